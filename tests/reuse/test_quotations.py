from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import LINEAR, growth

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


@pytest.mark.parametrize("hostile", ["“", '"a', "‘", '" '])
def test_quotations_take_no_longer_on_hostile_marks(hostile):
    assert growth(lambda n: marked(hostile * n), 12_500) < LINEAR


def test_words_of_an_article_keep_their_places():
    text = "Kim Jong-un's U.S. visit cost 1,200.50 crowns — “naïve”, they’d say."
    plain = "kim jong uns us visit cost 120050 crowns naïve theyd say"
    vocabulary = Vocabulary()
    tokens, same = (vocabulary.split(Article("article-1", "x", "", "", "utf-8", one, ())) for one in (text, plain))
    assert tokens.forms.tolist() == same.forms.tolist() == list(range(11))
    assert len(set(vocabulary.hashes().tolist())) == 11
    assert tokens.span(2, 4).of(text) == "un's U.S."
    assert tokens.range_of(Span(4, 18)) == (1, 4)


@given(st.text(alphabet=st.one_of(st.sampled_from("aB1.,'’- \n\x1c\x85\u2028\u3000_ſİ"), st.characters()), max_size=60))
@settings(max_examples=500, deadline=None)
def test_words_are_those_that_one_pattern_finds_in_the_whole_text(text):
    pattern = r"(?:[^\W\d_]\.){2,8}|\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W\d_]{1,3}\b)?"
    wanted = list(re.finditer(pattern, text))
    vocabulary = Vocabulary()
    tokens = vocabulary.split(Article("article-1", "x", "", "", "utf-8", text, ()))
    places = zip(tokens.starts.tolist(), tokens.ends.tolist(), strict=True)
    assert list(places) == [match.span() for match in wanted]
    numbers: dict[str, int] = {}
    forms = [re.sub("[.,'’]", "", match.group().lower()) for match in wanted]
    assert tokens.forms.tolist() == [numbers.setdefault(form, len(numbers)) for form in forms]
