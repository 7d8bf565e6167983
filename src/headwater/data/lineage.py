"""Lineage: the graph of one claim, and how many origins stand behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from headwater.data.evidence import Evidence

Status = Literal["corroborated", "single-origin", "unattributed", "contested", "unverified"]
EdgeKind = Literal["says", "relays", "reuses", "credits"]


@dataclass(frozen=True, slots=True)
class Edge:
    """Something that passed downstream: from a source to a source or article, or from an article to its copy."""

    tail: str
    head: str
    kind: EdgeKind
    assertion_ids: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Lineage:
    """The graph of one claim.

    ``origins`` are the innermost named sources, ``cut`` the fewest named sources one must distrust to leave the claim
    with no named support and ``independent_origins`` its size; ``parties`` is the same cut after sources of one party
    are taken together, ``corroborating_parties`` how many of them speak in one strand of the claim, in words alike
    enough to bear each other out. ``unattributed`` counts voices that put the claim forward on their own word.
    ``same_speakers`` gives each source that one quotation makes one with others the source it counts as.
    """

    claim_id: str
    edges: tuple[Edge, ...]
    origins: tuple[str, ...]
    cut: tuple[str, ...]
    independent_origins: int
    independent_parties: int
    corroborating_parties: int
    unattributed: int
    same_speakers: Mapping[str, str]
    status: Status
    parts: tuple[Status, ...]
    evidence: tuple[Evidence, ...]
