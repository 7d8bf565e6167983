"""Sentence vectors of a pile of articles, held as one value.

Method: cosine similarity of unit vectors as in Salton, Wong and Yang, "A vector space model for automatic indexing",
1975, https://doi.org/10.1145/361219.361220. The vectors come from a sentence encoder, which this file knows nothing of.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from headwater.data.span import Span

DIMENSIONS = 384

_NO_ROWS = np.zeros((0, DIMENSIONS), np.float32)


@dataclass(frozen=True, slots=True)
class Vectors:
    """Unit vectors of the sentences of several articles.

    ``by_article`` maps an article id to its sentences' spans and a ``(n_sentences, 384) float32`` matrix of unit rows.
    An article that is not in it has no sentences: every answer about it is empty.
    """

    by_article: Mapping[str, tuple[tuple[Span, ...], NDArray[np.float32]]] = field(default_factory=dict)

    def spans(self, article_id: str) -> tuple[Span, ...]:
        """The sentences that have a vector, in the order of the rows."""
        found = self.by_article.get(article_id)
        return found[0] if found else ()

    def matrix(self, article_id: str) -> NDArray[np.float32]:
        """The vectors of one article, ``(n_sentences, 384) float32``."""
        found = self.by_article.get(article_id)
        return found[1] if found else _NO_ROWS

    def cosines(self, a: str, b: str) -> NDArray[np.float32]:
        """Every sentence of article ``a`` against every sentence of ``b``: ``(n_a, n_b) float32``."""
        return self.matrix(a) @ self.matrix(b).T
