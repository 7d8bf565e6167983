"""The edges of names: what the reader took into an entity and is no part of the name."""

from __future__ import annotations

import re
from dataclasses import replace

from headwater.data.annotation import Entity, EntityKind
from headwater.data.span import Span
from headwater.meaning.words import Word, words
from headwater.sources import nouns

_OFFICE_OF = re.compile(r"\b(?:[Ss]ecretary|[Mm]inister)\s(?:of|for)\s$")
_OFFICE_REACH = 20  # characters before a name in which that stands
_PARTICIPLE = 2  # words: "conducted by"
_KINDS_OF_FIRMS = frozenset({"multinational", "conglomerate", "watchdog", "regulator"})
# In lower case behind a name: what the body is, and not what it is called.
_BEHIND_NAMES = frozenset({"gang", "group", "company", "firm"})
_PAPERS = nouns.DOCUMENTS | nouns.IMAGES
_CLOSE_TO = frozenset({"ally", "surrogate", "loyalist", "confidant", "confidante"})  # beside the nouns for people
_POSTS = frozenset({"Director", "Chief", "Chairman", "Chairwoman", "Commissioner"})
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_SELVES = frozenset({"himself", "herself"})


def trim_name(entity: Entity, text: str) -> Entity | None:
    """The entity without what is no part of its name; ``None`` when nothing is left.

    That is: prepositions, articles and "state-run" at its edges; the department in "Secretary of |State Pell|"; the
    participle in "|conducted by the Harwell Group|"; the noun for a firm in "|Broadcaster| Harwell", which is then no
    person's; the paper in "|a Harwell survey|"; whose aide somebody is in "|Harwell aide| Ada Pell"; "himself"; and
    the company in "Mrs Pell |and her campaign|".
    """
    kept = _without_edges(words(entity.span.of(text)))
    alone = _without_company(kept) if entity.kind == "organisation" else kept
    if len(alone) < len(kept):
        kind: EntityKind = "person" if alone[0].text.lower().rstrip(".") in nouns.HONORIFICS else "organisation"
        return replace(entity, span=_span(entity, alone), kind=kind)
    if entity.kind == "person" and len(kept) > 1:
        before = text[max(0, entity.span.start - _OFFICE_REACH) : entity.span.start]
        kept = kept[1:] if _OFFICE_OF.search(before) else kept
        kept = _without_whose(kept)
        if len(kept) > 1 and kept[0].lemma in nouns.FIRMS and kept[1].text[:1].isupper():
            return replace(entity, span=_span(entity, kept[1:]), kind="organisation")
    elif entity.kind == "organisation":
        kept = _without_paper(kept)
        after = text[entity.span.end : entity.span.end + 2].strip()
        if len(kept) > 1 and kept[-1].text in _POSTS and after[:1].isupper():  # "|Harwell Agency| Director Ada Pell"
            kept = kept[:-1]
        if len(kept) > 1 and kept[0].lemma in _KINDS_OF_FIRMS and kept[1].text[:1].isupper():
            kept = kept[1:]
        if len(kept) > 1 and kept[-1].text in _BEHIND_NAMES and kept[-2].text[:1].isupper():
            kept = kept[:-1]
    if not kept or (len(kept) == 1 and kept[0].text.lower() in nouns.DETERMINERS | nouns.PREPOSITIONS):
        return None
    first, last = kept[0].start, kept[-1].end
    if first == 0 and last >= len(entity.span) - 1:
        return entity
    return replace(entity, span=_span(entity, kept))


def _span(entity: Entity, kept: list[Word]) -> Span:
    return Span(entity.span.start + kept[0].start, entity.span.start + kept[-1].end)


def _without_edges(kept: list[Word]) -> list[Word]:
    kept = list(kept)
    while kept and kept[-1].text in nouns.PREPOSITIONS | nouns.DETERMINERS:
        kept.pop()
    while kept and kept[0].text in nouns.PREPOSITIONS:
        kept.pop(0)
    if len(kept) > _PARTICIPLE and kept[0].text.islower() and kept[1].text == "by":
        kept = kept[_PARTICIPLE:]
    if len(kept) > 1 and kept[0].text.lower() in nouns.STATE_WORDS and kept[1].text[0].isupper():
        if kept[0].text.islower() or "-" in kept[0].text:  # "State Street" keeps its first word
            kept.pop(0)
    return kept


def _without_company(kept: list[Word]) -> list[Word]:
    """The first of two that were taken for one name: "|Mrs Pell| and her campaign"."""
    for place in range(1, len(kept) - 1):
        if kept[place].text == "and" and kept[place + 1].text in _POSSESSIVES:
            first = kept[:place]
            while len(first) > 1 and first[0].text.lower() == "both":
                first = first[1:]
            return first
    return kept


def _without_whose(kept: list[Word]) -> list[Word]:
    """A person's name without "himself", and without the words before it that say whose aide or ally that is."""
    while len(kept) > 1 and kept[-1].text in _SELVES:
        kept = kept[:-1]
    people = [n for n, w in enumerate(kept[:-1]) if w.text.islower() and w.lemma in nouns.PEOPLE | _CLOSE_TO]
    return kept[people[-1] + 1 :] if people and kept[people[-1] + 1].text[:1].isupper() else kept


def _without_paper(kept: list[Word]) -> list[Word]:
    while len(kept) > 1 and kept[-1].text.islower() and kept[-1].text.endswith("ed"):  # "a Harwell Poll |released|"
        kept = kept[:-1]
    is_poll = len(kept) > 1 and kept[-1].lemma == "poll"
    if not kept or not (is_poll or (kept[-1].text.islower() and kept[-1].lemma in _PAPERS)):
        return kept
    stop = next((n for n in range(len(kept) - is_poll, 0, -1) if not kept[n - 1].text.islower()), 0)
    named = kept[:stop]
    while named and named[0].text.lower() in nouns.DETERMINERS:
        named = named[1:]
    return named
