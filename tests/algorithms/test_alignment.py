"""Alignment against a plain dynamic program, on cases small enough to try everything."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.algorithms.alignment import Alignment, align, extend, keep_disjoint

NO_LIMIT = 10_000
words = st.lists(st.integers(0, 3), max_size=9)


def best_extension(a: list[int], b: list[int]) -> int:
    """The best score of aligning a prefix of ``a`` with a prefix of ``b``: every cell of the table (Smith-Waterman)."""
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            reached = [0] if i == j == 0 else []
            if i:
                reached.append(table[i - 1][j] - 3)
            if j:
                reached.append(table[i][j - 1] - 3)
            if i and j:
                reached.append(table[i - 1][j - 1] + (2 if a[i - 1] == b[j - 1] else -2))
            table[i][j] = max(reached)
    return max(max(row) for row in table)


@given(words, words, words, words)
@settings(max_examples=300, deadline=None)
def test_extend_scores_what_the_plain_table_scores(left_a, left_b, right_a, right_b):
    seed = [7, 8, 9]
    found = extend(left_a + seed + right_a, left_b + seed + right_b, (len(left_a), len(left_b), 3), NO_LIMIT)
    plain = 6 + best_extension(right_a, right_b) + best_extension(left_a[::-1], left_b[::-1])
    assert found.score == plain


def reach_plainly(a: list[int], b: list[int], drop: int) -> tuple[int, int, int]:
    """Words of a, words of b and differences of the best extension, by the method's own words: a point per diagonal."""

    def slide(i: int, diagonal: int) -> int:
        while i < len(a) and i - diagonal < len(b) and a[i] == b[i - diagonal]:
            i += 1
        return i

    furthest, differences = {0: slide(0, 0)}, 0
    best = (2 * furthest[0], furthest[0], furthest[0], 0)
    while furthest:
        differences += 1
        reached: dict[int, int] = {}
        for diagonal, i in furthest.items():
            for d, next_i in ((diagonal, i + 1), (diagonal + 1, i + 1), (diagonal - 1, i)):
                if next_i <= len(a) and next_i - d <= len(b):
                    reached[d] = max(next_i, reached.get(d, -1))
        furthest = {d: slide(i, d) for d, i in reached.items()}
        for d, i in sorted(furthest.items()):
            score = 2 * i - d - 4 * differences
            if score > best[0]:
                best = score, i, i - d, differences
        furthest = {d: i for d, i in furthest.items() if 2 * i - d - 4 * differences >= best[0] - drop}
    return best[1:]


longer = st.lists(st.integers(0, 3), max_size=25)


@given(longer, longer, longer, longer, st.sampled_from([0, 1, 3, 8, 20, NO_LIMIT]))
@settings(max_examples=500, deadline=None)
def test_extend_gives_what_the_method_gives_followed_plainly(left_a, left_b, right_a, right_b, drop):
    seed = [7, 8, 9]
    found = extend(left_a + seed + right_a, left_b + seed + right_b, (len(left_a), len(left_b), 3), drop)
    right = reach_plainly(right_a, right_b, drop)
    left = reach_plainly(left_a[::-1], left_b[::-1], drop)
    assert (found.a_end - len(left_a) - 3, found.b_end - len(left_b) - 3) == right[:2]
    assert (len(left_a) - found.a_start, len(left_b) - found.b_start) == left[:2]
    assert found.differences == left[2] + right[2]


@given(words, words)
@settings(max_examples=200, deadline=None)
def test_extend_counts_no_more_differences_than_its_stretch_has_words(right_a, right_b):
    found = extend([9, *right_a], [9, *right_b], (0, 0, 1), NO_LIMIT)
    assert (found.a_start, found.b_start) == (0, 0)
    assert 0 <= found.differences <= max(found.a_end, found.b_end)
    assert found.a_end <= 1 + len(right_a)
    assert found.b_end <= 1 + len(right_b)


def test_extend_ends_on_words_that_are_equal():
    found = extend([1, 2, 3, 50, 4, 5, 6, 60, 61], [1, 2, 3, 51, 4, 5, 6, 70, 71], (0, 0, 3), 20)
    assert found == Alignment(0, 7, 0, 7, 1)


def test_extend_gives_up_where_more_differs_than_drop_allows():
    a = [1, 2, 3, *range(100, 112), 4, 5, 6]
    b = [1, 2, 3, *range(200, 212), 4, 5, 6]
    assert extend(a, b, (0, 0, 3), 10).a_end == 3


def test_align_finds_two_passages_that_changed_places():
    first, second = list(range(10, 22)), list(range(30, 42))
    a, b = [*first, 1, 2, 3, *second], [*second, 4, 5, 6, *first]
    found = align(a, b, [(0, 15, 3), (15, 0, 3), (4, 19, 3)], 20)
    assert [(one.a_start, one.b_start, one.length) for one in found] == [(0, 15, 12), (15, 0, 12)]


def test_align_finds_a_planted_passage_whatever_was_edited():
    rng = random.Random(5)
    for _ in range(30):
        passage = [rng.randrange(1_000, 9_000) for _ in range(40)]
        edited = [word if rng.random() > 0.2 else rng.randrange(10_000, 20_000) for word in passage]
        a = [rng.randrange(1_000) for _ in range(60)] + passage + [rng.randrange(1_000) for _ in range(60)]
        b = [rng.randrange(20_000, 30_000) for _ in range(25)] + edited
        seeds = [(60 + k, 25 + k, 2) for k in range(39) if passage[k : k + 2] == edited[k : k + 2]]
        (found,) = align(a, b, seeds, 20)
        assert found.a_end - found.a_start >= 30
        assert 60 <= found.a_start
        assert found.a_end <= 100


def test_keep_disjoint_prefers_the_better_and_keeps_what_hardly_overlaps():
    long, inside, beside = Alignment(0, 20, 0, 20, 0), Alignment(5, 12, 5, 12, 0), Alignment(18, 30, 40, 52, 0)
    assert keep_disjoint([inside, beside, long]) == [long, beside]
