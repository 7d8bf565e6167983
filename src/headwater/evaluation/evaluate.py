"""The door: how well a dossier agrees with a gold.

``evaluate`` compares, ``render_scores`` writes a plain table, ``scores_json`` the JSON form.
Formats: ``docs/gold.md`` and ``docs/dossier.md``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from headwater.errors import InputError
from headwater.evaluation import score_articles, score_claims, score_findings, score_reuse, score_sources
from headwater.evaluation.aligned import align
from headwater.evaluation.names import Names
from headwater.evaluation.parse import parse_gold
from headwater.evaluation.places import open_places, settle
from headwater.evaluation.scores import Scores
from headwater.evaluation.table import render_scores, scores_json, scores_record

__all__ = ["EvaluateOptions", "Scores", "evaluate", "render_scores", "scores_json", "scores_record"]

_DOSSIER = "headwater.dossier/1"


@dataclass(frozen=True, slots=True)
class EvaluateOptions:
    """``missing_quotes``: a quote that its article does not hold is an ``"error"`` of the gold, or ``"count"`` as lost.

    A quote that stands in the article's furniture was lost by the dossier and is always counted.
    """

    missing_quotes: Literal["error", "count"] = "error"


def evaluate(gold: dict[str, Any], dossier: dict[str, Any], options: EvaluateOptions | None = None) -> Scores:
    """The agreement of ``dossier`` with ``gold``, both as parsed JSON.

    Assertions are compared where their spans overlap; what the dossier says elsewhere is neither right nor wrong, for a
    gold never lists every assertion. Conflicts, drift and reuse that the gold does not list do count as wrong.

    Raises:
        InputError: the gold is malformed, belongs to other articles or quotes words they do not hold; or ``dossier`` is
            none.
    """
    options = options or EvaluateOptions()
    wanted = parse_gold(gold)
    if not isinstance(dossier, dict) or dossier.get("format") != _DOSSIER:
        found = dossier.get("format") if isinstance(dossier, dict) else type(dossier).__name__
        raise InputError(
            f"The dossier's format is {found!r}: expected {_DOSSIER!r}. Make one with 'headwater report --format json'."
        )
    places = open_places(wanted, dossier)
    misses = score_articles.absent_articles(wanted, places)
    names = Names(wanted, places, dossier)
    pairings = align(wanted, places, dossier)
    matched = score_claims.match_claims(wanted, pairings)
    scores = Scores(
        furniture=score_articles.score_furniture(wanted, places, misses),
        metadata=score_articles.score_metadata(wanted, places, misses),
        ledger=score_articles.score_ledger(wanted, dossier, misses),
        stories=score_articles.score_stories(wanted, places, dossier),
        assertions=score_claims.score_assertions(pairings, misses),
        claims=score_claims.score_grouping(pairings, misses),
        chains=score_claims.score_chains(pairings, names, misses),
        stance=score_claims.score_stance(pairings, misses),
        hedge=score_claims.score_hedge(pairings, misses),
        sources=score_sources.score_sources(wanted, dossier, names, misses),
        origins=score_claims.score_origins(wanted, dossier, matched, names, misses),
        status=score_claims.score_status(wanted, dossier, matched, misses),
        conflicts=score_findings.score_conflicts(wanted, places, dossier, pairings, misses),
        drift=score_findings.score_drift(wanted, places, dossier, misses),
        reuse=score_reuse.score_reuse(wanted, places, dossier, misses),
        lost=(),
        misses=(),
    )
    settle(places, options.missing_quotes)  # only now has every quote been looked for
    lost = tuple(places.lost)
    return replace(scores, lost=lost, misses=(*(f"lost: {words}" for words in lost), *misses))
