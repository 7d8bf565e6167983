"""Dates as pages and scrapes write them: ISO in metadata, "Friday 15 November 2024 04:52 GMT" under headlines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from headwater.data.article import Precision

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)",
        rf"\b{_DAY}(?: of)?[\s.-]{{1,2}}{_MONTH}[\s,.-]{{1,3}}{_YEAR}\b",
        rf"\b{_MONTH}\s{{0,2}}{_DAY}(?:,|\s|\.){{1,3}}{_YEAR}\b",
        rf"\b(?P<first>\d{{1,2}})[/.](?P<second>\d{{1,2}})[/.]{_YEAR}\b",
    )
)
_TIME = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])(?:[:.h](?P<minute>[0-5]\d))(?::(?P<second>[0-5]\d))?(?:\s?(?P<half>[ap])\.?m\.?)?"
    r"|\b(?P<hour12>1[0-2]|[1-9])\s?(?P<half12>[ap])\.?m\b\.?",
    re.I,
)
_ZONE = re.compile(
    r"(?<![A-Za-z])(?P<name>[A-Z]{1,4}T|UTC|GMT|MSK|Z)(?P<shift>[+-]\d{1,2}(?::?\d\d)?)?(?![A-Za-z])"
    r"|(?P<offset>[+-]\d\d:?\d\d)\b"
)

# Hours east of Greenwich. IST is India's: Ireland's and Israel's outlets rarely print theirs.
_ZONES = {
    "UTC": 0.0, "GMT": 0.0, "Z": 0.0, "BST": 1.0, "WET": 0.0, "WEST": 1.0, "CET": 1.0, "CEST": 2.0, "EET": 2.0,
    "EEST": 3.0, "MSK": 3.0, "TRT": 3.0, "IST": 5.5, "PKT": 5.0, "NPT": 5.75, "ICT": 7.0, "WIB": 7.0, "SGT": 8.0,
    "HKT": 8.0, "PHT": 8.0, "CST": -6.0, "CDT": -5.0, "KST": 9.0, "JST": 9.0, "AWST": 8.0, "ACST": 9.5, "AEST": 10.0,
    "AEDT": 11.0, "NZST": 12.0, "NZDT": 13.0, "SAST": 2.0, "CAT": 2.0, "WAT": 1.0, "EAT": 3.0, "GST": 4.0, "EST": -5.0,
    "EDT": -4.0, "MST": -7.0, "MDT": -6.0, "PST": -8.0, "PDT": -7.0, "ART": -3.0, "BRT": -3.0,
}  # fmt: skip
_AMERICAN = {"ET": -5.0, "CT": -6.0, "MT": -7.0, "PT": -8.0}  # standard time; one hour less west in summer
_DATE_WORDS = re.compile(
    r"\b(?:published|posted|updated|first|last|modified|created|on|at|by|from|local|time|date|released|issued|edited|filed|"
    r"mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b\d+ ?min(?:ute)?s? read\b|[\s|:,;.•·()–—/-]+",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date with how exactly it is known, in UTC.

    A time of day without its zone may be off by half a day, which would decide who copied from whom: such a moment is
    known to the day only.
    """

    at: datetime
    precision: Precision


def parse_moment(text: str) -> Moment | None:
    """The first full date in ``text`` (ISO or in words) with its time; ``None`` for none or an ambiguous one."""
    text = text[:200]
    iso = _parse_iso(text.strip())
    if iso:
        return iso
    for rule in _DATES:
        match = rule.search(text)
        if match:
            day = _make_day(match)
            if day:
                return _add_time(day, text[: match.start()] + " \0 " + text[match.end() :])
    return None


def is_date_line(text: str) -> bool:
    """Whether a line holds a date or a time and nothing else but words such as "Published" and weekdays."""
    if len(text) > 120 or not any(character.isdigit() for character in text):
        return False
    if _parse_iso(text.strip()):
        return True
    rest = text
    found = False
    for rule in _DATES:
        rest, n = rule.subn(" ", rest)
        found = found or n > 0
    rest, n_times = _TIME.subn(" ", rest)
    rest = _ZONE.sub(" ", rest)
    return (found or n_times > 0) and not _DATE_WORDS.sub("", rest).strip()


def _parse_iso(text: str) -> Moment | None:
    if not re.match(r"\d{4}-\d\d-\d\dT?", text):
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) <= 10:
        return Moment(at.replace(tzinfo=UTC), "day")
    precision: Precision = "second" if re.search(r"[T ]\d\d:?\d\d:?\d\d", text) else "minute"
    if at.tzinfo is None:
        return Moment(at.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=UTC), "day")
    return Moment(_to_utc(at), precision)


def _to_utc(at: datetime) -> datetime:
    try:
        return at.astimezone(UTC)
    except OverflowError:  # the year 1 or 9999, on a hostile page
        return at.replace(tzinfo=UTC)


def _make_day(match: re.Match[str]) -> datetime | None:
    parts = match.groupdict()
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        if first <= 12 and second <= 12 and first != second and "." not in match[0]:
            return None  # 03/04/2024 is March in Boston and April in Bristol
        day, month = (second, first) if second > 12 else (first, second)
    else:
        day = int(parts["day"])
        name = parts["month"].casefold()
        month = int(name) if name.isdigit() else _MONTHS.index(name[:3]) + 1
    try:
        return datetime(int(parts["year"]), month, day, tzinfo=UTC)
    except ValueError:
        return None


def _add_time(day: datetime, around: str) -> Moment:
    match = _TIME.search(around)
    if not match:
        return Moment(day, "day")
    hour = int(match["hour"] or match["hour12"])
    half = (match["half"] or match["half12"] or "").casefold()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = _ZONE.search(around, match.end()) or _ZONE.search(around)
    if not zone:
        return Moment(day, "day")
    local = day.replace(hour=hour, minute=int(match["minute"] or 0), second=int(match["second"] or 0))
    at = _to_utc(local.replace(tzinfo=_zone_of(zone, local)))
    return Moment(at, "second" if match["second"] else "minute")


def _zone_of(match: re.Match[str], local: datetime) -> timezone:
    name = match["name"] or "UTC"
    hours = _AMERICAN[name] + _is_american_summer(local) if name in _AMERICAN else _ZONES.get(name, 0.0)
    shift = match["shift"] or match["offset"]
    if shift:
        digits = shift[1:].replace(":", "")
        size = int(digits[:2]) + int(digits[2:] or 0) / 60 if len(digits) != 1 else float(digits)
        hours += -size if shift[0] == "-" else size
    return timezone(timedelta(hours=max(-23.0, min(23.0, hours))))


def _is_american_summer(local: datetime) -> bool:
    """Between the second Sunday of March and the first of November (the rule since 2007)."""
    march, november = local.replace(month=3, day=8), local.replace(month=11, day=1)
    start = march + timedelta(days=(6 - march.weekday()) % 7)
    end = november + timedelta(days=(6 - november.weekday()) % 7)
    return start.date() <= local.date() < end.date()
