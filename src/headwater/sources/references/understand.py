"""One mention understood: from its phrase to the source it means, with the reason."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from headwater.data.annotation import Attribution
from headwater.data.span import Span
from headwater.outlets.names import fold_name, is_spelt_as_name
from headwater.sources.names.hits import Hit
from headwater.sources.names.persons import tokens_of
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.phrases.phrases import parse
from headwater.sources.references.books import Books
from headwater.sources.references.context import ArticleContext
from headwater.sources.references.described import again, by_title, is_told, named_last
from headwater.sources.references.documents import release_span, same_document, understand_document
from headwater.sources.references.institutions import understand_body, understand_sitting
from headwater.sources.references.media import state_media, written_as_name
from headwater.sources.references.named import understand_name, understand_party, understand_person, understand_place
from headwater.sources.references.nominals import body_span, understand_people
from headwater.sources.references.pairs import is_pair, one_of_pair, understand_pair
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

_APPOSED = re.compile(r",\s((?:[A-Z][\w&’'-]*\s?){1,4}),?")
_ROLE_THEN_NAME = re.compile(r".*\s[a-z]+\s((?:[A-Z][\w.’'-]*\s){1,2}[A-Z][\w’'-]*)")
# Told by nobody: "various reports", "reports from Ostrel"; "reports from the ministry" are its own.
_HEARSAY = re.compile(
    r"(?:(?:some|various|several|multiple|many|other|early|initial|unconfirmed)\s+)?(?:(?:news|media|press)\s+)?"
    r"(?:reports|rumou?rs)"
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
    "person": understand_person,
    "name": understand_name,
    "party": understand_party,
    "place": understand_place,
    "body": _body,
    "media": _media,
    "document": _document,
    "image": _document,
    "people": _people,
    "other": _other,
}
