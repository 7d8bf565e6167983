"""``headwater annotate``: articles to annotations."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from headwater.cli.options import AsIs, MaxMegabytes, OutletFacts, OutletName, Output, Paths, Published, Quiet
from headwater.cli.output import write_whole
from headwater.cli.progress import shown_progress


class AnnotateFormat(StrEnum):
    """What annotations are written as."""

    JSONL = "jsonl"
    BRAT = "brat"


def annotate(
    paths: Paths,
    output: Output = "-",
    form: Annotated[
        AnnotateFormat,
        typer.Option("--format", "-f", help="One article per line, or brat stand-off lines."),
    ] = AnnotateFormat.JSONL,
    as_is: AsIs = False,
    outlet: OutletName = None,
    published: Published = None,
    outlets: OutletFacts = None,
    max_mb: MaxMegabytes = 20.0,
    quiet: Quiet = False,
) -> None:
    """Read attributions (source, cue, content, nested), entities, quantities, times; one article per line."""
    from headwater.cli.inputs import close_run, open_run
    from headwater.pipeline.plan import RunOptions
    from headwater.pipeline.records import annotation_records, brat_files
    from headwater.render.lines import to_lines

    options = RunOptions(as_is, outlet, published, int(max_mb * 1e6), keep_repeats=as_is)
    with shown_progress(quiet=quiet) as progress:
        run = open_run(paths, options, outlets, progress)
        if form is AnnotateFormat.BRAT:
            write_whole(brat_files(run.gathered, options, run.tools, run.runner), output)
        else:
            write_whole(to_lines(annotation_records(run.gathered, options, run.tools, run.runner)), output)
    close_run(run, quiet=quiet)
