"""A runner without a safety net: what breaks ends the run, where ``runners.Local`` makes a ledger line of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from headwater.data.capture import Rejection
from headwater.errors import Rejected
from headwater.pipeline.step import Failure

Item = TypeVar("Item")
Made = TypeVar("Made")


class Bare:
    """Runs steps here and now; only what a step rejects on purpose does not end the run."""

    def each(
        self, step: str, make: Callable[[Item], Made], items: Iterable[Item]
    ) -> Iterator[Made | Rejection | Failure[Item]]:
        """What ``make`` makes of each item, or its rejection."""
        for item in items:
            try:
                yield make(item)
            except Rejected as rejected:
                yield Rejection(rejected.input, rejected.reason, rejected.detail)

    def grouped(
        self, step: str, make: Callable[[Item], Made], groups: Iterable[Item]
    ) -> Iterator[Made | Failure[Item]]:
        """What ``make`` makes of each group."""
        return map(make, groups)
