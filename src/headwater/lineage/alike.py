"""Sources that cannot be told apart, and so are no two parties: who has no name, and who speaks for one body.

"Police said" in one article and "a detective said" in another may well be one officer; a company, its statement and its
spokesman are one; and what an outlet is cited for it may have from whomever others cite. Two count as two parties only
where something tells them apart: names, what they are, or an article that quotes both for the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from headwater.data.article import Article
from headwater.data.claim import Assertion
from headwater.data.evidence import Evidence
from headwater.data.source import Source
from headwater.data.span import Excerpt
from headwater.lineage.graph import named_chain, supports
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


def tell_apart(
    assertions: Sequence[Assertion],
    articles: Mapping[str, Article],
    sources: Mapping[str, Source],
    name: Callable[[str], str],
) -> tuple[dict[str, str], tuple[Evidence, ...]]:
    """The name under which each origin of a claim counts where parties are counted, for those that count as another.

    Args:
        assertions: those of the claim.
        articles: articles by id.
        sources: sources by id.
        name: the party of a source as far as it is known.

    Returns:
        The names, and one piece of evidence for each two that are taken together: how the articles call them.
    """
    quoted_in: dict[str, set[str]] = {}
    for assertion in assertions:
        chain = named_chain(assertion) if supports(assertion) else ()
        if chain and chain[-1] in sources:
            quoted_in.setdefault(chain[-1], set()).add(assertion.article_id)
    if len({name(node) for node in quoted_in}) < 2:
        return {}, ()
    bodies = [s for s in sources.values() if s.kind in ("organisation", "official") and _is_named(s, articles)]
    principals = [sources[node] for node in quoted_in if sources[node].kind in ("person", "anonymous", "organisation")]
    read = {node: _Read(sources[node], articles, bodies, principals) for node in quoted_in}
    counted: dict[str, str] = {}
    evidence: list[Evidence] = []
    settled: list[str] = []
    for node in sorted(read, key=lambda node: (read[node].is_relay, read[node].is_unnamed, node)):
        one = next((x for x in settled if _may_be_one(read[node], read[x], quoted_in[node] & quoted_in[x])), None)
        if one is None:
            settled.append(node)
        elif name(one) != name(node):
            counted[name(node)] = counted.get(name(one), name(one))
            detail = f"“{sources[node].name}” may be or speak for “{sources[one].name}”: nothing tells them apart."
            excerpts = (_called(sources[node], quoted_in[node]), _called(sources[one], quoted_in[one]))
            evidence.append(Evidence("not-told-apart", 1.0, detail, tuple(x for x in excerpts if x is not None)))
    return counted, tuple(evidence)


def _called(source: Source, article_ids: set[str]) -> Excerpt | None:
    """The first place at which an article that quotes a source names it."""
    return next((m for m in source.mentions if m.article_id in article_ids), None)


class _Read:
    """A source as its mentions tell of it."""

    def __init__(
        self, source: Source, articles: Mapping[str, Article], bodies: Sequence[Source], principals: Sequence[Source]
    ) -> None:
        read = [m for m in source.mentions[:_MOST] if m.article_id in articles]
        texts = (m.span.of(articles[m.article_id].text)[:_LONGEST] for m in read)
        said = " ; ".join(dict.fromkeys([source.name, *texts]))
        lemmas = {word.lemma for word in words(said.lower())}
        called = _description(source.name)
        self.head = called[-1] if called else ""
        self.is_unnamed = source.kind in ("anonymous", "document", "image") or not _is_name(source.name)
        self.is_relay = source.kind in ("outlet", "wire") or (source.kind == "person" and bool(lemmas & _REPORTERS))
        nouns = (set(called) if self.is_unnamed else lemmas) & _WALKS.keys()
        if self.is_unnamed and nouns <= _OF_ANY_BODY and len(called) > len(nouns):
            nouns = set()
        self.walks = frozenset(_WALKS[noun] for noun in nouns)
        self.walks |= {"office"} if source.kind == "official" or _POLICE.search(said) else frozenset()
        of_office = self.head in _OF_OFFICE or bool({"voice", "paper", "study"} & {_WALKS.get(self.head)})
        self.is_any_office = self.head in _ANY_OFFICE or (of_office and bool(nouns & _ANY_OFFICE))
        self.bodies = frozenset(b.id for b in bodies if b.id == source.id or _speaks_for(b, said, lemmas))
        self.bodies |= {p.id for p in principals if p.id == source.id or _is_mouth_of(p, said)}


def _may_be_one(one: _Read, other: _Read, together: set[str]) -> bool:
    if one.bodies & other.bodies:
        return True
    if one.is_unnamed and other.is_unnamed and one.is_any_office and other.is_any_office and one.walks & other.walks:
        return True
    if together:
        return False
    if one.is_relay or other.is_relay:
        return True
    if not (one.is_unnamed or other.is_unnamed):
        return False
    if one.is_unnamed and other.is_unnamed and one.head == other.head:
        return True
    return bool(one.walks & other.walks) or any(x.is_unnamed and x.walks == {"paper"} for x in (one, other))


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
        if len(called) < _SHORTEST or not _is_name(called):
            continue
        found = re.search(rf"(?<!\w)(?i:{re.escape(called)})(?:(?P<own>['’]s?\s+[A-Z])|(?!\w))", said)
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


def _is_named(body: Source, articles: Mapping[str, Article]) -> bool:
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
