"""Where an article quotes somebody's words, and whom."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from headwater.data.annotation import Annotations, Attribution
from headwater.data.article import Article
from headwater.data.span import Span, cover

_CURLED = re.compile(r"“[^“”\n]{1,1500}(?:”|(?=\n))")
_STRAIGHT = re.compile(r'(?<!\w)"[^"\n]{1,1500}(?:"|(?=\n))')
_SINGLE = re.compile(r"(?<!\w)‘[^‘\n]{1,1000}?’(?!\w)")

_PATTERNS = (("“", _CURLED), ('"', _STRAIGHT), ("‘", _SINGLE))


@dataclass(frozen=True, slots=True)
class Quotations:
    """The stretches of an article between quotation marks, in order and disjoint, and its attributions."""

    marked: tuple[Span, ...]
    attributions: tuple[Attribution, ...]

    def share(self, span: Span) -> float:
        """How much of ``span`` stands between quotation marks, in [0, 1]."""
        first = max(0, bisect_right(self.marked, Span(span.start, span.start)) - 1)
        covered = 0
        for quote in self.marked[first:]:
            if quote.start >= span.end:
                break
            covered += quote.overlap(span)
        return covered / len(span) if len(span) else 0.0

    def source(self, span: Span) -> Span | None:
        """The words that name the source of most of what ``span`` covers; ``None`` where nothing says so."""
        best: tuple[int, int] | None = None
        for index, attribution in enumerate(self.attributions):
            overlap = sum(part.overlap(span) for part in attribution.content)
            if attribution.source and 2 * overlap >= len(span) and (best is None or overlap >= best[0]):
                best = overlap, index
        return cover(self.attributions[best[1]].source) if best else None


def find_quotations(article: Article, annotations: Annotations | None) -> Quotations:
    """The quoted stretches of an article; a quotation ends at the latest with its paragraph."""
    marks = [(mark, pattern) for mark, pattern in _PATTERNS if mark in article.text]
    found = [Span(*m.span()) for _, pattern in marks for m in pattern.finditer(article.text)]
    disjoint: list[Span] = []
    for span in sorted(found):
        if not disjoint or span.start >= disjoint[-1].end:
            disjoint.append(span)
    return Quotations(tuple(disjoint), annotations.attributions if annotations else ())
