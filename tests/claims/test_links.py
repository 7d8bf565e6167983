"""Which attributions inside others make links of a chain."""

from __future__ import annotations

import pytest

from headwater.claims.assertions.links import is_link
from headwater.data.annotation import Attribution
from headwater.data.span import Span


def inner(text: str, source: str, cue: str, content: str, *, score: float = 0.9, parent: int | None = 0) -> Attribution:
    """The attribution whose words these are, in the order in which they stand in ``text``."""
    place, spans = 0, {}
    for words in sorted((source, cue, content), key=text.index):
        start = text.index(words, place)
        spans[words] = (Span(start, start + len(words)),)
        place = start + len(words)
    return Attribution(spans[source], spans[cue], spans[content], parent, "indirect", "asserts", None, score)


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("the keeper", "told", "her the gate was shut"),
        ("68 percent of islanders", "believe", "the council is too slow"),
        ("the harbour board's", "claim", "that the crane was safe"),
        ("three pilots who", "say", "the lamp was out"),
        ("the crew", "feared", "a long winter would follow"),
        ("a boy", "shouting", "“The dam has gone”"),
    ],
)
def test_is_link_keeps_what_somebody_said_or_thought(source: str, cue: str, content: str) -> None:
    text = f"{source} {cue} {content}"
    assert is_link(inner(text, source, cue, content), text)


def test_is_link_keeps_a_participle_behind_with() -> None:
    text = "a survey with islanders saying the toll was too high"
    assert is_link(inner(text, "islanders", "saying", "the toll was too high"), text)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("If the keeper says it is shut, we turn back", "the keeper", "says", "it is shut"),
        ("people who tell you one lamp will do", "people who", "tell", "one lamp will do"),
        ("not one of them said the lamp was lit", "not one of them", "said", "the lamp was lit"),
        ("the pilot said nothing after they moored", "the pilot", "said", "nothing after they moored"),
        ("that will move islanders to ask where it went", "islanders", "to ask", "where it went"),
        ("The mate had been charged with piracy", "The mate", "had been charged with", "piracy"),
        ("the mate pointed a lamp at them", "the mate", "pointed", "a lamp at them"),
        ("they expect a decent berth", "they", "expect", "a decent berth"),
        ("they showed beyond any doubt that he knew", "they", "doubt", "that he knew"),
        ("every skipper threatening the reef will pay", "every skipper", "threatening", "the reef will pay"),
        (
            "The ferries proposing to skip the pier will have to ask",
            "The ferries",
            "proposing",
            "to skip the pier will have to ask",
        ),
        ("Bray's claim that they will close it is absurd", "Bray's", "claim", "that they will close it is absurd"),
        ("Everything Bray said is a sham", "Everything Bray", "said", "is a sham"),
    ],
)
def test_is_link_leaves_what_nobody_said_to_the_one_around_it(text: str, source: str, cue: str, content: str) -> None:
    assert not is_link(inner(text, source, cue, content), text)
    assert is_link(inner(text, source, cue, content, parent=None), text)


def test_is_link_wants_the_reader_surer_where_no_mark_shows_what_is_said() -> None:
    text = "the mate called the pier a ruin"
    assert is_link(inner(text, "the mate", "called", "the pier a ruin", score=0.7), text)
    assert not is_link(inner(text, "the mate", "called", "the pier a ruin", score=0.55), text)
    quoted = "the mate called out “The pier is gone”"
    assert is_link(inner(quoted, "the mate", "called out", "“The pier is gone”", score=0.55), quoted)
