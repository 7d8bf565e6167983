"""Entities put right: what the outlet table and the rest of the story know better than the reader's tag."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from headwater.data.annotation import Annotations, Entity
from headwater.data.article import Article
from headwater.data.span import Span
from headwater.meaning.words import words
from headwater.outlets.names import fold_name
from headwater.outlets.table import OutletTable
from headwater.sources import nouns
from headwater.sources.persons import Tokens, tokens_of

_MAY_BE_PERSONS = frozenset({"official", "unknown"})
_ROLE_AND_NAME = re.compile(r"^([^,]{3,80}),\s((?:[A-Z][\w’'.-]{1,20}\s){1,3}[A-Z][\w’'-]{1,20}),?$")
_TITLE_REACH = 40  # characters before a name in which its noun stands
_LONGEST_NAME = 3  # words of a person's name that was tagged otherwise
_GENERAL = (
    nouns.STATE_WORDS | nouns.STATE_MEDIA | nouns.AGENCY_NOUNS | {"news", "television", "tv", "radio", "national"}
)


def correct_entities(
    ids: Sequence[str], articles: Mapping[str, Article], annotations: Mapping[str, Annotations], table: OutletTable
) -> dict[str, tuple[Entity, ...]]:
    """The entities of every article with their kinds put right.

    A country is a place even where it was tagged a person, unless it is part of a full name in the story ("Jordan" of
    "Jordan Pike"); a name the table holds is an organisation; "state news agency" is no name at all.
    """
    names = _names(ids, articles, annotations)
    ends = frozenset(tokens[-1] for tokens in names)
    inside = frozenset(token for tokens in names if len(tokens) > 1 for token in tokens)
    found = {}
    for i in ids:
        text = articles[i].text
        trimmed = [t for e in annotations[i].entities if (t := _trimmed(e, text)) is not None]
        fixed = [_corrected(e, e.span.of(text), (inside, ends), table) for e in trimmed]
        found[i] = _with_untagged(text, annotations[i], [e for e in fixed if e is not None])
    return _with_firms(found, articles)


def _with_firms(found: dict[str, tuple[Entity, ...]], articles: Mapping[str, Article]) -> dict[str, tuple[Entity, ...]]:
    """``found`` with firms that were tagged persons as organisations.

    A firm is what a noun for one stands before ("the investment bank Lindqvist Rowe"), and the short form of a name
    with such a noun at its end ("Kaizan" where the story has "Kaizan Group"), unless it is part of a person's name.
    """
    firms: set[str] = set()
    persons: set[str] = set()
    for i in sorted(found):
        text = articles[i].text
        for entity in found[i]:
            name = fold_name(entity.span.of(text))
            if entity.kind == "organisation" and _is_firm(name):
                firms.add(name.rpartition(" ")[0])
            elif entity.kind == "person" and _is_after_firm(text, entity.span.start):
                firms.add(name)
            elif entity.kind == "person" and " " in name:
                persons.update(name.split())
    firms -= persons | {""}
    return {
        i: tuple(
            replace(e, kind="organisation")
            if e.kind == "person" and fold_name(e.span.of(articles[i].text)) in firms
            else e
            for e in found[i]
        )
        for i in found
    }


def _is_after_firm(text: str, start: int) -> bool:
    """Whether a noun for a body stands right before: "the charity |Open Hands"."""
    before = words(text[max(0, start - _TITLE_REACH) : start])
    if not before or text[max(0, start - _TITLE_REACH) + before[-1].end : start].strip():
        return False
    return before[-1].text.islower() and before[-1].lemma in nouns.FIRMS


def _with_untagged(text: str, annotations: Annotations, entities: list[Entity]) -> tuple[Entity, ...]:
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


def _trimmed(entity: Entity, text: str) -> Entity | None:
    """The entity without prepositions and articles at its edges; ``None`` when nothing is left."""
    kept = words(entity.span.of(text))
    while kept and kept[-1].text in nouns.PREPOSITIONS | nouns.DETERMINERS:
        kept.pop()
    while kept and kept[0].text in nouns.PREPOSITIONS:
        kept.pop(0)
    if not kept or (len(kept) == 1 and kept[0].text.lower() in nouns.DETERMINERS | nouns.PREPOSITIONS):
        return None
    first, last = kept[0].start, kept[-1].end
    if first == 0 and last >= len(entity.span) - 1:
        return entity
    return replace(entity, span=Span(entity.span.start + first, entity.span.start + last))


def _names(
    ids: Sequence[str], articles: Mapping[str, Article], annotations: Mapping[str, Annotations]
) -> frozenset[Tokens]:
    full: list[Tokens] = []
    for i in ids:
        text = articles[i].text
        full += [tokens_of(e.span.of(text)) for e in annotations[i].entities if e.kind == "person"]
    return frozenset(tokens for tokens in full if tokens)


def _corrected(
    entity: Entity, name: str, parts: tuple[frozenset[str], frozenset[str]], table: OutletTable
) -> Entity | None:
    """``parts``: the words of full names of persons, and the last words of all their names."""
    if entity.kind in ("date", "money", "nationality"):
        return entity
    known = table.find(name)
    is_power = table.party_named(name) is not None and not table.is_own_party(name)
    if is_power and (known is None or known.kind == "official"):
        tokens = tokens_of(name)
        is_person = entity.kind == "person" and (len(tokens) > 1 or (bool(tokens) and tokens[0] in parts[0]))
        return entity if is_person else replace(entity, kind="place")
    if known is not None and (known.kind not in _MAY_BE_PERSONS or entity.kind != "person" or _is_firm(name)):
        is_elsewhere = entity.kind == "place" and not name.isupper() and name.casefold() != known.name.casefold()
        return entity if is_elsewhere else replace(entity, kind="organisation")
    if entity.kind == "organisation" and (_is_general(name, table) or _is_people(name)):
        return None
    if entity.kind in ("misc", "product", "organisation") and _is_persons_name(name, parts[1]):
        return replace(entity, kind="person")
    return None if entity.kind == "person" and not tokens_of(name) else entity


def _is_firm(name: str) -> bool:
    """Whether the last word of ``name`` is one that firms and unions bear and persons do not: "Group", "Union"."""
    last = name.split()[-1].casefold() if name.split() else ""
    return "&" in name or (last in nouns.BODIES and last not in nouns.SURNAMES)


def _is_people(name: str) -> bool:
    """Whether ``name`` is people without a name of their own: "Republicans", "Pike aides"."""
    found = words(name)
    if not found or found[-1].lemma not in nouns.PEOPLE:
        return False
    return len(found) == 1 or found[-1].text.islower()


def _is_persons_name(name: str, ends: frozenset[str]) -> bool:
    """Whether ``name`` ends in a name that was tagged a person elsewhere in the story, and is written as a name."""
    tokens = tokens_of(name)
    is_name = bool(tokens) and len(tokens) <= _LONGEST_NAME and all(w[:1].isupper() for w in name.split())
    return is_name and tokens[-1] in ends and (len(tokens) == 1 or not name.isupper())


def _is_general(name: str, table: OutletTable) -> bool:
    """Whether ``name`` is only a country and common nouns: "North Korean state", "STATE NEWS AGENCY"."""
    left = [w for w in words(name) if w.lemma not in _GENERAL and w.text.lower() not in _GENERAL and w.lemma != "'s"]
    if not left:
        return True
    return table.party_named(name[left[0].start : left[-1].end]) is not None and len(left) < len(words(name))
