"""Which of the gold's sources a dossier's source, link or mention is."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from headwater.data.span import Excerpt, Span
from headwater.evaluation.gold import Gold
from headwater.evaluation.places import Places

_APOSTROPHES = str.maketrans("’‘ʼ“”", "'''\"\"")
_ARTICLES = ("the ", "a ", "an ")
_HEAD_BEFORE = re.compile(r"(?:\b(?:of|for|to|from|at|in|on|with)|'s)(?: (?:the|an?))? $")
_HEAD_AFTER = re.compile(r" (?!(?:of|for|from|at|in|on|with|who|which|that|and|speaking|told|said)\b)\w")


def normalise(words: str) -> str:
    """Words as names are compared: one case, one kind of quote mark, no article before and no genitive after."""
    plain = " ".join(words.translate(_APOSTROPHES).casefold().split()).strip(" ,.;:\"'")
    for article in _ARTICLES:
        plain = plain.removeprefix(article)
    return plain.removesuffix("'s").strip()


class Names:
    """Resolves the words of a dossier to the gold's source names.

    A place the gold lists as a mention wins; then words that are exactly an alias of one source; then the longest
    alias that the words are built around: *Captain Ruben Aas* is Ruben Aas, *a spokesman for Ruben Aas* is not.
    """

    def __init__(self, gold: Gold, places: Places, dossier: dict[str, Any]) -> None:
        self._exact: dict[str, str | None] = {}
        self._heads: list[tuple[str, str]] = []
        for source in gold.sources:
            known = {normalise(words): words for words in (*source.aliases, source.name)}
            for words, written in known.items():
                self._exact[words] = None if words in self._exact else source.name  # of two sources: of neither
                if _is_telling(written):
                    self._heads.append((words, source.name))
        self._scoped = [
            (excerpt, source.name)
            for source in gold.sources
            for place in source.mentions
            for excerpt in places.excerpts(place)
        ]
        self._texts = {article["id"]: article["text"] for article in dossier["articles"]}
        self._by_source = {source["id"]: self._of_source(source) for source in dossier["sources"]}

    def of_mention(self, mention: dict[str, Any]) -> str | None:
        """The gold source of ``{"article", "start", "end"}``, or ``None``."""
        place = Excerpt(mention["article"], Span(mention["start"], mention["end"]))
        return self._at(place) or self.of_words(place.span.of(self._texts[place.article_id]))

    def of_words(self, words: str) -> str | None:
        """The gold source that ``words`` mean anywhere, or ``None``."""
        plain = normalise(words)
        if plain in self._exact:
            return self._exact[plain]
        heads = [
            (start - end, start, name) for start, end, name in self._outermost(plain) if _is_head(plain, start, end)
        ]
        return min(heads)[2] if heads else None

    def _outermost(self, plain: str) -> list[tuple[int, int, str]]:
        """Where telling aliases stand in ``plain`` as whole words and not inside a longer one."""
        spots = [
            (found.start(), found.end(), name)
            for alias, name in self._heads
            for found in re.finditer(rf"(?<!\w){re.escape(alias)}(?!\w)", plain)
        ]
        return [
            (start, end, name)
            for start, end, name in spots
            if not any(s <= start and end <= e and e - s > end - start for s, e, _ in spots)
        ]

    def of_link(self, article_id: str, link: dict[str, Any]) -> str | None:
        """The gold source of one hop of a chain; ``?…`` when the gold has none; ``None`` when the hop names nobody."""
        if link["source"] is None:
            return None
        if link["start"] is not None:
            name = self._at(Excerpt(article_id, Span(link["start"], link["end"])))
            if name is not None:
                return name
        return self.of_words(link["text"]) or self.of_source(link["source"])

    def of_source(self, source_id: str) -> str:
        """The gold source that a dossier's source is, or its id after a question mark."""
        return self._by_source.get(source_id) or f"?{source_id}"

    def _of_source(self, source: dict[str, Any]) -> str | None:
        named = self.of_words(source["name"])
        if named is not None:
            return named
        votes = Counter(name for m in source["mentions"] if (name := self.of_mention(m)) is not None)
        votes.update(name for alias in source["aliases"] if (name := self.of_words(alias)) is not None)
        return min(votes, key=lambda name: (-votes[name], name)) if votes else None

    def _at(self, place: Excerpt) -> str | None:
        for excerpt, name in self._scoped:
            if excerpt.article_id == place.article_id and excerpt.span.overlap(place.span):
                return name
        return None


def _is_telling(written: str) -> bool:
    """Whether an alias means its source inside other words too: a name, or more than one word; not *the union*."""
    core = re.sub(r"^(?:the|an?) ", "", written, flags=re.IGNORECASE)
    return core[:1].isupper() or " " in core


def _is_head(words: str, start: int, end: int) -> bool:
    """Whether nothing before or after ``words[start:end]`` makes the whole somebody else."""
    after = words[end:]
    return not (after.startswith("'s") or _HEAD_BEFORE.search(words[:start]) or _HEAD_AFTER.match(after))
