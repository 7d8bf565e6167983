"""What is no part of a source, and what is none: nobody, datelines, those addressed, descriptions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from headwater.data.annotation import Reference
from headwater.data.span import Span
from headwater.data.story import Story
from headwater.outlets.table import OutletTable
from headwater.sources.resolve import resolve

from .marking import mark, names_of, resolve_marked

NOBODY = [
    "<s>Nobody</s> told us anything.",
    "<s>No one here</s> wants to say.",
    "<s>Nothing</s> suggests that.",
    "<s>the 312 million</s> agreed with the yard",
    "On <s>Wednesday</s> it said so.",
    "It was <s>only decades</s> later revealed.",
    "<s>An earlier version</s> said six.",
    "<s>Various reports</s> said six.",
    "<s>Reports from <l>Ostrel</l></s> said six.",
]

ONE_SOURCE = [
    (
        "a hearing and the court it was held at",
        [
            "<s>The <o>Ostrel Crown Court</o></s> heard it. "
            "<s>An earlier hearing at the <o>Ostrel Crown Court</o></s> was told more."
        ],
    ),
    (
        "what a body measured",
        ["<s>The <o>Fen River Board</o></s> spoke. <s>Measurements by the <o>Fen River Board</o></s> show no leak."],
    ),
    ("a dateline in a source", ["<s><p>Ada Pell</p></s> spoke.", "<s>FENPORT – <p>Ada Pell</p></s> said more."]),
]

APART = [
    (
        "a circular and who got it",
        ["<s>The <o>Fenport Echo</o></s> spoke. <s>A circular that was read to the <o>Fenport Echo</o></s> says more."],
    ),
    (
        "an inquiry into a man and he",
        ["<s><p>Tom Hale</p></s> spoke. <s>The inquiry into <p>Hale</p></s> says that the guards lied."],
    ),
    (
        "a case against a man and he",
        ["<s><p>Tom Hale</p></s> spoke. <s>The case against Mr. <p>Hale</p></s> shows that the guards lied."],
    ),
    (
        "a report on a man and he",
        ["<s><p>Tom Hale</p></s> spoke. <s>The post-mortem report on Mr. <p>Hale</p></s> says when it was."],
    ),
    (
        "a letter to a man and he",
        ["<s><p>Tom Hale</p></s> spoke. <s>A letter to Mr. <p>Hale</p></s> says that the lease has ended."],
    ),
    (
        "the family of a man and he",
        ["<s><p>Tom Hale</p></s> spoke. <s>The family of a 71-year-old man, <p>Tom Hale</p>,</s> said no."],
    ),
    (
        "a register and who keeps it",
        [
            "<s>The <o>Fen River Board</o></s> spoke. <s>A register of the <o>Fen River Board</o> (<o>FRB</o>)</s> "
            "shows it."
        ],
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
    resolution, _ = resolve_marked(*marked)
    ids = [i for found in resolution.source_ids.values() for i in found]
    assert len(ids) == 2
    assert None not in ids
    assert ids[0] != ids[1]


@pytest.mark.parametrize("marked", NOBODY)
def test_resolve_takes_nobody_for_no_source(marked: str) -> None:
    assert names_of(marked) == [None]


def test_resolve_leaves_out_whom_a_presenter_addresses() -> None:
    names = names_of("<p>TOM HALE</p>: <s>Minister, <l>Kenya</l></s> says it warned you. <s><l>Kenya</l></s> did.")
    assert names == ["Kenya", "Kenya"]


@pytest.mark.parametrize("said", ["Many of you", "Some of you", "Those", "Others"])
def test_resolve_names_nobody_by_a_bare_pointer(said: str) -> None:
    assert names_of(f"<s><p>Ada Pell</p></s> spoke. It rained. <s>{said}</s> know it.") == ["Ada Pell", None]


def test_who_are_those_whom_the_reader_takes_it_for() -> None:
    article, annotations = mark("a", "It upset nervous aides at the summit, <s>who</s> argued on.")
    start = article.text.index("aides")
    read = replace(
        annotations, references=(Reference(annotations.attributions[0].source[0], Span(start, start + 5), 0.9),)
    )
    found = resolve(Story("story-1", "", ("a",)), {"a": article}, {"a": read}, OutletTable.load())
    assert [s.name for s in found.sources] == ["Aides at the summit"]
