"""Attributions inside attributions: who says what within a content.

Two voices, in one pass over the text. The reader's inner heads mark who speaks inside contents; grammar (``inner``: a
subject, a verb of saying and what it says) gives the source they left out, and a link they missed where they give its
cue some chance. A link is kept only when it has source, cue and content, each in the part of the content where its cue
stands; its cue is one of saying, not of what somebody *would* say, nor of what a speaker thinks himself. Below the
second level grammar is alone. Measured: ``benchmarks/nesting.py``, docs/quality.md.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np

from headwater.annotations import saying
from headwater.annotations.contents import mend_contents
from headwater.annotations.inner import find_said, is_nobodys
from headwater.annotations.roles import CUE, Marked, find_marked
from headwater.annotations.sides import mend_sides
from headwater.annotations.words import unit_of
from headwater.data.span import Span
from headwater.meaning.lemmas import lemma_of, past_forms
from headwater.model import Reading

_MIN_WORDS = 4  # of a content worth looking into: source, cue, and two words said
_MAX_AGAIN = 1000  # characters of a link that is read again
_MIN_SCORE = 0.5
_LESS_OUTSIDE = 0.5  # off the log-probability of "outside", said too readily; .3 to .7 do alike on the tuning lines
_MIN_CHANCE = 0.2  # that the heads give the cue of a link which only grammar found
_WORD = re.compile(r"[^\W_]+(?:['’][a-z]+)?|['’][a-z]+")
_CUES = (
    saying.CLAUSAL | saying.OBJECT | saying.INFINITIVE | saying.NOUNS | saying.PREPOSITIONAL.keys()
    | frozenset(
        "accord quote discuss invite address show rule judge hear shout whisper yell cry scream "
        "confide convey text email recognize accept regard regret hail pronounce certify worry "
        "forecast plead instruct alleged advocate commend reaffirm convince "
        "assurance advice rumor fear story".split()
    )
)  # fmt: skip
_WISHES = frozenset("want try wish hope expect plan seek need".split())
_MINDS = saying.MENTAL - {"wonder"} | {"expect", "suspect", "assume"}
_THE_SAME = frozenset({"he", "she", "it", "they"})
_PERSONS = saying.FIRST | {"he", "she", "they", "who"}
_RIGHT_BEHIND = re.compile(r"[\s,“\"]*(?:that\s+)?")
_AS_IS = frozenset({"according", "reportedly", "allegedly"})
_MINDED = frozenset(
    "adamant angry afraid confident certain optimistic sure aware unaware reluctant skeptical unhappy proud horrify "
    "disappoint concern convince surprise shock".split()
)


@dataclass(slots=True)
class Nested:
    """An attribution and its place in the chains: ``parent`` is the one in whose content it stands."""

    marked: Marked
    parent: Nested | None = None
    depth: int = 0


def put_inside(outer: Nested, found: Iterable[Nested]) -> None:
    """Put those of ``found`` whose cue stands in what ``outer`` says inside it, each one link further in."""
    for one in found:
        if any(said.contains(one.marked.cue[0]) for said in outer.marked.content):
            one.parent, one.depth = (outer, 1) if one.parent is None else (one.parent, one.depth + 1)


def find_nested(
    text: str,
    outer: list[Nested],
    reading: Reading,
    max_depth: int,
    read: Callable[[str], Reading] | None = None,
) -> list[Nested]:
    """``outer`` and everything found inside, outer before inner.

    ``read`` reads links again, in all no more characters than ``text`` has; without it none is.
    """
    found: list[Nested] = []
    inner_heads = _Inner(text, reading) if max_depth else None
    # Where a link inward already has the whole content ("citing the minister"), the next one is inside that.
    passed_on = {id(one.parent) for one in outer if one.parent and one.marked.content == one.parent.marked.content}
    cues_inside: dict[int, list[Span]] = {}
    for one in outer:
        cues_inside.setdefault(id(one.parent), []).append(one.marked.cue[0])
    left = len(text)
    waiting = deque(outer)
    while waiting:
        one = waiting.popleft()
        found.append(one)
        if inner_heads and one.depth < max_depth and id(one) not in passed_on:
            known = [*cues_inside.get(id(one), []), *one.marked.cue]
            heads = inner_heads
            whole = _worth_again(text, one.marked) if one.depth and read else None
            if read and whole is not None and len(whole) <= left:
                left -= len(whole)
                heads = _heads_on(text, whole, read)
            inner = [marked for marked in _look_inside(text, one, heads) if not _among(marked.cue, known)]
            waiting.extend(Nested(marked, one, one.depth + 1) for marked in inner)
    return found


def _look_inside(text: str, outer: Nested, inner: _Inner) -> list[Marked]:
    parts = [part for part in outer.marked.content if _is_worth(text, part)]
    if not parts:
        return []
    said = [marked for part in parts for marked in _by_grammar(text, part, outer.marked)]
    read = [_with_source(mend_sides(text, _near(marked, parts)), said) for marked in inner.within(parts)]
    read = [marked for marked in read if _is_link(text, marked, outer.marked)]
    taken = [span for marked in read for span in marked.cue]
    inside = _Cover(span for marked in read for span in marked.content)
    for marked in _outermost(said):
        is_new = not _among(marked.cue, taken) and not inside.holds(marked.cue[0])
        chance = inner.chance_of_cue(marked.cue[0]) if is_new else 0.0
        if chance >= _MIN_CHANCE and _is_link(text, marked, outer.marked):
            read.append(replace(marked, score=round(chance, 4)))
    return read


def _worth_again(text: str, link: Marked) -> Span | None:
    """``link`` from its first word to its last, ``None`` where nobody can speak inside it."""
    spans = link.spans()
    whole = Span(min(spans).start, max(span.end for span in spans))
    holds = any(_is_worth(text, part) and may_say(text, [part]) for part in link.content)
    return whole if holds and len(whole) <= _MAX_AGAIN else None


def _heads_on(text: str, whole: Span, read: Callable[[str], Reading]) -> _Inner:
    """The inner heads on ``whole`` as a text of its own, their places those in ``text``."""
    reading = read(whole.of(text))
    pieces = reading.pieces
    moved = replace(pieces, starts=pieces.starts + whole.start, ends=pieces.ends + whole.start)
    return _Inner(text, replace(reading, pieces=moved))


def _is_worth(text: str, part: Span) -> bool:
    return len(part.of(text).split()) >= _MIN_WORDS


class _Inner:
    """What the reader's inner heads say, wherever it stands."""

    def __init__(self, text: str, reading: Reading) -> None:
        self._pieces = reading.pieces
        self._cue = np.exp(reading.inner_roles[:, 2 * CUE + 1 : 2 * CUE + 3]).sum(axis=1)
        roles = reading.inner_roles.copy()
        roles[:, 0] -= _LESS_OUTSIDE
        inner = replace(reading, roles=roles, links=reading.inner_links)
        found = mend_contents(text, find_marked(text, inner))
        self._marked = sorted(found, key=lambda one: one.cue[0])
        self._places = [one.cue[0].start for one in self._marked]

    def within(self, parts: list[Span]) -> list[Marked]:
        """The attributions whose cue stands in one of ``parts``."""
        ranges = ((bisect_left(self._places, part.start), bisect_left(self._places, part.end)) for part in parts)
        return [marked for first, last in ranges for marked in self._marked[first:last]]

    def chance_of_cue(self, span: Span) -> float:
        """How likely the likeliest piece of ``span`` is of an inner cue, in [0, 1]."""
        first = int(np.searchsorted(self._pieces.starts, span.start))
        last = int(np.searchsorted(self._pieces.starts, span.end))
        return float(self._cue[first:last].max(initial=0.0))


def _with_source(marked: Marked, said: list[Marked]) -> Marked:
    """``marked`` with the subject that grammar finds to its cue, where the reader gave none or clipped it."""
    source = next((one.source for one in said if _among(one.cue, marked.cue)), [])
    is_whole = all(any(one.contains(part) for one in source) for part in marked.source)
    return replace(marked, source=source) if source and is_whole else marked


def _by_grammar(text: str, part: Span, outer: Marked) -> list[Marked]:
    found = []
    for said in find_said(part.of(text)):
        source, cue, content = (span.shift(part.start) for span in (said.source, said.cue, said.content))
        note = ("said-inside", "By its grammar the content says who says so.")
        marked = Marked(cue=[cue], source=[source], content=[content], notes=[note])
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


def _near(marked: Marked, parts: list[Span]) -> Marked:
    """``marked`` with only what stands in the part of the content where its cue does."""
    part = unit_of(sorted(parts), marked.cue[0].start)
    if part is None:
        return marked
    content = [span for span in marked.content if part.contains(span)]
    source = [span for span in marked.source if part.contains(span)]
    return replace(marked, content=content, source=source)


def _among(cue: list[Span], known: list[Span]) -> bool:
    return any(span.overlap(other) for span in cue for other in known)


def _is_link(text: str, inner: Marked, outer: Marked) -> bool:
    if not (inner.cue and inner.content) or inner.score < _MIN_SCORE:
        return False
    cue = " ".join(span.of(text) for span in inner.cue)
    if not inner.source and not is_nobodys(text, inner.cue[0]):
        return False
    if not _is_cue(cue) or _is_wish(cue, min(inner.content).of(text)) or _is_own_mind(text, cue, inner, outer):
        return False
    if _shows_itself(cue, " ".join(span.of(text) for span in inner.source)):
        return False
    return sum(map(len, inner.content)) < sum(map(len, outer.content))


def may_say(text: str, spans: Iterable[Span]) -> bool:
    """Whether a word of saying stands in any of ``spans``."""
    words = (match.group().lower() for span in spans for match in _WORD.finditer(text, span.start, span.end))
    return any(word in _AS_IS or lemma_of(word) in _CUES for word in words)


def _is_own_mind(text: str, cue: str, inner: Marked, outer: Marked) -> bool:
    """Whether one tells what he thinks, or puts it into his listener's mind: "I think", "she said |she hoped"."""
    source = " ".join(span.of(text) for span in inner.source).lower()
    lemmas = {lemma_of(word.lower()) for word in _WORD.findall(cue)}
    if source in saying.FIRST:  # at another time he is one who speaks: "I told them"
        is_now = not any(past_forms(word) and word.lower() not in saying.BE for word in _WORD.findall(cue))
        return is_now or not lemmas & (saying.CLAUSAL - saying.MENTAL)
    if not inner.source:
        return False
    told, first = max(outer.cue).end, min(inner.source).start
    is_same = source in _THE_SAME and told <= first and _RIGHT_BEHIND.fullmatch(text, told, first) is not None
    return is_same and bool(lemmas & _MINDS) and not lemmas & (saying.CLAUSAL - _MINDS)


def _is_wish(cue: str, content: str) -> bool:
    """Whether this is wished or tried rather than said: "hoped | to visit", "was trying to say"."""
    words = [word.lower() for word in _WORD.findall(cue)]
    return ("to" in words[1:] or content.startswith("to ")) and any(lemma_of(word) in _WISHES for word in words)


def _shows_itself(cue: str, source: str) -> bool:
    """Whether somebody shows what he is like, as polls and pictures show what is so: "Lee has shown courage"."""
    words = source.split()
    if not words:
        return False
    is_person = source.lower() in _PERSONS or all(word[0].isupper() or word == "and" for word in words)
    lemmas = {lemma_of(word.lower()) for word in _WORD.findall(cue)}
    return is_person and "show" in lemmas and not lemmas & (saying.CLAUSAL - {"show"})


def _is_cue(cue: str) -> bool:
    """Whether the cue is of saying, and of what was said rather than what would be."""
    words = [word.lower() for word in _WORD.findall(cue)]
    if any(word in saying.MODALS - {"to"} for word in words):
        return False
    return any(word in _AS_IS or lemma_of(word) in _CUES | _MINDED for word in words)
