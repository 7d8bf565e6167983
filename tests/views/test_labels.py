from __future__ import annotations

from dataclasses import replace

from tests.coverage import make_article

from headwater.views.article import make_labels


def test_labels_are_outlets_or_short_file_names() -> None:
    star = make_article("star", None)
    article = replace(star, input="pages/017_9f86d081884c7d65.html.gz")
    assert list(make_labels([article]).values()) == ["017_9f86…"]
    assert list(make_labels([replace(article, credit="Lunn Wire")]).values()) == ["Lunn Wire copy (017_9f86…)"]
    assert list(make_labels([replace(star, input="a/decade-of-rain.txt")]).values()) == ["decade-of-rain"]


def test_labels_are_told_apart() -> None:
    star = make_article("star", None)
    twins = [replace(star, id=f"article-{n}", input=f"{n}/0123456789abcdef.txt") for n in (1, 2)]
    assert list(make_labels(twins).values()) == ["0123… (1)", "0123… (2)"]
