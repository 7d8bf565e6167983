"""Finding which of many stretches a place touches, without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from headwater.data.span import Span, cover


def touching(units: Sequence[Span], span: Span) -> list[Span]:
    """Those of ``units`` (sorted, apart from each other) that share a character with ``span``, in order."""
    first = max(0, bisect_right(units, span.start, key=_start) - 1)
    found: list[Span] = []
    for unit in units[first : bisect_left(units, span.end, key=_start)]:
        if unit.overlap(span):
            found.append(unit)
    return found


def unit_at(span: Span, units: Sequence[Span]) -> Span | None:
    """The one of ``units`` (sorted, apart from each other) in which ``span`` ends."""
    return next(iter(touching(units, Span(max(span.start, span.end - 1), span.end))), None)


def in_one(spans: Iterable[Span], units: Sequence[Span]) -> bool:
    """Whether one of ``units`` (sorted, apart from each other) holds all of ``spans``."""
    whole = cover(spans)
    return any(unit.contains(whole) for unit in touching(units, whole))


def merge(spans: Iterable[Span]) -> list[Span]:
    """The characters of ``spans`` as stretches that are sorted and apart from each other."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def subtract(span: Span, taken: Sequence[Span]) -> list[Span]:
    """What is left of ``span`` without ``taken`` (merged), in order."""
    pieces: list[Span] = []
    start = span.start
    for other in touching(taken, span):
        if other.start > start:
            pieces.append(Span(start, other.start))
        start = other.end
    if start < span.end:
        pieces.append(Span(start, span.end))
    return pieces


def cut_at(units: Sequence[Span], span: Span) -> list[Span]:
    """``span`` cut at the borders of ``units`` (sorted, apart from each other); whole where it touches none."""
    pieces = [Span(max(span.start, unit.start), min(span.end, unit.end)) for unit in touching(units, span)]
    return pieces or [span]


def _start(span: Span) -> int:
    return span.start
