"""What a step asks of whoever runs it: two ways to run, and nothing said of where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from headwater.data.capture import Rejection

Item = TypeVar("Item")
Made = TypeVar("Made")


class Runner(Protocol):
    """Runs the functions of ``steps`` over many things; knows not what they do."""

    def each(self, step: str, make: Callable[[Item], Made], items: Iterable[Item]) -> Iterator[Made | Rejection]:
        """What ``make`` makes of each item, in order; an item it rejects becomes a ``Rejection`` in its place."""
        ...

    def grouped(self, step: str, make: Callable[[Item], Made], groups: Iterable[Item]) -> Iterator[Made]:
        """What ``make`` makes of each group, in order; a group is never rejected, its members were before."""
        ...
