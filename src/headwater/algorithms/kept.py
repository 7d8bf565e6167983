"""Answers kept for what is asked again and again: a fixed number of them, and none about a long text.

A run reads one sentence hundreds of times and a hostile page of two megabytes once: a cache bounded by number alone
would hold thousands of such pages.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar, cast

LONGEST = 1_000  # characters: sentences come again, whole articles do not

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def kept(
    n: int, *, longest: int = LONGEST, n_long: int = 0
) -> Callable[[Callable[Asked, Answer]], Callable[Asked, Answer]]:
    """A decorator that keeps the last ``n`` answers of a pure function of texts; nobody may change them.

    Of answers about a text of more than ``longest`` characters only the last ``n_long`` are kept.
    """

    def keep(make: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
        known, known_long = (cast(Callable[Asked, Answer], lru_cache(maxsize=size)(make)) for size in (n, n_long))

        @wraps(make)
        def answer(*asked: Asked.args, **named: Asked.kwargs) -> Answer:
            for text in (*asked, *named.values()) if named else asked:
                if isinstance(text, str) and len(text) > longest:
                    return known_long(*asked, **named)
            return known(*asked, **named)

        return answer

    return keep
