"""What the article tells of somebody who has said nothing: what he thinks, sees, plans, or is only said to do.

"*Bray planned a walk along the lock*", "*the owners see the gates as scrap*", "*Ross will urge them to mend it*",
"*Orr allegedly ordered the fire*": nobody is heard there, so the article tells it on its own word. Where a clause says
what somebody thinks or plans ("Bray believes that the gates will hold") it is his; where words of his are quoted he has
spoken.
"""

from __future__ import annotations

import re

from headwater.claims.assertions.cues import is_of_mind
from headwater.meaning.hedges import find_hedges

_YET = re.compile(
    r"\b(?:will|would|can|could|may|might|shall|should|(?:need|needs|ha(?:s|ve|d))\s+to)\b|['’](?:ll|d)\b",
    re.IGNORECASE,
)
_TRIES = re.compile(
    r"\b(?:tr(?:y|ies|ied|ying)|attempt\w*|seem\w*|appear\w*|tend\w*|fail\w*)\s+to\b|\bavoid\w*\b", re.IGNORECASE
)
_SEES = re.compile(r"\b(?:sees?|saw|seen|seeing)\b", re.IGNORECASE)
_AS = re.compile(r"\bas\s", re.IGNORECASE)  # "sees the lock as scrap", not "sees no crack in it", which is found
_SHOWS = re.compile(r"\bshow(?:s|ed|n|ing)?\b")  # a headline's "Poll Shows" begins with a capital
_SIGN = re.compile(r"\W*(?:\w+\s+)?signs?\b")
_PERSONS = frozenset("he she they who i we".split())
_SHOWING = frozenset(
    "it this that these those data documents figures footage images photographs photos pictures polls records results"
    " studies surveys tests video videos".split()
)
_PARTICLES = frozenset("and or nor neither either both of de la von van al bin his her their".split())
_OPEN = '“"‘«'


def is_wordless(source: str, cue: str, content: str) -> bool:
    """Whether a deed is of thought or act, or of words that may never have been spoken.

    Args:
        source: who is said to do it.
        cue: the words of doing it.
        content: what it is about.
    """
    if any(mark in content for mark in _OPEN):
        return False
    if _YET.search(cue) or _TRIES.search(cue) or find_hedges(cue) or is_of_mind(cue):
        return True
    if _SEES.search(cue) and _AS.search(content):
        return True
    shown = _SHOWS.search(cue)
    return shown is not None and (_is_person(source) or _SIGN.match(f"{cue[shown.end() :]} {content}") is not None)


def _is_person(source: str) -> bool:
    """Whether a source that shows something is somebody, and no poll or picture, as far as its words tell.

    A lone word with a capital may open its sentence: "Footage showed".
    """
    if source.lower() in _PERSONS | _SHOWING:
        return source.lower() in _PERSONS
    return all(w[:1].isupper() or w.lower() in _PARTICLES for w in source.split())
