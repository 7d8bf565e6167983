from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.meaning.stance import cue_strength, find_verdicts, is_pro_form, stance_of


@pytest.mark.parametrize(
    ("text", "stance", "cue", "target"),
    [
        ("The navy has neither confirmed nor denied the reports.", "declines", "neither confirmed nor denied",
         "the reports"),
        ("However, those figures have yet to be verified.", "unverified", "have yet to be verified", "those figures"),
        ("The mayor denied the allegations.", "denies", "denied", "the allegations"),
        ("The mayor did not deny it.", "declines", "did not deny", "it"),
        ("A spokeswoman declined to comment.", "declines", "declined to comment", None),
        ("Aides declined to discuss this hugely dear bridge.", "declines", "declined to discuss", None),
        ("Aides call this utterly false.", "denies", "call this utterly false", "this"),
        ("She refused to confirm the figure.", "declines", "refused to confirm", "the figure"),
        ("The bank did not immediately respond to a request for comment.", "declines",
         "did not immediately respond to a request for comment", None),
        ("Engineers questioned whether the video was genuine.", "questions", "questioned", "the video"),
        ("Our reporters could not independently verify the account.", "unverified", "could not independently verify",
         "the account"),
        ("The account could not be independently confirmed.", "unverified", "could not be independently confirmed",
         "The account"),
        ("Such claims remain unverified.", "unverified", "remain unverified", "Such claims"),
        ("There was no independent confirmation of the toll.", "unverified", "no independent confirmation", "the toll"),
        ("He said the rumours were completely false.", "denies", "were completely false", "the rumours"),
        ("There is no truth in these rumours.", "denies", "no truth", "these rumours"),
        ("Brokers cast doubt on the statement.", "questions", "cast doubt on", "the statement"),
        ("The ministry has not confirmed the strike.", "declines", "has not confirmed", None),
        ("The strike has not been confirmed.", "unverified", "has not been confirmed", None),
        ("Nobody could verify the images.", "unverified", "Nobody could verify", "the images"),
        ("It was not possible to verify the footage.", "unverified", "not possible to verify", "the footage"),
        ("The firm would not say how many jobs would go.", "declines", "would not say", None),
        ("The bank did not respond to the Post's letters.", "declines", "did not respond to the Post's letters", None),
        ("The guild did not return two calls.", "declines", "did not return two calls", None),
        ("This guild did not respond to questions.", "declines", "did not respond to questions", None),
        ("The union hasn’t commented on the report.", "declines", "hasn’t commented", "the report"),
        ("The desk has not been able to verify the clip.", "unverified", "has not been able to verify", None),
        ("Experts could not determine where the clip was filmed.", "unverified", "could not determine", None),
        ("Divers saw no evidence of a leak.", "questions", "saw no evidence", None),
        ("That report is a lie.", "denies", "is a lie", "That report"),
        ("Bray called that report a plain lie.", "denies", "called that report a plain lie", "that report"),
        ("The guild does not accept that tally.", "denies", "not accept", "that tally"),
        ("The harbour board rejected the count.", "denies", "rejected", "the count"),
        ("She called the divers' account an invention.", "denies", "called the divers' account an invention",
         "the divers' account"),
        ("The mayor described that as “fiction”.", "denies", "described that as “fiction", "that"),
        ("Orsk dismissed as a fabrication a claim by Kovia.", "denies", "dismissed as a fabrication", "claim"),
        ("Bray dismissed the report on the lock as gossip.", "denies", "dismissed", "the report"),
        ("The firm would not name the buyer.", "declines", "would not name", None),
        ("She said she did not believe the lock had leaked.", "denies", "did not believe", None),
        ("Ann Bray never said so.", "denies", "never said so", None),
        ("They said the opposite in June.", "denies", "said the opposite", None),
        ("Not so, says the harbour master.", "denies", "Not so", None),
        ("It was not.", "denies", "It was not", "It"),
        ("It was a charge that Kovia rejected.", "denies", "rejected", "charge"),
        ("The lines won't give a number.", "declines", "won't give a number", "number"),
        ("We have been unable to stand that up.", "unverified", "unable to stand that up", None)
    ],
)  # fmt: skip
def test_find_verdicts(text: str, stance: str, cue: str, target: str | None) -> None:
    (verdict,) = find_verdicts(text)
    assert (verdict.stance, verdict.cue.of(text)) == (stance, cue)
    assert (verdict.target.of(text) if verdict.target else None) == target


@pytest.mark.parametrize(
    "text",
    [
        "The court rejected the appeal.",
        "She never denied meeting him.",
        "Firefighters have not ruled out arson.",
        "The minister confirmed the report.",
        "The desk has been able to verify the clip.",
        "Lawmakers raised concerns about the dam.",
        "He asked two questions that nobody had expected.",
        "What no one disputes is the date.",
        "The shop does not accept cash.",
        "The council rejected an early offer from the builder.",
        "It was not an easy crossing.",
        "It was wrong to shut the lock.",
        "Such fears were not to be dismissed.",
        "The mayor dismissed the fuss over it as remote to voters.",
        "She refused to say the words “open lock”.",
        "He would not say sorry.",
        "She praised the divers, though she did not name them.",
        "A pilot who declined to be named was there.",
        "Police held two tally clerks.",
        "The champion did not respond in kind.",
        "The fleet has not responded to the attack.",
        "The ferry did not return to Ostrel.",
    ],
)
def test_find_verdicts_leaves_other_sentences_alone(text: str) -> None:
    assert find_verdicts(text) == []


@pytest.mark.parametrize(
    ("cue", "content", "sentence", "stance", "where"),
    [
        ("denied", "the reports", "The navy has neither confirmed nor denied the reports.", "declines", "sentence"),
        ("denied", "firing on the ferry", "The navy denied firing on the ferry.", "denies", "sentence"),
        ("denied", "firing on the ferry", "", "denies", "cue"),
        ("said", "that the reports were false", "He said that the reports were false.", "denies", "content"),
        ("said", "its guards did not fire", "The navy said its guards did not fire.", "asserts", "cue"),
        ("claimed", "the boats were armed", "The navy claimed the boats were armed.", "asserts", "cue"),
        ("could not verify", "the account", "Reporters could not verify the account.", "unverified", "sentence"),
        ("", "", "", "asserts", "cue"),
    ],
)
def test_stance_of(cue: str, content: str, sentence: str, stance: str, where: str) -> None:
    reading = stance_of(cue, content, sentence)
    assert (reading.stance, reading.where) == (stance, where)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("wanted to know", "whether the bridge would hold"),
        ("kept asking", "why the bridge was open"),
        ("also asked", "how it was safe to cross"),
    ],
)
def test_stance_of_reads_a_question(cue: str, content: str) -> None:
    assert stance_of(cue, content, f"Bray {cue} {content}.").stance == "questions"


def test_stance_of_looks_at_the_cue_it_was_given() -> None:
    sentence = "The mayor said taxes will fall; the treasurer denied it."
    assert stance_of("said", "taxes will fall", sentence).stance == "asserts"
    assert stance_of("denied", "it", sentence, cue_start=sentence.index("denied")).stance == "denies"


@pytest.mark.parametrize(("cue", "strength"), [("claimed", 0), ("said", 1), ("has admitted", 2), ("", 1)])
def test_cue_strength(cue: str, strength: int) -> None:
    assert cue_strength(cue) == strength


@given(
    st.lists(
        st.sampled_from("not has been deny denied neither nor confirm could verify the claims it . , \n".split(" ")),
        max_size=40,
    )
)
def test_find_verdicts_resolve(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for verdict in find_verdicts(text):
        for span in (verdict.cue, verdict.target):
            assert span is None or 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    ("cue", "sentence", "stance"),
    [
        ("questioned", "The mayor questioned the size of the crowd.", "questions"),
        ("was sceptical of", "The union was sceptical of the promise.", "questions"),
        ("wondered", "She wondered whether the bridge would hold.", "questions"),
        ("questioned", "Nobody questioned the size of the crowd.", "asserts"),
        ("doubt", "I do not doubt that the bridge will hold.", "asserts"),
        ("said", "The mayor said she had no doubt.", "asserts"),
    ],
)
def test_stance_of_reads_a_cue_that_is_itself_a_doubt(cue: str, sentence: str, stance: str) -> None:
    assert stance_of(cue, "the size of the crowd", sentence).stance == stance


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("never said so", True),
        ("says the opposite", True),
        ("is not so", True),
        ("denied", False),
        ("said the crane", False),
    ],
)
def test_a_pro_form_stands_for_what_it_denies(cue: str, expected: bool) -> None:
    assert is_pro_form(cue) is expected
