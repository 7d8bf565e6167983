"""The phrases before and after a word: what they are about, whom they name and how many of it they mean; no parser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from headwater.data.span import Span
from headwater.meaning.context import Stretch, is_content
from headwater.meaning.lemmas import past_forms
from headwater.meaning.negation import NONE
from headwater.meaning.vocabulary import VERBS
from headwater.meaning.words import Word

Share = Literal["all", "none", "part", "some"]  # "some": a bare or definite noun, how many is left open

_BREAK: Final = re.compile(r"[;:.!?()\n“”\"]|—|–")
_JOINTS: Final = frozenset(
    "that which who whom whose where because if whether after before when while although though but as than since"
    " until unless so".split()
)
_RELATIVES: Final = frozenset({"who", "which", "that"})
SAYING: Final = frozenset(
    "say tell claim report insist add warn confirm deny announce state believe think know admit acknowledge"
    " concede argue allege maintain reveal stress suspect doubt fear hope understand hear learn swear".split()
)
_PREPOSITIONS: Final = frozenset(
    "of in on at by for from to with without into over under about between against among through via near off across"
    " along around inside outside upon onto toward towards during throughout within beyond despite behind".split()
)
_WHOLE: Final = frozenset("all every each both entire whole any".split())
_PARTLY: Final = frozenset(
    "some several other others remaining another half most many few one two three four five six seven eight nine ten"
    " dozens hundreds certain part parts rest first second third last".split()
)
TIMES: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december today yesterday tomorrow tonight morning afternoon evening night day week"
    " month year hour minute".split()
)
_CLAUSE_OPENERS: Final = frozenset(
    "be have do will would can could may might must should he she it they we i you".split()
)
_OPEN: Final = frozenset(  # nouns that leave it to "of" what they are about
    "state number group series wave lot pair piece kind sort act case amount member total dozen hundred"
    " thousand million".split()
)
_REACH = 14  # words of a phrase that are looked through
PRONOUNS: Final = frozenset("i me we us he him she her it they them".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase: its content lemmas, the nouns it is about, the lemmas of its capitalised words, and its share."""

    span: Span
    lemmas: frozenset[str]
    heads: frozenset[str]
    names: frozenset[str]
    share: Share


def pronoun_before(stretch: Stretch, index: int) -> Phrase | None:
    """The pronoun that stands right before word ``index``, as a phrase whose one head it is."""
    at = index - 1
    while at > 0 and stretch.words[at].text.lower().endswith("ly"):
        at -= 1
    return _pronoun(stretch, at, index)


def pronoun_after(stretch: Stretch, index: int) -> Phrase | None:
    """The pronoun that stands right after word ``index``; "her" before a noun is none."""
    found = _pronoun(stretch, index + 1, index)
    if found is not None and found.heads == {"her"} and index + 2 < len(stretch.words):
        return None
    return found


def _pronoun(stretch: Stretch, at: int, beside: int) -> Phrase | None:
    if not 0 <= at < len(stretch.words) or stretch.words[at].text.lower() not in PRONOUNS:
        return None
    word, other = stretch.words[at], stretch.words[min(beside, len(stretch.words) - 1)]
    first, second = sorted((word, other), key=lambda one: one.start)
    if re.search(r"[,;:.!?()\n]", stretch.text[first.end : second.start]):
        return None
    lower = word.text.lower()
    return Phrase(Span(word.start, word.end), frozenset(), frozenset({lower}), frozenset(), "some")


def phrase_before(stretch: Stretch, index: int) -> Phrase | None:
    """The phrase that ends before word ``index``; an aside between commas is stepped over."""
    words = stretch.words
    start = index
    if index and "," in stretch.text[words[index - 1].end : words[index].start]:
        start = _before_aside(stretch, index)
        if start == index:
            return None
    stop = start
    while start > 0 and index - start < _REACH:
        word = words[start - 1]
        gap = "" if start == stop else stretch.text[word.end : words[start].start]
        if _BREAK.search(gap) or "," in gap or word.text.lower() in _JOINTS or word.lemma in SAYING:
            break
        start -= 1
    if any(start <= use.index < stop for use in stretch.verbs) or _is_relative(words[max(0, start - 1) : stop]):
        return None  # the subject of another verb: "rebels who attacked the town were arrested"
    return phrase_of(stretch, range(start, stop))


def _is_relative(words: Sequence[Word]) -> bool:
    """Whether words are a clause that only says of whom it is told: "who were with Rell"."""
    return len(words) > 1 and words[0].text.lower() in _RELATIVES and words[1].lemma in ("be", "have")


def phrase_after(stretch: Stretch, index: int) -> Phrase | None:
    """The phrase that starts after word ``index``, up to a comma or a preposition other than "of"."""
    words = stretch.words
    stop = index + 1
    if stop < len(words) and words[stop].text.lower() == "that" and words[index].text.lower() in _PREPOSITIONS:
        stop += 1  # "in | that region"
    while stop < len(words) and stop - index <= _REACH:
        gap = stretch.text[words[stop - 1].end : words[stop].start]
        gap = gap.lstrip(' “"‘') if stop == index + 1 else gap  # there was "no cholera"
        word = words[stop].text.lower()
        if _BREAK.search(gap) or "," in gap or word in _JOINTS or (word in _PREPOSITIONS and word != "of"):
            break
        if word in ("and", "or") and stop + 1 < len(words) and _opens_clause(words[stop + 1]):
            break
        stop += 1
    return phrase_of(stretch, range(index + 1, stop))


def _opens_clause(word: Word) -> bool:
    """Whether a word after "and" goes on with another clause rather than another noun."""
    return word.lemma in _CLAUSE_OPENERS or (word.lemma in VERBS and past_forms(word.text))


def _before_aside(stretch: Stretch, at: int) -> int:
    """Where an aside that ends before word ``at`` begins: at the comma before; ``at`` when there is none."""
    words = stretch.words
    for place in range(at - 1, max(0, at - _REACH), -1):
        gap = stretch.text[words[place - 1].end : words[place].start]
        if _BREAK.search(gap):
            return at
        if "," in gap:
            return place
    return at


def phrase_of(stretch: Stretch, places: range) -> Phrase | None:
    """The phrase that the words at ``places`` are; ``None`` where none of them tells anything."""
    words = [stretch.words[i] for i in places]
    kept = [word for word in words if is_content(word) and word.lemma not in TIMES and not word.text[0].isdigit()]
    if not kept:
        return None
    return Phrase(
        Span(kept[0].start, kept[-1].end),
        frozenset(word.lemma for word in kept),
        _heads(stretch, places),
        frozenset(word.lemma for word in kept if word.text[0].isupper() and word.start > 0),
        _share(stretch, places),
    )


def _heads(stretch: Stretch, places: Sequence[int]) -> frozenset[str]:
    """What a phrase is about: the last noun before its first preposition; what stands after "of" where that counts."""
    last: str | None = None
    found: set[str] = set()
    for at, i in enumerate(places):
        word = stretch.words[i]
        lower = word.text.lower()
        if lower in _PREPOSITIONS:
            if last is not None and not (lower == "of" and last in _OPEN):
                break
            last = None
            continue
        if lower in ("and", "or") and last is not None:
            found.add(last)
            continue
        if not is_content(word) or word.text[0].isdigit() or lower in _PARTLY or lower in TIMES:
            continue
        if at and last is not None and word.lemma in VERBS and past_forms(lower):
            break  # "the bridge built in 1960": what follows only says which
        last = word.lemma
    return frozenset(found | ({last} if last is not None else set()))


def _share(stretch: Stretch, places: Sequence[int]) -> Share:
    lower = [stretch.words[i].text.lower() for i in places]
    if "other" in lower or "others" in lower or "remaining" in lower:
        return "part"
    for word in lower:
        if word in _WHOLE:
            return "all"
        if word in NONE:
            return "none"
        if word in _PARTLY or word[0].isdigit():
            return "part"
    return "some"
