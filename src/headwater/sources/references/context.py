"""What has been said so far in one article: the ground on which "it" and "the official" are understood."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from headwater.data.annotation import Annotations, Entity, Reference
from headwater.data.article import Article
from headwater.data.span import Excerpt, Span
from headwater.meaning.scripts import label_at
from headwater.sources.names.bodies import BodyBook
from headwater.sources.names.hits import Key
from headwater.sources.names.persons import PersonBook

_LOOK_BACK = 8  # sentences: a pronoun whose antecedent lies further back is left open
_FAR = 6_000  # characters before an image is described in which it can have been released
_NEAR = 20  # names before a place among which one that reaches it is looked for
_NOTE = 90  # characters from the name in a speaker's label to its colon at most: "HOST (ADA PELL), OSTREL: "
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
    speaking: Key | None = None  # who speaks the quotation around the mention that is being understood
    _quotes: list[Span] = field(init=False)
    _links: dict[int, Reference] = field(init=False)

    def __post_init__(self) -> None:
        """Lay out the contents of direct quotations, and the reader's references, by place."""
        self._links = {r.span.start: r for r in reversed(self.annotations.references)}
        direct = (a for a in self.annotations.attributions if a.kind in ("direct", "mixed"))
        self._quotes = sorted(content for a in direct for content in a.content)

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

    def start_of(self, place: int, back: int) -> int:
        """Where the sentence begins that stands ``back`` before that of the character ``place``."""
        sentences = self.annotations.sentences
        return sentences[max(0, self.sentence(place) - back)].start if sentences else 0

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
        """The last source mentioned before the character ``before`` that ``accepts`` takes.

        Those inside a quotation that ends before it are passed over: "it" outside means nobody who was spoken of there.
        """
        sentence = self.sentence(before)
        for event in reversed(self.events):
            if event.span.start >= before or any(s.contains(event.span) for s in apart_from):
                continue
            if any(q.contains(event.span) and not q.start <= before < q.end for q in self._quoted(event.span.start)):
                continue
            if sentence - self.sentence(event.span.start) > _LOOK_BACK:
                return None
            if accepts(event):
                return event
        return None

    def last_or_only(self, before: int, accepts: Callable[[Event], bool]) -> Event | None:
        """The last source that ``accepts`` takes; further back, only where the article has no other that it takes."""
        event = self.latest(before, accepts)
        if event is not None:
            return event
        far = [e for e in self.events if e.span.start < before and accepts(e)]
        return far[-1] if len({e.key for e in far}) == 1 else None

    def _quoted(self, place: int) -> list[Span]:
        """The contents of direct quotations around the character ``place``."""
        end = bisect_right(self._quotes, place, key=lambda q: q.start)
        return [q for q in self._quotes[max(0, end - _NEAR) : end] if place < q.end]

    def referred(self, span: Span) -> list[Reference]:
        """What the reader says ``span`` refers back to, link by link from the nearest mention to the first."""
        links: list[Reference] = []
        current = span
        while (link := self._links.get(current.start)) is not None and link.span.overlap(current):
            if link.antecedent.start >= current.start:
                break
            links.append(link)
            current = link.antecedent
        return links

    def pointed(self, span: Span) -> Span | None:
        """What the reader says ``span`` points at: the mention just before in its row."""
        link = self._links.get(span.start)
        return link.antecedent if link is not None else None

    def is_label(self, span: Span) -> bool:
        """Whether ``span`` is a speaker's label in a transcript, which is "I" in what follows and never "he"."""
        line = self.text.rfind("\n", 0, span.start) + 1
        label = label_at(self.text, line) if ":" in self.text[span.end : span.end + _NOTE] else None
        return label is not None and span.end <= label.colon.start

    def is_male(self, key: Key) -> bool | None:
        """What honorifics and earlier pronouns say: ``True``, ``False``, or ``None`` when nothing or both."""
        known = self.persons.is_male(key)
        told = self.pronouns.get(key, set())
        return known if known is not None or len(told) != 1 else True in told

    def is_plural(self, key: Key) -> bool:
        """Whether a source without a name is several people: of those spoken of last, or of anybody ("everyone")."""
        event = next((e for e in reversed(self.events) if e.key == key), None)
        return event is not None and key[0] == "people" and event.plural

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

    def named_persons(self, span: Span) -> list[tuple[Span, Key]]:
        """The persons named in ``span``, in order of place."""
        named = self.persons.named.get(self.id, [])
        first = bisect_left(named, span.start, key=lambda one: one.span.start)
        return [(n.span, n.hit.key) for n in named[first : bisect_left(named, span.end, key=lambda n: n.span.start)]]

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
