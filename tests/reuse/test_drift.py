"""What passages show to have moved: sentence by sentence, once, and never a loss that is none."""

from __future__ import annotations

from dataclasses import replace

from headwater.algorithms.vectors import Vectors
from headwater.data.annotation import Annotations, Attribution, Reference
from headwater.data.article import Article, Outlet
from headwater.data.reuse import Passage
from headwater.data.span import Excerpt, Span
from headwater.data.story import Story
from headwater.reuse.drift import add_drift
from headwater.reuse.find import find
from headwater.reuse.formulas import blank_formulas
from headwater.reuse.material import gather

GIVER = (
    "The ferry Solveig ran aground off Marl Point on Sunday evening with 140 passengers, the coast guard said. "
    "Her captain may have been asleep at the wheel, harbour master Ida Roen told reporters on the quay. "
    "Tugs will try to pull the ship off the sandbank at high water on Monday morning."
)
TAKER = (
    "The ferry Solveig ran aground off Marl Point on Sunday evening with 410 passengers. "
    "Her captain was asleep at the wheel, harbour master Ida Roen told reporters on the quay. "
    "Tugs will try to pull the ship off the sandbank at high water on Monday morning."
)


def sentences_of(text: str) -> tuple[Span, ...]:
    spans, start = [], 0
    for part in text.split(". "):
        end = min(len(text), start + len(part) + 1)
        spans.append(Span(start, end))
        start = end + 1
    return tuple(spans)


def attribute(text: str, source: str, cue: str, content: str) -> Attribution:
    def place(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    return Attribution((place(source),), (place(cue),), (place(content),), None, "indirect", "asserts", None, 1.0)


def read(name: str, text: str, *attributions: Attribution) -> tuple[Article, Annotations]:
    one = Article(f"article-{name}", f"{name}.txt", "", "", "utf-8", text, ())
    return one, Annotations(one.id, sentences_of(text), (), attributions, (), (), (), (), ())


def find_drift(*pile: tuple[Article, Annotations]) -> list[tuple[str, str, str]]:
    articles = {one.id: one for one, _ in pile}
    notes = {one.id: note for one, note in pile}
    passages = find(Story("story-1", "x", tuple(articles)), articles, notes, Vectors())
    shown = []
    for drift in (drift for passage in passages for drift in passage.drift):
        before, after = (one.span.of(articles[one.article_id].text) for one in (drift.before, drift.after))
        shown.append((drift.kind, before, after))
    return shown


def giver(name: str = "a") -> tuple[Article, Annotations]:
    ran = "The ferry Solveig ran aground off Marl Point on Sunday evening with 140 passengers"
    asleep = "Her captain may have been asleep at the wheel"
    return read(
        name,
        GIVER,
        attribute(GIVER, "the coast guard", "said", ran),
        attribute(GIVER, "harbour master Ida Roen", "told", asleep),
    )


def taker(name: str = "b", text: str = TAKER) -> tuple[Article, Annotations]:
    told = attribute(text, "harbour master Ida Roen", "told", "Her captain was asleep at the wheel")
    return read(name, text, told)


def test_drift_is_found_sentence_by_sentence():
    shown = find_drift(giver(), taker())
    assert ("number", "140 passengers", "410 passengers") in shown
    assert [one for one in shown if one[0] == "hedge"]
    (lost,) = [one for one in shown if one[0] == "attribution"]
    assert lost[1] == "the coast guard said"
    assert lost[2].startswith("ferry Solveig ran aground")


def test_an_attribution_told_in_other_words_is_not_lost():
    text = TAKER.replace("with 410 passengers", "with 410 passengers, officials at the station have told this paper")
    said = attribute(text, "officials at the station", "told", "The ferry Solveig ran aground off Marl Point on Sunday")
    note = read("b", text, said, attribute(text, "harbour master Ida Roen", "told reporters", "Her captain was asleep"))
    assert not [one for one in find_drift(giver(), note) if one[0] == "attribution"]


def test_a_source_named_in_the_sentence_beside_is_not_lost():
    text = TAKER.replace("Her captain", "The coast guard said that it was dark. Her captain")
    dark = attribute(text, "The coast guard", "said", "it was dark")
    assert not [one for one in find_drift(giver(), read("b", text, dark)) if one[0] == "attribution"]


def lost(one: tuple[Article, Annotations], other: tuple[Article, Annotations]) -> list[tuple[str, str, str]]:
    return [shown for shown in find_drift(one, other) if shown[0] == "attribution"]


def test_what_stands_in_quotation_marks_has_lost_no_attribution():
    text = TAKER.replace("The ferry", "“The ferry").replace("410 passengers.", "410 passengers”.")
    assert lost(giver(), taker(text=TAKER))
    assert not lost(giver(), taker(text=text))


def test_what_rests_on_an_outlet_is_not_lost_in_its_own_article():
    text = GIVER.replace("the coast guard said", "the Quay Gazette said")
    ran = "The ferry Solveig ran aground off Marl Point on Sunday evening with 140 passengers"
    citing = read("a", text, attribute(text, "the Quay Gazette", "said", ran))
    article, notes = taker()
    assert lost(citing, (article, notes))
    assert not lost(citing, (replace(article, outlet=Outlet("Quay Gazette")), notes))


def test_a_source_that_is_a_pronoun_is_not_lost_where_whom_it_means_is_named():
    text = GIVER.replace("the coast guard said", "he said") + " Harbour pilot Joss Tarn was on board."
    ran = "The ferry Solveig ran aground off Marl Point on Sunday evening with 140 passengers"
    article, notes = read("a", text, attribute(text, "he", "said", ran))
    he, tarn = (Span(text.index(words), text.index(words) + len(words)) for words in ("he said", "Joss Tarn"))
    spoken = replace(notes.attributions[0], source=(Span(he.start, he.start + 2),))
    notes = replace(notes, attributions=(spoken,), references=(Reference(spoken.source[0], tarn, 0.9),))
    named = TAKER.replace("410 passengers.", "410 passengers and Joss Tarn.")
    assert lost((article, notes), taker())
    assert not lost((article, notes), taker(text=named))


def test_an_attribution_that_stands_in_the_same_words_is_not_lost_where_it_was_not_read():
    article, _ = read("b", GIVER)
    assert not lost(giver(), (article, Annotations(article.id, sentences_of(GIVER), (), (), (), (), (), (), ())))
    ran = "The ferry Solveig ran aground off Marl Point on Sunday evening with 140 passengers"
    deed = GIVER.replace("the coast guard said", "the pilot has pressed claims")
    found = read("a", deed, attribute(deed, "the pilot", "has pressed claims", ran))
    told = TAKER.replace("410 passengers.", "410 passengers, and her mate pressed other claims.")
    assert lost(found, taker())
    assert not lost(found, taker(text=told))


def test_a_figure_of_something_else_is_no_drift():
    ours = "Forward Ines Belcastro scored 20 points for the Ostrel Foxes in the cup final on Monday night"
    theirs = (
        "Until the Brenna goalkeeper was hurt nobody took note of Ines Belcastro, who had five points for the Foxes"
        " by half-time and whose brother had been the better player all winter"
    )
    assert "number" not in drift_between(ours, theirs)
    assert "number" in drift_between(ours, ours.replace("20", "30"))


def test_what_was_meant_and_what_came_about_are_no_drift():
    won = "Milo Carrant kept his middleweight title by beating Ross Tarn in Ostrel"
    aim = "Milo Carrant beat Ross Tarn in Ostrel to keep his middleweight title"
    assert "modality" not in drift_between(aim, won)
    will, was = "Milo Carrant will open the new Ostrel dock", "Milo Carrant opened the new Ostrel dock"
    assert "modality" not in drift_between(will, was)
    may = "Milo Carrant could open the new Ostrel dock"
    assert "modality" in drift_between(may, was)


def drift_between(one: str, other: str) -> set[str]:
    """The kinds of drift between two sentences that tell the same in other words."""
    pile = [read("a", f"{one}."), read("b", f"{other}.")]
    ends = [Excerpt(article.id, Span(0, len(article.text))) for article, _ in pile]
    material = gather([article for article, _ in pile], {article.id: notes for article, notes in pile})
    return {drift.kind for drift in add_drift(Passage("passage-1", *ends, "paraphrase", 1.0, False), material).drift}


def test_a_line_that_is_no_sentence_loses_no_attribution():
    text = "The ferry Solveig ran aground off Marl Point on Sunday evening with 140 passengers\nMore follows here."
    one = Article("article-b", "b.txt", "", "", "utf-8", text, ())
    at = text.index("\n")
    notes = Annotations(one.id, (Span(0, at), Span(at + 1, len(text))), (), (), (), (), (), (), ())
    assert not find_drift(giver(), (one, notes))


def test_a_drift_is_shown_once_however_many_twins_have_the_text():
    alone, twins = find_drift(giver(), taker("z")), find_drift(giver(), giver("c"), giver("d"), taker("z"))
    assert sorted(alone) == sorted(twins)


def test_formulas_are_blanked_in_place():
    text = "Orve Power did not immediately respond to a request for comment on Tuesday; Roen drove home."
    left = blank_formulas(text)
    assert len(left) == len(text)
    assert left.split() == ["Orve", "Power", "Tuesday;", "Roen", "drove", "home."]


def test_formulas_leave_news_alone():
    text = "The council did not answer the mutineers, and a judge confirmed the fine of 300 crowns."
    assert "mutineers" in blank_formulas(text)
    assert "confirmed the fine" in blank_formulas(text)


def test_formulas_of_a_hostile_text_take_no_time():
    text = "did not " * 20_000 + "to " * 20_000 + "respond to " * 10_000
    assert len(blank_formulas(text)) == len(text)


def test_a_deed_that_is_told_without_its_doer_has_lost_no_source():
    text = GIVER.replace("with 140 passengers, the coast guard said", "with 140 passengers after it refitted her")
    ran = "The ferry Solveig ran aground off Marl Point on Sunday evening with 140 passengers"
    refitted = read("a", text, attribute(text, "it", "refitted", ran))
    assert not [one for one in find_drift(refitted, taker()) if one[0] == "attribution"]
