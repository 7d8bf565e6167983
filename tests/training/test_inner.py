"""Hand-made labels of attributions inside contents, on a sentence of our own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from headwater.model.manifest import find_weights
from headwater.model.tokenizer import open_tokenizer

TRAINING = Path(__file__).resolve().parents[2] / "training"
TEXT = "The council said that Ada Pell hopes to stay and that the mayor had denied the leak."


@pytest.fixture
def inner(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(TRAINING))
    import inner as module

    yield module
    for name in ("inner", "data"):
        sys.modules.pop(name, None)


def place(words: str) -> list[list[int]]:
    start = TEXT.index(words)
    return [[start, start + len(words)]]


def link(source: str, cue: str, content: str, *, optional: bool = False) -> dict[str, object]:
    spans = {"source": place(source), "cue": place(cue), "content": place(content)}
    return {"level": 2, "outer": place("said"), "form": "verb", **spans, **({"optional": True} if optional else {})}


def test_labels_by_hand_leave_what_nobody_asks_for_unknown(inner: ModuleType) -> None:
    from data import unlabelled

    pieces = open_tokenizer(find_weights("tokenizer").path).cut(TEXT)
    asked, optional = link("the mayor", "had denied", "the leak"), link("Ada Pell", "hopes", "to stay", optional=True)
    labelled = inner.label_by_hand(unlabelled("one", pieces), pieces, {"attributions": [asked, optional]})

    def tags(words: str) -> set[int]:
        ((start, end),) = place(words)
        inside = (pieces.starts >= start) & (pieces.ends <= end)
        return set(labelled.inner[inside].tolist())

    assert tags("Ada Pell hopes to stay") == {-1}
    assert [tags(words) for words in ("the mayor", "had denied", "the leak")] == [{1, 2}, {3, 4}, {5, 6}]
    assert tags("The council said") == {0}
    (cue,) = np.flatnonzero(labelled.inner == 3)
    assert set(labelled.inner_link[labelled.inner > 0].tolist()) == {int(cue)}
    assert set(labelled.inner_link[labelled.inner <= 0].tolist()) == {-1}
