"""Scores of reuse: which articles share text, how, and who took from whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from headwater.evaluation.gold import Gold, GoldReuse
from headwater.evaluation.measures import Counts, Ratio
from headwater.evaluation.places import Places
from headwater.evaluation.scores import Reuse

_QUOTATION = "shared-quotation"  # evidence that both quote a third: no reuse of each other's text


@dataclass(slots=True)
class Shared:
    """The passages of one pair of articles, in characters of the taker's text."""

    kinds: Counter[str] = field(default_factory=Counter)
    givers: Counter[str] = field(default_factory=Counter)

    @property
    def kind(self) -> str:
        """The kind of most of the shared characters."""
        return min(self.kinds, key=lambda kind: (-self.kinds[kind], kind))

    @property
    def giver(self) -> str | None:
        """The article id that gave most of the characters whose direction is decided, if any is."""
        return min(self.givers, key=lambda giver: (-self.givers[giver], giver)) if self.givers else None


def score_reuse(gold: Gold, places: Places, dossier: dict[str, Any], misses: list[str]) -> Reuse:
    """Pairs of articles; an optional pair of the gold is neither asked for nor held against the dossier."""
    shared = _shared(dossier)
    cells: dict[str, Counter[str]] = {}
    kinds: list[bool] = []
    known = {_key(places, pair) for pair in gold.reuse}
    found = [(pair, shared.get(_key(places, pair))) for pair in gold.reuse if not pair.optional]
    for pair, passages in found:
        cell = cells.setdefault(pair.kinds[0], Counter())
        cell["missed" if passages is None else "found"] += 1
        if passages is None:
            misses.append(f"reuse: none found between {pair.giver} and {pair.taker}")
            continue
        kinds.append(passages.kind in pair.kinds)
        if not kinds[-1]:
            misses.append(f"reuse: {passages.kind} for {pair.kinds[0]} between {pair.giver} and {pair.taker}")
    names = {article["id"]: article["input"] for article in dossier["articles"]}
    for key, passages in sorted(shared.items(), key=lambda item: sorted(item[0])):
        if key not in known:
            cells.setdefault(passages.kind, Counter())["wrong"] += 1
            pair_names = " and ".join(sorted(names[i] for i in key))
            misses.append(f"reuse: unlisted {passages.kind} between {pair_names}")
    by_kind = tuple((kind, Counts(c["found"], c["missed"], c["wrong"])) for kind, c in sorted(cells.items()))
    total = Counts(*(sum(getattr(c, name) for _, c in by_kind) for name in ("found", "missed", "wrong")))
    both = [(pair, passages) for pair, passages in found if passages is not None]
    return Reuse(by_kind, total, Ratio(sum(kinds), len(kinds)), *_directions(both, places, misses))


def _shared(dossier: dict[str, Any]) -> dict[frozenset[str], Shared]:
    shared: dict[frozenset[str], Shared] = {}
    for passage in dossier["reuse"]:
        if any(e["feature"] == _QUOTATION for e in (*passage["evidence"], *passage["direction"])):
            continue
        giver, taker = passage["from"], passage["to"]
        pair = shared.setdefault(frozenset((giver["article"], taker["article"])), Shared())
        size = max(1, taker["end"] - taker["start"])
        pair.kinds[passage["kind"]] += size
        if passage["decided"]:
            pair.givers[giver["article"]] += size
    return shared


def _key(places: Places, pair: GoldReuse) -> frozenset[str]:
    return frozenset(_article(places, name) for name in (pair.giver, pair.taker))


def _article(places: Places, name: str) -> str:
    article = places.article_by_input.get(name)
    return f"absent:{name}" if article is None else str(article["id"])


def _directions(found: list[tuple[GoldReuse, Shared]], places: Places, misses: list[str]) -> tuple[Ratio, Ratio, Ratio]:
    right, decided, restraint = [], [], []
    for pair, passages in found:
        if not pair.decided:
            restraint.append(passages.giver is None)
            if passages.giver is not None:
                misses.append(f"reuse: direction decided between {pair.giver} and {pair.taker}, nothing decides it")
            continue
        decided.append(passages.giver is not None)
        if passages.giver is not None:
            right.append(passages.giver == _article(places, pair.giver))
        if passages.giver is None or not right[-1]:
            how = "undecided" if passages.giver is None else "turned round"
            misses.append(f"reuse: direction {how} from {pair.giver} to {pair.taker}")
    return _ratio(right), _ratio(decided), _ratio(restraint)


def _ratio(rights: list[bool]) -> Ratio:
    return Ratio(sum(rights), len(rights))
