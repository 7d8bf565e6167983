"""Documents hold because a machine checks them."""

from __future__ import annotations

import importlib.util
import inspect
import re
from pathlib import Path

import pytest

import headwater.errors

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").glob("*.md")])


def test_commands_page_is_what_the_commands_say() -> None:
    spec = importlib.util.spec_from_file_location("build", ROOT / "docs" / "build.py")
    assert spec is not None
    assert spec.loader is not None
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    assert (ROOT / "docs" / "commands.md").read_text("utf-8") == build.page(), "run: python docs/build.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_every_error_is_in_the_tree() -> None:
    drawn = headwater.errors.__doc__ or ""
    for name, value in inspect.getmembers(headwater.errors, inspect.isclass):
        if issubclass(value, headwater.errors.Error):
            assert name in drawn


def test_every_room_is_on_the_map() -> None:
    drawn = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    rooms = [p.name for p in (ROOT / "src" / "headwater").iterdir() if (p / "__init__.py").exists()]
    assert [room for room in rooms if f"{room}/" not in drawn] == []


def test_python_in_the_readme_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    [block] = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    exec(compile(block, "README.md", "exec"), {})
    assert capsys.readouterr().out.strip()
