"""Denials, doubts and refusals to comment: what in the coverage they answer."""

from __future__ import annotations

import pytest
from tests.claims.telling import Page, Told, tell

MINE = (
    Page(
        "Coal Road Courier",
        "Quarry owners blamed for rockfall",
        [
            "A rockfall buried the village road at Sellin on Friday.",
            "Union chairman Pavel Orrin said 26 quarrymen were missing. The company could not be reached for comment.",
            "The Courier could not independently verify the union's figure.",
            "Broadcaster TV Nord released night footage. It showed lorries leaving the quarry before the rockfall."
            " Two surveyors who watched it for the Courier could not determine when it was taken.",
            "The Courier could not verify the footage.",
            "A quarryman said the owners had fired explosives on Friday without a permit.",
            "The foreman, Ilse Brandt, called that account an invention.",
        ],
    ),
    Page(
        "Sellin Post",
        "Road reopens at Sellin",
        [
            "The mayor, Tomas Rell, has opened the mended road, but his deputy rejected the count of the missing.",
            "Reporters said that the quarry had been sold to a bank. It has not.",
            "It is the second such dispute this year.",
        ],
    ),
)


@pytest.fixture(scope="module")
def mine() -> Told:
    return tell(*MINE)


def _judged(told: Told, words: str) -> str:
    """What else is said in the claim that holds a verdict."""
    return " | ".join(told.text(a) for a in told.members(told.claim_of(words)) if a.stance == "asserts")


def test_match_takes_a_doubted_figure_for_a_number(mine: Told) -> None:
    assert "26 quarrymen were missing" in _judged(mine, "verify the union's figure")


def test_match_takes_doubted_footage_for_what_it_shows(mine: Told) -> None:
    assert "lorries leaving the quarry" in _judged(mine, "could not verify the footage")


def test_match_takes_an_open_question_about_footage_for_a_doubt_of_it(mine: Told) -> None:
    claim = mine.claim_of("could not determine when it was taken")
    assert "lorries leaving the quarry" in _judged(mine, "could not determine when it was taken")
    assert [a.stance for a in mine.members(claim) if "surveyors" in mine.text(a)] == ["unverified"]


def test_match_finds_the_account_that_is_called_an_invention(mine: Told) -> None:
    assert "fired explosives" in _judged(mine, "called that account an invention")
    assert {a.stance for a in mine.members(mine.claim_of("called that account"))} == {"asserts", "denies"}


def test_match_reads_a_bare_negation_as_a_denial_of_what_stands_before(mine: Told) -> None:
    assert "sold to a bank" in _judged(mine, "It has not")


def test_match_takes_no_noun_for_a_denial(mine: Told) -> None:
    assert all(a.stance == "asserts" for a in mine.matched.assertions if "second such dispute" in mine.text(a))


def test_whoever_refuses_is_the_source_of_the_refusal() -> None:
    told = tell(
        Page(
            "Sellin Post",
            "Surveyors find cracks above the quarry",
            [
                "Surveyors said on Friday that two cracks run through the rock above the village.",
                "The owners would not be drawn on that.",
                "The mining office could not say on Monday which of them was older.",
            ],
        )
    )
    said = {told.text(a): [link.text for link in a.chain] for a in told.matched.assertions if a.stance == "declines"}
    assert said["The owners would not be drawn on that"] == ["The owners"]
    assert ["The mining office"] in said.values()


def test_another_s_silence_told_in_a_quotation_is_no_refusal_of_whoever_tells_it() -> None:
    told = tell(
        Page(
            "Sellin Post",
            "Villagers of Sellin meet the quarry's owner",
            [
                "Quarry owner Pavel Orrin met the villagers of Sellin on Friday.",
                "“Clearly the whole matter troubles him,” said the foreman, Ilse Brandt."
                " “He wouldn't take any questions on it.”",
            ],
        )
    )
    assert all(assertion.stance == "asserts" for assertion in told.matched.assertions)


def test_facts_that_contradict_and_denials_in_passing_are_no_verdicts_of_the_outlet() -> None:
    told = tell(
        Page(
            "Sellin Post",
            "Villagers of Sellin meet the quarry's owner",
            [
                "Quarry owner Pavel Orrin met the villagers of Sellin on Friday.",
                "He has sold the quarry's lorries since then, despite his fierce denials.",
                "The board has sent its surveyors back, because there is a new reading that contradicts it.",
            ],
        )
    )
    assert all(assertion.stance == "asserts" for assertion in told.matched.assertions)


def test_whoever_rejects_denies_and_whoever_is_rejected_puts_forward() -> None:
    said = "closing the river station had made the valley less safe"
    told = tell(
        Page(
            "Sellin Post",
            "Governor of Sellin answers the union",
            [f"Governor Ada Pell rejected criticism from union chairman Pavel Orrin that {said}."],
        )
    )
    members = [a for a in told.members(told.claim_of(said)) if told.text(a) == said]
    assert {a.stance: [link.text for link in a.chain] for a in members} == {
        "denies": ["Governor Ada Pell"],
        "asserts": ["union chairman Pavel Orrin"],
    }


def test_only_what_ends_in_a_question_mark_is_wondered() -> None:
    told = tell(
        Page(
            "Sellin Post",
            "Foreman of Sellin speaks on the quarry",
            ["“The quarry has no fence, and children play there. Is that what Sellin wants?” Ilse Brandt wondered."],
        )
    )
    stances = {told.text(a)[:10]: a.stance for a in told.matched.assertions}
    assert stances["The quarry"] == "asserts"
    assert not any("Is that what" in told.text(a) for a in told.matched.assertions), "a question puts nothing forward"


def test_what_somebody_says_of_a_claim_is_his_verdict_and_not_the_outlet_s() -> None:
    told = tell(
        Page(
            "Sellin Post",
            "Quarry of Sellin answers the union",
            [
                "Union chairman Pavel Orrin said 26 quarrymen were missing.",
                "The foreman, Ilse Brandt, said the company did not recognise that number.",
            ],
        )
    )
    (denial,) = (a for a in told.matched.assertions if a.stance == "denies")
    assert [link.text for link in denial.chain] == ["The foreman, Ilse Brandt,", "the company"]


def test_what_people_call_it_in_a_quotation_denies_nothing_of_the_speaker_s_own() -> None:
    told = tell(
        Page(
            "Sellin Post",
            "Foreman of Sellin speaks on the quarry",
            [
                "“What I mind is being lied about,” the foreman, Ilse Brandt, told reporters.",
                "“When I look at the owners,” he said, “who sit there and tell the union that the fence was mended and"
                " then tell everyone else it was sold, where I come from, they call that a lie.”",
            ],
        )
    )
    assert all(assertion.stance == "asserts" for assertion in told.matched.assertions)


def test_a_threat_to_dismiss_somebody_denies_nothing() -> None:
    told = tell(
        Page(
            "Sellin Post",
            "Foreman of Sellin told to resign by noon or be dismissed",
            ["The foreman, Ilse Brandt, was given until noon on Friday to resign."],
        )
    )
    assert all(assertion.stance == "asserts" for assertion in told.matched.assertions)


def test_a_denial_that_answers_nothing_told_is_itself_the_news() -> None:
    told = tell(
        Page(
            "Sellin Post",
            "Council of Sellin meets",
            [
                "Ilse Brandt has rejected the need for a second bridge at Sellin.",
                "The fair gave the ferrymen of Orrin Island a chance to sow doubts about the tunnel.",
            ],
        ),
        Page("Coal Road Courier", "Ferry mast mended", ["Pavel Orrin denied that he had sold the mast to a bank."]),
    )
    stances = {told.text(a): a.stance for a in told.matched.assertions if a.stance != "asserts"}
    assert stances == {"he had sold the mast to a bank": "denies"}


@pytest.mark.parametrize(
    ("sentence", "said", "claimant", "denier"),
    [
        ("Clerk Ada Pell said Friday that Orrin’s claim that the council had shut the port is “simply not true.”",
         "the council had shut the port", "Orrin’s", "Clerk Ada Pell"),
        ("The Courier said in a note that Brandt had implied she applied to the harbour school but that was not the"
         " case.", "she applied to the harbour school", "Brandt", "The Courier"),
        ("Pavel Orrin wrongly claimed that the bridge had been sold to a bank.",
         "the bridge had been sold to a bank", "Pavel Orrin", ""),
    ],
)  # fmt: skip
def test_whoever_says_what_others_call_false_asserts_it(sentence: str, said: str, claimant: str, denier: str) -> None:
    told = tell(Page("Sellin Post", "Council of Sellin meets", [sentence]))
    stances = {
        a.stance: "".join(link.text for link in a.chain) for a in told.matched.assertions if told.text(a) == said
    }
    assert stances == {"asserts": claimant, "denies": denier}
    assert [told.text(a) for a in told.matched.assertions if told.text(a) != said] == ["Council of Sellin meets"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Brandt denied her brother the post and jailed two clerks.",
        "The ferrymen scrambled to deny Orrin the chair of the board.",
        "Two mills above Sellin wait for an end of their water and boundary disputes.",
        "9:05PMGuild Disputes",
        "“Sellin should reject that seller of rumours for good,” Ilse Brandt added.",
        "On several occasions Brandt’s words contradicted her past statements about the quarry.",
        "Ilse Brandt said the sluices belong to the town, and that it kept the right to reject any claim at will.",
        "Ilse Brandt on Friday dismissed the steps of the council to close the harbour road.",
    ],
)
def test_rejecting_what_nobody_puts_forward_denies_nothing(sentence: str) -> None:
    told = tell(
        Page(
            "Sellin Post",
            "Quarry of Sellin sold",
            ["Pavel Orrin said the harbour road had been closed for good and the quarry sold.", sentence],
        )
    )
    assert all(assertion.stance == "asserts" for assertion in told.matched.assertions)


def test_what_is_asked_by_nobody_named_puts_nothing_forward() -> None:
    told = tell(
        Page(
            "Sellin Post",
            "Council of Sellin meets",
            [
                "Asked whether she would resign over the ferry, Ilse Brandt said it would sail on Monday.",
                "Clerk Ada Pell was asked, “If you had known of the rotten mast, would you have told the board?”",
                "One in nine of the ferrymen had no opinion when asked whether they would sail for Orrin or Pell.",
            ],
        )
    )
    assert not any("would" in told.text(a) and "sail" not in told.text(a) for a in told.matched.assertions)
    assert all(assertion.stance == "asserts" for assertion in told.matched.assertions)


def test_an_indirect_question_is_put_forward_whole_and_what_is_given_is_not_asked() -> None:
    told = tell(
        Page(
            "Sellin Post",
            "Council of Sellin meets",
            [
                "Councillors, whose fleet is old, may now ask whether owners like Mrs. Brandt, who claimed at one point"
                " that the lake was draining, and Pavel Orrin, who suggested the dam could be left to the town, are"
                " wise choices for the port.",
                "Clerk Ada Pell asked Brandt why she turned on Orrin when she had told the guild in May that she"
                " would leave him in peace.",
            ],
        )
    )
    stances = {told.text(a): (a.stance, [link.text for link in a.chain]) for a in told.matched.assertions}
    assert stances["the lake was draining"] == ("asserts", ["who"])
    assert stances["she would leave him in peace"] == ("asserts", ["she"])
    assert {text.split()[0]: stance for text, (stance, _) in stances.items() if stance != "asserts"} == {
        "owners": "questions",
        "why": "questions",
    }
    assert any(text.endswith("are wise choices for the port") for text in stances)


def test_what_somebody_will_not_say_is_put_forward_whole() -> None:
    met = "Councillors met on Monday over the ferry, which is old."
    refusal = "Mrs. Brandt declined to say whether it was right for a harbour judge to scold an owner."
    told = tell(Page("Sellin Post", "Council of Sellin meets", [met, refusal]))
    [one] = [a for a in told.matched.assertions if a.stance != "asserts"]
    assert (told.text(one), one.stance) == ("it was right for a harbour judge to scold an owner", "declines")


@pytest.mark.parametrize(
    ("sentence", "text", "stances"),
    [
        ("The board denied reports that the toll would be raised.", "the toll would be raised", {"denies"}),
        ("Pavel Orrin could not verify claims that the keel was sold.", "the keel was sold", {"unverified"}),
        (
            "Pavel Orrin made the false claim that Ilse Brandt opposed the dam.",
            "Ilse Brandt opposed the dam",
            {"asserts", "denies"},
        ),
    ],
)
def test_what_is_judged_is_what_was_told_and_not_its_telling(sentence: str, text: str, stances: set[str]) -> None:
    told = tell(Page("Sellin Post", "Council of Sellin meets", ["The square filled again at noon.", sentence]))
    assert {a.stance for a in told.matched.assertions if told.text(a) == text} == stances


@pytest.mark.parametrize(
    "sentence",
    [
        "Asked by the board why she had joined, Ilse Brandt said without wavering: “I wanted to see the sea.”",
        "The coxswain Ilse Brandt interjected: “I wanted to see the sea.”",
        "Ilse Brandt had joined to see the sea, she said without giving names.",
        "Ilse Brandt was blunt, claiming without any proof that Pavel Orrin wanted to see the sea.",
    ],
)
def test_whoever_speaks_without_hesitation_or_by_another_verb_is_quoted(sentence: str) -> None:
    told = tell(Page("Sellin Post", "Council of Sellin meets", ["The square filled again at noon.", sentence]))
    said = [a for a in told.matched.assertions if "see the sea" in told.text(a)]
    assert said and all(a.chain for a in said)


def test_what_is_left_open_keeps_its_question_word_and_its_clause_of_time() -> None:
    told = tell(
        Page(
            "Sellin Post",
            "Ferry firm of Sellin closes",
            [
                "The clerk would not say how many deckhands were dismissed in the spring.",
                "Pavel Orrin did not deny that he was at the wharf with a loaded flare gun when the shed caught fire.",
                "Ilse Brandt at first dismissed a neighbour's report that the keel was rotten, but then saw the planks"
                " herself on Friday.",
            ],
        )
    )
    judged = {told.text(a): a.stance for a in told.matched.assertions if a.stance != "asserts"}
    assert judged["how many deckhands were dismissed in the spring"] == "declines"
    assert judged["he was at the wharf with a loaded flare gun when the shed caught fire"] == "declines"
    assert judged["the keel was rotten"] == "denies"
    assert not any("planks" in text for text in judged)


@pytest.mark.parametrize(
    "sentence",
    [
        "Guards came with boats and drove a disputed number of rowers ashore.",
        "A council that cannot establish order on its own quay is a disgrace.",
        "The tutor's tenure had been denied twice.",
        "Most visitors inaccurately picture the islanders as idle.",
    ],
)
def test_what_is_no_verdict_on_a_claim_denies_nothing(sentence: str) -> None:
    told = tell(Page("Sellin Post", "Marchers of Sellin return", ["The square filled again at noon.", sentence]))
    assert {a.stance for a in told.matched.assertions} == {"asserts"}


@pytest.mark.parametrize(
    ("answer", "stance"),
    [
        ("“That never happened,” Ilse Brandt said.", "denies"),
        ("“She just made it up,” Ilse Brandt said.", "denies"),
        ("“That’s a lie,” Ilse Brandt told reporters.", "denies"),
        ("To which Ilse Brandt replied: “It’s just not true.”", "denies"),
        ("It never happened on the town’s own land.", "asserts"),
        ("Ilse Brandt said she had made up her mind about that.", "asserts"),
    ],
)
def test_a_denial_in_plain_words_answers_what_was_just_said(answer: str, stance: str) -> None:
    said = "Ada Pell said on Monday that Brandt had pushed a clerk into the lock."
    told = tell(Page("Sellin Post", "Council of Sellin meets", [said, answer]))
    stances = [a.stance for a in told.members(told.claim_of("pushed a clerk"))]
    assert stances == (["asserts"] if stance == "asserts" else ["asserts", stance])
