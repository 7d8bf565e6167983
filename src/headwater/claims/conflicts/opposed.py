"""Whether of two assertions that are alike one says "not" where the other does not.

A "not" that stands in a clause of its own ("she collapsed | and never woke") says nothing of what the other tells, and
two that say it of the same thing agree, wherever in their sentences it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from headwater.claims.assertions.kin import kin
from headwater.claims.conflicts.drifts import polarity_of
from headwater.claims.likeness.profiles import Profile
from headwater.meaning.verbs import polarity
from headwater.meaning.words import content_words

_BETWEEN: Final = re.compile(
    r"[,;:—–]|\s--?\s|\b(?:that|which|who|because|if|after|before|when|while|although|though|unless|as|and|but|or|so)\b",
    re.IGNORECASE,
)

# "It did not open until she came": she came. "It will not open until she has come": she has yet to.
_UNTIL: Final = re.compile(r"\buntil\b", re.IGNORECASE)
_AHEAD: Final = re.compile(
    r"\b(?:will|won['’]t|shall|should|would|can|cannot|could|may|might|must|has|have|is|are)\b", re.IGNORECASE
)


def are_opposed(a: Profile, b: Profile) -> bool:
    """Whether both assert, one main clause affirmed and the other negated, and of the same."""
    if not a.assertion.stance == b.assertion.stance == "asserts" or polarity_of(a) == polarity_of(b):
        return False
    names = a.names | b.names
    mine, yours = list(_clauses(a, names)), list(_clauses(b, names))
    if any(told & other for told, negated in mine for other, negated_too in yours if negated and negated_too):
        return False  # "never a man, not one, abler than she", "never was a man abler than she"
    return _denies(mine, yours) or _denies(yours, mine)


_Clause = tuple[frozenset[str], bool]  # what it is of, and whether it is negated


def _clauses(profile: Profile, names: frozenset[str]) -> Iterator[_Clause]:
    text = profile.text if _AHEAD.search(profile.text) else _UNTIL.sub(";", profile.text)
    for piece in _BETWEEN.split(text):
        told = frozenset(kin(word.lemma) for word in content_words(piece)) - names
        if told:
            yield told, polarity(piece) == "negative"


def _denies(mine: list[_Clause], yours: list[_Clause]) -> bool:
    """Whether a negated clause has its counterpart, the one that shares most with it, in an affirmed one.

    What "treats the flood as suspicious" answers in "nobody was hurt in the flood, which is treated as suspicious" is
    the clause beside the negated one.
    """
    for told, is_negated in mine:
        if not is_negated:
            continue
        shared, agrees, other = max(
            ((len(told & other), negated, other) for other, negated in yours),
            key=lambda found: found[:2],
            default=(0, True, told),
        )
        nearer = any(len(beside & other) > shared for beside, negated in mine if not negated)
        if shared and not agrees and not nearer:
            return True
    return False
