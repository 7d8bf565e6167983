"""Sources that serve two cues: "his wife *added*, *saying* …" has one mouth.

The reader links a source to one cue only; the other is left without. PolNeAR marks it so too, which is why this stands
among the extras.
"""

from __future__ import annotations

import re

from headwater.annotations.nesting import Nested
from headwater.annotations.roles import Marked
from headwater.annotations.words import unit_of
from headwater.data.span import Span

_PARTICIPLE = re.compile(r"(?:\w+ly\s+|also\s+|further\s+)?\w{2,}ing\b", re.IGNORECASE)
_BELIEVED = (
    r"(?:is|are|was|were|been|be)\s+(?:\w+ly\s+)?"
    r"(?:believed|thought|said|reported|understood|alleged|rumou?red|feared)\b"
)
_IMPERSONAL_ONLY = re.compile(
    rf"\b(?:reportedly|allegedly|purportedly|supposedly|apparently|{_BELIEVED})", re.IGNORECASE
)
_IMPERSONAL = re.compile(
    rf"\b(?:reportedly|allegedly|purportedly|supposedly|apparently|according|known|{_BELIEVED}"
    r"|(?:is|are|was|were)\s+(?:expected|seen|considered|described)\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\s*,?\s*(?:(?:who|which|that|has|have|had|also|then|later|and|but)\s+){0,3}")
_AFTER = re.compile(r"\s*,?\s*")


def share_sources(text: str, found: list[Nested], sentences: tuple[Span, ...]) -> None:
    """Drop sources far from their cue; give cues without one the source beside them or leading their sentence."""
    for one in found:
        _leave_far_sources(one.marked, sentences)
    mouths = [(span, one) for one in found for span in one.marked.source if one.depth == 0]
    for one in found:
        marked = one.marked
        if one.depth or marked.source or not marked.cue or _IMPERSONAL.search(marked.cue[0].of(text)):
            continue
        sentence = unit_of(sentences, marked.cue[0].start)
        near = [(span, other.marked) for span, other in mouths if sentence is not None and sentence.contains(span)]
        source = _beside(text, marked, near) or _leading(text, marked, near)
        if source is not None:
            marked.source = [source]
            marked.notes.append(("shared-source", "The source is the one that the sentence names for another cue."))


def _leave_far_sources(marked: Marked, sentences: tuple[Span, ...]) -> None:
    """Of several sources, only those in the cue's sentence (if any is)."""
    sentence = unit_of(sentences, marked.cue[0].start)
    near = [span for span in marked.source if sentence is not None and sentence.contains(span)]
    if near:
        marked.source = near


def impersonal_cue(text: str, marked: Marked) -> Span | None:
    """The cue itself where it names nobody ("is believed"): then it weakens what it attributes."""
    if marked.source or _IMPERSONAL_ONLY.search(marked.cue[0].of(text)) is None:
        return None
    return marked.cue[0]


def _beside(text: str, marked: Marked, near: list[tuple[Span, Marked]]) -> Span | None:
    """A source with nothing but function words between it and the cue."""
    cue = marked.cue[0]
    for span, _ in near:
        if span.end <= cue.start and _BEFORE.fullmatch(text, span.end, cue.start):
            return span
        if cue.end <= span.start and _AFTER.fullmatch(text, cue.end, span.start):
            return span
    return None


def _leading(text: str, marked: Marked, near: list[tuple[Span, Marked]]) -> Span | None:
    """For a participle ("…, adding that"): the source of the cue that stands nearest before it."""
    cue = marked.cue[0]
    if not _PARTICIPLE.match(cue.of(text)):
        return None
    before = [(other.cue[0].start, span) for span, other in near if other.cue[0].end <= cue.start]
    return max(before)[1] if before else None
