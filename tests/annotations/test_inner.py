"""Attributions by grammar: subject, verb of saying, what it says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import LINEAR, growth

from headwater.annotations.inner import find_said


def said(text: str) -> list[tuple[str, str, str]]:
    return [(one.source.of(text), one.cue.of(text), one.content.of(text)) for one in find_said(text)]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("the weir keeper had warned that it was stuck", "the weir keeper", "had warned", "that it was stuck"),
        ("two divers from the lake say it is too cold", "two divers from the lake", "say", "it is too cold"),
        ("Orla Finch, the harbour head, denied the charge", "Orla Finch, the harbour head", "denied", "the charge"),
        ("the council (NRC) ordered the ferry to turn back", "the council (NRC)", "ordered", "the ferry to turn back"),
        ("she told reporters in Kessel that talks had failed", "she", "told", "that talks had failed"),
        ("Finch “underscored the need for a second bridge”", "Finch", "underscored", "the need for a second bridge"),
        ("with Marshal Brandt urging an end to the strike", "Marshal Brandt", "urging", "an end to the strike"),
        ("the men had admitted to crossing at night", "the men", "had admitted to", "crossing at night"),
        ("Finch acknowledged repeatedly that it leaked", "Finch", "acknowledged repeatedly", "that it leaked"),
        ("they mocked and ridiculed the plan for a dam", "they", "mocked and ridiculed", "the plan for a dam"),
        ("their complaints about the noise because it rained", "their", "complaints", "about the noise"),
        ("it follows Mr. Finch's account of the night", "Mr. Finch's", "account", "of the night"),
        ("James B. Hale said the road was open, and we left", "James B. Hale", "said", "the road was open"),
        ("Prof. Finch said it is due by Jan. 3 in St. Ull", "Prof. Finch", "said", "it is due by Jan. 3 in St. Ull"),
        ("THE MINISTRY DENIED ANY PART IN THE RAID", "THE MINISTRY", "DENIED", "ANY PART IN THE RAID"),
    ],
)  # fmt: skip
def test_find_said_reads_the_grammar(text: str, source: str, cue: str, content: str) -> None:
    found = [(a, b.removesuffix(" to").removesuffix(" repeatedly"), c) for a, b, c in said(text)]
    assert (source, cue.removesuffix(" to").removesuffix(" repeatedly"), content) in found


@pytest.mark.parametrize(
    "text",
    [
        "he would say the road is closed",  # nobody has said it
        "it was said that the road is closed",
        "the report was ordered by the council",
        "the reported details of the raid",
        "I think it is too late, and you know the way",  # who speaks, and no more
        "such a change calls for a new plan",
        "they receive calls after dark",
        "said nothing of the kind",  # no subject
        "The shops opened at nine.",
        "",
    ],
)
def test_find_said_leaves_out_what_nobody_says(text: str) -> None:
    assert said(text) == []


def test_find_said_ends_with_its_quotation() -> None:
    text = "the keeper said ‘I saw no boat. None came.’ before he left"
    assert said(text)[0] == ("the keeper", "said", "‘I saw no boat. None came.’")


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.sampled_from("Finch he said told denied that “ ” \" ' ( ) , . : — to and who their claim of".split()))
)
def test_find_said_survives_any_words(words: list[str]) -> None:
    text = " ".join(words)
    for one in find_said(text):
        assert one.source and one.cue and one.content
        assert max(one.source.end, one.cue.end, one.content.end) <= len(text)


@pytest.mark.parametrize(
    "piece", ["he said that ", "“he said ", "Finch, who said, ", "their claims of ", "and said and "]
)
def test_find_said_is_linear(piece: str) -> None:
    assert growth(lambda n: find_said(piece * n), 1_500) < LINEAR
