"""Quotations that another article cuts short, in invented stories."""

from __future__ import annotations

import pytest
from tests.claims.telling import Page, Told, tell


def two(one: str, other: str) -> Told:
    return tell(
        Page("Coast Wire", "Storm over Tarvo", [one, "Rain fell over Ostrel for a third day."], hour=8),
        Page("Highland Post", "Tarvo counts the cost", [other, "Farmers along the Halder lost much."], hour=9),
    )


def quotes(told: Told) -> list[str]:
    """What is told of cut quotations, once for each claim that has it."""
    return [drift.detail for claim in told.matched.claims for drift in claim.drift if drift.kind == "quote"]


@pytest.mark.parametrize(
    ("full", "cut"),
    [
        ("The pumps will hold until the river rises again", "The pumps will hold"),
        ("At this hour we see no water in the lower mill", "We see no water in the lower mill"),
        ("We have seen no water so far in the lower mill", "We have seen no water in the lower mill"),
        ("If the gate breaks, all of Ostrel will be under water", "All of Ostrel will be under water"),
    ],
)
def test_a_quotation_loses_what_limits_it(full: str, cut: str) -> None:
    told = two(f"“{full},” harbour master Ida Roen said.", f"“{cut},” harbour master Ida Roen said.")
    assert quotes(told)
    assert quotes(told)[0].startswith("Quoted as")


def test_one_cut_quotation_is_one_claim() -> None:
    told = two(
        "“The pumps will hold until the river rises again,” harbour master Ida Roen said.",
        "“The pumps will hold,” harbour master Ida Roen said.",
    )
    assert any(len(claim.assertion_ids) > 1 and "pumps" in claim.text for claim in told.matched.claims)


def test_a_quotation_that_ends_the_same_is_not_cut() -> None:
    told = two(
        "“At this hour we see no water in the lower mill,” harbour master Ida Roen said.",
        "“At this hour we see no water in the lower mill,” Roen said.",
    )
    assert not quotes(told)


def test_a_quotation_that_shows_its_gap_is_not_cut() -> None:
    told = two(
        "“If the gate breaks, then all of Ostrel will be under water,” harbour master Ida Roen said.",
        "“If the gate breaks... then all of Ostrel will be under water,” harbour master Ida Roen said.",
    )
    assert not quotes(told)
