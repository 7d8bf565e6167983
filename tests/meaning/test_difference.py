from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.data.span import Span
from headwater.meaning.difference import differences

CASES = [
    ("modality", "The raids prompted the coastguard to buy guns to shoot down the red balloons.",
     "The red balloons have already been shot down by the coastguard.", "to shoot down", "have already been shot down"),
    ("modality", "The bank will cut its lending rates in June, the governor said.",
     "The bank has cut its lending rates, the governor said.", "will cut", "has cut"),
    ("modality", "The cabinet plans to close the Orvel mine.", "The Orvel mine was closed by the cabinet.",
     "to close", "was closed"),
    ("number", "The landslide killed 12 people in Orvel.", "The Orvel landslide left 21 people dead.",
     "12 people", "21 people"),
    ("number", "The yard employs 400 welders, its owner says.", "The yard employs 700 welders, its owner said.",
     "400 welders", "700 welders"),
    ("negation", "The ministry denied that guards had fired on the ferry.", "The guards fired on the ferry.",
     "had fired", "fired"),
    ("negation", "The dam was not inspected before the flood.", "The dam was inspected before the flood.",
     "was not inspected", "was inspected"),
    ("negation", "The crew won the regatta in Varna on Sunday.", "The crew lost the regatta in Varna on Sunday.",
     "won", "lost"),
    ("negation", "He was found guilty of theft and arson.", "The court cleared him of arson.", "guilty", "cleared"),
    ("number", "The pump of the mill took four minutes to start.", "The mill's own pump took 40 minutes to kick in.",
     "four minutes", "40 minutes"),
    ("hedge", "The council reportedly sold the old harbour to a Danish firm.",
     "The council sold the old harbour to a Danish firm.", "reportedly", None),
    ("hedge", "The old harbour was sold by the council to a Danish firm.",
     "The old harbour may have been sold by the council to a Danish firm.", None, "may have"),
    ("modality", "He ordered the full evacuation of the valley.", "He urged the full evacuation of the valley.",
     "ordered", "urged"),
    ("attribution", "The minister called for a rapid start of mass vaccination.",
     "The minister has ordered the start of mass vaccination.", "called", "ordered"),
    ("attribution", "The captain said the pumps had failed before the storm.",
     "The captain admitted the pumps had failed before the storm.", "said", "admitted"),
    ("actor", "Norland attacked Sarvia with rockets.", "Sarvia attacked Norland with rockets.", "Norland", "Sarvia"),
    ("actor", "Norland attacked Sarvia with rockets.", "Norland was attacked by Sarvia with rockets.", "Norland",
     "Sarvia"),
    ("attribution", "The pier had been sold before the storm to a Danish firm, harbour master Vera Holm said.",
     "The pier had been sold before the storm to a Danish firm.", "Holm said", None),
    ("number", "with 64 people on board", "with 46 people on board", "64 people", "46 people"),
    ("number", "nine people had died", "at least 17 people were dead", "nine people", "at least 17 people"),
    ("scope", "In the storm 17 crossings were cancelled or delayed.", "The storm saw 17 of the crossings cancelled.",
     "cancelled or delayed", "cancelled"),
    ("quote", 'it is late," she said, "and we have two good pumps in the valley."',
     'it is late," she said, "and we have two old pumps in the valley."', "two good pumps", "two old pumps"),
    ("scope", "All ministers resigned on Monday.", "Some ministers resigned on Monday.", "All ministers",
     "Some ministers"),
    ("quote", "She said: “We have two good pumps in the valley.”", "“We have two old pumps in the valley,” she said.",
     "two good pumps", "two old pumps"),
]  # fmt: skip

SAME = [
    ("The rockets accurately struck their targets.", "The rockets successfully hit their targets, the agency said."),
    ("Officials are recognising the value of the boats.", "Officials are recognizing the value of the boats."),
    ("It sent thousands of troops to the border.", "It sent 10,000 troops to the border."),
    ("It sent more than 10,000 troops.", "It sent upwards of 10,000 troops."),
    ("As many as 8 million tiles were made.", "8 million tiles were made."),
    (
        "The council reportedly sold the harbour to a Danish firm.",
        "The council sold the harbour to a Danish firm, officials said.",
    ),
    ("The trench is 15 km (9.3 miles) long.", "The trench is 9.3 miles long."),
    ("“The pumps (in the valley) are old,” she said.", "She said “the pumps … are old”."),
    ("The guards fired on the ferry.", "Shots were fired on the ferry by guards."),
    ("The mayor denied that the fund was empty.", "The mayor denied it was the case that the fund was empty."),
    ("The two sides signed the pact in Varna.", "The pact was signed by both sides in Varna."),
    ("Kim said the yard needs welders.", "“The yard needs welders,” Kim told reporters."),
    ("He was sent to Varna, where he was treated.", "Treated in Varna, he had been sent there by bus."),
    ("The masks can be used to calm horses.", "The union said the masks could be used to calm horses."),
    (
        "The fire sparks concerns about the safety of the old pier.",
        "The fire raised questions as to whether the old pier was safe.",
    ),
    (
        "Norland has deployed balloons over the strait.",
        "Sarvia was prompted to deploy guns against Norland balloons over the strait.",
    ),
    ("The jury could not reach a verdict in Varna.", "The jury in Varna was unable to reach a verdict."),
    ("The coach is being introduced in Varna today.", "The coach will be introduced in Varna today."),
    (
        "The Foxes meet the Brenna Owls on Sunday, and it seems that the Foxes will crush the Owls.",
        "The Foxes will meet the Brenna Owls on Sunday.",
    ),
    ("The mayor will probably sign the harbour bill this week.", "The mayor can sign the harbour bill this week."),
    (
        "The weak valve could allow water into the lower engine room.",
        "The weak valve allows water into the lower engine room.",
    ),
    (
        "The rowers wanted to congratulate the guild of Ostrel on its new boathouse.",
        "The rowers have congratulated the guild of Ostrel on its new boathouse.",
    ),
    ("The Foxes sacked coach Ann Bray, two days", "The Foxes sacked coach Ann Bray after a 9-14 start."),
    (
        "The crew tried to reach the lower lock before midnight.",
        "The crew reached the lower lock before midnight.",
    ),
    (
        "The mayor still needs to repeal the toll on the old bridge.",
        "The mayor did not repeal the toll on the old bridge.",
    ),
    ("We skipped nothing on the old bridge, the roads board said.", "The roads board has not skipped anything there."),
    (
        'The "new" pump of version three was "thoroughly tested" in the valley.',
        'The "new" pump of type three was "thoroughly tested" in the valley.',
    ),
    (
        "Maybe the mayor will speak at once to the dockers of Ostrel.",
        "The mayor wanted to speak at once to the dockers of Ostrel.",
    ),
    (
        "The storm was apparently the last straw for the old mill of Ostrel.",
        "In the last ten years the storm cost the old mill of Ostrel its roof.",
    ),
    (
        "The baker allegedly shot the mayor of Ostrel on Friday.",
        "The mayor of Ostrel was shot on Friday while on a walk.",
    ),
    ("He fell about 600 metres from the Ostrel ridge.", "He fell about 2, 000 feet from the Ostrel ridge."),
    ("The court found him guilty of theft.", "The court cleared him of arson."),
    ("The court found him guilty of two counts of theft.", "The court cleared him of two counts of arson."),
    (
        "In the storm 17 crossings were cancelled or delayed.",
        "In the storm 17 crossings were cancelled or put off.",
    ),
    ("", "Something."),
]


@pytest.mark.parametrize(("kind", "a", "b", "before", "after"), CASES)
def test_differences_finds(kind: str, a: str, b: str, before: str | None, after: str | None) -> None:
    found = differences(a, b)
    assert {difference.kind for difference in found} == {kind}
    assert before is None or found[0].a.of(a) == before
    assert after is None or found[0].b.of(b) == after
    assert found[0].detail


@pytest.mark.parametrize(("kind", "a", "b", "before", "after"), CASES)
def test_differences_is_the_same_from_the_other_side(kind: str, a: str, b: str, before: str, after: str) -> None:
    there = [(difference.kind, difference.a, difference.b) for difference in differences(a, b)]
    back = [(difference.kind, difference.b, difference.a) for difference in differences(b, a)]
    assert sorted(there) == sorted(back)


@pytest.mark.parametrize(("a", "b"), SAME)
def test_differences_says_nothing_where_texts_agree(a: str, b: str) -> None:
    assert differences(a, b) == []


def test_differences_takes_two_objects_of_opposite_verbs_for_two_things() -> None:
    won = "Before the storm Milo Carrant of the Ostrel Foxes won this race."
    assert differences(won, "Before the storm Milo Carrant of the Ostrel Foxes lost this race.")
    assert not differences(won, "Before the storm Milo Carrant of the Ostrel Foxes lost an oar.")


def test_differences_uses_given_names() -> None:
    a, b = "the miners sued the bank", "the bank sued the miners"
    names_a, names_b = [Span(4, 10), Span(20, 24)], [Span(4, 8), Span(18, 24)]
    assert differences(a, b) == []
    assert [d.kind for d in differences(a, b, a_names=names_a, b_names=names_b)] == ["actor"]


def test_differences_stay_rare_among_paraphrases(shared: Path) -> None:
    """Pairs that judges called paraphrases seldom differ in more than a figure, a quoted word or a dropped source."""
    path = shared / "corpora" / "msrp" / "msr-para-val.tsv"
    with path.open(encoding="utf-8-sig", newline="") as lines:
        pairs = [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row[0] == "1"]
    kinds = [{difference.kind for difference in differences(row[3], row[4])} for row in pairs]
    for kind, most in (
        ("negation", 0.01),
        ("modality", 0.03),
        ("hedge", 0.02),
        ("actor", 0.005),
        ("attribution", 0.06),
    ):
        assert sum(kind in found for found in kinds) / len(kinds) <= most, kind


WORDS = "The guards shot down “ ” not 12 21 people killed may reportedly said ordered urged . all some Norland".split()


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.lists(st.sampled_from(WORDS), max_size=40))
def test_differences_resolve(a: list[str], b: list[str]) -> None:
    one, other = " ".join(a), " ".join(b)
    for difference in differences(one, other):
        assert difference.a.of(one).strip()
        assert difference.b.of(other).strip()
    assert differences(one, one) == []


def test_a_quotation_spelt_otherwise_is_the_same() -> None:
    first = "“A re-used hull, she said, is a hull that can not sink,” the yard wrote."
    second = "“A reused hull, she said, is a hull that cannot sink,” the yard wrote."
    assert not [d for d in differences(first, second) if d.kind == "quote"]


def test_a_quotation_that_writes_the_hour_otherwise_is_the_same() -> None:
    first, second = (
        f"“The yard let the last hull go at {hour} this evening,” she wrote." for hour in ("18:41", "6:41pm")
    )
    assert not differences(first, second)
    assert [d.kind for d in differences(first, second.replace("6:41", "7:41"))] == ["quote"]


def test_a_charge_holds_back_as_may_have_does() -> None:
    charged = "Ross Tarn was charged with arson after the fire at the Ostrel mill on Monday."
    assert not [
        d
        for d in differences("The fire at the Ostrel mill on Monday may have been arson.", charged)
        if d.kind == "hedge"
    ]
