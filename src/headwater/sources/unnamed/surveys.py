"""Polls that are one: "a new poll" and the institute that made it, and one survey in two articles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from headwater.data.evidence import Evidence
from headwater.sources.names.hits import Key
from headwater.sources.references.books import Books
from headwater.sources.references.mentions import Mention
from headwater.sources.unnamed.joins import Joins

_SURVEYS = frozenset({"poll", "survey"})
_SHARE = re.compile(r"(\d+(?:\.\d+)?)\s?(?:%|percent\b|per\s+cent\b)")
# What a survey is of ("a |12-town| poll"): not how long it took or how many it asked, which says so of any other too.
_NUMBERED = re.compile(
    r"\d[\w.,]*-(?!(?:hour|day|night|week|month|year|minute|point|percent|page|question|person|people|voter|adult)s?\b)\w+"
)
_FEWEST = 2  # figures in common by which two surveys are one


@dataclass(slots=True)
class _Survey:
    """One survey of one article: where it is first told, and the shares, numbered words and bodies told with it."""

    first: Mention
    shares: set[str] = field(default_factory=set)
    numbered: set[str] = field(default_factory=set)
    bodies: set[Key] = field(default_factory=set)


def join_surveys(by_article: Mapping[str, Sequence[Mention]], books: Books, joins: Joins, *, across: bool) -> None:
    """Join "a new poll" to the body that the article then says made it; ``across`` articles, surveys that are alike.

    These are alike where they share two figures, or the numbered word that tells which they are ("12-town"), and no
    two bodies are told to have made them.
    """
    for _, found in sorted(by_article.items()):
        _join_maker([m for m in found if _is_survey(m)], books, joins)
    if not across:
        return
    surveys = [s for i in sorted(by_article) for s in _surveys(by_article[i], books, joins)]
    for one, other in combinations(surveys, 2):
        is_apart = one.bodies and other.bodies and not one.bodies & other.bodies
        if one.first.article_id == other.first.article_id or is_apart:
            continue
        shared = one.shares & other.shares
        if len(shared) >= _FEWEST or one.numbered & other.numbered:
            told = ", ".join(sorted(shared if len(shared) >= _FEWEST else one.numbered & other.numbered))
            later, earlier = (one, other) if other.first.hit.key[0] == "body" else (other, one)
            detail = f"both articles tell of a survey with {told}"
            evidence = Evidence("same-survey", 0.7, detail, (earlier.first.at, later.first.at))
            joins.add(later.first, earlier.first, evidence)


def _is_survey(mention: Mention) -> bool:
    phrase = mention.phrase
    return phrase.head in _SURVEYS and not phrase.plural and mention.hit.key[0] in ("document", "body")


def _join_maker(found: Sequence[Mention], books: Books, joins: Joins) -> None:
    """Join the one survey without a maker to the body of "the poll, released by the Fen Institute", said after it."""
    for place, mention in enumerate(found):
        if mention.hit.key[0] != "body" or not mention.phrase.definite:
            continue
        before = [m for m in found[:place] if m.hit.key[0] == "document" and not _bodies(m, books)]
        if len({joins.root(m.hit.key) for m in before}) == 1:
            detail = f"“{mention.phrase.text}” tells who made “{before[0].phrase.text}”"
            joins.add(before[0], mention, Evidence("same-survey", 0.75, detail, (before[0].at, mention.at)))


def _surveys(found: Sequence[Mention], books: Books, joins: Joins) -> list[_Survey]:
    by_key: dict[Key, _Survey] = {}
    for mention in found:
        if not _is_survey(mention):
            continue
        context = books.contexts[mention.article_id]
        survey = by_key.setdefault(joins.root(mention.hit.key), _Survey(mention))
        survey.shares |= set(_SHARE.findall(context.sentence_span(mention.phrase.span.start).of(context.text)))
        survey.numbered |= set(_NUMBERED.findall(mention.phrase.text.lower()))
        survey.bodies |= _bodies(mention, books)
    return list(by_key.values())


def _bodies(mention: Mention, books: Books) -> set[Key]:
    """The bodies that a phrase names: who made the survey, paid for it or brought it out."""
    context = books.contexts[mention.article_id]
    inside = (e for e in context.entities_in(mention.phrase.span) if e.kind == "organisation")
    named = {books.bodies.of(context.excerpt(e.span), e.span.of(context.text)).key for e in inside}
    return named | ({mention.hit.key} if mention.hit.key[0] == "body" else set())
