"""Attributions by a form of words that the reader tends to miss: a colon, and "told by".

"The yard maintains its deadline: *the first boat leaves in October*", "I'm told by *somebody who worked on it* that …".
"""

from __future__ import annotations

import re

from headwater.annotations import saying
from headwater.annotations.nesting import Nested
from headwater.annotations.roles import Marked
from headwater.annotations.subjects import find_subject, split_tokens
from headwater.annotations.unsourced import overlaps_any
from headwater.data.span import Span
from headwater.meaning.lemmas import lemma_of

_SCORE = 0.5  # of what rules alone have found
_VERB = re.compile(r"[^\W\d_]+")
_COLON = re.compile(r"(?<=\w):\s+(?=[a-z])")  # behind it no title and no quotation: a clause that goes on
_TOLD_BY = re.compile(
    r"\b(?:(?:am|is|are|was|were|been|being)|['’](?:m|re|s))\s+(?P<cue>told|informed|assured)\s+by\s+"
    r"(?P<source>[^,;:.!?\n“”\"]{3,80}?)\s+(?=that\s)",
    re.IGNORECASE,
)
_SPEAKING = saying.CLAUSAL - saying.MENTAL
_MOST = 12  # words before the colon
_LEAST = 4  # words behind it


def add_forms(text: str, found: list[Nested], sentences: tuple[Span, ...]) -> list[Nested]:
    """``found`` and what these forms attribute, where no attribution has any of it."""
    taken = sorted(span for one in found for span in one.marked.spans())
    made = list(found)
    for sentence in sentences:
        own = sentence.of(text)
        for marked in (_by_colon(own), _told_by(own)):
            if marked is None:
                continue
            moved = _moved(marked, sentence.start)
            if not any(overlaps_any(span, taken) for span in (*moved.cue, *moved.content)):
                made.append(Nested(moved))
    return made


def _by_colon(sentence: str) -> Marked | None:
    """Somebody who says something, and behind a colon what: the first verb before it is of saying."""
    colon = _COLON.search(sentence)
    if colon is None or len(sentence[: colon.start()].split()) > _MOST or len(sentence[colon.end() :].split()) < _LEAST:
        return None
    for match in _VERB.finditer(sentence, 1, colon.start()):
        word = match.group()
        if lemma_of(word.lower()) not in _SPEAKING or word.lower() == lemma_of(word.lower()):
            continue
        tokens = split_tokens(sentence[: match.start()])
        source = find_subject(tokens, len(tokens) - 1)
        if source is None:
            continue
        note = ("colon", "What stands behind the colon is what the source says.")
        content = Span(colon.end(), len(sentence.rstrip(" .!?")))
        return Marked([Span(match.start(), colon.start())], [source], [content], _SCORE, [note])
    return None


def _told_by(sentence: str) -> Marked | None:
    match = _TOLD_BY.search(sentence)
    if match is None:
        return None
    end = sentence.find(",", match.end())
    content = Span(match.end(), len(sentence.rstrip(" .!?")) if end < 0 else end)
    note = ("told-by", "The sentence says by whom this was told.")
    return Marked([Span(*match.span("cue"))], [Span(*match.span("source"))], [content], _SCORE, [note])


def _moved(marked: Marked, by: int) -> Marked:
    cue, source, content = ([span.shift(by) for span in part] for part in (marked.cue, marked.source, marked.content))
    return Marked(cue, source, content, marked.score, marked.notes)
