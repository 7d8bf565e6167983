"""Two who are said to have won, where only one of them can have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from headwater.claims.assertions.kin import kin
from headwater.claims.likeness.profiles import Profile
from headwater.claims.likeness.tellers import same_mouth
from headwater.claims.likeness.told import Told

_COUNTED: Final = frozenset("vote seat point percent medal place".split())  # one wins them, and so does the other


@dataclass(frozen=True, slots=True)
class Winners:
    """What a story says of who won; ``met`` gives a name the names it stands together with in one assertion."""

    told: Sequence[Told]
    met: Mapping[str, frozenset[str]]

    def are_rivals(self, a: Told, b: Told) -> bool:
        """Whether two winners are others who stand against each other for one prize."""
        mine, yours = (frozenset(map(kin, x.state.things.heads)) & x.profile.names for x in (a, b))
        alike = frozenset(map(kin, a.state.things.lemmas)) & frozenset(map(kin, b.state.things.lemmas))
        if not mine or not yours or alike or _is_elsewhere(a, b) or self._won_both(a, b):
            return False
        return any(y in self.met.get(x, ()) for x in mine for y in yours)

    def _won_both(self, a: Told, b: Told) -> bool:
        """Whether who tells that one won tells that the other did too: there was more than one thing to win."""
        return any(
            c.profile.assertion.article_id == one.profile.assertion.article_id
            and same_mouth(c.profile, one.profile)
            and bool(c.heads & other.heads & other.profile.names)
            for one, other in ((a, b), (b, a))
            for c in self.told
        )


def find_winners(told: Sequence[Told], profiles: Sequence[Profile]) -> Winners:
    """The statements among ``told`` that somebody won, and who meets whom in the story."""
    met: dict[str, set[str]] = defaultdict(set)
    for profile in profiles:
        for name in profile.names:
            met[name] |= profile.names
    won = [x for x in told if x.state.scale == "result" and x.state.holds and not (_is_counted(x) or _is_joint(x))]
    return Winners(won, {name: frozenset(others) for name, others in met.items()})


def _is_counted(one: Told) -> bool:
    """Whether it is votes or points that are won, of which others win theirs."""
    won = one.state.doer
    return won is not None and bool(won.lemmas & _COUNTED or not won.heads)


def _is_joint(one: Told) -> bool:
    """Whether who won is one of several named in a row: "he and | Brill | won it" leaves the prize to their side."""
    start = one.state.things.span.start + one.sentence.start
    return one.text[:start].rstrip().endswith(" and")


def _is_elsewhere(a: Told, b: Told) -> bool:
    """Whether they won in other places, or other things: many counties, and a state."""
    one, other = a.state.setting.names, b.state.setting.names
    if one and other and not one & other:
        return True
    mine, yours = (_prize(x, other) for x, other in ((a, b), (b, a)))
    return bool(mine and yours) and not mine & yours


def _prize(one: Told, other: Told) -> frozenset[str]:
    """What is won, where it is not the other who is beaten."""
    won = one.state.doer
    return frozenset(map(kin, won.heads)) - other.heads if won is not None else frozenset()
