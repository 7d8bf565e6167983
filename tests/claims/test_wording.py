"""Whose words stand for a claim: what its articles share, not what one of them adds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.claims.telling import said_by

from headwater.claims.likeness.profiles import Background
from headwater.claims.wording import find_wording


def _chosen(*said: str, weight: float = 0.6) -> str:
    told = [said_by(f"paper-{at}", text, ".") for at, text in enumerate(said)]
    members = [replace(profile, row=row) for row, (profile, _) in enumerate(told)]
    none = np.zeros((len(said), 1), np.float32)
    weights = {lemma: weight for member in members for lemma in member.lemmas}
    background = Background(none, none, none, weights)
    articles = {article.id: article for _, article in told}
    return find_wording(members, articles, background, {member.row: 0 for member in members}).text


@pytest.mark.parametrize(
    "said",
    [
        (  # one sentence tells two things, the others one of them
            "Lock 7 at Denby failed in March",
            "Lock 7 at Denby failed in March, and 40 barges from Orrin lay idle until the mayor hired divers",
            "In March lock 7 at Denby failed",
        ),
        (  # of two articles, one says more than the other
            "The council of Denby sold 2 mills",
            "Ada Pell, a baker with 3 sons, wept as the council of Denby sold 2 mills where her mother had worked",
        ),
    ],
)
def test_a_rider_that_one_article_adds_is_left_to_it(said: tuple[str, ...]) -> None:
    assert _chosen(*said) in (said[0], said[-1] if len(said) > 2 else said[0])


def test_what_most_articles_tell_is_kept() -> None:
    full = "Lock 7 at Denby failed in March and drowned the lower orchards"
    assert _chosen("Lock 7 at Denby failed", full, "Lock 7 at Denby failed in March, drowning the lower orchards") != (
        "Lock 7 at Denby failed"
    )


def test_a_lesser_difference_leaves_the_longer_words() -> None:
    said = "Lock 7 at Denby failed in March", "Lock 7 at Denby failed in March again"
    assert _chosen(*said, weight=0.3) == said[1]
