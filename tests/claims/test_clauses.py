from __future__ import annotations

import pytest

from headwater.claims.assertions.clauses import is_clause, is_frame, says_enough


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
