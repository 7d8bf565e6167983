"""Two named sources who are joined confirm each other: hardly a word in common is not enough for that."""

from __future__ import annotations

import pytest
from tests.claims.test_copies import annotate, encode, sentence, write

from headwater.claims.likeness.compare import compare
from headwater.claims.likeness.profiles import make_background, make_profiles
from headwater.data.annotation import Stance
from headwater.data.claim import Assertion, Link

Names = tuple[str, str]


def likeness(
    told: tuple[str, str], sources: tuple[str, ...], also: tuple[str, ...], stance: Stance = "asserts"
) -> float:
    """How alike two statements are, put forward by ``sources`` and, further out, by ``also``."""
    articles = write(told)
    chains = [
        tuple(Link(name, name, "said", None, None) for name in names) for names in zip(also, sources, strict=True)
    ]
    said = [
        Assertion(f"of-{a.id}", a.id, sentence(a), sentence(a), chain, stance, None, "attributed")
        for a, chain in zip(articles.values(), chains, strict=True)
    ]
    one, other = make_profiles(said, articles, {i: annotate(a) for i, a in articles.items()})
    return compare(one, other, make_background((one, other), encode(articles))).score


@pytest.mark.parametrize(
    ("one", "other", "loses"),
    [
        ("The warden was hiding a lantern.", "The warden was carrying a lantern.", True),
        ("The ferry was carrying a lantern.", "The warden was carrying a lantern.", False),
        ("The old warden was hiding a lantern.", "The old warden was carrying a lantern.", False),
    ],
)
def test_compare_asks_more_of_two_sources_who_share_little(one: str, other: str, *, loses: bool) -> None:
    apart = likeness((one, other), ("Ada Pell", "Jon Brill"), ("The Ledger", "The Post"))
    in_one_chain = likeness((one, other), ("Ada Pell", "Jon Brill"), ("The Ledger", "The Ledger"))
    assert (apart < in_one_chain) is loses


def test_compare_asks_no_more_of_who_denies() -> None:
    told = ("The warden was hiding a lantern.", "The warden was carrying a lantern.")
    both = ("Ada Pell", "Jon Brill")
    assert likeness(told, both, both, "denies") > likeness(told, both, both)
