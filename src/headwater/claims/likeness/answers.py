"""What denials tell about sameness: they stand near what they deny, and one party denies one accusation everywhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from headwater.claims.likeness.profiles import Background, Profile
from headwater.data.claim import Assertion
from headwater.data.evidence import Evidence
from headwater.data.span import Excerpt

Pair = tuple[int, int]
Denials = Mapping[str, Mapping[str, bool]]
_NEAR: Final = 700  # characters before a denial in which what it denies stands: some four sentences
_ANSWERED: Final = 0.25  # what it adds that one stands denied right after the other; swept on the development gold
_SAME_DENIER, _ONLY_DENIAL = 0.15, 0.35  # what it adds that one party denies both, and denies nothing else there


def find_answered(profiles: Sequence[Profile], background: Background) -> dict[Pair, Evidence]:
    """Pairs ``(i, j)``, ``i < j``, of one article: something denied or doubted, and what it answers just before."""
    found: dict[Pair, Evidence] = {}
    for at, profile in enumerate(profiles):
        if profile.assertion.stance == "asserts":
            continue
        best: tuple[float, int] | None = None
        for i in range(at - 1, -1, -1):
            other = profiles[i]
            gap = profile.assertion.span.start - other.assertion.span.end
            if other.assertion.article_id != profile.assertion.article_id or gap > _NEAR:
                break
            if other.assertion.stance != "asserts" or _same_mouth(other, profile) or gap < 0:
                continue
            shared = (profile.lemmas & other.lemmas) - profile.names
            weight = background.weigh(shared) * (1 - gap / (2 * _NEAR))
            if shared and (best is None or weight > best[0]):
                best = (weight, i)
        if best is not None:
            places = tuple(Excerpt(p.assertion.article_id, p.assertion.span) for p in (profiles[best[1]], profile))
            found[best[1], at] = Evidence(
                "answered", _ANSWERED, "What one says is denied or doubted just after it.", places
            )
    return found


def deniers(stated: Sequence[Assertion], verdicts: Sequence[Assertion], answers: Mapping[str, str]) -> Denials:
    """By assertion id, the sources that deny it, and whether that is all they deny in its article."""
    found: dict[str, set[str]] = defaultdict(set)
    denied: dict[tuple[str, str], set[str]] = defaultdict(set)
    for verdict in (*verdicts, *stated):
        last = verdict.chain[-1].source_id if verdict.chain else None
        if verdict.stance == "denies" and last is not None:
            judged = answers.get(verdict.id, verdict.id)
            found[judged].add(last)
            denied[verdict.article_id, last].add(judged)
    article_of = {a.id: a.article_id for a in stated}
    return {
        name: {source: len(denied[article_of[name], source]) == 1 for source in sorted(sources)}
        for name, sources in found.items()
    }


def same_denier(a: Profile, b: Profile, denied_by: Denials) -> Evidence | None:
    """Evidence that one source denies both; between articles only."""
    if a.assertion.article_id == b.assertion.article_id:
        return None
    one, other = denied_by.get(a.assertion.id, {}), denied_by.get(b.assertion.id, {})
    both = one.keys() & other.keys()
    if not both:
        return None
    places = tuple(Excerpt(p.assertion.article_id, p.assertion.span) for p in (a, b))
    if any(one[source] and other[source] for source in both):
        return Evidence("same-denier", _ONLY_DENIAL, "The same source denies both, and nothing else there.", places)
    return Evidence("same-denier", _SAME_DENIER, "The same source denies both.", places)


def _same_mouth(a: Profile, b: Profile) -> bool:
    """Whether both come from one source by the same words; resolved ids alone err too often to forbid by them."""
    one, other = (next((link for link in reversed(p.assertion.chain) if link.source_id), None) for p in (a, b))
    if one is None or other is None:
        return False
    return one.source_id == other.source_id and one.text.casefold() == other.text.casefold()
