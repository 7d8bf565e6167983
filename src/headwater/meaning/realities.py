"""Differences in what verbs say: done against planned, possible or ordered; what was and what was not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final

from headwater.data.reuse import DriftKind
from headwater.data.span import Span
from headwater.meaning.context import Stretch, is_content
from headwater.meaning.lemmas import lemma_of
from headwater.meaning.modality import ACTUAL, Modality
from headwater.meaning.quantities import find_quantities
from headwater.meaning.synonyms import OPPOSITES, canonical
from headwater.meaning.verbs import VerbUse
from headwater.meaning.vocabulary import LIGHT_VERBS

_IMAGINED: Final = re.compile(r"\b(?:would|could|should|might)(?:n['’]t)?\b.*\bhave\b", re.IGNORECASE)
_REACH = 9  # words on each side of a verb in which its subject and object stand
_MAX_USES = 6  # uses of one verb on each side that are compared: more do not stand in a sentence
_EITHER: Final = re.compile(
    r"\b(?P<way>\w+(?:ed|en)|hurt|lost|sunk)\s+or\s+(?P<other>\w+(?:ed|en)|hurt|lost|sunk|missing)\b",
    re.IGNORECASE,
)
_OR: Final = re.compile(r",?\s+(?:or|and)\b", re.IGNORECASE)
_TELLING: Final = 5  # from which a figure that two stretches share is rarely a coincidence
_HEADS = 2  # last words of a phrase that say what it is about
_SHARED = 2  # content words two uses of a verb must share around them to be about the same thing
# Verbs of saying and expecting, and those whose present means a future: their form says little about what is real.
_LOOSE: Final = frozenset(
    """
    face depend involve concern mean require report announce add note claim warn state deny confirm accuse order
    urge quote cite describe expect believe suggest prompt plan intend threaten thank congratulate apologise apologize
    """.split()
)
_WANTED: Final = frozenset({"intended", "needed"})
_NAMES: Final[dict[Modality, str]] = {
    "done": "done",
    "ongoing": "going on",
    "possible": "possible",
    "future": "still to come",
    "needed": "called for",
    "intended": "intended",
    "conditional": "a condition",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which two stretches say different things: the smallest spans that show it, each into its own text."""

    kind: DriftKind
    a: Span
    b: Span
    detail: str


def verb_differences(a: Stretch, b: Stretch) -> Iterator[Difference]:
    """Differences in negation and modality between verbs that both stretches use of the same things."""
    for uses_a, uses_b in _same_verbs(a, b):
        compared = product(uses_a[:_MAX_USES], uses_b[:_MAX_USES])
        pairs = [(shared, x, y) for x, y in compared if (shared := _shared_arguments(a, x, b, y))]
        if not pairs:
            continue
        if not any(x.negated == y.negated for _, x, y in pairs):
            _, x, y = min(pairs, key=_best)
            if _is_imagined(a, x) or _is_imagined(b, y) or _is_only_wanted(x, y):
                continue
            yield Difference("negation", x.span, y.span, f"{_said(a, x)} in one, {_said(b, y)} in the other")
        elif not any(_same_reality(x, y) for _, x, y in pairs):
            _, x, y = min(pairs, key=_best)
            detail = f"{_said(a, x)} is {_NAMES[x.modality]}, {_said(b, y)} is {_NAMES[y.modality]}"
            yield Difference("modality", x.span, y.span, detail)


def _is_imagined(stretch: Stretch, use: VerbUse) -> bool:
    """Whether it is only told what would have been: "would not have shut it" leaves it shut."""
    return _IMAGINED.search(use.span.of(stretch.text)) is not None


def _is_only_wanted(x: VerbUse, y: VerbUse) -> bool:
    """Whether one tells only what should be: "did not repeal it", "needs to repeal it"; "paid", "should not pay"."""
    return (x.modality in _WANTED) != (y.modality in _WANTED)


def opposite_differences(a: Stretch, b: Stretch) -> Iterator[Difference]:
    """Places where one stretch has the opposite of the other's word in the same surroundings ("won" and "lost")."""
    only_a, only_b = a.lemmas - b.lemmas, b.lemmas - a.lemmas
    for x, word_a in enumerate(a.words):
        if word_a.lemma not in only_a:
            continue
        for y, word_b in enumerate(b.words):
            if (
                word_b.lemma in only_b
                and frozenset((word_a.lemma, word_b.lemma)) in OPPOSITES
                and _same_place(a, x, b, y)
                and not _are_done_to_others(a, x, b, y)
            ):
                spans = Span(word_a.start, word_a.end), Span(word_b.start, word_b.end)
                yield Difference("negation", *spans, f"“{word_a.text}” in one, “{word_b.text}” in the other")


def either_differences(a: Stretch, b: Stretch) -> Iterator[Difference]:
    """What befell as many either way in one stretch, and one way in the other: "17 killed or hurt", "17 killed"."""
    for one, other, swapped in ((a, b, False), (b, a, True)):
        for either in _EITHER.finditer(one.text):
            ways = [lemma_of(either[way].lower()) for way in ("way", "other")]
            uses = [use for use in other.verbs if use.word.lemma in ways and use.modality in ACTUAL]
            if any(_OR.match(other.text, use.span.end) for use in uses):
                continue
            if len({use.word.lemma for use in uses}) == 1 and _counts(one.text) & _counts(other.text):
                ends = Span(*either.span()), uses[0].span
                words = (either.group(), uses[0].span.of(other.text))
                first, second = (words[swapped], words[not swapped])
                yield Difference(
                    "scope", ends[swapped], ends[not swapped], f"“{first}” in one, “{second}” in the other"
                )
                return


def _counts(text: str) -> frozenset[float]:
    """The figures of a text that tell something by themselves."""
    return frozenset(q.low for q in find_quantities(text) if q.kind != "vague" and q.low >= _TELLING)


def _same_place(a: Stretch, x: int, b: Stretch, y: int) -> bool:
    """Whether what stands around both words is nearly the same on both sides of each."""
    near_a, near_b = a.around(x, 6), b.around(y, 6)
    shared = near_a & near_b
    return len(shared) >= 3 and 2 * len(shared) >= min(len(near_a), len(near_b))


def _are_done_to_others(a: Stretch, x: int, b: Stretch, y: int) -> bool:
    """Whether two verbs have other objects: who "won the toss" may have "lost the match"."""
    uses = [next((use for use in s.verbs if use.index == at), None) for s, at in ((a, x), (b, y))]
    if uses[0] is None or uses[1] is None:
        return False
    one, other = _object(a, uses[0]), _object(b, uses[1])
    return bool(one and other) and not one & other


def _same_verbs(a: Stretch, b: Stretch) -> Iterator[tuple[list[VerbUse], list[VerbUse]]]:
    """The uses of each verb that stands in both, in order of first use in ``a``; verbs that say little are left out."""
    uses_b: dict[str, list[VerbUse]] = {}
    for use in b.verbs:
        uses_b.setdefault(canonical(use.word.lemma), []).append(use)
    uses_a: dict[str, list[VerbUse]] = {}
    for use in a.verbs:
        uses_a.setdefault(canonical(use.word.lemma), []).append(use)
    for lemma, uses in uses_a.items():
        if lemma in uses_b and lemma not in LIGHT_VERBS and lemma not in _LOOSE:
            yield uses, uses_b[lemma]


def _shared_arguments(a: Stretch, x: VerbUse, b: Stretch, y: VerbUse) -> int:
    """How many content words the surroundings of both uses share; 0 when too few for the same thing."""
    same = {canonical(lemma) for lemma in a.around(x.index, _REACH)} & {
        canonical(lemma) for lemma in b.around(y.index, _REACH)
    }
    things_a, things_b = _object(a, x), _object(b, y)
    if things_a and things_b and not things_a & things_b:
        return 0
    return len(same) if len(same) >= _SHARED else 0


def _object(stretch: Stretch, use: VerbUse) -> frozenset[str]:
    """What the verb is done to: the words of the phrase after an active verb, else of the one before it.

    A phrase runs over "of": what is declared in "declare a state of emergency" is both.
    """
    words = stretch.words
    places = (
        range(use.index - 1, max(-1, use.index - 8), -1)
        if use.passive
        else range(use.index + 1, min(len(words), use.index + 7))
    )
    found: list[str] = []
    for place in places:
        word = words[place]
        if use.span.start <= word.start < use.span.end:
            continue
        if is_content(word) and stretch.same_sentence(word.start, use.word.start):
            found.append(canonical(word.lemma))
        elif found and word.lemma != "of":
            break
    return frozenset(found if use.passive else found[-_HEADS:])


def _same_reality(x: VerbUse, y: VerbUse) -> bool:
    """Whether both are actual, or neither is (what kind of unreal it is differs too easily among paraphrases)."""
    if x.negated and y.negated:
        return True  # "could not reach", "was unable to reach", "did not reach"
    if {x.modality, y.modality} in ({"ongoing", "conditional"}, {"ongoing", "future"}):
        return True  # "is being introduced today", "will be introduced today"
    return (x.modality in ACTUAL) == (y.modality in ACTUAL)


def _best(pair: tuple[int, VerbUse, VerbUse]) -> tuple[int, int, int]:
    shared, x, y = pair
    return -shared, x.index, y.index


def _said(stretch: Stretch, use: VerbUse) -> str:
    return f"“{use.span.of(stretch.text)}”"
