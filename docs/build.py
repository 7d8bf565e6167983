"""Write docs/commands.md from the commands themselves: ``python docs/build.py``; a test fails when it is stale."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import typer.main

from headwater.cli.main import app

PAGE = Path(__file__).with_name("commands.md")
_HEAD = """# Commands

Written by `python docs/build.py` from the commands themselves. Every command takes `-h`.
"""


def command_lines() -> Iterator[str]:
    """The page, line by line: a section per command, a row per argument and option."""
    yield _HEAD
    group = typer.main.get_command(app)
    for name, command in sorted(group.commands.items()):  # type: ignore[attr-defined]
        yield f"## headwater {name}\n\n{(command.help or '').strip()}\n"
        yield "| option | what it does | default |\n|---|---|---|"
        for parameter in command.params:
            yield _row(parameter)
        yield ""


def _row(parameter: object) -> str:
    names = ", ".join(f"`{name}`" for name in getattr(parameter, "opts", ()))
    if getattr(parameter, "param_type_name", "") == "argument":
        names = f"`{getattr(parameter, 'metavar', None) or names}`"
    words = " ".join((getattr(parameter, "help", "") or "").split())
    default = getattr(parameter, "default", None)
    value = getattr(default, "value", default)
    shown = "" if callable(value) or value in (None, False, ()) or "Sentinel" in repr(value) else f"`{value}`"
    return f"| {names} | {words} | {shown} |".replace("  |", " |")


def page() -> str:
    """The whole page."""
    return "\n".join(command_lines()).rstrip() + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"wrote {PAGE.name}\n")
