"""Differences in who does it: the same verb with its subject and object exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from headwater.data.span import Span
from headwater.meaning.context import Stretch
from headwater.meaning.modality import ACTUAL
from headwater.meaning.realities import Difference
from headwater.meaning.verbs import VerbUse
from headwater.meaning.words import words

_ASIDE: Final = re.compile(
    r"\b(?:in|from|by|at|for|of|to|that|as|after|before|near|when|while|and|into|over)\b|[.,;:]", re.IGNORECASE
)
_NEAR_NAME = 40  # characters between a verb and the names of who does it and to whom


def actor_differences(a: Stretch, b: Stretch, names_a: Sequence[Span], names_b: Sequence[Span]) -> Iterator[Difference]:
    """The same verb with subject and object exchanged: "Norland struck Sarvia" and "Sarvia struck Norland"."""
    for use_a in a.verbs:
        for use_b in b.verbs:
            if use_a.word.lemma != use_b.word.lemma or not {use_a.modality, use_b.modality} <= ACTUAL:
                continue
            pair_a, pair_b = _parties(a, use_a, names_a), _parties(b, use_b, names_b)
            if pair_a is None or pair_b is None:
                continue
            (does_a, gets_a), (does_b, gets_b) = pair_a, pair_b
            if (
                _same_name(a, does_a, b, gets_b)
                and _same_name(a, gets_a, b, does_b)
                and not _same_name(a, does_a, b, does_b)
            ):
                yield Difference(
                    "actor", does_a, does_b, f"{does_a.of(a.text)} in one, {does_b.of(b.text)} in the other does it"
                )
                return


def _parties(stretch: Stretch, use: VerbUse, names: Sequence[Span]) -> tuple[Span, Span] | None:
    """Who does it and to whom: the nearest names before and after a verb, the other way round when it is passive."""
    verb = use.word
    before = [name for name in names if name.end <= verb.start and verb.start - name.end < _NEAR_NAME]
    after = [name for name in names if name.start >= verb.end and name.start - verb.end < _NEAR_NAME]
    if not before or not after:
        return None
    first, second = max(before), min(after)
    between = stretch.text[verb.end : second.start]
    linked = re.search(r"\bby\b", between) if use.passive else not _ASIDE.search(between)
    if not linked or not stretch.same_sentence(first.start, second.start):
        return None
    return (second, first) if use.passive else (first, second)


def _same_name(a: Stretch, x: Span, b: Stretch, y: Span) -> bool:
    """Whether two names are the same, one within the other, or demonym and country."""
    parts_x, parts_y = _name_parts(x.of(a.text)), _name_parts(y.of(b.text))
    smaller, larger = sorted((parts_x, parts_y), key=len)
    return bool(smaller) and all(any(_same_part(part, other) for other in larger) for part in smaller)


def _name_parts(name: str) -> list[str]:
    return [word.text.lower() for word in words(name) if word.lemma not in {"'s", "the"}]


def _same_part(x: str, y: str) -> bool:
    shorter, longer = sorted((x, y), key=len)
    return shorter == longer or (
        len(shorter) > 3 and longer.startswith(shorter[:-1]) and len(longer) - len(shorter) <= 3
    )
