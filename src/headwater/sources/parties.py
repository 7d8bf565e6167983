"""Parties: which government, movement or owner speaks through a source, and where that is written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from headwater.meaning.words import words
from headwater.sources.names.hits import Key
from headwater.sources.names.roles import Role, party_in
from headwater.sources.naming import body_name
from headwater.sources.phrases import nouns
from headwater.sources.references.books import Books
from headwater.sources.references.mentions import Mention

_OFFICIAL = frozenset(
    {"official", "authority", "diplomat", "minister", "ambassador", "envoy", "spokesman", "prosecutor"}
)
# Who leads an official body speaks for its government; the director of a private one may speak for himself.
_CHIEFS = frozenset({"director", "chief", "head", "commissioner"})
_AND = re.compile(r",|\band\b")
_MINISTERS = {"ministry": frozenset({"minister"}), "department": frozenset({"secretary", "minister"})}
_SERVING = frozenset({"government", "intelligence", "military", "defense", "security", "police", "army", "ministry"})


def party_of(key: Key, mentions: Sequence[Mention], books: Books) -> tuple[str | None, str | None]:
    """The party of a source and the dated source of that fact; ``(None, None)`` when nothing says."""
    found: tuple[str, str] | None = None
    if key[0] == "party":
        found = _of_party(key, books)
    elif key[0] == "body":
        found = _of_body(key, books)
    elif key[0] == "media":
        found = books.table.party_of(key[1]) if key[1] else None
    elif key[0] == "person":
        found = _of_person(key, mentions, books)
    elif key[0] == "people":
        found = _of_people(mentions, books)
    return found or (None, None)


def _of_party(key: Key, books: Books) -> tuple[str, str] | None:
    party = books.table.party_named(key[1])
    return (party.name, party.cited) if party else None


def _of_body(key: Key, books: Books) -> tuple[str, str] | None:
    fact = books.table.party_of(key[2]) if not key[1] else None
    if fact is not None:
        return fact
    owner = books.table.party_named(key[1]) if key[1] else None
    if owner is None:
        return _by_minister(key, books)
    return (owner.name, f"{key[2]!r} is named as a body of {owner.name} in the text; {owner.cited}")


def _by_minister(key: Key, books: Books) -> tuple[str, str] | None:
    """The country of a ministry without one: that of the one minister of that subject whom the story names."""
    *subject, last = key[2].split() or [""]
    heads = _MINISTERS.get(last)
    if heads is None or not subject:
        return None
    ministers = books.roles.holders(heads, frozenset(subject))
    found = {fact for one in ministers if (fact := _listed(one, books) or _by_office(one, books))}
    return min(found) if len({party for party, _ in found}) == 1 else None


def _of_person(key: Key, mentions: Sequence[Mention], books: Books) -> tuple[str, str] | None:
    """What the table says of the name; else an office of a country, or a post that speaks for a body, in the text."""
    listed = _listed(key, books)
    if listed is not None:
        return listed
    office = _by_office(key, books)
    if office is not None:
        return office
    roles = books.roles.of(key)
    if any(r.party is not None and r.in_office for r in roles):
        return None  # an office in two countries: the story speaks of two persons, or of one who changed
    return _by_title(mentions) or _by_chief(roles, books) or _by_post(roles, books)


def _by_office(key: Key, books: Books) -> tuple[str, str] | None:
    """The one country in whose office the text puts a person."""
    roles = [r for r in books.roles.of(key) if r.party is not None and r.in_office]
    parties = {r.party.name for r in roles if r.party is not None}
    return (
        (parties.pop(), f"the text: “{_words(min(roles, key=lambda r: r.at), books)}”") if len(parties) == 1 else None
    )


def _by_chief(roles: Sequence[Role], books: Books) -> tuple[str, str] | None:
    """The country of the office-holder for whom a spokesman speaks: "a spokesman for the president"."""
    for role in sorted(roles, key=lambda r: r.at):
        if not role.heads & nouns.VOICES:
            continue
        for office in sorted((role.lemmas & nouns.OFFICES) - nouns.VOICES):
            for chief in books.roles.holders(frozenset({office}), frozenset()):
                found = _by_office(chief, books) if chief != role.key else None
                if found is not None:
                    return found[0], f"the text: “{_words(role, books)}”; {found[1]}"
    return None


def _listed(key: Key, books: Books) -> tuple[str, str] | None:
    """What the table says of a person by name."""
    for said in sorted(books.persons.spelt.get(key, ())):
        fact = books.table.party_of(said) if books.table.party_named(said) is None else None
        if fact is not None:
            return fact
    return None


def _by_title(mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """The country in a phrase that was understood as this person: "Kenya's president"."""
    for mention in sorted(mentions, key=lambda m: m.at):
        phrase = mention.phrase
        if phrase.form == "people" and phrase.party is not None and phrase.head in nouns.OFFICES:
            return phrase.party.name, f"the text: “{' '.join(phrase.text.split())}”; {phrase.party.cited}"
    return None


def _by_post(roles: Sequence[Role], books: Books) -> tuple[str, str] | None:
    for role in sorted(roles, key=lambda r: r.at):
        if not role.heads & (nouns.HEADS_OF_BODIES | _CHIEFS):
            continue
        context = books.contexts[role.at.article_id]
        named = [k for span, k in books.bodies.named.get(context.id, ()) if role.at.span.contains(span)]
        for key in named or _bodies_by_noun(role, books):
            body = party_of(key, (), books)[0]
            if body is None and not role.heads & nouns.HEADS_OF_BODIES and not _is_title(role, context.text):
                continue
            return body or body_name(key, Counter(), books), f"the text: “{_words(role, books)}”"
    return None


def _is_title(role: Role, text: str) -> bool:
    """Whether a post is written as a title right before the name: "Harwell Agency Director |Ada Pell"."""
    before = text[role.at.span.start : role.name_at.span.start].split()
    return bool(before) and before[-1].istitle() and before[-1].lower() in _CHIEFS


def _bodies_by_noun(role: Role, books: Books) -> list[Key]:
    """The body of a spokesman that the story names with its country: "Foreign Ministry spokeswoman"."""
    context = books.contexts[role.at.article_id]
    found = words(role.at.span.of(context.text))
    last = next((n for n in range(len(found) - 1, 0, -1) if found[n].lemma in nouns.STATE_BODIES), None)
    if last is None:
        return []
    wanted = [found[last - 1].lemma, found[last].lemma]
    hit = books.bodies.fitting(context.id, len(context.text), wanted, found[last].lemma)
    if hit is None:
        name = " ".join(w.text for w in found[last - 1 : last + 1])
        hit = books.bodies.local(name, [e.span.of(context.text) for e in context.entities if e.kind == "place"])
    return [hit.key] if hit is not None else []


def _words(role: Role, books: Books) -> str:
    return " ".join(role.at.span.of(books.contexts[role.at.article_id].text).split())


def _of_people(mentions: Sequence[Mention], books: Books) -> tuple[str, str] | None:
    """Officials of one country speak for it; analysts, residents and officials of two countries for no one party."""
    for mention in sorted(mentions, key=lambda m: m.at):
        phrase = mention.phrase
        lemmas = {w.lemma for w in phrase.words}
        if phrase.parties > 1 or lemmas & nouns.NOT_IN_OFFICE:
            continue
        if phrase.head not in _OFFICIAL and not (lemmas & _SERVING and phrase.head in ("source", "officer", "leader")):
            continue
        if phrase.party is not None and _is_before_noun(mention, books):
            return phrase.party.name, f"the text: “{' '.join(phrase.text.split())}”; {phrase.party.cited}"
        if phrase.owner is not None and phrase.owner_kind == "organisation":
            said = phrase.owner.of(books.contexts[mention.article_id].text)
            fact = books.table.party_of(said)
            if fact is not None:
                return fact[0], f"the text: “{phrase.text}”; {fact[1]}"
    return None


def parties_of(mentions: Sequence[Mention], books: Books) -> tuple[str, ...]:
    """The countries of a group of officials of several: "Kenyan and Ugandan officials"."""
    for mention in sorted(mentions, key=lambda m: m.at):
        phrase = mention.phrase
        if (
            phrase.parties > 1
            and phrase.head in _OFFICIAL
            and not {w.lemma for w in phrase.words} & nouns.NOT_IN_OFFICE
        ):
            context = books.contexts[mention.article_id]
            said = (phrase.core or phrase.span).of(context.text)
            named = (e.span for e in context.entities_in(phrase.span) if e.kind in ("place", "nationality"))
            found = {party.name for at in named if (party := books.table.party_named(at.of(context.text))) is not None}
            found |= {party.name for part in re.split(_AND, said) if (party := party_in(part, books.table)) is not None}
            return tuple(sorted(found))
    return ()


def _is_before_noun(mention: Mention, books: Books) -> bool:
    """Whether the country stands with the noun ("Kenyan officials") and not behind it ("officials in Nairobi")."""
    core = mention.phrase.core or mention.phrase.span
    return party_in(core.of(books.contexts[mention.article_id].text), books.table) is not None
