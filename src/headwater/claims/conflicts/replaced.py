"""Figures that a text says have been replaced: "climbed to 151, up from 63", against the 63 that others print.

Whoever prints the older figure is not contradicted, only overtaken; it is told as a conflict of kind ``time``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor, inf, log10
from typing import Final

from headwater.claims.assertions.kin import kin
from headwater.claims.likeness.profiles import Profile
from headwater.claims.likeness.tellers import holder, rows_by_article
from headwater.data.annotation import Annotations, Quantity
from headwater.data.article import Article
from headwater.meaning.comparison import measured_by
from headwater.meaning.units import CURRENCIES, PERSONS, is_duration
from headwater.meaning.words import content_words

_FROM: Final = re.compile(  # between the new figure and the old one: "151, | up from | 63"
    r"[^.;:!?\d]{0,20}?(?:\b(?:up|down|higher|lower|rising|falling|revised|corrected)\s+)?\bfrom\s+"
    r"(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}",
    re.IGNORECASE,
)
_TO: Final = re.compile(  # between the old figure and the new one: "revised the toll from 12 | to | 15"
    r"[^.;:!?\d]{0,12}?\bto\s+(?:(?:at\s+least|about|around|nearly|more\s+than|some)\s+)?", re.IGNORECASE
)
_OLD: Final = re.compile(r"\b(?:from|than|against|compared\s+with)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_MOVED: Final = re.compile(
    r"\b(?:ris(?:es|en|ing)|rose|climb\w*|jump\w*|grew|grow(?:s|n|ing)|soar\w*|swell\w*|up|revis\w+|rais\w+|increas\w+|correct\w+|lower\w*"
    r"|cut|reduc\w+|updat\w+|fell|fall(?:s|en|ing)|down|chang\w+|doubl\w+|tripl\w+|leap\w*|leapt|drop\w*|now)\b",
    re.IGNORECASE,
)
_COMPARED: Final = re.compile(  # an older figure of another stretch of time, which nothing replaced
    r"\b(?:year|years|month|quarter|season|decade|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|election|poll|budgeted)\b",
    re.IGNORECASE,
)
_REACH = 70  # characters before a figure in which it is said that it moved
_AFTER = 40  # characters after the older figure in which it is said when it was so
_TELLING = 10.0  # from which a figure that two texts share is rarely a coincidence
_MAX_HOLDERS = 40
_NEARLY = 0.02  # part by which an older figure and what others printed of it differ, rounded


@dataclass(frozen=True, slots=True)
class Replaced:
    """Two figures where they stand, the newer first."""

    row: int
    quantity: Quantity
    old_row: int
    old: Quantity


@dataclass(frozen=True, slots=True)
class _Printed:
    row: int
    article: Article
    quantity: Quantity
    told: frozenset[str]


def find_replaced(
    profiles: Sequence[Profile], articles: Mapping[str, Article], annotations: Mapping[str, Annotations]
) -> Iterator[Replaced]:
    """What one article says has replaced what another prints, in order of articles and places."""
    changes = list(_changes(profiles, articles, annotations))
    wanted = {_key(old) for _, old in changes}
    printed: dict[float, list[_Printed]] = defaultdict(list)
    for article_id, own in rows_by_article(profiles) if changes else ():
        article, notes = articles[article_id], annotations[article_id]
        for quantity in notes.quantities:
            if _key(quantity) in wanted and _is_given(quantity, article.text):
                here = _place(quantity, own, profiles, article, notes)
                if here is not None:
                    printed[_key(quantity)].append(here)
    for new, old in changes:
        for other in printed.get(_key(old), ())[:_MAX_HOLDERS]:
            if _is_overtaken(new, old, other):
                yield Replaced(new.row, new.quantity, other.row, other.quantity)


def _changes(
    profiles: Sequence[Profile], articles: Mapping[str, Article], annotations: Mapping[str, Annotations]
) -> Iterator[tuple[_Printed, Quantity]]:
    """Each figure that is said to be new, where it stands, with the one it replaced."""
    for article_id, own in rows_by_article(profiles):
        article, notes = articles[article_id], annotations[article_id]
        for pair in pairwise(notes.quantities):
            change = _change(*pair, article.text)
            if change is not None and not _is_compared(change[1], article.text):
                new = _place(change[0], own, profiles, article, notes)
                if new is not None:
                    yield new, change[1]


def _is_compared(old: Quantity, text: str) -> bool:
    """Whether the older figure is that of another stretch of time."""
    return _COMPARED.search(text, old.span.start, min(len(text), old.span.end + _AFTER)) is not None


def _is_given(quantity: Quantity, text: str) -> bool:
    """Whether a figure is given as one that holds, not as what another is compared with or came from."""
    if quantity.kind not in ("exact", "about", "at-least") or quantity.low <= 0:
        return False
    return _OLD.search(text, max(0, quantity.span.start - _AFTER), quantity.span.start) is None


def _place(
    quantity: Quantity, own: Sequence[int], profiles: Sequence[Profile], article: Article, notes: Annotations
) -> _Printed | None:
    near = [row for row in own if profiles[row].assertion.context.overlap(quantity.span)]
    row = holder([quantity.span], near, profiles)
    sentence = next((s for s in notes.sentences if s.overlap(quantity.span)), None)
    if row is None or sentence is None or profiles[row].assertion.stance != "asserts":
        return None
    told = frozenset(kin(w.lemma) for w in content_words(sentence.of(article.text)) if w.text.isalpha())
    return _Printed(row, article, quantity, told)


def _change(first: Quantity, second: Quantity, text: str) -> tuple[Quantity, Quantity] | None:
    """The new and the old of two figures beside each other, where one is said to have become the other."""
    if (
        is_duration(first.unit)
        or is_duration(second.unit)
        or not _MOVED.search(text, max(0, first.span.start - _REACH), second.span.start)
    ):
        return None
    if None not in (first.unit, second.unit) and first.unit != second.unit:
        return None
    if _FROM.fullmatch(text, first.span.end, second.span.start):
        new, old = first, second
    elif text[: first.span.start].rstrip().endswith("from") and _TO.fullmatch(text, first.span.end, second.span.start):
        new, old = second, first
    else:
        return None
    return (new, old) if new.low != old.low else None


def _key(quantity: Quantity) -> float:
    """The figure at two digits: what another text may have rounded."""
    value = quantity.low or quantity.high
    if value <= 0 or value == inf:
        return 0.0
    step = 10.0 ** (floor(log10(value)) - 1)
    return round(value / step) * step


def _is_overtaken(new: _Printed, old: Quantity, other: _Printed) -> bool:
    """Whether another article prints the older figure as that of the same thing, and not after the newer one."""
    if new.article.id == other.article.id or new.row == other.row:
        return False
    times = new.article.published_at, other.article.published_at
    if times[0] is not None and times[1] is not None and times[1] > times[0]:
        return False
    if abs(old.low - other.quantity.low) > _NEARLY * old.low:
        return False
    units = old.unit or new.quantity.unit, other.quantity.unit
    is_one_unit = units[0] == units[1] or (units[0] in PERSONS and units[1] in PERSONS)
    if not is_one_unit and (_is_measure(units[0]) or _is_measure(units[1])):
        return False
    shared = new.told & other.told - {kin(unit) for unit in units if unit}
    return len(shared) >= (1 if is_one_unit and old.low >= _TELLING else 2)


def _is_measure(unit: str | None) -> bool:
    return unit == "percent" or unit in CURRENCIES or measured_by(unit) is not None
