"""Group articles into stories: the articles about one event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from headwater.algorithms.clustering import average_link
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


@dataclass(frozen=True, slots=True)
class ClusterOptions:
    """How articles become stories.

    ``threshold`` is the mean likeness from which two groups of articles of a large pile are one story: on ECB+ train
    and dev (772 articles, 66 events, no dates; ``benchmarks/stories.py --sweep``) B-cubed F1 .927 at .27 with 7 % of
    the pairs of sibling events merged, .926 and 15 % at .25, .905 and 2 % at .29. The articles of a pile of two or
    three look more alike, since only what both have counts: ``small_pile`` over the cube of their number is added
    (piles of two from one topic of ECB+: best at about .44, of seven at .31, of fifteen at .28).
    """

    threshold: float = 0.27
    small_pile: float = 1.2

    def threshold_for(self, n_articles: int) -> float:
        """The threshold for a pile of this many articles."""
        return self.threshold + self.small_pile / max(2, n_articles) ** 3


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
    members = _profile(ordered, annotations, vectors)
    candidates = find_candidates([member.profile for member in members])
    news = load_background()
    likenesses = {(i, j): compare(members[i], members[j], news) for i, j in candidates}
    scores = {pair: likeness.score for pair, likeness in likenesses.items()}
    groups = average_link(len(members), scores, options.threshold_for(len(members)))
    stories = [_make_story(group, members, likenesses) for group in groups]
    return sorted(stories, key=lambda story: (-len(story.article_ids), story.id))


def _profile(articles: Sequence[Article], annotations: Mapping[str, Annotations], vectors: Vectors) -> list[Member]:
    counts = [count(article, annotations.get(article.id)) for article in articles]
    background = load_background()
    rarity = background.joined(one.terms for one in counts)
    members = []
    for article, one in zip(articles, counts, strict=True):
        units = find_units(article, annotations.get(article.id))
        vector = vectors.mean(article.id, LEAD_VECTORS)
        members.append(Member(article, weigh(one, rarity, background), vector, units[0] if units else None))
    return members


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
