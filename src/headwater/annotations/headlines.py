"""Headlines attribute in fewer words: "Depot hit – officials", "Brandt: talks go on", "Hospital hit, say doctors"."""

from __future__ import annotations

import re

from headwater.annotations.inner import find_said
from headwater.annotations.nesting import Nested
from headwater.annotations.roles import Marked
from headwater.annotations.words import trim
from headwater.data.annotation import Entity
from headwater.data.span import Span

_SCORE = 0.5  # of what rules alone have found
_TAIL = re.compile(r"(?P<content>\S.{6,200}?\S)\s*(?P<cue>[–—]|\s-|:)\s*(?P<source>[^\s–—:][^–—:]{1,60})$")
_HEAD = re.compile(r"(?P<source>[^\s–—:][^–—:]{1,60}?)(?P<cue>:)\s+(?P<content>\S.{6,200})$")
_SAYERS = re.compile(
    r"\b(?:officials?|police|army|military|ministry|minister|government|media|report|reports|sources?|study|survey|poll|experts?"
    r"|union|company|firm|club|party|bank|charity|airline|board|regulator|operator|fans|families|staff|workers|residents"
    r"|analysts?|witness(?:es)?|president|mayor|governor|spokes\w+|authorities|doctors|rescuers|monitors?|watchdog|agency|un|court|lawyers?"
    r"|cops?|detectives?|investigators?|prosecutors?|sheriff|deputies|troopers?|coroner|firefighters|attorneys?|lawmakers?|senators?"
    r"|relatives|parents|neighbou?rs|friends|scientists|researchers|economists|engineers|diplomats?|insiders?|aides?|documents|records"
    r"|data|figures|lawsuit|indictment|audit|memo|pope|king|queen|premier|chancellor|secretary|coach)$",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"(?:as|after|amid|while|over|following|ahead of|despite)\s+\w", re.IGNORECASE)
_GENRES = frozenset(  # what kind of piece it is, printed before its headline: nobody who says anything
    """transcript explainer factbox editorial opinion comment column podcast video audio photos live watch exclusive
    breaking update feature interview obituary quiz recap""".split()
)
_MAX_WORDS = 6  # of a source in a headline


def read_headline(text: str, headline: Span, found: list[Nested], entities: tuple[Entity, ...]) -> list[Nested]:
    """``found``, with the headline's attribution made whole or added."""
    found = [
        one for one in found if not (headline.contains(one.marked.cue[0]) and _is_none(text, one.marked, entities))
    ]
    inside = [one for one in found if headline.contains(one.marked.cue[0])]
    for one in inside:
        _turn_round(text, headline, one.marked, entities)
        _carry_to_end(text, headline, one.marked, inside)
    if inside:
        return found
    for form in (_TAIL, _HEAD):
        match = form.fullmatch(headline.of(text))
        if match is None:
            continue
        source, cue, content = (Span(*match.span(name)).shift(headline.start) for name in ("source", "cue", "content"))
        if _is_sayer(text, source, entities):
            notes = [("headline-form", "The headline names who says so before a colon or after a dash.")]
            cue = trim(text, cue)
            return [*found, Nested(Marked(cue=[cue], source=[source], content=[content], score=_SCORE, notes=notes))]
    return found + _by_grammar(text, headline)


def _by_grammar(text: str, headline: Span) -> list[Nested]:
    """The first attribution that a headline's grammar shows: "Dam company denies opening gates"."""
    for said in find_said(headline.of(text))[:1]:
        source, cue, content = (span.shift(headline.start) for span in (said.source, said.cue, said.content))
        notes = [("said-inside", "By its grammar the headline says who says so.")]
        return [Nested(Marked(cue=[cue], source=[source], content=[content], score=_SCORE, notes=notes))]
    return []


def _turn_round(text: str, headline: Span, marked: Marked, entities: tuple[Entity, ...]) -> None:
    """Take what follows the cue to the headline's end ("say doctors") for who says so."""
    last = max(marked.content)
    if marked.source or len(marked.content) < 2 or last.start < marked.cue[0].end or last.end < headline.end - 1:
        return
    if _is_sayer(text, last, entities):
        marked.source = [last]
        marked.content = [span for span in marked.content if span != last]
        marked.notes.append(("headline-form", "The headline ends with who says so."))


def _carry_to_end(text: str, headline: Span, marked: Marked, inside: list[Nested]) -> None:
    """A content that stops short of the headline's end, where nothing else is marked, goes on to it."""
    last = max(marked.content)
    marks = [span for one in inside for span in one.marked.spans() if span.start >= last.end]
    rest = text[last.end : headline.end]
    if marks or last.end >= headline.end or not headline.contains(last) or re.search(r"[,;:–—]\s|\s-\s|[.!?]\s", rest):
        return
    whole = trim(text, Span(last.start, headline.end), " .")
    if whole.end > last.end:
        marked.content = [*(span for span in marked.content if span != last), whole]
        marked.notes.append(("headline-end", "The content was carried on to the end of the headline."))


def _is_none(text: str, marked: Marked, entities: tuple[Entity, ...]) -> bool:
    """Whether it attributes nothing: a topic before a colon, or what happened beside it ("Recount ordered as …")."""
    return _is_topic(text, marked, entities) or all(_BESIDE.match(span.of(text)) for span in marked.content)


def _is_topic(text: str, marked: Marked, entities: tuple[Entity, ...]) -> bool:
    """Whether a mark was taken for a cue, and what stands before it is no speaker: "Lindmoor: 61 per cent say yes"."""
    by_mark = not any(character.isalnum() for character in marked.cue[0].of(text))
    return by_mark and not any(_is_sayer(text, source, entities) for source in marked.source)


def _is_sayer(text: str, source: Span, entities: tuple[Entity, ...]) -> bool:
    words = source.of(text).split()
    if len(words) > _MAX_WORDS or source.of(text).casefold() in _GENRES:
        return False
    named = any(
        one.kind in {"person", "organisation"} and source.contains(one.span) and one.span.end >= source.end - 1
        for one in entities
    )
    return named or _SAYERS.search(source.of(text)) is not None
