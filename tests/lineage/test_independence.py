"""The cut against brute force: every subset of sources, on random graphs."""

from __future__ import annotations

import random
from itertools import combinations

import networkx as nx
import pytest

from headwater.data.lineage import Edge
from headwater.lineage.independence import find_cut, innermost


def edge(tail: str, head: str, kind: str = "says") -> Edge:
    return Edge(tail, head, kind, ("assertion-1",), ())  # type: ignore[arg-type]


def is_reached(edges: list[Edge], sources: set[str], removed: frozenset[str]) -> bool:
    graph = nx.DiGraph((e.tail, e.head) for e in edges)
    graph.remove_nodes_from(removed)
    starts = [s for s in innermost(edges, sources) if s not in removed]
    return any(node not in sources for s in starts if s in graph for node in nx.descendants(graph, s))


def brute_force(edges: list[Edge], sources: set[str]) -> int:
    for size in range(len(sources) + 1):
        for removed in combinations(sorted(sources), size):
            if not is_reached(edges, sources, frozenset(removed)):
                return size
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
    return edges, set(sources)


@pytest.mark.parametrize("seed", range(20))
def test_find_cut_equals_brute_force_on_random_graphs(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(50):
        edges, sources = random_paths(rng)
        cut = find_cut(edges, sources)
        assert len(cut) == brute_force(edges, sources)
        assert not is_reached(edges, sources, frozenset(cut))
        shuffled = rng.sample(edges, len(edges))
        assert find_cut(shuffled, sources) == cut


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
