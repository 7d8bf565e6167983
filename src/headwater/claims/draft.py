"""From groups of assertions to claims: their words, their order, their conflicts and what drifted inside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from headwater.claims.assertions.unanswered import settle_stances
from headwater.claims.assertions.voices import block_kind, settle_voices
from headwater.claims.conflicts.conflict import Clash
from headwater.claims.likeness.compare import Comparison
from headwater.claims.likeness.profiles import Background, Profile
from headwater.claims.order import importance, outlets_of, place_in_time
from headwater.claims.whole import statement_of
from headwater.claims.wording import find_wording
from headwater.data.article import Article
from headwater.data.claim import Assertion, Claim, Conflict
from headwater.data.evidence import Evidence
from headwater.data.ids import make_id
from headwater.data.reuse import Drift
from headwater.data.span import Excerpt, Span
from headwater.data.story import Story
from headwater.meaning.words import words

Pair = tuple[int, int]
_Near = Mapping[int, Sequence[tuple[Pair, Comparison]]]
# From which score two statements bear each other out; groups are joined by their mean, from less. Of 45 claims of real
# coverage with voices of several parties, 2 of 22 whose nearest two of other voices lie above it told unlike things,
# and 16 of 23 below it (docs/decisions/0023-what-corroborates.md).
_ALIKE = 0.75
_MAX_REASONS = 24  # pieces of evidence a claim keeps: the best two of every assertion's nearest neighbour, at most


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything known about a story's assertions before claims are written."""

    story: Story
    articles: Mapping[str, Article]
    profiles: Sequence[Profile]
    background: Background
    groups: Sequence[Sequence[int]]
    verdicts: Sequence[Assertion]
    answers: Mapping[str, str]
    comparisons: Mapping[Pair, Comparison]
    drift: Mapping[Pair, tuple[Drift, ...]]
    clashes: Mapping[Pair, tuple[Clash, ...]]


def finish_claims(draft: Draft, max_drift: int) -> tuple[tuple[Assertion, ...], tuple[Claim, ...]]:
    """The assertions with their voices settled, and the claims, most important first."""
    group_of = {row: g for g, rows in enumerate(draft.groups) for row in rows}
    judging = _judging(draft)
    members = [_members(draft, rows, judging) for rows in draft.groups]
    near = _neighbours(draft, group_of)
    named_by = [min(some, key=lambda a: place_in_time(a, draft.articles)) for some in members]
    claim_ids = [make_id("claim", first.id) for first in named_by]
    outlets = {claim_id: outlets_of(some, draft.articles) for claim_id, some in zip(claim_ids, members, strict=True)}
    conflicts = _conflicts(draft, group_of, claim_ids)
    inherited = frozenset((a.article_id, a.span) for some in members for a in some if a.voice == "inherited")
    drifts = _drifts(draft, group_of, inherited, max_drift)
    ranked = []
    for g, rows in enumerate(draft.groups):
        main = find_wording([draft.profiles[row] for row in rows], draft.articles, draft.background, _means(rows, near))
        claim = Claim(
            id=claim_ids[g],
            story_id=draft.story.id,
            text=statement_of(main.assertion, draft.articles[main.assertion.article_id]),
            text_from=main.assertion.id,
            named_by=named_by[g].id,
            assertion_ids=tuple(a.id for a in members[g]),
            conflicts=tuple(conflicts.get(g, ())),
            drift=tuple(drifts.get(g, ())),
            evidence=_reasons(rows, near),
            strands=_strands(rows, near, draft.profiles),
        )
        against = frozenset(name for conflict in claim.conflicts for name in outlets[conflict.with_id])
        ranked.append((importance(claim, members[g], against, named_by[g], main, draft.articles), claim))
    assertions = {a.id: a for some in members for a in some}
    order = sorted(assertions.values(), key=lambda a: (a.article_id, a.span, a.id))
    return tuple(order), tuple(claim for _, claim in sorted(ranked, key=lambda item: item[0]))


def _judging(draft: Draft) -> dict[str, list[Assertion]]:
    """The verdicts on each assertion, by its id."""
    found: dict[str, list[Assertion]] = {}
    for verdict in draft.verdicts:
        found.setdefault(draft.answers[verdict.id], []).append(verdict)
    return found


def _neighbours(draft: Draft, group_of: Mapping[int, int]) -> dict[int, list[tuple[Pair, Comparison]]]:
    """For each assertion, its comparisons with others of its own group."""
    found: dict[int, list[tuple[Pair, Comparison]]] = {}
    for (i, j), comparison in draft.comparisons.items():
        if group_of[i] == group_of[j]:
            for row in (i, j):
                found.setdefault(row, []).append(((i, j), comparison))
    return found


def _means(rows: Sequence[int], near: _Near) -> dict[int, int]:
    """How alike each assertion of a group is to its others, in thousandths."""
    return {row: sum(round(c.score * 1000) for _, c in near.get(row, ())) for row in rows}


def _strands(rows: Sequence[int], near: _Near, profiles: Sequence[Profile]) -> tuple[tuple[str, ...], ...]:
    """The parts of a group that hang together by pairs of ``_ALIKE`` and more, in the order of their first row."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(rows)
    graph.add_edges_from(pair for row in rows for pair, c in near.get(row, ()) if c.score >= _ALIKE)
    parts = sorted(sorted(part) for part in nx.connected_components(graph))
    return tuple(tuple(profiles[row].assertion.id for row in part) for part in parts)


def _members(draft: Draft, rows: Sequence[int], judging: Mapping[str, Sequence[Assertion]]) -> list[Assertion]:
    """The assertions of a group and the verdicts on them, stances and voices settled, in order of article and place."""
    own = settle_stances([draft.profiles[row].assertion for row in rows], draft.articles)
    together = [*own, *(verdict for a in own for verdict in judging.get(a.id, ()))]
    together.sort(key=lambda a: (a.article_id, a.span, a.id))
    return settle_voices(together, draft.articles)


def _conflicts(draft: Draft, group_of: Mapping[int, int], claim_ids: Sequence[str]) -> dict[int, list[Conflict]]:
    """For every two claims that contradict each other, their closest contradiction, noted with both."""
    best: dict[tuple[int, int, str], tuple[float, Pair, Clash]] = {}
    for (i, j), clash in ((pair, clash) for pair, some in sorted(draft.clashes.items()) for clash in some):
        g, h = group_of[i], group_of[j]
        key = (min(g, h), max(g, h), clash.kind)
        score = _score(draft, (i, j))
        if g != h and (key not in best or score > best[key][0]):
            best[key] = (score, (i, j), clash)
    found: dict[int, list[Conflict]] = {}
    for _, (_, (i, j), clash) in sorted(best.items(), key=lambda item: item[0]):
        for row, other in ((i, j), (j, i)):
            conflict = Conflict(
                kind=clash.kind,
                assertion_id=draft.profiles[row].assertion.id,
                with_id=claim_ids[group_of[other]],
                detail=clash.detail,
                evidence=(clash.evidence,),
            )
            found.setdefault(group_of[row], []).append(conflict)
    return found


def _score(draft: Draft, pair: Pair) -> float:
    """How alike two assertions are; 0 of two that were not compared."""
    return draft.comparisons[pair].score if pair in draft.comparisons else 0.0


def _drifts(
    draft: Draft, group_of: Mapping[int, int], inherited: frozenset[tuple[str, Span]], max_drift: int
) -> dict[int, list[Drift]]:
    """What moved between assertions of one claim, and between claims that contradict each other, closest first."""
    found: dict[int, list[Drift]] = {}
    seen: dict[int, set[tuple[str, ...]]] = {}
    counts: Counter[tuple[int, str]] = Counter()
    ranked = sorted(draft.drift, key=lambda pair: (-_score(draft, pair), pair))
    for i, j in ranked:
        for g in sorted({group_of[i], group_of[j]}):
            for drift in _ordered(draft, i, j):
                if drift.kind == "attribution" and _is_attributed_elsewhere(drift, inherited):
                    continue
                words = (drift.kind, *sorted((_words(draft, drift.before), _words(draft, drift.after))))
                if words not in seen.setdefault(g, set()) and counts[g, drift.kind] < max_drift:
                    seen[g].add(words)
                    counts[g, drift.kind] += 1
                    found.setdefault(g, []).append(drift)
    return found


def _is_attributed_elsewhere(drift: Drift, inherited: frozenset[tuple[str, Span]]) -> bool:
    """Whether the article that seems to have lost the attribution gives it in another place."""
    return any((x.article_id, x.span) in inherited for x in (drift.before, drift.after))


def _ordered(draft: Draft, i: int, j: int) -> tuple[Drift, ...]:
    """The drift of a pair between different articles, from the earlier article to the later where that is known."""
    a, b = (draft.articles[draft.profiles[row].assertion.article_id] for row in (i, j))
    drift = draft.drift[i, j]
    if a.id == b.id:  # of one article only what its headline makes of its body
        kinds = [block_kind(draft.profiles[row].assertion, a) for row in (i, j)]
        if kinds.count("headline") != 1:
            return ()
        told = tuple(d for d in drift if d.kind == "modality")
        return (
            tuple(Drift(d.kind, d.after, d.before, d.detail, d.evidence) for d in told)
            if kinds[0] == "headline"
            else told
        )
    if a.published_at is None or b.published_at is None or a.published_at <= b.published_at:
        return drift
    return tuple(Drift(d.kind, d.after, d.before, d.detail, d.evidence) for d in drift)


def _words(draft: Draft, excerpt: Excerpt) -> str:
    """The words without their inflection: "orders" and "ordering" drift from "called" alike."""
    said = excerpt.span.of(draft.articles[excerpt.article_id].text)
    return " ".join(word.lemma for word in words(said)) or said.casefold()


def _reasons(rows: Sequence[int], near: _Near) -> tuple[Evidence, ...]:
    """Why the group is one claim: for each assertion, its nearest neighbour in it."""
    found: list[Evidence] = []
    for i in rows:
        if i in near and len(found) < _MAX_REASONS:
            _, best = max(near[i], key=lambda item: (item[1].score, item[0]))
            strongest = sorted(best.evidence, key=lambda e: (-e.score, e.feature))[:2]
            found.extend(e for e in strongest if e not in found)
    return tuple(found[:_MAX_REASONS])
