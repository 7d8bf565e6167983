"""Figures of one thing that exclude each other, wherever in a story they stand: tolls, distances, totals, hours.

Two figures are of one thing when both count the same state of persons ("killed"), measure the same way from the same
place ("the dam, 18 kilometres upstream"), count the same noun and one says that it is all of it, are one sum in two
currencies, or one is called "the figure" right after the other. That nobody was killed is a toll too. Figures of parts,
of other years and of what was added since are left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from headwater.claims.assertions.kin import kin
from headwater.claims.conflicts.apart import differ
from headwater.claims.conflicts.parts import is_added, is_followed_by_more
from headwater.claims.likeness.profiles import Profile
from headwater.claims.likeness.tellers import holder, rows_by_article, same_mouth
from headwater.data.annotation import Annotations, Quantity
from headwater.data.article import Article
from headwater.data.span import Span
from headwater.meaning.comparison import is_slip, measured_by
from headwater.meaning.nobody import find_none
from headwater.meaning.scopes import scope_of
from headwater.meaning.units import CURRENCIES, PERSONS, is_duration, is_measure
from headwater.meaning.words import content_words, is_function_word, words

Pair = tuple[int, int]
_TOLLS: Final = frozenset(
    {"killed", "injured", "missing", "arrested", "infected", "trapped", "displaced", "rescued", "gathered"}
)
_PART: Final = re.compile(
    r"\b(?:of\s+(?:them|whom|those|these|the\s+(?:dead|victims|injured))|includ(?:ing|es?|ed)|among|each|apiece|average|per"
    r"|another|additional|further|extra|others?|remaining|alone|separate(?:ly)?|elsewhere|nearby|neighbou?ring"
    r"|previous(?:ly)?|earlier|since|last\s+(?:year|month|week)|in\s+(?:19|20)\d\d|years?\s+ago|a\s+year|of\s+the\s+\d|every|so\s+far\s+this)\b"
    r"|(?<!no )\bmore\b(?!\s+than)",
    re.IGNORECASE,
)
_UP_FROM: Final = re.compile(
    r"\b(?:from|than\s+the|against|compared\s+with|instead\s+of|not)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_TOTAL_OF: Final = re.compile(r"\ba\s+total\s+of\s+(?:\w+\s+)?$", re.IGNORECASE)
_IN_ALL: Final = re.compile(r"[^\d,.;:]{0,24}?\b(?:in\s+(?:all|total)(?=\s*(?:[,.;:”\"]|$))|altogether)", re.IGNORECASE)
_SAYS_STATE: Final = re.compile(r"\b(?:dead|wounded|injured|hurt|missing)$", re.IGNORECASE)
_THE_FIGURE: Final = re.compile(  # of a figure just given; nothing but its number is new
    r"\b(?:the|its|their)\s+(?:true\s+|real\s+|actual\s+|right\s+|correct\s+)?(?P<what>figure|number|total|toll|count|bill|cost|sum|share)\s+"
    r"(?:is|was|were|at|stood\s+at|came\s+to|would\s+be|had\s+been)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_OF_THINGS: Final = frozenset({"number", "toll", "count"})  # no distance, share or sum is called so
_BESIDE: Final = 160  # characters from a figure to the other one that is given of it
_EARLIER: Final = 3  # figures before it among which that other one is
_SEVERAL: Final = 2
_UNIT_ALONE: Final = 1
_RELATIONS: Final = frozenset(
    "upstream downstream north south east west away inland offshore long wide tall high deep inside outside"
    " underground".split()
)
_OTHER_EVENT: Final = timedelta(days=30)  # what happened longer before publication is another event
_NEAR: Final = 60  # characters around a figure that say of what it is a part
_ADJOINING: Final = 24  # characters beside a figure in which it is said what happened to those it counts
_MAX_HOLDERS: Final = 40  # figures of one thing that are laid side by side
_MAGNITUDE: Final = 12.0  # times by which figures of one thing differ at most


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure where it stands; ``of`` says what it is a figure of and is equal for figures of one thing."""

    row: int
    profile: Profile
    quantity: Quantity
    of: tuple[str, ...]
    names: frozenset[str]
    told: frozenset[str]
    is_total: bool


def find_counts(
    profiles: Sequence[Profile], articles: Mapping[str, Article], annotations: Mapping[str, Annotations]
) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of figures of one thing that cannot both be right, in order of what they are of and their rows."""
    by_thing: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in _figures(profiles, articles, annotations):
        by_thing[figure.of].append(figure)
    for _, some in sorted(by_thing.items()):
        few = some[:_MAX_HOLDERS]
        for at, a in enumerate(few):
            for b in few[at + 1 :]:
                if _exclude(a, b, few):
                    yield a, b
    yield from _contrasted(profiles, articles, annotations)


def _contrasted(
    profiles: Sequence[Profile], articles: Mapping[str, Article], annotations: Mapping[str, Annotations]
) -> Iterator[tuple[Figure, Figure]]:
    """A figure and the other one that somebody else gives of it at once: "they say | the figure was | 64 per cent"."""
    for article_id, own in rows_by_article(profiles):
        text, notes = articles[article_id].text, annotations[article_id]
        for at, after in enumerate(notes.quantities):
            told = _THE_FIGURE.search(text, max(0, after.span.start - _BESIDE), after.span.start)
            if told is None:
                continue
            for before in reversed(notes.quantities[max(0, at - _EARLIER) : at]):
                if after.span.start - before.span.end > _BESIDE or not _may_be_one(before, after):
                    continue
                if told["what"].lower() in _OF_THINGS and is_measure(before.unit):
                    continue  # "within 40 km of the coast … the number at six"
                same = replace(after, unit=before.unit, scope=before.scope)
                a, b = (_beside(quantity, own, profiles) for quantity in (before, same))
                if a is not None and b is not None and a.row != b.row and not same_mouth(a.profile, b.profile):
                    yield a, b
                break


def _may_be_one(before: Quantity, after: Quantity) -> bool:
    """Whether "the figure" may be another account of the one before: of its unit or of none, and of its size."""
    if after.unit not in (None, before.unit) or is_duration(before.unit) or before.kind == "about":
        return False
    low, high = sorted((before.low or before.high, after.low or after.high))
    return high <= _MAGNITUDE * low and differ(before, replace(after, unit=before.unit, scope=before.scope))


def _beside(quantity: Quantity, own: Sequence[int], profiles: Sequence[Profile]) -> Figure | None:
    row = holder([quantity.span], [r for r in own if profiles[r].assertion.context.overlap(quantity.span)], profiles)
    if row is None or profiles[row].assertion.stance != "asserts":
        return None
    return Figure(row, profiles[row], quantity, ("beside",), frozenset(), frozenset(), is_total=False)


def _exclude(a: Figure, b: Figure, all_of_it: Sequence[Figure]) -> bool:
    one, other = a.quantity, b.quantity
    together = a.profile.assertion.article_id == b.profile.assertion.article_id
    if a.row == b.row or (together and same_mouth(a.profile, b.profile)):
        return False
    if a.of[0] == "money":
        return not together and is_slip(one, other) and bool(a.told & b.told)
    if a.names and b.names and not a.names & b.names:
        return False
    if a.of[0] == "total" and not ((a.is_total or b.is_total) and len(a.told & b.told) > _UNIT_ALONE):
        return False  # 26 debates in one year and six in another share the debates alone
    if a.of[0] == "toll":
        return _tolls_differ(one, other) and not any(_also_gives(x, y, all_of_it) for x, y in ((a, b), (b, a)))
    low, high = sorted((one.low or one.high, other.low or other.high))
    if not differ(one, other) or high > _MAGNITUDE * (low or high):
        return False
    return not any(_also_gives(x, y, all_of_it) for x, y in ((a, b), (b, a)))


def _tolls_differ(one: Quantity, other: Quantity) -> bool:
    """Whether two tolls exclude each other: of one kind of persons, or of all and of some that are more than all."""
    if _persons(one) == _persons(other):
        low, high = sorted((one.low or one.high, other.low or other.high))
        return differ(replace(one, unit=other.unit), other) and high <= _MAGNITUDE * (low or high)
    whole, part = (one, other) if _persons(one) == "person" else (other, one)
    return _persons(whole) == "person" and part.low > whole.high


def _persons(quantity: Quantity) -> str:
    """The kind of persons that a toll counts, "person" where it counts all."""
    unit = quantity.unit
    return unit if unit in PERSONS - {"casualty"} and unit is not None else "person"


def _also_gives(figure: Figure, other: Figure, all_of_it: Sequence[Figure]) -> bool:
    """Whether the assertion of ``figure`` also gives what ``other`` says."""
    return any(x.row == figure.row and not differ(x.quantity, other.quantity) for x in all_of_it)


def _figures(
    profiles: Sequence[Profile], articles: Mapping[str, Article], annotations: Mapping[str, Annotations]
) -> Iterator[Figure]:
    for article_id, own in rows_by_article(profiles):
        article, notes = articles[article_id], annotations[article_id]
        for quantity in notes.quantities:
            near = [row for row in own if profiles[row].assertion.context.overlap(quantity.span)]
            row = holder([quantity.span], near, profiles)
            if row is None or profiles[row].assertion.stance != "asserts":
                continue
            sentence = next((s for s in notes.sentences if s.overlap(quantity.span)), None)
            if sentence is None or not _is_of_now(sentence, article, notes):
                continue
            for of, is_total in _things(quantity, sentence, article.text):
                names = _names(sentence, notes, article.text)
                told = frozenset(kin(w.lemma) for w in content_words(sentence.of(article.text)) if w.text.isalpha())
                yield Figure(row, profiles[row], quantity, of, names, told, is_total)
        yield from _none(own, profiles, article, notes)


def _none(own: Sequence[int], profiles: Sequence[Profile], article: Article, notes: Annotations) -> Iterator[Figure]:
    """The tolls of none: "nobody was hurt"."""
    for sentence in notes.sentences:
        said = sentence.of(article.text)
        found = [] if said.rstrip().endswith("?") else find_none(said)
        near = [row for row in own if profiles[row].assertion.context.overlap(sentence)] if found else []
        for none in found:
            quantity = replace(none, span=none.span.shift(sentence.start))
            row = holder([quantity.span], near, profiles)
            if row is not None and profiles[row].assertion.stance == "asserts" and _is_of_now(sentence, article, notes):
                names = _names(sentence, notes, article.text)
                of = ("toll", quantity.scope or "")
                yield Figure(row, profiles[row], quantity, of, names, frozenset(), is_total=False)


def _is_of_now(sentence: Span, article: Article, notes: Annotations) -> bool:
    if article.published_at is None:
        return True
    limit = article.published_at.date() - _OTHER_EVENT
    return not any(time.span.overlap(sentence) and time.last < limit for time in notes.times)


def _things(quantity: Quantity, sentence: Span, text: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    start, end = quantity.span.start, quantity.span.end
    before, after = text[max(sentence.start, start - _NEAR) : start], text[end : min(sentence.end, end + _NEAR)]
    around = before + text[start:end] + after
    if quantity.unit in CURRENCIES and quantity.kind == "exact":
        yield ("money", f"{quantity.low:g}"), False
    if _UP_FROM.search(before):
        return
    measure = measured_by(quantity.unit)
    if measure is not None:
        yield from _distances(measure, quantity, sentence, text)
    elif _PART.search(around):
        return
    elif quantity.scope in _TOLLS and _is_toll(quantity, sentence, text):
        yield ("toll", quantity.scope or ""), False
    elif quantity.unit is not None and quantity.scope is None and quantity.low >= 2:
        is_total = bool(_TOTAL_OF.search(before) or _IN_ALL.match(after))
        yield ("total", kin(quantity.unit)), is_total


def _is_toll(quantity: Quantity, sentence: Span, text: str) -> bool:
    """Whether a figure counts all those to whom it happened: not an age, not "two women and one man"."""
    if quantity.kind == "vague" or quantity.high < _SEVERAL:
        return False
    own, span = sentence.of(text), quantity.span.shift(-sentence.start)
    before, after = own[: span.start], own[span.end :]
    if (before.endswith(", ") and after.startswith(",")) or is_added(before) or is_followed_by_more(after):
        return False
    if _SAYS_STATE.search(span.of(own)):
        return True  # "14 people dead", "40 wounded"
    if scope_of(own, span.start, span.end, quantity.unit) != quantity.scope:
        return False
    if quantity.unit in (None, "person"):
        return True
    start = max(0, span.start - _ADJOINING)
    near = own[start : span.end + _ADJOINING]
    at = span.start - start
    return quantity.unit in PERSONS and scope_of(near, at, at + len(span), quantity.unit) == quantity.scope


def _distances(measure: str, quantity: Quantity, sentence: Span, text: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Where a distance leads and from what: "the Senge Dam, | 18 kilometres upstream"."""
    following = words(text[quantity.span.end : min(sentence.end, quantity.span.end + 24)])
    if not following or following[0].lemma not in _RELATIONS:
        return
    anchor = next((word for word in reversed(content_words(text[sentence.start : quantity.span.start]))), None)
    if anchor is not None:
        yield (measure, following[0].lemma, kin(anchor.lemma)), False


def _names(sentence: Span, notes: Annotations, text: str) -> frozenset[str]:
    """The places that a sentence names."""
    return frozenset(
        kin(word.lemma)
        for entity in notes.entities
        if entity.span.overlap(sentence) and entity.kind in ("place", "facility")
        for word in words(entity.span.of(text))
        if not is_function_word(word.lemma)
    )
