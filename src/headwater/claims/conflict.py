"""What keeps two assertions that say nearly the same from supporting each other, and what moved between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from headwater.claims.apart import (
    ASKING,
    NEARING,
    WEIGHING,
    Figures,
    other_figures,
    other_measure,
    other_stages,
    other_time,
)
from headwater.claims.doers import other_actor
from headwater.claims.kin import kin
from headwater.claims.profiles import Profile
from headwater.claims.scrutiny import is_copy, is_one_deed, is_one_figure, is_one_plan, quantity_at
from headwater.claims.tellers import innermost
from headwater.claims.voices import block_kind, source_ids
from headwater.data.annotation import Quantity
from headwater.data.article import Article
from headwater.data.claim import ConflictKind, Link
from headwater.data.evidence import Evidence
from headwater.data.reuse import Drift, DriftKind
from headwater.data.span import Excerpt, Span
from headwater.meaning.comparison import is_slip
from headwater.meaning.difference import Difference, differences
from headwater.meaning.quantities import compare_quantities
from headwater.meaning.verbs import modality_of, polarity
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
_UPDATED = re.compile(
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
_WITHOUT = re.compile(r"\bwithout\b.*|\bnot\s+(?:the\s+first|only|just)\b", re.IGNORECASE | re.DOTALL)
_TURNED_WORDS, _TURNED_SHARE = 3, 0.6  # the same of a denial and an assertion of one source
_COPIED_SHORT = 4  # the same for propositions that share all words but one
_TOLD: Final = 2  # words, names left out, that a proposition must have for its attribution to be missed
_SHOWS: Final = re.compile(r"^\W*(?:show|depict|captur|reveal)\w*\W*$", re.IGNORECASE)
_PICTURE: Final = re.compile(
    r"\b(?:footage|videos?|images?|photos?|photographs?|pictures?|films?|clips?)\b", re.IGNORECASE
)
_NAMED: Final = 2  # words of meaning that name a body well enough to know it again
_HALF_A_DAY = timedelta(hours=12)  # by then a toll that grew was counted again
_NAME = re.compile(r"(?:[A-Z][\w’'-]+\.?\s*)+")
_REPORTED = re.compile(r"\b(?:report|said|alleg|claim|believ|thought|understood|rumou?r)", re.IGNORECASE)
_MISSING = "is missing in"  # how meaning.difference tells of a lost attribution; here the chains tell it better
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
    drift = [
        Drift(d.kind, _excerpt(a, d.a), _excerpt(b, d.b), _sentence(d.detail)) for d in found if _is_drift(d, a, b)
    ]
    drift.extend(_lost_attribution(a, b) or _turned(a, b))
    if not any(d.kind == "modality" for d in drift):
        drift.extend(_other_stage(a, b, article_a, article_b))
    both_assert = a.assertion.stance == b.assertion.stance == "asserts"
    apart = any(d.kind in _KINDS for d in found) and not clashes
    apart = apart or figures is not None or other_time(a, b) or other_stages(a, b) is not None
    apart = apart or other_measure(a, b) or other_actor(a, b)
    apart = apart or (both_assert and _polarity(a) != _polarity(b))
    return Reading(tuple(clashes), tuple(drift), apart)


def moved(clash: Clash, a: Profile, b: Profile) -> Drift | None:
    """The drift that a contradiction is too: a unit that slipped, or a source that says the opposite elsewhere."""
    if a.assertion.article_id == b.assertion.article_id or len(clash.evidence.excerpts) < len((a, b)):
        return None
    before, after = clash.evidence.excerpts
    if clash.kind == "number" and clash.figures is not None and is_slip(*clash.figures):
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


def _is_drift(difference: Difference, a: Profile, b: Profile) -> bool:
    """Whether a difference shows that a meaning moved, rather than that two tell of different things."""
    if difference.kind == "attribution":
        return _MISSING not in difference.detail
    if difference.kind == "number":
        return is_copy(a, b)
    if difference.kind == "hedge":
        return (is_copy(a, b) or _one_source(a, b)) and not _is_hearsay(difference, a, b)
    return difference.kind != "negation" or a.assertion.stance == b.assertion.stance


def _is_hearsay(difference: Difference, a: Profile, b: Profile) -> bool:
    """Whether the hedge only says that it is reported, as the chain of the other does ("is reported to weigh")."""
    here, there = _REPORTED.search(difference.a.of(a.text)), _REPORTED.search(difference.b.of(b.text))
    return bool((here and b.assertion.chain) or (there and a.assertion.chain))


def _other_stage(a: Profile, b: Profile, article_a: Article, article_b: Article) -> list[Drift]:
    """What one body only weighs and the other calls decided, or what a headline calls done and its body only asked."""
    stages = other_stages(a, b)
    if stages is None:
        return []
    one, other = stages
    words_of = {
        w.lemma for p, span in ((a, one), (b, other)) for w in words(span.of(p.text)) if not w.text[0].isupper()
    }
    in_headline = [block_kind(p.assertion, x) == "headline" for p, x in ((a, article_a), (b, article_b))]
    is_own_headline = article_a.id == article_b.id and any(in_headline) and words_of & ASKING
    is_weighed = words_of & WEIGHING or any(NEARING.match(p.text, span.start) for p, span in ((a, one), (b, other)))
    if not is_own_headline and (any(in_headline) or not is_weighed):
        return []
    detail = f"“{one.of(a.text)}” in one, “{other.of(b.text)}” in the other."
    return [Drift("modality", _excerpt(a, one), _excerpt(b, other), detail)]


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
    excerpts = (_excerpt(a, difference.a), _excerpt(b, difference.b))
    update = Clash("time", detail, Evidence("other-time", 1.0, detail, excerpts), (figures.a, figures.b))
    return [*(c for c in clashes if c.kind not in ("number", "time")), update]


def _lost_attribution(a: Profile, b: Profile) -> list[Drift]:
    """What one side puts on a source's word and the other, in nearly the same words, on nobody's or another's."""
    if not (is_copy(a, b) or _is_short_copy(a, b)) or a.assertion.stance != b.assertion.stance:
        return []
    if len((a.lemmas & b.lemmas) - a.names) < _TOLD:
        return []
    one, other = (source_ids([x for x in p.assertion.chain if not _is_picture(x)]) for p in (a, b))
    excerpts = Excerpt(a.assertion.article_id, a.assertion.span), Excerpt(b.assertion.article_id, b.assertion.span)
    if bool(one) != bool(other):
        named = a if one else b
        link = next(x for x in reversed(named.assertion.chain) if x.source_id)
        detail = f"Told on the word of “{link.text}” in one, on nobody's in the other."
        return [Drift("attribution", *excerpts, detail)]
    return _other_mouth(a, b)


def _is_picture(link: Link) -> bool:
    """Whether what tells it is a picture, on nobody's word: "footage | showed"."""
    return _SHOWS.search(link.cue) is not None and _PICTURE.search(link.text) is not None


def _turned(a: Profile, b: Profile) -> list[Drift]:
    """What one side has its source deny and the other has the same source say."""
    one, other = innermost(a), innermost(b)
    if {a.assertion.stance, b.assertion.stance} != {"asserts", "denies"} or one is None or other is None:
        return []
    if one.source_id is None or one.source_id != other.source_id or not one.cue or not other.cue:
        return []
    shared, fewest = len(a.lemmas & b.lemmas), min(len(a.lemmas), len(b.lemmas))
    if shared < _TURNED_WORDS or shared < _TURNED_SHARE * fewest or _polarity(a) != _polarity(b):
        return []
    excerpts = Excerpt(a.assertion.article_id, a.assertion.span), Excerpt(b.assertion.article_id, b.assertion.span)
    detail = f"“{one.text}” {one.cue} it in one, “{other.text}” {other.cue} it in the other."
    return [Drift("negation", *excerpts, " ".join(detail.split()))]


def _other_mouth(a: Profile, b: Profile) -> list[Drift]:
    """The same words of the same kind, said by one named party in one and by another in the other."""
    one, other = innermost(a), innermost(b)
    if one is None or other is None or one.source_id == other.source_id or one.span is None or other.span is None:
        return []
    if not one.cue or [w.lemma for w in words(one.cue)] != [w.lemma for w in words(other.cue)]:
        return []
    names = frozenset(w.lemma for w in words(one.text)), frozenset(w.lemma for w in words(other.text))
    if not (_NAME.fullmatch(one.text) and _NAME.fullmatch(other.text)) or names[0] & names[1]:
        return []
    ends = Excerpt(a.assertion.article_id, one.span), Excerpt(b.assertion.article_id, other.span)
    return [Drift("actor", *ends, f"“{one.text}” says it in one, “{other.text}” in the other.")]


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
    if kind == "modality" and _is_one_word(difference, a, b):
        return None
    if not _holds_up(kind, difference, a, b, article_a, article_b):
        return None
    if kind == "number" and _is_newer(difference, a, b, article_a, article_b):
        kind = "time"
    if kind == "polarity" and "asserts" not in (a.assertion.stance, b.assertion.stance):
        return None
    detail = f"{WORDS[kind]}: {difference.detail}."
    excerpts = (_excerpt(a, difference.a), _excerpt(b, difference.b))
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
    if is_copy(a, b):
        return False
    if bool(_EARLY.search(a.text)) != bool(_EARLY.search(b.text)):
        return True
    if article_a.published_at == article_b.published_at:
        return False
    if article_a.published_at is None or article_b.published_at is None:
        return bool(_UPDATED.search(a.text)) != bool(_UPDATED.search(b.text))
    is_a_later = article_a.published_at > article_b.published_at
    if one is None or other is None or ((one.low or one.high) > (other.low or other.high)) != is_a_later:
        return False
    grown = one.scope is not None and one.scope == other.scope
    sources_a, sources_b = set(source_ids(a.assertion.chain)), set(source_ids(b.assertion.chain))
    same_source = sources_a & sources_b
    if grown and (same_source or not (sources_a or sources_b)):
        if abs(article_a.published_at - article_b.published_at) >= _HALF_A_DAY:
            return True
    return bool(same_source) or bool(_UPDATED.search((a if is_a_later else b).text))


def _is_newer(difference: Difference, a: Profile, b: Profile, article_a: Article, article_b: Article) -> bool:
    return is_newer(quantity_at(a, difference.a), quantity_at(b, difference.b), a, b, article_a, article_b)


def _is_short_copy(a: Profile, b: Profile) -> bool:
    """Whether the two are few words, and the same; a figure that both give makes up for a word."""
    figures = {q.low for q in a.quantities if q.kind == "exact"} & {q.low for q in b.quantities if q.kind == "exact"}
    return (
        min(len(a.lemmas), len(b.lemmas)) + bool(figures) >= _COPIED_SHORT
        and len(a.lemmas ^ b.lemmas) <= 1
        and a.text.isupper() == b.text.isupper()
    )


def _sentence(detail: str) -> str:
    return detail[:1].upper() + detail[1:] + ("" if detail.endswith(".") else ".")


def _excerpt(profile: Profile, span: Span) -> Excerpt:
    start = profile.assertion.span.start
    return Excerpt(profile.assertion.article_id, Span(span.start + start, span.end + start))
