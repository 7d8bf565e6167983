"""Quality is a test: what the gold stories reached once is not lost again.

The floors are pinned with a digest of what they were measured on. Lower them only on purpose:
``python benchmarks/dossiers.py --set-floors``.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def gold() -> Iterator[ModuleType]:
    spec = importlib.util.spec_from_file_location("dossiers", ROOT / "benchmarks" / "dossiers.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.mark.parametrize("folder", FLOORS)
def test_gold_stories_stay_above_their_floors(folder: str, gold: ModuleType) -> None:
    floors = dict(FLOORS[folder])
    assert floors.pop("digest") == gold.digest(ROOT / folder), f"{folder} has changed: set its floors anew"
    figures = dict(zip(gold.COLUMNS, gold.row(gold.score(ROOT / folder)), strict=True))
    below = {name: (figures[name], floor) for name, floor in floors.items() if (figures[name] or 0.0) < floor}
    assert not below


def test_a_broken_step_is_no_lower_figure(gold: ModuleType) -> None:
    line = {"input": "a.txt", "reason": "empty-text", "detail": "Nothing."}
    gold.refuse_broken({"ledger": {"rejected": [line]}})
    with pytest.raises(RuntimeError, match=r"a\.txt: IndexError"):
        gold.refuse_broken(
            {"ledger": {"rejected": [line, line | {"reason": "broken-step", "detail": "IndexError: x"}]}}
        )


def test_every_gold_story_has_floors() -> None:
    folders = {"examples", *(p.parent.relative_to(ROOT).as_posix() for p in (ROOT / "gold").glob("*/gold.json"))}
    assert folders == FLOORS.keys()
