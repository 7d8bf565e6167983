"""Which pairs of assertions are worth comparing: near in meaning, or sharing words that are rare in the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from headwater.claims.likeness.profiles import Background, Profile

Pair = tuple[int, int]

# Partners of an assertion in any one article: the nearest few, and how near without what the whole story shares.
# Tried on the seven development stories: 8 from .30 on miss free paraphrase (mean AP of gold pairs .495), 3 from .20
# on .518 with two fifths more pairs, 3 from .10 on .523 with twice as many; pairs' F1 after grouping .521, .541, .541.
_MIN_RESIDUAL, _PER_ARTICLE = 0.20, 3
_RARE = 0.45  # a lemma of this weight or more joins two assertions by itself
_MAX_HOLDERS = 40  # a lemma more assertions share than this is not rare, whatever its weight
_BLOCK = 512  # rows of the similarity matrix held at a time


def find_candidates(
    profiles: Sequence[Profile], background: Background, rows: Sequence[int] | None = None
) -> list[Pair]:
    """Pairs ``(i, j)``, ``i < j``, of indices into ``profiles``, sorted; only of ``rows`` (ascending) where given."""
    chosen = range(len(profiles)) if rows is None else rows
    return sorted(_near_pairs(profiles, background, chosen) | _rare_pairs(profiles, background, chosen))


def find_beside(scores: Mapping[Pair, float], apart: Set[Pair], near: float) -> list[Pair]:
    """Pairs that are not in ``scores`` though each of the two is ``near`` to a third: not compared is not unlike.

    An article that comes back to a thing again and again has more wordings of it than are candidates.
    """
    beside: dict[int, list[int]] = defaultdict(list)
    for (i, j), score in sorted(scores.items()):
        if score >= near and (i, j) not in apart:
            beside[i].append(j)
            beside[j].append(i)
    few = (sorted(rows) for rows in beside.values() if len(rows) <= _MAX_HOLDERS)
    return sorted({pair for rows in few for pair in combinations(rows, 2)} - scores.keys())


def _near_pairs(profiles: Sequence[Profile], background: Background, rows: Sequence[int]) -> set[Pair]:
    articles = np.unique([profiles[i].assertion.article_id for i in rows], return_inverse=True)[1]
    residuals = background.residuals[list(rows)]
    found: set[Pair] = set()
    for start in range(0, len(rows), _BLOCK):
        block = residuals[start : start + _BLOCK] @ residuals.T
        for row, near in enumerate(block, start):
            for k in _best_of_each(near, articles):
                if k != row:
                    found.add((rows[min(row, k)], rows[max(row, k)]))
    return found


def _best_of_each(near: NDArray[np.float32], articles: NDArray[np.int64]) -> list[int]:
    """The ``_PER_ARTICLE`` nearest of each article, as far as they are near at all."""
    at = np.flatnonzero(near >= _MIN_RESIDUAL)
    at = at[np.lexsort((at, -near[at], articles[at]))]
    of = articles[at]
    first = np.searchsorted(of, of, "left")
    kept: list[int] = at[np.arange(len(at)) - first < _PER_ARTICLE].tolist()
    return kept


def _rare_pairs(profiles: Sequence[Profile], background: Background, rows: Sequence[int]) -> set[Pair]:
    holders: dict[str, list[int]] = defaultdict(list)
    for i in rows:
        for lemma in profiles[i].lemmas:
            if background.weights.get(lemma, 1.0) >= _RARE:
                holders[lemma].append(i)
    return {
        (i, j)
        for having in holders.values()
        if len(having) <= _MAX_HOLDERS
        for at, i in enumerate(having)
        for j in having[at + 1 :]
    }
