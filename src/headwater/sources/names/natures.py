"""What named bodies are called beside their names: "the gang, |Ashfall|", "|Harwell Labs|, a security company"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from headwater.data.span import Excerpt, Span
from headwater.meaning.words import words
from headwater.sources.names.hits import Key
from headwater.sources.phrases import nouns

_REACH = 60  # characters before a name in which its noun stands
_BEFORE = re.compile(r"([a-z][a-z-]+),?\s+$")
_AFTER = re.compile(r"\s([a-z][a-z-]+)\b|,\s+(?:an?|the)\s([a-z-]+(?:\s[a-z-]+){0,3})")
# Nouns of so many bodies that one name beside them says nothing of the next.
_OF_MANY = nouns.OUTLET_NOUNS | nouns.COUNTRY_NOUNS | nouns.MINISTRIES | nouns.GOVERNMENT


class NatureBook:
    """The nouns of a story's bodies, each with the bodies it stands beside."""

    def __init__(self, named: Mapping[str, Sequence[tuple[Span, Key]]], texts: Mapping[str, str]) -> None:
        """``named``: the places of bodies' names by article, ``texts``: the articles' texts, both by id."""
        self._found: dict[str, list[tuple[Excerpt, Key]]] = defaultdict(list)
        for article_id in sorted(named):
            for span, key in named[article_id]:
                for noun in sorted(set(_nouns(texts[article_id], span))):
                    self._found[noun].append((Excerpt(article_id, span), key))

    def called(self, noun: str, article_id: str | None = None) -> list[tuple[Excerpt, Key]]:
        """Where bodies stand beside ``noun``, in one article or in the whole story, in order of place."""
        return sorted(one for one in self._found.get(noun, ()) if article_id in (None, one[0].article_id))


def _nouns(text: str, name: Span) -> Iterable[str]:
    before = _BEFORE.search(text, max(0, name.start - _REACH), name.start)
    after = _AFTER.match(text, name.end)
    said = [before[1]] if before is not None else []
    said += [next(group for group in after.groups() if group)] if after is not None else []
    for phrase in said:
        found = [w.lemma for w in words(phrase) if w.lemma in nouns.BODIES - _OF_MANY]
        yield from found[-1:]
