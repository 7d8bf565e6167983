from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.meaning.times import find_times

ANCHOR = date(2023, 5, 17)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("The bridge fell on Wednesday.", "2023-05-17", "2023-05-17", "day"),
        ("The bridge fell Monday.", "2023-05-15", "2023-05-15", "day"),
        ("The bridge fell on Friday.", "2023-05-12", "2023-05-12", "day"),
        ("The council will meet on Friday.", "2023-05-19", "2023-05-19", "day"),
        ("Talks are due to resume on Tuesday.", "2023-05-23", "2023-05-23", "day"),
        ("The general said Monday the army will withdraw.", "2023-05-15", "2023-05-15", "day"),
        ("It opened last Wednesday.", "2023-05-10", "2023-05-10", "day"),
        ("It opens next Monday.", "2023-05-22", "2023-05-22", "day"),
        ("It fell yesterday.", "2023-05-16", "2023-05-16", "day"),
        ("It fell last night.", "2023-05-16", "2023-05-16", "day"),
        ("It fell two days ago.", "2023-05-15", "2023-05-15", "day"),
        ("It fell three months ago.", "2023-02-01", "2023-02-28", "month"),
        ("Sales fell last month.", "2023-04-01", "2023-04-30", "month"),
        ("They met earlier this week.", "2023-05-15", "2023-05-17", "week"),
        ("They meet later this year.", "2023-05-17", "2023-12-31", "year"),
        ("They met earlier in the year.", "2023-01-01", "2023-05-17", "year"),
        ("They met last weekend.", "2023-05-13", "2023-05-14", "period"),
        ("It rained over the past two weeks.", "2023-05-03", "2023-05-17", "period"),
        ("The quake struck on 3 March.", "2023-03-03", "2023-03-03", "day"),
        ("The quake struck on Dec. 3.", "2022-12-03", "2022-12-03", "day"),
        ("The vote is on June 20.", "2023-06-20", "2023-06-20", "day"),
        ("It ran May 2-5.", "2023-05-02", "2023-05-05", "period"),
        ("The treaty was signed in August.", "2022-08-01", "2022-08-31", "month"),
        ("The treaty will be signed in August.", "2023-08-01", "2023-08-31", "month"),
        ("It closed in late April.", "2023-04-01", "2023-04-30", "month"),
        ("Friday, Nov. 15, 2019", "2019-11-15", "2019-11-15", "day"),
        ("15 November 2019", "2019-11-15", "2019-11-15", "day"),
        ("2019-11-15", "2019-11-15", "2019-11-15", "day"),
        ("25/12/2019", "2019-12-25", "2019-12-25", "day"),
        ("November 2019", "2019-11-01", "2019-11-30", "month"),
        ("The ferry line closed in November 2019.", "2019-11-01", "2019-11-30", "month"),
        ("It has been shut since November, 2019.", "2019-11-01", "2019-11-30", "month"),
        ("It must be paid by June 20.", "2023-06-20", "2023-06-20", "day"),
        ("Her seat is at stake in the county's primary on Tuesday.", "2023-05-23", "2023-05-23", "day"),
        ("He had been told before Tuesday's vote that he would lose.", "2023-05-16", "2023-05-16", "day"),
        ("It was founded in 1994.", "1994-01-01", "1994-12-31", "year"),
        ("By Sunday morning, fans had posted a dozen clips.", "2023-05-14", "2023-05-14", "day"),
        ("The last guests had left by Sunday.", "2023-05-14", "2023-05-14", "day"),
        ("The guests must leave by Sunday.", "2023-05-21", "2023-05-21", "day"),
        ("The judge ordered them to leave by noon on Sunday.", "2023-05-21", "2023-05-21", "day"),
        ("He learned not to expect it before the first of September.", "2023-09-01", "2023-09-30", "month"),
        ("The road was closed until Sunday.", "2023-05-21", "2023-05-21", "day"),
        ("The mayor went before reporters in the old hall Tuesday.", "2023-05-16", "2023-05-16", "day"),
        ("He was hit by a tram Tuesday.", "2023-05-16", "2023-05-16", "day"),
        ("For all the smoke coming out of the works Monday night, nobody was hurt.", "2023-05-15", "2023-05-15", "day"),
        ("Farmers voting in Tuesday's poll gave him a lead.", "2023-05-16", "2023-05-16", "day"),
        ("The house rejected it in a vote Tuesday.", "2023-05-16", "2023-05-16", "day"),
        ("The speaker called a vote for Friday.", "2023-05-19", "2023-05-19", "day"),
        ("Members vote Friday on a plan that was drawn up in haste.", "2023-05-19", "2023-05-19", "day"),
        ("They want somebody who can win in September.", "2023-09-01", "2023-09-30", "month"),
        ("The drought may have begun in September.", "2022-09-01", "2022-09-30", "month"),
        ("All eyes are on the party conventions in September.", "2023-09-01", "2023-09-30", "month"),
        ("It rained between April 3 and May 9.", "2023-04-03", "2023-05-09", "period"),
        ("It rained from Monday to Wednesday.", "2023-05-15", "2023-05-17", "period"),
    ],
)
def test_find_times(text: str, first: str, last: str, precision: str) -> None:
    (time,) = find_times(text, ANCHOR)
    assert (time.first.isoformat(), time.last.isoformat(), time.precision) == (first, last, precision)


@pytest.mark.parametrize(
    "text",
    [
        "It was the worst since the Island War.",
        "Crowds may march to the palace.",
        "The shop opens on Sundays.",
        "31 February and 2023-02-30",
        "5/6/2019",
        "They sold 2019 tickets.",
        "The channel Norland Today said so.",
        "He told the programme “This Week” so.",
        "The fair begins after Easter Monday.",
        "an august body",
    ],
)
def test_find_times_leaves_other_words_out(text: str) -> None:
    assert find_times(text, ANCHOR) == []


def test_find_times_without_anchor_keeps_what_names_its_year() -> None:
    text = "On Friday, 3 March 2021, and again last month, in June and in 1994"
    assert [time.span.of(text) for time in find_times(text, None)] == ["Friday, 3 March 2021", "1994"]


@given(
    st.lists(
        st.sampled_from(
            "31 Feb February 29 2024 0000 9999 ago years 999 the past next Friday last , . - to month in".split()
        ),
        max_size=30,
    ),
    st.dates(),
)
def test_find_times_never_fails(pieces: list[str], anchor: date) -> None:
    text = " ".join(pieces)
    end = 0
    for time in find_times(text, anchor):
        assert end <= time.span.start < time.span.end <= len(text)
        assert time.first <= time.last
        end = time.span.end


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The toll treaty expires in June.", date(2025, 6, 1)),
        ("The permit runs out in May.", date(2025, 5, 1)),
        ("The toll treaty expired in June.", date(2024, 6, 1)),
        ("The talks ended in December.", date(2024, 12, 1)),
    ],
)
def test_find_times_looks_ahead_where_the_verb_does(text: str, first: date) -> None:
    [found] = find_times(text, date(2025, 3, 12))
    assert found.first == first
