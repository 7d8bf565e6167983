"""Scores as a plain table and as JSON."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

from headwater.evaluation.measures import Clusters, Counts, Labels, Ratio
from headwater.evaluation.scores import Findings, Scores

_WIDTH = 34
_DIGITS = 4  # of the figures in the JSON form
_COMPUTED = ("share", "precision", "recall", "f1", "b_cubed_f1", "joined_wrongly", "total")

Row = tuple[str, str]


def scores_json(scores: Scores) -> str:
    """The scores as JSON text, the same bytes for the same scores."""
    return json.dumps(scores_record(scores), ensure_ascii=False, indent=1) + "\n"


def scores_record(scores: Scores) -> dict[str, Any]:
    """The scores as JSON values, computed figures included and rounded to four digits."""
    record: dict[str, Any] = _record(scores)
    return {"format": "headwater.scores/1", **record}


def _record(value: object) -> Any:
    if is_dataclass(value):
        kept = {f.name: _record(getattr(value, f.name)) for f in fields(value)}
        computed = [n for n in _COMPUTED if isinstance(getattr(type(value), n, None), property)]
        return kept | {name: _record(getattr(value, name)) for name in computed}
    if isinstance(value, tuple):
        return [_record(inner) for inner in value]
    return round(value, _DIGITS) if isinstance(value, float) else value


def render_scores(scores: Scores, *, misses: bool = False) -> str:
    """A plain table, one figure a line; with ``misses`` also everything that was not right, in words."""
    lines: list[str] = []
    for heading, rows in _sections(scores):
        lines += [heading, *(f"  {name:<{_WIDTH}}{value}" for name, value in rows), ""]
    if misses:
        lines += [f"Not right ({len(scores.misses)})", *(f"  {miss}" for miss in scores.misses), ""]
    return "\n".join(lines)


def _sections(s: Scores) -> list[tuple[str, list[Row]]]:
    return [
        ("Articles", _articles(s)),
        ("Stories", _clusters("articles", s.stories)),
        ("Assertions and claims", _claims(s)),
        ("Chains of sources", _chains(s)),
        ("Stance and hedge", [*_labels("stance", s.stance), ("hedge", _counts(s.hedge))]),
        ("Sources", _sources(s)),
        ("Origins and status", _origins(s)),
        ("Conflicts", _findings(s.conflicts)),
        ("Drift", _findings(s.drift)),
        ("Reuse", _reuse(s)),
    ]


def _articles(s: Scores) -> list[Row]:
    rows = [("furniture snippets", _counts(s.furniture.counts)), ("  listed as furniture", _ratio(s.furniture.shown))]
    rows += [(f"metadata: {name}", _ratio(ratio)) for name, ratio in s.metadata]
    return [*rows, ("ledger", _ratio(s.ledger)), ("quotes lost", str(len(s.lost)))]


def _claims(s: Scores) -> list[Row]:
    rows = [("gold assertions found", _ratio(s.assertions)), *_clusters("assertions in claims", s.claims)]
    return [*rows, ("pairs to keep apart, joined", _ratio(s.claims.joined_wrongly))]


def _chains(s: Scores) -> list[Row]:
    rows = [("exact", _ratio(s.chains.exact)), ("exact, of all in the gold", _ratio(s.chains.end_to_end))]
    rows.append(("innermost source", _ratio(s.chains.origin)))
    return rows + [(f"links at level {level}", _counts(counts)) for level, counts in s.chains.levels]


def _sources(s: Scores) -> list[Row]:
    rows = [("sources found", _ratio(s.sources.found)), *_clusters("mentions in sources", s.sources.clusters)]
    return [*rows, ("kind", _ratio(s.sources.kind)), ("party (pairs)", _counts(s.sources.party))]


def _origins(s: Scores) -> list[Row]:
    o = s.origins
    rows = [("independent origins exact", _ratio(Ratio(o.exact, o.total)))]
    rows += [("  off by one", str(o.off_by_one)), ("  off by more", str(o.more)), ("  claim missing", str(o.missing))]
    rows += [("independent parties", _ratio(o.parties)), ("sets of origins", _ratio(o.sets))]
    return rows + _labels("status", s.status)


def _findings(findings: Findings) -> list[Row]:
    rows = [("all kinds", _counts(findings.total))]
    rows += [(f"  {kind}", _counts(counts)) for kind, counts in findings.by_kind]
    rows.append(("pair found, whatever kind", _ratio(findings.any_kind)))
    if findings.accused.total:
        rows.append(("compatible but accused", _ratio(findings.accused)))
    return rows


def _reuse(s: Scores) -> list[Row]:
    rows = [("pairs of articles", _counts(s.reuse.total))]
    rows += [(f"  {kind}", _counts(counts)) for kind, counts in s.reuse.by_kind]
    rows += [("kind", _ratio(s.reuse.kind)), ("direction right", _ratio(s.reuse.direction))]
    return [*rows, ("direction decided", _ratio(s.reuse.decided)), ("left open rightly", _ratio(s.reuse.restraint))]


def _clusters(name: str, clusters: Clusters) -> list[Row]:
    b_cubed = (clusters.b_cubed_precision, clusters.b_cubed_recall, clusters.b_cubed_f1)
    return [(f"{name}, pairs", _counts(clusters.pairs)), (f"{name}, B-cubed", _prf(*b_cubed))]


def _labels(name: str, labels: Labels) -> list[Row]:
    wrong = [(f"  {gold} read as {found}", str(n)) for gold, found, n in labels.confusion if gold != found]
    return [(name, _ratio(labels.right)), *wrong]


def _ratio(ratio: Ratio) -> str:
    return f"{_share(ratio.share)}  ({ratio.right} of {ratio.total})"


def _counts(c: Counts) -> str:
    figures = f"({c.found} found, {c.missed} missed, {c.wrong} wrong)"
    return f"{_prf(c.precision, c.recall, c.f1)}  {figures}"


def _prf(precision: float | None, recall: float | None, f1: float | None) -> str:
    return f"P {_share(precision)}  R {_share(recall)}  F1 {_share(f1)}"


def _share(share: float | None) -> str:
    return "   –" if share is None else f"{share:.3f}"
