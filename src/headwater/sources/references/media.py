"""Media by less than their name: "state media", "the state news agency", "the Post"."""

from __future__ import annotations

from collections import Counter

from headwater.outlets.facts import Facts
from headwater.outlets.names import fold_name, is_spelt_as_name
from headwater.sources.names.hits import Hit, Key
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.references.books import Books
from headwater.sources.references.context import ArticleContext

_WIRES = frozenset({"agency", "newswire", "wire", "service"})
_AIRED = frozenset({"television", "tv", "radio", "broadcaster", "channel"})


def state_media(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
    """The service that "state media" is: one of that state which the article names, else one that the story names."""
    kinds = _kinds(phrase)
    for scope, score in ((context.id, 0.9), (None, 0.8)):
        found = _services(books, kinds, scope, _parties(context, phrase, books, scope))
        if found:
            key, fact = found[0]
            where = "the article" if scope else "another article of the story"
            detail = f"“{phrase.text}”: {fact.name}, which {where} names, speaks for {fact.party} ({fact.cited})"
            return Hit(key, "state-media", detail, score, books.bodies.place(key, context.id))
    owner = phrase.party.name if phrase.party else ""
    return Hit(("media", owner, phrase.head, "" if owner else context.id))


def written_as_name(context: ArticleContext, phrase: Phrase, books: Books) -> Hit | None:
    """The outlet of the story whose name ends in a noun for a document that is written as one: "the Post"."""
    core = phrase.core or phrase.span
    said = core.of(context.text)
    if phrase.words[0].text != "the" or not is_spelt_as_name(said) or said.isupper():
        return None
    return books.bodies.fitting(context.id, core.start, fold_name(said).split(), fold_name(said).rpartition(" ")[2])


def _kinds(phrase: Phrase) -> frozenset[str]:
    if phrase.head in _WIRES:
        return frozenset({"wire"})
    if phrase.head in _AIRED:
        return frozenset({"broadcaster"})
    if phrase.head in nouns.OUTLET_NOUNS:
        return frozenset({"newspaper", "official", "magazine", "online"})
    return frozenset({"wire", "broadcaster", "newspaper", "official", "online", "magazine"})


def _parties(context: ArticleContext, phrase: Phrase, books: Books, scope: str | None) -> list[str]:
    """The parties whose media may be meant, likeliest first; within the article any will do."""
    if phrase.party is not None:
        return [phrase.party.name]
    named: Counter[str] = Counter()
    for entity in context.entities:
        if entity.kind in ("place", "nationality", "organisation"):
            party = books.table.party_named(entity.span.of(context.text))
            if party is not None:
                named[party.name] += 1
    ordered = [name for name, _ in sorted(named.items(), key=lambda one: (-one[1], one[0]))]
    if scope is None:
        return ordered
    spoken_for = sorted({f.party for _, f in _named_facts(books, scope) if f.party})
    return [p for p in ordered if p in spoken_for] + [p for p in spoken_for if p not in ordered]


def _named_facts(books: Books, scope: str | None) -> list[tuple[Key, Facts]]:
    """Media with a party that an article (or the whole story) names, the most often named first."""
    count: Counter[Key] = Counter()
    for article_id in sorted(books.contexts) if scope is None else [scope]:
        count.update(key for _, key in books.bodies.named.get(article_id, ()))
    found = []
    for key, _ in sorted(count.items(), key=lambda one: (-one[1], one[0])):
        outlet = books.table.find(key[2]) if key[0] == "body" and not key[1] else None
        fact = books.table.facts_of(key[2]) if outlet else None
        if fact is not None and fact.party and (fact.kind != "official" or fact.domain):
            found.append((key, fact))
    return found


def _services(books: Books, kinds: frozenset[str], scope: str | None, parties: list[str]) -> list[tuple[Key, Facts]]:
    named = [(key, fact) for key, fact in _named_facts(books, scope) if fact.kind in kinds]
    by_party = [one for party in parties for one in named if one[1].party == party]
    return sorted(by_party, key=lambda one: (parties.index(one[1].party or ""), one[1].kind != "wire"))
