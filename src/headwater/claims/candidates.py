"""Which pairs of assertions are worth comparing: near in meaning, or sharing words that are rare in the story."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from headwater.claims.profiles import Background, Profile

_MIN_RESIDUAL = 0.30  # below it, what is left when the story is taken out has nothing in common
_PER_ARTICLE = 8  # best partners of an assertion in any one article
_RARE = 0.45  # a lemma of this weight or more joins two assertions by itself
_MAX_HOLDERS = 40  # a lemma more assertions share than this is not rare, whatever its weight
_BLOCK = 512  # rows of the similarity matrix held at a time


def find_candidates(profiles: Sequence[Profile], background: Background) -> list[tuple[int, int]]:
    """Pairs ``(i, j)``, ``i < j``, of indices into ``profiles``, sorted."""
    return sorted(_near_pairs(profiles, background) | _rare_pairs(profiles, background))


def _near_pairs(profiles: Sequence[Profile], background: Background) -> set[tuple[int, int]]:
    articles = [p.assertion.article_id for p in profiles]
    bounds = [i for i in range(len(articles)) if i == 0 or articles[i] != articles[i - 1]] + [len(articles)]
    found: set[tuple[int, int]] = set()
    for start in range(0, len(profiles), _BLOCK):
        block = background.residuals[start : start + _BLOCK] @ background.residuals.T
        for row in range(block.shape[0]):
            for first, last in itertools.pairwise(bounds):
                near = block[row, first:last]
                best = np.argsort(-near, kind="stable")[:_PER_ARTICLE]
                for j in best[near[best] >= _MIN_RESIDUAL]:
                    i, k = start + row, first + int(j)
                    if i != k:
                        found.add((min(i, k), max(i, k)))
    return found


def _rare_pairs(profiles: Sequence[Profile], background: Background) -> set[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        for lemma in sorted(profile.lemmas):
            if background.weights.get(lemma, 1.0) >= _RARE:
                holders[lemma].append(i)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for _, rows in sorted(holders.items()):
        if 2 <= len(rows) <= _MAX_HOLDERS:
            for at, i in enumerate(rows):
                for j in rows[at + 1 :]:
                    shared[i, j] += 1
    return set(shared)
