"""Options that several commands share, each said once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from headwater.cli.output import check_output

_INPUT, _OUTPUT = "What to read", "What to write"

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…",
        help="Files, folders, globs or WARC archives; - for JSON lines of the stage before.",
        show_default=False,
    ),
]
Output = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write there; - is stdout.",
        callback=check_output,
        rich_help_panel=_OUTPUT,
    ),
]
AsIs = Annotated[
    bool,
    typer.Option(
        "--as-is",
        help="Take each text file whole as the article: no cleaning, offsets in the file's own text.",
        rich_help_panel=_INPUT,
    ),
]
OutletName = Annotated[
    str | None,
    typer.Option(
        "--outlet", metavar="NAME", help="Who publishes the inputs, where no side-car says so.", rich_help_panel=_INPUT
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        "--published",
        metavar="DATE",
        help="When the inputs were published, where no side-car says so: 2024-11-15 or 2024-11-15T04:52Z.",
        rich_help_panel=_INPUT,
    ),
]
OutletFacts = Annotated[
    Path | None,
    typer.Option(
        "--outlets",
        metavar="FILE",
        help="Further facts about outlets (see docs/outlets.md).",
        exists=True,
        dir_okay=False,
        rich_help_panel=_INPUT,
    ),
]
Before = Annotated[
    Path | None,
    typer.Option(
        "--before",
        metavar="FILE",
        help="What 'headwater cluster' wrote earlier: ids go on with most of their articles, splits are told.",
        exists=True,
        dir_okay=False,
        rich_help_panel=_INPUT,
    ),
]
MaxMegabytes = Annotated[
    float,
    typer.Option(
        "--max-mb",
        metavar="MB",
        min=0.001,
        max=1_000_000.0,
        help="Leave out pages and texts larger than this.",
        rich_help_panel=_INPUT,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary.", rich_help_panel=_OUTPUT)]
