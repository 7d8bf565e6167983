"""Turns of phrase."""

from __future__ import annotations

import pytest

from headwater.render.words import count, join_words, say_day, say_moment, say_period, say_share, shorten


@pytest.mark.parametrize(
    ("iso", "precision", "expected"),
    [
        ("2031-05-03", "day", "3 May 2031"),
        ("2031-05-03", "month", "May 2031"),
        ("2031-05", None, "May 2031"),
        ("2031", None, "2031"),
        ("2031-13-01", "day", "2031"),
        ("soon", "day", "soon"),
        (None, None, ""),
    ],
)
def test_day_is_said_no_finer_than_it_is_known(iso: str | None, precision: str | None, expected: str) -> None:
    assert say_day(iso, precision) == expected


def test_moment_has_its_clock_time_only_where_known() -> None:
    assert say_moment("2031-05-03T09:12:00+00:00", "minute") == "3 May 2031, 09:12 UTC"
    assert say_moment("2031-05-03T00:00:00+00:00", "day") == "3 May 2031"
    assert say_moment("not a time", "minute") == "not a time"
    assert say_moment(None, None) == ""


def test_period_is_a_day_or_from_first_to_last() -> None:
    assert say_period("2031-05-03", "2031-05-03", "day") == "3 May 2031"
    assert say_period("2031-05-01", "2031-05-31", "month") == "May 2031"
    assert say_period("2031-04-28", "2031-05-04", "week") == "28 April 2031 – 4 May 2031"


@pytest.mark.parametrize(
    ("share", "expected"), [(0.0, "0 %"), (0.001, "under 1 %"), (0.5, "50 %"), (0.999, "over 99 %"), (1.0, "100 %")]
)
def test_share_never_rounds_a_part_to_the_whole(share: float, expected: str) -> None:
    assert say_share(share) == expected


def test_lists_and_counts_read_as_english() -> None:
    assert [join_words(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert [count(n, "story", "stories") for n in (0, 1, 1200)] == ["0 stories", "1 story", "1,200 stories"]


def test_shorten_keeps_both_ends() -> None:
    assert shorten("a  b\n c", 20) == "a b c"
    assert shorten("x" * 60 + "y" * 60, 30) == "x" * 20 + " … " + "y" * 10


def test_shorten_keeps_whole_words() -> None:
    assert shorten("the harbour master told reporters that the ferry sank", 24) == "the harbour … sank"
    assert shorten("the harbour master told us the ferry sank", 33) == "the harbour master … ferry sank"
