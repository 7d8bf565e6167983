"""Two ages of one person: "Ada Pell, 45" in one article and "Ada Pell, 54" in another.

An age is a detail that stands in claims of all kinds, so that likeness does not lead from the one to the other. Only a
given name with its surname, an age right beside it and nothing else there by that name say enough.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations
from typing import Final

from headwater.claims.likeness.profiles import Profile
from headwater.claims.likeness.tellers import holder, rows_by_article
from headwater.data.annotation import Annotations, Quantity
from headwater.data.article import Article
from headwater.data.span import Span
from headwater.meaning.words import words

_YEARS: Final = "year-old"
_FULL: Final = 2  # words of a name that is nobody else's
_TITLES: Final = frozenset("mr mrs ms miss dr sir jr sr".split())
_BEHIND: Final = re.compile(r"(?:,|\s+\()\s*(?:aged?\s+|(?:an?|the|now)\s+)?")  # between a name and the age behind it
_BEFORE: Final = re.compile(r"[\s-]*(?:[\w’'-]+\s+){0,3}")  # "the 45-year-old | Tarvo baker | Ada Pell"
_BIRTHDAY: Final = timedelta(days=14)  # within it, nobody is taken to have grown older


@dataclass(frozen=True, slots=True)
class Age:
    """An age where it stands, and the assertion that has it."""

    row: int
    profile: Profile
    quantity: Quantity


def find_ages(
    profiles: Sequence[Profile], articles: Mapping[str, Article], annotations: Mapping[str, Annotations]
) -> Iterator[tuple[Age, Age]]:
    """Pairs of other ages that two articles give of one person, in order of names and articles."""
    by_person: dict[tuple[str, ...], dict[str, list[Age]]] = defaultdict(lambda: defaultdict(list))
    for article_id, own in rows_by_article(profiles):
        article, notes = articles[article_id], annotations[article_id]
        for quantity in notes.quantities:
            person = _person(quantity, article.text, notes)
            near = [row for row in own if profiles[row].assertion.context.overlap(quantity.span)]
            row = holder([quantity.span], near, profiles) if person is not None else None
            if person is not None and row is not None:
                by_person[person][article_id].append(Age(row, profiles[row], quantity))
    for _, given in sorted(by_person.items()):
        for one, other in combinations(sorted(given), 2):
            if _are_of_one_time(articles[one], articles[other]) and not _years(given[one]) & _years(given[other]):
                yield given[one][0], given[other][0]


def _years(ages: Sequence[Age]) -> frozenset[float]:
    return frozenset(age.quantity.low for age in ages)


def _person(quantity: Quantity, text: str, notes: Annotations) -> tuple[str, ...] | None:
    """The given name and surname of the person whose age a figure is; ``None`` where it is not beside them."""
    if quantity.unit != _YEARS or quantity.kind != "exact":
        return None
    for entity in notes.entities:
        if entity.kind == "person" and _is_beside(quantity.span, entity.span, text):
            name = [
                w.lemma for w in words(entity.span.of(text)) if len(w.text.strip(".")) > 1 and w.lemma not in _TITLES
            ]
            return (name[0], name[-1]) if len(name) >= _FULL else None
    return None


def _is_beside(age: Span, name: Span, text: str) -> bool:
    if name.end <= age.start:
        return _BEHIND.fullmatch(text, name.end, age.start) is not None
    return age.end <= name.start and _BEFORE.fullmatch(text, age.end, name.start) is not None


def _are_of_one_time(a: Article, b: Article) -> bool:
    if a.published_at is None or b.published_at is None:
        return False  # who is 27 when he is charged is 29 when he is sentenced
    return abs(a.published_at - b.published_at) <= _BIRTHDAY
