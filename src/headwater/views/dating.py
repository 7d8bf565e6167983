"""Whether a time dates what an assertion says, or only another clause or a thing that its sentence names."""

from __future__ import annotations

import re
from typing import Final

from headwater.data.span import Span
from headwater.meaning.lemmas import past_forms
from headwater.meaning.verbs import find_verbs

# What opens a clause of its own: a time behind it, before its end, is that clause's.
_OPENS: Final = re.compile(
    r",\s+(?:which|who|whom|whose|where|when)\b|[;:—]|\b(?:after|before|when|while|since|because|until|once)\b",
    re.IGNORECASE,
)
_CLOSES: Final = re.compile(r",\s")
_WORD: Final = re.compile(r"\w{3}")
_DETERMINER: Final = re.compile(r"\b(?:the|an?|this|that|its|his|her|their|our)\s+$", re.IGNORECASE)
# "the Sept. 11, 2001, attacks", "Monday's attack": a noun follows. Not "the Monday after", "Friday's when".
_OF_NOUN: Final = re.compile(
    r"(?:['’]s?)?,?\s+(?!(?:and|or|in|on|at|by|to|for|from|after|before|when|as|with)\b)([a-z][\w-]*)"
)
_WHEN: Final = re.compile(
    r"\b(?:at|in|on|during|throughout|since|until|by|over|after|before|following|amid)\s+(?:the\s+)?(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
_OF_THING: Final = re.compile(r"\w\s+(?:from|of)\s+$")  # "a letter from March 2020": the letter is, no more is said


def is_dated(said: Span, time: Span, text: str) -> bool:
    """Whether a time of a sentence dates what stands at ``said`` in it.

    It does not where another clause lies between the two ("He was jailed after police had raided his home in May" is
    not of May), nor where it only tells one thing from others ("she condemned the 3 May attack").
    """
    if _tells_apart(said, time, text):
        return False
    if time.start >= said.end:
        return not find_verbs(text[said.end : time.start])
    if time.end <= said.start:
        gap = text[time.end : said.start]
        opened = _OPENS.search(gap)
        return not find_verbs(gap) and (opened is None or not _WORD.search(gap, 0, opened.start()))
    between = text[said.start : time.start]
    last = next(reversed([*_OPENS.finditer(between)]), None)
    if last is None:
        return True
    is_closed = last[0].startswith(",") and _CLOSES.search(between, last.end()) is not None
    return is_closed or not find_verbs(between[last.start() :])


def _tells_apart(said: Span, time: Span, text: str) -> bool:
    """Whether the time only says which thing is meant, of a thing that the clause does something to or speaks of."""
    before = text[min(said.start, time.start) : time.start]
    if _OF_THING.search(before):
        return True
    determined = _DETERMINER.search(before)
    possessive = text[time.end : time.end + 2] in ("'s", "’s")
    noun = _OF_NOUN.match(text, time.end)
    if not (determined or possessive) or noun is None or past_forms(noun[1]) or _WHEN.search(before):
        return False
    return bool(find_verbs(before))
