"""What the comparison knows of an assertion: its words and their weights, its quotations, quantities and names."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from headwater.algorithms.rarity import load_background
from headwater.algorithms.vectors import Vectors
from headwater.claims.assertions.clauses import finite_at
from headwater.claims.assertions.cues import is_doing
from headwater.claims.assertions.kin import kin
from headwater.data.annotation import Annotations, Quantity
from headwater.data.article import Article
from headwater.data.claim import Assertion
from headwater.data.span import Span
from headwater.meaning.quantities import find_quantities
from headwater.meaning.words import Word, content_words, words

Matrix = NDArray[np.float32]

# How much of the direction all of a story's propositions share is taken out of each vector before they are compared.
# Calibration: benchmarks/claims.py --sweep residual; ECB+ would have less, the examples a little more;
# 0.7 is where the pairs of the examples part best.
RESIDUAL = 0.7
# How much more a word's commonness inside the story counts than its commonness in news at large (exponents 1 : 0.5).
STORY_POWER = 1.0
_QUOTED = re.compile(r"“([^“”]{3,600})”|\"([^\"]{3,600})\"|«([^«»]{3,600})»|(?<!\w)‘([^‘’]{8,600})’(?!\w)")
_OTHER = re.compile(  # before a figure that another is set against: "470 now, against | 320"
    r"\b(?:against|compared\s+(?:with|to)|(?:up|down|rose|risen|fell|fallen|raised|revised|lowered|cut)\s+from|instead\s+of"
    r"|rather\s+than|,\s+not)\s+(?:(?:the|about|around|some|only|just|nearly)\s+)?$",
    re.IGNORECASE,
)
_MIN_RARITY = 0.02  # a word that is everywhere still joins two texts a little


@dataclass(frozen=True, slots=True)
class Profile:
    """One assertion made ready to be compared.

    ``row`` is its place in the story's matrix of vectors, ``names`` the words of named entities and ``subject`` those
    before the first finite verb. ``figures`` are the quantities but for those that another is set against; ``ages`` are
    those of them that only tell who is meant ("the 40-year-old", "Pell, 40, …").
    """

    row: int
    assertion: Assertion
    text: str
    words: tuple[Word, ...]
    lemmas: frozenset[str]
    quoted: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    figures: tuple[Quantity, ...]
    names: frozenset[str]
    ages: tuple[Quantity, ...]
    subject: frozenset[str]
    is_deed: bool


@dataclass(frozen=True, slots=True)
class Background:
    """What is common in a story, so that only what is not counts.

    **Shape** ``vectors``, ``residuals`` and ``contexts``: ``(n_assertions, 384) float32`` unit rows (zeros where there
    is no vector). ``contexts`` are of the sentences around the assertions, made like ``residuals``.
    ``weights`` maps a lemma to how much it tells, in [0, 1].
    """

    vectors: Matrix
    residuals: Matrix
    contexts: Matrix
    weights: Mapping[str, float]

    def weigh(self, lemmas: frozenset[str]) -> float:
        """The summed weights of ``lemmas``; ``fsum`` does not hang on their order."""
        return math.fsum(self.weights.get(lemma, 1.0) for lemma in lemmas)


def make_profiles(
    assertions: Sequence[Assertion], articles: Mapping[str, Article], annotations: Mapping[str, Annotations]
) -> tuple[Profile, ...]:
    """A profile for every assertion, in their order."""
    quotations = {
        article_id: _quotations(articles[article_id].text) for article_id in {a.article_id for a in assertions}
    }
    return tuple(
        _profile(row, a, articles[a.article_id].text, quotations[a.article_id], annotations[a.article_id])
        for row, a in enumerate(assertions)
    )


def make_background(profiles: Sequence[Profile], vectors: Vectors) -> Background:
    """What the assertions of one story have in common."""
    rows = {
        (article_id, span): vectors.matrix(article_id)[i]
        for article_id in sorted({p.assertion.article_id for p in profiles})
        for i, span in enumerate(vectors.spans(article_id))
    }
    width = next((len(row) for row in rows.values()), 1)
    zero = np.zeros(width, np.float32)
    keys = [(p.assertion.article_id, p.assertion.span, p.assertion.context) for p in profiles]
    matrix = np.array([rows.get((a, s), zero) for a, s, _ in keys], np.float32).reshape(len(profiles), width)
    around = [rows.get((a, c), rows.get((a, s), zero)) for a, s, c in keys]
    contexts = np.array(around, np.float32).reshape(len(profiles), width)
    return Background(matrix, _residuals(matrix), _residuals(contexts), _weights(profiles))


def _residuals(matrix: Matrix) -> Matrix:
    """The vectors without most of what they share; as they are when the story is too small to share anything."""
    if len(matrix) < 4:
        return matrix
    mean = matrix.mean(axis=0, dtype=np.float64)
    length = float(np.linalg.norm(mean))
    if length == 0.0:
        return matrix
    shared = mean / length
    rest = matrix - RESIDUAL * np.outer(matrix @ shared, shared)
    lengths = np.linalg.norm(rest, axis=1, keepdims=True)
    found: Matrix = (rest / np.maximum(lengths, 1e-9)).astype(np.float32)
    return found


def _weights(profiles: Sequence[Profile]) -> dict[str, float]:
    """A lemma's rarity among the story's assertions, tempered by its rarity in English news."""
    background = load_background()
    counts = Counter(lemma for p in profiles for lemma in p.lemmas)
    whole = math.log(len(profiles) + 1)
    return {
        lemma: max(_MIN_RARITY, math.sqrt(max(0.0, background.score(lemma))) * (1 - math.log(n) / whole) ** STORY_POWER)
        for lemma, n in sorted(counts.items())
    }


def _profile(
    row: int, assertion: Assertion, text: str, quotations: Sequence[Span], annotations: Annotations
) -> Profile:
    span = assertion.span
    own = span.of(text)
    found, quantities = tuple(content_words(own)), tuple(find_quantities(own))
    inside = [Span(max(q.start, span.start), min(q.end, span.end)) for q in quotations if q.overlap(span)]
    return Profile(
        row=row,
        assertion=assertion,
        text=own,
        words=found,
        lemmas=frozenset(kin(word.lemma) for word in (*found, *_actor(assertion, own))),
        is_deed=_is_deed(assertion, own),
        quoted=tuple(q.of(text) for q in inside),
        quantities=quantities,
        figures=tuple(q for q in quantities if not _OTHER.search(own, 0, q.span.start)),
        names=_names(span, text, annotations),
        ages=tuple(q for q in quantities if _is_epithet(q, own)),
        subject=_subject(own),
    )


def _is_epithet(quantity: Quantity, own: str) -> bool:
    """Whether a figure is an age that tells who is meant, not what is said of them: "died | at 85" says it."""
    before, after = own[: quantity.span.start], own[quantity.span.end :]
    beside = before.rstrip().endswith(",") and after[:1] in ("", ",", ";", ".")
    return quantity.unit == "year-old" and (beside or "-" in quantity.span.of(own))


def _names(span: Span, text: str, annotations: Annotations) -> frozenset[str]:
    """The words of the named entities in ``span``."""
    return frozenset(
        kin(word.lemma)
        for entity in annotations.entities
        if entity.span.overlap(span) and entity.kind not in ("date", "money")
        for word in content_words(entity.span.of(text))
    )


def _subject(own: str) -> frozenset[str]:
    """The words before the first finite verb: whom or what it is about."""
    found = words(own)
    at = finite_at(found)
    return (
        frozenset(kin(word.lemma) for word in content_words(own[: found[at].start])) if at is not None else frozenset()
    )


def _is_deed(assertion: Assertion, own: str) -> bool:
    """Whether what is put forward is something done with words ("Kim ordered …")."""
    last = assertion.chain[-1] if assertion.chain else None
    if (
        last is not None
        and last.span is not None
        and last.cue_span is not None
        and assertion.span.contains(last.cue_span)
    ):
        return True
    found = words(own)
    at = finite_at(found)
    return at is not None and is_doing(" ".join(word.text for word in found[at : at + 3]))


def _actor(assertion: Assertion, own: str) -> list[Word]:
    """The words for who did it, where a deed was cut off from its subject ("… and ordered mass production")."""
    last = assertion.chain[-1] if assertion.chain else None
    if last is None or last.cue_span is None or not assertion.span.contains(last.cue_span) or last.text in own:
        return []
    return content_words(last.text)


def _quotations(text: str) -> list[Span]:
    """What stands between quotation marks, paragraph by paragraph."""
    found: list[Span] = []
    start = 0
    for line in text.split("\n"):
        for match in _QUOTED.finditer(line):
            group = next(i for i in range(1, 5) if match.group(i) is not None)
            found.append(Span(start + match.start(group), start + match.end(group)))
        start += len(line) + 1
    return found
