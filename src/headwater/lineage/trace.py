"""The door of TRACE: one claim in, its lineage out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import networkx as nx

from headwater.data.article import Article
from headwater.data.claim import Assertion, Claim
from headwater.data.lineage import Lineage
from headwater.data.reuse import Passage
from headwater.data.source import Source
from headwater.data.span import Span
from headwater.lineage.alike import tell_apart
from headwater.lineage.graph import build_edges, find_reported, find_taken, named_chain, supports
from headwater.lineage.groups import with_groups
from headwater.lineage.independence import find_cut, innermost
from headwater.lineage.quotation import find_one_speakers
from headwater.lineage.status import judge_status
from headwater.lineage.strands import count_parties


def trace(
    claim: Claim,
    assertions: Mapping[str, Assertion],
    articles: Mapping[str, Article],
    sources: Mapping[str, Source],
    passages: Sequence[Passage],
    wires: Mapping[str, str] | None = None,
) -> Lineage:
    """Follow a claim upstream and count what stands behind it.

    Args:
        claim: the claim.
        assertions: assertions by id; those of the claim must be there.
        articles: articles by id.
        sources: sources by id.
        passages: the reuse of the claim's story; copies lose their own path, see ``docs/lineage.md``.
        wires: by article id, the wire service whose text an article of another outlet runs.

    Returns:
        The graph with its evidence, the smallest cut, and the status with its parts. It does not say what is true.
    """
    members = [assertions[i] for i in claim.assertion_ids]
    taken = find_taken(members, passages)
    edges = build_edges(members, articles, taken, wires or {}, find_reported(members, articles, sources))
    speaker_of, quoted_alike = find_one_speakers(members, articles, sources)

    def speaker(node: str) -> str:
        return speaker_of.get(node, node)

    spoken_for = {speaker(node): f"party:{sources[node].party}" for node in sorted(sources) if sources[node].party}

    def party_of(node: str) -> str:
        return spoken_for.get(speaker(node), speaker(node))

    alike, not_told_apart = tell_apart(members, articles, sources, party_of)
    cut = find_cut(edges, sources, with_groups(edges, sources, speaker, parties=False))
    by_party = with_groups(edges, sources, party_of, parties=True)

    def party(node: str) -> str:
        return alike.get(by_party(node), by_party(node))

    n_parties, n_alike, not_alike = count_parties(claim, assertions, edges, sources, party)
    status, parts, evidence = judge_status(claim, members, len(cut), n_alike)
    return Lineage(
        claim_id=claim.id,
        edges=edges,
        origins=innermost(edges, sources),
        cut=cut,
        independent_origins=len(cut),
        independent_parties=n_parties,
        corroborating_parties=n_alike,
        unattributed=count_voices(members, articles, passages, wires or {}),
        same_speakers=speaker_of,
        status=status,
        parts=parts,
        evidence=(*evidence, *quoted_alike, *not_told_apart, *not_alike),
    )


def trace_story(
    lineages: Sequence[Lineage],
    claims: Sequence[Claim],
    assertions: Mapping[str, Assertion],
    sources: Mapping[str, Source],
) -> tuple[str, ...]:
    """The smallest cut of all shared claims of a story taken together: how many independent origins it has.

    A claim is shared when two or more articles put it forward; where none is, all claims count.
    """
    shared = {c.id for c in claims if len({assertions[i].article_id for i in c.assertion_ids}) > 1}
    counted = [lineage for lineage in lineages if not shared or lineage.claim_id in shared]
    graph = nx.Graph(pair for lineage in counted for pair in lineage.same_speakers.items())
    speaker_of = {node: min(part) for part in nx.connected_components(graph) for node in part}
    edges = [edge for lineage in counted for edge in lineage.edges]
    return find_cut(edges, sources, with_groups(edges, sources, lambda node: speaker_of.get(node, node), parties=False))


def count_voices(
    assertions: Sequence[Assertion],
    articles: Mapping[str, Article],
    passages: Sequence[Passage],
    wires: Mapping[str, str],
) -> int:
    """How many voices put the claim forward on their own word.

    Articles of one outlet are one voice, so are articles that run one wire service's text, and so are articles one of
    which copied the words from the other, whichever it was.
    """
    own_word = [a for a in assertions if supports(a) and not named_chain(a)]
    graph: nx.Graph[str] = nx.Graph()
    for assertion in own_word:
        article = articles[assertion.article_id]
        graph.add_edge(article.id, _voice(article, wires.get(article.id)))
    spans_by_article: dict[str, list[Span]] = {}
    for assertion in own_word:
        spans_by_article.setdefault(assertion.article_id, []).append(assertion.span)
    for passage in passages:
        ends = (passage.taken_from, passage.taken_by)
        if all(any(span.overlap(end.span) for span in spans_by_article.get(end.article_id, ())) for end in ends):
            graph.add_edge(passage.taken_from.article_id, passage.taken_by.article_id)
    return nx.number_connected_components(graph)


def _voice(article: Article, wire: str | None) -> str:
    name = wire or (article.outlet.name if article.outlet else None)
    return f"voice:{name.casefold()}" if name else f"voice of {article.id}"
