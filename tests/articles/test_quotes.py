"""Doubled quotation marks of archives."""

from __future__ import annotations

import pytest
from tests.articles.test_clean import SCRAPE, capture_of

from headwater.articles.clean import CleanOptions, clean
from headwater.articles.quotes import mend_quotes


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("''The dam holds,'' Ms. Orrin said.", '"The dam holds," Ms. Orrin said.'),
        ("``The dam holds,'' Ms. Orrin said.", '"The dam holds," Ms. Orrin said.'),
        ("''They told me, 'Stay,''' he said.", "\"They told me, 'Stay,'\" he said."),
        ("'''Stay' was all they said,'' he said.", "\"'Stay' was all they said,\" he said."),
        ("He watched ''Harbour 7'' and left.", 'He watched "Harbour 7" and left.'),
        ("The boat is 6'2'' wide, the race took 3'40''.", "The boat is 6'2'' wide, the race took 3'40''."),
        ("It's the council's dam, he said.", "It's the council's dam, he said."),
    ],
)
def test_doubled_marks_become_one(text: str, mended: str):
    assert mend_quotes(text) == mended


def test_an_article_has_them_mended_and_a_text_taken_as_it_is_keeps_them():
    doubled = SCRAPE.replace("would not strike", "``would not strike''")
    assert doubled != SCRAPE
    assert '"would not strike"' in clean(capture_of(doubled)).text
    assert "``would not strike''" in clean(capture_of(doubled), CleanOptions(as_is=True)).text
