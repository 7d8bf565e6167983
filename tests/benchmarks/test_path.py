"""The whole path over a varied pile, once without the safety net and once as users run it."""

from __future__ import annotations

import importlib
import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from types import ModuleType

import pytest

from headwater.data.story import Story
from headwater.pipeline.reading import RunOptions, gather, make_pile
from headwater.pipeline.tools import open_tools
from headwater.pipeline.tracing import cluster_pile
from headwater.render.html import to_html
from headwater.render.json import to_json
from headwater.render.text import to_text
from headwater.views.dossier import view

ROOT = Path(__file__).resolve().parents[2]
# Every thirteenth invented story, by name: a dozen events, five outlets each.
STORIES = sorted((ROOT / "training" / "claims" / "stories").glob("*.txt"))[::13]
_TURN = re.compile(r"^[A-Z][A-Z .']+:", re.MULTILINE)
_DATELINE = re.compile(r"^[A-Z]{3,}[^.\n]{0,30}[-—–(]", re.MULTILINE)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "benchmarks"))
        return importlib.import_module("path")


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("varied")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "benchmarks"))
        importlib.import_module("invented").write_stories(STORIES, folder)
    return folder


def test_the_pile_is_varied(pile: Path) -> None:
    texts = [file.read_text("utf-8") for file in sorted(pile.glob("*.txt"))]
    outlets = [json.loads(file.read_text("utf-8"))["outlet"] for file in sorted(pile.glob("*.meta.json"))]
    assert len(texts) == len(outlets) >= 60
    assert sum(len(_TURN.findall(text)) >= 3 for text in texts) >= 6, "transcripts"
    assert sum("blog" in outlet or "letter" in outlet for outlet in outlets) >= 5, "blogs and letters"
    assert sum("transl" in outlet for outlet in outlets) >= 8, "translations"
    assert sum(bool(re.search("Wire|Agency|agency|Agence|Press", outlet)) for outlet in outlets) >= 6, "wire services"
    assert sum(bool(_DATELINE.search(text)) for text in texts) >= 5, "datelines"


def test_no_maker_breaks_where_no_net_catches_it(pile: Path, path: ModuleType) -> None:
    tools, runner, watch = open_tools(), path.Bare(), path.Watch()
    gathered = gather([pile], RunOptions(), tools, runner)
    read = make_pile(gathered, tools, runner)
    inputs = {article.id: Path(article.input).name.split(".")[0] for article in read.articles.values()}
    by_event = defaultdict(list)
    for article_id, event in inputs.items():
        by_event[event].append(article_id)
    events = [Story(f"story-{event}", event, tuple(ids)) for event, ids in sorted(by_event.items())]
    assert len(events) == len(STORIES)
    # As they are clustered, and each event whole: what is matched across five articles is what breaks.
    for stories in (cluster_pile(read), events):
        traced = tuple(path.trace_timed(story, read, tools, watch) for story in stories)
        dossier = view(path.to_coverage(gathered, read, traced, tools), "test")
        assert sum(len(story["claims"]) for story in dossier["stories"]) == len(dossier["claims"]) > 300
        assert all(render(dossier) for render in (to_html, to_text, to_json))


def test_a_plain_run_breaks_on_nothing(pile: Path) -> None:
    command = [sys.executable, "-c", "from headwater.cli.main import main; main()", "report", str(pile), "-f", "json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=240)
    assert done.returncode == 0, done.stderr
    dossier = json.loads(done.stdout)
    assert [line for line in dossier["ledger"]["rejected"] if line["reason"] == "broken-step"] == []
    assert dossier["ledger"]["read"] + len(dossier["ledger"]["rejected"]) == len(list(pile.glob("*.txt")))


def test_a_mixed_pile_is_drawn_and_invented_in_halves(tmp_path: Path, path: ModuleType) -> None:
    drawn, again, given = (tmp_path / name for name in ("drawn", "again", "given"))
    for folder in (drawn, again, given):
        folder.mkdir()
    for n in range(9):
        (given / f"text-{n}.txt").write_text(f"Boat {n} sank in the harbour at Osk.", encoding="utf-8")
    for folder in (drawn, again):
        path.write_mixed([given], 10, folder)
    texts = {file.name: file.read_bytes() for file in drawn.glob("*.txt")}
    assert texts == {file.name: file.read_bytes() for file in again.glob("*.txt")}
    assert sorted(name for name in texts if name.startswith("drawn-")) == [f"drawn-{n:04}.txt" for n in range(5)]
    assert len(texts) == 10
    with pytest.raises(SystemExit, match="9 texts"):
        path.write_mixed([given], 40, drawn)
