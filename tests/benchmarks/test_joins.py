"""The figures of the joins benchmark, on claims made by hand."""

from __future__ import annotations

import importlib
from typing import Any

import pytest


@pytest.fixture
def bench(scripts):
    return importlib.import_module("joins")


def claim(*places: tuple[str, int, int]) -> dict[str, Any]:
    return {"assertions": [{"place": place} for place in places]}


def test_a_pair_is_joined_where_one_claim_holds_both_stretches(bench):
    claims = [claim(("a", 0, 40), ("b", 10, 50)), claim(("b", 60, 90))]
    assert bench.is_joined({"a": ["a", 0, 42], "b": ["b", 12, 50]}, claims) is True
    assert bench.is_joined({"a": ["a", 0, 40], "b": ["b", 60, 90]}, claims) is False
    assert bench.is_joined({"a": ["a", 0, 40], "b": ["b", 100, 120]}, claims) is None


def test_a_stretch_that_is_cut_much_otherwise_is_another(bench):
    assert bench.is_joined({"a": ["a", 0, 40], "b": ["a", 0, 20]}, [claim(("a", 0, 40))]) is None


def test_a_contradiction_is_judged_by_its_two_places(bench):
    ends = {"a": ["a", 0, 9], "b": ["b", 10, 19]}
    judged = [{**ends, "right": True}, {**ends, "b": ["b", 50, 60], "right": False}]
    claims = [{"conflicts": [{"places": [("a", 2, 9), ("b", 55, 58)]}]}] * 2
    [places] = bench.find_conflicts(claims)
    assert bench.judge(places, judged) == "wrong"
    assert bench.judge([("a", 3, 5), ("b", 12, 13)], judged) == "right"
    assert bench.judge([("a", 3, 5), ("c", 12, 13)], judged) == "not judged"


def test_what_is_right_is_counted_of_what_is_joined(bench):
    found = {(True, "same"): 3, (True, "different"): 1, (False, "same"): 1, (None, "part"): 2}
    assert bench.describe(found) == (
        "joined 4, right 0.75 (different 1 of 1, part 0 of 2, same 3 of 4; 2 cut otherwise now)"
    )
