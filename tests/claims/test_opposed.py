"""Whether two assertions are opposed by a "not", and what it says that something was done for something."""

from __future__ import annotations

import pytest
from tests.claims.telling import said_by

from headwater.claims.conflicts.conflict import read_differences
from headwater.claims.conflicts.opposed import are_opposed


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The lock leaked", "The lock did not leak", True),
        ("Divers searched the lock", "Divers did not find the keeper in the lock", True),
        ("the skipper slipped on the ladder", "the skipper slipped on the ladder and never woke", False),
        ("the skipper had no crew", "the skipper owned two barges and had no crew", False),
        ("wardens have not cleared the quay", "writing on Monday that wardens have not cleared the quay", False),
        ("No-one was hurt on the barge", "Nobody was hurt on the barge", False),
        ("No-one was hurt on the barge", "A boy was hurt on the barge", True),
        ("The port did not open until Mara Quill fixed the lock", "Mara Quill fixed the lock of the port", False),
        ("The port will not open until we have mended the lock", "We have mended the lock", True),
        (
            "There was never a keeper - not Orrin, not one - or a warden more careful than Pell",
            "There was never a keeper or a warden more careful than Pell",
            False,
        ),
        ("Nobody was hurt in the flood, which wardens treat as odd", "Wardens treat the flood as odd", False),
    ],
)
def test_are_opposed_by_the_clauses_that_tell_the_same(one: str, other: str, expected: bool) -> None:
    a, b = said_by("a", one)[0], said_by("b", other)[0]
    assert are_opposed(a, b) is are_opposed(b, a) is expected


def test_read_differences_takes_what_something_was_done_for_as_done() -> None:
    a, first = said_by("a", "Oduya beat Lindqvist in the fourth set to keep the Harbour Cup")
    b, second = said_by("b", "Oduya kept the Harbour Cup by beating Lindqvist in the fourth set")
    assert not read_differences(a, b, first, second).opposite
    f, sixth = said_by("f", "Oduya, down two sets, went on to keep the Harbour Cup in the fourth")
    assert not read_differences(b, f, second, sixth).opposite
    c, third = said_by("c", "Oduya plans to keep the Harbour Cup by beating Lindqvist in the fourth set")
    assert read_differences(b, c, second, third).opposite
    d, fourth = said_by("a", "Oduya was given a week to return the Harbour Cup")
    e, fifth = said_by("e", "Oduya returned the Harbour Cup")
    assert read_differences(d, e, fourth, fifth).opposite


def test_read_differences_takes_what_is_planned_for_a_day_and_to_be_held_for_one() -> None:
    a, first = said_by("a", "Guild elections to be held under a new rule")
    b, second = said_by("b", "Guild elections which are planned for this May will be held under a new rule")
    assert not read_differences(a, b, first, second).opposite
    d, fourth = said_by("d", "One in five boats may have been exposed to the mould")
    e, fifth = said_by("e", "One in five boats was exposed to the mould")
    assert not read_differences(d, e, fourth, fifth).opposite
    c, third = said_by("c", "Guild elections were held under a new rule")
    assert read_differences(b, c, second, third).opposite


def test_read_differences_parts_whoever_goes_in_from_whoever_goes_out() -> None:
    a, first = said_by("a", "Ada Pell checks into the clinic at Ostrel")
    b, second = said_by("b", "Ada Pell checks out of the clinic at Ostrel")
    assert read_differences(a, b, first, second).opposite
