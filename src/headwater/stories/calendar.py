"""How telling the time between two articles of a pile is: little in a day's news, much in a year's.

Method: the likelihood ratio of one more signal in a naive Bayes (Maron 1961, https://doi.org/10.1145/321075.321084).
Kept: the ratio. Its lower part, how many articles about something else come as soon, is read off the pile, around the
days of the two; its upper part, how soon others tell of the same event, falls as a power of the time. Where the pile
is thick closeness tells nothing, but time apart still tells against one event.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

# Fitted on two piles: every second month of real news about one election (benchmarks/events.py) and two thirds of the
# invented stories, whose coverage goes on for weeks. What two of one day are more likely to be one event than their
# words say is the same in both for their thickness: 2.3 at 2.8 articles a day, 5.7 at .09, so 3.3 less the log of it.
# Against a bounded ratio that only added: B-cubed F1 there .915 to .935, here .735 to .752; a power of 2 gives .939 and
# .731, of 1.5 .932 and .774.
SAME_DAY = 3.6  # log-odds, at one article a day
MOST = 5.0  # log-odds
POWER = 1.75  # of the time, with which telling of one event grows rare
SOON = 1.5  # days, in which it hardly does
AROUND = 3.0  # days before and after, whose articles say how thick the pile is
_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Calendar:
    """When the articles of a pile were published, in days, rising."""

    days: tuple[float, ...] = ()

    def odds(self, one: datetime | None, other: datetime | None) -> float | None:
        """What the time between two articles of the pile adds for one event, or takes away; ``None`` without times.

        **Unit**: log-odds, at most ``MOST``.
        """
        if one is None or other is None or not self.days:
            return None
        first, second = sorted((_day_of(one), _day_of(other)))
        rate = (self._rate(first) + self._rate(second)) / 2
        close = min(MOST, max(0.0, SAME_DAY - math.log(rate))) if rate else MOST
        return close - POWER * math.log1p((second - first) / SOON)

    def _rate(self, day: float) -> float:
        """How many others were published around a day. **Unit**: articles a day."""
        first, last = day - AROUND, day + AROUND
        within = bisect_right(self.days, last) - bisect_left(self.days, first) - 1
        return max(0, within) / max(1.0, min(last, self.days[-1]) - max(first, self.days[0]))


NOTHING_KNOWN = Calendar()


def read_calendar(moments: Iterable[datetime | None]) -> Calendar:
    """The calendar of a pile from the times its articles were published."""
    return Calendar(tuple(sorted(_day_of(at) for at in moments if at is not None)))


def _day_of(at: datetime) -> float:
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp() / _DAY
