"""Find what the articles of a story took from each other, who from whom, and what changed on the way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.algorithms.rarity import load_background
from headwater.algorithms.vectors import Vectors
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.reuse import Passage
from headwater.data.story import Story
from headwater.reuse.align import Stretch, find_stretches
from headwater.reuse.candidates import find_candidates
from headwater.reuse.drift import add_drift, show_once
from headwater.reuse.material import Material, Tie, gather
from headwater.reuse.paraphrase import choose, compare_sentences, split_sentences
from headwater.reuse.passages import find_shared_quotation, is_quoted, make_reworded, make_shared
from headwater.reuse.reworded import SharedText, find_beside
from headwater.reuse.routes import is_named, prefer_origins
from headwater.reuse.thirds import is_relayed

_MEANING = frozenset({"number", "negation", "modality", "actor"})  # drift that a heavy rewording is kept for


@dataclass(frozen=True, slots=True)
class FindOptions:
    """What counts as shared text.

    A passage must say as much as ``min_words`` words in a row without an edit, or ``min_quoted_words`` between
    quotation marks in both articles (every word that differs takes away two). Two articles are *linked* when they
    share ``linking_words`` words other than quotations: then looser rewordings between them count too.
    """

    min_words: int = 8
    min_quoted_words: int = 6
    linking_words: int = 15


def find(
    story: Story,
    articles: Mapping[str, Article],
    annotations: Mapping[str, Annotations],
    vectors: Vectors,
    options: FindOptions = FindOptions(),
) -> list[Passage]:
    """The passages that articles of one story share, in order of articles and places.

    Each has exact characters on both sides, a kind, and the evidence for who took it from whom; ``decided`` only where
    that evidence is strong and one-sided. Words of a third party that both articles quote are marked as a shared
    quotation and never decided; sentences alike because both tell what one source said are no reuse. It
    does not compare an article with itself, and without vectors it finds no rewordings. Of a text that more than
    ``candidates.MAX_OWNERS`` articles run, only the pairs with those that may have had it first are found.
    """
    members = [articles[article_id] for article_id in sorted(set(story.article_ids)) if article_id in articles]
    material = gather(members, annotations)
    stretches = [one for one in _align(material) if _is_enough(one, material, options)]
    ties = _tie(stretches, material, options)
    shared = [make_shared(one, ties[_ids(one, material)], material) for one in stretches]
    reworded, beside = _find_rewordings(material, vectors, stretches, ties)
    doubtful = {passage.id for passage in beside}
    passages = [add_drift(one, material) for one in prefer_origins(shared + reworded + beside)]
    kept = [one for one in passages if one.id not in doubtful or any(d.kind in _MEANING for d in one.drift)]
    kept = show_once(kept, material)
    return sorted(kept, key=lambda passage: (passage.taken_from, passage.taken_by, passage.id))


def _align(material: Material) -> list[Stretch]:
    news = load_background()
    return [
        stretch
        for shared in find_candidates(material.tokens, material.vocabulary.hashes())
        for stretch in find_stretches(shared, material.tokens, news)
    ]


def _is_enough(one: Stretch, material: Material, options: FindOptions) -> bool:
    if one.strength >= options.min_words:
        return True
    return one.strength >= options.min_quoted_words and is_quoted(one.place, material)


def _tie(stretches: Sequence[Stretch], material: Material, options: FindOptions) -> defaultdict[tuple[str, str], Tie]:
    """How many words every two articles share that are not somebody else's quoted in both."""
    shared: Counter[tuple[str, str]] = Counter()
    for one in stretches:
        if find_shared_quotation(one.place, material) is None:
            shared[_ids(one, material)] += round(one.n_words)
    ties = {pair: Tie(n_words, n_words >= options.linking_words) for pair, n_words in shared.items()}
    return defaultdict(lambda: Tie(0, is_linked=False), ties)


def _find_rewordings(
    material: Material, vectors: Vectors, stretches: Sequence[Stretch], ties: defaultdict[tuple[str, str], Tie]
) -> tuple[list[Passage], list[Passage]]:
    """Sentences in other words; and, beside text that two linked articles share, those whose meaning may have moved."""
    shared_text = SharedText([one.place for one in stretches], material.articles)
    sentences = {article.id: split_sentences(article, vectors) for article in material.articles}
    linked = {pair for pair, tie in ties.items() if tie.is_linked}
    likenesses = list(compare_sentences(sentences, vectors, load_background(), linked, shared_text.covers))
    chosen = choose(likenesses, linked)
    known = {one.key for one in chosen}
    beside = [pair for pair in find_beside(likenesses, shared_text, sentences, linked) if pair[0].key not in known]
    made = [(one, make_reworded(one, (one.a.span, one.b.span), ties[one.article_ids], material)) for one in chosen]
    return (
        [new for one, new in made if one.article_ids in linked or is_named(new) or not is_relayed(one, material)],
        [make_reworded(one, rest, ties[one.article_ids], material) for one, rest in beside],
    )


def _ids(stretch: Stretch, material: Material) -> tuple[str, str]:
    return material.articles[stretch.place.a].id, material.articles[stretch.place.b].id
