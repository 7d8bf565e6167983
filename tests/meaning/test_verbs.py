from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.data.span import Span
from headwater.meaning.verbs import find_verbs, modality_of, polarity


@pytest.mark.parametrize(
    ("text", "verb", "modality", "negated"),
    [
        ("The balloons have already been shot down by the coastguard.", "shoot", "done", False),
        ("It bought guns to shoot down the balloons.", "shoot", "intended", False),
        ("The coastguard could shoot down the balloons.", "shoot", "possible", False),
        ("The coastguard will shoot down the balloons.", "shoot", "future", False),
        ("The coastguard must shoot down the balloons.", "shoot", "needed", False),
        ("The coastguard was ordered to shoot down the balloons.", "shoot", "intended", False),
        ("The coastguard is set to shoot down the balloons.", "shoot", "future", False),
        ("The coastguard is shooting down balloons.", "shoot", "ongoing", False),
        ("If the coastguard has shot down a balloon, we will say so.", "shoot", "conditional", False),
        ("The coastguard did not shoot.", "shoot", "done", True),
        ("The coastguard has never shot at anyone.", "shoot", "done", True),
        ("No balloons were shot down.", "shoot", "done", True),
        ("Nothing has been shot down.", "shoot", "done", True),
        ("Nothing but a balloon was shot down.", "shoot", "done", False),
        ("The coastguard denied that it had shot down a balloon.", "shoot", "done", True),
        ("The U.S. coastguard denied that a U.S. balloon was shot down.", "shoot", "done", True),
        ("The diver managed to escape.", "escape", "done", False),
        ("The diver failed to escape.", "escape", "done", True),
        ("The ships have yet to be delivered.", "deliver", "done", True),
        ("The diver was pulled out, only to drown in the ambulance.", "drown", "done", False),
        ("Vera signs the lease.", "sign", "ongoing", False),
        ("She'd been suspended from the guild.", "suspend", "done", False),
        ("Oil cans had been sold on the quay.", "sell", "done", False),
        ("The coastguard shot down nothing all week, for it hit nothing.", "hit", "done", True),
        ("The diver found nothing but sand.", "find", "done", False),
        ("There is no sign so far this week that the new balloons left the bay.", "leave", "done", True),
        ("There is no sign of rain, and the balloons left the bay.", "leave", "done", False),
    ],
)
def test_find_verbs_reads_modality_and_negation(text: str, verb: str, modality: str, negated: bool) -> None:
    use = next(use for use in find_verbs(text) if use.word.lemma == verb)
    assert (use.modality, use.negated) == (modality, negated)
    assert use.span.start <= use.word.start < use.word.end <= use.span.end


@pytest.mark.parametrize("text", ["The diver tried to escape.", "You do not want to escape at night."])
def test_find_verbs_reads_no_plan_from_an_attempt_or_what_nobody_wants(text: str) -> None:
    assert all(use.word.lemma != "escape" for use in find_verbs(text))


@pytest.mark.parametrize(
    "text",
    [
        "Shares up 16 cents to close at 58.",
        "the planned strikes on the towns",
        "a permit to launch",
        "twelve people eligible to strike",
        "a report on the launch",
        "the detained men",
        "an order of the court",
        "a harbour open to raiding",
        "a crew, aiming to launch",
    ],
)
def test_find_verbs_leaves_nouns_and_adjectives_out(text: str) -> None:
    assert find_verbs(text) == []


def test_modality_of_takes_the_verb_at_a_place() -> None:
    text = "The mayor resigned and her deputy may follow."
    assert modality_of(text, Span(text.index(" may "), len(text))) == "possible"
    assert modality_of(text, Span(0, 3)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guards fired on the boat.", "positive"),
        ("The guards did not fire on the boat.", "negative"),
        ("that no boat was hit", "negative"),
        ("No-one was hit", "negative"),
        ("The guards refused to fire on the boat.", "negative"),
        ("The guards fired although they were not ordered to.", "positive"),
        ("Not only did the guards fire, they cheered.", "positive"),
        ("", "positive"),
    ],
)
def test_polarity(text: str, expected: str) -> None:
    assert polarity(text) == expected


@given(
    st.lists(
        st.sampled_from("not to be was have will shot deny denied that no . , fired if the The didn't".split()),
        max_size=40,
    )
)
def test_find_verbs_never_fails(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for use in find_verbs(text):
        assert use.span.of(text).endswith(use.word.text)
    assert polarity(text) in {"positive", "negative"}


def test_due_to_governs_a_noun_and_is_due_to_an_infinitive() -> None:
    assert not [use for use in find_verbs("The ferry stopped due to damage below deck.") if use.word.lemma == "damage"]
    [use] = [use for use in find_verbs("The ferry is due to sail at dawn.") if use.word.lemma == "sail"]
    assert use.modality != "done"
