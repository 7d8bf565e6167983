"""Which sentences of two articles say the same in other words: judged against what is common within the story.

The vectors only propose. Inside one story everything is alike, so a pair counts by the words it shares that are rare in
the story *and* in news, and only where the two articles share text elsewhere may a looser pair count.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from headwater.algorithms.rarity import Rarity
from headwater.algorithms.vectors import Vectors
from headwater.data.article import Article
from headwater.data.span import Span
from headwater.meaning.words import Word, content_words
from headwater.reuse.formulas import blank_formulas

# Set on the five seeds, 95 sentences in 10 article pairs, by eye: every pair above the lines is a rewording, the first
# that is not stands at .53 + .82. To be swept again when there is a gold set of reuse.
NEAR_COSINE = 0.70
MIN_TOGETHER = 1.40  # cosine + overlap, articles that share nothing else
MIN_TOGETHER_LINKED = 1.15  # the same where the two share text elsewhere
MIN_SHARED_WEIGHT = 1.8  # shared rare words: about two that stand nowhere else in the story
LOOSE_COSINE = 0.62  # a neighbour of shared text, reworded heavily …
LOOSE_WEIGHT = 0.2  # … but with a plain word as rare as this in common ("shoot", in two of 95 sentences: .25)
MIN_WORDS = 4  # content words of a sentence
MIN_COMMON_KIN = 12  # half of candidates.MAX_OWNERS: copies differ in which of the first ones they are paired with
_ROWS = 2_048


@dataclass(frozen=True)
class Sentence:
    """One sentence of an article with its content words and place in the order of sentences."""

    article: Article
    index: int
    span: Span
    words: tuple[Word, ...]

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The content lemmas."""
        return frozenset(word.lemma for word in self.words)

    @cached_property
    def plain(self) -> frozenset[str]:
        """The content lemmas that are neither names nor numbers (all words, in a sentence in capitals)."""
        shouting = self.span.of(self.article.text).isupper()
        return frozenset(word.lemma for word in self.words if word.text[0].islower() or shouting)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers in digits."""
        return frozenset(word.lemma for word in self.words if word.text[0].isdigit())


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two sentences compared.

    ``overlap`` is the share of their rare words they have in common, ``weight`` how much that is and ``plain_weight``
    the weight of the rarest one that is neither name nor number.
    """

    a: Sentence
    b: Sentence
    cosine: float
    overlap: float
    weight: float
    plain_weight: float
    shared: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, int, int]:
        """Which two sentences: ids of the articles, indices of the sentences."""
        return self.a.article.id, self.b.article.id, self.a.index, self.b.index

    @property
    def article_ids(self) -> tuple[str, str]:
        """The articles of the two sentences."""
        return self.a.article.id, self.b.article.id

    @property
    def together(self) -> float:
        """Cosine and overlap added, in [0, 2]."""
        return self.cosine + self.overlap

    @property
    def numbers_agree(self) -> bool:
        """Whether no number of one is against the numbers of the other."""
        return not self.a.numbers or not self.b.numbers or bool(self.a.numbers & self.b.numbers)


@dataclass(frozen=True, slots=True)
class Background:
    """How rare each lemma is, in the story and in news at once: in [0, 1], 1 for a word no other sentence has."""

    news: Rarity
    story: Rarity

    def weight(self, lemma: str) -> float:
        """The rarity of one lemma."""
        n = max(self.story.n_texts, 2)
        within = math.log((n + 1) / (self.story.n_texts_by_term.get(lemma, 0) + 1)) / math.log((n + 1) / 2)
        return self.news.score(lemma) * max(0.0, within)


def split_sentences(article: Article, vectors: Vectors) -> list[Sentence]:
    """The sentences of an article that have a vector."""
    return [
        Sentence(article, index, span, tuple(content_words(blank_formulas(span.of(article.text)))))
        for index, span in enumerate(vectors.spans(article.id))
    ]


def compare_sentences(
    sentences: Mapping[str, Sequence[Sentence]],
    vectors: Vectors,
    news: Rarity,
    linked: Collection[tuple[str, str]],
    is_told: Callable[[Sentence, Sentence], bool] = lambda a, b: False,
) -> Iterator[Likeness]:
    """Sentences of different articles that are near each other, in order of articles and places.

    Near is ``NEAR_COSINE``, and ``LOOSE_COSINE`` for the pairs of articles that are ``linked`` by text they share. Left
    out are pairs that shared text already tells of (``is_told``), and two articles that are no linked pair themselves
    but are both linked to the same ``MIN_COMMON_KIN`` others: copies of what very many run.
    """
    lemmas = [sentence.lemmas for article_id in sorted(sentences) for sentence in sentences[article_id]]
    background = Background(news, Rarity(len(lemmas), Counter(lemma for one in lemmas for lemma in one)))
    flat = [sentence for article_id in sorted(sentences) for sentence in sentences[article_id]]
    for i, j, cosine in _near(sorted(sentences), vectors, linked):
        a, b = flat[i], flat[j]
        if min(len(a.lemmas), len(b.lemmas)) >= MIN_WORDS and not is_told(a, b):
            yield _compare(a, b, cosine, background)


def _near(
    article_ids: Sequence[str], vectors: Vectors, linked: Collection[tuple[str, str]]
) -> Iterator[tuple[int, int, float]]:
    """Rows ``i < j`` of all sentences that are near each other; memory bounded by ``_ROWS`` rows."""
    matrices = [vectors.matrix(article_id) for article_id in article_ids]
    if not any(len(one) for one in matrices):
        return
    matrix = np.concatenate(matrices)
    owners = np.repeat(np.arange(len(article_ids)), [len(one) for one in matrices])
    links = _Links.of(article_ids, linked)
    for start in range(0, len(matrix), _ROWS):
        block = matrix[start : start + _ROWS] @ matrix[start:].T
        rows, columns = np.nonzero(block >= LOOSE_COSINE)
        rounded = np.round(np.minimum(1.0, block[rows, columns].astype(np.float64)), 4)
        rows, columns = rows + start, columns + start
        near = (owners[rows] < owners[columns]) & (rounded >= LOOSE_COSINE)
        rows, columns, rounded = rows[near], columns[near], rounded[near]
        near = links.are_near(owners[rows], owners[columns], rounded)
        yield from zip(rows[near].tolist(), columns[near].tolist(), rounded[near].tolist(), strict=True)


@dataclass(frozen=True, slots=True)
class _Links:
    """Which articles, by index, are linked by text they share: few of all pairs, so no table of all pairs is made."""

    n_articles: int
    keys: NDArray[np.int64]
    kin: Mapping[int, frozenset[int]]

    @classmethod
    def of(cls, article_ids: Sequence[str], linked: Collection[tuple[str, str]]) -> _Links:
        index = {article_id: i for i, article_id in enumerate(article_ids)}
        pairs = [sorted((index[a], index[b])) for a, b in linked]
        kin = defaultdict[int, set[int]](set)
        for a, b in pairs:
            kin[a].add(b)
            kin[b].add(a)
        keys = np.array([a * len(article_ids) + b for a, b in pairs], np.int64)
        return cls(len(article_ids), keys, {a: frozenset(others) for a, others in kin.items()})

    def are_near(self, a: NDArray[np.int64], b: NDArray[np.int64], cosines: NDArray[np.floating]) -> NDArray[np.bool_]:
        """Which rows are near enough for their articles (``a < b``): any for linked ones, none for two copies."""
        keys = a * self.n_articles + b
        are_linked = np.isin(keys, self.keys)
        others = ~are_linked & (cosines >= NEAR_COSINE)
        unique, where = np.unique(keys[others], return_inverse=True)
        are_copies = [self._are_copies(*divmod(key, self.n_articles)) for key in unique.tolist()]
        others[others] = ~np.array(are_copies, bool)[where]
        near: NDArray[np.bool_] = are_linked | others
        return near

    def _are_copies(self, a: int, b: int) -> bool:
        none = frozenset[int]()
        return len(self.kin.get(a, none) & self.kin.get(b, none)) >= MIN_COMMON_KIN


def _compare(a: Sentence, b: Sentence, cosine: float, background: Background) -> Likeness:
    weights = {lemma: background.weight(lemma) for lemma in a.lemmas | b.lemmas}
    shared = sorted(a.lemmas & b.lemmas, key=lambda lemma: (-weights[lemma], lemma))
    weight = sum(weights[lemma] for lemma in shared)
    plain = max((weights[lemma] for lemma in a.plain & b.plain), default=0.0)
    total = sum(weights[lemma] for lemma in a.lemmas) + sum(weights[lemma] for lemma in b.lemmas)
    return Likeness(a, b, cosine, 2 * weight / total if total else 0.0, weight, plain, tuple(shared))


def choose(likenesses: Iterable[Likeness], linked: Collection[tuple[str, str]]) -> list[Likeness]:
    """The pairs held to be rewordings, each sentence at most once per pair of articles, the surest first.

    Args:
        likenesses: compared pairs that no shared stretch covers.
        linked: the pairs of article ids that share text elsewhere, as ``(smaller, larger)``.
    """
    taken: set[tuple[str, str, int]] = set()
    chosen = []
    for one in sorted(likenesses, key=lambda x: (-x.together, x.key)):
        a, b = one.a.article.id, one.b.article.id
        ends = {(a, b, one.a.index), (b, a, one.b.index)}
        if _is_rewording(one, is_linked=(a, b) in linked) and not ends & taken:
            taken |= ends
            chosen.append(one)
    return chosen


def _is_rewording(one: Likeness, *, is_linked: bool) -> bool:
    if one.cosine < NEAR_COSINE or one.weight < MIN_SHARED_WEIGHT:
        return False
    if is_linked:
        return one.together >= MIN_TOGETHER_LINKED
    return one.together >= MIN_TOGETHER and one.numbers_agree
