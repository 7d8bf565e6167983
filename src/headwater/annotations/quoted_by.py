"""Who is quoted by whom, told in the passive.

"Pell *was quoted by* Norpress *as saying* …", "…, Pell was quoted as saying *by* Norpress". The reader takes the agency
for the speaker and the speaker for a part of what is said, or has both as one source. The article has it from the
agency, so the agency is the outer link, and whoever is quoted the one within.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from headwater.annotations.nesting import Nested
from headwater.annotations.subjects import subject_before
from headwater.annotations.words import behind, unit_of
from headwater.data.span import Span
from headwater.meaning.times import WEEKDAY

_DAY = rf"(?:(?:on|late|early)\s+)?(?:{WEEKDAY}|today|yesterday)"
_SAYING = (
    r"(?:as\s+(?:having\s+)?(?:saying|said|telling|told|adding|claiming|warning|stating|confirming)"
    r"|to\s+have\s+(?:said|told|added|claimed|warned|stated|confirmed))"
)
_PARTY = r"(?P<party>(?!(?:its|his|her|their|our|some|many)\b)[^.;:“”\"\n]{2,120}?)"
_BE_QUOTED = r"(?P<cue>\b(?:was|were|is|are|been|being)\s+(?:also\s+)?(?:quoted|cited|reported))"
_BY_THEN_SAYING = re.compile(
    rf"{_BE_QUOTED}\s+(?:{_DAY}\s+)?by\s+{_PARTY},?\s+(?:{_DAY}\s+)?(?P<saying>{_SAYING}(?:\s+that\b)?)[\s,:]+"
)
_SAYING_THEN_BY = re.compile(
    rf"{_BE_QUOTED}\s+(?:{_DAY}\s+)?(?P<saying>{_SAYING})\s+(?:{_DAY}\s+)?by\s+{_PARTY}"
    rf"(?=\s*[.,;:”\"]|\s+(?:that|{_DAY}|on|in|as|after|before|during|late|early)\b|\s*$)"
)
_ASIDE = re.compile(rf",\s+(?:as\s+)?(?P<cue>(?:quoted|cited)\s+by)\s+{_PARTY},\s*$")
_BEFORE_THAT = re.compile(rf",\s+(?P<cue>(?:according\s+to|as\s+(?:quoted|cited)\s+by))\s+{_PARTY},\s+(?=that\b)")
_LONGEST_NAME = 12  # words of whoever is quoted, with what they are
_NEAR = 3  # characters: a comma, a space, a quotation mark
_NOTE = ("quoted-by", "The sentence names who quoted the speaker.")


@dataclass(frozen=True, slots=True)
class _Quoted:
    """The parts of one such sentence: who is quoted, with which cue and words, and who quotes, with which cue."""

    speaker: Span
    saying: Span
    said: list[Span]
    party: Span
    cue: Span


def read_quoted_by(text: str, found: list[Nested], sentences: tuple[Span, ...]) -> list[Nested]:
    """``found`` with whoever quotes outside of whoever is quoted."""
    made: dict[Span, Nested] = {}
    dropped: list[Nested] = []
    for one in found:
        sentence = unit_of(sentences, one.marked.cue[0].start)
        if sentence is None or one.parent is not None:
            continue
        told = _in_passive(text, one, sentence) or _in_aside(text, one, sentence)
        if told is None:
            continue
        if told.cue in made:  # the reader had one for "was quoted" and one for "as saying"
            dropped.append(one)
            continue
        notes, content = [*one.marked.notes, _NOTE], sorted([told.speaker, *told.said])
        made[told.cue] = Nested(replace(one.marked, cue=[told.cue], source=[told.party], content=content, notes=notes))
        one.parent, one.depth = made[told.cue], 1
        one.marked.source, one.marked.cue, one.marked.content = [told.speaker], [told.saying], told.said
    # What the reader had for the quoting itself is told by what was made.
    dropped += [one for one in found if one.parent is None and any(one.marked.cue[0].overlap(cue) for cue in made)]
    return [*(one for one in found if all(one is not other for other in dropped)), *made.values()]


def _in_passive(text: str, one: Nested, sentence: Span) -> _Quoted | None:
    """The parts of "was quoted by Norpress as saying", where the cue of ``one`` is in there."""
    for pattern in (_BY_THEN_SAYING, _SAYING_THEN_BY):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            whole = Span(match.start("cue"), match.end())
            speaker = _speaker_before(text, sentence.start, whole.start)
            if speaker is None or not any(whole.overlap(cue) for cue in one.marked.cue):
                continue
            said = _said(text, one, speaker, match.end(), sentence)
            if said:
                cue, saying, party = (Span(*match.span(name)) for name in ("cue", "saying", "party"))
                return _Quoted(speaker, saying, said, party, cue)
    return None


def _in_aside(text: str, one: Nested, sentence: Span) -> _Quoted | None:
    """The parts of "Pell, *quoted by Norpress*, said" and "Pell said, *according to Norpress*, that"."""
    cue = one.marked.cue[-1]
    before = _ASIDE.search(text, sentence.start, cue.start)
    match = before or _BEFORE_THAT.match(text, cue.end, sentence.end)
    if match is None:
        return None
    speaker = _speaker_before(text, sentence.start, match.start()) if before else next(iter(one.marked.source), None)
    aside = Span(*match.span())
    said = behind(one.marked.content, aside)
    if speaker is None or not said:
        return None
    return _Quoted(speaker, cue, said, Span(*match.span("party")), Span(*match.span("cue")))


def _speaker_before(text: str, start: int, end: int) -> Span | None:
    """Whoever stands before "was quoted", behind what is said where that comes first."""
    start = max([start, *(text.rfind(mark, start, end) + 1 for mark in '"“”')])
    subject = subject_before(text, start, end)
    if subject is not None:
        return subject
    words = text[start:end].split()  # "The chief, Ida Roon, was quoted": all that opens the sentence
    first = start + len(text[start:end]) - len(text[start:end].lstrip())
    is_name = bool(words) and len(words) <= _LONGEST_NAME and text[first].isupper()
    return Span(first, first + len(text[first:end].rstrip(" ,"))) if is_name else None


def _said(text: str, one: Nested, speaker: Span, behind: int, sentence: Span) -> list[Span]:
    """What the speaker is quoted with: before the speaker's name where the reader found it there, else ``behind``."""
    before = [Span(s.start, min(s.end, speaker.start)) for s in one.marked.content if s.start < speaker.start]
    before = [Span(s.start, s.start + len(s.of(text).rstrip(" ,"))) for s in before]
    if before:
        return before
    end = max([sentence.start + len(sentence.of(text).rstrip(" .")), *(s.end for s in one.marked.content)])
    start = behind + len(text[behind:end]) - len(text[behind:end].lstrip(" ,:"))
    start += len("that ") if text.startswith("that ", start) else 0
    return [Span(start, end)] if end - start > _NEAR else []
