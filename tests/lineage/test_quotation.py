"""Sources that are given for the same words are one origin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from headwater.data.article import Article, Block
from headwater.data.claim import Assertion, Claim, Link
from headwater.data.source import Source, SourceKind
from headwater.data.span import Span
from headwater.lineage.quotation import find_one_speakers
from headwater.lineage.trace import trace


def told(name: str, text: str, said: str, source: str) -> tuple[Article, Assertion]:
    """An article of one line in which a source says a part of it."""
    start = text.index(said)
    article = Article(name, name, name, name, "utf-8", text, (Block(Span(0, len(text)), "paragraph", None),))
    span = Span(start, start + len(said))
    at = text.index(source)
    link = Link(f"source-{name}", source, "said", Span(at, at + len(source)), None)
    return article, Assertion(
        f"assertion-{name}", name, span, Span(0, len(text)), (link,), "asserts", None, "attributed"
    )


LONG = "the new wall consists of three hundred oak panels in eleven northern basins, bolted by divers at low tide"
SAID = [  # what Orrin says, what the other says, whether the other has no name, whether they count as one
    ("“The wall is finished, and it will hold”", "“the wall is finished”", False, True),
    ("the town was “utterly careless” with gates", "firms were “utterly careless in their checks”", False, True),
    ("“It is safe”", "“It is big”", False, False),
    ("it would displace foreign dock workers", "it would displace foreign dock workers", True, True),
    ("it would displace foreign dock workers", "it would displace foreign dock workers", False, False),
    (LONG, LONG, False, True),
    ("the wall of the northern basin would hold", "the wall would stand until spring", True, False),
]


@pytest.mark.parametrize(("one", "other", "is_unnamed", "is_one"), SAID)
def test_one_quotation_has_one_speaker(one: str, other: str, is_unnamed: bool, is_one: bool) -> None:
    pairs = [told("a", f"{one}, Orrin said.", one, "Orrin"), told("b", f"{other}, Pell said.", other, "Pell")]
    articles = {article.id: article for article, _ in pairs}
    assertions = {assertion.id: assertion for _, assertion in pairs}
    kinds: tuple[SourceKind, SourceKind] = ("person", "anonymous" if is_unnamed else "person")
    sources = {
        f"source-{x}": Source(f"source-{x}", x.upper(), kind, (), ()) for x, kind in zip("ab", kinds, strict=True)
    }
    names, evidence = find_one_speakers(list(assertions.values()), articles, sources)
    assert (names == {"source-a": "source-a", "source-b": "source-a"}) == is_one
    assert len(evidence) == is_one
    lineage = trace(
        Claim("claim", "story", one, "assertion-a", "assertion-a", tuple(assertions)), assertions, articles, sources, ()
    )
    assert lineage.independent_origins == (1 if is_one else 2)
    assert ("one-speaker" in {e.feature for e in lineage.evidence}) == is_one


def test_the_evidence_points_at_the_words() -> None:
    pairs = [told("a", "“The wall holds firm,” Orrin said.", "The wall holds firm", "Orrin")]
    pairs.append(told("b", "“The wall holds firm now,” Pell said.", "The wall holds firm now", "Pell"))
    articles = {article.id: article for article, _ in pairs}
    _, (reason,) = find_one_speakers([assertion for _, assertion in pairs], articles, {})
    assert [x.span.of(articles[x.article_id].text) for x in reason.excerpts] == ["wall holds firm", "wall holds firm"]


def test_a_denial_in_the_same_words_is_nobody_s_support() -> None:
    article, assertion = told(
        "a", "“The wall is finished and safe,” Orrin said.", "The wall is finished and safe", "Orrin"
    )
    other, denial = told(
        "b", "“The wall is finished and safe,” the mayor denied.", "The wall is finished and safe", "the mayor"
    )
    articles = {article.id: article, other.id: other}
    assert find_one_speakers([assertion, replace(denial, stance="denies")], articles, {}) == ({}, ())


def test_one_speaker_has_one_party_whoever_it_was_told_of() -> None:
    said = "“The wall holds firm now”"
    pairs = [told("a", f"{said}, Orrin said.", said, "Orrin"), told("b", f"{said}, the inspector said.", said, "the")]
    sources = {
        "source-a": Source("source-a", "Orrin", "person", (), (), party="Varn"),
        "source-b": Source("source-b", "Lunn", "person", (), ()),
    }
    claim = Claim("claim", "story", said, "assertion-a", "assertion-a", ("assertion-a", "assertion-b"))
    lineage = trace(claim, {a.id: a for _, a in pairs}, {article.id: article for article, _ in pairs}, sources, ())
    assert (lineage.independent_origins, lineage.independent_parties) == (1, 1)
