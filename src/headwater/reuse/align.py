"""Which stretches two articles share word for word, or nearly: seeds are extended, small edits bridged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from headwater.algorithms.alignment import Alignment, align
from headwater.algorithms.rarity import Rarity
from headwater.algorithms.shingles import Shared
from headwater.meaning.words import is_function_word, words
from headwater.reuse.candidates import WIDTH
from headwater.reuse.formulas import blank_formulas
from headwater.reuse.material import Place
from headwater.reuse.tokens import Tokens

DROP = 20  # bridges ten replaced or six inserted words when enough follows
MAX_EDITED = 0.4  # words that differ, of the longer side: more is another sentence on the same names
MIN_PLAIN = 3  # shared content words that are no names: titles and names alone are nobody's text
_OPENING = 80  # words of a stretch that are read to tell: in longer ones something is said by then
_GLANCE = 160  # characters of it that mostly tell already
MIN_WEIGHT = 14.0  # nats of rarity shared, formulas of the trade aside: two rare words and a common one


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text that two articles share: where, how many words (the mean of both sides), how many of them differ."""

    place: Place
    n_words: float
    differences: int

    @property
    def strength(self) -> float:
        """How many words in a row without an edit would say as much: every difference takes away two."""
        return self.n_words - 2.0 * self.differences


class _Content(NamedTuple):
    """The content lemmas that are no names (all of them in a text in capitals), and all content lemmas."""

    plain: Counter[str]
    all: Counter[str]


class _Reading(NamedTuple):
    """A text without its formulas, and whether it stands in capitals."""

    text: str
    is_shouting: bool

    @classmethod
    def of(cls, text: str) -> _Reading:
        return cls(blank_formulas(text), text.isupper())

    def content(self, n: int | None) -> _Content:
        """What the text holds, or its first ``n`` characters, up to a blank."""
        text = self.text if n is None or len(self.text) <= n else self.text[:n].rpartition(" ")[0]
        found = [word for word in words(text) if not is_function_word(word.lemma)]
        plain = Counter(word.lemma for word in found if self.is_shouting or word.text[0].islower())
        return _Content(plain, Counter(word.lemma for word in found))


def find_stretches(shared: Shared, all_tokens: Sequence[Tokens], rarity: Rarity) -> list[Stretch]:
    """The shared stretches of two articles in order of place, none overlapping another by more than half.

    Args:
        shared: the two articles and the runs of words they have in common.
        all_tokens: the words of every article of the story, numbered together.
        rarity: how common each word is.
    """
    seeds = [(int(i), int(j), WIDTH) for i, j in shared.starts]
    a, b = all_tokens[shared.a], all_tokens[shared.b]
    found = align(a.forms.tolist(), b.forms.tolist(), seeds, DROP)
    return [
        Stretch(
            Place(shared.a, shared.b, a.span(one.a_start, one.a_end), b.span(one.b_start, one.b_end)),
            (one.a_end - one.a_start + one.b_end - one.b_start) / 2,
            one.differences,
        )
        for one in found
        if _is_close(one) and _is_telling(one, a, b, rarity)
    ]


def _is_close(one: Alignment) -> bool:
    return one.differences <= MAX_EDITED * max(one.a_end - one.a_start, one.b_end - one.b_start)


def _is_telling(one: Alignment, a: Tokens, b: Tokens, rarity: Rarity) -> bool:
    """Whether the words in common are more than names and phrases anybody would use; the opening tells."""
    a_end, b_end = min(one.a_end, one.a_start + _OPENING), min(one.b_end, one.b_start + _OPENING)
    texts = a.span(one.a_start, a_end).of(a.article.text), b.span(one.b_start, b_end).of(b.article.text)
    read_a, read_b = _Reading.of(texts[0]), _Reading.of(texts[1])
    # More words only add to what is in common: where a glance tells, the rest need not be read.
    return any(_says_enough(read_a.content(n), read_b.content(n), rarity) for n in (_GLANCE, None))


def _says_enough(a: _Content, b: _Content, rarity: Rarity) -> bool:
    in_both = a.all & b.all
    weight = sum(n * rarity.weight(lemma) for lemma, n in in_both.items())
    return weight >= MIN_WEIGHT and sum(((a.plain | b.plain) & in_both).values()) >= MIN_PLAIN
