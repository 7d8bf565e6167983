"""Spans, excerpts and evidence as plain values, with the characters they point at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from headwater.data.article import Article
from headwater.data.evidence import Evidence
from headwater.data.span import Excerpt, Span

Record = dict[str, Any]


def pair_of(span: Span | None) -> list[int] | None:
    """A span as ``[start, end]``."""
    return None if span is None else [span.start, span.end]


def place(excerpt: Excerpt) -> Record:
    """An excerpt as ``article``, ``start`` and ``end``."""
    return {"article": excerpt.article_id, "start": excerpt.span.start, "end": excerpt.span.end}


def quoted_place(excerpt: Excerpt, articles: Mapping[str, Article]) -> Record:
    """An excerpt with its characters."""
    return {**place(excerpt), "text": excerpt.span.of(articles[excerpt.article_id].text)}


def evidence_records(evidence: Iterable[Evidence], articles: Mapping[str, Article]) -> list[Record]:
    """Evidence with the characters it rests on."""
    return [
        {
            "feature": reason.feature,
            "score": round(float(reason.score), 4),
            "detail": reason.detail,
            "excerpts": [quoted_place(excerpt, articles) for excerpt in reason.excerpts],
        }
        for reason in evidence
    ]
