"""Which assertions only repeat a wording that many articles carry: each follows one of the first.

Comparing every copy of a text with every other costs the square of their number and tells nothing new. The first
``MAX_COPIES`` assertions of a wording are compared with everything; a later one that says the same, with nothing that
moved and nothing that contradicts, goes where the one it follows goes. In a story of few articles nobody follows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np

from headwater.claims.assertions.voices import source_ids
from headwater.claims.conflicts.conflict import Reading
from headwater.claims.likeness.compare import Comparison
from headwater.claims.likeness.profiles import Background, Profile

MAX_COPIES = 12  # assertions of one wording that are compared with everything
_NEAR = 0.85  # cosine from which two wordings may be one …
_SHARED = 0.7  # … when they share so much of the content words of both
_SURE = 0.80  # score from which one follows the other: what ``group`` takes for one wording

Compare = Callable[[int, int], tuple[Comparison, Reading]]
_Manner = tuple[str, str, str, tuple[str, ...], bool, bool]


@dataclass(frozen=True, slots=True)
class Copies:
    """``leader_by_row`` maps each follower to the assertion it repeats; ``comparisons`` holds why, by ``(i, j)``."""

    leader_by_row: dict[int, int] = field(default_factory=dict)
    comparisons: dict[tuple[int, int], Comparison] = field(default_factory=dict)


@dataclass(slots=True)
class _Wording:
    """A wording that has a first assertion, and how many of those compared with everything have it."""

    first: int
    n_compared: int = 1


def find_copies(profiles: Sequence[Profile], background: Background, compare: Compare) -> Copies:
    """The assertions that follow another, in the order of ``profiles``.

    Args:
        profiles: every assertion of a story, those of one article next to each other.
        background: the story's vectors.
        compare: compares two rows in full, the smaller first.
    """
    found = Copies()
    if len({p.assertion.article_id for p in profiles}) <= MAX_COPIES:
        return found
    wordings: list[_Wording] = []
    wording_of: dict[str, int] = {}
    leaders: dict[_Manner, int] = {}
    for rows in _by_article(profiles):
        nearest = _nearest(rows, [one.first for one in wordings], background)
        for row, near in zip(rows, nearest, strict=True):
            profile, manner = profiles[row], _manner(profiles[row])
            at = wording_of.get(profile.text)
            if at is None and near is not None and _is_near(profiles[wordings[near].first], profile):
                at = near
            if at is None:
                wording_of[profile.text] = len(wordings)
                wordings.append(_Wording(row))
            elif wordings[at].n_compared < MAX_COPIES:
                wording_of.setdefault(profile.text, at)
                wordings[at].n_compared += 1
                leaders.setdefault(manner, row)
            else:
                leader = leaders.get(manner, wordings[at].first)
                comparison, reading = compare(leader, row)
                if comparison.score >= _SURE and not (reading.clashes or reading.drift or reading.opposite):
                    found.leader_by_row[row] = leader
                    found.comparisons[leader, row] = comparison
                else:
                    wording_of[profile.text] = len(wordings)
                    wordings.append(_Wording(row))
    return found


def _by_article(profiles: Sequence[Profile]) -> Iterator[list[int]]:
    for _, rows in groupby(range(len(profiles)), key=lambda row: profiles[row].assertion.article_id):
        yield list(rows)


def _nearest(rows: Sequence[int], firsts: Sequence[int], background: Background) -> list[int | None]:
    """For each row the wording whose first assertion is nearest in meaning, where one is near."""
    if not firsts:
        return [None] * len(rows)
    cosines = background.vectors[rows] @ background.vectors[firsts].T
    best = np.argmax(cosines, axis=1)
    return [int(at) if cosines[k, at] >= _NEAR else None for k, at in enumerate(best)]


def _is_near(a: Profile, b: Profile) -> bool:
    return len(a.lemmas & b.lemmas) >= _SHARED * max(1, len(a.lemmas | b.lemmas))


def _manner(profile: Profile) -> _Manner:
    """All by which two assertions of one text may still differ."""
    one = profile.assertion
    hedged = one.hedge is not None
    return profile.text, one.stance, one.voice, source_ids(one.chain), profile.is_deed, hedged
