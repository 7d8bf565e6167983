"""Which mentions are one source and which are two, with the evidence for each merge."""

from __future__ import annotations

import pytest

from headwater.data.story import Story
from headwater.outlets.table import OutletTable
from headwater.sources.resolve import resolve

from .marking import are_two, mark, names_of, resolve_marked, source_named

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
    assert are_two(*marked)


def test_resolve_remembers_for_whom_he_has_stood() -> None:
    marked = (
        "<s>A clerk</s> spoke. <s>He</s> said no. <s><p>Ada Pell</p></s> agreed. <s>She</s> left, <p>Ivo Ross</p> too."
    )
    assert names_of(marked) == ["Clerk", "Clerk", "Ada Pell", "Ada Pell"]


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


def test_resolve_says_whom_a_group_holds() -> None:
    marked = (
        "<s><n>Kenyan</n> and <n>Ugandan</n> officials</s> spoke. <s><p>Ada Pell</p> and <p>Ivo Ross</p></s> left. "
        "<s><p>Pell</p></s> ate."
    )
    resolution, _ = resolve_marked(marked)
    officials, both = (source_named(resolution, n) for n in ("Kenyan and Ugandan officials", "Ada Pell and Ivo Ross"))
    assert officials.members == ("Kenya", "Uganda")
    assert both.members == (source_named(resolution, "Ada Pell").id,)
