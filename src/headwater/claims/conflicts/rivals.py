"""Contradictions to which likeness does not lead: statements and figures of one thing that exclude each other.

"Flew to the village" and "kept on the ground all day" share two words, and one toll is told in a hundred ways. So
statements and figures are read off every sentence and laid side by side where they are of the same thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from headwater.claims.conflicts.ages import find_ages
from headwater.claims.conflicts.conflict import WORDS, Clash, is_newer
from headwater.claims.conflicts.counts import find_counts
from headwater.claims.conflicts.referents import Referents
from headwater.claims.conflicts.replaced import find_replaced
from headwater.claims.conflicts.statements import find_exclusive
from headwater.claims.likeness.profiles import Background, Profile
from headwater.data.annotation import Annotations, Quantity
from headwater.data.article import Article
from headwater.data.claim import ConflictKind
from headwater.data.evidence import Evidence
from headwater.data.span import Excerpt, Span
from headwater.meaning.quantities import compare_quantities
from headwater.meaning.scales import OF_WILL

Pair = tuple[int, int]


def find_rivals(
    profiles: Sequence[Profile],
    articles: Mapping[str, Article],
    annotations: Mapping[str, Annotations],
    background: Background,
    referents: Referents,
) -> dict[Pair, tuple[Clash, ...]]:
    """What contradicts what, by pairs ``(i, j)``, ``i < j``, of indices into ``profiles``; one clash of a kind each."""
    found: dict[Pair, dict[ConflictKind, Clash]] = defaultdict(dict)
    for (i, j), clash in (
        *_statements(profiles, articles, annotations, background, referents),
        *_counts(profiles, articles, annotations),
        *_overtaken(profiles, articles, annotations),
        *_ages(profiles, articles, annotations),
    ):
        found[min(i, j), max(i, j)].setdefault(clash.kind, clash)
    return {pair: tuple(clashes.values()) for pair, clashes in sorted(found.items())}


def _statements(
    profiles: Sequence[Profile],
    articles: Mapping[str, Article],
    annotations: Mapping[str, Annotations],
    background: Background,
    referents: Referents,
) -> Iterator[tuple[Pair, Clash]]:
    for a, b, kind in find_exclusive(profiles, articles, annotations, background, referents):
        ends = a.place, b.place
        if kind == "polarity" or a.state.scale in OF_WILL:
            said = f"“{a.words}” in one, “{b.words}” in the other"
        elif kind == "actor":
            ends = (a.state.things.span.shift(a.sentence.start), b.state.things.span.shift(b.sentence.start))
            said = f"“{ends[0].of(a.text)}” in one, “{ends[1].of(b.text)}” in the other"
        else:
            said = f"“{a.words}” at one time of day in one, at another in the other"
            ends = a.sentence, b.sentence
        yield (a.row, b.row), _clash(kind, said, (a.profile, b.profile), ends)


def _counts(
    profiles: Sequence[Profile], articles: Mapping[str, Article], annotations: Mapping[str, Annotations]
) -> Iterator[tuple[Pair, Clash]]:
    for a, b in find_counts(profiles, articles, annotations):
        sides = a.profile, b.profile
        article_a, article_b = (articles[p.assertion.article_id] for p in sides)
        newer = is_newer(a.quantity, b.quantity, *sides, article_a, article_b)
        comparison = compare_quantities(a.quantity, b.quantity)
        figures = a.quantity, b.quantity
        kind: ConflictKind = "polarity" if 0.0 in (a.quantity.high, b.quantity.high) else "number"
        ends = a.quantity.span, b.quantity.span
        told = [" ".join(end.of(x.text).split()) for end, x in zip(ends, (article_a, article_b), strict=True)]
        is_plain = comparison.kind == "conflict" and kind == "number"
        said = comparison.detail if is_plain else f"“{told[0]}” in one, “{told[1]}” in the other"
        yield (a.row, b.row), _clash("time" if newer else kind, said, sides, ends, figures)


def _ages(
    profiles: Sequence[Profile], articles: Mapping[str, Article], annotations: Mapping[str, Annotations]
) -> Iterator[tuple[Pair, Clash]]:
    for a, b in find_ages(profiles, articles, annotations):
        figures = a.quantity, b.quantity
        said = " against ".join(f"{age.low:g} years old" for age in figures)
        ends = a.quantity.span, b.quantity.span
        yield (a.row, b.row), _clash("number", said, (a.profile, b.profile), ends, figures)


def _overtaken(
    profiles: Sequence[Profile], articles: Mapping[str, Article], annotations: Mapping[str, Annotations]
) -> Iterator[tuple[Pair, Clash]]:
    for one in find_replaced(profiles, articles, annotations):
        sides = profiles[one.row], profiles[one.old_row]
        figures = one.quantity, one.old
        said = compare_quantities(*figures).detail
        yield (one.row, one.old_row), _clash("time", said, sides, (one.quantity.span, one.old.span), figures)


def _clash(
    kind: ConflictKind,
    said: str,
    sides: tuple[Profile, Profile],
    ends: tuple[Span, Span],
    figures: tuple[Quantity, Quantity] | None = None,
) -> Clash:
    detail = f"{WORDS[kind]}: {said}."
    excerpts = tuple(Excerpt(p.assertion.article_id, end) for p, end in zip(sides, ends, strict=True))
    return Clash(kind, detail, Evidence(f"other-{kind}", 1.0, detail, excerpts), figures)
