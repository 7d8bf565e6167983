"""Fingerprints: what winnowing promises, and that it is the same everywhere."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.algorithms.shingles import Fingerprints, find_shared, fingerprint, hash_runs, hash_words, winnow


def prints_of(words, width: int, window: int) -> Fingerprints:
    return fingerprint(hash_words(words), width, window)


texts = st.lists(st.sampled_from("abcdefghij"), max_size=30)


@given(texts, texts, texts, texts, st.lists(st.sampled_from("uvwxyz"), min_size=6, max_size=12))
@settings(max_examples=200, deadline=None)
def test_texts_that_share_a_long_run_share_a_prints_of(before_a, after_a, before_b, after_b, run):
    width, window = 4, 3  # 4 + 3 - 1 = 6 words
    a, b = before_a + run + after_a, before_b + run + after_b
    (shared,) = find_shared([prints_of(a, width, window), prints_of(b, width, window)], 1_000, 1)
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


def test_a_text_shorter_than_a_run_has_no_prints_of():
    assert len(prints_of(["one", "two"], 4, 2).hashes) == 0
    assert list(find_shared([], 10, 1)) == []
    assert list(find_shared([prints_of([], 4, 2), prints_of(["x"], 4, 2)], 10, 1)) == []


def test_hashes_do_not_depend_on_the_process():
    assert hash_words(["ferry", "Überfahrt", "\ud800"]).tolist() == [
        1188261472080712558,
        151729533338738221,
        4758185216457903464,
    ]
    assert len(hash_runs(hash_words(["a", "b", "c"]), 3)) == 1


def test_a_run_that_stands_everywhere_joins_nobody():
    prints = [prints_of(f"all rights are reserved here {name} {name} {name}".split(), 4, 1) for name in "abcdef"]
    assert list(find_shared(prints, 5, 6)) == []
    assert len(list(find_shared(prints, 6, 6))) == 15


def test_pairs_come_in_order_and_never_within_one_text():
    run = "the river rose by four metres".split()
    prints = [prints_of(run + run, 4, 2), prints_of(["so", *run], 4, 2), prints_of(run, 4, 2)]
    found = list(find_shared(prints, 100, 1))
    assert [(one.a, one.b) for one in found] == [(0, 1), (0, 2), (1, 2)]
    assert all(one.starts.shape[1] == 2 for one in found)


def test_what_hundreds_share_is_looked_for_among_its_first_owners():
    text = [f"w{k}" for k in range(40)]
    prints = [prints_of(text, 4, 2) for _ in range(300)]
    found = list(find_shared(prints, 8, 6))
    assert {one.a for one in found} == set(range(8))
    assert {one.b for one in found} == set(range(1, 300))
    assert len(found) == sum(299 - hub for hub in range(8))


def test_texts_without_a_common_run_are_no_pair_even_when_one_repeats_itself():
    refrain = "round and round the harbour wall ".split()
    prints = [prints_of(refrain * 3, 4, 2), prints_of("the ferries stay in port until noon".split(), 4, 2)]
    assert list(find_shared(prints, 24, 6)) == []
    assert list(find_shared(prints[:1], 24, 6)) == []


def test_one_word_over_and_over_does_not_multiply():
    prints = [prints_of(["ho"] * 20_000, 4, 2), prints_of(["ho"] * 20_000, 4, 2)]
    (shared,) = find_shared(prints, 24, 6)
    assert len(shared.starts) <= 9


@given(st.lists(st.lists(st.sampled_from("abcd"), max_size=25), max_size=5))
@settings(max_examples=200, deadline=None)
def test_pairs_are_those_of_a_plain_comparison(pile):
    prints = [prints_of(words, 3, 1) for words in pile]
    runs = [{tuple(words[i : i + 3]) for i in range(len(words) - 2)} for words in pile]
    wanted = [(a, b) for a in range(len(pile)) for b in range(a + 1, len(pile)) if runs[a] & runs[b]]
    found = list(find_shared(prints, 1_000, 1))
    assert [(one.a, one.b) for one in found] == wanted
    for one in found:
        assert all(pile[one.a][i : i + 3] == pile[one.b][j : j + 3] for i, j in one.starts)
