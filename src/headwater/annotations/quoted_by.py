"""Who is quoted by whom, told in the passive.

"Pell *was quoted by* Norpress *as saying* …", "…, Pell was quoted as saying *by* Norpress". The reader takes the agency
for the speaker and the speaker for a part of what is said, or has both as one source. The article has it from the
agency, so the agency is the outer link, and whoever is quoted the one within.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from headwater.annotations.nesting import Nested
from headwater.annotations.subjects import find_subject, split_tokens
from headwater.annotations.words import QUOTING, unit_of
from headwater.data.span import Span
from headwater.meaning.times import WEEKDAY

_DAY = rf"(?:(?:on|late|early)\s+)?(?:{WEEKDAY}|today|yesterday)"
_SAYING = r"as\s+(?:having\s+)?(?:saying|said|telling|told|adding|claiming|warning|stating|confirming)"
_PARTY = r"(?P<party>(?!(?:its|his|her|their|our|some|many)\b)[^.;:“”\"\n]{2,120}?)"
_BY_THEN_SAYING = re.compile(
    rf"(?P<cue>\b(?:was|were|is|are|been|being)\s+(?:also\s+)?(?:quoted|cited))\s+(?:{_DAY}\s+)?by\s+{_PARTY},?\s+"
    rf"(?:{_DAY}\s+)?(?P<saying>{_SAYING}(?:\s+that\b)?)[\s,:]+"
)
_SAYING_THEN_BY = re.compile(
    rf"(?P<cue>\b(?:was|were|is|are|been|being)\s+(?:also\s+)?(?:quoted|cited))\s+(?:{_DAY}\s+)?(?P<saying>{_SAYING})\s+"
    rf"(?:{_DAY}\s+)?by\s+{_PARTY}(?=\s*[.,;:”\"]|\s+(?:that|{_DAY}|on|in|as|after|before|during|late|early)\b|\s*$)"
)
_NEAR = 3  # characters: a comma, a space, a quotation mark
_NOTE = ("quoted-by", "The sentence names who quoted the speaker.")


@dataclass(frozen=True, slots=True)
class _Quoted:
    """The parts of one such sentence: who is quoted, "was quoted", "as saying", and by whom."""

    speaker: Span
    cue: Span
    saying: Span
    party: Span
    end: int


def read_quoted_by(text: str, found: list[Nested], sentences: tuple[Span, ...]) -> list[Nested]:
    """``found`` with whoever quotes outside of whoever is quoted."""
    made: dict[Span, Nested] = {}
    dropped: list[Nested] = []
    for one in found:
        sentence = unit_of(sentences, one.marked.cue[0].start)
        told = _told(text, one, sentence) if sentence is not None and one.parent is None else None
        if told is None or sentence is None:
            continue
        said = _said(text, one, told, sentence)
        if told.cue in made:  # the reader had one for "was quoted" and one for "as saying"
            dropped.append(one)
        elif said:
            notes = [*one.marked.notes, _NOTE]
            outer = replace(
                one.marked, cue=[told.cue], source=[told.party], content=sorted([told.speaker, *said]), notes=notes
            )
            made[told.cue] = Nested(outer)
            one.parent, one.depth = made[told.cue], 1
            one.marked.source, one.marked.cue, one.marked.content = [told.speaker], [told.saying], said
    return [*(one for one in found if all(one is not other for other in dropped)), *made.values()]


def _told(text: str, one: Nested, sentence: Span) -> _Quoted | None:
    """The parts of the sentence, where the cue of ``one`` is its "quoted" or "saying"."""
    for pattern in (_BY_THEN_SAYING, _SAYING_THEN_BY):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            whole = Span(match.start("cue"), match.end())
            if not any(whole.overlap(cue) for cue in one.marked.cue):
                continue
            speaker = _subject_before(text, sentence.start, match.start("cue"))
            if speaker is not None:
                cue, saying, party = (Span(*match.span(name)) for name in ("cue", "saying", "party"))
                return _Quoted(speaker, cue, saying, party, match.end())
    return None


def _subject_before(text: str, start: int, end: int) -> Span | None:
    """Whoever stands before "was quoted", behind what is said where that comes first."""
    start = max([start, *(text.rfind(mark, start, end) + 1 for mark in QUOTING + "”")])
    tokens = split_tokens(text[start:end])
    subject = find_subject(tokens, len(tokens) - 1)
    return subject.shift(start) if subject is not None else None


def _said(text: str, one: Nested, told: _Quoted, sentence: Span) -> list[Span]:
    """What the speaker is quoted with: before the speaker's name where the reader found it there, else behind."""
    before = [Span(s.start, min(s.end, told.speaker.start)) for s in one.marked.content if s.start < told.speaker.start]
    before = [Span(s.start, s.start + len(s.of(text).rstrip(" ,"))) for s in before]
    if before:
        return before
    end = max([sentence.start + len(sentence.of(text).rstrip(" .")), *(s.end for s in one.marked.content)])
    start = told.end + len(text[told.end : end]) - len(text[told.end : end].lstrip(" ,:"))
    start += len("that ") if text.startswith("that ", start) else 0
    return [Span(start, end)] if end - start > _NEAR else []
