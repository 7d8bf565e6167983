"""Steps run one after the other in this process."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from headwater.data.capture import Rejection
from headwater.errors import Error, Rejected
from headwater.pipeline.step import Failure

Item = TypeVar("Item")
Made = TypeVar("Made")

_LOG = logging.getLogger(__name__)

Progress = Callable[[str, int], None]


def say_nothing(step: str, n_done: int) -> None:
    """The progress of a run nobody watches."""


class Local:
    """Runs steps here and now, lazily; ``progress`` is told a step's name and how many things it has done.

    An exception that we do not raise on purpose costs the item it came from; it is kept
    in ``failures``, its traceback logged at level debug.
    """

    def __init__(self, progress: Progress = say_nothing) -> None:
        self._progress = progress
        self.failures: list[Failure[Any]] = []

    def each(
        self, step: str, make: Callable[[Item], Made], items: Iterable[Item]
    ) -> Iterator[Made | Rejection | Failure[Item]]:
        """What ``make`` makes of each item; what it makes nothing of is a ``Rejection`` or a ``Failure``."""
        for n_done, item in enumerate(items, start=1):
            try:
                made: Made | Rejection | Failure[Item] = self._try(step, make, item)
            except Rejected as rejected:
                made = Rejection(rejected.input, rejected.reason, rejected.detail)
            self._progress(step, n_done)
            yield made

    def grouped(
        self, step: str, make: Callable[[Item], Made], groups: Iterable[Item]
    ) -> Iterator[Made | Failure[Item]]:
        """What ``make`` makes of each group; a ``Failure`` in the place of one it breaks on."""
        for n_done, group in enumerate(groups, start=1):
            made = self._try(step, make, group)
            self._progress(step, n_done)
            yield made

    def _try(self, step: str, make: Callable[[Item], Made], item: Item) -> Made | Failure[Item]:
        try:
            return make(item)
        except Error:
            raise
        except Exception as error:  # noqa: BLE001 -- the one place where a bug of ours is kept from costing the run
            _LOG.debug("the step %r broke", step, exc_info=True)
            failure = Failure(step, item, f"{type(error).__name__}: {error}")
            self.failures.append(failure)
            return failure
