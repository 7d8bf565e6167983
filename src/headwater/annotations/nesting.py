"""Attributions inside attributions: who says what within a content.

Two ways, one after the other. By grammar (``inner``): a subject, a verb of saying and what it says. By the reader: a
content that holds a word of saying which grammar made nothing of is read again as a text of its own; no nested training
data is needed (training/README.md). An inner link is kept only when it has source, cue and content, each of whole
words, in the part of the content where its cue stands, and its cue is one of saying and not of what somebody *would*
say. Measured on the even lines of benchmarks/gold/nesting.jsonl (157 links; ``benchmarks/nesting.py``): re-reading all
contents without grammar .60 precision and .26 recall, both ways .71 and .52, with half the contents read again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from headwater.annotations import saying
from headwater.annotations.contents import mend_contents
from headwater.annotations.inner import find_said
from headwater.annotations.roles import Marked, find_marked
from headwater.annotations.words import unit_of
from headwater.data.span import Span
from headwater.meaning.lemmas import lemma_of
from headwater.model import Reader

_MIN_WORDS = 4  # of a content worth looking into: source, cue, and two words said
_MIN_INNER_WORDS = 2
_MIN_SCORE = 0.6
_SCORE_BY_GRAMMAR = 0.7  # the share of links found by grammar that are right, on the same gold
_JOINT = " "
_WORD = re.compile(r"[^\W_]+(?:['’][a-z]+)?|['’][a-z]+")
_CUES = (
    saying.CLAUSAL | saying.OBJECT | saying.INFINITIVE | saying.NOUNS | saying.PREPOSITIONAL.keys()
    | frozenset("accord quote discuss invite address want seek plan show".split())
)  # fmt: skip
_AS_IS = frozenset({"according", "reportedly", "allegedly"})


@dataclass(slots=True)
class Nested:
    """An attribution and its place in the chains: ``parent`` is the one in whose content it stands."""

    marked: Marked
    parent: Nested | None = None
    depth: int = 0


def find_nested(text: str, outer: list[Nested], reader: Reader, max_depth: int) -> list[Nested]:
    """``outer`` and everything found inside, outer before inner."""
    found: list[Nested] = []
    # Where a link inward already has the whole content ("citing the minister"), the next one is inside that.
    passed_on = {id(one.parent) for one in outer if one.parent and one.marked.content == one.parent.marked.content}
    cues_inside: dict[int, list[Span]] = {}
    for one in outer:
        cues_inside.setdefault(id(one.parent), []).append(one.marked.cue[0])
    waiting = deque(outer)
    while waiting:
        one = waiting.popleft()
        found.append(one)
        if one.depth < max_depth and id(one) not in passed_on:
            known = cues_inside.get(id(one), [])
            inner = [marked for marked in _look_inside(text, one.marked, reader) if not _among(marked.cue, known)]
            waiting.extend(Nested(marked, one, one.depth + 1) for marked in inner)
    return found


def _look_inside(text: str, outer: Marked, reader: Reader) -> list[Marked]:
    parts = [part for part in outer.content if len(part.of(text).split()) >= _MIN_WORDS]
    if not parts:
        return []
    by_grammar = _outermost([marked for part in parts for marked in _by_grammar(text, part, outer)])
    taken = _Cover(span for marked in by_grammar for span in marked.spans())
    if not any(_may_say(text, part, taken) for part in parts):
        return by_grammar
    said = _Cover(span for marked in by_grammar for span in (*marked.cue, *marked.content))
    read = [marked for marked in _by_reading(text, outer, reader) if not said.holds(marked.cue[0])]
    inside = _Cover(span for marked in read for span in marked.content)
    return [*(marked for marked in by_grammar if not inside.holds(marked.cue[0])), *read]


def _by_grammar(text: str, part: Span, outer: Marked) -> list[Marked]:
    found = []
    for said in find_said(part.of(text)):
        source, cue, content = (span.shift(part.start) for span in (said.source, said.cue, said.content))
        note = ("said-inside", "By its grammar the content says who says so.")
        marked = Marked(cue=[cue], source=[source], content=[content], score=_SCORE_BY_GRAMMAR, notes=[note])
        if len(content) < sum(map(len, outer.content)):
            found.append(marked)
    return found


def _outermost(found: list[Marked]) -> list[Marked]:
    """Those that stand in no other's content: the others are found when that content is looked into."""
    cover = _Cover([span for one in found for span in one.content])
    return [one for one in found if not cover.holds(one.cue[0])]


class _Cover:
    """Spans that can be asked, each time in logarithmic time, whether one of them holds another span."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends = list(accumulate((span.end for span in ordered), max))

    def holds(self, span: Span) -> bool:
        """Whether a span begins at or before ``span`` and ends at or behind its end."""
        place = bisect_right(self._starts, span.start) - 1
        return place >= 0 and self._ends[place] >= span.end


def _may_say(text: str, part: Span, taken: _Cover) -> bool:
    """Whether a word of saying stands in ``part`` outside what grammar has already found."""
    for match in _WORD.finditer(text, part.start, part.end):
        word = match.group().lower()
        if (word in _AS_IS or lemma_of(word) in _CUES) and not taken.holds(Span(match.start(), match.end())):
            return True
    return False


def _by_reading(text: str, outer: Marked, reader: Reader) -> list[Marked]:
    content = _JOINT.join(span.of(text) for span in outer.content)
    found = mend_contents(content, find_marked(content, reader.read(content)))
    placed = [_near(_place(marked, outer.content), outer.content) for marked in found]
    return [marked for marked in placed if _is_link(text, marked, outer)]


def _near(marked: Marked, parts: list[Span]) -> Marked:
    """``marked`` with only what stands in the part of the content where its cue does."""
    part = unit_of(sorted(parts), marked.cue[0].start) if marked.cue else None
    if part is not None:
        marked.content = [span for span in marked.content if part.contains(span)]
        marked.source = [span for span in marked.source if part.contains(span)]
    return marked


def _among(cue: list[Span], known: list[Span]) -> bool:
    return any(span.overlap(other) for span in cue for other in known)


def _place(marked: Marked, parts: list[Span]) -> Marked:
    """``marked``, whose spans count in ``parts`` joined, with spans that count in the article."""

    def move(spans: list[Span]) -> list[Span]:
        return [moved for span in spans for moved in _move(span, parts)]

    return Marked(cue=move(marked.cue), source=move(marked.source), content=move(marked.content), score=marked.score)


def _move(span: Span, parts: list[Span]) -> list[Span]:
    moved, at = [], 0
    for part in parts:
        start, end = max(span.start, at), min(span.end, at + len(part))
        if start < end:
            moved.append(Span(part.start + start - at, part.start + end - at))
        at += len(part) + len(_JOINT)
    return moved


def _is_link(text: str, inner: Marked, outer: Marked) -> bool:
    if not (inner.source and inner.cue and inner.content) or inner.score < _MIN_SCORE:
        return False
    if not _is_cue(" ".join(span.of(text) for span in inner.cue)):
        return False
    said = [word for span in inner.content for word in span.of(text).split()]
    return len(said) >= _MIN_INNER_WORDS and sum(map(len, inner.content)) < sum(map(len, outer.content))


def _is_cue(cue: str) -> bool:
    """Whether the cue is of saying, and of what was said rather than what would be."""
    words = [word.lower() for word in _WORD.findall(cue)]
    if any(word in saying.MODALS - {"to"} for word in words):
        return False
    return any(word in _AS_IS or lemma_of(word) in _CUES for word in words)
