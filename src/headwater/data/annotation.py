"""Annotations: what was read off one article's text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from headwater.data.evidence import Evidence
from headwater.data.span import Span

EntityKind = Literal["person", "organisation", "place", "nationality", "facility", "product", "date", "money", "misc"]
QuoteKind = Literal["direct", "indirect", "mixed"]
Stance = Literal["asserts", "denies", "questions", "declines", "unverified"]
NumberKind = Literal["exact", "about", "at-least", "at-most", "range", "vague"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity as the reader tags it."""

    span: Span
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention (name, nominal or pronoun) that refers back to an earlier place in the same text."""

    span: Span
    antecedent: Span
    score: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content: *KCNA* · *reported* · *that the drones struck their targets*.

    Spans are discontinuous where the text is. ``parent`` is the index (in ``Annotations.attributions``) of the
    attribution in whose content this one stands: the next link outward. ``stance`` is the source's stance to the
    content, ``hedge`` the words that weaken it. ``source`` may be empty ("reportedly", "it is believed").
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    parent: int | None
    kind: QuoteKind
    stance: Stance
    hedge: Span | None
    score: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in reporting, with what it counts.

    ``low`` and ``high`` bound the value (equal when exact; "thousands" is 2,000 to 999,999; "upwards of 10,000" has
    ``high`` infinity). ``unit`` is the lower-case singular noun counted or measured ("troop", "km", "percent", "usd").
    ``scope`` is the state that is counted where the text names one ("killed", "injured", "missing", "displaced").
    """

    span: Span
    low: float
    high: float
    unit: str | None
    kind: NumberKind
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression and the day or period it names, counted from the article's published time."""

    span: Span
    first: date
    last: date
    precision: Literal["day", "week", "month", "year", "period"]


@dataclass(frozen=True, slots=True)
class Annotations:
    """Everything read off one article, in order of the text; all spans are into ``Article.text``."""

    article_id: str
    sentences: tuple[Span, ...]
    clauses: tuple[Span, ...]
    attributions: tuple[Attribution, ...]
    entities: tuple[Entity, ...]
    references: tuple[Reference, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]
    hedges: tuple[Span, ...]
