"""The command ``headwater``: commands, and how errors become words and exit codes.

Exit codes: 0 something was read; 1 nothing could be, or the run failed; 2 wrong usage; 3 a step broke on an article or
a story; 130 stopped with Ctrl-C, 143 ended from outside.
"""

from __future__ import annotations

import logging
import signal
import sys
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from headwater.cli.annotate import annotate
from headwater.cli.claims import claims
from headwater.cli.clean import clean
from headwater.cli.cluster import cluster
from headwater.cli.evaluate import evaluate
from headwater.cli.output import let_go_of_stdout
from headwater.cli.report import report
from headwater.cli.reuse import reuse
from headwater.errors import Error, InputError
from headwater.render.words import printable
from headwater.version import __version__

_NOTHING_READ, _USAGE, _INTERRUPTED, _BY_SIGNAL = 1, 2, 130, 128  # 130: typer's code for Ctrl-C
_ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
_ENDED = tuple(_BY_SIGNAL + number for number in _ENDING)

app = typer.Typer(
    name="headwater",
    help="Give it the coverage of a story, and it tells you where each claim really comes from.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (report, clean, annotate, cluster, reuse, claims, evaluate):
    app.command()(command)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"headwater {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Where a step breaks on an article or a story, print the traceback.")
    ] = False,
) -> None:
    """Give it the coverage of a story, and it tells you where each claim really comes from."""
    if debug:
        logging.basicConfig(stream=sys.stderr)
        logging.getLogger("headwater").setLevel(logging.DEBUG)


def main() -> None:
    """Run the command line and leave with an honest exit code."""
    _clean_up_when_ended()
    for stream in (sys.stdout, sys.stderr):  # in a charset without “…” a help text is still one
        if stream is not None:
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        app()
    except InputError as error:
        _say(error)
        sys.exit(_USAGE)
    except Error as error:
        _say(error)
        sys.exit(_NOTHING_READ)
    except SystemExit as leaving:
        if leaving.code in (_INTERRUPTED, *_ENDED):
            Console(stderr=True).print("Stopped. Nothing half-written was left behind.")
        raise
    except BrokenPipeError:
        # The reader of our output (`head`) has gone: leave quietly, as other tools do.
        let_go_of_stdout()
        sys.exit(0)


def _clean_up_when_ended() -> None:
    """Let a run that is ended from outside (``timeout``, a closed terminal) take its unfinished file away."""

    def leave(number: int, _frame: object) -> None:
        raise SystemExit(_BY_SIGNAL + number)

    for number in _ENDING:
        if signal.getsignal(number) == signal.SIG_DFL:  # nohup ignores one of them: so do we then
            signal.signal(number, leave)


def _say(error: Error) -> None:
    Console(stderr=True, soft_wrap=True).print(
        f"[bold red]headwater:[/] {escape(printable(str(error)))}", highlight=False
    )
