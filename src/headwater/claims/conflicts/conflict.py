"""What keeps two assertions that say nearly the same from supporting each other, and what moved between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from headwater.claims.assertions.kin import kin
from headwater.claims.assertions.voices import source_ids
from headwater.claims.conflicts.apart import (
    Figures,
    other_figures,
    other_measure,
    other_stages,
    other_time,
)
from headwater.claims.conflicts.doers import other_actor
from headwater.claims.conflicts.drifts import excerpt_of, find_drift
from headwater.claims.conflicts.opposed import are_opposed
from headwater.claims.conflicts.scrutiny import (
    is_copy,
    is_one_deed,
    is_one_figure,
    is_one_plan,
    is_outcome,
    quantity_at,
)
from headwater.claims.likeness.profiles import Profile
from headwater.claims.likeness.tellers import innermost
from headwater.data.annotation import Quantity
from headwater.data.article import Article
from headwater.data.claim import ConflictKind, Link
from headwater.data.evidence import Evidence
from headwater.data.reuse import Drift, DriftKind
from headwater.data.span import Span
from headwater.meaning.comparison import is_slip
from headwater.meaning.courts import other_step
from headwater.meaning.difference import Difference, differences
from headwater.meaning.purposes import is_only_asked
from headwater.meaning.quantities import compare_quantities
from headwater.meaning.units import is_duration
from headwater.meaning.verbs import modality_of
from headwater.meaning.ways import other_way
from headwater.meaning.words import content_words, words

_KINDS: Final[dict[DriftKind, ConflictKind]] = {
    "number": "number", "negation": "polarity", "modality": "modality", "actor": "actor"
}  # fmt: skip
WORDS: Final[dict[ConflictKind, str]] = {
    "number": "The figures differ",
    "time": "One figure is newer",
    "polarity": "One says it is so, the other that it is not",
    "modality": "One says it was done, the other that it is planned, ordered or wanted",
    "actor": "They say that different parties did it",
}
UPDATED = re.compile(
    r"\b(?:now|(?:ris|climb|jump|grow|soar)(?:es|en|s|ed|ing|n)?\s+to|rose|grew|bring(?:s|ing)?|up\s+from|three\s+more|since\s+(?:risen|died)"
    r"|rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|revised|latest|new\s+(?:toll|figure|count)|more\s+(?:people\s+)?(?:have\s+)?died)\b",
    re.IGNORECASE,
)
_EARLY = re.compile(  # of a figure that will be replaced within hours
    r"\b(?:initial(?:ly)?|at\s+first|provisional(?:ly)?|preliminary|at\s+the\s+open(?:ing)?"
    r"|(?:in|during)\s+(?:early|morning)\s+(?:trad(?:e|ing)|dealings|counting|returns|results))\b",
    re.IGNORECASE,
)
_INCREMENT = re.compile(r"\b(?:another|additional|further|extra)\b|(?<!no )\bmore\b(?!\s+than)", re.IGNORECASE)
_DOUBTED: Final = re.compile(r"\b(?:may|might|could)\s+(?:\w+ly\s+)?have\b", re.IGNORECASE)
_NAMED: Final = 2  # words of meaning that name a body well enough to know it again
_HALF_A_DAY = timedelta(hours=12)  # by then a toll that grew was counted again
_DIRECTIVES = frozenset("order command instruct direct urge ask appeal call request demand push".split())
_OPEN = frozenset({"possible", "conditional"})  # "may have" holds back; it does not say otherwise


@dataclass(frozen=True, slots=True)
class Clash:
    """One reason why two assertions cannot both hold as worded."""

    kind: ConflictKind
    detail: str
    evidence: Evidence
    figures: tuple[Quantity, Quantity] | None = None


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
    drift = find_drift(found, a, b, article_a, article_b)
    apart = not clashes and any(d.kind in _KINDS and not (d.kind == "modality" and _is_told(d, a, b)) for d in found)
    apart = apart or figures is not None or other_time(a, b) or other_stages(a, b) is not None
    apart = apart or other_measure(a, b) or other_actor(a, b) or are_opposed(a, b) or other_step(a.text, b.text)
    apart = apart or other_way(a.text, b.text)
    return Reading(tuple(clashes), tuple(drift), apart)


def moved(clash: Clash, a: Profile, b: Profile) -> Drift | None:
    """The drift that a contradiction is too: a unit that slipped, or one source with another figure or the opposite."""
    if a.assertion.article_id == b.assertion.article_id or len(clash.evidence.excerpts) < len((a, b)):
        return None
    before, after = clash.evidence.excerpts
    if clash.kind == "number" and clash.figures is not None and (is_slip(*clash.figures) or _one_party(a, b)):
        return Drift("number", before, after, clash.detail)
    if clash.kind == "polarity" and _one_party(a, b):
        return Drift("negation", before, after, clash.detail)
    return None


def _one_party(a: Profile, b: Profile) -> bool:
    """Whether one source, or a body and who speaks for it, is behind both: "the ministry", "a ministry spokesman"."""
    if set(source_ids(a.assertion.chain)) & set(source_ids(b.assertion.chain)):
        return True
    one, other = innermost(a), innermost(b)
    if one is None or other is None:
        return False
    named, named_too = (frozenset(kin(w.lemma) for w in content_words(link.text)) for link in (one, other))
    return len(named & named_too) >= min(len(named), len(named_too), _NAMED) >= _NAMED


def _with_update(
    clashes: list[Clash], figures: Figures, a: Profile, b: Profile, article_a: Article, article_b: Article
) -> list[Clash]:
    """The clashes, with figures of which one replaces the other told as such."""
    difference = Difference("number", figures.a.span, figures.b.span, compare_quantities(figures.a, figures.b).detail)
    scoped = figures.a.scope is not None and figures.a.scope == figures.b.scope
    if figures.a.unit is None and figures.b.unit is None and not is_copy(a, b):
        return clashes  # bare numbers may count anything
    if not figures.is_update and not (scoped and _is_newer(difference, a, b, article_a, article_b)):
        return clashes
    detail = f"{WORDS['time']}: {difference.detail}."
    excerpts = (excerpt_of(a, difference.a), excerpt_of(b, difference.b))
    update = Clash("time", detail, Evidence("other-time", 1.0, detail, excerpts), (figures.a, figures.b))
    return [*(c for c in clashes if c.kind not in ("number", "time")), update]


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
    if kind == "modality" and (
        _is_one_word(difference, a, b) or is_only_asked(a.text, difference.a) or is_only_asked(b.text, difference.b)
    ):
        return None
    if not _holds_up(kind, difference, a, b, article_a, article_b):
        return None
    if kind == "number" and _is_newer(difference, a, b, article_a, article_b):
        kind = "time"
    if kind == "polarity" and "asserts" not in (a.assertion.stance, b.assertion.stance):
        return None
    detail = f"{WORDS[kind]}: {difference.detail}."
    excerpts = (excerpt_of(a, difference.a), excerpt_of(b, difference.b))
    one, other = (
        (quantity_at(a, difference.a), quantity_at(b, difference.b)) if kind in ("number", "time") else (None, None)
    )
    figures = (one, other) if one is not None and other is not None else None
    return Clash(kind, detail, Evidence(f"other-{kind}", 1.0, detail, excerpts), figures)


def _holds_up(
    kind: ConflictKind, difference: Difference, a: Profile, b: Profile, article_a: Article, article_b: Article
) -> bool:
    if kind == "number":
        return is_one_figure(difference, a, b, article_a, article_b)
    if kind == "polarity":
        return is_one_deed(difference, a, b)
    return kind != "modality" or is_one_plan(difference, a, b)


def _is_told(difference: Difference, a: Profile, b: Profile) -> bool:
    """Whether both tell of one deed, one of them as what came of another or as what may have been done."""
    doubted = _DOUBTED.search(difference.a.of(a.text)) or _DOUBTED.search(difference.b.of(b.text))
    return doubted is not None or is_outcome(difference, a, b)


def _is_one_word(difference: Difference, a: Profile, b: Profile) -> bool:
    """Whether both tell one source's directive, which one of them made stronger ("urged", "ordered"): that is drift.

    A headline may name the source as who does it ("Kim orders …") before its chain is known.
    """
    told = [{w.lemma for w in words(s.of(p.text))} for s, p in ((difference.a, a), (difference.b, b))]
    if not all(lemmas & _DIRECTIVES for lemmas in told):
        return False
    one, other = innermost(a), innermost(b)
    if one is not None and other is not None:
        return one.source_id == other.source_id or _does(one, b) or _does(other, a)
    return (one is not None and _does(one, b)) or (other is not None and _does(other, a))


def _does(link: Link, profile: Profile) -> bool:
    """Whether the source of ``link`` is who does it in ``profile``."""
    named = {kin(word.lemma) for word in words(link.text) if word.text[0].isupper()}
    return bool(named & profile.subject & profile.names)


def _is_increment(text: str, span: Span) -> bool:
    """Whether a figure is added to one before it ("three more people", "another 12")."""
    return bool(_INCREMENT.search(text[max(0, span.start - 12) : span.end]))


def _is_open(difference: Difference, a: Profile, b: Profile) -> bool:
    """Whether one side only says that it may be so."""
    return bool({modality_of(a.text, difference.a), modality_of(b.text, difference.b)} & _OPEN)


def is_newer(
    one: Quantity | None, other: Quantity | None, a: Profile, b: Profile, article_a: Article, article_b: Article
) -> bool:
    """Whether the later of two figures only updates the earlier: it grew, and the same source or its words say so.

    A figure that changed inside words that were copied was changed, not updated.
    """
    if is_copy(a, b) or (one is not None and is_duration(one.unit)):
        return False  # how long it took grows no more
    if bool(_EARLY.search(a.text)) != bool(_EARLY.search(b.text)):
        return True
    if article_a.published_at == article_b.published_at:
        return False
    if article_a.published_at is None or article_b.published_at is None:
        return bool(UPDATED.search(a.text)) != bool(UPDATED.search(b.text))
    is_a_later = article_a.published_at > article_b.published_at
    if one is None or other is None or ((one.low or one.high) > (other.low or other.high)) != is_a_later:
        return False
    grown = one.scope is not None and one.scope == other.scope
    sources_a, sources_b = set(source_ids(a.assertion.chain)), set(source_ids(b.assertion.chain))
    same_source = sources_a & sources_b
    if grown and (same_source or not (sources_a or sources_b)):
        if abs(article_a.published_at - article_b.published_at) >= _HALF_A_DAY:
            return True
    return bool(same_source) or bool(UPDATED.search((a if is_a_later else b).text))


def _is_newer(difference: Difference, a: Profile, b: Profile, article_a: Article, article_b: Article) -> bool:
    return is_newer(quantity_at(a, difference.a), quantity_at(b, difference.b), a, b, article_a, article_b)
