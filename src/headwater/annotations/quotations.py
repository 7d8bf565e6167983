"""Whole quotations: what stands between the same two marks is said by one mouth, however much of it the reader marked.

“The dam held,” the warden said. “It was built to. *Nobody will be moved.*” is hers to the last mark, and so are the
paragraphs after it that are opened again while the one before was never closed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from headwater.annotations.nesting import Nested, put_inside
from headwater.annotations.words import find_paragraphs, unit_of
from headwater.data.span import Span

_OPENS = ("“", '"', "``", "''")  # single marks are apostrophes too often
_CLOSES = ("”", '"', "''")
_AGAIN = re.compile(r"\s*\n\s*")  # between two paragraphs
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LEFT = 3  # words that the reader left out: fewer are a clipped end


def carry_quotations(text: str, found: list[Nested], quoted: Sequence[Span]) -> None:
    """Let what of ``found`` has a part of one of ``quoted`` have all of it; what else is said in it goes inside.

    Where two share a quotation, or only somebody within it speaks, who says the rest is not told: it stays as it is.
    """
    quoted = _sound(text, quoted)
    outer = sorted((one for one in found if one.parent is None), key=lambda one: one.marked.cue[0].start)
    owners = _owners(quoted, outer)
    _share_with_neighbours(text, quoted, owners)
    places = [one.marked.cue[0].start for one in outer]
    for quotation, own in zip(quoted, owners, strict=True):
        within = outer[bisect_left(places, quotation.start) : bisect_left(places, quotation.end)]
        if within and not _is_closed(text, quotation):
            continue  # "… he added" within what seems open: a mark is missing
        if len(own) == 1 and _carry(text, quotation, own[0]):
            put_inside(own[0], [one for one in within if one.parent is None and one is not own[0]])


def share_repeated(text: str, found: list[Nested], quoted: Sequence[Span]) -> None:
    """Give one of ``quoted`` that makes up a paragraph to whoever says the very same words within a paragraph.

    Such a paragraph is printed large beside the text, wherever there is room: who stands before it did not say it.
    """
    outer = [one for one in found if one.parent is None]
    paragraphs = find_paragraphs(text)
    placed = [(_words(text, span), span, unit_of(paragraphs, span.start)) for span in quoted]
    alone = [(words, span) for words, span, paragraph in placed if paragraph == span and len(words) >= _LEFT]
    repeated = {words for words, _ in alone}
    told: dict[tuple[str, ...], list[Nested]] = defaultdict(list)
    for words, span, paragraph in placed:
        if words in repeated and paragraph is not None and paragraph != span:
            told[words] += [one for one in _sayers(span, paragraph, outer) if one not in told[words]]
    for words, span in alone:
        if len(told[words]) == 1:
            _give(span, told[words][0], outer)


def _give(quotation: Span, sayer: Nested, outer: Sequence[Nested]) -> None:
    """Leave ``quotation`` to ``sayer`` alone; who would have nothing else to say keeps it."""
    for one in outer:
        kept = [span for span in one.marked.content if not quotation.contains(span)]
        if one is sayer:
            one.marked.content = sorted([*kept, quotation])
        elif kept:
            one.marked.content = kept


def _sayers(quotation: Span, paragraph: Span, outer: Sequence[Nested]) -> list[Nested]:
    return [
        one
        for one in outer
        if paragraph.contains(one.marked.cue[0]) and any(span.overlap(quotation) for span in one.marked.content)
    ]


def _sound(text: str, quoted: Sequence[Span]) -> list[Span]:
    """Those of ``quoted`` whose marks are surely theirs: a lost mark turns inside and outside round."""
    return [span for at, span in enumerate(quoted) if _is_sound(text, span, quoted[at + 1 : at + 2])]


def _is_sound(text: str, span: Span, following: Sequence[Span]) -> bool:
    opening = next((mark for mark in _OPENS if text.startswith(mark, span.start)), None)
    inside = span.of(text)[len(opening or "") :]
    if opening is None or not inside or inside[0].isspace() or text[max(0, span.start - 1)].isalnum():
        return False
    if opening == "“" and opening in inside:  # the first one was closed by another mark
        return False
    closing = next((mark for mark in _CLOSES if inside.endswith(mark)), None)
    if closing is None:
        return any(_AGAIN.fullmatch(text, span.end, other.start) for other in following)
    return not inside.removesuffix(closing)[-1:].isspace() and not text[span.end : span.end + 1].isalnum()


def _owners(quoted: list[Span], outer: Sequence[Nested]) -> list[list[Nested]]:
    """For each quotation those who say some of it and are named outside it."""
    owners: list[list[Nested]] = [[] for _ in quoted]
    ends, starts = [span.end for span in quoted], [span.start for span in quoted]
    for one in outer:
        within = {
            at
            for span in one.marked.content
            for at in range(bisect_right(ends, span.start), bisect_left(starts, span.end))
        }
        for at in within:
            if not any(quoted[at].overlap(cue) for cue in one.marked.cue):
                owners[at].append(one)
    return owners


def _share_with_neighbours(text: str, quoted: list[Span], owners: list[list[Nested]]) -> None:
    """Give a paragraph of a quotation that is opened anew, and nobody's, to whoever says the one before or behind."""
    runs_on = [
        not _is_closed(text, one) and _AGAIN.fullmatch(text, one.end, other.start) is not None
        for one, other in pairwise(quoted)
    ]
    for at in range(len(runs_on)):
        if runs_on[at] and not owners[at + 1]:
            owners[at + 1] = owners[at]
    for at in reversed(range(len(runs_on))):
        if runs_on[at] and not owners[at]:
            owners[at] = owners[at + 1]


def _carry(text: str, quotation: Span, owner: Nested) -> bool:
    """Whether ``owner`` had left out words of ``quotation``; it has all of it then."""
    marked = owner.marked
    inside = [span for span in marked.content if span.overlap(quotation)]
    n_marked = sum(_n_words(text, Span(max(s.start, quotation.start), min(s.end, quotation.end))) for s in inside)
    if _n_words(text, quotation) - n_marked < _LEFT:
        return False
    start, end = (min([quotation.start, *(s.start for s in inside)]), max([quotation.end, *(s.end for s in inside)]))
    marked.content = sorted([*(span for span in marked.content if span not in inside), Span(start, end)])
    marked.notes.append(("whole-quotation", "A quotation is one speaker's to its closing mark."))
    return True


def _is_closed(text: str, quotation: Span) -> bool:
    return text.endswith(_CLOSES, quotation.start + 1, quotation.end)


def _words(text: str, span: Span) -> tuple[str, ...]:
    return tuple(word.group().lower() for word in _WORD.finditer(text, span.start, span.end))


def _n_words(text: str, span: Span) -> int:
    return len(_words(text, span))
