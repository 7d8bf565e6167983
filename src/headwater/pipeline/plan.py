"""The plan of a run: from paths to the coverage, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from headwater.articles.clean import CleanOptions
from headwater.articles.dates import parse_moment
from headwater.captures.read import ReadOptions, read
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.capture import Capture, Rejection
from headwater.data.coverage import Coverage, TracedStory
from headwater.data.story import Story
from headwater.errors import InputError
from headwater.pipeline.step import Runner
from headwater.pipeline.steps import (
    Pile,
    Tools,
    annotate_article,
    clean_capture,
    cluster_pile,
    encode_spans,
    name_wires,
    trace_one,
)


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What the user chose.

    ``as_is`` takes each file whole as the article; ``outlet`` and ``published`` are what bare texts lack and count for
    every input that has no side-car saying otherwise; ``max_bytes`` bounds one page or text after inflating;
    ``keep_repeats`` gives the same bytes under two names a record each, where records are all that is wanted.
    """

    as_is: bool = False
    outlet: str | None = None
    published: str | None = None
    max_bytes: int = ReadOptions().max_bytes
    keep_repeats: bool = False


@dataclass(frozen=True, slots=True)
class Gathered:
    """Articles in one order whatever the order of the inputs, and the ledger of what is none."""

    articles: tuple[Article, ...]
    rejected: tuple[Rejection, ...] = field(default=())


def gather(paths: Iterable[str | Path], options: RunOptions, tools: Tools, runner: Runner) -> Gathered:
    """READ and CLEAN: every path becomes articles or ledger lines.

    Raises:
        InputError: the published time of ``options`` is none.
    """
    if options.published is not None and parse_moment(options.published) is None:
        raise InputError(
            f"Found the published time {options.published!r}; expected a day or a moment in ISO form. "
            "Write it like 2024-11-15 or 2024-11-15T04:52Z."
        )
    articles, rejected = [], []
    cleaning = CleanOptions(as_is=options.as_is)

    def clean_one(capture: Capture | Rejection) -> Article | Rejection:
        if isinstance(capture, Rejection):
            return capture
        return clean_capture(_with_meta(capture, options), cleaning, tools)

    for outcome in runner.each("clean", clean_one, read(paths, ReadOptions(options.max_bytes, options.keep_repeats))):
        if isinstance(outcome, Rejection):
            rejected.append(outcome)
        else:
            articles.append(outcome)
    return in_one_order(articles, rejected)


def in_one_order(articles: Iterable[Article], rejected: Iterable[Rejection] = ()) -> Gathered:
    """The same articles in the order of their ids, which are made from their bytes."""
    ordered = sorted(articles, key=lambda article: (article.id, article.input))
    ledger = sorted(rejected, key=lambda line: (line.input, line.reason, line.detail))
    return Gathered(tuple(ordered), tuple(ledger))


def make_pile(gathered: Gathered, tools: Tools, runner: Runner) -> Pile:
    """ANNOTATE: every article read and its sentences encoded."""
    articles = {a.id: a for a in gathered.articles}
    made = runner.grouped("annotate", lambda a: annotate_article(a, tools), gathered.articles)
    annotations: Mapping[str, Annotations] = dict(zip(articles, made, strict=True))
    spans = {i: annotations[i].sentences for i in articles}
    return Pile(articles, annotations, encode_spans(spans, articles, tools), name_wires(articles, tools))


def trace_stories(pile: Pile, tools: Tools, runner: Runner) -> tuple[TracedStory, ...]:
    """CLUSTER, then everything else story by story; the biggest story first."""

    def biggest_first(story: Story) -> tuple[int, str]:
        return -len(story.article_ids), story.id

    stories = sorted(cluster_pile(pile), key=biggest_first)
    return tuple(runner.grouped("trace", lambda story: trace_one(story, pile, tools), stories))


def trace_coverage(gathered: Gathered, options: RunOptions, tools: Tools, runner: Runner) -> Coverage:
    """The whole path from articles to lineages."""
    pile = make_pile(gathered, tools, runner)
    return Coverage(
        articles=pile.articles,
        annotations=pile.annotations,
        stories=trace_stories(pile, tools, runner),
        rejected=gathered.rejected,
        wires=pile.wires,
        models=tools.digests,
        options=_chosen(options),
    )


def _with_meta(capture: Capture, options: RunOptions) -> Capture:
    given = (("outlet", options.outlet), ("published", options.published))
    known = dict(capture.meta)
    extra = tuple((key, value) for key, value in given if value is not None and key not in known)
    return replace(capture, meta=capture.meta + extra) if extra else capture


def _chosen(options: RunOptions) -> dict[str, str]:
    chosen = {"as_is": str(options.as_is).lower(), "max_bytes": str(options.max_bytes)}
    chosen |= {k: v for k, v in (("outlet", options.outlet), ("published", options.published)) if v is not None}
    return chosen
