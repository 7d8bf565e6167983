"""Sources without a name: which of two articles, or of two outlets, are the same."""

from __future__ import annotations

import dataclasses

import pytest

from headwater.data.article import Outlet
from headwater.data.story import Story
from headwater.sources.resolve import ResolveOptions, resolve

from .marking import invented_table, mark, names_of, resolve_marked, source_named

SAME = "<s>A senior official</s> said the northern sluice had been left open for nine days before the flood."


def test_resolve_joins_unnamed_sources_of_the_same_words() -> None:
    resolution, articles = resolve_marked(f"Rain fell. {SAME}", f"{SAME} Nobody answered.")
    (source,) = resolution.sources
    assert {m.article_id for m in source.mentions} == {"a", "b"}
    (evidence,) = source.merges
    assert evidence.feature == "same-words"
    assert [e.span.of(articles[e.article_id].text)[:17] for e in evidence.excerpts] == ["A senior official"] * 2


@pytest.mark.parametrize(("town", "n"), [("Ostrel", 1), ("Quell", 2)])
def test_resolve_joins_the_police_of_one_town(town: str, n: int) -> None:
    marked = ("It burnt in <l>Ostrel</l>. <s>Police</s> spoke.", f"It burnt in <l>{town}</l>. <s>Police</s> left.")
    resolution, _ = resolve_marked(*marked, options=ResolveOptions())
    assert len(resolution.sources) == n


def test_resolve_can_leave_all_unnamed_sources_apart() -> None:
    resolution, _ = resolve_marked(SAME, SAME, options=ResolveOptions(join_unnamed=False))
    assert len(resolution.sources) == 2


def test_resolve_joins_unnamed_sources_of_one_body_that_say_the_same() -> None:
    first = (
        "<s>An official at the <o>Fen River Board</o></s> said <c>nine sluice gates jammed before dawn on Monday</c>."
    )
    second = (
        "<c>Nine jammed sluice gates on Monday before dawn</c> were blamed by <s>a <o>Fen River Board</o> official</s>."
    )
    other = "<s>A <o>Fen River Board</o> official</s> said <c>pay talks with divers would resume in the spring</c>."
    assert len(resolve_marked(first, second)[0].sources) == 1
    assert len(resolve_marked(first, other)[0].sources) == 2


def test_resolve_joins_unnamed_sources_told_through_the_outlet_that_quoted_them() -> None:
    own = "<s>Three people near the talks</s> said <c>a sale was close</c>."
    told = "<s>The <o>Northgate Echo</o></s> reported <c>a deal, citing <s>three people near the talks</s></c>."
    pairs = [mark("a", own), mark("b", told)]
    echo = Outlet("Northgate Echo", None, "newspaper", None, None, "test")
    articles = {"a": dataclasses.replace(pairs[0][0], outlet=echo), "b": pairs[1][0]}
    annotations = {found.article_id: found for _, found in pairs}
    resolution = resolve(Story("story-1", "", ("a", "b")), articles, annotations, invented_table())
    people = source_named(resolution, "Three people near the talks")
    assert {m.article_id for m in people.mentions} == {"a", "b"}
    assert [e.feature for e in people.merges] == ["through-outlet"]
    elsewhere = resolve(
        Story("story-1", "", ("a", "b")),
        dict(zip("ab", [p[0] for p in pairs], strict=True)),
        annotations,
        invented_table(),
    )
    assert len([s for s in elsewhere.sources if s.kind == "anonymous"]) == 2


def test_resolve_leaves_sources_apart_where_the_article_has_two_groups_of_them() -> None:
    names = names_of(
        "<h><s>sources</s> say</h>\n\n<s>Two officials briefed on the sale</s> spoke. "
        "<s>Three aides close to the mayor</s> sat."
    )
    assert len(set(names)) == 3


LEDGER = Outlet("The Fen Ledger", None, "newspaper")
THEIR_SOURCE = "It rained. <s>An official on the lock board</s> told us of <c>the leak</c>. <s>The official</s> left."


@pytest.mark.parametrize(
    "told",
    [
        "<s>An official at the board</s> told the <o>Fen Ledger</o>, a weekly, that it leaked.",
        "The <s><o>Fen Ledger</o></s> led. <s>Its source, an official on a board,</s> said that it leaked.",
        "The <s><o>Fen Ledger</o></s> said <c>that <s>an official on the board</s> had told it of a leak</c>.",
    ],
)
def test_resolve_finds_the_one_source_of_the_outlet_that_is_cited(told: str) -> None:
    resolution, _ = resolve_marked(THEIR_SOURCE, told, outlets=(LEDGER, None))
    source = next(s for s in resolution.sources if s.id == resolution.source_ids["a"][0])
    assert source.name == "Official on the lock board"
    (evidence,) = [e for e in source.merges if e.feature == "through-outlet"]
    assert {e.article_id for e in evidence.excerpts} == {"a", "b"}


@pytest.mark.parametrize(
    ("theirs", "told"),
    [
        (THEIR_SOURCE, "<s>An official at the ministry</s> told the <o>Fen Ledger</o> that it leaked."),
        (THEIR_SOURCE, "<s>An engineer on the board</s> told the <o>Fen Ledger</o> that it leaked."),
        (THEIR_SOURCE, "<s>An official on the board</s> told the <o>Northgate Echo</o> that it leaked."),
        (THEIR_SOURCE, "<s>Two officials on the board</s> told the <o>Fen Ledger</o> that it leaked."),
        (
            THEIR_SOURCE + " <s>An official of the water board</s> sat.",
            "<s>An official at a board</s> told the <o>Fen Ledger</o> that it leaked.",
        ),
    ],
    ids=["another office", "another noun", "another outlet", "another number", "two such sources"],
)
def test_resolve_guesses_no_source_of_the_outlet_that_is_cited(theirs: str, told: str) -> None:
    resolution, _ = resolve_marked(theirs, told, outlets=(LEDGER, None))
    assert resolution.source_ids["b"][0] not in resolution.source_ids["a"]


def test_resolve_joins_sources_that_point_back_in_a_copied_sentence() -> None:
    copied = "The mill would pay ten crowns now and the rest of them after the harvest, <s>one of the sources</s> said."
    resolution, _ = resolve_marked(
        f"<s>Two sources close to the sale</s> spoke. {copied}", f"It rained on the mill. {copied} Nobody else spoke."
    )
    (source,) = resolution.sources
    assert source.name == "Two sources close to the sale"
