"""Unnamed sources of several articles: one only by common words, a common outlet or an institution of one kind."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from headwater.data.evidence import Evidence
from headwater.data.span import Excerpt
from headwater.meaning.words import content_words, words
from headwater.outlets.names import fold_name
from headwater.sources.names.hits import Key
from headwater.sources.phrases import nouns
from headwater.sources.references.books import Books
from headwater.sources.references.called import may_be_firm
from headwater.sources.references.institutions import ANY_BODY
from headwater.sources.references.mentions import Mention
from headwater.sources.unnamed.joins import IN_THE_KNOW, OWNED, PHRASES, UNNAMED, Joins, is_unknown, modifiers, telling

_RUN = 5  # words of a shingle
# A passage counts as the same words from this share of shingles on. Rewrites of one agency sentence in the seeds and in
# the invented stories of tests/sources share .6 to 1; sentences on the same subject by two hands share under .1.
_SAME_WORDS = 0.5
_MIN_RUNS = 4  # shingles: a shorter sentence is too little to show a common text
# Two sources of one named body ("an official at the port authority") are one when what they say shares this many words.
_SAME_CONTENT = 0.6
_MIN_CONTENT = 5  # content words
_MOST = 400  # unnamed sources of one noun that are compared with one another; beyond, all stay apart
# Bare nouns that are another body in every article.
_ANYONES = nouns.OUTLET_NOUNS | nouns.AGENCY_NOUNS | nouns.COUNTRY_NOUNS | frozenset(
    "group organization body office side city town county province district team program mission staff network panel "
    "center site".split()
)  # fmt: skip
_MASS = frozenset({"police"})  # spoken of without an article
_TOLD = re.compile(
    r"\b(?:told|tells|spoke\s+to|speaking\s+to|interview\s+with|quoted\s+by)\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}$",
    re.IGNORECASE,
)
_TOLD_REACH = 40  # characters before an outlet's name in which the verb of telling stands


def join_across(by_article: Mapping[str, Sequence[Mention]], books: Books, joins: Joins) -> None:
    """Join the unnamed sources of different articles; ``by_article`` has each one's mentions in order of place."""
    _join_institutions(by_article, books, joins)
    _join_copied(by_article, books, joins)
    _join_through_outlets(by_article, books, joins)


def _join_institutions(by_article: Mapping[str, Sequence[Mention]], books: Books, joins: Joins) -> None:
    """Make "the inquiry board" of two articles one where the story names no body that either could be instead."""
    firsts: dict[str, dict[Key, Mention]] = defaultdict(dict)
    for mention in (m for _, found in sorted(by_article.items()) for m in found):
        phrase, key = mention.phrase, joins.root(mention.hit.key)
        is_bare = is_unknown(key) and key[2] == phrase.head and (not phrase.plural or phrase.head in _MASS)
        is_known = phrase.words[0].text.lower() == "the" or phrase.text.lower() in _MASS
        if is_bare and is_known and phrase.head not in _ANYONES:
            firsts[phrase.head].setdefault(key, mention)
    for head, keyed in sorted(firsts.items()):
        found = list(keyed.values())[:_MOST]
        if len(found) == 1 or any(
            books.bodies.can_mean(head, key) or _is_firm_for(head, key, books) for key in books.bodies.all_named()
        ):
            continue
        states = [_states(head, m, books) for m in found]
        towns = [_town(m, books) if head in _MASS else "" for m in found]
        for place, later in enumerate(found):
            for earlier, state, town in zip(found[:place], states, towns, strict=False):
                is_one = _is_one_state(state, states[place]) or (town != "" and town == towns[place])
                if later.article_id != earlier.article_id and is_one:
                    detail = f"both articles say “{later.phrase.text}”, and the story names none that it could be"
                    joins.add(later, earlier, Evidence("same-institution", 0.6, detail, (earlier.at, later.at)))
                    break


def _is_firm_for(head: str, key: Key, books: Books) -> bool:
    return head in ANY_BODY and may_be_firm(key, books)


def _states(head: str, mention: Mention, books: Books) -> tuple[str | None, frozenset[str]] | None:
    """The country of a mention's outlet and the powers its article names; ``None`` for a body that is no state's."""
    if head not in nouns.STATE_BODIES | nouns.GOVERNMENT:
        return None
    context = books.contexts[mention.article_id]
    said = (e.span.of(context.text) for e in context.entities if e.kind in ("place", "nationality"))
    powers = frozenset(party.name for name in said if (party := books.table.party_named(name)) is not None)
    return context.article.outlet.country if context.article.outlet else None, powers


def _town(mention: Mention, books: Books) -> str:
    """The place that an article names most, folded: whose police its police are; of several as often the first."""
    context = books.contexts[mention.article_id]
    places = [fold_name(e.span.of(context.text)) for e in context.entities if e.kind == "place"]
    return max(dict.fromkeys(places), key=places.count, default="")


def _is_one_state(a: tuple[str | None, frozenset[str]] | None, b: tuple[str | None, frozenset[str]] | None) -> bool:
    """Whether both articles can mean a body of the same state: by their outlets' country or the one they name."""
    if a is None or b is None:
        return True
    return (a[0] is not None and a[0] == b[0]) or (len(a[1]) == 1 and a[1] == b[1])


def _join_copied(by_article: Mapping[str, Sequence[Mention]], books: Books, joins: Joins) -> None:
    """Join unnamed sources of two articles that carry one sentence, or that speak for one body and say the same."""
    by_head: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in (m for _, found in sorted(by_article.items()) for m in found):
        if mention.hit.key[0] in UNNAMED and mention.phrase.form in PHRASES:
            by_head[mention.phrase.head, _party(mention)].append(mention)
    for _, alike in sorted(by_head.items()):
        read = [(m, *_sentence(m, books), _owner(m, books)) for m in alike[:_MOST]]
        for place, (later, said, runs, owner) in enumerate(read):
            for earlier, said_before, runs_before, owner_before in read[:place]:
                is_one = joins.root(later.hit.key) == joins.root(earlier.hit.key)
                if later.article_id == earlier.article_id or is_one:
                    continue
                share = _shared(runs, runs_before, _MIN_RUNS)
                if share >= _SAME_WORDS:
                    detail = "both articles carry the sentence in the same words"
                    joins.add(later, earlier, Evidence("same-words", share, detail, (said_before, said)))
                elif owner and owner == owner_before:
                    share = _shared(_content(later, books), _content(earlier, books), _MIN_CONTENT)
                    if share >= _SAME_CONTENT:
                        detail = f"unnamed sources of {owner!r} say the same in both articles"
                        joins.add(later, earlier, Evidence("same-affiliation", share, detail, (earlier.at, later.at)))


def _join_through_outlets(by_article: Mapping[str, Sequence[Mention]], books: Books, joins: Joins) -> None:
    """Bring an unnamed source told on an outlet's word to the one such source of that outlet's own article.

    "The Ledger reported, citing three people close to the talks" are the three of the Ledger's own article; so are
    "an official told the Ledger" and "the Ledger's source, an official" where it quotes one official.
    """
    by_outlet: dict[str, list[str]] = defaultdict(list)
    for article_id in sorted(by_article):
        outlet = books.contexts[article_id].article.outlet
        if outlet is not None:
            by_outlet[fold_name(outlet.name)].append(article_id)
    for article_id, found in sorted(by_article.items()):
        keys = {m.index: m.hit.key for m in found}
        for mention in found:
            if mention.hit.key[0] != "people" or mention.hit.feature or mention.phrase.form not in PHRASES:
                continue
            for name in _told_through(mention, keys, books):
                theirs = [i for i in by_outlet.get(name, ()) if i != article_id]
                cited = _one_like(mention, [m for i in theirs for m in by_article[i]], joins)
                if cited is not None:
                    outlet = books.contexts[cited.article_id].article.outlet
                    detail = f"told on the word of {outlet.name if outlet else name}, whose own article quotes one such"
                    joins.add(mention, cited, Evidence("through-outlet", 0.8, detail, (cited.at, mention.at)))


def _told_through(mention: Mention, keys: dict[int, Key], books: Books) -> list[str]:
    """The folded names of the outlets on whose word a source is told: whose it is, who reports, who was told."""
    context = books.contexts[mention.article_id]
    found = [mention.hit.key[OWNED + 2]] if mention.hit.key[OWNED : OWNED + 1] == ("body",) else []
    parent = context.annotations.attributions[mention.index].parent
    while parent is not None:
        key = keys.get(parent)
        found += [key[2]] if key is not None and key[0] == "body" else []
        parent = context.annotations.attributions[parent].parent
    end = context.sentence_span(mention.phrase.span.start).end
    named = books.bodies.named.get(context.id, [])
    start = (
        mention.phrase.core.end if mention.phrase.core else mention.phrase.span.end
    )  # "an engineer quoted by |the Post|"
    for span, key in named[bisect_left(named, start, key=lambda one: one[0].start) :]:
        if span.end > end:
            break
        if key[0] == "body" and _TOLD.search(context.text, max(0, span.start - _TOLD_REACH), span.start):
            found.append(books.bodies.full(context.excerpt(span), key)[2])
    return list(dict.fromkeys(found))


def _one_like(mention: Mention, theirs: Iterable[Mention], joins: Joins) -> Mention | None:
    """The one unnamed source of the cited articles that ``mention`` can be: in its words, else of its noun."""
    nouns_said = {mention.phrase.head, *({w.lemma for w in mention.phrase.words} & nouns.PEOPLE)}
    known = nouns_said - nouns.NAMELESS or nouns_said
    fits: dict[Key, Mention] = {}
    for other in theirs:
        if (
            other.hit.key[0] != "people"
            or other.phrase.form not in PHRASES
            or other.phrase.plural != mention.phrase.plural
        ):
            continue
        if other.phrase.head in known or (known <= nouns.NAMELESS and other.phrase.head in IN_THE_KNOW):
            fits.setdefault(joins.root(other.hit.key), other)
    same = [m for key, m in fits.items() if key[2] == mention.hit.key[2]]
    if len(same) == 1:
        return same[0]
    said = telling(mention) | modifiers(mention)
    one = next(iter(fits.values())) if len(fits) == 1 else None
    theirs_said = telling(one) | modifiers(one) if one is not None else frozenset()
    return None if said and theirs_said and not said & theirs_said and len(mention.hit.key) == OWNED else one


def _party(mention: Mention) -> str:
    return mention.phrase.party.name if mention.phrase.party else ""


def _sentence(mention: Mention, books: Books) -> tuple[Excerpt, frozenset[tuple[str, ...]]]:
    """The sentence of a mention, and the runs of words in it."""
    context = books.contexts[mention.article_id]
    span = context.sentence_span(mention.phrase.span.start)
    said = [w.text.casefold() for w in words(span.of(context.text))]
    return context.excerpt(span), frozenset(tuple(said[i : i + _RUN]) for i in range(len(said) - _RUN + 1))


def _shared(a: frozenset[Any], b: frozenset[Any], least: int) -> float:
    """The share of the smaller set that the other holds too; 0 where it has fewer than ``least`` members."""
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller >= least else 0.0


def _owner(mention: Mention, books: Books) -> str:
    owner = mention.phrase.owner
    if owner is None or mention.phrase.owner_kind != "organisation":
        return ""
    context = books.contexts[mention.article_id]
    return books.bodies.of(context.excerpt(owner), owner.of(context.text)).key[2]


def _content(mention: Mention, books: Books) -> frozenset[str]:
    text = books.contexts[mention.article_id].text
    return frozenset(w.lemma for span in mention.content for w in content_words(span.of(text)))
