"""Streams as layers of cells: which column a node stands in, and in which order from the top.

Method: see ``river.py``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from headwater.render.streams import UNATTRIBUTED, Stream

_SWEEPS = 8  # on drawings of up to 60 nodes the order stops changing after three to five
_MOST_RETRIED_LINKS = 300  # more starts than one: each costs about half a second at 300 links on six columns
_MOST_SWAPPED_LINKS = 80  # swapping counts crossings anew each time; beyond this the drawing is a braid anyway


@dataclass(frozen=True, slots=True)
class Cell:
    """A node in its column, or a way-point: the place where a link passes a column on its way."""

    column: int
    key: str
    is_waypoint: bool = False
    sinks: bool = False  # unattributed water runs along the bottom


@dataclass(frozen=True, slots=True)
class Link:
    """What flows between two nodes from one origin, and the cells it passes, tail and head included."""

    tail: str
    head: str
    origin: str
    opposed: bool
    weight: int
    cells: tuple[Cell, ...]
    order: int


@dataclass(slots=True)
class Layers:
    """Columns of cells, left to right and top to bottom, and the links between them."""

    columns: list[list[Cell]]
    links: list[Link]
    weights: dict[Cell, int]
    arriving: dict[Cell, list[tuple[Cell, Link]]] = field(default_factory=dict)
    leaving: dict[Cell, list[tuple[Cell, Link]]] = field(default_factory=dict)

    def neighbours(self, cell: Cell) -> list[tuple[Cell, int]]:
        """The cells a cell is joined to, left and right, with the weight of the joint."""
        joined = self.arriving.get(cell, []) + self.leaving.get(cell, [])
        return [(other, link.weight) for other, link in joined]


def make_layers(streams: Iterable[Stream]) -> Layers:
    """The cells and links of streams without rings, columns in order of weight."""
    streams = tuple(streams)
    columns_by_key = _columns(streams)
    weights: dict[tuple[str, str, str, bool], int] = {}
    for stream in streams:
        for tail, head in pairwise(stream.path):
            key = (tail, head, stream.path[0], stream.opposed)
            weights[key] = weights.get(key, 0) + stream.weight
    links = []
    for order, ((tail, head, origin, opposed), weight) in enumerate(sorted(weights.items())):
        cells = _cells(tail, head, origin, opposed=opposed, columns=columns_by_key)
        links.append(Link(tail, head, origin, opposed, weight, cells, order))
    return _join(links, max(columns_by_key.values()) + 1)


def _columns(streams: tuple[Stream, ...]) -> dict[str, int]:
    """Origins in column 0, relays after the longest way to them, all outlets in the last column."""
    heads: dict[str, set[str]] = {}
    for stream in streams:
        for tail, head in pairwise(stream.path):
            heads.setdefault(tail, set()).add(head)
    columns: dict[str, int] = {key: 0 for stream in streams for key in stream.path}
    for _ in range(len(columns)):  # each round settles at least one more node: there are no rings
        moved = False
        for tail in sorted(heads):
            for head in sorted(heads[tail]):
                if columns[head] <= columns[tail]:
                    columns[head], moved = columns[tail] + 1, True
        if not moved:
            break
    last = max(1, max(columns.values()))
    for stream in streams:
        columns[stream.path[-1]] = last
    return columns


def _cells(tail: str, head: str, origin: str, *, opposed: bool, columns: dict[str, int]) -> tuple[Cell, ...]:
    sinks = origin == UNATTRIBUTED
    between = [
        Cell(column, f"{origin}>{head}:{opposed}", is_waypoint=True, sinks=sinks)
        for column in range(columns[tail] + 1, columns[head])
    ]
    return (
        Cell(columns[tail], tail, sinks=tail == UNATTRIBUTED),
        *[Cell(cell.column, f"{tail}>{cell.key}", is_waypoint=True, sinks=sinks) for cell in between],
        Cell(columns[head], head, sinks=head == UNATTRIBUTED),
    )


def _join(links: list[Link], n_columns: int) -> Layers:
    arriving: dict[Cell, list[tuple[Cell, Link]]] = {}
    leaving: dict[Cell, list[tuple[Cell, Link]]] = {}
    for link in links:
        for left, right in pairwise(link.cells):
            leaving.setdefault(left, []).append((right, link))
            arriving.setdefault(right, []).append((left, link))
    cells = sorted({cell for link in links for cell in link.cells}, key=lambda cell: (cell.column, cell.key))
    weights = {
        cell: max(
            sum(link.weight for _, link in arriving.get(cell, [])),
            sum(link.weight for _, link in leaving.get(cell, [])),
        )
        for cell in cells
    }
    columns: list[list[Cell]] = [[] for _ in range(n_columns)]
    for cell in sorted(cells, key=lambda cell: (cell.sinks, -weights[cell], cell.key)):
        columns[cell.column].append(cell)
    return Layers(columns, links, weights, arriving, leaving)


def order_layers(layers: Layers) -> Layers:
    """The same layers with each column ordered so that few bands cross; the best order seen is kept."""
    best, fewest = [list(column) for column in layers.columns], _all_crossings(layers)
    starts = _starts(layers)
    for start in starts if len(layers.links) <= _MOST_RETRIED_LINKS else starts[:1]:
        if not fewest:
            break
        layers.columns[:] = [list(column) for column in start]
        crossings = _sweep(layers)
        if len(layers.links) <= _MOST_SWAPPED_LINKS:
            crossings = _swap_neighbours(layers, crossings)
        if crossings < fewest:
            best, fewest = [list(column) for column in layers.columns], crossings
    layers.columns[:] = best
    return layers


def _starts(layers: Layers) -> list[list[list[Cell]]]:
    """Orders to begin from: sweeps end in different places from each."""
    heavy_first = [list(column) for column in layers.columns]
    light_first = [
        sorted(column, key=lambda cell: (cell.sinks, layers.weights[cell], cell.key)) for column in heavy_first
    ]
    by_name = [sorted(column, key=lambda cell: (cell.sinks, cell.key)) for column in heavy_first]
    return [heavy_first, light_first, by_name]


def _sweep(layers: Layers) -> int:
    """Columns sorted by the middle of what they are joined to, rightward and leftward in turn; the fewest crossings."""
    best, fewest = [list(column) for column in layers.columns], _all_crossings(layers)
    n_columns = len(layers.columns)
    for sweep in range(_SWEEPS):
        rightward = sweep % 2 == 0
        for at in range(1, n_columns) if rightward else range(n_columns - 2, -1, -1):
            joined = layers.arriving if rightward else layers.leaving
            _sort_column(layers.columns, at, at - 1 if rightward else at + 1, joined)
        crossings = _all_crossings(layers)
        if crossings < fewest:
            best, fewest = [list(column) for column in layers.columns], crossings
    layers.columns[:] = best
    return fewest


def _swap_neighbours(layers: Layers, fewest: int) -> int:
    """Neighbours change places wherever fewer bands cross then, until none do or the rounds are over."""
    for _ in range(_SWEEPS):
        before = fewest
        for at, column in enumerate(layers.columns):
            here = _crossings(layers, at - 1) + _crossings(layers, at)
            for place in range(len(column) - 1):
                if column[place].sinks != column[place + 1].sinks:
                    continue
                column[place], column[place + 1] = column[place + 1], column[place]
                swapped = _crossings(layers, at - 1) + _crossings(layers, at)
                if swapped < here:
                    fewest -= here - swapped
                    here = swapped
                else:
                    column[place], column[place + 1] = column[place + 1], column[place]
        if fewest == before:
            break
    return fewest


def _sort_column(columns: list[list[Cell]], at: int, fixed: int, joined: dict[Cell, list[tuple[Cell, Link]]]) -> None:
    places = {cell: place for place, cell in enumerate(columns[fixed])}
    own = {cell: place for place, cell in enumerate(columns[at])}

    def barycentre(cell: Cell) -> tuple[bool, float, int]:
        others = joined.get(cell, [])
        total = sum(link.weight for _, link in others)
        if not total:
            return cell.sinks, float(own[cell]), own[cell]
        middle = sum(places[other] * link.weight for other, link in others) / total
        return cell.sinks, middle, own[cell]

    columns[at].sort(key=barycentre)


def _all_crossings(layers: Layers) -> int:
    return sum(_crossings(layers, at) for at in range(len(layers.columns) - 1))


def _crossings(layers: Layers, at: int) -> int:
    """How many single assertions cross between a column and the next: the product of the weights of crossing links."""
    if not 0 <= at < len(layers.columns) - 1:
        return 0
    left, right = layers.columns[at], layers.columns[at + 1]
    places = {cell: place for place, cell in enumerate(right)}
    flows = np.zeros((len(left), len(right)), dtype=np.int64)
    for place, cell in enumerate(left):
        for other, link in layers.leaving.get(cell, []):
            flows[place, places[other]] += link.weight
    # under[i, j]: what leaves below i and arrives above j
    below = flows[::-1].cumsum(axis=0)[::-1] - flows
    under = below.cumsum(axis=1) - below
    return int((flows * under).sum())
