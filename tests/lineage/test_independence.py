"""The cut against brute force: every subset of sources, on 10,000 random graphs, by plain sets and no library."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from headwater.data.lineage import Edge
from headwater.lineage.independence import find_cut


def edge(tail: str, head: str, kind: str = "says") -> Edge:
    return Edge(tail, head, kind, ("assertion-1",), ())  # type: ignore[arg-type]


def is_reached(edges: list[Edge], origins: set[str], sources: set[str], removed: frozenset[str]) -> bool:
    """Whether an article or wire is still reached from an innermost source, walking the edges one by one."""
    reached = origins - removed
    frontier = list(reached)
    while frontier:
        node = frontier.pop()
        if node not in sources:
            return True
        heads = {e.head for e in edges if e.tail == node} - removed - reached
        reached |= heads
        frontier.extend(heads)
    return False


def origins_of(edges: list[Edge], sources: set[str]) -> set[str]:
    return {e.tail for e in edges if e.kind == "says" and e.tail in sources}


def smallest_cuts(edges: list[Edge], origins: set[str], sources: set[str]) -> set[frozenset[str]]:
    """All sets of the fewest sources without which nothing is reached."""
    for size in range(len(sources) + 1):
        subsets = map(frozenset, combinations(sorted(sources), size))
        found = {removed for removed in subsets if not is_reached(edges, origins, sources, removed)}
        if found:
            return found
    raise AssertionError("removing every source must leave nothing")


def random_paths(rng: random.Random) -> tuple[list[Edge], set[str]]:
    """What ``build_edges`` can make: chains of up to three sources into articles, and copies between articles."""
    sources = [f"s{i}" for i in range(rng.randint(1, 6))]
    articles = [f"a{i}" for i in range(rng.randint(1, 5))]
    edges = []
    for _ in range(rng.randint(1, 8)):
        chain = rng.sample(sources, rng.randint(1, min(3, len(sources))))
        last = rng.choice(articles)
        for position, source in enumerate(chain):
            edges.append(edge(source, last, "says" if position == len(chain) - 1 else "relays"))
            last = source
    for _ in range(rng.randint(0, 3)):
        giver, taker = rng.choice(articles), rng.choice(articles)
        if giver != taker:
            edges.append(edge(giver, taker, "reuses"))
    for _ in range(
        rng.randint(0, 2)
    ):  # an article that runs a wire's text: what the wire quotes reaches it through the wire
        wire, taker, source = "wire:afa", rng.choice(articles), rng.choice(sources)
        edges += [edge(source, wire), edge(wire, taker, "credits")]
    return edges, set(sources)


@pytest.mark.parametrize("seed", range(100))
def test_find_cut_equals_brute_force_on_random_graphs(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(100):
        edges, sources = random_paths(rng)
        cut = find_cut(edges, sources)
        assert frozenset(cut) in smallest_cuts(edges, origins_of(edges, sources), sources)
        assert find_cut(rng.sample(edges, len(edges)), sources) == cut


@pytest.mark.parametrize("seed", range(10))
def test_parties_equal_brute_force_on_the_graph_of_parties(seed: int) -> None:
    rng = random.Random(1_000 + seed)
    for _ in range(100):
        edges, sources = random_paths(rng)
        party = {source: f"party:{rng.randint(0, 2)}" if rng.random() < 0.5 else source for source in sorted(sources)}
        merged = [edge(party.get(e.tail, e.tail), party.get(e.head, e.head), e.kind) for e in edges]
        origins = {party[source] for source in origins_of(edges, sources)}
        cut = find_cut(edges, sources, lambda node, party=party: party.get(node, node))
        assert len(cut) == min(map(len, smallest_cuts(merged, origins, set(party.values()))))


def test_five_echoes_of_one_agency_are_one_origin() -> None:
    edges = [edge("leader", "agency"), *(edge("agency", f"article-{i}", "relays") for i in range(5))]
    assert find_cut(edges, {"leader", "agency"}) == ("leader",)
    edges += [edge("officials", "article-1"), edge("officials", "article-2")]
    assert find_cut(edges, {"leader", "agency", "officials"}) == ("leader", "officials")


def test_sources_of_one_party_are_one_when_taken_together() -> None:
    edges = [edge("ministry", "article-1"), edge("agency", "article-2")]
    assert len(find_cut(edges, {"ministry", "agency"})) == 2
    assert find_cut(edges, {"ministry", "agency"}, lambda n: n if n.startswith("article") else "state") == ("state",)


def test_nobody_named_means_no_cut() -> None:
    assert find_cut([], {"agency"}) == ()
    assert find_cut([edge("wire:afa", "article-1", "credits")], set()) == ()
