"""Hedges of an article, and the one that weakens an attribution's content."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.data.span import Span
from headwater.meaning.hedges import find_hedges, hedge_of


def hedges_of(text: str) -> tuple[Span, ...]:
    """The places of all hedges in ``text``, in order."""
    return tuple(find_hedges(text))


def hedge_for(text: str, cue: Sequence[Span], content: Sequence[Span]) -> Span | None:
    """The hedge that weakens what is attributed: in the content, else in the cue ("reportedly")."""
    for span in (*sorted(content), *sorted(cue)):
        hedge = hedge_of(span.of(text))
        if hedge is not None:
            return hedge.shift(span.start)
    return None
