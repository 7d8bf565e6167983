"""Group articles into stories: the articles about one event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from statistics import fmean

from headwater.algorithms.clustering import Cohesion, cohesive_link
from headwater.algorithms.rarity import load_background
from headwater.algorithms.vectors import Vectors
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.evidence import Evidence
from headwater.data.ids import make_id
from headwater.data.story import Story
from headwater.stories.calendar import NOTHING_KNOWN, read_calendar
from headwater.stories.candidates import find_candidates
from headwater.stories.compare import NEAR_VECTORS, Likeness, Member, compare, explain
from headwater.stories.follow import Followed, follow
from headwater.stories.profile import count, find_units, weigh

_LATEST = datetime.max.replace(tzinfo=UTC)
_Likenesses = dict[tuple[int, int], Likeness]
_Scores = Mapping[tuple[int, int], float]


# The steps per doubling were swept, .03 to .12 and .015 to .05, with thresholds of .55 to .62 on ECB+ train and dev:
# at .05 and .025 F1 .952 and 7.4 % of sibling pairs merged, at .08 and .035 .962 and 1.8 %; with weights from the other
# half of the topics .951 and 7.4 %, .956 and 4.9 %. Between .075 and .09 and up to threshold .58 it hardly moves.
COHESION = Cohesion(0.55, prior=0.8, prior_pairs=3.0, per_doubling=0.08, per_doubling_of_larger=0.035)


_LARGE = 51  # articles: from here a pile is a stream, in which most of the others tell of something else
_STEEPNESS = 1.2  # power of the size of a smaller pile by which the threshold falls
_LONE = 0.1  # what a lone article of a folder gathered by hand is expected to share with its like
_DOUBLED = 0.05  # what each doubling of the smaller group asks for there
_UNLIKE = 0.35  # mean score with the group from which a name of its own no longer tells
_OF_ITS_OWN = 6.0  # times it says a rare name, the lead counted thrice
_RATHER = 1.5  # times as much as any rare name that the others say too
_TIGHT = 0.8  # mean score within a group from which it knows what it is about: beside it a lone article says
_BESIDE_TIGHT = 0.6  # so much less of a name of its own and is still about something else
_RATHER_BESIDE_TIGHT = 1.3
_LOOSE = 0.3  # where its mean score with the group is no more than this part of that
_FAR = 0.06  # with less than so much of it an article is about something else, whatever it names
_SEVERAL = 3  # articles whose mean score is trusted to say so: two may be copies
_FEW = 2  # articles that tell of a day
_TOLD = 0.75  # of them: when as many tell of later days only, what they tell of came later
_LIKE = 0.1  # score from which two articles are like each other
_DAYS_BEFORE = timedelta(days=4)  # an article older than that does not tell of them
_SAID = 0.5  # of a group: a name that as many of it say is the group's


@dataclass(frozen=True, slots=True)
class ClusterOptions:
    """How articles become stories: when two groups of articles are one.

    ``cohesion`` holds for a large pile. Who gathers a few articles gathers those of one event more often than chance
    would, so in a smaller pile the threshold falls with the number of articles, and less is expected of a lone one;
    an article is kept apart there that turns on a name of its own, or is far from others that are all alike. The
    articles of a pile of two or three look more alike, since only what both have counts: ``small_pile`` over the cube
    of their number is added to the threshold.
    Figures: ``docs/quality.md``, from ``benchmarks/stories.py`` and ``training/story_weights.py``.
    """

    cohesion: Cohesion = COHESION
    small_pile: float = 0.8

    def cohesion_for(self, n_articles: int) -> Cohesion:
        """The rule for a pile of this many articles."""
        n = max(2, n_articles)
        grown = min(1.0, n / _LARGE)
        usual = self.cohesion
        return replace(
            usual,
            threshold=usual.threshold * grown**_STEEPNESS + self.small_pile / n**3,
            prior=_LONE + (usual.prior - _LONE) * grown**2,
            per_doubling=_DOUBLED + (usual.per_doubling - _DOUBLED) * grown**2,
            per_doubling_of_larger=usual.per_doubling_of_larger * grown**2,
        )


def cluster(
    articles: Sequence[Article],
    annotations: Mapping[str, Annotations],
    vectors: Vectors,
    options: ClusterOptions = ClusterOptions(),
    before: Sequence[Story] = (),
) -> list[Story]:
    """Stories that hold every article exactly once, the largest first; an article like no other is its own story.

    A story is named by its first article, so its id outlives what comes later. Where an earlier grouping is given
    (``before``), its ids go on as ``follow`` says, and merges and splits are told with their evidence.

    The answer does not depend on the order of ``articles``. It costs about as much as the pairs that share rare terms,
    never all pairs. In a large pile of many weeks, closeness in time speaks for one event (``calendar``). It does not
    tell a follow-up from its event by date when no article says when it was published.
    """
    ordered = sorted({article.id: article for article in articles}.values(), key=lambda article: article.id)
    members = profile_pile(ordered, annotations, vectors)
    candidates = find_candidates([member.profile for member in members])
    news = load_background()
    stream = len(members) >= _LARGE
    calendar = read_calendar(article.published_at for article in ordered) if stream else NOTHING_KNOWN
    likenesses = {(i, j): compare(members[i], members[j], news, calendar) for i, j in candidates}
    scores = {pair: likeness.score for pair, likeness in likenesses.items()}
    groups = cohesive_link(
        len(members),
        scores,
        options.cohesion_for(len(members)),
        lambda some, others: _are_apart(some, others, members, scores),
    )
    followed = follow(groups, members, likenesses, before)
    taken = {one.id for one in followed if one.id is not None}
    stories = [_make_story(group, members, likenesses, one, taken) for group, one in zip(groups, followed, strict=True)]
    return sorted(stories, key=lambda story: (-len(story.article_ids), story.id))


def profile_pile(articles: Sequence[Article], annotations: Mapping[str, Annotations], vectors: Vectors) -> list[Member]:
    """All that comparing the articles needs, in their order."""
    counts = [count(article, annotations.get(article.id)) for article in articles]
    background = load_background()
    rarity = background.joined(one.terms for one in counts)
    members = []
    for article, one in zip(articles, counts, strict=True):
        units = find_units(article, annotations.get(article.id))
        rows = vectors.matrix(article.id)[:NEAR_VECTORS]
        members.append(Member(article, weigh(one, rarity, background), rows, units[0] if units else None))
    return members


def _are_apart(some: Sequence[int], others: Sequence[int], members: Sequence[Member], scores: _Scores) -> bool:
    """Whether two groups are never one: they agree on other days, or one is a lone article about something else.

    Two lone articles do not tell by names that they are two: what each makes of its own is in their score already.
    """
    if _on_other_days([members[i] for i in some], [members[i] for i in others]):
        return True
    if len(members) >= _LARGE or min(len(some), len(others)) > 1:
        return False
    lone = [(one[0], other) for one, other in ((some, others), (others, some)) if len(one) == 1]
    if any(_came_before(i, group, members, scores) for i, group in lone):
        return True
    return len(lone) == 1 and _is_something_else(*lone[0], members, scores)


def _is_something_else(i: int, group: Sequence[int], members: Sequence[Member], scores: _Scores) -> bool:
    """Whether an article is unlike a group and turns on a name of its own, or is far from one that is all alike."""
    between = fmean([scores.get((min(i, j), max(i, j)), 0.0) for j in group])
    if between >= _UNLIKE:
        return False
    own, shared = _chief_names(i, group, members)
    if own >= _OF_ITS_OWN and own >= _RATHER * shared:
        return True
    within = fmean([scores.get(pair, 0.0) for pair in combinations(sorted(group), 2)])
    if within < _TIGHT or between > _LOOSE * within:
        return False
    turned = own >= _BESIDE_TIGHT * _OF_ITS_OWN and own >= _RATHER_BESIDE_TIGHT * shared
    return turned or (len(group) >= _SEVERAL and between < _FAR * within)


def _chief_names(i: int, group: Sequence[int], members: Sequence[Member]) -> tuple[float, float]:
    """How much an article makes of a name that hardly any of a group says (a rival's), and of one that they do say.

    Who speaks in a script is not what it turns on, however often the presenters call each other by name.
    """
    own = shared = 0.0
    for name, weight in members[i].profile.chief_names:
        n_saying = sum(name in members[j].profile.said for j in group)
        if n_saying and n_saying >= _SAID * len(group):
            shared = max(shared, weight)
        elif name not in members[i].profile.speakers:
            own = max(own, weight)
    return own, shared


def _on_other_days(some: Sequence[Member], others: Sequence[Member]) -> bool:
    """Whether two groups of dated articles each agree on a day of their own: two strikes, two matches."""
    one, other = _agreed_days(some), _agreed_days(others)
    return bool(
        one
        and other
        and not any(one & member.profile.days for member in others)
        and not any(other & member.profile.days for member in some)
    )


def _came_before(i: int, group: Sequence[int], members: Sequence[Member], scores: _Scores) -> bool:
    """Whether an article is days older than what a group tells of, and so is it with most of the articles like it.

    Asked of all that are like it: two articles alone do not show whether one leads up to the other.
    """
    like = {a + b - i for (a, b), score in scores.items() if i in (a, b) and score >= _LIKE}
    return _is_older(members[i], [members[j] for j in group], 1) and _is_older(
        members[i], [members[j] for j in like | set(group)], _FEW
    )


def _is_older(one: Member, others: Sequence[Member], at_least: int) -> bool:
    published, told = one.article.published_at, [member.profile.days for member in others if member.profile.days]
    if published is None or len(told) < at_least:
        return False
    later = [days for days in told if min(days) > published.date() + _DAYS_BEFORE]
    return len(later) >= _TOLD * len(told) and not any(one.profile.days & days for days in told)


def _agreed_days(members: Sequence[Member]) -> frozenset[date]:
    """The days that all of several articles name early; none where an article has no time of its own."""
    if len(members) < 2 or any(member.article.published_at is None for member in members):
        return frozenset()
    return frozenset.intersection(*(member.profile.days for member in members))


def _make_story(
    group: Sequence[int], members: Sequence[Member], likenesses: _Likenesses, followed: Followed, taken: Set[str]
) -> Story:
    articles = [members[i].article for i in group]
    by_age = sorted(articles, key=lambda article: (_age(article), article.id))
    own = make_id("story", by_age[0].id)
    if own in taken:  # the story this article began goes on without it
        own = make_id("story", by_age[0].id, own)
    return Story(
        id=followed.id or own,
        headline=_headline(group, members, likenesses),
        article_ids=tuple(article.id for article in by_age),
        evidence=_evidence(group, members, likenesses),
        changes=followed.changes,
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
