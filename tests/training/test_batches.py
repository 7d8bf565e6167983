"""Windows and what is done to them before training sees them."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

TRAINING = Path(__file__).resolve().parents[2] / "training"


@pytest.fixture
def batches(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(TRAINING))
    yield importlib.import_module("batches")


def document(n: int = 1000) -> dict[str, np.ndarray]:
    """Pieces numbered from 2000, a paragraph mark every 50, each piece pointing at the one 3 before it."""
    ids = np.arange(2000, 2000 + n)
    ids[::50] = 1
    none = np.full(n, -1)
    back = np.maximum(np.arange(n) - 3, 0)
    seg = np.zeros(n, np.int64)
    seg[::10] = 2
    return {
        "ids": ids, "case": np.where(ids == 1, 0, 2), "role": none, "inner": none, "ner": none, "seg": seg,
        "link": back, "inner_link": none, "coref": back, "repeat": np.array(1),
    }  # fmt: skip


@pytest.mark.parametrize("n", [1, 381, 382, 383, 1000])
def test_windows_cover_every_piece_once(batches: ModuleType, n: int):
    for seed in range(5):
        cut = list(batches.cut_windows(n, 382, np.random.default_rng(seed)))
        assert [place for start, end in cut for place in range(start, end)] == list(range(n))
        assert max(end - start for start, end in cut) <= 382


def test_pointers_out_of_a_window_are_unknown(batches: ModuleType):
    window = batches.take(document(), 100, 200)
    assert window["link"][:5].tolist() == [-1, -1, -1, 0, 1]


def test_marks_taken_out_and_put_in_move_pointers_along(batches: ModuleType):
    window = batches.take(document(), 100, 200)
    bare = batches.keep(window, np.flatnonzero(window["ids"] != 1))
    assert 1 not in bare["ids"]
    starts = np.flatnonzero(bare["seg"] == 2)
    marked = batches.insert_paragraphs(bare, starts)
    assert (marked["ids"][np.flatnonzero(marked["seg"] == 2) - 1] == 1).all()
    for one in (bare, marked):
        known = np.flatnonzero(one["link"] >= 0)
        assert (one["ids"][known] - one["ids"][one["link"][known]] <= 4).all()
        assert (one["role"] == -1).all(), "what nobody labelled stays unknown"


def test_a_batch_pads_and_shifts_pointers_by_the_first_piece(batches: ModuleType):
    windows = [("cor", batches.take(document(), 0, 60)), ("pol", batches.take(document(), 0, 30))]
    batch = batches.make_batch(windows, 384)
    assert batch.ids.shape == (2, 62)
    assert batch.ids[1, 0] == batches.CLS and batch.ids[1, 31] == batches.SEP and (batch.ids[1, 32:] == 0).all()
    assert batch.mask.sum(axis=1).tolist() == [62, 32]
    assert batch.labels["link"][0, 10] == 7, "piece 9 stands at 10, its target 6 at 7"
    assert (batch.labels["role"] == batches.IGNORED).all()
    heads = list(batches.LABELS)
    assert batch.gold[0, heads.index("seg")] and not batch.gold[1, heads.index("seg")]


def test_an_epoch_holds_every_document_as_often_as_it_says(batches: ModuleType):
    parts = {"pol": [document(300)], "ner": [], "cor": [document(500)]}
    made = list(
        batches.epoch(
            parts, [], {"cor": 2}, size=2, window=128,
            changes=batches.Changes(0, 0, 0, 0, 0), rng=np.random.default_rng(1),
        )
    )  # fmt: skip
    assert sum(share for _, share in made) == pytest.approx(1)
    pieces = sum(int(((batch.ids >= 2000) & (batch.mask == 1)).sum()) for batch, _ in made)
    words = [int((document(n)["ids"] >= 2000).sum()) for n in (300, 500)]
    assert pieces == words[0] + 2 * words[1]
