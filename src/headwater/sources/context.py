"""What has been said so far in one article: the ground on which "it" and "the official" are understood."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from headwater.data.annotation import Annotations, Entity
from headwater.data.article import Article
from headwater.data.span import Excerpt, Span
from headwater.sources.bodies import BodyBook
from headwater.sources.hits import Key
from headwater.sources.persons import PersonBook

_LOOK_BACK = 8  # sentences: a pronoun whose antecedent lies further back is left open
_FAR = 6_000  # characters before an image is described in which it can have been released
_NEAR = 20  # names before a place among which one that reaches it is looked for
_NEXT = 2  # characters between a relative pronoun and what it stands for


@dataclass(frozen=True, slots=True)
class Event:
    """A source mention that has been understood: ``people`` are all nouns for people among its ``lemmas``.

    ``text`` are its words.
    """

    span: Span
    key: Key
    head: str
    plural: bool
    people: frozenset[str] = frozenset()
    lemmas: frozenset[str] = frozenset()
    text: str = ""


@dataclass(slots=True)
class ArticleContext:
    """One article while its source mentions are understood from first to last."""

    article: Article
    annotations: Annotations
    entities: tuple[Entity, ...]
    persons: PersonBook
    bodies: BodyBook
    events: list[Event] = field(default_factory=list)
    pronouns: dict[Key, set[bool]] = field(default_factory=dict)  # for whom "he" (true) and "she" have stood

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def sentence(self, place: int) -> int:
        """The index of the sentence in which the character ``place`` stands; text before the first counts to it."""
        return max(0, bisect_right(self.annotations.sentences, place, key=lambda s: s.start) - 1)

    def sentence_span(self, place: int) -> Span:
        """The sentence around the character ``place``."""
        sentences = self.annotations.sentences
        if not sentences:
            return Span(0, len(self.text))
        found = sentences[self.sentence(place)]
        return found if found.start <= place < found.end else Span(place, min(len(self.text), place + 300))

    def entities_in(self, span: Span) -> Sequence[Entity]:
        """The entities that overlap ``span``."""
        entities = self.entities
        first = bisect_right(entities, span.start, key=lambda e: e.span.end)
        found = []
        for entity in entities[first:]:
            if entity.span.start >= span.end:
                break
            found.append(entity)
        return found

    def latest(self, before: int, accepts: Callable[[Event], bool], apart_from: Sequence[Span] = ()) -> Event | None:
        """The last source mentioned before the character ``before`` that ``accepts`` takes."""
        sentence = self.sentence(before)
        for event in reversed(self.events):
            if event.span.start >= before or any(s.contains(event.span) for s in apart_from):
                continue
            if sentence - self.sentence(event.span.start) > _LOOK_BACK:
                return None
            if accepts(event):
                return event
        return None

    def referred(self, span: Span) -> Span | None:
        """What the reader says ``span`` refers back to, followed to its first mention."""
        pointers = {r.span.start: r for r in self.annotations.references}
        current, seen = span, set()
        while (reference := pointers.get(current.start)) is not None and current.start not in seen:
            if reference.antecedent.start >= current.start or not reference.span.overlap(current):
                break
            seen.add(current.start)
            current = reference.antecedent
        return current if seen else None

    def pointed(self, span: Span) -> Span | None:
        """What the reader says ``span`` points at: the mention just before in its row."""
        return next((r.antecedent for r in self.annotations.references if r.span.start == span.start), None)

    def is_label(self, span: Span) -> bool:
        """Whether ``span`` is a speaker's label in a transcript, which is "I" in what follows and never "he"."""
        return self.text[span.end : span.end + 1] == ":"

    def is_male(self, key: Key) -> bool | None:
        """What honorifics and earlier pronouns say: ``True``, ``False``, or ``None`` when nothing or both."""
        known = self.persons.is_male(key)
        told = self.pronouns.get(key, set())
        return known if known is not None or len(told) != 1 else True in told

    def key_at(self, span: Span) -> Key | None:
        """The source, person or body whose mention overlaps ``span``."""
        for placed in (self._placed_events(), *self._placed_names()):
            end = bisect_left(placed, span.end, key=lambda one: one[0].start)
            found = next((key for place, key in placed[max(0, end - _NEAR) : end] if place.overlap(span)), None)
            if found is not None:
                return found
        return None

    def _placed_events(self) -> list[tuple[Span, Key]]:
        return [(e.span, e.key) for e in self.events]

    def _placed_names(self) -> tuple[list[tuple[Span, Key]], list[tuple[Span, Key]]]:
        persons = [(n.span, n.hit.key) for n in self.persons.named.get(self.id, ())]
        return persons, self.bodies.named.get(self.id, [])

    def right_before(self, place: int) -> tuple[Span, Key] | None:
        """The person or body whose name ends just before the character ``place``."""
        near = []
        for named in self._placed_names():
            end = bisect_left(named, place, key=lambda one: one[0].start)
            near += [one for one in named[max(0, end - _NEAR) : end] if 0 <= place - one[0].end <= _NEXT + 1]
        return max(near, key=lambda one: (one[0].end, one[1]), default=None)

    def persons_before(self, before: int, apart_from: Sequence[Span]) -> list[tuple[int, int, Span, Key]]:
        """Persons named before ``before``: sentences back, order in their sentence, place and key."""
        here = self.sentence(before)
        found = []
        named = self.persons.named.get(self.id, [])
        for one in reversed(named[: bisect_left(named, before, key=lambda n: n.span.start)]):
            back = here - self.sentence(one.span.start)
            if back > _LOOK_BACK:
                break
            is_said = one.span.end <= before and back >= 0 and not self.is_label(one.span)
            if is_said and not any(s.contains(one.span) for s in apart_from):
                found.append((back, one.span.start, one.span, one.hit.key))
        return sorted(found)

    def remember(self, event: Event) -> None:
        """Enter a source mention that has been understood."""
        insort(self.events, event, key=lambda e: (e.span, e.key))

    def find_before(self, pattern: re.Pattern[str], before: int) -> re.Match[str] | None:
        """The last match of ``pattern`` that ends not far before the character ``before``."""
        found = None
        for match in pattern.finditer(self.text, max(0, before - _FAR), before):
            found = match
        return found

    def excerpt(self, span: Span) -> Excerpt:
        """``span`` with the article's id."""
        return Excerpt(self.id, span)
