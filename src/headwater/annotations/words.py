"""Edges of words and paragraphs: where a span may begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right

from headwater.data.span import Span

QUOTING = "“‘\"'«‹„‚"  # what opens a quotation, and in straight marks closes it too
OPENING = QUOTING + "([{—–-¿¡`*"
CLOSING = "”’\"'»›“)]}.,;:!?…—–-*"
_WORD = re.compile(r"[^\W_]+(?:['’][a-z]+)?|['’][a-z]+")
_PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c]+")


def find_paragraphs(text: str) -> list[Span]:
    """The stretches between line breaks that hold something, without the space around it."""
    found = (trim(text, Span(match.start(), match.end())) for match in _PARAGRAPH.finditer(text))
    return [span for span in found if span]


def lower_words(text: str) -> list[str]:
    """The words of ``text`` in lower case, a contraction being one or its end alone: "hasn't", "'s"."""
    return [word.lower() for word in _WORD.findall(text)]


def trim(text: str, span: Span, edges: str | None = None) -> Span:
    """``span`` without white space (and the characters ``edges``) at its two ends; empty if nothing is left."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or (edges is not None and text[start] in edges)):
        start += 1
    while end > start and (text[end - 1].isspace() or (edges is not None and text[end - 1] in edges)):
        end -= 1
    return Span(start, end)


def is_word_character(character: str) -> bool:
    """Whether ``character`` is part of a word: letters, digits and the marks that go with them."""
    return character.isalnum() or character == "_"


def to_word_edges(text: str, span: Span) -> Span:
    """``span`` grown until neither end cuts a word or a number ("11,204", "3.5")."""
    start, end = span.start, span.end
    while 0 < start < end and _is_inside(text, start):
        start -= 1
    while start < end < len(text) and _is_inside(text, end):
        end += 1
    return Span(start, end)


def _is_inside(text: str, place: int) -> bool:
    """Whether the edge before the character at ``place`` lies within a word or a number."""
    return (is_word_character(text[place - 1]) and is_word_character(text[place])) or _splits_number(text, place)


def _splits_number(text: str, place: int) -> bool:
    """Whether digits stand on both sides of the comma or full stop at the edge."""
    mark = place if text[place] in ",." else place - 1 if text[place - 1] in ",." else None
    return mark is not None and 0 < mark < len(text) - 1 and text[mark - 1].isdigit() and text[mark + 1].isdigit()


def unit_of(units: list[Span] | tuple[Span, ...], place: int) -> Span | None:
    """The one of ``units`` (in order, apart) that holds the character ``place``."""
    index = bisect_right(units, place, key=lambda unit: unit.start) - 1
    return units[index] if index >= 0 and place < units[index].end else None


def behind(spans: list[Span], aside: Span) -> list[Span]:
    """``spans`` with what overlaps ``aside`` left off up to its end."""
    whole = [Span(min(aside.end, s.end), s.end) if s.overlap(aside) else s for s in spans]
    return [span for span in whole if len(span)]
