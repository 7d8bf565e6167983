"""Denials with words of their own: whose claim they deny, in whichever article it is made."""

from __future__ import annotations

import pytest
from tests.claims.telling import Page, Told, tell

LOCK = (
    Page(
        "Canal Gazette",
        "Barge sinks at Merle lock",
        [
            "A barge sank at Merle lock on Sunday with 40 tonnes of grain on board.",
            "The skipper, Dora Finch, said that Harrow Waterways had opened the lower sluice too early.",
            "The council will meet on Thursday to talk about the towpath.",
        ],
    ),
    Page(
        "Merle Evening News",
        "Waterways firm rejects blame for sunk barge",
        [
            "The barge at Merle lock was raised on Monday by two cranes.",
            "Harrow Waterways denied that it had opened any sluice too early.",
            "Lock keepers were turned away from the inquiry on Monday, their union said. The chairman, Owen Pratt,"
            " denied that any keeper with a pass had been kept out.",
        ],
    ),
    Page(
        "Inland Trader",
        "Grain prices steady",
        [
            "Grain prices were steady on Monday at 210 crowns a tonne.",
            "The millers' guild denied that it was buying grain abroad.",
        ],
    ),
)


@pytest.fixture(scope="module")
def lock() -> Told:
    return tell(*LOCK)


def test_match_puts_a_denial_with_the_accusation_of_another_article(lock: Told) -> None:
    claim = lock.claim_of("opened the lower sluice")
    assert {(lock.outlet(a), a.stance) for a in lock.members(claim)} >= {
        ("Canal Gazette", "asserts"),
        ("Merle Evening News", "denies"),
    }


def test_match_puts_a_denial_in_other_words_with_what_was_said_just_before(lock: Told) -> None:
    claim = lock.claim_of("were turned away")
    assert {a.stance for a in lock.members(claim)} == {"asserts", "denies"}


def test_match_leaves_a_denial_alone_that_nobody_else_speaks_of(lock: Told) -> None:
    claim = lock.claim_of("buying grain abroad")
    assert [a.stance for a in lock.members(claim)] == ["denies"]
    assert claim.conflicts == ()


def test_match_lets_nobody_doubt_what_the_same_article_has_him_say() -> None:
    said = "Adding a toll on the lower lock is good for the millers of Merle"
    told = tell(
        Page(
            "Canal Gazette",
            "Dora Finch speaks at Merle",
            [f"{said}, said the skipper, Dora Finch.", f"Finch also asked whether {said[0].lower()}{said[1:]}."],
        )
    )
    doubt = next(a for a in told.matched.assertions if a.stance == "questions")
    assert [a.stance for c in told.matched.claims if doubt.id in c.assertion_ids for a in told.members(c)] == [
        "questions"
    ]
