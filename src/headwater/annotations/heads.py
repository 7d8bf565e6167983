"""What the reader's inner heads say: who speaks inside contents, and how likely each place is part of that."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from headwater.annotations.contents import mend_contents
from headwater.annotations.roles import Marked, find_marked
from headwater.data.span import Span
from headwater.model import Reading
from headwater.model.reader import Floats, Links

# Off the log-probability of "outside": the heads say it too readily, and asked again more readily still they give more
# links to weigh. Without the second asking two links of a hundred fewer are found at the same precision.
READINESS = {"heads": 0.5, "ready": 3.0}
_LEAST = 1e-4  # of a probability, and of what is left to one
_NOWHERE = -6.0  # log-odds of a part that is not there

Reduce = Callable[[Floats], float]


@dataclass(frozen=True, slots=True)
class _Found:
    """Links in the order of their cues, and where those begin."""

    marked: Sequence[Marked]
    places: Sequence[int]


class InnerHeads:
    """What the inner heads say of ``text``, or of a part of it read again (``reading`` with its places in ``text``)."""

    def __init__(self, text: str, reading: Reading) -> None:
        self._starts = reading.pieces.starts
        self._chances = {"inner": np.exp(reading.inner_roles), "outer": np.exp(reading.roles)}
        self._found = {
            giver: _find(text, reading, reading.inner_roles, reading.inner_links, less)
            for giver, less in READINESS.items()
        }

    def within(self, parts: Iterable[Span]) -> list[tuple[str, Marked]]:
        """The links whose cue stands in one of ``parts``, with the name in ``READINESS`` of who gives them."""
        given = []
        for part in parts:
            for giver, found in self._found.items():
                first, last = bisect_left(found.places, part.start), bisect_right(found.places, part.end - 1)
                given += [(giver, marked) for marked in found.marked[first:last]]
        return given

    def odds(self, spans: Iterable[Span], kind: int, reduce: Reduce = np.mean, heads: str = "inner") -> float:
        """Log-odds that the pieces of ``spans`` are of ``kind`` (a place in ``ROLES``), in [-9.2, 9.2]."""
        columns = self._chances[heads][:, 2 * kind + 1 : 2 * kind + 3]
        ranges = [np.searchsorted(self._starts, (span.start, span.end)) for span in spans]
        chances = [columns[first:last].sum(axis=1) for first, last in ranges if last > first]
        if not chances:
            return _NOWHERE
        chance = float(reduce(np.clip(np.concatenate(chances), _LEAST, 1 - _LEAST)))
        return float(np.log(chance / (1 - chance)))


def _find(text: str, reading: Reading, roles: Floats, links: Links, less: float) -> _Found:
    roles = roles.copy()
    roles[:, 0] -= less
    found = mend_contents(text, find_marked(text, replace(reading, roles=roles, links=links)))
    ordered = sorted(found, key=lambda one: one.cue[0])
    return _Found(ordered, [one.cue[0].start for one in ordered])
