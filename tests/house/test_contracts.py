"""The house stands: imports go down, doors are where the map says, files stay small."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import headwater

PACKAGE = Path(headwater.__file__).parent
DOORS = {
    "captures": "read",
    "articles": "clean",
    "annotations": "annotate",
    "stories": "cluster",
    "reuse": "find",
    "sources": "resolve",
    "claims": "match",
    "lineage": "trace",
}


def test_imports_go_down() -> None:
    found = subprocess.run(
        [Path(sys.executable).with_name("lint-imports")], cwd=PACKAGE.parent.parent, capture_output=True, text=True
    )
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize(("room", "door"), DOORS.items())
def test_every_room_has_its_door(room: str, door: str) -> None:
    source = (PACKAGE / room / f"{door}.py").read_text(encoding="utf-8")
    assert f"\ndef {door}(" in source


def test_no_file_has_swelled() -> None:
    long = {p.name: n for p in PACKAGE.rglob("*.py") if (n := len(p.read_text("utf-8").splitlines())) > 450}
    assert not long


def test_no_file_knows_a_machine() -> None:
    root = PACKAGE.parent.parent
    tracked = [
        p
        for folder in ("src", "tests", "docs", "examples", "benchmarks", "training")
        for p in (root / folder).rglob("*")
    ]
    needle = str(root.parent) + "/"
    for path in tracked:
        if path.suffix in {".py", ".md", ".json", ".toml", ".txt", ".html"} and path.is_file():
            assert needle not in path.read_text("utf-8", errors="replace"), path


def test_help_does_not_load_the_models() -> None:
    code = "import sys; sys.argv=['headwater','--help'];\nfrom headwater.cli.main import app\n"
    code += "try: app()\nexcept SystemExit: pass\n"
    code += "sys.exit(any(m in sys.modules for m in ('onnxruntime', 'trafilatura', 'networkx')))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0
