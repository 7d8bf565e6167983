"""Groups and their own members: who speaks with others is no second origin beside one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from headwater.data.lineage import Edge
from headwater.data.source import Source


def with_groups(
    edges: Sequence[Edge], sources: Mapping[str, Source], name: Callable[[str], str], *, parties: bool
) -> Callable[[str], str]:
    """``name``, by which a group counts as one of its members that stands in the graph too.

    A group is "Ada Pell and Ivo Ross" or, where ``parties`` are counted, "officials of two countries". One that shares
    a member with a group before it counts as that group. Members are never made one through the groups that hold them.
    """
    nodes = sorted({node for edge in edges for node in (edge.tail, edge.head) if node in sources})
    held = {node: frozenset(_held(sources[node], sources, name, parties=parties)) for node in nodes}
    single = {name(node) for node in nodes if not held[node]}
    counted: dict[str, str] = {}
    for node in (node for node in nodes if held[node]):
        other = next((one for one in counted if held[one] & held[node]), None)
        present = min(held[node] & single, default=None)
        counted[node] = present or (counted[other] if other is not None else name(node))
    return lambda node: counted.get(node) or name(node)


def _held(source: Source, sources: Mapping[str, Source], name: Callable[[str], str], *, parties: bool) -> Sequence[str]:
    if parties:
        return [name(member) if member in sources else f"party:{member}" for member in source.members]
    return [name(member) for member in source.members if member in sources]
