"""How a report goes on: pronouns, nouns and pairs that mean somebody who was named or quoted before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from headwater.data.annotation import Reference
from headwater.data.article import Outlet
from headwater.data.source import Resolution
from headwater.data.span import Span
from headwater.data.story import Story
from headwater.outlets.table import OutletTable
from headwater.sources.names.given_names import FEMALE, MALE
from headwater.sources.resolve import resolve

from .marking import mark, names_of, resolve_marked

# What is said, and for each source in it, in order, the number of who it is: the same number, the same source.
GOES_ON = [
    (
        "a possessive as a source",
        "<s>Ms <p>Ada Pell</p></s> spoke. It rained on <s>her</s> claim that it was dry.",
        [0, 0],
    ),
    ("a pronoun with company", "<s><p>Ada Pell</p></s> spoke. <s>She and her lawyers</s> left.", [0, 1]),
    ("its as a source", "<s>The <o>Fen River Board</o></s> sat. Among <s>its</s> findings: the lock leaks.", [0, 0]),
    ("two men", "<s><p>Ivo Ross</p> and <p>Tom Hale</p></s> spoke. <s>The two men</s> left.", [0, 0]),
    ("both", "<s><p>Ivo Ross</p> and <p>Ada Pell</p></s> spoke. <s>Both</s> oppose the dam.", [0, 0]),
    ("neither", "<s><p>Ada Pell</p> and <p>Ivo Ross</p></s> spoke. But <s>neither</s> likes the dam.", [0, 0]),
    (
        "two by name only",
        "Take <p>Ada Pell</p> and <p>Ivo Ross</p>. Last week, <s>they</s> backed it. <s>He</s> ate.",
        [0, 1],
    ),
    (
        "a pair in either order",
        "<s><p>Ada Pell</p> and <p>Ivo Ross</p></s> spoke. <s><p>Ross</p> and <p>Pell</p></s> left.",
        [0, 0],
    ),
    (
        "a pair of one title",
        "<s>Chairman <p>Ada Pell</p> and Chairman <p>Ivo Ross</p></s> spoke. <s>The chairmen</s> wrote.",
        [0, 0],
    ),
    (
        "the Pells",
        "<s><p>Ada Pell</p> and <p>Ivo Pell</p></s> spoke. <s>The <p>Pells</p></s> left. <s><p>Ada Pell</p></s> ate.",
        [0, 0, 1],
    ),
    (
        "a name and an apposition before who",
        "<p>Ada Pell</p>, a shipping heiress, <s>who</s> backed it, sat. <s><p>Pell</p></s> left.",
        [0, 0],
    ),
    (
        "who behind whose aide somebody is",
        "<p>Ada Pell</p>, President <p>Ivo Ross</p>'s aide, <s>who</s> backed it, sat. <s><p>Pell</p></s> left.",
        [0, 0],
    ),
    ("who after a bracket", "<s>Sen. <p>Ada Pell</p></s> sat. <p>Pell</p> (D-Fen), <s>who</s> backed it, ate.", [0, 0]),
    (
        "who and who",
        "<s><p>Ada Pell</p></s> met <p>Ivo Ross</p>, <s>who</s> says no and <s>who</s> means it.",
        [0, 1, 1],
    ),
    ("that after a poll", "<s>A poll</s> is out. It is a poll <s>that</s> shows doubt.", [0, 0]),
    (
        "he after a woman by her given name",
        "<s><p>Hannah Pell</p></s> met <p>Walter Ross</p>. <s>He</s> left. <s>She</s> ate.",
        [0, 1, 0],
    ),
    (
        "she after people who are several",
        "<s>Ms <p>Ada Pell</p></s> spoke. <s>Her critics and rivals</s> sat. <s>She</s> left.",
        [0, 1, 0],
    ),
    ("he after everybody", "<s>Mr <p>Ivo Ross</p></s> spoke. <s>Everybody</s> knows it. <s>He</s> left.", [0, 1, 0]),
    (
        "a poll and the survey",
        "<s>A new poll</s> is out. <s>The survey</s> finds doubt. <s>It</s> rose. <s>The poll</s> was held in May.",
        [0, 0, 0, 0],
    ),
    (
        "a poll and its pollster",
        "<s>A <o>Fenport Echo</o> poll</s> is out. <s>The <o>Fenport Echo</o></s> spoke. <s>The poll</s> shows doubt.",
        [0, 1, 0],
    ),
    (
        "polls of two",
        "<s>A <o>Fenport Echo</o> poll</s> is out. <s>A <o>Lindqvist Rowe</o> poll</s> too. "
        "<s>The <o>Fenport Echo</o> poll</s> shows doubt.",
        [0, 1, 0],
    ),
    (
        "a poll by a body",
        "<s>The <o>Bookbag Fund</o></s> spoke. <s>One poll by the <o>Bookbag Fund</o></s> shows doubt.",
        [0, 0],
    ),
    (
        "a report and the inquiry",
        "<s>A council report</s> is out. <s>The <o>Fen River Board</o></s> sat. <s>The report</s> blames rain. "
        "<s>The inquiry</s> found more.",
        [0, 1, 0, 0],
    ),
    (
        "a post on a site",
        "<s>A <o>Facebook</o> post</s> shows it. <s><o>Facebook</o></s> spoke. <s>The post</s> is gone.",
        [0, 1, 0],
    ),
    (
        "the editorial of a newspaper",
        "<s>The <o>Fenport Echo</o>'s editorial</s> says no. Rain fell. <s>The editorial</s> ends so.",
        [0, 0],
    ),
    (
        "a letter of two",
        "<s><p>Ada Pell</p> and <p>Ivo Ross</p></s> sent a letter to the board. <s>The letter</s> goes on.",
        [0, 0],
    ),
    (
        "groups, though far back",
        "<s>Eleven river charities</s> wrote." + " Rain fell." * 12 + " <s>The groups</s> left.",
        [0, 0],
    ),
    (
        "groups that were tagged a name",
        "<s><o>Eleven river charities</o></s> wrote. It rained. <s><o>The groups</o></s> left.",
        [0, 0],
    ),
    (
        "an apposition that is quoted alone",
        "<s><o>Open Hands</o></s> met. <o>Open Hands</o>, <s>a charity</s> for divers, spoke.",
        [0, 0],
    ),
    (
        "her campaign and the campaign",
        "<s>Ms <p>Ada Pell</p></s> spoke. <s>Her campaign</s> wrote."
        + " Rain fell." * 12
        + " <s>The campaign</s> left.",
        [0, 1, 1],
    ),
    (
        "somebody and her allies",
        "<s>Senator <p>Ada Pell</p></s> spoke. <s>The senator and her allies</s> want more.",
        [0, 0],
    ),
    ("many of those", "<s>Voters in <l>Fenport</l></s> want it. <s>Many voters</s> left.", [0, 1]),
    (
        "an office that an infinitive leads up to",
        "On the eve of President <p>Ada Pell</p>'s visit, <s>the president</s> spoke. <s><p>Pell</p></s> ate.",
        [0, 0],
    ),
    ("a department in a title", "<s>Secretary of <p>State Pell</p></s> sat. <s><p>Ada Pell</p></s> spoke.", [0, 0]),
    (
        "people tagged as a name before names",
        "<s><p>Party candidates</p> <p>Ada Pell</p> and <p>Ivo Ross</p></s> spoke. <s>They</s> left.",
        [0, 0],
    ),
    (
        "a person tagged a place",
        "<s><l>Ada Pell</l>, a river engineer,</s> spoke. <s>She</s> ate. <s><p>Pell</p></s> left.",
        [0, 0, 0],
    ),
    (
        "a programme of a body and the body",
        "<s><p>Ivo Ross</p>, of the <o>Fen Trust's Reading Programme</o>,</s> sat. <s>The <o>Fen Trust</o></s> spoke. "
        "<s>The <o>Fen Trust's Reading Programme</o></s> left.",
        [0, 1, 2],
    ),
    (
        "the former and the latter",
        "<s><p>Pell</p></s> met <p>Ivo Ross</p> and <p>Ada Pell</p>. <s>The former</s> left. <s>The latter</s> ate.",
        [0, 1, 0],
    ),
    (
        "a centre for something",
        "<s>The <o>Fen Center for Rivers</o></s> spoke. <s>The <o>Fen Center</o></s> left.",
        [0, 0],
    ),
    (
        "a state's agency",
        "<s>The <o>Environmental Protection Agency</o></s> spoke. <s><o>EPA</o></s> sat. <s>The agency</s> left.",
        [0, 0, 0],
    ),
    (
        "the statement of a group",
        "<s>Fenport parents</s> spoke. It rained. <s>The statement</s> says no.",
        [0, 0],
    ),
    (
        "a document of a body without a name",
        "<s>The <o>Fen River Union</o></s> spoke. <s>The union's letter</s> says no. <s>The letter</s> goes on.",
        [0, 0, 0],
    ),
    (
        "common nouns that were tagged names",
        "<s><o>Some Pell fans</o></s> wrote. <s><o>A web search</o></s> is out. <s><o>growing crowds</o></s> left.",
        [0, 1, 2],
    ),
    ("no writer in a quotation", "“Rain fell and <s>I</s> left.”", [None]),
]


def _numbers(ids: list[str | None]) -> list[int | None]:
    known = [i for i in dict.fromkeys(ids) if i is not None]
    return [known.index(i) if i is not None else None for i in ids]


@pytest.mark.parametrize(("marked", "expected"), [c[1:] for c in GOES_ON], ids=[c[0] for c in GOES_ON])
def test_resolve_goes_on(marked: str, expected: list[int | None]) -> None:
    resolution, _ = resolve_marked(marked)
    assert _numbers(list(resolution.source_ids["a"])) == expected, [s.name for s in resolution.sources]


def _refer(marked: str, *links: tuple[str, str, float]) -> Resolution:
    """Resolve one marked article in which the reader takes the first words of each link to mean the second."""
    article, annotations = mark("a", marked)
    references = []
    for said, meant, score in links:
        at, before = article.text.index(said), article.text.index(meant)
        references.append(Reference(Span(at, at + len(said)), Span(before, before + len(meant)), score))
    found = replace(annotations, references=tuple(references))
    return resolve(Story("story-1", "", ("a",)), {"a": article}, {"a": found}, OutletTable.load())


REFERRED = [
    (
        "a noun for a person",
        "<s>Mr <p>Ivo Ross</p></s> sat. <s>The impostor</s> left.",
        ("The impostor", "Mr Ivo Ross"),
        [0, 0],
    ),
    (
        "a noun for a body",
        "<s>The <o>Fen River Union</o></s> sat. <s><o>TASS</o></s> spoke. <s>The bloc</s> left.",
        ("The bloc", "The Fen River Union"),
        [0, 1, 0],
    ),
    (
        "no body for a person's noun",
        "<s>The <o>Fen Union</o></s> sat. <s>The pilot</s> left.",
        ("The pilot", "The Fen Union"),
        [0, 1],
    ),
    (
        "no soldiers for pilots",
        "<s>The soldiers</s> sat. <s>The pilots</s> left.",
        ("The pilots", "The soldiers"),
        [0, 1],
    ),
    ("one for several", "<s>The soldiers</s> sat. <s>The pilot</s> left.", ("The pilot", "The soldiers"), [0, 1]),
    (
        "a name that another is not",
        "<s><p>Ivo Ross</p></s> sat. <s>The head of Eddle Town</s> left.",
        ("The head", "Ivo Ross"),
        [0, 1],
    ),
    (
        "the same words again",
        "<s>An engineer</s> spoke. <s>Ms <p>Ada Pell</p></s> sat. <s>The engineer</s> left.",
        ("The engineer", "Ms Ada Pell"),
        [0, 1, 0],
    ),
    (
        "the nearest mention",
        "<s>Ms <p>Ada Pell</p></s> sat. <s>Mr <p>Ivo Ross</p></s> spoke. It rained. Rain fell. <s>It</s> rose.",
        ("It rose", "Ada"),
        [0, 1, None],
    ),
]


@pytest.mark.parametrize(("marked", "link", "expected"), [c[1:] for c in REFERRED], ids=[c[0] for c in REFERRED])
def test_resolve_takes_the_readers_word_for_nouns(
    marked: str, link: tuple[str, str], expected: list[int | None]
) -> None:
    assert _numbers(list(_refer(marked, (*link, 0.9)).source_ids["a"])) == expected


def test_resolve_doubts_a_weak_reference() -> None:
    found = _refer("<s>Mr <p>Ivo Ross</p></s> sat. <s>The impostor</s> left.", ("The impostor", "Mr Ivo Ross", 0.3))
    assert _numbers(list(found.source_ids["a"])) == [0, 1]


def test_resolve_takes_a_name_for_a_person_whom_she_means() -> None:
    marked = "A post from <o>Ada Rowe</o> is out. “No,” <s>she</s> wrote. <s><o>Ada Rowe</o></s> left."
    found = _refer(marked, ("she", "Ada Rowe", 0.9))
    assert [(s.name, s.kind) for s in found.sources] == [("Ada Rowe", "person")]


def test_resolve_passes_over_who_was_named_in_a_quotation() -> None:
    marked = "<s>Mr <p>Ivo Ross</p></s> said: <c>“<s>Mr <p>Tom Hale</p></s> denies it.”</c> It rained. <s>He</s> left."
    article, annotations = mark("a", marked)
    direct = tuple(replace(a, kind="direct") if a.content else a for a in annotations.attributions)
    story, table = Story("story-1", "", ("a",)), OutletTable.load()
    found = resolve(story, {"a": article}, {"a": replace(annotations, attributions=direct)}, table)
    assert _numbers(list(found.source_ids["a"])) == [0, 1, 0]


def test_resolve_names_the_writer() -> None:
    outlet = Outlet("Northgate Echo", None, "newspaper", "XN")
    assert names_of("It rained. <s>We</s> asked the board.", outlets=[outlet]) == ["Northgate Echo"]
    assert names_of("It rained. <s>I</s> asked the board.", outlets=[outlet]) == [None]
    assert names_of("It rained. <s>We</s> asked the board.") == [None]
    label = "It rained.\n\nADA PELL: Why?\n\n"
    assert names_of(label + "<s>We</s> asked the board.", outlets=[outlet]) == ["Northgate Echo"]
    assert names_of("What fell: rain. <s>We</s> asked the board.", outlets=[outlet]) == ["Northgate Echo"]
    assert names_of("Mr. Pell: It rained. <s>We</s> left.", outlets=[outlet]) == [None]
    assert names_of("The note was short: <s>we</s> have left.", outlets=[outlet]) == [None]
    talk = "Host: Why?\nMr. Pell: It rained.\nSo <s>we</s> left.\nHost: When?\nMr. Pell: At six."
    assert names_of(talk, outlets=[outlet]) == [None]
    article, annotations = mark("a", "It rained. <s>I</s> asked the board.")
    by = replace(article, byline="By Ada Pell")
    found = resolve(Story("story-1", "", ("a",)), {"a": by}, {"a": annotations}, OutletTable.load())
    assert [(s.name, s.kind) for s in found.sources] == [("Ada Pell", "person")]


def test_resolve_makes_no_body_of_common_nouns() -> None:
    resolution, _ = resolve_marked(
        "<s><o>Some Pell endorsers</o></s> wrote. <s><o>A Fenport poll released</o> Monday</s> is out."
    )
    assert sorted((s.name, s.kind) for s in resolution.sources) == [
        ("Fenport poll released Monday", "document"),
        ("Some Pell endorsers", "anonymous"),
    ]


def test_given_names_are_of_one_sex_and_folded() -> None:
    assert not MALE & FEMALE
    assert all(name.isalpha() and name.islower() for name in MALE | FEMALE)
