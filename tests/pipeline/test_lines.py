from __future__ import annotations

import json

from headwater.data.article import Article
from headwater.data.capture import Rejection
from headwater.pipeline.lines import read_lines


def test_read_lines_needs_only_a_text() -> None:
    [article] = read_lines([json.dumps({"text": "The bridge is open, the mayor said."})], "-")
    assert isinstance(article, Article)
    assert article.input == "-:1"
    assert article.blocks[0].span.of(article.text) == article.text


def test_read_lines_gives_the_same_id_for_the_same_text() -> None:
    line = json.dumps({"text": "The bridge is open."})
    [first], [second] = read_lines([line], "-"), read_lines([line], "again.jsonl")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.id == second.id


def test_read_lines_takes_an_article_once() -> None:
    line = json.dumps({"text": "The bridge is open."})
    _, again = read_lines([line, line], "-")
    assert again == Rejection("-:2", "same-capture", "The article 'article-3e90ee3a1fd2b34b' stands in '-:1' already.")


def test_read_lines_rejects_what_is_no_article_and_goes_on() -> None:
    lines = ["<html>", "[1]", '{"text": ""}', '{"text": 7}', "", json.dumps({"text": "Rain."})]
    outcomes = list(read_lines(lines, "in.jsonl"))
    assert [o.input for o in outcomes if isinstance(o, Rejection)] == [f"in.jsonl:{n}" for n in (1, 2, 3, 4)]
    assert isinstance(outcomes[-1], Article)
