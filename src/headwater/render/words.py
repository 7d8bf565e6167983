"""Turns of phrase that every rendering shares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

STATUS_WORDS = {
    "corroborated": "Corroborated",
    "single-origin": "Single origin",
    "unattributed": "Unattributed",
    "contested": "Contested",
    "unverified": "Unverified",
}
STATUS_MEANINGS = {
    "corroborated": "independent origins of two or more parties, in words that are alike, and nobody disagrees",
    "single-origin": (
        "every named path runs through one source, through sources of one party or that nothing tells apart, or "
        "through several that do not say quite the same"
    ),
    "unattributed": "said on the outlets’ own word; no named source",
    "contested": "somebody denies or contradicts it",
    "unverified": "somebody who looked says it could not be verified",
}
STANCE_WORDS = {
    "asserts": "asserts",
    "denies": "denies",
    "questions": "questions",
    "declines": "neither confirms nor denies",
    "unverified": "says it could not be verified",
}
STANCE_NOTES = {
    "denies": "denial",
    "questions": "doubt",
    "declines": "neither confirmed nor denied",
    "unverified": "not verified",
}
KIND_WORDS = {
    "says": "says",
    "relays": "relays",
    "reuses": "text reused by",
    "credits": "credited by",
}
_MONTHS = "January February March April May June July August September October November December".split()
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(text: str) -> str:
    """The text as a terminal can show it: U+FFFD for what would steer the terminal or turn the words around it."""
    return _STEERING.sub("\ufffd", text)


def count(n: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: ``count(2, "outlet")`` is ``"2 outlets"``."""
    return f"{n:,} {singular if n == 1 else plural or singular + 's'}"


def whose(name: str) -> str:
    """The name in the possessive: *Reuters’*, *UPI’s*."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def join_words(words: Sequence[str], joint: str = "and") -> str:
    """The words as an English list: *a, b and c*."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def say_day(iso: str | None, precision: str | None = "day") -> str:
    """An ISO date as a reader says it, no finer than ``precision``; what is no date comes back as it is."""
    match = _ISO.match(iso or "")
    if not match:
        return iso or ""
    year, month, day = match.groups()
    if precision == "year" or not month or not 1 <= int(month) <= 12:
        return year
    named = f"{_MONTHS[int(month) - 1]} {year}"
    return named if precision == "month" or not day else f"{int(day)} {named}"


def say_moment(iso: str | None, precision: str | None) -> str:
    """An ISO moment as a reader says it: the day, and the time of day where it is known."""
    if precision not in ("second", "minute") or not iso:
        return say_day(iso, precision or "day")
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    zone = moment.tzname() or ""
    return f"{say_day(iso)}, {moment:%H:%M} {zone}".rstrip()


def say_period(first: str, last: str, precision: str) -> str:
    """A day, a month, or the days from first to last."""
    if precision in ("month", "year") or first == last or not last:
        return say_day(first, precision)
    return f"{say_day(first)} – {say_day(last)}"


def say_share(share: float) -> str:
    """A share in [0, 1] as a percentage that never rounds something to nothing or a part to the whole."""
    percent = round(share * 100)
    if share > 0 and percent == 0:
        return "under 1 %"
    if share < 1 and percent == 100:
        return "over 99 %"
    return f"{percent} %"


def shorten(text: str, limit: int) -> str:
    """The text on one line, its middle left out where it is longer than ``limit`` characters."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    n_head = limit * 2 // 3
    head, tail = line[:n_head], line[-(limit - n_head) :]
    if not line[n_head].isspace():
        head = head.rpartition(" ")[0] or head  # whole words, where there are any
    if not line[-len(tail) - 1].isspace():
        tail = tail.partition(" ")[2] or tail
    return f"{head.rstrip()} … {tail.lstrip()}"
