"""The door of the room: any text and any spans, in good time, and phrases that name nobody or hardly anybody."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import LINEAR, growth

from headwater.data.annotation import Annotations, Attribution, Entity
from headwater.data.article import Article
from headwater.data.span import Span
from headwater.data.story import Story
from headwater.errors import InputError
from headwater.outlets.table import OutletTable
from headwater.sources.resolve import resolve

from .marking import mark, names_of, resolve_marked


def test_resolve_reads_what_stands_behind_a_speaker_s_label() -> None:
    names = names_of(
        "<s><p>ADA PELL</p></s>: Go on.\n\n<s><p>ADA PELL</p>: A former guard, <p>Ivo Ross</p>,</s> spoke of it.\n\n"
        "HOST (<s><o>UNA HALE</o></s>): Well.\n\nSENATOR <s><o>TOM VALE</o></s> (on the line): Well."
    )
    assert names == ["Ada Pell", "Ivo Ross", "Una Hale", "Tom Vale"]


def test_resolve_knows_the_author_of_a_statement_that_another_passed_on() -> None:
    marked = (
        "The <o>Fen River Board</o> met. <s>A <o>Fen River Board</o> statement</s> carried by <o>Reuters</o> said so."
    )
    assert names_of(marked) == ["Fen River Board"]


@pytest.mark.parametrize(
    "marked", ["<s>The</s> rose.", "<s>you</s> know.", "<s>It</s> is said.", "<s>They</s> say.", "<s>“”</s> said."]
)
def test_resolve_names_nobody_where_nobody_is_named(marked: str) -> None:
    resolution, _ = resolve_marked(marked)
    assert resolution.sources == ()
    assert resolution.source_ids == {"a": (None,)}


def test_resolve_says_which_article_is_missing() -> None:
    article, annotations = mark("a", "<s>Officials</s> spoke.")
    with pytest.raises(InputError, match="'b', which is not given"):
        resolve(Story("s", "", ("a", "b")), {"a": article}, {"a": annotations}, OutletTable.load())


def test_resolve_takes_a_lone_gerund_for_nobody() -> None:
    found, _ = resolve_marked("The gate was shut, <s>raising</s> questions as to who had the key.")

    assert not found.sources


def test_resolve_takes_a_phrase_headed_by_a_determiner() -> None:
    found, _ = resolve_marked("<s>Those in parliament who</s> had backed it said so.")

    assert [source.name for source in found.sources] == ["Those in parliament"]


def test_resolve_takes_an_article_without_attributions() -> None:
    resolution, _ = resolve_marked("Nothing is said here.")
    assert resolution.sources == ()
    assert resolution.source_ids == {"a": ()}


PIECES = [
    " the ",
    " Pell ",
    " U.S. ",
    " of ",
    " and ",
    "officials",
    "ministry",
    " said",
    "’s",
    "(",
    ") ",
    ", ",
    "\n",
    "“",
]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.characters()), max_size=60).map("".join)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_resolve_takes_any_text_and_any_spans(data: st.DataObject) -> None:
    text = data.draw(TEXTS)
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda p: Span(min(p), max(p)))
    kinds = st.sampled_from(["person", "organisation", "place", "nationality", "misc"])
    entities = sorted(data.draw(st.lists(st.builds(Entity, spans, kinds), max_size=5)), key=lambda e: e.span)
    attributions = tuple(
        Attribution(tuple(source), (), tuple(content), None, "direct", "asserts", None, 1.0)
        for source, content in data.draw(
            st.lists(st.tuples(st.lists(spans, max_size=2), st.lists(spans, max_size=2)), max_size=4)
        )
    )
    article = Article("a", "a", "c", "d", "utf-8", text, ())
    annotations = Annotations("a", (), (), attributions, tuple(entities), (), (), (), ())
    resolution = resolve(Story("s", "", ("a",)), {"a": article}, {"a": annotations}, OutletTable.load())
    assert len(resolution.source_ids["a"]) == len(attributions)
    ids = {s.id for s in resolution.sources}
    assert {i for i in resolution.source_ids["a"] if i} == ids
    for source in resolution.sources:
        assert source.name
        assert all(0 <= m.span.start < m.span.end <= len(text) for m in source.mentions)
        assert all(e.span.end <= len(text) for found in source.merges for e in found.excerpts)


def test_resolve_is_not_slow_on_a_very_long_article() -> None:
    once = (
        "<s><p>Ada Pell</p></s> said the <n>Kenyan</n> dam held. "
        "<s>He</s> and <s>the ministry</s> of <o>Fen Co</o> agreed. "
    )
    table = OutletTable.load()

    def resolve_article(n: int) -> None:
        article, annotations = mark("a", once * n)
        resolve(Story("s", "", ("a",)), {"a": article}, {"a": annotations}, table)

    assert growth(resolve_article, 150) < LINEAR


def test_resolve_leaves_its_input_alone() -> None:
    article, annotations = mark("a", "<s><p>Ada Pell</p></s> spoke.")
    before = dataclasses.replace(annotations)
    resolve(Story("s", "", ("a",)), {"a": article}, {"a": annotations}, OutletTable.load())
    assert annotations == before


@pytest.mark.parametrize("filler", ["A-", "  ", "AA", "Released ", "((", "A of "])
def test_resolve_is_not_slow_on_hostile_text(filler: str) -> None:
    table = OutletTable.load()

    def resolve_article(n_characters: int) -> None:
        between = filler * (n_characters // len(filler))
        article, annotations = mark(
            "a", f"<s><p>Ada Pell</p></s>{between}<s>The images</s> show {between} <s>Fen <o>Board</o></s> spoke."
        )
        resolve(Story("s", "", ("a",)), {"a": article}, {"a": annotations}, table)

    assert growth(resolve_article, 75_000) < LINEAR
