"""Running the command as a user does, and its output on the examples and the seeds, made once per session."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def run_headwater(*arguments: object, stdin: str | None = None, **kwargs: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from headwater.cli.main import main; main()", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, encoding="utf-8", timeout=240, **kwargs)


@pytest.fixture(scope="session")
def headwater() -> Run:
    return run_headwater


@pytest.fixture(scope="session")
def examples_json(examples: Path) -> str:
    done = run_headwater("report", examples / "coverage", "--outlets", examples / "outlets.json", "--format", "json")
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def examples_dossier(examples_json: str) -> dict[str, Any]:
    dossier: dict[str, Any] = json.loads(examples_json)
    return dossier


@pytest.fixture(scope="session")
def seeds_json(shared: Path) -> str:
    done = run_headwater("report", shared / "seeds", "--format", "json")
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def seeds_dossier(seeds_json: str) -> dict[str, Any]:
    dossier: dict[str, Any] = json.loads(seeds_json)
    return dossier
