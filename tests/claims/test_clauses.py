"""Clauses, frames and what is put forward of a stretch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.claims.assertions.clauses import is_clause, is_frame, says_enough, subject_before, trim
from headwater.data.span import Span


@pytest.mark.parametrize(
    "text", ["Interior Minister Ann Bray said", "the union says", "Brell, the firm's head, told him"]
)
def test_is_frame_takes_who_says_it(text: str) -> None:
    assert is_frame(text)


@pytest.mark.parametrize(
    "text",
    [
        "a fee of 38 million had been agreed",
        "Rovers will pay it at once with the rest in add-ons.",
        "Oda takes Fenmark by 11,204 votes; Brun to seek recount",
        "the price was agreed",
    ],
)
def test_is_frame_takes_no_sentence_that_ends_like_one(text: str) -> None:
    assert not is_frame(text)


def test_is_clause_takes_a_past_tense_before_a_measure() -> None:
    assert is_clause("Flows through the station fell by about a third")
    assert not is_clause("the images released by the agency")


@pytest.mark.parametrize("text", ["There is no deal", "Nothing has been signed", "It was forty on Wednesday"])
def test_says_enough_counts_a_negation_or_a_figure(text: str) -> None:
    assert says_enough(text, 2)


def test_says_enough_wants_more_than_a_pronoun() -> None:
    assert not says_enough("he did so", 2)


@pytest.mark.parametrize("text", ["They're digging", "They’re digging", "I’m tired", "We’ll dig", "He’d dig for it"])
def test_is_clause_takes_a_verb_cut_short_by_either_apostrophe(text: str) -> None:
    assert is_clause(text)


def test_is_clause_takes_no_owner_for_a_verb() -> None:
    assert not is_clause("Friday’s landslide")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the ferry sank off Ostrel", True),
        ("guards who had fired", True),
        ("profit dropped by 12 percent", True),
        ("the rapid closure of the northern bridge", False),
        ("photographs released by the ministry", False),
        ("a boat designed to carry grain", False),
        ("a plan to close the bridge", False),
        ("after Friday's storm in Ostrel", False),
        ("the money's been found", True),
        ("the boats kept to their own side", True),
        ("turnover dropped to 18 million crowns", True),
        ("Hesk & Drum employs about 300 bakers", True),
        ("they want a new lock", True),
        ("supplies for the islands", False),
        ("similar to those revealed in August", False),
    ],
)
def test_is_clause_finds_a_finite_verb(text: str, expected: bool) -> None:
    assert is_clause(text) is expected


@pytest.mark.parametrize("text", ["Interior Minister Ann Bray said", "the shoemaker said", "Joe Vance told reporters"])
def test_is_frame_knows_a_bare_attribution(text: str) -> None:
    assert is_frame(text)


def test_is_frame_wants_nothing_said_in_it() -> None:
    assert not is_frame("Ann Bray said the bridge was closed to all traffic")
    assert not is_frame("the bridge collapsed")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("However, Kovia denied", "Kovia"),
        ("Kovia, which faces Orsk across the bay, denied", "Kovia"),
        ("The defence ministry denied", "The defence ministry"),
        ("yesterday denied", None),
    ],
)
def test_subject_before_a_verb_of_saying(text: str, subject: str | None) -> None:
    found = subject_before(text.index("denied"), text, Span(0, len(text)))
    assert (found.of(text) if found else None) == subject


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" that the ferry sank,", "the ferry sank"),
        ("“We lost everything”", "We lost everything"),
        ("“a ruin” and “a shame”", "“a ruin” and “a shame”"),
        ("“The ferry sank", "The ferry sank"),
        ("it that “the bridge must close”", "the bridge must close"),
        ("but the ferry sank, and", "the ferry sank"),
        ("they fled to the U.S.", "they fled to the U.S."),
        ("as mayor I will reopen the lock", "as mayor I will reopen the lock"),
        ("As a former lock-keeper, she knows", "As a former lock-keeper, she knows"),
        ("no trace of the ledger nor of", "no trace of the ledger"),
        ("as many as 40 boats could be lost", "as many as 40 boats could be lost"),
        (", .22 rifles were found on the barge", ".22 rifles were found on the barge"),
        ("they have not been let in.", "they have not been let in"),
        ("they have not been let in, and", "they have not been let in"),
        ("That is why the lock is shut", "That is why the lock is shut"),
        ("that is why the lock is shut", "that is why the lock is shut"),
        ("“I regret nothing of that,”", "I regret nothing of that"),
        ("''The lock holds,''", "The lock holds"),
        ("''Both locks hold", "Both locks hold"),
        ("she called it ''a ruin''", "she called it ''a ruin''"),
    ],
)
def test_trim_leaves_what_is_put_forward(text: str, expected: str) -> None:
    assert trim(Span(0, len(text)), text).of(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Bray called it “a ruin,” twice", "it “a ruin", "it “a ruin,”"),
        ("Bray left the league (OWL) at noon", "the league (OWL", "the league (OWL)"),
        ("Bray called it a ruin,” he said", "it a ruin", "it a ruin"),
        ("Bray called it ''a ruin,'' twice", "it ''a ruin", "it ''a ruin,''"),
    ],
)
def test_trim_closes_what_is_open(text: str, words: str, expected: str) -> None:
    start = text.index(words)
    assert trim(Span(start, start + len(words)), text).of(text) == expected


@given(st.text(alphabet='ab “”"«»,.;—that and \n', max_size=60))
def test_trim_stays_inside(text: str) -> None:
    whole = Span(0, len(text))
    assert whole.contains(trim(whole, text))


def test_trim_leaves_a_verb_its_particle() -> None:
    text = "the tide comes in and lifts the boats"
    assert trim(Span(0, text.index(" and")), text).of(text) == "the tide comes in"


def test_trim_leaves_a_bridge_that_is_pointed_at() -> None:
    text = "But that bridge is not the one we built"
    assert trim(Span(4, len(text)), text).of(text) == text[4:]
