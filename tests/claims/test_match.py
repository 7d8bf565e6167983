"""Invented stories of several kinds, matched end to end."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.claims.telling import Page, Told, make_article, match_articles, tell

from headwater.algorithms.vectors import Vectors
from headwater.claims.match import match
from headwater.data.source import Resolution
from headwater.data.story import Story

QUAKE = (
    Page(
        "Coast Wire",
        "Quake kills 14 in Tarvo province",
        [
            "A strong earthquake killed 14 people in Tarvo province on Monday, the National Disaster Agency said.",
            "The quake destroyed the bridge at Ostrel, agency spokesman Milo Carrant said.",
            'The governor, Ines Belcastro, said that "no family will sleep in the rain tonight" and promised tents.',
            "Engineers warned that the Halder dam may have cracked.",
        ],
        hour=8,
    ),
    Page(
        "Highland Post",
        "Fourteen dead as earthquake strikes Tarvo",
        [
            "Fourteen people died when a quake struck Tarvo province, according to the National Disaster Agency.",
            "The bridge at Ostrel collapsed, a spokesman for the agency, Milo Carrant, told reporters.",
            'Governor Ines Belcastro vowed that "no family will sleep in the rain tonight" in the valley.',
            "The Halder dam has cracked, engineers said.",
        ],
        hour=9,
    ),
    Page(
        "Evening Lamp",
        "Tarvo toll rises to 22",
        [
            "The Tarvo earthquake has now killed 22 people, the National Disaster Agency said.",
            "Miners in the hills above Ostrel said that 60 of their colleagues were missing.",
            "The agency has not been able to verify the miners' claim.",
            "Schools across the province reopened their sports halls to house the homeless.",
        ],
        hour=17,
    ),
)

COURT = (
    Page(
        "Meadow Gazette",
        "Mayor took bribes, prosecutors say",
        [
            "Mayor Otto Lindqvist accepted bribes of 300,000 crowns from a builder, prosecutor Rhea Santander said.",
            "Lindqvist denied the accusation.",
            "The builder, Casper Norling, declined to comment.",
        ],
    ),
    Page(
        "Town Crier",
        "Lindqvist accused of corruption",
        [
            "Prosecutor Rhea Santander said on Tuesday that Mayor Otto Lindqvist took 300,000 crowns in bribes.",
            "Lindqvist's lawyer, Vera Amdahl, said that he did not take a single crown.",
            "The trial is due to begin in September at the district court.",
        ],
    ),
)

RESULTS = (
    Page(
        "Market Day",
        "Norvane profit falls",
        [
            "Shoemaker Norvane said its annual profit fell 12 percent to 40 million euros.",
            "The company plans to close its factory in Brell, chief executive Tilda Marsh said.",
            "Analysts said the results were worse than feared.",
        ],
        transcript="SHOEMAKER NORVANE SAID ITS ANNUAL PROFIT FELL 12 PERCENT TO 40 MILLION EUROS.",
    ),
    Page(
        "Business Bell",
        "Norvane closes Brell factory",
        [
            "Annual profit at Norvane dropped by 12 percent to 40 million euros, the shoemaker said.",
            "The company has closed its factory in Brell, chief executive Tilda Marsh said.",
            "Norvane shares rose in early trading.",
        ],
    ),
)


@pytest.fixture(scope="module")
def quake() -> Told:
    return tell(*QUAKE)


@pytest.fixture(scope="module")
def court() -> Told:
    return tell(*COURT)


@pytest.fixture(scope="module")
def results() -> Told:
    return tell(*RESULTS)


def test_match_joins_one_toll_in_other_words(quake: Told) -> None:
    claim = quake.claim_of("killed 14 people")
    assert quake.outlets(claim) == {"Coast Wire", "Highland Post"}
    assert all("National Disaster Agency" in quake.names(a) for a in quake.members(claim) if a.voice == "attributed")


def test_match_keeps_a_newer_toll_apart_and_says_so(quake: Told) -> None:
    old, new = quake.claim_of("killed 14 people"), quake.claim_of("now killed 22")
    assert old.id != new.id
    assert [(c.kind, c.with_id) for c in new.conflicts] == [("time", old.id)]
    assert any(c.with_id == new.id for c in old.conflicts)


def test_match_headline_inherits_the_chain_of_the_body(results: Told) -> None:
    claim = results.claim_of("has closed its factory")
    headline = next(a for a in results.members(claim) if "closes Brell" in results.text(a))
    assert headline.voice == "inherited"
    assert results.names(headline) == ["Tilda Marsh"]
    assert any(e.feature == "inherited-chain" and len(e.excerpts) == 2 for e in headline.evidence)
    assert headline.repeats is not None


def test_match_joins_a_shared_quotation(quake: Told) -> None:
    claim = quake.claim_of("sleep in the rain", "Coast Wire")
    assert quake.outlets(claim) == {"Coast Wire", "Highland Post"}
    assert any(e.feature == "same-quotation" for e in claim.evidence)


def test_match_reports_the_hedge_that_was_lost(quake: Told) -> None:
    claim = quake.claim_of("dam may have cracked")
    assert quake.outlets(claim) == {"Coast Wire", "Highland Post"}
    assert {d.kind for d in claim.drift} & {"hedge", "modality"}
    hedged = next(a for a in quake.members(claim) if quake.outlet(a) == "Coast Wire")
    assert hedged.hedge is not None
    assert hedged.hedge.of(quake.articles[hedged.article_id].text).startswith("may")


def test_match_puts_an_unverified_verdict_with_what_it_judges(quake: Told) -> None:
    claim = quake.claim_of("60 of their colleagues")
    assert quake.outlets(claim, "unverified") == {"Evening Lamp"}
    verdict = next(a for a in quake.members(claim) if a.stance == "unverified")
    assert {e.feature for e in verdict.evidence} >= {"verdict", "verdict-target"}


def test_match_does_not_snowball(quake: Told) -> None:
    assert quake.claim_of("bridge at Ostrel").id != quake.claim_of("killed 14 people").id
    assert quake.claim_of("Schools across the province").id != quake.claim_of("60 of their colleagues").id
    assert max(len(c.assertion_ids) for c in quake.matched.claims) <= 5


def test_match_puts_a_denial_with_the_accusation(court: Told) -> None:
    claim = court.claim_of("accepted bribes")
    assert court.outlets(claim) == {"Meadow Gazette", "Town Crier"}
    denial = next(a for a in court.members(claim) if a.stance == "denies")
    assert "Lindqvist" in court.names(denial)[-1]


def test_match_a_negated_assertion_never_supports(court: Told) -> None:
    accusation, negation = court.claim_of("accepted bribes"), court.claim_of("did not take a single crown")
    assert accusation.id != negation.id


def test_match_all_capitals_transcript_repeats(results: Told) -> None:
    claim = results.claim_of("PROFIT FELL")
    assert results.outlets(claim) == {"Market Day", "Business Bell"}
    transcript = next(a for a in results.members(claim) if results.text(a).isupper())
    assert transcript.repeats is not None
    assert not results.text(results.assertions[transcript.repeats]).isupper()


def test_match_planned_and_done_are_two_claims_in_conflict(results: Told) -> None:
    planned, done = results.claim_of("plans to close"), results.claim_of("has closed its factory")
    assert planned.id != done.id
    assert [(c.kind, c.with_id) for c in planned.conflicts] == [("modality", done.id)]
    assert any(d.kind == "modality" for d in done.drift)


@pytest.mark.parametrize("pages", [QUAKE, COURT, RESULTS])
def test_match_puts_every_assertion_in_exactly_one_claim(pages: tuple[Page, ...]) -> None:
    told = tell(*pages)
    listed = [i for c in told.matched.claims for i in c.assertion_ids]
    assert sorted(listed) == sorted(told.assertions)
    assert len(set(listed)) == len(listed)
    for claim in told.matched.claims:
        assert claim.text == told.text(told.assertions[claim.text_from])
        assert claim.text_from in claim.assertion_ids


@pytest.mark.parametrize("pages", [QUAKE, COURT, RESULTS])
def test_match_spans_resolve(pages: tuple[Page, ...]) -> None:
    told = tell(*pages)
    for a in told.matched.assertions:
        text = told.articles[a.article_id].text
        assert a.span.of(text).strip() == a.span.of(text) != ""
        assert a.context.contains(a.span) and a.context.end <= len(text)
        for link in a.chain:
            assert link.span is None or link.span.of(text) == link.text
        for excerpt in (x for e in a.evidence for x in e.excerpts):
            assert excerpt.span.end <= len(told.articles[excerpt.article_id].text)
    for claim in told.matched.claims:
        evidence = [*claim.evidence, *(e for c in claim.conflicts for e in c.evidence)]
        places = [x for e in evidence for x in e.excerpts] + [x for d in claim.drift for x in (d.before, d.after)]
        for place in places:
            assert place.span.of(told.articles[place.article_id].text)


def test_match_does_not_hang_on_the_order_of_articles(quake: Told) -> None:
    backwards = match_articles(dict(reversed(list(quake.articles.items()))))
    assert backwards.matched == quake.matched


def test_match_puts_what_was_said_first_first_among_claims_of_equal_weight() -> None:
    late = ["The ferry to Halm was repainted green.", "A baker in Tarvo sold his oven.", "Snow fell on the Brell pass."]
    early = [
        "The choir of Ostrel sang for two hours.",
        "Police in Halm found a tractor.",
        "The Brell museum lost its roof.",
    ]
    lead = "All is quiet."
    told = tell(
        Page("Late Lamp", "Round-up", [lead, *late], hour=17), Page("Early Post", "In brief", [lead, *early], hour=6)
    )
    texts = [f"{claim.text}." for claim in told.matched.claims]
    assert [text for text in texts if text in {*early, *late}] == [*early, *late]


def test_match_repeats_point_at_fuller_assertions_of_the_same_outlet(results: Told) -> None:
    for assertion in results.matched.assertions:
        if assertion.repeats is not None:
            before = results.assertions[assertion.repeats]
            assert results.outlet(before) == results.outlet(assertion)
            assert before.repeats is None
            assert len(before.chain) >= len([link for link in assertion.chain if link.source_id])


def test_match_one_article_without_vectors_still_gives_claims(quake: Told) -> None:
    article_id, article = next(iter(quake.articles.items()))
    story = Story("story-one", "", (article_id,))
    annotations = {article_id: quake.annotations[article_id]}
    matched = match(story, {article_id: article}, annotations, Resolution((), {}), _no_vectors())
    assert matched.claims and matched.assertions


def _no_vectors() -> Vectors:
    return Vectors()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(alphabet=st.sampled_from("ab .,“”\"'()—\n\u202ethat said denied not verified claims 12 Kim"), max_size=300)
)
def test_match_survives_any_text(noise: str) -> None:
    page = Page(
        "Noise", "Headline " + noise.replace("\n", " "), [noise or "x", "The ministry denied the claim, it said."]
    )
    told = match_articles({"article-noise": replace(make_article(page), id="article-noise")})
    for a in told.matched.assertions:
        assert 0 <= a.span.start < a.span.end <= len(told.articles[a.article_id].text)


def test_what_one_outlet_says_again_gives_a_claim_no_rank() -> None:
    said = tell(
        Page(
            "The Ostrel Ledger",
            "Harbour gates jam at Ostrel",
            [
                "The harbour gates jammed on Monday and forty boats could not leave.",
                "Mayor Ada Orrin said the old sea wall was safe.",
                "“The old sea wall was safe,” she said again on Tuesday.",
                "Orrin repeated that the old sea wall was safe.",
            ],
        )
    )
    assert any(a.repeats for a in said.members(said.claim_of("sea wall was safe")))
    assert "gates jam" in said.matched.claims[0].text
