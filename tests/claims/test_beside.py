"""Pairs that were not compared at first."""

from __future__ import annotations

from headwater.claims.likeness.candidates import find_beside


def test_find_beside_finds_what_two_near_ones_have_between_them() -> None:
    scores = {(0, 1): 0.8, (0, 2): 0.7, (0, 3): 0.3, (0, 4): 0.9}
    assert find_beside(scores, frozenset({(0, 4)}), 0.67) == [(1, 2)]
    assert find_beside({**scores, (1, 2): 0.1}, frozenset(), 0.67) == [(1, 4), (2, 4)]
