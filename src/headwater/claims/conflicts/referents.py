"""Whom the words of a statement mean: "I" is who is quoted, "the captain" is Doyle where the story names one captain.

A denial is said in the first person and an accusation in the third; so two statements that exclude each other share
hardly a noun before pronouns and roles are read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from headwater.claims.assertions.kin import kin
from headwater.claims.likeness.profiles import Profile
from headwater.claims.likeness.tellers import innermost
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.source import Source, SourceKind
from headwater.data.span import Span
from headwater.meaning.phrases import PRONOUNS, TIMES, Phrase
from headwater.meaning.scripts import is_direct
from headwater.meaning.words import content_words, words

_FIRST: Final = frozenset({"i", "me"})
_FIRST_PLURAL: Final = frozenset({"we", "us"})
_PERSONS: Final[frozenset[SourceKind]] = frozenset({"person"})
_BODIES: Final[frozenset[SourceKind]] = frozenset({"organisation", "official", "wire", "outlet"})
_TALKS_OF_ITSELF: Final = {"he": _PERSONS, "she": _PERSONS, "it": _BODIES, "they": _BODIES}
_MAY_BE_PERSONS: Final = frozenset({"person", "misc"})
_SURE: Final = 0.6  # score from which a pronoun's antecedent is taken
_ROLES: Final = frozenset(
    """
    captain master skipper pilot driver minister president premier mayor governor chancellor secretary speaker senator
    ambassador commissioner coach manager chairman chairwoman chair director founder owner boss executive judge
    prosecutor coroner bishop archbishop pope priest cardinal imam king queen prince princess general admiral commander
    sheriff chief leader candidate treasurer deputy adviser aide author novelist writer actor actress singer chef doctor
    surgeon scientist professor referee goalkeeper striker player champion suspect defendant farmer teacher widow
    """.split()
)
_REACH: Final = 60  # characters beside a name in which its role stands
_AFTER: Final = re.compile(r"^,\s+(?:\d{1,3},\s+)?(?P<what>[^,.;:()“”\"\n]{3,60})[,.;]")
_BREAK: Final = re.compile(r"[.;:!?()“”\"\n]")


@dataclass(frozen=True, slots=True)
class Referents:
    """Who is meant, in one story: ``held`` maps a role that one person has there to that person's surname."""

    sources: Mapping[str, Source]
    annotations: Mapping[str, Annotations]
    articles: Mapping[str, Article]
    held: Mapping[str, str]

    def read(self, phrase: Phrase | None, profile: Profile, sentence: Span) -> Phrase | None:
        """The phrase with the person or body it means among its heads; ``None`` of a pronoun that stays open."""
        if phrase is None:
            return None
        pronoun = phrase.heads & PRONOUNS
        if not pronoun:
            known = frozenset(self.held[kin(head)] for head in phrase.heads if kin(head) in self.held)
            return replace(phrase, heads=phrase.heads | known, lemmas=phrase.lemmas | known) if known else phrase
        (one,) = pronoun
        place = phrase.span.shift(sentence.start)
        direct = is_direct(self.articles[profile.assertion.article_id].text, place.start)
        if direct == (one in _FIRST | _FIRST_PLURAL):
            named = self._of_source(place, one, profile)
        else:
            named = frozenset()
        named = named or self._of_antecedent(place, profile)
        if not named:
            return None
        named |= frozenset(self.held[name] for name in named if name in self.held)
        return Phrase(phrase.span, named, named, named, phrase.share)

    def named(self, profile: Profile) -> frozenset[str]:
        """Whom and what a statement names, by their words, with the persons its pronouns mean; no days or months."""
        span, found = profile.assertion.span, set(profile.names - TIMES)
        text = self.articles[profile.assertion.article_id].text
        for word in words(profile.text):
            if word.lemma in PRONOUNS:
                place = Span(span.start + word.start, span.start + word.end)
                is_own = is_direct(text, place.start) == (word.lemma in _FIRST | _FIRST_PLURAL)
                own = self._of_source(place, word.lemma, profile) if is_own else frozenset()
                found |= own or self._of_antecedent(place, profile)
        return frozenset(found)

    def _of_source(self, place: Span, pronoun: str, profile: Profile) -> frozenset[str]:
        """The words for who speaks, where the pronoun means the speaker or whom he speaks for."""
        link = innermost(profile)
        source = self.sources.get(link.source_id) if link is not None and link.source_id else None
        if link is None or source is None:
            return frozenset()
        if pronoun in _FIRST:
            return _name(source.name) if source.kind in _PERSONS else _words(source.name)
        if pronoun in _FIRST_PLURAL:
            return _words(f"{source.name} {link.text}") | _words(source.party or "")
        if source.kind in _TALKS_OF_ITSELF.get(pronoun, ()):
            own = _name(source.name) if source.kind in _PERSONS else _words(source.name)
            return frozenset() if link.span is not None and self._is_parted(link.span, place, own, profile) else own
        return frozenset()

    def _of_antecedent(self, span: Span, profile: Profile) -> frozenset[str]:
        """The words of the name that a pronoun of the third person goes back to."""
        article_id = profile.assertion.article_id
        text, notes = self.articles[article_id].text, self.annotations[article_id]
        found = next((r for r in notes.references if r.span == span and r.score >= _SURE), None)
        persons = [e.span for e in notes.entities if e.kind == "person"]
        if found is None or not any(person.overlap(found.antecedent) for person in persons):
            return frozenset()
        meant = _name(found.antecedent.of(text))
        if self._is_parted(found.antecedent, span, meant, profile):
            return frozenset()  # "Roe mocked Pell since | he | had lost": either may be meant
        return meant

    def _is_parted(self, meant: Span, pronoun: Span, name: frozenset[str], profile: Profile) -> bool:
        """Whether somebody else is named between a pronoun and whom it may mean, in one sentence."""
        article_id = profile.assertion.article_id
        text, notes = self.articles[article_id].text, self.annotations[article_id]
        sentence = next((s for s in notes.sentences if s.contains(pronoun)), pronoun)
        persons = (e.span for e in notes.entities if e.kind in _MAY_BE_PERSONS and sentence.contains(e.span))
        return any(meant.end <= p.start and p.end <= pronoun.start and _name(p.of(text)) != name for p in persons)


def find_referents(
    profiles: Sequence[Profile],
    articles: Mapping[str, Article],
    annotations: Mapping[str, Annotations],
    sources: Sequence[Source],
) -> Referents:
    """The roles that one person alone has in a story, and all that is needed to read its pronouns."""
    holders: dict[str, set[str]] = defaultdict(set)
    for article_id in sorted({p.assertion.article_id for p in profiles}):
        text = articles[article_id].text
        for entity in annotations[article_id].entities:
            if entity.kind != "person":
                continue
            own = [w for w in words(entity.span.of(text)) if w.text[0].isupper() and len(w.text) > 1]
            names = [w.lemma for w in own if w.lemma not in _ROLES]
            if names:
                for role in (*(kin(w.lemma) for w in own if w.lemma in _ROLES), *_roles_beside(entity.span, text)):
                    holders[role].add(kin(names[-1]))
    return Referents(
        {source.id: source for source in sources},
        annotations,
        articles,
        {role: next(iter(some)) for role, some in sorted(holders.items()) if len(some) == 1},
    )


def _roles_beside(name: Span, text: str) -> list[str]:
    """The roles beside a name: "the master, | Patrick Doyle |", "| Lorna Pickett |, chief executive,"."""
    before = text[max(0, name.start - _REACH) : name.start]
    told = words(before[max((m.end() for m in _BREAK.finditer(before)), default=0) :])
    found = [kin(told[-1].lemma)] if told and told[-1].lemma in _ROLES else []
    after = _AFTER.match(text[name.end : name.end + _REACH + 20])
    if after is not None:
        found += [kin(w.lemma) for w in words(after["what"])[:5] if w.lemma in _ROLES][:1]
    return found


def _name(text: str) -> frozenset[str]:
    """The surname of a person, as one word that stands for all of the name."""
    own = [w.lemma for w in words(text) if len(w.lemma) > 1 and w.text[0].isalpha() and w.lemma not in _ROLES]
    return frozenset({kin(own[-1])}) if own else frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(kin(w.lemma) for w in content_words(text))
