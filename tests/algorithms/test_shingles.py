"""Fingerprints: what winnowing promises, and that it is the same everywhere."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.algorithms.shingles import find_shared, fingerprint, hash_runs, hash_words, winnow

texts = st.lists(st.sampled_from("abcdefghij"), max_size=30)


@given(texts, texts, texts, texts, st.lists(st.sampled_from("uvwxyz"), min_size=6, max_size=12))
@settings(max_examples=200, deadline=None)
def test_texts_that_share_a_long_run_share_a_fingerprint(before_a, after_a, before_b, after_b, run):
    width, window = 4, 3  # 4 + 3 - 1 = 6 words
    a, b = before_a + run + after_a, before_b + run + after_b
    (shared,) = find_shared([fingerprint(a, width, window), fingerprint(b, width, window)], 1_000)
    assert any(len(before_a) <= i <= len(before_a) + len(run) - width for i, _ in shared.starts)
    assert all(a[i : i + width] == b[j : j + width] for i, j in shared.starts)


@given(st.lists(st.integers(0, 20), max_size=60), st.integers(1, 8))
@settings(max_examples=200, deadline=None)
def test_winnow_keeps_the_rightmost_smallest_of_every_window(values, window):
    import numpy as np

    kept = set(winnow(np.array(values, np.uint64), window).tolist())
    window = min(window, len(values)) or 1
    wanted = set()
    for start in range(len(values) - window + 1):
        part = values[start : start + window]
        wanted.add(max(start + k for k, value in enumerate(part) if value == min(part)))
    assert kept == wanted


def test_a_text_shorter_than_a_run_has_no_fingerprint():
    assert len(fingerprint(["one", "two"], 4, 2).hashes) == 0
    assert list(find_shared([], 10)) == []
    assert list(find_shared([fingerprint([], 4, 2), fingerprint(["x"], 4, 2)], 10)) == []


def test_hashes_do_not_depend_on_the_process():
    assert hash_words(["ferry", "Überfahrt", "\ud800"]).tolist() == [
        1188261472080712558,
        151729533338738221,
        4758185216457903464,
    ]
    assert len(hash_runs(hash_words(["a", "b", "c"]), 3)) == 1


def test_a_run_that_stands_everywhere_joins_nobody():
    prints = [fingerprint(f"all rights are reserved here {name} {name} {name}".split(), 4, 1) for name in "abcdef"]
    assert list(find_shared(prints, 5)) == []
    assert len(list(find_shared(prints, 6))) == 15


def test_pairs_come_in_order_and_never_within_one_text():
    run = "the river rose by four metres".split()
    prints = [fingerprint(run + run, 4, 2), fingerprint(["so", *run], 4, 2), fingerprint(run, 4, 2)]
    found = list(find_shared(prints, 100))
    assert [(one.a, one.b) for one in found] == [(0, 1), (0, 2), (1, 2)]
    assert all(one.starts.shape[1] == 2 for one in found)
