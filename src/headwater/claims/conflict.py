"""What keeps two assertions that say nearly the same from supporting each other, and what moved between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from headwater.claims.apart import Figures, other_figures, other_measure, other_stage, other_time
from headwater.claims.doers import other_actor
from headwater.claims.profiles import Profile
from headwater.claims.voices import source_ids
from headwater.data.annotation import Quantity
from headwater.data.article import Article
from headwater.data.claim import ConflictKind
from headwater.data.evidence import Evidence
from headwater.data.reuse import Drift, DriftKind
from headwater.data.span import Excerpt, Span
from headwater.meaning.difference import Difference, differences
from headwater.meaning.quantities import compare_quantities
from headwater.meaning.verbs import modality_of, polarity

_KINDS: Final[dict[DriftKind, ConflictKind]] = {
    "number": "number", "negation": "polarity", "modality": "modality", "actor": "actor"
}  # fmt: skip
_WORDS: Final[dict[ConflictKind, str]] = {
    "number": "The figures differ",
    "time": "One figure is newer",
    "polarity": "One says it is so, the other that it is not",
    "modality": "One says it was done, the other that it is planned, ordered or wanted",
    "actor": "They say that different parties did it",
}
_UPDATED = re.compile(
    r"\b(?:now|(?:ris|climb|jump|grow|soar)(?:es|en|s|ed|ing|n)?\s+to|rose|grew|bring(?:s|ing)?|up\s+from|three\s+more|since\s+(?:risen|died)"
    r"|rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|revised|latest|new\s+(?:toll|figure|count)|more\s+(?:people\s+)?(?:have\s+)?died)\b",
    re.IGNORECASE,
)
_INCREMENT = re.compile(r"\b(?:another|additional|further|extra)\b|(?<!no )\bmore\b(?!\s+than)", re.IGNORECASE)
_WITHOUT = re.compile(r"\bwithout\b.*|\bnot\s+(?:the\s+first|only|just)\b", re.IGNORECASE | re.DOTALL)
_COPIED_WORDS, _COPIED_SHARE = 5, 0.7  # content words, and their part of all, that make two propositions one text
_COPIED_SHORT = 4  # the same for propositions that share all words but one
_MAGNITUDE = 12.0  # times by which figures of one thing differ at most: a slipped nought, not another thing
_HALF_A_DAY = timedelta(hours=12)  # by then a toll that grew was counted again
_MISSING = "is missing in"  # how meaning.difference tells of a lost attribution; here the chains tell it better
_OPEN = frozenset({"possible", "conditional"})  # "may have" holds back; it does not say otherwise


@dataclass(frozen=True, slots=True)
class Clash:
    """One reason why two assertions cannot both hold as worded."""

    kind: ConflictKind
    detail: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Reading:
    """All that differs in meaning between two assertions: what contradicts, and what merely moved.

    ``opposite``: one main clause is affirmed and the other negated, without a finer difference that says of what. That
    is enough to keep the two apart, not to say that they contradict each other.
    """

    clashes: tuple[Clash, ...]
    drift: tuple[Drift, ...]
    opposite: bool = False


def read_differences(a: Profile, b: Profile, article_a: Article, article_b: Article) -> Reading:
    """Compare two assertions that are alike; ``a`` is taken to be the earlier one in the drift that is found."""
    found = [d for d in differences(a.text, b.text) if _is_real(d, a, b)]
    clashes = [c for d in found if (c := _clash(d, a, b, article_a, article_b)) is not None]
    figures = other_figures(a, b)
    if figures is not None:
        clashes = _with_update(clashes, figures, a, b, article_a, article_b)
    drift = [
        Drift(d.kind, _excerpt(a, d.a), _excerpt(b, d.b), _sentence(d.detail))
        for d in found
        if (d.kind not in ("number", "hedge") or _is_copy(a, b) or (d.kind == "hedge" and _one_source(a, b)))
        and not (d.kind == "attribution" and _MISSING in d.detail)
    ]
    drift.extend(_lost_attribution(a, b))
    both_assert = a.assertion.stance == b.assertion.stance == "asserts"
    apart = any(d.kind in _KINDS for d in found) and not clashes and article_a.id == article_b.id
    apart = apart or figures is not None or other_time(a, b) or other_stage(a, b)
    apart = apart or other_measure(a, b) or other_actor(a, b)
    apart = apart or (both_assert and _polarity(a) != _polarity(b))
    return Reading(tuple(clashes), tuple(drift), apart)


def _with_update(
    clashes: list[Clash], figures: Figures, a: Profile, b: Profile, article_a: Article, article_b: Article
) -> list[Clash]:
    """The clashes, with figures of which one replaces the other told as such."""
    difference = Difference("number", figures.a.span, figures.b.span, compare_quantities(figures.a, figures.b).detail)
    scoped = figures.a.scope is not None and figures.a.scope == figures.b.scope
    if not figures.is_update and not (scoped and _is_newer(difference, a, b, article_a, article_b)):
        return clashes
    detail = f"{_WORDS['time']}: {difference.detail}."
    excerpts = (_excerpt(a, difference.a), _excerpt(b, difference.b))
    update = Clash("time", detail, Evidence("other-time", 1.0, detail, excerpts))
    return [*(c for c in clashes if c.kind not in ("number", "time")), update]


def _lost_attribution(a: Profile, b: Profile) -> list[Drift]:
    """What one side puts on a source's word and the other, in nearly the same words, on nobody's or another's."""
    if not (_is_copy(a, b) or _is_short_copy(a, b)) or a.assertion.stance != b.assertion.stance:
        return []
    one, other = source_ids(a.assertion.chain), source_ids(b.assertion.chain)
    excerpts = Excerpt(a.assertion.article_id, a.assertion.span), Excerpt(b.assertion.article_id, b.assertion.span)
    if bool(one) != bool(other):
        named = a if one else b
        link = next(x for x in reversed(named.assertion.chain) if x.source_id)
        detail = f"Told on the word of “{link.text}” in one, on nobody's in the other."
        return [Drift("attribution", *excerpts, detail)]
    return []


def _one_source(a: Profile, b: Profile) -> bool:
    """Whether both come from the same innermost source, or from none."""
    one, other = (next((x for x in reversed(p.assertion.chain) if x.source_id), None) for p in (a, b))
    if one is None or other is None:
        return True
    return one.source_id == other.source_id or one.text.casefold() == other.text.casefold()


def _polarity(profile: Profile) -> str:
    """The polarity of the main clause; what is done "without announcing it" is done."""
    return polarity(_WITHOUT.sub("", profile.text))


def _is_real(difference: Difference, a: Profile, b: Profile) -> bool:
    """Whether the two places differ in words, and a figure is no mere addition to another."""
    if difference.a.of(a.text).casefold() == difference.b.of(b.text).casefold():
        return False
    increment = _is_increment(a.text, difference.a) or _is_increment(b.text, difference.b)
    return difference.kind != "number" or not increment


def _clash(difference: Difference, a: Profile, b: Profile, article_a: Article, article_b: Article) -> Clash | None:
    kind = _KINDS.get(difference.kind)
    if kind is None or (kind == "modality" and (_is_open(difference, a, b) or article_a.id == article_b.id)):
        return None
    if kind == "number" and not _is_one_thing(difference, a, b):
        return None
    if kind == "number" and _is_newer(difference, a, b, article_a, article_b):
        kind = "time"
    if kind == "polarity" and "asserts" not in (a.assertion.stance, b.assertion.stance):
        return None
    detail = f"{_WORDS[kind]}: {difference.detail}."
    excerpts = (_excerpt(a, difference.a), _excerpt(b, difference.b))
    return Clash(kind, detail, Evidence(f"other-{kind}", 1.0, detail, excerpts))


def _is_one_thing(difference: Difference, a: Profile, b: Profile) -> bool:
    """Whether two figures are told to count one thing, and are near enough for one of them to be wrong."""
    one, other = _quantity(a, difference.a), _quantity(b, difference.b)
    if one is None or other is None or _is_copy(a, b):
        return True
    known = one.unit == other.unit or (one.scope is not None and one.scope == other.scope)
    known = known or None not in (one.unit, other.unit)
    low, high = sorted((one.low, other.low))
    return known and (low <= 0 or high <= _MAGNITUDE * low)


def _is_increment(text: str, span: Span) -> bool:
    """Whether a figure is added to one before it ("three more people", "another 12")."""
    return bool(_INCREMENT.search(text[max(0, span.start - 12) : span.end]))


def _is_open(difference: Difference, a: Profile, b: Profile) -> bool:
    """Whether one side only says that it may be so."""
    return bool({modality_of(a.text, difference.a), modality_of(b.text, difference.b)} & _OPEN)


def _is_newer(difference: Difference, a: Profile, b: Profile, article_a: Article, article_b: Article) -> bool:
    """Whether the later of two figures only updates the earlier: it grew, and the same source or its words say so.

    A figure that changed inside words that were copied was changed, not updated.
    """
    if _is_copy(a, b) or article_a.published_at == article_b.published_at:
        return False
    if article_a.published_at is None or article_b.published_at is None:
        return bool(_UPDATED.search(a.text)) != bool(_UPDATED.search(b.text))
    one, other = _quantity(a, difference.a), _quantity(b, difference.b)
    is_a_later = article_a.published_at > article_b.published_at
    if one is None or other is None or ((one.low or one.high) > (other.low or other.high)) != is_a_later:
        return False
    grown = one.scope is not None and one.scope == other.scope
    sources_a, sources_b = set(source_ids(a.assertion.chain)), set(source_ids(b.assertion.chain))
    same_source = sources_a & sources_b
    if grown and not (sources_a and sources_b and not same_source):
        if abs(article_a.published_at - article_b.published_at) >= _HALF_A_DAY:
            return True
    return bool(same_source) or bool(_UPDATED.search((a if is_a_later else b).text))


def _is_copy(a: Profile, b: Profile) -> bool:
    """Whether the two say the rest in the same words."""
    shared, union = len(a.lemmas & b.lemmas), len(a.lemmas | b.lemmas)
    return shared >= _COPIED_WORDS and shared >= _COPIED_SHARE * union


def _is_short_copy(a: Profile, b: Profile) -> bool:
    """Whether the two are few words, and the same."""
    return len(a.lemmas) >= _COPIED_SHORT and len(a.lemmas ^ b.lemmas) <= 1 and a.text.isupper() == b.text.isupper()


def _quantity(profile: Profile, span: Span) -> Quantity | None:
    return next((q for q in profile.quantities if q.span.overlap(span)), None)


def _sentence(detail: str) -> str:
    return detail[:1].upper() + detail[1:] + ("" if detail.endswith(".") else ".")


def _excerpt(profile: Profile, span: Span) -> Excerpt:
    start = profile.assertion.span.start
    return Excerpt(profile.assertion.article_id, Span(span.start + start, span.end + start))
