"""``headwater annotate``: articles to annotations."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer

from headwater.cli.options import AsIs, MaxMegabytes, OutletFacts, OutletName, Output, Paths, Published, Quiet


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
    from headwater.cli.ahead import open_reader_ahead

    open_reader_ahead()
    from headwater.cli.inputs import Run, run_stage
    from headwater.pipeline.reading import RunOptions
    from headwater.pipeline.records import annotation_records, brat_files
    from headwater.render.lines import to_lines

    options = RunOptions(as_is, outlet, published, int(max_mb * 1e6), keep_repeats=as_is)

    def chunks(run: Run) -> Iterator[str]:
        if form is AnnotateFormat.BRAT:
            return brat_files(run.gathered, options, run.tools, run.runner)
        return to_lines(annotation_records(run.gathered, options, run.tools, run.runner))

    run_stage(paths, options, outlets, output, chunks, quiet=quiet)
