"""Which way a verb goes."""

from __future__ import annotations

import pytest

from headwater.meaning.ways import other_way


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Pell checked into the clinic", "Pell checks out of the clinic", True),
        ("Pell has checked in to the clinic", "Pell has checked out", True),
        ("Catches were far down in the north", "Catches were up in the south", True),
        ("Pell checked into the clinic and checked out at noon", "Pell checks out of the clinic", False),
        ("The report came in May", "The report came out on Monday", False),
        ("Pell moved into the lock house", "Pell ruled out a sale", False),
    ],
)
def test_other_way_of_one_verb(one: str, other: str, expected: bool) -> None:
    assert other_way(one, other) is other_way(other, one) is expected
