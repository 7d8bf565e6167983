"""What the stage commands write: one plain record per noun."""

from __future__ import annotations

from collections.abc import Iterator

from headwater.annotations.jsonl import to_brat, to_record
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.story import Story
from headwater.pipeline.plan import Gathered, RunOptions, trace_stories
from headwater.pipeline.step import Failure, Runner
from headwater.pipeline.steps import Pile, Tools, annotate_article, cluster_pile, find_reuse, resolve_sources
from headwater.views.article import article_record, in_order, make_labels, outlet_names
from headwater.views.claim import claim_record
from headwater.views.dossier import passage_record
from headwater.views.places import Record, evidence_records


def clean_records(gathered: Gathered) -> Iterator[Record]:
    """One article per record."""
    labels = make_labels(gathered.articles)
    yield from (article_record(article, labels[article.id]) for article in in_order(gathered.articles))


def annotation_records(gathered: Gathered, options: RunOptions, tools: Tools, runner: Runner) -> Iterator[Record]:
    """One article with its annotations per record, its sources resolved within it; written as soon as it is read.

    Of a text taken as it is, the outermost attributions are the reader's own, in the style of its training corpus.
    """
    labels = make_labels(gathered.articles)
    for article, found in _annotated(gathered, options, tools, runner):
        alone = Story(f"story-of-{article.id}", article.headline or "", (article.id,))
        resolution = resolve_sources(alone, {article.id: article}, {article.id: found}, tools)
        source_ids = resolution.source_ids.get(article.id, ())
        fields = article_record(article, labels[article.id])
        yield {**fields, **to_record(article, found, resolution.sources, source_ids)}


def brat_files(gathered: Gathered, options: RunOptions, tools: Tools, runner: Runner) -> Iterator[str]:
    """The attributions of each article as brat stand-off lines, each article under a line ``# input``."""
    for article, found in _annotated(gathered, options, tools, runner):
        yield f"# {article.input}\n{to_brat(found, article.text)}"


def _annotated(
    gathered: Gathered, options: RunOptions, tools: Tools, runner: Runner
) -> Iterator[tuple[Article, Annotations]]:
    made = runner.grouped(
        "annotate", lambda article: annotate_article(article, tools, extras=not options.as_is), gathered.articles
    )
    for article, found in zip(gathered.articles, made, strict=True):
        if not isinstance(found, Failure):
            yield article, found


def story_records(pile: Pile) -> Iterator[Record]:
    """One story per record."""
    for story in _stories(pile):
        yield {
            "id": story.id,
            "headline": story.headline,
            "articles": [{"id": i, "input": pile.articles[i].input} for i in story.article_ids],
            "evidence": evidence_records(story.evidence, pile.articles),
        }


def reuse_records(pile: Pile) -> Iterator[Record]:
    """One passage per record, with the input beside each article id."""
    for story in _stories(pile):
        for passage in find_reuse(story, pile):
            record = passage_record(passage, pile.articles)
            for end in ("from", "to"):
                record[end]["input"] = pile.articles[record[end]["article"]].input
            yield record


def claim_records(pile: Pile, tools: Tools, runner: Runner) -> Iterator[Record]:
    """One claim with its lineage per record, with the names of its sources."""
    outlets = outlet_names(pile.articles.values())
    for traced in trace_stories(pile, tools, runner)[0]:
        assertions = {a.id: a for a in traced.assertions}
        names = {source.id: source.name for source in traced.resolution.sources}
        for claim, lineage in zip(traced.claims, traced.lineages, strict=True):
            record = claim_record(claim, lineage, assertions, pile.articles, outlets)
            record["source_names"] = {i: names[i] for i in sorted(_named_in(record) & names.keys())}
            record["inputs"] = {a["article"]: pile.articles[a["article"]].input for a in record["assertions"]}
            yield record


def _named_in(claim: Record) -> set[str]:
    return {link["source"] for assertion in claim["assertions"] for link in assertion["chain"] if link["source"]}


def _stories(pile: Pile) -> list[Story]:
    return sorted(cluster_pile(pile), key=lambda story: (-len(story.article_ids), story.id))
