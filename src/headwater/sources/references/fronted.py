"""Sentences with something before their subject: "As for Pell, he said", "When Pell spoke, Ross left"."""

from __future__ import annotations

import re

from headwater.data.span import Span
from headwater.sources.names.hits import Key
from headwater.sources.names.persons import tokens_of
from headwater.sources.references.context import ArticleContext

_TOPIC = re.compile(r"(?:And\s+|But\s+)?As\s+(?:for|to)\s+((?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w’'-]*),")
_CLAUSE = re.compile(
    r"(?:And\s+|But\s+)?(?:Even\s+)?(?:[Aa]s|[Ww]hen|[Ww]hile|[Aa]lthough|[Tt]hough|[Aa]fter|Asked|Once)\b"
)
_FORWARD = re.compile(r"(?:And\s+|But\s+)?(?:[Ee]ven\s+as|[Ee]ven\s+though|[Ww]hile|[Aa]lthough|[Tt]hough)\s+$")
_LED_UP = re.compile(r",\s+(?:[A-Z][a-z]{0,5}\.?\s+)?$")
_REACH = 12  # characters before a name in which the comma and an honorific stand


def topic(context: ArticleContext, place: int) -> tuple[Span, Key] | None:
    """Whom "As for Pell," puts before the pronoun at ``place`` in its sentence, tagged as a person or not."""
    match = _TOPIC.match(context.text, context.sentence_span(place).start, place)
    if match is None:
        return None
    span = Span(*match.span(1))
    tokens = tokens_of(span.of(context.text))
    if not tokens or not context.persons.knows(tokens):
        return None
    return span, context.persons.of(context.excerpt(span), tokens).key


def announced(context: ArticleContext, pronoun: Span) -> tuple[Span, Key] | None:
    """Whom the main clause names behind a fronted one that begins with the pronoun: "Even as |he| spoke, Pell left"."""
    sentence = context.sentence_span(pronoun.start)
    if _FORWARD.fullmatch(context.text, sentence.start, pronoun.start) is None:
        return None
    return _behind_comma(context, Span(pronoun.end, sentence.end))


def main_subject(context: ArticleContext, place: int) -> tuple[Span, Key] | None:
    """Whom the main clause of the sentence at ``place`` names first, where a fronted clause stands before it."""
    sentence = context.sentence_span(place)
    if _CLAUSE.match(context.text, sentence.start, sentence.end) is None:
        return None
    return _behind_comma(context, sentence)


def _behind_comma(context: ArticleContext, within: Span) -> tuple[Span, Key] | None:
    for span, key in context.named_persons(within):
        if _LED_UP.search(context.text, max(within.start, span.start - _REACH), span.start):
            return span, key
    return None
