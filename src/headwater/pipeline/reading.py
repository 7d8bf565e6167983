"""READ, CLEAN, ANNOTATE: from paths to a pile of articles that have been read.

What a command needs that only reads loads from here; what comes after loads with ``tracing``, and takes a second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from headwater.algorithms.vectors import Vectors
from headwater.annotations.annotate import AnnotateOptions, annotate
from headwater.articles.clean import CleanOptions, clean
from headwater.articles.dates import parse_moment
from headwater.captures.read import ReadOptions, read
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.capture import Capture, Rejection
from headwater.data.span import Span
from headwater.errors import InputError
from headwater.pipeline.step import Failure, Runner
from headwater.pipeline.tools import Tools

Encoded = tuple[tuple[Span, ...], NDArray[np.float32]]
Known = dict[str, NDArray[np.float32]]  # vectors by text
_BROKEN = "broken-step"
_BAD_DATE = "bad-published"


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

    captures = read(paths, ReadOptions(options.max_bytes, options.keep_repeats))
    for outcome in runner.each("clean", clean_one, _with_dates_checked(captures)):
        if isinstance(outcome, Failure):
            rejected.append(broken(outcome, outcome.item.input))
        elif isinstance(outcome, Rejection):
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
    annotations: dict[str, Annotations] = {}
    vectors = {}
    failed = []
    known: Known = {}

    def read_one(article: Article) -> tuple[Annotations, Encoded]:
        found = annotate_article(article, tools)
        return found, _encode(found.sentences, article, tools, known)

    for made in runner.grouped("annotate", read_one, gathered.articles):
        if isinstance(made, Failure):
            failed.append(broken(made, made.item.input))
        else:
            found, encoded = made
            annotations[found.article_id], vectors[found.article_id] = found, encoded
    articles = {a.id: a for a in gathered.articles if a.id in annotations}
    return Pile(articles, annotations, Vectors(vectors), name_wires(articles, tools), tuple(failed))


def broken(failure: Failure[Any], name: str) -> Rejection:
    """The ledger line of what a step broke on."""
    detail = (
        f"The step {failure.step!r} broke on it ({failure.error:.200}): a fault of Headwater, not of the input. "
        "It is left out; 'headwater --debug' shows where, please report it."
    )
    return Rejection(name, _BROKEN, detail)


def clean_capture(capture: Capture, options: CleanOptions, tools: Tools) -> Article:
    """CLEAN one capture. Raises ``Rejected``."""
    return clean(capture, options, tools.table)


def annotate_article(article: Article, tools: Tools, *, extras: bool = True) -> Annotations:
    """ANNOTATE one article; without ``extras`` the outermost attributions are the reader's own."""
    return annotate(article, tools.reader, AnnotateOptions(extras=extras))


def encode_spans(
    spans_by_article: Mapping[str, Sequence[Span]],
    articles: Mapping[str, Article],
    tools: Tools,
    sentences: Vectors | None = None,
) -> Vectors:
    """Vectors of stretches of some articles, as the encoder sees them.

    Words that stand in several of them are encoded once, and not at all where ``sentences`` has their vector: a
    proposition is often a whole sentence, the sentence around it always, and copies share nearly all of theirs.
    """
    given = sentences or Vectors()
    known: Known = {
        span.of(articles[i].text): row
        for i in spans_by_article
        for span, row in zip(given.spans(i), given.matrix(i), strict=True)
    }
    return Vectors({i: _encode(spans, articles[i], tools, known) for i, spans in spans_by_article.items()})


def _encode(spans: Sequence[Span], article: Article, tools: Tools, known: Known) -> Encoded:
    return tuple(spans), tools.encoder.encode([span.of(article.text) for span in spans], known)


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


def _with_dates_checked(captures: Iterable[Capture | Rejection]) -> Iterator[Capture | Rejection]:
    """The captures without the published times of side-cars that are none, each of which becomes a ledger line."""
    for capture in captures:
        given = dict(capture.meta).get("published") if isinstance(capture, Capture) else None
        if isinstance(capture, Rejection) or given is None or parse_moment(given) is not None:
            yield capture
            continue
        detail = (
            f"The side-car of {capture.input!r} gives the published time {given!r:.80}; expected a day or a moment. "
            "It is left out, the article is not; write it like 2024-11-15 or 2024-11-15T04:52Z."
        )
        yield Rejection(f"{capture.input} (side-car)", _BAD_DATE, detail)
        yield replace(capture, meta=tuple(pair for pair in capture.meta if pair[0] != "published"))


def _with_meta(capture: Capture, options: RunOptions) -> Capture:
    given = (("outlet", options.outlet), ("published", options.published))
    known = dict(capture.meta)
    extra = tuple((key, value) for key, value in given if value is not None and key not in known)
    return replace(capture, meta=capture.meta + extra) if extra else capture
