"""One outlet, one voice: which assertions of a claim say again what the outlet already said, and on whose word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from headwater.claims.assertions.kin import kin
from headwater.data.article import Article, BlockKind
from headwater.data.claim import Assertion, Link
from headwater.data.evidence import Evidence
from headwater.data.span import Excerpt, Span
from headwater.meaning.words import Word, content_words

_BODY: dict[BlockKind, int] = {"paragraph": 0, "transcript": 1, "summary": 2, "caption": 3, "headline": 4}

_SUMMING_UP: frozenset[BlockKind] = frozenset({"headline", "summary", "caption"})
_PARAGRAPH = 60  # characters of a line that is more than a title or a byline
_ALIKE = 0.66  # of the words of the longer one: two of three


def settle_voices(claim: Sequence[Assertion], articles: Mapping[str, Article]) -> list[Assertion]:
    """The assertions of one claim with inherited chains and repeats filled in, in their order."""
    by_article: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in claim:
        by_article[assertion.article_id].append(assertion)
    inherited = [_inherit(a, by_article[a.article_id], articles[a.article_id]) for a in claim]
    return _mark_repeats(inherited, articles)


def block_kind(assertion: Assertion, article: Article) -> BlockKind:
    """The kind of block an assertion stands in."""
    return next((b.kind for b in article.blocks if b.span.overlap(assertion.span)), "paragraph")


def source_ids(chain: Sequence[Link]) -> tuple[str, ...]:
    """The named sources of a chain, outermost first."""
    return tuple(link.source_id for link in chain if link.source_id is not None)


def _inherit(assertion: Assertion, of_article: Sequence[Assertion], article: Article) -> Assertion:
    """The assertion on the longest chain of its article that ends in its own: a headline speaks for the body.

    What the body says must also be worded like what it gives a longer chain for: on the same subject the article may
    well speak for itself, or have heard from him whom somebody else answers.
    """
    if assertion.stance != "asserts":
        return assertion
    own = source_ids(assertion.chain)
    fuller = [
        other
        for other in of_article
        if other.id != assertion.id
        and other.stance == "asserts"
        and len(source_ids(other.chain)) > len(own)
        and _ends_in(source_ids(other.chain), own)
        and (_is_lead(assertion, article) or _is_worded_alike(assertion, other, article))
    ]
    if not fuller:
        return assertion
    giver = max(fuller, key=lambda a: (len(source_ids(a.chain)), -abs(a.span.start - assertion.span.start), a.id))
    places = (Excerpt(assertion.article_id, assertion.span), Excerpt(giver.article_id, giver.span))
    reason = Evidence("inherited-chain", 0.9, "The same article says on whose word this is.", places)
    bare = tuple(link for link in assertion.chain if link.span is None)
    return replace(assertion, chain=giver.chain + bare, voice="inherited", evidence=(*assertion.evidence, reason))


def _is_lead(assertion: Assertion, article: Article) -> bool:
    """Whether it stands where an article sums up what its body attributes."""
    body = next((b.span for b in article.blocks if b.kind == "paragraph"), None)
    if block_kind(assertion, article) in _SUMMING_UP:
        return True
    return body is not None and assertion.span.start < end_of_lead(body, article.text)


def end_of_lead(body: Span, text: str) -> int:
    """Where the first paragraph ends, also of a text that was taken as it is, whose lines are its paragraphs."""
    at = body.start
    for line in body.of(text).splitlines(keepends=True):
        at += len(line)
        if len(line.strip()) >= _PARAGRAPH:
            break
    return at


def _is_worded_alike(a: Assertion, b: Assertion, article: Article) -> bool:
    """Whether ``a`` says much the same as ``b``, and gives no name and no figure that ``b`` does not."""
    said, given = (content_words(x.span.of(article.text)) for x in (a, b))
    one, other = ({kin(word.lemma) for word in some} for some in (said, given))
    added = {kin(word.lemma) for word in said if _is_telling(word)} - other
    return not added and len(one & other) >= _ALIKE * max(1, len(one), len(other))


def _is_telling(word: Word) -> bool:
    """Whether a word is a figure, or a name by its capital inside a sentence."""
    return word.text[0].isdigit() or (word.start > 0 and word.text[0].isupper())


def _ends_in(chain: tuple[str, ...], own: tuple[str, ...]) -> bool:
    return not own or chain[-len(own) :] == own


def _mark_repeats(claim: list[Assertion], articles: Mapping[str, Article]) -> list[Assertion]:
    voices: dict[tuple[str, str], list[Assertion]] = defaultdict(list)
    for assertion in claim:
        voices[_outlet(articles[assertion.article_id]), assertion.stance].append(assertion)
    first_of: dict[str, Assertion] = {}
    for _, said in sorted(voices.items()):
        ranked = sorted(said, key=lambda a: _rank(a, articles[a.article_id]))
        kept: list[Assertion] = []
        for assertion in ranked:
            before = next((k for k in kept if _covers(k, assertion)), None)
            if before is None:
                kept.append(assertion)
            else:
                first_of[assertion.id] = before
    return [_repeat(a, first_of.get(a.id)) for a in claim]


def _covers(fuller: Assertion, assertion: Assertion) -> bool:
    """Whether ``assertion`` names nobody whom ``fuller`` does not."""
    return set(source_ids(assertion.chain)) <= set(source_ids(fuller.chain))


def _repeat(assertion: Assertion, before: Assertion | None) -> Assertion:
    if before is None:
        return assertion
    places = (Excerpt(assertion.article_id, assertion.span), Excerpt(before.article_id, before.span))
    reason = Evidence("same-outlet", 1.0, "The same outlet says it again.", places)
    return replace(assertion, repeats=before.id, evidence=(*assertion.evidence, reason))


def _outlet(article: Article) -> str:
    return article.outlet.name if article.outlet else article.id


def _rank(assertion: Assertion, article: Article) -> tuple[int, int, str, int, str]:
    """Fullest chain first, then the body before the rest, then the place."""
    chain = -len(source_ids(assertion.chain))
    return (chain, _BODY[block_kind(assertion, article)], article.id, assertion.span.start, assertion.id)
