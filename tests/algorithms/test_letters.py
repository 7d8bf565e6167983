"""Plain letters: without accents, and in lower case without moving."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.algorithms.letters import lowered, without_accents


def test_without_accents_takes_marks_away():
    assert without_accents("Łódź, Zürich") == "Łodz, Zurich"
    assert without_accents("Zurich") == "Zurich"


@pytest.mark.parametrize(("text", "lower"), [("DENIED", "denied"), ("İzmir DENIED", "İzmir denied"), ("ΣΑΣ", "σας")])
def test_lowered_is_lower_case(text: str, lower: str):
    assert lowered(text) == lower


@given(st.text(max_size=200))
def test_lowered_moves_no_character(text: str):
    assert len(lowered(text)) == len(text)
    assert all(low == c.lower() or len(c.lower()) > 1 or c == "Σ" for c, low in zip(text, lowered(text), strict=True))
