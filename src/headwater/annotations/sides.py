"""Parts of an inner attribution on the wrong side: who was told as its source, content across it, its "not" outside."""

from __future__ import annotations

import re
from dataclasses import replace

from headwater.annotations import saying
from headwater.annotations.roles import Marked
from headwater.annotations.words import QUOTING, lower_words, trim
from headwater.data.span import Span
from headwater.meaning.lemmas import lemma_of, past_forms

_QUOTED = QUOTING + "`"
_SAYS_ON = re.compile(r"\s+that\b|\s*:\s*[“‘\"'«]")
_WHEN = re.compile(r"(?:once|when|while|after|before|as|during)\b", re.IGNORECASE)
_IN_CLAUSE = re.compile(r"\b(?:when|after|before|because|although|though|since|once|if)\s+$", re.IGNORECASE)
_NEW_SUBJECT = re.compile(r",\s+(?:he|she|it|we|they|I|the\s+\w+|[A-Z][\w’'-]+)\s+(?!\w+ing\b)[a-z]")
# "OSTREL, Karvosk (ANA) — The minister": the place a report comes from speaks in nothing
_DATELINE = re.compile(r"(?:,[^.,:;()\n–—-]{1,40})?\s*(?:\([^()\n]{1,40}\)\s*)?(?:[–—]|-\s)")
_NEGATION = re.compile(
    r"(?:\b(?:do|does|did|has|have|had|is|are|was|were)(?:n['’]t|\s+not|\s+never)|\b(?:not|never)(?:\s+yet)?)"
    r"(?:\s+\w+ly|\s+yet|\s+been)?\s+$",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(
    r"\b(?:ha(?:s|ve|d)|is|are|was|were)(?:\s+(?:been|being|\w+ly|also|already|now))?\s+$", re.IGNORECASE
)
_LOOKBACK = 16  # characters
_MIN_LEFT = 3  # words of what is said in such a clause


def mend_sides(text: str, marked: Marked) -> Marked:
    """``marked`` without those who were told as its source, nor content that its cue or clause parts from it."""
    if not marked.content:
        return marked
    content = [_within_clause(text, span, marked) for span in _beside(text, marked)]
    source = [trim(text, span, "()[],") for span in _speakers(text, marked) if not _is_dateline(text, span)]
    return replace(marked, source=[span for span in source if span], cue=_whole_verb(text, marked), content=content)


def _is_dateline(text: str, source: Span) -> bool:
    return source.of(text).isupper() and _DATELINE.match(text, source.end) is not None


def _whole_verb(text: str, marked: Marked) -> list[Span]:
    """The cue with its auxiliary and what negates it: who "did not ask" must not be read as having asked."""
    first = marked.cue[0]
    begins = max(0, first.start - 2 * _LOOKBACK)
    verb = first.of(text).split(maxsplit=1)[0].lower()
    before = _NEGATION.search(text[begins : first.start])
    if before is None and (past_forms(verb) or verb.endswith("ing")):
        before = _AUXILIARY.search(text[begins : first.start])
    if before is None or any(span.overlap(Span(begins + before.start(), first.start)) for span in marked.spans()):
        return marked.cue
    return [Span(begins + before.start(), first.end), *marked.cue[1:]]


def _speakers(text: str, marked: Marked) -> list[Span]:
    """The source without whom a verb of telling has before what is told: "*tells* |her daughter| *that* …"."""
    cue = marked.cue[-1]
    words = lower_words(cue.of(text))
    told = min((span for span in marked.content if span.start >= cue.end), default=None)
    if told is None or not words or "according" in words or lemma_of(words[-1]) not in saying.ADDRESSED | {"to", "on"}:
        return marked.source
    if set(words) & saying.BE and not any(word.endswith("ing") for word in words):
        return marked.source  # "they were told by the council"
    return [span for span in marked.source if not (cue.end <= span.start and span.end <= told.start)]


def _beside(text: str, marked: Marked) -> list[Span]:
    """The content on one side of source and cue, where a mark shows that the other side is not said.

    Of "he gave up the seat, *his aide saying*: “…”" it is what follows, of "“…,” *he said* once in port" what precedes.
    """
    cue, first = marked.cue[-1], min([*marked.cue, *marked.source])
    before = [span for span in marked.content if span.end <= first.start]
    after = [span for span in marked.content if span.start >= cue.end]
    if not before or not after:
        return marked.content
    is_quoted = text[min(before).start] in _QUOTED
    if not is_quoted and _SAYS_ON.match(text, cue.end):
        return after
    return before if is_quoted and _WHEN.match(text, min(after).start) else marked.content


def _within_clause(text: str, span: Span, marked: Marked) -> Span:
    """``span`` up to where the clause of its cue ends: "when he *told her* to stop|, she ran off"."""
    first = min([*marked.cue, *marked.source])
    is_behind = span.start > marked.cue[-1].start and text[span.start] not in _QUOTED
    if not is_behind or not _IN_CLAUSE.search(text, max(0, first.start - _LOOKBACK), first.start):
        return span
    end = _NEW_SUBJECT.search(text, span.start, span.end)
    return Span(span.start, end.start()) if end and len(text[span.start : end.start()].split()) >= _MIN_LEFT else span
