"""Plain statements on scales with two ends, in invented sentences."""

from __future__ import annotations

import pytest

from headwater.meaning.nobody import find_none
from headwater.meaning.predicates import find_predicates
from headwater.meaning.states import find_states


def ends(text: str) -> set[tuple[str, bool, str]]:
    return {(s.scale, s.holds, head) for s in find_states(text) for head in s.things.heads}


@pytest.mark.parametrize(
    ("one", "other", "scale", "head"),
    [
        ("Two rescue helicopters flew to Ostrel.", "Fog kept the helicopters on the ground.", "aloft", "helicopter"),
        ("The president has closed all four bridges.", "Every bridge stayed open, the police said.", "open", "bridge"),
        ("A sluice was opened before dawn.", "No sluice was opened before dawn.", "open", "sluice"),
        ("The jury found Marta Quill guilty.", "The court acquitted Quill on Monday.", "guilt", "quill"),
        ("Milo Carrant won the vote.", "Carrant lost the vote, the board said.", "result", "carrant"),
        ("The pump was out of action all night.", "The pump was working all night.", "work", "pump"),
        ("The tap water is safe to drink.", "The tap water was not safe to drink.", "safety", "water"),
        ("Parliament rejected the treaty.", "Parliament has approved the treaty.", "approval", "treaty"),
        ("The two pilots are alive.", "Both pilots were dead.", "life", "pilot"),
        ("The video is genuine, analysts said.", "The video was faked.", "truth", "video"),
        ("The mayor was in custody on Tuesday.", "The mayor is at large.", "custody", "mayor"),
        ("Curfew was declared in Tarvo.", "The governor has not asked for a curfew.", "made", "curfew"),
        ("There is no deal.", "The union has struck a deal with Tarvo Freight.", "existence", "deal"),
        (
            "There has been no agreement.",
            "The unions have agreed a rise of four per cent.",
            "existence",
            "agreement",
        ),
        ("There isn't a deal.", "There is a deal, the mayor said.", "existence", "deal"),
        ("There is not a deal.", "Dockers struck a deal.", "existence", "deal"),
        ("The two sides reached no deal.", "The two sides reached a deal.", "existence", "deal"),
        ("There was a leak at the plant.", "There had been no leak, the operator said.", "existence", "leak"),
        ("No wreckage has been found.", "Divers found wreckage on Monday.", "existence", "wreckage"),
        ("Soldiers fired shots.", "No shots were fired.", "verb fire", "shot"),
        ("It was clear that Quill was aware.", "Quill was in the dark.", "knowledge", "quill"),
        ("The guard dozed off.", "The guard was wide awake.", "sleep", "guard"),
        ("Four climbers lost their lives.", "The climbers had been pulled out alive.", "life", "climber"),
        ("The board turned the offer down.", "The offer was accepted.", "approval", "offer"),
        ("The director handed in his notice.", "The firm sacked its director.", "leaving", "director"),
        ("The airline handed back its licence.", "The regulator has revoked the licence.", "loss", "license"),
        ("There was never any knife.", "The man had a knife in his hand.", "existence", "knife"),
        ("The team worked without any guide.", "The rope was tied by a guide.", "existence", "guide"),
        ("The clerk never had an assistant.", "An assistant mixed up the cards.", "existence", "assistant"),
        ("There's a leak at the plant.", "There's no leak.", "existence", "leak"),
        ("There are no reports of looting.", "The mayor said there was looting.", "existence", "loot"),
    ],
)
def test_find_states_reads_opposite_ends_of_one_scale(one: str, other: str, scale: str, head: str) -> None:
    held = {holds for text in (one, other) for name, holds, about in ends(text) if name == scale and about == head}
    assert held == {True, False}


@pytest.mark.parametrize(
    "text",
    [
        "The bridge may be closed.",
        "There may be no deal.",
        "There will be a deal.",
        "If there is a deal, trucks will wait.",
        "There is no longer a deal.",
        "There is once again a deal.",
        "whether the guard had a deal",
        "Even if he had a deal, he would not sign it.",
        "The two sides could strike a deal.",
        "If the bridge is closed, trucks will wait.",
        "The bridge is no longer closed.",
        "The mayor wrote an open letter.",
        "Police asked whether the bridge was open.",
        "Not all gates were opened.",
        "He barely landed a blow.",
        "Rebels who attacked the town were closed in.",
        "There was no evidence that the gate had been forced.",
        "Engineers found evidence that rules were broken.",
    ],
)
def test_find_states_leaves_out_what_is_not_plainly_so(text: str) -> None:
    assert not {end for end in ends(text) if not end[0].startswith("verb attack")}


def test_find_states_keeps_what_is_to_come_apart_from_what_is() -> None:
    told = [find_states(text)[0] for text in ("The bridge will stay open.", "The bridge is open.")]
    assert [(s.scale, s.holds, s.is_future) for s in told] == [("open", True, True), ("open", True, False)]


@pytest.mark.parametrize("text", ["Fog would close the port.", "The mayor said that the port would close if fog came."])
def test_find_states_leaves_out_what_would_only_be(text: str) -> None:
    assert not [s for s in find_states(text) if s.scale == "open"]


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("Pell is survived by two sisters.", "life"),
        ("The cup was won by Ostrel.", "result"),
        ("The village put up a fight.", "trend"),
        ("The boxer got up after a count of six.", "trend"),
    ],
)
def test_find_states_takes_no_other_verb_for_an_end_of_a_scale(text: str, scale: str) -> None:
    assert not [s for s in find_states(text) if s.scale == scale]


def test_find_states_reads_who_was_beaten() -> None:
    assert ("result", False, "ostrel") in ends("Ostrel were defeated by Tarvo.")


def test_find_states_reads_a_reported_future() -> None:
    told = find_states("The mayor said that schools would stay open.")
    assert [(s.scale, s.holds, s.is_future) for s in told] == [("open", True, True)]


def test_find_states_gives_the_pronoun_that_it_is_said_of() -> None:
    assert [s.things.heads for s in find_states("I was not arrested.")] == [frozenset({"i"})]


def test_find_states_tells_whole_from_part() -> None:
    shares = [find_states(f"{some} gates were opened.")[0].things.share for some in ("All", "No", "Two of the", "The")]
    assert shares == ["all", "none", "part", "some"]


def test_find_states_steps_over_an_aside_and_a_frame() -> None:
    assert ends("The quarry, the biggest in Tarvo, stayed open.") == {("open", True, "quarry")}
    assert ("wholeness", True, "pipeline") in ends("The governor said the pipeline is intact.")


@pytest.mark.parametrize(
    ("one", "other", "scale", "head"),
    [
        ("The permit is not valid.", "The permit is valid.", "is valid", "permit"),
        ("The vote was unlawful.", "The vote was lawful.", "is lawful", "vote"),
        ("The mayor called the vote “unlawful”.", "The vote was lawful.", "is lawful", "vote"),
        ("The pilot was not on the bridge.", "The pilot was on the bridge.", "on bridge", "pilot"),
        ("No ship was in port.", "A ship was in port, the clerk said.", "in port", "ship"),
        ("The parade is still on.", "The parade was called off.", "plan", "parade"),
        ("Unions called the parade off.", "The parade will go ahead.", "plan", "parade"),
        ("Airport strike OFF as crews win rise", "The strike goes ahead.", "plan", "strike"),
    ],
)
def test_find_predicates_reads_that_it_is_so_and_that_it_is_not(one: str, other: str, scale: str, head: str) -> None:
    held = {
        s.holds for text in (one, other) for s in find_predicates(text) if s.scale == scale and head in s.things.heads
    }
    assert held == {True, False}


@pytest.mark.parametrize(
    "text",
    [
        "The permit may be valid.",
        "If the permit is valid, work can begin.",
        "The permit is not yet valid.",
        "The parade may go ahead.",
        "A deal would call off the parade.",
        "The permit is no longer valid.",
    ],
)
def test_find_predicates_leaves_out_what_is_not_plainly_so(text: str) -> None:
    assert find_predicates(text) == []


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Nobody was hurt.", ["injured"]),
        ("There were no reports of deaths.", ["killed"]),
        ("The roof fell without casualties.", ["injured", "killed"]),
        ("No further deaths were reported.", []),
        ("The mayor hopes that nobody was hurt.", []),
    ],
)
def test_find_none_counts_those_to_whom_nothing_happened(text: str, states: list[str]) -> None:
    assert [one.scope for one in find_none(text)] == states
    assert all(one.low == one.high == 0 for one in find_none(text))
