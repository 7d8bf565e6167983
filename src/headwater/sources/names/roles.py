"""Roles: what the text says beside a name about who somebody is, so that "the interior minister" finds a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from headwater.data.span import Excerpt, Span, cover
from headwater.meaning.phrases import SAYING
from headwater.meaning.words import Word, is_function_word, words
from headwater.outlets.facts import Party
from headwater.outlets.names import fold_name
from headwater.outlets.table import OutletTable
from headwater.sources.names.hits import Hit, Key
from headwater.sources.names.persons import Named
from headwater.sources.phrases import nouns

_REACH = 90  # characters before a name in which its title stands
_TITLE_WORDS = 9
_AFTER = re.compile(
    r"(?:['’]s)?\s{0,2}(?:\([^()\n]{1,30}\))?\s{0,2}(?:,\s{0,2}(?:\d{1,3}\s?,\s{0,2})?|\s?(?<=\s)(?=of\b))([^,.;:\n“”\"—–]{3,110})"
)
_BREAK = re.compile(r"[.;:,\n“”\"()—–]")
_LAST_WORD = re.compile(r"(\w+)\.?\s*$")
_HONOR_REACH = 12  # characters before a name in which its honorific stands
# What stands between a title and the name in courtesy alone: "the registrar, |Mr| Ivo Pell".
_COURTESY = re.compile(r",\s+(?:Messrs|Mrs?|Ms|Miss|Dr|Prof)\.?$")
# Where a lawmaker sits, behind his name: "(R-|Fen.|)", "(|Fen.|)", ", D-|Fen.|,".
_HOME = re.compile(r"(?:\s\(|,\s(?=[A-Z]+-))(?:[A-Z]{1,4}-([A-Z][a-z]{1,11})\b|([A-Z][a-z]{0,5})\.\))")
_LAWMAKERS = frozenset({"senator", "congressman", "congresswoman", "representative"})
_NOT_IN_FULL = frozenset("vice deputy assistant acting former ex then late past".split())
_KEPT_IN_TITLE = frozenset({"of", "the", "'s", "for", "and", "its", "his", "her", "their"})
_TO_ANOTHER = frozenset({"for", "of", "and"})
_LONGEST_PARTY = 4
_MIN_SHARED = 3  # content words an indefinite phrase ("a fire captain in X") must share with a role


@dataclass(frozen=True, slots=True)
class Role:
    """What stands beside a name and says who the person ``key`` is: "Interior Minister", "director of the port".

    ``heads`` are the nouns for people that head it, ``lemmas`` all its content words, and ``home`` is the name, mostly
    shortened, of where a lawmaker sits, folded.
    """

    key: Key
    at: Excerpt
    name_at: Excerpt
    lemmas: frozenset[str]
    heads: frozenset[str]
    party: Party | None
    in_office: bool
    home: str = ""

    @property
    def around(self) -> tuple[Span, Span]:
        """What stands before the name and behind it."""
        return Span(self.at.span.start, self.name_at.span.start), Span(self.name_at.span.end, self.at.span.end)

    def says(self, wanted: frozenset[str]) -> bool:
        """Whether the role has all ``wanted`` words; a home may be shortened: "Fla." is of Florida."""
        return all(word in self.lemmas or (self.home and _is_short(self.home, word)) for word in wanted)


class RoleBook:
    """All roles of a story's persons."""

    def __init__(self, roles: Iterable[Role]) -> None:
        self._roles = tuple(roles)

    def of(self, key: Key) -> tuple[Role, ...]:
        """What the story says about one person."""
        return tuple(role for role in self._roles if role.key == key)

    def told(self, article_id: str) -> list[Role]:
        """The roles in one article, in order of place."""
        return sorted((r for r in self._roles if r.at.article_id == article_id), key=lambda r: r.name_at)

    def holders(self, heads: frozenset[str], wanted: frozenset[str]) -> list[Key]:
        """The persons with a role of one of the nouns ``heads`` and all ``wanted`` words, in order of their keys."""
        return sorted({r.key for r in self._roles if heads & r.heads and r.says(wanted)})

    def held(self, article_id: str, head: str, party: Party | None) -> list[Role]:
        """The roles of the noun ``head`` in one article that are of ``party`` or of none, in order of place."""
        return [r for r in self.told(article_id) if head in r.heads and _agree(party, r.party)]

    def holder(
        self, at: Excerpt, head: str, wanted: frozenset[str], *, party: Party | None, definite: bool
    ) -> Hit | None:
        """The one person whose role has the noun ``head`` and all ``wanted`` words; ``None`` if none or several do.

        Roles of the mention's own article come first. An indefinite phrase ("a fire captain in the city") must share
        three content words with the role.
        """
        if not definite and len(wanted) + 1 < _MIN_SHARED:
            return None
        fits = [r for r in self._roles if head in r.heads and r.says(wanted) and _agree(party, r.party)]
        fits = [r for r in fits if r.name_at.span != at.span]
        here = [r for r in fits if r.at.article_id == at.article_id]
        if not here and (head in nouns.ANYONE_IN_OFFICE or (not wanted and head in nouns.HEADS_OF_ANY)):
            return None
        likely = _likeliest(here or fits, head, wanted, party)
        if len({r.key for r in likely}) != 1:
            return None
        role = min(likely, key=lambda r: r.at)
        where = "in the same article" if here else "elsewhere in the story"
        detail = f"the only {head} {where} who is called that"
        return Hit(role.key, "same-role", detail, 0.85 if here else 0.7, role.at)


def _likeliest(roles: list[Role], head: str, wanted: frozenset[str], party: Party | None) -> list[Role]:
    """Of several "presidents", those in the full office, of no other country, and called nothing but that."""
    tests: tuple[Callable[[Role], bool], ...] = (
        lambda role: not (role.lemmas & _NOT_IN_FULL) - wanted,
        lambda role: party is not None or role.party is None,
        lambda role: role.lemmas == {head},
    )
    for test in tests:
        if len({role.key for role in roles}) > 1:
            roles = [role for role in roles if test(role)] or roles
    return roles


def find_roles(text: str, article_id: str, named: Sequence[Named], table: OutletTable) -> list[Role]:
    """The roles that stand beside the names of persons in one article."""
    starts, ends = {one.span.start for one in named}, {one.span.end for one in named}
    found = (_role(text, article_id, one, table, _Edges(starts, ends)) for one in named)
    return [role for role in found if role is not None]


@dataclass(frozen=True, slots=True)
class _Edges:
    """Where the names of an article begin and end: of two in a list, one is no title of the other."""

    starts: set[int]
    ends: set[int]


def _role(text: str, article_id: str, one: Named, table: OutletTable, names: _Edges) -> Role | None:
    before, after = _before(text, one.span), _after(text, one.span)
    is_listed = before is not None and before.end in names.ends and "," in text[before.end : one.span.start]
    spans = [
        span
        for span in (None if is_listed else before, after)
        if span is not None and not (span is after and span.start in names.starts)
    ]
    stretches = [words(span.of(text)) for span in spans]
    heads = frozenset(head for stretch in stretches for head in _heads(stretch)) | _honors(text, one.span)
    match = _HOME.match(text, one.span.end)
    home = fold_name(match[1] or match[2]) if match is not None else ""
    heads |= _LAWMAKERS if home and not heads else frozenset()
    if not heads:
        return None
    heads |= frozenset(wider for head in heads for wider in nouns.WIDER.get(head, ()))
    found = [word for stretch in stretches for word in stretch]
    lemmas = frozenset(w.lemma for w in found if not is_function_word(w.lemma))
    party = next((p for p in (party_in(span.of(text), table) for span in spans) if p is not None), None)
    in_office = bool(heads & nouns.OFFICES) and not (lemmas | {w.text.lower() for w in found}) & nouns.NOT_IN_OFFICE
    at = Excerpt(article_id, cover((one.span, *spans)))
    return Role(one.hit.key, at, Excerpt(article_id, one.span), lemmas, heads, party, in_office, home)


def _is_short(short: str, name: str) -> bool:
    """Whether a name can be shortened so: its first letter and others of it in their order, "vt" of "vermont"."""
    rest = iter(name)
    return short[:1] == name[:1] and all(letter in rest for letter in short)


def _honors(text: str, name: Span) -> frozenset[str]:
    """What the honorific in or before a name says that somebody is: "Rep." a congressman or congresswoman."""
    before = _LAST_WORD.search(text, max(0, name.start - _HONOR_REACH), name.start)
    said = (fold_name(name.of(text)).split(" ", 1)[0], before.group(1).casefold() if before else "")
    inside = (
        {said[0]} & (nouns.OFFICES | nouns.HELD) if " " in name.of(text) else set()
    )  # "|Senator Ada Pell| of Ostrel"
    return frozenset(noun for word in said for noun in nouns.HONORED.get(word, ())) | inside


def _heads(stretch: Sequence[Word]) -> list[str]:
    """The nouns that head a title: "spokesman" of "spokesman for the president", "director" of "port director"."""
    base = list(stretch)
    while base and (base[0].lemma in _KEPT_IN_TITLE or is_function_word(base[0].lemma)):
        base.pop(0)
    stop = next((n for n, w in enumerate(base) if n and w.text.lower() in nouns.PREPOSITIONS), len(base))
    people = [w.lemma for w in base[:stop] if w.lemma in nouns.PEOPLE]
    if not people and stop < len(base) - 1:  # "on the eve of President Pell's speech"
        return _heads(base[stop + 1 :])
    return people if any(w.lemma == "and" for w in base[:stop]) else people[-1:]


def party_in(text: str, table: OutletTable) -> Party | None:
    """The one country that ``text`` names; ``None`` when it names none or several."""
    found: dict[str, Party] = {}
    parts = words(text)
    place = 0
    while place < len(parts):
        for stop in range(min(place + _LONGEST_PARTY, len(parts)), place, -1):
            party = table.party_named(text[parts[place].start : parts[stop - 1].end])
            if party is not None:
                found[party.name] = party
                place = stop - 1
                break
        place += 1
    return next(iter(found.values())) if len(found) == 1 else None


def _before(text: str, name: Span) -> Span | None:
    """The title before a name: "Interior Minister |Hollin", "the interior minister, |Petra Hollin"."""
    start = max(0, name.start - _REACH)
    window = text[start : name.start]
    end = len(window.rstrip())
    courtesy = _COURTESY.search(window, 0, end)
    if courtesy is not None:
        end = courtesy.start()
    elif window[:end].endswith(","):
        end -= 1
    breaks = [m.end() for m in _BREAK.finditer(window, 0, end) if not _is_dotted(window, m)]
    kept = _title_words(words(window[(breaks[-1] if breaks else 0) : end]))
    is_honored = bool(kept) and kept[-1].text.lower() in nouns.HONORED  # "|Fen Sen.| Ada Pell"
    is_apposed = window[end:].startswith(",") and text[name.end : name.end + 1] == ","
    is_post = is_apposed and bool(kept) and kept[0].lemma == "the"  # "|the owner of the Fen River Mill|, Ada Pell,"
    if not kept or not (is_honored or any(w.lemma in nouns.PEOPLE for w in (kept if is_post else kept[-4:]))):
        return None
    offset = start + (breaks[-1] if breaks else 0)
    return Span(offset + kept[0].start, offset + kept[-1].end)


def _is_dotted(window: str, found: re.Match[str]) -> bool:
    """Whether a full stop belongs to an abbreviation ("U.S.", "Gen.")."""
    if found.group() != ".":
        return False
    word = re.search(r"[\w.]*$", window[max(0, found.start() - 6) : found.start()])
    token = word.group() if word else ""
    return len(token.replace(".", "")) <= 2 or token.casefold() in nouns.HONORIFICS


def _title_words(before: list[Word]) -> list[Word]:
    kept: list[Word] = []
    for word in reversed(before[-_TITLE_WORDS:]):
        is_said = word.lemma in SAYING and word.text.islower() and word.text != word.lemma
        if is_said or (is_function_word(word.lemma) and word.lemma not in _KEPT_IN_TITLE):
            break  # "The Fen Board |says| President Pell"
        kept.append(word)
    if kept and kept[0].lemma in _TO_ANOTHER:  # "an aide of |Pell" is another, and so is who "calls for |Pell's plan"
        return []
    while kept and (kept[-1].lemma in ("and", "of", "for", "'s")):
        kept.pop()
    return kept[::-1]


def _after(text: str, name: Span) -> Span | None:
    """What follows a name in apposition: "Petra Hollin, |the interior minister|, said"."""
    match = _AFTER.match(text, name.end)
    if match is None:
        return None
    found = words(match.group(1))
    if not found or found[0].text.lower() in nouns.RELATIVE | nouns.PRONOUNS | {"and", "but", "or", "said", "says"}:
        return None
    if len(found) > 1 and not is_function_word(found[0].lemma) and found[1].lemma in ("the", "a", "an"):
        return None  # "Ross and Pell, |explains the keeper|, were asked"
    is_deed = (
        found[0].text.lower() == "of" and len(found) > 1 and found[1].text.islower() and found[1].text.endswith("ing")
    )
    if is_deed:  # "accused Pell |of showing| weakness"
        return None
    if found[0].text.lower() != "of" and not any(w.lemma in nouns.PEOPLE for w in found[:6]):
        return None
    if any(a.lemma in nouns.PEOPLE and _tells(b) for a, b in pairwise(found)):  # "… of Pell, |the driver explained|"
        return None
    return Span(match.start(1) + found[0].start, match.start(1) + found[-1].end)


def _tells(word: Word) -> bool:
    """Whether a word is a verb of saying in a finite form: whoever stands before it speaks, and is in no apposition."""
    return word.lemma in SAYING and word.text.islower() and word.text != word.lemma and not word.text.endswith("ing")


def _agree(a: Party | None, b: Party | None) -> bool:
    return a is None or b is None or a.name == b.name
