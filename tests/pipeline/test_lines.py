from __future__ import annotations

import json

import pytest

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


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("id", 9, "'id' is 9"),
        ("headline", ["a"], "'headline' is"),
        ("outlet", {"nme": "x"}, "nme"),
        ("outlet", {"name": None}, "name"),
        ("outlet", {"name": "x", "kind": "blog"}, "'blog' is none of"),
        ("published_at", "soon", "soon"),
        ("published_precision", "hour", "'hour' is none of"),
        ("credit_span", [0, 99], "leads out of a text of 5"),
        ("blocks", [{"start": 0, "end": 9, "kind": "paragraph"}], "leads out"),
        ("blocks", [{"start": 0, "end": 5, "kind": "x"}], "'x' is none of"),
        ("blocks", [{"end": 5, "kind": "paragraph"}], "no 'start'"),
        ("furniture", [{"text": 1, "reason": "menu"}], "'text' is 1"),
    ],
)
def test_read_lines_says_which_field_is_wrong(field: str, value: object, words: str) -> None:
    [outcome] = read_lines([json.dumps({"text": "Rain.", field: value})], "-")
    assert isinstance(outcome, Rejection)
    assert words in outcome.detail


def test_read_lines_bears_half_characters_and_deep_nesting() -> None:
    half, deep = read_lines(['{"text": "Rain \\ud800 fell."}', "[" * 100_000], "-")
    assert isinstance(half, Article)
    assert half.text == "Rain \ufffd fell."
    assert isinstance(deep, Rejection)


def test_read_lines_puts_every_moment_in_a_zone() -> None:
    lines = [
        json.dumps({"text": f"Rain {at}.", "published_at": at}) for at in ("2025-01-02T03:00:00", "2025-01-02T03:00Z")
    ]
    moments = [outcome.published_at for outcome in read_lines(lines, "-") if isinstance(outcome, Article)]
    assert moments[0] == moments[1]
