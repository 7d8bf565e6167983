"""Pairs as padded batches of pieces, and the loss of what is known of them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from network import HEADS
from pair_corpora import Pair
from tokenizers import Tokenizer
from torch import Tensor

CLS, SEP = 101, 102
LIMIT = 96  # pieces of one side; what a longer statement says after them is left out, here and in the product
BATCH_PIECES = 1024  # pieces of a batch, padding among them
_POOL = 24  # batches that are sorted by length together: little padding, and still in random order
_TURNED = {"entails": "entailed", "entailed": "entails"}


@dataclass(frozen=True)
class Row:
    """A pair in pieces."""

    pair: Pair
    a: tuple[int, ...]
    b: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.a) + len(self.b) + 3

    def turned(self) -> Row:
        """The pair the other way round, what is known of it turned with it."""
        targets = {_TURNED.get(name, name): value for name, value in self.pair.targets.items()}
        return Row(Pair(self.pair.corpus, self.pair.b, self.pair.a, targets), self.b, self.a)


@dataclass(frozen=True)
class Batch:
    """**Shape** ``(batch, length)`` ids, segments, mask; ``(batch, heads)`` targets, NaN where nothing is known."""

    ids: Tensor
    segments: Tensor
    mask: Tensor
    targets: Tensor
    stances: Tensor

    def to(self, device: torch.device) -> Batch:
        """The batch on a device."""
        return Batch(*(x.to(device) for x in (self.ids, self.segments, self.mask, self.targets, self.stances)))


def cut(pairs: Sequence[Pair], tokenizer: Tokenizer) -> list[Row]:
    """Pairs in pieces, at most ``LIMIT`` a side."""
    texts = list(dict.fromkeys(text for pair in pairs for text in (pair.a, pair.b)))
    encoded = tokenizer.encode_batch(texts, add_special_tokens=False)
    ids = {text: tuple(one.ids[:LIMIT]) for text, one in zip(texts, encoded, strict=True)}
    return [Row(pair, ids[pair.a], ids[pair.b]) for pair in pairs]


def shuffled(rows: Sequence[Row], seed: int) -> list[list[Row]]:
    """The rows in batches of like length, in an order that hangs on ``seed`` alone; half of them turned.

    A pair with a stance is never turned: a stance has a direction.
    """
    chance = random.Random(seed)
    order = [row if "stance" in row.pair.targets or chance.random() < 0.5 else row.turned() for row in rows]
    chance.shuffle(order)
    per_pool = _POOL * BATCH_PIECES // 50
    batches: list[list[Row]] = []
    for start in range(0, len(order), per_pool):
        batches.extend(_in_batches(sorted(order[start : start + per_pool], key=len)))
    chance.shuffle(batches)
    return batches


def _in_batches(rows: Sequence[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for row in rows:
        if batch and (len(batch) + 1) * len(row) > BATCH_PIECES:
            yield batch
            batch = []
        batch.append(row)
    if batch:
        yield batch


def collate(rows: Sequence[Row]) -> Batch:
    """One padded batch."""
    length = max(map(len, rows))
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    segments, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    targets = torch.full((len(rows), len(HEADS)), float("nan"))
    stances = torch.full((len(rows),), -100, dtype=torch.long)
    for at, row in enumerate(rows):
        whole = (CLS, *row.a, SEP, *row.b, SEP)
        ids[at, : len(whole)] = torch.tensor(whole)
        segments[at, len(row.a) + 2 : len(whole)] = 1
        mask[at, : len(whole)] = 1
        for name, value in row.pair.targets.items():
            if name == "stance":
                stances[at] = int(value)
            else:
                targets[at, HEADS.index(name)] = value
    return Batch(ids, segments, mask, targets, stances)


def loss_of(logits: Tensor, batch: Batch) -> Tensor:
    """Mean over all that is known: cross entropy of each head, soft for a graded similarity."""
    known = ~batch.targets.isnan()
    total = logits.new_zeros(())
    if known.any():
        given = logits[:, : len(HEADS)][known]
        total = total + torch.nn.functional.binary_cross_entropy_with_logits(given, batch.targets[known])
    if (batch.stances >= 0).any():
        total = total + torch.nn.functional.cross_entropy(logits[:, len(HEADS) :], batch.stances)
    return total
