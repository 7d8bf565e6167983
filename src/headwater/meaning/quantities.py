"""Quantities: numbers as news writes them, with what they count, how exactly, and in what state.

Found: counts, money, shares, measures, ages (unit ``"year-old"``), durations, ranges and approximations. Left out:
dates, years, clock times, scores, telephone numbers, and numbers that belong to a name (*Article 5*, *Boeing 737*).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from headwater.algorithms.kept import kept
from headwater.data.annotation import NumberKind, Quantity
from headwater.data.span import Span
from headwater.meaning.comparison import Comparison, compare_quantities
from headwater.meaning.not_counts import is_no_count
from headwater.meaning.numerals import Numeral, find_numerals
from headwater.meaning.scopes import scope_of
from headwater.meaning.units import is_duration, measure_after, noun_after, sign_before

__all__ = ["Comparison", "compare_quantities", "find_quantities"]

ABOUT = 0.1  # "about 40" is 36 to 44: a convention, not a measurement; compare_quantities widens it where it must
_LONGEST = 4_000  # characters: stretches are compared with many others, whole articles with none
_LOOKBACK = 36  # characters before a number in which its approximation stands
_AT_LEAST = (
    r"more\s+than|over|upwards?\s+of|at\s+least|above|in\s+excess\s+of|no\s+(?:fewer|less)\s+than"
    r"|not\s+less\s+than|a\s+minimum\s+of|exceed(?:ing|ed|s)?|well\s+over|surpass(?:ing|ed)"
)
_AT_MOST = (
    r"as\s+(?:many|much|high|few)\s+as|up\s+to|at\s+most|a\s+maximum\s+of|no\s+more\s+than|not\s+more\s+than"
    r"|(?:fewer|less)\s+than|under|below"
)
_ABOUT = (
    r"about|around|some|roughly|approximately|nearly|almost|close\s+to|circa|an?\s+estimated|estimated|c\."
    r"|ca\.|just\s+(?:over|under)|an\s+average\s+of|perhaps|maybe|near"
)
_BEFORE: Final = re.compile(
    rf"(?:^|(?<=[\s(\"“‘'—–-]))(?:(?P<least>{_AT_LEAST})|(?P<most>{_AT_MOST})|(?P<about>{_ABOUT}))\s+(?:the\s+"
    rf"|an?\s+)?$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"(?P<least>\+|\s*plus\b(?!\s+(?:[\d£€$]|an?\b|two|three|four|five|six|seven|eight|nine|ten|up\s+to))|\s+or\s+(?:more|above|older|greater)\b|[\s-]odd\b)|(?P<most>\s+or\s+(?:fewer|less"
    r"|under|below|younger)\b)|(?P<about>\s+or\s+so\b|-ish\b|\s+or\s+thereabouts\b)",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"\b(?P<word>between|from)\s+(?:about\s+|around\s+)?$", re.IGNORECASE)
_CHANGE: Final = re.compile(
    r"\b(?:ris\w+|rose|fell|fall\w*|dropp?\w*|climb\w*|grew|grow\w*|cut\w*|increas\w+|decreas\w+|declin\w+|jump\w*"
    r"|slash\w*|revis\w+|rais\w+|lower\w*|reduc\w+|shrank|slip\w*|surg\w+|went|up|down|doubl\w+|swell\w*|chang\w+"
    r"|expand\w*)\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
_TO: Final = re.compile(r"\s*(?P<dash>[-–—])\s*|\s+(?P<word>to|and|or)\s+", re.IGNORECASE)
_AGE_BEFORE: Final = re.compile(r"\b[aA]ged\s+$|\bage\s+(?:of\s+)?$")
_NAME_COMMA: Final = re.compile(
    r"(?:(?P<before>[\w’'-]+|,)\s+)?\b(?P<names>[A-Z][\w’'-]+\.?(?:\s+[A-Z][\w.’'-]+)*),\s+$"
)
_PLACED: Final = frozenset("in on at from near inside outside of to by since until around ,".split())
_GOES_ON: Final = re.compile(r"[,;]\s+(?:[a-z]|[A-Z](?![\w’'-]*,\s+\d))")  # not "France, 12, Spain, 14"
_AGE_END: Final = re.compile(r"[,;](?!\s*\d)|\s*(?:\.|$)")
_MAGNITUDE: Final = re.compile(r"\bmagnitude[\s-]+(?:of\s+)?$", re.IGNORECASE)


_HURT: Final = re.compile(  # "40 wounded"
    r"\s+(?P<state>wounded|injured|hurt|missing)\b(?=\s*(?:[.,;:)”\"]|$)|\s+(?:and|or|in|on|at|by|after|when|as|from|near)\b)",
    re.IGNORECASE,
)
_OF_HURT: Final = {"wounded": "injured", "injured": "injured", "hurt": "injured", "missing": "missing"}


@dataclass(frozen=True, slots=True)
class _Amount:
    """A numeral with its currency or measure, before its approximation and its noun are read."""

    start: int
    end: int
    low: float
    high: float
    unit: str | None
    numeral: Numeral


def find_quantities(text: str) -> list[Quantity]:
    """The quantities of ``text`` in order, without overlap. Linear in the length of the text.

    A quantity's span holds the number, its approximation, its sign and its noun ("more than 300 people"). The unit is
    the noun's lemma ("person"), of measures the short name ("km", "percent", "usd"); ``None`` where nothing is named.
    """
    return list(_find(text))


@kept(4_096, longest=_LONGEST)
def _find(text: str) -> tuple[Quantity, ...]:
    amounts = [amount for numeral in find_numerals(text) if (amount := _amount(text, numeral)) is not None]
    found: list[Quantity] = []
    at = 0
    while at < len(amounts):
        floor = found[-1].span.end if found else 0
        amount = amounts[at]
        joined = _join(text, amount, amounts[at + 1]) if at + 1 < len(amounts) else None
        at += 2 if joined else 1
        if amount.start >= floor:
            found.append(_quantity(text, joined or amount, floor, is_range=joined is not None))
    return tuple(found)


def _amount(text: str, numeral: Numeral) -> _Amount | None:
    """The numeral with its sign or measure, ``None`` when it counts nothing."""
    sign = sign_before(text, numeral.start)
    if sign is not None:
        start = sign[1]
        measure = None if numeral.suffix else _currency_word(text, numeral)
        return _Amount(start, measure or numeral.end, numeral.low, numeral.high, sign[0], numeral)
    measured = (
        measure_after(text, numeral.end, numeral.high) if numeral.written != "fraction" else ("percent", numeral.end)
    )
    if numeral.suffix == "m" and measured is None and not _counts_millions(text, numeral.end):
        value = numeral.low / 1e6
        return _Amount(numeral.start, numeral.end, value, value, "m", numeral)
    if numeral.suffix is not None and measured is not None and measured[0] == "day":
        measured = None
    if is_no_count(text, numeral, measured[0] if measured else None):
        return None
    unit, end = measured or (None, numeral.end)
    return _Amount(numeral.start, end, numeral.low, numeral.high, unit, numeral)


def _currency_word(text: str, numeral: Numeral) -> int | None:
    match = re.compile(r"\s+(?:dollars?|USD|euros?|pounds)\b").match(text, numeral.end)
    return match.end() if match else None


def _counts_millions(text: str, end: int) -> bool:
    """Whether "10m" at ``end`` goes on to a noun it counts, as against a height or a distance."""
    noun = noun_after(text, end, singular=False)
    if re.match(
        r"\s+(?:high|tall|long|wide|deep|above|below|away|from|off|race|sprint|relay|freestyle|butterfly|waves?"
        r"|walls?)\b",
        text[end : end + 14],
        re.IGNORECASE,
    ):
        return False
    return noun is not None


def _join(text: str, first: _Amount, second: _Amount) -> _Amount | None:
    """Both amounts as one range ("10-15", "between 10 and 15"), ``None`` when they are two figures."""
    joint = _TO.match(text, first.end)
    if joint is None or joint.end() != second.start or first.numeral.written != second.numeral.written:
        return None
    before = text[max(0, first.start - _LOOKBACK) : first.start]
    opened = _BETWEEN.search(before)
    word = (joint["word"] or "").lower()
    if word == "and" and not (opened and opened["word"].lower() == "between"):
        return None
    if opened and opened["word"].lower() == "from" and _CHANGE.search(text[max(0, first.start - 70) : first.start]):
        return None
    low, high = _common_scale(first, second)
    if first.unit not in {None, second.unit} or low >= high or (word == "or" and high > low * 2):
        return None
    start = first.start - (len(before) - opened.start()) if opened else first.start
    return replace(second, start=start, low=low, high=high)


def _common_scale(first: _Amount, second: _Amount) -> tuple[float, float]:
    """Bounds of a range, the scale of the second number given to a bare first one ("2 to 3 million")."""
    low, high = first.low, second.high
    if (
        second.numeral.has_scale
        and not first.numeral.has_scale
        and first.numeral.written == "digits"
        and low < 1_000 <= high
    ):
        for scale in (1e12, 1e9, 1e6, 1e3):
            if high >= scale and low * scale < high and high / scale < 1_000:
                return low * scale, high
    return low, high


def _quantity(text: str, amount: _Amount, floor: int, *, is_range: bool) -> Quantity:
    start, low, high, kind = _approximation(text, amount, floor, is_range=is_range)
    end, unit = amount.end, amount.unit
    after = _AFTER.match(text, end)
    if after is not None:
        end = after.end()
        if kind == "exact":
            low, high, kind = _bounds(amount, after.lastgroup)
    if unit is None and _is_age(text, amount, end):
        return Quantity(Span(start, end), low, high, "year-old", kind)
    if unit is None and _MAGNITUDE.search(text, max(0, start - 16), start):
        return Quantity(Span(start, end), low, high, "magnitude", kind)
    counted = unit is None
    if counted:
        noun = noun_after(text, end, singular=amount.high == 1)
        unit, end = noun or (None, end)
    scope = None
    if counted and not is_duration(unit):
        hurt = _HURT.match(text, amount.end)
        scope = _OF_HURT[hurt["state"].lower()] if hurt else scope_of(text, start, end, unit)
        unit, end = ("person", hurt.end()) if hurt else (_person_if_casualty(unit, scope), end)
    return Quantity(Span(start, end), low, high, unit, kind, scope)


def _person_if_casualty(unit: str | None, scope: str | None) -> str | None:
    """Persons where the text counts states of them: "12 dead", "killed 12", "12 deaths"."""
    if unit in {"dead", "wounded", "homeless", "death", "fatality", "life", "injury", "arrest"}:
        return "person"
    return "person" if unit is None and scope in {"killed", "injured", "missing", "arrested", "displaced"} else unit


def _approximation(text: str, amount: _Amount, floor: int, *, is_range: bool) -> tuple[int, float, float, NumberKind]:
    """Where the quantity starts with its approximation, its bounds and kind."""
    before = _BEFORE.search(text[max(floor, amount.start - _LOOKBACK) : amount.start])
    start = max(floor, amount.start - _LOOKBACK) + before.start() if before else amount.start
    if is_range:
        return start, amount.low, amount.high, "range"
    low, high, kind = _bounds(amount, before.lastgroup if before else None)
    return start, low, high, kind


def _bounds(amount: _Amount, approximation: str | None) -> tuple[float, float, NumberKind]:
    if approximation == "least":
        return amount.low, float("inf"), "at-least"
    if approximation == "most":
        return 0.0, amount.high, "at-most"
    if amount.numeral.written == "vague":
        return amount.low, amount.high, "vague"
    if approximation == "about" or amount.numeral.written == "fraction":
        return amount.low * (1 - ABOUT), amount.high * (1 + ABOUT), "about"
    return amount.low, amount.high, "exact"


def _is_age(text: str, amount: _Amount, end: int) -> bool:
    """Whether a bare number is somebody's age: "aged 7", "Ana Brill, 45, said"."""
    if not 0 < amount.low <= amount.high < 120 or amount.low != int(amount.low):
        return False
    before = text[max(0, amount.start - 60) : amount.start]
    if _AGE_BEFORE.search(before):
        return True
    named = _NAME_COMMA.search(before)
    if named is None:
        return False
    words = [named["before"] or "", *named["names"].split()]
    if words[-2].lower() in _PLACED:
        return False  # "in Lyon, 36, …"
    is_whole = len(words) > 2 and words[1].lower() not in _PLACED
    return (_AGE_END if is_whole else _GOES_ON).match(text, end) is not None
