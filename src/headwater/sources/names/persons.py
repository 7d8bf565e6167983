"""Persons: every person named in a story, and whom a shortened, titled or respelt name means."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from headwater.data.span import Excerpt, Span
from headwater.outlets.names import fold_name
from headwater.sources.names.given_names import sex_of_name
from headwater.sources.names.hits import Hit, Key
from headwater.sources.names.juniors import MARK, namesakes
from headwater.sources.phrases import nouns

Tokens = tuple[str, ...]

# Two spellings of one name ("Zelensky", "Zelenskyy"; "Mohammed", "Mohamed") score 86 and more, different surnames of
# that length in the seeds and in 12 PolNeAR articles at most 80.
_SAME_SPELLING = 85.0
_SAME_SURNAME = 80.0  # "Ada Wolfe" and "Ada Wolff" are one, "Maria Pell" and "Marie Pell" may be sisters
_MIN_RESPELT = 5  # letters: shorter names differ by one letter and are two people ("Kim", "Kin")
# Honorifics that are nobody's name when they stand alone; "King", "Pope" and "Judge" are surnames.
_NEVER_NAMES = frozenset(
    "mr mrs ms mx dr prof rev gen lt col capt sgt maj adm sen rep gov sens reps govs messrs".split()
)
_TWO = 2  # words of a full name
_FAR_MOST = 3  # times as often as another of the surname: then the article is about this one
_BEFORE = 40  # characters before a name in which its honorific can stand
_LAST_WORD = re.compile(r"\b(?!Miss\.)([^\W\d_]+)\.?[^\S\n]*$")  # "in Biloxi, Miss." is a state
_KIN_BEFORE = re.compile(  # "her son, |Ivo Pell|"; not "the mother and son, |Ada and Ivo Pell|"
    r"(?<!and )\b(?:(?P<male>son|father|husband|brother|widower|grandfather|grandson|uncle|nephew)"
    r"|(?P<female>daughter|mother|wife|sister|widow|grandmother|granddaughter|aunt|niece)),?\s+$",
    re.IGNORECASE,
)
_FAMILY = re.compile(
    r"\b(?:parents|couple|brothers|sisters|siblings|twins|sons|daughters|spouses|newlyweds|family),?\s+$", re.IGNORECASE
)
_AND_NAME = re.compile(r"\s+and\s+[A-Z][\w’'-]+\s+([A-Z][\w’'-]+)")  # "|Ivo| and Ada Pell"


@dataclass(slots=True)
class Person:
    """One person of a story: the full forms of the name, its first place in each article, and what honorifics tell."""

    key: Key
    forms: list[Tokens] = field(default_factory=list)
    places: dict[str, Excerpt] = field(default_factory=dict)
    by_article: Counter[str] = field(default_factory=Counter)
    sexes: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Named:
    """One place where a person's name stands, in full or short."""

    span: Span
    hit: Hit


class PersonBook:
    """All persons of a story by the names that stand for them.

    Full names are brought together over the articles; a short name ("Kim", "Mr Kim") is looked up among the full names
    of its own article first, then among those of the story.
    """

    def __init__(
        self, names: Sequence[tuple[Excerpt, str, str]], told: Mapping[str, Mapping[Tokens, str]] | None = None
    ) -> None:
        """``names``: every person name with its article's text, in order of article and place.

        ``told``: by article, what pronouns say of whom its short names mean, ``male`` or ``female``.
        """
        self._told = told or {}
        self._persons: list[Person] = []
        self._by_end: dict[str, list[Person]] = defaultdict(list)
        self._first: dict[tuple[Key, Tokens], Excerpt] = {}
        self.named: dict[str, list[Named]] = defaultdict(list)
        apart = namesakes(names)
        parsed = [
            (at, apart.get(at) or _named_together(tokens_of(name), at.span, text), sex_of(text, at.span))
            for at, name, text in names
        ]
        said = {at: name for at, name, _ in names}
        self.spelt: dict[Key, set[str]] = defaultdict(set)
        self._add_full((at, tokens, sex) for at, tokens, sex in parsed if len(tokens) > 1)
        self.at: dict[Excerpt, Hit] = {}
        self._sexes = {p.key: p.sexes for p in self._persons}
        for at, tokens, sex in parsed:
            if not tokens:
                continue
            hit = self.of(at, tokens, sex)
            if sex and hit.key in self._sexes:
                self._sexes[hit.key].add(sex)
            self.named[at.article_id].append(Named(at.span, hit))
            self.at[at] = hit
            self.spelt[hit.key].add(said[at])

    def of(self, at: Excerpt, tokens: Tokens, sex: str = "") -> Hit:
        """The person that the name ``tokens`` means at ``at``."""
        exact = next((p for p in self._candidates(tokens) if tokens in p.forms), None)
        if exact is not None and len(tokens) > 1:
            return self._full_hit(exact, tokens)
        found = [p for p in self._candidates(tokens) if self._fits(p, tokens, sex)]
        if not found:
            return Hit(("person", "".join(tokens)))
        told = self._told.get(at.article_id, {}).get(tokens, "")
        found = [p for p in found if not _is_other_sex(p, sex or told)] or found
        here = [p for p in found if p.by_article[at.article_id]]
        return self._short_hit(self._likeliest(here or found, tokens, at.article_id), tokens, at, is_here=bool(here))

    def knows(self, tokens: Tokens) -> bool:
        """Whether ``tokens`` are a name, or the beginning or end of one, that the story holds."""
        return bool(tokens) and any(self._fits(p, tokens, "") for p in self._candidates(tokens))

    def know(self, at: Excerpt, name: str) -> Key:
        """Enter a person whom the text need not name, such as its writer, and answer the key."""
        key = self.of(at, tokens_of(name)).key
        self.spelt[key].add(name)
        return key

    def shown(self, key: Key) -> str:
        """The fullest form of a person's name in the story, without an honorific where it stands so."""
        forms = self.spelt.get(key, {key[1]})
        parts = min(forms, key=lambda f: (-len(tokens_of(f)), f.isupper(), len(f), f)).split()
        titles = nouns.HONORIFICS | nouns.TITLES
        while len(parts) > _TWO and fold_name(parts[0]) in titles:  # "Sen. Ada Pell", but "Mr Pell"
            parts.pop(0)
        return " ".join(parts)

    def is_male(self, key: Key) -> bool | None:
        """What honorifics, else the given name, say: ``True``, ``False``, or ``None`` when they say nothing or both."""
        sexes = self._sexes.get(key, set())
        if not sexes:
            full = (tokens for name in self.spelt.get(key, ()) if len(tokens := tokens_of(name)) > 1)
            sexes = {sex_of_name(tokens[0]) for tokens in full} - {""}
        return None if len(sexes) != 1 else "male" in sexes

    def _add_full(self, names: Iterable[tuple[Excerpt, Tokens, str]]) -> None:
        forms: dict[Tokens, list[tuple[Excerpt, str]]] = defaultdict(list)
        for at, tokens, sex in names:
            forms[tokens].append((at, sex))
        for tokens in sorted(forms, key=lambda t: (-len(t), -len(forms[t]), t)):
            person = self._same_person(tokens) or self._new_person(tokens)
            person.forms.append(tokens)
            for end in {tokens[0], tokens[-1], "".join(tokens), _nickname(tokens[0])}:
                if person not in self._by_end[end]:
                    self._by_end[end].append(person)
            for at, sex in forms[tokens]:
                known = person.places.get(at.article_id)
                person.places[at.article_id] = min(known, at) if known else at
                person.by_article[at.article_id] += 1
                self._first[person.key, tokens] = min(self._first.get((person.key, tokens), at), at)
                person.sexes |= {sex} - {""}

    def _new_person(self, tokens: Tokens) -> Person:
        person = Person(("person", "".join(tokens)))
        self._persons.append(person)
        return person

    def _same_person(self, tokens: Tokens) -> Person | None:
        near = [p for p in self._candidates(tokens) if any(_is_same(tokens, form) for form in p.forms)]
        return near[0] if near and (len(near) == 1 or tokens[-1] == near[0].forms[0][-1]) else None

    def _candidates(self, tokens: Tokens) -> list[Person]:
        if not tokens:
            return []
        ends = dict.fromkeys((tokens[0], tokens[-1], "".join(tokens), _nickname(tokens[0])))
        return list({id(p): p for end in ends for p in self._by_end.get(end, ())}.values())

    def _fits(self, person: Person, tokens: Tokens, sex: str) -> bool:
        if sex and person.sexes and sex not in person.sexes:
            return False
        n = len(tokens)
        return any(
            form == tokens or (len(form) > n and (form[-n:] == tokens or form[:n] == tokens)) for form in person.forms
        )

    def _likeliest(self, found: list[Person], tokens: Tokens, article_id: str) -> Person:
        """A surname before a first name; then who is named in full by far most often; then who is so first.

        Of two of one surname the bare one is the subject's, and the other is named in full again and again.
        """
        n = len(tokens)
        most = max(person.by_article[article_id] for person in found)

        def rank(person: Person) -> tuple[bool, bool, Excerpt, Key]:
            is_last = any(form[-n:] == tokens for form in person.forms)
            place = person.places.get(article_id) or min(person.places.values())
            return not is_last, _FAR_MOST * person.by_article[article_id] < most, place, person.key

        return min(found, key=rank)

    def _place_of(self, person: Person, form: Tokens) -> Excerpt:
        return self._first[person.key, form]

    def _full_hit(self, person: Person, tokens: Tokens) -> Hit:
        main = person.forms[0]
        if tokens == main or "".join(tokens) == "".join(main):
            return Hit(person.key)
        detail = f"“{_show(tokens)}” and “{_show(main)}” are spellings or forms of one name"
        return Hit(person.key, "name-variant", detail, 0.9, self._place_of(person, main))

    def _short_hit(self, person: Person, tokens: Tokens, at: Excerpt, *, is_here: bool) -> Hit:
        full = person.forms[0]
        anchor = person.places.get(at.article_id) or min(person.places.values())
        where = "the same article" if is_here else "another article of the story"
        detail = f"“{_show(tokens)}” is short for “{_show(full)}”, named in full in {where}"
        return Hit(person.key, "surname", detail, 0.95 if is_here else 0.8, anchor)


def tokens_of(name: str) -> Tokens:
    """The folded words of a person's name without honorifics, suffixes and initials before a surname.

    Examples:
        >>> tokens_of("Mr. Jean-Luc O’Neill Jr.")
        ('jean', 'luc', 'o', 'neill')
    """
    kept = [t for t in fold_name(name).split() if not t.isdigit()]
    while len(kept) > 1 and kept[0] in nouns.HONORIFICS | nouns.TITLES and kept[1] not in nouns.PREPOSITIONS:
        kept.pop(0)
    while len(kept) > 1 and kept[-1] in nouns.SUFFIXES:
        kept.pop()
    return tuple(kept) if kept and kept[0] not in _NEVER_NAMES else ()


def sex_of(text: str, span: Span) -> str:
    """``male`` or ``female`` by the honorific in or before the name or the kinship before it, ``""`` when none says."""
    first, _, rest = fold_name(span.of(text)).partition(" ")
    first = first if rest else ""  # alone it is a surname: "King", "Pope"
    before = _LAST_WORD.search(text, max(0, span.start - _BEFORE), span.start)
    for word in (first, before.group(1).casefold() if before else ""):
        if word in nouns.MALE_HONORIFICS:
            return "male"
        if word in nouns.FEMALE_HONORIFICS:
            return "female"
    kin = _KIN_BEFORE.search(text, max(0, span.start - _BEFORE), span.start)
    return (kin.lastgroup or "") if kin is not None and " " in span.of(text) else ""


def _named_together(tokens: Tokens, span: Span, text: str) -> Tokens:
    """The name with the surname it shares with the next one: the first of "the parents, |Ivo| and Ada Pell"."""
    if len(tokens) != 1 or not _FAMILY.search(text, max(0, span.start - _BEFORE), span.start):
        return tokens
    other = _AND_NAME.match(text, span.end)
    return tokens if other is None else (*tokens, *tokens_of(other[1]))


def _is_same(a: Tokens, b: Tokens) -> bool:
    if "".join(a) == "".join(b) or sorted(a) == sorted(b):
        return True
    if _is_part(a, b) or _is_part(b, a):
        return True
    first = a[0] == b[0] or _nickname(a[0]) == _nickname(b[0])
    last = a[-1] == b[-1]
    if first and last:
        return _middles_agree(a[1:-1], b[1:-1])
    if len(a) != len(b):
        return False
    return (first and _is_respelt(a[-1], b[-1], _SAME_SURNAME)) or (last and _is_respelt(a[0], b[0], _SAME_SPELLING))


def _is_part(a: Tokens, b: Tokens) -> bool:
    """Whether ``a`` is the beginning or end of the longer ``b`` ("De Blasio", "Bill de Blasio")."""
    return len(a) < len(b) and (b[-len(a) :] == a or b[: len(a)] == a)


def _middles_agree(a: Tokens, b: Tokens) -> bool:
    if not a or not b:
        return True
    return all(x[0] == y[0] and (len(x) == 1 or len(y) == 1 or x == y) for x, y in zip(a, b, strict=False))


def _is_other_sex(person: Person, told: str) -> bool:
    """Whether honorifics, else the given name, say that a person is not of the sex ``told``."""
    sexes = person.sexes or {sex_of_name(person.forms[0][0])} - {""}
    return bool(told and sexes) and told not in sexes


def _is_respelt(a: str, b: str, likeness: float) -> bool:
    return min(len(a), len(b)) >= _MIN_RESPELT and a[0] == b[0] and fuzz.ratio(a, b) >= likeness


def _nickname(first: str) -> str:
    return nouns.NICKNAMES.get(first, first)


def _show(tokens: Tokens) -> str:
    return " ".join(t.removeprefix(MARK).capitalize() for t in tokens)
