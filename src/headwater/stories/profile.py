"""What an article is about, as weighted terms: single words and neighbouring pairs of content words."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from headwater.algorithms.rarity import Rarity
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.span import Span
from headwater.meaning.words import Word, is_function_word, words
from headwater.stories.names import Names, find_names, find_speakers, how_rare

# Best B-cubed F1 over thresholds on ECB+ train and dev (772 articles, 66 events; benchmarks/stories.py): .930 as they
# stand; LEAD_WEIGHT 1 .929, 3 .928; NAME_WEIGHT 1 .923, 2 .930; NUMBER_WEIGHT 1 .928; PAIR_WEIGHT .75 .920, 2.5 .927;
# PAIR_PART .1 .925, 1 .921.
LEAD_SENTENCES = 3
LEAD_WEIGHT = 2.0
NAME_WEIGHT = 1.5
NUMBER_WEIGHT = 1.5
PAIR_WEIGHT = 1.5
PAIR_PART = 0.3  # of the texts that hold a pair's rarer word
MAX_WORDS = 2_500  # per article: what a story is about stands early, and a live blog never ends
_KEPT_TERMS = 400  # per article, heaviest first
COMMON_WORD = 3.5  # nats of rarity in the background up to which a shared word is no sign of a shared event
_CHIEF_NAMES = 12
DAY_SENTENCES = 6  # a day named this early, headline included, is likely the event's own


@dataclass(frozen=True, slots=True)
class Profile:
    """What one article speaks of.

    ``weights`` is a unit vector over terms, heaviest first, ``lead_weights`` the same of its lead alone;
    ``name_weights`` and ``numbers`` are unit vectors over its names, by how often and how early it says them, and its
    numbers; ``said`` holds every term it says, whatever it weighs, ``days`` the days it names early; ``places`` holds
    where each term first stands. ``n_words`` counts the words of the whole text. ``chief_names`` are its most said rare
    names with how often and how early it says them, most first; ``speakers`` the words of the labels before its turns,
    if it is a script; ``rare_words`` its words with how little news at large says them, in [0, 1].
    """

    weights: Mapping[str, float]
    lead_weights: Mapping[str, float]
    names: Names
    name_weights: Mapping[str, float]
    numbers: Mapping[str, float]
    said: frozenset[str]
    days: frozenset[date]
    places: Mapping[str, Span]
    n_words: int
    chief_names: tuple[tuple[str, float], ...] = ()
    speakers: frozenset[str] = frozenset()
    rare_words: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Counts:
    """Raw term weights of one article, before rarity is known."""

    terms: Mapping[str, float]
    lead: Mapping[str, float]
    names: Names
    numbers: frozenset[str]
    days: frozenset[date]
    places: Mapping[str, Span]
    n_words: int
    speakers: frozenset[str] = frozenset()


def count(article: Article, annotations: Annotations | None) -> Counts:
    """The terms of an article, those of its lead, names and numbers counted more."""
    counter: dict[str, float] = defaultdict(float)
    lead: dict[str, float] = defaultdict(float)
    places: dict[str, Span] = {}
    units = list(_read(article, annotations))
    for index, (unit, found) in enumerate(units):
        weight = LEAD_WEIGHT if index < LEAD_SENTENCES else 1.0
        for term, span, factor in _terms(found, unit.start):
            counter[term] += weight * factor
            if index < LEAD_SENTENCES:
                lead[term] += factor
            places.setdefault(term, span)
    numbers = frozenset(term for term in counter if term[0].isdigit() and " " not in term)
    return Counts(
        counter,
        lead,
        find_names([found for _, found in units], LEAD_SENTENCES),
        numbers,
        _early_days(annotations, [unit for unit, _ in units[:DAY_SENTENCES]]),
        places,
        len(article.text.split()),
        find_speakers(article.text),
    )


def _early_days(annotations: Annotations | None, early: Sequence[Span]) -> frozenset[date]:
    if annotations is None or not early:
        return frozenset()
    return frozenset(
        time.first for time in annotations.times if time.precision == "day" and time.span.start < early[-1].end
    )


def _read(article: Article, annotations: Annotations | None) -> Iterator[tuple[Span, list[Word]]]:
    """The sentences of an article with their words, until enough of it is read."""
    n_words = 0
    for unit in find_units(article, annotations):
        found = words(unit.of(article.text))
        yield unit, found
        n_words += len(found)
        if n_words > MAX_WORDS:
            return


def weigh(counts: Counts, rarity: Rarity, background: Rarity) -> Profile:
    """The unit vectors of an article: damped count of each term times its rarity in the pile on the background.

    A term that stands in no other article of the pile and in none of the background says nothing about likeness: it
    would only make the vector of a long article longer (ECB+: .90 with such terms, .93 without).
    """
    raw = {
        term: math.log1p(n) * _rarity(term, rarity, background)
        for term, n in counts.terms.items()
        if rarity.n_texts_by_term.get(term, 0) > 1
    }
    kept = sorted((-weight, term) for term, weight in raw.items() if weight > 0)[:_KEPT_TERMS]
    length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
    return Profile(
        weights={term: -weight / length for weight, term in kept},
        lead_weights=_unit({t: math.log1p(n) * _rarity(t, rarity, background) for t, n in sorted(counts.lead.items())}),
        names=counts.names,
        name_weights=_unit({name: n * rarity.weight(name) for name, n in sorted(counts.names.counts.items())}),
        numbers=_unit({number: math.sqrt(rarity.weight(number)) for number in sorted(counts.numbers)}),
        said=frozenset(counts.terms),
        days=counts.days,
        places=counts.places,
        n_words=counts.n_words,
        chief_names=_chief_names(counts.names, background),
        speakers=counts.speakers,
        rare_words=_rare_words(counts.terms, background),
    )


def _chief_names(names: Names, background: Rarity) -> tuple[tuple[str, float], ...]:
    weights = {name: n * how_rare(name, background) for name, n in names.counts.items()}
    heaviest = sorted((-weight, name) for name, weight in weights.items() if weight > 0)[:_CHIEF_NAMES]
    return tuple((name, -weight) for weight, name in heaviest)


def _rare_words(terms: Iterable[str], background: Rarity) -> dict[str, float]:
    most = math.log(background.n_texts + 1) - COMMON_WORD
    words_alone = sorted(term for term in terms if " " not in term and not term[0].isdigit())
    rare = {word: (background.weight(word) - COMMON_WORD) / most for word in words_alone}
    return {word: weight for word, weight in rare.items() if weight > 0}


def _unit(vector: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {term: weight / length for term, weight in vector.items()} if length else {}


def _rarity(term: str, rarity: Rarity, background: Rarity) -> float:
    """The weight of a term.

    The background counts single words only: of a pair it is taken to hold a part of the texts with its rarer word.
    """
    first, _, second = term.partition(" ")
    if not second:
        return rarity.weight(term)
    in_background = min(background.n_texts_by_term.get(word, 0) for word in (first, second))
    n_texts = rarity.n_texts_by_term.get(term, 0) + PAIR_PART * in_background
    return max(0.0, math.log((rarity.n_texts + 1) / (n_texts + 1)))


def find_units(article: Article, annotations: Annotations | None) -> Sequence[Span]:
    """The sentences of an article, or its lines where nothing was annotated."""
    if annotations is not None and annotations.sentences:
        return annotations.sentences
    units: list[Span] = []
    start = 0
    for line in article.text.splitlines(keepends=True):
        if line.strip():
            units.append(Span(start, start + len(line.rstrip())))
        start += len(line)
    return units


def _terms(found: Sequence[Word], offset: int) -> Iterator[tuple[str, Span, float]]:
    """The terms of a sentence with their places and weights; "bank of England" makes the pair "bank england" too."""
    shouting = sum(word.text.isupper() for word in found) * 2 > len(found)  # capitals tell no names apart
    before: Word | None = None
    for index, word in enumerate(found):
        if is_function_word(word.lemma):
            before = before if word.lemma in {"of", "the", "'s"} else None
            continue
        span = Span(offset + word.start, offset + word.end)
        yield word.lemma, span, _factor(word, index, shouting=shouting)
        if before is not None:
            yield f"{before.lemma} {word.lemma}", Span(offset + before.start, span.end), PAIR_WEIGHT
        before = word


def _factor(word: Word, index: int, *, shouting: bool) -> float:
    if word.text[0].isdigit():
        return NUMBER_WEIGHT
    return NAME_WEIGHT if index and not shouting and word.text[0].isupper() else 1.0
