"""Where the time goes: articles per second of every stage of the main path, and the memory it took.

    python benchmarks/path.py FOLDER…
    python benchmarks/path.py --copies 300 examples/coverage/meridian-wire.html
    python benchmarks/path.py --words 100000 examples/coverage
    python benchmarks/path.py --mixed 1000 ../shared/corpora/polnear/train/text

The same steps as ``headwater report``, one after another in one process and without its safety net: what breaks ends
the run. With ``--copies`` on near copies of the first article, with ``--words`` on one article of so many words made of
all of them (``hostile.py``), with ``--mixed`` on so many articles, half of them texts drawn from the folder, half
invented (``training/claims/stories``, whole stories by name). Nothing but reading (opening the models, cleaning,
annotating) should take over a quarter of the time: what does is named. No peer is printed beside the figures: none does
the same; they are for comparing with an earlier run on the same machine.
"""

from __future__ import annotations

import argparse
import math
import random
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from bare import Bare
from hostile import write_copies, write_long
from invented import ROOT, write_stories

from headwater.claims.assertions.make import candidate_spans
from headwater.claims.match import match
from headwater.data.article import Article
from headwater.data.coverage import Coverage, TracedStory
from headwater.data.story import Story
from headwater.lineage.trace import trace, trace_story
from headwater.pipeline.reading import Gathered, Pile, RunOptions, encode_spans, gather, make_pile
from headwater.pipeline.tools import Tools, open_tools
from headwater.pipeline.tracing import cluster_pile, find_reuse, resolve_sources
from headwater.render.html import to_html
from headwater.render.json import to_json
from headwater.views.dossier import view

Made = TypeVar("Made")
READING = ("load", "clean", "annotate")
MOST = 0.25  # part of the time that any other stage may take


class Watch:
    """Seconds by stage, in the order in which stages were first met."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def time(self, stage: str) -> Iterator[None]:
        """Add what the block takes to a stage."""
        begun = perf_counter()
        yield
        self.seconds[stage] = self.seconds.get(stage, 0.0) + perf_counter() - begun


def main() -> None:
    """Run the path and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+", metavar="PATH", help="what 'headwater report' takes")
    made = parser.add_mutually_exclusive_group()
    made.add_argument("--copies", type=int, metavar="N", help="trace N near copies of the first article instead")
    made.add_argument("--words", type=int, metavar="N", help="trace one article of N words instead")
    made.add_argument("--mixed", type=int, metavar="N", help="trace N articles, half of the PATHs, half invented")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report(make_paths(chosen, Path(folder)))


def make_paths(chosen: argparse.Namespace, folder: Path) -> list[str]:
    """The paths themselves, or a folder with a pile made of what they hold."""
    if chosen.mixed is not None:
        write_mixed([Path(path) for path in chosen.paths], chosen.mixed, folder)
    elif chosen.copies is not None:
        write_copies(gather_articles(chosen.paths)[0], chosen.copies, folder)
    elif chosen.words is not None:
        write_long(gather_articles(chosen.paths), chosen.words, folder / "long.txt")
    else:
        return list(chosen.paths)
    return [str(folder)]


def gather_articles(paths: list[str]) -> tuple[Article, ...]:
    """What ``paths`` hold, cleaned."""
    return gather(paths, RunOptions(), open_tools(), Bare()).articles


def write_mixed(folders: list[Path], n: int, target: Path, seed: int = 1) -> None:
    """``n`` articles, rounded up: half are texts of ``folders``, drawn by a seeded rng, half whole invented stories.

    Raises:
        SystemExit: there are not as many.
    """
    texts = [path for folder in folders for path in sorted(folder.rglob("*.txt"))]
    random.Random(seed).shuffle(texts)
    for at, text in enumerate(texts[: n // 2]):
        (target / f"drawn-{at:04}.txt").write_bytes(text.read_bytes())
    n_made = min(n // 2, len(texts))
    for story in sorted((ROOT / "training" / "claims" / "stories").glob("*.txt")):
        if n_made < n:
            n_made += write_stories([story], target)
    if len(texts) < n // 2 or n_made < n:
        sys.exit(f"Found {len(texts)} texts to draw from and made {n_made} articles; expected {n}. Ask for fewer.")


def report(paths: list[str]) -> None:
    """Trace and render what lies under ``paths``, and print what it took."""
    watch = Watch()
    coverage = run(paths, watch)
    dossier = timed(watch, "view", lambda: view(coverage, "benchmark"))
    page = timed(watch, "html", lambda: to_html(dossier))
    lines = timed(watch, "json", lambda: to_json(dossier))
    n_articles = len(coverage.articles)
    biggest = max((len(traced.story.article_ids) for traced in coverage.stories), default=0)
    print(f"{n_articles} articles, {len(coverage.rejected)} rejected, {len(coverage.stories)} stories", end=", ")
    print(f"the biggest of {biggest}; {len(dossier['claims'])} claims", end="; ")
    print(f"{len(page) / 1e6:.1f} MB of page, {len(lines) / 1e6:.1f} MB of JSON")
    for line in coverage.rejected:
        print(
            f"rejected {Path(line.input).name}: {line.reason}: {line.detail.replace(line.input, Path(line.input).name)}"
        )
    total = sum(watch.seconds.values())
    for stage, seconds in (*watch.seconds.items(), ("all", total)):
        each = n_articles / max(seconds, 1e-9)
        print(f"{stage:<10}{seconds:>9.2f} s{each:>11.1f} articles/s{100 * seconds / total:>8.1f} %")
    reading = math.fsum(watch.seconds[stage] for stage in READING)
    print(f"{total - reading:.1f} s beyond reading; the whole takes {total / reading:.2f} x reading alone")
    slow = [stage for stage in watch.seconds if stage not in READING and watch.seconds[stage] > MOST * total]
    print(f"over {MOST:.0%} beside reading: {', '.join(slow) or 'nothing'}")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB at most")


def run(paths: list[str], watch: Watch) -> Coverage:
    """The main path up to the coverage."""
    tools = timed(watch, "load", open_tools)
    runner, options = Bare(), RunOptions()
    gathered = timed(watch, "clean", lambda: gather(paths, options, tools, runner))
    pile = timed(watch, "annotate", lambda: make_pile(gathered, tools, runner))
    stories = timed(watch, "cluster", lambda: cluster_pile(pile))
    traced = tuple(trace_timed(story, pile, tools, watch) for story in stories)
    return to_coverage(gathered, pile, traced, tools)


def timed(watch: Watch, stage: str, make: Callable[[], Made]) -> Made:
    """What ``make`` makes, its time kept."""
    with watch.time(stage):
        return make()


def trace_timed(story: Story, pile: Pile, tools: Tools, watch: Watch) -> TracedStory:
    """``pipeline.tracing.trace_one``, step by step."""
    articles, annotations = pile.articles, pile.annotations
    resolution = timed(watch, "resolve", lambda: resolve_sources(story, articles, annotations, tools))
    passages = timed(watch, "reuse", lambda: find_reuse(story, pile))
    with watch.time("encode"):
        spans = {i: candidate_spans(articles[i], annotations[i]) for i in story.article_ids}
        vectors = encode_spans(spans, articles, tools, pile.sentences)
    matched = timed(watch, "match", lambda: match(story, articles, annotations, resolution, vectors, passages))
    assertions = {a.id: a for a in matched.assertions}
    sources = {s.id: s for s in resolution.sources}
    with watch.time("trace"):
        lineages = tuple(trace(c, assertions, articles, sources, passages, pile.wires) for c in matched.claims)
        cut = trace_story(lineages, matched.claims, assertions, sources)
    return TracedStory(story, resolution, passages, matched.assertions, matched.claims, lineages, cut)


def to_coverage(gathered: Gathered, pile: Pile, traced: tuple[TracedStory, ...], tools: Tools) -> Coverage:
    """What the view takes."""
    return Coverage(pile.articles, pile.annotations, traced, gathered.rejected, pile.wires, tools.digests, {})


if __name__ == "__main__":
    sys.exit(main())
