"""Sentences put into other people's mouths: roles, inner roles and links afterwards."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from headwater.model.tokenizer import Tokenizer

TRAINING = Path(__file__).resolve().parents[2] / "training"
SOURCE, CUE, CONTENT = 1, 3, 5  # the tags that begin each

TEXT = (
    "The mayor said that the bridge was safe. Ilse Brandt denied the report. "
    "Rain fell all day. The weir holds, the engineer told reporters."
)
ROLES = [
    ("The mayor", SOURCE, "said"), ("said", CUE, "said"), ("that the bridge was safe", CONTENT, "said"),
    ("Ilse Brandt", SOURCE, "denied"), ("denied", CUE, "denied"), ("the report", CONTENT, "denied"),
    ("The weir holds", CONTENT, "told reporters"), ("the engineer", SOURCE, "told reporters"),
    ("told reporters", CUE, "told reporters"),
]  # fmt: skip


@pytest.fixture
def nested(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(TRAINING))
    yield importlib.import_module("nested")


@pytest.fixture
def window(tokenizer: Tokenizer) -> dict[str, np.ndarray]:
    """TEXT as a window, with its roles and links; inside its contents nothing is known."""
    pieces = tokenizer.cut(TEXT)
    n = len(pieces)
    arrays = {key: np.full(n, -1) for key in ("link", "inner", "inner_link", "ner", "seg", "coref")}
    arrays |= {"ids": pieces.ids.copy(), "case": pieces.cases.copy(), "role": np.zeros(n, np.int64)}

    def places(words: str) -> np.ndarray:
        start = TEXT.index(words)
        return np.flatnonzero((pieces.starts >= start) & (pieces.ends <= start + len(words)))

    for words, tag, cue in ROLES:
        inside = places(words)
        arrays["role"][inside], arrays["role"][inside[0]] = tag + 1, tag
        arrays["link"][inside] = places(cue)[0]
    return arrays


def words_of(tokenizer: Tokenizer, ids: np.ndarray) -> str:
    return tokenizer._wordpiece.decode([int(one) for one in ids], skip_special_tokens=False)


def test_frames_are_what_stands_beside_a_content(nested: ModuleType, window, tokenizer: Tokenizer):
    frames = nested.find_frames([window])
    assert [(words_of(tokenizer, one.ids), one.leads) for one in frames] == [
        ("the mayor said", True),
        ("the engineer told reporters", False),
    ]


def test_sentences_with_a_whole_attribution_are_told_from_those_without(nested: ModuleType, window, tokenizer):
    found = {words_of(tokenizer, window["ids"][a:b]): holds for a, b, holds in nested.find_sentences(window)}
    assert found == {
        "the mayor said that the bridge was safe.": True,
        "ilse brandt denied the report.": True,
        "rain fell all day.": False,
        "the weir holds, the engineer told reporters.": True,
    }


def test_a_sentence_whose_content_goes_on_elsewhere_is_left_alone(nested: ModuleType, window, tokenizer: Tokenizer):
    rain = np.flatnonzero(window["ids"] == tokenizer.cut("rain").ids[0])[0]
    cue = window["link"][np.flatnonzero(window["role"] == SOURCE)[1]]
    window["role"][rain], window["link"][rain] = CONTENT, cue
    found = [words_of(tokenizer, window["ids"][a:b]) for a, b, _ in nested.find_sentences(window)]
    assert "ilse brandt denied the report." not in found
    assert "rain fell all day." not in found


@pytest.mark.parametrize("seed", range(20))
def test_framed_sentences_keep_their_roles_inside_and_links_hold(nested: ModuleType, window, tokenizer, seed: int):
    frames = nested.find_frames([window])
    changed = nested.put_into_frames(window, frames, np.random.default_rng(seed), 4)
    assert len({len(value) for value in changed.values()}) == 1
    assert len(changed["ids"]) > len(window["ids"])
    for roles, links in (("role", "link"), ("inner", "inner_link")):
        spoken = np.flatnonzero(changed[roles] > 0)
        assert (changed[roles][changed[links][spoken]] == CUE).all(), "every role points at the first piece of a cue"
    inside = np.flatnonzero(changed["inner"] > 0)
    assert len(inside)
    assert np.isin(changed["role"][inside], (CONTENT, CONTENT + 1)).all(), "what is inner stands in a content"
    cues = [words_of(tokenizer, changed["ids"][i : i + 1]) for i in np.flatnonzero(changed["inner"] == CUE)]
    assert set(cues) <= {"said", "denied", "told"}


def test_a_window_without_sentences_stays_as_it_is(nested: ModuleType, window):
    frames = nested.find_frames([window])
    short = {key: value[:3] for key, value in window.items()}
    assert nested.put_into_frames(short, frames, np.random.default_rng(0), 2) is short
