"""Corroboration: parties bear each other out within a strand of a claim, not from strand to strand."""

from __future__ import annotations

import pytest

from headwater.data.article import Article
from headwater.data.claim import Assertion, Claim, Link
from headwater.data.lineage import Lineage
from headwater.data.source import Source
from headwater.data.span import Excerpt, Span
from headwater.lineage.trace import trace

NAMES = ("Ada Pell", "Ivo Ross", "Mara Quill")
TEXT = "; ".join(f"{name} said it" for name in NAMES)


def _trace(*strands: tuple[str, ...], speakers: tuple[int, ...] = (0, 1, 2)) -> Lineage:
    """The lineage of a claim that assertion ``a``, ``b`` … of an article each give to one of ``NAMES``."""
    articles, assertions, sources = {}, {}, {}
    for letter, number in zip("abc", speakers, strict=False):
        article_id, span = f"article-{letter}", Span(at := TEXT.index(NAMES[number]), at + len(NAMES[number]))
        articles[article_id] = Article(article_id, article_id, article_id, article_id, "utf-8", TEXT, ())
        source = Source(f"source-{number}", NAMES[number], "person", (), (Excerpt(article_id, span),))
        sources[source.id] = source
        link = Link(source.id, NAMES[number], "said", span, None)
        assertions[letter] = Assertion(
            letter, article_id, Span(0, 1), Span(0, len(TEXT)), (link,), "asserts", None, "attributed"
        )
    claim = Claim("claim", "story", "", "a", "a", tuple(assertions), strands=strands)
    return trace(claim, assertions, articles, sources, ())


@pytest.mark.parametrize(
    ("strands", "n_alike", "status"),
    [
        ((), 3, "corroborated"),  # nothing is known of strands
        ((("a", "b", "c"),), 3, "corroborated"),
        ((("a", "b"), ("c",)), 2, "corroborated"),
        ((("a",), ("b",), ("c",)), 1, "single-origin"),
    ],
)
def test_parties_of_one_strand_corroborate(strands: tuple[tuple[str, ...], ...], n_alike: int, status: str) -> None:
    lineage = _trace(*strands)
    assert (lineage.independent_origins, lineage.independent_parties) == (3, 3)
    assert (lineage.corroborating_parties, lineage.status) == (n_alike, status)


def test_what_is_not_alike_is_shown_by_its_words() -> None:
    shown = [one for one in _trace(("a", "b"), ("c",)).evidence if one.feature == "not-alike"]
    assert [[x.article_id for x in one.excerpts] for one in shown] == [["article-a", "article-c"]]
    assert not [one for one in _trace(("a", "b", "c")).evidence if one.feature == "not-alike"]


def test_one_party_in_two_strands_is_one() -> None:
    lineage = _trace(("a",), ("b",), speakers=(0, 0))
    assert (lineage.independent_parties, lineage.corroborating_parties, lineage.status) == (1, 1, "single-origin")
