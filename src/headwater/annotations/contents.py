"""Spans made whole: parts split by a mark joined, clipped ends carried on, commas at the end and stray words left off.

Each step was measured on PolNeAR dev (exact spans of content, with all others in place); a step that lowered them is
not here but in ``extras``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from headwater.annotations.roles import Marked
from headwater.annotations.words import QUOTING
from headwater.data.span import Span

_JOINS = re.compile(r"[ \t\u00a0,\"“”]{1,3}")  # between two parts of one content; .6699 to .6720
_NOUN_JOINS = re.compile(
    r"\s(?:\w+\s)?(?:of|by|from|for|in|at|with|to)\s|[ \t\u00a0]{1,2}"
)  # between two parts of one source
_ARTICLES = frozenset(("the", "a", "an"))
_DANGLING = frozenset("of to the a an and or in on at by for with from that as but than which who after before".split())
_STRAY = 2  # words
_SENTENCE_END = re.compile(r"\w{2}[.!?][\"”’')]*\s")
_FEW = 4  # words
_CARRY_ON = re.compile(r"(?:[^.,;:!?\n“”\"()—–]|(?<=\d)[.,:](?=\d)){1,120}")  # the mark in "4.4%" ends nothing


def mend_contents(text: str, marked: list[Marked]) -> list[Marked]:
    """``marked`` with sources joined, and contents joined, carried on and trimmed; cues as they were."""
    starts = sorted(span.start for one in marked for span in one.spans())
    mended = []
    for one in marked:
        joined = _join(text, [span for span in one.content if not _is_stray(text, span, one)], _JOINS)
        carried = [_trim_commas(text, _carry_on(text, span, starts)) for span in joined]
        sources = [span for span in one.source if span.of(text).lower() not in _ARTICLES]
        mended.append(
            replace(
                one, source=_join(text, sources, _NOUN_JOINS), content=[span for span in carried if _says(text, span)]
            )
        )
    return [one for one in mended if one.content]


def _says(text: str, span: Span) -> bool:
    return any(character.isalnum() for character in span.of(text))


def _is_stray(text: str, part: Span, one: Marked) -> bool:
    """Whether ``part`` is the start of another sentence than the cue's: a word or two, or broken off at "from"."""
    cue = one.cue[0]
    between = text[part.end : cue.start] if part.end <= cue.start else text[cue.end : part.start]
    words = part.of(text).split()
    broken = len(words) <= _STRAY or words[-1].lower() in _DANGLING
    lonely = len(one.content) > 1 and broken and text[part.start] not in QUOTING
    return lonely and _SENTENCE_END.search(between) is not None


def _join(text: str, parts: list[Span], joints: re.Pattern[str]) -> list[Span]:
    joined: list[Span] = []
    for part in sorted(parts):
        if joined and joints.fullmatch(text, joined[-1].end, part.start):
            joined[-1] = Span(joined[-1].start, part.end)
        else:
            joined.append(part)
    return joined


def _carry_on(text: str, span: Span, starts: list[int]) -> Span:
    """A content that stops too early, carried on to the next mark if nothing else is marked before it.

    Too early is: at "of" or "the" (.0022), inside a hyphenated word, or a few words before the end of the sentence (no
    change in exact spans, and the lost words come back).
    """
    rest = _CARRY_ON.match(text, span.end)
    if rest is None or not rest.group().strip() or _is_marked(starts, span.end, rest.end()):
        return span
    words = text[max(span.start, span.end - 20) : span.end].split()
    dangling = bool(words) and words[-1].lower() in _DANGLING
    cut = rest.group()[0] in "-’'" and rest.group()[1:2].isalnum()
    near_end = len(rest.group().split()) <= _FEW and text[rest.end() : rest.end() + 1] in {"", ".", "!", "?", "\n"}
    return Span(span.start, span.end + len(rest.group().rstrip())) if dangling or cut or near_end else span


def _is_marked(starts: list[int], begin: int, end: int) -> bool:
    following = bisect_left(starts, begin)
    return following < len(starts) and starts[following] < end


def _trim_commas(text: str, span: Span) -> Span:
    """``span`` without commas and space at its end (.0011)."""
    end = span.end
    while end > span.start and (text[end - 1] == "," or text[end - 1].isspace()):
        end -= 1
    return Span(span.start, end)
