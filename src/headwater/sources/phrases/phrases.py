"""A source mention taken apart: what it is headed by, whom it names, whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from headwater.data.annotation import Entity
from headwater.data.span import Span
from headwater.meaning.words import Word, words
from headwater.outlets.facts import Party
from headwater.outlets.names import fold_name, is_spelt_as_name
from headwater.outlets.table import OutletTable
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Form, Phrase
from headwater.sources.phrases.respondents import poll_start
from headwater.sources.phrases.wording import Wording

_PARTS_OF = frozenset({"them", "which", "whom", "these", "those", "us"})
_TWO = frozenset(
    {("both",), ("neither",), ("the", "two"), ("the", "pair"), ("the", "duo"), ("the", "two", "of", "them")}
)
_TWO_WORDS = 2
_OF_ALL = frozenset({"both", "all", "each", "themselves", "ourselves"})  # "they |both| said"
_SUBJECTS = frozenset({"he", "she", "they"})
_POINTERS = frozenset({"the", "these", "those"})
_SHORTEST_PARTITIVE = 3  # words
_VERBAL = frozenset({"filing", "finding", "hearing", "ruling", "sitting", "warning", "recording"})
_MANY = nouns.ANYBODY | {"people", "police", "media", "percent"}
_LONGEST_PLACE = 5  # words of a country's name
_LONGEST_MENTION = 60  # words; what follows in a longer source span is description, not name
MAY_BE_PERSONS = frozenset({"official", "unknown"})  # a user's facts say of people too for which party they speak
_BROADCASTS = frozenset(
    {"television", "tv", "radio", "broadcaster", "newspaper", "paper", "outlet", "daily", "channel"}
)

# Some of those just spoken of: "Two nurses told … |One| said … |The other| would not."
_MEMBERS = frozenset(
    tuple(words.split()) for words in ("one", "another", "the other", "the others", "the first", "the second", "others")
)


def parse(text: str, span: Span, entities: Sequence[Entity], table: OutletTable) -> Phrase:
    """Take the mention ``text[span]`` apart; ``entities`` are those of the article that overlap it."""
    span = Span(span.start + poll_start(span.of(text)), span.end)
    found = tuple(Word(w.text, w.lemma, w.start + span.start, w.end + span.start) for w in words(span.of(text)))
    found = found[:_LONGEST_MENTION]
    lowered = [w.text.lower() for w in found]
    blank = Phrase("nobody", span.of(text), span, found)
    if tuple(lowered) in _TWO:
        return Phrase("pronoun", blank.text, span, found, head="they", plural=True)
    if tuple(lowered) in _MEMBERS:
        return Phrase("pronoun", blank.text, span, found, head=nouns.MEMBER, plural=True)
    if not found or _is_anybody(lowered):
        return blank
    if _is_bare_gerund(found, entities) or _is_no_one(lowered):
        return blank
    pronoun = _pronoun(text, blank, lowered, has_name=bool(entities))
    if pronoun is not None:
        return pronoun
    if _is_some_of(found, lowered):
        core = Span(found[-1].start, found[-1].end)
        return Phrase("people", blank.text, span, found[-1:], found[-1].lemma, core, definite=True, plural=True)
    name = _known_name(text, blank, entities, table)
    if name is not None:
        return Phrase("name", blank.text, span, found, core=name, name=name)
    return _Parser(text, blank, entities, table).phrase()


def _pronoun(text: str, blank: Phrase, lowered: Sequence[str], *, has_name: bool) -> Phrase | None:
    """The pronoun that a mention is, begins or ends with: "they |both|", "I, with Ada,", "the ledger |he|"."""
    found, first = blank.words, blank.words[:1]
    if len(found) == _TWO_WORDS and lowered[0] in ("they", "we") and lowered[1] in _OF_ALL:
        return Phrase("pronoun", blank.text, blank.span, first, head=lowered[0], plural=True)
    if lowered[0] in nouns.PRONOUNS and len(found) == 1 and not (found[0].text == "US" and has_name):
        return Phrase("pronoun", blank.text, blank.span, found, head=lowered[0])
    if _is_speaker(text, found, lowered):
        return Phrase("pronoun", blank.text, Span(first[0].start, first[0].end), first, head=lowered[0])
    if lowered[-1] in _SUBJECTS and lowered[-2] not in ("and", "or") and "," not in blank.text:
        last = found[-1]  # "in the register |he| wrote"
        return Phrase("pronoun", last.text, Span(last.start, last.end), found[-1:], head=lowered[-1])
    if _is_partitive(lowered):
        return Phrase("pronoun", blank.text, blank.span, found, head="they", plural=True)
    return None


def _is_anybody(lowered: Sequence[str]) -> bool:
    """Whether the words are of nobody in particular: "those", "many of you"."""
    told = lowered[:-2] if lowered[-2:] == ["of", "you"] else lowered
    return all(low in (nouns.DETERMINERS | nouns.NOBODY) - nouns.PRONOUNS for low in told)


def _is_speaker(text: str, found: Sequence[Word], lowered: Sequence[str]) -> bool:
    """Whether the words begin with whoever speaks, and go on: "I, with Ada and Ivo,", "we at Harwell"."""
    if lowered[0] not in ("i", "we") or len(found) == 1:
        return False
    return found[1].text.islower() or text[found[0].end : found[1].start].strip() == ","


def _is_bare_gerund(found: Sequence[Word], entities: Sequence[Entity]) -> bool:
    """Whether the one word is a deed, which says nothing: "raising" questions."""
    only = found[0]
    return len(found) == 1 and not entities and only.text.lower().endswith("ing") and only.lemma != only.text.lower()


def _is_no_one(lowered: Sequence[str]) -> bool:
    """Whether the words name nobody: "nobody here", "the 312 million", "Wednesday", "an earlier version"."""
    if lowered[0] in nouns.NO_ONE or tuple(lowered[:2]) == ("no", "one"):
        return "of" not in lowered[:3]
    if lowered[-1] == "version" and {"earlier", "previous"} & set(lowered):
        return True
    left = [low for low in lowered if low not in nouns.DETERMINERS]
    return bool(left) and all(low in nouns.NUMBERS | nouns.TIMES or not low.strip("0123456789.,") for low in left)


def _known_name(text: str, blank: Phrase, entities: Sequence[Entity], table: OutletTable) -> Span | None:
    """The whole mention where the table holds it as the name of a body, whatever the reader tagged in it."""
    first = next((w for w in blank.words if w.text.lower() not in nouns.DETERMINERS), blank.words[0])
    span = Span(first.start, blank.words[-1].end)
    said = span.of(text)
    known = table.find(said)
    if known is None or not is_spelt_as_name(said):
        return None
    if table.party_named(said) is not None and not table.is_own_party(said):
        return None
    is_person = known.kind in MAY_BE_PERSONS and any(e.kind == "person" for e in entities)
    return None if is_person else span


def _is_partitive(lowered: Sequence[str]) -> bool:
    """Whether the words are "one of them", "some of whom" and the like."""
    if len(lowered) < _SHORTEST_PARTITIVE or lowered[-2] != "of" or lowered[-1] not in _PARTS_OF:
        return False
    return all(low in nouns.DETERMINERS | nouns.NOBODY for low in lowered[:-2])


def _is_some_of(found: Sequence[Word], lowered: Sequence[str]) -> bool:
    """Whether the words are "two of the people", "one of the two officials": some of a group named before."""
    if "of" not in lowered or found[-1].text.lower() in nouns.NOBODY:
        return False
    place = lowered.index("of")
    pointer, counted = lowered[place + 1 : place + 2], lowered[place + 2 : -1]
    if not place or not set(pointer) & _POINTERS or not all(low in nouns.INDEFINITE for low in counted):
        return False
    some = all(low in nouns.DETERMINERS | nouns.NOBODY | {"least", "at"} for low in lowered[:place])
    return some and found[-1].lemma in nouns.PEOPLE and _is_plural(found[-1])


class _Parser:
    """The steps of taking one mention apart; they share its words and what they have found."""

    def __init__(self, text: str, blank: Phrase, entities: Sequence[Entity], table: OutletTable) -> None:
        self.text, self.blank, self.table = text, blank, table
        self.words = blank.words
        self.wording = Wording(text, blank.span, blank.words, entities)
        self.lowered = self.wording.lowered

    def phrase(self) -> Phrase:
        """The phrase: named if a name heads it, else by its main noun."""
        for named, form in ((self.wording.persons, "person"), (self.wording.bodies, "name")):
            heads = [e for e in named if self.wording.heads(e)]
            if heads and not (form == "name" and self._noun_outranks(heads[0])):
                return self._named(self.wording.closest(heads), "person" if form == "person" else "name")
        return self._by_noun()

    def _named(self, name: Span, form: Form) -> Phrase:
        party, count = self._party()
        return Phrase(
            form, self.blank.text, self.blank.span, self.words, head=self._role(name), core=name, name=name,
            party=party, parties=count,
        )  # fmt: skip

    def _role(self, name: Span) -> str:
        """The last noun for a person or body that stands beside the name ("leader" in "leader Kim")."""
        known = [w.lemma for w in self.words if not name.overlap(Span(w.start, w.end))]
        return next((lemma for lemma in reversed(known) if lemma in nouns.PEOPLE | nouns.BODIES), "")

    def _noun_outranks(self, entity: Entity) -> bool:
        """Whether the named body is only where people of the phrase belong: "officials, State Department staff"."""
        first, _ = self.wording.reach(entity.span)
        if not first or not self.wording.breaks(first - 1):
            return False
        return self.words[0].lemma in nouns.PEOPLE or (len(self.words) > 1 and self.words[1].lemma in nouns.PEOPLE)

    def _by_noun(self) -> Phrase:
        base = [i for i in self.wording.base() if self.lowered[i] not in nouns.TIME_WORDS] or [0]
        while len(base) > 1 and (self.words[base[-1]].lemma == "'s" or self.lowered[base[-1]] in nouns.DEFINITE):
            base.pop()
        definite = self.lowered[base[0]] in nouns.DEFINITE or "'s" in [self.words[i].lemma for i in base]
        content = [i for i in base if self.lowered[i] not in nouns.DETERMINERS] or base[-1:]
        head = self.words[content[-1]]
        core = Span(self.words[content[0]].start, head.end)
        party, count = self._party()
        owner, owner_kind = self._owner()
        form = self._form(content, core, party)
        is_list = form in ("people", "other") and "and" in (self.lowered[i] for i in base)
        return Phrase(
            form, self.blank.text, self.blank.span, self.words, head=_lemma(head), core=core,
            name=core if form in ("party", "place") else None, owner=owner, owner_kind=owner_kind, party=party,
            parties=count, definite=definite, plural=is_list or _is_plural(head),
        )  # fmt: skip

    def _form(self, content: list[int], core: Span, party: Party | None) -> Form:
        last = self.words[content[-1]]
        head = _lemma(last)
        named = core.of(self.text)
        if party is not None and self.table.party_named(named) is not None:
            return "people" if _is_demonym_plural(named, party) else "party"
        if any(e.kind == "place" and e.span.contains(core) for e in self.wording.places):
            return "place"
        modifiers = {self.words[i].lemma for i in content[:-1]} | {self.words[i].text.lower() for i in content[:-1]}
        if self._is_state_media(head, modifiers):
            return "media"
        for form, kinds in (("image", nouns.IMAGES), ("document", nouns.DOCUMENTS)):
            if head in kinds and head not in modifiers:
                return "image" if form == "image" else "document"
        if head in nouns.PEOPLE and not (head == "police" or (head == "authority" and not _is_plural(last))):
            return "people"
        return "body" if head in nouns.BODIES else "other"

    def _is_state_media(self, head: str, modifiers: set[str]) -> bool:
        if not modifiers & nouns.STATE_WORDS:
            return False
        if head in nouns.STATE_MEDIA | _BROADCASTS or (head in nouns.AGENCY_NOUNS and "news" in modifiers):
            return True
        is_one_of_many = self.lowered[0] in nouns.INDEFINITE
        return head == "agency" and not is_one_of_many and modifiers <= {"state", "state-run", "official"}

    def _party(self) -> tuple[Party | None, int]:
        """The one party the main noun phrase names, else the whole phrase, and how many that names."""
        party, count = self._parties(len(self.wording.base()))
        return (party, count) if count else self._parties(len(self.words))

    def _parties(self, end: int) -> tuple[Party | None, int]:
        found: dict[str, Party] = {}
        place = 0
        while place < end:
            stop, party = self._party_at(place)
            if party is not None:
                found[party.name] = party
            place = stop
        return (next(iter(found.values())) if len(found) == 1 else None), len(found)

    def _party_at(self, place: int) -> tuple[int, Party | None]:
        for stop in range(min(place + _LONGEST_PLACE, len(self.words)), place, -1):
            last = self.words[stop - 1]
            party = self.table.party_named(self.text[self.words[place].start : last.end])
            if party is not None:
                return stop, party
        return place + 1, None

    def _owner(self) -> tuple[Span | None, Literal["person", "organisation", "party"] | None]:
        if self.wording.names:
            first = self.wording.names[0]
            return first.span, "person" if self.wording.kind_of(first) == "person" else "organisation"
        if self.wording.places:
            return self.wording.places[0].span, "party"
        return None, None


def _is_demonym_plural(named: str, party: Party) -> bool:
    """Whether ``named`` is the people, not the country: "Kenyans"."""
    singular = fold_name(named).removesuffix("s")
    return fold_name(named).endswith("s") and singular in {fold_name(a) for a in party.adjectives}


def _lemma(head: Word) -> str:
    """The lemma of a head noun; "ruling" and "findings" are nouns here, and no forms of verbs."""
    low = head.text.lower()
    return next((noun for noun in (low, low.removesuffix("s")) if noun in _VERBAL), head.lemma)


def _is_plural(head: Word) -> bool:
    low = head.text.lower()
    return low in _MANY or (low != head.lemma and low.endswith(("s", "men", "children")))
