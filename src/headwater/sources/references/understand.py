"""One mention understood: from its phrase to the source it means, with the reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from headwater.data.annotation import Attribution
from headwater.data.span import Span, cover
from headwater.meaning.negation import NOBODY
from headwater.meaning.scripts import label_at
from headwater.meaning.words import words
from headwater.outlets.facts import Party
from headwater.outlets.names import fold_name, is_spelt_as_name
from headwater.outlets.table import OutletTable
from headwater.sources.names.hits import Hit
from headwater.sources.names.persons import tokens_of
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.phrases.phrases import MAY_BE_PERSONS, parse
from headwater.sources.references.books import Books
from headwater.sources.references.context import ArticleContext
from headwater.sources.references.described import again, by_title, is_told, named_last
from headwater.sources.references.documents import release_span, same_document, understand_document
from headwater.sources.references.institutions import understand_body, understand_sitting
from headwater.sources.references.media import state_media, written_as_name
from headwater.sources.references.nominals import body_span, understand_people
from headwater.sources.references.pairs import is_pair, one_of_pair, persons_together, understand_pair
from headwater.sources.references.powers import understand_powers
from headwater.sources.references.pronouns import understand_pronoun
from headwater.sources.references.referred import beside_name, is_fresh, referred_noun, with_pronoun, without_company
from headwater.sources.references.relatives import (
    noun_before,
    noun_pointed,
    people_before,
    relative_again,
    relative_name,
)
from headwater.sources.references.unnamed import people_key

_GAP = 2  # characters: parts of a source no further apart than this are one phrase
_DATELINE = re.compile(r"[A-Z][A-Z .'’-]{2,40}(?:,[^–—\n]{2,40})?\s+[–—]\s+(?=\S)")
# Whom a speaker of a transcript addresses: "Minister, |Harwell| says", "Ms Pell, |your own register| shows".
_ADDRESSED = re.compile(
    r"(?:(?:Minister|Mayor|Governor|Senator|Professor|Doctor|President|Chancellor|Ambassador),\s+(?=[A-Z])"
    r"|(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w’'-]*,\s+(?=your\b))"
)
_NOBODY_AT = re.compile(rf"{NOBODY}\s+(?:at|in|from|of|inside)\s+", re.IGNORECASE)
_APPOSED = re.compile(r",\s((?:[A-Z][\w&’'-]*\s?){1,4}),?")
_ROLE_THEN_NAME = re.compile(r".*\s[a-z]+\s((?:[A-Z][\w.’'-]*\s){1,2}[A-Z][\w’'-]*)")
_DIRECTIONS = frozenset({"north", "south"})


def phrase_of(context: ArticleContext, attribution: Attribution, table: OutletTable) -> Phrase | None:
    """The phrase that names the source of ``attribution``: of its parts that name anybody the nearest to the cue."""
    whole = (_speaking(context.text, part) for part in _joined(sorted(attribution.source)))
    parts = sorted(whole, key=lambda part: _distance(part, attribution.cue))
    phrases = [parse(context.text, part, context.entities_in(part), table) for part in parts]
    if phrases and phrases[0].form == "pronoun" and phrases[0].head in nouns.SPEAKER:
        return phrases[0]  # "as |we| said, Pell and the club left": whoever speaks, and none of whom he speaks
    if phrases and phrases[0].form == "other" and phrases[0].plural and not _distance(parts[0], attribution.cue) > _GAP:
        return phrases[0]  # "a Pell rule that |many marksmen| say fails": whoever does it stands beside the verb
    named = [p for p in phrases if p.form not in ("nobody", "pronoun", "other")]
    return next(iter(named), next((p for p in phrases if p.form != "nobody"), None))


def _speaking(text: str, part: Span) -> Span:
    """``part`` without what is no part of the source: "nobody at", a dateline, whom a speaker addresses.

    Nor the speaker's label of a transcript, unless that speaks itself.
    """
    label = label_at(text, part.start, part.end)
    if label is not None:
        rest = words(text[label.end : part.end])
        if rest and rest[0].text.lower() in nouns.SPEAKER:
            return label.name
        return Span(label.end, part.end) if rest else part
    said = part.of(text)
    before = _NOBODY_AT.match(said) or _DATELINE.match(said) or _ADDRESSED.match(said)
    return Span(part.start + before.end(), part.end) if before is not None else part


def _distance(part: Span, cue: Sequence[Span]) -> int:
    """Characters between a part of a source and its cue; 0 where there is none."""
    return min((max(part.start - c.end, c.start - part.end, 0) for c in cue), default=0)


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and span.start - joined[-1].end <= _GAP:
            joined[-1] = cover((joined[-1], span))
        elif len(span):
            joined.append(span)
    return joined


_HEARSAY = (
    re.compile(  # told by nobody: "various reports", "reports from Ostrel"; "reports from the ministry" are its own
        r"(?:(?:some|various|several|multiple|many|other|early|initial|unconfirmed)\s+)?(?:(?:news|media|press)\s+)?"
        r"(?:reports|rumou?rs)"
    )
)
_FROM_PLACE = re.compile(r"(?:reports\s+)?from\s+", re.IGNORECASE)


def understand(context: ArticleContext, phrase: Phrase, attribution: Attribution, books: Books) -> Hit | None:
    """The source that ``phrase`` means; ``None`` when it names nobody."""
    if phrase.form == "nobody" or _is_hearsay(context, phrase):
        return None
    if is_pair(phrase):
        pair = understand_pair(context, phrase)
        if pair is not None or phrase.form == "pronoun":
            return pair or understand_pronoun(context, replace(phrase, head=nouns.MEMBER), attribution.content)
    if phrase.form == "pronoun":
        return _pronoun(context, phrase, attribution, books)
    return (
        understand_powers(context, phrase, books.table)
        or with_pronoun(context, phrase)
        or one_of_pair(context, phrase)
        or beside_name(context, phrase)
        or is_told(context, phrase)
        or (same_document(context, phrase, books) if phrase.head in nouns.INQUIRIES else None)
        or understand_sitting(context, phrase, books)
        or _noun(context, phrase, books)
    )


def _is_hearsay(context: ArticleContext, phrase: Phrase) -> bool:
    """Whether it is reports of nobody's: without an author, or of no more than the place they come from."""
    if _HEARSAY.fullmatch(phrase.text.lower()):
        return True
    start = _FROM_PLACE.match(context.text, phrase.span.start, phrase.span.end)
    return start is not None and any(e.kind == "place" and e.span.start == start.end() for e in context.entities)


def _noun(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
    """The source of a phrase that is no pronoun: by its form, else by what the reader takes it to mean."""
    first = without_company(phrase) if phrase.form in ("people", "other", "body") else None
    if first is not None:
        alone = parse(context.text, first, context.entities_in(first), books.table)
        phrase = alone if alone.form in _BY_FORM else phrase  # "he and his lawyers"
    hit = _BY_FORM[phrase.form](context, phrase, books)
    if not is_fresh(hit) or _is_again(context, hit):
        return hit
    return (
        by_title(context, phrase, books)
        or referred_noun(context, phrase)
        or named_last(context, phrase)
        or again(context, phrase)
        or hit
    )


def _is_again(context: ArticleContext, hit: Hit) -> bool:
    """Whether the article quoted somebody in the same words before, who needs no reference: "an engineer", again.

    A bare noun is the headline's, which names nobody before the article does.
    """
    told = (e.text.split(" ", 1)[0].lower() for e in context.events if e.key == hit.key)
    return hit.key[0] == "people" and any(first in nouns.DETERMINERS for first in told)


def _pronoun(context: ArticleContext, phrase: Phrase, attribution: Attribution, books: Books) -> Hit | None:
    """Whom a pronoun means; a relative one may stand for a noun without a name: "several residents, |who|"."""
    if phrase.head in nouns.RELATIVE:
        hit = relative_name(context, phrase, books)
        noun = noun_before(context, phrase, books) or noun_pointed(context, phrase, books) if hit is None else None
        hit = hit or (relative_again(context, phrase) if noun is None else None)
    else:
        hit = understand_pronoun(context, phrase, attribution.content)
        noun = people_before(context, phrase, hit, books)
    if noun is None:
        return hit
    hit = _BY_FORM[noun.form](context, noun, books)
    detail = f"“{phrase.text}” stands for the words before it"
    return replace(hit, feature="relative", detail=detail, anchor=context.excerpt(noun.span))


def _person(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
    name = phrase.name or phrase.span
    joint = persons_together(context, phrase.span)
    if joint is not None:
        return Hit(joint)
    at = context.excerpt(name)
    hit = books.persons.at.get(at) or books.persons.of(at, tokens_of(name.of(context.text)))
    if hit.anchor == at:
        return Hit(hit.key)
    return hit if hit.feature or phrase.text == name.of(context.text) else Hit(hit.key)


def _name(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
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


def _party(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
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


def _place(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
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


def _body(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
    if phrase.head == "authority" and phrase.plural:
        return understand_people(context, phrase, books)
    core = phrase.core or phrase.span
    beside = _name_beside(context, phrase, core, books)
    if beside is not None:
        return beside
    return understand_body(context, _with_owner(phrase, core), phrase, books)


def _name_beside(context: ArticleContext, phrase: Phrase, core: Span, books: Books) -> Hit | None:
    """The body whose known name or initials the noun leads up to, though the reader tagged none: "the board, |FRB|"."""
    match = _APPOSED.fullmatch(context.text, core.end, phrase.span.end) if phrase.definite else None
    if match is None:
        return None
    name = Span(*match.span(1))
    hit = books.bodies.of(context.excerpt(name), name.of(context.text))
    is_known = books.bodies.place(hit.key) is not None or books.table.find(name.of(context.text)) is not None
    return hit if is_known and hit.key[0] == "body" else None


def _with_owner(phrase: Phrase, core: Span) -> Span:
    """``core`` without a pronoun or determiner that got into it; as it is where it holds nothing else."""
    first = next(
        (w.start for w in phrase.words if core.start <= w.start < core.end and w.lemma not in nouns.DETERMINERS),
        core.start,
    )
    return Span(first, core.end)


def _media(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
    return state_media(context, phrase, books)


def _document(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
    named = written_as_name(context, phrase, books)
    if named is not None:
        return named
    released = release_span(context, phrase)
    has_author = phrase.form == "document" and phrase.owner is not None and phrase.owner_kind == "organisation"
    if released is not None and not (has_author and released.start >= phrase.span.end):  # else it was only passed on
        inner = parse(context.text, released, context.entities_in(released), books.table)
        if inner.form in ("name", "party", "body", "media", "place", "person"):
            hit = _BY_FORM[inner.form](context, inner, books)
            detail = f"“{phrase.text}” was released by “{inner.text}”"
            return Hit(hit.key, "issued-by", detail, 0.9, context.excerpt(released))
    return understand_document(context, phrase, books)


def _people(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
    return understand_people(context, phrase, books)


def _other(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
    """A phrase without a known noun: a name the reader did not tag, a body named before, or an unnamed source."""
    core = phrase.core or phrase.span
    said = core.of(context.text)
    at = context.excerpt(core)
    tokens = tokens_of(said)
    if books.persons.knows(tokens):
        return books.persons.of(at, tokens)
    named = _named_last(said)
    if len(named) > 1 and books.persons.knows(named):
        return books.persons.of(at, named)
    if books.table.find(said) is not None and is_spelt_as_name(said):
        return books.bodies.of(at, said, phrase.party)
    wanted = fold_name(said).split()
    fitting = books.bodies.fitting(context.id, core.start, wanted, wanted[-1]) if wanted else None
    if fitting is not None:
        return fitting
    if body_span(phrase) is not None and phrase.definite:
        return _body(context, phrase, books)
    if not phrase.definite and _is_untagged_name(context, core):  # "the Softies" is no name of a person
        return Hit(("person", "".join(tokens))) if tokens else Hit(people_key(context, phrase))
    return understand_people(context, phrase, books)


def _named_last(said: str) -> tuple[str, ...]:
    """The name behind nouns that say who somebody is: "Quill aide |Ada Pell|"."""
    match = _ROLE_THEN_NAME.fullmatch(said)
    return tokens_of(match.group(1)) if match is not None else ()


def _is_untagged_name(context: ArticleContext, core: Span) -> bool:
    """Whether every word is capitalised and not because a sentence begins there or all is in capitals."""
    parts = core.of(context.text).split()
    if not parts or not all(p[:1].isupper() for p in parts) or core.of(context.text).casefold() in nouns.ANYBODY:
        return False
    sentence = context.sentence_span(core.start)
    return not sentence.of(context.text).isupper() and (len(parts) > 1 or core.start > sentence.start)


_BY_FORM: dict[str, Callable[[ArticleContext, Phrase, Books], Hit]] = {
    "person": _person,
    "name": _name,
    "party": _party,
    "place": _place,
    "body": _body,
    "media": _media,
    "document": _document,
    "image": _document,
    "people": _people,
    "other": _other,
}
