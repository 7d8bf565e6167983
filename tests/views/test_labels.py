from __future__ import annotations

from dataclasses import replace

import pytest
from tests.coverage import make_article

from headwater.views.article import make_labels


@pytest.mark.parametrize(
    ("input", "label"),
    [
        ("pages/017_9f86d081884c7d65.html.gz", "file 017"),
        ("pages/9f86d081884c7d65.html", "file 9f86…"),
        ("pages/ferry-9f86d081884c7d65-late.html", "ferry-late"),
        ("pages/20250312093000.txt", "file 20250312093000"),
        ("a/decade-of-rain.txt", "decade-of-rain"),
        ("a/the-dam-at-orve-held-on-tuesday-says-the-lunn-news-agency.txt", "the-dam-at-orve-held-on-tuesday-says…"),
        (f"a/{'x' * 90}.txt", f"{'x' * 40}…"),
        ("a/---.txt", "file ---"),
    ],
)
def test_labels_without_an_outlet_are_short_file_names(input: str, label: str) -> None:
    assert list(make_labels([replace(make_article("star", None), input=input)]).values()) == [label]


def test_labels_name_the_outlet_or_whose_text_it_runs() -> None:
    assert list(make_labels([make_article("post", "Orve Post")]).values()) == ["Orve Post"]
    copy = replace(make_article("star", None), input="017_9f86d081884c7d65.txt", credit="Lunn Wire")
    assert list(make_labels([copy]).values()) == ["Lunn Wire copy (file 017)"]


def test_labels_are_told_apart() -> None:
    star = make_article("star", None)
    twins = [replace(star, id=f"article-{n}", input=f"{n}/0123456789abcdef.txt") for n in (1, 2)]
    assert list(make_labels(twins).values()) == ["file 0123… (1)", "file 0123… (2)"]
