"""An age tells who is meant: it joins two statements only where something else is said alike."""

from __future__ import annotations

import pytest
from tests.claims.test_copies import annotate, encode, sentence, write

from headwater.claims.likeness.compare import compare
from headwater.claims.likeness.profiles import make_background, make_profiles
from headwater.data.claim import Assertion


def features(one: str, other: str) -> set[str]:
    """What makes the two alike, by name."""
    articles = write([one, other])
    said = [
        Assertion(f"of-{a.id}", a.id, sentence(a), sentence(a), (), "asserts", None, "unattributed")
        for a in articles.values()
    ]
    profiles = make_profiles(said, articles, {i: annotate(a) for i, a in articles.items()})
    return {e.feature for e in compare(*profiles, make_background(profiles, encode(articles))).evidence}


@pytest.mark.parametrize(
    ("one", "other", "counts"),
    [
        ("Brill, 45, rested for most of the race.", "The crowd had come to see the 45-year-old Brill.", False),
        ("He is 45 years old.", "The 45-year-old Brill rested for most of the race.", False),
        ("Brill, 45, won the Halder race.", "The 45-year-old Brill won the race on the Halder.", True),
        ("Brill died aged 45.", "Brill was 45 when he died, aged 45.", True),
    ],
)
def test_an_age_counts_where_more_is_told_alike(one: str, other: str, *, counts: bool) -> None:
    assert ("same-number" in features(one, other)) is counts
