"""Who says what inside what is said, on the reader that ships."""

from __future__ import annotations

import time

import pytest

from headwater.annotations.annotate import annotate
from headwater.annotations.nesting import Nested, find_nested
from headwater.annotations.roles import Marked
from headwater.data.article import Article
from headwater.data.span import Span, text_of
from headwater.model import load_reader


def links(text: str) -> list[tuple[int, str, str]]:
    """Level, source and content of every attribution that stands in another."""
    found = annotate(Article("article-1", "a.txt", "", "", "utf-8", text, ()), load_reader()).attributions
    given = []
    for one in found:
        level, parent = 1, one.parent
        while parent is not None:
            level, parent = level + 1, found[parent].parent
        if level > 1:
            given.append((level, text_of(one.source, text), text_of(one.content, text)))
    return given


def test_a_link_is_read_again_for_who_speaks_inside_it() -> None:
    text = "A ferryman told the inquiry that a nurse had warned him that the pilot said the brakes had failed."
    assert links(text) == [
        (2, "a nurse", "that the pilot said the brakes had failed"),
        (3, "the pilot", "the brakes had failed"),
    ]


def test_who_finds_a_thing_out_does_not_say_it() -> None:
    assert links("The judge said inspectors had found that the brakes were worn.") == []


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "The mayor said that the two ferrymen had shouted that the rope was cut.",
            (2, "the two ferrymen", "that the rope was cut"),
        ),
        (
            "The union said on Monday that its members were angry that the pool had been sold.",
            (2, "its members", "that the pool had been sold"),
        ),
        ("Brandt said on Monday that Finch had criticised her.", (2, "Finch", "her")),
    ],
)
def test_those_who_shout_or_are_angry_have_their_say(text: str, link: tuple[int, str, str]) -> None:
    assert link in links(text)


@pytest.mark.parametrize(
    "text",
    [
        "The port of Kessel said on Monday that it expected to reopen the lock by Friday.",
        "The minister said he believed the dam would hold for another winter.",
        "Brandt said that Orla Finch had shown courage in the flood.",
        "“I say this is wrong,” said Finch.",
    ],
)
def test_what_one_thinks_wishes_or_shows_himself_is_no_link(text: str) -> None:
    assert links(text) == []


def test_what_others_think_is_one() -> None:
    text = "The minister said that the engineers believed the dam would hold for another winter."
    assert links(text) == [(2, "the engineers", "the dam would hold for another winter")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The mayor of Orlow rejected on Monday suggestions that the ferry had been unsafe.",
            "that the ferry had been unsafe",
        ),
        (
            "The clerk told the court that she had been warned that the office would close.",
            "that the office would close",
        ),
    ],
)
def test_what_nobody_in_particular_says_is_a_link_without_source(text: str, content: str) -> None:
    assert links(text) == [(2, "", content)]


def test_what_is_said_at_any_length_is_looked_into_in_time_that_grows_with_it() -> None:
    def seconds(n: int) -> float:
        said = "The mayor of Orve said that the nurse had warned villagers that the rope was cut. "
        text = "Pell said: " + said * n
        reading = load_reader().read(text)
        outer = Nested(Marked([Span(5, 9)], [Span(0, 4)], [Span(11, len(text) - 1)]))
        times = []
        for _ in range(2):
            start = time.process_time()
            found = find_nested(text, [outer], reading, 1)
            times.append(time.process_time() - start)
        assert len(found) > n // 2
        return min(times)

    assert seconds(320) < 7 * seconds(80)
