"""The words of a source mention, and which of the names in it stands for the source itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.data.annotation import Entity
from headwater.data.span import Span
from headwater.meaning.words import Word
from headwater.sources.phrases import nouns

_BREAK = re.compile(r"[,;:—–()\[\]]|\s-\s")
_GOVERNORS = frozenset("for to with by from about against into over near under of at in on citing".split())
_CLAUSES = frozenset({"who", "which", "whose", "whom", "including"})
_PARTICIPLES = frozenset("taken written seen shown drawn given sent made found held kept sold told read".split())
_JOINS = frozenset({"and", "or", "but", "himself", "herself", "itself"})
_STAR = "star"  # of a show, "the Fenlandia |star|"; with a capital it is a newspaper


class Wording:
    """The words of one mention with the entities that overlap it."""

    def __init__(self, text: str, span: Span, found: tuple[Word, ...], entities: Sequence[Entity]) -> None:
        self.text, self.words = text, found
        self.lowered = [w.text.lower() for w in found]
        inside = [e for e in entities if e.span.overlap(span)]
        self.names = [e for e in inside if self.kind_of(e) is not None]
        self.persons = [e for e in self.names if e.kind == "person"]
        self.bodies = [e for e in self.names if e.kind == "organisation"]
        self.places = [e for e in inside if e.kind in ("place", "nationality")]
        later = (i for i, low in enumerate(self.lowered) if i and low in _CLAUSES and self.breaks(i - 1))
        self._clause = next(later, len(found))  # where a relative clause begins: its names are of others

    def heads(self, entity: Entity) -> bool:
        """Whether the name stands for the source itself, and not for whom or what the source belongs to."""
        first, last = self.reach(entity.span)
        if (
            first is None
            or last is None
            or first > self._clause
            or self._is_governed(first, may_be_titled=self.kind_of(entity) == "person")
        ):
            return False
        return not self._modifies(last)

    def closest(self, heads: Sequence[Entity]) -> Span:
        """The name that an apposition leads up to: *KCNA* in "the state news agency KCNA"."""
        found = heads[0].span
        for following in heads[1:]:
            is_next = not self.text[found.end : following.span.start].strip()
            ends_in_noun = found.of(self.text).split()[-1].islower()
            if not (is_next and ends_in_noun):
                break
            found = following.span
        return found

    def base(self) -> list[int]:
        """Places of the words of the main noun phrase: up to the first break or preposition outside a name."""
        kept: list[int] = []
        for place, low in enumerate(self.lowered):
            in_name = self._is_inside_name(place)
            if place and low in nouns.PREPOSITIONS and not in_name:
                break
            kept.append(place)
            is_before_by = place + 1 < len(self.words) and self.lowered[place + 1] == "by"
            is_participle = is_before_by and (
                self.words[place].lemma in nouns.RELEASES or self.lowered[place] in _PARTICIPLES
            )
            if place and (is_participle or self._is_described(place)):
                kept.pop()
                break
            if self.breaks(place) and not in_name:
                break
        return kept

    def reach(self, span: Span) -> tuple[int | None, int | None]:
        """The places of the first and the last word of ``span``."""
        inside = [i for i, w in enumerate(self.words) if span.overlap(Span(w.start, w.end))]
        return (inside[0], inside[-1]) if inside else (None, None)

    def breaks(self, place: int) -> bool:
        """Whether punctuation parts word ``place`` from the next."""
        if place + 1 >= len(self.words):
            return True
        return bool(_BREAK.search(self.text, self.words[place].end, self.words[place + 1].start))

    def kind_of(self, entity: Entity) -> str | None:
        """``person`` or ``organisation``, ``None`` for anything else."""
        return entity.kind if entity.kind in ("organisation", "person") else None

    def _is_governed(self, first: int, *, may_be_titled: bool) -> bool:
        """Whether a preposition before the name makes it belong to another noun: "lawyers for the singer Doe".

        A title may hold a preposition of its own: "Secretary of State Doe", "Minister for Health Doe".
        """
        if may_be_titled and self._is_led_up_to(first):
            return False
        place = first - 1
        bracket = self.text[self.words[place].end : self.words[first].start].strip() == "(" if first else False
        if bracket or (first and self._is_apposed(first)):  # "the register of the Fen Board (|FRB|)"
            place -= 1
        while place >= 0 and not self.breaks(place):
            if self.lowered[place] in _GOVERNORS and not self._is_inside_name(place):
                return not (may_be_titled and self._is_titled_office(place) and first - place > 1)
            place -= 1
        return False

    def _is_led_up_to(self, first: int) -> bool:
        """Whether somebody's post leads up to the name, with its body: "director of Open Hands |Ada Pell|".

        Or that body and a noun for people: "the Hall of Letters trustee |Ada Pell|". "A friend of Fen Mayor |Ada
        Pell|" is governed.
        """
        if not first or self.breaks(first - 1):
            return False
        before = self.words[first - 1]
        governor = next((n for n in range(first) if self.lowered[n] in _GOVERNORS), first)
        head = self.words[governor - 1] if 0 < governor < first else before
        if before.text.islower() and before.lemma in nouns.PEOPLE:  # "Hall of Letters |trustee|"
            is_name = head.text[:1].isupper() and head.lemma not in nouns.PEOPLE | nouns.DOCUMENTS | nouns.BODIES
            return governor < first - 1 and is_name and not self._is_inside_name(governor)
        span = Span(before.start, before.end)
        is_body = any(e.span.end == before.end and e.span.overlap(span) for e in self.bodies)
        return is_body and head.lemma in nouns.PEOPLE and before.lemma not in nouns.PEOPLE

    def _is_apposed(self, first: int) -> bool:
        """Whether a comma parts the name from whom it names, who is governed: "the family of a boy, |Tom Hale|"."""
        if self.text[self.words[first - 1].end : self.words[first].start].strip() != ",":
            return False
        place = first - 2
        while place > 0 and not self.breaks(place) and self.lowered[place] not in nouns.PREPOSITIONS:
            place -= 1
        one = self.lowered[place + 1 : place + 2]
        return one in (["a"], ["an"]) and self.words[first - 1].lemma in nouns.PEOPLE

    def _is_titled_office(self, place: int) -> bool:
        """Whether an office stands before the preposition at ``place``: "Secretary |of| State"."""
        before = self.words[place - 1].lemma if place else ""
        is_office = before in nouns.OFFICES | {"director", "chief", "head", "chairman", "chairwoman", "commissioner"}
        return is_office and before not in nouns.VOICES | {"official", "authority"}

    def _is_inside_name(self, place: int) -> bool:
        word = Span(self.words[place].start, self.words[place].end)
        return any(e.span.contains(word) and e.span.start < word.start for e in (*self.names, *self.places))

    def _modifies(self, last: int) -> bool:
        """Whether the name only modifies what follows: *Trump* in "Trump aides", *Kim* in "Kim's office"."""
        after = last + 1
        if self.words[last].lemma == "'s":
            return after < len(self.words)
        if after < len(self.words) and self.words[after].lemma == "'s":
            return after + 1 < len(self.words)
        if after < len(self.words) and self.text[self.words[last].end : self.words[after].start].strip() in ("'", "’"):
            return True
        if after >= len(self.words) or self.breaks(last):
            return False
        if self.lowered[after] in nouns.PREPOSITIONS | nouns.TIME_WORDS | _JOINS or self._starts_name(after):
            return False
        if self._leads_to_name(after):
            return True
        tail = self.words[after:]
        stop = next((i for i, w in enumerate(tail) if w.text.lower() in nouns.PREPOSITIONS), len(tail))
        nounish = nouns.PEOPLE | nouns.BODIES | nouns.DOCUMENTS | nouns.IMAGES | nouns.STATE_MEDIA
        return any(w.lemma in nounish or w.text == _STAR for w in tail[:stop])

    def _leads_to_name(self, place: int) -> bool:
        """Whether nouns from ``place`` on say what a person named behind them is: "Quill |ally| Ada Pell"."""
        while place + 1 < len(self.words) and self.words[place].text.islower() and not self.breaks(place):
            if self.lowered[place] in nouns.PREPOSITIONS | _JOINS | _CLAUSES:
                return False
            place += 1
            if self._starts_name(place):
                return True
        return False

    def _starts_name(self, place: int) -> bool:
        return any(e.span.start == self.words[place].start for e in self.persons)

    def _is_described(self, place: int) -> bool:
        """Whether a participle and more begin here: "the bank |named in the filing", "a poll |taken| last week"."""
        after = self.lowered[place + 1] if place + 1 < len(self.words) else ""
        word = self.words[place]
        is_past = self.lowered[place].endswith("ed") and word.lemma not in nouns.BODIES | nouns.PEOPLE
        is_paper = bool(place) and self.words[place - 1].lemma in nouns.DOCUMENTS | nouns.IMAGES
        is_begun = after in nouns.PREPOSITIONS | nouns.TIME_WORDS or (is_paper and bool(after))
        return (is_past or self.lowered[place] in _PARTICIPLES) and is_begun
