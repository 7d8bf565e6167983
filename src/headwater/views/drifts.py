"""What moved: every drift that was found, and which of them tell one thing again in other forms of the same words."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence

from headwater.data.article import Article
from headwater.data.reuse import Drift
from headwater.meaning.lemmas import lemma_of
from headwater.views.places import Record, evidence_records, quoted_place

GRAVE = ("negation", "modality", "number", "actor")
_QUOTED = re.compile(r"“([^”]*)”")
_NAMED = re.compile(r"“” is .+, “” ")  # "“urged” is a plea, “ordered” an order": what the words are is what moved
_WORD = re.compile(r"[\w'’-]+")


def drift_records(drifts: Sequence[Drift], articles: Mapping[str, Article]) -> list[Record]:
    """What moved in one claim or passage, with both sides in their words."""
    return [
        {
            "kind": drift.kind,
            "detail": drift.detail,
            "before": quoted_place(drift.before, articles),
            "after": quoted_place(drift.after, articles),
            "repeats": repeats,
            "evidence": evidence_records(drift.evidence, articles),
        }
        for drift, repeats in zip(drifts, find_repeats(drifts), strict=True)
    ]


def find_repeats(drifts: Sequence[Drift]) -> list[int | None]:
    """For each drift of one claim, the place of the drift that it tells again; ``None`` for the one to show.

    Two tell the same when their details do but for the inflection of what they quote ("urged", "urging"), or when they
    name what both wordings are and share one of them: "“called” is a plea, “orders” an order" and "“urging” is a plea,
    “ordering” an order". Shown is the first of a grave kind, else the first.
    """
    groups: list[list[int]] = []
    group_by_key: dict[Hashable, list[int]] = {}
    for at, drift in enumerate(drifts):
        keys = tuple(_keys(drift))
        group = next((group_by_key[key] for key in keys if key in group_by_key), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(at)
        for key in keys:
            group_by_key.setdefault(key, group)
    repeats: list[int | None] = [None] * len(drifts)
    for group in groups:
        shown = min(group, key=lambda at: (drifts[at].kind not in GRAVE, at))
        for at in group:
            repeats[at] = shown if at != shown else None
    return repeats


def _keys(drift: Drift) -> Iterator[Hashable]:
    pattern = _QUOTED.sub("“”", drift.detail)
    quoted = [tuple(lemma_of(word) for word in _WORD.findall(words)) for words in _QUOTED.findall(drift.detail)]
    yield pattern, tuple(quoted)
    if _NAMED.match(pattern):
        yield from ((pattern, place, lemmas) for place, lemmas in enumerate(quoted))
