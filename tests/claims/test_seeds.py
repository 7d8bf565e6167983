"""What must hold on the real coverage in the shared folder; its sentences are looked up by a few words only."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.claims.telling import Told, match_articles

from headwater.articles.clean import clean
from headwater.captures.read import read
from headwater.data.capture import Capture
from headwater.outlets.table import OutletTable

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def seeds(shared: Path) -> Told:
    table = OutletTable.load()
    captures = [c for c in read([shared / "seeds"]) if isinstance(c, Capture)]
    articles = [clean(c, outlets=table) for c in captures]
    return match_articles({a.id: a for a in articles})


def _inputs(told: Told, words: str, stance: str = "asserts") -> set[str]:
    """The seeds (by number) that assert the claim of the first assertion with these words."""
    claim = told.claim_of(words)
    members = told.members(claim)
    return {Path(told.articles[a.article_id].input).name[:3] for a in members if a.stance == stance}


def test_match_one_statement_in_four_articles_on_one_chain(seeds: Told) -> None:
    assert _inputs(seeds, "serial production system") == {"000", "001", "003", "004"}
    chains = {tuple(seeds.names(a)) for a in seeds.members(seeds.claim_of("serial production system"))}
    assert all(c[-1].startswith("Kim Jong") for c in chains)
    assert any(len(c) == 2 and c[0] == "Korean Central News Agency" for c in chains)


def test_match_one_result_in_three_wordings_and_its_doubt(seeds: Told) -> None:
    assert _inputs(seeds, "struck targets") == {"000", "001", "002"}
    assert _inputs(seeds, "struck targets", "unverified") == {"002"}


def test_match_an_order_in_all_five(seeds: Told) -> None:
    assert _inputs(seeds, "ordered a mass production") | _inputs(seeds, "orders mass production") == {
        "000", "001", "002", "003", "004"
    }  # fmt: skip


def test_match_declines_is_a_stance_of_the_accusation(seeds: Told) -> None:
    assert _inputs(seeds, "propaganda leaflets", "declines") == {"001"}


def test_match_planned_and_done_never_support_each_other(seeds: Told) -> None:
    done, planned = seeds.claim_of("already been shot down"), seeds.claim_of("deploy weapons to shoot down")
    assert done.id != planned.id
    assert any(c.kind == "modality" and c.with_id == planned.id for c in done.conflicts)
    assert any(d.kind == "modality" for d in done.drift)


def test_match_numbers_that_can_both_hold_are_one_claim(seeds: Told) -> None:
    assert {"000", "002", "003"} <= _inputs(seeds, "upwards of 10,000 troops")


def test_match_capitals_below_the_article_are_repeats(seeds: Told) -> None:
    shouted = [a for a in seeds.matched.assertions if seeds.text(a).isupper()]
    assert len(shouted) > 8
    joined = [a for a in shouted if len(seeds.claim_of(seeds.text(a)).assertion_ids) > 1]
    assert len(joined) >= 7
    twins = {
        a.id: [o for o in seeds.members(seeds.claim_of(seeds.text(a))) if seeds.outlet(o) == seeds.outlet(a)]
        for a in joined
    }
    assert all(a.repeats is not None for a in joined if len(twins[a.id]) > 1)


def test_match_concern_does_not_swallow_a_test(seeds: Told) -> None:
    assert seeds.claim_of("sparked concerns about").id != seeds.claim_of("suicide bombers").id


def test_match_one_source_told_stronger_drifts_and_contradicts_nobody(seeds: Told) -> None:
    claim = seeds.claim_of("ordering the mass production")
    drift = [d.detail for d in claim.drift if d.kind == "modality"]
    assert not [c for c in claim.conflicts if c.kind == "modality"]
    assert drift
    assert sum("called" in detail for detail in drift) <= 1  # from "orders" and from "ordered" is once
