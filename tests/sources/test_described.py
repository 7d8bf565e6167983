"""Persons who are spoken of by what they are, without their names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from headwater.data.annotation import Reference
from headwater.data.story import Story
from headwater.outlets.table import OutletTable
from headwater.sources.resolve import ResolveOptions, resolve

from .marking import mark, names_of, resolve_marked


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        (
            "<s><p>Ivo Pell</p></s> said no. <s>A reporter</s> asked why. <s>The businessman</s> replied.",
            ["Ivo Pell", "Reporter", "Ivo Pell"],
        ),
        ("<s><p>Hannah Pell</p></s> said no. <s>The businessman</s> replied.", ["Hannah Pell", "Businessman"]),
        (
            "<s>A former <o>Fen River Board</o> chairman</s> wants it. “Yes,” said <s><p>Ivo Pell</p></s>, who led the "
            "<o>Fen River Board</o> until May.",
            ["Ivo Pell", "Ivo Pell"],
        ),
        (
            "<s>A former <o>Fen River Board</o> chairman</s> wants it. “Yes,” said <s><p>Ivo Pell</p></s>, who led the "
            "<o>Harwell Group</o> until May.",
            ["Former Fen River Board chairman", "Ivo Pell"],
        ),
    ],
)
def test_a_description_is_who_the_article_is_about(marked: str, names: list[str]) -> None:
    assert names_of(marked) == names


def test_a_post_of_a_place_is_who_holds_it_elsewhere_in_the_story() -> None:
    marked = (
        "Senator <p>Ada Pell</p> of <l>Ostrel</l> sat with Senator <p>Ivo Ross</p> of <l>Quell</l>.",
        "<p>Ross</p> and <p>Ivo Ross</p> came. <s><p>Ada Pell</p></s> left. <s>The <l>Ostrel</l> senator</s> ate.",
    )
    assert names_of(*marked) == ["Ada Pell", "Ada Pell"]


@pytest.mark.parametrize("title", ["<o>Fen Agency</o> Director", "<o>Fen Agency Director</o>"])
def test_a_title_before_a_name_speaks_for_the_body(title: str) -> None:
    marked = f"<s>The <o>Fen Agency</o></s> spoke. <s>{title} <p>Ada Pell</p></s> agreed."
    resolution, _ = resolve_marked(marked, options=ResolveOptions())
    assert {source.party for source in resolution.sources} == {"Fen Agency"}


def test_a_post_within_a_name_is_that_persons_post() -> None:
    marked = (
        "<p>Senator Ada Pell</p> of <l>Ostrel</l> sat with <p>Senator Ivo Ross</p> of <l>Quell</l>.",
        "<p>Ross</p> and <p>Ivo Ross</p> came. <s><p>Ada Pell</p></s> left. <s>The <l>Ostrel</l> senator</s> ate.",
    )
    assert names_of(*marked) == ["Ada Pell", "Ada Pell"]


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("<l>Fen</l> Sen. <p>Ivo Ross</p> sat.", "The <l>Fen</l> senator"),
        ("Sens. <p>Ada Pell</p> (Quel.) and <p>Ivo Ross</p> (Ostr.) sat.", "The <l>Ostrel</l> senator"),
        ("<p>Ada Pell</p>, D-Quell, and Rep. <p>Ivo Ross</p>, C-Ostrel, sat.", "The <l>Ostrel</l> congressman"),
    ],
)
def test_resolve_finds_a_lawmaker_by_the_place_beside_his_name(named: str, said: str) -> None:
    assert names_of(f"{named} <p>Ada Pell</p> ate. It rained. <s>{said}</s> spoke.") == ["Ivo Ross"]


def test_a_place_in_brackets_makes_no_lawmaker() -> None:
    assert names_of("<p>Ivo Ross</p> (Reuters) sat. It rained. <s>The senator</s> spoke.") == ["Senator"]


def test_resolve_takes_a_nominee_for_whom_the_reader_does() -> None:
    article, annotations = mark("a", "<p>Ada Pell</p> won. <s>The Democratic nominee</s> spoke. <p>Ivo Ross</p> sat.")
    said = annotations.attributions[0].source[0]
    read = replace(annotations, references=(Reference(said, annotations.entities[0].span, 0.7),))
    found = resolve(Story("story-1", "", ("a",)), {"a": article}, {"a": read}, OutletTable.load())
    assert [s.name for s in found.sources] == ["Ada Pell"]
