"""What is a mere quotation and what is news, in an invented match."""

from __future__ import annotations

from headwater.data.article import Article
from headwater.data.claim import Assertion
from headwater.data.span import Span
from headwater.views.news import News

_GAME = "The Ostrel Foxes won the final against Brenna."
_LINES = (
    "“It was a joy to be out here with all of them,” the captain said.",
    "“The final was stopped by smoke,” the captain said.",
    "“We owe it to Mara Quill,” the captain said.",
)


def is_mere(words: str, *, said: str = "") -> bool:
    texts = {name: f"{_GAME} {' '.join(_LINES)} {said}" for name in ("a", "b", "c")}
    articles = [Article(name, name, "", "", "utf-8", text, ()) for name, text in texts.items()]
    spans = {name: Span(text.rindex(words), text.rindex(words) + len(words)) for name, text in texts.items()}
    told = [
        Assertion(f"assertion-{name}", name, span, span, (), "asserts", None, "attributed")
        for name, span in spans.items()
    ]
    return News(articles).is_mere_quotation(told)


def test_a_quotation_without_anything_of_the_story_is_no_news() -> None:
    assert is_mere("It was a joy to be out here with all of them")


def test_a_quotation_of_what_the_story_is_about_is_news() -> None:
    assert not is_mere("The final was stopped by smoke")
    assert not is_mere("We owe it to Mara Quill")


def test_what_an_article_tells_in_its_own_words_is_news() -> None:
    assert not is_mere("a joy to be out here", said="The captain called it a joy to be out here.")
