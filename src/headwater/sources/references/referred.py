"""Nouns that stand beside a name or that the reader takes for a mention before: "X, a group", "the agency"."""

from __future__ import annotations

import re

from headwater.data.annotation import Reference
from headwater.data.span import Span
from headwater.sources.names.hits import Hit, Key
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.references.context import ArticleContext
from headwater.sources.references.pairs import joint_key, persons_together
from headwater.sources.references.pronouns import agrees
from headwater.sources.references.unnamed import is_some_of

# Of the reader's references of nouns in the lines tuned on 30 of 37 were right above .6, and 10 of 14 below.
_LEAST = 0.5
_SUBJECTS = frozenset({"he", "she"})
_FRESH = ("people", "document", "image")
_UNKNOWN = 4  # parts of the key of a body that only one article speaks of
_BODIES = frozenset({"body", "party", "media"})
_NEXT = re.compile(r"\s(?:said|says|told|tells)\b")  # whoever stands before it speaks himself
_FITTING: dict[str, frozenset[str]] = {
    "people": frozenset({"person"}),
    "body": _BODIES,
    "media": _BODIES,
    "document": frozenset({"document"}),
    "image": frozenset({"image"}),
    "other": frozenset({"document", "person", "joint"}),
}


def beside_name(context: ArticleContext, phrase: Phrase) -> Hit | None:
    """The name before a comma to which an indefinite noun is an apposition: "Open Hands, |a charity|"."""
    first = phrase.words[0].text.lower()
    if first not in ("a", "an") or phrase.form not in ("people", "body", "other"):
        return None
    is_open = _NEXT.match(context.text, phrase.span.end) is not None  # "with Pell, |a party source| said"
    if phrase.head in nouns.NAMELESS or is_open:
        return None
    comma = context.text[: phrase.span.start].rstrip()
    near = context.right_before(len(comma) - 1) if comma.endswith(",") else None
    if near is None or (near[1][0] == "person") != (phrase.form == "people"):
        return None
    detail = f"“{phrase.text}” says what “{near[0].of(context.text)}” before it is"
    return Hit(near[1], "apposition", detail, 0.85, context.excerpt(near[0]))


def is_fresh(hit: Hit) -> bool:
    """Whether nothing said that a source without a name is one that was mentioned before."""
    return not hit.feature and (hit.key[0] in _FRESH or (hit.key[0] == "body" and len(hit.key) == _UNKNOWN))


def row_of(context: ArticleContext, phrase: Phrase) -> list[Reference]:
    """The reader's row of references of a whole phrase: that of "the boy" is not that of "the boy's family"."""
    row = context.referred(phrase.span)
    end = phrase.core.end if phrase.core is not None else phrase.span.end
    return row if row and row[0].span.end >= end else []


def referred_noun(context: ArticleContext, phrase: Phrase) -> Hit | None:
    """The nearest known source in the reader's row of references, where it can be called by such a noun."""
    first = phrase.words[0].text.lower()
    if not phrase.definite or is_some_of(phrase.text) or first in nouns.INDEFINITE | nouns.PRONOUNS - nouns.RELATIVE:
        return None
    if names_somebody(context, phrase):
        return None
    for link in row_of(context, phrase):
        if link.score < _LEAST:
            return None
        key = persons_together(context, link.antecedent) or context.key_at(link.antecedent)
        if key is not None and _fits(context, phrase, key):
            said = " ".join(link.antecedent.of(context.text).split())
            detail = f"the reader takes “{phrase.text}” to mean “{said}”"
            return Hit(key, "coreference", detail, 0.65, context.excerpt(link.antecedent))
    return None


def names_somebody(context: ArticleContext, phrase: Phrase) -> bool:
    """Whether words of a phrase are a name, of no place, political party or post: "the head of Open Hands"."""
    places = [e.span for e in context.entities_in(phrase.span) if e.kind in ("place", "nationality")]
    capitals = (w for w in phrase.words[1:] if w.text[:1].isupper() and w.lemma not in nouns.PARTISAN | nouns.PEOPLE)
    names = (Span(w.start, w.end) for w in capitals)
    return not phrase.text.isupper() and any(not any(p.contains(name) for p in places) for name in names)


def _fits(context: ArticleContext, phrase: Phrase, key: Key) -> bool:
    if phrase.plural:
        return key[0] == "joint" or (context.is_plural(key) and _can_be_called(context, phrase, key))
    if key[0] == "person" and phrase.head in nouns.NAMELESS:
        return False
    if key[0] == "people":
        is_one = phrase.form in ("people", "other") and not context.is_plural(key)
        return is_one and _can_be_called(context, phrase, key)
    return key[0] in _FITTING.get(phrase.form, frozenset())


def _can_be_called(context: ArticleContext, phrase: Phrase, key: Key) -> bool:
    """Whether a noun can be said of an unnamed source: soldiers are no pilots, but they are people."""
    heads = {e.head for e in context.events if e.key == key}
    same = {phrase.head, nouns.SYNONYMS.get(phrase.head, phrase.head)}
    return bool(heads & same) or phrase.head not in nouns.PEOPLE - nouns.NAMELESS or not heads & nouns.PEOPLE


def without_company(phrase: Phrase) -> Span | None:
    """The words before those that somebody is named with: "the senator |and his allies|", "she |and others|"."""
    lowered = [w.text.lower() for w in phrase.words]
    for place in range(1, len(lowered) - 1):
        if lowered[place] == "and" and lowered[place + 1] in ("his", "her", "its", "their", "other", "others"):
            return Span(phrase.span.start, phrase.words[place - 1].end)
    return None


def with_pronoun(context: ArticleContext, phrase: Phrase) -> Hit | None:
    """The two whom "he and Pell" means: "he" is who was quoted last and can be called so, and not Pell."""
    first, *rest = phrase.words
    named = context.named_persons(phrase.span)
    if first.text.lower() not in _SUBJECTS or [w.text for w in rest[:1]] != ["and"] or len(named) != 1:
        return None
    other = named[0][1]
    event = context.latest(
        phrase.span.start,
        lambda e: e.key[0] == "person" and e.key != other and agrees(context, first.text.lower(), e.key),
    )
    key = joint_key(context, [event.key, other]) if event is not None else None
    if event is None or key is None:
        return None
    said = " ".join(event.span.of(context.text).split())
    detail = f"“{first.text}” follows “{said}”, the last before it that fits"
    return Hit(key, "recency", detail, 0.65, context.excerpt(event.span))
