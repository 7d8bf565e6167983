"""Corroboration: how many parties say the same thing, and not only things that belong together.

Statements are joined to a claim by how alike they are as a group, so that two of them may be joined through others and
have little in common. What one party says bears out another only where the words of the two are alike themselves, or
linked through words that are (``Claim.strands``).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from headwater.data.claim import Assertion, Claim
from headwater.data.evidence import Evidence
from headwater.data.lineage import Edge
from headwater.data.span import Excerpt
from headwater.lineage.independence import find_cut


def count_parties(
    claim: Claim,
    assertions: Mapping[str, Assertion],
    edges: Sequence[Edge],
    sources: Collection[str],
    party: Callable[[str], str],
) -> tuple[int, int, tuple[Evidence, ...]]:
    """The parties of a claim, the most that speak in one strand of it, and evidence where those are fewer.

    Args:
        claim: the claim; without strands it is one.
        assertions: assertions by id.
        edges: its edges.
        sources: the ids of its sources.
        party: what a source counts as.
    """
    n_all = len(find_cut(edges, sources, party))
    if n_all < 2:
        return n_all, n_all, ()
    spoken = [(strand, len(find_cut(_within(strand, edges), sources, party))) for strand in claim.strands]
    most = max((n for _, n in spoken), default=n_all)
    if most >= n_all:
        return n_all, n_all, ()
    firsts = [assertions[strand[0]] for strand, n in spoken if n]
    excerpts = tuple(Excerpt(one.article_id, one.span) for one in firsts)
    return n_all, most, (Evidence("not-alike", 1.0, "Said by others, and not alike enough to bear it out.", excerpts),)


def _within(strand: Collection[str], edges: Sequence[Edge]) -> list[Edge]:
    """The edges along which something of a strand passed."""
    ids = frozenset(strand)
    return [edge for edge in edges if ids & set(edge.assertion_ids)]
