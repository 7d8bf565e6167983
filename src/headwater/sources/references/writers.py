"""The writer of an article, who says "I" and "we" outside all quotations."""

from __future__ import annotations

import re

from headwater.meaning.scripts import read_label, turn_at
from headwater.sources.names.hits import Hit
from headwater.sources.names.persons import tokens_of
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.references.books import Books
from headwater.sources.references.context import ArticleContext

_OPENING, _CLOSING = "“", "”"
_STRAIGHT = re.compile(r"\"|''")
_PLURAL = frozenset({"we", "us", "our", "ours"})
_LONGEST_NAME = 4  # words of one person's name in a byline


def writer(context: ArticleContext, phrase: Phrase, books: Books) -> Hit | None:
    """Whom "I" and "we" mean outside all quotations.

    "We" is the outlet, "I" the one person of the byline; ``None`` where the article does not say who that is.
    """
    paragraph = context.text.rfind("\n", 0, phrase.span.start) + 1
    before = context.text[paragraph : phrase.span.start]
    is_quoted = before.count(_OPENING) > before.count(_CLOSING) or len(_STRAIGHT.findall(before)) % 2
    # In a turn somebody else may speak, and behind a colon so may what it announces: "The notice read: we will …".
    sentence = context.sentence_span(phrase.span.start).start
    is_turn = turn_at(context.text, phrase.span.start) or read_label(context.text, paragraph)
    if is_quoted or is_turn or ": " in context.text[sentence : phrase.span.start]:
        return None
    outlet = context.article.outlet
    if phrase.head in _PLURAL:
        if outlet is None:
            return None
        detail = f"“{phrase.text}” stands outside all quotations of an article of {outlet.name}"
        return Hit(books.bodies.know(outlet.name), "own-outlet", detail, 0.7)
    name = (context.article.byline or "").removeprefix("By ").strip()
    if 1 < len(name.split()) <= _LONGEST_NAME and " and " not in name and tokens_of(name):
        detail = f"“{phrase.text}” stands outside all quotations of an article by {name}"
        return Hit(books.persons.know(context.excerpt(phrase.span), name), "byline", detail, 0.8)
    return None
