"""What a sentence calls false in its own words, in invented sentences."""

from __future__ import annotations

import pytest

from headwater.data.span import Span
from headwater.meaning.refuted import end_of_told, find_refuted

WHAT = "the Halder bridge had been shut"


@pytest.mark.parametrize(
    "sentence",
    [
        f"Reports in Ostrel that {WHAT} were incorrect.",
        f"The suggestion that {WHAT} is simply untrue, a clerk wrote.",
        f"It is not true that {WHAT}.",
        f"It isn't true that {WHAT}.",
        f"There is no truth in the rumour that {WHAT}.",
        f"Contrary to a report that {WHAT}, trucks crossed it all night.",
    ],
)
def test_find_refuted_tells_what_is_only_called_false(sentence: str) -> None:
    start = sentence.index(WHAT)
    assert find_refuted(sentence, Span(start, start + len(WHAT))) is not None


@pytest.mark.parametrize(
    "sentence",
    [
        f"Reports that {WHAT} were right.",
        f"A false report caused panic; police said that {WHAT}.",
        f"The clerk who said that {WHAT} was found.",
        f"It is true that {WHAT}.",
    ],
)
def test_find_refuted_leaves_what_is_put_forward(sentence: str) -> None:
    start = sentence.index(WHAT)
    assert find_refuted(sentence, Span(start, start + len(WHAT))) is None


@pytest.mark.parametrize(
    ("cue", "content", "told"),
    [
        ("claim", "that the bridge had been shut is “simply not true”", "that the bridge had been shut"),
        ("had implied", "he had shut the bridge but that was not the case", "he had shut the bridge"),
        ("claim", "that the report is false", "that the report is false"),
        ("claimed", "that what the clerk wrote is false", "that what the clerk wrote is false"),
    ],
)
def test_end_of_told_stops_at_the_words_that_call_it_false(cue: str, content: str, told: str) -> None:
    assert content[: end_of_told(cue, content)] == told
