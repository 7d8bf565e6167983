"""On whose word an article says what it gives a source for elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.claims.telling import Page, make_article

from headwater.claims.assertions.voices import settle_voices
from headwater.data.article import Article
from headwater.data.claim import Assertion, Link, VoiceKind
from headwater.data.span import Span


def said(article: Article, words: str, source: str | None) -> Assertion:
    start = article.text.index(words)
    span = Span(start, start + len(words))
    chain = (Link(source, source, "said", span, None),) if source else ()
    voice: VoiceKind = "attributed" if source else "unattributed"
    return Assertion(f"assertion-{start}", article.id, span, span, chain, "asserts", None, voice)


@pytest.mark.parametrize(
    ("own", "is_taken_over"),
    [
        ("the bridge at Ostrel was mined", True),
        ("the bridge at Halder was mined", False),  # another place
        ("12 bridges were mined", False),  # a figure that the source does not give
        ("nobody on the bridge had slept", False),
        ("the bridge at Ostrel was one of those that engineers had inspected", False),  # much else besides
    ],
)
def test_the_body_takes_a_source_over_for_the_same_thing_only(own: str, is_taken_over: bool) -> None:
    article = make_article(
        Page(
            "Orve Post",
            "Rain over Orve",
            ["Rain fell.", "The major said the old bridge at Ostrel was mined.", f"By Monday {own}."],
        )
    )
    told = [said(article, "the old bridge at Ostrel was mined", "major"), said(article, own, None)]
    [_, after] = settle_voices(told, {article.id: article})
    assert (after.voice == "inherited") is is_taken_over


def test_the_lead_of_a_text_taken_as_it_is_ends_with_its_line() -> None:
    lead = "Troops took the town of Halder on Monday after a night of shelling along the river."
    later = "Nobody in the harbour had slept, and the ferries to Sella did not sail on Monday."
    given = "The major said the town had been taken."
    article = make_article(Page("Orve Post", "Halder falls", [f"Halder falls\n{lead}\n{later}\n{given}"]))
    told = [
        said(article, given[len("The major said ") :], "major"),
        said(article, lead, None),
        said(article, later, None),
    ]
    assert [a.voice for a in settle_voices(told, {article.id: article})] == ["attributed", "inherited", "unattributed"]


def test_whom_the_body_quotes_itself_does_not_speak_through_who_answers_him() -> None:
    answered = "her talk of gates that need no keeper was a bad joke"
    article = make_article(
        Page("Orve Post", "Rain over Orve", [f"Orr said {answered}.", "Pell said the gates keep themselves."])
    )
    spoken = said(article, "the gates keep themselves", "pell")
    reply = said(article, answered, "orr")
    reply = replace(reply, chain=(*reply.chain, *spoken.chain))
    assert [one.voice for one in settle_voices([reply, spoken], {article.id: article})] == ["attributed", "attributed"]
