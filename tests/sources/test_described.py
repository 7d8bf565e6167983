"""Persons who are spoken of by what they are, without their names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from headwater.data.annotation import Reference
from headwater.data.span import Span
from headwater.data.story import Story
from headwater.outlets.table import OutletTable
from headwater.sources.resolve import ResolveOptions, resolve

from .marking import mark, names_of, resolve_marked


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        (
            "<s><p>Ivo Pell</p></s> said no. <s>A reporter</s> asked why. <s>The businessman</s> replied.",
            ["Ivo Pell", "Reporter", "Ivo Pell"],
        ),
        ("<s><p>Hannah Pell</p></s> said no. <s>The businessman</s> replied.", ["Hannah Pell", "Businessman"]),
        (
            "<s>A former <o>Fen River Board</o> chairman</s> wants it. “Yes,” said <s><p>Ivo Pell</p></s>, who led the "
            "<o>Fen River Board</o> until May.",
            ["Ivo Pell", "Ivo Pell"],
        ),
        (
            "<s>A former <o>Fen River Board</o> chairman</s> wants it. “Yes,” said <s><p>Ivo Pell</p></s>, who led the "
            "<o>Harwell Group</o> until May.",
            ["Former Fen River Board chairman", "Ivo Pell"],
        ),
    ],
)
def test_a_description_is_who_the_article_is_about(marked: str, names: list[str]) -> None:
    assert names_of(marked) == names


def test_a_post_of_a_place_is_who_holds_it_elsewhere_in_the_story() -> None:
    marked = (
        "Senator <p>Ada Pell</p> of <l>Ostrel</l> sat with Senator <p>Ivo Ross</p> of <l>Quell</l>.",
        "<p>Ross</p> and <p>Ivo Ross</p> came. <s><p>Ada Pell</p></s> left. <s>The <l>Ostrel</l> senator</s> ate.",
    )
    assert names_of(*marked) == ["Ada Pell", "Ada Pell"]


@pytest.mark.parametrize("title", ["<o>Fen Agency</o> Director", "<o>Fen Agency Director</o>"])
def test_a_title_before_a_name_speaks_for_the_body(title: str) -> None:
    marked = f"<s>The <o>Fen Agency</o></s> spoke. <s>{title} <p>Ada Pell</p></s> agreed."
    resolution, _ = resolve_marked(marked, options=ResolveOptions())
    assert {source.party for source in resolution.sources} == {"Fen Agency"}


def test_a_post_within_a_name_is_that_persons_post() -> None:
    marked = (
        "<p>Senator Ada Pell</p> of <l>Ostrel</l> sat with <p>Senator Ivo Ross</p> of <l>Quell</l>.",
        "<p>Ross</p> and <p>Ivo Ross</p> came. <s><p>Ada Pell</p></s> left. <s>The <l>Ostrel</l> senator</s> ate.",
    )
    assert names_of(*marked) == ["Ada Pell", "Ada Pell"]


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("<l>Fen</l> Sen. <p>Ivo Ross</p> sat.", "The <l>Fen</l> senator"),
        ("Sens. <p>Ada Pell</p> (Quel.) and <p>Ivo Ross</p> (Ostr.) sat.", "The <l>Ostrel</l> senator"),
        ("<p>Ada Pell</p>, D-Quell, and Rep. <p>Ivo Ross</p>, C-Ostrel, sat.", "The <l>Ostrel</l> congressman"),
    ],
)
def test_resolve_finds_a_lawmaker_by_the_place_beside_his_name(named: str, said: str) -> None:
    assert names_of(f"{named} <p>Ada Pell</p> ate. It rained. <s>{said}</s> spoke.") == ["Ivo Ross"]


def test_a_place_in_brackets_makes_no_lawmaker() -> None:
    assert names_of("<p>Ivo Ross</p> (Reuters) sat. It rained. <s>The senator</s> spoke.") == ["Senator"]


def test_resolve_takes_a_nominee_for_whom_the_reader_does() -> None:
    article, annotations = mark("a", "<p>Ada Pell</p> won. <s>The Democratic nominee</s> spoke. <p>Ivo Ross</p> sat.")
    said = annotations.attributions[0].source[0]
    read = replace(annotations, references=(Reference(said, annotations.entities[0].span, 0.7),))
    found = resolve(Story("story-1", "", ("a",)), {"a": article}, {"a": read}, OutletTable.load())
    assert [s.name for s in found.sources] == ["Ada Pell"]


@pytest.mark.parametrize(
    "said",
    [
        "The 57-year-old clerk",
        "The former harbour keeper",
        "The self-described socialist",
        "The presumptive Labour nominee",
        "The <o>Ostrel Republican</o>",
        "The <o>North Ostrel Democrat</o>",
        "The <o>Quell Bay</o> businesswoman",
    ],
)
def test_words_that_only_vary_a_name_mean_who_was_just_named(said: str) -> None:
    marked = f"It rained. <s><p>Ada Pell</p></s> sat. “<p>Ivo Ross</p> did it. He knows.” <s>{said}</s> left."
    assert names_of(marked) == ["Ada Pell", "Ada Pell"]


@pytest.mark.parametrize(
    ("marked", "named"),
    [
        ("<p>Ivo Ross</p> thanked <p>Ada Pell</p>. <s>The former keeper</s> left.", "Former keeper"),  # either
        ("Mr <p>Ivo Ross</p> thanked Ms <p>Ada Pell</p>. <s>The former keeper</s> lost his job.", "Ivo Ross"),
        ("<p>Ivo Ross</p> thanked <s><p>Ada Pell</p></s>. <s>The former keeper</s> left.", "Ada Pell"),
        ("<s><p>Ivo Ross</p></s> said <c><s>the former keeper</s> left</c>.", "Former keeper"),  # of another
        ("<p>Ada Pell</p> sat. It rained. <s>The former keeper</s> left.", "Former keeper"),
        ("<p>Ada Pell</p> sat. <s>The former official</s> left.", "Former official"),
        ("<p>Ada Pell</p> sat. <s>The former keeper of Quell Rock</s> left.", "Former keeper of Quell Rock"),
        ("<p>Ada Pell</p> sat. <s>The keeper</s> left.", "Keeper"),
    ],
)
def test_words_that_vary_a_name_mean_one_person_alone(marked: str, named: str) -> None:
    assert names_of(marked)[-1] == named


@pytest.mark.parametrize(("score", "named"), [(0.45, "Ada Pell"), (0.35, "Keeper")])
def test_resolve_believes_a_doubtful_reference_where_nobody_else_was_named(score: float, named: str) -> None:
    article, annotations = mark("a", "<p>Ada Pell</p> sat. <s>The keeper</s> left.")
    said = annotations.attributions[0].source[0]
    read = replace(annotations, references=(Reference(said, annotations.entities[0].span, score),))
    found = resolve(Story("story-1", "", ("a",)), {"a": article}, {"a": read}, OutletTable.load())
    assert [s.name for s in found.sources] == [named]


def test_a_body_before_a_noun_for_people_does_not_speak() -> None:
    assert names_of("<s>A <o>Fen Court</o> justice</s> left.") == ["Fen Court justice"]


@pytest.mark.parametrize("tagged", ["many Democrats", "one Pell confidant"])
def test_who_has_no_name_but_was_tagged_a_body_is_people(tagged: str) -> None:
    assert [s.kind for s in resolve_marked(f"<s><o>{tagged}</o></s> left.")[0].sources] == ["anonymous"]


def test_who_is_named_with_others_speaks() -> None:
    assert names_of("<s><o>Pell and other Republicans</o></s> left. <p>Ada Pell</p> sat.") == ["Ada Pell"]


def test_the_same_noun_points_back_past_a_headline_that_names_nobody() -> None:
    article, annotations = mark("a", "<s>Keeper</s> sorry\n<p>Ada Pell</p> sat. <s>The keeper</s> left.")
    said = annotations.attributions[1].source[0]
    read = replace(annotations, references=(Reference(said, annotations.entities[0].span, 0.7),))
    found = resolve(Story("story-1", "", ("a",)), {"a": article}, {"a": read}, OutletTable.load())
    assert [s.name for s in found.sources] == ["Ada Pell", "Keeper"]


@pytest.mark.parametrize(
    "marked",
    [
        "<s>The <o>Fen Agency</o></s> says <s>President <p>Ada Pell</p></s> left.",
        "<s><p>Ada Pell</p></s>, <p>Ross</p> and <o>Fen Agency</o> Chairman <p>Martin Hale</p> left.",
        "<o>Fen Agency</o> Chairman <p>Ivo Ross</p>, <s><p>Ada Pell</p></s> left.",
        "They accused <s><p>Ada Pell</p></s> of fearing the chairman of the <o>Fen Agency</o>.",
    ],
)
def test_another_s_post_makes_nobody_speak_for_a_body(marked: str) -> None:
    resolution, _ = resolve_marked(marked, options=ResolveOptions())
    assert next(s.party for s in resolution.sources if s.name == "Ada Pell") is None


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        (
            "<s><p>Ada Pell</p>, head of the <o>Fen Union</o>,</s> spoke. <s>The <o>Fen Union</o> leader</s> left.",
            ["Ada Pell", "Ada Pell"],
        ),
        (
            "<s><p>Ada Pell</p>, a lawyer of the <o>Fen Union</o>,</s> spoke. <s>The <o>Fen Union</o> leader</s> left.",
            ["Ada Pell", "Fen Union leader"],
        ),
        (
            "Governor <p>Ivo Ross</p> met the governor of the bank, <p>Mo Reyes</p>. <s><p>Ross</p></s> spoke. <s>The "
            "governor</s> left.",
            ["Ivo Ross", "Ivo Ross"],
        ),
        (
            "It was bought from <p>Ivo Ross</p>, <s>the skipper</s> announced.",
            ["Skipper"],
        ),
        (
            "An aide of <p>Ivo Ross</p> came. <s>The aide</s> spoke.",
            ["Aide"],
        ),
        (
            "<s><p>Ivo Ross</p></s> spoke. Others doubt it, among them <p>Ross</p>, <s>a party source</s> said.",
            ["Ivo Ross", "Party source"],
        ),
        ("<s>The Softies</s> spoke.", ["Softies"]),
        ("<s>Her publicist, <p>Ivo Ross</p>,</s> spoke. <s>Her publicist</s> left.", ["Ivo Ross", "Ivo Ross"]),
    ],
)
def test_a_description_is_of_whoever_is_told_to_be_that(marked: str, names: list[str]) -> None:
    assert names_of(marked) == names


def test_a_biography_is_of_whom_it_is_about_and_not_of_its_author() -> None:
    resolution, _ = resolve_marked("<s><p>Ada Pell</p></s> left. <s>Her biography</s> says so.")
    assert [source.kind for source in resolution.sources] == ["person", "document"]


def test_a_firm_is_varied_to_the_end_of_an_article_about_it_alone() -> None:
    marked = "<s><o>Brackwater</o></s> spoke. It rained. It snowed. It hailed. It froze. <s>The pump giant</s> left."
    assert names_of(marked) == ["Brackwater", "Brackwater"]


@pytest.mark.parametrize(("who", "said"), [("spokeswoman", "She"), ("spokesman", "He")])
def test_a_spokesman_is_his_body_s_voice_also_where_he_is_spoken_of_again(who: str, said: str) -> None:
    marked = f"<s>A <o>Fen Union</o> {who}</s> spoke. <s>The {who}</s> went on. <s>{said}</s> left."
    assert names_of(marked) == ["Fen Union"] * 3


def test_she_is_no_spokesman() -> None:
    marked = "<s><p>Ada Pell</p></s> spoke. <s>A <o>Fen Union</o> spokesman</s> spoke. <s>She</s> left."
    assert names_of(marked) == ["Ada Pell", "Fen Union", "Ada Pell"]


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("The prosecutor, Mr <p>Ivo Ross</p>, met <p>Ada Pell</p>. <s>The prosecutor</s> left.", ["Ivo Ross"]),
        (
            "The owner of the old Fen River Mill, <p>Ada Pell</p>, met <p>Ivo Ross</p>. <s>The owner</s> left.",
            ["Ada Pell"],
        ),
        ("<p>Ivo Ross</p> was asked, explains the keeper, at dawn. <s>The keeper</s> left.", ["Keeper"]),
    ],
)
def test_an_apposition_says_what_somebody_is(marked: str, names: list[str]) -> None:
    assert names_of(marked) == names


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("The public prosecutor, Mr <p>Ivo Ross</p>, sat. It rained. <s>The PP</s> left.", ["Ivo Ross"]),
        (
            "<p>Ada Pell</p>, head of the Fen Ferry Union, sat. <p>Ivo Ross</p> ate. <s>The FFU chief</s> left.",
            ["Ada Pell"],
        ),
        (
            "<p>Ada Pell</p>, head of the Fen Ferry Union, met <p>Ivo Ross</p>, head of the Fair Fare Union. <s>The "
            "FFU chief</s> left.",
            ["FFU chief"],  # either
        ),
        (
            "Mayoral hopeful and keeper <p>Ada Pell</p> met <p>Ivo Ross</p>. <s>The mayoral hopeful</s> left.",
            ["Ada Pell"],
        ),
        (
            "The school's director, <p>Ada Pell</p>, met <p>Ivo Ross</p>. <s>The director of the 90-pupil "
            "school</s> left.",
            ["Ada Pell"],
        ),
        ("<s>The man</s> held for it is <p>Ivo Ross</p>.", ["Ivo Ross"]),
        ("<s>The man</s> held for it is <p>Ivo Ross</p>'s son.", ["Man"]),
        ("<s>The man</s> who says the culprit is <p>Ivo Ross</p> left.", ["Man"]),
        ("<p>Ada Pell</p> was <s>the first witness</s> heard.", ["Ada Pell"]),
        (
            "<p>Ivo Ross</p> thanked <s><p>Ada Pell</p></s>. <s>The tireless 70-year-old</s> left.",
            ["Ada Pell", "Ada Pell"],
        ),
    ],
)
def test_a_description_is_of_whom_the_article_gives_that_title(marked: str, names: list[str]) -> None:
    assert names_of(marked) == names


def _resolve_reading(marked: str, links: list[tuple[str, str, float]]) -> list[str]:
    """The names of the sources where the reader takes words to mean others, each where it stands first."""
    article, annotations = mark("a", marked)
    spans = [
        Span(article.text.index(words), article.text.index(words) + len(words)) for pair in links for words in pair[:2]
    ]
    read = tuple(Reference(spans[2 * i], spans[2 * i + 1], link[2]) for i, link in enumerate(links))
    found = resolve(
        Story("story-1", "", ("a",)), {"a": article}, {"a": replace(annotations, references=read)}, OutletTable.load()
    )
    names = {source.id: source.name for source in found.sources}
    return [names[i] for i in found.source_ids["a"] if i is not None]


def test_a_doubtful_reference_through_a_pronoun_picks_one_of_those_just_named() -> None:
    marked = "<p>Ada Pell</p> put herself before <p>Ivo Ross</p>, <s>the keeper</s> said."
    links = [("the keeper", "herself", 0.45), ("herself", "Ada Pell", 0.7)]
    assert _resolve_reading(marked, links) == ["Ada Pell"]


def test_a_doubtful_reference_through_what_somebody_tells_picks_nobody() -> None:
    marked = "<s>A clerk</s> said <c><p>Ada Pell</p> asked him</c>. <s>The keeper</s> left."
    assert _resolve_reading(marked, [("The keeper", "him", 0.45), ("him", "Ada Pell", 0.7)])[-1] == "Keeper"


def test_a_post_in_capitals_is_no_name() -> None:
    marked = "<p>Ada Pell</p> met <p>Ivo Ross</p>. It rained. <s>The Ambassador</s> left."
    assert _resolve_reading(marked, [("The Ambassador", "Ivo Ross", 0.6)]) == ["Ivo Ross"]


def test_a_reference_of_whose_family_it_is_is_none_of_the_family() -> None:
    marked = "<p>Ada Pell</p> ate. <s>The boy's friend</s> left."
    assert _resolve_reading(marked, [("The boy", "Ada Pell", 0.9)]) == ["Boy's friend"]


def test_a_post_of_another_country_is_whom_the_reader_takes_it_for() -> None:
    marked = (
        "Prime Minister <p>Ivo Ross</p> met <p>Ada Pell</p>. <s><p>Pell</p></s> spoke. "
        "<s>The <n>Irish</n> prime minister</s> left."
    )
    assert _resolve_reading(marked, [("The Irish prime minister", "Pell", 0.45)])[-1] == "Ada Pell"


def test_the_very_same_words_mean_who_was_described_so_before() -> None:
    marked = "<p>Ada Pell</p> put herself first, <s>the keeper</s> said. <p>Ivo Ross</p> ate. <s>The keeper</s> left."
    assert _resolve_reading(marked, [("the keeper", "Ada Pell", 0.45)]) == ["Ada Pell", "Ada Pell"]
