"""Differences in meaning between two stretches of text that say nearly the same.

Promises precision before completeness: two wordings of the same thing ("accurately struck their targets", "successfully
hit targets"; "thousands", "10,000") give nothing. Not told: which side is right, which came first, and differences that
need knowledge of the world. Callers make sure that the two stretches are about the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from headwater.algorithms.kept import kept
from headwater.data.annotation import Quantity
from headwater.data.span import Span
from headwater.meaning.actors import actor_differences
from headwater.meaning.comparison import measured_by
from headwater.meaning.context import Stretch, stretch_of
from headwater.meaning.guilt import guilt_differences
from headwater.meaning.lemmas import lemma_of
from headwater.meaning.quantities import compare_quantities, find_quantities
from headwater.meaning.quoting import quote_differences
from headwater.meaning.realities import Difference, either_differences, opposite_differences, verb_differences
from headwater.meaning.units import CURRENCIES, PERSONS, is_duration
from headwater.meaning.wordings import attribution_differences, force_differences, hedge_differences, scope_differences
from headwater.meaning.words import is_function_word

__all__ = ["Difference", "differences"]

_NAME: Final = re.compile(r"\b(?:[A-Z][\w’'-]*[a-z][\w’-]*)(?:\s+(?:of\s+|the\s+)?[A-Z][\w’-]*)*")
_DOUBT: Final = re.compile(r"\b(?:may|might|could)\s+(?:\w+\s+)?(?:have|be\s+\w+ing)\b", re.IGNORECASE)
_AGREEING: Final = frozenset({"agree", "rounding", "compatible"})
_MAX_NUMBERS = 30  # numbers of a stretch compared with each other: a bound on hostile text
_BARE = 2  # a stretch with so few words near its number ("nine people had died") is all number
_COUNT: Final = r"(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_ALL_OF: Final = re.compile(
    rf"\ball\s+(?:of\s+)?(?:the\s+|its\s+|their\s+)?(?P<n>{_COUNT})\s+(?P<noun>[a-z-]+s)\b", re.IGNORECASE
)
_PART_OF: Final = re.compile(
    rf"\b(?:only\s+)?{_COUNT}\s+of\s+(?:the|its|their|his|her|all)\s+(?P<n>{_COUNT})\s+(?P<noun>[a-z-]+s)\b",
    re.IGNORECASE,
)
_ABOUT_ONE = 1  # words besides the noun that a part and a whole share where they are of one thing
_NEARLY_ALL = 0.8  # share of the words near a number which, shared, make it the same figure however short the stretch
_TAKEN: Final = frozenset({"take", "last"})  # verbs whose object is how long it was
_REACH = 8  # words around a number that say what it counts


def differences(
    a: str, b: str, *, a_names: Sequence[Span] | None = None, b_names: Sequence[Span] | None = None
) -> list[Difference]:
    """Where ``a`` and ``b`` say different things, in order of place in ``a``; empty when they say the same.

    Args:
        a: one stretch: a sentence, a clause, a passage. Only its first 4,000 characters are read.
        b: the other.
        a_names: the named entities of ``a``; runs of capitalised words when not given. Used for who did what to whom.
        b_names: those of ``b``.
    """
    if a_names is None and b_names is None:
        return list(_differences_kept(a, b))
    return _differences(a, b, a_names, b_names)


@kept(8_192)  # near copies lay the same two sentences side by side again and again
def _differences_kept(a: str, b: str) -> tuple[Difference, ...]:
    return tuple(_differences(a, b, None, None))


def _differences(a: str, b: str, a_names: Sequence[Span] | None, b_names: Sequence[Span] | None) -> list[Difference]:
    one, other = stretch_of(a), stretch_of(b)
    if not one.words or not other.words or a == b:
        return []
    names_a = _names(one) if a_names is None else a_names
    names_b = _names(other) if b_names is None else b_names
    found = [
        *(_number_differences(one, other) or _share_differences(one, other)),
        *verb_differences(one, other),
        *opposite_differences(one, other),
        *guilt_differences(one, other),
        *hedge_differences(one, other),
        *attribution_differences(one, other),
        *actor_differences(one, other, names_a, names_b),
        *force_differences(one, other),
        *quote_differences(one, other),
        *scope_differences(one, other),
        *either_differences(one, other),
    ]
    if any(difference.kind == "modality" for difference in found):  # what was said and what was done: told once
        found = [difference for difference in found if difference.kind != "attribution"]
    return sorted(_without_doubles(found, a, b), key=lambda difference: (difference.a, difference.b, difference.kind))


def _names(stretch: Stretch) -> list[Span]:
    names = (Span(match.start(), match.end()) for match in _NAME.finditer(stretch.text))
    return [name for name in names if not is_function_word(name.of(stretch.text).lower())]


def _without_doubles(found: list[Difference], a: str, b: str) -> Iterator[Difference]:
    """The differences, with one of the two where a modal verb is found both as a hedge and as a modality.

    "May have been sold" against "was sold" is a hedge: what is doubted is the past. "Could sell" against "has sold" is
    a modality: it has not come to that.
    """
    for difference in found:
        rivals = [other for other in found if _is_rival(difference, other)]
        modality = next((one for one in (difference, *rivals) if one.kind == "modality"), difference)
        is_doubt = bool(_DOUBT.search(modality.a.of(a)) or _DOUBT.search(modality.b.of(b)))
        if not rivals or is_doubt == (difference.kind == "hedge"):
            yield difference


def _is_rival(one: Difference, other: Difference) -> bool:
    return {one.kind, other.kind} == {"hedge", "modality"} and bool(one.a.overlap(other.a) or one.b.overlap(other.b))


def _number_differences(a: Stretch, b: Stretch) -> list[Difference]:
    """Numbers of the same things that contradict each other, where no other number of the other side explains them."""
    numbers_a, numbers_b = find_quantities(a.text)[:_MAX_NUMBERS], find_quantities(b.text)[:_MAX_NUMBERS]
    settled = {
        (side, number)
        for x, one in enumerate(numbers_a)
        for y, other in enumerate(numbers_b)
        if compare_quantities(one, other).kind in _AGREEING and _same_thing(one, other)
        for side, number in (("a", x), ("b", y))
    }
    found = []
    for x, one in enumerate(numbers_a):
        for y, other in enumerate(numbers_b):
            if ("a", x) in settled or ("b", y) in settled:
                continue
            comparison = compare_quantities(one, other)
            if comparison.kind == "conflict" and _same_thing(one, other) and _same_surroundings(a, one, b, other):
                settled |= {("a", x), ("b", y)}
                found.append(Difference("number", one.span, other.span, comparison.detail))
    return found


def _share_differences(a: Stretch, b: Stretch) -> Iterator[Difference]:
    """The whole of a number of things against a part of it: "all nine districts", "three of the nine districts"."""
    for one, other, swapped in ((a, b, False), (b, a, True)):
        for whole in _ALL_OF.finditer(one.text):
            for part in _PART_OF.finditer(other.text):
                if lemma_of(whole["noun"]) != lemma_of(part["noun"]) or whole["n"].lower() != part["n"].lower():
                    continue
                near = one.around(one.index_at(whole.start("n")), _REACH) & other.around(
                    other.index_at(part.start("n")), _REACH
                )
                if len(near - {lemma_of(whole["noun"])}) >= _ABOUT_ONE:
                    ends = Span(*whole.span()), Span(*part.span())
                    detail = f"“{whole.group()}” against “{part.group()}”"
                    yield Difference("number", ends[swapped], ends[not swapped], detail)
                    return


def _same_thing(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities count in the same unit, measure the same, or are told apart by nothing.

    A bare number may count anything but time: "two days before the 4-2 win" gives no two figures of one thing.
    """
    if one.unit == other.unit or (
        measured_by(one.unit) is not None and measured_by(one.unit) == measured_by(other.unit)
    ):
        return True
    if {one.unit, other.unit} <= CURRENCIES:
        return True
    return (one.unit in PERSONS and other.unit in PERSONS) or (
        None in {one.unit, other.unit} and not (is_duration(one.unit) or is_duration(other.unit))
    )


def _same_surroundings(a: Stretch, one: Quantity, b: Stretch, other: Quantity) -> bool:
    """Whether enough of what stands around two numbers is shared for them to be the same figure."""
    near_a = a.around(a.index_at(one.span.start), _REACH)
    near_b = b.around(b.index_at(other.span.start), _REACH)
    if one.unit != other.unit and one.scope != other.scope and None in {one.unit, other.unit}:
        return False
    shared = {lemma for lemma in near_a & near_b if not lemma[0].isdigit()} - {one.unit, other.unit}
    fewest = min(len(near_a), len(near_b))
    if one.scope is not None and one.scope == other.scope:
        return bool(shared) or fewest <= _BARE
    if shared and len(shared) >= _NEARLY_ALL * (fewest - 1):  # the unit is among what stands near
        return True
    if is_duration(one.unit) and _TAKEN & shared:
        return len(shared) >= 2
    return len(shared) >= (3 if is_duration(one.unit) or one.unit in {None, "percent", "usd"} else 2)
