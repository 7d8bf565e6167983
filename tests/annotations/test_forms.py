"""Attributions by a colon and by "told by", and what only looks like one."""

from __future__ import annotations

import pytest

from headwater.annotations.asides import leave_asides
from headwater.annotations.forms import add_forms
from headwater.annotations.nesting import Nested
from headwater.annotations.roles import Marked
from headwater.data.span import Span


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The yard maintains its deadline: the first boat leaves in October.",
            "The yard",
            "the first boat leaves in October",
        ),
        (
            "I am told by somebody who worked on the report that the number will be higher.",
            "somebody who worked on the report",
            "that the number will be higher",
        ),
    ],
)
def test_forms_attribute(text: str, source: str, content: str) -> None:
    (one,) = add_forms(text, [], (Span(0, len(text)),))
    assert [s.of(text) for s in one.marked.source] == [source]
    assert [s.of(text) for s in one.marked.content] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Four boats were ordered: two for the islands and two for the lake.",
        "The order of the day: nobody leaves the port before noon.",
        "Claims: the list of them grew all week long.",
    ],
)
def test_other_colons_attribute_nothing(text: str) -> None:
    assert add_forms(text, [], (Span(0, len(text)),)) == []


def test_what_the_reader_marked_is_left_alone() -> None:
    text = "The yard maintains its deadline: the first boat leaves in October."
    one = Nested(
        Marked([at(text, "maintains")], [at(text, "The yard")], [at(text, "the first boat leaves in October")])
    )
    assert add_forms(text, [one], (Span(0, len(text)),)) == [one]


def test_a_comparison_and_those_spoken_to_are_no_sources() -> None:
    text = "Repairs may prove slower than the group has suggested, insiders said, and chiefs were warned of a leak."
    slower = Nested(
        Marked([at(text, "has suggested")], [at(text, "the group")], [at(text, "Repairs may prove slower")])
    )
    outer = Nested(Marked([at(text, "said")], [at(text, "insiders")], [at(text, "chiefs were warned of a leak")]))
    warned = Nested(Marked([at(text, "were warned")], [at(text, "chiefs")], [at(text, "of a leak")]), outer, 1)
    assert leave_asides(text, [slower, outer, warned], (Span(0, len(text)),)) == [outer, warned]
    assert warned.marked.source == []  # somebody warned them, and nobody says who
