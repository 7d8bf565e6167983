"""Group articles into stories: the articles about one event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from headwater.algorithms.clustering import Cohesion, cohesive_link
from headwater.algorithms.rarity import load_background
from headwater.algorithms.vectors import Vectors
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.evidence import Evidence
from headwater.data.ids import make_id
from headwater.data.story import Story
from headwater.stories.candidates import find_candidates
from headwater.stories.compare import LEAD_VECTORS, Likeness, Member, compare, explain
from headwater.stories.profile import count, find_units, weigh

_LATEST = datetime.max.replace(tzinfo=UTC)
_Likenesses = dict[tuple[int, int], Likeness]


COHESION = Cohesion(0.45, prior=0.8, prior_pairs=3.0, per_doubling=0.05, per_doubling_of_larger=0.025)


_GATHERED = 25  # articles


@dataclass(frozen=True, slots=True)
class ClusterOptions:
    """How articles become stories: when two groups of articles are one.

    ``cohesion`` holds for a large pile. On ECB+ train and dev (772 articles, 66 events, no dates) B-cubed F1 is
    .954, .952, .947, .943 for a threshold of .44, .47, .50, .53 with weights fitted on the other half of the
    topics, with 9, 9, 8, 8 % of the pairs of sibling events merged; in thin piles, where most events have one or
    two articles, .926, .930, .931, .934 (``training/story_weights.py``). Without ``per_doubling`` about .01 less.
    The articles of a pile of two or three look more alike, since only what both have counts: ``small_pile`` over
    the cube of their number is added to its threshold. But who gathers a few articles gathers those of one event more
    often than chance would: up to ``_GATHERED`` articles ``gathered`` is taken off it, and ever less from there. (The
    seven development stories come out the same from .45 down to .30, .965 B-cubed F1.)
    """

    cohesion: Cohesion = COHESION
    small_pile: float = 1.2
    gathered: float = 0.12

    def cohesion_for(self, n_articles: int) -> Cohesion:
        """The rule for a pile of this many articles."""
        n = max(2, n_articles)
        shift = self.small_pile / n**3 - self.gathered * min(1.0, _GATHERED / n) ** 2
        return replace(self.cohesion, threshold=self.cohesion.threshold + shift)


def cluster(
    articles: Sequence[Article],
    annotations: Mapping[str, Annotations],
    vectors: Vectors,
    options: ClusterOptions = ClusterOptions(),
) -> list[Story]:
    """Stories that hold every article exactly once, the largest first; an article like no other is its own story.

    The answer does not depend on the order of ``articles``. It costs about as much as the pairs that share rare terms,
    never all pairs. It does not tell a follow-up from its event by date when no article says when it was published.
    """
    ordered = sorted({article.id: article for article in articles}.values(), key=lambda article: article.id)
    members = profile_pile(ordered, annotations, vectors)
    candidates = find_candidates([member.profile for member in members])
    news = load_background()
    likenesses = {(i, j): compare(members[i], members[j], news) for i, j in candidates}
    scores = {pair: likeness.score for pair, likeness in likenesses.items()}
    groups = cohesive_link(
        len(members),
        scores,
        options.cohesion_for(len(members)),
        lambda some, others: _on_other_days([members[i] for i in some], [members[i] for i in others]),
    )
    stories = [_make_story(group, members, likenesses) for group in groups]
    return sorted(stories, key=lambda story: (-len(story.article_ids), story.id))


def profile_pile(articles: Sequence[Article], annotations: Mapping[str, Annotations], vectors: Vectors) -> list[Member]:
    """All that comparing the articles needs, in their order."""
    counts = [count(article, annotations.get(article.id)) for article in articles]
    background = load_background()
    rarity = background.joined(one.terms for one in counts)
    members = []
    for article, one in zip(articles, counts, strict=True):
        units = find_units(article, annotations.get(article.id))
        rows = vectors.matrix(article.id)[:LEAD_VECTORS]
        members.append(Member(article, weigh(one, rarity, background), rows, units[0] if units else None))
    return members


def _on_other_days(some: Sequence[Member], others: Sequence[Member]) -> bool:
    """Whether two groups of dated articles each agree on a day of their own: two strikes, two matches."""
    one, other = _agreed_days(some), _agreed_days(others)
    return bool(
        one
        and other
        and not any(one & member.profile.days for member in others)
        and not any(other & member.profile.days for member in some)
    )


def _agreed_days(members: Sequence[Member]) -> frozenset[date]:
    """The days that all of several articles name early; none where an article has no time of its own."""
    if len(members) < 2 or any(member.article.published_at is None for member in members):
        return frozenset()
    return frozenset.intersection(*(member.profile.days for member in members))


def _make_story(group: Sequence[int], members: Sequence[Member], likenesses: _Likenesses) -> Story:
    articles = [members[i].article for i in group]
    by_age = sorted(articles, key=lambda article: (_age(article), article.id))
    return Story(
        id=make_id("story", *sorted(article.id for article in articles)),
        headline=_headline(group, members, likenesses),
        article_ids=tuple(article.id for article in by_age),
        evidence=_evidence(group, members, likenesses),
    )


def _age(article: Article) -> datetime:
    at = article.published_at
    return _LATEST if at is None else at if at.tzinfo else at.replace(tzinfo=UTC)


def _headline(group: Sequence[int], members: Sequence[Member], likenesses: _Likenesses) -> str:
    """The headline of the article most like the others; the opening of one where none has a headline."""
    titled = [i for i in group if members[i].article.headline] or list(group)
    middle = min(titled, key=lambda i: (-sum(_score(likenesses, i, j) for j in group if j != i), i))
    article, lead = members[middle].article, members[middle].lead
    return article.headline or (lead.of(article.text) if lead else article.input)


def _evidence(group: Sequence[int], members: Sequence[Member], likenesses: _Likenesses) -> tuple[Evidence, ...]:
    """What joins each article to the one already in the story that it is most like, strongest first."""
    nearest = dict.fromkeys(group[1:], group[0])
    evidence: list[Evidence] = []
    while nearest:
        new = max(nearest, key=lambda i: (_score(likenesses, i, nearest[i]), -i))
        old = nearest.pop(new)
        pair = min(new, old), max(new, old)
        if pair in likenesses:
            evidence += explain(members[pair[0]], members[pair[1]], likenesses[pair])
        for i, other in nearest.items():
            if _score(likenesses, i, new) > _score(likenesses, i, other):
                nearest[i] = new
    return tuple(evidence)


def _score(likenesses: _Likenesses, i: int, j: int) -> float:
    likeness = likenesses.get((min(i, j), max(i, j)))
    return likeness.score if likeness else 0.0
