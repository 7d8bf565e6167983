"""What a denial is of: in the denier's own words where they say it, else the claim that the verdict is passed on."""

from __future__ import annotations

import re
from typing import Final

from headwater.meaning.stance import find_stances, find_verdicts
from headwater.meaning.words import content_words

_FEWEST: Final = 2  # words of meaning from which what is denied tells by itself what it is
_PAUSE: Final = re.compile(r"[,;:.!?()“”\"\n]")
_CALLED: Final = frozenset(  # how a claim is called by who answers it, whatever it says
    "account accusation allegation assertion charge claim comment criticism idea notion report rumor rumour statement"
    " story suggestion version".split()
)


def denied_words(told: str) -> str | None:
    """What is denied where a denial says it: "denied | that the gate had been open"; ``None`` of a mere verdict."""
    is_verdict = any(stance == "denies" for stance, _ in find_stances(told))
    return None if is_verdict or len(content_words(told)) < _FEWEST else told


def may_be_of(told: str, claim: str) -> bool:
    """Whether a verdict can be one on a claim: something that it says it is on stands there, or it says nothing.

    "Rejected it" and "rejected the allegation" may be of anything, "rejected the harbour board's account" is not of a
    vigil.
    """
    verdict = next((one for one in find_verdicts(told) if one.stance == "denies"), None)
    if verdict is None:
        return True
    on = verdict.target.of(told) if verdict.target is not None else _PAUSE.split(told[verdict.cue.end :])[0]
    named = {word.lemma for word in content_words(on)} - _CALLED
    return not named or bool(named & {word.lemma for word in content_words(claim)})
