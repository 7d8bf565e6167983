"""Where the bars and bands of a river stand.

Method: see ``river.py``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

from headwater.render.labels import fit_label
from headwater.render.layers import Cell, Layers, Link
from headwater.render.shapes import Band, Node, River, Shape
from headwater.render.streams import UNATTRIBUTED, Streams

Ports = dict[tuple[Cell, Link], float]


@dataclass(slots=True)
class Placing:
    """The figures of one drawing while it is placed."""

    traced: Streams
    layers: Layers
    shape: Shape
    hues: dict[str, str]
    unit: float = 0.0
    tops: dict[Cell, float] = field(default_factory=dict)

    def river(self) -> River:
        """The drawing, every bar and band in its place."""
        self.unit = self._unit()
        depth = max(self._extent(column) for column in self.layers.columns)
        self._place(depth)
        left_ports, right_ports = self._ports()
        return River(
            width=self.shape.width,
            height=round(self.shape.head + depth + 8, 1),
            nodes=tuple(self._node(cell) for column in self.layers.columns for cell in column if not cell.is_waypoint),
            bands=tuple(self._band(link, left_ports, right_ports) for link in self.layers.links),
            columns=self._headings(),
            streams=self.traced.streams,
            names=self.traced.names,
            hues=self.hues,
        )

    def _unit(self) -> float:
        heaviest = max(sum(self.layers.weights[cell] for cell in column) for column in self.layers.columns)
        return max(0.3, min(self.shape.widest_unit, self.shape.depth / heaviest))

    def _height(self, cell: Cell) -> float:
        return self.layers.weights[cell] * self.unit

    def _pads(self, cell: Cell) -> tuple[float, float]:
        """Room a cell needs above and below its bar, for its label."""
        if cell.is_waypoint:
            return 0.0, 0.0
        if 0 < cell.column < len(self.layers.columns) - 1:
            return self.shape.above, 0.0
        spare = max(0.0, self.shape.label - self._height(cell)) / 2
        return spare, spare

    def _size(self, cell: Cell) -> float:
        return sum(self._pads(cell)) + self._height(cell)

    def _extent(self, column: list[Cell]) -> float:
        return sum(map(self._size, column)) + sum(self._gap(*pair) for pair in pairwise(column))

    def _gap(self, above: Cell, below: Cell) -> float:
        """Bands may run close together, bars and their labels may not."""
        return min(2.0, self.shape.gap) if above.is_waypoint and below.is_waypoint else self.shape.gap

    def _middle(self, cell: Cell) -> float:
        return self.tops[cell] + self._height(cell) / 2

    def _place(self, depth: float) -> None:
        """Bars in order, each as near to the middle of what it is joined to as its neighbours allow."""
        for column in self.layers.columns:
            at = (depth - self._extent(column)) / 2
            for cell, below in zip_longest(column, column[1:]):
                self.tops[cell] = at + self._pads(cell)[0]
                at += self._size(cell) + (self._gap(cell, below) if below else 0.0)
        n_columns = len(self.layers.columns)
        for _ in range(6):
            for at_column in [*range(1, n_columns), *range(n_columns - 2, -1, -1)]:
                self._settle(self.layers.columns[at_column], depth)

    def _settle(self, column: list[Cell], depth: float) -> None:
        wanted = {cell: self._wanted(cell) for cell in column}
        edge = 0.0
        for cell, below in zip_longest(column, column[1:]):
            self.tops[cell] = max(edge + self._pads(cell)[0], wanted[cell])
            edge = self.tops[cell] + self._height(cell) + self._pads(cell)[1]
            edge += self._gap(cell, below) if below else 0.0
        edge = depth
        upward = column[::-1]
        for cell, above in zip_longest(upward, upward[1:]):
            self.tops[cell] = min(self.tops[cell], edge - self._height(cell) - self._pads(cell)[1])
            edge = self.tops[cell] - self._pads(cell)[0] - (self._gap(above, cell) if above else 0.0)

    def _wanted(self, cell: Cell) -> float:
        joined = self.layers.neighbours(cell)
        total = sum(weight for _, weight in joined)
        middle = sum(self._middle(other) * weight for other, weight in joined) / total
        return middle - self._height(cell) / 2

    def _ports(self) -> tuple[Ports, Ports]:
        """Where on a bar each link arrives (left) and leaves (right), so that bands cross as little as can be."""
        left: Ports = {}
        right: Ports = {}
        for ports, joined in ((left, self.layers.arriving), (right, self.layers.leaving)):
            for cell, others in joined.items():
                at = self.tops[cell]
                for _, link in sorted(others, key=lambda pair: (self._middle(pair[0]), pair[1].order)):
                    ports[cell, link] = at
                    at += link.weight * self.unit
        return left, right

    def _x(self, column: int) -> float:
        reach = self.shape.width - self.shape.left - self.shape.right - self.shape.bar
        return self.shape.left + reach * column / max(1, len(self.layers.columns) - 1)

    def _node(self, cell: Cell) -> Node:
        last = len(self.layers.columns) - 1
        x, y = self._x(cell.column), self.tops[cell] + self.shape.head
        key = cell.key
        kind = "outlet" if cell.column == last else "unattributed" if key == UNATTRIBUTED else "relay"
        kind = "origin" if kind == "relay" and cell.column == 0 else kind
        side = "left" if cell.column == 0 else "right" if cell.column == last else "above"
        step = (self.shape.width - self.shape.left - self.shape.right) / max(1, last)
        room = {"left": self.shape.left, "right": self.shape.right, "above": step}[side] - 18
        label = fit_label(
            self.traced.names[key], self.layers.weights[cell], side, room, (x, y, self.shape.bar, self._height(cell))
        )
        return Node(
            key=key,
            kind=kind,
            column=cell.column,
            x=round(x, 1),
            y=round(y, 2),
            height=round(self._height(cell), 2),
            weight=self.layers.weights[cell],
            hue=self.hues.get(key, "on"),
            label=label,
        )

    def _band(self, link: Link, left: Ports, right: Ports) -> Band:
        width = link.weight * self.unit
        points: list[tuple[float, float]] = []
        for cell in link.cells:
            x = self._x(cell.column)
            if (cell, link) in left:
                points.append((x, left[cell, link] + self.shape.head))
            if (cell, link) in right:
                points.append((x + self.shape.bar, right[cell, link] + self.shape.head))
        tail, head = self.traced.names[link.tail], self.traced.names[link.head]
        origin = self.traced.names[link.origin]
        via = "" if link.origin == link.tail else f" (from {origin})"
        kind = "does not support" if link.opposed else "puts forward"
        noun = "assertion" if link.weight == 1 else "assertions"
        return Band(
            tail=link.tail,
            head=link.head,
            hue=self.hues[link.origin],
            opposed=link.opposed,
            weight=link.weight,
            width=round(width, 2),
            tail_y=round(points[0][1], 2),
            head_y=round(points[-1][1], 2),
            outline=_outline(points, width),
            title=f"{tail} → {head}{via}: {kind} {link.weight} {noun}",
        )

    def _headings(self) -> tuple[tuple[str, float, str], ...]:
        last = len(self.layers.columns) - 1
        headings = [("Origins", self._x(0) + self.shape.bar, "end")]
        if last > 1:
            middle = (self._x(1) + self._x(last - 1) + self.shape.bar) / 2
            headings.append(("Relayed by", round(middle, 1), "middle"))
        headings.append(("Outlets", self._x(last), "start"))
        return tuple(headings)


def _outline(points: list[tuple[float, float]], width: float) -> str:
    """A closed path along ``points`` and back, ``width`` lower; level where it meets a bar."""
    back = [(x, y + width) for x, y in reversed(points)]
    return f"M{_xy(*points[0])}{_curve(points)}L{_xy(*back[0])}{_curve(back)}Z"


def _curve(points: list[tuple[float, float]]) -> str:
    parts = []
    for (x0, y0), (x1, y1) in pairwise(points):
        middle = (x0 + x1) / 2
        parts.append(f"C{_xy(middle, y0)} {_xy(middle, y1)} {_xy(x1, y1)}")
    return "".join(parts)


def _xy(x: float, y: float) -> str:
    return f"{x:.1f},{y:.1f}"
