"""The table of outlets: who publishes, which wire a credit names, which party speaks through a name."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterable, Sequence
from importlib import resources
from pathlib import Path

from rapidfuzz import fuzz, process

from headwater.data.article import Outlet
from headwater.errors import UnknownName
from headwater.outlets.facts import Facts, Party, complete, facts_from_record, party_from_record, read_facts
from headwater.outlets.names import SHORTEST_STEM, fold_domain, fold_name, is_demonym, is_spelt_as_name

_PACKAGED = ("wires.jsonl", "outlets.jsonl", "organs.jsonl")
_LONGEST_NAME = 6  # words; the longest wire name in the table has six
_GOVERNMENTS = frozenset({"government", "administration", "republic", "kingdom", "state"})
_WORD = re.compile(r"[\w’'&.]+(?:-[\w’'&.]+)*")


class OutletTable:
    """Dated facts on outlets, wire services, official bodies and parties, looked up by name or domain.

    It answers only for names it holds, compared without case, accents and *the*; it never guesses an outlet.
    """

    def __init__(self, facts: Iterable[Facts], parties: Iterable[Party]) -> None:
        """Facts given later win over earlier ones of the same name; no file is read here."""
        self._facts: dict[str, Facts] = {}
        self._wires: dict[str, Facts] = {}  # apart: "EPA" in a credit is the photo agency, elsewhere the regulator
        self._domains: dict[str, Facts] = {}
        self._parties: dict[str, Party] = {}
        self._adjectives: dict[str, Party] = {}
        self._by_name: dict[str, Party] = {}
        self._media: dict[str, list[Facts]] = {}
        self._demonyms: dict[str, Party | None] = {}
        self._unadjectived: dict[str, list[tuple[str, Party]]] = {}  # by the letters an adjective shares with the name
        for party in parties:
            self._add_party(party)
        for fact in facts:
            self._add(fact)

    @classmethod
    def load(cls, extra: Path | None = None) -> OutletTable:
        """The packaged facts, completed and overruled by those of the file ``extra`` (see ``docs/outlets.md``).

        Raises:
            InputError: ``extra`` cannot be read or holds something else.
        """
        packaged = _packaged_facts()
        known = {fold_name(fact.name): fact for fact in packaged}
        added = [complete(f, known.get(fold_name(f.name))) for f in (read_facts(extra) if extra is not None else ())]
        return cls((*packaged, *added), _packaged_parties())

    def find(self, name_or_domain: str) -> Outlet | None:
        """The outlet of this name, alias, domain or address; ``None`` when the table does not hold it."""
        fact = self._look_up(name_or_domain)
        return fact.outlet if fact else None

    def wire(self, text: str) -> Outlet | None:
        """The first wire service that a credit names: ``"AP"``, ``"SEOUL (Reuters) -"``, ``"Reporting by AFP"``."""
        fact = self._wires.get(fold_name(text)) or self._first_wire(text)
        return fact.outlet if fact else None

    def facts_of(self, name_or_domain: str) -> Facts:
        """Everything the table holds on one outlet or body.

        Raises:
            UnknownName: it is not in the table; the error carries the nearest names.
        """
        fact = self._look_up(name_or_domain)
        if fact is None:
            raise self._unknown(name_or_domain)
        return fact

    def facts(self) -> tuple[Facts, ...]:
        """All facts, by name."""
        return tuple(sorted({id(f): f for f in self._facts.values()}.values(), key=lambda f: (f.name, f.domain or "")))

    def parties(self) -> tuple[Party, ...]:
        """All parties, by name."""
        return tuple(party for _, party in sorted(self._parties.items()))

    def party_of(self, name: str) -> tuple[str, str] | None:
        """The party that speaks through ``name`` and the dated source of that fact.

        A body's party, else its owner; a country or capital stands for its own government.
        """
        fact = self._look_up(name)
        if fact is not None and (fact.party or fact.owner):
            return fact.party or fact.owner or "", fact.cited
        party = self.party_named(name)
        return (party.name, party.cited) if party else None

    def party_named(self, word: str) -> Party | None:
        """The party that a country's name, adjective ("Kenyan") or capital ("Nairobi") means."""
        if not is_spelt_as_name(word):
            return None
        folded = fold_name(word)
        party = self._by_name.get(folded) or self._adjectives.get(folded)
        if party is not None:
            return party
        singular = folded.removesuffix("s")
        return self._adjectives.get(singular) or self._from_demonym(folded) or self._from_demonym(singular)

    def is_own_party(self, name: str) -> bool:
        """Whether ``name`` is a body that the facts give as its own party, and no country or government."""
        fact, party = self._look_up(name), self.party_named(name)
        if fact is None or party is None or party.adjectives or party.metonyms:
            return False
        return fold_name(party.name) in {fold_name(known) for known in (fact.name, *fact.aliases)}

    def country_of(self, word: str) -> str | None:
        """The ISO 3166 alpha-2 code of the country that ``word`` (a name, adjective or capital) means."""
        party = self.party_named(word)
        return party.country if party else None

    def media_of(self, party: str) -> tuple[Facts, ...]:
        """The media through which ``party`` speaks, wire services first, then by name."""
        return tuple(sorted(self._media.get(party, ()), key=lambda f: (f.kind != "wire", f.name)))

    def _add(self, fact: Facts) -> None:
        for name in (*fact.aliases, fact.name):
            self._facts[fold_name(name)] = fact
            if fact.kind == "wire":
                self._wires[fold_name(name)] = fact
            if "." in name and " " not in name:
                self._domains[fold_domain(name)] = fact
        if fact.domain:
            self._domains[fold_domain(fact.domain)] = fact
        if fact.party is None:
            return
        if fact.party not in self._parties and fold_name(fact.party) not in self._by_name:
            self._add_party(_party_of_facts(fact))
        if fact.kind != "official" or fact.domain:
            self._media.setdefault(fact.party, []).append(fact)

    def _add_party(self, party: Party) -> None:
        self._parties[party.name] = party
        for name in (*party.metonyms, *party.aliases, party.name):
            self._by_name[fold_name(name)] = party
        if not party.adjectives:
            for name in map(fold_name, (*party.aliases, party.name)):
                self._unadjectived.setdefault(name[:SHORTEST_STEM], []).append((name, party))
        for adjective in party.adjectives:
            self._adjectives[fold_name(adjective)] = party

    def _look_up(self, name_or_domain: str) -> Facts | None:
        found = self._facts.get(fold_name(name_or_domain))
        if found is not None or "." not in name_or_domain or any(c.isspace() for c in name_or_domain.strip()):
            return found
        host = fold_domain(name_or_domain)
        while host.count(".") >= 1:
            if host in self._domains:
                return self._domains[host]
            host = host.partition(".")[2]
        return None

    def _first_wire(self, text: str) -> Facts | None:
        words = [found.group().strip(".'’") for found in _WORD.finditer(text)]
        for start in range(len(words)):
            for stop in range(min(start + _LONGEST_NAME, len(words)), start, -1):
                fact = self._wire_called(words[start:stop])
                if fact is not None:
                    return fact
        return None

    def _wire_called(self, words: Sequence[str]) -> Facts | None:
        name = " ".join(words)
        if not is_spelt_as_name(name):
            return None
        return self._wires.get(fold_name(name))

    def _from_demonym(self, folded: str) -> Party | None:
        if folded not in self._demonyms:
            self._demonyms[folded] = self._find_demonym(folded)
        return self._demonyms[folded]

    def _find_demonym(self, folded: str) -> Party | None:
        """The party whose name ``folded`` is an adjective of."""
        near = self._unadjectived.get(folded[:SHORTEST_STEM], ())
        return next((party for name, party in near if is_demonym(folded, name)), None)

    def _unknown(self, name: str) -> UnknownName:
        pool = self._domains if "." in name else self._facts
        found = process.extract(name.casefold(), sorted(pool), scorer=fuzz.ratio, limit=3, score_cutoff=60)
        nearest = tuple(dict.fromkeys(key if "." in name else pool[key].name for key, _, _ in found))
        near = f"; the nearest is {nearest[0]!r}" if nearest else ""
        return UnknownName(
            f"Outlet {name!r} is not in the table{near}. Add it to a facts file and give that with --outlets.",
            name=name,
            nearest=nearest,
        )


def _party_of_facts(fact: Facts) -> Party:
    """A party that only a user's facts name: "Government of Orvenia" is also "Orvenia", its opposition is not."""
    name = fact.party or ""
    power, of, country = name.partition(" of ")
    is_government = bool(of) and fold_name(power).rpartition(" ")[2] in _GOVERNMENTS
    return Party(name, fact.country, (country.removeprefix("the "),) if is_government else (), (), (), fact.cited)


@functools.cache
def _packaged_facts() -> tuple[Facts, ...]:
    return tuple(facts_from_record(json.loads(line), file) for file in _PACKAGED for line in _packaged_lines(file))


@functools.cache
def _packaged_parties() -> tuple[Party, ...]:
    return tuple(party_from_record(json.loads(line)) for line in _packaged_lines("parties.jsonl"))


def _packaged_lines(file: str) -> list[str]:
    text = resources.files("headwater.outlets").joinpath("facts", file).read_text(encoding="utf-8")
    return text.splitlines()
