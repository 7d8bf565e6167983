"""What keeps two assertions out of one claim however alike they are: other figures, or another time of day.

Weaker than a contradiction: it is enough that the two give different figures for what may be the same thing. Two tolls
are two claims, whether or not one is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from typing import Final

from headwater.algorithms.kept import kept
from headwater.claims.assertions.clauses import PREPOSITIONS
from headwater.claims.assertions.headings import heading_verb
from headwater.claims.assertions.kin import kin
from headwater.claims.likeness.profiles import Profile
from headwater.data.annotation import Quantity
from headwater.data.span import Span
from headwater.meaning.clocks import find_clocks
from headwater.meaning.comparison import measured_by
from headwater.meaning.lemmas import past_forms
from headwater.meaning.modality import ACTUAL
from headwater.meaning.quantities import compare_quantities
from headwater.meaning.units import PERSONS, is_duration
from headwater.meaning.verbs import VerbUse, find_verbs
from headwater.meaning.words import Word, is_function_word, words

_BEFORE: Final = re.compile(  # "up from 6,000", "to 68.9 per cent, from 71.4"
    r"(?:\b(?:up|down|higher|lower|increased?|decreased?|risen|fallen)\s+|\d\s*(?:%|per\s?cent|[mb]n?|million|billion)?,?\s+)"
    r"from\s+(?:about\s+|around\s+|some\s+)?$",
    re.IGNORECASE,
)
_INCREMENT: Final = re.compile(r"\b(?:another|additional|further|extra)\b|(?<!no )\bmore\b(?!\s+than)", re.IGNORECASE)
_LOOKBACK: Final = 40  # characters before a figure that say it is an older one
_SAME_TIME: Final = 90  # minutes by which two accounts of one moment differ
_TIMES_OLD: Final = 3.0  # times by which a figure and what it was before differ at most
_ROUGHLY: Final = 1.15  # times by which two rough figures of one thing differ
_GROWN: Final = 1.12  # times by which a figure must outgrow "at least" to be another
_COUNTED, _SAME_SIZE = 10, 2.0  # from which, and up to how many times apart, bare numbers may count the same thing
WEIGHING: Final = frozenset("weigh consider mull contemplate explore study eye discuss review".split())
ASKING: Final = frozenset("ask seek request urge petition".split())
_PREPARING: Final = WEIGHING | frozenset(
    "prepare ready plan ask urge seek request want propose threaten order tell instruct offer standby".split()
)
NEARING: Final = re.compile(
    r"\b(?P<how>close\s+to|near(?:ing)?|on\s+the\s+(?:verge|brink)\s+of|edging\s+towards?)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:deal|agreement|settlement|accord|pact|truce|ceasefire)\b",
    re.IGNORECASE,
)
_REACHED: Final = re.compile(
    r"\b(?:ha(?:s|ve|d)|was|were)\s+(?:been\s+)?(?:agreed|reached|struck|signed|sealed|clinched)(?!\s+to\b)",
    re.IGNORECASE,
)
_WEIGHED: Final = 8  # words behind a verb of weighing among which what is weighed stands
_CLAUSES: Final = frozenset("when while if because who which since until after before although though".split())
_ARTICLES: Final = frozenset("the a an his her its their this that".split())
_BESIDE_PARTICIPLE: Final = frozenset("at in by on during with".split())
_DECIDED: Final = re.compile(  # "is due to close", not "due to the storm"
    r"\b(?:set|poised|going|agreed|about|(?:is|are|was|were|be|been)\s+due)\s+to\b", re.IGNORECASE
)
_DAY: Final = 1440
_MEASURES: Final = (
    frozenset({"km", "m", "mile", "nautical mile", "foot", "yard"}),
    frozenset({"hectare", "acre", "square km", "square mile"}),
    frozenset({"celsius", "fahrenheit"}),
)


@dataclass(frozen=True, slots=True)
class Figures:
    """Two figures of which only one can be that of a thing; ``is_update``: one text says that the other is old."""

    a: Quantity
    b: Quantity
    is_update: bool


def other_figures(a: Profile, b: Profile) -> Figures | None:
    """The first two figures that differ, where neither is also given by the other side."""
    mine, yours = _main_figures(a), _main_figures(b)
    for one in mine:
        for other in yours:
            if None not in (one.scope, other.scope) and one.scope != other.scope and _counts_only(mine, yours):
                return Figures(one, other, is_update=False)
            if _replaces(one, other, (mine, yours), (a, b)):
                return Figures(one, other, is_update=True)
            if (
                differ(one, other)
                and not any(_agree(one, y) for y in yours)
                and not any(_agree(other, x) for x in mine)
            ):
                return Figures(one, other, is_update=False)
    return None


def other_measure(a: Profile, b: Profile) -> bool:
    """Whether one figure is given in two units of one kind: 18 kilometres and 18 miles."""
    return any(
        one.low == other.low > 0 and one.unit != other.unit and {one.unit, other.unit} <= kind
        for one in a.quantities
        for other in b.quantities
        for kind in _MEASURES
    )


def other_time(a: Profile, b: Profile) -> bool:
    """Whether the two name times of day that are not one moment."""
    return other_clock(a.text, b.text)


def other_clock(a: str, b: str) -> bool:
    """Whether two texts name times of day of which none is near one of the other."""
    mine, yours = find_clocks(a), find_clocks(b)
    return bool(mine and yours) and all(_minutes_between(x, y) > _SAME_TIME for x in mine for y in yours)


def other_stages(a: Profile, b: Profile) -> tuple[Span, Span] | None:
    """The words by which one only prepares, weighs or asks for what the other says is done or decided."""
    stages = _only_prepares(a.text, b.text)
    if stages is not None:
        return stages
    stages = _only_prepares(b.text, a.text)
    return None if stages is None else (stages[1], stages[0])


@kept(8_192)  # near copies lay the same two sentences side by side again and again
def _only_prepares(a: str, b: str) -> tuple[Span, Span] | None:
    near, reached = NEARING.search(a), _REACHED.search(b)
    if near and reached and not NEARING.search(b):
        return Span(*near.span("how")), Span(*reached.span())
    mine, yours = words(a), words(b)
    first = next((i for i, word in enumerate(mine) if word.lemma in _PREPARING and not _is_which(mine, i, a)), None)
    if first is None:
        return None
    decided = _DECIDED.search(b)
    if mine[first].lemma in WEIGHING and decided:
        return Span(mine[first].start, mine[first].end), Span(*decided.span())
    planned = {
        kin(word.lemma)
        for before, word in pairwise(_weighed(mine, first, a) if mine[first].lemma in WEIGHING else _asked(mine, first))
        if not (word.text.endswith("ing") and before.text.lower() in _ARTICLES)  # "discussed the killing" of yesterday
        and not is_function_word(word.lemma)  # "planned for May, will be held" is no more than "to be held"
    }
    done = next((word for word in _done(b, yours) if kin(word.lemma) in planned), None)
    if done is None or any(word.lemma in _PREPARING and word.start < done.start for word in yours):
        return None
    return Span(mine[first].start, mine[first].end), Span(done.start, done.end)


def _done(text: str, said: list[Word]) -> Iterator[Word]:
    """The first verb of what is done, or of a heading, and what is done with it: "are axing jobs and | closing".

    Behind a preposition or another verb stands none: "a list of | threatened moths", "may harm | threatened moths".
    """
    verbs = find_verbs(text)
    done = (use for use in verbs if use.modality in ACTUAL and not use.negated)
    use = next((use for use in done if not _says_which(said, use, verbs)), None)
    at = use.index if use is not None else heading_verb(said)
    if at is None:
        return
    yield said[at]
    if said[at].text.lower().endswith("ing"):
        for before, word in pairwise(said[at + 1 :]):
            if before.text.lower() == "and" and word.text.lower().endswith("ing"):
                yield word


def _says_which(said: Sequence[Word], use: VerbUse, verbs: Sequence[VerbUse]) -> bool:
    """Whether what looks like a past tense says of which things something is told."""
    if use.index == 0 or use.span.start < use.word.start:
        return False
    return said[use.index - 1].text.lower() in PREPOSITIONS or any(x.index == use.index - 1 for x in verbs)


def _weighed(said: Sequence[Word], at: int, text: str) -> Sequence[Word]:
    """The words that a verb of weighing governs: up to a comma or another clause."""
    last = at
    while last + 1 < len(said) and last - at < _WEIGHED:
        between = text[said[last].end : said[last + 1].start]
        if between.strip() or said[last + 1].text.lower() in _CLAUSES:
            break
        last += 1
    return said[at : last + 1]


def _asked(said: Sequence[Word], at: int) -> Sequence[Word]:
    """The words that a verb of asking or planning governs, and what these say: up to when, why or though what."""
    last = next((i for i in range(at + 1, len(said)) if said[i].text.lower() in _CLAUSES), len(said))
    return said[at:last]


def _is_which(said: Sequence[Word], at: int, text: str) -> bool:
    """Whether a word only says which, or names a thing: "terms | discussed at the board", "outside | reviews"."""
    following = said[at + 1].text.lower() if at + 1 < len(said) else ""
    if at > 0 and past_forms(said[at].text) and following in _BESIDE_PARTICIPLE:
        return True
    return said[at].lemma in WEIGHING and not _is_told_of(said, at, text)


def _is_told_of(said: Sequence[Word], at: int, text: str) -> bool:
    """Whether somebody weighs: a verb by its form, or behind what can be its subject: "ministers | weigh"."""
    if any(use.index == at for use in find_verbs(text)) or at == 0:
        return True
    before = said[at - 1]
    beside = not text[before.end : said[at].start].strip()
    plural = before.text.lower().endswith("s") and before.text.lower() != before.lemma
    return beside and (before.text[0].isupper() or plural) and before.text.lower() not in _ARTICLES


def _has_grown(one: Quantity, other: Quantity) -> bool:
    """Whether "at least 41" has become 58: both can hold, but they are two tolls."""
    for low, high in ((one, other), (other, one)):
        if low.kind == "at-least" and high.kind in ("exact", "about") and high.low > _GROWN * low.low > 0:
            return True
    return False


def _replaces(
    one: Quantity, other: Quantity, main: tuple[Sequence[Quantity], Sequence[Quantity]], sides: tuple[Profile, Profile]
) -> bool:
    """Whether one side says that its figure is new and that the other's is what it was before."""
    if not _comparable(one, other):
        return False
    newer_b = _is_old(one, sides[1], main[1], other) and all(q.low != other.low for q in main[0])
    newer_a = _is_old(other, sides[0], main[0], one) and all(q.low != one.low for q in main[1])
    return newer_a or newer_b


def _counts_only(mine: Sequence[Quantity], yours: Sequence[Quantity]) -> bool:
    """Whether no state that one side counts ("killed") is counted by the other as well."""
    return not {q.scope for q in mine} & {q.scope for q in yours} and None not in {q.scope for q in (*mine, *yours)}


def differ(one: Quantity, other: Quantity) -> bool:
    """Whether two figures, if they are of one thing, cannot both be its figure: rounding and "about" allowed for."""
    if not _comparable(one, other):
        return False
    if compare_quantities(one, other).kind == "conflict" or _has_grown(one, other):
        return True
    return (one.unit == other.unit or {one.unit, other.unit} <= PERSONS) and _roughly_differ(one, other)


def _roughly_differ(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of one unit, one of them rough, are further apart than roughness allows."""
    if "about" in (one.kind, other.kind) and inf not in (one.high, other.high):
        x, y = (one.low + one.high) / 2, (other.low + other.high) / 2
        return max(x, y) > _ROUGHLY * min(x, y) and "vague" not in (one.kind, other.kind)
    return False


def _is_old(figure: Quantity, profile: Profile, main: Sequence[Quantity], new: Quantity) -> bool:
    """Whether a text gives a figure only as what ``new`` was before ("up from 6,000")."""
    if not figure.low / _TIMES_OLD <= new.low <= figure.low * _TIMES_OLD or new.low == figure.low:
        return False
    before = [q for q in profile.quantities if q not in main and q.high <= _TIMES_OLD * q.low]
    return any(q.low <= figure.low <= q.high and (q.unit is None or _comparable(q, figure)) for q in before)


def _main_figures(profile: Profile) -> list[Quantity]:
    """The figures of an assertion that are not only there for comparison ("up from 6,000")."""
    found = [q for q in profile.quantities if not is_duration(q.unit)]
    main = [q for q in found if not _BEFORE.search(profile.text, max(0, q.span.start - _LOOKBACK), q.span.start)]
    main = [q for q in main if not _INCREMENT.search(profile.text[max(0, q.span.start - 12) : q.span.end])] or main
    return main or found


def _comparable(one: Quantity, other: Quantity) -> bool:
    if one.unit == other.unit or (
        measured_by(one.unit) is not None and measured_by(one.unit) == measured_by(other.unit)
    ):
        return True
    if one.unit in PERSONS and other.unit in PERSONS:
        return one.scope == other.scope
    if None not in (one.unit, other.unit) or one.scope != other.scope:
        return False
    return one.scope is not None or (
        min(one.low, other.low) >= _COUNTED and max(one.low, other.low) <= _SAME_SIZE * min(one.low, other.low)
    )


def _agree(one: Quantity, other: Quantity) -> bool:
    return _comparable(one, other) and not differ(one, other)


def _minutes_between(x: int, y: int) -> int:
    gap = abs(x - y) % _DAY
    return min(gap, _DAY - gap)
