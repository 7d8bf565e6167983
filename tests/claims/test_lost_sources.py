"""What a claim puts on somebody's word in one article and has not lost in the other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.claims.telling import said_by

from headwater.claims.conflicts.conflict import read_differences
from headwater.data.article import Article, Outlet
from headwater.data.claim import Link
from headwater.data.span import Span

SAID = "The Brenna lock will stay shut all winter for want of a gate"
BY = "harbour master Ida Roen said"


def lost(by: str, other: str, outlet: str = "Highland Post", said: str = SAID) -> bool:
    """Whether the source of one article is told to be lost in the other."""
    start, (name, _, cue) = len(said) + 2, by.partition(" | ") if " | " in by else by.rpartition(" ")
    ends = Span(start, start + len(name)), Span(start + len(name) + 1, start + len(by))
    link = Link("source-1", name, cue, *ends)
    given, giver = said_by("Coast Wire", said, f", {by}. It rained.")
    told, article = said_by("Highland Post", said)
    article = Article(article.id, article.input, "", "", "utf-8", other, (), outlet=Outlet(outlet))
    start = other.index(said)
    told = replace(told, assertion=replace(told.assertion, span=Span(start, start + len(said))))
    given = replace(given, assertion=replace(given.assertion, chain=(link,)))
    return any(one.kind == "attribution" for one in read_differences(given, told, giver, article).drift)


def test_a_source_is_lost_where_nothing_stands_in_its_place() -> None:
    assert lost(BY, f"{SAID}.")


@pytest.mark.parametrize("cue", ["showed", "purportedly showed", "appeared to show"])
def test_what_a_picture_shows_has_lost_no_source(cue: str) -> None:
    assert not lost(f"footage | {cue}", f"{SAID}.")
    assert lost("footage | suggested", f"{SAID}.")


def test_what_is_quoted_has_lost_no_source() -> None:
    assert not lost(BY, f"“{SAID}.”")


def test_what_is_quoted_between_single_marks_has_lost_no_source() -> None:
    assert not lost(BY, f"‘{SAID},’ one of them told us.")
    assert lost(BY, f"‘No way out,’ one of them told us. {SAID}.")


def test_what_is_said_in_the_first_person_has_lost_no_source() -> None:
    ours = "The Brenna lock will stay shut all winter unless they give us a gate"
    assert not lost(BY, f"The mood was bad. {ours}.", said=ours)


def test_what_a_mark_opens_has_lost_no_source() -> None:
    assert not lost(BY, f'It rained at noon. "\n"{SAID}."')


def test_a_verdict_that_is_told_without_its_judges_is_not_lost() -> None:
    found = "A smith from Brenna was found guilty of flooding the lower mill"
    assert not lost("the jury found", f"{found}.", said=found)
    assert lost("the jury heard", f"{found}.", said=found)


def test_a_source_that_stands_there_in_the_same_words_is_not_lost() -> None:
    assert not lost(BY, f"Fog lay over the quay. {SAID}, {BY}. Few saw it.")


def test_an_outlet_has_not_lost_itself() -> None:
    assert lost("the Quay Gazette said", f"{SAID}.")
    assert not lost("the Quay Gazette said", f"{SAID}.", outlet="Quay Gazette")
