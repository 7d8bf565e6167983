"""Contents that a "he said" interrupts."""

from __future__ import annotations

import pytest

from headwater.claims.assertions.contents import is_interrupted
from headwater.data.span import Span


def test_who_says_so_may_stand_inside_a_quotation() -> None:
    text = "“When I look at a town like Ostrel,” he said, “which never paid, I see a thief.”"
    left, right = Span(0, text.index(" he said")), Span(text.index("“which"), len(text))
    assert is_interrupted(left, right, text)
    whole = "“The lock is shut,” he said, “and the barges have left.”"
    left, right = Span(0, whole.index(" he said")), Span(whole.index("“and"), len(whole))
    assert not is_interrupted(left, right, whole)


@pytest.mark.parametrize(
    ("left", "right", "interrupted"),
    [
        ("Most of the changes", "were proposed by the builder", True),
        ("The boats left late", "and nobody was told", False),
        ('"Most of the changes', 'were ours"', False),
    ],
)
def test_who_says_so_may_stand_inside_what_is_said(left: str, right: str, interrupted: bool) -> None:
    text = f"{left}, he said, {right}."
    start = text.index(right)
    assert is_interrupted(Span(0, len(left)), Span(start, start + len(right)), text) is interrupted
