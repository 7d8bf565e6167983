"""Grouping of scored pairs."""

from __future__ import annotations

from headwater.claims.likeness.group import group


def test_group_keeps_contradicting_assertions_apart_whatever_joins_them() -> None:
    scores = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9}
    groups = group(["a", "b", "c"], scores, frozenset({(1, 2)}), 0.5)
    assert not any({1, 2} <= set(rows) for rows in groups)
    assert sorted(i for rows in groups for i in rows) == [0, 1, 2]


def test_group_does_not_chain() -> None:
    scores = {(0, 1): 0.6, (1, 2): 0.5, (2, 3): 0.6}
    assert group(["a", "b", "c", "d"], scores, frozenset(), 0.4) == [[0, 1], [2, 3]]


def test_group_lets_copies_of_one_wording_count_once() -> None:
    """What one article answers (4) joins the wording that three of them copied (0, 1, 2)."""
    scores = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9, (0, 4): 0.6, (3, 4): 0.1}
    assert group(["a", "b", "c", "d", "a"], scores, frozenset(), 0.5) == [[0, 1, 2, 4], [3]]


def test_group_counts_an_outlet_that_repeats_itself_once() -> None:
    """The repetition (1) is far from the other outlet's words (2), the body (0) is near."""
    scores = {(0, 1): 0.62, (0, 2): 0.6, (1, 2): 0.3}
    assert group(["a", "a", "b"], scores, frozenset(), 0.5) == [[0, 1, 2]]
    assert group(["a", "c", "b"], scores, frozenset(), 0.5) == [[0, 1], [2]]


def test_group_asks_more_where_an_outlet_brought_something_else_in() -> None:
    """What else article a says of it (1) has nothing of what the other outlet says (2): its best does not decide."""
    scores = {(0, 1): 0.62, (0, 2): 0.6, (1, 2): 0.1}
    assert group(["a", "a", "b"], scores, frozenset(), 0.5) == [[0, 1], [2]]
    assert group(["a", "a", "b"], {**scores, (0, 2): 0.95}, frozenset(), 0.5) == [[0, 1, 2]]
