from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import LINEAR, growth

from headwater.data.annotation import Annotations, Attribution, Entity
from headwater.data.article import Article, Outlet
from headwater.data.span import Span
from headwater.data.story import Story
from headwater.errors import InputError
from headwater.outlets.facts import Facts
from headwater.outlets.table import OutletTable
from headwater.sources.resolve import ResolveOptions, resolve

from .marking import invented_table, mark, names_of, resolve_marked, source_named

ONE_SOURCE = [
    ("a surname after the full name", ["<s><p>Ada Pell</p></s> said yes. Later <s><p>Pell</p></s> said no."]),
    ("an honorific", ["<s><p>Ada Pell</p></s> said yes. <s>Ms <p>Pell</p></s> said no."]),
    ("a title", ["<s>harbour master <p>Ada Pell</p></s> said yes. <s>Captain <p>Pell</p></s> said no."]),
    ("a hyphen and capitals", ["<s><p>Oh Min-jae</p></s> said so.", "<s><p>OH MIN JAE</p></s> SAID SO."]),
    ("a middle initial", ["<s><p>Ada Pell</p></s> said so.", "<s><p>Ada R. Pell</p></s> said so."]),
    ("the star of a show", ["<s><p>Mia Orr</p></s> sang. Asked if so, <s>the <o>Fenlandia</o> star</s> said no."]),
    ("another spelling of a short surname", ["<s><p>Ada Wolfe</p></s> said so.", "<s><p>Ada Wolff</p></s> said so."]),
    ("another spelling", ["<s><p>Viktor Zarenskiy</p></s> said so.", "<s><p>Viktor Zarensky</p></s> said so."]),
    ("a short first name", ["<s><p>Joseph Arden</p></s> said so.", "<s><p>Joe Arden</p></s> said so."]),
    ("a surname known from another article", ["<s><p>Ada Pell</p></s> said so.", "<s><p>Pell</p></s> said so."]),
    ("brackets in a quotation", ["<s><p>Ada Pell</p></s> spoke. “<s>(<p>Pell</p>)</s> saw it,” they wrote."]),
    ("a possessive", ["<s><p>Ada Pell</p></s> spoke. <s><p>Pell’s</p></s> demand stands."]),
    ("a pronoun", ["<s><p>Ada Pell</p></s> said yes. Then <s>she</s> said no."]),
    ("a person named but not quoted before", ["<p>Ada Pell</p> opened the gate. <s>She</s> said it was late."]),
    ("an acronym in brackets", ["<s>The <o>Fen River Board</o> (FRB)</s> said so. <s><o>FRB</o></s> added more."]),
    (
        "a police by initials of its department",
        ["<s>The <o>OHPD</o></s> spoke.", "<s><o>Old Harlow Police</o></s> sat."],
    ),
    ("an acronym and its words apart", ["<s><o>Fen River Union</o></s> said so.", "<s>The <o>FRU</o></s> said so."]),
    (
        "an acronym that the table has for another body",
        ["<s><o>Cedar News Service</o></s> reported it. <s><o>CNS</o></s> added more."],
    ),
    (
        "an acronym that is a party of its own",
        ["<s>The <o>International Monetary Fund</o></s> spoke. <s>The IMF</s> spoke. <s>The fund</s> spoke."],
    ),
    ("a legal form", ["<s><o>Brackwater Mills</o></s> said so.", "<s><o>Brackwater Mills Ltd</o></s> said so."]),
    ("the end of a name", ["<s>The <o>Northgate Ferry Union</o></s> said so. <s>The union</s> added more."]),
    (
        "British and American spelling",
        ["<s><o>Kenya's Defence Ministry</o></s> spoke.", "<s><o>Kenya's Ministry of Defense</o></s> spoke."],
    ),
    (
        "a ministry of a country that no table holds",
        [
            "<s><l>Sorvania</l>'s <o>Defence Ministry</o></s> spoke.",
            "<s>The <o>Ministry of Defence of <l>Sorvania</l></o></s> said more.",
            "<s>The <o>Sorvanian Defence Ministry</o></s> said most.",
            "<s>The <o>Ministry of Defence of the Republic of <l>Sorvania</l></o></s> left.",
        ],
    ),
    (
        "a government of a country that no table holds",
        ["<s><l>Sorvania</l></s> spoke. <s>The government of <l>Sorvania</l></s> said more."],
    ),
    (
        "the ministry after its full name",
        ["<s><o>Kenya's Army Ministry</o></s> spoke. <s>The <o>Army Ministry</o></s> left. <s>The ministry</s> sat."],
    ),
    ("a country and its capital", ["<s><l>Kenya</l></s> said so. <s><l>Nairobi</l></s> said more."]),
    ("a country's government", ["<s><l>Kenya</l></s> said so. <s>The <n>Kenyan</n> government</s> said more."]),
    (
        "a metonym in the table",
        ["<s>the <o>Pentagon</o></s> said so.", "<s>The <o>US Department of Defense</o></s> said so."],
    ),
    (
        "a wire's short name",
        ["<s><o>Reuters</o></s> reported it.", "<s>the <o>Reuters</o> news agency</s> reported it."],
    ),
    ("the report", ["<s><o>Reuters</o></s> said so. <s>The report</s> said more. <s>It</s> said most."]),
    ("a dispatch by name", ["<s><o>Reuters</o></s> said so. <s>A <o>Reuters</o> dispatch</s> said more."]),
    (
        "images by whom they are released",
        ["<s><o>Reuters</o></s> said so. <s>Photos released by <o>Reuters</o></s> show it."],
    ),
    ("images released before", ["<s><o>Reuters</o></s> released images of the dam. <s>The images</s> show a crack."]),
    (
        "a spokesman of a body",
        ["<s>The <o>Fen River Board</o></s> spoke. <s>A <o>Fen River Board</o> spokesman</s> spoke."],
    ),
    (
        "a spokeswoman for a ministry",
        ["<s>The <n>Kenyan</n> health ministry</s> spoke. <s>A spokeswoman for the health ministry</s> spoke."],
    ),
    ("an office", ["<s>Transport Minister <p>Ada Pell</p></s> spoke.", "<s>The transport minister</s> spoke."]),
    (
        "an office in apposition",
        ["<s><p>Ada Pell</p>, head of the Fen hospital,</s> spoke.", "<s>The head of the Fen hospital</s> spoke."],
    ),
    (
        "images that came with a report",
        ["<s><o>Reuters</o></s> said the dam broke. It rained. <s>The images</s> purportedly show a crack."],
    ),
    ("some of a group", ["<s>Three officials close to the talks</s> spoke. <s>Two of the officials</s> said more."]),
    ("one of a group", ["<s>Three people near the case</s> spoke. <s>One of the people</s> said more."]),
    (
        "the firm that an article is about",
        ["<o>Brackwater</o> cuts jobs. Profit at <o>Brackwater</o> fell, <s>the appliance maker</s> said."],
    ),
    (
        "the first words of a firm's name",
        ["<s><o>Brackwater Group</o></s> said no.", "<s><p>Brackwater</p></s> declined to say more."],
    ),
    (
        "a firm that was tagged a person",
        [
            "The bank <p>Lind Rowe</p> spoke. <s>The bank <p>Lind Rowe</p></s> added more.",
            "<s><o>Lind Rowe</o></s> spoke.",
        ],
    ),
    (
        "a club that was tagged a person",
        [
            "<s><o>Atlético Dunmarr</o></s> spoke. <s><p>Atletico Dunmarr</p></s> said so. <s><p>Dunmarr</p></s> left.",
            "The <o>Atlético Dunmarr</o> ground is shut. <s><o>Atlético Dunmarr</o></s> said so.",
        ],
    ),
    (
        "a firm by its first word, tagged a person",
        ["<s><o>Harwell Services</o></s> spoke.", "<s><p>Harwell</p></s> said more. <s>It</s> declined to go on."],
    ),
    (
        "a firm with which behind",
        ["<s><o>Sentrel</o></s> spoke. <s><p>Sentrel</p></s> said more. <p>Sentrel</p>, which runs the gates, left."],
    ),
    (
        "a speaker's label that was tagged a body",
        ["<p>Kofi</p>, is it done?\n\n<s><o>KOFI BRAND</o></s>: No.\n\n<s><p>Kofi Brand</p></s> said more."],
    ),
    (
        "an untagged name behind an office",
        ["<s>The mayor of Fenport, Ada Pell,</s> spoke first. Later <s>Ada Pell</s> said more."],
    ),
    (
        "the nearest of two",
        ["<p>Ivo Ross</p> spoke. It rained. <s>Mr <p>Ada Pell</p></s> said no. <s>He</s> said yes. <s>He</s> left."],
    ),
    (
        "the union of a story with one association of workers",
        [
            "<h><s>Union</s>: strike still on</h>\n\n<s>The <o>Dock and Lock Workers' Association</o></s> spoke.",
            "<s>The union</s> said no. <s>The dockers' union</s> said more. <s>Their union</s> left.",
        ],
    ),
    (
        "the club that an article is about",
        ["<o>Fenport Rovers</o> lost. Rain fell. <s><o>Fenport Rovers</o></s> said so. <s>The club</s> said more."],
    ),
    ("the port for its authority", ["<s>The <o>Fenport Port Authority</o></s> spoke. <s>The port</s> said more."]),
    (
        "one of two, and then the source",
        ["<s>Two sources close to the talks</s> spoke. <s>One of the two sources</s> sat. <s>The source</s> left."],
    ),
    (
        "sources of the headline and of the opening",
        [
            "<h><s>sources</s> say</h>\n\n<s>Officials, who asked not to be named,</s> spoke. "
            "<s>Two officials briefed on the inquiry</s> sat."
        ],
    ),
    (
        "a group by two nouns",
        ["<s>Two people briefed on the sale</s> spoke. <s>Two officials briefed on the sale</s> said more."],
    ),
    ("the other of two", ["<s>Two people briefed on the talks</s> spoke. <s>The other person</s> said more."]),
    (
        "an official of the headline",
        ["<h>Lock shut, says <s>board official</s></h>\n\n<s>An official of the river board</s> spoke."],
    ),
    (
        "a firm of the headline",
        ["<h><s>dam operator</s> sorry</h>\n\nRain fell. <s><o>Fen Hydro</o>, the operator of the dam,</s> spoke."],
    ),
    (
        "an agent of the headline",
        ["<h>Winger may go: <s>agent</s></h>\n\nIt rained. <s>His agent, <p>Bruno Pell</p>,</s> spoke."],
    ),
    (
        "an institution that can be no other",
        ["<s>The union</s> said no. It rained.", "Nothing moved. <s>The union</s> said that it would strike."],
    ),
    (
        "he in a transcript",
        [
            "<s><p>Ivo Ross</p></s> spoke.\n\n<p>TOM HALE</p>: Well.\n\n"
            "<s><p>ADA PELL</p>: He</s> said so. <s>He</s> ate."
        ],
    ),
    (
        "I behind a label",
        ["<s><p>ADA PELL</p></s>: No.\n\n<s><p>ADA PELL</p>: I</s> believe that it leaks."],
    ),
    (
        "a ministry that nobody answers at",
        ["<s>Kenya's <o>Health Ministry</o></s> spoke. <s>Nobody at the ministry</s> would say more."],
    ),
    (
        "the head of state",
        ["<s>President <p>Ivo Ross</p></s> met <p>Una Hale</p>, head of a mission. <s>The head of state</s> ate."],
    ),
    ("an official again", ["<s>A senior official</s> spoke. <s>The official</s> spoke again."]),
    ("a speaker of its own words", ["<s><p>Ada Pell</p></s> said: <c>“<s>I</s> believe it is closed.”</c>"]),
    ("two powers as sides", ["<s><l>Kenya</l> and <l>Uganda</l></s> spoke. <s>The two sides</s> vowed to do more."]),
    (
        "two powers in either order",
        ["<s><l>Kenya</l> and <l>Uganda</l></s> spoke. <s><l>Uganda</l> and <l>Kenya</l></s> met."],
    ),
    (
        "an office of which others hold a lesser one",
        ["<s>President <p>Ada Pell</p></s> spoke; Vice President <p>Ivo Ross</p> sat. <s>The president</s> left."],
    ),
    (
        "the president at home",
        ["<s>President <p>Ada Pell</p></s> met <n>Kenyan</n> President <p>Ivo Ross</p>. <s>The president</s> spoke."],
    ),
    (
        "an honorific for an office",
        ["<s>Rep. <p>Ada Pell</p></s> spoke. <p>Ivo Ross</p> sat. <s>The congresswoman</s> said more."],
    ),
    (
        "an office and its place",
        ["<s>Sen. <p>Ada Pell</p></s> spoke. <s>The <l>Fenport</l> senator</s> said more."],
    ),
    (
        "an office that two hold and the one who spoke last",
        ["<s>Sen. <p>Ada Pell</p></s> spoke of Sen. <p>Ivo Ross</p>. <s>The <l>Fenport</l> senator</s> said more."],
    ),
    ("an office in the headline", ["<s>Judge</s> shuts lock\n\n<s>Judge <p>Ada Pell</p></s> shut the lock."]),
    ("an office in the opening", ["<s>A <l>Fenport</l> lawmaker</s> spoke. <s>Sen. <p>Ada Pell</p></s> said more."]),
    (
        "a body with others in a relative clause",
        ["<s>The <o>Fen River Union</o></s> spoke. <s>The union, which holds <o>Lock Works</o>,</s> said more."],
    ),
    (
        "a letter and who sent it",
        ["<s>Fenport parents</s> sent a letter to <p>Ada Pell</p>. It rained. <s>The letter</s> says no."],
    ),
    (
        "a ruling and its court",
        ["<s>The <o>Fenport Supreme Court</o></s> closed the lock. It rained. <s>The ruling</s> said it was unsafe."],
    ),
    ("lawyers of one man", ["<s><p>Ivo Pell</p>'s lawyers</s> spoke. <s>Attorneys for <p>Ivo Pell</p></s> spoke."]),
    ("residents again", ["<s>Residents of <l>Lagos</l></s> said yes. <s>Residents</s> said more."]),
    ("a relative clause", ["<s><p>Ada Pell</p></s> spoke, as did <p>Ada Pell</p>, <s>who</s> said it was late."]),
]

APART = [
    ("two of one surname, by honorific", ["<s>Mr <p>Ivo Pell</p></s> spoke. <s>Ms <p>Ada Pell</p></s> spoke."]),
    ("two of one surname in full", ["<s><p>Ivo Pell</p></s> spoke. <s><p>Ada Pell</p></s> spoke."]),
    ("two middle initials", ["<s><p>Ada R. Pell</p></s> spoke. <s><p>Ada K. Pell</p></s> spoke."]),
    ("short names a letter apart", ["<s><p>Oh Min Kim</p></s> spoke. <s><p>Oh Min Kin</p></s> spoke."]),
    ("a man and she", ["<s>Mr <p>Ivo Pell</p></s> spoke. <p>Ada Ross</p> listened. <s>She</s> said no."]),
    ("two countries", ["<s><l>Kenya</l></s> spoke. <s><l>Uganda</l></s> spoke."]),
    ("two ministries of one name", ["<s>Kenya's foreign ministry</s> spoke. <s>Uganda's foreign ministry</s> spoke."]),
    ("two ministries of one country", ["<s>Kenya's foreign ministry</s> spoke. <s>Kenya's health ministry</s> spoke."]),
    ("a government and its agency", ["<s><l>Russia</l></s> said so. <s><o>TASS</o></s> said so."]),
    (
        "a body and its namesake's union",
        ["<s><o>Brackwater</o></s> spoke. <s>The <o>Brackwater Drivers Union</o></s> spoke."],
    ),
    ("officials of two articles", ["<s>Officials</s> said the road is shut.", "<s>Officials</s> said ten were hurt."]),
    (
        "officials of one country in two articles",
        ["<s><n>Kenyan</n> officials</s> said it rained.", "<s><n>Kenyan</n> officials</s> said it burned."],
    ),
    (
        "officials of one country and of two",
        ["<s><n>Kenyan</n> officials</s> spoke. <s><n>Kenyan</n> and <n>Ugandan</n> officials</s> spoke."],
    ),
    (
        "an unnamed official and one named later",
        ["<s>An official</s> said yes. <s><p>Ada Pell</p>, a <l>Fenport</l> official,</s> said no."],
    ),
    (
        "a senator of another place than who spoke last",
        ["<p>Ada Pell</p>, a senator, sat. <s><p>Ivo Ross</p></s> spoke. <s>The <l>Fenport</l> senator</s> left."],
    ),
    (
        "a senator in the opening and two that are named",
        ["<s>A senator</s> spoke. Sen. <p>Ivo Ross</p> listened. <s>Sen. <p>Ada Pell</p></s> said more."],
    ),
    (
        "a transcript and who published it",
        ["<s>The <o>Fenport Post</o></s> spoke. <s>The transcript published by the <o>Fenport Post</o></s> says more."],
    ),
    (
        "lawyers of two men",
        ["<s><p>Ivo Pell</p>'s lawyers</s> spoke. <s>Attorneys for <p>Tom Ross</p></s> spoke."],
    ),
    (
        "officials of two places",
        ["<s>Officials in <l>Lagos</l></s> said yes. <s>Officials in <l>Nairobi</l></s> said no."],
    ),
    (
        "people who know of two things",
        ["<s>A person familiar with the sale</s> spoke. <s>A person familiar with the inquiry</s> spoke."],
    ),
    ("two powers together and one of them", ["<s><l>Kenya</l> and <l>Uganda</l></s> spoke. <s><l>Kenya</l></s> left."]),
    (
        "daughters of two mothers",
        ["<p>Ada Pell</p> sings. <s>Her daughter</s> likes it. <p>Eve Ross</p> coughs. <s>Her daughter</s> left."],
    ),
    ("another source", ["<s>A source</s> said yes. <s>Another source</s> said no."]),
    (
        "people of a body and the body",
        ["<s>The <o>Fen River Board</o></s> spoke. <s>Workers at the <o>Fen River Board</o></s> spoke."],
    ),
    ("an aide and whom she serves", ["<s><p>Ada Pell</p></s> spoke. <s>An aide to <p>Ada Pell</p></s> spoke."]),
    ("a lawyer and his client", ["<s><p>Ada Pell</p></s> spoke. <s><p>Pell</p>'s lawyer</s> spoke."]),
    (
        "two together and one of them",
        ["<s><p>Ada Pell</p></s> spoke. <s><p>Ada Pell</p> and <p>Ivo Ross</p></s> spoke."],
    ),
    (
        "images of somebody else after a report",
        ["<s><o>Reuters</o></s> said so. <s>The satellite images</s> show a crack."],
    ),
    ("a firm and its regulator", ["<s>The <o>Takeover Board</o></s> spoke. <s>The company</s> spoke."]),
    ("a woman and the firm of her name", ["<s>Ms <p>Harwell</p></s> spoke. <s>The <o>Harwell Group</o></s> spoke."]),
    (
        "a president and his administration",
        ["<s><p>Pell</p></s> spoke. <s>The <o>Pell Administration</o></s> spoke."],
    ),
    (
        "the union of a story with two associations of workers",
        [
            "<s>The <o>Dock Workers' Association</o></s> sat with the <o>Train Drivers' Association</o>.",
            "<s>The union</s> spoke.",
        ],
    ),
    (
        "the union of a story with an association and a union",
        [
            "<s>The <o>Dock Workers' Association</o></s> sat with the <o>Guards Union</o> and the <o>Lock Union</o>.",
            "<s>The union</s> spoke.",
        ],
    ),
    (
        "a union of other workers",
        ["<s>The <o>Dock Workers' Association</o></s> spoke. <s>The teachers' union</s> spoke."],
    ),
    ("two clubs and one of them", ["<s><o>Fenport Rovers</o></s> spoke. <s>The two clubs</s> spoke."]),
    (
        "the source and a person of whom a source spoke",
        ["A source close to the winger <p>Teo Pell</p> sat. <s><p>Teo Pell</p></s> spoke. <s>The source</s> spoke."],
    ),
    (
        "groups of two matters",
        ["<s>Two people briefed on the sale</s> spoke. <s>Two people briefed on the inquiry</s> said more."],
    ),
    (
        "workers of two firms",
        ["<s>Workers at the <l>Fenport</l> mill</s> spoke. <s>Agency workers at the <l>Fenport</l> mill</s> left."],
    ),
    (
        "an official of the headline and of another office",
        ["<h>Lock shut, says <s>board official</s></h>\n\n<s>An official of the finance ministry</s> spoke."],
    ),
    (
        "the army in two articles of two countries",
        [
            "<l>Kenya</l> woke. <s>The army</s> said no.",
            "<l>Uganda</l> slept. <s>The army</s> said that it would march.",
        ],
    ),
    ("the newspaper in two articles", ["<s>The newspaper</s> said no.", "It rained. <s>The newspaper</s> said yes."]),
    (
        "the company in two articles of a story with firms",
        [
            "<s>The company</s> spoke. <o>Fen Hydro</o> and <o>Lock Works</o> sat.",
            "It rained. <s>The company</s> left.",
        ],
    ),
    (
        "the head of state and the head of a mission",
        ["<s><p>Una Hale</p>, head of the mission,</s> sat. <s>The head of state</s> spoke."],
    ),
    ("images of two articles", ["<s>Images</s> show a crack.", "<s>Images</s> show a fire."]),
]


@pytest.mark.parametrize(("marked"), [m for _, m in ONE_SOURCE], ids=[what for what, _ in ONE_SOURCE])
def test_resolve_joins(marked: list[str]) -> None:
    names = names_of(*marked)
    assert len(set(names)) == 1, names
    assert names[0] is not None


@pytest.mark.parametrize(("marked"), [m for _, m in APART], ids=[what for what, _ in APART])
def test_resolve_keeps_apart(marked: list[str]) -> None:
    resolution, _ = resolve_marked(*marked)
    ids = [i for found in resolution.source_ids.values() for i in found]
    assert len(ids) == 2
    assert None not in ids
    assert ids[0] != ids[1]


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


def test_resolve_finds_the_party_of_a_ministry_and_a_spokesman_by_their_chiefs() -> None:
    resolution, _ = resolve_marked(
        "<s><n>Kenyan</n> Transport Minister <p>Ada Pell</p></s> spoke. <s>The transport ministry</s> agreed.",
        "<n>Kenyan</n> President <p>Ivo Ross</p> flew. <s>A spokesman for the president, <p>Una Hale</p>,</s> spoke.",
    )
    for name in ("Ada Pell", "Transport ministry", "Una Hale"):
        source = source_named(resolution, name)
        assert source.party == "Kenya", name
        assert "Kenyan" in (source.party_from or "")


def test_resolve_knows_an_article_s_own_outlet() -> None:
    article, annotations = mark("a", "<s>This newspaper</s> has seen the letter. <s>The <o>Fen Board</o></s> spoke.")
    article = dataclasses.replace(article, outlet=Outlet("Northgate Echo", None, "newspaper"))
    resolution = resolve(Story("s", "", ("a",)), {"a": article}, {"a": annotations}, invented_table())
    source = source_named(resolution, "Northgate Echo")
    assert (source.kind, source.party, source.merges[0].feature) == ("outlet", "Echo Trust", "own-outlet")


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


def test_resolve_reads_what_stands_behind_a_speaker_s_label() -> None:
    names = names_of(
        "<s><p>ADA PELL</p></s>: Go on.\n\n<s><p>ADA PELL</p>: A former guard, <p>Ivo Ross</p>,</s> spoke of it.\n\n"
        "HOST (<s><o>UNA HALE</o></s>): Well.\n\nSENATOR <s><o>TOM VALE</o></s> (on the line): Well."
    )
    assert names == ["Ada Pell", "Ivo Ross", "Una Hale", "Tom Vale"]


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


def test_resolve_remembers_for_whom_he_has_stood() -> None:
    marked = (
        "<s>A clerk</s> spoke. <s>He</s> said no. <s><p>Ada Pell</p></s> agreed. <s>She</s> left, <p>Ivo Ross</p> too."
    )
    assert names_of(marked) == ["Clerk", "Clerk", "Ada Pell", "Ada Pell"]


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


def test_resolve_gives_evidence_for_every_merge() -> None:
    resolution, articles = resolve_marked(
        "<s><p>Ada Pell</p></s> spoke. <s>Ms <p>Pell</p></s> spoke. <s>She</s> spoke.", "<s><p>Pell</p></s> spoke."
    )
    source = source_named(resolution, "Ada Pell")
    assert [e.feature for e in source.merges] == ["surname", "recency", "surname"]
    for evidence in source.merges:
        assert len(evidence.excerpts) == 2
        assert 0 < evidence.score <= 1
        assert all(e.span.of(articles[e.article_id].text).strip() for e in evidence.excerpts)
    assert source.aliases == ("Pell",)


def test_resolve_needs_no_evidence_for_the_name_itself() -> None:
    resolution, _ = resolve_marked("<s><p>Ada Pell</p></s> spoke.", "<s><p>Ada Pell</p></s> spoke.")
    assert source_named(resolution, "Ada Pell").merges == ()


def test_resolve_is_the_same_in_any_order_of_the_articles() -> None:
    marked = [m for _, found in ONE_SOURCE + APART for m in found]
    pairs = [mark(f"article-{n:03}", text) for n, text in enumerate(marked)]
    articles = {a.id: a for a, _ in pairs}
    annotations = {n.article_id: n for _, n in pairs}
    table = OutletTable.load()
    forward = resolve(Story("s", "", tuple(articles)), articles, annotations, table)
    backward_ids = tuple(reversed(tuple(articles)))
    backward = resolve(
        Story("s", "", backward_ids), dict(reversed(articles.items())), dict(reversed(annotations.items())), table
    )
    assert forward == backward


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


def test_resolve_takes_a_name_for_what_it_is_in_most_places() -> None:
    club = "<s><o>Fenport Rovers</o></s> spoke. <o>Fenport Rovers</o> lost. <s><p>Fenport Rovers</p></s> declined."
    woman = "<s><p>Ada Pell</p></s> spoke. <p>Ada Pell</p> sat. <s><o>Ada Pell</o></s> declined."
    kinds = [source.kind for marked in (club, woman) for source in resolve_marked(marked)[0].sources]
    assert kinds == ["organisation", "person"]


def test_resolve_says_whom_a_group_holds() -> None:
    marked = (
        "<s><n>Kenyan</n> and <n>Ugandan</n> officials</s> spoke. <s><p>Ada Pell</p> and <p>Ivo Ross</p></s> left. "
        "<s><p>Pell</p></s> ate."
    )
    resolution, _ = resolve_marked(marked)
    officials, both = (source_named(resolution, n) for n in ("Kenyan and Ugandan officials", "Ada Pell and Ivo Ross"))
    assert officials.members == ("Kenya", "Uganda")
    assert both.members == (source_named(resolution, "Ada Pell").id,)
