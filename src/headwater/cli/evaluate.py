"""``headwater evaluate``: a dossier scored against gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from headwater.cli.options import Output
from headwater.cli.output import write_whole
from headwater.errors import InputError

_Gold = Annotated[Path, typer.Argument(metavar="GOLD", help="A gold file (docs/gold.md).", exists=True, dir_okay=False)]
_Dossier = Annotated[
    Path, typer.Argument(metavar="OUT", help="What 'report --format json' wrote.", exists=True, dir_okay=False)
]


def evaluate(
    gold: _Gold,
    dossier: _Dossier,
    output: Output = "-",
    as_json: Annotated[bool, typer.Option("--json", help="Scores as JSON instead of a table.")] = False,
) -> None:
    """Score a dossier against gold: furniture, stories, claims, chains, stances, origins, drift, reuse."""
    from headwater.evaluation.evaluate import evaluate as score
    from headwater.evaluation.table import render_scores, scores_json

    scores = score(_load(gold), _load(dossier))
    write_whole([scores_json(scores) if as_json else render_scores(scores)], output)


def _load(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"Found {str(path)!r} ({error}); expected a file of JSON. Write it again.") from error
    if not isinstance(value, dict):
        raise InputError(f"Found a {type(value).__name__} in {str(path)!r}; expected a JSON object.")
    return value
