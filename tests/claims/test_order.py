"""Claims in the order of what they tell, and not of how often or how crossly one outlet tells it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.claims.telling import Page, tell

from headwater.claims.likeness.profiles import make_profiles
from headwater.claims.order import is_full, is_told

FERRY = (
    Page(
        "Coast Wire",
        "Ferry between Ostrel and Pellow stops after eighty years",
        [
            "The ferry between Ostrel and Pellow made its last crossing on Monday, eighty years after its first.",
            "It was a grey morning. They had not seen that before.",
            "“I will miss it,” said Ines Tarrant, who sold the tickets. “It was always late.”",
            "The council of Ostrel had voted in May to build a bridge.",
            "Their last ticket went to Ada Pell.",
        ],
        hour=8,
    ),
    Page("Highland Post", "A bridge for Pellow", ["Ostrel's council voted in May to build a bridge."], hour=9),
)


def test_claims_of_several_outlets_come_first_and_leads_before_asides() -> None:
    story = tell(*FERRY)
    texts = [claim.text for claim in story.matched.claims]
    assert "bridge" in texts[0]
    lead = next(i for i, text in enumerate(texts) if "last crossing" in text or "stops after" in text)
    assert all(lead < i for i, text in enumerate(texts) if text.startswith(("It was", "I will", "They had")))


@pytest.mark.parametrize(
    ("words", "full"),
    [
        ("made its last crossing", True),
        ("It was always late", False),
        ("It was a grey morning", False),
        ("Their last ticket went to Ada Pell", False),
    ],
)
def test_is_full_wants_a_name_or_a_figure_and_no_pronoun(words: str, full: bool) -> None:
    story = tell(*FERRY)
    profiles = make_profiles(story.matched.assertions, story.articles, story.annotations)
    profile = next(p for p in profiles if words in p.text)
    assert is_full(profile, story.articles[profile.assertion.article_id]) is full


def test_is_told_wants_a_subject_and_no_question() -> None:
    story = tell(*FERRY)
    profile = make_profiles(story.matched.assertions, story.articles, story.annotations)[0]
    told = ("Ostrel wants a bridge", True), ("who pays for it?", False), ("would sink a ferry", False)
    assert [is_told(replace(profile, text=text)) for text, _ in told] == [expected for _, expected in told]
