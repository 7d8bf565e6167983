"""A few lines on the terminal when a run is over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from rich.console import Console
from rich.table import Table
from rich.text import Text

from headwater.render.lookup import Record
from headwater.render.words import STATUS_WORDS, count, printable, shorten

_STYLES = {
    "corroborated": "green",
    "single-origin": "yellow",
    "unattributed": "bright_black",
    "contested": "red",
    "unverified": "magenta",
}
_LONGEST = 300  # characters of one line about an input
_STORIES_SHOWN = 8  # told one by one, the biggest first
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
    statuses = {claim["id"]: claim["status"] for claim in dossier["claims"]}
    stories = dossier["stories"]
    for story in stories[:_STORIES_SHOWN]:
        _write_story(story, statuses, console)
    if len(stories) > _STORIES_SHOWN:
        _write(console, "")
        n_more = len(stories) - _STORIES_SHOWN
        _write(console, f"… and {count(n_more, 'smaller story', 'smaller stories')} in the report")
    rejected = dossier["ledger"]["rejected"]
    if rejected:
        _write(console, "")
    for item in rejected[:_SHOWN]:
        line = f"rejected {item['input']}: {item['reason']}: {item['detail']}"
        _write(console, shorten(line, _LONGEST), "yellow")
    if len(rejected) > _SHOWN:
        _write(
            console, f"… and {count(len(rejected) - _SHOWN, 'more input')} rejected; the ledger names them", "yellow"
        )
    if not dossier["articles"]:
        broken = any(item["reason"] == "broken-step" for item in rejected)
        said = "No article was read to its end." if broken else "Nothing could be read as an article."
        _write(console, said, "bold red")


def _counts(dossier: Record) -> list[tuple[str, int]]:
    return [
        ("articles", len(dossier["articles"])),
        ("outlets", len(dossier["landscape"]["outlets"])),
        ("stories", len(dossier["stories"])),
        ("claims", len(dossier["claims"])),
        ("origins", sum(story["origins"] for story in dossier["stories"])),
        ("passages reused", len(dossier["reuse"])),
        ("inputs rejected", len(dossier["ledger"]["rejected"])),
    ]


def _write_story(story: Record, statuses: Mapping[str, str], console: Console) -> None:
    figures = f"{count(story['outlets'], 'outlet')}, {count(story['origins'], 'origin')} in all"
    _write(console, "")
    _write(console, shorten(story["headline"] or "A story without a headline", 200), "bold")
    _write(console, f"  {figures}")
    counted = Counter(statuses[claim_id] for claim_id in story["claims"] if claim_id in statuses)
    tally = Text("  ")
    for status, words in STATUS_WORDS.items():
        if counted[status]:
            tally.append(f"{counted[status]} {words.lower()}  ", style=_STYLES[status])
    if tally.plain.strip():
        tally.rstrip()
        console.print(tally, soft_wrap=True)
    if story["finding"]["text"]:
        _write(console, f"  {story['finding']['text']}")


def _write(console: Console, line: str, style: str = "") -> None:
    """One line; what the coverage says is never taken for markup, nor as a command to the terminal."""
    console.print(Text(printable(line), style=style), soft_wrap=True)
