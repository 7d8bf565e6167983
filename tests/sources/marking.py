"""Articles with annotations written into them: what tests of the sources room are made of.

``<s>…</s>`` is the source of an attribution, ``<p>``, ``<o>``, ``<l>`` and ``<n>`` are a person, an organisation, a
place and a nationality, ``<c>…</c>`` is the content of the source that stands nearest before it in the markup, and
``<h>…</h>`` the headline. Tags nest; an attribution inside a content has that one's attribution as its parent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from headwater.data.annotation import Annotations, Attribution, Entity, EntityKind
from headwater.data.article import Article, Block, Outlet
from headwater.data.source import Resolution, Source
from headwater.data.span import Span
from headwater.data.story import Story
from headwater.outlets.facts import Facts
from headwater.outlets.table import OutletTable
from headwater.sources.resolve import ResolveOptions, resolve

_TAG = re.compile(r"<(/?)([spolnch])>")
_KINDS: dict[str, EntityKind] = {"p": "person", "o": "organisation", "l": "place", "n": "nationality"}
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*[”\"]?\s*|\n+")
NO_SPAN = Span(0, 0)


def mark(article_id: str, marked: str) -> tuple[Article, Annotations]:
    """The article that ``marked`` is without its tags, and the annotations that the tags say."""
    text, spans = "", []
    opened: list[tuple[str, int]] = []
    place = 0
    for tag in _TAG.finditer(marked):
        text += marked[place : tag.start()]
        place = tag.end()
        if tag.group(1):
            name, start = opened.pop()
            assert name == tag.group(2), f"</{tag.group(2)}> closes <{name}>"
            spans.append((name, Span(start, len(text))))
        else:
            opened.append((tag.group(2), len(text)))
    text += marked[place:]
    assert not opened, f"left open: {opened}"
    blocks = tuple(Block(span, "headline", None) for name, span in spans if name == "h")
    article = Article(article_id, f"{article_id}.txt", "capture", "digest", "utf-8", text, blocks)
    return article, _annotations(article, spans)


def _annotations(article: Article, spans: list[tuple[str, Span]]) -> Annotations:
    sources = sorted(span for name, span in spans if name == "s")
    contents: dict[Span, Span] = {}
    for content in sorted(span for name, span in spans if name == "c"):
        owner = max((s for s in sources if s.end <= content.start), default=min(sources, default=NO_SPAN))
        contents[owner] = content
    attributions = tuple(
        Attribution(
            source=(span,),
            cue=(),
            content=(contents[span],) if span in contents else (),
            parent=_parent(span, sources, contents),
            kind="indirect",
            stance="asserts",
            hedge=None,
            score=1.0,
        )
        for span in sources
    )
    return Annotations(
        article_id=article.id,
        sentences=tuple(Span(*m.span()) for m in _SENTENCE.finditer(article.text)),
        clauses=(),
        attributions=attributions,
        entities=tuple(sorted((Entity(s, _KINDS[n]) for n, s in spans if n in _KINDS), key=lambda e: e.span)),
        references=(),
        quantities=(),
        times=(),
        hedges=(),
    )


def _parent(span: Span, sources: list[Span], contents: dict[Span, Span]) -> int | None:
    holders = [i for i, s in enumerate(sources) if s in contents and contents[s].contains(span)]
    return max(holders, default=None)


def resolve_marked(
    *marked: str,
    table: OutletTable | None = None,
    options: ResolveOptions | None = None,
    outlets: Sequence[Outlet | None] = (),
) -> tuple[Resolution, dict[str, Article]]:
    """Resolve a story of marked articles, named ``a``, ``b``, … in order, and published by ``outlets``."""
    pairs = [mark(chr(ord("a") + n), text) for n, text in enumerate(marked)]
    by = {article.id: outlet for (article, _), outlet in zip(pairs, outlets, strict=False)}
    articles = {article.id: replace(article, outlet=by.get(article.id)) for article, _ in pairs}
    annotations = {found.article_id: found for _, found in pairs}
    story = Story("story-1", "", tuple(articles))
    resolution = resolve(story, articles, annotations, table or OutletTable.load(), options or ResolveOptions())
    return resolution, articles


def names_of(*marked: str, table: OutletTable | None = None, outlets: Sequence[Outlet | None] = ()) -> list[str | None]:
    """The names of the sources of all attributions, article by article in the order of the text."""
    resolution, articles = resolve_marked(*marked, table=table, outlets=outlets)
    by_id = {s.id: s.name for s in resolution.sources}
    return [by_id[i] if i else None for article_id in sorted(articles) for i in resolution.source_ids[article_id]]


def source_named(resolution: Resolution, name: str) -> Source:
    """The one source of this name."""
    found = [s for s in resolution.sources if s.name == name]
    assert len(found) == 1, f"{name!r} is the name of {len(found)} of {[s.name for s in resolution.sources]}"
    return found[0]


def invented_table(folder: Path | None = None) -> OutletTable:
    """The packaged table with a state agency, a broadcaster and a ministry of an invented country."""
    made = OutletTable.load()
    facts = (
        Facts(
            "Tavrian News Agency", None, "wire", "XT", "state", ("TNA-T",), "Government of Tavria", "test", "2025-01-01"
        ),
        Facts("Tavria One", None, "broadcaster", "XT", "state", (), "Government of Tavria", "test", "2025-01-01"),
        Facts("Northgate Echo", None, "newspaper", "XN", "Echo Trust", ("the Echo",), None, "test", "2025-01-01"),
    )
    return OutletTable((*made.facts(), *facts), made.parties())


def are_two(*marked: str) -> bool:
    """Whether the two sources marked are found, and are not one."""
    resolution, _ = resolve_marked(*marked)
    ids = [i for found in resolution.source_ids.values() for i in found]
    return len(ids) == 2 and None not in ids and ids[0] != ids[1]
