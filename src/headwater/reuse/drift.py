"""What changed in meaning between two stretches that say nearly the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.reuse import Drift, Passage
from headwater.data.span import Excerpt, Span
from headwater.meaning.difference import Difference, differences
from headwater.meaning.negation import RAISED
from headwater.meaning.purposes import is_ahead, is_of_purpose
from headwater.meaning.words import content_words
from headwater.reuse.lost import Side, find_lost
from headwater.reuse.material import Material

_TOUCHED = 0.4  # of a sentence in the passage: then the whole of it is compared, not the part that is alike
_ALIKE = 0.25  # content words in common, of the smaller sentence, for two sentences to be each other's
_COPIED = 0.5  # content words in common, of both sentences, from which a figure in them is one that was changed
_CLAUSE_WORDS = 4  # an attribution is lost where a clause stands in its place: shorter stretches are other verbs
_LATER = timedelta(days=1)
_ELSEWHERE = "older-text-elsewhere"

_Side = tuple[Article, Annotations | None, Span]


def add_drift(passage: Passage, material: Material) -> Passage:
    """The passage with the typed differences between its two sides, giver first; none where its words are the same.

    Sentences are compared one by one, each with the one most like it on the other side. A difference that shows the
    same words on both sides is left out: nobody could check it. Text that the taker may have from elsewhere is not
    compared: the passage from there shows what changed.
    """
    if passage.kind == "verbatim" or _may_be_from_elsewhere(passage):
        return passage
    before, after = _side(passage.taken_from, material), _side(passage.taken_by, material)
    drift = {
        (one.kind, one.before, one.after): one
        for a, b in _pair_up(before, after)
        for one in _compare(before, after, a, b)
    }
    return replace(passage, drift=tuple(drift.values()))


def show_once(passages: Sequence[Passage], material: Material) -> list[Passage]:
    """The passages, each drift in the one that explains it best and not again for a twin of either article.

    Two articles with one text show the same drift against a third. Decided passages come first, then those with the
    most text.
    """
    shown: dict[tuple[str, str], list[Drift]] = defaultdict(list)  # by kind and article
    kept: dict[str, tuple[Drift, ...]] = {}
    for passage in sorted(passages, key=_rank):
        ends = passage.taken_from.article_id, passage.taken_by.article_id
        kept[passage.id] = tuple(
            one
            for one in passage.drift
            if not any(_is_same(one, other, material) for end in ends for other in shown[one.kind, end])
        )
        for one in kept[passage.id]:
            for end in ends:
                shown[one.kind, end].append(one)
    return [replace(passage, drift=kept[passage.id]) for passage in passages]


def _rank(passage: Passage) -> tuple[bool, float, str]:
    return not passage.decided, -passage.share, passage.id


def _may_be_from_elsewhere(passage: Passage) -> bool:
    return any(one.feature == _ELSEWHERE for one in passage.direction)


def _side(excerpt: Excerpt, material: Material) -> _Side:
    index = material.index_by_id[excerpt.article_id]
    return material.articles[index], material.annotations[index], excerpt.span


def _pair_up(before: _Side, after: _Side) -> Iterator[tuple[Span, Span]]:
    """The sentences of two stretches that are most like each other, in order; the stretches where there are none."""
    spans_a, spans_b = _sentences(before), _sentences(after)
    if not spans_a or not spans_b:
        yield before[2], after[2]
        return
    words_a = [_lemmas(before[0], span) for span in spans_a]
    words_b = [_lemmas(after[0], span) for span in spans_b]
    likeness = [[len(a & b) / max(1, min(len(a), len(b))) for b in words_b] for a in words_a]
    for i, row in enumerate(likeness):
        j = max(range(len(row)), key=lambda k: (row[k], -k))
        if row[j] >= _ALIKE and row[j] >= max(other[j] for other in likeness):
            yield spans_a[i], spans_b[j]


def _sentences(side: _Side) -> list[Span]:
    _, notes, span = side
    sentences = notes.sentences if notes else ()
    return [one for one in sentences if len(one) and one.overlap(span) >= _TOUCHED * min(len(one), len(span))]


def _lemmas(article: Article, span: Span) -> frozenset[str]:
    return frozenset(word.lemma for word in content_words(span.of(article.text)))


def _compare(before: _Side, after: _Side, a: Span, b: Span) -> Iterator[Drift]:
    text_a, text_b = a.of(before[0].text), b.of(after[0].text)
    for one in differences(text_a, text_b):
        first, second = one.a.shift(a.start), one.b.shift(b.start)
        same = one.a.of(text_a).casefold() == one.b.of(text_b).casefold()
        is_told_better = _is_loss(one, text_a, text_b) and before[1] and after[1]
        if not same and not is_told_better and _is_of_one_thing(one, text_a, text_b, (before[0], after[0])):
            yield Drift(one.kind, Excerpt(before[0].id, first), Excerpt(after[0].id, second), one.detail)
    if before[1] and after[1]:
        having, telling = Side(before[0], before[1], a), Side(after[0], after[1], b)
        for phrase, told, detail in find_lost(having, telling):
            yield Drift("attribution", Excerpt(before[0].id, phrase), Excerpt(after[0].id, told), detail)
        for phrase, told, detail in find_lost(telling, having):
            yield Drift("attribution", Excerpt(before[0].id, told), Excerpt(after[0].id, phrase), detail)


def _is_of_one_thing(one: Difference, a: str, b: str, articles: tuple[Article, Article]) -> bool:
    """Whether the meaning moved between two sentences, rather than that each tells of something else.

    Sentences of one game or one fall give figures of several persons: only in a copied one has a figure changed.
    """
    if one.kind == "number":
        said, said_too = (frozenset(word.lemma for word in content_words(text)) for text in (a, b))
        return len(said & said_too) >= _COPIED * len(said | said_too)
    if one.kind == "modality":
        return not is_of_purpose(one, a, b) and not _came_about(one, (a, b), articles)
    return one.kind != "negation" or not (RAISED.search(a) or RAISED.search(b))


def _came_about(one: Difference, sentences: tuple[str, str], articles: tuple[Article, Article]) -> bool:
    """Whether what one foretells may be done by the time of the other; it may where nobody knows which was first."""
    ahead = [is_ahead(text, at) for text, at in zip(sentences, (one.a, one.b), strict=True)]
    if ahead[0] == ahead[1]:
        return False
    foretold, done = articles if ahead[0] else reversed(articles)
    if foretold.published_at is None or done.published_at is None:
        return True
    return done.published_at - foretold.published_at >= _LATER


def _is_loss(one: Difference, text_a: str, text_b: str) -> bool:
    """Whether a clause stands where the other has an attribution: ``find_lost`` knows better when both were read."""
    longest = max(len(one.a.of(text_a).split()), len(one.b.of(text_b).split()))
    return one.kind == "attribution" and longest >= _CLAUSE_WORDS


def _is_same(one: Drift, other: Drift, material: Material) -> bool:
    """Whether two drifts show one change at one place of an article, against the same words, whichever way round."""
    if one.kind != other.kind:
        return False
    for here, there in ((one.before, one.after), (one.after, one.before)):
        for place, words in ((other.before, other.after), (other.after, other.before)):
            if here.article_id == place.article_id and here.span.overlap(place.span):
                return _read(there, material) == _read(words, material)
    return False


def _read(excerpt: Excerpt, material: Material) -> str:
    article = material.articles[material.index_by_id[excerpt.article_id]]
    return " ".join(excerpt.span.of(article.text).casefold().split())
