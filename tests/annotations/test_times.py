from __future__ import annotations

from datetime import UTC, datetime

from headwater.annotations.times import times_of


def test_times_of_counts_from_the_published_time() -> None:
    text = "The pier burned on Tuesday; it was built in 1911."
    published = datetime(2023, 5, 17, 8, 30, tzinfo=UTC)
    assert [time.first.isoformat() for time in times_of(text, published)] == ["2023-05-16", "1911-01-01"]


def test_times_of_keeps_only_full_dates_without_a_published_time() -> None:
    text = "The pier burned on Tuesday; it was built in 1911."
    assert [time.span.of(text) for time in times_of(text, None)] == ["1911"]
