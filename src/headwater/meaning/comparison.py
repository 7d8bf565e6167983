"""Comparing two quantities: the same, one rounded from the other, both possible, or contradicting each other."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, inf, log10
from typing import Final, Literal

from headwater.data.annotation import Quantity
from headwater.meaning.units import CURRENCIES, PERSONS
from headwater.meaning.vocabulary import IRREGULAR_NOUNS

ComparisonKind = Literal["agree", "rounding", "compatible", "conflict", "incomparable"]

# Unit -> (what is measured, factor to its base unit).
_BASES: Final[dict[str, tuple[str, float]]] = {
    unit: (measured, factor)
    for measured, factors in (
        ("length", {"km": 1_000.0, "m": 1.0, "cm": 0.01, "mm": 0.001, "mile": 1_609.344, "nautical mile": 1_852.0}),
        ("length", {"foot": 0.3048, "inch": 0.0254, "yard": 0.9144}),
        ("area", {"square km": 1e6, "square m": 1.0, "square mile": 2_589_988.1, "square foot": 0.092903}),
        ("area", {"hectare": 1e4, "acre": 4_046.86}),
        ("mass", {"tonne": 1_000.0, "ton": 1_000.0, "kg": 1.0, "g": 0.001, "lb": 0.45359, "ounce": 0.02835}),
        ("duration", {"second": 1.0, "minute": 60.0, "hour": 3_600.0, "day": 86_400.0, "week": 604_800.0}),
        ("duration", {"month": 2_629_800.0, "year": 31_557_600.0, "decade": 315_576_000.0, "century": 3_155_760_000.0}),
        ("speed", {"mph": 1.609344, "km/h": 1.0, "knot": 1.852}),
        ("power", {"megawatt": 1.0, "gigawatt": 1_000.0}),
        ("volume", {"litre": 1.0, "gallon": 3.785}),
    )
    for unit, factor in factors.items()
}
_PLURALS: Final = {base: plural for plural, base in IRREGULAR_NOUNS.items()} | {"person": "people"}
_INVARIANT: Final = frozenset("km m cm mm kg g lb mph km/h percent".split())
# Names of money that may be one: a bare "$" in Sydney, francs of which no country is said.
_ONE_NAME: Final = (
    frozenset("usd aud cad nzd hkd sgd twd".split()),
    frozenset("chf franc".split()),
    frozenset("mxn php peso".split()),
    frozenset("jpy cny yen-or-yuan".split()),
    frozenset("inr pkr idr".split()),
)
_CONVERTED = 0.08  # relative slack between different units: news rounds when it converts ("15 miles (24 km)")
_ABOUT_PERCENT = 3.0  # points: "about 64 percent" is not 71
_ABOUT = 0.15  # relative slack of "about": one reporter's "about 40" is another's 45
_ROUNDING = 0.05  # a rounded figure lies this close to what it rounds
_SMALL_COUNT = 100  # below it people count heads, and two heads more is another toll


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two quantities stand to each other, and why in one sentence."""

    kind: ComparisonKind
    detail: str


def measured_by(unit: str | None) -> str | None:
    """What a unit of measurement measures ("length", "speed"); ``None`` of a unit that cannot be converted.

    >>> measured_by("mile"), measured_by("person")
    ('length', None)
    """
    return _BASES[unit][0] if unit in _BASES else None


def compare_quantities(a: Quantity, b: Quantity) -> Comparison:
    """Compare what two quantities say. Symmetric in kind.

    ``incomparable`` when they count different things (other units, or the killed against the injured). Whether they are
    about the same event is for the caller to know.
    """
    if a.scope != b.scope and (a.scope is None or b.scope is None or a.unit == b.unit):
        if not (None in {a.scope, b.scope} and _same_values(a, b)):
            return Comparison("incomparable", f"one counts {_scoped(a)}, the other {_scoped(b)}")
    if {a.unit, b.unit} <= CURRENCIES and is_slip(a, b):
        return Comparison("conflict", f"{_said(a)} against {_said(b)}, one figure in two currencies")
    measures = _common_base(a, b)
    if measures is None:
        return _compare_kinds_of_people(a, b)
    low_a, high_a, low_b, high_b, converted = measures
    return _compare_bounds(a, b, (low_a, high_a), (low_b, high_b), converted=converted)


def is_slip(a: Quantity, b: Quantity) -> bool:
    """Whether one figure is given in two units of one kind, as no conversion does: 38m euros and 38m pounds.

    It has at least two digits that tell, for a story may well speak of ten of each.
    """
    units = {a.unit, b.unit}
    is_money = units <= CURRENCIES and not any(units <= names for names in _ONE_NAME)
    is_measure = measured_by(a.unit) == measured_by(b.unit) not in (None, "duration")
    if len(units) < 2 or not (is_money or is_measure):
        return False
    if (a.low, a.high) != (b.low, b.high) or a.kind != "exact" or b.kind != "exact" or a.low <= 0:
        return False
    return _last_digit(a.low) < 10.0 ** floor(log10(a.low))


def _same_values(a: Quantity, b: Quantity) -> bool:
    return a.unit == b.unit and (a.low, a.high) == (b.low, b.high)


def _common_base(a: Quantity, b: Quantity) -> tuple[float, float, float, float, bool] | None:
    """Bounds of both in one unit, and whether that took a conversion; ``None`` when they measure different things."""
    if a.unit == b.unit or None in {a.unit, b.unit}:
        return a.low, a.high, b.low, b.high, False
    base_a, base_b = _BASES.get(a.unit or ""), _BASES.get(b.unit or "")
    if base_a is None or base_b is None or base_a[0] != base_b[0]:
        return None
    return a.low * base_a[1], a.high * base_a[1], b.low * base_b[1], b.high * base_b[1], True


def _compare_kinds_of_people(a: Quantity, b: Quantity) -> Comparison:
    if "person" in {a.unit, b.unit} and a.unit in PERSONS and b.unit in PERSONS:
        whole, part = (a, b) if a.unit == "person" else (b, a)
        if part.low > whole.high:
            return Comparison("conflict", f"{_said(part)} is more than {_said(whole)}")
        kind: ComparisonKind = "agree" if (a.low, a.high) == (b.low, b.high) else "compatible"
        return Comparison(kind, f"{part.unit}s are persons, and {_said(part)} is not more than {_said(whole)}")
    return Comparison("incomparable", f"one counts {a.unit}, the other {b.unit}")


def _compare_bounds(
    a: Quantity, b: Quantity, bounds_a: tuple[float, float], bounds_b: tuple[float, float], *, converted: bool
) -> Comparison:
    if bounds_a == bounds_b:
        return Comparison("agree" if a.kind == b.kind else "compatible", f"both say {_said(a)}")
    if a.kind == b.kind and a.kind in {"at-least", "at-most"}:
        return _compare_same_limits(a, b)
    wide_a, wide_b = _widened(a, bounds_a, converted=converted), _widened(b, bounds_b, converted=converted)
    overlap = wide_a[0] <= wide_b[1] and wide_b[0] <= wide_a[1]
    if overlap and (a.kind, b.kind) != ("exact", "exact"):
        return Comparison("compatible", f"{_said(a)} and {_said(b)} can both hold")
    if overlap:
        return Comparison("rounding", f"{_said(a)} and {_said(b)} are one figure in two units")
    if _is_rounding(a, b, bounds_a, bounds_b):
        return Comparison("rounding", f"{_said(a)} and {_said(b)} differ by rounding only")
    return Comparison("conflict", f"{_said(a)} against {_said(b)}")


def _compare_same_limits(a: Quantity, b: Quantity) -> Comparison:
    """Two lower (or upper) limits: each allows the other, but "at least 12" and "at least 21" are two tolls."""
    x, y = (a.low, b.low) if a.kind == "at-least" else (a.high, b.high)
    if abs(x - y) <= _ROUNDING * max(x, y):
        return Comparison("rounding", f"{_said(a)} and {_said(b)} differ by rounding only")
    return Comparison("conflict", f"{_said(a)} against {_said(b)}")


def _widened(quantity: Quantity, bounds: tuple[float, float], *, converted: bool) -> tuple[float, float]:
    if quantity.kind == "about" and quantity.unit == "percent":
        middle = sum(bounds) / 2
        slack_points = min((bounds[1] - bounds[0]) / 2 * 1.5, _ABOUT_PERCENT)
        return middle - slack_points, middle + slack_points
    slack = _CONVERTED if converted else 0.0
    if quantity.kind == "about":
        slack = max(slack, _ABOUT - 0.1)  # the bounds of "about" already hold a tenth
    low, high = bounds
    return low * (1 - slack), high * (1 + slack)


def _is_rounding(a: Quantity, b: Quantity, bounds_a: tuple[float, float], bounds_b: tuple[float, float]) -> bool:
    """Whether one exact value is the other with fewer significant digits, close enough to be the same figure."""
    if a.kind not in {"exact", "about"} or b.kind not in {"exact", "about"}:
        return False
    x, y = (sum(bounds_a) / 2, sum(bounds_b) / 2)
    if x <= 0 or y <= 0 or inf in {x, y}:
        return False
    if abs(x - y) > _ROUNDING * max(x, y):
        return False
    is_count = x == int(x) and y == int(y) and (a.scope or a.unit in PERSONS)
    if is_count and max(x, y) < _SMALL_COUNT:
        return False
    return _rounds_to(x, y) or _rounds_to(y, x)


def _rounds_to(fine: float, coarse: float) -> bool:
    """Whether ``fine``, rounded up or down at the last digit that ``coarse`` shows, is ``coarse``."""
    step = _last_digit(coarse)
    return _last_digit(fine) < step and abs(fine - coarse) < step


def _last_digit(value: float) -> float:
    """The place value of the last significant digit: 100 for 12,300; 0.1 for 4.5."""
    step = 10.0 ** floor(log10(value))
    while step > 1e-4 and abs(value / step - round(value / step)) > 1e-9 * max(1.0, value / step):
        step /= 10
    return step


def _scoped(quantity: Quantity) -> str:
    is_one = quantity.low == quantity.high == 1
    unit = (quantity.unit if is_one else _plural(quantity.unit)) if quantity.unit else "something"
    return " ".join(part for part in (unit, quantity.scope) if part)


def _plural(unit: str) -> str:
    """The name of a unit as it follows a figure: "12 delegates", "3 feet", "40 km", "5 percent"."""
    if unit in CURRENCIES or unit.split()[-1] in _INVARIANT:
        return unit
    if unit in _PLURALS:
        return _PLURALS[unit]
    if unit.endswith("y") and unit[-2:-1] not in "aeiou":
        return f"{unit[:-1]}ies"
    return f"{unit}es" if unit.endswith(("s", "x", "z", "ch", "sh")) else f"{unit}s"


def _said(quantity: Quantity) -> str:
    """The quantity in words a reader understands."""
    low, high = _figure(quantity.low), _figure(quantity.high)
    middle = _figure((quantity.low + quantity.high) / 2)
    numbers = {
        "exact": low,
        "about": f"about {middle}",
        "at-least": f"at least {low}",
        "at-most": f"at most {high}",
        "range": f"{low} to {high}",
        "vague": f"some number from {low} to {high}",
    }[quantity.kind]
    return f"{numbers} {_scoped(quantity)}" if quantity.unit or quantity.scope else numbers


def _figure(value: float) -> str:
    if value == inf:
        return "any number"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4g}"
