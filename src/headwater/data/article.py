"""Articles: what an outlet published, apart from what stood around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from headwater.data.span import Span

OutletKind = Literal["newspaper", "broadcaster", "wire", "aggregator", "official", "magazine", "online", "unknown"]
BlockKind = Literal["headline", "summary", "paragraph", "caption", "transcript"]
Precision = Literal["second", "minute", "day", "month", "year"]


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes. ``country`` is an ISO 3166 alpha-2 code; ``facts_from`` names the source of owner and country."""

    name: str
    domain: str | None = None
    kind: OutletKind = "unknown"
    country: str | None = None
    owner: str | None = None
    facts_from: str | None = None


@dataclass(frozen=True, slots=True)
class Furniture:
    """Text of the capture that is not the article. ``reason`` is kebab-case: ``"donation-appeal"``, ``"teaser"``."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like stretch of ``Article.text`` and where it stands in the capture.

    ``capture`` counts code points of the capture decoded with ``Article.charset``; for HTML it is the smallest stretch
    of markup that holds the block (of a body that only JSON-LD holds: its script). ``None`` only when the block has no
    place there (a headline given by a side-car).
    """

    span: Span
    kind: BlockKind
    capture: Span | None


@dataclass(frozen=True, slots=True)
class Article:
    """One version of what one outlet published.

    ``text`` starts with the headline (when there is one) and holds one block per line run, joined by blank lines;
    every offset anywhere in Headwater counts code points of it. ``outlet`` is ``None`` when nothing in the capture
    says who publishes. ``credit`` names the wire service whose text this is ("Reuters"), as ``credit_span`` says it.
    """

    id: str
    input: str
    capture_id: str
    digest: str
    charset: str
    text: str
    blocks: tuple[Block, ...]
    outlet: Outlet | None = None
    url: str | None = None
    headline: str | None = None
    byline: str | None = None
    dateline: str | None = None
    dateline_span: Span | None = None
    credit: str | None = None
    credit_span: Span | None = None
    published_at: datetime | None = None
    published_precision: Precision | None = None
    language: str | None = None
    furniture: tuple[Furniture, ...] = ()
    truncated: bool = False
