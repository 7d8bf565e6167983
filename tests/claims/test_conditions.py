"""Conditions stay with what depends on them."""

from __future__ import annotations

import pytest

from headwater.claims.assertions.conditions import (
    holds_consequence,
    is_asked,
    is_bare,
    is_condition,
    is_open,
    with_condition,
)
from headwater.claims.assertions.splitting import split_parts
from headwater.data.span import Span


@pytest.mark.parametrize(
    "text",
    [
        "If the lock breaks, the lower town floods",
        "“Unless they pay",
        "even if it rains",
        "and if she loses",
        "Had she kept the ledger at the office",
        "should Bray return to the bench",
        "as long as the river is high",
    ],
)
def test_is_condition_knows_its_openings(text: str) -> None:
    assert is_condition(text)


@pytest.mark.parametrize("text", ["the lock breaks if it freezes", "Should we pay?", "had the lock closed at noon"])
def test_is_condition_takes_nothing_else(text: str) -> None:
    assert not is_condition(text)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("If the lock breaks,", True),
        ("Because the river is high, if the lock breaks,", True),
        ("By next week, if she wins the vote", True),
        ("If the lock breaks, the lower town is lost", False),
        ("The lower town floods if the lock breaks", False),
        ("The lower town was flooded", False),
    ],
)
def test_is_open_waits_for_the_consequence(text: str, is_one: bool) -> None:
    assert is_open(text) is is_one


def test_is_bare_is_a_condition_from_which_nothing_follows() -> None:
    assert is_bare("If you read the first page of her ledger")
    assert not is_bare("If you read the first page, you know")
    assert not is_bare("you read the first page of her ledger")


def test_holds_consequence_takes_an_imperative_for_one() -> None:
    assert holds_consequence("if you are afraid of the river, don't buy a boat")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Orrin said if they fail to pay, they are out.", "they fail", "if they fail to pay, they are out."),
        ("Orrin warned: “If they fail to pay, they are out.", "they fail", "If they fail to pay, they are out."),
        ("Orrin warned: ''If they fail to pay, they are out.", "they fail", "If they fail to pay, they are out."),
        ("Orrin asked them if they would pay.", "they would", "they would pay."),
        ("They will pay, Orrin said.", "They will", "They will pay, Orrin said."),
    ],
)
def test_with_condition_takes_the_if_right_before(text: str, words: str, expected: str) -> None:
    assert with_condition(Span(text.index(words), len(text)), text, 0).of(text) == expected


def test_is_asked_by_verbs_of_asking() -> None:
    assert is_asked("later asked") and not is_asked("said")


@pytest.mark.parametrize(
    "text",
    [
        "If you run the yard and your welders are in danger, you should be on the quay",
        "If the lock breaks and the river is high, the lower town floods and the yard is lost",
    ],
)
def test_split_parts_leaves_a_condition_with_its_consequence(text: str) -> None:
    assert split_parts(Span(0, len(text)), text) == [Span(0, len(text))]
