"""The parts of a placed drawing, as plain numbers."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.render.labels import Label
from headwater.render.streams import Stream


@dataclass(frozen=True, slots=True)
class Shape:
    """The room there is, in the drawing's own units (about a CSS pixel at full width)."""

    width: float = 1040.0
    left: float = 196.0
    right: float = 196.0
    bar: float = 9.0
    head: float = 34.0
    label: float = 38.0
    above: float = 38.0
    gap: float = 8.0
    depth: float = 300.0
    widest_unit: float = 14.0


FULL = Shape()
SMALL = Shape(width=760.0, left=170.0, right=170.0, head=6.0, label=34.0, above=38.0, depth=60.0, widest_unit=9.0)


@dataclass(frozen=True, slots=True)
class Node:
    """A source, relay or outlet: a bar from ``y`` to ``y + height``, its label beside or above it."""

    key: str
    kind: str
    column: int
    x: float
    y: float
    height: float
    weight: int
    hue: str
    label: Label


@dataclass(frozen=True, slots=True)
class Band:
    """What flows from one node to the next: ``outline`` is an SVG path, ``width`` its breadth."""

    tail: str
    head: str
    hue: str
    opposed: bool
    weight: int
    width: float
    tail_y: float
    head_y: float
    outline: str
    title: str


@dataclass(frozen=True, slots=True)
class River:
    """A placed drawing. ``columns`` are the headings with the x they are centred on."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    bands: tuple[Band, ...]
    columns: tuple[tuple[str, float, str], ...]
    streams: tuple[Stream, ...]
    names: dict[str, str]
    hues: dict[str, str]
