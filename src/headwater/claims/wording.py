"""Whose words stand for a claim: those that can be read alone and tell what its articles share, and little beside it.

Members of a claim are seldom equal: one sentence tells of a verdict and of the riot that followed it, the others of the
verdict. Such a sentence is near to all of them, and still says on the claim's account what only one of them says. So a
word speaks for a sentence where most articles of the claim have it too, and against it where they do not.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from headwater.claims.assertions.clauses import is_clause
from headwater.claims.assertions.kin import kindred
from headwater.claims.assertions.unanswered import tells_of_it
from headwater.claims.assertions.voices import block_kind
from headwater.claims.likeness.profiles import Background, Profile
from headwater.claims.order import is_full
from headwater.claims.whole import is_whole
from headwater.data.article import Article

_STEP = 0.4  # weight of one word that tells something: a lesser difference is none


def find_wording(
    members: Sequence[Profile], articles: Mapping[str, Article], background: Background, near: Mapping[int, int]
) -> Profile:
    """The member of a claim whose words stand for it.

    Args:
        members: the claim's assertions.
        articles: of the story, by id.
        background: what the words of the story weigh.
        near: how alike each member is to the others, by its row.
    """
    flaws = {member.row: _flaws(member, articles[member.assertion.article_id]) for member in members}
    least = min(flaws.values())
    told: dict[frozenset[str], set[str]] = defaultdict(set)  # copies of one wording are weighed once
    for member in members:
        told[member.lemmas].add(member.assertion.article_id)
    shared = {m.row: _shared(m, told, background) for m in members if flaws[m.row] == least}
    most = max(shared.values())
    left = [member for member in members if most - shared.get(member.row, -math.inf) < _STEP]
    return min(left, key=lambda m: (m.assertion.voice != "attributed", -near[m.row], -len(m.text), m.assertion.id))


def _flaws(profile: Profile, article: Article) -> tuple[bool, ...]:
    """What keeps the words from being read alone, or by themselves; the worst comes first."""
    assertion = profile.assertion
    return (
        assertion.stance != "asserts",
        tells_of_it(assertion, article.text),
        not is_full(profile, article),
        assertion.stance == "asserts" and not is_whole(assertion, article),
        block_kind(assertion, article) != "paragraph",
        profile.text.isupper(),
        not (profile.text[:1].isupper() or is_clause(profile.text)),
    )


def _shared(profile: Profile, told: Mapping[frozenset[str], Set[str]], background: Background) -> float:
    """The weight of the words that the claim's other articles have too, less that of those they do not have.

    A mean over the articles, each with the wording that has most of them: what half of them have counts for nothing.
    """
    best: dict[str, float] = {}
    for lemmas, article_ids in told.items():
        common = _common(profile.lemmas, lemmas, background)
        for article_id in article_ids - {profile.assertion.article_id}:
            best[article_id] = max(common, best.get(article_id, 0.0))
    whole = background.weigh(profile.lemmas)
    return math.fsum(2 * common - whole for common in best.values()) / len(best) if best else 0.0


def _common(mine: frozenset[str], yours: frozenset[str], background: Background) -> float:
    """The weight of the words of one that the other has, as they are or in another form."""
    common = mine & yours
    akin = frozenset(word for word, _ in kindred(mine - common, yours - common))
    return background.weigh(common | akin)
