"""State media, governments, ministries and armies: of which country they are, and what the table calls them."""

from __future__ import annotations

import dataclasses

import pytest

from headwater.data.article import Outlet
from headwater.data.story import Story
from headwater.outlets.facts import Facts
from headwater.outlets.table import OutletTable
from headwater.sources.resolve import resolve

from .marking import invented_table, mark, names_of, resolve_marked, source_named

STATE_MEDIA = [
    ("named in the article", ["<s>State media</s> said so. <s>The <o>Tavrian News Agency</o></s> said more."]),
    (
        "named in another article",
        [
            "<l>Tavria</l> shut a port. <s>State media</s> said so.",
            "<s><o>TNA-T</o></s>, from <l>Tavria</l>, said more.",
        ],
    ),
    ("with its country", ["<s><n>Tavrian</n> state media</s> said so.", "<s><o>TNA-T</o></s> said more."]),
    (
        "as the state news agency",
        ["<s>the state news agency</s> said so.", "In <l>Tavria</l>, <s><o>TNA-T</o></s> spoke."],
    ),
    (
        "with its name behind",
        ["<s>the <n>Tavrian</n> state news agency <o>TNA-T</o></s> spoke.", "<s><o>Tavrian News Agency</o></s> spoke."],
    ),
    ("in capitals", ["<s>TAVRIA’S STATE NEWS AGENCY</s> SAID SO.", "<s><o>TNA-T</o></s> said so."]),
]


@pytest.mark.parametrize(("marked"), [m for _, m in STATE_MEDIA], ids=[what for what, _ in STATE_MEDIA])
def test_resolve_finds_the_service_that_state_media_is(marked: list[str]) -> None:
    marked = [marked[0].replace("<s>the state news", "<l>Tavria</l> shut a port, <s>the state news"), *marked[1:]]
    resolution, _ = resolve_marked(*marked, table=invented_table())
    source = source_named(resolution, "Tavrian News Agency")
    assert [s.name for s in resolution.sources] == ["Tavrian News Agency"]
    assert source.kind == "wire"
    assert source.party == "Government of Tavria"
    assert source.party_from == "test, as of 2025-01-01"


def test_resolve_takes_state_television_for_no_news_agency() -> None:
    marked = "<s><n>Tavrian</n> state television</s> spoke. <s><o>TNA-T</o></s> spoke. <s><o>Tavria One</o></s> spoke."
    assert names_of(marked, table=invented_table()) == ["Tavria One", "Tavrian News Agency", "Tavria One"]


def test_resolve_leaves_state_media_of_a_silent_story_unnamed() -> None:
    resolution, _ = resolve_marked("<s><n>Kenyan</n> state media</s> said so.")
    assert [(s.kind, s.party) for s in resolution.sources] == [("outlet", "Kenya")]


def test_resolve_finds_the_party_of_a_ministry_and_a_spokesman_by_their_chiefs() -> None:
    resolution, _ = resolve_marked(
        "<s><n>Kenyan</n> Transport Minister <p>Ada Pell</p></s> spoke. <s>The transport ministry</s> agreed.",
        "<n>Kenyan</n> President <p>Ivo Ross</p> flew. <s>A spokesman for the president, <p>Una Hale</p>,</s> spoke.",
    )
    for name in ("Ada Pell", "Transport ministry", "Una Hale"):
        source = source_named(resolution, name)
        assert source.party == "Kenya", name
        assert "Kenyan" in (source.party_from or "")


@pytest.mark.parametrize(("country", "name"), [("KE", "Kenya"), ("UG", "Uganda"), (None, "Uganda")])
def test_resolve_takes_the_government_for_the_outlet_s_own(country: str | None, name: str) -> None:
    marked = (
        "<l>Kenya</l> shut its port. <s><l>Uganda</l></s> protested. Rain fell. It poured. <s>The government</s> spoke."
    )
    article, annotations = mark("a", marked)
    article = dataclasses.replace(article, outlet=Outlet("Fenbridge Gazette", None, "newspaper", country))
    resolution = resolve(Story("s", "", ("a",)), {"a": article}, {"a": annotations}, OutletTable.load())
    by_id = {s.id: s.name for s in resolution.sources}
    assert [by_id[i] for i in resolution.source_ids["a"] if i] == ["Uganda", name]


TWO_MINISTRIES = "<s>Sorvania's Health Ministry</s> spoke. <s><o>Tavria's Health Ministry</o></s> said no."


def ministries() -> OutletTable:
    facts = (
        Facts("Health Ministry of Tavria", None, "official", "XT", None, (), "Government of Tavria", "test", None),
        Facts("Health Ministry of Sorvania", None, "official", "XS", None, (), "Government of Sorvania", "test", None),
        Facts("Tavria One", None, "broadcaster", "XT", "state", (), "Government of Tavria", "test", None),
    )
    return OutletTable(facts, OutletTable.load().parties())


def test_resolve_finds_a_ministry_of_the_table_by_its_country() -> None:
    marked = "<s><o>Tavria's Ministry of Health</o></s> spoke. <s>The <n>Tavrian</n> health ministry</s> said more."
    resolution, _ = resolve_marked(marked, table=ministries())
    (source,) = resolution.sources
    assert (source.name, source.party) == ("Health Ministry of Tavria", "Government of Tavria")
    assert [e.feature for e in source.merges] == ["table-alias"]


@pytest.mark.parametrize(("country", "name"), [("XT", "Tavria"), ("XS", "Sorvania"), ("XU", None), (None, None)])
def test_resolve_takes_the_ministry_for_the_one_of_the_outlet_s_country(country: str | None, name: str | None) -> None:
    outlet = Outlet("Fenbridge Gazette", None, "newspaper", country)
    marked = "<s>The <o>Health Ministry</o></s> spoke."
    resolution, _ = resolve_marked(TWO_MINISTRIES, marked, table=ministries(), outlets=(None, outlet))
    source = next(s for s in resolution.sources if s.id == resolution.source_ids["b"][0])
    assert source.name == (f"Health Ministry of {name}" if name else "Health Ministry")
    if name:
        (evidence,) = [e for e in source.merges if e.feature == "own-country"]
        assert {excerpt.article_id for excerpt in evidence.excerpts} == {"a", "b"}


def test_resolve_finds_the_ministry_of_the_one_country_named_that_has_it() -> None:
    named = "<l>Tavria</l> met <l>Kenya</l>. <s>The <o>Ministry of Health</o></s> spoke."
    (source,) = resolve_marked(named, table=ministries())[0].sources
    assert (source.name, source.merges[0].feature) == ("Health Ministry of Tavria", "local-body")
    both = "<l>Tavria</l> met <l>Sorvania</l>. <s>The <o>Ministry of Health</o></s> spoke."
    assert [s.name for s in resolve_marked(both, table=ministries())[0].sources] == ["Ministry of Health"]


def test_resolve_takes_the_ministry_in_state_media_for_their_own_state_s() -> None:
    outlet = Outlet("Tavria One", None, "broadcaster", "XT")
    (source,) = resolve_marked("<s>The <o>Ministry of Health</o></s> spoke.", table=ministries(), outlets=(outlet,))[
        0
    ].sources
    assert (source.name, source.merges[0].feature) == ("Health Ministry of Tavria", "own-country")


def test_resolve_finds_a_local_body_in_the_table() -> None:
    fact = Facts("Fenport Harbour Office", None, "official", "XT", None, (), "Government of Tavria", "test", None)
    table = OutletTable((fact,), OutletTable.load().parties())
    resolution, _ = resolve_marked("Boats left <l>Fenport</l>. <s>The harbour office</s> spoke.", table=table)
    assert [(s.name, s.party) for s in resolution.sources] == [("Fenport Harbour Office", "Government of Tavria")]


def test_resolve_finds_the_army_of_the_country_that_the_article_names() -> None:
    fact = Facts("Tavria Army", None, "official", "XT", None, (), "Government of Tavria", "test", None)
    table = OutletTable((fact,), OutletTable.load().parties())
    resolution, _ = resolve_marked("Rain fell on <l>Tavria</l>. <s>The army</s> spoke.", table=table)
    assert [(s.name, s.party, s.merges[0].feature) for s in resolution.sources] == [
        ("Tavria Army", "Government of Tavria", "local-body")
    ]


def test_resolve_takes_the_government_for_that_of_the_outlet_where_no_other_is_named() -> None:
    marked = ("<s>The government</s> spoke. <l>Kenya</l> left.", "<l>Kenya</l> sat. <s>The government</s> spoke.")
    outlet = Outlet("Fenbridge Gazette", None, "newspaper", "UG", None, "test")
    assert names_of(*marked, outlets=(outlet, outlet)) == ["Uganda", "Government"]
