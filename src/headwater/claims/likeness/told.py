"""A plain statement where it stands in an article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from headwater.claims.likeness.profiles import Profile
from headwater.data.span import Span
from headwater.meaning.roles import State


@dataclass(frozen=True, slots=True)
class Told:
    """A statement where it stands: who puts it forward, and on which days it was so."""

    row: int
    profile: Profile
    state: State
    sentence: Span
    text: str
    days: tuple[date, date] | None
    at: datetime | None
    is_day_only: bool
    heads: frozenset[str]
    lemmas: frozenset[str]

    @property
    def place(self) -> Span:
        """Its words in the article."""
        return self.state.span.shift(self.sentence.start)

    @property
    def words(self) -> str:
        """Its words."""
        return " ".join(self.place.of(self.text).split())


def same_days(a: Told, b: Told) -> bool:
    """Whether nothing says that the two are of other days."""
    return a.days is None or b.days is None or (a.days[0] <= b.days[1] and b.days[0] <= a.days[1])
