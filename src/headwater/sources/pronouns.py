"""Pronouns: whom "he", "it", "they", "I" and "who" stand for, by the reader's references and by nearness."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.data.span import Span
from headwater.outlets.names import fold_name
from headwater.sources import nouns
from headwater.sources.context import ArticleContext, Event
from headwater.sources.hits import Hit, Key
from headwater.sources.persons import PersonBook
from headwater.sources.phrase import Phrase

_PERSONAL = frozenset({"person", "people"})
_IMPERSONAL = frozenset({"body", "party", "media", "document"})


def understand_pronoun(context: ArticleContext, phrase: Phrase, content: Sequence[Span]) -> Hit | None:
    """The source a pronoun stands for, none of those in ``content``; ``None`` when nothing near it fits."""
    if phrase.head in nouns.RELATIVE:
        return _relative(context, phrase)
    is_partitive = len(phrase.words) > 1
    if is_partitive:
        here = context.sentence(phrase.span.start)
        event = context.latest(
            phrase.span.start,
            lambda e: e.key[0] == "people" and e.plural and here - context.sentence(e.span.start) <= 1,
            content,
        )
        return _recent(context, phrase, event.span, event.key) if event else Hit(_own(context, phrase))
    referred = _referred(context, phrase, content)
    if referred is not None and not _is_passed_over(context, phrase, referred):
        return referred
    if phrase.head in nouns.SINGULAR_PERSON:
        return _nearest_person(context, phrase, content)
    wanted = _IMPERSONAL if phrase.head in nouns.THING else _IMPERSONAL | {"people"}

    def accepts(event: Event) -> bool:
        if phrase.head in nouns.PLURAL and event.key[0] == "people":
            return event.plural
        return event.key[0] in wanted

    event = context.latest(phrase.span.start, accepts, content)
    return _recent(context, phrase, event.span, event.key) if event else None


def _own(context: ArticleContext, phrase: Phrase) -> Key:
    return ("people", context.id, fold_name(phrase.text))


def _is_passed_over(context: ArticleContext, phrase: Phrase, referred: Hit) -> bool:
    """Whether people in the plural stand between "they" and a government or body that the reader takes it for."""
    if phrase.head not in nouns.PLURAL or referred.key[0] == "people" or referred.anchor is None:
        return False
    event = context.latest(phrase.span.start, lambda e: e.key[0] == "people" and e.plural)
    return event is not None and event.span.start > referred.anchor.span.start


def _relative(context: ArticleContext, phrase: Phrase) -> Hit | None:
    near = context.right_before(phrase.span.start)
    if near is None:
        event = context.latest(phrase.span.start, lambda e: 0 <= phrase.span.start - e.span.end <= 2)
        near = (event.span, event.key) if event else None
    if near is None:
        return None
    return Hit(near[1], "relative", f"“{phrase.text}” stands for the name before it", 0.9, context.excerpt(near[0]))


def _referred(context: ArticleContext, phrase: Phrase, content: Sequence[Span]) -> Hit | None:
    antecedent = context.referred(phrase.span)
    if antecedent is None or any(s.contains(antecedent) for s in content):
        return None
    key = context.key_at(antecedent)
    if key is None or not _agrees(context.persons, phrase.head, key):
        return None
    detail = f"the reader takes “{phrase.text}” to mean “{antecedent.of(context.text)}”"
    return Hit(key, "coreference", detail, 0.75, context.excerpt(antecedent))


def _agrees(persons: PersonBook, pronoun: str, key: Key) -> bool:
    if pronoun in nouns.SINGULAR_PERSON:
        return key[0] in _PERSONAL and _sex_agrees(persons, pronoun, key)
    if pronoun in nouns.THING:
        return key[0] in _IMPERSONAL
    return key[0] in _IMPERSONAL | {"people"}


def _sex_agrees(persons: PersonBook, pronoun: str, key: Key) -> bool:
    is_male = persons.is_male(key)
    return is_male is None or is_male == (pronoun in nouns.MALE)


def _nearest_person(context: ArticleContext, phrase: Phrase, content: Sequence[Span]) -> Hit | None:
    """A person quoted just before; else the one named first in the nearest sentence that names anybody."""
    here = context.sentence(phrase.span.start)

    def accepts(event: Event) -> bool:
        is_one = event.key[0] == "person" or (event.key[0] == "people" and not event.plural)
        return is_one and _sex_agrees(context.persons, phrase.head, event.key)

    event = context.latest(phrase.span.start, accepts, content)
    named = [
        one
        for one in context.persons_before(phrase.span.start, content)
        if _sex_agrees(context.persons, phrase.head, one[3])
    ]
    if event is not None and (not named or here - context.sentence(event.span.start) <= named[0][0]):
        return _recent(context, phrase, event.span, event.key)
    return _recent(context, phrase, named[0][2], named[0][3]) if named else None


def _recent(context: ArticleContext, phrase: Phrase, span: Span, key: Key) -> Hit:
    detail = f"“{phrase.text}” follows “{_brief(span.of(context.text))}”, the last before it that fits"
    return Hit(key, "recency", detail, 0.65, context.excerpt(span))


def _brief(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:59] + "…"
