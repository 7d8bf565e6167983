"""How well the whole path does on the gold stories: one row a story, one column a judgement.

    python benchmarks/dossiers.py [--misses] [--set-floors] [FOLDER …]

A folder holds ``coverage/``, ``gold.json`` and perhaps ``outlets.json``; without any, ``examples`` and all of ``gold``.
The columns are those of ``headwater evaluate``: found (gold assertions found), claims (pairs of assertions in claims),
chain (exact, of those found), stance, source (mentions in sources, B-cubed F1), origins (number of independent origins
exact), status, conflict, drift and reuse (F1), furniture (F1) and stories (B-cubed F1).
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import headwater
from headwater.evaluation.evaluate import Scores, evaluate, render_scores

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ROOT / "tests" / "quality" / "floors.json"
SLACK = 0.02  # vectors differ in their last bits between kinds of processor, and a pair may fall to the other side
HELD_BACK = (
    "aid-workers",
    "border-claim",
    "council-budget",
    "film-award",
    "health-scare",
    "rail-accident",
)
TOTALS = {
    "pairs of assertions to keep apart, joined": "pairs to keep apart",
    "origins exact": "claims with origins",
    "origins off by more than one, or claim missing": "claims with origins",
    "direction of reuse right, of those decided": "directions decided by both",
    "direction of reuse decided, of those decidable": "directions decidable",
}
COLUMNS = (
    "furniture stories found claims-P claims-R claims-F1 chain stance source origins status conflict drift reuse"
).split()


def score(folder: Path) -> Scores:
    """The scores of one gold story.

    Raises:
        RuntimeError: a step broke on it. A run goes on then, and the bug would pass for figures that fell.
    """
    outlets = folder / "outlets.json"
    dossier = headwater.read(folder / "coverage", outlets=outlets if outlets.exists() else None).dossier
    refuse_broken(dossier)
    return evaluate(json.loads((folder / "gold.json").read_text("utf-8")), dossier)


def refuse_broken(dossier: Mapping[str, Any]) -> None:
    """Raise ``RuntimeError`` with the lines of the ledger that tell of a broken step, if any."""
    broken = [line for line in dossier["ledger"]["rejected"] if line["reason"] == "broken-step"]
    if broken:
        raise RuntimeError("; ".join(f"{line['input']}: {line['detail']}" for line in broken))


def row(scores: Scores) -> list[float | None]:
    """One figure per column; ``None`` where the gold has nothing to say."""
    pairs = scores.claims.pairs
    return [
        scores.furniture.counts.f1,
        scores.stories.b_cubed_f1,
        scores.assertions.share,
        pairs.precision,
        pairs.recall,
        pairs.f1,
        scores.chains.exact.share,
        scores.stance.right.share,
        scores.sources.clusters.b_cubed_f1,
        scores.origins.exact / max(1, scores.origins.total),
        scores.status.right.share,
        scores.conflicts.total.f1,
        scores.drift.total.f1,
        scores.reuse.total.f1,
    ]


def print_rows(folders: Iterable[Path], *, misses: bool) -> None:
    """The table, and a last row with the mean of the stories nothing was tuned on."""
    print(f"{'story':<18}" + "".join(f"{name:>10}" for name in COLUMNS))
    held_back = []
    told: dict[str, Counter[tuple[str, str]]] = {}
    sums: dict[str, Counter[str]] = {}
    for folder in folders:
        scores = score(folder)
        group = "held back" if folder.name in HELD_BACK else "development"
        sums.setdefault(group, Counter()).update(counts(scores))
        for what, findings in (("conflicts", scores.conflicts), ("drift", scores.drift)):
            cells = {(gold, found): n for gold, found, n in findings.confusion}
            told.setdefault(f"{what}, {group}", Counter()).update(cells)
        figures = row(scores)
        mark = "*" if folder.name in HELD_BACK else ""
        print(f"{folder.name + mark:<18}" + "".join(map(_cell, figures)), flush=True)
        if mark:
            held_back.append(figures)
        if misses:
            print(render_scores(scores, misses=True))
    if held_back:
        columns = [[figure for figure in column if figure is not None] for column in zip(*held_back, strict=True)]
        means = [sum(known) / len(known) if known else None for known in columns]
        print(f"{'mean of *':<18}" + "".join(map(_cell, means)))
        print("* held back: not read by whoever tuned the code, but for their mean when the claim threshold was set")
    for group, sum_of in sorted(sums.items()):
        print(f"\n{group}, all stories together:")
        for name, total in TOTALS.items():
            print(f"  {name:<44}{sum_of[name]:>6} of {sum_of[total]:>6}  {sum_of[name] / max(1, sum_of[total]):.3f}")
    for group, cells in sorted(told.items()):
        print_confusion(group, cells)


def counts(scores: Scores) -> dict[str, int]:
    """What is added up over stories, each with the total it is a share of (``TOTALS``)."""
    joined, direction, decided = scores.claims.joined_wrongly, scores.reuse.direction, scores.reuse.decided
    return {
        "pairs of assertions to keep apart, joined": joined.right,
        "pairs to keep apart": joined.total,
        "origins exact": scores.origins.exact,
        "origins off by more than one, or claim missing": scores.origins.more + scores.origins.missing,
        "claims with origins": scores.origins.total,
        "direction of reuse right, of those decided": direction.right,
        "directions decided by both": direction.total,
        "direction of reuse decided, of those decidable": decided.right,
        "directions decidable": decided.total,
    }


def print_confusion(group: str, cells: Mapping[tuple[str, str], int]) -> None:
    """What the gold calls a finding against what the dossier does, with precision and recall of each kind."""
    kinds = sorted({kind for pair in cells for kind in pair} - {"missed", "unlisted"})
    columns = [*kinds, "missed"]
    print(
        f"\n{group + ': labelled':<28}"
        + "".join(f"{name:>12}" for name in columns)
        + f"{'precision':>12}{'recall':>12}"
    )
    for row in (*kinds, "unlisted"):
        found = [cells.get((row, column), 0) for column in columns]
        right, wrong = cells.get((row, row), 0), cells.get(("unlisted", row), 0)
        shares = [right / said if said else None for said in (right + wrong, sum(found))]
        shown = "" if row == "unlisted" else "".join(f"{'–' if x is None else f'{x:.2f}':>12}" for x in shares)
        print(f"{row:<28}" + "".join(f"{n:>12}" for n in found) + shown)


def _cell(figure: float | None) -> str:
    return f"{'–':>10}" if figure is None else f"{figure:>10.3f}"


def digest(folder: Path) -> str:
    """What the figures of a folder were measured on: SHA-256 over its gold, its facts and its coverage."""
    state = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix != ".md"):
        state.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return state.hexdigest()


def set_floors(folders: Iterable[Path]) -> None:
    """Pin what the folders reach now, less the slack that another kind of processor may cost."""
    floors = {}
    for folder in folders:
        figures = zip(COLUMNS, row(score(folder)), strict=True)
        pinned = {name: round(max(0.0, figure - SLACK), 3) for name, figure in figures if figure is not None}
        floors[folder.relative_to(ROOT).as_posix()] = {"digest": digest(folder), **pinned}
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Score the folders named, or all there are."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true", help="also everything that was not right, in words")
    parser.add_argument(
        "--set-floors", action="store_true", help="pin what is reached now as tests/quality/floors.json"
    )
    given = parser.parse_args()
    folders = given.folders or [ROOT / "examples", *sorted(p.parent for p in (ROOT / "gold").glob("*/gold.json"))]
    if given.set_floors:
        set_floors(folders)
    else:
        print_rows(folders, misses=given.misses)


if __name__ == "__main__":
    main()
