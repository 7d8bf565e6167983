"""What of a sentence is told with the deed or the saying in it."""

from __future__ import annotations

import pytest

from headwater.claims.assertions.deeds import beside_cue, find_deed, quoted_apart
from headwater.data.annotation import Attribution
from headwater.data.span import Span


@pytest.mark.parametrize(
    ("cue", "content", "near"),
    [
        ("told", "that the pier had gone", ["Bray", " the harbour board of Ostrel "]),
        ("said", "that the pier had gone", ["Bray"]),
    ],
)
def test_beside_cue_takes_whoever_is_told_with_it(cue: str, content: str, near: list[str]) -> None:
    text = f"Bray {cue} the harbour board of Ostrel {content}."
    spans = [(Span(text.index(words), text.index(words) + len(words)),) for words in ("Bray", cue, content)]
    attribution = Attribution(spans[0], spans[1], spans[2], None, "indirect", "asserts", None, 0.9)
    assert [span.of(text) for span in beside_cue(attribution, attribution.source, text)] == near


def _attribution(text: str, source: str, cue: str, *content: str) -> Attribution:
    said, spoke, told = (
        tuple(Span(text.index(words), text.index(words) + len(words)) for words in part)
        for part in ([source], [cue], content)
    )
    return Attribution(said, spoke, told, None, "mixed", "asserts", None, 0.9)


@pytest.mark.parametrize(
    ("text", "content", "deed"),
    [
        (
            "“Shut the lock at once,” demanded Bray.",
            "“Shut the lock at once,”",
            "“Shut the lock at once,” demanded Bray",
        ),
        ("The board will drain the upper lock, demanded Bray.", "the upper lock", "demanded Bray"),
    ],
)
def test_find_deed_takes_what_stands_before_it_whole(text: str, content: str, deed: str) -> None:
    attribution = _attribution(text, "Bray", "demanded", content)
    found = find_deed(attribution, attribution.source, attribution.content, text, [Span(0, len(text))])
    assert found.of(text) == deed


def test_quotations_in_other_sentences_are_no_part_of_a_deed() -> None:
    text = "Bray urged them to leave. “The upper dam will not hold.”"
    content = _attribution(text, "Bray", "urged", "them to leave", "“The upper dam will not hold.”").content
    deed = Span(0, text.index("."))
    assert [span.of(text) for span in quoted_apart(content, deed, text)] == ["“The upper dam will not hold.”"]
