"""Reuse between articles of our own writing: what is shared, whose it was, and what moved."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from headwater.algorithms.vectors import Vectors
from headwater.data.annotation import Annotations, Attribution
from headwater.data.article import Article, Outlet
from headwater.data.span import Span
from headwater.data.story import Story
from headwater.model import load_encoder
from headwater.reuse.find import FindOptions, find

WIRE = """Dam operators open sluices above Lunn as reservoir nears its brim
LUNN, June 3 (Corax) - Operators of the Orve dam opened four sluices on Tuesday after a week of rain lifted the
reservoir to within forty centimetres of its crest.
The valley authority has ordered crews to prepare to blow up an old cofferdam below the spillway if the level keeps
rising, its director Hanna Quist said.
About 600 people in the lower quarter of Lunn were told to pack a bag.
"Nobody needs to leave tonight, but everybody needs to be able to," Quist told reporters by the flooded tennis courts.
The reservoir, finished in 1961, waters two thirds of the orchards in the province."""

COPY = """Sluices opened above Lunn
Operators of the Orve dam opened four sluices on Tuesday after a week of heavy rain lifted the reservoir to within forty
centimetres of its crest.
Crews have already blown up an old cofferdam below the spillway, on the orders of the valley authority's director Hanna
Quist.
Around 600 people in the lower quarter of Lunn were told to pack a bag.
Asparagus prices, meanwhile, are unchanged."""

OWN = """Why the Orve dam was built where nobody wanted it
Lunn was against the dam from the start, as letters in the town's archive show.
"Nobody needs to leave tonight, but everybody needs to be able to," said the director of the valley authority this week;
her predecessor promised in 1958 that nobody would ever have to.
The orchards won, and the lower quarter has slept badly in wet springs ever since."""

OTHER = """Corax Town win at last
The striker scored twice in the second half and the goalkeeper did the rest, to the surprise of both benches."""


def article(name: str, text: str, **facts: object) -> Article:
    made = Article(f"article-{name}", f"{name}.txt", "", "", "utf-8", text, (), headline=text.splitlines()[0])
    return replace(made, **facts)


def at(hour: int, day: int = 3) -> datetime:
    return datetime(2031, 6, day, hour, tzinfo=UTC)


def find_in(*articles: Article, annotations=None, vectors=None, options=None):
    story = Story("story-1", "x", tuple(one.id for one in articles))
    by_id = {one.id: one for one in articles}
    passages = find(story, by_id, annotations or {}, vectors or Vectors(), options or FindOptions())
    for passage in passages:
        check(passage, by_id)
    return passages


def check(passage, by_id):
    """What must hold of every passage, whatever it is."""
    assert passage.taken_from.article_id != passage.taken_by.article_id
    assert 0 <= passage.share <= 1
    drifted = [excerpt for one in passage.drift for excerpt in (one.before, one.after)]
    evidence = [excerpt for one in (*passage.evidence, *passage.direction) for excerpt in one.excerpts]
    for excerpt in (passage.taken_from, passage.taken_by, *drifted, *evidence):
        shown = excerpt.span.of(by_id[excerpt.article_id].text)
        assert len(shown) == len(excerpt.span)
        assert shown.strip()
    if not passage.decided:
        assert passage.taken_from.article_id < passage.taken_by.article_id
    for one in passage.drift:
        assert one.before.article_id == passage.taken_from.article_id
        assert one.after.article_id == passage.taken_by.article_id


def pair_of(passage) -> set[str]:
    return {passage.taken_from.article_id, passage.taken_by.article_id}


def words_of(excerpt, *articles):
    return next(one for one in articles if one.id == excerpt.article_id).text[excerpt.span.start : excerpt.span.end]


def vectors_of(*articles: Article) -> Vectors:
    """Vectors of the first line and of the sentences after it."""
    encoder = load_encoder()
    by_article = {}
    for one in articles:
        found = re.finditer(r"\A[^\n]+|(?<=\s)\S.*?[.”\"](?=\s|\Z)", one.text, re.DOTALL)
        spans = tuple(Span(*match.span()) for match in found)
        by_article[one.id] = (spans, encoder.encode([span.of(one.text) for span in spans]))
    return Vectors(by_article)


def test_find_gives_the_exact_characters_of_a_verbatim_passage():
    a, b = article("a", WIRE), article("b", "In brief\n" + WIRE.splitlines()[-1] + "\nMore tomorrow.")
    (passage,) = find_in(a, b)
    assert passage.kind == "verbatim"
    assert words_of(passage.taken_from, a) == words_of(passage.taken_by, b) == WIRE.splitlines()[-1]
    assert passage.share == pytest.approx(14 / 18, abs=0.02)
    assert not passage.drift


def test_find_bridges_edits_and_says_so():
    passages = find_in(article("a", WIRE), article("b", COPY))
    edited = [one for one in passages if one.kind == "edited"]
    assert any("heavy rain lifted" in words_of(one.taken_by, article("b", COPY)) for one in edited)
    assert all(one.evidence[0].feature == "shared-words" and one.evidence[0].score < 1 for one in edited)


def test_find_leaves_articles_on_other_things_alone():
    assert find_in(article("a", WIRE), article("b", OTHER)) == []


def test_names_and_titles_in_a_row_are_nobodys_text():
    row = "Deputy Prime Minister Jaro Winnik and Foreign Secretary Ada Pell Thorne of the United Isles of Marl"
    a = article("a", f"{row} shook hands on a windy quay.")
    b = article("b", f"Fishermen watched from the harbour wall as {row} arrived.")
    assert find_in(a, b) == []


def test_a_shared_quotation_is_marked_and_never_decided():
    a = article("a", WIRE, credit="Corax", published_at=at(6), published_precision="minute")
    b = article("b", OWN, published_at=at(9, day=8), published_precision="minute")
    (passage,) = find_in(a, b)
    assert not passage.decided
    assert "shared-quotation" in {one.feature for one in passage.direction}


def test_a_shared_quotation_shows_whom_each_article_names():
    a, b = article("a", WIRE), article("b", OWN)
    annotations = {one.id: annotate_quote(one, source) for one, source in ((a, "Quist"), (b, "the director"))}
    (passage,) = find_in(a, b, annotations=annotations)
    (evidence,) = [one for one in passage.direction if one.feature == "shared-quotation"]
    assert "Quist" in evidence.detail
    assert "the director" in evidence.detail


def annotate_quote(one: Article, source: str) -> Annotations:
    start, end = one.text.index('"Nobody'), one.text.index(' to,"') + 5
    at_source = one.text.index(source, end)
    attribution = Attribution(
        (Span(at_source, at_source + len(source)),), (), (Span(start, end),), None, "direct", "asserts", None, 1.0
    )
    return Annotations(one.id, (), (), (attribution,), (), (), (), (), ())


def test_wire_text_without_a_credit_was_taken_from_the_wire():
    wire = article("z", WIRE, credit="Corax", credit_span=Span(WIRE.index("(Corax"), WIRE.index("(Corax") + 7))
    copy = article("a", COPY)
    for passage in find_in(wire, copy):
        assert passage.decided
        assert (passage.taken_from.article_id, passage.taken_by.article_id) == (wire.id, copy.id)
        assert {one.feature for one in passage.direction} == {"wire-text"}


def test_a_credit_to_the_other_articles_outlet_decides():
    wire = article("z", WIRE, outlet=Outlet("Corax", kind="wire"), credit="Corax")
    copy = article("a", COPY, outlet=Outlet("Lunn Mercury"), credit="Corax")
    for passage in find_in(wire, copy):
        assert passage.decided
        assert passage.taken_from.article_id == wire.id
        assert "credit" in {one.feature for one in passage.direction}


def test_two_articles_with_one_credit_are_undecided():
    a = article("a", WIRE, credit="Corax", outlet=Outlet("Lunn Mercury"), published_at=at(5))
    b = article("b", COPY, credit="Corax", outlet=Outlet("Marl Post"), published_at=at(5, day=9))
    for passage in find_in(a, b):
        assert not passage.decided
        assert [one.feature for one in passage.direction] == ["same-credit"]


@pytest.mark.parametrize(
    ("precision", "later", "decided"),
    [("minute", at(9), True), ("day", at(9), False), ("day", at(9, day=5), True), ("minute", at(4), True)],
)
def test_time_decides_only_beyond_what_the_clocks_can_tell(precision, later, decided):
    first = article("a", WIRE, published_at=at(6), published_precision=precision)
    second = article("b", COPY, published_at=later, published_precision=precision)
    passages = [one for one in find_in(first, second) if one.kind == "edited"]
    assert passages
    for passage in passages:
        assert passage.decided is decided
        if decided:
            assert (passage.taken_from.article_id == first.id) is (later > at(6))


def test_evidence_against_evidence_is_undecided():
    wire = article("a", WIRE, outlet=Outlet("Corax", kind="wire"), published_at=at(20), published_precision="minute")
    early = article("b", COPY, outlet=Outlet("Lunn Mercury"), published_at=at(3), published_precision="minute")
    passages = find_in(wire, early)
    assert passages
    assert not any(one.decided for one in passages)
    assert {"wire-outlet", "published-earlier"} <= {one.feature for one in passages[0].direction}


def test_of_two_possible_givers_the_one_that_had_the_text_first_stands():
    wire = article("a", WIRE, outlet=Outlet("Corax", kind="wire"), published_at=at(5), published_precision="minute")
    client = article(
        "b", WIRE, outlet=Outlet("Marl Post"), credit="Corax", published_at=at(6), published_precision="minute"
    )
    copy = article("c", COPY, outlet=Outlet("Lunn Mercury"), published_at=at(12), published_precision="minute")
    passages = find_in(wire, client, copy)
    from_wire = [one for one in passages if one.decided and one.taken_by.article_id == copy.id]
    assert {one.taken_from.article_id for one in from_wire} == {wire.id}
    elsewhere = [one for one in passages if pair_of(one) == {client.id, copy.id}]
    assert elsewhere
    assert all("older-text-elsewhere" in {e.feature for e in one.direction} for one in elsewhere)


def test_a_giver_named_by_the_taker_stands_although_it_had_the_text_from_elsewhere():
    wire = article("a", WIRE, outlet=Outlet("Corax", kind="wire"), published_at=at(5), published_precision="minute")
    client = article(
        "b", WIRE, outlet=Outlet("Marl Post"), credit="Corax", published_at=at(6), published_precision="minute"
    )
    text = COPY + "\nThe Marl Post was the first to report the order."
    copy = article("c", text, outlet=Outlet("Lunn Mercury"), published_at=at(12), published_precision="minute")
    start = text.index("The Marl Post")
    named = Attribution((Span(start, start + 13),), (), (Span(0, 5),), None, "indirect", "asserts", None, 1.0)
    annotations = {copy.id: Annotations(copy.id, (), (), (named,), (), (), (), (), ())}
    passages = find_in(wire, client, copy, annotations=annotations)
    assert any(one.decided for one in passages if pair_of(one) == {client.id, copy.id})


def test_drift_of_a_sentence_reworded_beside_shared_text_is_found():
    a, b = article("a", WIRE, credit="Corax"), article("b", COPY)
    passages = find_in(a, b, vectors=vectors_of(a, b))
    drifted = [one for one in passages if any(drift.kind == "modality" for drift in one.drift)]
    (passage,) = drifted
    assert "prepare to blow up" in words_of(passage.taken_from, a)
    assert "have already blown up" in words_of(passage.taken_by, b)


def test_a_number_that_moved_is_drift():
    a = article("a", WIRE, credit="Corax")
    b = article("b", COPY.replace("600 people", "6,000 people"))
    kinds = {drift.kind for one in find_in(a, b) for drift in one.drift}
    assert "number" in kinds


def test_rewordings_need_rare_words_in_common():
    a = article("a", WIRE)
    said = (
        "At the Orve dam four sluices were opened by the operators: rain has lifted its reservoir nearly to the crest."
    )
    again = article("b", f"Water report\n{said}\nThe tennis club has cancelled its summer ball.")
    unlike = article("c", "Water report\nOfficials spoke of the weather on Tuesday.\nThe club has cancelled its ball.")
    (passage,) = find_in(a, again, vectors=vectors_of(a, again))
    assert passage.kind == "paraphrase"
    assert words_of(passage.taken_by, again) == said
    assert not passage.decided
    assert find_in(a, unlike, vectors=vectors_of(a, unlike)) == []


def test_find_does_not_depend_on_the_order_of_the_story():
    a, b, c = article("a", WIRE, credit="Corax"), article("b", COPY), article("c", OWN)
    vectors = vectors_of(a, b, c)
    assert find_in(a, b, c, vectors=vectors) == find_in(c, b, a, vectors=vectors)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.2])
def test_planted_passages_are_found_whatever_was_edited(share):
    rng = random.Random(11)
    pool = sorted({word.strip('.,"()').lower() for word in (WIRE + OWN + COPY).split()} - {"", "-"})
    pool += [a + b for a in pool[:40] for b in ("berg", "mere", "stow")]
    found = 0
    for _ in range(20):
        passage = [rng.choice(pool) for _ in range(30)]
        edited = [word if rng.random() >= share else rng.choice(pool) for word in passage]
        a = article("a", " ".join([*rng.choices(pool, k=40), *passage, *rng.choices(pool, k=40)]))
        b = article("b", " ".join([*rng.choices(pool, k=25), *edited, *rng.choices(pool, k=10)]))
        start = len(" ".join(b.text.split()[:25])) + 1
        there = Span(start, start + len(" ".join(edited)))
        found += any(2 * one.taken_by.span.overlap(there) > len(there) for one in find_in(a, b))
    assert found >= 19


@pytest.mark.parametrize(
    "text", ["", " \n", "word " * 5_000, '"' * 20_000, "“" * 20_000, "a\ud800b " * 50, "ſ" * 10_000]
)
def test_find_survives_any_text(text):
    find_in(article("a", "x\n" + text), article("b", "x\n" + text), article("c", WIRE))


def test_a_story_of_one_has_no_reuse_and_unknown_members_are_passed_over():
    one = article("a", WIRE)
    assert find_in(one) == []
    assert find(Story("story-1", "x", (one.id, "article-gone")), {one.id: one}, {}, Vectors()) == []


def test_formulas_of_the_trade_are_nobodys_text():
    a = article("a", "The mill owner did not immediately respond to a request for comment on the fire.")
    b = article("b", "Two divers did not immediately respond to a request for comment by noon.")
    assert find_in(a, b) == []


def test_seeds_show_the_drift_of_the_rewritten_wire_text(shared):
    """The general method must find what happened to one sentence of the wire's: intended there, done in the rewrite."""
    pile = [
        article(path.name[:3], path.read_text("utf-8"), credit="Reuters" if path.name.startswith("004") else None)
        for path in sorted((shared / "seeds").glob("00[04]_*.txt"))
    ]
    moved = [
        drift for one in find_in(*pile, vectors=vectors_of(*pile)) for drift in one.drift if drift.kind == "modality"
    ]
    shown = {(words_of(drift.before, *pile), words_of(drift.after, *pile)) for drift in moved}
    assert any("shot" in after and "shoot" in before for before, after in shown)


def test_a_formula_with_names_around_it_is_nobodys_text():
    said = "the Orve Power company did not immediately respond to multiple requests seeking comment on Tuesday"
    a = article("a", f"{said}, as the rain went on.")
    b = article("b", f"A boat sank and {said}. The fair is cancelled.")
    assert find_in(a, b) == []


def test_initials_of_a_wire_service_are_its_credit():
    wire = article("z", WIRE, outlet=Outlet("Corax Press", kind="wire"), credit="CPA")
    client = article("a", COPY, outlet=Outlet("Lunn Mercury"), credit="CPA")
    passages = find_in(wire, client)
    assert passages
    for passage in passages:
        assert passage.decided
        assert passage.taken_from.article_id == wire.id
    paper = replace(wire, outlet=Outlet("Corax Press", kind="newspaper"))
    assert not any(one.decided for one in find_in(paper, client))


def test_a_byline_that_names_the_wire_service_decides():
    wire = article("z", WIRE, outlet=Outlet("Corax", kind="wire"))
    client = article("a", COPY, outlet=Outlet("Lunn Mercury"), byline="Hob Lister and Corax")
    passages = find_in(wire, client)
    assert passages
    assert all(one.decided and one.taken_from.article_id == wire.id for one in passages)
    assert "named-in-byline" in {one.feature for one in passages[0].direction}


RELAY_A = (
    "Flow Watch, a group of volunteers, said the reservoir had lost 64 million litres in a week, going by gauges at "
    "nine weirs."
)
RELAY_B = (
    "By the gauges of its volunteers at nine weirs, the reservoir lost 64 million litres within the week, says the "
    "group Flow Watch."
)


@pytest.mark.parametrize(("with_sources", "n_passages"), [(True, 0), (False, 1)])
def test_two_that_relay_one_source_have_not_taken_it_from_each_other(with_sources, n_passages):
    a = article("a", f"Dry season\n{RELAY_A}\nThe orchards wilt.")
    b = article("b", f"Weirs run low\n{RELAY_B}\nBoats lie on the mud.")
    notes = {}
    if with_sources:
        notes = {
            a.id: annotate_words(a, "Flow Watch, a group of volunteers", "the reservoir had lost 64 million litres"),
            b.id: annotate_words(b, "the group Flow Watch", "the reservoir lost 64 million litres within the week"),
        }
    assert len(find_in(a, b, annotations=notes, vectors=vectors_of(a, b))) == n_passages


def annotate_words(one: Article, source: str, content: str) -> Annotations:
    places = [Span(one.text.index(words), one.text.index(words) + len(words)) for words in (source, content)]
    told = Attribution((places[0],), (), (places[1],), None, "indirect", "asserts", None, 1.0)
    return Annotations(one.id, (), (), (told,), (), (), (), (), ())


def test_of_a_text_that_many_run_the_first_is_found_in_all():
    rng = random.Random(3)
    words = [f"word{k}" for k in range(60)]
    pile = [
        article(
            f"{rng.randrange(10**6):06}", " ".join(words), published_at=at(3, day=1 + k), outlet=Outlet(f"Paper {k}")
        )
        for k in range(28)
    ]
    wire = article("zz", " ".join(words), published_at=at(9, day=1), outlet=Outlet("Corax", kind="wire"))
    passages = find_in(wire, *pile)
    takers = {one.taken_by.article_id for one in passages if one.taken_from.article_id == wire.id}
    assert takers == {one.id for one in pile}
