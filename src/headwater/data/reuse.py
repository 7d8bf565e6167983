"""Reuse: text that one article took from another, and what changed in meaning on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from headwater.data.evidence import Evidence
from headwater.data.span import Excerpt

ReuseKind = Literal["verbatim", "edited", "paraphrase"]
DriftKind = Literal["number", "negation", "modality", "actor", "hedge", "attribution", "quote", "scope"]


@dataclass(frozen=True, slots=True)
class Drift:
    """A meaning that moved between two stretches that say nearly the same.

    ``before`` and ``after`` are the smallest stretches that show it; which is the earlier one is known only as far as
    the direction of the passage is. ``detail`` says it in a sentence.
    """

    kind: DriftKind
    before: Excerpt
    after: Excerpt
    detail: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text two articles share.

    ``taken_from`` is the giver and ``taken_by`` the taker when ``direction`` decides it; when ``decided`` is false the
    two stand in order of article id and nobody is accused. ``share`` is the part of the taker's text, in [0, 1].
    """

    id: str
    taken_from: Excerpt
    taken_by: Excerpt
    kind: ReuseKind
    share: float
    decided: bool
    direction: tuple[Evidence, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    drift: tuple[Drift, ...] = ()
