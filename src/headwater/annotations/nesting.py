"""Attributions inside attributions: each content is read again as a text of its own.

What is found there is the next link inward: *state media* reported that *Kim* ordered production. No nested training
data is needed (training/README.md). Most false inner links come from clipped contents, so an inner link is kept only
when it has source, cue and content, each of whole words, and its content says something.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from headwater.annotations.contents import mend_contents
from headwater.annotations.roles import Marked, find_marked
from headwater.data.span import Span
from headwater.model import Reader

_MIN_WORDS = 4  # of a content worth reading again: source, cue, and two words said
_MIN_INNER_WORDS = 2
_MIN_SCORE = 0.6
_JOINT = " "


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
            inner = (marked for marked in _read_inner(text, one.marked, reader) if not _among(marked.cue, known))
            waiting.extend(Nested(marked, one, one.depth + 1) for marked in inner)
    return found


def _read_inner(text: str, outer: Marked, reader: Reader) -> list[Marked]:
    content = _JOINT.join(span.of(text) for span in outer.content)
    if len(content.split()) < _MIN_WORDS:
        return []
    found = mend_contents(content, find_marked(content, reader.read(content)))
    inner = (_place(marked, outer.content) for marked in found)
    return [marked for marked in inner if _is_link(text, marked, outer)]


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
    said = [word for span in inner.content for word in span.of(text).split()]
    return len(said) >= _MIN_INNER_WORDS and sum(map(len, inner.content)) < sum(map(len, outer.content))
