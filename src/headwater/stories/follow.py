"""Which earlier story goes on in which group of articles, and where earlier stories merged or split."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.data.evidence import Evidence
from headwater.data.span import Excerpt, Span
from headwater.data.story import Change, Story
from headwater.stories.compare import Likeness, Member, explain


@dataclass(frozen=True, slots=True)
class Followed:
    """Of one group: the id it inherits, and what it has of other earlier stories."""

    id: str | None
    changes: tuple[Change, ...]


def follow(
    groups: Sequence[Sequence[int]],
    members: Sequence[Member],
    likenesses: Mapping[tuple[int, int], Likeness],
    before: Sequence[Story],
) -> list[Followed]:
    """For each group what it has of the stories ``before``; an id goes on where most of its articles are, once.

    Of equal parts the one with the story's first article keeps the id. Articles that stood in no earlier story, and
    earlier ones that are no longer given, change nothing.
    """
    group_of = {members[i].article.id: place for place, group in enumerate(groups) for i in group}
    shared = Counter(
        (group_of[i], number) for number, story in enumerate(before) for i in story.article_ids if i in group_of
    )

    def by_share(pair: tuple[int, int]) -> tuple[int, bool, tuple[int, int]]:
        place, number = pair
        return -shared[pair], group_of.get(before[number].article_ids[0]) != place, (number, place)

    heirs: dict[int, int] = {}
    taken: set[int] = set()
    for place, number in sorted(shared, key=by_share):
        if place not in heirs and number not in taken:
            heirs[place] = number
            taken.add(number)
    others: dict[int, list[int]] = defaultdict(list)
    for place, number in sorted(shared):
        if number != heirs.get(place):
            others[place].append(number)
    return [
        Followed(
            before[heirs[place]].id if place in heirs else None,
            tuple(_change(groups, place, before[n], members, likenesses, group_of) for n in others.get(place, ())),
        )
        for place in range(len(groups))
    ]


def _change(
    groups: Sequence[Sequence[int]],
    place: int,
    old: Story,
    members: Sequence[Member],
    likenesses: Mapping[tuple[int, int], Likeness],
    group_of: Mapping[str, int],
) -> Change:
    """What the group has of ``old``, which goes on in another group, or in none because this one inherits another."""
    known = set(old.article_ids)
    came = [i for i in groups[place] if members[i].article.id in known]
    ids = tuple(sorted(members[i].article.id for i in came))
    elsewhere = sorted({group_of[i] for i in known if group_of.get(i, place) != place})
    if elsewhere:
        rest = [i for other in elsewhere for i in groups[other] if members[i].article.id in known]
        return Change("split", old.id, ids, _apart(came, rest, members, likenesses))
    rest = [i for i in groups[place] if members[i].article.id not in known]
    nearest = _nearest(came, rest, likenesses)
    if nearest is not None:
        evidence = tuple(explain(members[nearest[0]], members[nearest[1]], likenesses[nearest]))
    else:  # no two of them were compared: others of the group join them
        leads = _leads((came[0], *rest[:1]), members)
        evidence = (Evidence("one-event", 0.0, "Joined through the other articles of the story.", leads),)
    return Change("merged", old.id, ids, evidence)


def _nearest(
    some: Sequence[int], others: Sequence[int], likenesses: Mapping[tuple[int, int], Likeness]
) -> tuple[int, int] | None:
    """The compared pair, one of each, that is most likely about one event."""
    pairs = [(min(i, j), max(i, j)) for i in some for j in others]
    compared = [pair for pair in pairs if pair in likenesses]
    return min(compared, key=lambda pair: (-likenesses[pair].score, pair), default=None)


def _apart(
    some: Sequence[int],
    others: Sequence[int],
    members: Sequence[Member],
    likenesses: Mapping[tuple[int, int], Likeness],
) -> tuple[Evidence, ...]:
    """How little two parts of an earlier story have in common, shown on the two articles nearest to each other."""
    scores = [likenesses[p].score for i in some for j in others if (p := (min(i, j), max(i, j))) in likenesses]
    mean = sum(scores) / (len(some) * len(others))
    nearest = _nearest(some, others, likenesses) or (min(some), min(others))
    leads = _leads(nearest, members)
    detail = f"Likely one event with the rest: {mean:.0%} on average, too little beside how its articles hold together."
    return (Evidence("apart", 1.0 - mean, detail, leads),)


def _leads(which: Sequence[int], members: Sequence[Member]) -> tuple[Excerpt, ...]:
    """Where each article begins: its lead, or all it holds."""
    leads = ((members[i].article, members[i].lead) for i in which)
    return tuple(Excerpt(article.id, lead or Span(0, len(article.text))) for article, lead in leads)
