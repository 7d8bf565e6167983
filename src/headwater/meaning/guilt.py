"""Of what a court found somebody guilty, and of what it cleared him: "cleared him of arson", "guilty of arson".

Coverage says "he" of whoever stands trial, so that who is meant joins two such statements less than the charge does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

from headwater.data.span import Span
from headwater.meaning.context import Stretch
from headwater.meaning.realities import Difference
from headwater.meaning.words import content_words

_VERDICT: Final = re.compile(
    r"\b(?P<verdict>(?P<cleared>clear(?:s|ed|ing)?|acquit(?:s|ted|ting)?|exonerat(?:e|es|ed|ing)|not\s+guilty|innocent)"
    r"|guilty|convict(?:s|ed|ing)?)\b(?:\s+(?!of\b)[\w’'-]+){0,3}?\s+of\s+(?P<charge>(?:\s*(?!(?:after|because|over|by|in|on|when|but)\b)[\w’'-]+)+)",
    re.IGNORECASE,
)
_ANY_CHARGE: Final = frozenset(  # "one count of theft" is not of arson
    "count charge offense crime felony degree first second third one two three four five all other several".split()
)


def guilt_differences(a: Stretch, b: Stretch) -> Iterator[Difference]:
    """Where one stretch calls somebody guilty of what the other has him cleared of; at most one."""
    for one, other in product(_VERDICT.finditer(a.text), _VERDICT.finditer(b.text)):
        if bool(one["cleared"]) != bool(other["cleared"]) and _charge(one) & _charge(other):
            ends = Span(*one.span("verdict")), Span(*other.span("verdict"))
            yield Difference("negation", *ends, f"“{one['verdict']}” in one, “{other['verdict']}” in the other")
            return


def _charge(match: re.Match[str]) -> frozenset[str]:
    return frozenset(word.lemma for word in content_words(match["charge"]) if word.lemma not in _ANY_CHARGE)
