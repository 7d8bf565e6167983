"""What a claim tells beyond somebody's own words: "it was a pleasure" may be in every report, and is no news."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from headwater.data.article import Article
from headwater.data.claim import Assertion
from headwater.data.span import Span
from headwater.meaning.scripts import is_direct
from headwater.meaning.vocabulary import LIGHT_VERBS
from headwater.meaning.words import content_words

_MOST: Final = 0.5  # part of the articles in which a word of what the story is about stands
_NEARLY_ALL: Final = 0.75  # part of the tellings that quote it; a few take it into their own words
_LIGHT: Final = LIGHT_VERBS | frozenset("away back down off out up".split())  # every story has them


class News:
    """What the articles of one story are about, word by word."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles: Mapping[str, Article] = {article.id: article for article in articles}
        self._places: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for article in self._articles.values():
            for word in content_words(article.text):
                self._places[word.lemma][article.id].append(word.start)

    def is_mere_quotation(self, members: Iterable[Assertion]) -> bool:
        """Whether a claim is somebody's own words nearly wherever it stands, and holds nothing that the story is about.

        A name or a figure in it can be checked; a word that most articles have beside the quotation is the story's.
        """
        everything = [one for one in members if one.stance == "asserts"]
        told = [one for one in everything if self._is_direct(one)]
        if not told or len(told) < _NEARLY_ALL * len(everything):
            return False
        spans: dict[str, list[Span]] = defaultdict(list)
        said: set[str] = set()
        for one in told:
            spans[one.article_id].append(one.span)
            text = self._articles[one.article_id].text
            for word in content_words(one.span.of(text)):
                if _can_be_checked(text, word.start + one.span.start):
                    return False
                said.add(word.lemma)
        return not any(self._is_of_the_story(lemma, spans) for lemma in said)

    def _is_direct(self, one: Assertion) -> bool:
        return is_direct(self._articles[one.article_id].text, (one.span.start + one.span.end) // 2)

    def _is_of_the_story(self, lemma: str, quoted: Mapping[str, list[Span]]) -> bool:
        elsewhere = sum(
            any(not any(span.start <= at < span.end for span in quoted.get(article_id, ())) for at in places)
            for article_id, places in self._places[lemma].items()
        )
        return elsewhere > _MOST * len(self._articles) and lemma not in _LIGHT


def _can_be_checked(text: str, at: int) -> bool:
    """Whether a figure or a name stands at a place: a capital that opens no sentence."""
    return text[at].isdigit() or (text[at].isupper() and text[:at].rstrip()[-1:].isalpha())
