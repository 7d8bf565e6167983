"""Which assertions stand at the same place of a passage that two articles share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from headwater.claims.likeness.profiles import Profile
from headwater.data.evidence import Evidence
from headwater.data.reuse import Passage
from headwater.data.span import Excerpt, Span

_COVERED = 0.6  # part of an assertion that must stand in the passage
_DRIFT = 40  # characters by which two places of one passage may differ, after scaling to equal length


def find_shared_places(profiles: Sequence[Profile], passages: Sequence[Passage]) -> dict[tuple[int, int], Evidence]:
    """Pairs ``(i, j)``, ``i < j``, of profiles at the same place of a copied passage, with the passage as evidence."""
    found: dict[tuple[int, int], Evidence] = {}
    by_article: dict[str, list[tuple[int, Profile]]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        by_article[profile.assertion.article_id].append((i, profile))
    for passage in sorted(passages, key=lambda p: p.id):
        if passage.kind == "paraphrase":
            continue
        givers = _standing_in(passage.taken_from, by_article)
        takers = _standing_in(passage.taken_by, by_article)
        for i, one in givers:
            for j, other in takers:
                if _same_place(
                    one.assertion.span, passage.taken_from.span, other.assertion.span, passage.taken_by.span
                ):
                    places = (passage.taken_from, passage.taken_by)
                    detail = f"Both stand at the same place of a passage the articles share ({passage.kind})."
                    found.setdefault((min(i, j), max(i, j)), Evidence("same-passage", 1.0, detail, places))
    return found


def _standing_in(place: Excerpt, by_article: Mapping[str, Sequence[tuple[int, Profile]]]) -> list[tuple[int, Profile]]:
    return [(i, p) for i, p in by_article.get(place.article_id, ()) if _stands_in(p.assertion.span, place.span)]


def _stands_in(span: Span, place: Span) -> bool:
    return span.overlap(place) >= _COVERED * max(1, len(span))


def _same_place(a: Span, passage_a: Span, b: Span, passage_b: Span) -> bool:
    """Whether both begin and end equally far into the passage, the longer side scaled to the shorter."""
    scale = max(1, len(passage_a)) / max(1, len(passage_b))
    starts = (a.start - passage_a.start) - (b.start - passage_b.start) * scale
    ends = (a.end - passage_a.start) - (b.end - passage_b.start) * scale
    return abs(starts) <= _DRIFT and abs(ends) <= _DRIFT
