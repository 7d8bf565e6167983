"""Lines: the pieces of a capture that CLEAN decides about, one by one, whether they come from a page or a scrape."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_EDGES = " \t\f\v\xa0\u200b\u200c\u200d\u2060\ufeff\u3000"
_ENDS = re.compile(r"\r\n|[\n\r\u2028\u2029\x0b\x0c\x85]")
_MARKER = re.compile(r"(?:[-–—•·*▪◦‣●■►▶»›>○∙]+[ \t\xa0]+)+")
_ONLY_MARKER = re.compile(r"[-–—•·*▪◦‣●■►▶»›>○∙_=~#|+ \t\xa0]+")
_WRAPPED_SHARE = 0.35  # of line ends that break a sentence; scraped paragraphs have none, mails and wires nearly all
_WRAPPED_WIDTH = 100  # characters; nobody wraps wider


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of visible text. ``start`` and ``end`` count code points of the decoded capture.

    ``tag`` is the element it stands in and ``place`` the furniture its surroundings announce (a reason), both empty
    for plain text.
    """

    text: str
    start: int
    end: int
    marked: bool = False
    apart: bool = True
    tag: str = ""
    place: str = ""
    linked: bool = False


def split_lines(text: str) -> tuple[Line, ...]:
    """The non-blank lines of a text scrape, list markers dropped; hard-wrapped paragraphs stay whole."""
    raw = _raw_lines(text)
    runs = _join_wrapped(raw) if _is_wrapped(raw, text) else raw
    lines: list[Line] = []
    marked = False
    for start, end, apart in runs:
        piece = text[start:end]
        if _ONLY_MARKER.fullmatch(piece):
            marked = True
            continue
        marker = _MARKER.match(piece)
        begin = start + (marker.end() if marker else 0)
        lines.append(Line(text[begin:end], begin, end, marked or bool(marker), apart))
        marked = False
    return tuple(lines)


def _raw_lines(text: str) -> list[tuple[int, int, bool]]:
    """(start, end, apart) of every line that is not blank."""
    lines: list[tuple[int, int, bool]] = []
    position, apart = 0, True
    for stop, following in [*((m.start(), m.end()) for m in _ENDS.finditer(text)), (len(text), len(text))]:
        start, end = trim(text, position, stop)
        if start < end:
            lines.append((start, end, apart))
        apart = start >= end
        position = following
    return lines


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """``start`` and ``end`` moved inward over outer whitespace and invisible characters."""
    while start < end and (text[start] in _EDGES or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _EDGES or text[end - 1].isspace()):
        end -= 1
    return start, end


def _is_wrapped(lines: list[tuple[int, int, bool]], text: str) -> bool:
    """Whether lines end where a column does and not where a paragraph does."""
    pairs = [(before, after) for before, after in pairwise(lines) if not after[2]]
    if len(pairs) < 4 or max(end - start for start, end, _ in lines) > _WRAPPED_WIDTH:
        return False
    n_broken = sum(text[after[0]].islower() for _, after in pairs)
    return n_broken >= _WRAPPED_SHARE * len(pairs)


def _join_wrapped(lines: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    joined: list[tuple[int, int, bool]] = []
    for start, end, apart in lines:
        if apart or not joined:
            joined.append((start, end, True))
        else:
            joined[-1] = (joined[-1][0], end, joined[-1][2])
    return joined
