"""Persons whom the reader tagged otherwise or not at all, by the words beside their names."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from headwater.data.annotation import Annotations, Entity
from headwater.data.span import Span
from headwater.meaning.words import words
from headwater.outlets.names import fold_name
from headwater.sources.names.given_names import sex_of_name
from headwater.sources.names.no_names import is_firm
from headwater.sources.phrases import nouns

_ROLE_AND_NAME = re.compile(r"^([^,]{3,80}),\s((?:[A-Z][\w’'.-]{1,20}\s){1,3}[A-Z][\w’'-]{1,20}),?$")
_SURE = 0.7  # of a reference by which a name becomes a person's
_APPOSITION = re.compile(
    r",\s+(?:\d{1,3},\s+)?an?\s((?:[\w'’-]+\s){0,4}[\w'’-]+)(?:,|\s(?:who|from|in|of|and|with|for|at)\b)"
)
_MISTAKEN = frozenset({"place", "organisation", "misc", "facility", "product"})
_LONGEST_NAME = 3  # words of a person's name that was tagged otherwise
_LONGEST_TITLED = 4  # words of a name with its title or initials
_POST = 4  # words behind a name and a comma in which the noun stands that says who that is
_REACH = 40  # characters before a name in which its noun stands


def called_so(entity: Entity, text: str, persons: frozenset[str]) -> Entity:
    """``entity``, a person's where its folded name is among ``persons`` though it was tagged otherwise."""
    is_person = entity.kind in _MISTAKEN and fold_name(entity.span.of(text)) in persons
    return replace(entity, kind="person") if is_person else entity


def without_post(entity: Entity, text: str) -> Entity:
    """The person before a comma and a post who was taken for a body with it: "|Ada Pell|, head of the Fen Board"."""
    name, _, post = entity.span.of(text).partition(", ")
    parts = name.split()
    if entity.kind != "organisation" or not 1 < len(parts) <= _LONGEST_TITLED or not post[:1].islower():
        return entity
    is_name = all(part[:1].isupper() for part in parts) and parts[-1].lower() not in nouns.BODIES - nouns.SURNAMES
    is_post = any(w.lemma in nouns.PEOPLE for w in words(post)[:_POST])
    span = Span(entity.span.start, entity.span.start + len(name))
    return replace(entity, span=span, kind="person") if is_name and is_post else entity


def called_persons(annotations: Annotations, text: str) -> frozenset[str]:
    """Folded names that were tagged otherwise but are of persons: "she" means them, or an apposition says so.

    "Ada Pell, a shipping heiress," is no place; neither is whom the reader takes "she" to mean.
    """
    meant = {
        r.antecedent.start: r.antecedent.end
        for r in annotations.references
        if r.span.of(text).casefold() in nouns.MALE | nouns.FEMALE and r.score > _SURE
    }
    found = set()
    for entity in annotations.entities:
        name = entity.span.of(text)
        if entity.kind not in _MISTAKEN or not 1 < len(name.split()) <= _LONGEST_NAME or is_firm(name):
            continue
        if not all(part[:1].isupper() for part in name.split()):
            continue
        is_meant = meant.get(entity.span.start) == entity.span.end or _is_called(text, entity.span)
        apposition = _APPOSITION.match(text, entity.span.end)
        if is_meant or (apposition is not None and words(apposition[1])[-1].lemma in nouns.PEOPLE):
            found.add(fold_name(name))
    return frozenset(found)


def _is_called(text: str, span: Span) -> bool:
    """Whether a noun for people stands right before a name that begins with a given name: "the clerk |Ada Pell|"."""
    before = words(text[max(0, span.start - _REACH) : span.start])
    if not before or text[max(0, span.start - _REACH) + before[-1].end : span.start].strip():
        return False
    is_title = before[-1].text.islower() and before[-1].lemma in nouns.PEOPLE
    return is_title and bool(sex_of_name(fold_name(span.of(text)).split(" ", 1)[0]))


def with_untagged(text: str, annotations: Annotations, entities: list[Entity]) -> tuple[Entity, ...]:
    """``entities`` and the persons that were not tagged where a role leads up to them: "the mayor, Ada Quill,"."""
    added: list[Entity] = []
    for attribution in annotations.attributions:
        for source in attribution.source:
            match = _ROLE_AND_NAME.search(source.of(text))
            if match is None or not {w.lemma for w in words(match.group(1))} & nouns.PEOPLE:
                continue
            span = Span(*match.span(2)).shift(source.start)
            place = bisect_right(entities, span.start, key=lambda e: e.span.end)
            is_free = place == len(entities) or entities[place].span.start >= span.end
            if is_free and not (added and added[-1].span.end > span.start):
                added.append(Entity(span, "person"))
    return tuple(sorted([*entities, *added], key=lambda e: e.span))
