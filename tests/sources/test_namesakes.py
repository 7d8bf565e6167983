"""Two people of one surname, and people who are named beside somebody else's name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from headwater.data.annotation import Reference
from headwater.data.span import Span
from headwater.data.story import Story
from headwater.outlets.table import OutletTable
from headwater.sources.resolve import resolve

from .marking import mark, names_of

PELLS = (
    "<p>{0} Pell</p> came with <p>{1} Pell</p>. <s><p>Pell</p></s> spoke of her loss. "
    "She left, and her aides said that it was hers."
)


@pytest.mark.parametrize(("first", "second"), [("Bill", "Hannah"), ("Hannah", "Bill")])
def test_a_bare_surname_is_of_the_sex_that_pronouns_tell(first: str, second: str) -> None:
    article, annotations = mark("a", PELLS.format(first, second))
    text = article.text
    name = text.index("Pell spoke")
    places = [(text.index("her loss"), 3), (text.index("She"), 3), (text.index("her aides"), 3)]
    links = tuple(Reference(Span(at, at + n), Span(name, name + 4), 0.9) for at, n in places)
    found = resolve(
        Story("story", "", ("a",)), {"a": article}, {"a": replace(annotations, references=links)},
        OutletTable.load(),
    )  # fmt: skip
    assert [source.name for source in found.sources] == ["Hannah Pell"]


def test_a_bare_surname_is_of_who_is_named_in_full_first() -> None:
    marked = (
        "<p>Ivo Pell</p> won. <s><p>Pell</p></s> spoke. <p>Ada Pell</p> came. <s><p>Pell</p></s> ate with "
        "<p>Ada Pell</p>."
    )
    assert names_of(marked) == ["Ivo Pell", "Ivo Pell"]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("<p>Ivo Ross</p> sat. <s><p>Ross</p> ally <p>Ada Pell</p></s> spoke.", "Ada Pell"),
        ("<p>Ivo Ross</p> sat. <s><p>Ross aide Ada Pell</p></s> spoke.", "Ada Pell"),
        ("<p>Ivo Ross</p> sat. <s><p>Ross himself</p></s> spoke.", "Ivo Ross"),
        ("Ms <p>Ada Pell</p> sat. <s>Both <o>Ms Pell and her campaign</o></s> spoke.", "Ada Pell"),
        ("<p>Ada Pell</p> sat. <s>Ross aide Ada Pell</s> spoke.", "Ada Pell"),
    ],
)
def test_the_last_name_is_who_speaks(marked: str, name: str) -> None:
    assert names_of(marked) == [name]


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("<s><p>Ivo Pell</p></s> won. His son <s><p>Ivo Jr.</p></s> spoke. <s><p>Pell</p></s> left.",
         ["Ivo Pell", "Ivo Jr.", "Ivo Pell"]),
        ("<s><p>Ivo Pell</p></s> won. <s><p>Ivo Pell Jr.</p></s> spoke.", ["Ivo Pell", "Ivo Pell Jr."]),
        ("His son <s><p>Ivo Pell Jr.</p></s> spoke. <s><p>Ivo Pell</p></s> won.", ["Ivo Pell Jr.", "Ivo Pell"]),
        ("<s><p>Ivo Pell Jr.</p></s> spoke. <s><p>Ivo Pell</p></s> left.", ["Ivo Pell", "Ivo Pell"]),
    ],
)  # fmt: skip
def test_a_son_of_his_fathers_name_is_another_where_the_article_tells_them_apart(marked: str, names: list[str]) -> None:
    assert names_of(marked) == names


def test_a_name_that_runs_into_the_next_word_is_not_the_one_shown() -> None:
    marked = "<h><s><p>Ada Pell Cruises</p></s></h>\n" + "<s><p>Ada Pell</p></s> won. " * 3
    assert set(names_of(marked)) == {"Ada Pell"}


def test_a_body_that_is_tagged_a_place_elsewhere_is_one_body() -> None:
    assert names_of("<s><o>Harwell</o></s> left.", "<s><l>Harwell</l></s> won.") == ["Harwell", "Harwell"]


def test_a_bracket_behind_a_name_does_not_hide_it_from_who() -> None:
    assert names_of("It was <p>Ada Pell</p> (<o>D-Fen.</o>), <s>who</s> said so.") == ["Ada Pell"]


def test_a_paper_by_the_end_of_its_name_is_no_document() -> None:
    assert names_of("<s>The <o>Ostrel Post</o></s> said. Then <s>the Post</s> said.") == ["Ostrel Post"] * 2


def test_whose_supporters_they_are_keeps_them_apart() -> None:
    marked = "<s>Supporters of <p>Ada Pell</p></s> wept. <p>Ivo Ross</p> left, and <s>his supporters</s> cheered."
    assert len(set(names_of(marked))) == 2


def test_it_may_be_an_image() -> None:
    assert names_of("<s>The video</s> shows rain. <s>It</s> shows a flood.") == ["Video", "Video"]


def test_he_and_somebody_are_both() -> None:
    marked = "<s><p>Ivo Ross</p></s> bid. <p>Ada Pell</p> joined. <s>He and <p>Pell</p></s> said it was fine."
    assert names_of(marked)[1] == "Ada Pell and Ivo Ross"
