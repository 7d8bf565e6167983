"""Who passed on what was said elsewhere: "the ministry said in a statement *carried by the Orve agency*".

The reader marks the ministry and leaves the agency out, or takes both for one source. It is the agency that the article
has it from, so the agency is the outer link, and the ministry the one within.
"""

from __future__ import annotations

import re
from dataclasses import replace

from headwater.annotations.nesting import Nested
from headwater.annotations.words import unit_of
from headwater.data.span import Span, cover
from headwater.meaning.times import WEEKDAY

_DAY = rf"(?:{WEEKDAY}|today|yesterday)"
_RELAY = re.compile(
    r"\b[Ii]n\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:statements?|announcement|bulletin|message|communiqu[eé]|notice|letter|speech|address|remarks|comments|interview)"
    rf"\s+(?P<cue>(?:carried|broadcast|aired|run|reported|quoted|relayed|published)(?:\s+(?:on\s+)?{_DAY})?\s+(?:by|on))"
    rf"\s+(?P<party>(?!(?:its|his|her|their|our|{_DAY})\b)[^,.;:“”\"\n]{{2,80}})"
)
_BEHIND_PARTY = re.compile(rf"\s+(?:on|in|at|that|as|late|early|after|before|during|{_DAY})\b.*$")
_OF_DATES = re.compile(r"(?:\w+\s+)?\d")
_NOTE = ("relayed", "The sentence names who passed the statement on.")


def add_relays(text: str, found: list[Nested], sentences: tuple[Span, ...]) -> list[Nested]:
    """``found`` with whoever carried the statement in which something was said, outside of who said it."""
    made: list[Nested] = []
    for one in found:
        relay = _relay(text, one, found, sentences)
        if relay is not None:
            made.append(relay)
            one.parent, one.depth = relay, 1
            party, cue = relay.marked.source[0], relay.marked.cue[0]
            one.marked.source = [span for span in one.marked.source if not span.overlap(party)]
            one.marked.cue = [_before(text, span, cue) for span in one.marked.cue]
            relay.marked.content = _around(one.marked.spans(), cue)
    return [*found, *made]


def _around(spans: list[Span], cue: Span) -> list[Span]:
    """What a relay carried: who said it, that he did and what, before its ``cue`` and behind it."""
    sides = ([s for s in spans if s.start < cue.start], [s for s in spans if s.start >= cue.start])
    return [cover(side) for side in sides if side]


def _before(text: str, span: Span, cue: Span) -> Span:
    """``span`` up to the relay's ``cue``, where it reaches into that."""
    return Span(span.start, span.start + len(text[span.start : cue.start].rstrip())) if span.overlap(cue) else span


def _relay(text: str, one: Nested, found: list[Nested], sentences: tuple[Span, ...]) -> Nested | None:
    sentence = unit_of(sentences, one.marked.cue[0].start)
    if one.parent is not None or not one.marked.source or sentence is None:
        return None
    match = _RELAY.search(text, sentence.start, sentence.end)
    if match is None or _OF_DATES.match(match["party"]):
        return None
    cue, start = Span(*match.span("cue")), match.start("party")
    party = Span(start, start + len(_BEHIND_PARTY.sub("", match["party"]).rstrip()))
    statement = Span(match.start(), party.end)
    beside = [other for other in found if other.parent is None and sentence.contains(other.marked.cue[0])]
    is_its = one.marked.cue[-1].overlap(statement) or text[one.marked.cue[-1].end : match.start()].isspace()
    if not (is_its or beside == [one]) or any(span.overlap(statement) for span in one.marked.content):
        return None
    if party.overlap(min(one.marked.source)) or any(span.overlap(cue) for o in found for span in o.marked.source):
        return None
    marked = replace(
        one.marked, cue=[cue], source=[party], content=list(one.marked.content), notes=[*one.marked.notes, _NOTE]
    )
    return Nested(marked)
