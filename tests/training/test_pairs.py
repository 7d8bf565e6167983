"""Distortions change what they say they change; the relation network's graph reads pairs as it was trained to."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import numpy as np
import pytest

TRAINING = Path(__file__).resolve().parents[2] / "training"
WIDTH, WORDS = 384, 40


@pytest.fixture(autouse=True)
def _training_on_path(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(TRAINING))
    monkeypatch.syspath_prepend(str(TRAINING / "pairs"))
    yield
    for name in ("distort", "graph", "relations_graph"):
        sys.modules.pop(name, None)


@pytest.mark.parametrize("seed", range(6))
def test_change_number_changes_one_figure(seed: int):
    from distort import change_number

    said = "The quake killed 1,204 people in four towns, 49, of them children."
    changed = change_number(said, random.Random(seed))
    assert changed is not None
    pairs = [(x, y) for x, y in zip(said.split(), changed.split(), strict=True) if x != y]
    assert len(pairs) == 1
    assert pairs[0][0].rstrip(",") in {"1,204", "four", "49"}


def test_change_polarity_denies_and_affirms():
    from distort import change_polarity

    assert change_polarity("The gate was raised.", random.Random(1)) == "The gate was not raised."
    assert change_polarity("The gate was not raised.", random.Random(1)) == "The gate was raised."
    assert change_polarity("Rain over Tarvo", random.Random(1)) is None


def test_change_actor_puts_another_name_in_place():
    from distort import change_actor, names_in

    said = "Police said that Ines Belcastro left."
    assert names_in(said) == ["Ines Belcastro"]
    assert names_in("Ines Belcastro Leaves Tarvo") == []
    assert change_actor(said, ["Ines Belcastro", "Otto Norling"], random.Random(1)) == (
        "Police said that Otto Norling left."
    )


def test_reword_keeps_every_word():
    from distort import reword

    said = "The bridge at Ostrel fell."
    for seed in range(8):
        assert set("the bridge at ostrel fell".split()) <= set(
            reword(said, random.Random(seed)).lower().replace(".", "").replace(",", "").split()
        )


def arrays() -> dict[str, np.ndarray]:
    chance = np.random.default_rng(7)

    def some(*shape: int) -> np.ndarray:
        return chance.normal(scale=0.05, size=shape).astype(np.float32)

    made = {
        "bert.embeddings.word_embeddings.weight": some(WORDS, WIDTH),
        "bert.embeddings.position_embeddings.weight": some(64, WIDTH),
        "bert.embeddings.token_type_embeddings.weight": some(2, WIDTH),
        "dense.weight": some(192, 4 * WIDTH), "dense.bias": some(192),
        "out.weight": some(8, 192), "out.bias": some(8),
    }  # fmt: skip
    norms = ["bert.embeddings.LayerNorm"]
    for layer in range(6):
        at = f"bert.encoder.layer.{layer}"
        for part in ("query", "key", "value"):
            made |= {
                f"{at}.attention.self.{part}.weight": some(WIDTH, WIDTH),
                f"{at}.attention.self.{part}.bias": some(WIDTH),
            }
        for name, shape in (
            ("attention.output.dense", (WIDTH, WIDTH)), ("intermediate.dense", (4 * WIDTH, WIDTH)),
            ("output.dense", (WIDTH, 4 * WIDTH)),
        ):  # fmt: skip
            made |= {f"{at}.{name}.weight": some(*shape), f"{at}.{name}.bias": some(shape[0])}
        norms += [f"{at}.attention.output.LayerNorm", f"{at}.output.LayerNorm"]
    for name in norms:
        made |= {f"{name}.weight": 1 + some(WIDTH), f"{name}.bias": some(WIDTH)}
    return made


def test_build_relations_int8_is_near_float_and_sees_the_segments():
    pytest.importorskip("onnx", reason="left out: onnx is not installed (training/requirements.txt)")
    import onnxruntime
    from relations_graph import build_relations

    ids = np.array([[1, 5, 9, 12, 2, 5, 9, 30, 2]])
    segments = np.array([[0] * 5 + [1] * 4])
    found = {}
    for precision in ("float", "int8"):
        model = build_relations(arrays(), precision, 5).SerializeToString()
        session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
        found[precision] = session.run(["logits"], {"ids": ids, "segments": segments})[0]
        moved = session.run(["logits"], {"ids": ids, "segments": np.roll(segments, 1)})[0]
        assert found[precision].shape == (1, 5)
        assert np.abs(found[precision] - moved).max() > 1e-3
    assert np.abs(found["float"] - found["int8"]).max() < 0.05 * np.abs(found["float"]).max() + 0.02
