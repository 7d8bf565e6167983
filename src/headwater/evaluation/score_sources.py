"""Scores of the sources: who is one, of which kind, and who speaks for one party."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import Any

from headwater.evaluation.gold import Gold
from headwater.evaluation.measures import Counts, Ratio, compare_clusters
from headwater.evaluation.names import Names
from headwater.evaluation.scores import Sources


def score_sources(gold: Gold, dossier: dict[str, Any], names: Names, misses: list[str]) -> Sources:
    """Every mention in the dossier that the gold knows, grouped by source there and here."""
    wanted: dict[str, str] = {}
    found: dict[str, str | None] = {}
    holders: dict[str, Counter[str]] = {}
    for source in dossier["sources"]:
        for mention in source["mentions"]:
            name = names.of_mention(mention)
            if name is None:
                continue
            key = f"{mention['article']}:{mention['start']}:{mention['end']}"
            wanted[key], found[key] = name, source["id"]
            holders.setdefault(name, Counter())[source["id"]] += 1
    _tell(wanted, found, misses)
    by_id = {source["id"]: source for source in dossier["sources"]}
    best = {name: by_id[_most(ids)] for name, ids in holders.items()}
    kinds = []
    for source_gold in gold.sources:
        if source_gold.name in best:
            kind = best[source_gold.name]["kind"]
            kinds.append(kind in source_gold.kinds)
            if not kinds[-1]:
                misses.append(f"sources: {source_gold.name} is {kind}, expected {source_gold.kinds[0]}")
    found_ratio = Ratio(len(best), len(gold.sources))
    misses.extend(f"sources: {s.name} is not found" for s in gold.sources if s.name not in best)
    return Sources(compare_clusters(wanted, found), found_ratio, Ratio(sum(kinds), len(kinds)), _parties(gold, best))


def _most(votes: Counter[str]) -> str:
    return min(votes, key=lambda i: (-votes[i], i))


def _tell(wanted: dict[str, str], found: dict[str, str | None], misses: list[str]) -> None:
    joined: dict[str | None, set[str]] = {}
    split: dict[str, set[str | None]] = {}
    for key, name in wanted.items():
        joined.setdefault(found[key], set()).add(name)
        split.setdefault(name, set()).add(found[key])
    misses.extend(f"sources: joined {', '.join(sorted(names))}" for names in joined.values() if len(names) > 1)
    misses.extend(f"sources: split {name} into {len(ids)}" for name, ids in split.items() if len(ids) > 1)


def _parties(gold: Gold, best: dict[str, dict[str, Any]]) -> Counts:
    """Pairs of found sources that one party speaks through: the same words are not asked for, the same grouping is."""
    found = missed = wrong = 0
    known = [s for s in gold.sources if s.name in best]
    for a, b in combinations(known, 2):
        wanted = a.party is not None and a.party == b.party
        party = best[a.name]["party"]
        said = best[a.name] is not best[b.name] and party is not None and party == best[b.name]["party"]
        found += wanted and said
        missed += wanted and not said
        wrong += said and not wanted
    return Counts(found, missed, wrong)
