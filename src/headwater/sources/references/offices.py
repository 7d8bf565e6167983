"""Bodies by whose they are: "her campaign", "Ada Pell's office", the ministry of a minister, "your agency"."""

from __future__ import annotations

from headwater.data.span import Excerpt, Span
from headwater.meaning.words import words
from headwater.sources.names.hits import Hit, Key
from headwater.sources.names.persons import tokens_of
from headwater.sources.names.roles import Role
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.references.books import Books
from headwater.sources.references.context import ArticleContext
from headwater.sources.references.possessors import possessor


def of_person(context: ArticleContext, phrase: Phrase, head: str, books: Books) -> Hit | None:
    """The campaign, office or ministry of somebody, by a possessive: "her campaign" is "the Pell campaign"."""
    if head not in nouns.OWN_BODIES | nouns.STATE_BODIES:
        return None
    owner = possessor(context, phrase, books.table)
    if owner is None and head in nouns.OWN_BODIES:
        owner = _named_owner(context, phrase)
    if owner is None or owner[1][0] != "person":
        return None
    office = _of_office(context, phrase, head, owner[1], books)
    if office is not None or head not in nouns.OWN_BODIES:
        return office
    name = books.persons.shown(owner[1])
    detail = f"“{phrase.text}” is that of {name}"
    key: Key = ("body", "", f"{tokens_of(name)[-1]} {head}")
    return Hit(key, "possessive", detail, 0.75, context.excerpt(owner[0]))


def of_minister(context: ArticleContext, phrase: Phrase, head: str, books: Books) -> Hit | None:
    """The ministry of the minister whom the article named last, for "the ministry" where it names none."""
    if not phrase.definite or head not in nouns.MINISTRIES:
        return None
    held = [role.key for title in ("minister", "secretary") for role in books.roles.held(context.id, title, None)]
    named = [key for _, key in context.named_persons(Span(0, phrase.span.start)) if key in held]
    return _of_office(context, phrase, head, named[-1], books) if named else None


def _named_owner(context: ArticleContext, phrase: Phrase) -> tuple[Span, Key] | None:
    """The person whose name in the possessive stands before the noun: "|Ada Pell|'s office"."""
    named = context.named_persons(phrase.core) if phrase.core is not None else []
    return next((one for one in named if context.text[one[0].end : one[0].end + 2] in ("'s", "’s")), None)


def _of_office(context: ArticleContext, phrase: Phrase, head: str, owner: Key, books: Books) -> Hit | None:
    """The body of the noun ``head`` that a person's office names or is over: "her ministry" for a health minister."""
    for role in books.roles.of(owner):
        found = _by_title(role, head, books) if head in nouns.OWN_BODIES else {}
        found = found or _in_role(role, head, books) or _by_subject(context, role, head, books)
        if len(found) == 1:
            ((key, at),) = found.items()
            detail = f"“{phrase.text}” is that of {books.persons.shown(owner)}: “{books.bodies.shown(key)}”"
            return Hit(key, "possessive", detail, 0.75, at)
    return None


def _by_title(role: Role, head: str, books: Books) -> dict[Key, Excerpt]:
    """The office that is called by a title: "the prime minister’s office"."""
    titles = {"prime minister"} if {"prime", "minister"} <= role.lemmas else role.heads
    names = [f"{title}’s {head}" for title in sorted(titles)]
    keys = [(name, books.bodies.key_of(name)) for name in names]
    known = [key for name, key in keys if books.table.find(name) is not None or books.bodies.place(key) is not None]
    return {key: role.at for key in known[:1]}


def _in_role(role: Role, head: str, books: Books) -> dict[Key, Excerpt]:
    """The bodies named in a role: "director of the |Fen Safety Agency|"."""
    article_id = role.at.article_id
    named = books.bodies.named.get(article_id, ())
    places = {Excerpt(article_id, span): key for span, key in named if role.at.span.contains(span)}
    return {books.bodies.full(at, key): at for at, key in places.items() if books.bodies.can_mean(head, key)}


def _by_subject(context: ArticleContext, role: Role, head: str, books: Books) -> dict[Key, Excerpt]:
    """The ministry of a minister's subject: of health for "the health minister"."""
    subject = role.lemmas - role.heads - nouns.NOT_WORDS
    hit = books.bodies.fitting(context.id, len(context.text), subject, head) if subject else None
    if hit is not None:
        return {hit.key: hit.anchor or role.at}
    said = words(role.at.span.of(books.contexts[role.at.article_id].text))
    names = [f"{word.text} {head}" for word in said if word.lemma in subject]
    return {books.bodies.know(name): role.at for name in names if books.table.find(name) is not None}
