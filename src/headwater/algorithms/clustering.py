"""Average-link clustering on a graph of compared pairs.

Method: unweighted pair-group average link, Sokal and Michener, "A statistical method for evaluating systematic
relationships", University of Kansas Science Bulletin 38, 1958, with the merge rule of Lance and Williams 1967
(https://doi.org/10.1093/comjnl/9.4.373). Kept: the average over *all* pairs of two clusters decides, so that one close
pair cannot chain two clusters together. Added: only compared pairs are given; a pair that was not compared counts 0,
which makes large clusters harder to join, never easier. Left out: the dendrogram below the threshold.

``cohesive_link`` measures the mean between two groups by the means within them, the idea of "relative closeness" in
Karypis, Han and Kumar, "Chameleon: hierarchical clustering using dynamic modeling", Computer 32(8), 1999
(https://doi.org/10.1109/2.781637). Kept: the measure. Added: a prior, so that a group of one has a cohesion too, and a
step that grows with the smaller group. Left out: the cut of a neighbour graph into first groups.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


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


@dataclass(frozen=True, slots=True)
class Cohesion:
    """When two groups are one, judged by how alike their own members are.

    The mean score between them is divided by the geometric mean of the mean scores within them, each taken together
    with ``prior_pairs`` pairs of score ``prior``. The quotient must reach ``threshold``, plus ``per_doubling`` for each
    doubling of the smaller group (two groups of many each are two unless much speaks for one), less
    ``per_doubling_of_larger`` for each doubling of the larger (a mean over many pairs is well known).
    """

    threshold: float
    prior: float
    prior_pairs: float
    per_doubling: float = 0.0
    per_doubling_of_larger: float = 0.0

    def surplus(self, mean: float, sizes: tuple[int, int], within: tuple[float, float]) -> float:
        """By how much two groups pass, negative where they fail; ``within`` are sums over the pairs of each."""
        square = 1.0
        for size, total in zip(sizes, within, strict=True):
            square *= (self.prior * self.prior_pairs + total) / (self.prior_pairs + size * (size - 1) / 2)
        asked = self.threshold + self.per_doubling * math.log2(min(sizes))
        return mean / math.sqrt(square) - asked + self.per_doubling_of_larger * math.log2(max(sizes))


def cohesive_link(
    n: int,
    scores: Mapping[tuple[int, int], float],
    rule: Cohesion,
    are_apart: Callable[[Sequence[int], Sequence[int]], bool] = lambda _, __: False,
) -> list[list[int]]:
    """Groups of ``range(n)`` such that no two of them pass ``rule``; the pair that passes by most is joined first.

    Args:
        n: how many things there are.
        scores: the score of each compared pair ``(i, j)``, ``i < j``, in [0, 1]; a missing pair scores 0.
        rule: when two groups are one.
        are_apart: says of two groups' members that they are never one, whatever their scores.

    Returns:
        As ``average_link``.
    """
    members = {i: [i] for i in range(n)}
    totals: dict[int, dict[int, float]] = {i: {} for i in range(n)}
    within = dict.fromkeys(range(n), 0.0)
    for (i, j), score in sorted(scores.items()):
        totals[i][j] = totals[j][i] = score

    queue: list[tuple[float, int, int, int, int]] = []

    def propose(i: int, j: int) -> None:
        sizes = len(members[i]), len(members[j])
        surplus = rule.surplus(totals[i][j] / (sizes[0] * sizes[1]), sizes, (within[i], within[j]))
        if surplus >= 0:
            heapq.heappush(queue, (-surplus, i, j, *sizes))

    for i, j in sorted(scores):
        propose(i, j)
    while queue:
        _, i, j, size_i, size_j = heapq.heappop(queue)
        if i in members and j in members and len(members[i]) == size_i and len(members[j]) == size_j:
            if are_apart(members[i], members[j]):
                continue
            within[i] = math.fsum((within[i], within.pop(j), totals[i][j]))
            _merge(i, j, members, totals)
            for other in sorted(totals[i]):
                propose(min(i, other), max(i, other))
    return sorted(members.values())
