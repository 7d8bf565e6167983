"""The weights of links inside contents: fitted on rows of our own, and links chosen by them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from headwater.model import load_reader

TRAINING = Path(__file__).resolve().parents[2] / "training"
TEXT = "The council said on Monday that the nurse had warned that the rope was cut, and that the mayor opened the lock."


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(TRAINING))
    import inner_weights

    yield inner_weights
    for name in ("inner_weights", "inner", "nesting", "data", "corpora", "standoff", "newswire", "stories", "reading"):
        sys.modules.pop(name, None)


def place(words: str) -> list[list[int]]:
    return [[TEXT.index(words), TEXT.index(words) + len(words)]]


def row(module: ModuleType, text: int, cue: int, sure: float, lemma: str, label: int, **more: Any) -> Any:
    signals = {"sure": sure, "noise": float(cue % 3)}
    return module.Row(text, frozenset({cue}), signals, frozenset({lemma}), label, more.get("optional", label >= 0))


def test_a_label_is_met_by_the_offer_with_its_cue_source_and_words(module: ModuleType) -> None:
    label = {
        "level": 2, "outer": place("said"), "source": place("the nurse"), "cue": place("had warned"),
        "content": place("that the rope was cut"), "form": "verb",
    }  # fmt: skip
    rows = list(module.offers_of(load_reader(), TEXT, module.gold_links([label]), 0))
    assert next(row.label for row in rows if "warn" in row.lemmas) == 0
    assert all(row.label == -1 for row in rows if "warn" not in row.lemmas)
    stranger = list(
        module.offers_of(load_reader(), TEXT, module.gold_links([label | {"source": place("the mayor")}]), 0)
    )
    assert all(row.label == -1 for row in stranger)


def test_what_goes_with_labels_weighs_for_it(module: ModuleType) -> None:
    rng = np.random.default_rng(1)
    rows = []
    for n in range(400):
        right = bool(rng.random() < 0.4)
        lemma = "warn" if right or rng.random() < 0.3 else "open"
        rows.append(row(module, n // 4, n, float(rng.normal(1.0 if right else -1.0)), lemma, n if right else -1))
    fitted = module.fit(rows)
    assert fitted.signals["sure"] > 1.0 > abs(fitted.signals["noise"]) * 3
    assert fitted.lemmas["warn"] > 0 > fitted.lemmas["open"]
    optional = [row(module, 900, 900 + n, -2.0, "open", -1, optional=True) for n in range(400)]
    assert module.fit(rows + optional) == fitted


def test_of_offers_with_one_cue_the_likeliest_is_chosen(module: ModuleType) -> None:
    rows = [row(module, 0, 7, 0.0, "warn", 0), row(module, 0, 7, 0.0, "warn", -1), row(module, 1, 7, 0.0, "say", 1)]
    chosen = module.choose(rows, np.array([0.5, 2.0, -0.1]), 0.5)
    assert chosen == [rows[1]]
    assert module.choose(rows, np.array([0.5, 2.0, -0.1]), 0.4) == [rows[1], rows[2]]
