"""How the articles call a source: by name or noun, of what walk of life, and for which bodies and persons it speaks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from headwater.data.article import Article
from headwater.data.source import Source
from headwater.lineage.posts import ranked_in, titles_of
from headwater.meaning.words import content_words, words

_MOST: Final = 12  # mentions of a source that are read
_LONGEST: Final = 200  # characters of each
_SHORTEST: Final = 4  # letters of a body's name by which it is known again
# Walks of life: two of one walk, one of them without a name, may be one. Others are one only by the same noun.
_WALKS: Final = {
    noun: walk
    for walk, nouns in {
        "office": "authority official officer police policeman policewoman cop detective investigator inspector marshal"
        " commissioner prosecutor sheriff deputy trooper constable superintendent sergeant lieutenant captain lt sgt"
        " capt det insp government",
        "law": "lawyer attorney counsel barrister solicitor",
        "court": "judge jury juror justice magistrate court tribunal bench",
        "kin": "relative family parent mother father brother sister son daughter husband wife widow widower uncle aunt"
        " cousin nephew niece grandson granddaughter grandmother grandfather",
        "voice": "spokesman spokeswoman spokesperson representative rep publicist agent",
        "study": "study survey poll report review research statistic figure datum data result test record finding"
        " autopsy post-mortem",
        "paper": "statement release announcement letter memo email e-mail blog advisory notice",
    }.items()
    for noun in nouns.split()
}
# Who may be, or speak for, whoever holds a public office.
_ANY_STATE: Final = frozenset({"authority", "official", "government"})
_STATE: Final = frozenset(
    "president premier chancellor minister secretary governor mayor commission ministry department".split()
)
# What says no more of somebody than that he was there, or lives there.
_ANYONE: Final = frozenset(
    "witness eyewitness onlooker bystander resident neighbor neighbour man woman boy girl teenager person suspect"
    " defendant gunman shooter attacker victim survivor".split()
)
_COMPANY: Final = frozenset({"company", "firm"})  # without a name: of any that another article names
_WRITTEN: Final = frozenset({"study", "paper"})  # walks that a person has by mere words: "a records clerk"
_EXAMINERS: Final = frozenset("examiner coroner pathologist autopsy post-mortem postmortem".split())
_SHARE: Final = re.compile(r"\b(?:per ?cent|majorit(?:y|ies) of|half of|quarters? of|thirds? of)\b|%", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"[\w-]+\.(?:com|org|net)", re.IGNORECASE)  # of a site, which is cited as an outlet is
_ANY_OFFICE: Final = frozenset(
    "authority official officer police policeman cop".split()
)  # for which one report has many
_OF_ANY_BODY: Final = frozenset({"official", "officer", "deputy"})  # of a hospital or a union as well
_IN_POST: Final = frozenset(  # whoever is called so at a body speaks for it; its workers, patients and critics do not
    "spokesman spokeswoman spokesperson representative rep official officer director chief head president chairman"
    " chairwoman chair chairperson executive ceo founder secretary commissioner manager researcher analyst engineer"
    " scientist expert statement release announcement blog advisory memo report team".split()
) | {noun for noun, walk in _WALKS.items() if walk == "office"}
_REPORTERS: Final = frozenset({"reporter", "correspondent"})  # who are cited for what they were told
_OF_OFFICE: Final = frozenset("account source log".split())  # "police accounts" are the police's
_POLICE: Final = re.compile(r"\b[A-Z]{1,4}PD\b")
_MOUTH: Final = (  # who speaks for a person or a family, as an officer does for a body
    r"(?:spokes(?:man|woman|person|people)|representatives?|publicists?|agents?|lawyers?|attorneys?|aides?|advis[eo]rs?)"
)
_MINISTRY: Final = re.compile(
    r"(?:(?P<subject>[\w-]+)\s+(?:Ministry|Department)|(?:Ministry|Department)\s+(?:of|for)\s+(?:the\s+)?(?P<of>[\w-]+)\b.*)"
)
_NO_MORE: Final = re.compile(
    r"\b(?:former|ex|fired|critics?|rivals?|opponents?|against|suing|unions?)\b", re.IGNORECASE
)
_BEHIND: Final = re.compile(
    r",|\b(?:of|from|in|at|for|with|who|whose|which|that|close|familiar|acting|hired|on|to|by|after|and)\b"
)


class Called:
    """A source as its mentions tell of it."""

    def __init__(
        self, source: Source, articles: Mapping[str, Article], bodies: Sequence[Source], principals: Sequence[Source]
    ) -> None:
        read = [m for m in source.mentions[:_MOST] if m.article_id in articles]
        texts = [m.span.of(articles[m.article_id].text)[:_LONGEST] for m in read]
        is_person = source.kind == "person" and _is_name(source.name)
        titles = titles_of(source, articles) if is_person else ()
        said = " ; ".join(dict.fromkeys([source.name, *texts, *titles]))
        lemmas = {word.lemma for word in words(said.lower())}
        called = _description(source.name)
        self.head = called[-1] if called else ""
        self.is_unnamed = source.kind in ("anonymous", "document", "image") or not _is_name(source.name)
        self.is_relay = source.kind in ("outlet", "wire") or (source.kind == "person" and bool(lemmas & _REPORTERS))
        self.is_relay |= _ADDRESS.fullmatch(source.name) is not None
        self.ranks = ranked_in(titles)
        nouns = (set(called) if self.is_unnamed else lemmas) & _WALKS.keys()
        if self.is_unnamed and nouns <= _OF_ANY_BODY and len(called) > len(nouns):
            nouns = set()
        self.walks = frozenset(_WALKS[noun] for noun in nouns)
        self.walks |= {"office"} if source.kind == "official" or _POLICE.search(said) else frozenset()
        self.walks |= {"study"} if _SHARE.search(source.name) else frozenset()
        of_office = self.head in _OF_OFFICE or bool({"voice", "paper", "study"} & {_WALKS.get(self.head)})
        self.is_any_office = self.head in _ANY_OFFICE or (of_office and bool(nouns & _ANY_OFFICE))
        self.is_any_state = self.is_unnamed and self.head in _ANY_STATE & nouns
        self.is_examiner = bool(lemmas & _EXAMINERS)
        self.is_anyone = (
            source.kind == "anonymous" and self.head in _ANYONE and self.head in source.name.lower().split()
        )
        self.kind, self.party = source.kind, source.party
        self.names = _names(source) if source.kind in ("organisation", "official") and not self.is_unnamed else ()
        self.is_police = not (self.is_unnamed or is_person) and bool({"police"} & lemmas or _POLICE.search(source.name))
        self.is_any_police = self.ranks == {()} and any("police" in title.lower() for title in titles)
        self.bodies = frozenset(b.id for b in bodies if b.id == source.id or _speaks_for(b, said, lemmas))
        posts = {lemma for text in (*texts, *titles) for part in text.split(",") for lemma in _description(part)}
        self.is_any_company = self.is_unnamed and bool(lemmas & _COMPANY)
        self.is_state = source.kind == "official" or bool(posts & _STATE and (not is_person or not self.bodies))
        self.is_company = any(b.id in self.bodies and b.kind == "organisation" for b in bodies)
        self.is_private = is_person and not self.walks - _WRITTEN and not self.bodies and not lemmas & _IN_POST
        self.bodies |= {p.id for p in principals if p.id == source.id or _is_mouth_of(p, said)}

    def is_namesake(self, other: Called) -> bool:
        """Whether both are bodies of one name, and not of two parties."""
        return bool(self.names) and self.names[:1] == other.names[:1] and self._is_of(other)

    def _is_of(self, other: Called) -> bool:
        return None in (self.party, other.party) or self.party == other.party

    def may_be(self, other: Called) -> bool:
        """Whether nothing tells this source of one article from ``other`` of another; to be asked both ways round."""
        if self.is_examiner and other.is_examiner:
            return True
        if self.is_any_police and other.is_police:
            return True
        if (
            self.kind == other.kind
            and self._is_of(other)
            and any(_is_shorter(a, b) for a in self.names for b in other.names)
        ):
            return True
        if not self.is_unnamed:
            return False
        if self.is_any_company and other.is_company:
            return True
        if (self.is_any_state and other.is_state) or (self.is_anyone and other.is_private):
            return True
        if other.is_unnamed and self.head == other.head:
            return True
        return bool(self.walks & other.walks) or self.walks == {"paper"}


def _names(body: Source) -> tuple[tuple[str, ...], ...]:
    """What a body is called, each name as the lemmas of its words."""
    return tuple(tuple(w.lemma for w in content_words(name.lower())) for name in (body.name, *body.aliases))


def _is_shorter(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether ``one`` may be short for ``other``: its beginning, or two words and more that are all in it."""
    return bool(one) and (one == other[: len(one)] or (len(one) > 1 and set(one) <= set(other)))


def _speaks_for(body: Source, said: str, lemmas: set[str]) -> bool:
    """Whether what a source is called names a body and a post in it: "Harwell's Ada Pell", "a Harwell spokesman"."""
    if _NO_MORE.search(said):
        return False
    ministry = _MINISTRY.fullmatch(body.name)
    subject = (ministry["subject"] or ministry["of"]) if ministry is not None else None
    if subject and re.search(
        rf"\b{subject}\s+(?:minister|secretary)\b|\bminister\s+(?:of|for)\s+(?:the\s+)?{subject}\b", said, re.IGNORECASE
    ):
        return True
    for called in (body.name, *body.aliases):
        if (len(called) < _SHORTEST and not called.isupper()) or not _is_name(called):
            continue
        any_case = re.escape(called) if called.isupper() else rf"(?i:{re.escape(called)})"
        found = re.search(rf"(?<!\w){any_case}(?:(?P<own>(?:\s+[A-Z]\w+){{0,2}}['’]s?\s+[A-Z])|(?!\w))", said)
        if found is not None and (found["own"] is not None or lemmas & _IN_POST):
            return True
    return False


def _is_mouth_of(principal: Source, said: str) -> bool:
    """Whether what a source is called says that he speaks for somebody: "Pell's lawyer", "a family spokeswoman"."""
    called = principal.name.split() if principal.kind == "person" and _is_name(principal.name) else []
    noun = called[-1] if called else next(iter(_description(principal.name)[-1:]), "")
    if len(noun) < _SHORTEST or noun.lower() not in said.lower() or (not called and _WALKS.get(noun, "kin") != "kin"):
        return False
    of = rf"{re.escape(noun)}(?:['’]s?)?\s+(?:[\w-]+\s+)?{_MOUTH}\b"
    own = rf"\b{_MOUTH}\s+(?:for|of|to)\s+(?:[\w.’'-]+\s+){{0,3}}{re.escape(noun)}\b"
    return not _NO_MORE.search(said) and re.search(rf"\b{of}|{own}", said, re.IGNORECASE) is not None


def is_named(body: Source, articles: Mapping[str, Article]) -> bool:
    """Whether a body is called by a name, and nowhere by the same word as a noun: "the court"."""
    read = [m for m in body.mentions[:_MOST] if m.article_id in articles]
    texts = (m.span.of(articles[m.article_id].text)[:_LONGEST] for m in read)
    return _is_name(body.name) and not any(re.search(rf"\b{re.escape(body.name.lower())}\b", text) for text in texts)


def _is_name(name: str) -> bool:
    """Whether a name is more than a noun: "Surrey Police", not "Police" or "authorities"."""
    found = words(name)
    return any(word.text[:1].isupper() for word in found[1:]) or (
        len(found) == 1 and found[0].text[:1].isupper() and words(name.lower())[0].lemma not in _WALKS
    )


def _description(name: str) -> list[str]:
    """The lemmas of a description up to its noun: "friend" of "a friend of the skipper"."""
    behind = _BEHIND.search(name)
    return [w.lemma for w in content_words((name[: behind.start()] if behind and behind.start() else name).lower())]
