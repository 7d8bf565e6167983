"""The graph of one claim: which source spoke through whom into which article, and which article copied which."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from headwater.data.article import Article
from headwater.data.claim import Assertion
from headwater.data.evidence import Evidence
from headwater.data.lineage import Edge, EdgeKind
from headwater.data.reuse import Passage
from headwater.data.source import Source
from headwater.data.span import Excerpt
from headwater.outlets.names import fold_name

_COVERED = 0.5  # an assertion belongs to a passage that holds at least half of its characters


@dataclass(frozen=True, slots=True)
class Taken:
    """An assertion that stands in a passage its article took from ``giver``."""

    assertion_id: str
    giver: str
    passage: Passage


def supports(assertion: Assertion) -> bool:
    """Whether the assertion counts towards its claim: a denial, a question or a doubt never does."""
    return assertion.stance == "asserts"


def named_chain(assertion: Assertion) -> tuple[str, ...]:
    """The source ids of an assertion's chain, outermost first, without hops that name nobody."""
    ids: list[str] = []
    for link in assertion.chain:
        if link.source_id is not None and link.source_id not in ids:
            ids.append(link.source_id)
    return tuple(ids)


def wire_id(wire: str) -> str:
    """The node of a wire service whose text an article runs: an article we do not hold."""
    return f"wire:{wire.casefold()}"


def find_taken(assertions: Sequence[Assertion], passages: Sequence[Passage]) -> dict[str, Taken]:
    """The assertions that came with copied text, by assertion id.

    Only passages whose direction is decided count, only where the giver puts the claim forward too, and never so
    that two articles are each other's origin: of copies in a circle every article keeps its own path.
    """
    supporting = [a for a in assertions if supports(a)]
    by_article: dict[str, list[Assertion]] = {}
    for assertion in supporting:
        by_article.setdefault(assertion.article_id, []).append(assertion)
    found: dict[str, Taken] = {}
    for passage in sorted(_between(passages, by_article), key=lambda p: (p.taken_from, p.taken_by, p.id)):
        for assertion in by_article[passage.taken_by.article_id]:
            if assertion.id not in found and _stands_in(assertion, passage.taken_by):
                found[assertion.id] = Taken(assertion.id, passage.taken_from.article_id, passage)
    return _without_circles(found, {a.id: a.article_id for a in supporting})


def _between(passages: Iterable[Passage], holders: Collection[str]) -> Iterator[Passage]:
    """The passages one article that puts the claim forward took from another that does."""
    for passage in passages:
        giver, taker = passage.taken_from.article_id, passage.taken_by.article_id
        if passage.decided and giver != taker and giver in holders and taker in holders:
            yield passage


def _stands_in(assertion: Assertion, place: Excerpt) -> bool:
    return assertion.span.overlap(place.span) >= _COVERED * max(1, len(assertion.span))


def _without_circles(found: Mapping[str, Taken], article_of: Mapping[str, str]) -> dict[str, Taken]:
    graph: nx.DiGraph[str] = nx.DiGraph((taken.giver, article_of[aid]) for aid, taken in found.items())
    circle_of = {node: i for i, group in enumerate(nx.strongly_connected_components(graph)) for node in group}
    return {aid: taken for aid, taken in found.items() if circle_of[taken.giver] != circle_of[article_of[aid]]}


def find_reported(
    assertions: Sequence[Assertion], articles: Mapping[str, Article], sources: Mapping[str, Source]
) -> dict[str, Assertion]:
    """What the article in hand says of the outlet on whose word alone an assertion rests, by the assertion's id.

    Only an article that is not later and names a source itself: "the Ledger reported …" then rests on whom the Ledger
    quotes.
    """
    supporting = sorted((a for a in assertions if supports(a)), key=lambda a: (_time(articles[a.article_id]), a.id))
    reports: dict[str, list[Assertion]] = {}
    for one in supporting:
        outlet, chain = articles[one.article_id].outlet, named_chain(one)
        if outlet is not None and chain and not _is_outlet(sources.get(chain[-1])):
            reports.setdefault(fold_name(outlet.name), []).append(one)
    found = {}
    for one in supporting:
        chain = named_chain(one)
        source = sources.get(chain[0]) if len(chain) == 1 else None
        if source is None or not _is_outlet(source):
            continue
        article = articles[one.article_id]
        told = [r for name in (source.name, *source.aliases) for r in reports.get(fold_name(name), ())]
        first = next((r for r in told if r.article_id != article.id), None)
        if first is not None and _time(articles[first.article_id])[:10] <= _time(article)[:10]:
            found[one.id] = first
    return found


def _is_outlet(source: Source | None) -> bool:
    return source is not None and source.kind in ("outlet", "wire")


def _time(article: Article) -> str:
    """The moment it was published, to sort by; the last of all where it is not known."""
    return article.published_at.isoformat() if article.published_at else "9999-12-31"


def build_edges(
    assertions: Sequence[Assertion],
    articles: Mapping[str, Article],
    taken: Mapping[str, Taken],
    wires: Mapping[str, str],
    reported: Mapping[str, Assertion] | None = None,
) -> tuple[Edge, ...]:
    """The edges of a claim, downstream, in a stable order; parallel ones are one edge with all their assertions."""
    draft = _Draft()
    for assertion in assertions:
        if not supports(assertion):
            continue
        copied, report = taken.get(assertion.id), (reported or {}).get(assertion.id)
        if copied is None and report is not None and report.id not in taken:
            draft.add(
                report.article_id, assertion.article_id, "reuses", assertion, [_reported_evidence(assertion, report)]
            )
        elif copied is None:
            _add_path(draft, assertion, articles[assertion.article_id], wires.get(assertion.article_id))
        else:
            reasons = [_copied_evidence(copied.passage)]
            draft.add(copied.giver, assertion.article_id, "reuses", assertion, reasons)
    return draft.edges()


class _Draft:
    """Edges being collected, keyed by their ends and kind."""

    def __init__(self) -> None:
        self._parts: dict[tuple[str, str, EdgeKind], tuple[list[str], list[Evidence]]] = {}

    def add(self, tail: str, head: str, kind: EdgeKind, assertion: Assertion, reasons: list[Evidence]) -> None:
        ids, known = self._parts.setdefault((tail, head, kind), ([], []))
        if assertion.id not in ids:
            ids.append(assertion.id)
        known.extend(reason for reason in reasons if reason not in known)

    def edges(self) -> tuple[Edge, ...]:
        return tuple(
            Edge(tail, head, kind, tuple(ids), tuple(known))
            for (tail, head, kind), (ids, known) in sorted(self._parts.items())
        )


def _add_path(draft: _Draft, assertion: Assertion, article: Article, wire: str | None) -> None:
    chain = named_chain(assertion)
    last = article.id
    if wire is not None:
        last = wire_id(wire)
        draft.add(last, article.id, "credits", assertion, [_credit_evidence(article, wire)])
    for position, source_id in enumerate(chain):
        kind: EdgeKind = "says" if position == len(chain) - 1 else "relays"
        draft.add(source_id, last, kind, assertion, [_spoken_evidence(assertion, source_id)])
        last = source_id


def _spoken_evidence(assertion: Assertion, source_id: str) -> Evidence:
    link = next(link for link in assertion.chain if link.source_id == source_id)
    spans = [span for span in (link.span, link.cue_span) if span is not None]
    words = f"“{link.text}” “{link.cue}”" if link.cue else f"“{link.text}”"
    excerpts = tuple(Excerpt(assertion.article_id, span) for span in [*spans, assertion.span])
    return Evidence("attribution", 1.0, f"The article attributes it: {words}.", excerpts)


def _credit_evidence(article: Article, wire: str) -> Evidence:
    excerpts = (Excerpt(article.id, article.credit_span),) if article.credit_span else ()
    return Evidence("credit-line", 1.0, f"The article runs the text of {wire}.", excerpts)


def _reported_evidence(assertion: Assertion, report: Assertion) -> Evidence:
    link = assertion.chain[0]
    spans = [span for span in (link.span, link.cue_span) if span is not None]
    excerpts = [Excerpt(assertion.article_id, span) for span in [*spans, assertion.span]]
    detail = f"The article attributes it to “{link.text}”, whose own article in hand names a source for it."
    return Evidence("attribution", 1.0, detail, (*excerpts, Excerpt(report.article_id, report.span)))


def _copied_evidence(passage: Passage) -> Evidence:
    both = (passage.taken_from, passage.taken_by)
    return Evidence("reuse", 1.0, f"The words stand in a {passage.kind} passage of the other article.", both)
