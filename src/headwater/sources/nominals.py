"""Phrases without a name: "the ministry", "the interior minister", "two officials"."""

from __future__ import annotations

import re

from headwater.data.span import Span
from headwater.meaning.words import is_function_word
from headwater.outlets.names import fold_name
from headwater.sources import nouns
from headwater.sources.books import Books
from headwater.sources.context import ArticleContext, Event
from headwater.sources.hits import Hit, Key
from headwater.sources.phrase import Phrase
from headwater.sources.pronouns import possessor

# Bodies spoken of without an article; any other in lower case and without one is an unnamed source ("a newspaper").
_MASS = frozenset({"police", "parliament", "congress", "government", "staff"})
# What any company, charity or club may be called when it is spoken of again.
ANY_BODY = frozenset(
    "company firm corporation group organization charity body think-tank business maker bank airline carrier "
    "manufacturer retailer supplier developer operator startup lender insurer automaker club employer".split()
)
_ANY_OUTLET = frozenset({"newspaper", "broadcaster", "aggregator", "magazine", "online", "unknown"})
_AIRED = frozenset({"broadcaster"})
_WIRES = frozenset({"wire"})
_OUTLETS = {
    "network": _AIRED,
    "station": _AIRED,
    "channel": _AIRED,
    "broadcaster": _AIRED,
    "newspaper": frozenset({"newspaper"}),
    "paper": frozenset({"newspaper"}),
    "daily": frozenset({"newspaper"}),
    "magazine": frozenset({"magazine"}),
    "weekly": frozenset({"magazine", "newspaper"}),
}
_POWERS = ("place", "nationality")
_MOST_NAMES = 200  # of bodies, from the beginning, that are counted to find whom an article is about
_OPENING = 4  # sentences, the headline's included, in which an article says whom it is about
_LEADING = 2  # weight of a name there
_OWNERS = frozenset({"person", "organisation"})
_ONE = frozenset({"a", "an", "one"})
_SOME_OF = re.compile(r"(?:one|another|a second|a third)\s+of\b", re.IGNORECASE)
_HEAD_OF_STATE = re.compile(r"\bheads?\s+of\s+state\b", re.IGNORECASE)
_FEW = 2  # words: a shorter noun phrase names nobody by itself
_COMPLEMENTS = frozenset({"of", "for", "at", "in"})
# Prepositions by which an unnamed source is told from others of its noun, and what only says how it spoke.
_TELLING = frozenset(
    "of for at in on from with within inside near to close familiar briefed behind by across around".split()
)
_NOT_TELLING = nouns.RELATIVE | {"speaking", "citing", "including", "because", "while", "when", "after", "before"}
# Words of a phrase that a role or name need not hold: they praise, date or repeat.
_NOT_WORDS = frozenset(
    "'s own country nation same state-run state-owned official state supreme top current young embattled longtime "
    "veteran powerful famed new incoming acting late".split()
)


def understand_people(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
    """A person by role, a body by its spokesman, an unnamed source seen before, or a new unnamed one."""
    if phrase.head in nouns.VOICES and not phrase.plural:
        voice = _voice(context, phrase, books)
        if voice is not None:
            return voice
    wanted = _wanted(context, phrase, books)
    if not phrase.plural and phrase.head not in nouns.NAMELESS:
        at = context.excerpt(phrase.span)
        held = "president" if _HEAD_OF_STATE.search(phrase.text) else phrase.head
        known = books.roles.holder(at, held, wanted, party=phrase.party, definite=_is_definite(phrase))
        known = known or _placed_holder(context, phrase, wanted, books) or _introduced(context, phrase, wanted, books)
        if known is not None:
            return known
    owner = possessor(context, phrase, books.table)
    key = (*people_key(context, phrase), *(owner[1] if owner else ()))
    return _same_people(context, phrase, wanted, key) or Hit(key)


def _placed_holder(context: ArticleContext, phrase: Phrase, wanted: frozenset[str], books: Books) -> Hit | None:
    """Who was quoted last, where a place or age is all that "the Ohio senator" says more than the role."""
    if not phrase.definite or not wanted or wanted - _places(context, phrase):
        return None
    held = {role.key for role in books.roles.held(context.id, phrase.head, phrase.party)}
    event = context.latest(phrase.span.start, lambda e: e.key[0] == "person")
    if event is None or event.key not in held:
        return None
    detail = f"“{phrase.text}” follows “{event.span.of(context.text)}”, who is a {phrase.head}"
    return Hit(event.key, "same-role", detail, 0.75, context.excerpt(event.span))


def _introduced(context: ArticleContext, phrase: Phrase, wanted: frozenset[str], books: Books) -> Hit | None:
    """Whom the article names soon after its opening spoke of "a judge" or, in the headline, of "judge"."""
    is_first = not phrase.definite and context.sentence(phrase.span.start) < _OPENING
    if not is_first or phrase.head not in nouns.HELD or wanted - _places(context, phrase):
        return None
    if phrase.words[0].text.lower() in nouns.DETERMINERS - _ONE:
        return None
    held = [
        role
        for role in books.roles.held(context.id, phrase.head, phrase.party)
        if context.sentence(role.name_at.span.start) < 2 * _OPENING
    ]
    if len({role.key for role in held}) != 1 or held[0].name_at.span.start < phrase.span.start:
        return None
    detail = f"“{phrase.text}” opens the article, which then names one {phrase.head}"
    return Hit(held[0].key, "same-role", detail, 0.7, held[0].at)


def _places(context: ArticleContext, phrase: Phrase) -> frozenset[str]:
    """The lemmas of the words of ``phrase`` that name places or tell an age."""
    places = [e.span for e in context.entities_in(phrase.span) if e.kind in _POWERS]
    return frozenset(
        w.lemma
        for w in phrase.words
        if w.text.endswith("-year-old") or any(place.contains(Span(w.start, w.end)) for place in places)
    )


def people_key(context: ArticleContext, phrase: Phrase) -> Key:
    """The key of an unnamed source, within its article: its own words and those that say which ("officials in Lagos").

    In ``understand_people`` the key of whom a possessive means follows: "her daughter" is one of somebody.
    """
    core = phrase.core.of(context.text) if phrase.core else phrase.text
    other = "other " if phrase.words and phrase.words[0].text.lower() in ("another", "other") else ""
    return ("people", context.id, other + fold_name(" ".join((core, *_complement(context, phrase)))))


def _complement(context: ArticleContext, phrase: Phrase) -> list[str]:
    """The content words that hang on the noun of an unnamed source, up to a comma or relative clause."""
    start = phrase.core.end if phrase.core else phrase.span.end
    break_at = context.text.find(",", start, phrase.span.end)
    end = break_at if break_at >= 0 else phrase.span.end
    later = [w for w in phrase.words if start <= w.start < end]
    if not later or later[0].text.lower() not in _TELLING:
        return []
    stop = next((n for n, w in enumerate(later) if w.text.lower() in _NOT_TELLING), len(later))
    return [w.text for w in later[:stop] if not is_function_word(w.lemma) and w.text.lower() not in nouns.TIME_WORDS]


def _is_definite(phrase: Phrase) -> bool:
    return phrase.definite or phrase.party is not None


def _wanted(context: ArticleContext, phrase: Phrase, books: Books) -> frozenset[str]:
    """The content words a role or name must hold: those of the phrase but its head, its country and its last clause."""
    known = phrase.party
    names = (*known.adjectives, *known.aliases, *known.metonyms, known.name) if known else ()
    party = {part for name in names for part in fold_name(name).split()}
    end = _end_of_complement(context, phrase) if phrase.definite else phrase.span.end
    return frozenset(
        w.lemma
        for w in phrase.words
        if w.end <= end and not is_function_word(w.lemma) and w.lemma != phrase.head
        and w.lemma not in _NOT_WORDS | nouns.DETERMINERS | party and fold_name(w.text) not in party
        and not (known and books.table.party_named(w.text))
    )  # fmt: skip


def _end_of_complement(context: ArticleContext, phrase: Phrase) -> int:
    """Where a definite phrase ends with its first complement: "the director of the hospital |in the east"."""
    start = phrase.core.end if phrase.core else phrase.span.end
    later = [w for w in phrase.words if w.start >= start]
    if not later or later[0].text.lower() not in _COMPLEMENTS or context.text[start : later[0].start].strip():
        return start
    stop = next((w.start for w in later[1:] if w.text.lower() in nouns.PREPOSITIONS), phrase.span.end)
    break_at = context.text.find(",", start, stop)
    return stop if break_at < 0 else break_at


def _voice(context: ArticleContext, phrase: Phrase, books: Books) -> Hit | None:
    """The body for which a single spokesman speaks."""
    if phrase.owner is not None and phrase.owner_kind == "organisation":
        hit = books.bodies.of(context.excerpt(phrase.owner), phrase.owner.of(context.text), phrase.party)
        return _for_body(context, phrase, hit.key, phrase.owner)
    span = body_span(phrase)
    if span is None:
        return None
    hit = understand_body(context, span, phrase, books)
    return _for_body(context, phrase, hit.key, hit.anchor.span if hit.anchor else span)


def _for_body(context: ArticleContext, phrase: Phrase, key: Key, place: Span) -> Hit:
    detail = f"“{phrase.text}” speaks for “{place.of(context.text)}”"
    return Hit(key, "speaks-for", detail, 0.85, context.excerpt(place))


def body_span(phrase: Phrase) -> Span | None:
    """The words of ``phrase`` that name a body by noun: "North Korean foreign ministry" in its spokesman's title."""
    last = next((i for i in range(len(phrase.words) - 1, -1, -1) if phrase.words[i].lemma in nouns.BODIES), None)
    if last is None:
        return None
    first = last
    while first > 0:
        before = phrase.words[first - 1]
        if before.text.lower() in nouns.PREPOSITIONS | nouns.DETERMINERS or before.lemma == phrase.head:
            break
        first -= 1
    return Span(phrase.words[first].start, phrase.words[last].end)


def _same_people(context: ArticleContext, phrase: Phrase, wanted: frozenset[str], key: Key) -> Hit | None:
    """The unnamed source of the same noun that the article quoted last, when the phrase points back to it."""
    is_bare = not wanted and phrase.party is None
    is_other = phrase.text.lower().startswith("the other ")

    def accepts(event: Event) -> bool:
        # "one of the sources", and then "the source"; "two officials", and then "the other official"
        is_one = not phrase.plural and (is_some_of(event.text) or (is_other and event.plural))
        if event.key[0] != "people" or event.key == key or not (event.plural == phrase.plural or is_one):
            return False
        if not _is_same_noun(phrase.head, event):
            return False
        if len(key) > len(event.key) or key[3:] != event.key[3 : len(key)]:
            return False
        return is_bare or wanted <= event.lemmas

    is_owned = phrase.plural and phrase.owner_kind in _OWNERS and phrase.words[0].text.lower() not in nouns.INDEFINITE
    if not (phrase.definite or is_owned or (is_bare and phrase.plural)):
        return None
    event = context.latest(phrase.span.start, accepts)
    if event is None:
        return None
    detail = f"“{phrase.text}” points back to “{event.span.of(context.text)}” in the same article"
    return Hit(event.key, "points-back", detail, 0.75, context.excerpt(event.span))


def is_some_of(said: str) -> bool:
    """Whether a mention begins as "one of the sources" does."""
    return bool(_SOME_OF.match(said))


def _is_same_noun(head: str, event: Event) -> bool:
    return head == event.head or head in event.people or nouns.SYNONYMS.get(head, head) in event.people


def understand_body(context: ArticleContext, span: Span, phrase: Phrase, books: Books) -> Hit:
    """A body given by noun: with its country, as the end of a longer name, or by what was named before."""
    name = span.of(context.text)
    head = fold_name(name).rsplit(" ", 1)[-1]
    head = next((w.lemma for w in reversed(phrase.words) if w.end == span.end), head)
    is_own = phrase.core is not None and phrase.core.contains(span)
    is_vague = is_own and not phrase.definite and phrase.party is None and name.islower()
    if is_vague and head in nouns.BODIES and head not in _MASS:
        return Hit(people_key(context, phrase))
    is_bare = not any(w not in _NOT_WORDS and w != head for w in fold_name(name).split())
    if head in nouns.COUNTRY_NOUNS | nouns.GOVERNMENT and phrase.party is None and is_bare:
        power = _power(context, phrase, books)
        if power is not None:
            return power
    key = books.bodies.key_of(name, phrase.party)
    if key[0] == "party" or key[1] or books.table.find(name) is not None:
        return Hit(key)
    wanted = [w for w in key[2].split() if w not in _NOT_WORDS]
    fitting = books.bodies.fitting(context.id, span.start, wanted, key[2].rsplit(" ", 1)[-1])
    general = _general_body(context, phrase, head, books) if len(wanted) < _FEW else None
    if general is not None and (fitting is None or (general.key != fitting.key and _is_nearer(general, fitting))):
        return general
    if fitting is not None and fitting.key != key:
        return fitting
    own = _own_outlet(context, phrase, head, books)
    if own is not None:
        return own
    union = books.bodies.union(context.id, [w for w in wanted if w != head]) if head == "union" else None
    places = [e.span.of(context.text) for e in context.entities if e.kind in _POWERS]
    local = union or books.bodies.local(name, places)
    if local is None and head in nouns.STATE_BODIES and phrase.definite:
        local = books.bodies.organ(name, places)
    unknown = Hit(("body", "", key[2], context.id)) if len(wanted) < _FEW else Hit(key)
    return local or _main_body(context, phrase, head, books) or unknown


def _main_body(context: ArticleContext, phrase: Phrase, head: str, books: Books) -> Hit | None:
    """The firm that the article is about, for "the company" and, near its beginning, "the appliance maker"."""
    if not phrase.definite or phrase.plural or head not in ANY_BODY:
        return None
    described = [w for w in phrase.words if w.lemma not in nouns.DETERMINERS | _NOT_WORDS and w.lemma != head]
    if described and phrase.core is not None and context.sentence(phrase.span.start) >= _OPENING:
        return None
    counts: dict[Key, int] = {}
    for span, key in context.bodies.named.get(context.id, ())[:_MOST_NAMES]:
        if span.start < phrase.span.start and may_be_firm(key, books):
            counts[key] = counts.get(key, 0) + (1 if context.sentence(span.start) >= _OPENING else _LEADING)
    if not counts:
        return None
    key = max(counts, key=lambda k: (counts[k], k))
    first = next(span for span, found in context.bodies.named[context.id] if found == key)
    detail = f"“{phrase.text}” is “{first.of(context.text)}”, the firm that the article names most before it"
    return Hit(books.bodies.full(context.excerpt(first), key), "main-firm", detail, 0.65, context.excerpt(first))


def may_be_firm(key: Key, books: Books) -> bool:
    """Whether a body may be called a company: no outlet, wire, state body, union or regulator."""
    outlet = books.table.find(key[2]) if not key[1] else None
    last = key[2].rsplit(" ", 1)[-1]
    is_known = outlet is not None and outlet.kind != "unknown"
    return not (is_known or key[1] or last in nouns.STATE_NAME_ENDS or last in nouns.NO_FIRMS)


def _own_outlet(context: ArticleContext, phrase: Phrase, head: str, books: Books) -> Hit | None:
    """The article's own outlet, which calls itself "this newspaper" or, when it has named no other, "the station"."""
    outlet = context.article.outlet
    if outlet is None or not phrase.definite or head not in nouns.OUTLET_NOUNS:
        return None
    if outlet.kind not in _OUTLETS.get(head, _ANY_OUTLET | _WIRES):
        return None
    detail = f"“{phrase.text}” is {outlet.name}, which publishes the article"
    return Hit(books.bodies.know(outlet.name), "own-outlet", detail, 0.8)


def _power(context: ArticleContext, phrase: Phrase, books: Books) -> Hit | None:
    """Whose "the government" is: a power quoted just before; else the outlet's own, if named; else the last quoted."""
    here = context.sentence(phrase.span.start)
    event = context.latest(phrase.span.start, lambda e: e.key[0] == "party")
    if event is not None and here - context.sentence(event.span.start) <= 1:
        return points_back(context, phrase, event)
    outlet = context.article.outlet
    country = outlet.country if outlet else None
    powers = (p for p in books.table.parties() if p.aliases or p.adjectives or p.metonyms)
    own = [p for p in powers if p.country == country] if country else []
    if outlet is not None and len(own) == 1 and not _names_power(context, phrase.span.start, books):
        detail = f"the outlet is of {own[0].name} ({outlet.facts_from}), and the article names no other before"
        return Hit(("party", own[0].name), "own-country", detail, 0.6)
    for entity in context.entities if country else ():
        party = books.table.party_named(entity.span.of(context.text)) if entity.kind in _POWERS else None
        if party is not None and party.country == country and entity.span.start < phrase.span.start:
            detail = f"the outlet is of {party.name}, which the article names before “{phrase.text}”"
            return Hit(("party", party.name), "own-country", detail, 0.6, context.excerpt(entity.span))
    return points_back(context, phrase, event) if event is not None else None


def _names_power(context: ArticleContext, before: int, books: Books) -> bool:
    """Whether the article names a country before a place in it."""
    return any(
        e.kind in _POWERS and e.span.start < before and books.table.party_named(e.span.of(context.text)) is not None
        for e in context.entities
    )


def _is_nearer(a: Hit, b: Hit) -> bool:
    return a.anchor is not None and b.anchor is not None and b.anchor < a.anchor


def _general_body(context: ArticleContext, phrase: Phrase, head: str, books: Books) -> Hit | None:
    """The last source of the nature of ``head``: for "the newspaper", "the agency", "the group"."""

    def accepts(event: Event) -> bool:
        if event.key[0] not in ("body", "media"):
            return False
        if event.head == head or head in event.key[2].split():
            return True
        outlet = books.table.find(event.key[2])
        if head in nouns.OUTLET_NOUNS:
            kinds = _OUTLETS.get(head, _ANY_OUTLET)
            return event.key[0] == "media" or (outlet is not None and outlet.kind in kinds)
        if head in nouns.AGENCY_NOUNS:
            return event.key[0] == "media" or (outlet is not None and outlet.kind == "wire")
        return head in ANY_BODY and may_be_firm(event.key, books)

    if not phrase.definite or phrase.plural:
        return None
    event = context.latest(phrase.span.start, accepts)
    return points_back(context, phrase, event) if event else None


def points_back(context: ArticleContext, phrase: Phrase, event: Event) -> Hit:
    """The source that was mentioned in ``event``, as what ``phrase`` points back to."""
    detail = f"“{phrase.text}” points back to “{event.span.of(context.text)}”"
    return Hit(event.key, "points-back", detail, 0.7, context.excerpt(event.span))
