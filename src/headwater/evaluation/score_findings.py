"""Scores of conflicts and drift: pairs of places, each pair of a kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from headwater.data.span import Excerpt, Span
from headwater.evaluation.aligned import Pairing, jaccard
from headwater.evaluation.gold import Gold, GoldPair, Place
from headwater.evaluation.measures import Counts, Ratio
from headwater.evaluation.places import Places
from headwater.evaluation.scores import Findings


@dataclass(frozen=True, slots=True)
class Side:
    """One end of a finding: the places that show it and the gold's claims that are put forward there."""

    excerpts: tuple[Excerpt, ...]
    claims: frozenset[str] = frozenset()

    def meets(self, other: Side) -> bool:
        """Whether both ends are about the same thing: a claim of the gold, or the same characters."""
        if self.claims & other.claims:
            return True
        return any(
            a.article_id == b.article_id and a.span.overlap(b.span) for a in self.excerpts for b in other.excerpts
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the dossier reports; ``key`` is equal for reports of the same thing."""

    kind: str
    a: Side
    b: Side
    key: tuple[str, ...]
    words: str

    def shows(self, a: Side, b: Side) -> bool:
        """Whether this is about both sides, in either order."""
        return (self.a.meets(a) and self.b.meets(b)) or (self.a.meets(b) and self.b.meets(a))


def score_conflicts(
    gold: Gold, places: Places, dossier: dict[str, Any], pairings: Sequence[Pairing], misses: list[str]
) -> Findings:
    """Conflicts of claims: a side of the gold stands for the whole claim its quote belongs to."""

    def side(place: Place) -> Side:
        excerpts = places.excerpts(place)
        near = [(_nearness(p.place, e), p.claim_id) for e in excerpts for p in pairings]
        score, claim_id = max(near, default=(0.0, ""))
        return Side(excerpts, frozenset({claim_id} if score > 0 else ()))

    found = _conflicts(dossier, pairings)
    wanted = [(pair, side(pair.before), side(pair.after)) for pair in gold.conflicts]
    banned = [(pair, side(pair.before), side(pair.after)) for pair in gold.compatible]
    return _score("conflicts", wanted, banned, found, misses)


def _nearness(place: Excerpt | None, other: Excerpt) -> float:
    if place is None or place.article_id != other.article_id:
        return 0.0
    return jaccard(place.span, other.span)


def _conflicts(dossier: dict[str, Any], pairings: Sequence[Pairing]) -> list[Finding]:
    labels: dict[str, set[str]] = {}
    claim_labels: dict[str, set[str]] = {}
    for p in pairings:
        if p.found is not None and p.found_claim is not None:
            labels.setdefault(p.found["id"], set()).add(p.claim_id)
            claim_labels.setdefault(p.found_claim, set()).add(p.claim_id)
    by_id = {a["id"]: (a, claim["id"]) for claim in dossier["claims"] for a in claim["assertions"]}
    members = {claim["id"]: [a["id"] for a in claim["assertions"]] for claim in dossier["claims"]}

    def side(ids: list[str]) -> tuple[Side, str]:
        known = [by_id[i] for i in ids if i in by_id]
        spans = tuple(Excerpt(a["article"], Span(a["start"], a["end"])) for a, _ in known)
        names = {n for i in ids for n in labels.get(i, ())} or {n for _, c in known for n in claim_labels.get(c, ())}
        return Side(spans, frozenset(names)), known[0][1] if known else "?"

    found = []
    for claim in dossier["claims"]:
        for conflict in claim["conflicts"]:
            a, claim_a = side([conflict["assertion"]])
            b, claim_b = side(members.get(conflict["with"], [conflict["with"]]))
            about = sorted([claim_a, claim_b])
            words = sorted("+".join(sorted(s.claims)) or "unlisted" for s in (a, b))
            key = (conflict["kind"], *about, *(words if claim_a == claim_b else ()))
            found.append(Finding(conflict["kind"], a, b, key, f"{' / '.join(words)}: {conflict['detail']}"))
    return found


def score_drift(gold: Gold, places: Places, dossier: dict[str, Any], misses: list[str]) -> Findings:
    """Drift in claims and in passages: a side is its characters, or the same words in a twin of the article."""
    items = [d for holder in (*dossier["claims"], *dossier["reuse"]) for d in holder["drift"]]
    found = [_drift(item) for item in items]
    wanted = [(p, Side(places.excerpts(p.before)), Side(places.excerpts(p.after))) for p in gold.drift]
    return _score("drift", wanted, [], found, misses)


def _drift(item: dict[str, Any]) -> Finding:
    before, after = (Excerpt(x["article"], Span(x["start"], x["end"])) for x in (item["before"], item["after"]))
    ends = sorted(f"{x.article_id}:{x.span.start}:{x.span.end}" for x in (before, after))
    words = f"{item['before']['text']!r} / {item['after']['text']!r}"
    return Finding(item["kind"], Side((before,)), Side((after,)), (item["kind"], *ends), words)


_Wanted = tuple[GoldPair, Side, Side]


def _score(
    what: str, wanted: Sequence[_Wanted], banned: Sequence[_Wanted], found: Sequence[Finding], misses: list[str]
) -> Findings:
    cells: dict[str, Counter[str]] = {}
    confusion: Counter[tuple[str, str]] = Counter()
    pairs_found = 0
    required = [row for row in wanted if not row[0].optional]
    for pair, a, b in required:
        shown = [f.kind for f in found if f.shows(a, b)]
        right = any(kind in pair.kinds for kind in shown)
        pairs_found += bool(shown)
        cells.setdefault(pair.kinds[0], Counter())["found" if right else "missed"] += 1
        confusion[pair.kinds[0], pair.kinds[0] if right else min(shown, default="missed")] += 1
        if not right:
            instead = f" (found as {', '.join(sorted(set(shown)))})" if shown else ""
            misses.append(f"{what}: no {pair.kinds[0]}{instead}: {pair.before.quote!r} / {pair.after.quote!r}")
    for finding in _unlisted(wanted, found):
        cells.setdefault(finding.kind, Counter())["wrong"] += 1
        confusion["unlisted", finding.kind] += 1
        misses.append(f"{what}: unlisted {finding.kind}: {finding.words:.300}")
    accused = [any(f.kind in pair.kinds and f.shows(a, b) for f in found) for pair, a, b in banned]
    by_kind = tuple((kind, _counts(cell)) for kind, cell in sorted(cells.items()))
    total = Counts(*(sum(getattr(c, name) for _, c in by_kind) for name in ("found", "missed", "wrong")))
    table = tuple((wanted_kind, kind, n) for (wanted_kind, kind), n in sorted(confusion.items()))
    return Findings(by_kind, total, Ratio(pairs_found, len(required)), Ratio(sum(accused), len(banned)), table)


def _counts(cell: Counter[str]) -> Counts:
    return Counts(cell["found"], cell["missed"], cell["wrong"])


def _unlisted(wanted: Sequence[_Wanted], found: Sequence[Finding]) -> list[Finding]:
    """What the gold does not hold under that kind, required or optional; reports of the same thing once."""
    unlisted: dict[tuple[str, ...], Finding] = {}
    for finding in found:
        if not any(finding.kind in pair.kinds and finding.shows(a, b) for pair, a, b in wanted):
            unlisted.setdefault(finding.key, finding)
    return list(unlisted.values())
