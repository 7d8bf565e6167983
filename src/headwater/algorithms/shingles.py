"""Fingerprints of word sequences: which long runs of words texts have in common, without comparing all pairs.

Method: Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003,
https://doi.org/10.1145/872757.872770. Every run of ``width`` words is hashed; of each ``window`` neighbouring hashes
the smallest is kept (the rightmost of equals). Any run of ``width + window - 1`` words two texts share then has at
least one fingerprint in common. Kept: the guarantee. Left out: robust winnowing for low-entropy texts, since news is
not low-entropy. Words instead of characters, so that spacing and line breaks do not matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Positions = NDArray[np.int64]

_BASE = np.uint64(0x9E3779B97F4A7C15)  # odd, so that multiplication modulo 2**64 loses nothing
_SHIFT = np.uint64(29)


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """The kept hashes of one text and the index of the first word of each: two arrays of equal length."""

    hashes: Hashes
    positions: Positions


@dataclass(frozen=True, slots=True)
class Shared:
    """Fingerprints that texts ``a`` and ``b`` (indices, ``a < b``) have in common.

    **Shape** ``starts``: ``(n, 2)`` indices of the words where the common runs begin, in ``a`` and in ``b``, sorted.
    """

    a: int
    b: int
    starts: Positions


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


def fingerprint(words: Sequence[str], width: int, window: int) -> Fingerprints:
    """The fingerprints of a text; runs of ``width + window - 1`` shared words are sure to share one."""
    hashes = hash_runs(hash_words(words), width)
    positions = winnow(hashes, window)
    return Fingerprints(hashes[positions], positions)


def find_shared(prints: Sequence[Fingerprints], max_owners: int) -> Iterator[Shared]:
    """The pairs of texts that share a fingerprint, in order of ``(a, b)``, and where.

    A hash that occurs more than ``max_owners`` times in all says nothing about any pair and is passed over: with it
    the cost grows with the number of fingerprints and of pairs that do share, not with the number of possible pairs.
    """
    rows = [_pair_up(group) for group in _group_by_hash(prints, max_owners)]
    if not rows:
        return
    table = np.unique(np.concatenate(rows), axis=0)
    ends = np.flatnonzero((table[1:, :2] != table[:-1, :2]).any(axis=1)) + 1
    for part in np.split(table, ends):
        yield Shared(int(part[0, 0]), int(part[0, 1]), part[:, 2:])


def _hash_word(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _group_by_hash(prints: Sequence[Fingerprints], max_owners: int) -> Iterator[Positions]:
    """For every hash that occurs twice or more: ``(n, 2)`` rows of text index and word position."""
    if not prints:
        return
    hashes = np.concatenate([one.hashes for one in prints])
    owners = np.concatenate([np.full(len(one.hashes), i, np.int64) for i, one in enumerate(prints)])
    positions = np.concatenate([one.positions for one in prints])
    order = np.argsort(hashes, kind="stable")
    hashes, table = hashes[order], np.stack([owners[order], positions[order]], axis=1)
    starts = np.flatnonzero(np.concatenate([[True], hashes[1:] != hashes[:-1]])) if len(hashes) else np.zeros(0, int)
    sizes = np.diff(np.append(starts, len(hashes)))
    for k in np.flatnonzero((sizes > 1) & (sizes <= max_owners)):
        yield table[starts[k] : starts[k] + sizes[k]]


def _pair_up(group: Positions) -> Positions:
    """Every two rows of different texts, the smaller text first: ``(n, 4)`` of a, b, position in a, position in b."""
    first, second = np.triu_indices(len(group), 1)
    a, b = group[first], group[second]
    apart = a[:, 0] != b[:, 0]
    return np.stack([a[apart, 0], b[apart, 0], a[apart, 1], b[apart, 1]], axis=1)
