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

_DIFFERENCE = 4  # a match less a replacement: what one difference costs on top of the ground it covers
_END_OF_A, _END_OF_B = -1, -2  # words that no text has, so that no run of equal words goes on beyond an end
_NONE = -(10**9)  # in place of a point on a diagonal that nothing has reached


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
        a: word numbers, none negative (equal numbers are equal words).
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
    right_a, right_b, right = _reach(a[at_a + width :], b[at_b + width :], drop)
    left_a, left_b, left = _reach(a[:at_a][::-1], b[:at_b][::-1], drop)
    return Alignment(at_a - left_a, at_a + width + right_a, at_b - left_b, at_b + width + right_b, left + right)


def keep_disjoint(found: Iterable[Alignment]) -> list[Alignment]:
    """The alignments in order of place, without those that a better one overlaps by more than half on either side."""
    kept: list[Alignment] = []
    for one in sorted(set(found), key=lambda x: (-x.score, x)):
        if not any(_overlaps(one, other) for other in kept):
            kept.append(one)
    return sorted(kept)


def _reach(a: Sequence[int], b: Sequence[int], drop: int) -> tuple[int, int, int]:
    """How far the best alignment goes from the beginning of both: words of a, words of b, differences."""
    words_a, words_b = [*a, _END_OF_A], [*b, _END_OF_B]
    start = 0
    while words_a[start] == words_b[start]:
        start += 1
    best, best_score, differences = (start, start, 0), 2 * start, 0
    lowest, furthest = 0, [start]  # the furthest point in a on every diagonal from the lowest on
    while True:
        differences += 1
        lowest -= 1
        lost = _DIFFERENCE * differences
        furthest = _after_one_difference(furthest, lowest, words_a, words_b)
        for diagonal, i in enumerate(furthest, lowest):
            if 2 * i - diagonal - lost > best_score:
                best, best_score = (i, i - diagonal, differences), 2 * i - diagonal - lost
        floor = best_score - drop + lost
        kept = [diagonal for diagonal, i in enumerate(furthest, lowest) if 2 * i - diagonal >= floor]
        if not kept:
            break
        furthest = [
            i if 2 * i - diagonal >= floor else _NONE
            for diagonal, i in enumerate(furthest[kept[0] - lowest : kept[-1] - lowest + 1], kept[0])
        ]
        lowest = kept[0]
    return best


def _after_one_difference(
    furthest: Sequence[int], lowest: int, words_a: Sequence[int], words_b: Sequence[int]
) -> list[int]:
    """The furthest point on every diagonal from ``lowest``, one below those given, when one more word differs.

    The word is replaced, dropped from a, or inserted in b; then as many words follow as are equal.
    """
    room_a, room_b = len(words_a) - 1, len(words_b) - 1
    reached = []
    around = zip([_NONE, _NONE, *furthest], [_NONE, *furthest, _NONE], [*furthest, _NONE, _NONE], strict=True)
    for diagonal, (dropped, replaced, inserted) in enumerate(around, lowest):
        i = replaced + 1  # spelt out, since nearly all the time goes here
        if i <= dropped:
            i = dropped + 1
        if i < inserted:
            i = inserted
        if i > room_a or i - diagonal > room_b:
            room = min(room_a, room_b + diagonal)
            i = max((x for x in (dropped + 1, replaced + 1, inserted) if x <= room), default=_NONE)
        if i >= 0:
            while words_a[i] == words_b[i - diagonal]:
                i += 1
        reached.append(i if i >= 0 else _NONE)
    return reached


def _passes_through(one: Alignment, seed: tuple[int, int, int]) -> bool:
    """Whether the run is already part of the alignment, give or take the words inserted on the way."""
    at_a, at_b, _ = seed
    inside = one.a_start <= at_a < one.a_end and one.b_start <= at_b < one.b_end
    return inside and abs((at_a - one.a_start) - (at_b - one.b_start)) <= one.differences


def _overlaps(one: Alignment, other: Alignment) -> bool:
    in_a = min(one.a_end, other.a_end) - max(one.a_start, other.a_start)
    in_b = min(one.b_end, other.b_end) - max(one.b_start, other.b_start)
    return 2 * in_a > one.a_end - one.a_start or 2 * in_b > one.b_end - one.b_start
