"""Sources made whole: clipped ends carried on to the cue, and what got in before or behind cut away.

The reader marks "the North Korean" of "the North Korean supreme leader said", "a man in the control room of the" of
"… of the Senge Dam said", and "Regional police neither" of "Regional police neither confirmed". PolNeAR's gold is made
of whole phrases too, but its test counts the reader's own marks, which is why this stands among the extras.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from headwater.annotations import saying
from headwater.annotations.nesting import Nested
from headwater.annotations.roles import Marked
from headwater.data.annotation import Entity
from headwater.data.span import Span
from headwater.meaning.lemmas import lemma_of, past_forms
from headwater.meaning.times import MONTH, WEEKDAY
from headwater.meaning.vocabulary import FUNCTION_WORDS, VERBS

_DANGLING = re.compile(
    r"\b(?:of|the|a|an|in|at|on|for|from|with|and|along|near|to|by|its|his|her|their)$", re.IGNORECASE
)
_TAIL = re.compile(
    r"[\s,]+(?:neither|either|both|also|then|later|has|have|had|is|are|was|were|will|would|who|which|that|and)$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[ \t\u00a0]+([^\W\d_][\w’'-]*)")
_NAME_GOES_ON = re.compile(r"\s&\s[A-Z][\w’'-]*")
_CLIPPED = re.compile(
    r"^(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+(?:[A-Z][\w-]*\s?){1,3}$|^[A-Z][\w-]+(?:an|ish|ese|ean)$"
)
_MAX_GAP = 70  # characters from a source that stops short to its cue
_MAX_WORDS = 3  # between a clipped source and its cue: more is a clause
_PART = rf"(?:week|month|year|night|morning|afternoon|evening|{WEEKDAY})"
_TIME = re.compile(  # when it was said, and no part of who said it: "the council |on Tuesday night| said"
    rf",?\s+(?:(?:(?:on|since|late|early|earlier)\s+)*"
    rf"(?:today|yesterday|tonight|{WEEKDAY}|\d{{1,2}}\s+{MONTH}|{MONTH}\s+\d{{1,2}}|(?:last|this)(?=\s+{_PART}))"
    rf"(?:\s+{_PART})?|late|early),?$"
)
_RELATIVE = re.compile(r"[^\s,],?\s+(?:who|whom|whose|which)$", re.IGNORECASE)
_STOP = re.compile(r"[.!?;:]\s|\n")
_LAST_WORD = re.compile(r"[\w’'-]+$")
_IMPERSONAL = re.compile(r"(?:is|was|are|were|has\s+been|had\s+been|['’]s)\s+(?:\w+ly\s+)?(?P<done>\w+)", re.IGNORECASE)
_INTO = re.compile(r"\b(?:for|of|in|with|on|against|over|than)\s+$", re.IGNORECASE)


def mend_sources(text: str, found: list[Nested], entities: tuple[Entity, ...]) -> None:
    """Make every source that stops short or reaches too far whole, in place."""
    for one in found:
        marked = one.marked
        if not marked.source:
            continue
        if _is_impersonal(text, marked):
            marked.source = []
            marked.notes.append(("impersonal", "“It” stands for nobody here: the words say not who says so."))
            continue
        named = [span for span in _without_aside(text, marked) if not _is_when_or_where(text, span, entities)]
        mended = [_mend(text, span, marked, entities) for span in named]
        if mended != marked.source:
            marked.source = [span for span in mended if span]
            marked.notes.append(("whole-source", "The source was carried on to its noun or cut back to it."))


def _without_told(text: str, marked: Marked) -> list[Span]:
    """The source without whom it tells: "he *told* |the Harbour Herald|"."""
    cue = marked.cue[-1]
    verb = _LAST_WORD.search(cue.of(text))
    if verb is None or lemma_of(verb.group().lower()) not in saying.ADDRESSED:
        return marked.source
    return [span for span in marked.source if span.end <= cue.start] or marked.source


def _without_aside(text: str, marked: Marked) -> list[Span]:
    """The source without what is told of it: "|relatives of the boy, who| was kept by |river guards,| deny"."""
    parts = _without_told(text, marked)
    for first, last in pairwise(parts):
        closes = last.end <= marked.cue[0].start and "," in text[last.end - 1 : last.end + 1]
        if closes and _RELATIVE.search(first.of(text)) and not _STOP.search(text, first.end, last.start):
            return [part for part in parts if part != last]
    return parts


def _mend(text: str, span: Span, marked: Marked, entities: tuple[Entity, ...]) -> Span:
    cue = marked.cue[0]
    span = _without_time(text, _without_tail(text, span))
    span = _last_of_two(text, span, cue, entities)
    span = _to_name_end(text, span, entities)
    end = _carried_on(text, span, cue) if span.end <= cue.start else span.end
    if any(end > other.start >= span.end for other in (*marked.cue, *marked.content)):
        return span
    return Span(span.start, end)


def _without_tail(text: str, span: Span) -> Span:
    tail = _TAIL.search(span.of(text))
    while tail is not None and tail.start() > 0:
        span = Span(span.start, span.start + tail.start())
        tail = _TAIL.search(span.of(text))
    return span


def _without_time(text: str, span: Span) -> Span:
    """Without the time behind it, unless that says which one is meant: "the poll |published on Sunday|"."""
    time = _TIME.search(span.of(text))
    before = _LAST_WORD.search(text, span.start, span.start + time.start()) if time else None
    if time is None or before is None or past_forms(before.group()) or before.group().lower() in FUNCTION_WORDS:
        return span
    return Span(span.start, span.start + time.start())


def _is_impersonal(text: str, marked: Marked) -> bool:
    """Whether "it" only opens the sentence: "*It* *is thought* that the lock leaked"."""
    if [span.of(text).lower() for span in marked.source] != ["it"]:
        return False
    passive = _IMPERSONAL.fullmatch(marked.cue[0].of(text))
    return passive is not None and past_forms(passive["done"]) and min(marked.content) > marked.cue[0]


def _is_when_or_where(text: str, span: Span, entities: tuple[Entity, ...]) -> bool:
    """Whether a source is a date, or the dateline of a report: "OSTREL: Two men were held"."""
    within = next((entity for entity in _near(entities, span) if entity.span.contains(span)), None)
    if within is None or within.kind not in ("date", "place"):
        return False
    is_line = span.start == text.rfind("\n", 0, span.start) + 1 and text[span.end : span.end + 1] == ":"
    return within.kind == "date" or (is_line and span.of(text).isupper())


def _last_of_two(text: str, span: Span, cue: Span, entities: tuple[Entity, ...]) -> Span:
    """Without whom a preposition ties to what was said: "votes for |Ada Quill, board chair Mo Reyes| told"."""
    comma = span.of(text).rfind(", ")
    if comma < 0 or not _INTO.search(text[max(0, span.start - 10) : span.start]) or not 0 <= cue.start - span.end <= 2:
        return span
    rest = Span(span.start + comma + 2, span.end)
    first = Span(span.start, span.start + comma)
    persons = [entity.span for entity in _near(entities, span) if entity.kind == "person"]
    both = any(rest.contains(p) for p in persons) and any(first.contains(p) for p in persons)
    return rest if both else span


def _to_name_end(text: str, span: Span, entities: tuple[Entity, ...]) -> Span:
    for entity in _near(entities, span):
        if entity.span.start < span.end < entity.span.end and span.start <= entity.span.start:
            span = Span(span.start, entity.span.end)
    more = _NAME_GOES_ON.match(text, span.end)
    return Span(span.start, more.end()) if more else span


def _near(entities: tuple[Entity, ...], span: Span) -> tuple[Entity, ...]:
    first = bisect_left(entities, span.start, key=lambda entity: entity.span.end)
    last = bisect_left(entities, span.end, key=lambda entity: entity.span.start)
    return entities[first:last]


def _carried_on(text: str, span: Span, cue: Span) -> int:
    """Where a source that stops short ends: before its cue, or before the verb that stands between."""
    gap = text[span.end : cue.start]
    if not gap.strip() or len(gap) > _MAX_GAP or re.search(r"[.!?;:\n“”\"—]", gap):
        return span.end
    if _DANGLING.search(span.of(text)):
        return span.end + len(gap.rstrip(" ,"))
    if not _CLIPPED.match(span.of(text)) or "," in gap:
        return span.end
    end, count = span.end, 0
    for word in _WORD.finditer(gap):
        lower = word.group(1).lower()
        is_verb = lemma_of(lower) in VERBS and (past_forms(lower) or lower.endswith("ing"))
        if count == _MAX_WORDS or lower in FUNCTION_WORDS or lower.endswith("ly") or is_verb:
            break
        end, count = span.end + word.end(1), count + 1
    return end
