"""Counts of none: "nobody was hurt", "there were no deaths", "without casualties", as quantities of zero persons."""

from __future__ import annotations

import re
from typing import Final

from headwater.data.annotation import Quantity
from headwater.data.span import Span
from headwater.meaning.negation import NOBODY

_STATES: Final[dict[str, tuple[str, ...]]] = {
    word: states
    for states, words in (
        (("killed",), "killed dead died perished deaths fatalities death fatality"),
        (("injured",), "injured hurt wounded injuries"),
        (("killed", "injured"), "harmed casualties casualty victims"),
        (("missing",), "missing"),
        (("arrested",), "arrested detained arrests detentions"),
        (("trapped",), "trapped"),
    )
    for word in words.split()
}
_SEEN: Final = "|".join(sorted(_STATES, key=len, reverse=True))
_NOBODY: Final = re.compile(
    rf"\b(?:{NOBODY}|not\s+one\s+person|not\s+a\s+single\s+person|no\s+(?:people|persons))\s+"
    r"(?:was|were|is|are|has\s+been|have\s+been|had\s+been|has|have|had)?\s*(?:reported\s+)?(?:to\s+have\s+been\s+)?"
    rf"(?P<state>{_SEEN}|lost\s+(?:their|his|her|its)\s+li(?:fe|ves))\b",
    re.IGNORECASE,
)
_NO_DEATHS: Final = re.compile(
    r"(?<![\w-])(?:no|without(?:\s+any)?|zero)\s+(?:reports?\s+of\s+(?:any\s+)?|reported\s+)?"
    r"(?P<state>deaths?|fatalit(?:y|ies)|casualt(?:y|ies)|victims|injuries|arrests|detentions)\b",
    re.IGNORECASE,
)
_SUPPOSED: Final = re.compile(  # what is only hoped, asked or true of an earlier day
    r"\b(?:if|whether|hop(?:e|es|ed|ing)|pray\w*|so\s+that|ensur\w+|will|would|could|should|may|might|unless|initial(?:ly)?|at\s+first|first)\b",
    re.IGNORECASE,
)
_BEFORE = 40  # characters before in which what makes it no plain count stands


def find_none(text: str) -> list[Quantity]:
    """The plain counts of none of ``text``, one for each state ("killed", "injured") that it is said of, in order."""
    found = []
    for pattern in (_NOBODY, _NO_DEATHS):
        for match in pattern.finditer(text):
            if _SUPPOSED.search(text, max(0, match.start() - _BEFORE), match.start()):
                continue
            for state in _STATES.get(match["state"].lower(), ("killed",)):
                found.append(Quantity(Span(*match.span()), 0.0, 0.0, "person", "exact", state))
    return sorted(found, key=lambda one: (one.span, one.scope or ""))
