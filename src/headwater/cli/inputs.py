"""From what the user named to gathered articles: what every command begins with."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.markup import escape

from headwater.cli.output import write_whole
from headwater.cli.progress import shown_progress
from headwater.data.article import Article
from headwater.data.capture import Rejection
from headwater.errors import InputError, NothingThere
from headwater.pipeline.lines import read_lines
from headwater.pipeline.reading import Gathered, Pile, RunOptions, broken, gather, in_one_order, make_pile
from headwater.pipeline.tools import Tools, open_tools
from headwater.render.words import count, printable
from headwater.runners.local import Local, Progress

if TYPE_CHECKING:
    from headwater.corpus import Corpus

STDIN = "-"
_NOT_THERE = frozenset({"unreadable", "empty-folder", "empty-archive"})  # of inputs with nothing to open in them
BROKEN = 3  # exit code: the rest was done, but a step broke on an article or a story


@dataclass(frozen=True, slots=True)
class Run:
    """One command's inputs, gathered, with the tools to go on."""

    gathered: Gathered
    options: RunOptions
    tools: Tools
    runner: Local

    def pile(self) -> Pile:
        """The articles annotated."""
        return make_pile(self.gathered, self.tools, self.runner)

    def corpus(self) -> Corpus:
        """The whole path."""
        from headwater.corpus import Corpus
        from headwater.pipeline.tracing import trace_coverage

        return Corpus(trace_coverage(self.gathered, self.options, self.tools, self.runner))


def open_run(paths: list[str], options: RunOptions, outlets: Path | None, progress: Progress) -> Run:
    """Gather the articles of ``paths``; ``-`` stands for JSON lines on stdin.

    Raises:
        InputError: ``-`` is given beside paths, or the outlet facts cannot be used.
        NothingThere: no input could even be opened, so that there is nothing to write a report of.
    """
    tools, runner = open_tools(outlets), Local(progress)
    if STDIN in paths and paths != [STDIN]:
        others = count(len(paths) - 1, "path")
        raise InputError(f"Found '-' beside {others}; expected either '-' or paths. Leave one out.")
    gathered = _gather_lines() if STDIN in paths else gather(paths, options, tools, runner)
    if not gathered.articles and _NOT_THERE.issuperset(line.reason for line in gathered.rejected):
        raise _nothing_there(gathered.rejected)
    return Run(gathered, options, tools, runner)


def _nothing_there(lines: Sequence[Rejection]) -> NothingThere:
    """The error that names every input; an empty stdin has none to name."""
    each = "".join(f"\n  {_told(line)}" for line in lines)
    what = "no line on stdin" if not lines else f"nothing to read in {count(len(lines), 'input')}"
    return NothingThere(
        f"Found {what}; expected pages, texts or JSON lines of the stage before. Nothing was written, and what an "
        f"earlier run wrote is as it was.{each}"
    )


def _gather_lines() -> Gathered:
    if sys.stdin is None:  # closed by the shell: <&-
        raise _nothing_there(())
    sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")  # type: ignore[union-attr]
    outcomes: list[Article | Rejection] = list(read_lines(sys.stdin, STDIN))
    articles = [outcome for outcome in outcomes if isinstance(outcome, Article)]
    return in_one_order(articles, [outcome for outcome in outcomes if isinstance(outcome, Rejection)])


def run_stage(
    paths: list[str],
    options: RunOptions,
    outlets: Path | None,
    output: str,
    chunks: Callable[[Run], Iterable[str]],
    *,
    quiet: bool,
) -> None:
    """What a stage command does: gather ``paths``, write the ``chunks`` made of them, say what was left out.

    Raises:
        typer.Exit: as ``leave``.
    """
    with shown_progress(quiet=quiet) as progress:
        run = open_run(paths, options, outlets, progress)
        write_whole(chunks(run), output)
    if not quiet:
        late = [broken(f, _name_of(f.item)) for f in run.runner.failures if f.step != "clean"]
        _say_rejected([*run.gathered.rejected, *late])
    leave(run, n_read=len(run.gathered.articles))


def leave(run: Run, *, n_read: int) -> None:
    """Leave with an honest exit code when all is written.

    Raises:
        typer.Exit: with ``BROKEN`` when a step broke on something, else with 1 when nothing could be read.
    """
    if run.runner.failures:
        raise typer.Exit(BROKEN)
    if not n_read:
        raise typer.Exit(1)


def _name_of(item: object) -> str:
    return item.input if isinstance(item, Article) else str(getattr(item, "headline", item))


def _say_rejected(rejected: Iterable[Rejection]) -> None:
    """One line per input that could not be read."""
    console = Console(stderr=True, soft_wrap=True)
    for line in rejected:
        console.print(f"[yellow]rejected[/] {escape(printable(_told(line)))}", highlight=False)


def _told(line: Rejection) -> str:
    """A ledger line as one line, whatever stands in the name of the file."""
    return f"{' '.join(line.input.splitlines())}: {line.reason}: {line.detail}"
