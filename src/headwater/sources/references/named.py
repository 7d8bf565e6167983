"""Names as they stand: of a person, of a body, of a government by its country, of a place."""

from __future__ import annotations

from headwater.data.span import Span
from headwater.outlets.facts import Party
from headwater.outlets.names import fold_name
from headwater.sources.names.hits import Hit
from headwater.sources.names.persons import tokens_of
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.phrases.phrases import MAY_BE_PERSONS
from headwater.sources.references.books import Books
from headwater.sources.references.context import ArticleContext
from headwater.sources.references.pairs import persons_together

_DIRECTIONS = frozenset({"north", "south"})


def understand_person(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
    """The person of that name; two or more together where their names are joined."""
    name = phrase.name or phrase.span
    joint = persons_together(context, phrase.span)
    if joint is not None:
        return Hit(joint)
    at = context.excerpt(name)
    hit = books.persons.at.get(at) or books.persons.of(at, tokens_of(name.of(context.text)))
    if hit.anchor == at:
        return Hit(hit.key)
    return hit if hit.feature or phrase.text == name.of(context.text) else Hit(hit.key)


def understand_name(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
    """The body of that name, in the country that its seat or the article tells, or a person whom the table calls so."""
    name = phrase.name or phrase.span
    said = name.of(context.text)
    listed = _listed_person(context, name, books)
    if listed is not None:
        return listed
    seat = _seat(context, phrase, name)
    if seat and not books.bodies.key_of(said)[1] and books.table.find(said) is None:
        party = books.table.party_named(seat)
        if party is not None:
            return books.bodies.of(context.excerpt(name), said, party)
        return Hit(("body", "", f"{fold_name(said)} in {fold_name(seat)}"))
    hit = books.bodies.of(context.excerpt(name), said, phrase.party)
    is_ministry = hit.key[:2] == ("body", "") and hit.key[2].rpartition(" ")[2] in nouns.MINISTRIES and not hit.feature
    if not is_ministry:
        return hit
    places = [e.span.of(context.text) for e in context.entities if e.kind in ("place", "nationality")]
    return books.bodies.organ(said, places) or hit


def _listed_person(context: ArticleContext, name: Span, books: Books) -> Hit | None:
    """The person whom the table calls so ("the Chairman") and whom the story names in full."""
    said = name.of(context.text)
    fact = books.table.find(said)
    if fact is None or fact.kind not in MAY_BE_PERSONS:
        return None
    tokens = tokens_of(fact.name)
    if len(tokens) == 1 or not books.persons.knows(tokens):
        return None
    key = books.persons.of(context.excerpt(name), tokens).key
    return Hit(key, "table-alias", f"“{said}” is a name of {fact.name} ({fact.facts_from})", 0.9)


def _seat(context: ArticleContext, phrase: Phrase, name: Span) -> str:
    """The place behind a ministry or police that has no other country: "the Interior Ministry in |Nairobi"."""
    if fold_name(name.of(context.text)).rsplit(" ", 1)[-1] not in nouns.STATE_BODIES:
        return ""
    after = [w for w in phrase.words if w.start >= name.end]
    is_seat = len(after) > 1 and after[0].text.lower() == "in" and after[1].text[:1].isupper()
    return context.text[after[1].start : after[-1].end] if is_seat else ""


def understand_party(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
    """The government or other party of that name: "Kenya" as a speaker stands for its government."""
    said = (phrase.name or phrase.span).of(context.text)
    party = books.table.party_named(said)
    if party is None:
        return Hit(("party", fold_name(said)))
    return _for_party(party, said)


def _for_party(party: Party, said: str) -> Hit:
    if fold_name(said) == fold_name(party.name):
        return Hit(("party", party.name))
    power = party.name if "overnment" in party.name else f"the government of {party.name}"
    detail = f"“{said}” as a speaker stands for {power} ({party.cited})"
    return Hit(("party", party.name), "metonym", detail, 0.9)


def understand_place(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
    """A place that the table does not know; "the North" is the country of that beginning that the article names."""
    said = (phrase.name or phrase.span).of(context.text)
    folded = fold_name(said)
    if folded in _DIRECTIONS:
        for entity in context.entities:
            party = books.table.party_named(entity.span.of(context.text)) if entity.kind == "place" else None
            if party is not None and fold_name(party.name).startswith(folded + " "):
                detail = f"“{phrase.text}” is {party.name}, which the article names"
                return Hit(("party", party.name), "short-form", detail, 0.9, context.excerpt(entity.span))
    if books.bodies.place(("body", "", folded)) is not None:  # which the reader took for a place here
        return books.bodies.of(context.excerpt(phrase.name or phrase.span), said)
    return Hit(("party", folded))
