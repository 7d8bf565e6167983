"""Sentences and clauses: the rules alone, and with the head."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import LINEAR, growth

from headwater.annotations.units import find_units, split_sentences
from headwater.model import load_reader

CASES = [
    ("Dr. Ansa Vell met Lt. Gov. Ode Brandt in Orlow. They spoke for an hour.", 2),
    ("The U.S. State Department said so this week. No date was given.", 2),
    ("Prices rose 3.5 percent in Jan. 2021 and fell later.", 1),
    ("“It is over,” he said. “Go home.” The crowd left.", 3),
    ("Is it true? Nobody knows! We asked.", 3),
    ("The firm, Kelm & Co. Ltd., was founded by J. P. Kelm.", 1),
    ("He left at 5 p.m. on Sunday.", 1),
    ("First paragraph without a stop\nSecond one", 2),
    ("He said: “Stop it.” (She did.) Then they went home.", 3),
]


@pytest.mark.parametrize(("text", "n"), CASES)
def test_find_units_counts_sentences(text: str, n: int):
    sentences, _ = find_units(text, load_reader().read(text))
    assert len(sentences) == n, [s.of(text) for s in sentences]


@pytest.mark.parametrize(("text", "n"), CASES)
def test_split_sentences_counts_sentences(text: str, n: int):
    sentences = split_sentences(text)
    assert len(sentences) == n, [s.of(text) for s in sentences]


def test_find_units_cuts_clauses_inside_sentences():
    text = "The ferry turned back because the harbour was closed, and the passengers slept on board."
    sentences, clauses = find_units(text, load_reader().read(text))
    assert [c.of(text) for c in clauses] == [
        "The ferry turned back",
        "because the harbour was closed,",
        "and the passengers slept on board.",
    ]
    assert all(any(s.contains(c) for s in sentences) for c in clauses)


@given(st.text(alphabet="aB. “”?\n'", max_size=80))
def test_split_sentences_keeps_every_character(text: str):
    assert "".join("".join(s.of(text) for s in split_sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(("piece", "n"), [("He said no. ", 10_000), (".", 50_000), ("\"'", 25_000), ('. "', 15_000)])
def test_split_sentences_is_linear(piece: str, n: int):
    assert growth(lambda n: split_sentences(piece * n), n) < LINEAR
