"""What an attribution leaves to the clause around it, and what stays whole although somebody says part of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from tests.claims.attributing import attribute, sources

from headwater.claims.assertions.make import make_assertions
from headwater.data.span import Span


@pytest.mark.parametrize("aside", ["(OLZ), which divides the two towns", "some of which have begun to leak"])
def test_make_assertions_leaves_a_relative_clause_with_what_it_is_about(aside: str) -> None:
    text = f"The engineers inspected the old locks, {aside}."
    article, annotations = attribute(text, [])
    (assertion,) = make_assertions(article, annotations, sources()).assertions
    assert assertion.span.of(text) == text[:-1]


def test_make_assertions_keeps_a_deed_of_words_whole() -> None:
    text = "Governor Bray ordered the evacuation of the lower town."
    article, annotations = attribute(text, [("Governor Bray", "ordered", "the evacuation of the lower town", None)])
    (assertion,) = make_assertions(article, annotations, sources("Governor Bray")).assertions
    assert assertion.span.of(text) == text[:-1]
    assert [link.text for link in assertion.chain] == ["Governor Bray"]


@pytest.mark.parametrize("cue", ["said", "said showed"])
def test_make_assertions_leaves_the_saying_out_of_a_relative_clause(cue: str) -> None:
    text = "The harbour office released footage that it said showed a barge on the wrong side of the buoy."
    content = text[text.index(cue) + len(cue) + 1 : -1]
    article, annotations = attribute(text, [("it", cue, content, None)])
    found = [a.span.of(text) for a in make_assertions(article, annotations, sources("The harbour office")).assertions]
    assert "showed a barge on the wrong side of the buoy" in found


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The harbour office posted a picture in which the barge is seen on its side.", "posted"),
        ("The inspectors found no trace of the ledger which Bray had signed.", "found"),
        ("The new survey revealed a number of changes in how people cross the river.", "revealed"),
    ],
)
def test_make_assertions_keeps_who_found_it_where_only_what_describes_a_thing_has_a_verb(text: str, cue: str) -> None:
    source, _, content = text[:-1].partition(f" {cue} ")
    article, annotations = attribute(text, [(source, cue, content, None)])
    (assertion,) = make_assertions(article, annotations, sources(source)).assertions
    assert assertion.span.of(text) == text[:-1]


def test_make_assertions_leaves_whom_it_is_about_to_the_clause_before() -> None:
    text = "Bray went on the attack against Mayor Orrin on Monday, saying he would close the harbour to ferries."
    article, annotations = attribute(text, [("Bray", "saying", "he would close the harbour to ferries", None)])
    whom, (told,) = text.index("Mayor Orrin on Monday"), annotations.attributions
    parts = (Span(whom, whom + len("Mayor Orrin on Monday")), *told.content)
    annotations = replace(annotations, attributions=(replace(told, content=parts),))
    found = [a.span.of(text) for a in make_assertions(article, annotations, sources("Bray")).assertions]
    assert "Mayor Orrin on Monday" not in found and text.partition(",")[0] in found


def test_make_assertions_leaves_what_somebody_called_it_in_its_clause() -> None:
    text = "The ledger fell into the hands of what Bray called a gang of thieves."
    article, annotations = attribute(text, [("Bray", "called", "a gang of thieves", None)])
    (assertion,) = make_assertions(article, annotations, sources("Bray")).assertions
    assert assertion.span.of(text) == text[:-1] and assertion.chain == ()


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Pell defended her call to raise the ferry fare.", "her", "call", "to raise the ferry fare"),
        ("The pier is lined with traders who expect a poor season.", "who", "expect", "a poor season"),
        ("The council met the harbour league, which Bray blamed for the raid.", "Bray", "blamed for", "which"),
        ("It is that vote that many sailors blame for the strike.", "many sailors", "blame for", "the strike"),
    ],
)
def test_make_assertions_leaves_its_words_to_the_clause_around(text: str, source: str, cue: str, content: str) -> None:
    article, annotations = attribute(text, [(source, cue, content, None)])
    found = make_assertions(article, annotations, sources(source)).assertions
    assert [a.span.of(text) for a in found] == [text[:-1]]


def test_make_assertions_leaves_whose_point_it_is_to_the_clause_around() -> None:
    text = "The reply did not answer Bray's point, that Pell takes money from the ferry lines."
    article, annotations = attribute(text, [("Bray's", "point", "that Pell takes money from the ferry lines", None)])
    found = make_assertions(article, annotations, sources("Bray")).assertions
    assert [a.span.of(text) for a in found] == [
        "The reply did not answer Bray's point",
        "Pell takes money from the ferry lines",
    ]


def test_make_assertions_leaves_no_clause_without_what_its_verb_is_done_to() -> None:
    text = "Even the hour of the vote led traders to say that the harbour board was hiding it."
    article, annotations = attribute(text, [("traders", "to say", "that the harbour board was hiding it", None)])
    found = make_assertions(article, annotations, sources("traders")).assertions
    assert [a.span.of(text) for a in found] == ["the harbour board was hiding it"]


def test_make_assertions_keeps_the_main_clause_before_a_speaker_s_own() -> None:
    text = "“That is not the view of the traders of this port, and I condemn his words,” Pell said."
    said = text[1 : text.index(",”")]
    pieces = [("Pell", "said", said, None), ("the traders of this port", "condemn", "his words", 0)]
    article, annotations = attribute(text, pieces)
    inner = annotations.attributions[1]
    i = text.index("I condemn")
    both = replace(inner, source=(*inner.source, Span(i, i + 1)))
    read = replace(annotations, attributions=(annotations.attributions[0], both))
    found = [a.span.of(text) for a in make_assertions(article, read, sources("Pell", "traders")).assertions]
    assert found == ["That is not the view of the traders of this port", "I condemn his words"]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Pell ended by scolding traders who keep no ledger.", "ended by scolding", "traders who keep no ledger"),
        ("Pell went after Bray as a leech who bleeds the port.", "went after", "Bray as a leech who bleeds the port"),
    ],
)  # fmt: skip
def test_make_assertions_takes_a_thing_described_for_no_statement(text: str, cue: str, content: str) -> None:
    article, annotations = attribute(text, [("Pell", cue, content, None)])
    quoting = replace(annotations.attributions[0], kind="mixed")
    found = make_assertions(article, replace(annotations, attributions=(quoting,)), sources("Pell")).assertions
    assert [a.span.of(text) for a in found] == [text[:-1]]


def test_make_assertions_does_not_stop_at_an_abbreviation() -> None:
    text = "Bray said she wants a wider U.S. presence in the strait, without saying why."
    article, annotations = attribute(text, [("Bray", "said", "she wants a wider", None)])
    (assertion, *_) = make_assertions(article, annotations, sources("Bray")).assertions
    assert assertion.span.of(text) == "she wants a wider U.S. presence in the strait"


@pytest.mark.parametrize(
    ("source", "cue"),
    [("none of the mayors", "has said"), ("Mayor Bray", "never claimed"), ("the mayor", "refused to concede")],
)
def test_make_assertions_keeps_what_is_not_said_with_the_telling_of_it(source: str, cue: str) -> None:
    text = f"The lock was mended in spring, but {source} {cue} they want it shut for the winter."
    article, annotations = attribute(text, [(source, cue, "they want it shut for the winter", None)])
    starts = [0, text.index("but"), text.index("they want"), len(text)]
    parted = replace(annotations, clauses=tuple(Span(a, b) for a, b in pairwise(starts)))
    found = make_assertions(article, parted, sources(source)).assertions
    assert [a.span.of(text) for a in found][1:] == [f"{source} {cue} they want it shut for the winter"]
    assert all(a.chain == () for a in found)


def test_make_assertions_leaves_whose_point_it_is_that_is_not_rebutted() -> None:
    text = "The answer did not rebut Bray's point that the lock is shut for the winter."
    point = "that the lock is shut for the winter"
    article, annotations = attribute(
        text, [("The answer", "did not rebut", f"Bray's point {point}", None), ("Bray's", "point", point, 0)]
    )
    found = make_assertions(article, annotations, sources("The answer", "Bray")).assertions
    assert [(a.span.of(text), len(a.chain)) for a in found] == [(text[:-1], 0), (point[5:], 1)]


def test_make_assertions_keeps_a_speaker_s_own_thought_with_what_he_thinks() -> None:
    text = "“I don’t think anybody was warned of the flood,” Orrin said."
    content = text[: text.index(" Orrin")]
    article, annotations = attribute(
        text, [("Orrin", "said", content, None), ("I", "don’t think", "anybody was warned of the flood", 0)]
    )
    (assertion,) = make_assertions(article, annotations, sources("Orrin", "I")).assertions
    assert assertion.span.of(text) == "I don’t think anybody was warned of the flood"
    assert [link.text for link in assertion.chain] == ["Orrin"]
    told = text.replace("don’t think", "told them")
    article, annotations = attribute(
        told,
        [
            ("Orrin", "said", content.replace("don’t think", "told them"), None),
            ("I", "told", "anybody was warned of the flood", 0),
        ],
    )
    assert [a.span.of(told) for a in make_assertions(article, annotations, sources("Orrin", "I")).assertions] == [
        "anybody was warned of the flood"
    ]


def test_make_assertions_does_not_cut_a_thought_from_what_is_thought() -> None:
    text = "“I honestly don’t think it posed a danger,” Orrin said."
    content = text[: text.index(" Orrin")]
    article, annotations = attribute(text, [("Orrin", "said", content, None)])
    at = text.index("it posed")
    clauses = (Span(0, at), Span(at, len(text)))
    (assertion,) = make_assertions(article, replace(annotations, clauses=clauses), sources("Orrin")).assertions
    assert assertion.span.of(text) == "I honestly don’t think it posed a danger"
