"""What a content took in of the sentence around it."""

from __future__ import annotations

import pytest

from headwater.annotations.asides import leave_asides
from headwater.annotations.denying import part_quotations
from headwater.annotations.figures import add_figures
from headwater.annotations.nesting import Nested
from headwater.annotations.roles import Marked
from headwater.data.span import Span


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def marked(text: str, source: str, cue: str, *content: str) -> Marked:
    return Marked([at(text, cue)], [at(text, source)], [at(text, words) for words in content])


def test_who_speaks_hours_before_speaks_to_the_outlet() -> None:
    text = "The port said it had seen no leak, hours after a rival gang claimed to have found one."
    outer = Nested(
        marked(text, "The port", "said", "it had seen no leak, hours after a rival gang claimed to have found one")
    )
    inner = Nested(marked(text, "a rival gang", "claimed", "to have found one"), outer, 1)
    leave_asides(text, [outer, inner], (Span(0, len(text)),))
    assert [s.of(text) for s in outer.marked.content] == ["it had seen no leak"]
    assert (inner.parent, inner.depth) == (None, 0)


def test_what_a_minister_says_happened_before_stays_his() -> None:
    text = "The minister said the gates were shut after the keeper warned of a flood."
    outer = Nested(marked(text, "The minister", "said", "the gates were shut after the keeper warned of a flood"))
    inner = Nested(marked(text, "the keeper", "warned", "of a flood"), outer, 1)
    leave_asides(text, [outer, inner], (Span(0, len(text)),))
    assert inner.parent is outer
    assert [s.of(text) for s in outer.marked.content] == ["the gates were shut after the keeper warned of a flood"]


def test_a_headline_tells_two_things_with_as() -> None:
    text = "Port sees no leak as gang claims 40 drums"
    outer = Nested(marked(text, "Port", "sees", "no leak as gang claims 40 drums"))
    inner = Nested(marked(text, "gang", "claims", "40 drums"), outer, 1)
    leave_asides(text, [outer, inner], (Span(0, len(text)),))
    assert [s.of(text) for s in outer.marked.content] == ["no leak"]
    assert inner.parent is None


def test_a_part_amid_another_sentence_goes_to_who_says_it_there() -> None:
    text = "Halm Ferries said two boats had sailed. Last week the company had maintained that all stayed in port."
    one = Nested(marked(text, "Halm Ferries", "said", "two boats had sailed", "that all stayed in port"))
    sentences = (at(text, "Halm Ferries said two boats had sailed."), Span(text.index("Last"), len(text)))
    first, second = leave_asides(text, [one], sentences)
    assert [s.of(text) for s in first.marked.content] == ["two boats had sailed"]
    assert [s.of(text) for s in second.marked.source] == ["the company"]
    assert [s.of(text) for s in second.marked.content] == ["that all stayed in port"]


def test_an_inner_content_does_not_lie_on_both_sides_of_other_words() -> None:
    text = "The port said no drums were lost, two days before a union warned that forty had sunk."
    outer = Nested(
        marked(text, "The port", "said", "no drums were lost, two days before a union warned that forty had sunk")
    )
    inner = Nested(marked(text, "a union", "warned", "no drums were lost", "that forty had sunk"), outer, 1)
    leave_asides(text, [outer, inner], (Span(0, len(text)),))
    assert [s.of(text) for s in inner.marked.content] == ["that forty had sunk"]


def test_patients_are_admitted_not_said() -> None:
    text = "The director said St Orm Hospital had admitted 34 people, and that it had admitted to a mistake."
    outer = Nested(marked(text, "The director", "said", text[18:-1]))
    patients = Nested(marked(text, "St Orm Hospital", "had admitted", "34 people"), outer, 1)
    mistake = Nested(marked(text, "it", "had admitted to", "a mistake"), outer, 1)
    assert leave_asides(text, [outer, patients, mistake], (Span(0, len(text)),)) == [outer, mistake]


def test_a_figure_that_the_reader_marked_counts_as_given() -> None:
    text = "The last annual report puts the number of members at about 4,400."
    one = Nested(marked(text, "The last annual report", "puts", "the number of members at about 4,400"))
    assert add_figures(text, [one], (Span(0, len(text)),)) == [one]
    assert [feature for feature, _ in one.marked.notes] == ["figure-given"]


def test_a_quotation_behind_a_denial_and_a_colon_is_said() -> None:
    text = 'Orska also denies it: "Not one coin has been paid."'
    one = Nested(marked(text, "Orska", "also denies", 'it: "Not one coin has been paid."'))
    denied, said = part_quotations(text, [one], (Span(0, len(text)),))
    assert [s.of(text) for s in denied.marked.content] == ["it"]
    assert [s.of(text) for s in said.marked.content] == ['Not one coin has been paid."']


def test_a_title_denies_only_what_stands_before_as() -> None:
    text = "Minister denies any wavering as 17 ferries are cancelled"
    one = Nested(marked(text, "Minister", "denies", "any wavering as 17 ferries are cancelled"))
    leave_asides(text, [one], (Span(0, len(text)),))
    assert [s.of(text) for s in one.marked.content] == ["any wavering"]


def test_a_title_that_names_an_office_tells_one_thing() -> None:
    text = "Union calls her unfit as head of port"
    one = Nested(marked(text, "Union", "calls", "her unfit as head of port"))
    leave_asides(text, [one], (Span(0, len(text)),))
    assert [s.of(text) for s in one.marked.content] == ["her unfit as head of port"]


def test_who_is_set_against_the_first_speaks_to_the_outlet() -> None:
    text = "The port said the gate was shut, but a diver said it stood open."
    outer = Nested(marked(text, "The port", "said", "the gate was shut, but a diver said it stood open"))
    inner = Nested(Marked([Span(45, 49)], [at(text, "a diver")], [at(text, "it stood open")]), outer, 1)
    leave_asides(text, [outer, inner], (Span(0, len(text)),))
    assert [s.of(text) for s in outer.marked.content] == ["the gate was shut"]
    assert inner.parent is None


def test_what_stands_before_a_clause_of_its_own_is_not_said_in_it() -> None:
    text = "The river rose a metre overnight, and the keeper said both gates would hold."
    one = Nested(marked(text, "the keeper", "said", "The river rose a metre", "both gates would hold"))
    kept = leave_asides(text, [one], (Span(0, len(text)),))
    assert [[s.of(text) for s in each.marked.content] for each in kept] == [["both gates would hold"]]


def test_what_another_says_in_the_same_sentence_is_his() -> None:
    text = "While Orr insists that “the lock is sound,” the clerk said the gates had leaked for years."
    one = Nested(marked(text, "Orr", "insists", "that “the lock is sound,”", "the gates had leaked for years"))
    kept = leave_asides(text, [one], (Span(0, len(text)),))
    told = [(each.marked.source[0].of(text), [s.of(text) for s in each.marked.content]) for each in kept]
    assert told == [
        ("Orr", ["that “the lock is sound,”"]),
        ("the clerk", ["the gates had leaked for years"]),
    ]


@pytest.mark.parametrize(
    ("text", "further", "kept"),
    [
        (
            "The board said in a note that the pump was old.\nThree more pumps were sent away.",
            "Three more pumps",
            False,
        ),
        ("The board said in a note that the pump was old.\nThree more pumps broke.", "Three more pumps broke", True),
        ("The board said in a note that the pump was old.\n“Three more pumps broke.”", "Three more pumps", True),
    ],
)
def test_what_is_said_goes_on_into_another_sentence_as_a_whole(text: str, further: str, *, kept: bool) -> None:
    one = Nested(marked(text, "The board", "said in a note", "that the pump was old", further))
    line = text.index("\n")
    leave_asides(text, [one], (Span(0, line), Span(line + 1, len(text))))
    assert len(one.marked.content) == 1 + kept


def test_what_is_said_goes_on_in_a_quotation_left_open() -> None:
    text = "“It leaked,” the keeper said. “We knew.\nIt came back in May, as they do.\nIt broke.”"
    one = Nested(marked(text, "the keeper", "said", "“It leaked,”", "“We knew.", "It came back in May"))
    first, last = text.index(" “We"), text.index("\nIt broke")
    lines = [Span(0, first), Span(first + 1, text.index("\n")), Span(text.index("\n") + 1, last)]
    leave_asides(text, [one], (*lines, Span(last + 1, len(text))))
    assert len(one.marked.content) == 3
