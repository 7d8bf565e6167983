"""How claims keep their ids when articles come and go, on the examples: the shares are printed (``pytest -s``)."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from headwater.data.claim import Claim
from headwater.data.coverage import TracedStory
from headwater.data.ids import make_id
from headwater.pipeline.reading import Pile, RunOptions, gather, make_pile
from headwater.pipeline.tools import Tools, open_tools
from headwater.pipeline.tracing import trace_stories
from headwater.runners.local import Local, say_nothing


class Coverage:
    """The examples, read once, and the claims of any part of them."""

    def __init__(self, folder: Path) -> None:
        self.tools: Tools = open_tools(folder / "outlets.json")
        self.runner = Local(say_nothing)
        gathered = gather([str(folder / "coverage")], RunOptions(), self.tools, self.runner)
        self.pile: Pile = make_pile(gathered, self.tools, self.runner)
        moments = {i: at.timestamp() if (at := a.published_at) else float("inf") for i, a in self.pile.articles.items()}
        self.by_age = sorted(moments, key=lambda i: (moments[i], i))

    def trace(self, ids: Iterable[str]) -> tuple[TracedStory, ...]:
        ids = list(ids)
        articles = {i: self.pile.articles[i] for i in ids}
        part = replace(self.pile, articles=articles, annotations={i: self.pile.annotations[i] for i in ids})
        stories, failed = trace_stories(part, self.tools, self.runner)
        assert not failed
        return stories

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        return {claim.id: claim for story in self.trace(ids) for claim in story.claims}


@pytest.fixture(scope="module")
def coverage(examples: Path) -> Coverage:
    return Coverage(examples)


@pytest.fixture(scope="module")
def all_claims(coverage: Coverage) -> dict[str, Claim]:
    return coverage.claims(coverage.by_age)


def share(kept: int, of: int, what: str) -> float:
    print(f"\nclaim ids, {what}: {kept} of {of} kept, {kept / of:.4f}")  # noqa: T201 (asked for with -s)
    return kept / of


def test_a_claim_is_named_by_its_first_assertion(coverage: Coverage, all_claims: dict[str, Claim]) -> None:
    place = {i: at for at, i in enumerate(coverage.by_age)}
    stories = coverage.trace(coverage.by_age)
    for story in stories:
        at = {a.id: (place[a.article_id], a.span.start) for a in story.assertions}
        for claim in story.claims:
            assert claim.id == make_id("claim", claim.named_by)
            assert at[claim.named_by] == min(at[i] for i in claim.assertion_ids)
    assert len(all_claims) == sum(len(story.claims) for story in stories)


def test_claims_do_not_hang_on_the_order_of_the_articles(coverage: Coverage) -> None:
    shuffled = random.Random(4).sample(coverage.by_age, len(coverage.by_age))
    assert coverage.trace(shuffled) == coverage.trace(coverage.by_age)


def test_claims_keep_their_ids_while_coverage_grows(coverage: Coverage, all_claims: dict[str, Claim]) -> None:
    """Articles added after those published before them: only claims that merge with an earlier one lose their id."""
    runs: Sequence[dict[str, Claim]] = [coverage.claims(coverage.by_age[:n]) for n in range(1, len(coverage.by_age), 2)]
    steps = list(zip(runs, [*runs[1:], all_claims], strict=True))
    kept = sum(len(before.keys() & after.keys()) for before, after in steps)
    assert share(kept, sum(map(len, runs)), "two articles added after all others") >= 0.98
    for before, after in steps:
        holder = {i: claim for claim in after.values() for i in claim.assertion_ids}
        for claim in before.values():  # what became of it is told by the assertion that named it
            assert claim.id in after or holder[claim.named_by].named_by != claim.named_by


def test_claims_keep_their_ids_when_any_article_goes(coverage: Coverage, all_claims: dict[str, Claim]) -> None:
    """Every third article taken away once, or, read backwards, added at any time."""
    kept = of = n_named = n_kept = 0
    for gone in coverage.by_age[::3]:
        without = coverage.claims(i for i in coverage.by_age if i != gone)
        assertions = {i for claim in without.values() for i in claim.assertion_ids}
        named = [claim.id for claim in all_claims.values() if claim.named_by in assertions]
        n_kept += sum(i in without for i in named)
        n_named += len(named)
        kept += len(all_claims.keys() & without.keys())
        of += len(without)
    assert share(n_kept, n_named, "an article taken away that did not name it") >= 0.98
    assert share(kept, of, "an article added at any time") >= 0.9
