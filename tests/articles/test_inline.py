from __future__ import annotations

import pytest

from headwater.articles.clean import CleanOptions, clean
from headwater.articles.inline import strip_markup
from headwater.articles.phrases import find_tell
from headwater.captures.read import read


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ('<tweet author="@AdaQuill" id="1">The ferry is late.</tweet>', "The ferry is late."),
        ("The ferry is late. pic.twitter.com/aB3 <tweet/>", "The ferry is late."),
        ("It was <redacted> who is < 5 and > 3.", "It was <redacted> who is < 5 and > 3."),
    ],
)
def test_strip_markup(line: str, left: str) -> None:
    assert strip_markup(line) == left


def test_a_scrape_loses_the_tags_and_a_text_taken_as_it_is_keeps_them(tmp_path) -> None:
    text = (
        "Ferry of Ostrel late again\n\nThe ferry of Ostrel was late again on Monday and the mayor answered for it.\n\n"
        '<tweet author="@AdaQuill" id="1">The ferry will run on time tomorrow, I promise you that.</tweet>\n\n'
        '<tweet id="2"/>\n'
    )
    path = tmp_path / "a.txt"
    path.write_text(text)
    [capture] = list(read([path]))
    cleaned = clean(capture)
    assert "<tweet" not in cleaned.text
    assert "The ferry will run on time tomorrow" in cleaned.text
    assert '<tweet id="2"/>' in [piece.text for piece in cleaned.furniture]
    assert '<tweet author="@AdaQuill"' in clean(capture, CleanOptions(as_is=True)).text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Log in to continue reading", "login"),
        ("To comment, sign in with your account", "login"),
        ("You must be logged in to comment", "login"),
        ("Quill logged on to his account on Monday and read the letter.", None),
        ("The clerk had signed in to the harbour's account before it was emptied.", None),
        ("She forgot to log on to her account.", None),
    ],
)
def test_only_who_is_told_to_log_in_reads_furniture(line: str, told: str | None) -> None:
    assert find_tell(line) == told
