"""Refusals and doubts that answer nothing of what stands before them, and whose they are."""

from __future__ import annotations

import pytest
from tests.claims.telling import Page, Told, tell

MILL = (
    Page(
        "Tarn Mercury",
        "Mill at Osgarth burns down",
        [
            "The mill at Osgarth burned down on Monday.",
            "“We lost two looms and the whole of the dye house,” said the mill's manager, Cora Whitt."
            " Whitt did not respond to a request for comment on Tuesday.",
            "Some weavers gathered at the gate on Tuesday but would not speak to reporters.",
            "The fire brigade said the night watchman had left at nine. It would have no further comment, it said.",
            "There were unconfirmed reports a warehouse had been robbed.",
            "Alderman Tom Leckie said the chimney had been cracked since May. The builders, Harle & Sons, declined to"
            " comment.",
            "Leckie rejected claims made by Whitt's lawyer that the council had let the road to the mill decay.",
            "The owners have ruled out selling the ruin.",
        ],
    ),
    Page(
        "Osgarth Post",
        "Manager of burned mill steps down",
        [
            "Cora Whitt has resigned as manager of the Osgarth mill.",
            "The chairman of the board, Rafe Dunmore, would not say why she resigned as manager of the Osgarth mill.",
        ],
    ),
)


@pytest.fixture(scope="module")
def mill() -> Told:
    return tell(*MILL)


def _others(told: Told, words: str) -> list[str]:
    """What else is said in the claim that holds ``words``."""
    return [told.text(a) for a in told.members(told.claim_of(words)) if words not in told.text(a)]


@pytest.mark.parametrize(
    "words",
    [
        "did not respond to a request",  # to what she has said herself
        "would not speak to reporters",  # on their having gathered
        "no further comment",  # from who has just commented
        "unconfirmed reports",  # whose own words tell what they are of
        "selling the ruin",  # which the owners have ruled out
    ],
)
def test_match_puts_a_refusal_on_nothing_that_it_does_not_answer(mill: Told, words: str) -> None:
    assert _others(mill, words) == []


def test_match_puts_a_refusal_on_what_another_says_of_whoever_refuses(mill: Told) -> None:
    assert any("chimney had been cracked" in other for other in _others(mill, "declined to"))


def test_match_reads_what_is_denied_behind_whose_claim_it_is(mill: Told) -> None:
    claim = mill.claim_of("let the road to the mill decay")
    assert {a.stance: a.chain[0].text for a in mill.members(claim)} == {"asserts": "Whitt's lawyer", "denies": "Leckie"}


def test_match_leaves_what_is_asked_beyond_a_claim_apart_from_it(mill: Told) -> None:
    assert all("has resigned" not in other for other in _others(mill, "why she resigned"))


def test_match_leaves_what_is_false_to_whoever_says_so_of_another_s_claim() -> None:
    told = tell(
        Page(
            "Tarn Mercury",
            "Weaver of Osgarth answers the Post",
            [
                "The weaver Odd Marlin never went to sea.",
                "On Friday the Osgarth Post replied with a note saying that Marlin had implied he sailed with the"
                " whalers but that was not the case.",
            ],
        )
    )
    denied = [a for a in told.matched.assertions if a.stance == "denies"]
    assert [(told.text(a), a.chain[0].text) for a in denied] == [
        ("he sailed with the whalers", "the Osgarth Post"),
    ]


def test_match_takes_no_name_that_is_not_given_for_a_refusal() -> None:
    told = tell(
        Page(
            "Tarn Mercury",
            "Weaver of Osgarth rescued",
            ["The weaver, whom police did not name, was pulled from the river on Friday, the mayor said."],
        )
    )
    assert all(a.stance == "asserts" for a in told.matched.assertions)
