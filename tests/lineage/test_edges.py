"""Whatever is asserted and copied: every edge says why, in characters that are there."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.coverage import make_coverage

from headwater.data.claim import Assertion, Claim
from headwater.data.reuse import Passage
from headwater.data.span import Excerpt, Span
from headwater.lineage.trace import trace

COVERAGE = make_coverage()
[TRACED] = COVERAGE.stories
SOURCES = {s.id: s for s in TRACED.resolution.sources}
ARTICLES = list(COVERAGE.articles.values())
STANCES = st.sampled_from(["asserts", "asserts", "denies", "questions", "declines", "unverified"])
PAIRS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.booleans()), max_size=6)


def whole(at: int) -> Excerpt:
    return Excerpt(ARTICLES[at].id, Span(0, len(ARTICLES[at].text)))


@st.composite
def assertions(draw: st.DrawFn) -> list[Assertion]:
    found = []
    for n in range(draw(st.integers(1, 6))):
        chosen = draw(st.sampled_from(TRACED.assertions))
        chain = chosen.chain if draw(st.booleans()) else ()
        found.append(replace(chosen, id=f"assertion-{n}", stance=draw(STANCES), chain=chain))
    return found


@given(assertions(), PAIRS, st.booleans())
def test_every_edge_says_why_in_characters_that_are_there(
    found: list[Assertion], pairs: list[tuple[int, int, bool]], wired: bool
) -> None:
    claim = Claim("claim-1", "story-dam", "x", found[0].id, found[0].id, tuple(a.id for a in found))
    passages = [
        Passage(f"passage-{n}", whole(a), whole(b), "edited", 1.0, decided) for n, (a, b, decided) in enumerate(pairs)
    ]
    wires = {ARTICLES[0].id: "Lunn Wire"} if wired else {}
    lineage = trace(claim, {a.id: a for a in found}, COVERAGE.articles, SOURCES, passages, wires)
    supporting = {a.id for a in found if a.stance == "asserts"}
    for edge in lineage.edges:
        assert edge.evidence
        assert edge.assertion_ids and set(edge.assertion_ids) <= supporting
        assert {edge.tail, edge.head} <= {*COVERAGE.articles, *SOURCES, "wire:lunn wire"}
        for excerpt in (x for reason in edge.evidence for x in reason.excerpts):
            assert excerpt.span.of(COVERAGE.articles[excerpt.article_id].text)
    assert set(lineage.cut) <= set(SOURCES)
    assert len(lineage.cut) == lineage.independent_origins <= len(lineage.origins)
    assert lineage.status == lineage.parts[0]
    for excerpt in (x for reason in lineage.evidence for x in reason.excerpts):
        assert excerpt.span.of(COVERAGE.articles[excerpt.article_id].text)
