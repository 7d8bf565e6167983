"""Quotation marks of many hands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import LINEAR, growth

from headwater.annotations.quotes import find_quoted, kind_of
from headwater.data.span import Span


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “go home” and left.", ["“go home”"]),
        ('"Go," he said. "Now."', ['"Go,"', '"Now."']),
        ("The mayor's plan ('a dream') won't work.", ["'a dream'"]),
        ("It’s the farmers’ money.", []),
        ("In the '90s it was 'fine'.", ["'90s it was 'fine'"]),
        ("„Nein“, said he. «Non», said she.", ["„Nein“", "«Non»"]),
        ("“A quotation that goes on\n“and ends here,” she said.", ["“A quotation that goes on", "“and ends here,”"]),
        ('“Mixed marks" are common.', ['“Mixed marks"']),
        ("‘It’s over,’ he said.", ["‘It’s over,’"]),
        ("''It's over,'' he said of 40'' of ``rain''.", ["''It's over,''", "``rain''"]),
    ],
)
def test_find_quoted(text: str, quoted: list[str]):
    assert [span.of(text) for span in find_quoted(text)] == quoted


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("“We will go.”", "direct"),
        ("that they “will go” soon", "mixed"),
        ("that they will go", "indirect"),
        ("…", "indirect"),
    ],
)
def test_kind_of(content: str, kind: str):
    text = f"{content} he said"
    assert kind_of(text, [Span(0, len(content))], find_quoted(text)) == kind


@given(st.text(alphabet="ab “”‘’\"'«»\n", max_size=60))
def test_find_quoted_is_in_order_and_apart(text: str):
    found = find_quoted(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= s.start < s.end <= len(text) for s in found)


def test_find_quoted_is_linear():
    def find(n: int) -> None:
        for text in ("'a " * (3 * n), "‘a " * (3 * n), "“" * (5 * n), '"' * (5 * n + 1), "«‹" * (5 * n // 2)):
            find_quoted(text)

    assert growth(find, 2_500) < LINEAR
