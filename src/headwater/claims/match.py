"""The door of MATCH: the articles of a story in, what they put forward and which of it is the same out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from headwater.algorithms.vectors import Vectors
from headwater.claims.assertions.make import make_assertions
from headwater.claims.conflicts.conflict import Clash, Reading, moved, read_differences
from headwater.claims.conflicts.one_thing import Scene, keep_drift, keep_of_one_thing
from headwater.claims.conflicts.referents import find_referents
from headwater.claims.conflicts.rivals import find_rivals
from headwater.claims.conflicts.updates import settle_updates
from headwater.claims.copies import Copies, find_copies
from headwater.claims.draft import Draft, finish_claims
from headwater.claims.likeness.answers import Denials, deniers, find_answered, same_denier
from headwater.claims.likeness.beside import are_told_beside
from headwater.claims.likeness.candidates import find_beside, find_candidates
from headwater.claims.likeness.compare import Comparison, compare
from headwater.claims.likeness.cut_quotes import find_cut_quotes
from headwater.claims.likeness.group import group
from headwater.claims.likeness.profiles import Profile, make_background, make_profiles
from headwater.claims.likeness.replies import find_replies, join_replies, part_own, repeat_answers
from headwater.claims.likeness.shared import find_shared_places
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.claim import Assertion, Claim
from headwater.data.evidence import Evidence
from headwater.data.reuse import Drift, Passage
from headwater.data.source import Resolution
from headwater.data.story import Story

Pair = tuple[int, int]
_CUT = 0.25  # what it adds that one is the other's quotation, cut short: the same words of the same mouth
_COPIED = 0.15  # what standing at the same place of a copied passage adds: much, but a copy can be changed


@dataclass(frozen=True, slots=True)
class MatchOptions:
    """How MATCH decides.

    Attributes:
        threshold: mean score over all pairs of two groups from which they are one claim. Higher than the best F1 asks,
            for a wrong merge invents corroboration where a missed one only understates it: .60 gave the best balance on
            the development stories, but on pairs of real coverage (benchmarks/joins.py) it was right in .58 of cases;
            from .70 in .73. Origins exact on the eleven development stories: .874 at .60, .886 at .64, .894 at .67,
            .891 at .70; F1 of pairs .541, .534, .516, .498 on seven of them.
        apart: score from which it is looked for what keeps two assertions out of one claim.
        near: score from which two assertions are close enough to contradict each other.
        max_drift: findings kept per claim and kind.
    """

    threshold: float = 0.67
    near: float = 0.38
    apart: float = 0.15
    max_drift: int = 3


@dataclass(frozen=True, slots=True)
class Matched:
    """The assertions of a story in order of article and place, and its claims, most important first."""

    assertions: tuple[Assertion, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class _Compared:
    scores: dict[Pair, float] = field(default_factory=dict)
    comparisons: dict[Pair, Comparison] = field(default_factory=dict)
    readings: dict[Pair, Reading] = field(default_factory=dict)
    copies: Copies = field(default_factory=Copies)

    @property
    def apart(self) -> frozenset[Pair]:
        """What may not be one claim, however alike."""
        return frozenset(pair for pair, reading in self.readings.items() if reading.clashes or reading.opposite)


def match(  # noqa: PLR0913 (one argument for each noun a claim is made of)
    story: Story,
    articles: Mapping[str, Article],
    annotations: Mapping[str, Annotations],
    resolution: Resolution,
    vectors: Vectors,
    passages: Sequence[Passage] = (),
    options: MatchOptions = MatchOptions(),
) -> Matched:
    """Find what the articles of a story put forward, and which assertions put the same thing forward.

    Args:
        story: the story; only its articles are read.
        articles: articles by id.
        annotations: annotations by article id.
        resolution: the sources of the story.
        vectors: unit vectors of ``assertions.candidate_spans`` of each article; a span without one is matched by words.
        passages: the reuse of the story: what stands in one passage on both sides is the same thing.
        options: see ``MatchOptions``.

    Returns:
        Every assertion is in exactly one claim, alone where nobody else says it. Of a wording that more than
        ``copies.MAX_COPIES`` assertions have, the later ones go where the first goes. Not told: what is true, and who
        spoke first.
    """
    ids = sorted(story.article_ids)
    drafts = [make_assertions(articles[i], annotations[i], resolution) for i in ids]
    answers = {verdict: judged for draft in drafts for verdict, judged in draft.answers.items()}
    everything = [assertion for draft in drafts for assertion in draft.assertions]
    stated = [a for a in everything if a.id not in answers]
    profiles = make_profiles(stated, articles, annotations)
    verdicts = [a for a in everything if a.id in answers]
    denied_by = deniers(stated, verdicts, answers)
    cut = find_cut_quotes(profiles, articles)
    compared = _compare_all(profiles, articles, vectors, passages, denied_by, cut, options)
    background = make_background(profiles, vectors)
    referents = find_referents(profiles, articles, annotations, resolution.sources)
    rivals = find_rivals(profiles, articles, annotations, background, referents)
    apart = compared.apart | rivals.keys()
    told = {(i, j): 0.0 if are_told_beside(profiles[i], profiles[j]) else s for (i, j), s in compared.scores.items()}
    groups = _with_copies(group([a.article_id for a in stated], told, apart, options.threshold), compared.copies)
    replies = find_replies(profiles, articles, background, compared.copies.leader_by_row)
    replies |= repeat_answers(profiles, verdicts, answers, articles)
    groups, answered = join_replies(part_own(groups, profiles), profiles, articles, replies)
    compared.comparisons.update({pair: Comparison(reason.score, (reason,)) for pair, reason in answered.items()})
    close = {pair: reading for pair, reading in compared.readings.items() if compared.scores[pair] >= options.near}
    scene = Scene(profiles, compared.scores, referents)
    clashes = settle_updates(keep_of_one_thing(_all_clashes(close, rivals), scene))
    moved_on = keep_drift({pair: reading.drift for pair, reading in close.items()}, scene)
    drift = _all_drift(moved_on, clashes, profiles, cut)
    draft = Draft(
        story, articles, profiles, background, groups, verdicts, answers, compared.comparisons, drift, clashes
    )
    assertions, claims = finish_claims(draft, options.max_drift)
    return Matched(assertions, claims)


def _compare_all(  # noqa: PLR0913 (all that says how alike two statements are)
    profiles: Sequence[Profile],
    articles: Mapping[str, Article],
    vectors: Vectors,
    passages: Sequence[Passage],
    denied_by: Denials,
    cut: Mapping[Pair, tuple[Drift, ...]],
    options: MatchOptions,
) -> _Compared:
    background = make_background(profiles, vectors)
    shared = find_shared_places(profiles, passages)
    answered = find_answered(profiles, background)

    def read(i: int, j: int) -> tuple[Comparison, Reading]:
        a, b = profiles[i], profiles[j]
        first, second = articles[a.assertion.article_id], articles[b.assertion.article_id]
        return compare(a, b, background), read_differences(a, b, first, second)

    def score(pairs: Iterable[Pair]) -> None:
        for i, j in pairs:
            if i in found.copies.leader_by_row or j in found.copies.leader_by_row:
                continue
            a, b = profiles[i], profiles[j]
            comparison = compare(a, b, background)
            if (i, j) in shared:
                comparison = _raised(comparison, _COPIED, shared[i, j])
            if (i, j) in cut:
                comparison = _raised(comparison, _CUT, Evidence("cut-quotation", _CUT, cut[i, j][0].detail))
            for reason in (answered.get((i, j)), same_denier(a, b, denied_by)):
                if reason is not None:
                    comparison = _raised(comparison, reason.score, reason)
            found.scores[i, j] = comparison.score
            if comparison.score >= options.apart:
                found.comparisons[i, j] = comparison
                first, second = articles[a.assertion.article_id], articles[b.assertion.article_id]
                found.readings[i, j] = read_differences(a, b, first, second)

    found = _Compared(copies=find_copies(profiles, background, read))
    found.comparisons.update(found.copies.comparisons)
    leading = [row for row in range(len(profiles)) if row not in found.copies.leader_by_row]
    score(sorted({*find_candidates(profiles, background, leading), *shared, *answered, *cut}))
    score(find_beside(found.scores, found.apart, options.threshold))
    return found


def _with_copies(groups: Sequence[Sequence[int]], copies: Copies) -> list[list[int]]:
    """The groups with every follower in the group of the one it follows."""
    group_of = {row: g for g, rows in enumerate(groups) for row in rows}
    members = [[row for row in rows if row not in copies.leader_by_row] for rows in groups]
    for row, leader in copies.leader_by_row.items():
        members[group_of[leader]].append(row)
    return sorted(sorted(rows) for rows in members if rows)


def _all_clashes(
    readings: Mapping[Pair, Reading], rivals: Mapping[Pair, tuple[Clash, ...]]
) -> dict[Pair, tuple[Clash, ...]]:
    """What contradicts what, pair by pair: what was found between assertions that are alike, and elsewhere."""
    found = {pair: reading.clashes for pair, reading in readings.items()}
    for pair, clashes in rivals.items():
        known = found.get(pair, ())
        topics = {_topic(clash) for clash in known}
        found[pair] = (*known, *(clash for clash in clashes if _topic(clash) not in topics))
    return found


def _all_drift(
    moved_on: Mapping[Pair, tuple[Drift, ...]],
    clashes: Mapping[Pair, tuple[Clash, ...]],
    profiles: Sequence[Profile],
    cut: Mapping[Pair, tuple[Drift, ...]],
) -> dict[Pair, tuple[Drift, ...]]:
    """What moved between what and what: found where two are alike, shown by their contradiction, or ``cut``."""
    found = dict(moved_on)
    shown = {
        (i, j): tuple(drift for clash in some if (drift := moved(clash, profiles[i], profiles[j])) is not None)
        for (i, j), some in clashes.items()
    }
    for pair, drifts in (*shown.items(), *cut.items()):
        known = found.get(pair, ())
        added = tuple(drift for drift in drifts if all(drift.kind != other.kind for other in known))
        if added:
            found[pair] = (*known, *added)
    return found


def _topic(clash: Clash) -> str:
    return "number" if clash.kind == "time" else clash.kind


def _raised(comparison: Comparison, by: float, reason: Evidence) -> Comparison:
    return Comparison(min(1.0, comparison.score + by), (*comparison.evidence, reason))
