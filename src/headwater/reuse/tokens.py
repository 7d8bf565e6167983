"""An article as the words that alignment compares, each with its place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from headwater.data.article import Article
from headwater.data.span import Span

# Hyphens and slashes part words ("Jong-un" is "Jong Un"), apostrophes and the dots of abbreviations do not.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,8}|\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W\d_]{1,3}\b)?")
_DROPPED = str.maketrans({".": None, ",": None, "'": None, "’": None})


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of one article in order.

    ``forms`` are what is compared: lower case, without dots, commas and apostrophes. ``starts`` and ``ends`` count
    code points of the article's text.
    """

    article: Article
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.forms)

    def span(self, first: int, last: int) -> Span:
        """The characters of the words ``[first, last)``."""
        return Span(self.starts[first], self.ends[last - 1])

    def range_of(self, span: Span) -> tuple[int, int]:
        """The words ``[first, last)`` that lie wholly in ``span``."""
        first, last = bisect_left(self.starts, span.start), bisect_right(self.ends, span.end)
        return first, max(first, last)


def split_words(article: Article) -> Tokens:
    """The words of an article. Linear in the length of the text."""
    found = list(_WORD.finditer(article.text))
    forms = tuple(match.group().lower().translate(_DROPPED) for match in found)
    return Tokens(article, forms, tuple(m.start() for m in found), tuple(m.end() for m in found))


def number_forms(all_tokens: Sequence[Tokens]) -> list[list[int]]:
    """Every word as a number, equal for equal forms across the articles."""
    numbers: dict[str, int] = {}
    return [[numbers.setdefault(form, len(numbers)) for form in tokens.forms] for tokens in all_tokens]
