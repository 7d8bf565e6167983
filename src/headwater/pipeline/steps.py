"""The steps: each joins makers to one another and to the model, and knows nothing of where it runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.algorithms.vectors import Vectors
from headwater.annotations.annotate import AnnotateOptions, annotate
from headwater.articles.clean import CleanOptions, clean
from headwater.claims.assertions import candidate_spans
from headwater.claims.match import match
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.capture import Capture, Rejection
from headwater.data.coverage import TracedStory
from headwater.data.reuse import Passage
from headwater.data.source import Resolution
from headwater.data.span import Span
from headwater.data.story import Story
from headwater.lineage.trace import trace, trace_story
from headwater.model import Encoder, Reader
from headwater.outlets.table import OutletTable
from headwater.reuse.find import find
from headwater.sources.resolve import resolve
from headwater.stories.cluster import cluster


@dataclass(frozen=True, slots=True)
class Tools:
    """What the steps need besides their input: the models, their digests by name, and the facts about outlets."""

    reader: Reader
    encoder: Encoder
    table: OutletTable
    digests: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pile:
    """Articles with what was read off them, in one order whatever the order of the inputs.

    ``failed`` are the articles on which reading broke: they are not among the others.
    """

    articles: Mapping[str, Article]
    annotations: Mapping[str, Annotations]
    sentences: Vectors
    wires: Mapping[str, str]
    failed: tuple[Rejection, ...] = ()


def clean_capture(capture: Capture, options: CleanOptions, tools: Tools) -> Article:
    """CLEAN one capture. Raises ``Rejected``."""
    return clean(capture, options, tools.table)


def annotate_article(article: Article, tools: Tools, *, extras: bool = True) -> Annotations:
    """ANNOTATE one article; without ``extras`` the outermost attributions are the reader's own."""
    return annotate(article, tools.reader, AnnotateOptions(extras=extras))


def encode_spans(
    spans_by_article: Mapping[str, Sequence[Span]], articles: Mapping[str, Article], tools: Tools
) -> Vectors:
    """Vectors of stretches of some articles, as the encoder sees them."""
    by_article = {}
    for article_id, spans in spans_by_article.items():
        text = articles[article_id].text
        by_article[article_id] = (tuple(spans), tools.encoder.encode([span.of(text) for span in spans]))
    return Vectors(by_article)


def name_wires(articles: Mapping[str, Article], tools: Tools) -> dict[str, str]:
    """By article id, the wire service whose text it runs, under the name the table knows it by."""
    named = {}
    for article in articles.values():
        if article.credit is None:
            continue
        known = tools.table.wire(article.credit)
        name = known.name if known else article.credit
        if article.outlet is None or article.outlet.name != name:
            named[article.id] = name
    return named


def cluster_pile(pile: Pile) -> list[Story]:
    """CLUSTER a pile into stories."""
    return cluster(list(pile.articles.values()), pile.annotations, pile.sentences)


def find_reuse(story: Story, pile: Pile) -> tuple[Passage, ...]:
    """FIND the reuse within one story."""
    return tuple(find(story, pile.articles, pile.annotations, pile.sentences))


def resolve_sources(
    story: Story, articles: Mapping[str, Article], annotations: Mapping[str, Annotations], tools: Tools
) -> Resolution:
    """RESOLVE the sources of one story."""
    return resolve(story, articles, annotations, tools.table)


def trace_one(story: Story, pile: Pile, tools: Tools) -> TracedStory:
    """Everything after CLUSTER for one story: reuse, sources, claims, lineages."""
    resolution = resolve_sources(story, pile.articles, pile.annotations, tools)
    passages = find_reuse(story, pile)
    spans = {i: candidate_spans(pile.articles[i], pile.annotations[i]) for i in story.article_ids}
    vectors = encode_spans(spans, pile.articles, tools)
    matched = match(story, pile.articles, pile.annotations, resolution, vectors, passages)
    assertions = {a.id: a for a in matched.assertions}
    sources = {s.id: s for s in resolution.sources}
    lineages = tuple(trace(claim, assertions, pile.articles, sources, passages, pile.wires) for claim in matched.claims)
    return TracedStory(
        story=story,
        resolution=resolution,
        passages=passages,
        assertions=matched.assertions,
        claims=matched.claims,
        lineages=lineages,
        cut=trace_story(lineages, matched.claims, assertions, sources),
    )
