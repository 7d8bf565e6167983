"""Names put right: of firms, of whom the table calls so, of those with a rank or an agency's name."""

from __future__ import annotations

import pytest

from headwater.outlets.facts import Facts
from headwater.outlets.table import OutletTable

from .marking import names_of, resolve_marked, source_named

ONE_SOURCE = [
    (
        "a firm and what stands before its name",
        ["<s><o>Brackwater Group</o></s> spoke. <s><o>Multinational Brackwater</o></s> said more."],
    ),
    ("a rank in full", ["<s>Colonel <p>Ada Pell</p></s> spoke. <s><p>Colonel Pell</p></s> said more."]),
    (
        "a title tagged as a name before the name",
        ["<p>Senator</p> <p>Ada Pell</p> rose. <s><p>Ada</p></s> spoke. <s><p>Ada Pell</p></s> left."],
    ),
    (
        "a clock and how somebody was at the head of a line",
        ["<s><p>Ada Pell</p></s> spoke.\n<s><p>8:05PMAda Pell</p></s> left.\n<s><p>Bewildered Pell</p></s> came back."],
    ),
    (
        "an office in a name",
        ["<s><p>President Pell</p></s> spoke.", "<s><p>Ada Pell</p></s> spoke. <s><p>Pell</p></s> left."],
    ),
    (
        "a rank that was taken into the body before it",
        ["<s><o>Fen police Const</o>. <p>Ivo Ross</p></s> spoke. <s><p>Const. Ross</p></s> left."],
    ),
    (
        "a rank and a trade that were tagged alone",
        ["<s><p>Cpl</p>. <p>Ada Pell</p></s> spoke. <s><p>Goalkeeper</p> <p>Ada Pell</p></s> left."],
    ),
    (
        "a post with its body before the name",
        ["<s>Director of Archives at the <o>Fen River Board</o> <p>Ada Pell</p></s> spoke. <s><p>Pell</p></s> left."],
    ),
    (
        "a body of several words and a noun before the name",
        ["<s><o>Hall</o> of Letters trustee <p>Ada Pell</p></s> spoke. <s><p>Pell</p></s> left."],
    ),
    (
        "a post in capital letters after a firm that was tagged a person",
        ["<s><p>Brackwater</p> CTO <p>Ada Pell</p></s> spoke. <s><p>Pell</p></s> left."],
    ),
    (
        "a nickname in brackets within the name, and one for a given name",
        ["<p>Robert Vane</p> ran. <s><p>Robert (Dash) Pell</p></s> spoke. <s><p>Bobby Pell</p></s> left."],
    ),
    (
        "a nickname in brackets that was tagged apart",
        ["<p>Ada Vane</p> ran. <s><p>Ada</p> (<o>Dash</o>) <p>Pell</p></s> spoke. <s><p>Ada Pell</p></s> left."],
    ),
    (
        "an agent who is named behind the word",
        ["<s>The agent</s> spoke. <s>Agent <p>Ada Pell</p></s> said more."],
    ),
    (
        "a first name tagged a body",
        ["<s><p>Ada Pell</p></s> spoke. <s>defiant <o>Ada</o></s> said more."],
    ),
]


@pytest.mark.parametrize("marked", [m for _, m in ONE_SOURCE], ids=[what for what, _ in ONE_SOURCE])
def test_resolve_joins(marked: list[str]) -> None:
    names = names_of(*marked)
    assert len(names) > 1
    assert len(set(names)) == 1, names
    assert names[0] is not None


def test_resolve_takes_whom_the_table_calls_so_for_a_person() -> None:
    made = OutletTable.load()
    fact = Facts(
        "Ivo Ross", None, "official", "XT", None, ("the Chairman",), "Government of Kenya", "test", "2025-01-01"
    )
    table = OutletTable((*made.facts(), fact), made.parties())
    marked = "<s><p>Ivo Ross</p></s> spoke. <s>The Chairman</s> smiled. <s><o>Ivo Ross</o></s> left."
    resolution, _ = resolve_marked(marked, table=table)
    assert {s.name for s in resolution.sources} == {"Ivo Ross"}
    assert source_named(resolution, "Ivo Ross").kind == "person"


def test_resolve_keeps_an_agency_and_a_woman_of_its_name_apart() -> None:
    made = OutletTable.load()
    fact = Facts("Oda News Agency", None, "wire", "XT", None, ("Oda",), None, "test", "2025-01-01")
    table = OutletTable((*made.facts(), fact), made.parties())
    names = names_of("<s><p>Oda Pell</p></s> spoke. <s>His daughter <p>Oda</p></s> said more.", table=table)
    assert names == ["Oda Pell", "Oda Pell"]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("<s>former <o>Ostrel Gov. Ivo Ross</o></s> spoke.", "Ivo Ross"),
        ("<s>former <o>Harwell-Rowe CEO and mayoral candidate Ada Pell</o></s> spoke.", "Ada Pell"),
        ("<s><o>Fen Radio moderator Ada Pell</o></s> asked.", "Ada Pell"),
        ("<s><o>Fen Radio's Diane Pell</o></s> asked.", "Diane Pell"),
        ("<s><o>Fen Council Leader Martin Ross</o>, <p>R-Ost.</p>,</s> spoke.", "Martin Ross"),
        ("<s><p>Retired neurosurgeon Ivo Ross</p></s> spoke.", "Ivo Ross"),
        ("<s><p>Fen Secretary of State Ivo Ross</p></s> spoke.", "Ivo Ross"),
        ("<s><p>Sens. Ivo Ross</p> (<o>Ost.</o>) and <p>Ada Pell</p></s> spoke.", "Ada Pell and Ivo Ross"),
        ("<s><p>Ivo Ross</p> and <o>Sen. Ada Pell (R-Quell)</o></s> spoke.", "Ada Pell and Ivo Ross"),
        ("<s><o>Northern Ostrel Sen.</o> <p>Ivo Ross</p></s> spoke.", "Ivo Ross"),
        ("<p>Ivo Ross</p> ate. <p>Ada</p> Ross sat. <s><p>Ross</p></s> spoke.", "Ivo Ross"),
        ("<s><o>Senator</o> <p>Ivo Ross</p>, Democrat of <l>Quell</l>,</s> spoke.", "Ivo Ross"),
        ("<s><p>Vice</p> President <p>Ivo Ross</p></s> spoke. <p>President</p> Ada Pell sat.", "Ivo Ross"),
        ("<s><o>Senator Diane Pell of Ostrel</o></s> spoke. <p>Ivo Ross of Quell</p> sat.", "Diane Pell"),
        ("<s><o>Ada Pell, professor of river law</o> at <o>Fen University</o></s> spoke.", "Ada Pell"),
        ("<s><l>Quell</l> delegate <o>Martin Rowe</o>, wearing a campaign pin,</s> spoke.", "Martin Rowe"),
        ("<s><o>Mr. Ross</o></s> spoke. <p>Ivo Ross</p> sat.", "Ivo Ross"),
        ("<s><p>Tiegen</p></s> spoke. <p>Ivo “Reed”</p> Tiegen sat.", "Ivo “Reed” Tiegen"),
        ("<s><p>Ada Pell,</p> the mayor,</s> spoke.", "Ada Pell"),
        ("<s><l>Fen</l> Sen. <p>Ivo Ross (R)</p>, the mayor,</s> spoke.", "Ivo Ross"),
        ("<s><p>Jen Pell</p></s> spoke. <p>Jennifer Pell</p> and <p>Jennifer Pell</p> sat.", "Jennifer Pell"),
    ],
)
def test_resolve_takes_no_title_and_no_seat_into_a_name(marked: str, name: str) -> None:
    resolution, _ = resolve_marked(marked)
    assert [(s.name, s.kind) for s in resolution.sources] == [(name, "person")]


@pytest.mark.parametrize(
    "body", ["Consumer Financial Protection Board", "Teacher Retirement System", "Campaign against Arms Trade"]
)
def test_resolve_takes_no_body_for_a_person_with_a_title(body: str) -> None:
    resolution, _ = resolve_marked(f"<s>The <o>{body}</o></s> spoke.")
    assert [(s.name, s.kind) for s in resolution.sources] == [(body, "organisation")]


def test_people_of_one_surname_are_told_apart_by_their_titles() -> None:
    marked = (
        "The parents, <p>Ivor</p> and <p>Amara Pell</p>, spoke. <s>Mr. <p>Pell</p></s> wept."
        " <s>Ms. <p>Pell</p></s> sat. She named her son, <p>Tesh Pell</p>."
        " <s>Ms. <p>Pell</p></s> rose. <s>Mr. <p>Pell</p></s> left."
    )
    elsewhere = "<s><p>Ivor Pell</p></s> wrote. <p>Amara Pell</p> read it."
    assert names_of(marked, elsewhere) == ["Ivor Pell", "Amara Pell", "Amara Pell", "Ivor Pell", "Ivor Pell"]


def test_a_surname_is_that_of_whom_the_article_names_though_nobody_quotes_him() -> None:
    marked = "Others such as <p>Ivo</p> Ross sat. <s><p>Ross</p></s> spoke."
    assert names_of(marked, "<s><p>Ada Ross</p></s> sat. <p>Ada Ross</p> left.") == ["Ivo Ross", "Ada Ross"]


def test_a_surname_that_is_an_honorific_says_no_sex() -> None:
    marked = "<s><p>Tisha King</p></s> spoke. <s><p>King</p></s> saw it. <s>She</s> said more."
    assert names_of(marked) == ["Tisha King"] * 3


@pytest.mark.parametrize("before", ["They lived in Orve, Miss. ", "They lived near Mrs\n\n"])
def test_a_state_and_another_line_say_no_sex(before: str) -> None:
    marked = f"{before}<p>Rowan Pell</p>'s father, <p>Ike Pell</p>, was rich. Mr. <s><p>Pell</p></s> said no."
    assert names_of(marked) == ["Rowan Pell"]


@pytest.mark.parametrize(
    "marked",
    [
        "A friend of <o>Fen</o> Mayor <p>Ada Pell</p>",
        "The wife of goalkeeper <p>Ada Pell</p>",
        "A lawyer for the <o>Fen Union</o> chairwoman <p>Ada Pell</p>",
    ],
)
def test_who_belongs_to_somebody_is_another(marked: str) -> None:
    assert names_of(f"<s>{marked}</s> spoke.") != ["Ada Pell"]
