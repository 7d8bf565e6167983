"""The most important thing found in a story, in one sentence made of names, counts and the articles' own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from headwater.data.claim import Claim
from headwater.data.coverage import TracedStory
from headwater.data.lineage import Lineage
from headwater.data.reuse import Drift
from headwater.data.source import Source
from headwater.views.places import Record

_WIDELY = 3  # outlets: one source behind two reports is ordinary, behind three it is a point of failure
_SHOWN = 160  # characters of a claim's own words in a headline finding
_HARD = ("number", "polarity")
_GRAVE = ("negation", "modality", "number", "actor")


@dataclass(frozen=True, slots=True)
class _Finding:
    """A finding with its weight; of those with one ``key`` only the weightiest is shown."""

    weight: float
    key: tuple[str, ...]
    record: Record


def find_findings(traced: TracedStory, outlets: Mapping[str, str]) -> list[Record]:
    """Findings, gravest first: what rests on one source, what is contradicted, what changed its meaning."""
    sources = {s.id: s for s in traced.resolution.sources}
    found: list[_Finding] = []
    for claim, lineage in zip(traced.claims, traced.lineages, strict=True):
        n = _n_outlets(claim, traced, outlets)
        found += [*_of_lineage(claim, lineage, sources, n), *_of_conflicts(claim, n)]
        found += [_of_drift(drift, claim.id, n, outlets) for drift in claim.drift]
    found += [_of_drift(drift, None, 2, outlets) for passage in traced.passages for drift in passage.drift]
    found.sort(key=lambda finding: -finding.weight)
    unique: dict[tuple[str, ...], Record] = {}
    for finding in found:
        unique.setdefault(finding.key, finding.record)
    return list(unique.values())


def _n_outlets(claim: Claim, traced: TracedStory, outlets: Mapping[str, str]) -> int:
    members = set(claim.assertion_ids)
    return len({outlets[a.article_id] for a in traced.assertions if a.id in members and a.stance == "asserts"})


def _of_lineage(claim: Claim, lineage: Lineage, sources: Mapping[str, Source], n_outlets: int) -> list[_Finding]:
    found = []
    words = _short(claim.text)
    if lineage.independent_origins == 1 and n_outlets >= _WIDELY:
        name = sources[lineage.cut[0]].name if lineage.cut[0] in sources else lineage.cut[0]
        rests = f"{n_outlets} outlets report “{words}”, and all of it rests on one source: {name}."
        if lineage.unattributed:
            rests = f"{n_outlets} outlets report “{words}”; all that name a source name one: {name}."
        found.append(_Finding(float(n_outlets), ("single-point", claim.id), _record("single-point", rests, claim.id)))
    if "contested" in lineage.parts and not claim.conflicts:
        denied = _record("contested", f"“{words}” is denied.", claim.id)
        found.append(_Finding(n_outlets + 1.0, ("contested", claim.id), denied))
    return found


def _of_conflicts(claim: Claim, n_outlets: int) -> list[_Finding]:
    return [
        _Finding(
            n_outlets + (1.5 if conflict.kind in _HARD else 0.0),
            ("conflict", *sorted((claim.id, conflict.with_id)), conflict.kind),
            _record("conflict", f"Reports disagree on “{_short(claim.text)}”: {conflict.detail}", claim.id),
        )
        for conflict in claim.conflicts
    ]


def _of_drift(drift: Drift, claim_id: str | None, n_outlets: int, outlets: Mapping[str, str]) -> _Finding:
    sides = [outlets[drift.before.article_id], outlets[drift.after.article_id]]
    where = f"between {sides[0]} and {sides[1]}" if sides[0] != sides[1] else f"within {sides[0]}"
    weight = n_outlets + (1.0 if drift.kind in _GRAVE else -1.0)
    text = f"The meaning moved {where}: {drift.detail}"
    return _Finding(weight, ("drift", drift.kind, *sorted(sides), claim_id or ""), _record("drift", text, claim_id))


def _record(kind: str, text: str, claim_id: str | None) -> Record:
    return {"kind": kind, "text": text, "claim": claim_id}


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rsplit(" ", 1)[0] + "…"
