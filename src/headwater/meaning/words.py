"""Words of a text with their lemmas and places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from headwater.algorithms.kept import kept
from headwater.meaning.lemmas import lemma_of
from headwater.meaning.vocabulary import FUNCTION_WORDS

# Abbreviations with dots | numbers with separators | words with inner hyphens; clitics are split off below.
_WORD = re.compile(r"(?:[A-Za-z]\.){2,6}|\d+(?:[.,:]\d+)*(?:[^\W\d_]+)?|[^\W_]+(?:-[^\W_]+)*")
_CLITIC = re.compile(r"['’](?:s|re|ve|ll|d|m)\b", re.IGNORECASE)
_NOT = re.compile(r"n['’]t\b", re.IGNORECASE)
_APOSTROPHES = {"'", "’"}
_CLITIC_LEMMAS = {"re": "be", "ve": "have", "ll": "will", "d": "would", "m": "be", "s": "'s"}
_LONGEST_KEPT = 1_000  # characters: sentences are read again and again, whole articles are not
_BEFORE_IS = frozenset("he she it there here that this what who where everybody nobody".split())  # "it's": is, or has
_NEGATED_STEMS = {"wo": "will", "ca": "can", "sha": "shall"}


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its characters, its lemma and its place ``[start, end)`` in code points.

    *didn't* is two words (*did*, lemma ``do``; *n't*, lemma ``not``), *Kim's* is *Kim* and *'s* (lemma ``'s``),
    *it's* is *it* and *'s* (lemma ``be``).
    """

    text: str
    lemma: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """All words of ``text`` in order; punctuation is none. Linear in the length of the text."""
    return list(_split(text))


@kept(16_384, longest=_LONGEST_KEPT)
def _split(text: str) -> tuple[Word, ...]:
    found: list[Word] = []
    position = 0
    while match := _WORD.search(text, position):
        start, end = match.span()
        position = _append_word(found, text, start, end)
    return tuple(found)


def content_words(text: str) -> list[Word]:
    """The words of ``text`` that carry meaning: no function words, no clitics, no lone letters."""
    return [word for word in words(text) if not is_function_word(word.lemma) and len(word.lemma) > 1]


def is_function_word(lemma: str) -> bool:
    """Whether ``lemma`` (or a clitic) is grammar rather than content."""
    return lemma in FUNCTION_WORDS or lemma.startswith("'")


def _append_word(found: list[Word], text: str, start: int, end: int) -> int:
    """Append the word at ``[start, end)`` and its clitics; the position after them."""
    if text[end : end + 1] not in _APOSTROPHES:
        found.append(Word(text[start:end], lemma_of(text[start:end]), start, end))
        return end
    negation = _NOT.match(text, end - 1) if text[end - 1 : end] in {"n", "N"} else None
    if negation and end - 1 > start:
        stem = text[start : end - 1]
        found.append(Word(stem, _NEGATED_STEMS.get(stem.lower()) or lemma_of(stem), start, end - 1))
        found.append(Word(negation.group(), "not", end - 1, negation.end()))
        return negation.end()
    surface = text[start:end]
    found.append(Word(surface, lemma_of(surface), start, end))
    clitic = _CLITIC.match(text, end)
    if clitic is None:
        return end
    name = clitic.group()[1:].lower()
    lemma = "be" if name == "s" and surface.lower() in _BEFORE_IS else _CLITIC_LEMMAS[name]
    found.append(Word(clitic.group(), lemma, clitic.start(), clitic.end()))
    return clitic.end()
