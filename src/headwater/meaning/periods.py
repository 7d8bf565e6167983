"""Calendar arithmetic for ``times``: days, weeks (Monday to Sunday), months and years around a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Precision = Literal["day", "week", "month", "year", "period"]

_AHEAD_DAYS = 65  # a date without a year lies at most this far ahead unless the text looks ahead
_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """The days ``first`` to ``last``, both included, and what kind of period was named."""

    first: date
    last: date
    precision: Precision


def day(on: date) -> Period:
    """One day."""
    return Period(on, on, "day")


def week(of: date) -> Period:
    """The week that holds a day."""
    monday = of - timedelta(days=of.weekday())
    return Period(monday, monday + timedelta(days=6), "week")


def month(in_year: int, number: int) -> Period:
    """One month."""
    first = date(in_year, number, 1)
    return Period(first, add_months(first, 1) - _ONE, "month")


def year(number: int) -> Period:
    """One year."""
    return Period(date(number, 1, 1), date(number, 12, 31), "year")


def add_months(on: date, n: int) -> date:
    """The first day of the month that lies ``n`` months from that of ``on``."""
    index = on.year * 12 + on.month - 1 + n
    return date(index // 12, index % 12 + 1, 1)


def day_in_nearest_year(number: int, on: int, anchor: date, *, ahead: bool) -> date:
    """Day ``on`` of a month, in the year that brings it nearest; after ``anchor`` only when near or when ``ahead``.

    Raises:
        ValueError: no such day in any of the three years.
    """
    candidates = []
    for in_year in (anchor.year - 1, anchor.year, anchor.year + 1):
        try:
            candidates.append(date(in_year, number, on))
        except ValueError:  # 29 February
            continue
    limit = 300 if ahead else _AHEAD_DAYS
    allowed = [candidate for candidate in candidates if (candidate - anchor).days <= limit]
    return min(allowed or candidates, key=lambda candidate: abs((candidate - anchor).days))


def month_near(number: int, anchor: date, *, ahead: bool) -> Period:
    """The latest such month up to that of ``anchor``, or the first from it on when ``ahead``."""
    later = number > anchor.month
    if ahead:
        return month(anchor.year if number >= anchor.month else anchor.year + 1, number)
    return month(anchor.year - 1 if later else anchor.year, number)


def weekday(number: int, how: str, anchor: date, *, ahead: bool) -> Period:
    """The day that "Friday", "last Friday", "next Friday" or "this Friday" is in a text of ``anchor``; 0 is Monday."""
    since = (anchor.weekday() - number) % 7
    until = (number - anchor.weekday()) % 7
    if how == "last" or how == "this past":
        return day(anchor - timedelta(days=since or 7))
    if how == "next":
        return day(anchor + timedelta(days=until or 7))
    if how in {"this", "this coming"} or ahead:
        return day(anchor + timedelta(days=until))
    return day(anchor - timedelta(days=since))


def today_and(words: str, anchor: date) -> Period:
    """The day of "today", "yesterday", "last night", "the day after tomorrow" and their like."""
    if words.startswith("the day"):
        return day(anchor + timedelta(days=-2 if "before" in words else 2))
    if words == "yesterday" or words.split()[0] == "last":
        return day(anchor - _ONE)
    return day(anchor + _ONE if words == "tomorrow" else anchor)


def relative(how: str, unit: str, part: str, anchor: date) -> Period:
    """The period of "this week", "last month", "earlier this week"; ``how`` is this, last, next, past or coming."""
    step = {"last": -1, "next": 1, "coming": 1, "past": -1}.get(how, 0)
    if unit == "weekend":
        return _weekend(step, anchor)
    if how == "past":
        return past(1, unit, anchor)
    whole = _unit(unit, step, anchor)
    if step == 0 and part in {"earlier", "so far"}:
        return Period(whole.first, anchor, whole.precision)
    if step == 0 and part == "later":
        return Period(anchor, whole.last, whole.precision)
    return whole


def past(n: int, unit: str, anchor: date) -> Period:
    """The past ``n`` days, weeks, months or years up to ``anchor``; the coming ones when ``n`` is negative."""
    other = _back(n, unit, anchor)
    return Period(min(other, anchor), max(other, anchor), "period")


def ago(n: int, unit: str, anchor: date) -> Period:
    """What lies ``n`` units back, as precise as the unit is: two months ago is a month."""
    on = _back(n, unit, anchor)
    return {"day": day(on), "week": week(on), "month": month(on.year, on.month), "year": year(on.year)}[unit]


def _back(n: int, unit: str, anchor: date) -> date:
    if unit in {"day", "week"}:
        return anchor - timedelta(days=n * (7 if unit == "week" else 1))
    first = add_months(anchor, -n * (12 if unit == "year" else 1))
    last = add_months(first, 1) - _ONE
    return first.replace(day=min(anchor.day, last.day))


def _unit(unit: str, step: int, anchor: date) -> Period:
    if unit == "week":
        return week(anchor + timedelta(days=7 * step))
    if unit == "month":
        first = add_months(anchor, step)
        return month(first.year, first.month)
    return year(anchor.year + step)


def _weekend(step: int, anchor: date) -> Period:
    """Saturday and Sunday: of this week, of the one that ended before today, or of the next week."""
    saturday = week(anchor).first + timedelta(days=5)
    if step < 0 or (
        step == 0 and anchor.weekday() < 2
    ):  # on Monday and Tuesday "this weekend" is mostly the one just over
        saturday -= timedelta(days=7)
    elif step > 0:
        saturday += timedelta(days=7)
    return Period(saturday, saturday + _ONE, "period")
