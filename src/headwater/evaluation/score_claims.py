"""Scores of assertions and claims: found, grouped, attributed, their stance, hedge, status and origins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from headwater.evaluation.aligned import Pairing
from headwater.evaluation.gold import Gold, GoldClaim
from headwater.evaluation.measures import Clusters, Counts, Labels, Ratio, compare_clusters, compare_labels
from headwater.evaluation.names import Names, normalise
from headwater.evaluation.scores import Chains, Origins

Chain = tuple[str, ...]


def score_assertions(pairings: Sequence[Pairing], misses: list[str]) -> Ratio:
    """How many of the gold's assertions the dossier has."""
    absent = [p for p in pairings if p.found is None]
    misses.extend(f"assertions: none at {p.gold.place.quote!r} in {p.gold.place.input}" for p in absent)
    return Ratio(len(pairings) - len(absent), len(pairings))


def score_grouping(pairings: Sequence[Pairing], misses: list[str]) -> Clusters:
    """How the gold's assertions are grouped into claims; one that was not found stands alone."""
    by_found: dict[str, list[str]] = {}
    by_gold: dict[str, list[str]] = {}
    for pairing in pairings:
        if pairing.found_claim is not None:
            by_found.setdefault(pairing.found_claim, []).append(pairing.claim_id)
            by_gold.setdefault(pairing.claim_id, []).append(pairing.found_claim)
    misses.extend(
        f"claims: joined {', '.join(sorted(set(names)))}" for names in by_found.values() if len(set(names)) > 1
    )
    for name, found in by_gold.items():
        if len(set(found)) > 1:
            sizes = ", ".join(str(n) for n in sorted(Counter(found).values(), reverse=True))
            misses.append(f"claims: split {name} into {sizes}")
    return compare_clusters({p.key: p.claim_id for p in pairings}, {p.key: p.found_claim for p in pairings})


def chain_of(names: Names, assertion: dict[str, Any]) -> Chain:
    """A dossier's chain in the gold's names, outermost first; hops that name nobody and echoes left out."""
    chain: list[str] = []
    for link in assertion["chain"]:
        name = names.of_link(assertion["article"], link)
        if name is not None and name not in chain:
            chain.append(name)
    return tuple(chain)


def score_chains(pairings: Sequence[Pairing], names: Names, misses: list[str]) -> Chains:
    """Every found assertion's chain against the accepted one that is nearest to it."""
    exact = origin = 0
    levels: dict[int, Counter[str]] = {}
    aligned = [(p, p.found) for p in pairings if p.found is not None]
    for pairing, assertion in aligned:
        found = chain_of(names, assertion)
        wanted = max(pairing.gold.chains, key=lambda chain: (chain == found, _agreeing(chain, found)))
        exact += wanted == found
        origin += wanted[-1:] == found[-1:]
        _count_levels(levels, wanted, found)
        if wanted != found:
            where = f"{pairing.gold.place.quote!r} in {pairing.gold.place.input}"
            misses.append(f"chains: {_arrows(found)} for {_arrows(pairing.gold.chains[0])} at {where}")
    counts = tuple((i, Counts(c["found"], c["missed"], c["wrong"])) for i, c in sorted(levels.items()))
    total = len(aligned)
    return Chains(Ratio(exact, total), Ratio(exact, len(pairings)), Ratio(origin, total), counts)


def _agreeing(wanted: Chain, found: Chain) -> int:
    return sum(a == b for a, b in zip(wanted, found, strict=False))


def _count_levels(levels: dict[int, Counter[str]], wanted: Chain, found: Chain) -> None:
    for i in range(max(len(wanted), len(found))):
        cell = levels.setdefault(i + 1, Counter())
        if wanted[i : i + 1] == found[i : i + 1]:
            cell["found"] += 1
            continue
        cell["missed"] += i < len(wanted)
        cell["wrong"] += i < len(found)


def _arrows(chain: Chain) -> str:
    return " ← ".join(("article", *chain))


def score_stance(pairings: Sequence[Pairing], misses: list[str]) -> Labels:
    """The stances of the found assertions."""
    pairs = []
    for pairing in pairings:
        if pairing.found is not None:
            found = pairing.found["stance"]
            pairs.append((pairing.gold.stances, found))
            if found not in pairing.gold.stances:
                where = f"{pairing.gold.place.quote!r} in {pairing.gold.place.input}"
                misses.append(f"stance: {found} for {pairing.gold.stances[0]} at {where}")
    return compare_labels(pairs)


def score_hedge(pairings: Sequence[Pairing], misses: list[str]) -> Counts:
    """Hedges of the found assertions; one counts as found when it shares a word with the gold's."""
    found = missed = wrong = 0
    for pairing in pairings:
        if pairing.found is None:
            continue
        said, wanted = _tokens(pairing.found["hedge"]), _tokens(pairing.gold.hedge)
        right = bool(said & wanted)
        found += right
        missed += bool(wanted) and not right
        wrong += bool(said) and not right
        if bool(said | wanted) and not right:
            where = f"{pairing.gold.place.quote!r} in {pairing.gold.place.input}"
            misses.append(f"hedge: {pairing.found['hedge']!r} for {pairing.gold.hedge!r} at {where}")
    return Counts(found, missed, wrong)


def _tokens(words: str | None) -> set[str]:
    return set(normalise(words).split()) if words else set()


def match_claims(gold: Gold, pairings: Sequence[Pairing]) -> dict[str, str | None]:
    """The dossier's claim that holds most of each gold claim's supporting assertions (of all, when none supports).

    Of several with as many the one that holds the first of them in the gold: neither how ids fall nor in which order
    the dossier shows its claims may move a figure.
    """
    matched: dict[str, str | None] = {}
    for claim in gold.claims:
        mine = [p for p in pairings if p.claim_id == claim.id and p.found_claim is not None]
        supporting = [p for p in mine if p.gold.stances[0] == "asserts"] or mine
        votes = Counter(p.found_claim for p in supporting)  # counts as many in the order in which it met them
        matched[claim.id] = votes.most_common(1)[0][0] if votes else None
    return matched


def score_status(gold: Gold, dossier: dict[str, Any], matched: dict[str, str | None], misses: list[str]) -> Labels:
    """Headline statuses; a claim that the dossier does not have counts as ``missing``."""
    by_id = {claim["id"]: claim for claim in dossier["claims"]}
    pairs = []
    for claim in gold.claims:
        if claim.statuses is None:
            continue
        real = matched[claim.id]
        found = "missing" if real is None else str(by_id[real]["status"])
        pairs.append((claim.statuses, found))
        if found not in claim.statuses:
            misses.append(f"status: {found} for {claim.statuses[0]} of {claim.id}")
    return compare_labels(pairs)


def score_origins(
    gold: Gold, dossier: dict[str, Any], matched: dict[str, str | None], names: Names, misses: list[str]
) -> Origins:
    """Numbers of independent origins and parties, and the sets of origins, of the gold's claims that have them."""
    by_id = {claim["id"]: claim for claim in dossier["claims"]}
    gaps: Counter[int] = Counter()
    missing = 0
    parties, sets = [], []
    for wanted in gold.claims:
        real = matched[wanted.id]
        found = None if real is None else by_id[real]
        if wanted.independent_origins is not None:
            if found is None:
                missing += 1
            else:
                gaps[_gap(wanted, found["independent_origins"], misses)] += 1
        if wanted.independent_parties is not None:
            parties.append(found is not None and found["independent_parties"] in wanted.independent_parties)
        if wanted.origins is not None:
            origins = None if found is None else {names.of_source(i) for i in found["origins"]}
            sets.append(origins == set(wanted.origins))
            if origins is not None and not sets[-1]:
                misses.append(f"origins: {sorted(origins)} for {sorted(wanted.origins)} of {wanted.id}")
    more = sum(n for gap, n in gaps.items() if gap > 1)
    return Origins(gaps[0], gaps[1], more, missing, Ratio(sum(parties), len(parties)), Ratio(sum(sets), len(sets)))


def _gap(wanted: GoldClaim, found: int, misses: list[str]) -> int:
    accepted = wanted.independent_origins or (0,)
    gap = min(abs(found - n) for n in accepted)
    if gap:
        misses.append(f"origins: {found} independent for {accepted[0]} of {wanted.id}")
    return gap
