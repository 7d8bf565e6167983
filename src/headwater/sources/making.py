"""Making a source: its best name, its kind, its other names and its party."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from headwater.data.evidence import Evidence
from headwater.data.ids import make_id
from headwater.data.source import Source, SourceKind
from headwater.data.span import Excerpt
from headwater.outlets.facts import Facts
from headwater.outlets.names import fold_name
from headwater.outlets.table import OutletTable
from headwater.sources.names.forms import noun_of
from headwater.sources.names.hits import Key
from headwater.sources.names.persons import tokens_of
from headwater.sources.naming import best_name, body_name
from headwater.sources.parties import parties_of, party_of
from headwater.sources.phrases import nouns
from headwater.sources.references.books import Books
from headwater.sources.references.mentions import Mention

_KINDS: dict[str, SourceKind] = {
    "person": "person",
    "joint": "person",
    "powers": "official",
    "people": "anonymous",
    "party": "official",
    "document": "document",
    "image": "image",
}
_WIRE_ENDS = ("news agency", "press agency", "newswire", "news service", "press association", "wire")
_LONGEST_NAME = 90  # characters
_FEWEST = 2  # words of the name of a body with which another's can begin
_FAR_MORE = 3  # times
_OWNED = 3  # parts of the key of an unnamed source; those of its owner's follow
_POSSESSIVE = re.compile(r"^(?:its|his|her|their)\s+", re.IGNORECASE)


def make_source(
    story_id: str, key: Key, mentions: Sequence[Mention], merges: Sequence[Evidence], books: Books
) -> Source:
    """The source of all ``mentions``, which share ``key``."""
    own = [m for m in mentions if m.hit.key == key and not m.hit.feature] if key[0] == "people" else ()
    silent = ("pronoun", "document", "image", *(("person",) if key[0] == "joint" else ()))  # no names of the source
    said = Counter(_said(m, books) for m in own or mentions if m.phrase.form not in silent)
    if not said and key[0] not in ("person", "body", "party"):
        said = Counter(_said_before(m, books) or _said(m, books) for m in mentions)
    name = _name(key, said, books) or next((words for words in sorted(said) if words), "unnamed")
    party, party_from = party_of(key, mentions, books)
    places = sorted({Excerpt(m.article_id, span) for m in mentions for span in m.spans})
    aliases = _other_names(name, said)
    return Source(
        id=make_id("source", story_id, *key),
        name=name,
        kind=_kind(key, mentions, books.table),
        aliases=tuple(aliases),
        mentions=tuple(places),
        merges=tuple(sorted(merges, key=lambda e: (e.excerpts, e.feature))),
        party=party,
        party_from=party_from,
        members=parties_of(mentions, books) if key[0] == "people" else (),
    )


def _other_names(name: str, said: Counter[str]) -> list[str]:
    """What else the source is called, most often first; another case or an article before it is no other name."""
    known = {fold_name(name)}
    found = []
    for words in sorted((s for s in said if s), key=lambda s: (-said[s], s.casefold(), s)):
        if fold_name(words) not in known:
            known.add(fold_name(words))
            found.append(words)
    return found


def _said(mention: Mention, books: Books) -> str:
    """The words of a mention as a name: without determiner for a common noun, without title for a person."""
    phrase, text = mention.phrase, books.contexts[mention.article_id].text
    span = phrase.name or phrase.core if phrase.form in ("person", "name", "party", "place") else phrase.span
    flat = " ".join((span or phrase.span).of(text).split()).strip(" ,;:-–—")
    while flat.rpartition(" ")[2].lower() in nouns.PREPOSITIONS and " " in flat:
        flat = flat.rpartition(" ")[0].rstrip(" ,;:-–—")
    return flat if len(flat) <= _LONGEST_NAME else flat[: _LONGEST_NAME - 1].rstrip() + "…"


def _said_before(mention: Mention, books: Books) -> str:
    """The words of the article for which a pronoun stands: "several residents, |who|", "if guests complain, |they|"."""
    anchor = mention.hit.anchor
    if mention.hit.feature != "relative" or anchor is None:
        return ""
    return " ".join(anchor.span.of(books.contexts[anchor.article_id].text).split())


def _name(key: Key, said: Counter[str], books: Books) -> str:
    if key[0] == "party":
        party = books.table.party_named(key[1])
        return party.name if party else best_name(said, key[1])
    if key[0] in ("joint", "powers"):
        return key[1]
    if key[0] == "person":
        return _person_name(key, said, books)
    if key[0] == "body" and not key[1]:
        fact = _fact(key, books.table)
        if fact is not None:
            return fact.name
        return body_name(key, said, books)
    if key[0] == "people" and len(key) > _OWNED:
        return _owned_name(key, said, books)
    return best_name(said, key[-1])


def _owned_name(key: Key, said: Counter[str], books: Books) -> str:
    """The name of an unnamed source that is somebody's: "Kenya and Uganda's leaders" for "their leaders"."""
    own = best_name(Counter({re.sub(_POSSESSIVE, "", words): n for words, n in said.items()}), key[2])
    return f"{_name(key[_OWNED:], Counter(), books)}'s {own[:1].lower()}{own[1:]}"


def _person_name(key: Key, said: Counter[str], books: Books) -> str:
    """The fullest form of the name anywhere in the story, in ordinary case if it stands so anywhere."""
    forms: Counter[str] = Counter()
    for article_id, named in books.persons.named.items():
        text = books.contexts[article_id].text
        forms.update(" ".join(n.span.of(text).split()) for n in named if n.hit.key == key)
    if not forms:
        forms = said or Counter(sorted(books.persons.spelt.get(key, {key[1]})))
    longest = max(len(tokens_of(form)) for form in forms)
    full = [form for form in forms if not form.isupper() and len(tokens_of(form)) > 1 and not _runs_on(form, forms)]
    pool = full or [form for form in forms if len(tokens_of(form)) == longest]
    return _bare(min(pool, key=lambda f: (f.isupper(), -len(tokens_of(f)), -forms[f], f)))


def _runs_on(form: str, forms: Counter[str]) -> bool:
    """Whether a name goes on into the next word, for without it it stands far more often: "Ada Pell |Cruises|"."""
    tokens = tokens_of(form)
    shorter = (tokens_of(other) for other in forms if forms[other] >= _FAR_MORE * forms[form])
    return any(1 < len(other) < len(tokens) and tokens[: len(other)] == other for other in shorter)


def _bare(name: str) -> str:
    """``name`` without honorific and possessive; capitals throughout become initial capitals."""
    parts = name.split()
    while len(parts) > 1 and parts[0].strip(".").casefold() in nouns.HONORIFICS | nouns.TITLES:
        parts.pop(0)
    bare = " ".join(parts).removesuffix("'s").removesuffix("’s").removesuffix("’S").removesuffix("'S")
    return bare.title() if bare.isupper() and len(bare) > 3 else bare


def _fact(key: Key, table: OutletTable) -> Facts | None:
    return table.facts_of(key[2]) if table.find(key[2]) is not None else None


def _kind(key: Key, mentions: Sequence[Mention], table: OutletTable) -> SourceKind:
    if key[0] in _KINDS:
        return _KINDS[key[0]]
    if key[0] == "media":
        return "wire" if key[2] in nouns.AGENCY_NOUNS else "outlet"
    return _body_kind(key, mentions, table)


def _body_kind(key: Key, mentions: Sequence[Mention], table: OutletTable) -> SourceKind:
    fact = _fact(key, table) if not key[1] else None
    if fact is not None and fact.kind != "unknown":
        return "wire" if fact.kind == "wire" else "official" if fact.kind == "official" else "outlet"
    name = key[2].split(" in ", 1)[0]
    last = name.rsplit(" ", 1)[-1]
    if name.endswith(_WIRE_ENDS):
        return "wire"
    if key[1] or {last, noun_of(tuple(name.split()) or ("",))} & nouns.STATE_NAME_ENDS or _is_within(name, table):
        return "official"
    named = any(m.phrase.form == "name" for m in mentions)
    is_paper = named and " " in name and " of " not in name and last in nouns.OUTLET_NAME_ENDS
    if last in nouns.OUTLET_NOUNS or is_paper:  # no "Office of the Medical Examiner"
        return "outlet"
    return "organisation"


def _is_within(name: str, table: OutletTable) -> bool:
    """Whether ``name`` begins with that of an official body of a country: "State Department Refugee Center"."""
    parts = name.split()
    heads = (table.find(" ".join(parts[:stop])) for stop in range(len(parts) - 1, _FEWEST - 1, -1))
    return any(head is not None and head.kind == "official" and head.country is not None for head in heads)
