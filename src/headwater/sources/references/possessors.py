"""Whose a thing is: whom "its", "his", "her", "their" and "your" before a noun stand for."""

from __future__ import annotations

from bisect import bisect_right

from headwater.data.span import Span
from headwater.meaning.scripts import find_turns
from headwater.outlets.table import OutletTable
from headwater.sources.names.hits import Key
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.references.context import ArticleContext
from headwater.sources.references.powers import powers_before
from headwater.sources.references.pronouns import understand_pronoun

_POSSESSIVES = frozenset({"its", "his", "her", "their", "your"})


def possessor(context: ArticleContext, phrase: Phrase, table: OutletTable) -> tuple[Span, Key] | None:
    """Whose a phrase is that begins with "its", "his", "her" or "their", with the place of that word."""
    first = phrase.words[0]
    if first.text.lower() not in _POSSESSIVES:
        return None
    span = Span(first.start, first.end)
    if first.text.lower() == "their":
        powers = powers_before(context, span.start, table)
        if powers is not None:
            return span, powers[1]
    if first.text.lower() == "your":
        return _addressed(context, span.start)
    owner = understand_pronoun(context, Phrase("pronoun", first.text, span, (first,), head=first.text.lower()), ())
    return (span, owner.key) if owner else None


def _addressed(context: ArticleContext, place: int) -> tuple[Span, Key] | None:
    """Whom a speaker of a transcript asks at ``place``: who speaks next, and is another."""
    labels = [turn.label.name for turn in find_turns(context.text)]
    turn = bisect_right(labels, place, key=lambda label: label.start)
    if not 0 < turn < len(labels):
        return None
    asks, answers = (_labelled(context, label) for label in labels[turn - 1 : turn + 1])
    return (labels[turn], answers) if answers is not None and answers != asks else None


def _labelled(context: ArticleContext, label: Span) -> Key | None:
    named = context.named_persons(label)
    return named[0][1] if named else context.key_at(label)
