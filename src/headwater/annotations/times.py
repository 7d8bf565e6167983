"""Times of an article, counted from when it was published."""

from __future__ import annotations

from datetime import datetime

from headwater.data.annotation import Time
from headwater.meaning.times import find_times


def times_of(text: str, published_at: datetime | None) -> tuple[Time, ...]:
    """The days and periods that ``text`` names; without ``published_at`` only those that name their own year."""
    return tuple(find_times(text, published_at.date() if published_at else None))
