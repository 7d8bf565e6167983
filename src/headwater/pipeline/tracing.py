"""CLUSTER and all that follows it: each step joins makers to one another, and knows nothing of where it runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from headwater.claims.assertions.make import candidate_spans
from headwater.claims.match import match
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.capture import Rejection
from headwater.data.coverage import Coverage, TracedStory
from headwater.data.reuse import Passage
from headwater.data.source import Resolution
from headwater.data.story import Story
from headwater.lineage.trace import trace, trace_story
from headwater.pipeline.reading import Gathered, Pile, RunOptions, broken, encode_spans, in_one_order, make_pile
from headwater.pipeline.step import Failure, Runner
from headwater.pipeline.tools import Tools
from headwater.reuse.find import find
from headwater.sources.resolve import resolve
from headwater.stories.cluster import cluster


def trace_coverage(gathered: Gathered, options: RunOptions, tools: Tools, runner: Runner) -> Coverage:
    """The whole path from articles to lineages."""
    pile = make_pile(gathered, tools, runner)
    stories, failed = trace_stories(pile, tools, runner)
    return Coverage(
        articles=pile.articles,
        annotations=pile.annotations,
        stories=stories,
        rejected=in_one_order((), (*gathered.rejected, *pile.failed, *failed)).rejected,
        wires=pile.wires,
        models=tools.digests,
        options=_chosen(options),
    )


def trace_stories(pile: Pile, tools: Tools, runner: Runner) -> tuple[tuple[TracedStory, ...], tuple[Rejection, ...]]:
    """CLUSTER, then everything else story by story, the biggest first; and a line for each that could not be traced."""

    def biggest_first(story: Story) -> tuple[int, str]:
        return -len(story.article_ids), story.id

    stories = sorted(cluster_pile(pile), key=biggest_first)
    traced, failed = [], []
    for made in runner.grouped("trace", lambda story: trace_one(story, pile, tools), stories):
        if isinstance(made, Failure):
            inputs = ", ".join(sorted(pile.articles[i].input for i in made.item.article_ids))
            failed.append(broken(made, inputs))
        else:
            traced.append(made)
    return tuple(traced), tuple(failed)


def trace_one(story: Story, pile: Pile, tools: Tools) -> TracedStory:
    """Everything after CLUSTER for one story: reuse, sources, claims, lineages."""
    resolution = resolve_sources(story, pile.articles, pile.annotations, tools)
    passages = find_reuse(story, pile)
    spans = {i: candidate_spans(pile.articles[i], pile.annotations[i]) for i in story.article_ids}
    vectors = encode_spans(spans, pile.articles, tools, pile.sentences)
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


def cluster_pile(pile: Pile, before: Sequence[Story] = ()) -> list[Story]:
    """CLUSTER a pile into stories, those ``before`` going on where they can."""
    return cluster(list(pile.articles.values()), pile.annotations, pile.sentences, before=before)


def find_reuse(story: Story, pile: Pile) -> tuple[Passage, ...]:
    """FIND the reuse within one story."""
    return tuple(find(story, pile.articles, pile.annotations, pile.sentences))


def resolve_sources(
    story: Story, articles: Mapping[str, Article], annotations: Mapping[str, Annotations], tools: Tools
) -> Resolution:
    """RESOLVE the sources of one story."""
    return resolve(story, articles, annotations, tools.table)


def _chosen(options: RunOptions) -> dict[str, str]:
    chosen = {"as_is": str(options.as_is).lower(), "max_bytes": str(options.max_bytes)}
    chosen |= {k: v for k, v in (("outlet", options.outlet), ("published", options.published)) if v is not None}
    return chosen
