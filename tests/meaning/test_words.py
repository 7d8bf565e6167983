from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.meaning.lemmas import lemma_of, past_forms
from headwater.meaning.words import content_words, is_function_word, words


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("Recognising", "recognize"),
        ("recognized", "recognize"),
        ("advised", "advise"),
        ("exercises", "exercise"),
        ("strikes", "strike"),
        ("struck", "strike"),
        ("shot", "shoot"),
        ("people", "person"),
        ("troops", "troop"),
        ("defences", "defense"),
        ("Kim’s", "kim"),
        ("planned", "plan"),
        ("fired", "fire"),
        ("killing", "kill"),
        ("created", "create"),
        ("argued", "argue"),
        ("countries", "country"),
        ("was", "be"),
        ("has", "have"),
        ("this", "this"),
        ("crisis", "crisis"),
        ("crises", "crisis"),
        ("morning", "morning"),
        ("news", "news"),
        ("buses", "bus"),
        ("cases", "case"),
        ("heroes", "hero"),
        ("full-scale", "full-scale"),
        ("air-strikes", "air-strike"),
        ("agreed", "agree"),
        ("need", "need"),
        ("dying", "die"),
        ("lies", "lie"),
        ("buildings", "build"),
        ("10,000", "10,000"),
        ("x" * 60 + "ing", "x" * 60 + "ing"),
    ],
)
def test_lemma_of_takes_inflection_off(word: str, lemma: str) -> None:
    assert lemma_of(word) == lemma


def test_words_splits_clitics_and_keeps_places() -> None:
    text = "The mayor’s aides didn't say they’ll pay U.S. firms 10,000 euros; she can’t."
    found = words(text)
    assert [word.text for word in found if text[word.start : word.end] != word.text] == []
    assert [word.lemma for word in found] == (
        "the mayor 's aide do not say they will pay u.s. firm 10,000 euro she can not".split()
    )


def test_words_reads_a_clitic_behind_a_pronoun_as_a_verb() -> None:
    assert [word.lemma for word in words("It's Quill's.")] == ["it", "be", "quill", "'s"]


def test_content_words_leaves_grammar_out() -> None:
    assert [word.lemma for word in content_words("It was the harbour’s oldest crane, and it fell.")] == [
        "harbor",
        "oldest",
        "crane",
        "fall",
    ]
    assert is_function_word("the")
    assert is_function_word("'s")
    assert not is_function_word("crane")


@pytest.mark.parametrize(("word", "past"), [("fired", True), ("shot", True), ("fires", False), ("need", False)])
def test_past_forms_knows_tense(word: str, past: bool) -> None:
    assert past_forms(word) is past


@pytest.mark.parametrize("mark", ["'s", "'"])
def test_lemma_of_a_mark_alone_is_the_mark(mark: str) -> None:
    assert lemma_of(mark) == mark


@given(st.text(max_size=300))
def test_words_resolve_in_any_text(text: str) -> None:
    end = 0
    for word in words(text):
        assert text[word.start : word.end] == word.text
        assert word.start >= end
        end = word.end
        assert lemma_of(word.lemma)
