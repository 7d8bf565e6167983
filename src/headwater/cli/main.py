"""The command ``headwater``: commands, and how errors become words and exit codes.

Exit codes: 0 something was read; 1 nothing could be, or the run failed; 2 wrong usage; 3 a step broke on an article or
a story; 130 stopped with Ctrl-C.
"""

from __future__ import annotations

import logging
import os
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
from headwater.cli.report import report
from headwater.cli.reuse import reuse
from headwater.errors import Error, InputError
from headwater.render.words import printable
from headwater.version import __version__

_NOTHING_READ, _USAGE, _INTERRUPTED = 1, 2, 130

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
    try:
        app()
    except InputError as error:
        _say(error)
        sys.exit(_USAGE)
    except Error as error:
        _say(error)
        sys.exit(_NOTHING_READ)
    except SystemExit as leaving:
        if leaving.code == _INTERRUPTED:  # typer's code for Ctrl-C
            Console(stderr=True).print("Stopped. Nothing half-written was left behind.")
        raise
    except BrokenPipeError:
        # The reader of our output (`head`) has gone: leave quietly, as other tools do.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _say(error: Error) -> None:
    Console(stderr=True, soft_wrap=True).print(
        f"[bold red]headwater:[/] {escape(printable(str(error)))}", highlight=False
    )
