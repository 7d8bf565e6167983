"""Quantisation and the card; the graphs themselves need ``onnx`` (training/requirements.txt)."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest

TRAINING = Path(__file__).resolve().parents[2] / "training"
MANIFEST = TRAINING.parent / "src" / "headwater" / "model" / "weights" / "models.json"


@pytest.fixture(autouse=True)
def _training_on_path(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(TRAINING))
    yield
    for name in ("card", "graph", "weights", "convert"):
        sys.modules.pop(name, None)


def test_write_card_is_the_card_in_the_docs(tmp_path: Path):
    from card import write_card

    write_card(MANIFEST, tmp_path / "card.md")
    assert (tmp_path / "card.md").read_text("utf-8") == (TRAINING.parent / "docs" / "model-card.md").read_text("utf-8")


def test_manifest_holds_the_figures_of_shipped_and_float_weights():
    figures = {entry["name"]: entry["figures"] for entry in json.loads(MANIFEST.read_text("utf-8"))["files"]}
    shipped, plain = figures["reader"]["shipped"], figures["reader"]["float"]
    assert shipped["articles"] == plain["articles"]
    for key in ("token_f1", "exact_span_f1"):
        for kind, value in shipped[key].items():
            assert abs(value - plain[key][kind]) <= 0.005, (key, kind)


def test_quantise_is_within_half_a_step():
    pytest.importorskip("onnx", reason="left out: onnx is not installed (training/requirements.txt)")
    from graph import quantise

    weight = np.random.default_rng(3).normal(size=(40, 7)).astype(np.float32)
    values, scales = quantise(weight, axis=0)
    assert values.dtype == np.int8 and scales.shape == (1, 7)
    assert (np.abs(values * scales - weight) <= scales / 2 + 1e-6).all()
