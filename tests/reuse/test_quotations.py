from __future__ import annotations

import time

import pytest

from headwater.data.article import Article
from headwater.data.span import Span
from headwater.reuse.quotations import find_quotations
from headwater.reuse.tokens import Vocabulary


def marked(text: str) -> list[str]:
    one = Article("article-1", "x", "", "", "utf-8", text, ())
    return [span.of(text) for span in find_quotations(one, None).marked]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "we will see" and left.', ['"we will see"']),
        ("She spoke of “a good day, all told”.", ["“a good day, all told”"]),
        ("The minister's car and the driver's coat.", []),
        ("‘It won't do,’ he said.", ["‘It won't do,’"]),
        ('"A paragraph that goes on\nand a new one.', ['"A paragraph that goes on']),
        ('A 6" pipe and no quotation.', []),
    ],
)
def test_quotations_are_what_stands_between_the_marks(text, quoted):
    assert marked(text) == quoted


def test_share_counts_the_quoted_part_of_a_span():
    text = 'Ten chars "and quoted" more.'
    quotations = find_quotations(Article("article-1", "x", "", "", "utf-8", text, ()), None)
    assert quotations.share(Span(10, 22)) == 1
    assert quotations.share(Span(0, 10)) == 0
    assert quotations.share(Span(4, 16)) == 0.5
    assert quotations.share(Span(3, 3)) == 0


@pytest.mark.parametrize("hostile", ["“" * 50_000, '"a' * 50_000, "‘" * 50_000, '" ' * 50_000])
def test_quotations_take_no_longer_on_hostile_marks(hostile):
    started = time.perf_counter()
    marked(hostile)
    assert time.perf_counter() - started < 6


def test_words_of_an_article_keep_their_places():
    text = "Kim Jong-un's U.S. visit cost 1,200.50 crowns — “naïve”, they’d say."
    plain = "kim jong uns us visit cost 120050 crowns naïve theyd say"
    vocabulary = Vocabulary()
    tokens, same = (vocabulary.split(Article("article-1", "x", "", "", "utf-8", one, ())) for one in (text, plain))
    assert tokens.forms.tolist() == same.forms.tolist() == list(range(11))
    assert len(set(vocabulary.hashes().tolist())) == 11
    assert tokens.span(2, 4).of(text) == "un's U.S."
    assert tokens.range_of(Span(4, 18)) == (1, 4)
