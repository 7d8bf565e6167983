"""Nouns beside names and in place of them: gangs, firms, offices, authorities, the body of who is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from headwater.data.article import Outlet
from headwater.data.story import Story
from headwater.outlets.table import OutletTable
from headwater.sources.names.natures import NatureBook
from headwater.sources.resolve import resolve

from .marking import are_two, mark, names_of

ONE_SOURCE = [
    (
        "two people and each of them",
        ["<s>Two nurses who asked not to be named</s> spoke. <s>One</s> said yes. <s>The other</s> said no."],
    ),
    ("a gang and its name", ["<s>The gang, <o>Ashfall</o>,</s> wrote. <s>The gang</s> wants more."]),
    (
        "a gang in the opening",
        ["<h><s>gang</s> claims files</h>\n\n<s>A river gang</s> wrote. The gang, <o>Ashfall</o>, left."],
    ),
    (
        "a gang behind its name",
        ["<s><o>Ashfall</o></s> wrote. It rained.", "<s>The <o>Ashfall gang</o></s> wrote again."],
    ),
    (
        "a gang of another article",
        ["<s><o>Ashfall</o></s>, a gang, wrote.", "It rained. <s>The gang</s> wants more."],
    ),
    (
        "her ministry and the ministry",
        [
            "<s>The <o>Transport Ministry</o></s> spoke.",
            "<p>Ada Pell</p>, the transport minister, ate. <s>Her ministry</s> spoke.",
            "<p>Ada Pell</p>, the transport minister, sat. <s>The ministry</s> said more.",
        ],
    ),
    (
        "an office by name, by title and by a pronoun",
        [
            "<s>The prime minister's office</s> spoke. <s>The <o>Prime Minister's Office</o></s> said more.",
            "<p>Ada Pell</p>, the prime minister, ate. <s>Her office</s> spoke.",
            "<p>Ada Pell</p>, the prime minister, sat. <s><p>Pell</p>'s office</s> said more.",
        ],
    ),
    (
        "an authority by what it is for",
        ["<s>The <o>Fen Environment Office</o></s> spoke.", "<s>the local environmental authority</s> said more."],
    ),
    (
        "initials that were not tagged",
        ["<s>The <o>Fen River Board</o> (<o>FRB</o>)</s> spoke.", "<s>The board, FRB,</s> said more."],
    ),
]

APART = [
    ("a gang and the operator", ["<s>The gang, <o>Ashfall</o>,</s> wrote. <s>The operator</s> spoke."]),
    ("a gang and another's name", ["<s>The gang, <o>Ashfall</o>,</s> wrote. <s>The <o>Northgate</o> firm</s> spoke."]),
    (
        "gangs of two names and one without",
        ["<o>Ashfall</o>, a gang, wrote to <o>Redmoor</o>, a gang. <s><o>Ashfall</o></s> left. <s>The gang</s> sat."],
    ),
]


@pytest.mark.parametrize("marked", [m for _, m in ONE_SOURCE], ids=[what for what, _ in ONE_SOURCE])
def test_resolve_joins(marked: list[str]) -> None:
    names = names_of(*marked)
    assert len(names) > 1
    assert len(set(names)) == 1, names
    assert names[0] is not None


@pytest.mark.parametrize("marked", [m for _, m in APART], ids=[what for what, _ in APART])
def test_resolve_keeps_apart(marked: list[str]) -> None:
    assert are_two(*marked)


def test_resolve_knows_whom_a_presenter_asks() -> None:
    names = names_of(
        "<p>Ada Pell</p> is director of the <o>Fen Safety Agency</o>.\n\n"
        "<p>TOM HALE</p>: <s>Your agency</s> promised it. <s>Ms <p>Pell</p>, your own register</s> shows it.\n\n"
        "<s><p>ADA PELL</p></s>: We said so. <s>Your programme</s> did not.\n"
    )
    assert names == ["Fen Safety Agency", "Your own register", "Ada Pell", "Your programme"]


def test_nature_book_knows_nouns_beside_names() -> None:
    article, found = mark("a", "<o>Ashfall</o>, a river gang, wrote to the lock company <o>Fen Hydro</o>. It rained.")
    named = {"a": [(e.span, ("body", "", e.span.of(article.text).casefold())) for e in found.entities]}
    book = NatureBook(named, {"a": article.text})
    assert [key[2] for _, key in book.called("gang")] == ["ashfall"]
    assert [key[2] for _, key in book.called("company", "a")] == ["fen hydro"]
    assert not book.called("company", "b")


@pytest.mark.parametrize(("said", "name"), [("Her site", "Her site"), ("The site", "Fen Wire")])
def test_her_own_site_is_not_the_outlet_that_tells_of_it(said: str, name: str) -> None:
    article, annotations = mark("article-0", f"<s>{said}</s> says so.")
    article = replace(article, outlet=Outlet("Fen Wire", None, "aggregator"))
    resolution = resolve(
        Story("story-0", "", (article.id,)), {article.id: article}, {article.id: annotations}, OutletTable.load()
    )
    assert [source.name for source in resolution.sources] == [name]
