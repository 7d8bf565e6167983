"""What a denial with words of its own answers: "denied that any gate had been opened" answers whoever says they were.

The denied words are laid beside what others affirm, in any article. A denial negates, so likeness is asked for less
than of two who affirm the same; but what is negated itself, comes from the denier or shares only names is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from typing import Final

from headwater.claims.assertions.kin import kin
from headwater.claims.assertions.voices import block_kind
from headwater.claims.likeness.compare import compare
from headwater.claims.likeness.profiles import Background, Profile
from headwater.claims.likeness.tellers import innermost
from headwater.data.article import Article
from headwater.data.claim import Assertion, Link
from headwater.data.evidence import Evidence
from headwater.data.span import Excerpt
from headwater.meaning.negation import NEGATION
from headwater.meaning.stance import find_stances
from headwater.meaning.words import content_words

# Swept by hand on the development gold: from which a denial is one of it, and what one nearer, accused or blamed adds.
_ANSWERS, _UNPOINTED = 0.5, 0.6
_ALIKE: Final = 0.25
_BESIDE, _ACCUSED, _BLAMED = 0.3, 0.15, 0.2
_TELLING: Final = 3  # words of meaning from which the same verdict is not passed on many things
_NEAR: Final = 120  # characters between what is said and a denial that answers it at once
_PLAYED: Final = re.compile(
    r"\b(?:part|role|hand|involvement|involved|to\s+do\s+with|contributed|responsib\w+)\b", re.IGNORECASE
)
_DETAIL: Final = re.compile(r"[“\"‘]*(why|how|what|who|whom|whose|when|where|which)\b", re.IGNORECASE)
_CAUSE: Final = kin("cause")


def find_replies(
    profiles: Sequence[Profile], articles: Mapping[str, Article], background: Background, copies: Container[int] = ()
) -> dict[int, tuple[int, Evidence]]:
    """By row of a denial, the row of what it answers, and why; rows of ``copies`` go where their first goes."""
    leading = [p for p in profiles if p.row not in copies]
    affirmed = [p for p in leading if _is_affirmed(p, articles)]
    found: dict[int, tuple[int, Evidence]] = {}
    for denial in leading:
        if denial.assertion.stance != "denies":
            continue
        ranked = [(_fit(denial, other, background), -other.row) for other in affirmed if _may_answer(denial, other)]
        score, row = max(ranked, default=(0.0, 0))
        if score >= _ANSWERS:
            places = tuple(Excerpt(p.assertion.article_id, p.assertion.span) for p in (profiles[-row], denial))
            reason = Evidence("denied", round(min(1.0, score), 4), "What one says the other denies.", places)
            found[denial.row] = (-row, reason)
    return found


def part_own(groups: Sequence[Sequence[int]], profiles: Sequence[Profile]) -> list[list[int]]:
    """The groups without what a source denies, doubts or will not say though the same article has him affirm it.

    Nobody does both in one breath: it was something beside it, and stands alone. So does what is asked beyond it: who
    "would not say | why she resigned" leaves open why, and not that she did.
    """
    parted: list[list[int]] = []
    for rows in groups:
        affirmed = {_mouth(profiles[row]) for row in rows if profiles[row].assertion.stance == "asserts"}
        out = [row for row in rows if profiles[row].assertion.stance != "asserts" and _mouth(profiles[row]) in affirmed]
        out = [row for row in out if innermost(profiles[row]) is not None]
        told = [profiles[row].text for row in rows if profiles[row].assertion.stance == "asserts"]
        asked = [row for row in rows if row not in out and _is_left_open(profiles[row], told)]
        parted.extend([[row for row in rows if row not in out + asked], *([row] for row in out)])
        parted.extend([asked] if asked else [])
    return sorted(parted)


def _is_left_open(profile: Profile, told: Sequence[str]) -> bool:
    """Whether a refusal or a question is of a detail that nothing of what is ``told`` speaks of."""
    asked = _DETAIL.match(profile.text)
    if profile.assertion.stance not in ("declines", "questions") or asked is None or not told:
        return False
    return not any(re.search(rf"\b{asked[1]}\b", text, re.IGNORECASE) for text in told)


def _mouth(profile: Profile) -> tuple[str, str | None]:
    """Who says it in which article."""
    link = innermost(profile)
    return profile.assertion.article_id, link.source_id if link is not None else None


def join_replies(
    groups: Sequence[Sequence[int]],
    profiles: Sequence[Profile],
    articles: Mapping[str, Article],
    replies: Mapping[int, tuple[int, Evidence]],
) -> tuple[list[list[int]], dict[tuple[int, int], Evidence]]:
    """The groups, denials that stand with nothing affirmed put to what they answer; and why, by pair of rows."""
    group_of = {row: g for g, rows in enumerate(groups) for row in rows}
    joined = [list(rows) for rows in groups]
    why: dict[tuple[int, int], Evidence] = {}
    for g, rows in enumerate(groups):
        answering = [row for row in rows if row in replies]
        if not answering or any(_is_affirmed(profiles[row], articles) for row in rows):
            continue
        denials = [row for row in rows if profiles[row].assertion.stance != "asserts"]
        row = max(answering, key=lambda row: (replies[row][1].score, -row))
        answered, reason = replies[row]
        joined[group_of[answered]].extend(denials)
        joined[g] = [row for row in rows if row not in denials]
        why[min(row, answered), max(row, answered)] = reason
    return sorted(sorted(rows) for rows in joined if rows), why


def repeat_answers(
    profiles: Sequence[Profile],
    verdicts: Sequence[Assertion],
    answers: Mapping[str, str],
    articles: Mapping[str, Article],
) -> dict[int, tuple[int, Evidence]]:
    """For verdicts without a target that others print with one ("The mayor called the charge baseless"), the same."""
    row_of = {p.assertion.id: p.row for p in profiles}
    known: dict[tuple[str, str], Assertion] = {}
    for verdict in verdicts:
        known.setdefault((verdict.stance, _key(verdict.span.of(articles[verdict.article_id].text))), verdict)
    found: dict[int, tuple[int, Evidence]] = {}
    for profile in profiles:
        same = known.get((profile.assertion.stance, _key(profile.text)))
        if same is not None and same.article_id != profile.assertion.article_id and len(profile.lemmas) >= _TELLING:
            places = tuple(Excerpt(a.article_id, a.span) for a in (same, profile.assertion))
            reason = Evidence("same-verdict", 0.9, "Another article passes this verdict on what it tells.", places)
            found[profile.row] = (row_of[answers[same.id]], reason)
    return found


def _key(text: str) -> str:
    return " ".join(text.casefold().split())


def _is_affirmed(profile: Profile, articles: Mapping[str, Article]) -> bool:
    """Whether something is put forward that one can deny: no caption, and not itself negated."""
    if profile.assertion.stance != "asserts" or NEGATION.search(profile.text):
        return False
    return block_kind(profile.assertion, articles[profile.assertion.article_id]) != "caption"


def _may_answer(denial: Profile, other: Profile) -> bool:
    one, said = _denier(denial), innermost(other)
    if one is not None and said is not None and (one.source_id == said.source_id or _lemmas(one) & _lemmas(said)):
        return False
    shared = (denial.lemmas & other.lemmas) - (denial.names & other.names)
    return bool(shared - _lemmas(one) if one is not None else shared)


def _fit(denial: Profile, other: Profile, background: Background) -> float:
    """How well a denial fits as one of what another says."""
    alike = compare(denial, other, background).score
    by = _denier(denial)
    accused = by is not None and innermost(other) is not None and bool(_lemmas(by) & other.lemmas)
    blamed = _PLAYED.search(denial.text) is not None and _CAUSE in other.lemmas
    beside = _is_beside(denial, other)
    bonus = _BESIDE * beside + _ACCUSED * accused + _BLAMED * blamed
    if (alike < _ALIKE and not beside) or (bonus == 0 and alike < _UNPOINTED):
        return 0.0
    return alike + bonus


def _denier(denial: Profile) -> Link | None:
    """Who denies: of "Kovia denied claims by Orsk that" not the innermost source."""
    named = [link for link in denial.assertion.chain if link.source_id]
    denying = (link for link in named if any(stance == "denies" for stance, _ in find_stances(link.cue)))
    return next(denying, named[-1] if named else None)


def _lemmas(link: Link) -> frozenset[str]:
    """The words that name a source."""
    return frozenset(kin(word.lemma) for word in content_words(link.text))


def _is_beside(denial: Profile, other: Profile) -> bool:
    gap = denial.assertion.span.start - other.assertion.span.end
    if innermost(other) is None:  # what the article tells by itself accuses nobody
        return False
    return denial.assertion.article_id == other.assertion.article_id and 0 <= gap <= _NEAR
