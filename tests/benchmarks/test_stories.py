"""The figures of the stories benchmark, on groups made by hand."""

from __future__ import annotations

import importlib
from datetime import UTC, date, datetime

import pytest

from headwater.algorithms.vectors import Vectors
from headwater.data.annotation import Annotations, Time
from headwater.data.article import Article
from headwater.data.span import Span


@pytest.fixture
def bench(scripts):
    return importlib.import_module("stories")


@pytest.fixture
def invented(scripts):
    return importlib.import_module("invented")


def article(name: str, day: int) -> Article:
    return Article(name, name, "", "", "utf-8", name, (), published_at=datetime(2031, 5, day, tzinfo=UTC))


def test_fallen_out_counts_what_is_outside_the_largest_group(bench):
    events = {"a": "fire", "b": "fire", "c": "fire", "d": "match"}
    assert bench.fallen_out({"a": "1", "b": "1", "c": "2", "d": "1"}, events) == 0.25
    assert bench.fallen_out(dict.fromkeys("abcd", "1"), events) == 0


def test_sibling_shares_are_by_topic(bench):
    events = {"a": "1_ecb", "b": "1_ecbplus", "c": "2_ecb", "d": "2_ecbplus"}
    groups = {"a": "x", "b": "x", "c": "y", "d": "z"}
    assert bench.sibling_shares(groups, events) == {"1": 1.0, "2": 0.0}
    assert bench.merged_siblings(groups, events) == 0.5


def test_stories_begun_together_keep_the_days_within_each(invented):
    moved = invented.begin_together([[article("a", 1), article("b", 3)], [article("c", 20), article("d", 25)]])
    assert [one.published_at.day for one in moved] == [1, 3, 1, 6]


def test_the_days_that_a_moved_article_names_move_with_it(invented):
    told = Annotations(
        "c", (), (), (), (), (), (), (Time(Span(0, 1), date(2031, 5, 19), date(2031, 5, 19), "day"),), ()
    )
    read = invented.Invented({"c": article("c", 20)}, {"c": told}, Vectors(), {"c": "c"})
    (time,) = read.annotations_of([article("c", 3)])["c"].times
    assert (time.first, time.last) == (date(2031, 5, 2), date(2031, 5, 2))
    assert read.annotations_of([article("c", 20)]) == {"c": told}


def test_every_third_story_is_held_out(invented):
    articles = {name: article(name, 1) for name in "abcdefg"}
    told = invented.Invented(articles, {}, Vectors(), {name: name for name in articles})
    assert told.held_out == {"a", "d", "g"}


def test_a_missing_corpus_is_named(bench, invented, tmp_path):
    with pytest.raises(FileNotFoundError, match="Found no stories"):
        invented.read_invented(tmp_path, None)
    with pytest.raises(FileNotFoundError, match="ECB"):
        list(bench.read_pile(tmp_path))
