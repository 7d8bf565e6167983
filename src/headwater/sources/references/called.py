"""Bodies by what they are called beside their names: "the gang" for "the gang, |Ashfall|", "the |Ashfall| gang"."""

from __future__ import annotations

from headwater.data.span import Span
from headwater.outlets.names import is_spelt_as_name
from headwater.sources.names.hits import Hit, Key
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.references.books import Books
from headwater.sources.references.context import ArticleContext

OPENING = 4  # sentences, the headline's included, in which an article says whom it is about
_ONE = frozenset({"a", "an", "one"})


def may_be_firm(key: Key, books: Books) -> bool:
    """Whether a body may be called a company: no outlet, wire, state body, union, regulator or gang."""
    outlet = books.table.find(key[2]) if not key[1] else None
    last = key[2].rsplit(" ", 1)[-1]
    is_known = outlet is not None and outlet.kind != "unknown"
    is_gang = any(called == key for noun in nouns.GANGS for _, called in books.natures.called(noun))
    is_wire = "news agency" in key[2]
    return not (is_known or is_gang or is_wire or key[1] or last in nouns.STATE_NAME_ENDS or last in nouns.NO_FIRMS)


def beside_noun(context: ArticleContext, span: Span, phrase: Phrase, head: str, books: Books) -> Hit | None:
    """The firm or gang whose name stands before its noun: "the |Ashfall| gang"."""
    first, *rest = [w for w in phrase.words if span.start <= w.start < span.end] or phrase.words[:1]
    if head not in nouns.FIRMS or not rest or rest[-1].lemma != head or not rest[-1].text.islower():
        return None
    name = Span(first.start, rest[-2].end if len(rest) > 1 else first.end)
    said = name.of(context.text)
    key = books.bodies.key_of(said)
    if not is_spelt_as_name(said) or books.bodies.place(key) is None:
        return None
    if head not in nouns.GANGS and not may_be_firm(key, books):
        return None
    at = context.excerpt(name)
    detail = f"“{phrase.text}” is “{said}” and what it is"
    return Hit(books.bodies.full(at, key), "apposition", detail, 0.85, at)


def named_later(context: ArticleContext, phrase: Phrase, head: str, books: Books) -> Hit | None:
    """The one body that the article, having opened with "a gang", names beside that noun soon after."""
    if context.sentence(phrase.span.start) >= OPENING or phrase.plural:
        return None
    if phrase.words[0].text.lower() in nouns.DETERMINERS - _ONE:
        return None
    soon = [
        one for one in books.natures.called(head, context.id)
        if one[0].span.start > phrase.span.start and context.sentence(one[0].span.start) < 2 * OPENING
    ]  # fmt: skip
    if len({key for _, key in soon}) != 1:
        return None
    at, key = soon[0]
    detail = f"“{phrase.text}” opens the article, which then names one {head}"
    return Hit(key, "named-later", detail, 0.7, at)


def called_so(context: ArticleContext, phrase: Phrase, head: str, books: Books) -> Hit | None:
    """The one body beside whose name the article, else the story, has the noun: "the gang" for "the gang, Ashfall"."""
    if not phrase.definite or phrase.plural:
        return None
    before = [one for one in books.natures.called(head, context.id) if one[0].span.start < phrase.span.start]
    for scope, found in (("article", before), ("story", books.natures.called(head))):
        if len({key for _, key in found}) == 1:
            at, key = found[-1]
            detail = f"the {head} of that name in the {scope} is “{books.bodies.shown(key)}”"
            return Hit(key, "called-so", detail, 0.75 if scope == "article" else 0.65, at)
    return None
