"""Fingerprints of word sequences: which long runs of words texts have in common, without comparing all pairs.

Method: Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003,
https://doi.org/10.1145/872757.872770. Every run of ``width`` words is hashed; of each ``window`` neighbouring hashes
the smallest is kept (the rightmost of equals). Any run of ``width + window - 1`` words two texts share then has at
least one fingerprint in common. Kept: the guarantee, up to a number of owners. Left out: robust winnowing for
low-entropy texts, since news is not low-entropy. Added: what many texts share is compared with its first owners only.
Words instead of characters, so that spacing and line breaks do not matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Positions = NDArray[np.int64]
Places = NDArray[np.int32]

_BASE = np.uint64(0x9E3779B97F4A7C15)  # odd, so that multiplication modulo 2**64 loses nothing
_SHIFT = np.uint64(29)
_REPEATS = 3  # places of one hash in one text that are looked at: enough for a refrain, too few for "word word word"


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """The kept hashes of one text and the index of the first word of each: two arrays of equal length."""

    hashes: Hashes
    positions: Places


@dataclass(frozen=True, slots=True)
class Shared:
    """Fingerprints that texts ``a`` and ``b`` (indices, ``a < b``) have in common.

    **Shape** ``starts``: ``(n, 2)`` indices of the words where the common runs begin, in ``a`` and in ``b``, sorted.
    """

    a: int
    b: int
    starts: Places


def hash_words(words: Sequence[str]) -> Hashes:
    """A 64-bit hash per word, the same on every machine."""
    known = {word: _hash_word(word) for word in set(words)}
    return np.fromiter((known[word] for word in words), np.uint64, len(words))


def hash_runs(word_hashes: Hashes, width: int) -> Hashes:
    """A hash for every run of ``width`` words: ``(n_words - width + 1,)``, empty when there are fewer words."""
    n = len(word_hashes) - width + 1
    if n <= 0:
        return np.zeros(0, np.uint64)
    total = np.zeros(n, np.uint64)
    for offset in range(width):
        total = total * _BASE + word_hashes[offset : offset + n]
    return (total ^ (total >> _SHIFT)) * _BASE


def winnow(hashes: Hashes, window: int) -> Positions:
    """The positions kept: of every ``window`` neighbours the smallest, the rightmost of equals; sorted."""
    if len(hashes) == 0:
        return np.zeros(0, np.int64)
    window = min(window, len(hashes))
    views = np.lib.stride_tricks.sliding_window_view(hashes, window)[:, ::-1]
    rightmost = np.arange(window - 1, len(hashes)) - views.argmin(axis=1)
    return np.unique(rightmost).astype(np.int64)


def fingerprint(word_hashes: Hashes, width: int, window: int) -> Fingerprints:
    """The fingerprints of a text given by its hashed words.

    Runs of ``width + window - 1`` words that two texts share are sure to share one.
    """
    hashes = hash_runs(word_hashes, width)
    positions = winnow(hashes, window)
    return Fingerprints(hashes[positions], positions.astype(np.int32))


def find_shared(prints: Sequence[Fingerprints], max_owners: int, min_common: int) -> Iterator[Shared]:
    """The pairs of texts that share a fingerprint, in order of ``(a, b)``, and where.

    The cost grows with the number of fingerprints and of pairs that do share, not with the number of possible pairs: a
    hash with more than ``max_owners`` places joins each of them to the first ``max_owners`` only.

    Args:
        prints: the fingerprints of every text.
        max_owners: places up to which a hash is rare, so that every two of its owners are a pair.
        min_common: hashes that are not rare which two texts must share when they share no rare one: a formula of the
            trade has fewer, a text that hundreds of others run has more.
    """
    table = _Table.of(prints)
    rare, common = table.pair_rare(max_owners), table.pair_common(max_owners)
    first, second = np.concatenate([rare[0], common[0]]), np.concatenate([rare[1], common[1]])
    is_rare = np.arange(len(first)) < len(rare[0])
    a, b = table.owners[first], table.owners[second]
    order = np.lexsort((table.positions[second], table.positions[first], b, a))
    a, b, is_rare = a[order], b[order], is_rare[order]
    starts = np.stack([table.positions[first[order]], table.positions[second[order]]], axis=1)
    edges = _edges((a[1:] != a[:-1]) | (b[1:] != b[:-1]), len(a))
    for start, end in pairwise(edges):
        if is_rare[start:end].any() or end - start >= min_common:
            yield Shared(int(a[start]), int(b[start]), starts[start:end])


@dataclass(frozen=True, slots=True)
class _Table:
    """All places of hashes that at least two texts have, in order of hash and text; ``edges`` parts the hashes."""

    owners: Places
    positions: Places
    edges: list[int]

    @classmethod
    def of(cls, prints: Sequence[Fingerprints]) -> _Table:
        if not prints:
            return cls(np.zeros(0, np.int32), np.zeros(0, np.int32), [0])
        hashes = np.concatenate([one.hashes for one in prints])
        order = np.argsort(hashes, kind="stable")
        hashes = hashes[order]
        is_shared = np.zeros(len(hashes), bool)
        is_shared[1:] = hashes[1:] == hashes[:-1]
        is_shared[:-1] |= is_shared[1:]
        hashes, order = hashes[is_shared], order[is_shared]
        owners = np.repeat(np.arange(len(prints), dtype=np.int32), [len(one.hashes) for one in prints])[order]
        positions = np.concatenate([one.positions for one in prints])[order]
        kept = np.ones(len(hashes), bool)
        kept[_REPEATS:] = (hashes[_REPEATS:] != hashes[:-_REPEATS]) | (owners[_REPEATS:] != owners[:-_REPEATS])
        hashes = hashes[kept]
        return cls(owners[kept], positions[kept], _edges(hashes[1:] != hashes[:-1], len(hashes)))

    def pair_rare(self, max_owners: int) -> tuple[Positions, Positions]:
        """Rows of every two texts that share a hash with at most ``max_owners`` places."""
        starts, ends = np.array(self.edges[:-1], np.int64), np.array(self.edges[1:], np.int64)
        small = ends - starts <= max_owners
        ends_by_row = np.repeat(ends[small], (ends - starts)[small])
        rows = _rows_of(starts[small], ends[small])
        pairs = []
        for distance in range(1, max_owners):
            inside = rows + distance < ends_by_row
            rows, ends_by_row = rows[inside], ends_by_row[inside]
            if not len(rows):
                break
            pairs.append((rows, rows + distance))
        return self._apart(pairs)

    def pair_common(self, max_owners: int) -> tuple[Positions, Positions]:
        """Rows of a hash with more places, each paired with the first ``max_owners`` rows of its hash."""
        starts, ends = np.array(self.edges[:-1], np.int64), np.array(self.edges[1:], np.int64)
        large = ends - starts > max_owners
        starts_by_row = np.repeat(starts[large], (ends - starts)[large])
        rows = _rows_of(starts[large], ends[large])
        pairs = []
        for hub in range(max_owners if len(rows) else 0):
            after = rows > starts_by_row + hub
            pairs.append((starts_by_row[after] + hub, rows[after]))
        return self._apart(pairs)

    def _apart(self, pairs: Sequence[tuple[Positions, Positions]]) -> tuple[Positions, Positions]:
        """The pairs of rows of different texts."""
        none = np.zeros(0, np.int64)
        first = np.concatenate([none, *(one for one, _ in pairs)])
        second = np.concatenate([none, *(other for _, other in pairs)])
        apart = self.owners[first] != self.owners[second]
        return first[apart], second[apart]


def _hash_word(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _edges(is_new: NDArray[np.bool_], n: int) -> list[int]:
    """Where runs of equal rows begin, and the end: ``is_new[i]`` says that row ``i + 1`` differs from row ``i``."""
    return [0, *(np.flatnonzero(is_new) + 1).tolist(), n] if n else [0]


def _rows_of(starts: Positions, ends: Positions) -> Positions:
    """Every row in the given ranges, in order."""
    sizes = ends - starts
    offsets = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    rows: Positions = np.repeat(starts, sizes) + offsets
    return rows
