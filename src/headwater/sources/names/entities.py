"""Entities put right: what the outlet table and the rest of the story know better than the reader's tag."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from headwater.data.annotation import Annotations, Entity, EntityKind
from headwater.data.article import Article
from headwater.data.span import Span, cover
from headwater.meaning.scripts import label_at
from headwater.meaning.words import words
from headwater.outlets.names import fold_name
from headwater.outlets.table import OutletTable
from headwater.sources.names.edges import trim_name
from headwater.sources.names.no_names import home_of_partisan, is_firm, is_no_name, is_people
from headwater.sources.names.persons import Tokens, tokens_of
from headwater.sources.names.untagged import called_persons, called_so, with_untagged, without_post
from headwater.sources.phrases import nouns
from headwater.sources.phrases.respondents import is_share, poll_start

_MAY_BE_PERSONS = frozenset({"official", "unknown"})
_WHICH = re.compile(r",\s+(?:which|whose\s+(?:shares|profits?|staff|workers|employees))\b")
# Last words of names of bodies that begin with whose they are: "the Pell administration".
_OF_PERSONS = frozenset({"administration", "campaign", "team", "government", "office", "foundation"})
_SURNAME = re.compile(r" ([A-Z][\w’'-]+)(?=[\s,.;:)]|$)")
_TITLES = nouns.HONORIFICS.union(nouns.PEOPLE, *nouns.HONORED.values())  # "|Senator| Ada Pell" is no first name
_NICKNAME = re.compile(r" [(“\"][A-Z][\w’'-]+[)”\"] ")
_SHARE_REACH = 60  # characters in which a share of those asked is told
_TITLE_REACH = 40  # characters before a name in which its noun stands
_LONGEST_NAME = 3  # words of a person's name that was tagged otherwise


def correct_entities(
    ids: Sequence[str], articles: Mapping[str, Article], annotations: Mapping[str, Annotations], table: OutletTable
) -> dict[str, tuple[Entity, ...]]:
    """The entities of every article with their kinds put right.

    A country is a place even where it was tagged a person, unless it is part of a full name in the story ("Jordan" of
    "Jordan Pike"); a name the table holds is an organisation; "state news agency" is no name at all.
    """
    names = _names(ids, articles, annotations)
    ends = frozenset(tokens[-1] for tokens in names)
    full = frozenset(tokens for tokens in names if len(tokens) > 1)
    surnames = frozenset(tokens[-1] for tokens in full)
    inside = frozenset(token for tokens in names if len(tokens) > 1 for token in tokens)
    found = {}
    for i in ids:
        text = articles[i].text
        called = called_persons(annotations[i], text)
        named = (e for e in _with_nicknames(annotations[i].entities, text) if not _is_crowd(e, text))
        read = (without_post(called_so(e, text, called), text) for e in named)
        trimmed = [_whole(t, text, surnames, ends) for e in read if (t := trim_name(e, text)) is not None]
        fixed = [
            _corrected(e, e.span.of(text), (inside, ends, full), table, is_label=_is_label(text, e.span))
            for e in trimmed
        ]
        found[i] = with_untagged(text, annotations[i], [e for e in fixed if e is not None])
    return _with_one_kind(found, articles, table)


def _with_nicknames(entities: Sequence[Entity], text: str) -> list[Entity]:
    """``entities``, a first name and a surname taken for one where a nickname stands between: "|Ada (Bo) Pell|"."""
    found: list[Entity] = []
    for entity in entities:
        first = next((e for e in reversed(found[-2:]) if e.kind == "person" and _is_word(e, text)), None)
        if first is not None and entity.kind == "person" and _is_word(entity, text):
            if _NICKNAME.fullmatch(text, first.span.end, entity.span.start):
                found = [*found[: found.index(first)], replace(first, span=cover((first.span, entity.span)))]
                continue
        found.append(entity)
    return found


def _is_word(entity: Entity, text: str) -> bool:
    return " " not in entity.span.of(text)


def _is_crowd(entity: Entity, text: str) -> bool:
    """Whether an entity is no name but a share of those asked, or the results of a poll: "|Half of| voters"."""
    if entity.kind not in ("organisation", "nationality", "misc"):
        return False
    here = text[entity.span.start : max(entity.span.end, entity.span.start + _SHARE_REACH)].split("\n", 1)[0]
    return is_share(here) if not poll_start(here) else True


def _whole(entity: Entity, text: str, surnames: frozenset[str], ends: frozenset[str]) -> Entity:
    """A first name with the surname behind it that the reader left out, where the story has a person of that name.

    ``surnames`` are the last words of full names, ``ends`` those of all names.
    """
    said = entity.span.of(text)
    if entity.kind != "person" or (len(said.split()) > 1 and said[-1] not in '”"'):  # "Ada “Red” |Pell|"
        return entity
    following = _SURNAME.match(text, entity.span.end)
    is_left_out = following is not None and fold_name(following[1]) in ends and fold_name(said) not in surnames
    if following is None or not is_left_out or fold_name(said) in _TITLES:
        return entity
    return replace(entity, span=Span(entity.span.start, following.end(1)))


def _with_one_kind(
    found: dict[str, tuple[Entity, ...]], articles: Mapping[str, Article], table: OutletTable
) -> dict[str, tuple[Entity, ...]]:
    """``found`` with one kind for each name that was tagged a person in places and a body or place in others."""
    names = _Names(found, articles, table)
    return {
        i: tuple(
            replace(e, kind=kind) if e.kind == "person" and (kind := names.kind_of(e.span.of(articles[i].text))) else e
            for e in found[i]
        )
        for i in found
    }


class _Names:
    """What the whole story says a name is that was tagged a person somewhere.

    A body is what a noun for one stands before ("the investment bank Lindqvist Rowe") or "which" behind; what the facts
    give as its own party; what was tagged an organisation more often; and the beginning or end of a body's longer name
    ("Kaizan" where the story has "Kaizan Group", "Dunmarr" where it has "Atletico Dunmarr"). A place is what was tagged
    one more often. Neither holds for the first name or surname of somebody, or behind an honorific or title.
    """

    def __init__(
        self, found: Mapping[str, Sequence[Entity]], articles: Mapping[str, Article], table: OutletTable
    ) -> None:
        self._table = table
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._bodies: set[str] = set()
        self._persons: set[str] = set()
        for i in sorted(found):
            text = articles[i].text
            for entity in found[i]:
                name = fold_name(entity.span.of(text))
                self._counts[name][entity.kind] += 1
                if entity.kind != "person":
                    continue
                if _is_after_firm(text, entity.span.start) or _WHICH.match(text, entity.span.end):
                    self._bodies.add(name)
                if _is_titled(text, entity.span.start):
                    self._persons.add(name)
        longer = [name.split() for name in self._counts if " " in name and self._is_body(name)]
        self._ends = {parts[-1] for parts in longer if parts[-2] not in nouns.PREPOSITIONS} & self._counts.keys()
        named = [name for name in self._counts if " " in name and not self._is_body(name)]
        self._persons |= {token for name in named if self._counts[name]["person"] for token in tokens_of(name)}
        for parts in longer:
            if parts[-1] not in _OF_PERSONS:
                self._bodies |= {parts[0], " ".join(parts[:-1])} & self._counts.keys()

    def kind_of(self, name: str) -> EntityKind | None:
        """The kind of a name that was tagged a person; ``None`` where it is one."""
        folded = fold_name(name)
        if folded in self._persons or folded.split(" ", 1)[0] in nouns.CIVIL:
            return None
        counts = self._counts[folded]
        if self._is_body(folded) or folded in self._ends:
            return "organisation"
        if counts["place"] > counts["person"]:
            return "place"
        return "organisation" if folded in self._bodies and not counts["place"] else None

    def _is_body(self, folded: str) -> bool:
        counts = self._counts[folded]
        if counts["organisation"] > counts["person"] or (folded in self._bodies and " " in folded):
            return True
        fact = self._table.facts_of(folded) if self._table.find(folded) is not None else None
        return fact is not None and fact.party is not None and fold_name(fact.party) == fold_name(fact.name)


def _is_titled(text: str, start: int) -> bool:
    """Whether an honorific or office stands right before: "Mr |Pell", "President |Pell"."""
    before = words(text[max(0, start - _TITLE_REACH) : start])
    if not before or text[max(0, start - _TITLE_REACH) + before[-1].end : start].strip(" ."):
        return False
    return before[-1].text.casefold() in nouns.HONORIFICS or before[-1].lemma in nouns.OFFICES


def _is_after_firm(text: str, start: int) -> bool:
    """Whether a noun for a body stands right before: "the charity |Open Hands"."""
    before = words(text[max(0, start - _TITLE_REACH) : start])
    if not before or text[max(0, start - _TITLE_REACH) + before[-1].end : start].strip():
        return False
    return before[-1].text.islower() and before[-1].lemma in nouns.FIRMS


def _names(
    ids: Sequence[str], articles: Mapping[str, Article], annotations: Mapping[str, Annotations]
) -> frozenset[Tokens]:
    """The names that were tagged persons, and no less often than they were tagged organisations."""
    counts: Counter[tuple[str, Tokens]] = Counter()
    for i in ids:
        text = articles[i].text
        counts.update((e.kind, tokens_of(e.span.of(text))) for e in annotations[i].entities)
    return frozenset(t for kind, t in counts if t and kind == "person" and counts[kind, t] >= counts["organisation", t])


def _corrected(
    entity: Entity,
    name: str,
    parts: tuple[frozenset[str], frozenset[str], frozenset[Tokens]],
    table: OutletTable,
    *,
    is_label: bool,
) -> Entity | None:
    """``parts``: the words of full names of persons, the last words of all their names, and the full names.

    ``is_label``: whether the name begins a turn of a transcript, as only persons' names do.
    """
    if entity.kind in ("date", "money", "nationality"):
        return entity
    if entity.kind == "organisation" and _is_civil(name):
        return replace(entity, kind="person")
    known, tokens = table.find(name), tokens_of(name)
    is_power = table.party_named(name) is not None and not table.is_own_party(name)
    if is_power and (known is None or known.kind == "official"):
        is_person = entity.kind == "person" and (len(tokens) > 1 or (bool(tokens) and tokens[0] in parts[0]))
        return entity if is_person else replace(entity, kind="place")
    if len(tokens) == 1 and tokens[0] in parts[0] and not name.isupper():
        is_first = known is None and any(tokens[0] == one[0] for one in parts[2])
        if entity.kind == "person" or (entity.kind == "organisation" and is_first):
            return replace(entity, kind="person")  # the first name of somebody, which an agency may bear too
    if known is not None and known.kind in _MAY_BE_PERSONS and tokens_of(known.name) in parts[2]:
        return replace(entity, kind="person")  # of whom the table says for whom he speaks
    if known is not None and (known.kind not in _MAY_BE_PERSONS or entity.kind != "person" or is_firm(name)):
        is_elsewhere = entity.kind == "place" and not name.isupper() and name.casefold() != known.name.casefold()
        return entity if is_elsewhere else replace(entity, kind="organisation")
    if entity.kind == "organisation" and is_no_name(name, table):
        home = home_of_partisan(name)
        return replace(entity, span=home.shift(entity.span.start), kind="place") if home is not None else None
    if entity.kind in ("misc", "product", "organisation") and (_is_persons_name(name, parts[1]) or is_label):
        return replace(entity, kind="person")
    is_nobody = entity.kind == "person" and (
        not tokens_of(name)
        or (" " in name and is_people(name))
        or name.casefold() in nouns.TIME_WORDS
        or (name.casefold() in nouns.HELD | {"justice"} and tokens[-1:] not in {one[-1:] for one in parts[2]})
    )
    return None if is_nobody else entity


def _is_civil(name: str) -> bool:
    """Whether a name is a person's with "Mr" or the like before it, and of nothing that is his: "Mrs Pell's team"."""
    first, *rest = fold_name(name).split()
    return (
        first in nouns.CIVIL
        and bool(rest)
        and all(p[:1].isupper() and p[-2:] not in ("'s", "’s") for p in name.split())
    )


def _is_label(text: str, name: Span) -> bool:
    """Whether a name in capitals is who speaks in a label that begins a line: "HOST (ADA PELL): ", "SENATOR RUIZ: "."""
    said = name.of(text)
    if not said.isupper() or not 1 < len(said.split()) <= _LONGEST_NAME or is_firm(said):
        return False
    label = label_at(text, text.rfind("\n", 0, name.start) + 1)
    return label is not None and (name.end == label.name.end or name == label.note)


def _is_persons_name(name: str, ends: frozenset[str]) -> bool:
    """Whether ``name`` ends in a name that was tagged a person elsewhere in the story, and is written as a name."""
    tokens = tokens_of(name)
    is_name = bool(tokens) and len(tokens) <= _LONGEST_NAME and all(w[:1].isupper() for w in name.split())
    return is_name and tokens[-1] in ends and (len(tokens) == 1 or not name.isupper())
