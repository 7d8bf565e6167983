"""Attributions inside attributions: who says what within a content.

Two voices, in one pass over the text. The reader's inner heads mark who speaks inside contents, asked twice, the second
time more readily; grammar (``inner``: a subject, a verb of saying and what it says) gives the source they left out, and
links of its own. What they offer is weighed (``likely``), and the likeliest with each cue is kept if it is likely
enough. Measured: ``benchmarks/nesting.py``, docs/quality.md.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate

from headwater.annotations.barred import is_barred
from headwater.annotations.heads import InnerHeads
from headwater.annotations.inner import find_said
from headwater.annotations.likely import GRAMMAR, Around, Offer, likelihood, may_say
from headwater.annotations.roles import Marked
from headwater.annotations.sides import mend_sides
from headwater.annotations.words import unit_of
from headwater.data.span import Span
from headwater.model import Reading

_MIN_WORDS = 4  # of a content worth looking into: source, cue, and two words said
_MAX_AGAIN = 1000  # characters of a link that is read again
_LIKELY = 0.42  # on texts that the weights were not fitted on F1 is best from .35; but what stands shall be right
_ALIKE = 0.8  # part of what two offers say that both say


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
    inner_heads = InnerHeads(text, reading) if max_depth else None
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


def _look_inside(text: str, outer: Nested, heads: InnerHeads) -> list[Marked]:
    """The likeliest offers in what ``outer`` says: no two with one cue, none of grammar's alone inside another."""
    around = Around.of(text, outer.marked)
    weighed = [(likelihood(text, offer, around, heads), offer) for offer in find_offers(text, outer.marked, heads)]
    chosen: list[Marked] = []
    by_grammar: list[Marked] = []  # what stands inside another is found when that is looked into
    taken: set[int] = set()  # characters of cues
    for chance, offer in sorted(weighed, key=lambda one: (-one[0], one[1].marked.cue)):
        cue = set(_places(offer.marked.cue))
        if chance >= _LIKELY and not cue & taken:
            taken |= cue
            kept = by_grammar if offer.givers == {GRAMMAR} else chosen
            kept.append(replace(offer.marked, score=round(chance, 4)))
    cover = _Cover(span for marked in chosen + by_grammar for span in marked.content)
    return chosen + [marked for marked in by_grammar if not cover.holds(marked.cue[0])]


def find_offers(text: str, outer: Marked, heads: InnerHeads) -> list[Offer]:
    """What may be a link inside what ``outer`` says: what the heads and grammar give, each link once."""
    parts = [part for part in outer.content if _is_worth(text, part)]
    said = [marked for part in parts for marked in _by_grammar(text, part, outer)]
    by_place: dict[int, Marked] = {}
    for one in said:
        for place in _places(one.cue):
            by_place.setdefault(place, one)
    given = [(giver, mend_sides(text, _near(one, parts))) for giver, one in heads.within(parts)]
    given = [(giver, _with_source(one, by_place)) for giver, one in given]
    offers: list[Offer] = []
    edges: dict[int, list[Offer]] = {}  # by where their cue begins and where it ends
    for giver, marked in [*given, *((GRAMMAR, one) for one in said)]:
        if not _is_inside(marked, outer) or is_barred(text, marked, outer):
            continue
        ends = (marked.cue[0].start, -marked.cue[0].end)
        near = [offer for end in ends for offer in edges.get(end, [])]
        known = next((offer for offer in near if _are_one(offer.marked, marked)), None)
        if known is not None:
            known.givers.add(giver)
            continue
        offers.append(Offer(marked, {giver}))
        for end in ends:
            edges.setdefault(end, []).append(offers[-1])
    return offers


def _is_inside(inner: Marked, outer: Marked) -> bool:
    return bool(inner.content) and sum(map(len, inner.content)) < sum(map(len, outer.content))


def _are_one(one: Marked, other: Marked) -> bool:
    """Whether two offers with one cue have one source and say much the same."""
    if bool(one.source) != bool(other.source) or (one.source and not _among(one.source, other.source)):
        return False
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one.content for b in other.content)
    return 2 * shared >= _ALIKE * (sum(map(len, one.content)) + sum(map(len, other.content)))


def _worth_again(text: str, link: Marked) -> Span | None:
    """``link`` from its first word to its last, ``None`` where nobody can speak inside it."""
    spans = link.spans()
    whole = Span(min(spans).start, max(span.end for span in spans))
    holds = any(_is_worth(text, part) and may_say(text, [part]) for part in link.content)
    return whole if holds and len(whole) <= _MAX_AGAIN else None


def _heads_on(text: str, whole: Span, read: Callable[[str], Reading]) -> InnerHeads:
    """The inner heads on ``whole`` as a text of its own, their places those in ``text``."""
    reading = read(whole.of(text))
    pieces = reading.pieces
    moved = replace(pieces, starts=pieces.starts + whole.start, ends=pieces.ends + whole.start)
    return InnerHeads(text, replace(reading, pieces=moved))


def _is_worth(text: str, part: Span) -> bool:
    return len(part.of(text).split()) >= _MIN_WORDS


def _places(spans: list[Span]) -> Iterator[int]:
    return (place for span in spans for place in range(span.start, span.end))


def _with_source(marked: Marked, said: Mapping[int, Marked]) -> Marked:
    """``marked`` with the subject that grammar finds to its cue, where the reader gave none or clipped it.

    ``said`` has what grammar found by each character of its cue.
    """
    source = next((said[place].source for place in _places(marked.cue) if place in said), [])
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
