"""Claims: what assertions in several articles have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from headwater.data.annotation import Stance
from headwater.data.evidence import Evidence
from headwater.data.reuse import Drift
from headwater.data.span import Span

ConflictKind = Literal["number", "polarity", "actor", "modality", "time"]
VoiceKind = Literal["attributed", "inherited", "unattributed"]


@dataclass(frozen=True, slots=True)
class Link:
    """One hop of a chain: who, by which words. ``span`` is the source mention (``None`` for a bare "reportedly")."""

    source_id: str | None
    text: str
    cue: str
    span: Span | None
    cue_span: Span | None


@dataclass(frozen=True, slots=True)
class Assertion:
    """One article putting one thing forward, on a chain of sources (outermost first) or on its own word.

    ``voice`` is ``"inherited"`` when the article attributes the same thing elsewhere and the chain was taken from
    there; ``evidence`` then holds both spans. ``context`` is the sentence (or sentences) around ``span``.
    """

    id: str
    article_id: str
    span: Span
    context: Span
    chain: tuple[Link, ...]
    stance: Stance
    hedge: Span | None
    voice: VoiceKind
    repeats: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two assertions of a claim (or a claim and another) that cannot both hold as worded."""

    kind: ConflictKind
    assertion_id: str
    with_id: str
    detail: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """Assertions of the same thing.

    ``text`` is the words of the assertion ``text_from``, never invented ones; where these alone are no whole statement,
    those around them in their sentence stand in brackets ("[Mara Quill sold the mill and] later moved to Denby").
    ``named_by`` is the assertion that ``id`` is made from: the first of the earliest article. ``strands`` are its parts
    that are alike one by one, and not only as a whole: whoever speaks in one strand does not corroborate another. Empty
    where that is not known; then all assertions are one strand.
    """

    id: str
    story_id: str
    text: str
    text_from: str
    named_by: str
    assertion_ids: tuple[str, ...]
    conflicts: tuple[Conflict, ...] = ()
    drift: tuple[Drift, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    strands: tuple[tuple[str, ...], ...] = ()
