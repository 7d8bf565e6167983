"""Which steps of a criminal case a text tells of: arrest, charge, hearing, plea and verdict are five things told.

They share the accused, the deed and the counts, so that likeness alone takes a verdict for the charge it answers.
"""

from __future__ import annotations

import re
from typing import Final

from headwater.algorithms.kept import kept

_PLEA: Final = re.compile(
    r"\b(?:(?:plead(?:s|ed|ing)?|pled|pleas?\s+of)(?:\s+(?:not\s+)?guilty)?|guilty\s+pleas?|confess\w*)\b",
    re.IGNORECASE,
)
_CHARGE: Final = re.compile(r"\b(?:(?:charged|charges)(?!\s+that\b)|indict\w*|accused\s+of|arraigned)\b", re.IGNORECASE)
_VERDICT: Final = re.compile(
    r"\b(?:convict(?:ed|s|ions?\b(?!\s+that\b))|(?:found|finds?)\s+(?:[\w.'’-]+\s+){0,4}guilty|guilty\s+(?:of|verdict)"
    r"|acquit\w*|sentenced)\b",
    re.IGNORECASE,
)
_ARREST: Final = re.compile(r"\barrest(?:s|ed)?\b", re.IGNORECASE)
_HEARING: Final = re.compile(
    r"\b(?:appear(?:s|ed|ing|ance)?\s+(?:again\s+)?(?:in|before|at)\s+(?:[\w.'’-]+\s+){0,4}?court|court\s+appearance"
    r"|(?:bail|court|pre-?trial|preliminary)\s+hearing|(?:goes|go|went|gone|stands?|stood|put)\s+(?:on\s+|to\s+)?trial"
    r"|trial\s+(?:date|is\s+(?:set|due)|(?:will\s+)?(?:begins?|began|starts?|started|opens?|opened)))\b",
    re.IGNORECASE,
)


def is_charge(text: str) -> bool:
    """Whether a text tells that somebody is charged, and of no plea or verdict.

    >>> is_charge("A baker was charged with theft"), is_charge("The baker charged with theft was convicted")
    (True, False)
    """
    steps = _steps(text)
    return "charge" in steps and not steps & {"plea", "verdict"}


def other_step(a: str, b: str) -> bool:
    """Whether both tell of steps of a case, and of none that the other tells of."""
    steps, others = _steps(a), _steps(b)
    return bool(steps and others) and not steps & others


@kept(8_192)
def _steps(text: str) -> frozenset[str]:
    rest, pleas = _PLEA.subn(" ", text)
    found = {"plea"} if pleas else set()
    steps = (("arrest", _ARREST), ("charge", _CHARGE), ("hearing", _HEARING), ("verdict", _VERDICT))
    return frozenset(found | {step for step, told in steps if told.search(rest)})
