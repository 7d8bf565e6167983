"""Bodies without a name: "the ministry", "the company", "the newspaper"."""

from __future__ import annotations

from headwater.data.span import Span
from headwater.outlets.names import fold_name
from headwater.sources.names.hits import Hit, Key
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.references.books import Books
from headwater.sources.references.called import OPENING, beside_noun, called_so, may_be_firm, named_later
from headwater.sources.references.context import ArticleContext, Event
from headwater.sources.references.offices import of_minister, of_person
from headwater.sources.references.unnamed import people_key, points_back

# Bodies spoken of without an article; any other in lower case and without one is an unnamed source ("a newspaper").
_MASS = frozenset({"police", "parliament", "congress", "government", "staff"})
# What any company, charity or club may be called when it is spoken of again.
ANY_BODY = frozenset(
    "company firm corporation group organization charity body think-tank business maker bank airline carrier "
    "manufacturer retailer supplier developer operator startup lender insurer automaker club employer giant".split()
)
_ANY_OUTLET = frozenset({"newspaper", "broadcaster", "aggregator", "magazine", "online", "unknown"})
_SITTINGS = frozenset("hearing trial session sitting inquest".split())
_COURTS = frozenset({"court", "tribunal", "bench"})
_OF_OTHERS = frozenset({"his", "her", "its", "their", "your"})
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
_AGENCY_ENDS = frozenset("agency administration bureau service commission investigation center office survey".split())
_POWERS = ("place", "nationality")
_MOST_NAMES = 200  # of bodies, from the beginning, that are counted to find whom an article is about
_LEADING = 2  # weight of a name there
_FEW = 2  # words: a shorter noun phrase names nobody by itself


def understand_sitting(context: ArticleContext, phrase: Phrase, books: Books) -> Hit | None:
    """The court that a hearing was held at, of which it is one day: "a trial at |Ostrel Crown Court| was told"."""
    if phrase.head not in _SITTINGS or phrase.owner is None or phrase.owner_kind != "organisation":
        return None
    name, at = phrase.owner.of(context.text), context.excerpt(phrase.owner)
    if not _COURTS & set(fold_name(name).split()):
        return None
    return Hit(books.bodies.of(at, name).key, "held-at", f"“{phrase.text}” was held at “{name}”", 0.9, at)


def understand_body(context: ArticleContext, span: Span, phrase: Phrase, books: Books) -> Hit:
    """A body given by noun: with its country, as the end of a longer name, or by what was named before."""
    name = span.of(context.text)
    head = fold_name(name).rsplit(" ", 1)[-1]
    head = next((w.lemma for w in reversed(phrase.words) if w.end == span.end), head)
    is_own = phrase.core is not None and phrase.core.contains(span)
    is_vague = is_own and not phrase.definite and phrase.party is None and name.islower()
    known = beside_noun(context, span, phrase, head, books)
    if known is None and is_vague and head in nouns.BODIES and head not in _MASS:
        known = named_later(context, phrase, head, books) or Hit(people_key(context, phrase))
    known = known or of_person(context, phrase, head, books) or _groups(context, phrase, head)
    if known is not None:
        return known
    is_bare = not any(w not in nouns.NOT_WORDS and w != head for w in fold_name(name).split())
    if head in nouns.COUNTRY_NOUNS | nouns.GOVERNMENT and phrase.party is None and is_bare:
        power = _power(context, phrase, books)
        if power is not None:
            return power
    key = books.bodies.key_of(name, phrase.party)
    if key[0] == "party" or key[1] or books.table.find(name) is not None:
        return Hit(key)
    return _by_words(context, span, phrase, head, key, books)


def _by_words(context: ArticleContext, span: Span, phrase: Phrase, head: str, key: Key, books: Books) -> Hit:
    """The body whose name holds the words of the mention, or that was spoken of; else one without a name."""
    wanted = [w for w in key[2].split() if w not in nouns.NOT_WORDS]
    fitting = books.bodies.fitting(context.id, span.start, wanted, key[2].rsplit(" ", 1)[-1])
    is_bare = wanted == ["administration"]
    if fitting is not None and is_bare and books.bodies.shown(fitting.key).endswith("Administration"):
        fitting = None  # the government of the day; a body that bears the word in its name is "the agency"
    general = _general_body(context, phrase, head, books) if len(wanted) < _FEW else None
    if general is not None and (fitting is None or (general.key != fitting.key and _is_nearer(general, fitting))):
        return general
    if fitting is not None and fitting.key != key:
        return fitting
    more = [w for w in wanted if w != head]
    return (
        _own_outlet(context, phrase, head, books)
        or (books.bodies.union(context.id, more) if head == "union" else None)
        or _local(context, span, phrase, head, books)
        or (of_minister(context, phrase, head, books) if not more else None)
        or (books.bodies.alike(context.id, more) if _is_authority(context, span, phrase, head) else None)
        or (called_so(context, phrase, head, books) if not more else None)
        or _main_body(context, phrase, head, books)
        or (Hit(("body", "", key[2], context.id)) if len(wanted) < _FEW else Hit(key))
    )


def _local(context: ArticleContext, span: Span, phrase: Phrase, head: str, books: Books) -> Hit | None:
    """The body in the table that is called so with a place or country that the article names."""
    name = span.of(context.text)
    places = [e.span.of(context.text) for e in context.entities if e.kind in _POWERS]
    local = books.bodies.local(name, places)
    if local is None and head in nouns.STATE_BODIES and phrase.definite:
        return books.bodies.organ(name, places)
    return local


def _is_authority(context: ArticleContext, span: Span, phrase: Phrase, head: str) -> bool:
    """Whether the mention is of an authority by what it is for: "the local environmental authority"."""
    return phrase.definite and head in nouns.AUTHORITIES and span.of(context.text).islower()


def _groups(context: ArticleContext, phrase: Phrase, head: str) -> Hit | None:
    """The bodies that were spoken of together, for "the groups"."""
    if not (phrase.plural and phrase.definite) or head not in nouns.GROUPS:
        return None
    event = context.last_or_only(phrase.span.start, lambda e: e.plural and e.head in nouns.GROUPS)
    return points_back(context, phrase, event) if event is not None else None


def _main_body(context: ArticleContext, phrase: Phrase, head: str, books: Books) -> Hit | None:
    """The firm that the article is about, for "the company" and, near its beginning, "the appliance maker"."""
    if not phrase.definite or phrase.plural or head not in ANY_BODY or phrase.words[0].text.lower() == "that":
        return None  # "that group" is of those just spoken of
    described = [w for w in phrase.words if w.lemma not in nouns.DETERMINERS | nouns.NOT_WORDS and w.lemma != head]
    is_late = bool(described) and phrase.core is not None and context.sentence(phrase.span.start) >= OPENING
    counts: dict[Key, int] = {}
    for span, key in context.bodies.named.get(context.id, ())[:_MOST_NAMES]:
        if span.start < phrase.span.start and may_be_firm(key, books):
            counts[key] = counts.get(key, 0) + (1 if context.sentence(span.start) >= OPENING else _LEADING)
    if not counts:
        return None
    key = max(counts, key=lambda k: (counts[k], k))
    if is_late and 2 * counts[key] <= sum(
        counts.values()
    ):  # an article about one firm alone varies its name to the end
        return None
    first = next(span for span, found in context.bodies.named[context.id] if found == key)
    detail = f"“{phrase.text}” is “{first.of(context.text)}”, the firm that the article names most before it"
    return Hit(books.bodies.full(context.excerpt(first), key), "main-firm", detail, 0.65, context.excerpt(first))


def _own_outlet(context: ArticleContext, phrase: Phrase, head: str, books: Books) -> Hit | None:
    """The article's own outlet, which calls itself "this newspaper" or, when it has named no other, "the station"."""
    outlet = context.article.outlet
    first = phrase.words[0].text.lower()
    if outlet is None or not phrase.definite or first in _OF_OTHERS or head not in nouns.OUTLET_NOUNS:
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
            is_state = outlet is not None and outlet.kind == "official" and event.key[2].split()[-1] in _AGENCY_ENDS
            return event.key[0] == "media" or (outlet is not None and outlet.kind == "wire") or is_state
        return head in ANY_BODY and may_be_firm(event.key, books)

    if not phrase.definite or phrase.plural:
        return None
    event = context.latest(phrase.span.start, accepts)
    if event is None and head in nouns.OWN_BODIES:
        event = context.last_or_only(phrase.span.start, lambda e: e.key[0] == "body" and head in e.key[2].split())
    return points_back(context, phrase, event) if event else None
