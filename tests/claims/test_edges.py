"""What is left out at the edges of a stretch, and stretches that are nothing but an edge."""

from __future__ import annotations

import pytest

from headwater.claims.assertions.edges import is_thought, says_nothing, untie, without_lead_in
from headwater.data.span import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("after turnover fell 41%", "turnover fell 41%"),
        ("as burning oil poured down the slipway", "burning oil poured down the slipway"),
        ("after Tuesday's vote the council is split", "after Tuesday's vote the council is split"),
        ("as many as nine boats were lost", "as many as nine boats were lost"),
        ("after dismissing reports of a sale", "after dismissing reports of a sale"),
        ("The lock was shut after a storm broke it", "The lock was shut after a storm broke it"),
    ],
)
def test_untie_leaves_the_conjunction_out(text: str, expected: str) -> None:
    assert untie(Span(0, len(text)), text).of(text) == expected


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("TALMENE (OW) - The lock broke", "TALMENE (OW) - "),
        ("Ostrelwire: TALMENE (OW) - The lock broke", "Ostrelwire: TALMENE (OW) - "),
        ("(OW) — The lock broke", "(OW) — "),
        ("Talmene, Kovia, Apr 21 2022 (OW) - The lock broke", "Talmene, Kovia, Apr 21 2022 (OW) - "),
        ("Talmene (OW) – The lock broke", "Talmene (OW) – "),
        ("HOST (ADA PELL): The lock broke", "HOST (ADA PELL): "),
        ("Ms. Pell: The lock broke\nMr. Orrin: When?\nMs. Pell: At six.\nMr. Orrin: Who says so?", "Ms. Pell: "),
        ("Ostrel: The lock broke", ""),
        ("The lock (built in 1911) — broke", ""),
    ],
)
def test_lead_in_is_what_comes_before_anything_is_said(text: str, lead: str) -> None:
    assert text[: without_lead_in(Span(0, len(text)), text).start] == lead


@pytest.mark.parametrize(
    "text",
    [
        "TALMENE, March 10. /Ostrel Wire/",
        "By Esther Vole, Talmene",
        "Paul, good evening.",
        "Thank you for joining us.",
        "6:01 p.m.",
        "Originally published 11/03/2024 at 4:35 PM GMT",
        "Fri., June 7, 2024 11:45 AM PDT",
        "– Setting out for the islands –.",
    ],
)
def test_nothing_is_said_by_datelines_bylines_and_greetings(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "By Monday the army had left.",
        "Ostrel, the port, was shut on March 10.",
        "Good crews are hard to find.",
        "Nine sailed in May.",
    ],
)
def test_something_is_said_by_what_only_begins_like_one(text: str) -> None:
    assert not says_nothing(text)


@pytest.mark.parametrize("text", ["I don’t think", "We just hope that", "and you know", "I’m sure"])
def test_who_thinks_alone_puts_nothing_forward(text: str) -> None:
    assert is_thought(text)
    assert not is_thought(f"{text} the gates were closed")
