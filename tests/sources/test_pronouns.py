"""Whom "he", "they" and "who" mean where somebody else was quoted or named nearer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from headwater.data.annotation import Reference
from headwater.data.span import Span
from headwater.data.story import Story
from headwater.outlets.table import OutletTable
from headwater.sources.resolve import resolve

from .marking import mark, names_of


def _last_source(marked: str, said: str, meant: str) -> str:
    """Whom the last attribution, whose all contents are, is given to; the reader takes ``said`` to mean ``meant``."""
    article, annotations = mark("a", marked)
    at, before = article.text.rindex(said), article.text.index(meant)
    link = Reference(Span(at, at + len(said)), Span(before, before + len(meant)), 0.6)
    *before_it, last = annotations.attributions
    last = replace(last, content=tuple(span for a in annotations.attributions for span in a.content))
    others = tuple(replace(a, content=()) for a in before_it)
    read = {"a": replace(annotations, references=(link,), attributions=(*others, last))}
    resolution = resolve(Story("story-1", "", ("a",)), {"a": article}, read, OutletTable.load())
    return next(s.name for s in resolution.sources if s.id == resolution.source_ids["a"][-1])


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        (
            "<s><p>Ivo Ross</p></s> called <p>Tom Hale</p> a liar when <s>he</s> denied <c>the debt</c>.",
            ["Ivo Ross", "Tom Hale"],
        ),
        (
            "<s><p>Ivo Ross</p></s> called <p>Tom Hale</p> a liar as <s>he</s> denied <c>the debt</c>.",
            ["Ivo Ross", "Ivo Ross"],
        ),
        (
            "<s><p>Ivo Ross</p></s> backed <s><p>Tom Hale</p>'s</s> plan. <s>He</s> said <c>it was cheap</c>.",
            ["Ivo Ross", "Tom Hale", "Ivo Ross"],
        ),
    ],
)
def test_he_is_whom_the_sentence_is_about(marked: str, names: list[str]) -> None:
    assert names_of(marked) == names


def test_in_a_quotation_he_is_nobody_without_a_name() -> None:
    told = (
        "<p>Tom Hale</p> lost. <s>The mayor</s> scolded him. <s><p>Ivo Ross</p></s> wrote, <c>“<s>He</s> says no.”</c>"
    )
    assert names_of(told) == ["Mayor", "Ivo Ross", "Tom Hale"]
    assert names_of("<s>A plumber</s> spoke. <s><p>Ivo Ross</p></s> wrote, <c>“<s>He</s> says no.”</c>")[-1] is None


def test_in_a_quotation_he_is_who_is_named_most_where_nobody_is_near() -> None:
    told = (
        "<p>Tom Hale</p> lost. <p>Hale</p> wept. <p>Hale</p> left. <s><p>Abel Quill</p></s> cheered. Rain fell. It was "
        "late. <s><p>Ivo Ross</p></s> wrote, <c>“<s>He</s> says no.”</c>"
    )
    assert names_of(told) == ["Abel Quill", "Ivo Ross", "Tom Hale"]


def test_he_behind_a_long_quotation_is_who_was_named_before_it() -> None:
    quoted = (
        "<s><p>Ivo Ross</p></s> spoke. Then came <p>Tom Hale</p>. <c>“It rained. It was cold,”</c> <s>he</s> wrote."
    )
    assert _last_source(quoted, "he", "Ivo Ross") == "Tom Hale"


def test_they_are_the_persons_of_what_the_reader_takes_them_for() -> None:
    told = "<s><p>Ivo Ross</p></s>, along with Judge <p>Tom Hale</p>, wrote <c>a book</c>. In it <s>they</s> say no."
    assert _last_source(told, "they", "Ivo Ross, along with Judge Tom Hale") == "Ivo Ross and Tom Hale"


def test_they_are_the_people_of_their_sentence() -> None:
    told = "<s>Two doctors</s> said no. It helps residents because <s>they</s> fear <c>the flood</c>."
    assert names_of(told) == ["Two doctors", "Residents"]
    assert names_of("<s>Two doctors</s> said no. Then <s>they</s> left.") == ["Two doctors", "Two doctors"]


def test_who_with_a_plural_verb_is_no_single_person() -> None:
    assert names_of("The friends of <p>Ivo Ross</p>, <s>who</s> are sure <c>of it</c>, ate.") == [None]
    told = "We met <p>Ivo Ross</p> and <p>Tom Hale</p>, <s>who</s> say <c>it is late</c>."
    assert names_of(told) == ["Ivo Ross and Tom Hale"]


@pytest.mark.parametrize("said", ["They both", "The ledger they"])
def test_a_pronoun_with_more_words_is_a_pronoun(said: str) -> None:
    assert (
        names_of(f"<s><p>Ada Pell</p> and <p>Ivo Ross</p></s> spoke. <s>{said}</s> left.")[1] == "Ada Pell and Ivo Ross"
    )
