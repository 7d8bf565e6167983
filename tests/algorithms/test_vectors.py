from __future__ import annotations

import numpy as np

from headwater.algorithms.vectors import DIMENSIONS, Vectors
from headwater.data.span import Span


def unit(*places: int) -> np.ndarray:
    row = np.zeros(DIMENSIONS, np.float32)
    row[list(places)] = 1
    return row / np.linalg.norm(row)


def test_cosines_compare_every_sentence_with_every_sentence():
    vectors = Vectors(
        {
            "a": ((Span(0, 3), Span(4, 9)), np.stack([unit(0), unit(1)])),
            "b": ((Span(0, 5),), np.stack([unit(1, 2)])),
        }
    )
    assert vectors.cosines("a", "b").shape == (2, 1)
    np.testing.assert_allclose(vectors.cosines("a", "b")[:, 0], [0, 1 / np.sqrt(2)], atol=1e-6)
    assert vectors.spans("a") == (Span(0, 3), Span(4, 9))


def test_an_unknown_article_has_no_sentences():
    vectors = Vectors()
    assert vectors.spans("x") == ()
    assert vectors.cosines("x", "y").shape == (0, 0)
