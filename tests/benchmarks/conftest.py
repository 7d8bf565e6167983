"""The scripts of ``benchmarks/`` are no package: their folder is put on the path for these tests."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

_FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, ModuleType]]:
    monkeypatch.syspath_prepend(str(_FOLDER))
    yield {name: importlib.import_module(name) for name in ("standoff", "nesting", "agreement", "stance", "sources")}
