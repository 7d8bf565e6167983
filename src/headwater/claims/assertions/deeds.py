"""Where a deed done with words stands, source and cue included: "Orrin, who had waited, ordered the lock shut"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.claims.assertions.clauses import is_clause
from headwater.claims.assertions.edges import UNNAMED
from headwater.claims.assertions.places import unit_at
from headwater.claims.assertions.stumps import is_headless
from headwater.data.annotation import Attribution
from headwater.data.span import Span, cover

_BEGINS = re.compile(r"(?:.*[,;:—–-])?[\s“\"‘(]*(?:(?:and|but|that)\s+)?", re.DOTALL)  # what may stand before a clause
_QUOTING = '"“‘«„'
_MAX_GAP = 24  # characters between a source and its cue up to which "X, who …, ordered" is one stretch
_ANEW = re.compile(r",\s+(?:and|but)\s+(?:I|he|she|it|we|they)\b")
_RELATIVE = re.compile(r"\b(?:which|whom|whose)\s+$", re.IGNORECASE)
_TELLS = re.compile(r"\b(?:t(?:old|ell(?:s|ing)?)|inform\w*|assur\w+|remind\w*|notif\w+|warn\w*)$", re.IGNORECASE)
_TOLD = re.compile(r"[^.,;:!?\n“”\"]+")
_MAX_TOLD = 80  # characters that name who is told


def find_deed(
    attribution: Attribution, source: Sequence[Span], content: Sequence[Span], text: str, sentences: Sequence[Span]
) -> Span:
    """From the source (where it stands right before the cue) to the end of what follows the cue.

    Args:
        attribution: the telling of the deed.
        source: its source, as far as it speaks.
        content: what it says, mended.
        text: of the article.
        sentences: of the article, in order.
    """
    cue = min(attribution.cue)
    sentence = unit_at(cue, sentences) or cue
    beside = [s for s in content if sentence.overlap(s)]
    if any(s.start >= cue.end for s in beside):
        beside = [s for s in beside if s.end > cue.start]
    told = cover([cue, *near_source(attribution, source, text)])
    before = [s for s in beside if s.start < told.start]
    is_inner = attribution.parent is not None or is_headless(told.of(text))
    if before and (is_inner or not _BEGINS.fullmatch(text, sentence.start, min(before).start)):
        beside = [s for s in beside if s not in before]
    return cover([told, *beside])


def quoted_apart(content: Sequence[Span], deed: Span, text: str) -> list[Span]:
    """The quotations that stand outside the telling of a deed: "Orrin urged them to leave. “The dam will go.”"."""
    return [part for part in content if not part.overlap(deed) and text[part.start] in _QUOTING]


def near_source(attribution: Attribution, source: Sequence[Span], text: str) -> list[Span]:
    """The parts of the source beside the cue: one further off is the subject of something else as well.

    What stands between them about how it was said ("speaking on condition of anonymity") goes with the source.
    """
    cues = attribution.cue
    near: list[Span] = []
    for part in sorted(source, reverse=True):
        if any(_is_beside(part, mark, text) for mark in (*cues, *near)):
            near.append(part)
        elif cues and UNNAMED.fullmatch(text, part.end, min(cues).start):
            near.append(Span(part.start, min(cues).start))
    return [part for part in near if not _RELATIVE.search(text, max(0, part.start - 12), part.start)]


def beside_cue(attribution: Attribution, source: Sequence[Span], text: str) -> list[Span]:
    """Who says it and who is told: the source beside the cue, and what stands before what is told."""
    return [*near_source(attribution, source, text), *_told(attribution, text)]


def _told(attribution: Attribution, text: str) -> list[Span]:
    """Whoever stands between a verb of telling and what is told: of "told *the board of the port* that …"."""
    last = max(attribution.cue, default=None)
    if last is None or not _TELLS.search(last.of(text)):
        return []
    following = min((part.start for part in attribution.content if part.start >= last.end), default=last.end)
    gap = Span(last.end, following)
    return [gap] if 1 < len(gap) <= _MAX_TOLD and _TOLD.fullmatch(gap.of(text)) else []


def _is_beside(source: Span, cue: Span, text: str) -> bool:
    if _ANEW.match(text, source.end):
        return False  # "it is not the view of my friends, and I reject it"
    gap = text[source.end : cue.start] if source.end <= cue.start else text[cue.end : source.start]
    return len(gap) <= _MAX_GAP and not is_clause("x " + gap)
