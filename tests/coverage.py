"""A small coverage built by hand: three invented articles, one claim through an agency, one denial."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from headwater.data.annotation import Annotations, Time
from headwater.data.article import Article, Block, Outlet
from headwater.data.capture import Rejection
from headwater.data.claim import Assertion, Claim, Link
from headwater.data.coverage import Coverage, TracedStory
from headwater.data.evidence import Evidence
from headwater.data.ids import digest_of, make_id
from headwater.data.source import Resolution, Source
from headwater.data.span import Excerpt, Span
from headwater.data.story import Story
from headwater.lineage.trace import trace, trace_story

TEXTS = {
    "post": "The dam at Orve held on Tuesday, the Lunn News Agency said.",
    "echo": "The dam at Orve held, according to the Lunn News Agency.",
    "star": "The dam at Orve held, the Lunn News Agency reported. Mayor Ada Frell denied it.",
    "late": "Rain fell over the Orve valley all week.",
}
HOURS = {"post": 9, "echo": 10, "star": 11, "late": 7}


def make_article(name: str, outlet: str | None) -> Article:
    text = TEXTS[name]
    digest = digest_of(text.encode())
    return Article(
        id=make_id("article", name),
        input=f"coverage/{name}.txt",
        capture_id=make_id("capture", digest),
        digest=digest,
        charset="utf-8",
        text=text,
        blocks=(Block(Span(0, len(text)), "paragraph", Span(0, len(text))),),
        outlet=Outlet(outlet, country="XA") if outlet else None,
        published_at=datetime(2025, 3, 12, HOURS[name], tzinfo=UTC),
        published_precision="minute",
        language="en",
    )


def find_span(name: str, words: str) -> Span:
    start = TEXTS[name].index(words)
    return Span(start, start + len(words))


def make_assertion(article: Article, name: str, words: str, link: Link | None, **changes: object) -> Assertion:
    span = find_span(name, words)
    made = Assertion(
        id=make_id("assertion", article.id, words),
        article_id=article.id,
        span=span,
        context=Span(0, len(article.text)),
        chain=(link,) if link else (),
        stance="asserts",
        hedge=None,
        voice="attributed" if link else "unattributed",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def make_coverage() -> Coverage:
    articles = {
        a.id: a
        for a in (
            make_article("post", "Orve Post"),
            make_article("echo", "Orve Echo"),
            make_article("star", None),
            make_article("late", "Late Paper"),
        )
    }
    by_name = {a.input.split("/")[1].split(".")[0]: a for a in articles.values()}
    mentions = tuple(Excerpt(by_name[n].id, find_span(n, "the Lunn News Agency")) for n in ("post", "echo", "star"))
    why = Evidence("same-name", 1.0, "The same name.", mentions[:2])
    agency = Source(
        "source-agency", "Lunn News Agency", "wire", ("Lunn News Agency",), mentions, (why,), "Lunn", "by hand"
    )
    mayor_span = find_span("star", "Mayor Ada Frell")
    mayor = Source("source-mayor", "Ada Frell", "person", (), (Excerpt(by_name["star"].id, mayor_span),))
    said = []
    for name, cue in (("post", "said"), ("echo", "according to"), ("star", "reported")):
        link = Link(
            agency.id, "the Lunn News Agency", cue, find_span(name, "the Lunn News Agency"), find_span(name, cue)
        )
        said.append(make_assertion(by_name[name], name, "The dam at Orve held", link))
    denial = Link(mayor.id, "Mayor Ada Frell", "denied", mayor_span, find_span("star", "denied"))
    said.append(make_assertion(by_name["star"], "star", "denied it", denial, stance="denies"))
    ids = tuple(a.id for a in said)
    claim = Claim("claim-dam", "story-dam", "The dam at Orve held", ids[0], ids[0], ids)
    assertions, sources = {a.id: a for a in said}, {s.id: s for s in (agency, mayor)}
    lineages = (trace(claim, assertions, articles, sources, ()),)
    story = Story("story-dam", "Dam holds", tuple(articles))
    traced = TracedStory(
        story,
        Resolution((agency, mayor), {}),
        (),
        tuple(said),
        (claim,),
        lineages,
        trace_story(lineages, (claim,), assertions, sources),
    )
    empty = Annotations("", (), (), (), (), (), (), (), ())
    annotations = {i: replace(empty, article_id=i) for i in articles}
    tuesday = Time(find_span("post", "on Tuesday"), date(2025, 3, 11), date(2025, 3, 11), "day")
    annotations[by_name["post"].id] = replace(annotations[by_name["post"].id], times=(tuesday,))
    rejected = (Rejection("coverage/empty.txt", "empty-text", "Nothing there."),)
    return Coverage(articles, annotations, (traced,), rejected, {}, {"reader": "0" * 64}, {"as_is": "false"})
