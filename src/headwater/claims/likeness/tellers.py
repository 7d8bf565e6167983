"""Who puts forward what stands at a place of an article: the assertion that holds it, and its mouth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from headwater.claims.likeness.profiles import Profile
from headwater.data.claim import Link
from headwater.data.span import Span


def rows_by_article(profiles: Sequence[Profile]) -> list[tuple[str, list[int]]]:
    """The indices of each article's profiles, by article id."""
    rows: dict[str, list[int]] = defaultdict(list)
    for row, profile in enumerate(profiles):
        rows[profile.assertion.article_id].append(row)
    return sorted(rows.items())


def holder(spans: Sequence[Span], near: Iterable[int], profiles: Sequence[Profile]) -> int | None:
    """The assertion that says what stands at ``spans``: the one that holds most of it, else the nearest."""

    def fit(row: int) -> tuple[int, int, int]:
        span = profiles[row].assertion.span
        gap = min(max(0, x.start - span.end, span.start - x.end) for x in spans)
        return -sum(span.overlap(x) for x in spans), gap, len(span)

    return min(near, key=fit, default=None)


def same_mouth(a: Profile, b: Profile) -> bool:
    """Whether both come from one innermost source, or from one article on its own word."""
    one, other = innermost(a), innermost(b)
    if one is not None and other is not None:
        return one.source_id == other.source_id
    return one is other and a.assertion.article_id == b.assertion.article_id


def innermost(profile: Profile) -> Link | None:
    """The innermost named source of an assertion."""
    return next((link for link in reversed(profile.assertion.chain) if link.source_id), None)
