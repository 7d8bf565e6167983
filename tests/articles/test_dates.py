from __future__ import annotations

import pytest

from headwater.articles.dates import is_date_line, parse_moment


@pytest.mark.parametrize(
    ("text", "at", "precision"),
    [
        ("2031-06-03T06:30:00+02:00", "2031-06-03T04:30:00+00:00", "second"),
        ("2031-06-03T06:30Z", "2031-06-03T06:30:00+00:00", "minute"),
        ("2031-06-03", "2031-06-03T00:00:00+00:00", "day"),
        ("Tuesday 3 June 2031 04:52 GMT", "2031-06-03T04:52:00+00:00", "minute"),
        ("June 3, 2031 5:45 PM ET", "2031-06-03T21:45:00+00:00", "minute"),
        ("Jan. 3, 2031, at 5 p.m. PT", "2031-01-04T01:00:00+00:00", "minute"),
        ("3rd June 2031, 7.03am BST", "2031-06-03T06:03:00+00:00", "minute"),
        ("Updated 12:01 AM EST, Fri January 3, 2031", "2031-01-03T05:01:00+00:00", "minute"),
        ("3 Jun 2031 20:15 GMT+11", "2031-06-03T09:15:00+00:00", "minute"),
        ("23/06/2031", "2031-06-23T00:00:00+00:00", "day"),
        ("06/23/2031", "2031-06-23T00:00:00+00:00", "day"),
        ("03.06.2031", "2031-06-03T00:00:00+00:00", "day"),
    ],
)
def test_parse_moment_reads_what_pages_write(text: str, at: str, precision: str) -> None:
    moment = parse_moment(text)
    assert moment is not None
    assert (moment.at.isoformat(), moment.precision) == (at, precision)


def test_parse_moment_knows_only_the_day_of_a_time_without_a_zone() -> None:
    moment = parse_moment("3 June 2031 17:45")
    assert moment is not None
    assert (moment.at.isoformat(), moment.precision) == ("2031-06-03T00:00:00+00:00", "day")


@pytest.mark.parametrize(
    "text", ["", "03/04/2031", "31 February 2031", "June 2031", "12:30 GMT", "99999-99-99", "on 3 June"]
)
def test_parse_moment_does_not_guess(text: str) -> None:
    assert parse_moment(text) is None


@pytest.mark.parametrize("text", ["9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00"])
def test_parse_moment_survives_the_ends_of_time(text: str) -> None:
    assert parse_moment(text) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Published: 3 June 2031 | Updated: 4 June 2031, 10:00", True),
        ("Tue 3 Jun 2031 06.15 EDT", True),
        ("Posted at 11:15 GMT", True),
        ("June 3, 2031", True),
        ("The bridge opened on 3 June 2031.", False),
        ("3 June 2031 Bridge opens", False),
        ("40 dead", False),
    ],
)
def test_is_date_line_means_nothing_but_a_date(text: str, expected: bool) -> None:
    assert is_date_line(text) is expected
