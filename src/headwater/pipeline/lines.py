"""JSON lines of the stage before, read back into articles."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from headwater.data.article import Article, Block, Furniture, Outlet
from headwater.data.capture import Rejection
from headwater.data.ids import digest_of, make_id
from headwater.data.span import Span

_ARTICLE_KEYS = ("charset", "url", "headline", "byline", "dateline", "credit", "published_precision", "language")
_REASON = "not-an-article-line"


def read_lines(lines: Iterable[str], name: str) -> Iterator[Article | Rejection]:
    """Articles from the output of ``headwater clean`` or ``annotate``; a line that is none becomes a rejection.

    Only ``text`` is needed: a missing ``id`` is made from the text, a missing ``input`` is ``name:line``.
    """
    seen: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        where = f"{name}:{number}"
        try:
            article = _article_of(json.loads(line), where)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            found = line.strip()[:40]
            detail = f"Found {found!r} ({error}); expected one JSON object with a 'text', as 'headwater clean' writes."
            yield Rejection(where, _REASON, detail)
            continue
        first = seen.setdefault(article.id, where)
        if first == where:
            yield article
        else:
            yield Rejection(where, "same-capture", f"The article {article.id!r} stands in {first!r} already.")


def _article_of(record: Mapping[str, Any], where: str) -> Article:
    text = record["text"]
    if not isinstance(text, str) or not text.strip():
        raise ValueError("the text is empty")
    digest = record.get("digest") or digest_of(text.encode("utf-8", "surrogatepass"))
    blocks = tuple(
        Block(Span(b["start"], b["end"]), b["kind"], _span_of(b.get("capture"))) for b in record.get("blocks") or ()
    )
    known = {key: record[key] for key in _ARTICLE_KEYS if record.get(key) is not None}
    published_at = record.get("published_at")
    return Article(
        id=record.get("id") or make_id("article", digest, "line"),
        input=record.get("input") or where,
        capture_id=make_id("capture", digest),
        digest=digest,
        text=text,
        blocks=blocks or (Block(Span(0, len(text)), "paragraph", None),),
        outlet=Outlet(**record["outlet"]) if record.get("outlet") else None,
        dateline_span=_span_of(record.get("dateline_span")),
        credit_span=_span_of(record.get("credit_span")),
        published_at=datetime.fromisoformat(published_at) if published_at else None,
        furniture=tuple(Furniture(f["text"], f["reason"]) for f in record.get("furniture") or ()),
        truncated=bool(record.get("truncated")),
        **{"charset": "utf-8", **known},
    )


def _span_of(pair: Any) -> Span | None:
    return Span(pair[0], pair[1]) if pair else None
