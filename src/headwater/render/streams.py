"""The ways assertions took: from their innermost source, through relays, to the outlet that printed them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from headwater.render.lookup import Lookup, Record

UNATTRIBUTED = "unattributed"
REST = "rest"
_MOST_SOURCES = 16  # nodes a reader can still tell apart; the list of sources names the rest
_MOST_OUTLETS = 40
_RELAYS_FIRST = 1000  # many ways meet in a relay: it is the last thing to leave out


@dataclass(frozen=True, slots=True)
class Stream:
    """Assertions that took one way.

    ``path`` holds node keys, innermost source first, outlet last; ``opposed`` is true where the assertions do not
    support what they are about (they deny, question, decline or could not verify); ``weight`` counts them.
    """

    path: tuple[str, ...]
    opposed: bool
    weight: int


@dataclass(frozen=True, slots=True)
class Streams:
    """Streams in a stable order, with the name and kind of every node on them."""

    streams: tuple[Stream, ...]
    names: dict[str, str]


def trace_streams(claims: Iterable[Record], lookup: Lookup) -> Streams:
    """The streams of these claims. An assertion that repeats another of its article is not counted again."""
    names: dict[str, str] = {}
    counted: Counter[tuple[tuple[str, ...], bool]] = Counter()
    for claim in claims:
        carriers = find_carriers(claim)
        for assertion in claim["assertions"]:
            if assertion["repeats"] is None:
                path = _path(assertion, carriers, lookup, names)
                counted[path, assertion["stance"] != "asserts"] += 1
    folded = _fold(counted, names)
    streams = [Stream(path, opposed, weight) for (path, opposed), weight in folded.items()]
    streams.sort(key=lambda stream: (-stream.weight, stream.path, stream.opposed))
    return Streams(_break_rings(streams, names), names)


def find_carriers(claim: Record) -> dict[tuple[str, str], str]:
    """(article, assertion) -> the article it copied, or the wire service it credits."""
    carriers: dict[tuple[str, str], str] = {}
    for edge in claim["lineage"]["edges"]:
        if edge["kind"] in ("reuses", "credits"):
            for assertion_id in edge["assertions"]:
                carriers.setdefault((edge["head"], assertion_id), edge["tail"])
    return carriers


def _path(
    assertion: Record, carriers: dict[tuple[str, str], str], lookup: Lookup, names: dict[str, str]
) -> tuple[str, ...]:
    path = []
    for link in reversed(assertion["chain"]):
        if link["source"] is not None:
            path.append(_node(f"source:{link['source']}", lookup.source_name(link["source"]), names))
    if not path:
        path.append(_node(UNATTRIBUTED, "Unattributed", names))
    carrier = carriers.get((assertion["article"], assertion["id"]))
    if carrier is not None:
        path.append(_relay(carrier, lookup, names))
    outlet = lookup.publisher(assertion["article"])
    path.append(_node(f"outlet:{outlet}", outlet, names))
    return _without_loops(path)


def _relay(carrier: str, lookup: Lookup, names: dict[str, str]) -> str:
    """The node of a credited wire service or of a copied article; one node where both go by one name.

    A copied article that runs a wire's text is that wire's node: who copies the copy has the wire's words.
    """
    if carrier in lookup.articles:
        return _node_of_name(str(lookup.article(carrier)["wire"] or lookup.name(carrier)), lookup, names)
    name = lookup.name(carrier)
    if carrier in lookup.sources:
        return _node(f"source:{carrier}", name, names)
    return _node_of_name(name, lookup, names)


def _node_of_name(name: str, lookup: Lookup, names: dict[str, str]) -> str:
    source = lookup.source_named(name)
    if source is not None:
        return _node(f"source:{source['id']}", source["name"], names)
    return _node(f"via:{name.casefold()}", name, names)


def _node(key: str, name: str, names: dict[str, str]) -> str:
    names[key] = name
    return key


def _without_loops(path: list[str]) -> tuple[str, ...]:
    """Kim ← KCNA ← Kim is Kim: a source that comes back is followed from its innermost place."""
    return tuple(dict.fromkeys(path))


def _fold(
    counted: Counter[tuple[tuple[str, ...], bool]], names: dict[str, str]
) -> Counter[tuple[tuple[str, ...], bool]]:
    """The same streams with the rarest sources and outlets taken together where there are too many to draw."""
    weights: Counter[str] = Counter()
    for (path, _), weight in counted.items():
        for at, key in enumerate(path):
            weights[key] += weight * (_RELAYS_FIRST if 0 < at < len(path) - 1 else 1)
    kept = _heaviest(weights, names, outlets=True) | _heaviest(weights, names, outlets=False) | {UNATTRIBUTED}
    n_sources = sum(1 for key in weights if key not in kept and not key.startswith("outlet:"))
    n_outlets = sum(1 for key in weights if key not in kept and key.startswith("outlet:"))
    names |= {f"{REST}:origin": f"{n_sources} other sources", f"{REST}:relay": "other relays"}
    names[f"outlet:{REST}"] = f"{n_outlets} other outlets"
    folded: Counter[tuple[tuple[str, ...], bool]] = Counter()
    for (path, opposed), weight in counted.items():
        folded[_folded_path(path, kept), opposed] += weight
    return folded


def _heaviest(weights: Counter[str], names: dict[str, str], *, outlets: bool) -> set[str]:
    keys = [key for key in weights if key.startswith("outlet:") == outlets]
    keys.sort(key=lambda key: (-weights[key], names[key], key))
    return set(keys[: _MOST_OUTLETS if outlets else _MOST_SOURCES])


def _folded_path(path: tuple[str, ...], kept: set[str]) -> tuple[str, ...]:
    folded = []
    for at, key in enumerate(path):
        if key in kept:
            folded.append(key)
        elif at == len(path) - 1:
            folded.append(f"outlet:{REST}")
        else:
            folded.append(f"{REST}:origin" if at == 0 else f"{REST}:relay")
    return _without_loops(folded)


def _break_rings(streams: list[Stream], names: dict[str, str]) -> tuple[Stream, ...]:
    """Streams without a ring between nodes.

    Where A relays B and B relays A, the lighter way gets nodes of its own; where that is not enough, its relays are
    left out of the drawing (the claim's own list has them).
    """
    heads: dict[str, set[str]] = {}
    straight: Counter[tuple[tuple[str, ...], bool]] = Counter()
    for stream in streams:
        path = stream.path
        if _closes_ring(path, heads):
            path = tuple(_again(key, names) for key in stream.path[:-1]) + stream.path[-1:]
        if _closes_ring(path, heads):
            path = (stream.path[0], stream.path[-1])
        for tail, head in pairwise(path):
            heads.setdefault(tail, set()).add(head)
        straight[path, stream.opposed] += stream.weight
    return tuple(Stream(path, opposed, weight) for (path, opposed), weight in straight.items())


def _again(key: str, names: dict[str, str]) -> str:
    if key == UNATTRIBUTED:
        return key
    return _node(f"{key}#2", names[key], names)


def _closes_ring(path: tuple[str, ...], heads: dict[str, set[str]]) -> bool:
    """Whether the path's edges lead from any node on it back to an earlier one."""
    on_path = {key: at for at, key in enumerate(path)}
    for at, key in enumerate(path):
        seen, open_keys = {key}, sorted(heads.get(key, ()))
        while open_keys:
            current = open_keys.pop()
            if on_path.get(current, at + 1) < at:
                return True
            if current not in seen:
                seen.add(current)
                open_keys.extend(sorted(heads.get(current, ())))
    return False
