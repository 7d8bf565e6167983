"""Decoding: always valid, and as good as trying every sequence."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from headwater.annotations.tags import Run, _best_path, decode, find_runs


def is_valid(tags: tuple[int, ...] | list[int]) -> bool:
    return all(t == 0 or t % 2 == 1 or (i > 0 and tags[i - 1] in (t, t - 1)) for i, t in enumerate(tags))


@settings(max_examples=60, deadline=None)
@given(arrays(np.float32, st.tuples(st.integers(1, 4), st.just(5)), elements=st.floats(-20, 0, width=32)))
def test_decode_finds_the_best_valid_sequence(scores: np.ndarray):
    found = decode(scores)
    assert is_valid(found)

    def total(tags) -> float:
        return sum(float(scores[i, t]) for i, t in enumerate(tags))

    best = max(total(tags) for tags in product(range(5), repeat=len(scores)) if is_valid(tags))
    assert abs(total(found) - best) < 1e-3


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 60), st.sampled_from([3, 7]), st.floats(0.2, 6))
def test_decode_equals_the_whole_search(seed: int, n: int, n_tags: int, spread: float):
    scores = (np.random.default_rng(seed).standard_normal((n, n_tags)) * spread).astype(np.float32)
    found, whole = decode(scores), _best_path(scores, free=False)
    assert is_valid(found)
    totals = [scores[np.arange(n), tags].astype(float).sum() for tags in (found, whole)]
    assert abs(totals[0] - totals[1]) < 1e-3


def test_decode_ends_where_every_piece_would_go_on():
    scores = np.log(np.full((400, 3), 0.05, np.float32))
    scores[:, 2] = np.log(0.9)
    assert decode(scores) == [1] + [2] * 399


def test_decode_ends_where_two_kinds_go_on_by_turns():
    scores = np.full((300, 5), -9, np.float32)
    scores[np.arange(300), np.where(np.arange(300) // 3 % 2, 2, 4)] = -0.1
    found = decode(scores)
    assert is_valid(found)
    assert (
        abs(
            sum(scores[i, t] for i, t in enumerate(found))
            - sum(scores[i, t] for i, t in enumerate(_best_path(scores, free=False)))
        )
        < 1e-2
    )


def test_find_runs_reads_touching_and_last_runs():
    assert find_runs([1, 2, 1, 0, 3, 4, 4]) == [Run(0, 2, 0), Run(2, 3, 0), Run(4, 7, 1)]
    assert find_runs([]) == [] and decode(np.zeros((0, 7), np.float32)) == []
