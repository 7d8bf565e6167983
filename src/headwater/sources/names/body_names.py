"""Bodies: organisations, outlets, governments and their organs, by every form of name that a story gives them."""

from __future__ import annotations

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from headwater.data.article import Outlet
from headwater.data.span import Excerpt, Span
from headwater.outlets.facts import Party
from headwater.outlets.names import fold_name
from headwater.outlets.table import OutletTable
from headwater.sources.names.acronyms import find_expansions, find_local_initials
from headwater.sources.names.countries import Countries, without_country
from headwater.sources.names.forms import initials_of, key_tokens, normal_form, noun_of
from headwater.sources.names.hits import Key
from headwater.sources.phrases import nouns

_OWNED_PART = re.compile(r"['’]s\s")


class BodyNames:
    """All named bodies of a story, by every form of their names."""

    def __init__(
        self,
        names: Sequence[tuple[Excerpt, str]],
        texts: Mapping[str, str],
        table: OutletTable,
        lands: Iterable[str] = (),
        homes: Mapping[str, Outlet] | None = None,
    ) -> None:
        """``names``: every name of a body, in order of article and place; ``texts``: the articles' texts by id.

        ``lands`` are the places the story names, any of which may be a country that the table does not hold, ``homes``
        the articles' outlets by id.
        """
        self._table = table
        self._countries = Countries(table, lands)
        self._homes = homes or {}
        self._expansions = find_expansions(texts, table)
        self._local_initials = find_local_initials([name for _, name in names], table)
        self._places: dict[Key, list[Excerpt]] = defaultdict(list)
        self._full: set[Excerpt] = set()
        self._shown: dict[Key, str] = {}
        self._initials: dict[str, list[Key]] = defaultdict(list)
        self._police: dict[str, list[Key]] = defaultdict(list)
        self._parts: dict[str, list[tuple[Key, tuple[str, ...]]]] = defaultdict(list)
        self._starts: dict[str, list[tuple[Key, tuple[str, ...]]]] = defaultdict(list)
        self.named: dict[str, list[tuple[Span, Key]]] = defaultdict(list)
        for at, name in names:
            self.add(at, name)

    def add(self, at: Excerpt, name: str, party: Party | None = None) -> Key:
        """Enter a place where a body is named, and answer its key."""
        key = self.key_of(name, party)
        tokens = key_tokens(key)
        for end in sorted(heads_of(tokens)):
            if (key, tokens) not in self._parts[end]:
                self._parts[end].append((key, tokens))
        if tokens and key not in self._shown:
            self._shown[key] = " ".join(name.split())
            self._initials[initials_of(tokens)].append(key)
            if tokens[-1] == "police":  # the NYPD is the New York Police, its Department left out
                self._police[initials_of((*tokens, "department"))].append(key)
            if not _OWNED_PART.search(name):  # the Harwell Trust is not the "Harwell Trust's Reading Programme"
                self._starts[tokens[0]].append((key, tokens))
        self._places[key].append(at)
        if key[0] == "body" and len(normal_form(name).split()) >= len(key[2].split()):
            self._full.add(at)
        insort(self.named[at.article_id], (at.span, key))
        return key

    def know(self, name: str) -> Key:
        """Enter a body that the articles need not name, and answer its key."""
        key = self.key_of(name)
        self._shown.setdefault(key, name)
        return key

    def key_of(self, name: str, party: Party | None = None) -> Key:
        """The key of the body called ``name``; ``party`` is the country the text gives it, if any."""
        local = self._local_initials.get(name)
        if local is not None:
            return local
        fact = self._table.find(name)
        if fact is not None:
            return ("body", "", fold_name(fact.name))
        stripped, country = without_country(name, self._table)
        owner = country or party
        bare = normal_form(stripped)
        last = bare.rsplit(" ", 1)[-1]
        if owner is None:
            landed = self._countries.of_land(name)
            if landed is not None:
                return landed
        if owner is not None and bare in nouns.GOVERNMENT:
            return ("party", owner.name)
        if owner is not None and last in nouns.STATE_BODIES:
            return self._countries.organ(owner, bare)
        folded = normal_form(name)
        expansion = self._expansions.get(folded)
        if expansion is not None:
            return self.key_of(expansion[0])
        return ("body", "", folded)

    def place(self, key: Key, article_id: str | None = None) -> Excerpt | None:
        """Where the body is named: in full rather than short, in ``article_id`` if it is, there at its first place."""
        places = self._places.get(key, [])
        return min(places, key=lambda p: (p not in self._full, p.article_id != article_id, p), default=None)

    def shown(self, key: Key) -> str:
        """The name of the body as the story first gives it."""
        return self._shown.get(key, key[2])

    def all_named(self) -> list[Key]:
        """The bodies that the story names, in order of their keys."""
        return sorted(key for key in self._shown if self._places.get(key))

    def _spelt(self, key: Key) -> Excerpt | None:
        place = self.place(key)
        return place if place in self._full else None

    def _is_in(self, key: Key, article_id: str) -> bool:
        return any(p.article_id == article_id for p in self._places.get(key, ()))


def heads_of(tokens: tuple[str, ...]) -> set[str]:
    """The nouns that can stand for a name: its last word, that before "of", and that before a mere carrier's."""
    if not tokens:
        return set()
    carried = {tokens[-2]} if len(tokens) > 1 and tokens[-1] in nouns.CARRIERS else set[str]()
    return {tokens[-1], noun_of(tokens)} | carried
