"""Attributions to nobody: "20 people were *reportedly* killed", "the minister *is believed to* have left"."""

from __future__ import annotations

import re
from bisect import bisect_left

from headwater.annotations.nesting import Nested
from headwater.annotations.roles import Marked
from headwater.annotations.words import trim, unit_of
from headwater.data.span import Span

_SCORE = 0.5  # of what rules alone have found
_CUE = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|(?:is|are|was|were)\s+(?:widely\s+|also\s+)?"
    r"(?:believed|thought|rumou?red|understood|reported|alleged|said)(?=\s+to\s+(?:be|have)\b))",
    re.IGNORECASE,
)
_EDGES = " \t\u00a0,.;:!?—–-"
_MIN_LETTERS = 8


def add_unsourced(
    text: str, found: list[Nested], sentences: tuple[Span, ...], clauses: tuple[Span, ...]
) -> list[Nested]:
    """``found`` and the unsourced cues that no attribution has: their content is the clause around them."""
    taken = sorted(span for one in found for span in one.marked.spans())
    made = list(found)
    for match in _CUE.finditer(text):
        cue = Span(match.start(), match.end())
        sentence = unit_of(sentences, cue.start)
        if sentence is None or overlaps_any(cue, taken):
            continue
        clause = unit_of(clauses, cue.start) or sentence
        content = [part for part in _around(text, clause, cue, taken) if part]
        if sum(map(len, content)) >= _MIN_LETTERS:
            notes = [("unsourced", "The words attribute this to nobody in particular.")]
            made.append(Nested(Marked(cue=[cue], content=content, score=_SCORE, notes=notes)))
    return made


def _around(text: str, clause: Span, cue: Span, taken: list[Span]) -> list[Span]:
    """What the clause says, left and right of the cue, up to anything that is marked already."""
    index = bisect_left(taken, cue)
    left = max([clause.start, *(span.end for span in taken[max(0, index - 3) : index] if span.end <= cue.start)])
    right = min([clause.end, *(span.start for span in taken[index : index + 1])])
    return [trim(text, Span(left, cue.start), _EDGES), trim(text, Span(cue.end, max(right, cue.end)), _EDGES)]


def overlaps_any(cue: Span, taken: list[Span]) -> bool:
    """Whether any marked span touches the cue (spans may nest, so a few before it are looked at)."""
    index = bisect_left(taken, Span(cue.end, cue.end))
    return any(span.overlap(cue) for span in taken[max(0, index - 12) : index])
