from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import LINEAR, growth

from headwater.articles.body import match_lines
from headwater.articles.lines import split_lines
from headwater.articles.markup import read_markup
from headwater.articles.tokens import read_tokens


@given(st.text(alphabet="<>/!-?&;abp \"'=\n", max_size=200))
def test_read_tokens_covers_the_page_in_order(page: str) -> None:
    position = 0
    for token in read_tokens(page):
        assert position <= token.start < token.end <= len(page)
        position = token.end
        if token.kind == "text":
            assert token.value == page[token.start : token.end]


@given(
    st.lists(
        st.sampled_from(["Ann ", "said", "&lt;", "é", "<p>", "</p>", "<b>", "</b>", "<br>", "<li>", "\n"]), max_size=40
    )
)
def test_read_markup_points_at_what_it_reads(pieces: list[str]) -> None:
    page = "".join(pieces)
    for line in read_markup(page).lines:
        written = html.unescape(re.sub(r"<[^>]*>", "", page[line.start : line.end]))
        assert "".join(written.split()) == "".join(line.text.split())
        assert written[:1] == line.text[:1]
        assert written[-1:] == line.text[-1:]


def test_read_markup_tells_where_lines_stand() -> None:
    page = (
        "<nav><li>Home<li>News</nav><div class='postShareBar'>Mail</div><p>One <a href=x>two</a></p>"
        "<p><a>all link</a><h2>Sub"
    )
    lines = read_markup(page).lines
    assert [(line.text, line.tag, line.place, line.linked) for line in lines] == [
        ("Home", "li", "navigation", False),
        ("News", "li", "navigation", False),
        ("Mail", "", "share-bar", False),
        ("One two", "p", "", False),
        ("all link", "p", "", True),
        ("Sub", "h2", "", False),
    ]


@pytest.mark.parametrize(
    ("before", "piece", "after"),
    [("", "<b>", ""), ("", "<!--", ""), ("", "<a b='", ""), ("", "<title>", ""), ("", "<li>", "</ul>"),
     ("", "&amp", ""), ("<p class='", "a-", "'>x"), ("", "<![CDATA[", "")],
)  # fmt: skip
def test_read_markup_is_linear_on_hostile_pages(before: str, piece: str, after: str) -> None:
    assert growth(lambda n: read_markup(before + piece * n + after * n), 15_000) < LINEAR


def test_match_lines_takes_the_copy_in_the_body() -> None:
    body = "The bridge of Quell was shut on Monday after a crack was found."
    page = f"<p>See the bridge</p><h2>x</h2><p>{body}</p><p>See the bridge</p>"
    lines = read_markup(page).lines
    assert match_lines(lines, f"{body}\nSee the bridge") == [False, False, True, True]


def test_split_lines_drops_markers_and_keeps_places() -> None:
    text = "\ufeff- One\r\n\r\n•\r\n  Two \u2028Three\n"
    lines = split_lines(text)
    assert [(line.text, line.marked, line.apart) for line in lines] == [
        ("One", True, True),
        ("Two", True, False),
        ("Three", False, False),
    ]
    assert all(text[line.start : line.end] == line.text for line in lines)
