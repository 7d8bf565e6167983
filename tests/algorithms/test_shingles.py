"""Fingerprints: what winnowing promises, and that it is the same everywhere."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.algorithms.shingles import Fingerprints, find_shared, fingerprint, hash_runs, hash_words, winnow


def prints_of(texts, width: int, window: int) -> Fingerprints:
    return fingerprint([hash_words(words) for words in texts], width, window)


def parts_of(prints: Fingerprints) -> list[tuple[int, int, int]]:
    return list(zip(prints.owners.tolist(), prints.positions.tolist(), prints.hashes.tolist(), strict=True))


texts = st.lists(st.sampled_from("abcdefghij"), max_size=30)


@given(texts, texts, texts, texts, st.lists(st.sampled_from("uvwxyz"), min_size=6, max_size=12))
@settings(max_examples=200, deadline=None)
def test_texts_that_share_a_long_run_share_a_prints_of(before_a, after_a, before_b, after_b, run):
    width, window = 4, 3  # 4 + 3 - 1 = 6 words
    a, b = before_a + run + after_a, before_b + run + after_b
    (shared,) = find_shared(prints_of([a, b], width, window), 1_000, 1)
    assert any(len(before_a) <= i <= len(before_a) + len(run) - width for i, _ in shared.starts)
    assert all(a[i : i + width] == b[j : j + width] for i, j in shared.starts)


@given(st.lists(st.lists(st.integers(0, 20), max_size=30), max_size=4), st.integers(1, 8))
@settings(max_examples=200, deadline=None)
def test_winnow_keeps_the_rightmost_smallest_of_every_window_of_every_text(texts, window):
    hashes = np.array([value for values in texts for value in values], np.uint64)
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), [len(values) for values in texts])
    wanted, first = set(), 0
    for values in texts:
        size = min(window, len(values)) or 1
        for start in range(len(values) - size + 1):
            part = values[start : start + size]
            wanted.add(first + max(start + k for k, value in enumerate(part) if value == min(part)))
        first += len(values)
    assert winnow(hashes, owners, window).tolist() == sorted(wanted)


def test_the_fingerprints_of_a_pile_are_those_of_its_texts():
    rng = random.Random(2)
    pile = [[rng.choice("abcdef") for _ in range(rng.randrange(9))] for _ in range(2_100)]  # more than two blocks
    wanted = [(k, at, value) for k, words in enumerate(pile) for _, at, value in parts_of(prints_of([words], 3, 2))]
    assert parts_of(prints_of(pile, 3, 2)) == wanted


def test_a_text_shorter_than_a_run_has_no_prints_of():
    assert parts_of(prints_of([["one", "two"]], 4, 2)) == []
    assert list(find_shared(prints_of([], 4, 2), 10, 1)) == []
    assert list(find_shared(prints_of([[], ["x"]], 4, 2), 10, 1)) == []


def test_hashes_do_not_depend_on_the_process():
    assert hash_words(["ferry", "Überfahrt", "\ud800"]).tolist() == [
        1188261472080712558,
        151729533338738221,
        4758185216457903464,
    ]
    assert len(hash_runs(hash_words(["a", "b", "c"]), 3)) == 1


def test_a_run_that_stands_everywhere_joins_nobody():
    prints = prints_of([f"all rights are reserved here {name} {name} {name}".split() for name in "abcdef"], 4, 1)
    assert list(find_shared(prints, 5, 6)) == []
    assert len(list(find_shared(prints, 6, 6))) == 15


def test_pairs_come_in_order_and_never_within_one_text():
    run = "the river rose by four metres".split()
    prints = prints_of([run + run, ["so", *run], run], 4, 2)
    found = list(find_shared(prints, 100, 1))
    assert [(one.a, one.b) for one in found] == [(0, 1), (0, 2), (1, 2)]
    assert all(one.starts.shape[1] == 2 for one in found)


def test_what_hundreds_share_is_looked_for_among_its_first_owners():
    text = [f"w{k}" for k in range(40)]
    prints = prints_of([text] * 300, 4, 2)
    found = list(find_shared(prints, 8, 6))
    assert {one.a for one in found} == set(range(8))
    assert {one.b for one in found} == set(range(1, 300))
    assert len(found) == sum(299 - hub for hub in range(8))


def test_texts_without_a_common_run_are_no_pair_even_when_one_repeats_itself():
    refrain = "round and round the harbour wall ".split()
    pile = [refrain * 3, "the ferries stay in port until noon".split()]
    assert list(find_shared(prints_of(pile, 4, 2), 24, 6)) == []
    assert list(find_shared(prints_of(pile[:1], 4, 2), 24, 6)) == []


def test_one_word_over_and_over_does_not_multiply():
    (shared,) = find_shared(prints_of([["ho"] * 20_000] * 2, 4, 2), 24, 6)
    assert len(shared.starts) <= 9


@given(st.lists(st.lists(st.sampled_from("abcd"), max_size=25), max_size=5))
@settings(max_examples=200, deadline=None)
def test_pairs_are_those_of_a_plain_comparison(pile):
    runs = [{tuple(words[i : i + 3]) for i in range(len(words) - 2)} for words in pile]
    wanted = [(a, b) for a in range(len(pile)) for b in range(a + 1, len(pile)) if runs[a] & runs[b]]
    found = list(find_shared(prints_of(pile, 3, 1), 1_000, 1))
    assert [(one.a, one.b) for one in found] == wanted
    for one in found:
        assert all(pile[one.a][i : i + 3] == pile[one.b][j : j + 3] for i, j in one.starts)
