"""Steps run one after the other in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from headwater.data.capture import Rejection
from headwater.errors import Rejected

Item = TypeVar("Item")
Made = TypeVar("Made")

Progress = Callable[[str, int], None]


def say_nothing(step: str, n_done: int) -> None:
    """The progress of a run nobody watches."""


class Local:
    """Runs steps here and now, lazily; ``progress`` is told a step's name and how many things it has done."""

    def __init__(self, progress: Progress = say_nothing) -> None:
        self._progress = progress

    def each(self, step: str, make: Callable[[Item], Made], items: Iterable[Item]) -> Iterator[Made | Rejection]:
        """What ``make`` makes of each item; an item it rejects becomes a ``Rejection`` in its place."""
        for n_done, item in enumerate(items, start=1):
            try:
                made: Made | Rejection = make(item)
            except Rejected as rejected:
                made = Rejection(rejected.input, rejected.reason, rejected.detail)
            self._progress(step, n_done)
            yield made

    def grouped(self, step: str, make: Callable[[Item], Made], groups: Iterable[Item]) -> Iterator[Made]:
        """What ``make`` makes of each group."""
        for n_done, group in enumerate(groups, start=1):
            made = make(group)
            self._progress(step, n_done)
            yield made
