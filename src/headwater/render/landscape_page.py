"""What the page says about the landscape, prepared so that the template decides nothing."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.render.lookup import Lookup, Record


@dataclass(frozen=True, slots=True)
class Omission:
    """A claim, the places where it is not, and those of which that proves nothing."""

    claim: Record | None
    claim_id: str
    plain: tuple[Record, ...]
    withheld: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Omissions:
    """``notable`` are missing in some outlets while at least as many carry them; ``others`` are the few's own."""

    notable: tuple[Omission, ...]
    others: tuple[Omission, ...]


def part_omissions(lookup: Lookup) -> Omissions:
    """The omissions of the dossier in its order, what most outlets carry before what few do."""
    found = [_omission(record, lookup) for record in lookup.dossier["landscape"]["omissions"]]
    notable = tuple(one for one in found if _is_notable(one))
    return Omissions(notable, tuple(one for one in found if not _is_notable(one)))


def _omission(record: Record, lookup: Lookup) -> Omission:
    rows = record["outlets"]
    return Omission(
        claim=lookup.claims.get(record["claim"]),
        claim_id=record["claim"],
        plain=tuple(row for row in rows if row["withheld"] is None),
        withheld=tuple(row for row in rows if row["withheld"] is not None),
    )


def _is_notable(one: Omission) -> bool:
    n_missing = len({row["outlet"] for row in (*one.plain, *one.withheld)})
    return bool(one.plain) and one.claim is not None and one.claim["outlets"] >= n_missing
