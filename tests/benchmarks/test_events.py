"""The figures of the events benchmark, on groups made by hand."""

from __future__ import annotations

import importlib

import pytest

FIRE = ["a_2031-05-01_fire", "b_2031-05-02_fire", "c_2031-05-02_fire"]
MATCH = ["a_2031-06-07_match", "b_2031-06-07_match"]


@pytest.fixture
def bench(scripts):
    return importlib.import_module("events")


def test_groups_are_compared_by_article_and_by_pair(bench):
    gold = [set(FIRE), set(MATCH)]
    names = [*FIRE, *MATCH]
    assert bench.compare_groups(gold, gold, names) == (1, 1, 1, 1)
    apart = bench.compare_groups([], gold, names)
    assert apart[:2] == pytest.approx((1, (3 * 1 / 3 + 2 * 1 / 2) / 5)) and apart[3] == 0
    precision, recall, _, pairs = bench.compare_groups([{*FIRE[:2], MATCH[0]}], gold, names)
    assert precision == pytest.approx((2 / 3 + 2 / 3 + 1 + 1 / 3 + 1) / 5)
    assert recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 / 2 + 1 / 2) / 5)
    assert pairs == pytest.approx(2 * 1 / (3 + 4))


def test_only_articles_of_the_months_asked_for_count(bench):
    assert bench.pairs_of([set(FIRE), set(MATCH)], {"2031-06"}) == {tuple(MATCH)}
    assert bench.compare_groups([set(FIRE)], [set(MATCH)], MATCH) == (1, 0.5, 2 / 3, 0)
