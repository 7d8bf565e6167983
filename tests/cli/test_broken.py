"""An installation with a real fault in it: what a user meets, and what ``--debug`` adds."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import Any

import onnx
import pytest

from headwater.model.manifest import WEIGHTS

SHORT = (
    "Ferry service to Osk resumes\n\n"
    "The ferry to Osk sailed again on Monday, the harbour office said.\n\n"
    "Harbour master Lena Brod said two engines had been replaced.\n"
)
LONG = (
    "Bridge at Tarn to close for repairs\n\n"
    "The old bridge at Tarn will close for a month, the roads agency said on Tuesday, because frost had cracked two of "
    "its nine piers, because the deck above the third span had sunk by a hand, and because "
    "nobody in the valley had looked after the drains since the quarry was shut and its men had gone to the coast.\n\n"
    "Engineer Milo Carrant said that lorries must go by Ostrel until then.\n"
)
PLACES = 40  # of 512 that the encoder knows: a sentence of more pieces cannot be encoded


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A copy of the package, its weights only linked; answers the folder to put on the path."""
    package = tmp_path / "site" / "headwater"
    shutil.copytree(WEIGHTS.parents[1], package, ignore=shutil.ignore_patterns("*.onnx", "__pycache__"))
    for network in WEIGHTS.glob("*.onnx"):
        (package / "model" / "weights" / network.name).symlink_to(network)
    return package.parent


@pytest.fixture
def coverage(tmp_path: Path) -> Path:
    folder = tmp_path / "coverage"
    folder.mkdir()
    (folder / "short.txt").write_text(SHORT, encoding="utf-8")
    (folder / "long.txt").write_text(LONG, encoding="utf-8")
    return folder


def weights_of(installed: Path) -> Path:
    return installed / "headwater" / "model" / "weights"


def cut_encoder(installed: Path) -> None:
    """An encoder that knows fewer places than there are, listed as if it had been shipped so."""
    file = weights_of(installed) / "encoder.onnx"
    network = onnx.load(file)
    [places] = [one for one in network.graph.initializer if one.name == "places"]
    known = onnx.numpy_helper.to_array(places)[:PLACES]
    places.CopyFrom(onnx.numpy_helper.from_array(known, "places"))
    file.unlink()
    onnx.save(network, file)
    listed = json.loads((weights_of(installed) / "models.json").read_text("utf-8"))
    [entry] = [one for one in listed["files"] if one["name"] == "encoder"]
    entry["sha256"] = hashlib.sha256(file.read_bytes()).hexdigest()
    (weights_of(installed) / "models.json").write_text(json.dumps(listed), encoding="utf-8")


def beside(installed: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(installed)}


@pytest.mark.parametrize("name", ["reader.onnx", "encoder.onnx", "tokenizer.json"])
def test_a_truncated_file_of_weights_is_told_before_anything_is_read(
    name: str, installed: Path, coverage: Path, headwater: Any, tmp_path: Path
) -> None:
    file = weights_of(installed) / name
    whole = file.read_bytes()
    file.unlink()
    file.write_bytes(whole[: len(whole) // 2])
    page = tmp_path / "x.html"
    done = headwater("--debug", "report", coverage, "-o", page, env=beside(installed))
    assert done.returncode == 1
    assert f"'{name}' has SHA-256" in done.stderr and "the file was changed or cut. Reinstall headwater" in done.stderr
    assert "Traceback" not in done.stderr
    assert not page.exists()


@pytest.mark.parametrize("debug", [False, True])
def test_what_a_step_breaks_on_costs_its_article_and_exit_code_3(
    debug: bool, installed: Path, coverage: Path, headwater: Any
) -> None:
    cut_encoder(installed)
    before = ["--debug"] if debug else []
    done = headwater(*before, "report", coverage, "-f", "json", env=beside(installed))
    assert done.returncode == 3, done.stderr
    dossier = json.loads(done.stdout)
    assert [Path(article["input"]).name for article in dossier["articles"]] == ["short.txt"]
    [line] = dossier["ledger"]["rejected"]
    assert (Path(line["input"]).name, line["reason"]) == ("long.txt", "broken-step")
    assert "The step 'annotate' broke on it" in line["detail"] and "'headwater --debug' shows where" in line["detail"]
    assert ("long.txt: broken-step" in done.stderr) and ("Traceback" in done.stderr) == debug
    assert ("encoder.py" in done.stderr) == debug, "the traceback leads to where it broke"


def test_a_stage_says_so_too(installed: Path, coverage: Path, headwater: Any) -> None:
    cut_encoder(installed)
    done = headwater("claims", coverage, env=beside(installed))
    assert done.returncode == 3, done.stderr
    assert "long.txt: broken-step" in done.stderr
    assert done.stdout.count("\n") >= 2, "the claims of the other article are there"


def test_a_run_of_which_everything_breaks_does_not_blame_the_input(
    installed: Path, coverage: Path, headwater: Any
) -> None:
    cut_encoder(installed)
    done = headwater("report", coverage / "long.txt", "-f", "json", env=beside(installed))
    assert done.returncode == 3
    assert "long.txt: broken-step" in done.stderr
    assert "No article was read to its end." in done.stderr
