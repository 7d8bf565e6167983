"""How the time of something grows with its size: a ratio within one run, which says nothing of the machine."""

from __future__ import annotations

import time
from collections.abc import Callable

FACTOR = 4  # the larger size over the smaller one
LINEAR = 10.0  # what a linear thing stays below with room for noise; a quadratic one takes sixteen times as long
_ENOUGH = 0.8 * LINEAR
_TRIES = 3
_LEAST_S = 0.02  # seconds below which a measured time is mostly noise


def growth(do: Callable[[int], object], size: int) -> float:
    """How many times as long ``do(FACTOR * size)`` takes as ``do(size)``, in seconds of the processor.

    The least of a few tries, since a neighbour on the machine may slow down the larger half of one; what is quadratic
    is so in all of them. No size is done twice: caches would answer.
    """
    do(size // 4)  # what is built or compiled when first needed
    least = float("inf")
    for more in range(_TRIES):
        once = _seconds(do, size + more)
        least = min(least, _seconds(do, FACTOR * (size + more)) / max(once, _LEAST_S))
        if least < _ENOUGH:
            break
    return least


def _seconds(do: Callable[[int], object], size: int) -> float:
    began = time.process_time()
    do(size)
    return time.process_time() - began
