"""A few lines on the terminal when a run is over."""

from __future__ import annotations

import re

from rich.console import Console
from rich.table import Table
from rich.text import Text

from headwater.render.lookup import Record
from headwater.render.words import STATUS_WORDS, count, shorten

_STYLES = {
    "corroborated": "green",
    "single-origin": "yellow",
    "unattributed": "bright_black",
    "contested": "red",
    "unverified": "magenta",
}
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]")
_SHOWN = 8  # rejected inputs named one by one; the report has them all


def summary(dossier: Record, console: Console) -> None:
    """Write what was read, found and rejected: a table on a terminal, plain lines of ``name: count`` elsewhere."""
    counts = _counts(dossier)
    if console.is_terminal:
        table = Table.grid(padding=(0, 2))
        for name, n in counts:
            table.add_row(name, Text(f"{n:,}", style="bold", justify="right"))
        console.print(table)
    else:
        for name, n in counts:
            _write(console, f"{name}: {n}")
    for story in dossier["stories"]:
        _write_story(story, dossier, console)
    rejected = dossier["ledger"]["rejected"]
    for item in rejected[:_SHOWN]:
        _write(console, f"rejected {item['input']}: {item['reason']}", "yellow")
    if len(rejected) > _SHOWN:
        _write(
            console, f"… and {count(len(rejected) - _SHOWN, 'more input')} rejected; the ledger names them", "yellow"
        )


def _counts(dossier: Record) -> list[tuple[str, int]]:
    return [
        ("articles", len(dossier["articles"])),
        ("outlets", len(dossier["landscape"]["outlets"])),
        ("stories", len(dossier["stories"])),
        ("claims", len(dossier["claims"])),
        ("independent origins", sum(story["origins"] for story in dossier["stories"])),
        ("passages reused", len(dossier["reuse"])),
        ("inputs rejected", len(dossier["ledger"]["rejected"])),
    ]


def _write_story(story: Record, dossier: Record, console: Console) -> None:
    figures = f"{count(story['outlets'], 'outlet')}, {count(story['origins'], 'independent origin')}"
    _write(console, "")
    _write(console, shorten(story["headline"] or "A story without a headline", 200), "bold")
    _write(console, f"  {figures}")
    wanted = set(story["claims"])
    tally = Text("  ")
    for status, words in STATUS_WORDS.items():
        n = sum(1 for claim in dossier["claims"] if claim["id"] in wanted and claim["status"] == status)
        if n:
            tally.append(f"{n} {words.lower()}  ", style=_STYLES[status])
    if tally.plain.strip():
        tally.rstrip()
        console.print(tally, soft_wrap=True)
    if story["finding"]["text"]:
        _write(console, f"  {story['finding']['text']}")


def _write(console: Console, line: str, style: str = "") -> None:
    """One line; what the coverage says is never taken for markup, nor as a command to the terminal."""
    console.print(Text(_UNPRINTABLE.sub("\ufffd", line), style=style), soft_wrap=True)
