"""Stories told in a few invented lines, read with the real reader, resolver and encoder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache

from headwater.algorithms.vectors import Vectors
from headwater.annotations.annotate import annotate
from headwater.claims.assertions.make import candidate_spans
from headwater.claims.likeness.profiles import Profile, make_profiles
from headwater.claims.match import Matched, match
from headwater.data.annotation import Annotations
from headwater.data.article import Article, Block, BlockKind, Outlet
from headwater.data.claim import Assertion, Claim
from headwater.data.ids import make_id
from headwater.data.source import Resolution
from headwater.data.span import Span
from headwater.data.story import Story
from headwater.model import load_encoder, load_reader
from headwater.outlets.table import OutletTable
from headwater.sources.resolve import resolve


@dataclass(frozen=True)
class Page:
    """One invented article: who, when (hour of 3 June 2024), headline, paragraphs, and a transcript below."""

    outlet: str
    headline: str
    paragraphs: Sequence[str]
    hour: int | None = None
    transcript: str | None = None


@dataclass(frozen=True)
class Told:
    """A matched story and the ways tests look at it."""

    articles: dict[str, Article]
    annotations: dict[str, Annotations]
    resolution: Resolution
    matched: Matched
    assertions: dict[str, Assertion] = field(default_factory=dict)

    def text(self, assertion: Assertion) -> str:
        return assertion.span.of(self.articles[assertion.article_id].text)

    def outlet(self, assertion: Assertion) -> str:
        outlet = self.articles[assertion.article_id].outlet
        return outlet.name if outlet else ""

    def members(self, claim: Claim) -> list[Assertion]:
        return [self.assertions[i] for i in claim.assertion_ids]

    def claim_of(self, words: str, outlet: str = "") -> Claim:
        """The claim of the assertion that holds ``words`` in ``outlet``."""
        holding = [
            a for a in self.matched.assertions if words in self.text(a) and (not outlet or self.outlet(a) == outlet)
        ]
        assert holding, f"no assertion holds {words!r}; there are {[self.text(a) for a in self.matched.assertions]}"
        return next(c for c in self.matched.claims if holding[0].id in c.assertion_ids)

    def outlets(self, claim: Claim, stance: str = "asserts") -> set[str]:
        return {self.outlet(a) for a in self.members(claim) if a.stance == stance}

    def names(self, assertion: Assertion) -> list[str]:
        by_id = {s.id: s.name for s in self.resolution.sources}
        return [by_id.get(link.source_id or "", link.text) for link in assertion.chain]


def make_article(page: Page) -> Article:
    """The article of an invented page, one block a paragraph."""
    parts: list[tuple[str, BlockKind]] = [(page.headline, "headline"), *((p, "paragraph") for p in page.paragraphs)]
    if page.transcript:
        parts.append((page.transcript, "transcript"))
    text, blocks = "", []
    for part, kind in parts:
        text += "\n\n" if text else ""
        blocks.append(Block(Span(len(text), len(text) + len(part)), kind, None))
        text += part
    published = datetime(2024, 6, 3, page.hour, tzinfo=UTC) if page.hour is not None else None
    name = make_id("article", page.outlet, text)
    return Article(
        id=name,
        input=page.outlet,
        capture_id=name,
        digest="",
        charset="utf-8",
        text=text,
        blocks=tuple(blocks),
        outlet=Outlet(page.outlet),
        headline=page.headline,
        published_at=published,
        language="en",
    )


@lru_cache(maxsize=512)
def _read(article: Article) -> Annotations:
    return annotate(article, load_reader())


@lru_cache(maxsize=1)
def _table() -> OutletTable:
    return OutletTable.load()


def match_articles(articles: dict[str, Article]) -> Told:
    """Read, resolve and match articles as the pipeline does."""
    annotations = {i: _read(a) for i, a in articles.items()}
    story = Story("story-test", "", tuple(articles))
    resolution = resolve(story, articles, annotations, _table())
    spans = {i: candidate_spans(a, annotations[i]) for i, a in articles.items()}
    encoder = load_encoder()
    vectors = Vectors({i: (s, encoder.encode([x.of(articles[i].text) for x in s])) for i, s in spans.items() if s})
    matched = match(story, articles, annotations, resolution, vectors)
    return Told(articles, annotations, resolution, matched, {a.id: a for a in matched.assertions})


def tell(*pages: Page) -> Told:
    """Match invented pages as the articles of one story."""
    return match_articles({a.id: a for a in map(make_article, pages)})


def said_by(outlet: str, said: str, further: str = "") -> tuple[Profile, Article]:
    """An article of one assertion, perhaps with further text."""
    span = Span(0, len(said))
    article = Article(outlet, outlet, outlet, "", "utf-8", f"{said}{further}", ())
    assertion = Assertion(outlet, outlet, span, span, (), "asserts", None, "unattributed")
    [profile] = make_profiles([assertion], {outlet: article}, {outlet: Annotations(outlet, *[()] * 8)})
    return profile, article
