"""Figures, times and stages that keep two assertions apart, end to end."""

from __future__ import annotations

import pytest
from tests.claims.telling import Page, Told, said_by, tell

from headwater.claims.conflicts.apart import _only_prepares, differ
from headwater.claims.conflicts.conflict import read_differences
from headwater.meaning.courts import other_step
from headwater.meaning.quantities import find_quantities


@pytest.mark.parametrize(
    ("weighed", "done"),
    [
        ("Ministers weigh closing the lock.", "Ministers closed the lock."),
        ("Tarvo eyes ban on ferries.", "Tarvo banned ferries."),
        ("The port asked Tarvo for help when divers searched the dam.", "Divers searched the dam."),
        ("Divers threatening to leave may be heard.", "The port will hear of threatened divers."),
        ("Some independent reviews that divers have made are being ended.", "The port ended its checks."),
        ("Advisers held that considering silt a threat would shut it.", "The port shut it, due to the silt."),
        ("We must review how wrecks are raised when they lie in mud.", "The wrecks lay in mud."),
    ],
)
def test_only_whoever_weighs_a_deed_has_yet_to_do_it(weighed: str, done: str) -> None:
    stages = _only_prepares(weighed, done)
    assert (stages is not None) is weighed.endswith(("lock.", "ferries."))


def _two(first: str, second: str) -> Told:
    return tell(
        Page("Coast Wire", "Tarvo votes", [f"{first}, the electoral office said."], hour=8),
        Page("Highland Post", "Vote in Tarvo", [f"{second}, the electoral office said."], hour=18),
    )


def test_match_other_turnout_is_another_claim() -> None:
    told = _two("Turnout in Tarvo was 71.4 percent", "Turnout in Tarvo was about 64 percent")
    assert told.claim_of("71.4").id != told.claim_of("64 percent").id


def test_match_a_figure_given_as_the_old_one_is_an_update() -> None:
    told = _two("3,000 ballots were recounted in Tarvo", "4,200 ballots were recounted in Tarvo, up from 3,000")
    old, new = told.claim_of("3,000 ballots"), told.claim_of("4,200 ballots")
    assert old.id != new.id
    assert {c.kind for c in old.conflicts} <= {"time"}


def test_match_asked_for_and_done_are_two_claims() -> None:
    told = _two("The court ordered a recount in Tarvo", "Belcastro asked the court to order a recount in Tarvo")
    assert told.claim_of("court ordered").id != told.claim_of("asked the court").id


def test_differ_compares_rough_figures_in_one_unit_only() -> None:
    about = [find_quantities(f"about {said}")[0] for said in ("24 km", "15 miles", "40 km")]
    assert not differ(about[0], about[1])
    assert differ(about[0], about[2])


def test_read_differences_lets_figures_stand_of_which_an_article_gives_many() -> None:
    sold = "The port sold 31 barges in the spring auction"
    a, first = said_by("a", sold, ". It kept 12 barges, and lent 7 barges.")
    alone = said_by("a", sold)[1]
    b, second = said_by("b", "In the auction, its third in two years, the port has sold 44 barges")
    assert [c.kind for c in read_differences(a, b, alone, second).clashes] == ["number"]
    assert not read_differences(a, b, first, second).clashes


@pytest.mark.parametrize(
    ("one", "other", "is_other"),
    [
        ("Brill is charged with theft.", "A jury found Brill guilty of theft.", True),
        ("Brill pleaded guilty to theft.", "Brill was convicted of theft.", True),
        ("Brill is accused of theft.", "Brill was indicted for theft.", False),
        ("Brill was arrested on Monday.", "Brill is charged with theft.", True),
        ("Brill was arrested and charged on Monday.", "Brill is charged with theft.", False),
        ("Brill is charged with theft.", "Brill will appear before the Ostrel court in May.", True),
        ("Brill, who is charged with theft, appeared in court.", "Brill's trial is due in May.", False),
        ("The trial date of Brill is 4 May.", "Brill was charged in March.", True),
        ("Brill was found guilty on two charges.", "Brill faces charges of theft.", False),
        ("The guild charged that Brill lied.", "Brill was acquitted.", False),
        ("It was her conviction that Brill lied.", "Brill was charged with theft.", False),
    ],
)
def test_other_step_tells_a_charge_from_what_becomes_of_it(one: str, other: str, *, is_other: bool) -> None:
    assert other_step(one, other) is is_other
