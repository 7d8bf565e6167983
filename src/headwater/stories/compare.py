"""How alike two articles are, and by what: shared terms, the meaning of their leads, numbers, time."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from headwater.algorithms.rarity import Rarity
from headwater.data.article import Article
from headwater.data.evidence import Evidence
from headwater.data.span import Excerpt, Span
from headwater.stories.names import count_shared
from headwater.stories.profile import Profile

LEAD_VECTORS = 5  # sentences whose mean stands for what the article is about
# Shares of the score, swept by hand. Best B-cubed F1 over thresholds and part of the sibling pairs merged there on ECB+
# train and dev (benchmarks/stories.py), and the thresholds between which gold/flood-toll is one story while a rival's
# results stay out of gold/company-results: these .932, 16 % (at the .27 in use .927, 7 %), .255 to .28; terms 5 and
# leads 1 alone .930, 18 %, none; without SHARED_NAMES .942, 7 %, none; without NUMBERS .924, 18 %, .285 to .315;
# without NAMES .928, 10 %, .265 to .275; twice NAMES .927, 17 %, .245 to .285. SHARED_NAMES costs a little on ECB+,
# whose articles are short, and is what holds together long articles that tell different sides of one event.
TERMS = 5 / 8
NAMES = 0.5 / 8
NUMBERS = 1 / 8
SHARED_NAMES = 1 / 8
LEADS = 0.5 / 8
ENOUGH_NAMES = 4.0  # rare names in common that say 1 - 1/e of all that names can say
QUIET_DAYS = 3.0  # coverage this close in time is no reason for doubt
DECAY_DAYS = 10.0  # beyond it the score falls by a factor e in this time
SHOWN_TERMS = 5


@dataclass(frozen=True, slots=True)
class Member:
    """An article with all that comparing it needs; ``vector`` is the unit mean of its lead ``(384,)``, else zeros."""

    article: Article
    profile: Profile
    vector: NDArray[np.float32]
    lead: Span | None


@dataclass(frozen=True, slots=True)
class Likeness:
    """The comparison of two articles: ``score`` in [0, 1] and what it is made of.

    ``terms``, ``names``, ``numbers`` and ``meaning`` are cosines; ``n_names`` counts the rare names in common.
    """

    terms: float
    names: float
    numbers: float
    n_names: float
    meaning: float
    days_apart: float | None

    @property
    def score(self) -> float:
        """What the two share, less what the time between them takes away."""
        together = (
            TERMS * self.terms
            + NAMES * self.names
            + NUMBERS * self.numbers
            + SHARED_NAMES * -math.expm1(-self.n_names / ENOUGH_NAMES)
            + LEADS * self.meaning
        )
        if self.days_apart is None or self.days_apart <= QUIET_DAYS:
            return together
        return together * math.exp((QUIET_DAYS - self.days_apart) / DECAY_DAYS)


def compare(a: Member, b: Member, background: Rarity) -> Likeness:
    """How alike two articles are; ``background`` tells which names are rare."""
    one, other = a.profile, b.profile
    return Likeness(
        terms=_cosine(one.weights, other.weights),
        names=_cosine(one.name_weights, other.name_weights),
        numbers=_cosine(one.numbers, other.numbers),
        n_names=count_shared(one.names, other.names, background),
        meaning=max(0.0, float(a.vector @ b.vector)),
        days_apart=_days_between(a.article.published_at, b.article.published_at),
    )


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return min(1.0, sum(weight * large[term] for term, weight in small.items() if term in large))


def explain(a: Member, b: Member, likeness: Likeness) -> list[Evidence]:
    """Why two articles are held to be about one event, in characters of both."""
    evidence = [_shared_terms(a, b, likeness)]
    if a.lead is not None and b.lead is not None and likeness.meaning > 0:
        leads = (Excerpt(a.article.id, a.lead), Excerpt(b.article.id, b.lead))
        evidence.append(Evidence("similar-lead", likeness.meaning, "The two articles open alike.", leads))
    numbers = _heaviest_shared(a, b, a.profile.numbers.keys() & b.profile.numbers.keys())
    if numbers:
        detail = f"Both give {', '.join(numbers)}."
        evidence.append(Evidence("shared-numbers", min(1.0, len(numbers) / 5), detail, _places(a, b, numbers)))
    if likeness.days_apart is not None:
        evidence.append(_time_apart(likeness.days_apart))
    return evidence


def _shared_terms(a: Member, b: Member, likeness: Likeness) -> Evidence:
    terms = _heaviest_shared(a, b, a.profile.weights.keys() & b.profile.weights.keys())
    said = ", ".join(f"“{a.profile.places[term].of(a.article.text)}”" for term in terms)
    return Evidence("shared-terms", likeness.terms, f"Both speak of {said}.", _places(a, b, terms))


def _heaviest_shared(a: Member, b: Member, terms: Iterable[str]) -> list[str]:
    """The terms that weigh most in both; a word that a kept pair already holds is not named again."""
    weights = {t: a.profile.weights.get(t, 0.0) * b.profile.weights.get(t, 0.0) for t in terms}
    kept: list[str] = []
    for term in sorted(weights, key=lambda t: (-weights[t], t)):
        if weights[term] > 0 and not any(set(term.split()) & set(other.split()) for other in kept):
            kept.append(term)
        if len(kept) == SHOWN_TERMS:
            break
    return kept


def _places(a: Member, b: Member, terms: Iterable[str]) -> tuple[Excerpt, ...]:
    return tuple(Excerpt(m.article.id, m.profile.places[term]) for term in terms for m in (a, b))


def _days_between(a: datetime | None, b: datetime | None) -> float | None:
    if a is None or b is None or (a.tzinfo is None) != (b.tzinfo is None):
        return None
    return abs((a - b).total_seconds()) / 86_400


def _time_apart(days: float) -> Evidence:
    hours = round(days * 24)
    apart = f"{hours} hour{'s' * (hours != 1)}" if hours < 48 else f"{round(days)} days"
    detail = f"Published {apart} apart." if hours else "Published at the same hour."
    return Evidence("close-in-time", math.exp(-days / DECAY_DAYS), detail)
