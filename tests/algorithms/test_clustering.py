"""Average link against a plain implementation that looks at every pair of groups each time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.algorithms.clustering import Cohesion, average_link, cohesive_link


def plain(n, scores, threshold):
    groups = [[i] for i in range(n)]

    def mean(a, b):
        return sum(scores.get((min(i, j), max(i, j)), 0.0) for i in a for j in b) / (len(a) * len(b))

    while True:
        pairs = [(mean(a, b), -x, -y) for x, a in enumerate(groups) for y, b in enumerate(groups) if x < y]
        best = max(pairs, default=(0.0, 0, 0))
        if not pairs or best[0] < threshold:
            return sorted(groups)
        x, y = -best[1], -best[2]
        groups[x] = sorted(groups[x] + groups[y])
        del groups[y]


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_average_link_is_what_the_plain_method_gives(data):
    n = data.draw(st.integers(1, 8))
    pairs = [(i, j) for i in range(n) for j in range(i + 1, n)]
    chosen = data.draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    # Distinct powers: no two means are equal, so that ties cannot make two right answers.
    scores = {pair: 1 / 1.0371 ** (3 * k + 1) - 0.001 * k * k for k, pair in enumerate(chosen)}
    assert average_link(n, scores, 0.4) == plain(n, scores, 0.4)


def test_one_close_pair_does_not_chain_two_groups():
    tight = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9, (3, 4): 0.9, (3, 5): 0.9, (4, 5): 0.9}
    assert average_link(6, {**tight, (2, 3): 0.8}, 0.3) == [[0, 1, 2], [3, 4, 5]]


@given(st.permutations([((0, 1), 0.5), ((1, 2), 0.5), ((2, 3), 0.5), ((0, 3), 0.5)]))
def test_ties_do_not_hang_on_the_order_of_the_scores(items):
    assert average_link(4, dict(items), 0.3) == average_link(4, dict(sorted(items)), 0.3)


@pytest.mark.parametrize("n", [0, 1, 3])
def test_without_scores_everything_stands_alone(n):
    assert average_link(n, {}, 0.1) == [[i] for i in range(n)]


ALIKE = Cohesion(0.5, prior=0.8, prior_pairs=3.0, per_doubling=0.05)


def star(middle, others, score):
    return {(min(middle, i), max(middle, i)): score for i in others}


def test_two_groups_are_one_by_how_alike_their_own_members_are():
    def groups(inside):
        both = ((0, 1, 2), (3, 4, 5))
        scores = {(i, j): inside for group in both for i in group for j in group if i < j}
        return cohesive_link(6, scores | {(i, j): 0.4 for i in both[0] for j in both[1]}, ALIKE)

    assert groups(0.95) == [[0, 1, 2], [3, 4, 5]]
    assert groups(0.5) == [[0, 1, 2, 3, 4, 5]]


def test_one_joins_many_where_many_would_not_join_many():
    tight = {(i, j): 0.9 for i in range(4) for j in range(i + 1, 4)}
    one = tight | {(i, 4): 0.46 for i in range(4)}
    assert cohesive_link(5, one, ALIKE) == [[0, 1, 2, 3, 4]]
    many = (
        tight
        | {(i + 4, j + 4): s for (i, j), s in tight.items()}
        | {(i, j): 0.46 for i in range(4) for j in range(4, 8)}
    )
    assert cohesive_link(8, many, ALIKE) == [[0, 1, 2, 3], [4, 5, 6, 7]]


def test_a_chain_of_close_pairs_does_not_snowball():
    chain = {(i, i + 1): 0.9 for i in range(299)}
    assert max(len(group) for group in cohesive_link(300, chain, ALIKE)) <= 4
    assert max(len(group) for group in cohesive_link(300, star(0, range(1, 300), 0.9), ALIKE)) <= 4


def test_groups_said_to_be_apart_are_never_one():
    scores = {(i, j): 0.9 for i in range(4) for j in range(i + 1, 4)}
    assert cohesive_link(4, scores, ALIKE) == [[0, 1, 2, 3]]
    split = cohesive_link(4, scores, ALIKE, lambda a, b: len({i % 2 for i in (*a, *b)}) > 1)
    assert split == [[0, 2], [1, 3]]


@given(st.permutations([((0, 1), 0.5), ((1, 2), 0.5), ((2, 3), 0.5), ((0, 3), 0.5), ((0, 2), 0.7)]))
def test_cohesive_link_does_not_hang_on_the_order_of_the_scores(items):
    assert cohesive_link(4, dict(items), ALIKE) == cohesive_link(4, dict(sorted(items)), ALIKE)
