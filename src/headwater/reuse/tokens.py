"""An article as the words that alignment compares, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from headwater.algorithms.shingles import Hashes, hash_words
from headwater.data.article import Article
from headwater.data.span import Span

# Hyphens and slashes part words ("Jong-un" is "Jong Un"), apostrophes and the dots of abbreviations do not.
_WORD = re.compile(r"((?:[^\W\d_]\.){2,8}|\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W\d_]{1,3}\b)?)")
_DROPPED = str.maketrans({".": None, ",": None, "'": None, "’": None})

Numbers = NDArray[np.int32]


@dataclass(frozen=True)
class Tokens:
    """The words of one article in order, in 4 bytes each, so that a large pile fits in memory.

    ``forms`` are what is compared: the number of each word in the ``Vocabulary`` it was split with. ``starts`` and
    ``ends`` count code points of the article's text; they are looked up when first asked for, since most articles of a
    large pile share nothing.
    """

    article: Article
    forms: Numbers

    @cached_property
    def _ends_of_parts(self) -> Numbers:
        """Where every word ends (odd places), and where what stands before it does (even places)."""
        parts = _WORD.split(self.article.text)
        return np.cumsum(np.fromiter(map(len, parts), np.int32, len(parts)), dtype=np.int32)

    @property
    def starts(self) -> Numbers:
        """Where every word starts, in code points."""
        return self._ends_of_parts[:-1:2]

    @property
    def ends(self) -> Numbers:
        """Where every word ends, in code points."""
        return self._ends_of_parts[1::2]

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
        self._forms = _Forms()

    def split(self, article: Article) -> Tokens:
        """The words of an article. Linear in the length of the text."""
        # No word holds a blank, so what stands between blanks is read once for the whole pile.
        forms = chain.from_iterable(map(self._forms.__getitem__, article.text.split()))
        return Tokens(article, np.array(list(forms), np.int32))

    def hashes(self) -> Hashes:
        """The hash of every word, by its number."""
        return hash_words(list(self._forms.by_form))


class _Forms(dict[str, tuple[int, ...]]):
    """What stands between blanks, to the numbers of its words; ``by_form`` holds the forms in order of number."""

    def __init__(self) -> None:
        super().__init__()
        self.by_form: dict[str, int] = {}

    def __missing__(self, between_blanks: str) -> tuple[int, ...]:
        forms = [word.lower().translate(_DROPPED) for word in _WORD.findall(between_blanks)]
        self[between_blanks] = numbers = tuple(self.by_form.setdefault(form, len(self.by_form)) for form in forms)
        return numbers


def split_all(articles: Iterable[Article]) -> tuple[Vocabulary, tuple[Tokens, ...]]:
    """The words of every article, numbered together."""
    vocabulary = Vocabulary()
    return vocabulary, tuple(vocabulary.split(article) for article in articles)
