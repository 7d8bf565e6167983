"""Unnamed sources: kept apart over articles unless the same words stand in both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from headwater.data.evidence import Evidence
from headwater.data.span import Excerpt
from headwater.meaning.words import content_words, words
from headwater.outlets.names import fold_name
from headwater.sources.books import Books
from headwater.sources.hits import Key
from headwater.sources.mentions import Mention

_UNNAMED = ("people", "image", "document")
_RUN = 5  # words of a shingle
# A passage counts as the same words from this share of shingles on. Rewrites of one agency sentence in the seeds and in
# the invented stories of tests/sources share .6 to 1; sentences on the same subject by two hands share under .1.
_SAME_WORDS = 0.5
_MIN_RUNS = 4  # shingles: a shorter sentence is too little to show a common text
# Two sources of one named body ("an official at the port authority") are one when what they say shares this many words.
_SAME_CONTENT = 0.6
_MIN_CONTENT = 5  # content words
_MOST = 400  # unnamed sources of one noun that are compared with one another; beyond, all stay apart


def join_unnamed(mentions: Sequence[Mention], books: Books) -> dict[Key, tuple[Key, Evidence]]:
    """For every unnamed source that is one of another article: that one's key, and the evidence for it."""
    keys = {(m.article_id, m.index): m.hit.key for m in mentions}
    by_head: dict[tuple[str, str], dict[Key, Mention]] = defaultdict(dict)
    for mention in sorted(mentions, key=lambda m: (m.at, m.index)):
        if mention.hit.key[0] in _UNNAMED and not mention.hit.feature:
            by_head[mention.phrase.head, _party(mention)].setdefault(mention.hit.key, mention)
    joined: dict[Key, tuple[Key, Evidence]] = {}
    for _, group in sorted(by_head.items()):
        firsts = list(group.values())[:_MOST]
        for place, later in enumerate(firsts):
            for earlier in firsts[:place]:
                evidence = (
                    _compare(earlier, later, books)
                    or _through_outlet(earlier, later, books, keys)
                    or _through_outlet(later, earlier, books, keys)
                )
                if evidence is not None:
                    key = joined[earlier.hit.key][0] if earlier.hit.key in joined else earlier.hit.key
                    joined[later.hit.key] = (key, evidence)
                    break
    return joined


def _party(mention: Mention) -> str:
    return mention.phrase.party.name if mention.phrase.party else ""


def _compare(a: Mention, b: Mention, books: Books) -> Evidence | None:
    if a.article_id == b.article_id:
        return None
    one, two = _sentence(a, books), _sentence(b, books)
    share = _shared_runs(one[1], two[1])
    if share >= _SAME_WORDS:
        return Evidence("same-words", share, "both articles carry the sentence in the same words", (one[0], two[0]))
    if _owner(a, books) and _owner(a, books) == _owner(b, books):
        share = _shared_content(a, b, books)
        if share >= _SAME_CONTENT:
            detail = f"unnamed sources of {_owner(a, books)!r} say the same in both articles"
            return Evidence("same-affiliation", share, detail, (a.at, b.at))
    return None


def _through_outlet(cited: Mention, citing: Mention, books: Books, keys: dict[tuple[str, int], Key]) -> Evidence | None:
    """Whether ``citing`` is told on the word of the outlet that published ``cited``, in the same words.

    "The Ledger reported, citing three people close to the talks" are the three of the Ledger's own article.
    """
    outlet = books.contexts[cited.article_id].article.outlet
    if outlet is None or cited.article_id == citing.article_id or cited.hit.key[2] != citing.hit.key[2]:
        return None
    attributions = books.contexts[citing.article_id].annotations.attributions
    parent = attributions[citing.index].parent
    while parent is not None:
        key = keys.get((citing.article_id, parent))
        if key is not None and key[0] == "body" and key[2] == fold_name(outlet.name):
            detail = f"told on the word of {outlet.name}, whose own article quotes them in these words"
            return Evidence("through-outlet", 0.8, detail, (cited.at, citing.at))
        parent = attributions[parent].parent
    return None


def _sentence(mention: Mention, books: Books) -> tuple[Excerpt, str]:
    context = books.contexts[mention.article_id]
    span = context.sentence_span(mention.phrase.span.start)
    return context.excerpt(span), span.of(context.text)


def _shared_runs(a: str, b: str) -> float:
    runs = [_runs(a), _runs(b)]
    smaller = min(len(r) for r in runs)
    return len(runs[0] & runs[1]) / smaller if smaller >= _MIN_RUNS else 0.0


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    said = [w.text.casefold() for w in words(text)]
    return frozenset(tuple(said[i : i + _RUN]) for i in range(len(said) - _RUN + 1))


def _owner(mention: Mention, books: Books) -> str:
    owner = mention.phrase.owner
    if owner is None or mention.phrase.owner_kind != "organisation":
        return ""
    context = books.contexts[mention.article_id]
    return books.bodies.of(context.excerpt(owner), owner.of(context.text)).key[2]


def _shared_content(a: Mention, b: Mention, books: Books) -> float:
    said = []
    for mention in (a, b):
        text = books.contexts[mention.article_id].text
        said.append(frozenset(w.lemma for span in mention.content for w in content_words(span.of(text))))
    smaller = min(len(s) for s in said)
    return len(said[0] & said[1]) / smaller if smaller >= _MIN_CONTENT else 0.0
