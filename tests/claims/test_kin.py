"""Words that reports of one event use for one another."""

from __future__ import annotations

import pytest

from headwater.claims.assertions.kin import kin


@pytest.mark.parametrize(("one", "other"), [("blast", "explosion"), ("sarvône", "sarvone"), ("müller", "muller")])
def test_words_for_one_thing_and_spellings_of_one_name_are_kin(one: str, other: str) -> None:
    assert kin(one) == kin(other)


def test_other_words_are_not_kin() -> None:
    assert kin("ferry") != kin("lock")
