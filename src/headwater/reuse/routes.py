"""When the same text stands in three articles: which of two possible givers a third had it from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from headwater.data.evidence import Evidence
from headwater.data.reuse import Passage
from headwater.data.span import Excerpt, Span

COVERED_PASSAGE = 0.8  # of a passage must lie in the other article's too
LONGER = 1.3  # a passage this much longer is its own explanation of the shorter one in it
AS_CLOSE = 0.03  # how much less alike the older text may be and still explain the younger one
_NAMING = frozenset({"credit", "named-in-byline", "named-as-source"})  # the taker itself says whom it had it from

_ByPair = dict[tuple[str, str], list[Passage]]


def prefer_origins(passages: Sequence[Passage]) -> list[Passage]:
    """The passages, those from a giver that had the text from another article undecided where that one explains it.

    X → Y stays decided when Y names X, or when Y is closer to X than to the article Z that X took the text from (it
    has X's edits); else nothing tells whether Y had it from X or from Z, and Z → Y stands.
    """
    by_pair: _ByPair = defaultdict(list)
    for passage in passages:
        if passage.decided:
            by_pair[passage.taken_from.article_id, passage.taken_by.article_id].append(passage)
    givers: dict[str, set[str]] = defaultdict(set)
    for giver, taker in by_pair:
        givers[taker].add(giver)
    return [_undecide(passage, _find_older(passage, by_pair, givers)) for passage in passages]


def is_named(passage: Passage) -> bool:
    """Whether one of the two articles itself names the other as where it had something from."""
    return any(one.feature in _NAMING for one in passage.direction)


def _find_older(passage: Passage, by_pair: _ByPair, givers: Mapping[str, set[str]]) -> Passage | None:
    """A passage by which the taker had the same text from where the giver had it."""
    if not passage.decided or is_named(passage):
        return None
    giver, taker = passage.taken_from, passage.taken_by
    for article_id in sorted(givers[giver.article_id] & givers[taker.article_id]):
        to_giver, to_taker = by_pair[article_id, giver.article_id], by_pair[article_id, taker.article_id]
        if not _covers([one.taken_by.span for one in to_giver], giver):
            continue
        older = max(to_taker, key=lambda one: (one.taken_by.span.overlap(taker.span), one.id))
        if _covers([older.taken_by.span], taker) and _explains(older, passage):
            return older
    return None


def _explains(older: Passage, passage: Passage) -> bool:
    """Whether the older text is as close to the taker's as the giver's is, or goes well beyond what the two share."""
    if len(older.taken_by.span) >= LONGER * len(passage.taken_by.span):
        return True
    return _closeness(older) >= _closeness(passage) - AS_CLOSE


def _undecide(passage: Passage, older: Passage | None) -> Passage:
    if older is None:
        return passage
    detail = "The giver had this text from another article, from which the taker may have it too."
    evidence = Evidence("older-text-elsewhere", 1.0, detail, (older.taken_from,))
    first, second = passage.taken_from, passage.taken_by
    return replace(
        passage,
        taken_from=min(first, second),
        taken_by=max(first, second),
        decided=False,
        direction=(*passage.direction, evidence),
    )


def _covers(spans: Iterable[Span], excerpt: Excerpt) -> bool:
    covered = max((span.overlap(excerpt.span) for span in spans), default=0)
    return covered >= COVERED_PASSAGE * len(excerpt.span)


def _closeness(passage: Passage) -> float:
    return max((one.score for one in passage.evidence if one.feature in {"shared-words", "similar-meaning"}), default=0)
