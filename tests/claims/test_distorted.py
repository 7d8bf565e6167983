"""A distorted claim is never support: sixty statements of our own stories, one word of each told wrongly.

Twenty other numbers, twenty opposites, twenty other actors (``distorted.jsonl``). Three outlets report: one the
statement, one its distortion, one the statement again, so that a matcher that joins nothing does not pass.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import pytest
from tests.claims.telling import Page, Told, tell

PAIRS = [json.loads(line) for line in (Path(__file__).parent / "distorted.jsonl").read_text("utf-8").splitlines()]
REPEATED = 54  # of the sixty that are repeated word for word, how many must be seen to be the same at least


@lru_cache(maxsize=64)
def told(at: int) -> Told:
    said, distorted = PAIRS[at]["said"], PAIRS[at]["distorted"]
    return tell(
        Page("Meridian Courier", "What is known so far", [f"{said}."], hour=8),
        Page("Coastal Observer", "The day in brief", [f"{distorted}."], hour=10),
        Page("Northern Standard", "Late edition", [f"{said}."], hour=12),
    )


def supporters(story: Told, outlet: str) -> set[str]:
    """The outlets that stand behind the claim of what ``outlet`` says below its headline, told at its fullest."""
    fullest = max((a for a in story.matched.assertions if story.outlet(a) == outlet), key=lambda a: len(a.span))
    return next(story.outlets(c) for c in story.matched.claims if fullest.id in c.assertion_ids)


def test_there_are_sixty_of_three_kinds() -> None:
    kinds = [pair["kind"] for pair in PAIRS]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {"number": 20, "polarity": 20, "actor": 20}


@pytest.mark.parametrize("at", range(len(PAIRS)), ids=lambda at: f"{PAIRS[at]['kind']}-{at}")
def test_match_never_counts_a_distorted_claim_as_support(at: int) -> None:
    story = told(at)
    assert "Coastal Observer" not in supporters(story, "Meridian Courier")


def test_match_still_joins_what_is_repeated() -> None:
    joined = ["Northern Standard" in supporters(told(at), "Meridian Courier") for at in range(len(PAIRS))]
    assert sum(joined) >= REPEATED
