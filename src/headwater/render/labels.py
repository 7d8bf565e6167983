"""Names cut to the room a drawing has for them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_SIZE = 13.0  # the label's font size in the drawing's units
_NARROW = frozenset("fijltrI.,:;'’|!()[] -")
_WIDE = frozenset("mwMWQOGCD@%—…")
_LINE = 15.0
_BOLD = 1.12  # names left and above are bold


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of a name with where they stand; ``anchor`` is the SVG ``text-anchor``; ``note`` the count under it."""

    lines: tuple[str, ...]
    note: str
    x: float
    y: float
    anchor: str
    full: str


def fit_label(name: str, weight: int, side: str, room: float, bar: tuple[float, float, float, float]) -> Label:
    """The label of a bar: two lines at most, beside it or above it.

    Args:
        name: Shown as it is where there is room, else with its end left out.
        weight: The count under the name.
        side: ``"left"``, ``"right"`` or ``"above"``.
        room: Units across.
        bar: x, y, width and height of the bar.
    """
    x, y, width, height = bar
    clean = "".join(
        char for char in " ".join(name.split()) if unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co")
    )
    if side == "above":
        lines = fit_lines(clean, (room - 26) / _BOLD, 2)
        first = y - 7 - _LINE * (len(lines) - 1)
        return Label(lines, f"{weight:,}", round(x + width / 2, 1), round(first, 1), "middle", clean)
    lines = fit_lines(clean, (room - 24) / (_BOLD if side == "left" else 1.0), 2)
    first = y + height / 2 + 4.5 - _LINE * (len(lines) - 1) / 2
    if side == "left":
        return Label(lines, f"{weight:,}", round(x - 9, 1), round(first, 1), "end", clean)
    return Label(lines, f"{weight:,}", round(x + width + 9, 1), round(first, 1), "start", clean)


def fit_lines(text: str, room: float, most: int) -> tuple[str, ...]:
    """The text in at most ``most`` lines no wider than ``room``; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    rest = text or "—"
    while rest and len(lines) < most:
        last = len(lines) == most - 1
        if width_of(rest) <= room:
            lines.append(rest)
            break
        head = _head(rest, room - (width_of("…") if last else 0))
        if last:
            lines.append(head.rstrip() + "…")
            break
        at = head.rfind(" ")
        head = head[:at] if at > 0 else head
        lines.append(head.rstrip())
        rest = rest[len(head) :].lstrip()
    return tuple(lines)


def width_of(text: str) -> float:
    """About how wide a text runs in a common sans-serif at label size, in the drawing's units."""
    return sum(map(_advance, text)) * _SIZE


def _head(text: str, room: float) -> str:
    """The longest beginning no wider than ``room``, one character at least."""
    width = 0.0
    for at, char in enumerate(text):
        width += _advance(char) * _SIZE
        if width > room and at:
            return text[:at]
    return text


def _advance(char: str) -> float:
    if char in _NARROW:
        return 0.33
    if char in _WIDE:
        return 0.86
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in ("W", "F"):
        return 1.05
    return 0.67 if char.isupper() else 0.57
