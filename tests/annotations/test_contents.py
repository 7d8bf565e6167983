"""Contents that the reader clipped, made whole."""

from __future__ import annotations

import pytest

from headwater.annotations.contents import mend_contents
from headwater.annotations.roles import Marked
from headwater.data.span import Span

TEXT = "The mill said it offered rises of 4.4% this year. Ada Pell said it met at 9:30 sharp, and left."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("clipped", "whole"),
    [
        ("it offered rises of", "it offered rises of 4.4% this year"),
        ("it met at", "it met at 9:30 sharp"),
        ("it offered rises", "it offered rises of 4.4% this year"),
    ],
)
def test_a_content_is_carried_on_over_the_mark_inside_a_number(clipped: str, whole: str):
    (mended,) = mend_contents(TEXT, [Marked(cue=[Span(9, 13)], source=[Span(0, 8)], content=[span(clipped)])])
    assert [part.of(TEXT) for part in mended.content] == [whole]


def test_the_broken_start_of_another_sentence_is_not_carried_on():
    content = [span("The mill said it offered rises of"), span("it met at")]
    (mended,) = mend_contents(TEXT, [Marked(cue=[span("left")], source=[span("Ada Pell")], content=content)])
    assert [part.of(TEXT) for part in mended.content] == ["it met at 9:30 sharp"]
