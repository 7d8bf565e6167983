"""Unnamed sources: one where an article speaks of them twice, apart over articles unless what is written joins them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from headwater.data.evidence import Evidence
from headwater.data.span import Span
from headwater.sources.names.hits import Key
from headwater.sources.phrases import nouns
from headwater.sources.references.books import Books
from headwater.sources.references.mentions import Mention
from headwater.sources.unnamed.across import join_across
from headwater.sources.unnamed.joins import IN_THE_KNOW, OWNED, PHRASES, Joins, is_unknown, modifiers, telling
from headwater.sources.unnamed.surveys import join_surveys


def join_unnamed(mentions: Sequence[Mention], books: Books, *, across: bool) -> dict[Key, tuple[Key, Evidence]]:
    """For every source without a name that is another one of the story: that one's key, and the evidence for it.

    Within an article, what the headline and "sources" mean is looked for among those it quotes; ``across`` articles,
    unnamed sources are one by the same words or survey, an outlet both name, or an institution that can be no other.
    """
    joins = Joins()
    by_article: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: (m.at, m.index)):
        by_article[mention.article_id].append(mention)
    for _, found in sorted(by_article.items()):
        _join_groups(found, joins)
        _join_headline(found, books, joins)
    join_surveys(by_article, books, joins, across=across)
    if across:
        join_across(by_article, books, joins)
    return joins.all()


def _join_groups(found: Sequence[Mention], joins: Joins) -> None:
    """Bring "sources" to the one group of which the article says more: "two officials briefed on the inquiry"."""
    plural = [m for m in found if m.hit.key[0] == "people" and m.phrase.form in PHRASES and m.phrase.plural]
    told: dict[tuple[frozenset[str], ...], list[Mention]] = defaultdict(list)
    bare: dict[str, list[Mention]] = defaultdict(list)
    for mention in plural:
        words_said = (telling(mention), modifiers(mention), _number(mention))
        if not words_said[0]:
            is_anybodys = len(mention.hit.key) == OWNED  # whose "his aides" are is known
            if is_anybodys and not words_said[1] and mention.phrase.words[0].text.lower() not in nouns.QUANTIFIERS:
                bare[mention.phrase.head].append(mention)
            continue
        same = next((g for g in told[words_said] if _is_of_one_noun(mention, g)), None)
        if same is not None:
            detail = f"“{mention.phrase.text}” and “{same.phrase.text}” are told by the same words in one article"
            joins.add(mention, same, Evidence("same-group", 0.8, detail, (same.at, mention.at)))
        else:
            told[words_said].append(mention)
    groups = sorted((g for alike in told.values() for g in alike), key=lambda g: (g.at, g.index))
    for head, mention in ((head, one) for head, found_bare in sorted(bare.items()) for one in found_bare):
        fits = {joins.root(g.hit.key): g for g in reversed(groups) if _can_be_called(g, head)}
        if len(fits) == 1 and joins.root(mention.hit.key) not in fits:
            (group,) = fits.values()
            detail = f"“{mention.phrase.text}” are “{group.phrase.text}”, the one such group of the article"
            joins.add(mention, group, Evidence("same-group", 0.7, detail, (group.at, mention.at)))


def _can_be_called(group: Mention, noun: str) -> bool:
    return noun == group.phrase.head or (noun in ("source", "insider") and group.phrase.head in IN_THE_KNOW)


def _is_of_one_noun(a: Mention, b: Mention) -> bool:
    """Whether two groups are of one noun, or one is of a noun that says nothing ("people")."""
    heads = {a.phrase.head, b.phrase.head}
    return len(heads) == 1 or bool(heads & nouns.NAMELESS)


def _number(mention: Mention) -> frozenset[str]:
    return frozenset(w.text.lower() for w in mention.phrase.words[:3]) & nouns.INDEFINITE


def _join_headline(found: Sequence[Mention], books: Books, joins: Joins) -> None:
    """Bring a bare noun of the headline ("board official") to the one source of that noun which the article quotes."""
    blocks = books.contexts[found[0].article_id].article.blocks
    headline = blocks[0].span if blocks and blocks[0].kind == "headline" else Span(0, 0)
    quoted = [m for m in found if not headline.overlap(m.phrase.span)]
    for mention in found:
        key, phrase = mention.hit.key, mention.phrase
        is_bare = (key[0] == "people" and len(key) == OWNED) or is_unknown(key)
        if not headline.contains(phrase.span) or not is_bare or phrase.words[0].text.lower() in nouns.DETERMINERS:
            continue
        fits = {joins.root(m.hit.key): m for m in reversed(quoted) if _is_headed(mention, m, books)}
        if len(fits) == 1 and joins.root(key) not in fits:
            (one,) = fits.values()
            detail = f"“{phrase.text}” of the headline is the one whom the article quotes as “{one.phrase.text}”"
            joins.add(mention, one, Evidence("headline", 0.75, detail, (mention.at, one.at)))


def _is_headed(bare: Mention, quoted: Mention, books: Books) -> bool:
    """Whether ``quoted`` can be what the headline calls ``bare``: of its noun, with all words before that noun."""
    head, phrase = bare.phrase.head, quoted.phrase
    lemmas = frozenset(w.lemma for w in phrase.words)
    if not modifiers(bare) <= lemmas:
        return False
    if phrase.form in PHRASES:
        return phrase.plural == bare.phrase.plural and head in (phrase.head, nouns.SYNONYMS.get(phrase.head))
    if phrase.form not in ("person", "name"):
        return False
    held = quoted.hit.key[0] == "person" and books.roles.held(quoted.article_id, head, None)
    return head in lemmas or (bool(held) and any(role.key == quoted.hit.key for role in held or ()))
