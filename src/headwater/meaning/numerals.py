"""Numerals: where a text writes a number, in digits or words, and its value. What it counts is read elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from headwater.algorithms.letters import lowered

_SMALL: Final = {
    name: value
    for value, name in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
}
_TENS: Final = {
    name: 10 * value for value, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES: Final = {
    name: scale
    for scale, names in (
        (12.0, "dozen"),
        (20.0, "score"),
        (1e2, "hundred"),
        (1e3, "thousand k"),
        (1e5, "lakh lakhs"),
        (1e6, "million m mn mln mio"),
        (1e7, "crore crores"),
        (1e9, "billion b bn bln"),
        (1e12, "trillion t tn trn"),
    )
    for name in names.split()
}
# "dozens" and the like as bounds: at least two of the scale, below a thousand of it (as data Quantity says).
_PLURALS: Final = {
    "tens": (20, 99),
    "dozens": (24, 999),
    "scores": (40, 999),
    "hundreds": (200, 9_999),
    "thousands": (2_000, 999_999),
    "lakhs": (200_000, 9_999_999),
    "millions": (2_000_000, 999_999_999),
    "crores": (20_000_000, 999_999_999),
    "billions": (2_000_000_000, 999_999_999_999),
    "trillions": (2_000_000_000_000, 999_999_999_999_999),
}
_FRACTIONS: Final = {"half": 2} | {
    name + plural: below
    for below, name in enumerate("third quarter fifth sixth seventh eighth ninth tenth".split(), 3)
    for plural in ("", "s")
}

_UNIT_WORD = "|".join(sorted((name for name in _SMALL if name != "zero"), key=len, reverse=True))
_TEN_WORD = "|".join(_TENS)
_FRACTION_WORD = "|".join(_FRACTIONS)
_CARDINAL = rf"(?:(?:{_TEN_WORD})(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine)\b)?|(?:{_UNIT_WORD}))\b"
_SCALE_WORD = r"(?:hundred|thousand|lakhs?|million|crores?|billion|trillion|dozen|score)\b"
_DIGITS = (  # "2, 000 feet" too, as careless copies have it
    r"(?:\d{1,3},\s000(?!\d)|\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+|\d+)(?:\.\d+)?"
    r"(?:\s?[½¼¾⅓⅔]|\s[1-9]/[2-9]\b)?"
)
_NUMERAL: Final = re.compile(
    rf"""
    (?P<digits>{_DIGITS}|(?<![\w.])\.\d+|[½¼¾⅓⅔])
      (?:(?P<suffix>k|mn|mln|m|bn|bln|b|tn|trn|t)\b(?!\.[a-z]) | (?:[\s\u00a0-]?(?P<scale>(?:{_SCALE_WORD}|bn\b|mn\b
          |mln\b|tn\b)(?:\s(?:thousand|million|billion|trillion|crore)\b)?)))?
  | \b(?P<vague>(?:(?:tens|hundreds|thousands|dozens|scores)\s+of\s+)?(?:{"|".join(_PLURALS)}))\b
  | \b(?P<fraction>(?:two|three|four|five|six|seven|eight|nine)[-\s](?:thirds|quarters|fifths|sixths|sevenths|eighths
      |ninths|tenths)\b|(?:(?:a|one|two|three|four|five|six|seven|eight|nine)[-\s])?(?:{_FRACTION_WORD})\b(?=\s+(?:of
          |the|its|their|all|his|her|a)\b)(?!\s+a\s+(?:dozen|hundred|thousand|million|billion|trillion|century|decade
              |year|day|hour|mile)\b))
  | \b(?P<some>several|a\s+few|a\s+couple\s+of|a\s+handful\s+of|a\s+couple|half\s+a|an?)\s+
      (?P<somescale>{_SCALE_WORD}(?:\s(?:thousand|million|billion|trillion)\b)?)
  | \b(?P<few>several|a\s+few|a\s+couple\s+of|a\s+handful\s+of)\b
  | \b(?P<cardinal>{_CARDINAL})(?:[-\s](?P<half>and\s+a\s+half)\b)?
      (?:\s+point\s+(?P<point>{_CARDINAL}))?
      (?:[-\s](?P<hundreds>hundred)\b(?:\s+(?:and\s+)?(?P<rest>{_CARDINAL}))?)?
      (?:[-\s](?P<cardscale>{_SCALE_WORD}(?:\s(?:thousand|million|billion|trillion)\b)?)(?:\s+(?:and\s+)?
          (?:(?P<tailhundreds>{_CARDINAL})[-\s]hundred\b(?:\s+and\s+)?)?(?P<tail>{_CARDINAL})?)?)?
    """,
    re.VERBOSE,  # of a text in lower case
)
_GLYPHS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_PART: Final = re.compile(r"\s?[½¼¾⅓⅔]$|\s\d/\d$")
_FEW: Final = {"several": (3, 9), "a few": (2, 9), "a couple of": (2, 3), "a couple": (2, 3), "a handful of": (3, 9)}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A written number: its place, its bounds, and how it is written.

    ``written`` is ``"digits"``, ``"words"``, ``"vague"`` (dozens, several) or ``"fraction"`` (two-thirds, as 66.7);
    ``suffix`` is the letter glued to digits ("m" in *10m*), whose reading as metres or millions needs the context.
    """

    start: int
    end: int
    low: float
    high: float
    written: str
    suffix: str | None = None

    @property
    def has_scale(self) -> bool:
        """Whether the value is in the thousands or more, as words or separators show."""
        return self.high >= 1_000


def find_numerals(text: str) -> Iterator[Numeral]:
    """All numerals of ``text`` in order, whatever they are used for (dates and names among them)."""
    for match in _NUMERAL.finditer(lowered(text)):
        numeral = _read(match)
        if numeral is not None:
            yield numeral


def _read(match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    if match["digits"]:
        return _read_digits(match)
    if match["vague"]:
        low, high = _plural_bounds(match["vague"].lower().split())
        return Numeral(start, end, low, high, "vague")
    if match["fraction"]:
        return _read_fraction(match)
    if match["some"]:
        return _read_some(match)
    if match["few"]:
        low, high = _FEW[_squash(match["few"])]
        return Numeral(start, end, low, high, "vague")
    value = _cardinal(match["cardinal"]) + (0.5 if match["half"] else 0.0)
    if match["hundreds"]:
        value = value * 100 + _cardinal(match["rest"])
    if match["point"]:
        value += _cardinal(match["point"]) / 10 ** len(str(int(_cardinal(match["point"]))))
    value = value * _scale(match["cardscale"]) + 100 * _cardinal(match["tailhundreds"]) + _cardinal(match["tail"])
    return Numeral(start, end, value, value, "words")


def _read_digits(match: re.Match[str]) -> Numeral | None:
    written = match["digits"]
    part = _PART.search(written)
    whole = re.sub(r"[,\s]", "", written[: part.start()] if part else written)
    if len(whole) > 18:  # an identifier, not a count; also keeps the float exact
        return None
    suffix = match["suffix"].lower() if match["suffix"] else None
    value = (float(whole or 0) + _part(part.group().strip() if part else "")) * _scale(suffix or match["scale"])
    return Numeral(match.start("digits"), match.end(), value, value, "digits", suffix)


def _read_fraction(match: re.Match[str]) -> Numeral | None:
    parts = re.split(r"[-\s]", match["fraction"].lower())
    below = _FRACTIONS[parts[-1]]
    if len(parts) == 1 and below != 2:
        return None  # "third of" alone is an ordinal
    above = _SMALL.get(parts[0], 1) if len(parts) > 1 else 1
    percent = 100.0 * above / below
    return Numeral(match.start(), match.end(), percent, percent, "fraction")


def _read_some(match: re.Match[str]) -> Numeral:
    some, scale = _squash(match["some"]), _scale(match["somescale"])
    if some in {"a", "an"}:
        return Numeral(match.start(), match.end(), scale, scale, "words")
    if some == "half a":
        return Numeral(match.start(), match.end(), scale / 2, scale / 2, "words")
    low, high = _FEW[some]
    return Numeral(match.start(), match.end(), low * scale, (high + 1) * scale - 1, "vague")


def _plural_bounds(parts: list[str]) -> tuple[float, float]:
    low, high = _PLURALS[parts[-1]]
    if len(parts) == 1:
        return low, high
    factor = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1_000}[parts[0]]
    return low * factor, max(high, low * factor * 50 - 1)


def _cardinal(words: str | None) -> float:
    parts = re.split(r"[-\s]+", words.lower()) if words else []
    return float(sum(_SMALL.get(part, 0) + _TENS.get(part, 0) for part in parts))


def _part(written: str) -> float:
    """The value of "½" or "1/2" behind a whole number; 0 of nothing."""
    above, slash, below = written.partition("/")
    return int(above) / int(below) if slash else _GLYPHS.get(written, 0.0)


def _scale(words: str | None) -> float:
    value = 1.0
    for part in words.lower().split() if words else ():
        value *= _SCALES[part]
    return value


def _squash(words: str) -> str:
    return " ".join(words.lower().split())
