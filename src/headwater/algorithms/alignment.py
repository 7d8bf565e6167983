"""Local alignment of two word sequences around runs they are known to share.

Method: Zhang, Schwartz, Wagner and Miller, "A greedy algorithm for aligning DNA sequences", Journal of Computational
Biology 7, 2000, https://doi.org/10.1089/10665270050081478: from a seed, follow for each number of differences *d* the
furthest point reached on every diagonal, and stop where the score has fallen more than ``drop`` below the best. The
cost grows with the number of differences, not with the product of the lengths. Scores are those the method asks for:
a matching word +2, a replaced word -2, an inserted or dropped word -3, so that a point ``(i, j)`` reached with ``d``
differences always scores ``i + j - 4 d``. Kept: the algorithm and its bound. Left out: the traceback, since where a
passage begins and ends and how many words differ is all that is asked here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MATCH = 2
REPLACED = -2
INSERTED = -3
_DIFFERENCE = 4  # MATCH - REPLACED: what one difference costs on top of the ground it covers


@dataclass(frozen=True, slots=True, order=True)
class Alignment:
    """A stretch of words ``[a_start, a_end)`` of one text that aligns with ``[b_start, b_end)`` of another.

    ``differences`` counts the words replaced, inserted or dropped between the two.
    """

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    differences: int

    @property
    def score(self) -> int:
        """Words covered on both sides, less four for every difference."""
        return (self.a_end - self.a_start) + (self.b_end - self.b_start) - _DIFFERENCE * self.differences

    @property
    def length(self) -> int:
        """Words of the shorter side."""
        return min(self.a_end - self.a_start, self.b_end - self.b_start)


def align(a: Sequence[int], b: Sequence[int], seeds: Iterable[tuple[int, int, int]], drop: int) -> list[Alignment]:
    """The aligned stretches that pass through ``seeds``, best first and then cut to be disjoint on both sides.

    Args:
        a: word numbers (equal numbers are equal words).
        b: word numbers of the other text.
        seeds: ``(start in a, start in b, width)`` of runs of equal words.
        drop: how far the score may fall below the best before the search gives up; a gap of ``n`` replaced words
            is bridged when ``drop`` is at least ``2 n`` and enough follows.
    """
    found: list[Alignment] = []
    for seed in sorted(seeds):
        if not any(_passes_through(one, seed) for one in found[-8:]):
            found.append(extend(a, b, seed, drop))
    return keep_disjoint(found)


def extend(a: Sequence[int], b: Sequence[int], seed: tuple[int, int, int], drop: int) -> Alignment:
    """The best-scoring alignment that contains the run ``seed`` (start in a, start in b, width)."""
    at_a, at_b, width = seed
    right_a, right_b, right = _reach(a, b, (at_a + width, at_b + width), 1, drop)
    left_a, left_b, left = _reach(a, b, (at_a - 1, at_b - 1), -1, drop)
    return Alignment(at_a - left_a, at_a + width + right_a, at_b - left_b, at_b + width + right_b, left + right)


def keep_disjoint(found: Iterable[Alignment]) -> list[Alignment]:
    """The alignments in order of place, without those that a better one overlaps by more than half on either side."""
    kept: list[Alignment] = []
    for one in sorted(set(found), key=lambda x: (-x.score, x)):
        if not any(_overlaps(one, other) for other in kept):
            kept.append(one)
    return sorted(kept)


def _reach(a: Sequence[int], b: Sequence[int], origin: tuple[int, int], step: int, drop: int) -> tuple[int, int, int]:
    """How far the best alignment goes from ``origin`` in one direction: words of a, words of b, differences."""
    room_a = len(a) - origin[0] if step > 0 else origin[0] + 1
    room_b = len(b) - origin[1] if step > 0 else origin[1] + 1

    def slide(i: int, diagonal: int) -> int:
        j = i - diagonal
        while i < room_a and j < room_b and a[origin[0] + step * i] == b[origin[1] + step * j]:
            i, j = i + 1, j + 1
        return i

    furthest = {0: slide(0, 0)}
    best = (2 * furthest[0], furthest[0], furthest[0], 0)
    differences = 0
    while furthest:
        differences += 1
        furthest = {d: slide(i, d) for d, i in _after_one_difference(furthest, room_a, room_b)}
        for diagonal, i in sorted(furthest.items()):
            score = 2 * i - diagonal - _DIFFERENCE * differences
            if score > best[0]:
                best = (score, i, i - diagonal, differences)
        floor = best[0] - drop + _DIFFERENCE * differences
        furthest = {d: i for d, i in furthest.items() if 2 * i - d >= floor}
    return best[1], best[2], best[3]


def _after_one_difference(furthest: dict[int, int], room_a: int, room_b: int) -> list[tuple[int, int]]:
    """The furthest point per diagonal with one more word replaced, dropped from a, or inserted in b."""
    reached: dict[int, int] = {}
    for diagonal, i in furthest.items():
        for next_diagonal, next_i in ((diagonal, i + 1), (diagonal + 1, i + 1), (diagonal - 1, i)):
            if next_i <= room_a and next_i - next_diagonal <= room_b:
                reached[next_diagonal] = max(next_i, reached.get(next_diagonal, -1))
    return sorted(reached.items())


def _passes_through(one: Alignment, seed: tuple[int, int, int]) -> bool:
    """Whether the run is already part of the alignment, give or take the words inserted on the way."""
    at_a, at_b, _ = seed
    inside = one.a_start <= at_a < one.a_end and one.b_start <= at_b < one.b_end
    return inside and abs((at_a - one.a_start) - (at_b - one.b_start)) <= one.differences


def _overlaps(one: Alignment, other: Alignment) -> bool:
    in_a = min(one.a_end, other.a_end) - max(one.a_start, other.a_start)
    in_b = min(one.b_end, other.b_end) - max(one.b_start, other.b_start)
    return 2 * in_a > one.a_end - one.a_start or 2 * in_b > one.b_end - one.b_start
