"""Which characters of a text stand in quotation marks, and what that makes of a content."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from headwater.annotations.words import find_paragraphs
from headwater.data.annotation import QuoteKind
from headwater.data.span import Span

_CLOSES = {"“": "”", "„": "“", "«": "»", "‘": "’", "‹": "›"}
_DOUBLED = ("``", "''")  # how archives write a double mark
_MARK = re.compile("[\"“„«‹‘'`]")  # what may open a quotation
_MAX_SINGLE = 600  # characters in single marks: beyond, it was an apostrophe, and looking on would take for ever
_DIRECT = (
    0.95  # share of a content's letters in quotes from which it is a quote: closing marks and "[sic]" may stand outside
)


def find_quoted(text: str) -> list[Span]:
    """Quotations with their marks, in order and apart; one left open runs to its paragraph's end."""
    return [span for paragraph in find_paragraphs(text) for span in _quoted_in(text, paragraph)]


def kind_of(text: str, content: Sequence[Span], quoted: Sequence[Span]) -> QuoteKind:
    """Whether ``content`` is quoted whole, in part or not at all."""
    letters = sum(_letters(text, span) for span in content)
    inside = sum(_letters(text, part) for span in content for part in _overlaps(span, quoted))
    if not letters or not inside:
        return "indirect"
    return "direct" if inside >= _DIRECT * letters else "mixed"


def _quoted_in(text: str, paragraph: Span) -> list[Span]:
    found: list[Span] = []
    place = paragraph.start
    while opening := _MARK.search(text, place, paragraph.end):
        place, mark = opening.start(), opening.group()
        if text.startswith(_DOUBLED, place) and not text[max(0, place - 1)].isalnum():  # 40'' is a length
            doubled = text.find("''", place + 2, paragraph.end)
            found.append(Span(place, paragraph.end if doubled < 0 else doubled + 2))
            place = found[-1].end
        elif mark == '"' or _opens(text, place, paragraph):
            close = _close_of(text, place, paragraph)
            end = paragraph.end if close is None else close + 1
            if close is None and mark in "'‘":  # an apostrophe after all ("the '90s")
                place += 1
                continue
            found.append(Span(place, end))
            place = end
        else:
            place += 1
    return found


def _opens(text: str, place: int, paragraph: Span) -> bool:
    """Whether the mark at ``place`` opens a quotation: a curly one does, a single one at a word's start."""
    mark = text[place]
    if mark not in "“„«‹‘'":
        return False
    alone = place == paragraph.start or text[place - 1].isspace() or text[place - 1] in '([—–-“"'
    if mark in "‘'":
        return alone and place + 1 < paragraph.end and text[place + 1].isalnum()
    return True


def _close_of(text: str, place: int, paragraph: Span) -> int | None:
    closing = _CLOSES.get(text[place], text[place])
    if closing not in "’'":
        found = text.find(closing, place + 1, paragraph.end)
        if found < 0 and closing == "”":  # scrapes mix marks
            found = text.find('"', place + 1, paragraph.end)
        return found if found >= 0 else None
    limit = min(paragraph.end, place + _MAX_SINGLE)
    at = text.find(closing, place + 1, limit)
    while at >= 0:
        if at + 1 >= paragraph.end or not text[at + 1].isalnum():
            return at
        at = text.find(closing, at + 1, limit)
    return None


def _letters(text: str, span: Span) -> int:
    return sum(character.isalnum() for character in span.of(text))


def _overlaps(span: Span, quoted: Sequence[Span]) -> list[Span]:
    first = max(0, bisect_right(quoted, span.start, key=lambda quote: quote.start) - 1)
    parts = []
    for quote in quoted[first:]:
        if quote.start >= span.end:
            break
        if quote.overlap(span):
            parts.append(Span(max(quote.start, span.start), min(quote.end, span.end)))
    return parts
