"""What moved between two assertions that are alike: a hedge, who is said to say it, how far a plan has come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from headwater.claims.assertions.kin import kin
from headwater.claims.assertions.voices import block_kind, source_ids
from headwater.claims.conflicts.apart import ASKING, NEARING, WEIGHING, other_stages
from headwater.claims.conflicts.scrutiny import is_copy
from headwater.claims.likeness.profiles import Profile
from headwater.claims.likeness.tellers import innermost
from headwater.data.article import Article
from headwater.data.claim import Link
from headwater.data.reuse import Drift
from headwater.data.span import Excerpt, Span, cover
from headwater.meaning.difference import Difference
from headwater.meaning.negation import RAISED
from headwater.meaning.phrases import PRONOUNS
from headwater.meaning.purposes import is_of_purpose
from headwater.meaning.quoting import is_own_words, stands_there
from headwater.meaning.verbs import polarity
from headwater.meaning.words import content_words, words
from headwater.outlets.names import is_outlet_named

_WITHOUT = re.compile(r"\bwithout\b.*|\bnot\s+(?:the\s+first|only|just)\b", re.IGNORECASE | re.DOTALL)
_TURNED_WORDS, _TURNED_SHARE = 3, 0.6  # the same of a denial and an assertion of one source
_COPIED_SHORT = 4  # the same for propositions that share all words but one
_TOLD: Final = 2  # words, names left out, that a proposition must have for its attribution to be missed
_SHOWS: Final = re.compile(
    r"^\W*(?:(?:\w+ly|(?:appear|seem)\w*\s+to)\s+)*(?:show|depict|captur|reveal)\w*\W*$", re.IGNORECASE
)
_PICTURE: Final = re.compile(
    r"\b(?:footage|videos?|images?|photos?|photographs?|pictures?|films?|clips?)\b", re.IGNORECASE
)
_NAME = re.compile(r"(?:[A-Z][\w’'-]+\.?\s*)+")
_REPORTED = re.compile(r"\b(?:report|said|alleg|claim|believ|thought|understood|rumou?r)", re.IGNORECASE)
_MISSING = "is missing in"  # how meaning.difference tells of a lost attribution; here the chains tell it better


def find_drift(
    found: Sequence[Difference], a: Profile, b: Profile, article_a: Article, article_b: Article
) -> list[Drift]:
    """All that moved; ``found`` is what the words of the two differ in, ``a`` is taken to be the earlier one."""
    drift = [
        Drift(d.kind, excerpt_of(a, d.a), excerpt_of(b, d.b), _sentence(d.detail)) for d in found if _is_drift(d, a, b)
    ]
    drift.extend(_lost_attribution(a, b, article_a, article_b) or _turned(a, b))
    if not any(d.kind == "modality" for d in drift):
        drift.extend(_other_stage(a, b, article_a, article_b))
    return drift


def _is_drift(difference: Difference, a: Profile, b: Profile) -> bool:
    """Whether a difference shows that a meaning moved, rather than that two tell of different things."""
    if difference.kind == "attribution":
        return _MISSING not in difference.detail
    if difference.kind == "number":
        return is_copy(a, b)
    if difference.kind == "modality":
        return not is_of_purpose(difference, a.text, b.text)
    if difference.kind == "hedge":
        return (is_copy(a, b) or _one_source(a, b)) and not _is_hearsay(difference, a, b)
    if difference.kind == "negation" and any(RAISED.search(p.text) for p in (a, b)):
        return False  # "I don't feel we were ready" says that they were not
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
    return [Drift("modality", excerpt_of(a, one), excerpt_of(b, other), detail)]


def _lost_attribution(a: Profile, b: Profile, article_a: Article, article_b: Article) -> list[Drift]:
    """What one side puts on a source's word and the other, in nearly the same words, on nobody's or another's."""
    if not (is_copy(a, b) or _is_short_copy(a, b)) or a.assertion.stance != b.assertion.stance:
        return []
    if len((a.lemmas & b.lemmas) - a.names) < _TOLD:
        return []
    one, other = (source_ids([x for x in p.assertion.chain if not _is_picture(x)]) for p in (a, b))
    excerpts = Excerpt(a.assertion.article_id, a.assertion.span), Excerpt(b.assertion.article_id, b.assertion.span)
    if bool(one) != bool(other):
        named, bare = (a, b) if one else (b, a)
        link = next(x for x in reversed(named.assertion.chain) if x.source_id)
        if {kin(w.lemma) for w in content_words(link.text)} & a.subject & b.subject:
            return []  # who is said to say it is whom it is about
        giver, article = (article_a, article_b) if one else (article_b, article_a)
        told = cover(x for x in (named.assertion.span, link.span, link.cue_span) if x is not None).of(giver.text)
        if _has_its_source(link, bare, article) or (link.span is not None and stands_there(told, article.text)):
            return []
        detail = f"Told on the word of “{link.text}” in one, on nobody's in the other."
        return [Drift("attribution", *excerpts, detail)]
    return _other_mouth(a, b)


def _has_its_source(link: Link, bare: Profile, article: Article) -> bool:
    """Whether what an article tells on nobody's word is somebody's all the same: quoted, or the outlet's own."""
    span = bare.assertion.span
    if is_own_words(article.text, span):
        return True
    if {w.lemma for w in content_words(link.cue)} & bare.lemmas - {"say"}:
        return True  # "the jury found him guilty", "he was found guilty"
    return article.outlet is not None and is_outlet_named(link.text, article.outlet.name)


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
    if shared < _TURNED_WORDS or shared < _TURNED_SHARE * fewest or polarity_of(a) != polarity_of(b):
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
    if (names[0] | names[1]) & PRONOUNS:
        return []  # "He" may be whom the other names
    ends = Excerpt(a.assertion.article_id, one.span), Excerpt(b.assertion.article_id, other.span)
    return [Drift("actor", *ends, f"“{one.text}” says it in one, “{other.text}” in the other.")]


def _one_source(a: Profile, b: Profile) -> bool:
    """Whether both come from the same innermost source, or from none."""
    one, other = (next((x for x in reversed(p.assertion.chain) if x.source_id), None) for p in (a, b))
    if one is None or other is None:
        return True
    return one.source_id == other.source_id or one.text.casefold() == other.text.casefold()


def polarity_of(profile: Profile) -> str:
    """The polarity of the main clause; what is done "without announcing it" is done."""
    return polarity(_WITHOUT.sub("", profile.text))


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


def excerpt_of(profile: Profile, span: Span) -> Excerpt:
    """The place in its article of ``span`` of an assertion's own text."""
    start = profile.assertion.span.start
    return Excerpt(profile.assertion.article_id, Span(span.start + start, span.end + start))
