from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tests.coverage import make_article, make_assertion, make_coverage

from headwater.data.article import Article
from headwater.data.claim import Assertion, Claim
from headwater.data.reuse import Passage
from headwater.data.source import Source
from headwater.data.span import Excerpt, Span
from headwater.lineage.trace import count_voices, trace, trace_story


def passage(giver: Assertion, taker: Assertion, *, decided: bool = True) -> Passage:
    ends = (Excerpt(giver.article_id, giver.span), Excerpt(taker.article_id, taker.span))
    return Passage("passage-1", *ends, "verbatim", 0.5, decided)


def pick() -> tuple[Claim, dict[str, Assertion], dict[str, Article], dict[str, Source]]:
    coverage = make_coverage()
    [traced] = coverage.stories
    sources = {s.id: s for s in traced.resolution.sources}
    return traced.claims[0], {a.id: a for a in traced.assertions}, dict(coverage.articles), sources


def test_trace_routes_a_copy_through_what_it_copied() -> None:
    claim, assertions, articles, sources = pick()
    first, second = (assertions[i] for i in claim.assertion_ids[:2])
    lineage = trace(claim, assertions, articles, sources, [passage(first, second)])
    kinds = {(edge.tail, edge.head): edge.kind for edge in lineage.edges}
    assert kinds[first.article_id, second.article_id] == "reuses"
    assert ("source-agency", second.article_id) not in kinds
    assert lineage.independent_origins == 1


def test_trace_follows_an_outlet_s_word_into_its_own_article() -> None:
    claim, assertions, articles, sources = pick()
    first, second, third = (assertions[i] for i in claim.assertion_ids[:3])
    reporter = replace(sources["source-agency"], id="source-post", name="The Orve Post", kind="outlet", aliases=())
    mayor = replace(first, chain=(replace(first.chain[0], source_id="source-mayor"),))
    passed_on = {x.id: replace(x, chain=(replace(x.chain[0], source_id="source-post"),)) for x in (second, third)}
    known = {**assertions, mayor.id: mayor, **passed_on}
    lineage = trace(claim, known, articles, {**sources, reporter.id: reporter}, ())
    kinds = {(edge.tail, edge.head): edge.kind for edge in lineage.edges}
    assert kinds[mayor.article_id, second.article_id] == "reuses"
    assert lineage.cut == ("source-mayor",)
    later = replace(articles[first.article_id], published_at=datetime(2025, 4, 1, tzinfo=UTC))
    lineage = trace(claim, known, {**articles, later.id: later}, {**sources, reporter.id: reporter}, ())
    assert lineage.cut == ("source-mayor", "source-post")


def test_trace_keeps_own_paths_of_copies_in_a_circle() -> None:
    claim, assertions, articles, sources = pick()
    first, second = (assertions[i] for i in claim.assertion_ids[:2])
    circle = [passage(first, second), replace(passage(second, first), id="passage-2")]
    lineage = trace(claim, assertions, articles, sources, circle)
    assert {edge.kind for edge in lineage.edges} == {"says"}
    assert lineage.independent_origins == 1


def test_trace_puts_the_credited_wire_between_source_and_article() -> None:
    claim, assertions, articles, sources = pick()
    first = assertions[claim.assertion_ids[0]].article_id
    articles[first] = replace(articles[first], credit="Lunn Wire", credit_span=Span(0, 3))
    lineage = trace(claim, assertions, articles, sources, (), {first: "Lunn Wire"})
    pairs = {(edge.tail, edge.head): edge.kind for edge in lineage.edges}
    assert pairs["wire:lunn wire", first] == "credits"
    assert pairs["source-agency", "wire:lunn wire"] == "says"
    assert lineage.cut == ("source-agency",)


def test_trace_takes_sources_of_one_party_together() -> None:
    claim, assertions, articles, sources = pick()
    sources["source-mayor"] = replace(sources["source-mayor"], party="Lunn")
    said_too = replace(assertions[claim.assertion_ids[3]], stance="asserts")
    lineage = trace(claim, {**assertions, said_too.id: said_too}, articles, sources, ())
    assert (lineage.independent_origins, lineage.independent_parties) == (2, 1)
    assert lineage.parts == ("single-origin",)  # one party does not corroborate itself
    sources["source-mayor"] = replace(sources["source-mayor"], party="Orve")
    lineage = trace(claim, {**assertions, said_too.id: said_too}, articles, sources, ())
    assert (lineage.independent_origins, lineage.independent_parties) == (2, 2)
    assert lineage.parts == ("corroborated",)


def test_a_story_counts_one_quotation_once() -> None:
    claim, assertions, articles, sources = pick()
    said_too = replace(assertions[claim.assertion_ids[3]], stance="asserts")
    known = {**assertions, said_too.id: said_too}
    lineage = trace(claim, known, articles, sources, ())
    assert trace_story([lineage], [claim], known, sources) == lineage.cut
    quoted = replace(lineage, same_speakers=dict.fromkeys(lineage.cut, min(lineage.cut)))
    assert trace_story([quoted], [claim], known, sources) == (min(lineage.cut),)


def test_count_voices_counts_outlets_wires_and_copies_once() -> None:
    names = ("post", "echo", "star", "late")
    articles = {n: make_article(n, "Same Group" if n in ("post", "echo") else None) for n in names}
    words = {"post": "held", "echo": "held", "star": "held", "late": "Rain fell"}
    said = {n: make_assertion(articles[n], n, words[n], None) for n in names}
    by_id = {a.id: a for a in articles.values()}
    assert count_voices(list(said.values()), by_id, (), {}) == 3
    undecided = [passage(said["star"], said["late"], decided=False)]
    assert count_voices(list(said.values()), by_id, undecided, {}) == 2
    assert count_voices(list(said.values()), by_id, (), dict.fromkeys(by_id, "Lunn Wire")) == 1


def test_trace_counts_no_group_beside_its_own_member() -> None:
    claim, assertions, articles, _ = pick()
    first, second, third = (assertions[i] for i in claim.assertion_ids[:3])
    known = {
        "source-ministry": Source("source-ministry", "Ministry", "official", (), (), party="Orve"),
        "source-board": Source("source-board", "Board", "official", (), (), party="Quell"),
        "source-both": Source("source-both", "Officials", "official", (), (), members=("Orve", "Quell")),
    }
    said = dict(zip(known, (first, second, third), strict=True))
    told = {a.id: replace(a, chain=(replace(first.chain[0], source_id=i),)) for i, a in said.items()}
    lineage = trace(claim, {**assertions, **told}, articles, known, ())
    assert (lineage.independent_origins, lineage.independent_parties) == (3, 2)
    without = {**assertions, **told, second.id: replace(second, stance="denies")}
    assert trace(claim, without, articles, known, ()).independent_parties == 1


def test_trace_counts_persons_together_as_one_of_them_who_speaks_alone() -> None:
    claim, assertions, articles, _ = pick()
    first, second, third = (assertions[i] for i in claim.assertion_ids[:3])
    known = {
        "source-pell": Source("source-pell", "Ada Pell", "person", (), ()),
        "source-two": Source("source-two", "Ada Pell and Ivo Ross", "person", (), (), members=("source-pell",)),
        "source-more": Source("source-more", "Ada Pell and Bo Hale", "person", (), (), members=("source-pell",)),
    }
    said = dict(zip(known, (first, second, third), strict=True))
    told = {a.id: replace(a, chain=(replace(first.chain[0], source_id=i),)) for i, a in said.items()}
    assert trace(claim, {**assertions, **told}, articles, known, ()).cut == ("source-pell",)
    apart = {**assertions, **told, first.id: replace(first, stance="denies")}
    assert trace(claim, apart, articles, known, ()).independent_origins == 1
