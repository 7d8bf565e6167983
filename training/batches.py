"""Windows of documents, changed at random, as the arrays a training step takes.

What is changed, each for a pitfall in training/README.md: paragraph marks are dropped (or, where sentence starts are
known, put in anew), words are all upper or all lower case, a few pieces are masked, and sentences are put into other
people's mouths (``nested``). A window begins anywhere, so the reader learns edges as it will meet them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from nested import POINTING, Arrays, Frame, put_into_frames

CLS, SEP, PARAGRAPH, MASK, PAD = 101, 102, 1, 103, 0
LABELS = ("role", "inner", "ner", "seg", "link", "inner_link", "coref")
GOLD: Mapping[str, frozenset[str]] = {
    "pol": frozenset({"role", "link"}),
    "ner": frozenset({"ner"}),
    "cor": frozenset({"coref", "seg"}),
}
_LOWER, _UPPER = 1, 3
_SENTENCE = 2
IGNORED = -100
_GROWTH = 64  # pieces that frames may add to a window


@dataclass(frozen=True, slots=True)
class Changes:
    """How often a window is changed, each a chance in [0, 1]."""

    no_paragraphs: float = 0.15
    all_upper: float = 0.05
    all_lower: float = 0.05
    masked: float = 0.03
    nested: float = 0.35
    most_nested: int = 4


def cut_windows(n: int, body: int, rng: np.random.Generator) -> Iterator[tuple[int, int]]:
    """Ranges of at most ``body`` pieces that cover ``n`` pieces without overlap, the first cut at random."""
    start = 0
    end = n if n <= body else int(rng.integers(body // 3, body + 1))
    while start < n:
        yield start, min(end, n)
        start, end = end, end + body


def take(document: Arrays, start: int, end: int) -> Arrays:
    """A window's arrays; pointers count from its start, and what points outside it is unknown."""
    window = {key: document[key][start:end].astype(np.int64) for key in ("ids", "case", *LABELS)}
    for key in POINTING:
        pointer = window[key]
        window[key] = np.where((pointer >= start) & (pointer < end), pointer - start, -1)
    return window


def keep(window: Arrays, kept: np.ndarray) -> Arrays:
    """The window with only the pieces ``kept`` (ascending places)."""
    where = np.full(len(window["ids"]) + 1, -1, np.int64)
    where[kept] = np.arange(len(kept))
    smaller = {key: value[kept] for key, value in window.items()}
    for key in POINTING:
        smaller[key] = where[smaller[key]]  # -1 takes the last entry, which is -1
    return smaller


def insert_paragraphs(window: Arrays, before: np.ndarray) -> Arrays:
    """The window with a paragraph mark before each of the places ``before``."""
    places = np.insert(np.arange(len(window["ids"])), before, -1)
    new = places < 0
    where = np.append(np.flatnonzero(~new), -1)
    wider = {key: np.where(new, -1 if key in POINTING else 0, value[places]) for key, value in window.items()}
    for key in LABELS:
        if (window[key] < 0).all():  # what nobody labelled stays so
            wider[key] = np.full(len(new), -1)
    wider["ids"] = np.where(new, PARAGRAPH, wider["ids"])
    for key in POINTING:
        wider[key] = where[wider[key]]
    return wider


def change(window: Arrays, part: str, frames: Sequence[Frame], changes: Changes, rng: np.random.Generator) -> Arrays:
    """One window as training sees it once."""
    if part == "cor" and (window["seg"] == _SENTENCE).any():
        window = keep(window, np.flatnonzero(window["ids"] != PARAGRAPH))
        rate = rng.choice([0.0, 0.1, 0.25, 0.45, 1.0])
        starts = np.flatnonzero(window["seg"] == _SENTENCE)
        window = insert_paragraphs(window, starts[rng.random(len(starts)) < rate])
    if part == "pol" and frames and rng.random() < changes.nested:
        window = put_into_frames(window, list(frames), rng, int(rng.integers(1, changes.most_nested + 1)))
    if rng.random() < changes.no_paragraphs:
        window = keep(window, np.flatnonzero(window["ids"] != PARAGRAPH))
    case = window["case"]
    chance = rng.random()
    if chance < changes.all_upper:
        window["case"] = np.where(case > 0, _UPPER, 0)
    elif chance < changes.all_upper + changes.all_lower:
        window["case"] = np.where(case > 0, _LOWER, 0)
    masked = (rng.random(len(case)) < changes.masked) & (window["ids"] != PARAGRAPH)
    window["ids"] = np.where(masked, MASK, window["ids"])
    return window


@dataclass(frozen=True, slots=True)
class Batch:
    """**Shape**: ``ids`` ``cases`` ``mask`` and each of ``labels`` ``(batch, length)``; ``gold`` ``(batch, heads)``
    whether a row's labels of a head, in the order of ``LABELS``, are people's."""

    ids: np.ndarray
    cases: np.ndarray
    mask: np.ndarray
    labels: dict[str, np.ndarray]
    gold: np.ndarray


def make_batch(windows: Sequence[tuple[str, Arrays]], longest: int) -> Batch:
    """Windows padded to one length, [CLS] before and [SEP] behind; what goes past ``longest`` is cut."""
    length = min(longest, max(len(window["ids"]) for _, window in windows) + 2)
    shape = (len(windows), length)
    ids, cases, mask = np.full(shape, PAD), np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    labels = {key: np.full(shape, IGNORED) for key in LABELS}
    gold = np.array([[key in GOLD[part] or key.startswith("inner") for key in LABELS] for part, _ in windows])
    for row, (_, window) in enumerate(windows):
        n = min(len(window["ids"]), length - 2)
        ids[row, 0], ids[row, 1 : n + 1], ids[row, n + 1] = CLS, window["ids"][:n], SEP
        cases[row, 1 : n + 1], mask[row, : n + 2] = window["case"][:n], 1
        for key in LABELS:
            value = window[key][:n]
            if key in POINTING:
                value = np.where((value >= 0) & (value < n), value + 1, IGNORED)
            labels[key][row, 1 : n + 1] = np.where(value < 0, IGNORED, value)
    return Batch(ids, cases, mask, labels, gold)


def epoch(  # noqa: PLR0913 (one argument a choice)
    parts: Mapping[str, Sequence[Arrays]],
    frames: Sequence[Frame],
    repeats: Mapping[str, int],
    *,
    size: int,
    window: int,
    changes: Changes,
    rng: np.random.Generator,
) -> Iterator[tuple[Batch, float]]:
    """Every document once (or as often as ``repeats`` says), in batches of windows of like length, in random order;
    with each batch its share of the epoch. A document's own ``repeat`` counts on top."""
    places = [
        (part, document, start, end)
        for part, documents in parts.items()
        for _ in range(repeats.get(part, 1))
        for document in documents
        for _ in range(int(document["repeat"]))
        for start, end in cut_windows(len(document["ids"]), window - 2, rng)
    ]
    order = sorted(range(len(places)), key=lambda i: (places[i][3] - places[i][2]) + 40 * rng.random())
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    for group in rng.permutation(len(groups)):
        chosen = [places[i] for i in groups[group]]
        changed = [
            (part, change(take(one, start, end), part, frames, changes, rng)) for part, one, start, end in chosen
        ]
        yield make_batch(changed, window + _GROWTH), 1 / len(groups)
