"""Who asks and who is asked: questions are given to nobody who only has to answer them."""

from __future__ import annotations

import pytest

from headwater.annotations.asking import leave_questions, mend_accused, mend_asked
from headwater.annotations.nesting import Nested
from headwater.annotations.roles import Marked
from headwater.annotations.stance import stance_for
from headwater.data.span import Span


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _left(text: str, source: str, cue: str, content: str) -> list[Nested]:
    marked = Marked([_span(text, cue)], [_span(text, source)] if source else [], [_span(text, content)])
    return leave_questions(text, [Nested(marked)], (Span(0, len(text)),))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Bray faced questions about the broken lock.", "Bray faced", "questions about", "the broken lock"),
        ("Bray has endured new doubts about her plan.", "Bray", "new doubts about", "her plan"),
        ("Bray answered questions about the broken lock.", "Bray", "answered questions about", "the broken lock"),
        ("It will end any remaining doubts that the lock holds.", "any remaining", "doubts", "that the lock holds"),
        ("The count has been called into question.", "", "been called into question", "The count"),
        ("Bray was asked about the broken lock.", "Bray", "was asked about", "the broken lock"),
        ("Mayor's account questioned", "Mayor's account", "questioned", "Mayor's account"),
    ],
)
def test_leave_questions_gives_none_to_whom_they_are_put(text: str, source: str, cue: str, content: str) -> None:
    assert _left(text, source, cue, content) == []


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Divers raised questions about the lock.", "Divers", "raised questions about", "the lock"),
        ("Divers have doubts about the lock.", "Divers", "have doubts about", "the lock"),
        ("Bray met a question by saying that the lock holds.", "Bray", "met a question by saying", "the lock holds"),
    ],
)
def test_leave_questions_keeps_whoever_asks(text: str, source: str, cue: str, content: str) -> None:
    (kept,) = _left(text, source, cue, content)
    assert kept.marked.source == [_span(text, source)]


def test_leave_questions_names_nobody_for_what_an_event_raises() -> None:
    text = "Bray visited the lock, raising questions as to whether she had paid for it."
    (kept,) = _left(text, "Bray", "raising questions as to", "whether she had paid for it")
    assert kept.marked.source == []


@pytest.mark.parametrize(
    ("content", "asked", "stance"),
    [
        ("Mayor Bray whether the lock holds", "whether the lock holds", "questions"),
        ("“Does the lock hold?”", "“Does the lock hold?”", "questions"),
        ("for a vote if the lock breaks", "for a vote if the lock breaks", "asserts"),
    ],
)
def test_what_is_asked_is_a_question_and_not_whom(content: str, asked: str, stance: str) -> None:
    text = f"A diver asked {content} on Friday."
    marked = Marked([_span(text, "asked")], [_span(text, "A diver")], [_span(text, content)])
    mend_asked(text, [Nested(marked)], (Span(0, len(text)),))
    assert [span.of(text) for span in marked.content] == [asked]
    assert stance_for(text, marked.cue, marked.content, Span(0, len(text)))[0] == stance


def test_whoever_was_asked_is_no_part_of_what_he_is_asked() -> None:
    text = "Bray was asked by moderator Ott whether the lock holds."
    content = [_span(text, "Bray"), _span(text, "whether the lock holds")]
    marked = Marked([_span(text, "was asked")], [_span(text, "moderator Ott")], content)
    mend_asked(text, [Nested(marked)], (Span(0, len(text)),))
    assert [span.of(text) for span in marked.content] == ["whether the lock holds"]
    assert leave_questions(text, [Nested(marked)], (Span(0, len(text)),)) != []


@pytest.mark.parametrize(
    ("text", "cue", "content", "stance"),
    [
        ("Bray defended herself against claims she sold the lock", "defended herself against claims",
         "she sold the lock", "denies"),
        ("Bray responded to the flood that broke the lock", "responded", "to the flood that broke the lock", "asserts"),
    ],
)  # fmt: skip
def test_whoever_answers_an_accusation_does_not_put_it_forward(text: str, cue: str, content: str, stance: str) -> None:
    verb = text.split()[1]
    marked = Marked([_span(text, verb)], [_span(text, "Bray")], [Span(text.index(verb) + len(verb) + 1, len(text))])
    (one,) = mend_accused(text, [Nested(marked)])
    assert [s.of(text) for s in (*one.marked.cue, *one.marked.content)] == [cue, content]
    assert stance_for(text, one.marked.cue, one.marked.content, Span(0, len(text)))[0] == stance


def test_whoever_answers_an_accusation_neither_declines_nor_puts_it_forward() -> None:
    text = "Bray responded to accusations that she sold the lock"
    content = [_span(text, "to accusations that she sold the lock")]
    assert mend_accused(text, [Nested(Marked([_span(text, "responded")], [_span(text, "Bray")], content))]) == []


def test_an_accusation_that_nobody_is_tied_to_goes_to_whoever_answers_it() -> None:
    text = "Bray Defends Herself Against Claims She Sold The Lock"
    answer = Marked([_span(text, "Defends")], [_span(text, "Bray")], [_span(text, "Herself")])
    accusation = Marked([_span(text, "Claims")], [], [_span(text, "She Sold The Lock")])
    (one,) = mend_accused(text, [Nested(answer), Nested(accusation)])
    assert [s.of(text) for s in one.marked.content] == ["She Sold The Lock"]
