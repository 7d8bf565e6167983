"""Who is asked is not who asks: "faced questions about the dam", "doubts about her were raised", "asked whether".

The reader gives every question and accusation to whoever stands before it. Where that is the one they are put to, or
nobody, the sentence is the article's own word; so is that he answers an accusation. Who defends himself denies it.
"""

from __future__ import annotations

import re

from headwater.annotations.nesting import Nested
from headwater.annotations.roles import Marked
from headwater.annotations.words import QUOTING, unit_of
from headwater.data.span import Span
from headwater.meaning.stance import is_asking, is_raising

_PUT = r"(?:questions?|doubts?|criticisms?|accusations?|allegations?|claims?|charges?|calls?|skepticism|scepticism)"
_NOUN = re.compile(rf"(?:(?:[\w’'-]+\s+){{0,3}}?)(?P<noun>{_PUT})\b", re.IGNORECASE)
# What is done by the one who is asked: the questions are others'.
_TAKES = re.compile(
    r"\b(?:fac(?:e|es|ed|ing)|endur(?:e|es|ed|ing)|field(?:s|ed|ing)?|dodg(?:e|es|ed|ing)|draw(?:s|ing)?|drew|met"
    r"\s+with|suffer(?:s|ed|ing)?|encounter(?:s|ed|ing)?|confront(?:s|ed|ing)?|weather(?:s|ed|ing)?|(?:is|are|was|were"
    r"|been|came|come|comes)\s+under|dogged\s+by|answer(?:s|ed|ing)?|rather\s+than|instead\s+of|despite|amid)\b",
    re.IGNORECASE,
)
_OWNERLESS = re.compile(r"(?:any|no|all|some|few|such|more|further|remaining|rais\w+)\b", re.IGNORECASE)
_WHOM = re.compile(
    r"(?!(?:if|whether|how|why|for|to|about|that)\b)(?:[\w’'.-]+\s+){1,5}?(?=(?:if|whether|how|why)\s)", re.IGNORECASE
)
_INDIRECT = re.compile(r"(?:if|whether|how|why)\s", re.IGNORECASE)
_UNOWNED = re.compile(r".*\binto\s+(?:question|doubt)|(?:questions|doubts)\b", re.IGNORECASE)
_ANSWERS = re.compile(r"\b(?:respond|repl|react|defend)\w*", re.IGNORECASE)
_ACCUSED = re.compile(
    r"(?:(?:respond|repl|react)\w*(?:\s+on\s+\w+)?\s+to|defend\w*\s+\w+sel(?:f|ves)(?:\s+again)?\s+against)\s+"
    r"(?:(?:the|new|recent|repeated)\s+){0,2}(?:claims?|accusations?|allegations?|charges?|criticism)(?=(?P<gap>\s+)\w)",
    re.IGNORECASE,
)
_DEFENDS = re.compile(r"defend", re.IGNORECASE)
_AFTER_COMMA = re.compile(r",\s+$")
_BY_SAYING = re.compile(r"\bby\s+\w+ing\b", re.IGNORECASE)  # "answered a question on tolls by asserting that"
_IS_ASKED = re.compile(  # "was asked about", "has been questioned on": done to its subject
    r"(?:\w+\s+){0,2}?(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)??(?:asked|questioned|quizzed)\b",
    re.IGNORECASE,
)
_QUESTIONED = re.compile(r"(?:is\s+|are\s+)?questioned", re.IGNORECASE)


def mend_asked(text: str, found: list[Nested], sentences: tuple[Span, ...]) -> None:
    """What is asked without whom: "asked | Bray whether the dam was safe", "| Bray was asked by Ott whether"."""
    for one in found:
        marked = one.marked
        behind = [span for span in marked.content if span.start > marked.cue[0].start]
        if behind and _IS_ASKED.match(marked.cue[0].of(text)):
            marked.content = behind
        first = min(marked.content, default=None)
        if first is None or not is_asking(marked.cue[0].of(text)) or first.start < marked.cue[0].end:
            continue
        marked.content = _joined(text, marked.content, sentences)
        first = marked.content[0]
        whom = _WHOM.match(text, first.start, first.end)
        if whom is not None:
            marked.content = [Span(whom.end(), first.end), *(s for s in marked.content if s != first)]
            marked.notes.append(("asked", "Whom it is asked is no part of what is asked."))


def _joined(text: str, content: list[Span], sentences: tuple[Span, ...]) -> list[Span]:
    """The parts of an indirect question in one: what stands between them in its sentence is asked too."""
    parts = sorted(content)
    sentence = unit_of(sentences, parts[0].start)
    if sentence is None or _INDIRECT.match(text, parts[0].start) is None:
        return parts
    last = max(part for part in parts if part.start < sentence.end)
    return [Span(parts[0].start, last.end), *(part for part in parts if part > last)]


def mend_accused(text: str, found: list[Nested]) -> list[Nested]:
    """What somebody is accused of, apart from his defence: "defended herself against claims | that she sold the lock".

    ``found`` without answers, which are neither denials nor refusals: "responded to accusations that she sold it".
    """
    taken: list[Nested] = []
    for one in found:
        marked = one.marked
        first = min(marked.content, default=None)
        answer = _ANSWERS.search(text, marked.cue[0].start, marked.cue[0].end)
        if answer is None or first is None or not marked.source or first.start < marked.cue[0].end:
            continue
        accused = _ACCUSED.match(text, answer.start())
        if accused is None or not first.start <= accused.end("gap"):
            continue
        if not _DEFENDS.match(accused.group()):
            taken.append(one)
            continue
        end = first.end
        if accused.end() >= end:  # "defends | himself": what against is another attribution, nobody's so far
            others = [other for other in found if _is_accusation(other.marked, accused)]
            end = max((span.end for other in others for span in other.marked.content), default=0)
            taken.extend(others)
        if accused.end() < end:
            marked.cue = [Span(marked.cue[0].start, accused.end())]
            start = accused.end() + len(accused["gap"])
            marked.content = [Span(start, end), *(s for s in marked.content if s != first)]
            marked.notes.append(("accused", "He answers what others accuse him of."))
    return [one for one in found if not any(one is other for other in taken)]


def _is_accusation(marked: Marked, accused: re.Match[str]) -> bool:
    """Whether the reader tied what follows to the word for an accusation alone."""
    return not marked.source and bool(marked.content) and accused.start() < marked.cue[0].start <= accused.end()


def leave_questions(text: str, found: list[Nested], sentences: tuple[Span, ...]) -> list[Nested]:
    """``found`` without questions and doubts that are given to whom they are put, or to nobody.

    What happened raises questions for nobody named: ", raising questions as to whether" keeps them without a source; so
    do those that are quoted: "Bray was asked, “Is it safe?”".
    """
    for one in found:
        cue = min(one.marked.cue)
        sentence = unit_of(sentences, cue.start) or cue
        if _is_asked(text, one.marked) or (
            is_raising(cue.of(text)) and _AFTER_COMMA.search(text, sentence.start, cue.start)
        ):
            one.marked.source = []
    return [one for one in found if not _is_nobodys(text, one.marked)]


def _is_asked(text: str, marked: Marked) -> bool:
    """Whether its source is whoever is asked."""
    source, cue = min(marked.source, default=None), min(marked.cue)
    return source is not None and source.end <= cue.start and _IS_ASKED.match(cue.of(text)) is not None


def _is_nobodys(text: str, marked: Marked) -> bool:
    """Whether nobody asks this, or only somebody who is asked."""
    cue = min(marked.cue)
    words = cue.of(text)
    if any(text[span.start] in QUOTING for span in marked.content):
        return False
    source = min(marked.source, default=None)
    if source is None and _IS_ASKED.match(words):
        return True
    if _BY_SAYING.search(words) or is_raising(words):
        return False
    if source is None:
        return _UNOWNED.match(words) is not None
    if _QUESTIONED.fullmatch(words):  # "Mayor's accounts questioned"
        return not any(span.start > cue.end for span in marked.content)
    if _NOUN.match(words) is None or source.end > cue.end:
        return False
    return _OWNERLESS.match(source.of(text)) is not None or _TAKES.search(text, source.start, cue.end) is not None
