"""The gold's assertions beside the dossier's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from headwater.data.span import Excerpt, Span
from headwater.evaluation.gold import Gold, GoldAssertion
from headwater.evaluation.places import Places

_INSIDE = 0.5  # share of the shorter span that the other must cover
_ALIKE = 0.2  # least overlap over union: a whole paragraph is not where one of its clauses is put forward


@dataclass(frozen=True, slots=True)
class Pairing:
    """One gold assertion, where it stands, and the dossier's assertion there (``None``: the dossier has none)."""

    key: str
    claim_id: str
    gold: GoldAssertion
    place: Excerpt | None
    found: dict[str, Any] | None
    found_claim: str | None


def jaccard(a: Span, b: Span) -> float:
    """Characters in both spans over characters in either."""
    both = a.overlap(b)
    return both / (len(a) + len(b) - both) if both else 0.0


def align(gold: Gold, places: Places, dossier: dict[str, Any]) -> tuple[Pairing, ...]:
    """Every gold assertion with the dossier's assertion that overlaps it best.

    Of equal overlaps the one with an accepted stance is taken, then the earlier id. One assertion of the dossier may
    stand for several of the gold: a dossier that does not cut a sentence is shown to have joined its claims.
    """
    by_article: dict[str, list[tuple[dict[str, Any], str]]] = {}
    for claim in dossier["claims"]:
        for assertion in claim["assertions"]:
            by_article.setdefault(assertion["article"], []).append((assertion, claim["id"]))
    pairings = []
    for claim_gold in gold.claims:
        for i, assertion_gold in enumerate(claim_gold.assertions):
            place = places.excerpt(assertion_gold.place)
            found = None if place is None else _best(assertion_gold, place, by_article.get(place.article_id, []))
            best, claim_id = found if found is not None else (None, None)
            pairings.append(Pairing(f"{claim_gold.id}/{i}", claim_gold.id, assertion_gold, place, best, claim_id))
    return tuple(pairings)


def _best(
    wanted: GoldAssertion, place: Excerpt, candidates: list[tuple[dict[str, Any], str]]
) -> tuple[dict[str, Any], str] | None:
    ranked = []
    for assertion, claim_id in candidates:
        span = Span(assertion["start"], assertion["end"])
        alike = jaccard(place.span, span)
        shorter = max(1, min(len(place.span), len(span)))
        if alike >= _ALIKE and place.span.overlap(span) >= _INSIDE * shorter:
            other_stance = assertion["stance"] not in wanted.stances
            ranked.append((-alike, other_stance, assertion["id"], claim_id, assertion))
    if not ranked:
        return None
    *_, claim_id, assertion = min(ranked, key=lambda row: row[:3])
    return assertion, claim_id
