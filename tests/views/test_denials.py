"""What a denial is of, in whose words."""

from __future__ import annotations

import pytest

from headwater.views.denials import denied_words, may_be_of

CLAIM = "Hundreds gathered for a vigil on the quay at Marl"


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("that the lock had been open", "that the lock had been open"),
        ("it", None),
        ("The mayor rejected the allegation", None),
        ("that the harbour board's account is wrong", None),
    ],
)
def test_denied_words_are_those_of_who_says_what_is_not_so(told: str, words: str | None) -> None:
    assert denied_words(told) == words


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The mayor rejected the allegation", True),
        ("She denied it", True),
        ("“That's untrue,” said the mayor", True),
        ("that the harbour board's account is wrong", False),
        ("the brothers have ruled out racing each other", False),
        ("She denied that there was a vigil", True),
    ],
)
def test_may_be_of_asks_that_what_a_verdict_names_is_in_the_claim(told: str, expected: bool) -> None:
    assert may_be_of(told, CLAIM) is expected
