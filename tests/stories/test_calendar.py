"""What closeness in time tells in piles of a day, a week and a year."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.stories.stream import lone_news, make_pile

from headwater.stories.calendar import MOST, POWER, SOON, Calendar, read_calendar
from headwater.stories.cluster import cluster

START = datetime(2031, 5, 4, 9, tzinfo=UTC)

# One collapse as an agency and as a blog tell it.
COLLAPSE = (
    """Crowd barrier gives way at Ostrel regatta, nine hurt
A crowd barrier on the quay of Ostrel gave way during Sunday's regatta and nine people fell into the harbour.
All were pulled out alive within minutes, harbour master Senna Holt said. Two are in hospital with broken arms.""",
    """I was standing next to the fudge van when it went
My gran always said never lean on anything the council put up. Well. We were watching the boats at Ostrel, ice creams
in hand, and there was this crack, and then the people in front of us just were not there any more.
Everybody screamed. A man in a kayak got to them first. All of them came out, soaked and shaking, thank heaven.""",
)


def days(*numbers: float) -> list[datetime]:
    return [START + timedelta(days=number) for number in numbers]


def test_a_thick_day_tells_nothing():
    moments = days(*(k / 100 for k in range(60)))
    assert read_calendar(moments).odds(moments[0], moments[1]) == pytest.approx(0, abs=0.02)


def test_without_times_nothing_is_told():
    assert Calendar().odds(START, START) is None
    assert read_calendar([None, None]).odds(None, None) is None
    assert read_calendar([START, None, *days(400)]).odds(START, None) is None


def test_the_closer_in_a_long_pile_the_more_and_never_beyond_the_bound():
    moments = days(*range(0, 1000, 5))
    calendar = read_calendar(moments)
    told = [calendar.odds(moments[50], moments[50 + k]) for k in (0, 1, 4, 10, 60)]
    assert told == sorted(told, reverse=True)
    assert told[0] == MOST
    assert told[2] < 1 and told[-1] < -4


def test_where_much_was_published_at_once_closeness_tells_less_and_time_apart_as_much():
    moments = days(*range(0, 1000, 10), *(500 + k / 100 for k in range(100)))
    calendar = read_calendar(moments)
    assert calendar.odds(*days(500, 500.1)) < calendar.odds(*days(100, 100.1)) - 3
    thick = calendar.odds(*days(500, 500.5)) - calendar.odds(*days(500, 502))
    thin = calendar.odds(*days(100, 100.5)) - calendar.odds(*days(100, 102))
    assert thick == pytest.approx(thin, abs=0.1)


def test_one_day_apart_is_a_follow_up_more_often_than_one_hour():
    calendar = read_calendar(days(*(k / 3 for k in range(900))))
    hour, day, week = (calendar.odds(*days(100, 100 + apart)) for apart in (1 / 24, 1, 7))
    assert hour - day == pytest.approx(POWER * math.log((1 + 1 / SOON) / (1 + 1 / 24 / SOON)), abs=0.05)
    assert day > 0 > week


@given(st.lists(st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1)), min_size=2, max_size=30))
def test_odds_are_bounded_and_the_same_both_ways(moments: list[datetime]):
    calendar = read_calendar(moments)
    one, other = moments[:2]
    assert calendar.odds(one, other) == calendar.odds(other, one)
    assert calendar.odds(one, other) <= MOST


@pytest.mark.parametrize(("spread", "n_stories"), [(12, 1), (0, 2)])
def test_two_tellings_are_one_story_where_little_else_is_as_close(spread: int, n_stories: int):
    """Spread over two years the two stand out by their day; in a day's pile their words alone are too unlike."""
    others = [
        (event, (START + timedelta(days=spread * k)).isoformat()[:16], text)
        for k, (event, _, text) in enumerate(lone_news(60))
    ]
    told = [("collapse", "2031-05-04T18:00", COLLAPSE[0]), ("collapse", "2031-05-05T07:00", COLLAPSE[1])]
    articles, annotations, vectors, events = make_pile([*told, *others])
    found = cluster(articles, annotations, vectors)
    holding = [story for story in found if any(events[i] == "collapse" for i in story.article_ids)]
    assert len(holding) == n_stories
    assert all({events[i] for i in story.article_ids} == {"collapse"} for story in holding)
    close = [one.detail for story in holding for one in story.evidence if one.feature == "close-in-time"]
    assert close == ["Published 13 hours apart, as few of these articles are."][: 2 - n_stories]
