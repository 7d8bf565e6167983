"""The sheet CLEAN works on: lines, and one verdict for each as it is reached."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from headwater.articles.lines import Line
from headwater.articles.words import find_topics, is_prose, split_words
from headwater.data.article import BlockKind


@dataclass(slots=True)
class Sheet:
    """Lines with their verdicts: ``kinds[i]`` is what line ``i`` is kept as, ``reasons[i]`` why it is furniture.

    Exactly one of the two is set once the line is decided. Decisions are never taken back, so the order of the steps
    is their precedence.
    """

    lines: tuple[Line, ...]
    kinds: list[BlockKind | None] = field(init=False)
    reasons: list[str | None] = field(init=False)
    prose: tuple[bool, ...] = field(init=False)
    headline: int | None = None
    topics: frozenset[str] = frozenset()
    _counts: Counter[str] = field(default_factory=Counter)
    _counted: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        self.kinds = [None] * len(self.lines)
        self.reasons = [None] * len(self.lines)
        self.prose = tuple(is_prose(line.text) for line in self.lines)

    def keep(self, i: int, kind: BlockKind) -> None:
        """Line ``i`` belongs to the article, unless it was decided before."""
        if self.is_open(i):
            self.kinds[i] = kind

    def drop(self, i: int, reason: str) -> None:
        """Line ``i`` is furniture, unless it was decided before."""
        if self.is_open(i):
            self.reasons[i] = reason

    def is_open(self, i: int) -> bool:
        """Whether nothing is decided about line ``i`` yet."""
        return self.kinds[i] is None and self.reasons[i] is None

    def open_lines(self, start: int = 0, stop: int | None = None) -> Iterator[int]:
        """The undecided lines in order; deciding them on the way is fine."""
        for i in range(start, len(self.lines) if stop is None else stop):
            if self.is_open(i):
                yield i

    def n_words(self, i: int) -> int:
        """How many words line ``i`` has."""
        return len(split_words(self.lines[i].text))

    def count_topics(self) -> None:
        """Take stock of what the prose that is not furniture is about."""
        self._counted = frozenset(i for i in range(len(self.lines)) if self.prose[i] and self.reasons[i] is None)
        self._counts = Counter(topic for i in self._counted for topic in find_topics(self.lines[i].text))

    def relation(self, i: int) -> float:
        """Which share of the content words of line ``i`` the headline or other prose uses too."""
        topics = find_topics(self.lines[i].text)
        if not topics:
            return 0.0
        own = 1 if i in self._counted else 0
        heading = self.topics if i != self.headline else frozenset()
        return sum(self._counts[topic] > own or topic in heading for topic in topics) / len(topics)

    def coverage(self, i: int, others: list[int]) -> float:
        """Which share of the content words of line ``i`` stand in the lines ``others``."""
        topics = find_topics(self.lines[i].text)
        known = frozenset().union(*(find_topics(self.lines[j].text) for j in others if j != i))
        return len(topics & known) / len(topics) if topics else 0.0
