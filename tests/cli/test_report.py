"""The main job on the examples, as a user runs it."""

from __future__ import annotations

import json
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import headwater.views

SCHEMA = json.loads((Path(headwater.views.__file__).parent / "dossier.schema.json").read_text("utf-8"))


def quoted_places(value: Any) -> Iterator[dict[str, Any]]:
    """Every object anywhere in the dossier that quotes an article."""
    if isinstance(value, dict):
        if {"article", "start", "end", "text"} <= value.keys():
            yield value
        for part in value.values():
            yield from quoted_places(part)
    elif isinstance(value, list):
        for part in value:
            yield from quoted_places(part)


def _without_brackets(text: str) -> str:
    """A claim's text without the brackets around what stands beside its own words."""
    return re.sub(r"^\[([^\]]*)\]|\[([^\]]*)\]$", lambda found: found[1] or found[2], text)


def check_spans(dossier: dict[str, Any]) -> int:
    texts = {article["id"]: article["text"] for article in dossier["articles"]}
    places = list(quoted_places(dossier))
    for place in places:
        assert texts[place["article"]][place["start"] : place["end"]] == place["text"]
    for claim in dossier["claims"]:
        for assertion in claim["assertions"]:
            text = texts[assertion["article"]]
            start, end = assertion["context"]
            assert start <= assertion["start"] <= assertion["end"] <= end or assertion["text"] in text
            if assertion["hedge_span"]:
                assert text[slice(*assertion["hedge_span"])] == assertion["hedge"]
            for link in assertion["chain"]:
                if link["start"] is not None:
                    assert text[link["start"] : link["end"]] == link["text"]
    for claim in dossier["claims"]:
        teller = next(one for one in claim["assertions"] if one["id"] == claim["text_from"])
        start, end = teller["context"]
        assert teller["text"] in claim["text"]
        assert _without_brackets(claim["text"]) in texts[teller["article"]][start:end]
    for article in dossier["articles"]:
        for block in article["blocks"]:
            assert 0 <= block["start"] < block["end"] <= len(article["text"])
    return len(places)


def test_report_reads_the_examples_and_says_what_it_left_out(examples_dossier: dict[str, Any], examples: Path) -> None:
    names = {Path(a["input"]).name for a in examples_dossier["articles"]}
    rejected = {Path(r["input"]).name: r["reason"] for r in examples_dossier["ledger"]["rejected"]}
    files = {p.name for p in (examples / "coverage").iterdir() if not p.name.endswith(".meta.json")}
    assert files == names | rejected.keys()
    assert rejected["empty.txt"] == "empty-text"
    assert rejected["broken.html"] == "unsupported-media"
    assert rejected["quotidien-de-selme.html"] == "unsupported-language"
    assert examples_dossier["ledger"]["read"] == len(names)


def test_report_tells_the_two_events_of_the_examples_apart(examples_dossier: dict[str, Any]) -> None:
    assert sorted(len(story["articles"]) for story in examples_dossier["stories"])[0] == 1
    assert len(examples_dossier["stories"]) == 2


def test_dossier_of_the_examples_has_the_schema(examples_dossier: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(examples_dossier)


def test_every_span_of_the_examples_resolves(examples_dossier: dict[str, Any]) -> None:
    assert check_spans(examples_dossier) > 100


def test_every_judgement_of_the_examples_has_evidence(examples_dossier: dict[str, Any]) -> None:
    for claim in examples_dossier["claims"]:
        for edge in claim["lineage"]["edges"]:
            assert edge["evidence"], edge
            assert any(reason["excerpts"] for reason in edge["evidence"]) or edge["kind"] == "credits"
        for conflict in claim["conflicts"]:
            assert conflict["evidence"]
    for source in examples_dossier["sources"]:
        assert len(source["aliases"]) < 2 or source["merges"]


def test_every_reference_of_the_examples_leads_somewhere(examples_dossier: dict[str, Any]) -> None:
    d = examples_dossier
    articles, sources, claims = ({one["id"] for one in d[part]} for part in ("articles", "sources", "claims"))
    wires = {f"wire:{article['wire'].casefold()}" for article in d["articles"] if article["wire"]}
    assertions = {assertion["id"] for claim in d["claims"] for assertion in claim["assertions"]}
    for claim in d["claims"]:
        mine = {assertion["id"] for assertion in claim["assertions"]}
        assert claim["text_from"] in mine
        assert {*claim["cut"], *claim["origins"]} <= sources
        for edge in claim["lineage"]["edges"]:
            assert {edge["tail"], edge["head"]} <= articles | sources | wires
            assert set(edge["assertions"]) <= mine
        for conflict in claim["conflicts"]:
            assert conflict["assertion"] in mine
            assert conflict["with"] in assertions | claims
        for assertion in claim["assertions"]:
            assert {link["source"] for link in assertion["chain"]} <= sources | {None}
            assert assertion["repeats"] is None or assertion["repeats"] in assertions
    for story in d["stories"]:
        assert {*story["claims"]} <= claims and {*story["articles"]} <= articles and {*story["cut"]} <= sources
        assert {finding["claim"] for finding in story["findings"]} <= claims | {None}
    for moment in d["timeline"]:
        assert moment["claim"] in claims and set(moment["assertions"]) <= assertions
    for omission in d["landscape"]["omissions"]:
        assert omission["claim"] in claims and {row["article"] for row in omission["outlets"]} <= articles


def test_same_input_gives_the_same_bytes_in_any_order(examples: Path, examples_json: str, headwater: Any) -> None:
    files = sorted((examples / "coverage").iterdir())
    random.Random(7).shuffle(files)
    done = headwater("report", *files, "--outlets", examples / "outlets.json", "--format", "json")
    assert done.stdout == examples_json


def test_html_and_text_are_written_whole(examples: Path, tmp_path: Path, headwater: Any) -> None:
    few = [examples / "coverage" / name for name in ("daily-beacon.txt", "civic-lens.html")]
    page = tmp_path / "story.html"
    done = headwater("report", *few, "-o", page)
    assert done.returncode == 0, done.stderr
    assert page.read_text("utf-8").rstrip().endswith("</html>")
    assert "story.html" in done.stderr
    text = headwater("report", *few, "--format", "text", "-q")
    assert text.returncode == 0
    assert text.stderr == ""
    assert len(text.stdout) > 1000


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["report"], 2, "PATH"),
        (["report", "--format", "pdf", "x"], 2, "html"),
        (["report", "no-such-file.txt", "--format", "json"], 1, "no-such-file.txt"),
        (["report", "-", "x.txt"], 2, "expected either"),
        (["evaluate", "no.json", "no.json"], 2, "no.json"),
        (["report", "x.txt", "-o", "nowhere/x.html"], 2, "there is no folder 'nowhere'"),
        (["report", "x.txt", "-o", "."], 2, "it is a folder"),
        (["claims", "x.txt", "-o", "."], 2, "it is a folder"),
        (["report", "x.txt", "--published", "[/] yesterday"], 2, "'[/] yesterday'; expected a day"),
        (["report", ".", "-o", "x.html"], 1, "empty-folder"),
    ],
)
def test_exit_codes_are_honest(arguments: list[str], code: int, words: str, headwater: Any, tmp_path: Path) -> None:
    done = headwater(*arguments, cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert words in done.stderr + done.stdout


def test_a_report_of_nothing_holds_the_ledger(tmp_path: Path, headwater: Any) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(bytes(range(256)) * 9)
    done = headwater("report", tmp_path / "a.txt", tmp_path / "b.txt", "-o", tmp_path / "x.html")
    assert done.returncode == 1
    assert "Nothing could be read as an article." in done.stderr
    page = (tmp_path / "x.html").read_text("utf-8")
    assert "a.txt" in page and "empty-text" in page and "b.txt" in page and "unsupported-media" in page


@pytest.mark.parametrize(
    "missing", [["nowhere.txt"], ["nowhere.txt", "no/*.html"], ["empty"], ["-"]], ids=lambda names: " ".join(names)
)
@pytest.mark.parametrize("quiet", [[], ["-q"]], ids=["told", "quiet"])
def test_where_no_input_is_there_no_report_is_written(
    missing: list[str], quiet: list[str], tmp_path: Path, headwater: Any
) -> None:
    (tmp_path / "empty").mkdir()
    page = tmp_path / "headwater.html"
    page.write_text("yesterday's report", encoding="utf-8")
    done = headwater("report", *missing, *quiet, cwd=tmp_path, stdin="")
    assert done.returncode == 1
    assert "Found no" in done.stderr and "Nothing was written" in done.stderr
    assert all(name in done.stderr for name in missing if name != "-")
    assert page.read_text("utf-8") == "yesterday's report"


def test_a_stage_without_inputs_writes_nothing(tmp_path: Path, headwater: Any) -> None:
    done = headwater("clean", "nowhere.txt", "-o", "out.jsonl", cwd=tmp_path)
    assert done.returncode == 1
    assert "nowhere.txt: unreadable" in done.stderr
    assert not (tmp_path / "out.jsonl").exists()


def test_the_package_runs_as_the_command() -> None:
    told = subprocess.run([sys.executable, "-m", "headwater", "--version"], capture_output=True, text=True, check=True)
    assert told.stdout.startswith("headwater ")


def test_stopping_leaves_the_old_report_as_it_was(examples: Path, tmp_path: Path) -> None:
    page = tmp_path / "story.html"
    page.write_text("yesterday's report", encoding="utf-8")
    folder = tmp_path / "many"
    for n in range(40):
        shutil.copytree(examples / "coverage", folder / str(n))
        for file in (folder / str(n)).iterdir():
            file.write_bytes(file.read_bytes() + b"\n" * (n + 1))
    # a shell that runs the tests in the background has SIGINT ignored, and a child inherits that
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{heard}; from headwater.cli.main import main; main()"
    with subprocess.Popen([sys.executable, "-c", code, "report", folder, "-o", page], stderr=subprocess.PIPE) as run:
        time.sleep(4)
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    assert b"Stopped" in said
    assert page.read_text("utf-8") == "yesterday's report"
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["story.html"]
