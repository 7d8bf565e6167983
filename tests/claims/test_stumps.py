"""Stretches that put nothing forward."""

from __future__ import annotations

import pytest

from headwater.claims.assertions.stumps import (
    find_tags,
    is_adjunct,
    is_embedded,
    is_headless,
    is_leftover,
    is_note,
    is_question,
    is_request,
    lacks_predicate,
)
from headwater.data.span import Span


def test_find_tags_finds_what_the_page_left_standing() -> None:
    text = 'The lock is shut <note id="7"/> and 3 < 4 boats wait https://ostrel.example/lock'
    assert [tag.of(text) for tag in find_tags(text)] == ['<note id="7"/>', "https://ostrel.example/lock"]


@pytest.mark.parametrize(
    ("text", "is_said", "asks"),
    [
        ("Who pays for the lock?", False, True),
        ("Is the lock safe?", True, True),
        ("Is the lock safe?", False, False),  # the desk at times reports a rumour so
        ("''Who would pay for the lock?", True, True),
        ("In other words, can the lock be saved?", True, True),
        ("It is shut, isn't it?", True, False),
    ],
)
def test_is_question_knows_questions(text: str, is_said: bool, asks: bool) -> None:
    assert is_question(Span(0, len(text)), text, is_said=is_said) is asks


def test_is_request_takes_an_appeal_to_follow_somebody() -> None:
    assert is_request("Follow Mara Bray on Twitter @marabray") and not is_request("Follow the quay to the lock")


def test_is_request_takes_no_thanks_to_things() -> None:
    assert is_request("Please show me the ledger") and not is_request("Thanks to the pumps the quay is dry")


def test_is_question_looks_behind_the_stretch() -> None:
    text = "“Who pays for the lock?” she said."
    assert is_question(Span(1, text.index("?")), text, is_said=True)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("what the vote meant", True),
        ("about how the port came to its ruling", True),
        ("what looked like a broken lock", False),
        ("what is missing is the money", False),
        ("how they voted is known", False),
        ("the vote meant nothing", False),
    ],
)
def test_is_embedded_knows_what_is_only_known_or_asked(text: str, is_one: bool) -> None:
    assert is_embedded(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("with two rows of chairs kept free", True),
        ("from Orlen barges to Tarvo tugs", True),
        ("with the lock shut, the barges are waiting", False),
        ("the barges are waiting", False),
    ],
)
def test_is_adjunct_goes_with_the_clause_before(text: str, is_one: bool) -> None:
    assert is_adjunct(text) is is_one


def test_lacks_predicate_sees_no_verb_but_the_relative_clause_s() -> None:
    assert lacks_predicate("Ann Bray, who is running for mayor")
    assert not lacks_predicate("Ann Bray, who is running for mayor, has left")


def test_is_headless_has_no_doer() -> None:
    assert is_headless("to openly question her plan") and is_headless("his claim of a clean record")
    assert not is_headless("to pay was what he was asked")
    assert not is_headless("Bray questioned her plan")


def test_is_note_knows_the_desk_s_own_words() -> None:
    assert is_note("This story has been corrected to show that the lock was shut")
    assert is_note("Editor’s note: Bray is a liar, a braggart and a cheat")
    assert not is_note("The lock was corrected by two inches")


def test_who_knew_is_left_over_where_what_he_knew_is_put_forward() -> None:
    assert is_leftover("The owners knew", is_said=False)
    assert not is_leftover("The owners knew the gates were rusty", is_said=False)
    assert not is_leftover("They were mending a gate of a kind that nobody there knew", is_said=False)
