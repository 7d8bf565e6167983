from __future__ import annotations

import pytest

from headwater.annotations.stance import stance_for
from headwater.data.span import Span

TEXT = (
    "The mayor said the pier was sold. The port has neither confirmed nor denied the sale. "
    "Buyers denied it. The bank said the reports were false."
)


def place(part: str, after: str = "") -> Span:
    start = TEXT.index(part, TEXT.index(after) if after else 0)
    return Span(start, start + len(part))


@pytest.mark.parametrize(
    ("cue", "content", "sentence", "stance", "words"),
    [
        (place("said"), place("the pier was sold"), "The mayor said the pier was sold.", "asserts", None),
        (place("denied"), place("the sale"), "The port has neither confirmed nor denied the sale.", "declines",
         "neither confirmed nor denied"),
        (place("denied", "Buyers"), place("it", "Buyers denied"), "Buyers denied it.", "denies", "denied"),
        (place("said", "The bank"), place("the reports were false"), "The bank said the reports were false.", "denies",
         "were false"),
    ],
)  # fmt: skip
def test_stance_for_points_into_the_article(
    cue: Span, content: Span, sentence: str, stance: str, words: str | None
) -> None:
    found, span = stance_for(TEXT, [cue], [content], place(sentence))
    assert found == stance
    assert (span.of(TEXT) if span else None) == words


def test_stance_for_needs_no_sentence_and_no_content() -> None:
    cue = place("neither confirmed nor denied")
    assert stance_for(TEXT, [cue], []) == ("declines", cue)
    assert stance_for(TEXT, [], []) == ("asserts", None)
