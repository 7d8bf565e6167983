"""The words that say no."""

from __future__ import annotations

import pytest

from headwater.meaning.negation import NEGATION, NEGATOR, is_negator


@pytest.mark.parametrize(
    ("text", "negated", "verb_negated"),
    [
        ("The lock was not repaired.", True, True),
        ("The lock wasn’t repaired.", True, True),
        ("It cannot hold.", True, True),
        ("Nobody repaired the lock.", True, False),
        ("It held, nor did it leak.", True, False),
        ("The northern notch was noted.", False, False),
    ],
)
def test_negations_are_found_as_words(text: str, negated: bool, verb_negated: bool) -> None:
    assert bool(NEGATION.search(text)) is negated
    assert bool(NEGATOR.search(text)) is verb_negated


def test_is_negator() -> None:
    assert all(map(is_negator, ["not", "never", "cannot", "n't", "hasn’t"]))
    assert not any(map(is_negator, ["no", "nobody", "nor", "knot"]))
