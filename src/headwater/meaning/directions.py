"""Whether the words around a time look ahead or back, which is what says which Friday or which July is meant.

A future or a plan before the time looks ahead ("will meet on Friday"), so does a limit right before it ("by Friday").
Words that may go with either ("in a vote on Friday") look ahead only where no verb of the sentence says what was done.
"""

from __future__ import annotations

import re
from typing import Final

from headwater.data.span import Span
from headwater.meaning.verbs import VerbUse, find_verbs

_AHEAD: Final = re.compile(
    r"\b(?:will|won't|shall|would|set\s+to|due|expected|scheduled|plans?|planned|planning|upcoming"
    r"|(?:the|this)\s+coming|deadline|hopes?|aims?|to\s+be\s+held|begins?|begin|starting|starts?|ahead\s+of"
    r"|expires?|expiring|ends?|runs?\s+out|takes?\s+effect|comes?\s+into\s+force"
    r"|going\s+to|intends?|slated|to\s+(?:meet|visit|hold|travel|attend|host|go|vote|discuss|decide|announce))\b|['’]ll\b",
    re.IGNORECASE,
)
# Right before the time, with at most an hour or a part of it between: "by midnight on", "before the end of".
_LIMIT: Final = re.compile(
    r"\b(?P<how>by|until|till|before)\s+(?:(?:the\s+)?(?:very\s+)?(?:end|start|close|morning|evening|eve)\s+of\s+)?"
    r"(?:(?:about|around)\s+)?(?:(?:[\d:.]+\s*(?:[ap]\.?m\.?)?|noon|midday|midnight|dawn|dusk|early|mid|late)\s+)?"
    r"(?:on\s+)?(?:(?:the\s+)?(?:first|end|middle|start)\s+|the\s+|next\s+)?$"
    r"|\bbefore\s+(?:the|an?|its|his|her|their)\s+(?:[\w-]+\s+){1,3}on\s+$",
    re.IGNORECASE,
)
_EITHER: Final = re.compile(r"\b(?:vot(?:e|es|ing)|next|later)\b", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"(?<![A-Z][a-z])(?<![A-Z])[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z])|\n")
_SAID_THEN: Final = re.compile(
    r"\b(?:said|told|announced|reported|wrote|added|confirmed|says)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_FOR: Final = re.compile(r"\bfor\s+$", re.IGNORECASE)
_VOTE_TO_COME: Final = re.compile(
    r"\b(?:is|are|faces?)\b.{0,70}\b(?:primary|primaries|caucus(?:es)?|(?:by-)?elections?|run-?off|referendum"
    r"|conventions?|summits?)\s+(?:(?:on|in)\s+)?$"
)
_HAD_BEFORE: Final = re.compile(r"\bhad\s+(?!to\b|until\b)(?:[\w’']+\s+){1,8}before\s+(?:the\s+)?$")
_PAST_WORD: Final = re.compile(r"\b(?:said|told|was|were|had)\b")
_WILL_AFTER: Final = re.compile(r"[\w\s’']{0,25}\b(?:will|is\s+(?:set|due|expected|scheduled))\b")
_PERFECT: Final = re.compile(r"(?:had|has|have|was|were|been)\b", re.IGNORECASE)
_HELD_BACK: Final = re.compile(r"\b(?:have|could)\b", re.IGNORECASE)  # "may have won", "could not win": it is over
_PROSPECTIVE: Final = frozenset({"possible", "future", "needed"})
_OPENING: Final = re.compile(r"^(?:\s+(?:morning|afternoon|evening|night))?,?")
_CLAUSE_END: Final = re.compile(r"[,;]|\b(?:that|which|who|whether)\b")
_WITHIN = 90  # characters around a time in which a word that looks ahead decides its direction


def looks_ahead(text: str, time: Span) -> bool:
    """Whether the words of the same sentence around the time speak of what is to come."""
    before, after = _sentence_around(text, time)
    if _SAID_THEN.search(before) or _HAD_BEFORE.search(before):
        return False
    to_come = _VOTE_TO_COME.search(before)
    if to_come is not None and not _PAST_WORD.search(before, to_come.start()):
        return True
    ahead = list(_AHEAD.finditer(before))
    if ahead:
        return not _PAST_WORD.search(before, ahead[-1].end())
    limit = _LIMIT.search(before)
    if limit is not None:
        return not _is_reached(before, after, limit)
    if _EITHER.search(before) and (_FOR.search(before) or not _is_done(before, after)):
        return True
    return bool(_WILL_AFTER.match(after))


def is_prospect(text: str, time: Span) -> bool:
    """Whether the verb the time goes with says what can, must or will be: "a candidate who can win in November"."""
    before, _ = _sentence_around(text, time)
    last = _last(before)
    if last is None or last.modality not in _PROSPECTIVE:
        return False
    return not _HELD_BACK.search(last.span.of(before))


def _is_reached(before: str, after: str, limit: re.Match[str]) -> bool:
    """Whether what had to be by then was: "had left by Friday", "By Friday, all had left"."""
    last = _last(before)
    if last is None:
        return _is_done("", after)
    return limit["how"] is not None and limit["how"].lower() == "by" and _is_perfect(last, before)


def _is_perfect(use: VerbUse, text: str) -> bool:
    return use.modality == "done" and _PERFECT.match(use.span.of(text)) is not None


def _is_done(before: str, after: str) -> bool:
    """Whether the verb before the time, or without one the verb after it, says what was done."""
    clause = _CLAUSE_END.split(_OPENING.sub("", after, count=1))[0]
    use = _last(before) or next(iter(find_verbs(clause)), None)
    return use is not None and use.modality == "done"


def _last(text: str) -> VerbUse | None:
    return next(reversed(find_verbs(text)), None)


def _sentence_around(text: str, time: Span) -> tuple[str, str]:
    """What stands before and after the time in its sentence, at most ``_WITHIN`` characters of each."""
    left, right = max(0, time.start - _WITHIN), min(len(text), time.end + _WITHIN)
    for earlier in _SENTENCE_END.finditer(text, left, time.start):
        left = earlier.end()
    end = _SENTENCE_END.search(text, time.end, right)
    return text[left : time.start], text[time.end : end.start() if end else right]
