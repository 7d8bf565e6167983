"""A stretch of text made ready for comparison: its words, sentences and verbs, and what stands around a place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from headwater.algorithms.kept import kept
from headwater.data.span import Span
from headwater.meaning.verbs import VerbUse, verbs_among
from headwater.meaning.words import Word, is_function_word, words

_BREAK: Final = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z]\.[A-Z])[.!?;][\"”’)]*(?=\s+[\"“‘(]?[A-Z0-9])|\n")
_LONGEST = 4_000  # characters of a stretch that are compared; reuse and claims compare sentences, not articles


@dataclass(frozen=True, slots=True)
class Stretch:
    """One side of a comparison; ``lemmas`` are all its content lemmas."""

    text: str
    words: tuple[Word, ...]
    verbs: tuple[VerbUse, ...]
    breaks: tuple[int, ...]
    lemmas: frozenset[str]

    def around(self, index: int, reach: int) -> frozenset[str]:
        """Content lemmas within ``reach`` words of word ``index``, in its sentence, itself left out."""
        return frozenset(
            word.lemma
            for place, word in enumerate(self.words[max(0, index - reach) : index + reach + 1], max(0, index - reach))
            if place != index and is_content(word) and self.same_sentence(word.start, self.words[index].start)
        )

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether no sentence ends between two places."""
        low, high = min(one, other), max(one, other)
        return not any(low <= place < high for place in self.breaks)

    def index_at(self, position: int) -> int:
        """The first word that ends after ``position`` (the last word when none does)."""
        return next(
            (index for index, word in enumerate(self.words) if word.end > position), max(0, len(self.words) - 1)
        )


def stretch_of(text: str) -> Stretch:
    """``text`` (at most its first 4,000 characters) made ready for comparison."""
    return _make_stretch(text[:_LONGEST])


@kept(4_096, longest=_LONGEST)  # a sentence is compared with many others
def _make_stretch(text: str) -> Stretch:
    all_words = words(text)
    return Stretch(
        text,
        tuple(all_words),
        tuple(verbs_among(all_words, text)),
        tuple(match.start() for match in _BREAK.finditer(text)),
        frozenset(word.lemma for word in all_words if is_content(word)),
    )


def is_content(word: Word) -> bool:
    """Whether a word carries meaning of its own."""
    return not is_function_word(word.lemma) and len(word.lemma) > 1


def merge(spans: Iterable[Span]) -> Span:
    """The smallest span over all."""
    spans = list(spans)
    return Span(min(span.start for span in spans), max(span.end for span in spans))
