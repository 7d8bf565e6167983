"""What an attribution leaves to the clause around it, which would say nothing without it.

Rules of thumb on word forms, like those of ``clauses``.
"""

from __future__ import annotations

import re
from typing import Final

from headwater.claims.assertions.clauses import finite_at, is_clause
from headwater.data.annotation import Attribution
from headwater.meaning.negation import is_negator
from headwater.meaning.vocabulary import VERBS
from headwater.meaning.words import Word, is_function_word, words

_MAX_SOURCE: Final = 48  # characters from a source to its verb
_WHAT_BEFORE: Final = 24  # characters before a source in which "…, of what" ends
_WHAT: Final = re.compile(r"[\w,]\s+what\s+$")
_BOUND: Final = re.compile(r"[\s,(]*(?:who|which|that|whom|whose\b.*|me|us|him|them)[\s,]*", re.IGNORECASE | re.DOTALL)
_OWNER: Final = re.compile(r"(?:[\w.]['’]s?|\b(?:my|our|his|her|their|its))\s*$", re.IGNORECASE)
_BEFORE: Final = re.compile(r"\b(?:(?:which|whom|who)|[Ii]t (?:is|was) [^,;.]{3,60} that)\s+$")
_GIVEN: Final = re.compile(
    r"\b(?:when|after|before|since|because|although|though|while|given(?:\s+that)?)\s+$", re.IGNORECASE
)
_LOOKBACK: Final = 80  # characters in which that relative ends
_SUBORDINATE: Final = re.compile(
    r"(?:[\s,—–-]|\([^()\n]{1,20}\)|(?:and|but)\s+(?=who|which))*"
    r"(?:(?:\w+ )?\w+ of (?:which|whom)|which|who|whom|whose|(?-i:that)|where|when|to|if|whether"
    r"|(?!during|nothing|something|anything|everything|king)\w+ing)\b",
    re.IGNORECASE,
)
_WITHIN: Final = frozenset(
    "who which whom whose what where when while because although though if unless since whether how why".split()
)
_TELLING: Final = VERBS - {"be", "have", "do"}
_RELATIVES: Final = frozenset("who which that".split())
_NOMINATIVE: Final = frozenset("i he she it we they".split())
_PLURAL: Final = frozenset("i we you they".split())
_ARTICLES: Final = frozenset("a an the another".split())
_PARTICLES: Final = frozenset("about on upon at for to of over into against with in".split())


def is_free_relative(attribution: Attribution, text: str) -> bool:
    """Whether it only names a thing of the clause around it: "in the hands of what Bray called a gang of thieves"."""
    if not attribution.cue:
        return False
    cue = min(attribution.cue)
    first = min([*attribution.source, cue])
    beside = "," not in text[first.start : cue.start] and cue.start - first.start <= _MAX_SOURCE
    return beside and _WHAT.search(text, max(0, first.start - _WHAT_BEFORE), first.start) is not None


def is_bound(attribution: Attribution, text: str) -> bool:
    """Whether who does it, or what it is done to, stands in the clause around it.

    "boats that carry coal", "the league, which Bray blamed for the raid", "let us praise her".
    """
    own = attribution.source and all(_BOUND.fullmatch(part.of(text)) for part in attribution.source)
    if own or any(_BOUND.fullmatch(part.of(text)) for part in attribution.content):
        return True
    if not attribution.cue:
        return False
    first = min([*attribution.source, *attribution.cue])
    return _BEFORE.search(text, max(0, first.start - _LOOKBACK), first.start) is not None


def is_given(attribution: Attribution, text: str) -> bool:
    """Whether it stands in a clause that is taken for given whatever the one around it asks or denies.

    "asked why owners like Bray, *who had said* that …", "asked why she sold it *after she had said* that …".
    """
    if not attribution.source or not attribution.cue:
        return False
    first = min([*attribution.source, *attribution.cue])
    before = _GIVEN.search(text, max(0, first.start - _LOOKBACK), first.start)
    return before is not None or all(part.of(text).lower() in ("who", "which") for part in attribution.source)


def is_owned(attribution: Attribution, text: str, start: int) -> bool:
    """Whether who says it owns what is said, as part of a clause from ``start``: "it did not answer Bray's point"."""
    if not attribution.source or not attribution.cue:
        return False
    cue, source = min(attribution.cue), max(attribution.source)
    if not _OWNER.search(source.of(text)) or source.end > cue.start or is_clause(f"it {cue.of(text)} it"):
        return False
    return is_clause(text[start : source.start] + "it")


def opens_main(text: str) -> bool:
    """Whether a clause can be read without the one before it."""
    return not _SUBORDINATE.match(text)


def ends_told(text: str) -> bool:
    """Whether a clause can be read without the one behind it."""
    return text.rstrip().endswith(":") or has_main_clause(text)


def has_main_clause(text: str) -> bool:
    """Whether a verb of ``text`` belongs to no relative or other clause within it: not "the boats that carry coal"."""
    found = words(text)
    n_open, i = 0, 0  # clauses within, begun and still without their verb
    while i < len(found):
        begins = _begins_within(found, i)
        n_open += begins
        if begins and found[i].text.lower() in _RELATIVES and i + 1 < len(found) and found[i + 1].lemma in VERBS:
            i, n_open = _after_verb(found, i + 1), n_open - 1
        elif not begins and _is_verb(found, i):
            if n_open == 0:
                return True
            i, n_open = _after_verb(found, i), n_open - 1
        else:
            i += 1
    return False


def _is_verb(found: list[Word], i: int) -> bool:
    lower, before = found[i].text.lower(), found[i - 1].text.lower() if i else ""
    told = before in _NOMINATIVE and lower.endswith(("ed", "s"))  # also of verbs that are not on the list
    told = told or (before in _PLURAL and not is_function_word(found[i].lemma) and lower[-2:] != "ly")
    return told or (i > 0 and finite_at(found[i - 1 : i + 3]) == 1)


def _after_verb(found: list[Word], i: int) -> int:
    """The first word behind a verb that is no part of it: "had never been told | that"."""
    i += 1
    while i < len(found) and (
        found[i].lemma in VERBS or is_negator(lower := found[i].text.lower()) or lower[-2:] == "ly"
    ):
        i += 1
    return i


def _begins_within(found: list[Word], i: int) -> bool:
    """Whether a clause within another begins here: "who", "because", or the "she" of "an argument she lost"."""
    lower = found[i].text.lower()
    if lower == "that" and found[i].text == lower:
        after = found[i + 1] if i + 1 < len(found) else found[i]
        if i and found[i - 1].text.lower() in ("and", "but") and after.lemma in VERBS:
            return False  # "and that took her an hour"
        return i > 0 or (after.lemma in _TELLING and after.text != after.lemma)  # else it points at something
    if lower in _WITHIN:
        return True
    before = found[i - 1]
    within = i > 1 and lower in _NOMINATIVE and found[0].text.lower() in _ARTICLES
    return within and before.lemma not in VERBS and before.text.lower() not in _WITHIN | {"that", "and", "but"}


def ends_in_verb(text: str) -> bool:
    """Whether nothing follows the verb of ``text`` that it is done to or says: "none has said", "the vote led"."""
    found = words(text)
    at = finite_at(found)
    while at is not None:
        after = [word for word in found[at + 1 :] if word.text.lower() not in _PARTICLES]
        if all(word.lemma in VERBS or is_negator(word.text.lower()) for word in after) and found[at].lemma in VERBS:
            return True
        step = finite_at(found[at + 1 :])
        at = at + 1 + step if step is not None else None
    return False
