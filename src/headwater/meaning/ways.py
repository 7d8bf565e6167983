"""Which way a verb goes by the word behind it: who checks into a clinic does not check out of it."""

from __future__ import annotations

import re
from typing import Final

from headwater.algorithms.kept import kept
from headwater.meaning.words import Word, words

# "In" is a way where no noun follows, for "came in May" tells when.
_WAYS: Final = {"into": 1, "in": 1, "out": -1, "up": 2, "down": -2, "on": 3, "off": -3}
_OPEN: Final = frozenset({"in", "on"})
_AFTER_OPEN: Final = frozenset("to and but after before again".split())
_DEGREES: Final = frozenset("way far sharply well slightly much back straight further".split())
_END: Final = re.compile(r"\s*(?:[,.;:!?)”\"]|$)")


def other_way(a: str, b: str) -> bool:
    """Whether two texts have one word go two ways, and neither has it go both.

    >>> other_way("She checked into the clinic", "She checked out of the clinic")
    True
    """
    mine, yours = _ways(a), _ways(b)
    return any(
        verb == other and way == -back and (verb, back) not in mine and (verb, way) not in yours
        for verb, way in mine
        for other, back in yours
    )


@kept(8_192)
def _ways(text: str) -> frozenset[tuple[str, int]]:
    found: set[tuple[str, int]] = set()
    told = words(text)
    for at in range(1, len(told)):
        way = _WAYS.get(told[at].text.lower())
        if way is None or (told[at].text.lower() in _OPEN and not _stands_alone(told, at, text)):
            continue
        verb = at - 1
        while verb > 0 and told[verb].text.lower() in _DEGREES:
            verb -= 1
        found.add((told[verb].lemma, way))
    return frozenset(found)


def _stands_alone(told: list[Word], at: int, text: str) -> bool:
    following = told[at + 1].text.lower() if at + 1 < len(told) else ""
    return following in _AFTER_OPEN or _END.match(text, told[at].end) is not None
