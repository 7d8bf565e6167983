"""Persons who speak together: "Lee and Park", and "they", "both" and "the two men" after them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.data.span import Span, cover
from headwater.meaning.words import words
from headwater.outlets.names import fold_name
from headwater.sources.names.hits import Hit, Key
from headwater.sources.names.persons import tokens_of
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.references.context import ArticleContext

_BRACKETS = re.compile(r"\([^()]{0,40}\)")
_NOT_IN_TITLE = frozenset({"who", "which", "by", "with", "to", "in"})
_HEADLINE_PAIR = re.compile(r"\s*(?:,|&)\s*")
_POINTERS = frozenset({"the", "these", "those"})
_COUNTING = frozenset({"the", "both", "neither"})
_ONE_OF_TWO = (("the", "former"), ("the", "latter"))
_BACK = 2  # sentences before "the two men" in which the two are named
_TWO = 2


def persons_together(context: ArticleContext, span: Span) -> Key | None:
    """The key of the persons that ``span`` names one after the other, where the last stands behind "and"."""
    named = [(s, key) for s, key in context.named_persons(span) if span.contains(s)]
    joined = named[:1]
    for one in named[1:]:
        if not _is_list(context.text[joined[-1][0].end : one[0].start]):
            break
        joined.append(one)
    if len(joined) < _TWO:
        return _family(context, joined)
    last = context.text[joined[-2][0].end : joined[-1][0].start]
    is_whole = span.start == joined[0][0].start and span.end == joined[-1][0].end
    if not (re.search(r"\sand\s", last) or (is_whole and _HEADLINE_PAIR.fullmatch(last))):
        return None
    return joint_key(context, [key for _, key in joined])


def persons_within(context: ArticleContext, span: Span) -> Key | None:
    """The key of the persons named in ``span``, which begins with one and is no plain list: "Pell, along with Ross"."""
    named = context.named_persons(span)
    if not named or len(words(context.text[span.start : named[0][0].start])) > 1:  # an honorific may stand before him
        return None
    return joint_key(context, [key for _, key in named])


def _family(context: ArticleContext, named: Sequence[tuple[Span, Key]]) -> Key | None:
    """The two of one surname whom the plural of that surname means: "the Pells"."""
    folded = fold_name(named[0][0].of(context.text)) if len(named) == 1 else ""
    if " " in folded or not folded.endswith("s"):
        return None
    surname = folded.removesuffix("s")
    keys = {key for _, key in context.named_persons(Span(0, len(context.text)))}
    borne = sorted(key for key in keys if tokens_of(context.persons.shown(key))[1:][-1:] == (surname,))
    return joint_key(context, borne) if len(borne) == _TWO else None


def joint_key(context: ArticleContext, keys: Sequence[Key]) -> Key | None:
    """The key of several persons as one source; ``None`` where they are one person."""
    names = sorted({context.persons.shown(key) for key in keys})
    return ("joint", " and ".join((", ".join(names[:-1]), names[-1]))) if len(names) > 1 else None


def understand_pair(context: ArticleContext, phrase: Phrase) -> Hit | None:
    """The two persons that "both", "neither", "the two" and "the two lawmakers" mean."""
    if not is_pair(phrase):
        return None
    found = _quoted_pair(context, phrase) or _named_pair(context, phrase)
    return _hit(context, phrase, *found) if found is not None else None


def one_of_pair(context: ArticleContext, phrase: Phrase) -> Hit | None:
    """Whom "the former" and "the latter" mean of the two persons named together just before."""
    lowered = tuple(w.text.lower() for w in phrase.words)
    pair = pair_before(context, phrase.span.start, back=_BACK) if lowered in _ONE_OF_TWO else None
    if pair is None:
        return None
    span, key = context.named_persons(pair[0])[_ONE_OF_TWO.index(lowered)]
    return Hit(key, "one-of-two", f"“{phrase.text}” is “{span.of(context.text)}”", 0.8, context.excerpt(span))


def is_pair(phrase: Phrase) -> bool:
    """Whether a phrase counts two that were spoken of before: "both", "the two", "both senators"."""
    if phrase.form == "pronoun":
        return (
            phrase.head != nouns.MEMBER
            and phrase.plural
            and len(phrase.words) <= _TWO
            and phrase.words[0].text.lower() in _COUNTING
        )
    lowered = [w.text.lower() for w in phrase.words]
    counted = lowered[1:] if lowered[:1] and lowered[0] in _POINTERS else lowered
    is_counted = counted[:1] == ["both"] or (counted[:1] == ["two"] and len(counted) < len(lowered))
    return is_counted and len(counted) == _TWO and phrase.plural and phrase.head in nouns.PEOPLE


def pair_before(context: ArticleContext, before: int, *, back: int) -> tuple[Span, Key] | None:
    """The last persons named with "and" between them before a place, in its sentence or up to ``back`` before it."""
    named = context.named_persons(Span(context.start_of(before, back), before))
    for one, other in zip(reversed(named[:-1]), reversed(named[1:]), strict=True):
        between = context.text[one[0].end : other[0].start]
        if re.search(r"\sand\s", between) and _is_list(between):
            key = joint_key(context, [one[1], other[1]])
            if key is not None:
                return cover((one[0], other[0])), key
    return None


def _quoted_pair(context: ArticleContext, phrase: Phrase) -> tuple[Span, Key] | None:
    """The last who were quoted together; further back only where the article quotes no others together."""
    event = context.last_or_only(phrase.span.start, lambda e: e.key[0] == "joint")
    return (event.span, event.key) if event is not None else None


def _named_pair(context: ArticleContext, phrase: Phrase) -> tuple[Span, Key] | None:
    """Two who were named together just before, else the only two named in the sentences before."""
    pair = pair_before(context, phrase.span.start, back=_BACK)
    if pair is not None:
        return pair
    near = context.named_persons(Span(context.start_of(phrase.span.start, 1), phrase.span.start))
    key = joint_key(context, [key for _, key in near]) if len({key for _, key in near}) == _TWO else None
    return (cover(tuple(s for s, _ in near)), key) if key is not None else None


def _hit(context: ArticleContext, phrase: Phrase, span: Span, key: Key) -> Hit:
    said = " ".join(span.of(context.text).split())
    return Hit(key, "both-persons", f"“{phrase.text}” are “{key[1]}” of “{said[:60]}”", 0.75, context.excerpt(span))


def _is_list(between: str) -> bool:
    """Whether only a comma or "and", a party in brackets and a title stand between two names."""
    bare = _BRACKETS.sub(" ", between)
    found = words(bare)
    if not found:
        return "," in bare or "&" in bare
    return found[0].lemma == "and" and all(w.lemma not in _NOT_IN_TITLE for w in found)
