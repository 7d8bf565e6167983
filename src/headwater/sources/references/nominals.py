"""People without a name: "the interior minister", "a spokesman", "two officials"."""

from __future__ import annotations

import re
from itertools import pairwise

from headwater.data.span import Span
from headwater.meaning.words import is_function_word
from headwater.outlets.names import fold_name
from headwater.sources.names.hits import Hit, Key
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.references.books import Books
from headwater.sources.references.called import OPENING
from headwater.sources.references.context import ArticleContext, Event
from headwater.sources.references.described import main_person, named_next, of_home, of_same_body, taken_for
from headwater.sources.references.institutions import understand_body
from headwater.sources.references.possessors import possessor
from headwater.sources.references.unnamed import is_some_of, people_key, points_back

_POWERS = ("place", "nationality")
_OWNERS = frozenset({"person", "organisation"})
_BODIES = frozenset({"body", "party", "media"})
_ONE = frozenset({"a", "an", "one"})
_HEAD_OF_STATE = re.compile(r"\bheads?\s+of\s+state\b", re.IGNORECASE)
# Whose an office is, where the article names the place: "the town's fire chief".
_HOMES = frozenset("town city village county district region island port province municipality".split())
_AT = ("at", "of", "from")
_NEAR_NAME = 2  # words between "analysts" and the name: "at the"
_UNNAMED = re.compile(
    r"\b(?:anonym|not\s+(?:to\s+be\s+|be\s+)?(?:named|identified|authori[sz]ed)|not\s+want\s+\w+\s+names?\b)",
    re.IGNORECASE,
)
_MEASURED = re.compile(r"\d(?:[\w-]*)$")  # "the 45-year-old driver", "the head of the 200-pupil school"
_COMPLEMENTS = frozenset({"of", "for", "at", "in"})


def understand_people(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
    """A person by role, a body by its spokesman, an unnamed source seen before, or a new unnamed one."""
    if phrase.head in nouns.VOICES and not phrase.plural:
        voice = _voice(context, phrase, books)
        if voice is not None:
            return voice
    staff = _staff(context, phrase, books) or _of_body(context, phrase, books)
    if staff is not None:
        return staff
    wanted = _wanted(context, phrase, books)
    if not phrase.plural and phrase.head not in nouns.NAMELESS:
        at = context.excerpt(phrase.span)
        held = "president" if _HEAD_OF_STATE.search(phrase.text) else phrase.head
        known = books.roles.holder(at, held, wanted, party=phrase.party, definite=_is_definite(phrase))
        known = known or _placed_holder(context, phrase, wanted, books) or _introduced(context, phrase, wanted, books)
        known = known or of_home(context, phrase, wanted, books) or of_same_body(context, phrase, books)
        known = known or named_next(context, phrase, books)
        if known is not None and not _is_elsewhere(context, phrase, known, books):
            return known
    pair = _joint_holders(context, phrase, wanted)
    if pair is not None:
        return pair
    owner = possessor(context, phrase, books.table)
    key = (*people_key(context, phrase), *(owner[1] if owner else ()))
    return _same_people(context, phrase, wanted, key) or main_person(context, phrase, wanted) or Hit(key)


def _is_elsewhere(context: ArticleContext, phrase: Phrase, known: Hit, books: Books) -> bool:
    """Whether a post is of a country in which nothing says that ``known`` holds it, and the reader means another."""
    meant = taken_for(context, phrase) if phrase.definite and phrase.party is not None else None
    is_told = any(role.party is not None for role in books.roles.of(known.key))
    return meant is not None and meant[0] == "person" and meant != known.key and not is_told


def _staff(context: ArticleContext, phrase: Phrase, books: Books) -> Hit | None:
    """The named body whose experts or chiefs are quoted as its own: "analysts at |Harwell Labs|".

    Not those who are counted ("two analysts at") or will not be named: these speak for themselves.
    """
    owner, core = phrase.owner, phrase.core
    if not phrase.plural or phrase.head not in nouns.STAFF or owner is None or core is None:
        return None
    if phrase.owner_kind != "organisation" or _is_counted(phrase):
        return None
    between = context.text[core.end : max(owner.start, core.end)].split()
    is_at = owner.start >= core.end and bool(between) and between[0].lower() in _AT and len(between) <= _NEAR_NAME
    around = Span(phrase.span.start, max(phrase.span.end, context.sentence_span(phrase.span.start).end))
    if not is_at or _UNNAMED.search(around.of(context.text)):
        return None
    key = books.bodies.of(context.excerpt(owner), owner.of(context.text)).key
    detail = f"“{phrase.text}” give the word of “{owner.of(context.text)}”, where they work"
    return Hit(key, "speaks-for", detail, 0.75, context.excerpt(owner))


def _of_body(context: ArticleContext, phrase: Phrase, books: Books) -> Hit | None:
    """The one body of the article, else the story, that is named after their work: "the auditors", a court of audit."""
    if not phrase.plural or phrase.head not in nouns.OF_OFFICES or _is_counted(phrase) or phrase.owner is not None:
        return None
    found = books.bodies.of_work(context.id, phrase.head)
    if found is None or (phrase.party is not None and found[1] not in ("", phrase.party.name)):
        return None
    detail = f"“{phrase.text}” are those of “{books.bodies.shown(found)}”, the one such body named"
    return Hit(found, "same-office", detail, 0.7, books.bodies.place(found, context.id))


def _is_counted(phrase: Phrase) -> bool:
    """Whether a phrase is of some of many: "two analysts", "several auditors"."""
    first = phrase.words[0].text.lower()
    return first in nouns.INDEFINITE or first[:1].isdigit()


def _joint_holders(context: ArticleContext, phrase: Phrase, wanted: frozenset[str]) -> Hit | None:
    """Those quoted together last whose titles have the noun of a definite plural: "the chairmen", "the senators"."""
    if not (phrase.plural and phrase.definite) or phrase.head not in nouns.PEOPLE:
        return None
    event = context.latest(phrase.span.start, lambda e: e.key[0] == "joint")
    if event is None or not wanted | {phrase.head} <= event.lemmas:
        return None
    return points_back(context, phrase, event)


def _placed_holder(context: ArticleContext, phrase: Phrase, wanted: frozenset[str], books: Books) -> Hit | None:
    """Who was quoted last, where a place or age is all that "the Ohio senator" says more than the role.

    Of several who hold the role, "the senator" is that one too, right behind.
    """
    if not phrase.definite or wanted - _places(context, phrase):
        return None
    held = {role.key for role in books.roles.held(context.id, phrase.head, phrase.party)}
    event = context.latest(phrase.span.start, lambda e: e.key[0] == "person")
    if event is None or event.key not in held:
        return None
    is_alone = phrase.core is None or phrase.core.end == phrase.span.end  # no "head of state"
    is_behind = context.sentence(phrase.span.start) - context.sentence(event.span.start) <= 1
    if not wanted and not (is_alone and is_behind):
        return None
    detail = f"“{phrase.text}” follows “{event.span.of(context.text)}”, who is a {phrase.head}"
    return Hit(event.key, "same-role", detail, 0.75, context.excerpt(event.span))


def _introduced(context: ArticleContext, phrase: Phrase, wanted: frozenset[str], books: Books) -> Hit | None:
    """Whom the article names soon after its opening spoke of "a judge" or, in the headline, of "judge"."""
    is_first = not phrase.definite and context.sentence(phrase.span.start) < OPENING
    if not is_first or phrase.head not in nouns.HELD:
        return None
    more = wanted - _places(context, phrase)
    if phrase.words[0].text.lower() in nouns.DETERMINERS - _ONE:
        return None
    held = [
        role
        for role in books.roles.held(context.id, phrase.head, phrase.party)
        if context.sentence(role.name_at.span.start) < 2 * OPENING and more <= role.lemmas
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


def _is_definite(phrase: Phrase) -> bool:
    return phrase.definite or phrase.party is not None


def _wanted(context: ArticleContext, phrase: Phrase, books: Books) -> frozenset[str]:
    """The content words a role or name must hold: those of the phrase but its head, its country and its last clause."""
    known = phrase.party
    names = (*known.adjectives, *known.aliases, *known.metonyms, known.name) if known else ()
    party = {part for name in names for part in fold_name(name).split()}
    end = _end_of_complement(context, phrase) if phrase.definite else phrase.span.end
    is_one = phrase.definite and not phrase.plural
    homes = {a.lemma for a, b in pairwise(phrase.words) if b.lemma == "'s" and a.lemma in _HOMES}
    return frozenset(
        w.lemma
        for w in phrase.words
        if w.end <= end and not is_function_word(w.lemma) and w.lemma != phrase.head
        and w.lemma not in nouns.NOT_WORDS | nouns.DETERMINERS | party | homes and fold_name(w.text) not in party
        and not (known and books.table.party_named(w.text))
        and not (is_one and _MEASURED.search(context.text, phrase.span.start, w.end))
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
    """The body for which a single spokesman speaks: "a police spokesman", then "the spokesman"."""
    if phrase.owner is not None and phrase.owner_kind == "organisation":
        hit = books.bodies.of(context.excerpt(phrase.owner), phrase.owner.of(context.text), phrase.party)
        return _for_body(context, phrase, hit.key, phrase.owner)
    span = body_span(phrase)
    if span is None:
        event = context.latest(phrase.span.start, lambda e: e.head in nouns.VOICES) if phrase.definite else None
        is_bodys = event is not None and event.key[0] in _BODIES
        return points_back(context, phrase, event) if event is not None and is_bodys else None
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
    is_again = is_bare and phrase.plural and phrase.words[0].text.lower() not in nouns.QUANTIFIERS
    if not (phrase.definite or is_owned or is_again):
        return None
    event = context.latest(phrase.span.start, accepts)
    if event is None:
        return None
    detail = f"“{phrase.text}” points back to “{event.span.of(context.text)}” in the same article"
    return Hit(event.key, "points-back", detail, 0.75, context.excerpt(event.span))


def _is_same_noun(head: str, event: Event) -> bool:
    return head == event.head or head in event.people or nouns.SYNONYMS.get(head, head) in event.people
