"""Stretches that put nothing forward: leftovers of a sentence, questions, requests, notes of the desk, tags.

Rules of thumb on word forms, like those of ``clauses``; headlines are not held to them.
"""

from __future__ import annotations

import re
from typing import Final

from headwater.claims.assertions.clauses import finite_at, is_clause
from headwater.claims.assertions.outer import has_main_clause
from headwater.data.span import Span
from headwater.meaning.refuted import is_bare_verdict
from headwater.meaning.words import words

_TAG: Final = re.compile(r"<[a-z/!][^<>\n]{0,200}>|\b(?:pic\.\w+\.com/\w+|https?://\S+)", re.IGNORECASE)
_WH: Final = re.compile(r"[“\"‘]*(?:(?:about|of|over|on)\s+)?(?:what|how|why|whether)\s", re.IGNORECASE)
_INDIRECT: Final = re.compile(r"(?:if|whether|how|why)\s+(?!to\b)", re.IGNORECASE)
_NAMED: Final = re.compile(
    r"[“\"‘]*what\s+(?:\w+\s+){0,4}(?:look|call|describ|seem|appear|term|sa[iy]|amount)", re.IGNORECASE
)
_ADJUNCT: Final = re.compile(
    r"(?:as was|with|without|from|than|of|about|despite|including|such as|due to|thanks to|because of|in what)\s"
)
_HEADLESS: Final = re.compile(
    r"(?:to|his|her|their|its|my|our|in the|claims of|concerns in|as \w+ by|(?i:rather than)"
    r"|(?i:asked) (?:by|about|if))\s"
)
_RELATIVE: Final = re.compile(r",\s+(?:who|whose|whom|when asked)\b[^,;]*(?:,|$)")
_DESCRIBED: Final = re.compile(r"[^,]{2,60}, (?:which|where)\s")  # "The ferry, which carries 200 cars"
_COMMA: Final = re.compile(r"[,:]\s+")
_KNEW: Final = re.compile(r"(?:\S+\s+){1,4}kn(?:ows?|ew)")  # what he knew is put forward by itself
_OPENING: Final = r"[“\"‘']*(?:(?:and|but|so|well|now|in other words|again|then),?\s+)?"
_QUESTION: Final = re.compile(_OPENING + r"(?:who|what|when|where|why|how|which)\b", re.IGNORECASE)
_WHETHER: Final = re.compile(  # by these the desk at times reports what is rumoured; a speaker only asks
    _OPENING
    + r"(?:is|are|was|were|do|does|did|don['’]t|has|have|had|can|could|will|would|should|isn['’]t|aren['’]t)\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(r"[\s”\"’']*\?")
_REQUEST: Final = re.compile(
    r"[“\"‘]*(?:please|thank you|thanks(?! to)|allow me|show me|let me|let['’]s|good luck|god bless"
    r"|follow\s+(?:[\w.'’-]+\s+){1,4}on\s+(?:twitter|facebook|instagram))\b",
    re.IGNORECASE,
)
_DESK: Final = re.compile(
    r"(?:CLARIFICATION|CORRECTION|Clarification|Correction|[Ee]ditor(?:['’]s|s['’])? [Nn]ote)\b"
    r"|.{0,60}\b(?:article|story|post|headline|sentence|version)\b.{0,30}\b(?:updated|corrected|clarified|amended)\b"
)


def find_tags(text: str) -> list[Span]:
    """Tags and addresses of the page left standing in the text."""
    return [Span(*found.span()) for found in _TAG.finditer(text)]


def is_adjunct(text: str) -> bool:
    """Whether ``text`` only goes with a clause before it: "with two rows kept free", "in what may be the last vote"."""
    if not _ADJUNCT.match(text):
        return False
    return not any(is_clause(text[comma.end() :]) for comma in _COMMA.finditer(text))


def is_request(text: str) -> bool:
    """Whether ``text`` asks somebody to do something, or thanks him: "Please show me the ledger"."""
    return _REQUEST.match(text) is not None


def is_question(span: Span, text: str, *, is_said: bool) -> bool:
    """Whether a stretch is a question and no more: "Who pays for it?".

    ``is_said`` tells that somebody says it: then what could be answered by yes puts nothing forward either.
    """
    said = span.of(text)
    asks = said.rstrip("”\"’' ").endswith("?") or _ASKS.match(text, span.end) is not None
    question = _QUESTION.match(said) or (is_said and _WHETHER.match(said))
    return bool(asks and question)


def is_indirect(text: str) -> bool:
    """Whether ``text`` is a question as it is told of: "whether the lock holds"."""
    return _INDIRECT.match(text) is not None


def is_note(text: str) -> bool:
    """Whether the desk speaks of its own text: "This story has been corrected to show …"."""
    return _DESK.match(text) is not None


def is_empty(span: Span, text: str, *, is_said: bool) -> bool:
    """Whether a stretch is a question, a request, a note of the desk or a verdict on what it does not name."""
    said = span.of(text)
    return is_note(said) or is_request(said) or is_bare_verdict(said) or is_question(span, text, is_said=is_said)


def is_leftover(text: str, *, is_said: bool) -> bool:
    """Whether ``text`` says nothing without what it was cut from."""
    return is_embedded(text) or (not is_said and (is_adjunct(text) or _KNEW.fullmatch(text) is not None))


def is_embedded(text: str) -> bool:
    """Whether it is what is known or asked and says nothing of itself: "what the vote meant", "about how it began"."""
    if not _WH.match(text) or _NAMED.match(text):
        return False
    found = words(text)
    at = finite_at(found)
    return at is None or finite_at(found[at + 1 :]) is None


def lacks_predicate(text: str) -> bool:
    """Whether a leftover names something and says nothing of it: "Bray, who runs the port"."""
    return not is_clause(_RELATIVE.sub(" ", text)) or not (has_main_clause(text) or _DESCRIBED.match(text))


def is_headless(text: str) -> bool:
    """Whether a deed of words has neither doer nor tense: "to question her plan", "his claim of a record"."""
    return _HEADLESS.match(text) is not None and not is_clause(text)
