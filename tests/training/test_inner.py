"""Hand-made labels of attributions inside contents, on a sentence of our own."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from headwater.model import load_reader
from headwater.model.manifest import find_weights
from headwater.model.tokenizer import open_tokenizer

TRAINING = Path(__file__).resolve().parents[2] / "training"
TEXT = "The council said that Ada Pell hopes to stay and that the mayor had denied the leak."


@pytest.fixture
def inner(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(TRAINING))
    import inner as module

    yield module
    for name in ("inner", "data", "corpora", "standoff", "newswire", "stories", "reading"):
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


def test_newswire_that_is_held_back_is_not_learnt_from(inner: ModuleType, tmp_path: Path) -> None:
    words = [f"{word}\tO" for word in ("http://a.example", "Ada", "Pell", "said", "the", "mayor", "denied", "it", ".")]
    rows = []
    for name, held in (("one.txt.tsv", False), ("two.txt.tsv", True), ("gone.txt.tsv", False)):
        content = "\n".join(words).encode()
        if not name.startswith("gone"):
            (tmp_path / name).write_bytes(content)
        spans = {"source": [[14, 23]], "cue": [[24, 30]], "content": [[31, 33]]}
        label = {"level": 2, "outer": [[9, 13]], "form": "verb", **spans}
        digest = hashlib.sha256(content).hexdigest()
        rows.append({"file": name, "sha256": digest, "held_back": held, "attributions": [label]})
    gold = tmp_path / "gold.jsonl"
    gold.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    tokenizer = open_tokenizer(find_weights("tokenizer").path)
    (example,) = inner.read_labelled_newswire(tmp_path, tokenizer, gold)
    assert example.document.name == "one.txt"
    assert example.text == "Ada Pell said the mayor denied it."
    assert (example.document.inner == 3).sum() == 1
    assert (example.document.role == -1).all()


def test_a_cue_that_people_left_without_a_link_teaches_nothing(inner: ModuleType) -> None:
    from data import unlabelled

    pieces = open_tokenizer(find_weights("tokenizer").path).cut(TEXT)
    document = unlabelled("one", pieces)
    document.role[:] = np.where(pieces.starts == TEXT.index("said"), 3, 0)
    taught = inner.label_by_teacher(replace(document, link=np.full(len(pieces), -1)), TEXT, load_reader().read(TEXT))
    assert set(taught.inner.tolist()) == {0}
