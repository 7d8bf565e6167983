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
