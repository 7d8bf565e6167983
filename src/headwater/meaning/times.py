"""Times: the days and periods that a text names, counted from the day it was published.

News conventions: a bare weekday is the most recent one, today included, unless the words around it look ahead
(``directions``); a month without a year is the last one, a date without a year the nearest, rather past than future.
Without a publication day only what names its own year is found. What is named after an event ("since the war") is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from headwater.algorithms.letters import lowered
from headwater.data.annotation import Time
from headwater.data.span import Span, cover
from headwater.meaning.directions import is_prospect, looks_ahead
from headwater.meaning.periods import (
    Period,
    add_months,
    ago,
    day,
    day_in_nearest_year,
    month,
    month_near,
    past,
    relative,
    today_and,
    weekday,
    year,
)

_MONTH_NAMES: Final = "january february march april may june july august september october november december".split()
_DAY_NAMES: Final = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS: Final = {name[:size]: number for number, name in enumerate(_MONTH_NAMES, 1) for size in (3, 4, len(name))}
_WEEKDAYS: Final = {name: number for number, name in enumerate(_DAY_NAMES)}
_NUMBERS: Final = {
    name: value
    for value, name in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {"a": 1, "an": 1}

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar"
    r"|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_DAY = r"(?:[0-2]?\d|3[01])"
_YEAR = r"(?:1[6-9]\d\d|20\d\d)"
_N = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?)"
_MONTH, _WEEKDAY = MONTH.lower(), WEEKDAY.lower()
_FORMS: Final = re.compile(
    rf"""
    \b(?P<iso>(?P<iso_y>{_YEAR})-(?P<iso_m>0\d|1[0-2])-(?P<iso_d>{_DAY}))(?!\w)
  | (?<![\d/.])(?P<slashed>(?P<sl_a>{_DAY})/(?P<sl_b>{_DAY})/(?P<sl_y>{_YEAR}))(?![\d/])
  | \b(?P<dmy>(?:{_WEEKDAY},?\s+)?(?:the\s+)?(?P<dmy_d>{_DAY})(?:st|nd|rd|th)?(?:\s?(?:[-–]|to|and)\s?
      (?P<dmy_d2>{_DAY})(?:st|nd|rd|th)?)?(?:\s+of)?\s+(?P<dmy_m>{_MONTH})(?:,?\s+(?P<dmy_y>{_YEAR})\b)?)(?!\w)
  | \b(?P<mdy>(?:{_WEEKDAY},?\s+)?(?P<mdy_m>{_MONTH})\s+(?:the\s+)?(?P<mdy_d>{_DAY})(?:st|nd|rd|th)?(?:\s?(?:[-–]|to
      |and)\s?(?P<mdy_d2>{_DAY})(?:st|nd|rd|th)?)?(?![\d:]|[.,]\d{{1,3}}\b|\s*(?:people|%))(?:,?\s+
          (?P<mdy_y>{_YEAR})\b)?)
  | \b(?P<my>(?:(?P<my_part>early|late|mid)[\s-])?(?P<my_m>{_MONTH})(?:,|\s+of)?\s+(?P<my_y>{_YEAR})\b)
  | \b(?P<bare>(?:(?P<bare_how>in|last|next|this|since|until|till|by|during|from|early|late|mid|of|for|through
      |between)[\s-]+)(?P<bare_m>{_MONTH}))(?![\w’']|(?:,|\s+of)?\s+{_YEAR}\b|\s+(?:the\s+)?{_DAY}(?:st|nd|rd|th)?\b
      (?!\s*(?:people|%)|[:.,]\d))
  | \b(?P<wd>(?:(?P<wd_how>last|next|this|this\s+past|this\s+coming|the\s+(?:following|previous|same))\s+)?
      (?P<wd_d>{_WEEKDAY})s?)(?!\w)
  | \b(?P<near>today|yesterday|tomorrow|tonight|last\s+night|this\s+(?:morning|afternoon|evening)|the\s+day\s+
      (?:before\s+yesterday|after\s+tomorrow))\b
  | \b(?P<rel>(?:(?P<rel_part>earlier|later|early|late|so\s+far)\s+)?(?:(?P<rel_in>in\s+the)|(?P<rel_how>this|last
      |next|the\s+past|this\s+past|this\s+coming))\s+(?P<rel_u>weekend|week|month|year))\b(?!-)
  | \b(?P<past>(?:the\s+)?(?P<past_how>past|last|next|coming)\s+(?P<past_n>{_N})\s+(?P<past_u>day|week|month|year)s?)\b
  | \b(?P<ago>(?P<ago_n>{_N})\s+(?P<ago_u>day|week|month|year)s?\s+ago)\b
  | \b(?P<yr>(?:(?P<yr_how>in|since|by|until|till|during|from|of|early|late|mid|before|after|end\s+of|year)[\s-]+)
      (?P<yr_y>{_YEAR}))\b(?![\d,.:%/-]\d|-\w|\s+(?:people|troops|soldiers|dead|homes))
    """,
    re.VERBOSE,  # of a text in lower case
)
_NAME_BEFORE: Final = re.compile(r"\b[A-Z][\w’'-]*\s$")
# Days that have a name of their own and come once a year: "Easter Monday".
_NAMED_DAY: Final = re.compile(
    r"\b(?:Super|Black|Good|Bloody|Ash|Palm|Fat|Cyber|Giving|Easter|Shrove|Maundy|Holy|Whit)\s+$"
)
_RANGE_OPENS: Final = re.compile(r"\b(between|from)\s+$", re.IGNORECASE)
_RANGES: Final = {"between": {"and"}, "from": {"to", "until", "till", "through"}}
_WITHIN = 90  # characters before a time in which a name or a named day may stand


def find_times(text: str, anchor: date | None) -> list[Time]:
    """The times of ``text`` in order, without overlap, as days and periods.

    Args:
        text: what to read.
        anchor: the day it was published (in the outlet's own time zone where that is known).
    """
    found = []
    for match in _FORMS.finditer(lowered(text)):
        try:
            period = _period(text, match, anchor)
        except (ValueError, OverflowError):  # 31 February; a year outside the calendar
            continue
        if period is not None:
            found.append(Time(Span(*_place(match)), period.first, period.last, period.precision))
    return _join_ranges(found, text)


def _join_ranges(found: list[Time], text: str) -> list[Time]:
    """The times with "between 1 March and 4 May", "from Monday to Friday" as the one period they are."""
    joined: list[Time] = []
    for time in found:
        last = joined[-1] if joined else None
        if last is not None and last.first < time.last and _is_range(last.span, time.span, text):
            joined[-1] = Time(cover((last.span, time.span)), last.first, time.last, "period")
        else:
            joined.append(time)
    return joined


def _is_range(first: Span, last: Span, text: str) -> bool:
    opened = _RANGE_OPENS.search(text, max(0, first.start - _WITHIN), first.start)
    return opened is not None and text[first.end : last.start].strip().lower() in _RANGES[opened[1].lower()]


def _place(match: re.Match[str]) -> tuple[int, int]:
    """The place of the time itself: the words that only introduce it ("in", "since") left out."""
    for form, kept, introducing in (("bare", "bare_m", "bare_how"), ("yr", "yr_y", "yr_how")):
        if match[form] and match[introducing] not in {"last", "next", "this", "early", "late", "mid"}:
            return match.span(kept)
    return match.span()


def _period(text: str, match: re.Match[str], anchor: date | None) -> Period | None:
    absolute = _absolute(match)
    if absolute is not None or anchor is None:
        return absolute
    if (
        match["near"]
        and _NAME_BEFORE.search(text, max(0, match.start() - _WITHIN), match.start())
        and _as_written(text, match, "near").istitle()
    ):
        return None  # "Russia Today"
    if match["rel"] and _as_written(text, match, "rel").istitle():
        return None  # "This Week", a programme
    for form, resolve in _RELATIVE.items():
        if match[form]:
            return resolve(text, match, anchor)
    return None


def _absolute(match: re.Match[str]) -> Period | None:
    """The period of a form that names its year, ``None`` for the others."""
    if match["iso"]:
        return day(date(int(match["iso_y"]), int(match["iso_m"]), int(match["iso_d"])))
    if match["slashed"]:
        return _slashed(int(match["sl_a"]), int(match["sl_b"]), int(match["sl_y"]))
    for form in ("dmy", "mdy"):
        if match[form] and match[f"{form}_y"]:
            return _days(int(match[f"{form}_y"]), match, form)
    if match["my"]:
        return month(int(match["my_y"]), _month_number(match["my_m"]))
    return year(int(match["yr_y"])) if match["yr"] else None


def _slashed(a: int, b: int, in_year: int) -> Period | None:
    """A date in figures, where only one reading of day and month is possible."""
    if a > 12 >= b or a == b:
        return day(date(in_year, b, a))
    return day(date(in_year, a, b)) if b > 12 >= a else None


def _days(in_year: int, match: re.Match[str], form: str) -> Period:
    number = _month_number(match[f"{form}_m"])
    first = date(in_year, number, int(match[f"{form}_d"]))
    second = match[f"{form}_d2"]
    return Period(first, date(in_year, number, int(second)), "period") if second else day(first)


def _date_without_year(text: str, match: re.Match[str], anchor: date) -> Period | None:
    form = "dmy" if match["dmy"] else "mdy"
    if not _is_named(_as_written(text, match, f"{form}_m")):
        return None
    first = day_in_nearest_year(
        _month_number(match[f"{form}_m"]), int(match[f"{form}_d"]), anchor, ahead=looks_ahead(text, Span(*match.span()))
    )
    return _days(first.year, match, form)


def _bare_month(text: str, match: re.Match[str], anchor: date) -> Period | None:
    how, number = match["bare_how"], _month_number(match["bare_m"])
    if not _is_named(_as_written(text, match, "bare_m")):
        return None
    if how == "last":
        return month_near(number, add_months(anchor, -1), ahead=False)
    if how == "next":
        return month_near(number, add_months(anchor, 1), ahead=True)
    place = Span(*match.span())
    ahead = how in {"by", "until", "till"} or looks_ahead(text, place) or (how == "in" and is_prospect(text, place))
    return month_near(number, anchor, ahead=ahead)


def _weekday(text: str, match: re.Match[str], anchor: date) -> Period | None:
    how = " ".join((match["wd_how"] or "").split())
    if _as_written(text, match, "wd_d").islower() or match["wd"].endswith("days") or how.startswith("the "):
        return None
    if _NAMED_DAY.search(text, max(0, match.start() - _WITHIN), match.start()):
        return None
    return weekday(_WEEKDAYS[match["wd_d"]], how, anchor, ahead=looks_ahead(text, Span(*match.span())))


def _relative_unit(text: str, match: re.Match[str], anchor: date) -> Period | None:
    part = " ".join((match["rel_part"] or "").split())
    if match["rel_in"] and not part:
        return None
    how = (match["rel_how"] or "this").split()[-1]
    return relative(how, match["rel_u"], part, anchor)


def _past_span(text: str, match: re.Match[str], anchor: date) -> Period | None:
    n = _count(match["past_n"])
    return past(n if match["past_how"] in {"past", "last"} else -n, match["past_u"], anchor)


_RELATIVE: Final[dict[str, Callable[[str, re.Match[str], date], Period | None]]] = {
    "dmy": _date_without_year,
    "mdy": _date_without_year,
    "bare": _bare_month,
    "wd": _weekday,
    "near": lambda text, match, anchor: today_and(match["near"], anchor),
    "rel": _relative_unit,
    "past": _past_span,
    "ago": lambda text, match, anchor: ago(_count(match["ago_n"]), match["ago_u"], anchor),
}


def _as_written(text: str, match: re.Match[str], form: str) -> str:
    """The words of a form with their capitals, which its match in lower case has lost."""
    return text[slice(*match.span(form))]


def _month_number(name: str) -> int:
    bare = name.rstrip(".")
    return _MONTHS.get(bare) or _MONTHS[bare[:3]]


def _is_named(name: str) -> bool:
    """Whether a month's name is written as a name: "may" and "march" in lower case are verbs."""
    return name[0].isupper()


def _count(words: str) -> int:
    return int(words) if words.isdigit() else _NUMBERS[words]
