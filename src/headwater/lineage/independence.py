"""Independent origins: how many named sources would have to be wrong.

Method: a minimum vertex cut between a super-origin (joined to every innermost source) and a super-reader (joined to
every article), by maximum flow on the split graph (Menger 1927, https://eudml.org/doc/211191; Even & Tarjan 1975,
https://doi.org/10.1137/0204043). Sources have capacity one, articles cannot be cut. The flow is networkx's; of the
minimum cuts we keep the one nearest the origins, so that the answer does not depend on the order of anything.
``tests/lineage/test_independence.py`` checks it against every subset on random graphs.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

import networkx as nx

from headwater.data.lineage import Edge

_ORIGIN, _READER = "super-origin", "super-reader"


def find_cut(
    edges: Sequence[Edge], source_ids: Collection[str], name: Callable[[str], str] = lambda node: node
) -> tuple[str, ...]:
    """The fewest sources without which no article is reached from any source.

    Args:
        edges: the claim's edges, downstream.
        source_ids: the nodes that can be cut; all others are articles or wires, which cannot.
        name: what a node is known as; two nodes with one name (a ministry and the agency of its government) are one.

    Returns:
        The names in the cut, sorted; empty when nobody is named.
    """
    graph = _split_graph(edges, source_ids, name)
    if _ORIGIN not in graph or _READER not in graph:
        return ()
    residual = nx.algorithms.flow.edmonds_karp(graph, _ORIGIN, _READER)
    reached = _reachable(residual)
    cut = {node for kind, node in _cuttable(graph) if ("in", node) in reached and ("out", node) not in reached}
    return tuple(sorted(cut))


def innermost(edges: Sequence[Edge], source_ids: Collection[str]) -> tuple[str, ...]:
    """The sources that are the innermost of some chain, sorted: the claim's origins."""
    return tuple(sorted({edge.tail for edge in edges if edge.kind == "says" and edge.tail in source_ids}))


def _split_graph(edges: Sequence[Edge], source_ids: Collection[str], name: Callable[[str], str]) -> nx.DiGraph[object]:
    graph: nx.DiGraph[object] = nx.DiGraph()
    for edge in edges:
        tail, head = name(edge.tail), name(edge.head)
        if tail == head:
            continue
        graph.add_edge(("out", tail), ("in", head))  # no capacity attribute: cannot be cut
    for node in sorted({node for edge in edges for node in (edge.tail, edge.head)}):
        capacity = {"capacity": 1} if node in source_ids else {}
        graph.add_edge(("in", name(node)), ("out", name(node)), **capacity)
        if node not in source_ids:
            graph.add_edge(("out", name(node)), _READER)
    for origin in innermost(edges, source_ids):
        graph.add_edge(_ORIGIN, ("in", name(origin)))
    return graph


def _cuttable(graph: nx.DiGraph[object]) -> list[tuple[str, str]]:
    return sorted(
        node
        for node in graph
        if isinstance(node, tuple) and node[0] == "in" and "capacity" in graph.edges[node, ("out", node[1])]
    )


def _reachable(residual: nx.DiGraph[object]) -> set[object]:
    seen: set[object] = {_ORIGIN}
    frontier: list[object] = [_ORIGIN]
    while frontier:
        node = frontier.pop()
        for head, attributes in residual[node].items():
            if head not in seen and attributes["capacity"] > attributes["flow"]:
                seen.add(head)
                frontier.append(head)
    return seen
