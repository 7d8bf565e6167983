"""Stretches against stretches: what touches, what is left."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from headwater.claims.assertions.places import merge, subtract, touching
from headwater.data.span import Span

spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9)).map(lambda x: Span(x[0], x[0] + x[1])), max_size=12)


@given(spans, st.integers(0, 60), st.integers(1, 20))
def test_subtract_keeps_exactly_the_other_characters(taken: list[Span], start: int, length: int) -> None:
    span = Span(start, start + length)
    left = {i for s in subtract(span, merge(taken)) for i in range(s.start, s.end)}
    assert left == set(range(span.start, span.end)) - {i for s in taken for i in range(s.start, s.end)}


@given(spans, st.integers(0, 60), st.integers(1, 20))
def test_touching_finds_what_overlaps(units: list[Span], start: int, length: int) -> None:
    apart = [s for s in merge(units) if len(s)]
    span = Span(start, start + length)
    assert touching(apart, span) == [u for u in apart if u.overlap(span)]
