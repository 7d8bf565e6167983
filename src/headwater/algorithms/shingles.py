"""Fingerprints of word sequences: which long runs of words texts have in common, without comparing all pairs.

Method: Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003,
https://doi.org/10.1145/872757.872770. Every run of ``width`` words is hashed; of each ``window`` neighbouring hashes
the smallest is kept (the rightmost of equals). Any run of ``width + window - 1`` words two texts share then has at
least one fingerprint in common. Kept: the guarantee, up to a number of owners. Left out: robust winnowing for
low-entropy texts, since news is not low-entropy. Added: what many texts share is compared with its first owners only.
Words instead of characters, so that spacing and line breaks do not matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice, pairwise

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Positions = NDArray[np.int64]
Places = NDArray[np.int32]

_BASE = np.uint64(0x9E3779B97F4A7C15)  # odd, so that multiplication modulo 2**64 loses nothing
_SHIFT = np.uint64(29)
_REPEATS = 3  # places of one hash in one text that are looked at: enough for a refrain, too few for "word word word"
_BLOCK = 1_024  # texts fingerprinted at a time, so that memory is bounded

_NO_HASHES = np.zeros(0, np.uint64)
_NO_PLACES = np.zeros(0, np.int32)


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """The kept hashes of some texts in order: for each the index of its text, and of its first word in that text."""

    hashes: Hashes
    owners: Places
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


def winnow(hashes: Hashes, owners: Places, window: int) -> Positions:
    """The indices kept: of every ``window`` neighbours of one owner the smallest, the rightmost of equals; sorted.

    Of an owner with fewer than ``window`` hashes the smallest of all is kept.
    """
    smallest = np.arange(len(hashes))  # of the neighbours looked at so far, from each hash on
    is_window = np.ones(len(hashes), bool)
    is_window[1:] = owners[1:] != owners[:-1]  # the first of an owner always begins one, if not a whole one
    for offset in range(1, min(window, len(hashes))):
        is_inside = owners[offset:] == owners[:-offset]
        is_smaller = is_inside & (hashes[offset:] <= hashes[smallest[:-offset]])
        smallest[:-offset][is_smaller] = np.flatnonzero(is_smaller) + offset
    n_whole = max(0, len(hashes) - window + 1)
    is_window[:n_whole] |= owners[:n_whole] == owners[len(hashes) - n_whole :]
    is_kept = np.zeros(len(hashes), bool)
    is_kept[smallest[is_window]] = True
    return np.flatnonzero(is_kept)


def fingerprint(texts: Iterable[Hashes], width: int, window: int) -> Fingerprints:
    """The fingerprints of texts, each given by its hashed words.

    Runs of ``width + window - 1`` words that two texts share are sure to share one.
    """
    blocks, n_texts, rest = [Fingerprints(_NO_HASHES, _NO_PLACES, _NO_PLACES)], 0, iter(texts)
    while block := list(islice(rest, _BLOCK)):
        blocks.append(_fingerprint_block(block, n_texts, width, window))
        n_texts += len(block)
    return Fingerprints(
        np.concatenate([one.hashes for one in blocks]),
        np.concatenate([one.owners for one in blocks]),
        np.concatenate([one.positions for one in blocks]),
    )


def _fingerprint_block(texts: Sequence[Hashes], first_owner: int, width: int, window: int) -> Fingerprints:
    sizes = np.array([len(text) for text in texts])
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), sizes)
    positions = (np.arange(len(owners)) - np.repeat(np.cumsum(sizes) - sizes, sizes)).astype(np.int32)
    hashes = hash_runs(np.concatenate(texts), width)
    in_one_text = np.flatnonzero(owners[: len(hashes)] == owners[len(owners) - len(hashes) :])
    hashes, owners, positions = hashes[in_one_text], owners[in_one_text], positions[in_one_text]
    kept = winnow(hashes, owners, window)
    return Fingerprints(hashes[kept], owners[kept] + np.int32(first_owner), positions[kept])


def find_shared(prints: Fingerprints, max_owners: int, min_common: int) -> Iterator[Shared]:
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
    def of(cls, prints: Fingerprints) -> _Table:
        candidates = _find_repeated(prints.hashes)
        order = candidates[np.argsort(prints.hashes[candidates], kind="stable")]
        hashes = prints.hashes[order]
        is_shared = np.zeros(len(hashes), bool)
        is_shared[1:] = hashes[1:] == hashes[:-1]
        is_shared[:-1] |= is_shared[1:]
        hashes, order = hashes[is_shared], order[is_shared]
        owners, positions = prints.owners[order], prints.positions[order]
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


def _find_repeated(hashes: Hashes) -> Positions:
    """The indices of all hashes that occur again, and of a few others: to sort values is quick, their places not."""
    values = np.sort(hashes)
    again = values[1:][values[1:] == values[:-1]]
    mask = np.uint64(2 ** max(1, len(hashes)).bit_length() - 1)
    marked = np.zeros(int(mask) + 1, bool)
    marked[again & mask] = True
    return np.flatnonzero(marked[hashes & mask])


def _edges(is_new: NDArray[np.bool_], n: int) -> list[int]:
    """Where runs of equal rows begin, and the end: ``is_new[i]`` says that row ``i + 1`` differs from row ``i``."""
    return [0, *(np.flatnonzero(is_new) + 1).tolist(), n] if n else [0]


def _rows_of(starts: Positions, ends: Positions) -> Positions:
    """Every row in the given ranges, in order."""
    sizes = ends - starts
    offsets = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    rows: Positions = np.repeat(starts, sizes) + offsets
    return rows
