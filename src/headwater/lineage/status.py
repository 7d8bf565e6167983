"""The status of a claim, from its graph and the stances of its assertions."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.data.claim import Assertion, Claim
from headwater.data.evidence import Evidence
from headwater.data.lineage import Status
from headwater.data.span import Excerpt

_PRECEDENCE: tuple[Status, ...] = ("contested", "unverified", "corroborated", "single-origin", "unattributed")
_DISAGREE = ("number", "polarity", "actor")


def judge_status(
    claim: Claim, assertions: Sequence[Assertion], independent_origins: int, corroborating_parties: int
) -> tuple[Status, tuple[Status, ...], tuple[Evidence, ...]]:
    """The headline status, all parts that apply in order of precedence, and why.

    Origins that all speak for one party (a leader and his state's agency) do not corroborate each other: such a
    claim is ``single-origin``, whatever the number of names; so is one whose parties say things that are not alike
    one by one, and only hang together as a whole.
    """
    evidence = [*_dissent(claim, assertions), *_doubt(assertions)]
    parts: set[Status] = {"contested" if e.feature in ("denied", "contradicted") else "unverified" for e in evidence}
    if independent_origins == 0 and any(a.stance == "asserts" for a in assertions):
        parts.add("unattributed")
    elif corroborating_parties == 1:
        parts.add("single-origin")
    elif corroborating_parties >= 2 and "contested" not in parts:
        parts.add("corroborated")
    ordered = tuple(part for part in _PRECEDENCE if part in parts) or ("unattributed",)
    return ordered[0], ordered, tuple(evidence)


def _dissent(claim: Claim, assertions: Sequence[Assertion]) -> list[Evidence]:
    found = [
        Evidence("denied", 1.0, "Somebody denies it.", (Excerpt(a.article_id, a.span),))
        for a in assertions
        if a.stance == "denies"
    ]
    for conflict in claim.conflicts:
        if conflict.kind in _DISAGREE:
            excerpts = tuple(dict.fromkeys(x for e in conflict.evidence for x in e.excerpts))
            found.append(Evidence("contradicted", 1.0, conflict.detail, excerpts))
    return found


def _doubt(assertions: Sequence[Assertion]) -> list[Evidence]:
    return [
        Evidence("not-verified", 1.0, "Somebody who looked could not verify it.", (Excerpt(a.article_id, a.span),))
        for a in assertions
        if a.stance == "unverified"
    ]
