"""Golden scrapes and pages, all invented: what must stay, what must go and why, and what is said about the article."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from headwater.articles.clean import clean
from headwater.captures.read import read
from headwater.data.article import Article
from headwater.data.capture import Capture

GOLDEN = Path(__file__).parent / "golden"
NAMES = sorted(path.name for path in GOLDEN.iterdir() if path.suffix in (".txt", ".html"))


def take(name: str) -> tuple[Capture, Article, dict[str, Any]]:
    capture = next(iter(read([GOLDEN / name])))
    assert isinstance(capture, Capture)
    expected = json.loads((GOLDEN / name).with_suffix(".json").read_text("utf-8"))
    return capture, clean(capture), expected


@pytest.mark.parametrize("name", NAMES)
def test_clean_keeps_the_article_and_says_why_the_rest_is_furniture(name: str) -> None:
    _, article, expected = take(name)
    furniture = {piece.text: piece.reason for piece in article.furniture}
    for snippet in expected["keep"]:
        assert snippet in article.text
    for snippet in expected.get("never", []):
        assert snippet not in article.text.replace(article.headline or "", "")
        assert not any(snippet in text for text in furniture)
    for snippet, reason in expected["drop"].items():
        found = {text: why for text, why in furniture.items() if text.startswith(snippet)}
        assert found, f"{snippet!r} is no furniture"
        assert not reason or set(found.values()) == {reason}
        assert all(text not in article.text for text in found if len(text) > 20)


@pytest.mark.parametrize("name", NAMES)
def test_clean_says_what_is_said_about_the_article(name: str) -> None:
    _, article, expected = take(name)
    assert article.headline == expected["headline"]
    assert article.byline == expected.get("byline", article.byline)
    assert article.dateline == expected.get("dateline")
    assert article.credit == expected.get("credit")
    assert (article.outlet.name if article.outlet else None) == expected.get("outlet")
    assert article.url == expected.get("url")
    assert article.truncated == expected.get("truncated", False)
    when = article.published_at.isoformat() if article.published_at else None
    assert when == expected.get("published_at")
    assert article.published_precision == expected.get("precision", article.published_precision)
    for snippet, kind in expected.get("kinds", {}).items():
        assert [b.kind for b in article.blocks if b.span.of(article.text).startswith(snippet)] == [kind]
    assert len(article.blocks) == expected.get("blocks", len(article.blocks))


@pytest.mark.parametrize("name", NAMES)
def test_clean_points_every_block_at_the_capture(name: str) -> None:
    capture, article, _ = take(name)
    page = capture.content.decode(article.charset)
    if article.headline:
        assert article.text.startswith(article.headline)
    assert "\n\n".join(block.span.of(article.text) for block in article.blocks) == article.text
    for block in article.blocks:
        assert block.capture is not None
        if capture.media_type == "text/plain":
            assert block.capture.of(page) == block.span.of(article.text)
    for span, words in ((article.dateline_span, article.dateline), (article.credit_span, article.credit)):
        assert span is None or span.of(article.text) == words
