"""Places in text: half-open ranges of Unicode code points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of code points in one article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"Span({self.start}, {self.end}) is not a range: expected 0 <= start <= end")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters this span points at."""
        return text[self.start : self.end]

    def overlap(self, other: Span) -> int:
        """How many characters both spans cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def contains(self, other: Span) -> bool:
        """Whether every character of ``other`` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, offset: int) -> Span:
        """The same stretch, counted from ``offset`` characters earlier."""
        return Span(self.start + offset, self.end + offset)


@dataclass(frozen=True, slots=True, order=True)
class Excerpt:
    """A span together with the article it points into."""

    article_id: str
    span: Span


def cover(spans: Iterable[Span]) -> Span:
    """The smallest span that contains all of ``spans``.

    Raises:
        ValueError: there are none.
    """
    spans = tuple(spans)
    if not spans:
        raise ValueError("cover() needs at least one span, got none")
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def text_of(spans: Iterable[Span], text: str, joint: str = " … ") -> str:
    """The characters of ``spans`` in order, discontinuous parts joined by ``joint``."""
    return joint.join(span.of(text) for span in sorted(spans))
