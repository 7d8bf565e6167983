from __future__ import annotations

import pytest

from headwater.data.span import Span
from headwater.views.dating import is_dated


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "said", "time"),
    [
        ("The dam at Orve held on Tuesday.", "The dam at Orve held", "Tuesday"),
        ("On Tuesday the dam at Orve held.", "the dam at Orve held", "Tuesday"),
        ("Ada Pell spoke Tuesday after becoming mayor.", "Ada Pell spoke Tuesday after becoming mayor", "Tuesday"),
        ("The slip recalled one from 2013, when Pell first sat in court.", "Pell first sat in court", "2013"),
        ("The mayor, who was born in Orve, won on Monday.", "The mayor, who was born in Orve, won on Monday", "Monday"),
        ("Tuesday's debate moved nobody.", "Tuesday's debate moved nobody", "Tuesday"),
        ("The two argued about tax at Tuesday's debate.", "The two argued about tax at Tuesday's debate", "Tuesday"),
    ],
)
def test_is_dated_by_the_time_of_its_clause(text: str, said: str, time: str) -> None:
    assert is_dated(_span(text, said), _span(text, time), text)


@pytest.mark.parametrize(
    ("text", "said", "time"),
    [
        ("She cited the May 11, 1911, dam collapse.", "She cited the May 11, 1911, dam collapse", "May 11, 1911"),
        ("She condemned Monday's raid.", "She condemned Monday's raid", "Monday"),
        ("Monday's slip recalled one from 2013, when Pell sat in court.", "Pell sat in court", "Monday"),
        ("Monday's slip recalled one from May 2013.", "Monday's slip recalled one from May 2013", "May 2013"),
        ("The works grew for years, which began in 2011.", "The works grew for years, which began in 2011", "2011"),
        ("He ran Orve before he was made judge in 1992.", "He ran Orve before he was made judge in 1992", "1992"),
        ("He backed Pell, but told the paper on Monday that she would lose.", "He backed Pell", "Monday"),
        ("In a poll released Monday, half said they would vote.", "they would vote", "Monday"),
    ],
)  # fmt: skip
def test_is_dated_by_no_time_of_another_clause_or_thing(text: str, said: str, time: str) -> None:
    assert not is_dated(_span(text, said), _span(text, time), text)
