"""What is told of two things looks like a contradiction and is none; the same two lines of one thing are one."""

from __future__ import annotations

import pytest
from tests.claims.telling import Page, Told, tell

from headwater.data.claim import Conflict


def conflicts(told: Told) -> list[Conflict]:
    return [conflict for claim in told.matched.claims for conflict in claim.conflicts]


def one_page(*lines: str) -> Told:
    return tell(Page("Coast Wire", "Tarvo votes", ["The polls in Tarvo closed at eight on Monday.", *lines], hour=21))


def pages(one: str, other: str) -> Told:
    return tell(
        Page("Coast Wire", "Tarvo votes", ["The polls in Tarvo closed at eight.", one], hour=8),
        Page("Highland Post", "A long night in Tarvo", ["Rain fell on the queues in Ostrel.", other], hour=20),
    )


@pytest.mark.parametrize(
    "lines",
    [
        (
            "For Carrant, 38 percent of likely voters would be worried if he won.",
            "For Belcastro, 33 percent of likely voters would be worried if she won.",
        ),
        ("In all, 865 delegates are at stake in 11 districts.", "There are 595 delegates at stake in 11 districts."),
        ("Overall, Carrant leads with 182 delegates.", "Overall, Carrant leads with 221 delegates."),
    ],
)
def test_an_article_does_not_contradict_its_own_word(lines: tuple[str, str]) -> None:
    assert not conflicts(one_page(*lines))


def test_two_sources_of_one_article_do_contradict_each_other() -> None:
    told = one_page("The board said that turnout was 71 percent.", "Turnout was 64 percent, Kura Watch said.")
    assert {conflict.kind for conflict in conflicts(told)} == {"number"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Mr Carrant had almost $5 million in cash at the start of March, his filing shows.",
            "Ms Belcastro reported having $1.3 million in cash at the start of March.",
        ),
        (
            "In April the survey found that 17 percent of likely voters were undecided on Monday.",
            "A poll found that 40 percent of Belcastro's supporters were undecided on Monday.",
        ),
    ],
)
def test_figures_of_two_people_contradict_nothing(one: str, other: str) -> None:
    assert not conflicts(pages(one, other))


def test_winners_of_many_contests_contradict_nothing() -> None:
    both = "Milo Carrant beat Ines Belcastro in Sella. Ines Belcastro won Ostrel and Halder."
    assert not conflicts(pages("Milo Carrant won Tarvo.", both))
    only = "Ines Belcastro won Tarvo, her spokesman said."
    assert {c.kind for c in conflicts(pages("Milo Carrant beat Ines Belcastro and won Tarvo.", only))} == {"actor"}


def test_a_tally_of_whoever_it_is_contradicts_no_other() -> None:
    bowled = "Milo Carrant bowled 31 overs in the match."
    assert not conflicts(pages(bowled, "He bowled 44 overs in the match."))
    assert {c.kind for c in conflicts(pages(bowled, "Carrant bowled 44 overs in the match."))}


def test_who_won_with_others_takes_nothing_from_their_side() -> None:
    line = "Before he and Milo Carrant won it for Ostrel, the match was level."
    assert not conflicts(pages(line, "Ostrel won the match and Milo Carrant wept."))


def test_who_beat_one_side_may_lose_to_another() -> None:
    told = pages("Ostrel beat Tarvo at the harbour ground.", "Ostrel were defeated by Halder.")
    assert not conflicts(told)
    told = pages("Ostrel beat Tarvo at the harbour ground.", "Ostrel were defeated by Tarvo.")
    assert {c.kind for c in conflicts(told)} == {"polarity"}


def test_a_sentence_that_says_both_contradicts_neither() -> None:
    told = "“The harbour is usually not safe, and the harbour was safe before tonight,” said Ines Belcastro."
    assert not conflicts(pages(told, f"In Ostrel, {told}"))


def test_what_is_asked_for_or_decided_may_be_done_since() -> None:
    done = "Ines Belcastro has closed the harbour in Ostrel."
    for before in ("Fishermen urged Ines Belcastro to close", "Ines Belcastro decided to close"):
        assert not conflicts(pages(f"{before} the harbour in Ostrel.", done))


def test_what_was_foretold_for_a_day_comes_about() -> None:
    told = pages(
        "On Monday evening, Ines Belcastro will deliver her victory speech at the harbour in Ostrel.",
        "On Monday evening, Ines Belcastro delivered her victory speech at the harbour in Ostrel.",
    )
    assert not conflicts(told)
    told = pages(
        "Ines Belcastro has ordered the guard to close the harbour in Ostrel.",
        "Ines Belcastro has closed the harbour in Ostrel.",
    )
    assert {c.kind for c in conflicts(told)} == {"modality"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # a tenth as many fell elsewhere, and the first tells of these too
            "The slide in Ostrel injured 12 people. In Brenna last spring, a slide injured 30 people.",
            "At least 12 people were injured in Ostrel, nurses said.",
        ),
        (
            "Two miners were killed in the Brenna mine, surveyors said.",
            "One Tarvan and one Orvish miner were killed in the Brenna mine, surveyors said.",
        ),
        (
            "Tarn counted four people at the bar of the ferry, the inquiry heard.",
            "Tarn served one person at the bar of the ferry, the inquiry heard.",
        ),
        (
            "The survey of the Ostrel dam has not been published, the river board said.",
            "The survey of the Ostrel dam was published on Monday, the river board said.",
        ),
        (
            "Lena Tarn overtook Milo Carrant at the second buoy.",
            "Ida Roen and Kit Vole failed to overtake Carrant at the buoy, since their sails had torn.",
        ),
        (
            "Milo Carrant won the regatta in Ostrel on Monday.",
            "Milo Carrant comforted Joss Tarn on the quay after he lost the regatta.",
        ),
        (
            "The council has not formally lifted the ban on nets in Ostrel.",
            "The council was lifting the ban on nets in Ostrel, it said on Monday.",
        ),
        (
            "Carrant bowled 31 overs for 204 runs before he left the club.",
            "Carrant bowled 44 overs for 318 runs before he left the club.",
        ),
        ("Milo Carrant made 22 tackles for the Foxes.", "Joss Tarn made 36 tackles for the Foxes."),
        (
            "Milo Carrant made 22 tackles in the cup final.",
            "The rookie ended the cup final with 3 goals along with 6 tackles.",
        ),
        (
            "More than 90 people have been arrested in Ostrel since the strike began, police said.",
            "Police made 40 arrests in Ostrel at Saturday's march.",
        ),
        (
            "The Ostrel Foxes won the final on Monday.",
            "Ten minutes from the end, the Ostrel Foxes lost a reserve player to a knee injury.",
        ),
    ],
)
def test_what_is_of_other_things_or_not_yet_so_contradicts_nothing(one: str, other: str) -> None:
    assert not [conflict for conflict in conflicts(pages(one, other)) if conflict.kind != "time"]


def test_what_was_so_before_it_was_said_not_to_be_so_contradicts_it() -> None:
    told = pages(
        "The survey of the Ostrel dam was published on Monday, the river board said.",
        "The survey of the Ostrel dam has not been published, the mayor said.",
    )
    assert {conflict.kind for conflict in conflicts(told)} == {"polarity"}


@pytest.mark.parametrize(
    ("before", "after", "kinds"), [("could win", "won", set()), ("may have lost", "have lost", {"hedge"})]
)
def test_what_may_come_about_has_lost_no_hedge_when_it_has(before: str, after: str, kinds: set[str]) -> None:
    one, other = (f"The Foxes {did} the old Halder cup at Ostrel in a storm." for did in (before, after))
    told = tell(Page("Coast Wire", "Tarvo plays", [one]), Page("Highland Post", "A night in Tarvo", [other]))
    assert {drift.kind for claim in told.matched.claims for drift in claim.drift} == kinds


@pytest.mark.parametrize(
    ("beside", "is_lost"),
    [
        ("Ida Roen runs the harbour of Brenna. She said that the ice would be thick.", False),
        ("Harbour master Ida Roen said that the ice would be thick.", False),
        ("Ida Roen runs the harbour of Brenna. The ice will be thick.", True),
    ],
)
def test_a_source_that_speaks_in_the_sentence_before_is_not_lost(beside: str, is_lost: bool) -> None:
    shut = "The Brenna lock will stay shut all winter for want of a new gate"
    told = tell(
        Page("Coast Wire", "No ships for Brenna", [f"{shut}, harbour master Ida Roen said on Monday."]),
        Page("Highland Post", "A quiet winter in Tarvo", [f"{beside} {shut}."]),
    )
    assert any(drift.kind == "attribution" for claim in told.matched.claims for drift in claim.drift) == is_lost
