"""The articles of a story, read once for all the steps of finding reuse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.span import Span
from headwater.reuse.quotations import Quotations, find_quotations
from headwater.reuse.tokens import Tokens, Vocabulary, split_all


@dataclass(frozen=True, slots=True)
class Material:
    """The articles in order of id, each with its words, quotations and annotations."""

    articles: tuple[Article, ...]
    tokens: tuple[Tokens, ...]
    quotations: tuple[Quotations, ...]
    annotations: tuple[Annotations | None, ...]
    vocabulary: Vocabulary
    index_by_id: Mapping[str, int]

    def n_words(self, index: int, span: Span) -> int:
        """How many words of article ``index`` lie in ``span``."""
        first, last = self.tokens[index].range_of(span)
        return last - first


@dataclass(frozen=True, slots=True)
class Place:
    """The same text in two articles of the material (``a < b``, by index): its characters in both."""

    a: int
    b: int
    a_span: Span
    b_span: Span


@dataclass(frozen=True, slots=True)
class Tie:
    """How much two articles share: words of their own (no quotations), and whether that links them."""

    n_words: int
    is_linked: bool


def gather(articles: Sequence[Article], annotations: Mapping[str, Annotations]) -> Material:
    """Read the words and quotations of articles that are already in order of id."""
    read = tuple(annotations.get(article.id) for article in articles)
    vocabulary, tokens = split_all(articles)
    return Material(
        tuple(articles),
        tokens,
        tuple(find_quotations(article, notes) for article, notes in zip(articles, read, strict=True)),
        read,
        vocabulary,
        {article.id: index for index, article in enumerate(articles)},
    )
