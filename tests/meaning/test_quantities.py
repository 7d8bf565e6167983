from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.data.annotation import Quantity
from headwater.data.span import Span
from headwater.meaning.quantities import compare_quantities, find_quantities

Row = tuple[str, float, float, str | None, str, str | None]


def rows(text: str) -> list[Row]:
    return [
        (q.span.of(text), round(q.low, 2), round(q.high, 2), q.unit, q.kind, q.scope) for q in find_quantities(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More than 10,000 Norlandic troops arrived.",
         [("More than 10,000 Norlandic troops", 10_000, inf, "troop", "at-least", None)]),
        ("The blast killed 12 people and wounded at least 30.", [
            ("12 people", 12, 12, "person", "exact", "killed"),
            ("at least 30", 30, inf, "person", "at-least", "injured")]),
        ("At least 12 people, including three children, were killed.", [
            ("At least 12 people", 12, inf, "person", "at-least", "killed"),
            ("three children", 3, 3, "child", "exact", "killed")]),
        ("12 dead, 30 injured, and five missing", [
            ("12", 12, 12, "person", "exact", "killed"), ("30", 30, 30, "person", "exact", "injured"),
            ("five", 5, 5, "person", "exact", "missing")]),
        ("At least 46 marchers were arrested.", [("At least 46 marchers", 46, inf, "marcher", "at-least", "arrested")]),
        ("At least 46 marchers blocked it.", [("At least 46 marchers", 46, inf, "marcher", "at-least", "gathered")]),
        ("a kick from 30 yds", [("30 yds", 30, 30, "yard", "exact", None)]),
        ("The death toll has risen to 312.", [("312", 312, 312, "person", "exact", "killed")]),
        ("45 others were taken to hospital", [("45", 45, 45, "person", "exact", "injured")]),
        ("floods displaced 1.4 million", [("1.4 million", 1.4e6, 1.4e6, "person", "exact", "displaced")]),
        ("The firm lost US$2.5 billion, or 12.5 percent.", [
            ("US$2.5 billion", 2.5e9, 2.5e9, "usd", "exact", None),
            ("12.5 percent", 12.5, 12.5, "percent", "exact", None)]),
        ("a £10m fine and €3bn of debt",
         [("£10m", 1e7, 1e7, "gbp", "exact", None), ("€3bn", 3e9, 3e9, "eur", "exact", None)]),
        ("5,000 won a month", [("5,000 won", 5_000, 5_000, "krw", "exact", None)]),
        ("Rs 5 crore", [("Rs 5 crore", 5e7, 5e7, "inr", "exact", None)]),
        ("a 10m wall", [("10m", 10, 10, "m", "exact", None)]),
        ("10m people", [("10m people", 1e7, 1e7, "person", "exact", None)]),
        ("between 10 and 15 trucks", [("between 10 and 15 trucks", 10, 15, "truck", "range", None)]),
        ("10-15 percent of voters", [("10-15 percent", 10, 15, "percent", "range", None)]),
        ("2 to 3 million barrels", [("2 to 3 million barrels", 2e6, 3e6, "barrel", "range", None)]),
        ("The bill rose from 10 to 15 euros.",
         [("10", 10, 10, None, "exact", None), ("15 euros", 15, 15, "eur", "exact", None)]),
        ("as many as 8 million mines and shells", [("as many as 8 million mines", 0, 8e6, "mine", "at-most", None)]),
        ("nearly 200 houses were destroyed", [("nearly 200 houses", 180, 220, "house", "about", "destroyed")]),
        ("tens of thousands of its troops",
         [("tens of thousands of its troops", 20_000, 999_999, "troop", "vague", None)]),
        ("dozens of homes", [("dozens of homes", 24, 999, "home", "vague", None)]),
        ("several hundred migrants", [("several hundred migrants", 300, 999, "migrant", "vague", None)]),
        ("half a million people", [("half a million people", 5e5, 5e5, "person", "exact", None)]),
        ("a dozen officers", [("a dozen officers", 12, 12, "officer", "exact", None)]),
        ("twenty-one sailors drowned", [("twenty-one sailors", 21, 21, "sailor", "exact", "killed")]),
        ("one hundred and twenty thousand seats",
         [("one hundred and twenty thousand seats", 120_000, 120_000, "seat", "exact", None)]),
        ("two-thirds of voters", [("two-thirds", 60, 73.33, "percent", "about", None)]),
        ("5½ months and 2 1/2 hours",
         [("5½ months", 5.5, 5.5, "month", "exact", None), ("2 1/2 hours", 2.5, 2.5, "hour", "exact", None)]),
        ("Ana Brill, 45, said", [("45", 45, 45, "year-old", "exact", None)]),
        ("when Brill, 45, left", [("45", 45, 45, "year-old", "exact", None)]),
        ("Ana Brill, 45; and others", [("45", 45, 45, "year-old", "exact", None)]),
        ("Tarvo, 45, Ostrel, 38, in all", [("45", 45, 45, None, "exact", None), ("38", 38, 38, None, "exact", None)]),
        ("a boy, aged seven, and a 7-year-old girl", [
            ("seven", 7, 7, "year-old", "exact", None), ("7-year-old", 7, 7, "year-old", "exact", None)]),
        ("shot down 14 of 17 balloons", [("14 of 17 balloons", 14, 14, "balloon", "exact", "shot down")]),
        ("a 5.6-magnitude quake", [("5.6-magnitude", 5.6, 5.6, "magnitude", "exact", None)]),
        ("300 pounds of rice", [("300 pounds", 300, 300, "lb", "exact", None)]),
        ("15 km (9.3 miles)", [("15 km", 15, 15, "km", "exact", None), ("9.3 miles", 9.3, 9.3, "mile", "exact", None)]),
        ("GUARDS KILLED 12 PEOPLE", [("12 PEOPLE", 12, 12, "person", "exact", "killed")]),
        ("about 2000 people", [("about 2000 people", 1_800, 2_200, "person", "about", None)]),
        ("in 2019 they sold 2,019 cars", [("2,019 cars", 2_019, 2_019, "car", "exact", None)]),
        ("a £38MILLION deal", [("£38MILLION", 38e6, 38e6, "gbp", "exact", None)]),
        ("35 million euros plus five in bonuses",
         [("35 million euros", 35e6, 35e6, "eur", "exact", None), ("five", 5, 5, None, "exact", None)]),
        ("14 people dead and 40 wounded", [
            ("14 people dead", 14, 14, "person", "exact", "killed"),
            ("40 wounded", 40, 40, "person", "exact", "injured")]),
        ("two thousand three hundred trees",
         [("two thousand three hundred trees", 2_300, 2_300, "tree", "exact", None)]),
        ("one point four per cent", [("one point four per cent", 1.4, 1.4, "percent", "exact", None)]),
        ("a crowd of 80,000", [("80,000", 80_000, 80_000, None, "exact", "gathered")]),
        ("one person was killed", [("one person", 1, 1, "person", "exact", "killed")]),
        ("Flight 212 carried 96 passengers", [("96 passengers", 96, 96, "passenger", "exact", None)]),
    ],
)  # fmt: skip
def test_find_quantities(text: str, expected: list[Row]) -> None:
    found = rows(text)
    assert [row[1:] for row in found] == [row[1:] for row in expected]
    for row, wanted in zip(found, expected, strict=True):
        assert wanted[0].startswith(row[0]) or row[0].startswith(wanted[0])


@pytest.mark.parametrize(
    "text",
    [
        "On Nov. 15, 2024, at 10:30 a.m.",
        "at 3 p.m. and at 14.30 GMT",
        "the Falcon-19, the T-2 tank, a Boeing 737, Article 5, Clinic No. 140",
        "They won 3-1 on Friday in a vote of 52-48",
        "Covid-19, G20 and G7",
        "version 2.1.3, 24/7, the 1990s, the 2024 election",
        "no one was hurt and one of the men left",
        "at three o’clock",
        "page 12 and Section 230",
        "https://example.org/2024/11/15/a-12-b",
        "He served 41 / 2 months for theft.",
    ],
)
def test_find_quantities_leaves_other_numbers_out(text: str) -> None:
    assert rows(text) == []


@given(st.text(alphabet="0123456789,.-–$£% \nmk½/'abtohundre", max_size=200))
def test_find_quantities_resolve_in_any_text(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        assert 0 <= quantity.low <= quantity.high
        end = quantity.span.end


def only(text: str) -> Quantity:
    (quantity,) = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("12 people were killed", "12 people were killed", "agree"),
        ("12 people were killed", "21 people were killed", "conflict"),
        ("12 people were killed", "12 people were injured", "incomparable"),
        ("48 people were killed", "50 people were killed", "conflict"),
        ("10,000 troops", "thousands of troops", "compatible"),
        ("10,000 troops", "upwards of 10,000 troops", "compatible"),
        ("8 million shells", "as many as 8 million shells", "compatible"),
        ("12 million shells", "up to 8 million shells", "conflict"),
        ("more than 10,000 troops", "8,000 troops", "conflict"),
        ("at least 12 killed", "at least 21 killed", "conflict"),
        ("at least 12 killed", "21 killed", "compatible"),
        ("about 40 homes", "45 homes", "compatible"),
        ("about 40 homes", "60 homes", "conflict"),
        ("1,987 homes", "2,000 homes", "rounding"),
        ("50.4 percent", "50 percent", "rounding"),
        ("15 km", "9.3 miles", "rounding"),
        ("15 km", "15 miles", "conflict"),
        ("two weeks", "14 days", "agree"),
        ("15 km", "15 percent", "incomparable"),
        ("£5m", "$5m", "incomparable"),
        ("£38m", "38 million euros", "conflict"),
        ("£38m", "44 million euros", "incomparable"),
        ("38m US dollars", "A$38m", "incomparable"),
        ("12 people killed", "8 civilians killed", "compatible"),
        ("12 people killed", "18 civilians killed", "conflict"),
        ("12 soldiers killed", "8 civilians killed", "incomparable"),
        ("between 10 and 15 trucks", "12 trucks", "compatible"),
        ("between 10 and 15 trucks", "20 trucks", "conflict"),
        ("dozens of homes", "five homes", "conflict"),
    ],
)
def test_compare_quantities(a: str, b: str, kind: str) -> None:
    there, back = compare_quantities(only(a), only(b)), compare_quantities(only(b), only(a))
    assert (there.kind, back.kind) == (kind, kind)
    assert there.detail


BOUNDS = st.floats(0, 1e12, allow_nan=False)
KINDS = st.sampled_from(["exact", "about", "at-least", "at-most", "range", "vague"])
UNITS = st.sampled_from([None, "person", "soldier", "km", "mile", "usd", "day", "week", "percent"])


@given(BOUNDS, BOUNDS, KINDS, KINDS, UNITS, UNITS, st.sampled_from([None, "killed", "injured"]))
def test_compare_quantities_is_symmetric(
    x: float, y: float, k: str, m: str, u: str | None, v: str | None, scope: str | None
) -> None:
    def make(value: float, kind: str, unit: str | None, state: str | None) -> Quantity:
        low, high = (value, inf) if kind == "at-least" else (0.0, value) if kind == "at-most" else (value, value)
        return Quantity(Span(0, 1), low, high, unit, kind, state)  # type: ignore[arg-type]

    a, b = make(x, k, u, scope), make(y, m, v, None)
    assert compare_quantities(a, b).kind == compare_quantities(b, a).kind
    assert compare_quantities(a, a).kind == "agree"


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("222 delegates", "at least 318 delegates", "222 delegates against at least 318 delegates"),
        ("40 km", "90 km", "40 km against 90 km"),
        ("12 cities", "30 cities", "12 cities against 30 cities"),
        ("12 people", "30 people", "12 people against 30 people"),
    ],
)
def test_compare_quantities_says_them_as_a_reader_does(a: str, b: str, told: str) -> None:
    assert compare_quantities(only(a), only(b)).detail == told
