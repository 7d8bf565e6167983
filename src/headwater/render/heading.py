"""The heading of a claim: its own words, and those in brackets that only make a statement of them."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.render.lookup import Lookup, Record
from headwater.render.words import shorten

_LONGEST = 600  # characters


@dataclass(frozen=True, slots=True)
class Heading:
    """The three parts of a heading; joined they are the words of the claim."""

    before: str
    own: str
    after: str


def make_heading(claim: Record, lookup: Lookup) -> Heading:
    """The words of the claim, cut where the brackets end that Headwater put around the words of its assertion.

    Brackets that an outlet printed are its words like any other, and stay with them.
    """
    text = shorten(claim["text"], _LONGEST)
    teller = lookup.assertions.get(claim["text_from"])
    said = " ".join(teller["text"].split()) if teller else text
    start = text.find(said) if said else -1
    if start < 0:
        return Heading("", text, "")
    before, after = text[:start], text[start + len(said) :]
    if not _is_bracketed(before):
        before, said = "", before + said
    if not _is_bracketed(after):
        said, after = said + after, ""
    return Heading(before, said, after)


def _is_bracketed(words: str) -> bool:
    return words.lstrip().startswith("[") and words.rstrip().endswith("]")
