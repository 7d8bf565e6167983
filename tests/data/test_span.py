from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.data.span import Excerpt, Span, cover, text_of

SPANS = st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.text(max_size=80), SPANS)
def test_span_is_the_characters_it_points_at(text: str, span: Span) -> None:
    assert span.of(text) == "".join(c for at, c in enumerate(text) if span.start <= at < span.end)


@given(SPANS, SPANS)
def test_overlap_counts_the_characters_both_cover(one: Span, other: Span) -> None:
    both = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlap(other) == other.overlap(one) == len(both)


@given(SPANS, SPANS)
def test_contains_means_no_character_outside(one: Span, other: Span) -> None:
    inside = set(range(other.start, other.end)) <= set(range(one.start, one.end))
    assert not one.contains(other) or inside
    assert one.contains(other) or not inside or len(other) == 0


@given(st.lists(SPANS, min_size=1, max_size=5))
def test_cover_is_the_smallest_that_contains_all(spans: list[Span]) -> None:
    whole = cover(spans)
    assert all(whole.contains(span) for span in spans)
    assert whole.start in {span.start for span in spans}
    assert whole.end in {span.end for span in spans}


@given(SPANS, st.integers(0, 30), st.text(max_size=90))
def test_shift_points_at_the_same_characters_of_a_longer_text(span: Span, offset: int, text: str) -> None:
    assert span.shift(offset).of("x" * offset + text) == span.of(text)
    assert len(span.shift(offset)) == len(span)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_span_refuses_what_is_no_range(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="is not a range"):
        Span(start, end)


def test_cover_of_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="at least one"):
        cover([])


def test_excerpts_stand_in_order_of_article_and_place() -> None:
    first, second, third = Excerpt("a", Span(4, 5)), Excerpt("b", Span(0, 1)), Excerpt("b", Span(0, 3))
    assert sorted([third, second, first]) == [first, second, third]


def test_text_of_joins_the_parts_in_order() -> None:
    assert text_of([Span(10, 14), Span(0, 4)], "they were told") == "they … told"
