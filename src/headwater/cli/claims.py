"""``headwater claims``: stories to claims."""

from __future__ import annotations

from headwater.cli.options import AsIs, MaxMegabytes, OutletFacts, OutletName, Output, Paths, Published, Quiet


def claims(
    paths: Paths,
    output: Output = "-",
    as_is: AsIs = False,
    outlet: OutletName = None,
    published: Published = None,
    outlets: OutletFacts = None,
    max_mb: MaxMegabytes = 20.0,
    quiet: Quiet = False,
) -> None:
    """Match claims across articles and trace them; one claim with its lineage per line."""
    from headwater.cli.ahead import open_reader_ahead

    open_reader_ahead()
    from headwater.cli.inputs import run_stage
    from headwater.pipeline.reading import RunOptions
    from headwater.pipeline.story_records import claim_records
    from headwater.render.lines import to_lines

    options = RunOptions(as_is, outlet, published, int(max_mb * 1e6))
    run_stage(
        paths,
        options,
        outlets,
        output,
        lambda run: to_lines(claim_records(run.pile(), run.tools, run.runner)),
        quiet=quiet,
    )
