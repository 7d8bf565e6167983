"""What a step asks of whoever runs it: two ways to run, and nothing said of where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from headwater.data.capture import Rejection

Item = TypeVar("Item")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Failure(Generic[Item]):
    """A step that broke on one item: a fault of ours, not of the input. ``error`` is what Python says of it."""

    step: str
    item: Item
    error: str


class Runner(Protocol):
    """Runs the functions of ``steps`` over many things; knows not what they do."""

    def each(
        self, step: str, make: Callable[[Item], Made], items: Iterable[Item]
    ) -> Iterator[Made | Rejection | Failure[Item]]:
        """What ``make`` makes of each item, in order; an item it rejects becomes a ``Rejection`` in its place.

        One that ``make`` breaks on becomes a ``Failure``, and the run goes on.
        """
        ...

    def grouped(
        self, step: str, make: Callable[[Item], Made], groups: Iterable[Item]
    ) -> Iterator[Made | Failure[Item]]:
        """What ``make`` makes of each group, in order; a group is never rejected, its members were before.

        One that ``make`` breaks on becomes a ``Failure``, and the run goes on.
        """
        ...
