"""Conditions, which nobody asserts and on which depends what is: "if the lock breaks, | the town floods".

Rules of thumb on word forms, like those of ``clauses``.
"""

from __future__ import annotations

import re
from typing import Final

from headwater.claims.assertions.clauses import finite_at, is_clause
from headwater.data.span import Span
from headwater.meaning.words import words

_INVERTED: Final = (
    r"(?:had|should|were)\s+(?:(?i:i|you|he|she|it|they|we|there|anyone|anybody)|(?-i:[A-Z])\w+)\b(?![^,;\n]*\?)"
)
_CONDITION: Final = re.compile(
    r"[\s,;“\"‘'(\[–—-]*(?:(?:and|but|so|or|now|well|because|that|then)[\s,]+)*"
    rf"(?:(?:(?:even|only|as|especially|particularly|what)\s+)?(?:if|unless|until)\b|(?:as|so) long as\b|{_INVERTED})",
    re.IGNORECASE,
)
_WITHIN: Final = re.compile(
    r"(?:^|[,;:“\"(–—-]\s*|\b(?:and|but|that|because|is)\s+)(?=(?:if|unless|until)\b)", re.IGNORECASE
)
_SUBORDINATE: Final = re.compile(
    r"[\s“\"]*(?:(?:and|but|so)\s+)?(?:because|since|while|although|though|when|as|even|that)\b", re.IGNORECASE
)
_CONSEQUENCE: Final = re.compile(r",[”\"]?\s+(?=\S)")
_IMPERATIVE: Final = re.compile(r"(?:then|don['’]t|do not|please|think|let)\b", re.IGNORECASE)
_FRONTED: Final = re.compile(
    r"[\s“\"'‘]*(?:(?:and|but|so|now|well|look|(?:you|i) (?:know|mean|think))[\s,]+)*"
    r"(?:because|since|while|although|though|when|once|after|before)\s+(?=\S)",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    r"(?:^|(?<=[\s“\"‘'(\[—–]))(?:(?:even|only|as|especially|what)\s+)?(?:if|unless|until)\s+[“\"‘]?$", re.IGNORECASE
)
_ASKED: Final = re.compile(
    r"\b(?:ask|wonder|question|know|knew|see|determine|check|investigat|consider|doubt|unclear|find out|found out"
    r"|decid|enquir|inquir|sure|test|examin|assess|specif|(?:not|n['’]t) say|cannot say)\w*"
    r"(?:\s+(?:him|her|them|us|me))?[\s“\"]*$",
    re.IGNORECASE,
)
_QUESTION_WORD: Final = re.compile(r"\b(?:why|how|when|where|who|whom|what|which)\s+[“\"‘]?$", re.IGNORECASE)
_LOOKBACK: Final = 14  # characters before a span in which "especially if" ends


def is_condition(text: str) -> bool:
    """Whether ``text`` begins with a condition: "if …", "unless …", "even if …", "had she …"."""
    return _CONDITION.match(text) is not None


def holds_consequence(text: str) -> bool:
    """Whether ``text`` begins with a condition and goes on with what follows from it."""
    lead = _CONDITION.match(text)
    if lead is None:
        return False
    for comma in _CONSEQUENCE.finditer(text, lead.end()):
        rest = text[comma.end() :]
        if " " in text[lead.end() : comma.start()].strip() and (is_clause(rest) or _IMPERATIVE.match(rest)):
            return True
    return False


def is_open(text: str) -> bool:
    """Whether ``text`` ends in a condition whose consequence has yet to come: "because …, if it breaks, |"."""
    if is_condition(text):
        return not holds_consequence(text)
    found = [m for m in _WITHIN.finditer(text) if m.end()]
    if not found or holds_consequence(text[found[-1].end() :]):
        return False
    before = text[: found[-1].start()]
    return (
        not is_clause(before)
        or found[-1][0].lower().startswith("that")
        or (_SUBORDINATE.match(before) is not None and not _CONSEQUENCE.search(before))
    )


def is_fronted(text: str) -> bool:
    """Whether ``text`` is a clause of time or reason and no more: "you know, when the river rises"."""
    lead = _FRONTED.match(text)
    return lead is not None and not any(is_clause(text[c.end() :]) for c in _CONSEQUENCE.finditer(text, lead.end()))


def is_bare(text: str) -> bool:
    """Whether ``text`` is a condition and nothing that follows from it: "if you read the first page of his report"."""
    if not is_condition(text) or "," in text:
        return False
    found = words(text)
    at = finite_at(found)
    return at is None or finite_at(found[at + 1 :]) is None


def is_asked(cue: str) -> bool:
    """Whether what comes after ``cue`` is asked or found out, so that "if" is no condition there."""
    return _ASKED.search(cue) is not None


def with_question_word(span: Span, text: str) -> Span:
    """``span`` with the "why" or "how" right before it: who will not say why she left leaves open why, and not that."""
    start = max(0, span.start - _LOOKBACK)
    before = _QUESTION_WORD.search(text[start : span.start])
    return span if before is None else Span(start + before.start(), span.end)


def with_condition(span: Span, text: str, within: int) -> Span:
    """``span`` with the "if" right before it, down to ``within``: what is told under it would stand as told outright.

    Where somebody asks or finds out whether it is so, "if" is no condition and stays outside.
    """
    start = max(within, span.start - _LOOKBACK)
    behind = _BEHIND.search(text[start : span.start])
    if behind is None or is_asked(text[max(0, start - _LOOKBACK) : start + behind.start()]):
        return span
    return Span(start + behind.start(), span.end)
