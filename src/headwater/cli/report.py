"""``headwater report``: the main job."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console

from headwater.cli.options import AsIs, MaxMegabytes, OutletFacts, OutletName, Paths, Published, Quiet
from headwater.cli.output import check_output, write_whole
from headwater.cli.progress import shown_progress


class ReportFormat(StrEnum):
    """What the dossier is written as."""

    HTML = "html"
    JSON = "json"
    TEXT = "text"


_DEFAULT_OUTPUT = {ReportFormat.HTML: "headwater.html", ReportFormat.JSON: "-", ReportFormat.TEXT: "-"}


def report(
    paths: Paths,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write there. Default: headwater.html, or stdout for json and text.",
            callback=check_output,
            rich_help_panel="What to write",
        ),
    ] = None,
    form: Annotated[
        ReportFormat, typer.Option("--format", "-f", help="One HTML page, the dossier as JSON, or text to read.")
    ] = ReportFormat.HTML,
    as_is: AsIs = False,
    outlet: OutletName = None,
    published: Published = None,
    outlets: OutletFacts = None,
    max_mb: MaxMegabytes = 20.0,
    quiet: Quiet = False,
) -> None:
    """Trace every claim of the coverage to its origins and write one report.

    Exit code 0 when something was read, 1 when nothing could be (the report then is the ledger alone; where not one
    input is there, none is written), 2 for wrong usage, 3 when a step broke on an article or a story and the rest was
    done without it.
    """
    from headwater.cli.ahead import open_reader_ahead

    open_reader_ahead()
    from headwater.cli.inputs import leave, open_run
    from headwater.pipeline.reading import RunOptions
    from headwater.render.terminal import summary
    from headwater.render.words import printable

    target = output or _DEFAULT_OUTPUT[form]
    options = RunOptions(as_is, outlet, published, int(max_mb * 1e6))
    with shown_progress(quiet=quiet) as progress:
        run = open_run(paths, options, outlets, progress)
        corpus = run.corpus()
        render = {
            ReportFormat.HTML: corpus.to_html,
            ReportFormat.JSON: corpus.to_json,
            ReportFormat.TEXT: corpus.to_text,
        }
        page = render[form]()
    write_whole([page], target)
    if not quiet:
        console = Console(stderr=True, soft_wrap=True)
        summary(corpus.dossier, console)
        if target != "-":
            console.print(printable(f"report: {target}"), highlight=False, markup=False)
    leave(run, n_read=len(corpus.articles))
