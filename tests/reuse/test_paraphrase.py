"""Which sentences are compared at all: near in meaning, and near enough for what their articles share."""

from __future__ import annotations

import random

import numpy as np

from headwater.algorithms.rarity import load_background
from headwater.algorithms.vectors import DIMENSIONS, Vectors
from headwater.data.article import Article
from headwater.data.span import Span
from headwater.reuse.paraphrase import (
    LOOSE_COSINE,
    MIN_COMMON_KIN,
    NEAR_COSINE,
    compare_sentences,
    split_sentences,
)

TEXT = "Harbour pilots rowed seven barges past Lunn."


def make_pile(n: int, n_sentences: int) -> tuple[list[Article], Vectors]:
    """Articles whose sentences are all some .5 to .8 alike."""
    rng = np.random.default_rng(4)
    articles = [Article(f"article-{k:03}", "x", "", "", "utf-8", TEXT, ()) for k in range(n)]
    common = rng.normal(size=DIMENSIONS)
    by_article = {}
    for one in articles:
        rows = common + rng.uniform(0.5, 1.0, (n_sentences, 1)) * rng.normal(size=(n_sentences, DIMENSIONS))
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        by_article[one.id] = ((Span(0, len(TEXT)),) * n_sentences, rows.astype(np.float32))
    return articles, Vectors(by_article)


def test_pairs_are_those_of_a_plain_comparison():
    articles, vectors = make_pile(40, 2)
    ids = [one.id for one in articles]
    rng = random.Random(1)
    hubs = ids[:MIN_COMMON_KIN]
    linked = {(hub, other) for hub in hubs for other in ids[20:30]}  # copies of what the first twelve ran
    linked |= {tuple(sorted(rng.sample(ids, 2))) for _ in range(40)}
    kin = {one: {a if b == one else b for a, b in linked if one in (a, b)} for one in ids}
    wanted = []
    n_copies = 0
    for k, a in enumerate(ids):
        for b in ids[k + 1 :]:
            is_copy = (a, b) not in linked and len(kin[a] & kin[b]) >= MIN_COMMON_KIN
            n_copies += is_copy
            least = LOOSE_COSINE if (a, b) in linked else NEAR_COSINE
            for i, row in enumerate(vectors.cosines(a, b).tolist()):
                wanted += [(a, b, i, j) for j, cosine in enumerate(row) if round(cosine, 4) >= least and not is_copy]
    sentences = {one.id: split_sentences(one, vectors) for one in articles}
    found = compare_sentences(sentences, vectors, load_background(), linked)
    assert n_copies >= 45
    assert sorted(one.key for one in found) == sorted(wanted)
    assert len(wanted) > 100


def test_the_memory_taken_does_not_grow_with_the_square_of_the_articles():
    """A table of all pairs of these would take 40 GB."""
    articles, vectors = make_pile(2, 1)
    sentences = {f"article-{k:06}": [] for k in range(1_000, 101_000)}
    assert list(compare_sentences(sentences, vectors, load_background(), set())) == []
    sentences |= {one.id: split_sentences(one, vectors) for one in articles}
    linked = {(articles[0].id, articles[1].id)}
    assert [one.article_ids for one in compare_sentences(sentences, vectors, load_background(), linked)] == [*linked]
