"""Progress on long work: one line on a terminal, nothing in a pipe."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress as Bar
from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

from headwater.runners.local import Progress, say_nothing

_DOING = {
    "clean": "reading and cleaning",
    "annotate": "annotating articles",
    "trace": "tracing stories",
}


@contextmanager
def shown_progress(*, quiet: bool) -> Iterator[Progress]:
    """A progress callback that draws on stderr while the block runs."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield say_nothing
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task("loading the model", total=None)

        def show(step: str, n_done: int) -> None:
            bar.update(task, description=f"{_DOING.get(step, step)}: {n_done}")

        yield show
