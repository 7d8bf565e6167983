"""What the commands that read write: one plain record per article."""

from __future__ import annotations

from collections.abc import Iterator

from headwater.annotations.jsonl import to_brat, to_record
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.story import Story
from headwater.pipeline.reading import Gathered, RunOptions, annotate_article
from headwater.pipeline.step import Failure, Runner
from headwater.pipeline.tools import Tools
from headwater.sources.resolve import resolve
from headwater.views.article import article_record, in_order, make_labels
from headwater.views.places import Record


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
        resolution = resolve(alone, {article.id: article}, {article.id: found}, tools.table)
        source_ids = resolution.source_ids.get(article.id, ())
        fields = article_record(article, labels[article.id])
        yield {**fields, **to_record(article, found, resolution.sources, source_ids)}


def brat_files(gathered: Gathered, options: RunOptions, tools: Tools, runner: Runner) -> Iterator[str]:
    """The attributions of each article as brat stand-off lines, each article under a line ``# input``."""
    for article, found in _annotated(gathered, options, tools, runner):
        yield f"# {_on_one_line(article.input)}\n{to_brat(found, article.text)}"


def _annotated(
    gathered: Gathered, options: RunOptions, tools: Tools, runner: Runner
) -> Iterator[tuple[Article, Annotations]]:
    made = runner.grouped(
        "annotate", lambda article: annotate_article(article, tools, extras=not options.as_is), gathered.articles
    )
    for article, found in zip(gathered.articles, made, strict=True):
        if not isinstance(found, Failure):
            yield article, found


def _on_one_line(name: str) -> str:
    """The name of an input as any file can hold it, with what is no character of UTF-8 and line ends escaped."""
    return name.encode("utf-8", "backslashreplace").decode().replace("\n", "\\n").replace("\r", "\\r")
