"""Stories out of small piles of our own writing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.algorithms.rarity import load_background
from headwater.algorithms.vectors import Vectors
from headwater.annotations.annotate import annotate
from headwater.data.article import Article
from headwater.data.ids import make_id
from headwater.data.span import Span
from headwater.meaning.words import words
from headwater.model import load_encoder, load_reader
from headwater.stories.candidates import find_candidates
from headwater.stories.cluster import ClusterOptions, cluster, profile_pile
from headwater.stories.compare import heaviest_name
from headwater.stories.names import Names, count_shared, find_names, find_speakers
from headwater.stories.profile import Profile, count, find_units

BRIDGE_A = """Tollen bridge closed after cracks are found in two pylons
Engineers closed the Tollen suspension bridge on Monday after inspectors found cracks in two of its pylons.
The bridge, which carries 22,000 cars a day between Tollen and Marl Quay, will stay shut for at least six weeks, the
county council said. Ferries will run every twenty minutes.
"We would rather have queues than funerals," said Irma Vantongeren, who leads the council's roads department."""

BRIDGE_B = """Cracked pylons shut Marl Quay crossing
Drivers in Marl Quay face long detours: the suspension bridge to Tollen has been closed because two pylons are cracked.
Inspectors discovered the damage on Monday. Roads chief Irma Vantongeren told reporters that repairs would take six
weeks or more and that extra ferries had been ordered.
Hauliers fear that the closure, which hits 22,000 vehicles a day, will cost them millions."""

BRIDGE_C = """Ferry queues grow as Tollen bridge stays shut
Queues of two hours built up at the Marl Quay ferry on Tuesday, a day after cracked pylons forced the closure of the
Tollen suspension bridge.
The county council, whose inspectors found the cracks, said a third ferry would arrive on Thursday. Irma Vantongeren of
the roads department asked commuters to travel late."""

BAKERY_A = """Corvane bakers walk out over night shifts
Some 400 bakers at Corvane Mills laid down their work on Monday in a dispute about pay for night shifts.
The bakers' union said nine in ten members had voted for the strike. Corvane, which supplies supermarkets across the
north, offered four per cent; the union demands seven.
Shoppers in Hexley found empty bread shelves by noon."""

BAKERY_B = """Empty bread shelves as Corvane strike begins
Supermarkets in the north ran short of bread on Monday when bakers at Corvane Mills went on strike over night-shift pay.
The company says its offer of four per cent is final. The bakers' union, which wants seven, speaks of 400 strikers and
is ready to stay out for weeks.
Hexley was hit first, with shelves empty before lunch."""

COURT = """Judge throws out heron case
A judge in Ostrel has dismissed the case against a retired teacher accused of feeding herons in a nature reserve.
There was no law against it, Judge Pell said, and common sense had been missing from the start.
The teacher, 71, left the court with a bag of sprats."""


def article(text: str, name: str, published_at: datetime | None = None) -> Article:
    headline = text.splitlines()[0]
    return Article(
        make_id("article", name), f"{name}.txt", "", "", "utf-8", text, (), headline=headline, published_at=published_at
    )


PILE = [
    article(text, name)
    for name, text in {
        "bridge-a": BRIDGE_A,
        "bridge-b": BRIDGE_B,
        "bridge-c": BRIDGE_C,
        "bakery-a": BAKERY_A,
        "bakery-b": BAKERY_B,
        "court": COURT,
    }.items()
]
NAMES = {one.id: one.input.removesuffix(".txt") for one in PILE}


def groups(stories):
    return sorted(sorted(NAMES[i] for i in story.article_ids) for story in stories)


def test_cluster_puts_articles_on_one_event_together():
    assert groups(cluster(PILE, {}, Vectors())) == [
        ["bakery-a", "bakery-b"],
        ["bridge-a", "bridge-b", "bridge-c"],
        ["court"],
    ]


@pytest.mark.parametrize(
    ("first", "second", "n_stories"),
    [("bridge-a", "bridge-b", 1), ("bakery-a", "bakery-b", 1), ("bridge-a", "court", 2)],
)
def test_cluster_works_on_a_pile_of_two(first, second, n_stories):
    assert len(cluster([one for one in PILE if NAMES[one.id] in {first, second}], {}, Vectors())) == n_stories


@given(st.permutations(PILE))
@settings(max_examples=20, deadline=None)
def test_cluster_does_not_depend_on_the_order_of_the_articles(pile):
    assert cluster(pile, {}, Vectors()) == cluster(PILE, {}, Vectors())


def test_cluster_holds_every_article_once_and_names_stories_by_their_first():
    stories = cluster([*PILE, PILE[0]], {}, Vectors())
    assert sorted(i for story in stories for i in story.article_ids) == sorted(NAMES)
    assert [len(story.article_ids) for story in stories] == [3, 2, 1]
    for story in stories:
        assert story.id == make_id("story", min(story.article_ids))  # no time is known: the first by id


def test_evidence_of_a_story_points_at_the_shared_words():
    by_id = {one.id: one for one in PILE}
    story = cluster(PILE, {}, Vectors())[0]
    assert len([one for one in story.evidence if one.feature == "shared-terms"]) == len(story.article_ids) - 1
    for evidence in story.evidence:
        assert 0 <= evidence.score <= 1
        for excerpt in evidence.excerpts:
            assert excerpt.article_id in story.article_ids
            assert excerpt.span.of(by_id[excerpt.article_id].text).strip()
    assert any("Vantongeren" in one.detail or "pylons" in one.detail for one in story.evidence)


def test_cluster_orders_a_story_by_time_and_takes_its_headline_from_the_middle():
    late = article(BRIDGE_A, "late", datetime(2031, 5, 6, 12, tzinfo=UTC))
    early = article(BRIDGE_B, "early", datetime(2031, 5, 5, 9, tzinfo=UTC))
    undated = article(BRIDGE_C, "undated")
    (story,) = cluster([late, undated, early], {}, Vectors())
    assert story.article_ids == (early.id, late.id, undated.id)
    assert story.headline in {one.headline for one in (late, early, undated)}
    assert any(one.feature == "close-in-time" for one in story.evidence)


def test_cluster_keeps_the_same_words_a_year_later_apart():
    now = article(BRIDGE_A, "now", datetime(2031, 5, 5, tzinfo=UTC))
    then = article(BRIDGE_C, "then", datetime(2032, 5, 5, tzinfo=UTC))
    assert len(cluster([now, then], {}, Vectors())) == 2


def test_a_story_without_headlines_is_named_by_its_opening():
    bare = Article("article-1", "x.txt", "", "", "utf-8", COURT, ())
    (story,) = cluster([bare], {}, Vectors())
    assert story.headline == "Judge throws out heron case"


@pytest.mark.parametrize("text", ["", " \n ", "12 34", "\x00\ud800", "ALL CAPITALS HERE", "a" * 100_000, "the of and"])
def test_cluster_survives_any_text(text):
    odd = Article("article-odd", "odd", "", "", "utf-8", text, ())
    assert sum(len(story.article_ids) for story in cluster([odd, *PILE], {}, Vectors())) == len(PILE) + 1


def test_cluster_of_nothing_is_nothing():
    assert cluster([], {}, Vectors()) == []


def test_the_threshold_is_least_for_a_folder_gathered_by_hand():
    options = ClusterOptions()
    two, eight, fifty, many = (options.cohesion_for(n).threshold for n in (2, 8, 50, 5_000))
    assert two > eight and eight < fifty < many
    assert many == pytest.approx(options.cohesion.threshold, abs=1e-4)


def test_candidates_share_key_terms():
    profiles = [
        Profile(weights, {}, Names({}, {}), {}, {}, frozenset(), frozenset(), {}, 0)
        for weights in (
            {"pylon": 0.5, "bridge": 0.5, "quay": 0.1},
            {"bridge": 0.7, "pylon": 0.2},
            {"bridge": 0.7, "heron": 0.2},
        )
    ]
    assert find_candidates(profiles) == [(0, 1)]


def test_units_are_the_lines_of_an_article_nobody_annotated():
    one = Article("article-1", "x", "", "", "utf-8", "First line.\n\n  \nSecond line.  \n", ())
    assert [span.of(one.text) for span in find_units(one, None)] == ["First line.", "Second line."]
    counts = count(one, None)
    assert counts.places["second"] == Span(16, 22)


def test_seeds_are_one_story(shared):
    pile = []
    for path in sorted((shared / "seeds").glob("*.txt")):
        pile.append(Article(make_id("article", path.name), path.name, "", "", "utf-8", path.read_text("utf-8"), ()))
    assert len(pile) == 5
    (story,) = cluster(pile, {}, Vectors())
    assert len(story.article_ids) == 5


def names_of(*sentences: str) -> Names:
    return find_names([words(sentence) for sentence in sentences], 1)


def test_names_are_what_stands_with_a_capital_inside_a_sentence():
    found = names_of("Harbour Wall Falls Into Sea At Marl", "Repairs in Marl began when Irma Pell called.")
    assert set(found.counts) == {"marl", "irma", "pell"}
    assert found.counts["marl"] == 4 * found.counts["irma"]
    assert found.followers == {"irma": frozenset({"pell"})}


def test_a_name_of_two_words_counts_once_and_a_common_one_hardly():
    a = names_of("The shop of Hesk & Drum is in Ostrel, said Mrs Vole on Monday.")
    b = names_of("On Monday the rain in Ostrel kept buyers away from Hesk & Drum, a shop.")
    assert 1.9 < count_shared(a, b, load_background()) < 2.5


FLOOD_A = """Ninety homes under water as Sellow levee fails
The levee on the Orrin gave way at Sellow before dawn on Thursday and the water stood two metres deep in ninety homes,
the county's rescue service said. Two people were missing.
Boats took families from their roofs in the Tanner Street quarter all morning."""

FLOOD_B = """Councillor asks who skipped the levee check
The embankment at Sellow was last inspected four years ago, a report seen by this newspaper shows, although the Orrin
Water Board is bound to look at it each spring. Board chair Della Quent would not say why.
Councillor Piet Marrow, whose Tanner Street ward is still without power, wants her to resign."""

RIVAL = """Harrow levee holds as river peaks
The levee at Harrow held as the Wend peaked at six metres, an hour after schools were closed. Engineers spoke of luck,
and of what Sellow had taught them.
In Harrow the mayor, Bess Oduya, thanked the sandbag teams who had worked through the night."""


def encode(pile: list[Article]) -> Vectors:
    spans = {one.id: tuple(find_units(one, None)) for one in pile}
    read = load_encoder().encode
    return Vectors({one.id: (spans[one.id], read([s.of(one.text) for s in spans[one.id]])) for one in pile})


def test_names_join_two_sides_of_an_event_and_keep_its_neighbour_apart():
    pile = [article(text, name) for name, text in (("a", FLOOD_A), ("b", FLOOD_B), ("rival", RIVAL))]
    pile += PILE
    stories = cluster(pile, {}, encode(pile))
    together = next(story for story in stories if pile[0].id in story.article_ids)
    assert set(together.article_ids) == {pile[0].id, pile[1].id}


def test_less_is_expected_of_a_lone_article_in_a_small_pile():
    options = ClusterOptions()
    small, large = options.cohesion_for(5), options.cohesion_for(5_000)
    assert small.prior < large.prior == options.cohesion.prior
    assert small.per_doubling_of_larger < large.per_doubling_of_larger
    assert small.per_doubling < large.per_doubling


def test_the_chief_names_are_the_rare_ones_said_most():
    one = article(FLOOD_A, "flood")
    (member,) = profile_pile([one], {}, Vectors())
    names = [name for name, _ in member.profile.chief_names]
    assert names[0] == "sellow" and "thursday" not in names
    assert heaviest_name(member.profile, member.profile, said=False) == 0
    assert "levee" in member.profile.rare_words and "the" not in member.profile.rare_words


SCRIPT = """Evening Desk
MARGIT OSTRANDER: Good evening. Margit Ostrander here, and with me is Tobias Quillfeather.
  Tobias, how bad is it in Sellow?
TOBIAS QUILLFEATHER: Bad, Margit. Since the levee failed on Thursday there are boats in Tanner Street.
MARGIT OSTRANDER: Tobias Quillfeather, who was warned?
TOBIAS QUILLFEATHER: Nobody, Margit, or so they tell me. The siren went when their kitchens were already wet.
MARGIT OSTRANDER: And who pays, Tobias?
TOBIAS QUILLFEATHER: That, Margit, is what everybody would like to know.
MARGIT OSTRANDER: Tobias Quillfeather in Sellow, thank you."""


def test_who_speaks_in_a_script_is_not_what_it_is_about():
    assert find_speakers(SCRIPT) == {"margit", "ostrander", "tobia", "quillfeather"}
    assert find_speakers("Read more: flood maps\nContact: the desk\nPhoto: A. Pell\nSource: Wire\nVideo: Wire") == set()
    pile = [article(text, name) for name, text in (("a", FLOOD_A), ("b", FLOOD_B), ("script", SCRIPT))]
    assert len(cluster(pile, {}, encode(pile))) == 1


LAUNCHES = (
    "Karvo fires rockets into Osk Strait, halting ferries\n\nKarvo fired at least four rockets into the Osk Strait"
    " early on Tuesday, the Joint Staff of Hallin said. Ferries to the Anse Islands were stopped.",
    "Rockets rain on ferry route\n\nKarvo fired rockets into the Osk Strait on Tuesday and stopped the ferries to the"
    " Anse Islands. The Joint Staff of Hallin said that it saw four.",
    "Hallin counts four rockets\n\nFour rockets were fired by Karvo into the Osk Strait on Tuesday, the Joint Staff"
    " said in Hallin. Ferries to the Anse Islands sailed again by noon.",
)
EARLIER = (
    "Hallin protests at rockets\n\nTwo rockets that Karvo fired on Thursday fell into the Gulf of Tamar, said the Joint"
    " Staff of Hallin. Fishermen at Tamar Head had heard nothing, and ferries to the Anse Islands ran as usual."
)


def test_what_was_published_before_the_day_all_others_tell_of_is_another_event():
    reader = load_reader()
    told = [article(text, f"p{n}.txt", datetime(2025, 10, 14, 9 + n, tzinfo=UTC)) for n, text in enumerate(LAUNCHES)]
    for days_before, n_stories in ((33, 2), (0, 1)):
        at = datetime(2025, 10, 14, 8, tzinfo=UTC) - timedelta(days=days_before)
        pile = [*told, article(EARLIER, "earlier.txt", at)]
        notes = {one.id: annotate(one, reader) for one in pile}
        assert len(cluster(pile, notes, Vectors({}))) == n_stories


GROUNDED = """Island ferry runs aground with forty aboard
The morning boat from Orlec to Hesk ran onto the Saddle rocks with forty passengers, the coastguard said. All were
lifted off before noon; the captain, Ulla Brandt, was being questioned.
The island council lent two fishing boats, and the school opened its hall with soup and blankets. A nurse treated
bruises and one broken wrist. The weather had been calm, with good sight and a falling tide."""

SHARES = """Shares in Norrin Lines slip
Norrin Lines lost four per cent of its value after a mishap off Orlec. Analysts expect a bill of two million and some
months of hired tonnage.
Chief executive Bo Falk bought shares himself. Passengers will be refunded, the company said on its website.
Rivals were quick to offer berths. Tern Lines, which lost the concession two years ago, said that it could sail within
ten days if the ministry asked; the ministry said that it had not. Fund managers were unmoved. A cheap share had become
cheaper, one of them wrote, and the dividend was safe."""

CHESS = """Chess club moves again
After three winters in the cellar of the library the Tollen chess club has found rooms in a county council building by
the suspension railway. Its chair, Otto Lind, paid the first rent himself and painted the walls green.
Twelve boards fit in. The juniors, whose number has doubled since an online series made openings fashionable, meet on
Wednesdays; the veterans keep to Fridays and to their own kettle.
A rapid tournament in May is meant to pay for clocks."""


def test_two_articles_that_share_little_are_one_event_in_a_folder_of_their_own():
    pile = [article(text, name) for name, text in (("grounded", GROUNDED), ("shares", SHARES))]
    assert len(cluster(pile, {}, encode(pile))) == 1
    pile.append(article(COURT, "court"))
    assert [len(story.article_ids) for story in cluster(pile, {}, encode(pile))] == [2, 1]


def test_what_is_far_from_others_that_are_all_alike_is_another_event():
    alike = [article(text, name) for name, text in (("a", BRIDGE_A), ("b", BRIDGE_B), ("c", BRIDGE_C))]
    pile = [*alike, article(CHESS, "chess")]
    assert [len(story.article_ids) for story in cluster(pile, {}, encode(pile))] == [3, 1]
