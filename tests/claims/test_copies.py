"""Copies of one wording, beyond the first few, follow one of those: few comparisons, the same claims."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from tests.claims.telling import Page, make_article

from headwater.algorithms.vectors import DIMENSIONS, Vectors
from headwater.claims.assertions.make import candidate_spans
from headwater.claims.conflicts.conflict import Reading, read_differences
from headwater.claims.copies import MAX_COPIES, Copies, find_copies
from headwater.claims.likeness.compare import Comparison, compare
from headwater.claims.likeness.profiles import make_background, make_profiles
from headwater.claims.match import Matched, match
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.claim import Assertion
from headwater.data.source import Resolution
from headwater.data.span import Span
from headwater.data.story import Story

HEADLINE = "Ostrel"
WORDING = "The flood at Ostrel damaged nine houses and the old stone bridge below the mill on Monday night."
NEARLY = "The flood at Ostrel damaged nine houses and the old stone bridge below the mill late on Monday night."
OTHER_TOLL = "The flood at Ostrel damaged forty houses and the old stone bridge below the mill on Monday night."


def write(texts: Sequence[str]) -> dict[str, Article]:
    made = (make_article(Page(f"Outlet {n}", HEADLINE, [text])) for n, text in enumerate(texts))
    return dict(sorted((a.id, a) for a in made))


def sentence(article: Article) -> Span:
    return article.blocks[-1].span


def annotate(article: Article) -> Annotations:
    return Annotations(article.id, (sentence(article),), (sentence(article),), (), (), (), (), (), ())


def encode(articles: dict[str, Article]) -> Vectors:
    """Bags of words as vectors: near where the words are."""
    numbers: dict[str, int] = {}
    found = {}
    for article in articles.values():
        spans = tuple(sorted({*candidate_spans(article, annotate(article)), sentence(article)}))
        rows = np.zeros((len(spans), DIMENSIONS), np.float32)
        for row, span in zip(rows, spans, strict=True):
            for word in span.of(article.text).split():
                row[numbers.setdefault(word, len(numbers))] += 1
        found[article.id] = (spans, rows / np.linalg.norm(rows, axis=1, keepdims=True))
    return Vectors(found)


def match_all(articles: dict[str, Article]) -> Matched:
    annotations = {i: annotate(a) for i, a in articles.items()}
    return match(
        Story("story-1", HEADLINE, tuple(articles)), articles, annotations, Resolution((), {}), encode(articles)
    )


def follow(articles: dict[str, Article]) -> tuple[Copies, int]:
    """The copies among one assertion per article, and how many comparisons it took to find them."""
    said = [
        Assertion(f"of-{a.id}", a.id, sentence(a), sentence(a), (), "asserts", None, "unattributed")
        for a in articles.values()
    ]
    profiles = make_profiles(said, articles, {i: annotate(a) for i, a in articles.items()})
    background = make_background(profiles, encode(articles))
    read: list[tuple[int, int]] = []

    def compare_rows(i: int, j: int) -> tuple[Comparison, Reading]:
        read.append((i, j))
        a, b = profiles[i], profiles[j]
        ends = articles[a.assertion.article_id], articles[b.assertion.article_id]
        return compare(a, b, background), read_differences(a, b, *ends)

    return find_copies(profiles, background, compare_rows), len(read)


def test_find_copies_leaves_a_story_without_many_copies_alone() -> None:
    copies, n_read = follow(write([WORDING] * MAX_COPIES))
    assert (copies.leader_by_row, n_read) == ({}, 0)


def test_find_copies_reads_each_later_copy_once() -> None:
    copies, n_read = follow(write([WORDING, NEARLY] * 30))
    assert len(copies.leader_by_row) == n_read == 60 - MAX_COPIES


def test_find_copies_never_lets_another_figure_follow() -> None:
    articles = write([WORDING] * 40 + [OTHER_TOLL] * 2)
    copies, _ = follow(articles)
    texts = [sentence(a).of(a.text) for a in articles.values()]
    assert len(copies.leader_by_row) >= 40 - 2 * MAX_COPIES
    assert all(texts[row] == texts[leader] for row, leader in copies.leader_by_row.items())


def test_match_puts_every_copy_in_the_claim_of_its_wording() -> None:
    articles = write([WORDING] * 40 + [OTHER_TOLL] * 2)
    matched = match_all(articles)
    told = {a.id: a.span.of(articles[a.article_id].text) for a in matched.assertions}
    by_toll = [{("forty" in told[i]) for i in claim.assertion_ids} for claim in matched.claims]
    assert sorted(len(claim.assertion_ids) for claim in matched.claims) == [2, 40]
    assert all(len(tolls) == 1 for tolls in by_toll)
    assert {conflict.kind for claim in matched.claims for conflict in claim.conflicts} <= {"number", "time"}
    assert all(claim.conflicts for claim in matched.claims)
