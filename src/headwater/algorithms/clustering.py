"""Average-link clustering on a graph of compared pairs.

Method: unweighted pair-group average link, Sokal and Michener, "A statistical method for evaluating systematic
relationships", University of Kansas Science Bulletin 38, 1958, with the merge rule of Lance and Williams 1967
(https://doi.org/10.1093/comjnl/9.4.373). Kept: the average over *all* pairs of two clusters decides, so that one close
pair cannot chain two clusters together. Added: only compared pairs are given; a pair that was not compared counts 0,
which makes large clusters harder to join, never easier. Left out: the dendrogram below the threshold.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping


def average_link(n: int, scores: Mapping[tuple[int, int], float], threshold: float) -> list[list[int]]:
    """Groups of ``range(n)`` such that no two of them have a mean pair score of ``threshold`` or more.

    Args:
        n: how many things there are.
        scores: the score of each compared pair ``(i, j)``, ``i < j``; a missing pair scores 0.
        threshold: the mean score from which two groups are one; above 0.

    Returns:
        Every index in exactly one group; groups sorted by their smallest member, members sorted. Ties go to the pair of
        groups with the smallest members, so that the answer does not hang on the order of ``scores``.
    """
    members = {i: [i] for i in range(n)}
    totals: dict[int, dict[int, float]] = {i: {} for i in range(n)}
    for (i, j), score in sorted(scores.items()):
        totals[i][j] = totals[j][i] = score
    queue = [(-score, i, j, 1, 1) for (i, j), score in scores.items() if score >= threshold]
    heapq.heapify(queue)
    while queue:
        _, i, j, size_i, size_j = heapq.heappop(queue)
        if i in members and j in members and len(members[i]) == size_i and len(members[j]) == size_j:
            _merge(i, j, members, totals)
            for other, total in sorted(totals[i].items()):
                mean = total / (len(members[i]) * len(members[other]))
                if mean >= threshold:
                    low, high = min(i, other), max(i, other)
                    heapq.heappush(queue, (-mean, low, high, len(members[low]), len(members[high])))
    return sorted(members.values())


def _merge(i: int, j: int, members: dict[int, list[int]], totals: dict[int, dict[int, float]]) -> None:
    """Make ``j`` part of ``i`` (the smaller index names the group)."""
    members[i] = sorted(members[i] + members.pop(j))
    for other, total in totals.pop(j).items():
        del totals[other][j]
        if other != i:
            totals[i][other] = totals[other][i] = totals[i].get(other, 0.0) + total
