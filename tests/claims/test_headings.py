"""Headlines cut into what they tell."""

from __future__ import annotations

import pytest

from headwater.claims.assertions.headings import cut_heading
from headwater.data.span import Span


@pytest.mark.parametrize(
    ("headline", "parts"),
    [
        ("Tarvo readies evacuation as dam cracks", ["Tarvo readies evacuation", "dam cracks"]),
        ("Quake kills 14 in Tarvo; army denies delay", ["Quake kills 14 in Tarvo", "army denies delay"]),
        ("Brisk Motors to shed 900 as Orlen plant closes", ["Brisk Motors to shed 900", "Orlen plant closes"]),
        ("HANDS OFF OUR TRAMS Yard giant axes 900 and shuts depot", ["Yard giant axes 900", "shuts depot"]),
        ("Bray may not have read it, but she signed it", ["Bray may not have read it, but she signed it"]),
        ("Ferry was bound for Ostrel but turned to save fuel", ["Ferry was bound for Ostrel but turned to save fuel"]),
        ("Lindqvist named as new coach", ["Lindqvist named as new coach"]),
        ("Talks in Ostrel, Halder and Tarvo", ["Talks in Ostrel, Halder and Tarvo"]),
    ],
)
def test_cut_heading_parts(headline: str, parts: list[str]) -> None:
    assert [part.of(headline) for part in cut_heading(Span(0, len(headline)), headline)] == parts
