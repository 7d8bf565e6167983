from __future__ import annotations

from types import ModuleType
from typing import Any

from headwater.render.landscape_page import part_omissions
from headwater.render.lookup import Lookup


def parted(make: ModuleType, n_carriers: int, rows: list[dict[str, Any]]) -> tuple[int, int]:
    dossier = make.make_dossier()
    claim = dossier["claims"][0]
    claim["outlets"] = n_carriers
    dossier["landscape"]["omissions"] = [{"claim": claim["id"], "outlets": rows}]
    found = part_omissions(Lookup(dossier))
    return len(found.notable), len(found.others)


def row(name: str, withheld: str | None = None) -> dict[str, Any]:
    return {"outlet": name, "article": f"article-{name}", "withheld": withheld}


def test_an_omission_is_notable_where_as_many_carry_the_claim_as_leave_it_out(make: ModuleType) -> None:
    assert parted(make, 2, [row("a"), row("b")]) == (1, 0)
    assert parted(make, 2, [row("a"), row("b"), row("c")]) == (0, 1)


def test_an_omission_that_proves_nothing_is_not_notable(make: ModuleType) -> None:
    assert parted(make, 5, [row("a", "the article was truncated")]) == (0, 1)
