"""Facts: one dated record on an outlet, a wire service, an official body or a party, and how it is read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast, get_args

from headwater.data.article import Outlet, OutletKind
from headwater.errors import InputError

_KINDS = get_args(OutletKind)
_FIELDS = "name, domain, kind, country, owner, aliases, party, facts_from, as_of"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about one outlet, wire service or official body.

    ``party`` is the government or movement that speaks through it, and is left out for editorially independent public
    media. ``facts_from`` names the source of the facts, ``as_of`` the day (ISO 8601) up to which they held.
    """

    name: str
    domain: str | None
    kind: OutletKind
    country: str | None
    owner: str | None
    aliases: tuple[str, ...]
    party: str | None
    facts_from: str
    as_of: str | None

    @property
    def outlet(self) -> Outlet:
        """The part of the facts that travels with an article."""
        return Outlet(self.name, self.domain, self.kind, self.country, self.owner, self.cited)

    @property
    def cited(self) -> str:
        """The source of the facts with its day, as a report shows it."""
        return f"{self.facts_from}, as of {self.as_of}" if self.as_of else self.facts_from


@dataclass(frozen=True, slots=True)
class Party:
    """A government (or another power): its names, what its people are called and by which places it is meant.

    ``country`` is an ISO 3166 alpha-2 code (``XK`` for Kosovo), ``metonyms`` are capitals and seats ("Seoul").
    """

    name: str
    country: str | None
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    metonyms: tuple[str, ...]
    cited: str


def facts_from_record(record: Any, where: str) -> Facts:
    """The facts one JSON object of a facts file holds.

    Raises:
        InputError: it is no object, has no name, or a field is of the wrong type.
    """
    if not isinstance(record, dict) or not isinstance(record.get("name"), str) or not record["name"].strip():
        raise InputError(f"{where} holds {_brief(record)}; expected an object with a 'name' and any of {_FIELDS}.")
    kind = record.get("kind") or "unknown"
    if kind not in _KINDS:
        raise InputError(f"{where} has the kind {kind!r}; expected one of {', '.join(_KINDS)}. Correct it in the file.")
    return Facts(
        name=record["name"].strip(),
        domain=_text(record, "domain", where),
        kind=cast(OutletKind, kind),
        country=_text(record, "country", where),
        owner=_text(record, "owner", where),
        aliases=_texts(record, "aliases", where),
        party=_text(record, "party", where),
        facts_from=_text(record, "facts_from", where) or where,
        as_of=_text(record, "as_of", where),
    )


def complete(fact: Facts, known: Facts | None) -> Facts:
    """``fact`` with what it leaves open taken from ``known``, an earlier record of the same name."""
    if known is None:
        return fact
    return replace(
        fact,
        domain=fact.domain or known.domain,
        kind=known.kind if fact.kind == "unknown" else fact.kind,
        country=fact.country or known.country,
        owner=fact.owner or known.owner,
        aliases=tuple(dict.fromkeys((*fact.aliases, *known.aliases))),
        party=fact.party or known.party,
    )


def party_from_record(record: dict[str, Any]) -> Party:
    """The party one JSON object of ``parties.jsonl`` holds."""
    return Party(
        name=record["name"],
        country=record["country"],
        aliases=tuple(record["aliases"]),
        adjectives=tuple(record["adjectives"]),
        metonyms=tuple(record["metonyms"]),
        cited=f"{record['facts_from']}, as of {record['as_of']}",
    )


def read_facts(path: Path) -> list[Facts]:
    """The facts of a user's file: a JSON list of objects, or one object per line.

    Raises:
        InputError: the file cannot be read, is not JSON, or a record of it is wrong.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"Facts file {str(path)!r} cannot be read ({error}). Give a readable UTF-8 file.") from error
    return [facts_from_record(record, f"{path.name}, record {n}") for n, record in enumerate(_records(text, path), 1)]


def _records(text: str, path: Path) -> Iterator[Any]:
    try:
        if text.lstrip().startswith("["):
            yield from json.loads(text)
        else:
            yield from (json.loads(line) for line in text.split("\n") if line.strip())
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError(
            f"Facts file {path.name!r} is not JSON ({error}); expected a list of objects with {_FIELDS}. "
            "See docs/outlets.md."
        ) from error


def _text(record: dict[str, Any], field: str, where: str) -> str | None:
    value = record.get(field)
    if value is not None and not isinstance(value, str):
        raise InputError(f"{where} has {field} {_brief(value)}; expected a text or null. Correct it in the file.")
    return value or None


def _texts(record: dict[str, Any], field: str, where: str) -> tuple[str, ...]:
    value = record.get(field) or []
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise InputError(f"{where} has {field} {_brief(value)}; expected a list of texts. Correct it in the file.")
    return tuple(one for one in value if one.strip())


def _brief(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."
