"""Denials and doubts that answer nothing that is told: "Orrin rejected the council's terms", "doubts were raised".

Where nobody puts forward what is denied, the claim has no words but those that tell of the denial. That it was denied
is then what is put forward: "“Orrin rejected the terms” is denied by Orrin" would say the reverse.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from headwater.data.article import Article
from headwater.data.claim import Assertion
from headwater.meaning.stance import find_stances, stance_of


def settle_stances(claim: Sequence[Assertion], articles: Mapping[str, Article]) -> list[Assertion]:
    """The assertions of one claim, in their order, as asserted where all of them only tell of a denial or a doubt."""
    if not all(tells_of_it(a, articles[a.article_id].text) for a in claim):
        return list(claim)
    return [replace(assertion, stance="asserts") for assertion in claim]


def tells_of_it(assertion: Assertion, text: str) -> bool:
    """Whether the words of a denial or doubt are those of the denial: not "denied that | the gate was open"."""
    if assertion.stance not in ("denies", "questions"):
        return False
    link = next((link for link in reversed(assertion.chain) if link.cue_span is not None), None)
    if link is not None and link.cue_span is not None:
        if assertion.span.overlap(link.cue_span):
            return True
        if stance_of(link.cue, "").stance != "asserts":
            return False
    return any(stance == assertion.stance for stance, _ in find_stances(assertion.span.of(text)))
