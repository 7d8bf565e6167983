"""Contradictions worded unlike each other, and what looks like one and is none, in invented stories."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.claims.telling import Page, Told, tell

from headwater.data.claim import Conflict

RAIN = "Heavy rain fell over the Tarvo valley for a third day and schools stayed shut in Ostrel."


def two(one: str, other: str, hours: tuple[int | None, int | None] = (8, 9)) -> Told:
    return tell(
        Page("Coast Wire", "Storm over Tarvo", [one, RAIN], hour=hours[0]),
        Page(
            "Highland Post",
            "Tarvo counts the cost",
            [other, "Farmers along the Halder lost much of the harvest."],
            hour=hours[1],
        ),
    )


def conflicts(told: Told) -> list[Conflict]:
    return [conflict for claim in told.matched.claims for conflict in claim.conflicts]


def kinds(told: Told) -> set[str]:
    return {conflict.kind for conflict in conflicts(told)}


CONTRADICTIONS: Sequence[tuple[str, str, str]] = [
    (
        "polarity",
        "Three army helicopters flew to Ostrel on Monday, the governor said.",
        "Fog kept the army's helicopters on the ground all Monday, pilots said.",
    ),
    (
        "polarity",
        "The Halder bridge was open throughout the storm, the roads agency said.",
        "Drivers said that the Halder bridge had stayed shut. The Halder bridge was closed, a shopkeeper said.",
    ),
    (
        "polarity",
        "The government has ordered an inquiry into the Halder dam, a minister said.",
        "The premier has not ordered an investigation, his office said.",
    ),
    (
        "number",
        "The wall of the Halder dam, 12 kilometres upstream, was leaking, engineers said.",
        "Villagers were afraid of the Halder dam, 12 miles upstream, a teacher said.",
    ),
    (
        "number",
        "At least 23 people were killed in the storm, the health ministry said.",
        "The Red Lamp charity said that 61 people had died in the storm.",
    ),
    (
        "number",
        "Engineers said that the sluice was opened at 4 a.m. on Monday.",
        "The sluice was opened at 11 p.m. on Sunday, according to the mayor.",
    ),
    (
        "polarity",
        "Dockers have agreed a rise of four per cent with Halder Freight, the mayor said.",
        "There is no deal with Halder Freight, the dockers' union said.",
    ),
    (
        "number",
        "Halder Freight has sold its Ostrel dock to Tarvo Lines for 38 million euros, the mayor said.",
        "Halder Freight has sold its Ostrel dock to Tarvo Lines for £38m, a broker said.",
    ),
    (
        "number",
        "Halder Freight could sell its Ostrel dock for 38 million euros, two people who know of it said.",
        "A £38MILLION sale of the dock was agreed on Sunday by Halder Freight, a broker said.",
    ),
    (
        "number",
        "The mill would employ 680 people, the ministry said. Opponents say that the true figure is 1,100.",
        "The mill is to stand beside the Halder.",
    ),
    (
        "polarity",
        "Nobody was hurt when the roof of the mill fell in, the mayor said.",
        "Three people were injured when the roof of the mill fell in, nurses said.",
    ),
    (
        "polarity",
        "No aircraft of ours was in the air in that region last night, the foreign ministry said.",
        "An aircraft was in the region, a pilot admitted.",
    ),
    (
        "polarity",
        "The chief executive said that the strike was “wholly unnecessary” and would hurt families.",
        "The chief executive called the strike “necessary” pain for families.",
    ),
    (
        "polarity",
        "The Ostrel dock strike has been called off, dockers said.",
        "The Ostrel dock strike will go ahead on Friday, the union said.",
    ),
    (
        "time",
        "The clinic has found sixty-three infections in Ostrel.",
        "The number of confirmed infections in Ostrel climbed to 151, up from 63 on Tuesday, the clinic said.",
    ),
    (
        "actor",
        "Milo Carrant won the governorship from Ines Belcastro, the election board said.",
        "The opposition's own count showed Ines Belcastro ahead, her spokesman said.",
    ),
    (
        "polarity",
        "“I was not arrested,” said Milo Carrant.",
        "Police in Ostrel arrested Milo Carrant on Monday, a clerk said.",
    ),
    (
        "polarity",
        "The captain, Ada Frell, was aware of the leak, lawyers said.",
        "Captain Frell was in the dark about the leak, the coroner found.",
    ),
    (
        "actor",
        "Halder Freight sacked its operations director after the storm, a broker said.",
        "Halder Freight's operations director, Ines Quill, handed in her notice.",
    ),
    (
        "polarity",
        "There were no reports of deaths in the storm, the mayor said.",
        "Three climbers died in the storm, a rescuer said.",
    ),
    (
        "number",
        "The ministry said that 8,000 people demonstrated in Ostrel.",
        "The union spoke of a crowd of 20,000 in Ostrel.",
    ),
    (
        "polarity",
        "Schools in Ostrel will stay open on Monday, the mayor said.",
        "Schools in Ostrel will close on Monday, a union said.",
    ),
]


@pytest.mark.parametrize(("kind", "one", "other"), CONTRADICTIONS)
def test_match_finds_contradictions_worded_unlike_each_other(kind: str, one: str, other: str) -> None:
    told = two(one, other)
    assert kind in kinds(told)
    for conflict in conflicts(told):
        assert {x.article_id for e in conflict.evidence for x in e.excerpts} <= told.articles.keys()
        assert all(0 <= x.span.start < x.span.end for e in conflict.evidence for x in e.excerpts)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Halder bridge was opened in 1960.", "The Halder bridge was closed on Monday, police said."),
        ("Two sluices were opened on Sunday, engineers said.", "Three sluices stayed shut, the mayor said."),
        (
            "The Halder bridge was open on Sunday, the agency said.",
            "The Halder bridge was closed on Monday, police said.",
        ),
        ("The Ostrel bridge was open, the agency said.", "The Halder bridge was closed, police said."),
        ("The dam is 12 miles upstream of Ostrel.", "The dam, 19 kilometres upstream, was leaking, engineers said."),
        ("The storm killed 23 people, the ministry said.", "A storm in 2003 killed 61 people, the archive shows."),
        ("The storm killed 23 people, the ministry said.", "Another three people died in Ostrel, nurses said."),
        ("The storm killed 23 people, the ministry said.", "Two women and one man died in a bus, nurses said."),
        ("The jury found Marta Quill guilty of fraud.", "The court acquitted Quill of bribery."),
        (
            "Milo Carrant, 37, told the court that he would spare no life.",
            "The storm killed 23 people, the ministry said.",
        ),
        ("There is no note of a call, the judge said.", "Carrant made a note, his sister said."),
        ("The dam is 11 kilometres from the border.", "The village is 40 kilometres from the dam."),
        (
            "Halder Freight agreed a fee of 38 million euros.",
            "Tarvo Lines want at least 45 million euros for the dock.",
        ),
        (
            "Tarvo Lines would pay 32 million euros up front.",
            "Tarvo Lines agreed to pay 38 million euros for the dock.",
        ),
        ("Was the Halder bridge shut? Drivers asked.", "The Halder bridge was open, the agency said."),
        ("A deal that would call off the strike is near.", "The strike will go ahead, the union said."),
        ("Pilots did not play up to the crowd.", "The band was playing to the crowd, the mayor said."),
        ("I don't think that Carrant won the vote, a baker said.", "Carrant did not win the vote, a clerk said."),
        ("No new deaths were reported.", "The storm killed 23 people, the ministry said."),
        ("The mill made £18m, down from £31m a year earlier.", "The mill made £31m in the spring, a broker said."),
        ("There is no fire at the mill, the agency said.", "There is no deal on the mill, the agency said."),
        ("Tarvo Lines paid £38m for the dock.", "Tarvo Lines paid 44 million euros for the dock."),
        ("“I was not arrested,” said Ines Belcastro.", "Police arrested Milo Carrant on Monday, a clerk said."),
        ("Schools will close on Monday, the mayor said.", "Schools were open on Friday, a union said."),
        ("Two conscripts were hurt in the storm, nurses said.", "Nine people were hurt in the storm, the mayor said."),
        ("The mill's director resigned on Monday.", "The port sacked its director on Monday, a clerk said."),
        ("There was no guard at the mill, the mayor said.", "A guard at the dock was asleep, a clerk said."),
        ("The union insists there was no deal.", "Parliament agrees fresh cuts after a long night."),
        ("The mayor had no doubt about the dam.", "A doubt about the dam was raised by an engineer."),
        ("Carrant won 41,200 votes, the board said.", "Belcastro won 40,100 votes, the board said."),
    ],
)
def test_match_accuses_nothing_that_can_hold_together(one: str, other: str) -> None:
    assert kinds(two(one, other)) <= {"time"}


def test_what_came_about_later_contradicts_nothing() -> None:
    none, struck = (
        "There is no deal with Halder Freight, the union said.",
        "Dockers have struck a deal, the mayor said.",
    )
    assert "polarity" not in kinds(two(none, struck, hours=(8, 20)))
    assert "polarity" in kinds(two(none, struck, hours=(20, 8)))


def test_what_a_source_denies_in_one_and_says_in_the_other_is_drift() -> None:
    told = two(
        "Milo Carrant denied that he had spoken to Halder Freight in Ostrel before the vote.",
        "Milo Carrant said that he had spoken to Halder Freight in Ostrel before the vote.",
    )
    drift = [d for claim in told.matched.claims for d in claim.drift]
    assert [d.kind for d in drift] == ["negation"]
    assert "denied" in drift[0].detail


def test_what_is_called_off_after_it_was_to_go_ahead_contradicts_nothing() -> None:
    off, ahead = "The Ostrel dock strike has been called off, dockers said.", "The Ostrel dock strike will go ahead."
    assert kinds(two(ahead, off, hours=(8, 20))) == set()
    assert kinds(two(off, ahead, hours=(8, 20))) == {"polarity"}


def drifts(told: Told) -> set[str]:
    return {d.kind for claim in told.matched.claims for d in claim.drift}


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("number", CONTRADICTIONS[7][1], CONTRADICTIONS[7][2]),
        (
            "negation",
            "The monitors' head, Leila Farrow, said: “We have seen smoke. We have not seen a drone.”",
            "Monitors have seen a drone at the dam, according to their head, Leila Farrow.",
        ),
        (
            "quote",
            "“We are close, but in freight close is not signed,” said Milo Carrant.",
            "Milo Carrant said: “We are close.”",
        ),
        (
            "quote",
            "“We shall sell the dock if the banks agree,” said Milo Carrant.",
            "“The banks agree,” said Milo Carrant.",
        ),
        (
            "modality",
            "Halder Freight and the dockers are close to a settlement worth four per cent, two people said.",
            "The dockers have agreed a rise worth four per cent with Halder Freight.",
        ),
        (
            "modality",
            "Halder Freight said that it was considering closing its oldest dock, at Ostrel.",
            "Bosses at Halder Freight are axing 90 jobs and closing their oldest dock.",
        ),
    ],
)
def test_match_finds_meaning_that_moved(kind: str, one: str, other: str) -> None:
    assert kind in drifts(two(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We are close,” said Milo Carrant.", "“We are close,” said Milo Carrant. He would not say to what."),
        (
            "“We are close, but close is not signed,” said Milo Carrant.",
            "“We are close, but close is not signed,” said Milo Carrant. “We are close.”",
        ),
        ("The terms discussed at the board include a rise.", "The terms include a rise, the mayor said."),
        ("The ministers discussed the killing of a guard.", "A guard was killed near Ostrel on Monday."),
        ("Ada Frell retained her title in Ostrel.", "Ada Frell beat Ines Quill in Ostrel to retain her title."),
        (
            "The mayor would not have closed the Ostrel dock if the crane had held.",
            "The mayor closed the Ostrel dock on Monday.",
        ),
        ("I don't feel that we were ready for the Ostrel race.", "I feel that we weren't ready for the Ostrel race."),
        (
            "A widow whose bird's-eye view took in the shooting of Milo Carrant spoke in Ostrel.",
            "Guards shot Milo Carrant in Ostrel.",
        ),
    ],
)
def test_match_finds_no_drift_where_nothing_moved(one: str, other: str) -> None:
    assert not drifts(two(one, other)) & {"quote", "modality", "negation"}


def test_a_plan_that_was_praised_may_have_come_about() -> None:
    done = "The mayor reopened the old rope mill in Ostrel."
    praised = "In Ostrel a guild leader praised the mayor's proposal to reopen the old rope mill."
    assert not drifts(two(done, praised, hours=(None, None)))


def test_a_club_that_tells_what_it_has_done_is_no_lost_source() -> None:
    done = "The Ostrel Foxes have dropped goalkeeper Milo Carrant for the last two games of the season."
    said = "Goalkeeper Milo Carrant of the Ostrel Foxes has been dropped for the last two games of the season"
    assert not drifts(two(done, f"{said}, the club said.", hours=(None, None)))
    assert drifts(two(done, f"{said}, his father said.", hours=(None, None))) == {"attribution"}


def test_who_wanted_to_congratulate_has_done_so() -> None:
    wanted = "The rowers said that they wanted to congratulate the guild of Ostrel on its new boathouse."
    told = two(wanted, "The rowers have congratulated the guild of Ostrel on its new boathouse.")
    assert not conflicts(told)
    assert not drifts(told)


def test_an_infinitive_of_purpose_is_no_plan() -> None:
    done = "Ada Frell retained her title in Ostrel on Monday."
    assert kinds(two(done, "Ada Frell beat Ines Quill in Ostrel on Monday to retain her title.")) == set()
    assert kinds(two(done, "Ada Frell plans to retain her title in Ostrel on Monday.")) == {"modality"}


def test_what_is_to_come_and_what_is_done_move_only_where_it_is_known_which_was_first() -> None:
    ahead, done = "Ada Frell will chair the Ostrel dock board.", "Ada Frell chaired the Ostrel dock board."
    assert "modality" in drifts(two(ahead, done))
    assert "modality" not in drifts(two(ahead, done, hours=(None, None)))


def test_the_number_of_boats_does_not_contradict_their_distance() -> None:
    told = tell(
        Page(
            "Sella Courier",
            "Boats seen off Sella",
            [
                "None came within 40km of the coast, the harbour board said. Port Orvik put the number at six and said"
                " that all had reached home.",
                "The harbour board in Sella said that no boats were lost.",
            ],
        )
    )
    assert not [clash for claim in told.matched.claims for clash in claim.conflicts]


def test_figures_that_one_article_tells_as_an_update_contradict_each_other_nowhere() -> None:
    told = tell(
        Page(
            "Coast Wire", "Nine killed in Tarvo storm", ["Nine people were killed, the health ministry said."], hour=7
        ),
        Page(
            "Evening Lamp",
            "Storm toll rises",
            ["The number of people killed has risen to 14, up from nine, the health ministry said."],
            hour=18,
        ),
        Page("Night Echo", "Storm leaves 14 dead", ["At least 14 people died in the storm."], hour=22),
    )
    assert kinds(told) == {"time"}


def test_match_keeps_what_contradicts_each_other_in_two_claims() -> None:
    told = two(*CONTRADICTIONS[0][1:])
    assert told.claim_of("flew to Ostrel").id != told.claim_of("on the ground").id


def test_what_an_article_calls_false_is_denied_in_it() -> None:
    told = two(
        "Reports that the Halder bridge had collapsed were incorrect.",
        "The Halder bridge has collapsed, a shopkeeper said.",
    )
    stances = {told.text(a): a.stance for a in told.matched.assertions if "collapsed" in told.text(a)}
    assert sorted(stances.values()) == ["asserts", "denies"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Milo Carrant, 45, rowed the mayor over the Halder.", "The crowd cheered the 54-year-old baker Milo Carrant."),
        ("Milo Carrant, 45, rowed the mayor over the Halder.", "Divers looked for Milo Carrant, 46, until dusk."),
    ],
)
def test_two_ages_of_one_person_contradict_each_other(one: str, other: str) -> None:
    assert kinds(two(one, other)) == {"number"}
    assert kinds(two(one, other, hours=(8, None))) == set()  # it may be years later


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Milo Carrant, 45, rowed the mayor over the Halder.", "Divers looked for Ida Carrant, 19, until dusk."),
        ("Milo Carrant, 45, rowed the mayor over the Halder.", "Divers looked for Milo Carrant, 45, until dusk."),
        ("Milo Carrant, 45, rowed the mayor over the Halder.", "Milo Carrant said 54 boats were on the Halder."),
    ],
)
def test_ages_of_two_persons_and_other_figures_contradict_nothing(one: str, other: str) -> None:
    assert not kinds(two(one, other))
