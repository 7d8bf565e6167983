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
from headwater.stories.calendar import NOTHING_KNOWN, Calendar
from headwater.stories.likeness import likelihood
from headwater.stories.names import count_shared
from headwater.stories.profile import Profile

LEAD_VECTORS = 8  # sentences that stand for what the article is about
NEAR_VECTORS = 40  # sentences among which one of the other's is looked for
LEADING_NAMES = 6  # of each article: those that the other is asked for
# What to expect of "meaning" where no vectors are known, by the cosine of the terms (training/story_weights.py)
MEANING_UNKNOWN = 0.221
MEANING_BY_TERMS = 0.869
NEAREST_UNKNOWN = 0.410  # the same of "nearest"
NEAREST_BY_TERMS = 1.006
QUIET_DAYS = 3.0  # coverage this close in time is no reason for doubt
DECAY_DAYS = 60.0  # beyond it the score falls by a factor e in this time: verdicts and inquiries come late
SHOWN_TERMS = 5


@dataclass(frozen=True, slots=True)
class Member:
    """An article with all that comparing it needs.

    ``vectors`` are those of its first sentences, ``(n, 384)``; ``LEAD_VECTORS`` of them stand for what it is about.
    """

    article: Article
    profile: Profile
    vectors: NDArray[np.float32]
    lead: Span | None


@dataclass(frozen=True, slots=True)
class Likeness:
    """The comparison of two articles: how likely they are about one event and the signals (``WEIGHTS``) behind it.

    ``likelihood`` is what the words say, ``score`` what the time between the two makes of it, both in [0, 1]: by the
    log-odds that the calendar of a large pile gives (``closeness``), else by a slow fall.
    """

    signals: Mapping[str, float]
    likelihood: float
    days_apart: float | None
    closeness: float | None = None

    @property
    def score(self) -> float:
        """What the two share, with what the time between them adds or takes away."""
        if self.closeness is not None:
            return self.likelihood / (self.likelihood + (1 - self.likelihood) * math.exp(-self.closeness))
        if self.days_apart is None or self.days_apart <= QUIET_DAYS:
            return self.likelihood
        return self.likelihood * math.exp((QUIET_DAYS - self.days_apart) / DECAY_DAYS)


def compare(a: Member, b: Member, background: Rarity, calendar: Calendar = NOTHING_KNOWN) -> Likeness:
    """How alike two articles are; ``background`` tells which names are rare, ``calendar`` which days are close."""
    signals = signals_of(a, b, background)
    moments = a.article.published_at, b.article.published_at
    return Likeness(signals, likelihood(signals), _days_between(*moments), calendar.odds(*moments))


def signals_of(a: Member, b: Member, background: Rarity) -> dict[str, float]:
    """What ``likelihood`` weighs, by name."""
    one, other = a.profile, b.profile
    terms = _cosine(one.weights, other.weights)
    return {
        "terms": terms,
        "leads": _cosine(one.lead_weights, other.lead_weights),
        "names": _cosine(one.name_weights, other.name_weights),
        "rare_names": math.log1p(count_shared(one.names, other.names, background)),
        "numbers": _cosine(one.numbers, other.numbers),
        "meaning": _meaning(a, b, terms),
        "strangers": min(_unsaid(one, other), _unsaid(other, one)),
        "days": _days(a, b),
        "longer": math.log1p(max(one.n_words, other.n_words)),
        "rare_words": math.log1p(_shared_rarity(one, other)),
        "nearest": _nearest(a, b, terms),
        "own_name": math.log1p(min(heaviest_name(one, other, said=False), heaviest_name(other, one, said=False))),
        "chief_name": math.log1p(min(heaviest_name(one, other, said=True), heaviest_name(other, one, said=True))),
    }


def heaviest_name(one: Profile, other: Profile, *, said: bool) -> float:
    """How much one makes of the chief of its names that the other says, or of those that it does not say."""
    return next((weight for name, weight in one.chief_names if (name in other.said) == said), 0.0)


def _shared_rarity(one: Profile, other: Profile) -> float:
    """How many words both say, each counted by how little news at large says it."""
    small, large = sorted((one.rare_words, other.rare_words), key=len)
    return math.fsum(rarity for word, rarity in small.items() if word in large)


def _nearest(a: Member, b: Member, terms: float) -> float:
    """The cosine of the two sentences, one of each, that are nearest in meaning."""
    if not len(a.vectors) or not len(b.vectors):
        return NEAREST_UNKNOWN + NEAREST_BY_TERMS * terms
    return float((a.vectors @ b.vectors.T).max())


def _meaning(a: Member, b: Member, terms: float) -> float:
    """The mean, over the opening sentences of both, of the cosine with the nearest of the other's."""
    if not len(a.vectors) or not len(b.vectors):
        return MEANING_UNKNOWN + MEANING_BY_TERMS * terms
    cosines = a.vectors[:LEAD_VECTORS] @ b.vectors[:LEAD_VECTORS].T
    return max(0.0, float(cosines.max(axis=1).mean() + cosines.max(axis=0).mean()) / 2)


def _unsaid(one: Profile, other: Profile) -> float:
    """The part of the squared weight of one's leading names that the other does not say."""
    leading = sorted(one.name_weights.items(), key=lambda item: (-item[1], item[0]))[:LEADING_NAMES]
    return math.fsum(weight * weight for name, weight in leading if name not in other.said)


def _days(a: Member, b: Member) -> float:
    """Whether both name a day in common early; days that differ tell only where weekdays could be read as days."""
    one, other = a.profile.days, b.profile.days
    if one & other:
        return 1.0
    dated = a.article.published_at is not None and b.article.published_at is not None
    return -1.0 if one and other and dated else 0.0


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return min(1.0, sum(weight * large[term] for term, weight in small.items() if term in large))


def explain(a: Member, b: Member, likeness: Likeness) -> list[Evidence]:
    """Why two articles are held to be about one event, in characters of both, the probability first."""
    chance = f"Likely one event: {likeness.score:.0%}, by all that the two share and do not share."
    leads = (Excerpt(a.article.id, a.lead), Excerpt(b.article.id, b.lead)) if a.lead and b.lead else ()
    evidence = [Evidence("one-event", likeness.score, chance, leads), _shared_terms(a, b, likeness)]
    meaning = min(1.0, likeness.signals["meaning"])
    if leads and meaning > 0 and len(a.vectors) and len(b.vectors):
        evidence.append(Evidence("similar-lead", meaning, "The two articles open alike.", leads))
    numbers = _heaviest_shared(a, b, a.profile.numbers.keys() & b.profile.numbers.keys())
    if numbers:
        detail = f"Both give {', '.join(numbers)}."
        evidence.append(Evidence("shared-numbers", min(1.0, len(numbers) / 5), detail, _places(a, b, numbers)))
    if likeness.days_apart is not None:
        evidence.append(_time_apart(likeness.days_apart, likeness.closeness))
    return evidence


def _shared_terms(a: Member, b: Member, likeness: Likeness) -> Evidence:
    terms = _heaviest_shared(a, b, a.profile.weights.keys() & b.profile.weights.keys())
    said = ", ".join(f"“{a.profile.places[term].of(a.article.text)}”" for term in terms)
    return Evidence("shared-terms", likeness.signals["terms"], f"Both speak of {said}.", _places(a, b, terms))


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


def _time_apart(days: float, closeness: float | None) -> Evidence:
    hours = round(days * 24)
    apart = f"{hours} hour{'s' * (hours != 1)}" if hours < 48 else f"{round(days)} days"
    detail = f"Published {apart} apart" if hours else "Published at the same hour"
    detail += ", as few of these articles are." if closeness is not None and closeness > math.log(2) else "."
    return Evidence("close-in-time", math.exp(-days / DECAY_DAYS), detail)
