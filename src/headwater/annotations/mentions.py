"""Entities, and which mentions refer back to which: what the reader's entity and coreference heads say of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np

from headwater.annotations.tags import decode, find_runs
from headwater.annotations.words import to_word_edges
from headwater.data.annotation import Entity, EntityKind, Reference
from headwater.data.span import Span
from headwater.meaning.lemmas import lemma_of
from headwater.meaning.vocabulary import VERBS
from headwater.model import Reading
from headwater.model.reader import ENTITIES

_KINDS: dict[str, EntityKind] = {
    "Person": "person",
    "Organization": "organisation",
    "Location": "place",
    "NORP": "nationality",
    "Facility": "facility",
    "Product": "product",
    "Date": "date",
    "Money": "money",
    "Misc": "misc",
}
_MIN_SCORE = 0.2  # below, the pointer is spread over so many places that it names none
_PRONOUN = re.compile(
    r"\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|himself|herself|itself|themselves|who|which)\b",
    re.IGNORECASE,
)
_NOMINAL = re.compile(
    r"\b(?:the|this|that|these|those|such|its|his|her|their)((?:\s+[^\W\d_][\w’'-]*){1,3})", re.IGNORECASE
)
# Words that end a short noun phrase: what may follow "the report" is not part of its name.
_STOPS = frozenset(
    "a an the and or but nor of in on at by to for from with without as that which who whom whose when where"
    " while after before during since until against about into over under between among is are was were be been"
    " being has have had do does did will would can could may might must shall should not no said says say told"
    " added reported according it he she they we you i his her its their this these those if than then so because"
    " also amid despite".split()
)


_OWNER_CUT_OFF = re.compile(r"['’]s\s+(?=[A-Z])")


def find_entities(text: str, reading: Reading) -> tuple[Entity, ...]:
    """The named entities, at the edges of words, in order and apart."""
    found: list[Entity] = []
    for run in find_runs(decode(reading.entities)):
        start, end = int(reading.pieces.starts[run.first]), int(reading.pieces.ends[run.last - 1])
        span = to_word_edges(text, Span(start, max(start, end)))
        if owner := _OWNER_CUT_OFF.match(text, span.start, span.end):  # "Orve" and "'s Harbour Ministry" are one name
            if found and found[-1].span.end == span.start:
                span = Span(found.pop().span.start, span.end)
            else:
                span = Span(owner.end(), span.end)
        if span and (not found or span.start >= found[-1].span.end):
            found.append(Entity(span, _KINDS[ENTITIES[run.kind]]))
    return tuple(found)


def find_references(
    text: str, reading: Reading, entities: Iterable[Entity], sources: Iterable[Span]
) -> tuple[Reference, ...]:
    """Mentions that refer back, with the earlier mention each points at.

    The head points from where a mention begins to where one begins; how far they reach we say: an entity, a source
    span, a pronoun, or a short phrase after a determiner. Between two names the pointer is believed only if one holds
    the other or is its acronym: the head takes every country for the one before it.
    """
    names = [entity.span for entity in entities]
    mentions = _mentions_by_start(text, [*names, *sources])
    is_name = set(names)
    starts = reading.pieces.starts
    chances = np.exp(reading.antecedent_scores)
    found: list[Reference] = []
    for index in np.flatnonzero(reading.antecedents != np.arange(len(starts))).tolist():
        mention = mentions.get(int(starts[index]))
        score = float(chances[index])
        if mention is None or score < _MIN_SCORE:
            continue
        antecedent = mentions.get(int(starts[int(reading.antecedents[index])]))
        if antecedent is None or antecedent.end > mention.start:
            continue
        if mention in is_name and antecedent in is_name and not _alike(mention.of(text), antecedent.of(text)):
            continue
        found.append(Reference(mention, antecedent, round(score, 4)))
    return tuple(found)


def _alike(one: str, other: str) -> bool:
    """Whether all words of one name are in the other, or one is made of the other's first letters."""
    a, b = one.casefold().split(), other.casefold().split()
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    return any(
        len(short) > 1 and short.replace(".", "") == "".join(word[0] for word in long if word[0].isalnum())
        for short, long in ((one.casefold(), b), (other.casefold(), a))
    )


def _mentions_by_start(text: str, named: Iterable[Span]) -> dict[int, Span]:
    """Mentions by where they begin; names and sources before phrases, of either the longest."""
    by_start: dict[int, Span] = {}
    for span in named:
        if span.start not in by_start or span.end > by_start[span.start].end:
            by_start[span.start] = span
    for match in _PRONOUN.finditer(text):
        by_start.setdefault(match.start(), Span(match.start(), match.end()))
    for match in _NOMINAL.finditer(text):
        phrase = _phrase(match)
        if phrase is not None:
            by_start.setdefault(phrase.start, phrase)
    return by_start


def _phrase(match: re.Match[str]) -> Span | None:
    """Determiner and what follows, up to a function word or a verb with an ending; ``None`` if nothing is left."""
    end = match.start(1)
    for place, word in enumerate(re.finditer(r"\S+", match.group(1))):
        lower = word.group().lower()
        if lower in _STOPS or (place and lemma_of(lower) != lower and lemma_of(lower) in VERBS):
            break
        end = match.start(1) + word.end()
    return Span(match.start(), end) if end > match.start(1) else None
