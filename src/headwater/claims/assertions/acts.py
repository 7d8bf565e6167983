"""What the article tells of somebody who has said nothing: what he thinks, sees, plans, or is only said to do.

"*Bray planned a walk along the lock*", "*the owners see the gates as scrap*", "*Ross will urge them to mend it*",
"*Orr allegedly ordered the fire*": nobody is heard there, so the article tells it on its own word. Where a clause says
what somebody thinks or plans ("Bray believes that the gates will hold") it is his; where words of his are quoted he has
spoken.
"""

from __future__ import annotations

import re

from headwater.claims.assertions.cues import is_of_mind, is_saying
from headwater.meaning.hedges import find_hedges

_YET = re.compile(
    r"\b(?:will|would|can|could|may|might|shall|should|(?:need|needs|ha(?:s|ve|d))\s+to)\b|['’](?:ll|d)\b",
    re.IGNORECASE,
)
_TRIES = re.compile(
    r"\b(?:tr(?:y|ies|ied|ying)|attempt\w*|struggl\w*|seem\w*|appear\w*|tend\w*|fail\w*)\s+to\b|\bavoid\w*\b",
    re.IGNORECASE,
)
_SEES = re.compile(r"\b(?:sees?|saw|seen|seeing)\b", re.IGNORECASE)
_AS = re.compile(r"\bas\s", re.IGNORECASE)  # "sees the lock as scrap", not "sees no crack in it", which is found
_SHOWS = re.compile(r"\bshow(?:s|ed|n|ing)?\b")  # a headline's "Poll Shows" begins with a capital
_SIGN = re.compile(r"\W*(?:\w+\s+)?signs?\b")
_CALLS = re.compile(r"\bcall(?:s|ed|ing)?$", re.IGNORECASE)
_SUMMONED = re.compile(  # one noun, and nothing that it is called
    r"\s+(?:in|to|as|at|into|before|by)\b|\s+(?!(?:out|for|on|off|back|over|it)\b|[A-Z][a-z]{0,3}\.)(?:(?:the|an?|his|her|its|their|my|our)\s+)?[\w’'-]+"
    r"(?=\s*(?:[.,;!?]|$)|\s+(?:to|as|in|at|on|from|into)\b(?![^.,;!?]*(?:\ban?\b|[“\"‘])))",
)
_TO_DO = re.compile(r"[^.,;!?]*?\bto\s+(\w+)", re.IGNORECASE)  # "called her to say that …"
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


def is_summons(cue: str, behind: str) -> bool:
    """Whether somebody is sent for or something is convened: "called 911", "called his mother to", "called a vote".

    Args:
        cue: the words of doing it.
        behind: the text right behind them.
    """
    called = _SUMMONED.match(behind) if _CALLS.search(cue) is not None else None
    to_do = _TO_DO.match(behind) if called is not None else None
    return called is not None and not (to_do is not None and is_saying(to_do[1]))


def _is_person(source: str) -> bool:
    """Whether a source that shows something is somebody, and no poll or picture, as far as its words tell.

    A lone word with a capital may open its sentence: "Footage showed".
    """
    if source.lower() in _PERSONS | _SHOWING:
        return source.lower() in _PERSONS
    return all(w[:1].isupper() or w.lower() in _PARTICLES for w in source.split())
