"""Whom a name, a short or foreign form of one, or a bare noun means among the bodies of a story."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from headwater.data.span import Excerpt
from headwater.meaning.lemmas import lemma_of
from headwater.outlets.facts import Party
from headwater.outlets.names import fold_name
from headwater.sources.names.acronyms import MIN_INITIALS
from headwater.sources.names.body_names import BodyNames, heads_of
from headwater.sources.names.forms import is_longer, key_tokens, normal_form
from headwater.sources.names.hits import Hit, Key
from headwater.sources.phrases import nouns

_TOO_GENERAL = frozenset("house state union group party bank court board office news service center press".split())
# Words behind a name that make another body of it: "Harwell Union" is not Harwell; and words that join two names.
_OTHERS_OF_A_NAME = nouns.NO_FIRMS | nouns.STATE_NAME_ENDS | nouns.OUTLET_NAME_ENDS | {"foundation", "trust", "fund"}
_JOINING = nouns.PREPOSITIONS | {"and"}
_STEM = 4  # letters by which words of a name and of a mention are compared
_WORK = 5  # letters by which the name of what somebody does and his noun are compared: "audit", "auditors"
_BY_PLACE = frozenset("local regional national provincial municipal federal town city county state".split())
_FEWEST_OF_MINISTRY = 2  # words of the name of a ministry: "the ministry" alone is one that was named before


class BodyBook(BodyNames):
    """All named bodies of a story, and which of them is meant.

    A form means what the outlet table says; else the body of the same folded name; else the one whose acronym or whose
    name's last words it is, in its own article first.
    """

    def local(self, name: str, places: Iterable[str]) -> Hit | None:
        """The one body in the table that is called ``name`` with a place before it that the article names.

        "The port" is the port authority of such a place too.
        """
        found = {}
        names = [name, *(f"{name} {carrier}" for carrier in sorted(nouns.CARRIERS))]
        for place in dict.fromkeys(places) if self._table.find(name) is None else ():
            known = (self._table.find(f"{place} {one}") for one in names if self._table.party_named(place) is None)
            fact = next((fact for fact in known if fact is not None), None)
            if fact is not None:
                found[fold_name(fact.name)] = fact
        if len(found) != 1:
            return None
        ((folded, fact),) = found.items()
        detail = f"“{name}” with a place that the article names is {fact.name} ({fact.facts_from})"
        return Hit(("body", "", folded), "local-body", detail, 0.7)

    def of(self, at: Excerpt, name: str, party: Party | None = None) -> Hit:
        """The body that ``name`` means at ``at``."""
        key = self.key_of(name, party)
        if name in self._local_initials:
            return Hit(key, "initials", self._initials_of(name, key), 0.85, self.place(key, at.article_id))
        own = fold_name(name)
        if key[2] == normal_form(name) and key[0] == "body":
            return self._short(at, key) or Hit(key)
        expansion = self._expansions.get(normal_form(name))
        if expansion is not None:
            detail = f"“{name}” is given as the short form of “{expansion[0]}”"
            return Hit(key, "acronym", detail, 1.0, expansion[1])
        fact = self._table.find(name)
        if fact is not None and fold_name(fact.name) != own:
            return Hit(
                key, "table-alias", f"“{name}” is a name of {fact.name} ({fact.facts_from})", 0.95, self._spelt(key)
            )
        organ = self._table.find(key[2]) if fact is None and key[0] == "body" and not key[1] else None
        if organ is not None:
            detail = f"“{name}” is {organ.name} by its country ({organ.facts_from})"
            return Hit(key, "table-alias", detail, 0.9, self._spelt(key))
        return Hit(key)

    def full(self, at: Excerpt, key: Key) -> Key:
        """The key of the body that the name with ``key`` at ``at`` is short for; ``key`` where it is not short."""
        longer = self._short(at, key)
        return longer.key if longer is not None else key

    def _ends_in(self, key: Key, head: str) -> str:
        return f"the {head} named in the story is “{self.shown(key)}”"

    def fitting(self, article_id: str, before: int, wanted: Iterable[str], head: str) -> Hit | None:
        """The body named in the article before ``before`` whose name ends in ``head`` and holds all ``wanted`` words.

        The nearest one wins; failing that the only one of the whole story.
        """
        need = frozenset(wanted)
        fits = [key for key, tokens in self._parts.get(head, ()) if need <= {*tokens, *map(lemma_of, tokens)}]
        named = self.named.get(article_id, []) if fits else []
        end = bisect_left(named, before, key=lambda one: one[0].start)
        nearest = next(((span, key) for span, key in reversed(named[:end]) if key in fits), None)
        if nearest is not None:
            at = Excerpt(article_id, nearest[0])
            return Hit(self.full(at, nearest[1]), "short-form", self._ends_in(nearest[1], head), 0.85, at)
        anywhere = [key for key in dict.fromkeys(fits) if self._places.get(key)]
        if len(anywhere) == 1 and need:
            return Hit(
                anywhere[0], "short-form", self._ends_in(anywhere[0], head), 0.7, self.place(anywhere[0], article_id)
            )
        return None

    def union(self, article_id: str, wanted: Iterable[str]) -> Hit | None:
        """The one association of workers that the article, else the story, names, for "the union" without its name.

        ``wanted`` are further words of the mention, each of which must begin like one of the name.
        """
        fits = [
            key for last in sorted(nouns.UNIONS) for key, tokens in self._parts.get(last, ())
            if _is_of_workers(tokens) and all(any(_is_alike(w, t) for t in tokens) for w in wanted)
        ]  # fmt: skip
        fits = [key for key in dict.fromkeys(fits) if self._places.get(key)]
        here = [key for key in fits if self._is_in(key, article_id)] or fits
        if len(here) != 1 or any(tokens for _, tokens in self._parts.get("union", ())):
            return None
        detail = f"the one association of workers named in the story is “{self.shown(here[0])}”"
        return Hit(here[0], "only-one", detail, 0.7, self.place(here[0], article_id))

    def of_work(self, article_id: str, noun: str) -> Key | None:
        """The one body, of the article or else the story, in whose name a word begins as ``noun`` does."""
        fits = [key for key in self.all_named() if any(_is_alike(noun, token, _WORK) for token in key_tokens(key))]
        fits = [key for key in fits if self._is_in(key, article_id)] or fits
        return fits[0] if len(fits) == 1 else None

    def alike(self, article_id: str, wanted: Iterable[str]) -> Hit | None:
        """The one official body, of the article or else the story, that is called much as ``wanted`` says.

        It is an office, agency or authority whatever the mention calls it, and its name has a word that begins like
        each of ``wanted``: "the environmental authority" is the Fen Environment Office.
        """
        need = [w for w in wanted if w not in _BY_PLACE]
        fits = [
            key for key in self.all_named()
            if (tokens := key_tokens(key))[-1:] and tokens[-1] in nouns.AUTHORITIES
            and all(any(_is_alike(w, t, _WORK) for t in tokens) for w in need)
        ]  # fmt: skip
        fits = [key for key in fits if self._is_in(key, article_id)] or fits
        if len(fits) != 1 or not need:
            return None
        detail = f"the one such authority named in the story is “{self.shown(fits[0])}”"
        return Hit(fits[0], "only-one", detail, 0.65, self.place(fits[0], article_id))

    def organ(self, bare: str, places: Iterable[str]) -> Hit | None:
        """The one state body in the table that is called ``bare`` with a country that the article names."""
        parties = {p.name: p for place in places if (p := self._table.party_named(place)) is not None}
        found = {
            name for owner in parties if (name := self._countries.organs.get((owner, normal_form(bare)))) is not None
        }
        if len(found) != 1:
            return None
        fact = self._table.facts_of(found.pop())
        detail = f"“{bare}” of a country that the article names is {fact.name} ({fact.facts_from})"
        return Hit(("body", "", fold_name(fact.name)), "local-body", detail, 0.7)

    def can_mean(self, head: str, key: Key) -> bool:
        """Whether the noun ``head`` alone can mean the body ``key``."""
        return head in heads_of(key_tokens(key))

    def _at_home(self, at: Excerpt, key: Key, among: Iterable[Key] | None = None) -> Hit | None:
        """The ministry of the outlet's own state, for one that is named without a country.

        State media speak so of their own; of any outlet it is said only of bodies the story names (``among``).
        """
        home = self._homes.get(at.article_id)
        tokens = key_tokens(key)
        if home is None or key[1] or len(tokens) < _FEWEST_OF_MINISTRY or tokens[-1] not in nouns.MINISTRIES:
            return None
        said = self.shown(key)
        if among is None:
            fact = self._table.facts_of(home.name) if self._table.find(home.name) else None
            party = self._table.party_named(fact.party) if fact is not None and fact.party else None
            if fact is None or party is None or party.country != home.country:
                return None
            detail = f"“{said}” in {home.name}, through which {party.name} speaks ({fact.cited})"
            return Hit(self._countries.organ(party, key[2]), "own-country", detail, 0.85)
        own = [one for one in among if home.country is not None and self._country_of(one) == home.country]
        if len(own) != 1:
            return None
        detail = f"“{said}” in {home.name} is the one of its own country, “{self.shown(own[0])}”"
        return Hit(own[0], "own-country", detail, 0.75, self.place(own[0], at.article_id))

    def _country_of(self, key: Key) -> str | None:
        party = self._table.party_named(key[1]) if key[1] else None
        if party is not None:
            return party.country
        return self._table.facts_of(key[2]).country if self._table.find(key[2]) is not None else None

    def _short(self, at: Excerpt, key: Key) -> Hit | None:
        """The longer name of which ``key`` is the end ("the Courier"), a name and a legal form, or initials."""
        tokens = key_tokens(key)
        if not tokens or (len(tokens) == 1 and tokens[0] in _TOO_GENERAL):
            return None
        if len(tokens) == 1 and len(tokens[0]) >= MIN_INITIALS:
            by_initials = self._by_initials(tokens[0], at)
            if by_initials is not None:
                return by_initials
        at_home = self._at_home(at, key)
        if at_home is not None:
            return at_home
        longer = [(k, t) for k, t in self._parts.get(tokens[-1], ()) if k != key and is_longer(k, tokens, t)]
        here = [k for k, _ in longer if self._is_in(k, at.article_id)]
        if not here and len(longer) > 1:
            return self._at_home(at, key, [k for k, _ in longer])
        for found in here or [k for k, _ in longer]:
            detail = f"“{self.shown(key)}” is the end of the name “{self.shown(found)}”"
            return Hit(found, "short-form", detail, 0.9 if here else 0.75, self.place(found, at.article_id))
        return self._begun(at, key, tokens)

    def _begun(self, at: Excerpt, key: Key, tokens: tuple[str, ...]) -> Hit | None:
        """The one firm or club whose longer name begins with ``key``, no place: "Harwell" of "Harwell Services"."""
        if key[1] or key[2] in self._countries.lands or self._table.find(key[2]) is not None:
            return None
        longer = [
            (k, t) for k, t in self._starts.get(tokens[0], ())
            if len(t) > len(tokens) and t[: len(tokens)] == tokens
            and (t[len(tokens)] not in _JOINING or (t[len(tokens)] == "for" and tokens[-1] in nouns.BODIES))
        ]  # fmt: skip
        if len(longer) != 1 or longer[0][0][1] or longer[0][1][-1] in _OTHERS_OF_A_NAME:
            return None
        found = longer[0][0]
        detail = f"“{self.shown(key)}” is the beginning of the name “{self.shown(found)}”"
        return Hit(found, "short-form", detail, 0.7, self.place(found, at.article_id))

    def _by_initials(self, short: str, at: Excerpt) -> Hit | None:
        found = self._initials.get(short) or self._police.get(short) or []
        if len(found) != 1:
            return None
        key = found[0]
        return Hit(key, "initials", self._initials_of(short.upper(), key), 0.85, self.place(key, at.article_id))

    def _initials_of(self, short: str, key: Key) -> str:
        return f"“{short}” are the initials of “{self.shown(key)}”"


def _is_of_workers(tokens: tuple[str, ...]) -> bool:
    return any(lemma_of(token) in nouns.PEOPLE for token in tokens)


def _is_alike(a: str, b: str, stem: int = _STEM) -> bool:
    """Whether two words begin alike: "handlers", "handling"."""
    return a[:stem] == b[:stem]
