"""Relative pronouns: whom "who", "which" and "that" stand for, by the words right before them."""

from __future__ import annotations

import re

from headwater.data.span import Span
from headwater.meaning.words import is_function_word, words
from headwater.sources.names.hits import Hit, Key
from headwater.sources.names.persons import tokens_of
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.phrases.phrases import parse
from headwater.sources.references.books import Books
from headwater.sources.references.context import ArticleContext
from headwater.sources.references.pairs import pair_before

_REACH = 60  # characters before a relative pronoun in which the noun stands that it means
_LONGEST_APPOSITION = 12  # words between a name and the pronoun: "Ada Pell, |a shipping heiress and collector|, who"
_TRAILING = re.compile(r"(?:\s|,|\([^()\n]{0,40}\))*$")
_APPOSITION = re.compile(
    r",\s+(?:\d{1,3},\s+)?(?=(?:an?|the|its|his|her|their|one)\s|(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w-]*['’]s\s+[a-z])"
)
_PLURAL_VERB = re.compile(r"\s+(?:are|were|have|say|believe|think|argue|want)\b")
_NEXT = 2  # characters between a name and the pronoun right behind it
_NOUNS = nouns.PEOPLE | nouns.BODIES | nouns.DOCUMENTS | nouns.IMAGES


def relative_name(context: ArticleContext, phrase: Phrase, books: Books) -> Hit | None:
    """The named source before a relative pronoun, with or without an apposition between them."""
    sentence = context.sentence_span(phrase.span.start)
    near = _before_bracket(context, phrase.span.start) or context.right_before(phrase.span.start)
    near = near or _event_before(context, phrase) or _untagged(context, phrase, books)
    near = near or _before_apposition(context, sentence, phrase)
    if near is not None and near[1][0] == "person" and _PLURAL_VERB.match(context.text, phrase.span.end):
        near = pair_before(context, phrase.span.start, back=0)  # "Pell and Ross, who say": never Ross alone
        near = near if near is not None and phrase.span.start - near[0].end <= _NEXT else None
    if near is None:
        return None
    return Hit(near[1], "relative", f"“{phrase.text}” stands for the name before it", 0.9, context.excerpt(near[0]))


def relative_again(context: ArticleContext, phrase: Phrase) -> Hit | None:
    """Whom the relative pronoun before it in the sentence means: "who said …, |who| denied …"."""
    sentence = context.sentence_span(phrase.span.start)
    event = context.latest(
        phrase.span.start, lambda e: e.head == phrase.head and e.head in nouns.RELATIVE and sentence.contains(e.span)
    )
    if event is None:
        return None
    detail = f"“{phrase.text}” goes on from the “{event.text}” before it"
    return Hit(event.key, "relative", detail, 0.7, context.excerpt(event.span))


def noun_before(context: ArticleContext, phrase: Phrase, books: Books) -> Phrase | None:
    """The noun phrase without a name that ends right before a relative pronoun: "several residents, |who|"."""
    sentence = context.sentence_span(phrase.span.start)
    start = max(sentence.start, phrase.span.start - _REACH)
    before = words(context.text[start : phrase.span.start])
    if not before or context.text[start + before[-1].end : phrase.span.start].strip(" ,"):
        return None
    is_plural_who = phrase.head == "who" and before[-1].text.lower() != before[-1].lemma and before[-1].text.islower()
    if before[-1].lemma not in _NOUNS and not is_plural_who:
        return None
    first = next((n for n in range(len(before) - 1, -1, -1) if is_function_word(before[n].lemma)), 0)
    if before[first].lemma not in nouns.DETERMINERS:
        first = len(before) - 1
    span = Span(start + before[first].start, start + before[-1].end)
    named = parse(context.text, span, context.entities_in(span), books.table)
    wanted = ("people", "body", "document", "image") + (("other",) if is_plural_who else ())
    return named if named.form in wanted else None


def people_before(context: ArticleContext, phrase: Phrase, hit: Hit | None, books: Books) -> Phrase | None:
    """The last people without a name before "they" in its sentence: "if |guests| complain, they say".

    They go before who was quoted further back (``hit``), unless the reader takes the pronoun for him.
    """
    if phrase.head not in nouns.PLURAL or (hit is not None and hit.feature != "recency"):
        return None
    after = hit.anchor.span.end if hit is not None and hit.anchor is not None else 0
    start = max(context.sentence_span(phrase.span.start).start, after)
    found = words(context.text[start : phrase.span.start])
    last = next((w for w in reversed(found) if w.lemma in nouns.PEOPLE and w.text.lower() != w.lemma), None)
    if last is None:
        return None
    span = Span(start + last.start, start + last.end)
    named = parse(context.text, span, context.entities_in(span), books.table)
    return named if named.form == "people" else None


def noun_pointed(context: ArticleContext, phrase: Phrase, books: Books) -> Phrase | None:
    """The people without a name whom the reader takes a relative pronoun for: "|the aides| at the summit, who"."""
    at = context.pointed(phrase.span)
    if at is None or phrase.head != "who" or not context.sentence_span(phrase.span.start).contains(at):
        return None
    said = context.text[at.start : phrase.span.start].rstrip(" ,")
    span = Span(at.start, at.start + len(said))
    named = parse(context.text, span, context.entities_in(span), books.table) if at.end <= span.end else None
    return named if named is not None and named.form == "people" else None


def _event_before(context: ArticleContext, phrase: Phrase) -> tuple[Span, Key] | None:
    event = context.latest(phrase.span.start, lambda e: 0 <= phrase.span.start - e.span.end <= 2)
    return (event.span, event.key) if event else None


def _before_bracket(context: ArticleContext, place: int) -> tuple[Span, Key] | None:
    """The name before a bracket that the pronoun follows: "Pell (D-Ohio), |who|"."""
    start = max(0, place - _REACH)
    trailing = _TRAILING.search(context.text, start, place)
    return context.right_before(trailing.start()) if trailing is not None and trailing.start() < place else None


def _untagged(context: ArticleContext, phrase: Phrase, books: Books) -> tuple[Span, Key] | None:
    """A person of the story whose name was not tagged where it stands right before the pronoun."""
    start = max(0, phrase.span.start - _REACH)
    before = words(context.text[start : phrase.span.start].rstrip(" ,"))
    if not before or not before[-1].text[:1].isupper():
        return None
    span = Span(start + before[-1].start, start + before[-1].end)
    tokens = tokens_of(span.of(context.text))
    return (span, books.persons.of(context.excerpt(span), tokens).key) if books.persons.knows(tokens) else None


def _before_apposition(context: ArticleContext, sentence: Span, phrase: Phrase) -> tuple[Span, Key] | None:
    """The name to which an apposition belongs that ends before the pronoun: "Ada Pell, a collector |who|"."""
    for comma in reversed(list(_APPOSITION.finditer(context.text, sentence.start, phrase.span.start))):
        between = context.text[comma.end() : phrase.span.start].rstrip(" ,")
        if len(words(between)) > _LONGEST_APPOSITION or re.search(r"[.;:()—–]", between):
            return None
        near = context.right_before(comma.start())
        if near is not None:
            return near
    return None
