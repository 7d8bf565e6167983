"""Scope: the state that counted people or things are in (*killed*, *missing*, *arrested*), as the words around say."""

from __future__ import annotations

import re
from typing import Final

from headwater.meaning.lemmas import lemma_of

_STATES: Final[tuple[tuple[str, str], ...]] = (
    ("killed", "kill dead die death fatality slay murder perish drown massacre execute life toll fatally deadly"),
    ("injured", "injure wound hurt hospitalize injury maim"),
    ("missing", "missing disappear unaccounted"),
    ("arrested", "arrest detain custody jail imprison detainee charge"),
    ("displaced", "displace evacuate homeless uproot evacuee flee"),
    ("captured", "capture hostage abduct kidnap captive"),
    ("trapped", "trap strand bury"),
    ("rescued", "rescue save survive survivor"),
    ("infected", "infect sicken"),
    ("destroyed", "destroy demolish flatten"),
    ("damaged", "damage"),
    ("shot down", "intercept"),
    ("gathered", "protest demonstrate march gather rally"),
)
_STATE_OF: Final = {lemma: state for state, lemmas in _STATES for lemma in lemmas.split()}
_NOUN_STATES: Final = {
    noun: state
    for state, nouns in (
        ("killed", "death fatality life dead"),
        ("injured", "injury wounded"),
        ("captured", "hostage captive"),
        ("arrested", "detainee arrest"),
        ("rescued", "survivor"),
        ("displaced", "evacuee"),
        ("gathered", "demonstrator protester protestor marcher"),
    )
    for noun in nouns.split()
}
_PIECE: Final = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d|[,;:.!?()—–]")
_AFTER_STOPS: Final = frozenset(
    "and or but while as after when where who which that because with by in from near ; : . ! ? ( ) — –".split()
)
_BEFORE_STOPS: Final = frozenset(
    "but while where which that because when after in from across with by on for near among ; : . ! ? ( ) — –".split()
)
_NO_STATE: Final = re.compile(  # "nine in favor of the death penalty", "spare my life"
    r"(?:death|life)\s+(?:penalty|penalties|sentences?|row|threats?|in\s+prison|terms?|imprisonment|without|insurance)"
    r"|to\s+death\b|dead\s*line|dead\s+heat|life\s*,",
    re.IGNORECASE,
)
_TO_HOSPITAL: Final = re.compile(
    r"(?:\s+[\w’'-]+){0,3}?\s+(?:taken|rushed|admitted|brought|airlifted|sent)\s+to\s+(?:\w+\s+){0,2}?hospitals?\b",
    re.IGNORECASE,
)
_HELD: Final = re.compile(
    r"(?:\s+[\w’'-]+){0,3}?\s+(?:in\s+(?:\w+\s+)?custody|under\s+arrest|in\s+(?:\w+\s+)?detention|behind\s+bars)\b",
    re.IGNORECASE,
)
_TOLL: Final = re.compile(r"\b(?:death|fatality)?\s*toll\b[^.;:!?]*$", re.IGNORECASE)
_COUNTED: Final = re.compile(  # "bringing the number killed in Tuesday's blast to", "the number of people missing is"
    r"\b(?:number|count|tally|total)\s+(?:of\s+)?(?:[\w’'-]+\s+){0,3}?(?P<state>killed|dead|deaths|injured|wounded|hurt"
    r"|missing|arrested|detained|displaced|homeless|infected|injuries)\b[^.;:!?,]*?\b(?:to|at|reached|was|is|stood\s+at)\s+"
    r"(?:at\s+least\s+|about\s+|around\s+|more\s+than\s+)?$",
    re.IGNORECASE,
)
_CROWD: Final = re.compile(r"\bcrowds?\s+(?:of|at)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_INSERTED: Final = re.compile(r",\s+(?:including|among\s+them|most\s+of\s+them)\s+(?:at\s+least\s+)?$", re.IGNORECASE)
_WITHIN: Final = 70  # characters on each side
_AFTER_WORDS = 6
_BEFORE_WORDS = 7


def scope_of(text: str, start: int, end: int, unit: str | None) -> str | None:
    """The state counted by a quantity at ``[start, end)`` (its noun included); ``None`` when the text names none."""
    if unit in _NOUN_STATES:  # who demonstrates may be arrested or hurt, and that is what is counted
        own = _NOUN_STATES[unit]
        return own if own != "gathered" else _state_after(text, end, inserted=False) or own
    if _TO_HOSPITAL.match(text, end):
        return "injured"
    if _TOLL.search(text, max(0, start - _WITHIN), start):
        return "killed"
    if _CROWD.search(text, max(0, start - _WITHIN), start):
        return "gathered"
    counted = _COUNTED.search(text, max(0, start - 2 * _WITHIN), start)
    if counted:
        state = counted["state"].lower()
        return _NOUN_STATES.get(lemma_of(state)) or _STATE_OF.get(state) or _STATE_OF.get(lemma_of(state))
    if _HELD.match(text, end):
        return "arrested"
    inserted = bool(_INSERTED.search(text, max(0, start - _WITHIN), start))
    return _state_after(text, end, inserted=inserted) or _state_before(text, start)


def _state_after(text: str, end: int, *, inserted: bool) -> str | None:
    skipping = inserted  # inside ", including …,": the state comes after the comma that closes it
    for n_word, match in enumerate(_PIECE.finditer(text, end, min(len(text), end + _WITHIN))):
        piece = match.group().lower()
        if piece == ",":
            follows = text[match.end() : match.end() + 12].lstrip().lower()
            if not skipping and not follows.startswith(("including", "among", "most", "mostly", "all ")):
                return None
            skipping = not skipping
            continue
        if skipping:
            continue
        if piece in _AFTER_STOPS or piece.isdigit() or n_word > _AFTER_WORDS + 8:
            return None
        if piece == "shot" and re.match(r"\s+down\b", text[match.end() : match.end() + 6]):
            return "shot down"
        state = _STATE_OF.get(piece) or _STATE_OF.get(lemma_of(piece))
        if state:
            return None if _NO_STATE.match(text, match.start()) else state
    return None


def _state_before(text: str, start: int) -> str | None:
    pieces = list(_PIECE.finditer(text, max(0, start - _WITHIN), start))[-_BEFORE_WORDS:]
    for match in reversed(pieces):
        piece = match.group().lower()
        if piece in _BEFORE_STOPS or piece.isdigit():
            return None
        if 0 < match.start() == start - _WITHIN:
            return None  # possibly the tail of a longer word
        if piece == "shot" and re.match(r"\s+down\b", text[match.end() : match.end() + 6]):
            return "shot down"
        state = _STATE_OF.get(piece) or _STATE_OF.get(lemma_of(piece))
        if state:
            return None if _NO_STATE.match(text, match.start()) else state
    return None
