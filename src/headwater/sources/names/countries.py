"""Countries: whose a ministry, army or government is by the country that stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from headwater.meaning.words import words
from headwater.outlets.facts import Party
from headwater.outlets.names import fold_name, is_demonym
from headwater.outlets.table import OutletTable
from headwater.sources.names.forms import normal_form
from headwater.sources.names.hits import Key
from headwater.sources.phrases import nouns

_LONGEST_COUNTRY = 5
_OF_THE_STATE = re.compile(r"\s+of\s+the\s+(?:[A-Z][a-z]+\s+)?(?:Republic|Kingdom|State)$")


class Countries:
    """State bodies by country: those of the table's countries, and of places of the story that it does not hold."""

    def __init__(self, table: OutletTable, lands: Iterable[str]) -> None:
        """``lands`` are the places the story names, any of which may be a country that the table does not hold."""
        self._table = table
        self.lands = frozenset(fold_name(land) for land in lands if table.party_named(land) is None) - {""}
        self._land_of: dict[str, str] = {}
        self.organs = _find_organs(table)

    def organ(self, owner: Party, bare: str) -> Key:
        """A state body with its country; the table knows some under a name of their own."""
        known = self.organs.get((owner.name, bare))
        if known is not None:
            return ("body", "", known)
        for adjective in (*owner.adjectives, *owner.aliases, owner.name):
            fact = self._table.find(f"{adjective} {bare}")
            if fact is not None:
                return ("body", "", fold_name(fact.name))
        return ("body", owner.name, bare)

    def of_land(self, name: str) -> Key | None:
        """A government or ministry with a place of the story that the table does not hold as its country.

        "Tavria's Health Ministry", "the Tavrian Ministry of Health" and "the Health Ministry of Tavria" are one.
        """
        found = words(name)
        for stop in range(min(_LONGEST_COUNTRY, len(found) - 1), 0, -1):
            land = self._land(fold_name(name[: found[stop - 1].end]))
            rest = found[stop + 1 :] if found[stop].lemma == "'s" else found[stop:]
            if land and rest and (key := _land_key(land, name[rest[0].start :])):
                return key
        before, of, tail = name.rpartition(" of ")
        land = self._land(fold_name(tail)) if of else ""
        return _land_key(land, before) if land else None

    def _land(self, folded: str) -> str:
        if folded not in self._land_of:
            near = min((land for land in self.lands if is_demonym(folded, land)), default="")
            self._land_of[folded] = folded if folded in self.lands else near
        return self._land_of[folded]


def without_country(name: str, table: OutletTable) -> tuple[str, Party | None]:
    """``name`` without the country at its beginning or after *of*, and that country."""
    found = words(name)
    for stop in range(min(_LONGEST_COUNTRY, len(found) - 1), 0, -1):
        party = table.party_named(name[: found[stop - 1].end])
        if party is not None:
            rest = found[stop].start if found[stop].lemma != "'s" or stop + 1 >= len(found) else found[stop + 1].start
            return name[rest:], party
    before, of, tail = name.rpartition(" of ")
    party = table.party_named(tail) if of else None
    return (_OF_THE_STATE.sub("", before), party) if party else (name, None)


def _land_key(land: str, rest: str) -> Key | None:
    """The key of the government or ministry ``rest`` of a place; ``None`` where it is neither."""
    bare = normal_form(_OF_THE_STATE.sub("", rest))
    if bare in nouns.GOVERNMENT - {"authority"}:
        return ("party", land)
    return ("body", "", f"{bare} of {land}") if bare.rsplit(" ", 1)[-1] in nouns.MINISTRIES else None


@lru_cache(maxsize=4)  # tables: every story of a run has the same one
def _find_organs(table: OutletTable) -> Mapping[tuple[str, str], str]:
    """The folded names of the table's state bodies, by their party and the form they have without a country."""
    found: dict[tuple[str, str], str] = {}
    for fact in table.facts():
        if fact.kind != "official":
            continue
        for name in (fact.name, *fact.aliases):
            stripped, country = without_country(name, table)
            bare, owner = normal_form(stripped), country.name if country else fact.party
            if owner and bare.rsplit(" ", 1)[-1] in nouns.STATE_BODIES:
                found.setdefault((owner, bare), fold_name(fact.name))
    return found
