"""Times of day."""

from __future__ import annotations

import pytest

from headwater.meaning.clocks import find_clocks


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("at 11 p.m. on Thursday", [1380]),
        ("at 2am today", [120]),
        ("opened at 23:10, shut at noon", [1390, 720]),
        ("around midnight", [0]),
        ("a 12:30 vote and £4:50", [750]),
        ("a 3-2 win in 2011", []),
    ],
)
def test_find_clocks(text: str, minutes: list[int]) -> None:
    assert find_clocks(text) == tuple(minutes)
