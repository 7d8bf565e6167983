"""Which earlier story goes on in which group of articles, and where earlier stories merged or split."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.data.evidence import Evidence
from headwater.data.span import Excerpt
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
    for place, number in sorted(shared, key=by_share):
        if place not in heirs and number not in heirs.values():
            heirs[place] = number
    return [
        Followed(
            before[heirs[place]].id if place in heirs else None,
            tuple(
                _change(groups, place, before[number], members, likenesses, group_of)
                for number in sorted(number for other, number in shared if other == place)
                if number != heirs.get(place)
            ),
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
    came = [i for i in groups[place] if members[i].article.id in old.article_ids]
    ids = tuple(sorted(members[i].article.id for i in came))
    elsewhere = [i for i in old.article_ids if group_of.get(i, place) != place]
    if elsewhere:
        rest = [i for group in groups for i in group if members[i].article.id in elsewhere]
        return Change("split", old.id, ids, _apart(came, rest, members, likenesses))
    rest = [i for i in groups[place] if i not in came]
    nearest = _nearest(came, rest, likenesses)
    evidence = explain(members[nearest[0]], members[nearest[1]], likenesses[nearest]) if nearest else []
    return Change("merged", old.id, ids, tuple(evidence))


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
    leads = tuple(Excerpt(members[i].article.id, lead) for i in nearest if (lead := members[i].lead) is not None)
    detail = f"Likely one event with the rest: {mean:.0%} on average, too little beside how its articles hold together."
    return (Evidence("apart", 1.0 - mean, detail, leads),)
