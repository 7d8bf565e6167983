"""Persons by what they are: "the Fen senator", "the candidate", and whom a lead describes and the next lines name."""

from __future__ import annotations

from collections import Counter

from headwater.data.span import Span
from headwater.sources import nouns
from headwater.sources.books import Books
from headwater.sources.called import OPENING
from headwater.sources.context import ArticleContext
from headwater.sources.hits import Hit, Key
from headwater.sources.phrase import Phrase

# What reports call the person they are about, so as not to say the name again.
_SUBJECTS = frozenset(
    "candidate nominee contender frontrunner front-runner challenger incumbent hopeful businessman businesswoman "
    "tycoon mogul billionaire millionaire politician surgeon neurosurgeon actor actress singer".split()
)
_RACES = frozenset({"presidential", "mayoral", "gubernatorial", "senatorial"})
_MALE_ONLY = frozenset({"businessman", "actor"})
_FEMALE_ONLY = frozenset({"businesswoman", "actress"})
_MAIN = 0.5  # of all names of persons in an article that are of the one it is about
_INTRODUCED = 160  # characters behind a name in which its introduction stands


def of_home(context: ArticleContext, phrase: Phrase, wanted: frozenset[str], books: Books) -> Hit | None:
    """Who is named in the article, and is told elsewhere in the story to hold that post of that place."""
    if not phrase.definite or not wanted or phrase.head not in nouns.HELD:
        return None
    here = {key for _, key in context.named_persons(Span(0, phrase.span.start))}
    fits = [key for key in books.roles.holders(frozenset({phrase.head}), wanted) if key in here]
    if len(fits) != 1:
        return None
    role = min((r for r in books.roles.of(fits[0]) if r.says(wanted)), key=lambda r: r.at)
    detail = f"the only {phrase.head} named here whom the story calls that"
    return Hit(fits[0], "same-role", detail, 0.75, role.at)


def main_person(context: ArticleContext, phrase: Phrase, wanted: frozenset[str]) -> Hit | None:
    """The one person an article is about, for "the candidate" or "the businessman"."""
    if wanted - _RACES or phrase.plural or phrase.head not in _SUBJECTS or phrase.words[0].text.lower() != "the":
        return None
    named = context.named_persons(Span(0, len(context.text)))
    counts: Counter[Key] = Counter(key for _, key in named)
    if not counts:
        return None
    main, n = min(counts.items(), key=lambda one: (-one[1], one[0]))
    is_male = context.is_male(main)
    clashes = (is_male is True and phrase.head in _FEMALE_ONLY) or (is_male is False and phrase.head in _MALE_ONLY)
    before = [span for span, key in named if key == main and span.start < phrase.span.start]
    if clashes or not before or n < _MAIN * counts.total():
        return None
    detail = f"“{phrase.text}” is whom the article is about"
    return Hit(main, "main-person", detail, 0.7, context.excerpt(before[-1]))


def named_next(context: ArticleContext, phrase: Phrase, books: Books) -> Hit | None:
    """Whom the article names soon after its opening spoke of "a former chief of |the board|", with the same body."""
    place = phrase.span.start
    if phrase.definite or phrase.plural or context.sentence(place) >= OPENING:
        return None
    first = phrase.words[0].text.lower()
    if first not in ("a", "an") and (first in nouns.DETERMINERS or context.sentence(place)):  # "Fen Board chief says"
        return None
    bodies = _bodies(context, phrase.span, books)
    for span, key in context.named_persons(Span(phrase.span.end, len(context.text))):
        if context.sentence(span.start) >= 2 * OPENING:
            return None
        behind = Span(span.end, min(len(context.text), span.end + _INTRODUCED))
        told = behind.of(context.text)
        if bodies and told.startswith((", who ", ", a ", ", the ")) and bodies & _bodies(context, behind, books):
            detail = f"“{phrase.text}” opens the article, which then names “{span.of(context.text)}”"
            return Hit(key, "same-role", detail, 0.7, context.excerpt(span))
    return None


def _bodies(context: ArticleContext, span: Span, books: Books) -> set[Key]:
    placed = ((place, key) for place, key in books.bodies.named.get(context.id, ()) if span.overlap(place))
    return {books.bodies.full(context.excerpt(place), key) for place, key in placed}
