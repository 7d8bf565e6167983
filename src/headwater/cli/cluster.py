"""``headwater cluster``: articles to stories."""

from __future__ import annotations

from headwater.cli.options import AsIs, Before, MaxMegabytes, OutletFacts, OutletName, Output, Paths, Published, Quiet


def cluster(
    paths: Paths,
    output: Output = "-",
    as_is: AsIs = False,
    outlet: OutletName = None,
    published: Published = None,
    outlets: OutletFacts = None,
    max_mb: MaxMegabytes = 20.0,
    before: Before = None,
    quiet: Quiet = False,
) -> None:
    """Group articles into stories; one story per line."""
    from headwater.cli.ahead import open_reader_ahead

    open_reader_ahead()
    from headwater.cli.inputs import run_stage
    from headwater.pipeline.lines import read_stories
    from headwater.pipeline.reading import RunOptions
    from headwater.pipeline.story_records import story_records
    from headwater.render.lines import to_lines

    options = RunOptions(as_is, outlet, published, int(max_mb * 1e6))
    earlier = read_stories(before.read_text("utf-8-sig", errors="replace").split("\n"), str(before)) if before else ()
    run_stage(paths, options, outlets, output, lambda run: to_lines(story_records(run.pile(), earlier)), quiet=quiet)
