"""An article as the words that alignment compares, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from headwater.algorithms.shingles import Hashes, hash_words
from headwater.data.article import Article
from headwater.data.span import Span

# Hyphens and slashes part words ("Jong-un" is "Jong Un"), apostrophes and the dots of abbreviations do not.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,8}|\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W\d_]{1,3}\b)?")
_DROPPED = str.maketrans({".": None, ",": None, "'": None, "’": None})

Numbers = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of one article in order, in 12 bytes each, so that a large pile fits in memory.

    ``forms`` are what is compared: the number of each word in the ``Vocabulary`` it was split with. ``starts`` and
    ``ends`` count code points of the article's text.
    """

    article: Article
    forms: Numbers
    starts: Numbers
    ends: Numbers

    def __len__(self) -> int:
        return len(self.forms)

    def span(self, first: int, last: int) -> Span:
        """The characters of the words ``[first, last)``."""
        return Span(int(self.starts[first]), int(self.ends[last - 1]))

    def range_of(self, span: Span) -> tuple[int, int]:
        """The words ``[first, last)`` that lie wholly in ``span``."""
        first = int(np.searchsorted(self.starts, span.start, "left"))
        return first, max(first, int(np.searchsorted(self.ends, span.end, "right")))


class Vocabulary:
    """Numbers for words: equal for words that are equal in lower case without dots, commas and apostrophes."""

    def __init__(self) -> None:
        self._numbers = _Forms()

    def split(self, article: Article) -> Tokens:
        """The words of an article. Linear in the length of the text."""
        found = list(_WORD.finditer(article.text))
        numbers = self._numbers
        forms = np.fromiter((numbers[match.group()] for match in found), np.int32, len(found))
        places = np.array([match.span() for match in found], np.int32).reshape(len(found), 2)
        return Tokens(article, forms, places[:, 0].copy(), places[:, 1].copy())

    def hashes(self) -> Hashes:
        """The hash of every word, by its number."""
        return hash_words(list(self._numbers.by_form))


class _Forms(dict[str, int]):
    """Words as they are written, to the number of their form; ``by_form`` holds the forms in order of number."""

    def __init__(self) -> None:
        super().__init__()
        self.by_form: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        form = word.lower().translate(_DROPPED)
        self[word] = number = self.by_form.setdefault(form, len(self.by_form))
        return number


def split_all(articles: Iterable[Article]) -> tuple[Vocabulary, tuple[Tokens, ...]]:
    """The words of every article, numbered together."""
    vocabulary = Vocabulary()
    return vocabulary, tuple(vocabulary.split(article) for article in articles)
