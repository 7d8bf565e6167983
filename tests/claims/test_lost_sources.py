"""What a claim puts on somebody's word in one article and has not lost in the other."""

from __future__ import annotations

from dataclasses import replace

from tests.claims.telling import said_by

from headwater.claims.conflicts.conflict import read_differences
from headwater.data.article import Article, Outlet
from headwater.data.claim import Link
from headwater.data.span import Span

SAID = "The Brenna lock will stay shut all winter for want of a gate"
BY = "harbour master Ida Roen said"


def lost(by: str, other: str, outlet: str = "Highland Post") -> bool:
    """Whether the source of one article is told to be lost in the other."""
    start = len(SAID) + 2
    source, cue = Span(start, start + len(by) - 5), Span(start + len(by) - 4, start + len(by))
    link = Link("source-1", by.removesuffix(" said"), "said", source, cue)
    given, giver = said_by("Coast Wire", SAID, f", {by}. It rained.")
    told, article = said_by("Highland Post", SAID)
    article = Article(article.id, article.input, "", "", "utf-8", other, (), outlet=Outlet(outlet))
    start = other.index(SAID)
    told = replace(told, assertion=replace(told.assertion, span=Span(start, start + len(SAID))))
    given = replace(given, assertion=replace(given.assertion, chain=(link,)))
    return any(one.kind == "attribution" for one in read_differences(given, told, giver, article).drift)


def test_a_source_is_lost_where_nothing_stands_in_its_place() -> None:
    assert lost(BY, f"{SAID}.")


def test_what_is_quoted_has_lost_no_source() -> None:
    assert not lost(BY, f"“{SAID}.”")


def test_a_source_that_stands_there_in_the_same_words_is_not_lost() -> None:
    assert not lost(BY, f"Fog lay over the quay. {SAID}, {BY}. Few saw it.")


def test_an_outlet_has_not_lost_itself() -> None:
    assert lost("the Quay Gazette said", f"{SAID}.")
    assert not lost("the Quay Gazette said", f"{SAID}.", outlet="Quay Gazette")
