"""What stands alone of a sentence, and what belongs to the clause around it."""

from __future__ import annotations

import pytest

from headwater.claims.assertions.edges import untie
from headwater.claims.assertions.outer import ends_in_verb, ends_told, has_main_clause, opens_main
from headwater.data.span import Span


@pytest.mark.parametrize(
    ("text", "has_one"),
    [
        ("That bridge is shut", True),
        ("and that took her an hour", True),
        ("The boats that carry coal are late", True),
        ("The mayor said that he was late", True),
        ("When the lock broke the town fled", True),
        ("She skirted the question of the host, who wanted to know whether he had paid", True),
        ("the boats that carry coal", False),
        ("an argument she lost", False),
        ("when the lock broke", False),
        ("what the vote meant", False),
        ("at the outset of a debate dominated by questions about what has become a threat", False),
        ("an expanding tolerance for who can run", False),
    ],
)
def test_has_main_clause_wants_a_verb_outside_what_hangs_on_it(text: str, has_one: bool) -> None:
    assert has_main_clause(text) is has_one


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("none has said", True),
        ("The answer did not rebut", True),
        ("Even the hour of the vote led", True),
        ("The port shut on Monday", False),
        ("The fare is four crowns", False),
    ],
)
def test_ends_in_verb_misses_what_it_is_done_to(text: str, does: bool) -> None:
    assert ends_in_verb(text) is does


@pytest.mark.parametrize(("text", "does"), [("which read “No fare”", False), ("That bridge is shut", True)])
def test_opens_main_knows_what_leans_on_a_clause_before(text: str, does: bool) -> None:
    assert opens_main(text) is does
    assert opens_main(f"— {text}") is does


def test_ends_told_takes_a_colon_for_an_end() -> None:
    assert ends_told("For a sense of how it stands, consider this:")
    assert not ends_told("For a sense of how it stands")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Yet while Pell spoke of peace", "Pell spoke of peace"),
        ("at which the guild is to vote", "the guild is to vote"),
        ("Although the lock was shut", "the lock was shut"),
    ],
)
def test_untie_leaves_the_clause(text: str, left: str) -> None:
    assert untie(Span(0, len(text)), text).of(text) == left
