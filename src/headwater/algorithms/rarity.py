"""How much a word tells: its rarity in a pile of texts, on a background of English news.

Method: inverse document frequency, Spärck Jones, "A statistical interpretation of term specificity and its application
in retrieval", Journal of Documentation 28, 1972, https://doi.org/10.1108/eb026526, in the smoothed form
``ln((N + 1) / (n + 1))``. Kept: the measure. Added: the counts of the pile are added to those of a background pile,
because two articles alone say nothing about which of their words are rare. Left out: nothing.

The background is ``background.txt`` beside this file: bare counts (word, in how many articles), made by
``benchmarks/background.py`` from openly licensed annotated news; it holds no sentence of any article.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Rarity:
    """How many of ``n_texts`` texts each term stands in. A term that is in no table stands in none."""

    n_texts: int
    n_texts_by_term: Mapping[str, int]

    def weight(self, term: str) -> float:
        """The inverse document frequency of ``term``: 0 for one that is everywhere. **Unit**: nats."""
        return math.log((self.n_texts + 1) / (self.n_texts_by_term.get(term, 0) + 1))

    def score(self, term: str) -> float:
        """The same in [0, 1]: 1 for a term that no text holds."""
        return self.weight(term) / math.log(self.n_texts + 1) if self.n_texts else 1.0

    def joined(self, texts: Iterable[Iterable[str]]) -> Rarity:
        """This background with more texts, each given by its terms, counted into it."""
        counts = Counter(self.n_texts_by_term)
        n_texts = self.n_texts
        for terms in texts:
            counts.update(set(terms))
            n_texts += 1
        return Rarity(n_texts, counts)


def count_terms(texts: Iterable[Iterable[str]]) -> Rarity:
    """Rarity within these texts alone, each given by its terms."""
    return Rarity(0, {}).joined(texts)


@lru_cache(maxsize=1)
def load_background() -> Rarity:
    """The packaged counts over English news, keyed by lemma (``headwater.meaning.words``)."""
    return parse_background((files("headwater.algorithms") / "background.txt").read_text(encoding="utf-8"))


def parse_background(text: str) -> Rarity:
    """Read lines ``count word word …``; the first line that is no comment is ``articles N``."""
    counts: dict[str, int] = {}
    n_texts = 0
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        head, *terms = line.split()
        if head == "articles":
            n_texts = int(terms[0])
        else:
            counts.update(dict.fromkeys(terms, int(head)))
    return Rarity(n_texts, counts)
