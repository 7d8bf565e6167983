"""Unnamed sources: their keys within an article, and what points back to one that was mentioned before."""

from __future__ import annotations

import re

from headwater.meaning.words import is_function_word
from headwater.outlets.names import fold_name
from headwater.sources.names.hits import Hit, Key
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.references.context import ArticleContext, Event

_SOME_OF = re.compile(r"(?:one|another|a second|a third)\s+of\b", re.IGNORECASE)
# Prepositions by which an unnamed source is told from others of its noun, and what only says how it spoke.
_TELLING = frozenset(
    "of for at in on from with within inside near to close familiar briefed behind by across around".split()
)
_NOT_TELLING = nouns.RELATIVE | {"speaking", "citing", "including", "because", "while", "when", "after", "before"}


def people_key(context: ArticleContext, phrase: Phrase) -> Key:
    """The key of an unnamed source, within its article: its own words and those that say which ("officials in Lagos").

    In ``nominals`` the key of whom a possessive means follows: "her daughter" is one of somebody.
    """
    core = phrase.core.of(context.text) if phrase.core else phrase.text
    other = "other " if phrase.words and phrase.words[0].text.lower() in ("another", "other") else ""
    return ("people", context.id, other + fold_name(" ".join((core, *_complement(context, phrase)))))


def _complement(context: ArticleContext, phrase: Phrase) -> list[str]:
    """The content words that hang on the noun of an unnamed source, up to a comma or relative clause."""
    start = phrase.core.end if phrase.core else phrase.span.end
    break_at = context.text.find(",", start, phrase.span.end)
    end = break_at if break_at >= 0 else phrase.span.end
    later = [w for w in phrase.words if start <= w.start < end]
    if not later or later[0].text.lower() not in _TELLING:
        return []
    stop = next((n for n, w in enumerate(later) if w.text.lower() in _NOT_TELLING), len(later))
    return [w.text for w in later[:stop] if not is_function_word(w.lemma) and w.text.lower() not in nouns.TIME_WORDS]


def is_some_of(said: str) -> bool:
    """Whether a mention begins as "one of the sources" does."""
    return bool(_SOME_OF.match(said))


def points_back(context: ArticleContext, phrase: Phrase, event: Event) -> Hit:
    """The source that was mentioned in ``event``, as what ``phrase`` points back to."""
    detail = f"“{phrase.text}” points back to “{event.span.of(context.text)}”"
    return Hit(event.key, "points-back", detail, 0.7, context.excerpt(event.span))
