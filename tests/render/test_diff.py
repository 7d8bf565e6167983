"""``diff_words``: what is shared, what is not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.growth import LINEAR, growth

from headwater.render.diff import Run, diff_words


def only(runs: tuple[Run, ...]) -> list[str]:
    return [run.text.strip() for run in runs if run.kind == "only"]


def test_diff_marks_the_words_that_changed() -> None:
    left, right = diff_words("The ferry may have sunk, they said.", "The ferry sank on Monday, they said.")
    assert only(left) == ["may have sunk"]
    assert only(right) == ["sank on Monday"]


def test_diff_takes_quote_signs_and_case_for_the_same() -> None:
    left, right = diff_words("“It’s gone” – he said", '"it\'s gone" — he said')
    assert only(left) == only(right) == []


def test_diff_leaves_out_the_middle_of_long_agreement() -> None:
    words = " ".join(f"word{n}" for n in range(100))
    left, _ = diff_words(words, words + " more")
    assert [run.kind for run in left] == ["same", "gap", "same"]
    assert left[1].text == "76 identical words"


WORDS = st.text("ab .,’\n", max_size=60)


@given(WORDS, WORDS)
def test_diff_loses_no_character_of_short_texts(left: str, right: str) -> None:
    left_runs, right_runs = diff_words(left, right)
    assert "".join(run.text for run in left_runs) == left
    assert "".join(run.text for run in right_runs) == right


@given(st.text(max_size=80))
def test_diff_of_a_text_with_itself_has_no_difference(text: str) -> None:
    left, right = diff_words(text, text)
    assert only(left) == only(right) == []


def test_diff_of_endless_texts_ends() -> None:
    assert growth(lambda n: diff_words("a b c " * n, "b c a " * n), 12_500) < LINEAR
    assert growth(lambda n: diff_words("x" * n, "'" * n), 75_000) < LINEAR
