"""Other actors in the same words are other claims; other words for one actor are not."""

from __future__ import annotations

import pytest
from tests.claims.telling import Page, Told, tell

from headwater.claims.conflicts.doers import other_actor
from headwater.claims.likeness.profiles import make_profiles
from headwater.data.claim import Assertion


def two(first: str, second: str) -> Told:
    return tell(
        Page("Coast Wire", "The day in brief", [f"{first}."], hour=8),
        Page("Highland Post", "Late edition", [f"{second}."], hour=18),
    )


def are_one(told: Told, first: str, second: str) -> bool:
    return told.claim_of(first, "Coast Wire").id == told.claim_of(second, "Highland Post").id


def test_match_another_name_in_the_same_words_is_another_claim() -> None:
    first = "Governor Belcastro has reopened the bridge at Ostrel"
    second = "Governor Carrant has reopened the bridge at Ostrel"
    assert not are_one(two(first, second), first, second)


def test_match_two_spellings_of_a_name_are_one_claim() -> None:
    first = "Oduya was on the staff of Harrow Advisors, a firm of accountants in Ostrel"
    second = "Oduya was on the staff of Harrow Advisers, a firm of accountants in Ostrel"
    assert are_one(two(first, second), first, second)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Lindqvist finished her third season at Tarvo",
            "The former Norvia goalkeeper finished her third season at Tarvo",
        ),
        (
            "The leak has worried divers since the first week of May",
            "This gap has worried divers since the first week of May",
        ),
        ("Lindqvist was named best young player of Tarvo in May", "Lindqvist was named B.Y.P. of Tarvo in May"),
    ],
)
def test_what_may_be_one_is_no_other_actor(one: str, other: str) -> None:
    told = two(one, other)
    a, b = make_profiles(_bodies(told), told.articles, told.annotations)
    assert not other_actor(a, b) and not other_actor(b, a)


def _bodies(told: Told) -> list[Assertion]:
    return [a for a in told.matched.assertions if a.span.start > len("The day in brief") - 4]


def test_match_exchanged_names_are_another_claim() -> None:
    first = "Norvia will take over the harbour of Tarvo from Belmark"
    second = "Belmark will take over the harbour of Tarvo from Norvia"
    assert not are_one(two(first, second), first, second)


def test_match_two_bodies_in_one_place_are_two_claims() -> None:
    first = "The council closed the bridge at Ostrel before the storm"
    second = "The police closed the bridge at Ostrel before the storm"
    assert not are_one(two(first, second), first, second)


def test_match_a_name_and_a_description_may_be_one_actor() -> None:
    first = "Norling Builders will pay for the bridge at Ostrel before the winter"
    second = "The company will pay for the bridge at Ostrel before the winter"
    assert are_one(two(first, second), first, second)


def test_match_two_units_for_one_figure_are_two_claims() -> None:
    first, second = "The dam is 30 kilometres above Ostrel", "The dam is 30 miles above Ostrel"
    assert not are_one(two(first, second), first, second)
