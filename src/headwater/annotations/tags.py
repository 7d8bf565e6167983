"""The best valid sequence of tags for a text, and the spans it marks.

Method: Viterbi decoding (A. J. Viterbi, 1967, https://doi.org/10.1109/TIT.1967.1054010) with hard constraints only: a
tag that goes on (``I``) may follow nothing but a tag of its own kind. Transitions carry no weights; the network has
seen the whole window already.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

_FORBIDDEN = -1e4  # far below any sum of two log-probabilities
Scores = np.ndarray[Any, np.dtype[np.float32]]


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Pieces ``[first, last)`` of one kind (an index into the reader's list of kinds)."""

    first: int
    last: int
    kind: int


def decode(scores: Scores) -> list[int]:
    """The likeliest valid tags.

    Where the likeliest tags are valid as they stand they are the answer; paths are only searched around places where
    one goes on from nothing, leftwards until the best path, left free to, does not begin by going on.

    Args:
        scores: **Shape** ``(n, 2 * n_kinds + 1)`` log-probabilities; tag 0 is outside, ``2k + 1`` begins, ``2k + 2``
        goes on.
    """
    n = len(scores)
    tags = scores.argmax(axis=1)
    before = np.concatenate([[0], tags[:-1]])
    goes_on = (tags > 0) & (tags % 2 == 0)
    broken = np.flatnonzero(goes_on & (before != tags) & (before != tags - 1)).tolist()
    edges = [0, *np.flatnonzero(~goes_on).tolist(), n]
    first, solved = 0, 0
    for place in broken:
        if place < solved:
            continue
        at = bisect_right(edges, place)
        last = edges[at]
        start, step = at - 1, 1
        while True:
            if first < edges[start] < solved:  # into what was solved: its whole stretch, or its end may not hold
                start = bisect_right(edges, first) - 1
            path = _best_path(scores[edges[start] : last], free=edges[start] > 0)
            if edges[start] == 0 or path[0] % 2 == 1 or path[0] == 0:
                break
            start, step = max(0, start - step), 2 * step  # so that hostile scores cost no more than n log n
        first, solved = edges[start], last
        tags[first:last] = path
    return [int(tag) for tag in tags]


def _best_path(scores: Scores, *, free: bool) -> list[int]:
    """Viterbi's path; ``free`` lets it begin by going on."""
    penalty = _penalty(scores.shape[1])
    best = scores[0].copy()
    if not free:
        best[2::2] += _FORBIDDEN
    came_from = np.zeros(scores.shape, np.int8)
    for place in range(1, len(scores)):
        paths = best[:, None] + penalty
        came_from[place] = paths.argmax(axis=0)
        best = paths.max(axis=0) + scores[place]
    return _walk_back(came_from, int(best.argmax()))


@lru_cache(maxsize=8)  # sets of tags: the reader has two
def _penalty(n_tags: int) -> Scores:
    """**Shape** ``(from, to)``: what a step costs."""
    penalty = np.zeros((n_tags, n_tags), np.float32)
    for inside in range(2, n_tags, 2):
        penalty[[i for i in range(n_tags) if i not in (inside, inside - 1)], inside] = _FORBIDDEN
    return penalty


def _walk_back(came_from: np.ndarray[Any, np.dtype[np.int8]], last: int) -> list[int]:
    tags = [last]
    for place in range(len(came_from) - 1, 0, -1):
        tags.append(int(came_from[place, tags[-1]]))
    return tags[::-1]


def find_runs(tags: list[int]) -> list[Run]:
    """The spans valid ``tags`` mark, in order."""
    runs: list[Run] = []
    first: int | None = None
    for place, tag in enumerate([*tags, 0]):
        if first is not None and (tag == 0 or tag % 2 == 1):
            runs.append(Run(first, place, (tags[first] - 1) // 2))
            first = None
        if tag % 2 == 1:
            first = place
    return runs
