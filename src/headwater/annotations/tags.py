"""The best valid sequence of tags for a text, and the spans it marks.

Method: Viterbi decoding (A. J. Viterbi, 1967, https://doi.org/10.1109/TIT.1967.1054010) with hard constraints only: a
tag that goes on (``I``) may follow nothing but a tag of its own kind. Transitions carry no weights; the network has
seen the whole window already.
"""

from __future__ import annotations

from dataclasses import dataclass
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

    Args:
        scores: **Shape** ``(n, 2 * n_kinds + 1)`` log-probabilities; tag 0 is outside, ``2k + 1`` begins, ``2k + 2``
        goes on.
    """
    n, n_tags = scores.shape
    if n == 0:
        return []
    penalty = np.zeros((n_tags, n_tags), np.float32)
    for inside in range(2, n_tags, 2):
        penalty[[i for i in range(n_tags) if i not in (inside, inside - 1)], inside] = _FORBIDDEN
    best = scores[0].copy()
    best[2::2] += _FORBIDDEN
    came_from = np.zeros((n, n_tags), np.int8)
    for place in range(1, n):
        paths = best[:, None] + penalty
        came_from[place] = paths.argmax(axis=0)
        best = paths.max(axis=0) + scores[place]
    return _walk_back(came_from, int(best.argmax()))


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
