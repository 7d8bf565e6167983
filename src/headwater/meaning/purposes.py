"""Infinitives that say what for something else was done, not what is to come: "stopped him | to keep the title"."""

from __future__ import annotations

import re
from typing import Final

from headwater.data.span import Span
from headwater.meaning.lemmas import past_forms
from headwater.meaning.modality import ACTUAL
from headwater.meaning.realities import Difference
from headwater.meaning.verbs import VerbUse, find_verbs, modality_of

_PLANNING: Final = re.compile(  # without one of these "to win" says what for, not that it is yet to come
    r"\b(?:plan|want|order|prepar|ready|seek|sought|ask|urg(?:e|es|ed|ing)\b|intend|decid|decis|agree|vow|promis|prompt|push|press"
    r"|threaten|aim|hop(?:e|es|ed|ing)\b|set\s|due|propos|tr(?:y|ies|ied)\b|attempt|effort|consider|weigh|expect|tell|told|instruct"
    r"|demand|request|offer|about\s+to|going\s+to|(?:will|would|may|might|could|should|must)\b)",
    re.IGNORECASE,
)
_GERUND: Final = re.compile(r"\w{3,}ing\s+$")

_ASKED: Final = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|request(?:s|ed|ing)?|petition(?:s|ed|ing)?|lobb(?:y|ies|ied|ying)"
    r"|implor(?:e|es|ed|ing)|(?:press|push)(?:es|ed|ing)|(?:call|appeal)(?:s|ed|ing)?\s+(?:on|upon|to))\b"
    r"[^,;:.!?()“”\"]{0,80}$|\b(?:decid(?:e|es|ed|ing)|decision)\s*$",
    re.IGNORECASE,
)
_PLAN: Final = re.compile(  # of a plan that is spoken of: "welcomed | the mayor's proposal | to reopen the mill"
    r"(?:\b(?:the|an?|its|his|her|their|this)\s+|['’]s\s+)"
    r"(?:(?:[\w-]+\s+)?(?:plan|proposal|pledge|promise|vow|bid)|plans|proposals|pledges|promises|vows|bids)\s+$",
    re.IGNORECASE,
)
_BRINGING: Final = frozenset("lead cause force compel oblige drive".split())
_GOING: Final = frozenset({"go", "find"})
_ON: Final = re.compile(r"\s+(?:on|(?:a\s+|new\s+)?ways?)\s")  # "went on | to win", "found ways | to win"
_ORDINAL: Final = re.compile(  # "the second keeper | to drown here"
    r"\bthe\s+(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|latest|only)\s+"
    r"(?:[\w’'-]+\s+){1,3}$"
)
_MAY: Final = re.compile(
    r"(?:may|might|could)\s+(?:(?:\w+ly|also|even|still|yet|soon|now)\s+)?(?P<be>be\s+)?(?P<next>(?!have\b|not\b)[a-z-]+)",
    re.IGNORECASE,
)
_IS_TO: Final = re.compile(r"(?:is|are|was|were)\s+to\b", re.IGNORECASE)


def is_ahead(text: str, at: Span) -> bool:
    """Whether the deed at ``at`` is only foretold, asked for or decided: it comes before the doing."""
    if _IS_TO.match(text, at.start) is not None or modality_of(text, at) == "future" or is_only_asked(text, at):
        return True
    use = verb_at(text, at)
    return use is not None and use.modality == "intended" and _PLAN.search(text, 0, use.span.start) is not None


def may_come(text: str, at: int) -> bool:
    """Whether something may yet be done: "could win", "may be sold", not "may have won", "may be ill"."""
    may = _MAY.match(text, at)
    return may is not None and (may["be"] is None or past_forms(may["next"])) and not may["next"].endswith("ing")


def is_only_asked(text: str, at: Span) -> bool:
    """Whether the deed at ``at`` is only what somebody asks another to do, or decides."""
    use = verb_at(text, at)
    asked = _ASKED.search(text, 0, use.span.start) if use is not None else None
    if use is None or asked is None or use.modality != "intended":
        return False
    return not any(asked.start() < x.word.start < use.word.start for x in find_verbs(text))


def verb_at(text: str, span: Span) -> VerbUse | None:
    """The first verb that touches ``span``."""
    return next((use for use in find_verbs(text) if use.span.overlap(span)), None)


def is_of_purpose(difference: Difference, a: str, b: str) -> bool:
    """Whether the deed that one text tells as done is what the other says something else was done for."""
    return any(is_purpose(text, verb_at(text, at)) for text, at in ((a, difference.a), (b, difference.b)))


def is_realized(text: str, use: VerbUse | None) -> bool:
    """Whether an infinitive tells what was done, by the verb it hangs on or as a first or last of its kind.

    Method: the implicative verbs of Karttunen, "Implicative verbs", Language 47(2), 1971: whoever "managed to" did.
    """
    if use is None or use.modality != "intended" or _PLANNING.search(text, 0, use.span.start):
        return False
    if _ORDINAL.search(text, 0, use.span.start):
        return True
    before = [other for other in find_verbs(text) if other.index < use.index]
    return bool(before) and before[-1].modality in ACTUAL and not before[-1].negated and _brings(before[-1], text)


def _brings(governor: VerbUse, text: str) -> bool:
    on = _ON.match(text, governor.word.end)
    return governor.word.lemma in _BRINGING or (on is not None and governor.word.lemma in _GOING)


def is_purpose(text: str, use: VerbUse | None) -> bool:
    """Whether an infinitive says what for something else was done."""
    if use is None or use.modality != "intended" or _PLANNING.search(text, 0, use.span.start):
        return False
    if _GERUND.search(text, 0, use.span.start):
        return True  # "after pretending | to enter the harbour"
    return any(other.modality in ACTUAL and other.index < use.index for other in find_verbs(text))
