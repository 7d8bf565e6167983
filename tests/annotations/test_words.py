"""Where spans may begin and end."""

from __future__ import annotations

import pytest

from headwater.annotations.words import behind, to_word_edges
from headwater.data.span import Span


@pytest.mark.parametrize(
    ("cut", "whole"),
    [("argin of 1", "margin of 11,204"), ("204 votes", "11,204 votes"), (".5 km", "3.5 km"), ("votes", "votes")],
)
def test_word_edges_keep_numbers_whole(cut: str, whole: str) -> None:
    text = "He won by a margin of 11,204 votes, and the wall is 3.5 km long."
    start = text.index(cut)
    assert to_word_edges(text, Span(start, start + len(cut))).of(text) == whole


@pytest.mark.parametrize(
    ("spans", "left"),
    [
        ([(0, 4), (12, 20)], [(0, 4), (12, 20)]),
        ([(6, 14)], [(10, 14)]),
        ([(2, 14)], [(10, 14)]),
        ([(6, 8), (12, 20)], [(12, 20)]),
        ([(5, 10)], []),
    ],
)
def test_behind_leaves_off_what_overlaps_an_aside(spans: list[tuple[int, int]], left: list[tuple[int, int]]) -> None:
    assert behind([Span(*span) for span in spans], Span(5, 10)) == [Span(*span) for span in left]
