"""Times of day in a text, as minutes after midnight."""

from __future__ import annotations

import re
from typing import Final

from headwater.algorithms.kept import kept

_CLOCK: Final = re.compile(
    r"(?<![\d£$€.:,])(?:(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[ap])\.?\s?m\b"
    r"|(?P<hour24>[01]?\d|2[0-4]):(?P<minute24>[0-5]\d)(?![\d:])|\b(?P<word>midnight|noon|midday)\b)",
    re.IGNORECASE,
)
_WORDS: Final = {"midnight": 0, "noon": 720, "midday": 720}


@kept(4_096)  # a sentence is compared with many others
def find_clocks(text: str) -> tuple[int, ...]:
    """The times of day that ``text`` names, in order. **Unit**: minutes after midnight, 0 to 1439.

    >>> find_clocks("at 11 p.m., after 23:10, and around midnight")
    (1380, 1390, 0)
    """
    return tuple(_minutes(match) for match in _CLOCK.finditer(text))


def _minutes(match: re.Match[str]) -> int:
    if match["word"]:
        return _WORDS[match["word"].lower()]
    if match["half"]:
        hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
        return (hour * 60 + int(match["minute"] or 0)) % 1440
    return (int(match["hour24"]) * 60 + int(match["minute24"])) % 1440
