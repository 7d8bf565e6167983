"""What the reader took for the name of a body and is no name: "many Democrats", "the groups", "Union"."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.data.span import Span
from headwater.meaning.words import Word, words
from headwater.outlets.table import OutletTable
from headwater.sources.phrases import nouns

_GENERAL = (
    nouns.STATE_WORDS
    | nouns.STATE_MEDIA
    | nouns.AGENCY_NOUNS
    | {"news", "television", "tv", "radio", "national", "satellite"}
)


def is_no_name(name: str, table: OutletTable) -> bool:
    """Whether ``name`` is only a common noun, a crowd, a day, or a country and common nouns."""
    return _is_general(name, table) or is_people(name) or _is_institution(name) or _is_noun(name) or _is_day(name)


def is_people(name: str) -> bool:
    """Whether ``name`` is people without a name of their own: "Republicans", "Pike aides"."""
    found = words(name)
    if not found or found[-1].lemma not in nouns.PEOPLE:
        return False
    return len(found) == 1 or found[-1].text.islower() or _is_partisan(found)


def home_of_partisan(name: str) -> Span | None:
    """The place before one follower of a party that was taken for a body: "the |Ostrel| Republican"."""
    found = [w for w in words(name) if w.text.lower() not in nouns.DETERMINERS]
    if len(found) == 1 or not is_people(name) or not all(w.text[:1].isupper() for w in found):
        return None
    is_one = found[-1].text.lower() == found[-1].lemma and found[-1].lemma in nouns.PARTISAN
    return Span(found[0].start, found[-2].end) if is_one else None


def _is_partisan(found: Sequence[Word]) -> bool:
    """Whether words end in one follower of a party, or in several that are told by a common word: "many Democrats"."""
    last = found[-1]
    is_one = last.text.lower() == last.lemma
    return last.lemma in nouns.PARTISAN and (is_one or found[-2].text.islower() or found[-2].lemma in nouns.INDEFINITE)


def _is_institution(name: str) -> bool:
    """Whether ``name`` is one noun for a body that has a name of its own: "Union"."""
    found = words(name)
    return len(found) == 1 and found[0].lemma in nouns.INSTITUTIONS


def _is_noun(name: str) -> bool:
    """Whether ``name`` is a common noun: "the groups", "a web search", "some Pell endorsers", "growing numbers"."""
    said = words(name)
    found = [w for w in said if w.text.lower() not in nouns.DETERMINERS]
    if not found or not found[-1].text.islower():
        return False
    is_plural = found[-1].text != found[-1].lemma and found[-1].text.endswith(("s", "men"))
    is_bare = len(found) == 1 or not any(w.text[:1].isupper() for w in said[1:])
    is_body = found[-1].lemma in nouns.BODIES and len(found) > 1
    return is_plural or said[0].text.lower() in ("a", "an", "one") or (is_bare and not is_body)


def _is_day(name: str) -> bool:
    """Whether ``name`` is of a day: "Super Tuesday"."""
    return name.split()[-1].casefold() in nouns.TIME_WORDS - {"today", "yesterday", "tomorrow"}


def _is_general(name: str, table: OutletTable) -> bool:
    """Whether ``name`` is only a country and common nouns: "North Korean state", "STATE NEWS AGENCY"."""
    left = [w for w in words(name) if w.lemma not in _GENERAL and w.text.lower() not in _GENERAL and w.lemma != "'s"]
    if not left:
        return True
    return table.party_named(name[left[0].start : left[-1].end]) is not None and len(left) < len(words(name))


def is_firm(name: str) -> bool:
    """Whether the last word of ``name`` is one that firms and unions bear and persons do not: "Group", "Union"."""
    last = name.split()[-1].casefold() if name.split() else ""
    return "&" in name or (last in nouns.BODIES and last not in nouns.SURNAMES)
