"""What a run does with what it cannot use: a ledger line each, never the run."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from headwater.model import Encoder, load_encoder
from headwater.pipeline.reading import RunOptions, encode_spans, gather, make_pile
from headwater.pipeline.tools import open_tools
from headwater.pipeline.tracing import trace_coverage, trace_stories
from headwater.runners.local import Local

FERRY = (
    "Ferry service to Osk resumes\n\n"
    "OSK, March 3 — The ferry between Osk and the mainland sailed again on Monday, the harbour office said.\n\n"
    'Harbour master Lena Brod said two engines had been replaced. "We tested them for a week," she said.\n'
)
BRIDGE = (
    "Bridge at Tarn to close for repairs\n\n"
    "TARN, March 4 — The old bridge at Tarn will close for a month, the roads agency said on Tuesday.\n\n"
    "Engineer Milo Carrant said that frost had cracked two of its nine piers and that lorries must go by Ostrel.\n"
)


class Choking:
    """A reader of the user's own that breaks on any text with a given word."""

    def __init__(self, reader: object, word: str) -> None:
        self._reader, self._word = reader, word

    def __getattr__(self, name: str) -> object:
        return getattr(self._reader, name)

    def read(self, text: str, *rest: object, **named: object) -> object:
        if self._word in text:
            raise IndexError(f"no piece for {self._word}")
        return self._reader.read(text, *rest, **named)  # type: ignore[attr-defined]


class Broken(Encoder):
    """An encoder of the user's own that encodes nothing, or no text with a given word."""

    def __init__(self, word: str = "") -> None:
        self._word = word

    def encode(self, texts: Sequence[str], known: object = None) -> object:  # type: ignore[override]
        if any(self._word in text for text in texts):
            raise ZeroDivisionError("no vectors today")
        return load_encoder().encode(texts)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    return tmp_path


def test_an_article_the_reader_breaks_on_costs_one_line(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    tools, runner = open_tools(), Local()
    tools = replace(tools, reader=Choking(tools.reader, "Tarn"))  # type: ignore[arg-type]
    with caplog.at_level(logging.DEBUG, "headwater"):
        coverage = trace_coverage(gather([folder], RunOptions(), tools, runner), RunOptions(), tools, runner)
    [line] = coverage.rejected
    assert (Path(line.input).name, line.reason) == ("bridge.txt", "broken-step")
    assert "IndexError: no piece for Tarn" in line.detail
    assert [Path(a.input).name for a in coverage.articles.values()] == ["ferry.txt"]
    assert len(coverage.stories) == len(runner.failures) == 1
    assert "in read" in caplog.text, "the traceback is in the log"


def test_a_story_that_cannot_be_traced_costs_one_line(folder: Path) -> None:
    tools, runner = open_tools(), Local()
    pile = make_pile(gather([folder], RunOptions(), tools, runner), tools, runner)
    stories, failed = trace_stories(pile, replace(tools, encoder=Broken()), runner)
    assert stories == ()
    assert {Path(line.input).name for line in failed} == {"ferry.txt", "bridge.txt"}
    assert all("ZeroDivisionError" in line.detail for line in failed)


def test_an_article_the_encoder_breaks_on_costs_one_line(folder: Path) -> None:
    tools, runner = replace(open_tools(), encoder=Broken("Carrant")), Local()
    coverage = trace_coverage(gather([folder], RunOptions(), tools, runner), RunOptions(), tools, runner)
    [line] = coverage.rejected
    assert (Path(line.input).name, line.reason) == ("bridge.txt", "broken-step")
    assert [Path(a.input).name for a in coverage.articles.values()] == ["ferry.txt"]
    assert len(coverage.stories) == len(runner.failures) == 1


def test_no_text_is_encoded_twice_and_its_vectors_stay_the_same(folder: Path) -> None:
    tools, runner = open_tools(), Local()
    (folder / "copy.txt").write_text(FERRY.replace("two engines", "three engines"), encoding="utf-8")
    pile = make_pile(gather([folder], RunOptions(), tools, runner), tools, runner)
    encoded: list[str] = []

    class Counting(Encoder):
        def __init__(self) -> None:
            pass

        def encode(self, texts: Sequence[str], known: dict[str, object] | None = None) -> object:  # type: ignore[override]
            encoded.extend(text for text in texts if text not in (known or {}))
            return tools.encoder.encode(texts, known)  # type: ignore[arg-type]

    spans = {i: (*notes.sentences, *notes.clauses) for i, notes in pile.annotations.items()}
    again = encode_spans(spans, pile.articles, replace(tools, encoder=Counting()), pile.sentences)
    plain = encode_spans(spans, pile.articles, tools)
    assert len(encoded) == len(set(encoded))
    sentences = {s.of(pile.articles[i].text) for i, notes in pile.annotations.items() for s in notes.sentences}
    assert sentences.isdisjoint(encoded)
    assert all(again.matrix(i).tobytes() == plain.matrix(i).tobytes() for i in spans)


@pytest.mark.parametrize("said", ["next Tuesday", "2024-13-45"])
def test_a_published_time_that_is_none_is_told(folder: Path, said: str) -> None:
    (folder / "ferry.txt.meta.json").write_text(json.dumps({"published": said, "outlet": "Osk Herald"}), "utf-8")
    gathered = gather([folder], RunOptions(published="2024-03-05"), open_tools(), Local())
    [line] = gathered.rejected
    assert (Path(line.input).name, line.reason) == ("ferry.txt (side-car)", "bad-published")
    assert repr(said) in line.detail
    assert "2024-11-15" in line.detail
    [ferry] = [a for a in gathered.articles if Path(a.input).name == "ferry.txt"]
    assert ferry.outlet is not None
    assert ferry.outlet.name == "Osk Herald"
    assert ferry.published_at is not None
    assert ferry.published_at.isoformat().startswith("2024-03-05")
