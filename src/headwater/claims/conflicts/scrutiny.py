"""Whether a difference between two assertions that are alike is a contradiction, or two things that both hold.

Likeness alone leads astray: a story gives many figures in the same unit, tells of deeds before and after they are done,
and denies of one what it says of another. So a difference counts where the words around it are copied, or where what
stands next to it shows that both sides speak of the same thing.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from headwater.algorithms.kept import kept
from headwater.claims.assertions.kin import kin
from headwater.claims.conflicts.parts import is_one_of_several
from headwater.claims.likeness.profiles import Profile
from headwater.data.annotation import Quantity
from headwater.data.article import Article
from headwater.data.span import Span
from headwater.meaning.comparison import measured_by
from headwater.meaning.context import stretch_of
from headwater.meaning.difference import Difference
from headwater.meaning.modality import ACTUAL
from headwater.meaning.negation import RAISED
from headwater.meaning.phrases import phrase_before
from headwater.meaning.purposes import is_of_purpose, is_purpose, is_realized, verb_at
from headwater.meaning.quantities import compare_quantities, find_quantities
from headwater.meaning.roles import subject_of
from headwater.meaning.units import CURRENCIES, PERSONS, is_duration
from headwater.meaning.verbs import VerbUse, find_verbs
from headwater.meaning.words import content_words

_COPIED_WORDS, _COPIED_SHARE = 5, 0.7  # content words, and their part of all, that make two propositions one text
_SHARED: Final = 0.4  # part of the shorter one's words that two tellings of one thing share
_TALLIED: Final = frozenset(  # of which a text gives many, each of another stretch of time
    "season game round match point goal run homer win title set lap try wicket medal episode chapter".split()
)
_PARALLELS: Final = 3  # figures of one unit in one article from which it gives them of as many things
_NEXT: Final = 4  # words on each side of a figure that say what it is a figure of
_MAGNITUDE: Final = 12.0  # times by which figures of one thing differ at most: a slipped nought, not another thing
_SOME_OF: Final = re.compile(
    r"\b(?:first|last|next|final|opening|past|previous|other|another|additional|further|extra|every)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_WANTED: Final = re.compile(  # what one side would have is no account of what it got
    r"\b(?:want(?:s|ed|ing)?|demand(?:s|ed|ing)?|ask(?:s|ed|ing)?\s+(?:for|price)|hold(?:s|ing)?\s+out|held\s+out|seek(?:s|ing)?"
    r"|sought|worth\s+at\s+least|valu(?:es|ed|ing|e))\b",
    re.IGNORECASE,
)
_RATE: Final = re.compile(r"\s+(?:an?|per|each|every)\s+(?P<per>\w+)", re.IGNORECASE)  # "three per cent | a year"
_SHARE_OF: Final = re.compile(r"\s+of\s+(?P<what>(?:[\w’'-]+\s*){1,4})", re.IGNORECASE)  # "40 % | of Dahl's voters"
_INSTALMENT: Final = re.compile(
    r"\b(?:up\s+front|upfront|straight\s+away|down\s+payment|deposit|instal?lments?|add-ons?|bonus(?:es)?)\b",
    re.IGNORECASE,
)
_AWAY: Final = re.compile(  # from what a distance is measured: "eleven kilometres | from the border"
    r"(?:\s+(?:away|inland|offshore|north|south|east|west|upstream|downstream|\w+-?(?:east|west)))?\s+(?:from|off|of|inside|outside)\s+"
    r"(?P<what>(?:[\w’'-]+\s*){1,4})",
    re.IGNORECASE,
)
_TOOK: Final = re.compile(r"\b(?:took|tak(?:e|es|en|ing)|last(?:s|ed|ing)?)\s+$", re.IGNORECASE)
_YEAR: Final = re.compile(r"\b(?:in|since|of)\s+((?:19|20)\d\d)\b")
_BARELY: Final = re.compile(r"\b(?:barely|hardly|scarcely)\b", re.IGNORECASE)
_POWERS: Final = frozenset(
    kin(lemma) for lemma in "government president cabinet ministry minister premier authority state".split()
)


def years_in(text: str) -> frozenset[str]:
    """The years of which a text speaks."""
    return frozenset(_YEAR.findall(text))


def is_copy(a: Profile, b: Profile) -> bool:
    """Whether the two say the rest in the same words."""
    shared, union = len(a.lemmas & b.lemmas), len(a.lemmas | b.lemmas)
    return shared >= _COPIED_WORDS and shared >= _COPIED_SHARE * union


def is_one_figure(difference: Difference, a: Profile, b: Profile, article_a: Article, article_b: Article) -> bool:
    """Whether two figures are told to be of one thing, and are near enough for one of them to be wrong."""
    one, other = quantity_at(a, difference.a), quantity_at(b, difference.b)
    if is_copy(a, b) or one is None or other is None:
        return True
    if years_in(a.text) != years_in(b.text):
        return False
    low, high = sorted((one.low, other.low))
    if (low > 0 and high > _MAGNITUDE * low) or (low == 1 and one.scope is None):
        return False  # "one worker got out": not how many there were
    if (
        any(_is_aside(q, p) for q, p in ((one, a), (other, b)))
        or _is_of_another(one, a, other, b)
        or _gives(other, a, article_a)
        or _gives(one, b, article_b)
    ):
        return False
    if one.scope is not None and one.scope == other.scope:
        return not (is_one_of_several(a.text, one.span) or is_one_of_several(b.text, other.span))
    if is_duration(one.unit) or is_duration(other.unit):
        return _is_one_time(one, a, other, b)
    if one.unit != other.unit and {one.unit, other.unit} <= CURRENCIES:
        return True  # one figure in two currencies: nothing but a slip makes it so
    if any(_is_given_of_many(one.unit, article.text) for article in (article_a, article_b)):
        return False
    return _is_counted_alike(one, a, other, b)


def _is_counted_alike(one: Quantity, a: Profile, other: Quantity, b: Profile) -> bool:
    """Whether two counts of one unit stand in statements that are alike, and beside the same word."""
    if None in (one.unit, other.unit) or one.unit in _TALLIED:
        return False
    if len(a.lemmas & b.lemmas) < _SHARED * min(len(a.lemmas), len(b.lemmas)):
        return False
    return bool((_next_to(one, a) & _next_to(other, b)) - {kin(one.unit or ""), kin(other.unit or "")})


def _is_one_time(one: Quantity, a: Profile, other: Quantity, b: Profile) -> bool:
    """Whether two lengths of time are of one thing: what it took, or one figure in two units, all else being alike."""
    if not (is_duration(one.unit) and is_duration(other.unit)):
        return False
    if one.unit != other.unit and one.low == other.low > 1:
        return len(a.lemmas & b.lemmas) >= _COPIED_WORDS
    took = (_TOOK.search(text, 0, q.span.start) for text, q in ((a.text, one), (b.text, other)))
    return all(took) and bool(a.subject & b.subject - a.names)


def is_one_deed(difference: Difference, a: Profile, b: Profile) -> bool:
    """Whether an affirmed and a negated verb speak of one deed of one doer, and both of what is real."""
    uses = verb_at(a.text, difference.a), verb_at(b.text, difference.b)
    if any(RAISED.search(p.text) or _BARELY.search(p.text) for p in (a, b)):
        return False
    one, other = uses
    if is_copy(a, b) or one is None or other is None:
        return True
    if one.modality not in ACTUAL or other.modality not in ACTUAL:
        return False
    if one.passive != other.passive:
        return True
    mine, yours = _subject(a, one), _subject(b, other)
    if not mine or not yours:
        return True
    return bool(mine & yours) or bool(mine & _POWERS and yours & _POWERS)


def is_one_plan(difference: Difference, a: Profile, b: Profile) -> bool:
    """Whether what one calls done and the other planned is one deed; "stopped him to keep the title" plans nothing."""
    if len(a.lemmas & b.lemmas) < _SHARED * min(len(a.lemmas), len(b.lemmas)):
        return False
    return not is_of_purpose(difference, a.text, b.text)


def is_outcome(difference: Difference, a: Profile, b: Profile) -> bool:
    """Whether both tell one deed, and one tells as done too what it was done for.

    "Beat Ross | to keep the title" and "kept the title by beating Ross" are one, and whoever "went on | to keep" it did
    so; whoever "was given a week | to resign" has not resigned.
    """
    for profile, at, other in ((a, difference.a, b), (b, difference.b, a)):
        use = verb_at(profile.text, at)
        if is_realized(profile.text, use):
            return True
        if use is not None and is_purpose(profile.text, use):
            done = (one for one in find_verbs(profile.text) if one.modality in ACTUAL and one.index < use.index)
            return any(kin(one.word.lemma) in other.lemmas for one in done)
    return False


def quantity_at(profile: Profile, span: Span) -> Quantity | None:
    """The quantity of an assertion that touches ``span`` of its text."""
    return next((q for q in profile.quantities if q.span.overlap(span)), None)


def _is_aside(quantity: Quantity, profile: Profile) -> bool:
    """Whether a figure is somebody's age between commas, or one of the first, last or next."""
    before, after = profile.text[: quantity.span.start], profile.text[quantity.span.end :]
    is_age = before.endswith(", ") and after.startswith(",") and quantity.high < 120
    return is_age or bool(_SOME_OF.search(before[-24:]))


def _is_of_another(one: Quantity, a: Profile, other: Quantity, b: Profile) -> bool:
    """Whether the words say that two figures are of two things: asked and paid, a part and the whole, two distances."""
    rate, rate_too = (_RATE.match(text, q.span.end) for text, q in ((a.text, one), (b.text, other)))
    if (rate and rate["per"].lower()) != (rate_too and rate_too["per"].lower()):
        return True
    whole, whole_too = (_SHARE_OF.match(text, q.span.end) for text, q in ((a.text, one), (b.text, other)))
    if one.unit == other.unit == "percent" and whole and whole_too:
        return not {kin(w.lemma) for w in content_words(whole["what"])} & {
            kin(w.lemma) for w in content_words(whole_too["what"])
        }
    if one.unit in CURRENCIES or other.unit in CURRENCIES:
        parting = (_WANTED, _INSTALMENT)
        if any(bool(words.search(a.text)) != bool(words.search(b.text)) for words in parting):
            return True
    if measured_by(one.unit) != "length":
        return False
    mine, yours = _AWAY.match(a.text, one.span.end), _AWAY.match(b.text, other.span.end)
    if mine is None or yours is None:
        return False
    here, there = ({kin(word.lemma) for word in content_words(found["what"])} for found in (mine, yours))
    return bool(here and there) and not here & there


def _gives(quantity: Quantity, profile: Profile, article: Article) -> bool:
    """Whether the sentence of an assertion also gives a figure, so that its other one is of something else."""
    context = profile.assertion.context.of(article.text)
    return any(
        compare_quantities(quantity, q).kind in ("agree", "rounding") and q.unit == quantity.unit
        for q in find_quantities(context)
    )


def _is_given_of_many(unit: str | None, text: str) -> bool:
    """Whether an article gives so many figures of a unit that each is of another thing: yards, seats, points."""
    return _given(text)[unit] >= _PARALLELS and unit not in CURRENCIES | PERSONS | {"percent"}


@kept(64, n_long=64)  # an article is asked for again with each of its figures
def _given(text: str) -> Counter[str | None]:
    """How many different figures of each unit a text gives."""
    return Counter(unit for unit, _ in {(q.unit, q.low) for q in find_quantities(text)})


def _next_to(quantity: Quantity, profile: Profile) -> frozenset[str]:
    """The words beside a figure."""
    before = [w for w in profile.words if w.start < quantity.span.start][-_NEXT:]
    after = [w for w in profile.words if w.start >= quantity.span.end][:_NEXT]
    return frozenset(kin(w.lemma) for w in (*before, *after) if not w.text[0].isdigit())


def _subject(profile: Profile, use: VerbUse) -> frozenset[str]:
    """The nouns and names before a verb; empty where they are pronouns or cannot be told."""
    stretch = stretch_of(profile.text)
    phrase = phrase_before(stretch, subject_of(stretch, use))
    return frozenset(map(kin, phrase.heads | phrase.names)) if phrase is not None else frozenset()
