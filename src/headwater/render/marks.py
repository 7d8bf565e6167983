"""A sentence with its source, cue, content and hedge marked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from headwater.render.lookup import Record

Role = Literal["source", "cue", "hedge"]
Stretch = tuple[int, int]
_MARGIN = 320  # characters kept each side of the content where no sentence end was found
_LONGEST = 1400  # a content longer than this is shown in part: the claim needs no more of the outlet's text


@dataclass(frozen=True, slots=True)
class Part:
    """Characters that play one role, or none."""

    role: Role | None
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters inside or outside the content of the assertion."""

    is_content: bool
    parts: tuple[Part, ...]


def mark_context(assertion: Record, text: str) -> tuple[Piece, ...]:
    """The context of an assertion cut at every border of its content, sources, cues and hedge.

    The pieces joined are the context's characters (cut short far from a very long content), so nothing shown is ours.
    """
    start, end = _window(assertion)
    roles = sorted(_role_spans(assertion), key=lambda item: item[0])
    content = (max(start, assertion["start"]), min(end, assertion["end"]))
    borders = (start, *content, end) if content[0] < content[1] else (start, end)
    pieces = []
    for left, right in pairwise(borders):
        if left < right:
            parts = tuple(_parts(text, left, right, roles))
            pieces.append(Piece((left, right) == content, parts))
    return tuple(pieces)


def is_cut(assertion: Record) -> tuple[bool, bool]:
    """Whether the context was cut short at its start, and at its end."""
    start, end = _window(assertion)
    context = assertion["context"]
    return start > context[0], end < context[1]


def _window(assertion: Record) -> Stretch:
    context_start, context_end = assertion["context"]
    start = max(min(context_start, assertion["start"]), assertion["start"] - _MARGIN)
    end = min(max(context_end, assertion["end"]), assertion["end"] + _MARGIN)
    return start, min(end, start + _LONGEST)


def _role_spans(assertion: Record) -> Iterable[tuple[Stretch, Role]]:
    for link in assertion["chain"]:
        if link["start"] is not None:
            yield (link["start"], link["end"]), "source"
        if link["cue_start"] is not None:
            yield (link["cue_start"], link["cue_end"]), "cue"
    if assertion["hedge_span"] is not None:
        hedge_start, hedge_end = assertion["hedge_span"]
        yield (hedge_start, hedge_end), "hedge"


def _parts(text: str, start: int, end: int, roles: list[tuple[Stretch, Role]]) -> Iterable[Part]:
    at = start
    for (role_start, role_end), role in roles:
        left, right = max(at, role_start), min(end, role_end)
        if left >= right:
            continue  # elsewhere, or under a mark that began earlier
        if at < left:
            yield Part(None, text[at:left])
        yield Part(role, text[left:right])
        at = right
    if at < end:
        yield Part(None, text[at:end])
