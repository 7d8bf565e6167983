"""The name, the kind and the party that a source is given."""

from __future__ import annotations

import dataclasses

import pytest

from headwater.data.article import Outlet
from headwater.data.story import Story
from headwater.outlets.facts import Facts
from headwater.outlets.table import OutletTable
from headwater.sources.resolve import resolve

from .marking import invented_table, mark, resolve_marked, source_named


@pytest.mark.parametrize(
    ("marked", "kind", "party"),
    [
        ("<s><p>Ada Pell</p></s> spoke.", "person", None),
        ("<s><n>Kenyan</n> President <p>Ada Pell</p></s> spoke.", "person", "Kenya"),
        ("<s><p>Ada Pell</p>, the foreign minister of <l>Kenya</l>,</s> spoke.", "person", "Kenya"),
        ("<s><n>Kenyan</n> opposition leader <p>Ada Pell</p></s> spoke.", "person", None),
        ("<s>former <n>Kenyan</n> president <p>Ada Pell</p></s> spoke.", "person", None),
        ("<s><n>Kenyan</n> historian <p>Ada Pell</p></s> spoke.", "person", None),
        ("<s><p>Ada Pell</p>, chairwoman of the <o>Fen River Board</o>,</s> spoke.", "person", "Fen River Board"),
        ("<s><n>Kenyan</n> officials</s> spoke.", "anonymous", "Kenya"),
        ("<s>Officials in <l>Kenya</l></s> spoke.", "anonymous", None),
        ("<s><n>Kenyan</n> and <n>Ugandan</n> officials</s> spoke.", "anonymous", None),
        ("<s><n>Kenyan</n> analysts</s> spoke.", "anonymous", None),
        ("<s>officials at the <o>US State Department</o></s> spoke.", "anonymous", "United States"),
        ("<s>Residents</s> spoke.", "anonymous", None),
        ("<s>The <o>Pell administration</o></s> spoke.", "official", None),
        ("<s>The <o>Fenport Court of Appeals</o></s> spoke.", "official", None),
        ("<s>The <o>State Department Lock Centre</o></s> spoke.", "official", None),
        ("<s>The government</s> spoke.", "official", None),
        ("<s><l>Kenya</l> and <l>Uganda</l></s> spoke.", "official", None),
        ("<s><l>Nairobi</l></s> spoke.", "official", "Kenya"),
        ("<s>The <n>Kenyan</n> army</s> spoke.", "official", "Kenya"),
        ("<s><l>Nairobi</l>'s police</s> spoke.", "official", "Kenya"),
        ("<s>the <o>White House</o></s> spoke.", "official", "United States"),
        ("<s><o>Xinhua</o></s> spoke.", "wire", "China"),
        ("<s><o>Fen River News Agency</o></s> spoke.", "wire", None),
        ("<s><o>The Guardian</o></s> spoke.", "outlet", "Scott Trust"),
        ("<s>The <o>Fenbridge Gazette</o></s> spoke.", "outlet", None),
        ("<s>The <o>Fen River Board</o></s> spoke.", "organisation", None),
        ("<s>The <o>Fen Chamber of the Chief Examiner</o></s> spoke.", "organisation", None),
        ("<s>A leaked memo</s> spoke.", "document", None),
        ("<s>Satellite images</s> spoke.", "image", None),
    ],
)
def test_resolve_tells_kind_and_party(marked: str, kind: str, party: str | None) -> None:
    resolution, _ = resolve_marked(marked)
    (source,) = resolution.sources
    assert (source.kind, source.party) == (kind, party)
    assert (source.party_from is None) == (party is None)


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        (["<s>Mr <p>PELL</p></s> SPOKE.", "<s>Dr <p>Ada Pell</p></s> spoke."], "Ada Pell"),
        (["<s><p>ADA PELL</p></s> SPOKE."], "Ada Pell"),
        (["<s>the <o>FEN RIVER BOARD</o></s> SPOKE.", "<s>The <o>Fen River Board</o></s> spoke."], "Fen River Board"),
        (["<s><l>Nairobi</l></s> spoke."], "Kenya"),
        (["<s>KCNA</s> spoke."], "Korean Central News Agency"),
        (["<s>two senior officials who</s> spoke."], "Two senior officials"),
        (
            ["<l>Uganda</l> and <l>Kenya</l> have a pact <s>their leaders</s> vowed to keep."],
            "Kenya and Uganda's leaders",
        ),
        (["<l>Uganda</l> and <l>Kenya</l> have a pact. <s>The two sides</s> vowed to keep it."], "Kenya and Uganda"),
        (["<p>Ada Pell</p> sings. <s>Her daughter</s> coughs."], "Ada Pell's daughter"),
        (["<s>The port authority</s> spoke. It runs the port authority, <s>which</s> said more."], "Port authority"),
        (["The pump woke several residents, <s>who</s> say it is loud."], "Several residents"),
    ],
)
def test_resolve_gives_the_best_name(marked: list[str], name: str) -> None:
    resolution, _ = resolve_marked(*marked)
    assert [s.name for s in resolution.sources] == [name]


def test_resolve_knows_an_article_s_own_outlet() -> None:
    article, annotations = mark("a", "<s>This newspaper</s> has seen the letter. <s>The <o>Fen Board</o></s> spoke.")
    article = dataclasses.replace(article, outlet=Outlet("Northgate Echo", None, "newspaper"))
    resolution = resolve(Story("s", "", ("a",)), {"a": article}, {"a": annotations}, invented_table())
    source = source_named(resolution, "Northgate Echo")
    assert (source.kind, source.party, source.merges[0].feature) == ("outlet", "Echo Trust", "own-outlet")


def test_resolve_takes_a_body_that_is_its_own_party_for_a_body() -> None:
    board = Facts("Fen Electoral Board", None, "official", None, None, (), "Fen Electoral Board", "test", None)
    table = OutletTable((board,), OutletTable.load().parties())
    marked = "The <o>Fen Electoral Board</o> met. <s>The <o>Fen Electoral Board</o></s> spoke. <s>The board</s> spoke."
    resolution, _ = resolve_marked(marked, table=table)
    assert [(s.name, s.kind, s.party) for s in resolution.sources] == [
        ("Fen Electoral Board", "official", "Fen Electoral Board")
    ]


def test_resolve_gives_a_person_of_the_facts_the_kind_of_a_person() -> None:
    fact = Facts("Ada Pell", None, "unknown", None, None, (), "Brackwater", "test", None)
    table = OutletTable((fact,), OutletTable.load().parties())
    resolution, _ = resolve_marked(
        "<s>Chief executive <p>Ada Pell</p></s> spoke. <s><p>Pell</p></s> left.", table=table
    )
    assert [(s.name, s.kind, s.party) for s in resolution.sources] == [("Ada Pell", "person", "Brackwater")]


def test_resolve_takes_a_name_for_what_it_is_in_most_places() -> None:
    club = "<s><o>Fenport Rovers</o></s> spoke. <o>Fenport Rovers</o> lost. <s><p>Fenport Rovers</p></s> declined."
    woman = "<s><p>Ada Pell</p></s> spoke. <p>Ada Pell</p> sat. <s><o>Ada Pell</o></s> declined."
    kinds = [source.kind for marked in (club, woman) for source in resolve_marked(marked)[0].sources]
    assert kinds == ["organisation", "person"]
