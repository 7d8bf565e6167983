"""What the tests of the renderers share: invented dossiers, and a Chromium to open pages in."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

HERE = Path(__file__).parent


def _load(name: str) -> ModuleType:
    """A helper file beside this one: in importlib mode the folder of a test is not on the path."""
    full = f"headwater_render_{name}"
    if full not in sys.modules:
        spec = importlib.util.spec_from_file_location(full, HERE / f"{name}.py")
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[full] = module
        spec.loader.exec_module(module)
    return sys.modules[full]


@pytest.fixture(scope="session")
def make() -> ModuleType:
    """The makers of invented dossiers, ``dossier_fixture.py``."""
    return _load("dossier_fixture")


@pytest.fixture(scope="session")
def page_of() -> Any:
    """Reads a page into a tree: ``page_of(html)``."""
    return _load("page_tree").read_page


@pytest.fixture(scope="module")
def browser(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A running headless Chromium."""
    running = _load("chromium_pipe").Browser(chromium, tmp_path_factory.mktemp("chromium"))
    yield running
    running.close()
