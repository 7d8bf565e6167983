"""The edges of names: what the reader took into an entity and is no part of the name."""

from __future__ import annotations

import re
from dataclasses import replace

from headwater.data.annotation import Entity, EntityKind
from headwater.data.span import Span
from headwater.meaning.words import Word, words
from headwater.outlets.names import fold_name
from headwater.sources.names.given_names import sex_of_name
from headwater.sources.phrases import nouns

_OFFICE_OF = re.compile(r"\b(?:[Ss]ecretary|[Mm]inister)\s(?:of|for)\s$")
_OFFICE_REACH = 20  # characters before a name in which that stands
_PARTICIPLE = 2  # words: "conducted by"
_TITLED = frozenset({"person", "organisation", "misc"})
_KINDS_OF_FIRMS = frozenset({"multinational", "conglomerate", "watchdog", "regulator"})
# In lower case behind a name: what the body is, and not what it is called.
_BEHIND_NAMES = frozenset({"gang", "group", "company", "firm"})
_PAPERS = nouns.DOCUMENTS | nouns.IMAGES
# No name of whose a paper is: "|Partial| transcript", "|50-|state poll".
_COUNTED = re.compile(r"\d|(?:partial|full|complete|preliminary|early|final|annual|latest|new)$", re.IGNORECASE)
_CLOSE_TO = frozenset({"ally", "surrogate", "loyalist", "confidant", "confidante"})  # beside the nouns for people
_POSTS = frozenset({"Director", "Chief", "Chairman", "Chairwoman", "Commissioner"})
_COMPANY = frozenset({"his", "her", "its", "their", "other", "others"})
_SELVES = frozenset({"himself", "herself"})
# Where a lawmaker sits, beside his name: "(R-|Fen.|)", ", |D-Ostrel|,".
_SEAT = re.compile(r"[A-Z]{1,4}-[A-Z][a-z]+\.?(?:\s?[A-Z][a-z]*\.?)?")
_BRACKET = re.compile(r" \((?![^()]{1,20}\) [A-Z])")  # "Ada Pell |(R|-Fen.)", and not the nickname in "Ada (Bo) Pell"
_CLOCK = re.compile(r"[\d:]{1,5}\s?[AP]\.?M\.?\s?(?=[A-Z])")  # of a live report: "|8:05PM|Ada Pell"
_STIRRED = re.compile(r"[A-Z][a-z]{4,}(?:ing|(?<!fr)ed)\s(?=[A-Z])")  # how somebody was: "|Bewildered| Pell left"
_HEAD = re.compile(r"(?:^|\n|[.!?][”\"’]?\s)[“\"‘]?$")
_LONGEST_NAME = 3
_OFFICES = nouns.HELD | nouns.OFFICES | frozenset({"representative", "justice", "speaker"})
_NEXT = re.compile(r" ([A-Z][\w’'-]+)")
_BEHIND_RANK = re.compile(r"\.?\s([A-Z][\w’'-]+)")
_TITLE = re.compile(r"[a-z]\s(?:Sen|Rep|Gov|Gen|Col|Capt|Sgt|Lt|Const|Cpl|Det|Insp)s?\.$")  # "|Fen Sen.| Ada Pell"
_FEWEST_OF_NAME = 2  # words of a name in full
_LONGEST_PARTICLE = 4  # letters of what stands small within a name: "van", "della" only before another word
_AGENT = re.compile(r"(?:[eo]r|ist|eon|ian|ant)s?$")
_ROYALS = frozenset({"king", "queen", "prince", "princess"})  # parts of their names


def trim_name(entity: Entity, text: str) -> Entity | None:
    """The entity without what is no part of its name; ``None`` when nothing is left.

    That is: prepositions, articles and "state-run" at its edges; the department in "Secretary of |State Pell|"; the
    participle in "|conducted by the Harwell Group|"; the noun for a firm in "|Broadcaster| Harwell", which is then no
    person's; the paper in "|a Harwell survey|"; whose aide somebody is in "|Harwell aide| Ada Pell"; "himself"; the
    company in "Mrs Pell |and her campaign|"; a clock before it ("|8:05PM|Ada Pell"); the title in "|Fen Gov.| Ada
    Pell", which is then a person's. A lawmaker's seat ("R-Fen.") and a title alone are no names at all.
    """
    entity = _without_opening(entity, text)
    said = entity.span.of(text).strip("() ,")
    if (
        _is_title_alone(entity, text)
        or _SEAT.fullmatch(said)
        or _TITLE.search(text[entity.span.start : entity.span.end + 1].strip())
    ):
        return None
    before_bracket = _BRACKET.split(entity.span.of(text), 1)[0] if entity.kind == "person" else entity.span.of(text)
    kept = _without_edges(words(before_bracket))
    titled = _without_title(entity, kept) if entity.kind in _TITLED else kept
    if len(titled) < len(kept) or entity.kind == "person":
        titled = _without_place(titled)
    if len(titled) < len(kept):
        return replace(entity, span=_span(entity, titled), kind="person")
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
        kept = _without_kind(_without_paper(kept), _behind(kept, text[entity.span.end : entity.span.end + 3]))
    if not kept or (len(kept) == 1 and kept[0].text.lower() in nouns.DETERMINERS | nouns.PREPOSITIONS):
        return None
    span = _span(entity, kept)
    left = text[span.end : entity.span.end].strip()
    if span.start == entity.span.start and (left in ("", ".") or (left == "”" and "“" in said)):
        return entity
    return replace(entity, span=span)


def _without_opening(entity: Entity, text: str) -> Entity:
    """A person's name without a clock or a participle before it at the head of a line or sentence."""
    if entity.kind != "person":
        return entity
    found = _CLOCK.match(text, entity.span.start, entity.span.end)
    if found is None and _HEAD.search(text[max(0, entity.span.start - 4) : entity.span.start]):
        found = _STIRRED.match(text, entity.span.start, entity.span.end)
    return entity if found is None else replace(entity, span=Span(found.end(), entity.span.end))


def _is_title_alone(entity: Entity, text: str) -> bool:
    """Whether an entity is the title, or the "vice" of one, before the name that follows it: "|Senator| Ada Pell"."""
    said = [w.lower().rstrip(".") for w in entity.span.of(text).split()]
    is_rank = bool(said) and said[-1] in nouns.RANKS
    behind = (_BEHIND_RANK if is_rank else _NEXT).match(text, entity.span.end)
    if entity.kind not in _TITLED or behind is None:
        return False
    if len(said) == 1 and (is_rank or (entity.kind == "person" and said[0] in nouns.PEOPLE)):
        return True  # "|Cpl|. Ada Pell", "|Winger| Ivo Pell"
    return (said == ["vice"] and behind[1].lower() in _OFFICES) or (bool(said) and all(w in _OFFICES for w in said))


def _without_place(kept: list[Word]) -> list[Word]:
    """A person's name in full without where somebody is from: "|Ada Pell| of Ostrel", but "Ada of Ostrel"."""
    stop = next((n for n, w in enumerate(kept) if w.text == "of" and n >= _FEWEST_OF_NAME), len(kept))
    return kept[:stop] if stop + 1 < len(kept) and kept[stop + 1].text[:1].isupper() else kept


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


def _behind(kept: list[Word], after: str) -> str:
    """What stands behind a name; behind a shortened rank, past its stop."""
    is_rank = bool(kept) and kept[-1].text.lower() in nouns.RANKS
    return after.removeprefix(".").strip() if is_rank else after[:2].strip()


def _without_kind(kept: list[Word], after: str) -> list[Word]:
    """A body's name without what the body is, and without a post before the name ``after`` it."""
    is_post = bool(kept) and (kept[-1].text in _POSTS or kept[-1].text.lower() in nouns.RANKS)
    if len(kept) > 1 and is_post and after[:1].isupper():  # "|Harwell Agency| Director Ada Pell", "|Fen Police| Const."
        kept = kept[:-1]
    if len(kept) > 1 and kept[0].lemma in _KINDS_OF_FIRMS and kept[1].text[:1].isupper():
        kept = kept[1:]
    if len(kept) > 1 and kept[-1].text in _BEHIND_NAMES and kept[-2].text[:1].isupper():
        kept = kept[:-1]
    return kept


def _without_title(entity: Entity, kept: list[Word]) -> list[Word]:
    """The words of a person's name in full behind a title, and without a seat; all of ``kept`` where neither is there.

    In what the reader took for a body the title must be one of persons, and a word of it small or the given name known:
    "Consumer |Protection Board|" is no consumer's name.
    """
    seatless = kept if entity.kind == "misc" else [w for w in kept if not _SEAT.fullmatch(w.text)]
    for place in range(len(seatless) - _FEWEST_OF_NAME, 0, -1):
        name = seatless[place:]
        if not all(w.text[:1].isupper() or len(w.text) <= _LONGEST_PARTICLE for w in name):
            return kept
        if name[0].text[:1].isupper() and _is_title(entity, seatless[:place], name):
            return name
    is_honored = bool(kept) and kept[0].text.lower().rstrip(".") in nouns.HONORED
    return seatless if is_honored or entity.kind == "person" else kept


def _is_title(entity: Entity, title: list[Word], name: list[Word]) -> bool:
    """Whether the words before a name say who somebody is: "Fen Gov.", "Retired surgeon", "Fen Radio's"."""
    last, is_person = title[-1], entity.kind == "person"
    is_named = is_person or bool(sex_of_name(fold_name(name[0].text)))
    end = name[-1].text.casefold()
    if last.lemma in _ROYALS or end in nouns.HONORED or end in nouns.BODIES - nouns.SURNAMES:
        return False
    if last.lemma == "'s":
        return is_named and not is_person and len(title) > 1
    if len(title) > _FEWEST_OF_NAME and title[-2].text == "of" and title[-3].lemma in nouns.OFFICES:
        return is_named  # "Secretary of State |Ada Pell|"
    if not last.text.islower():
        is_honor = last.text.lower() in nouns.HONORED and last.lemma not in nouns.PEOPLE
        return len(title) > 1 if is_honor else is_named and last.lemma in nouns.PEOPLE
    if is_person:
        return len(last.text) > _LONGEST_PARTICLE
    is_who = last.lemma in nouns.PEOPLE or bool(_AGENT.search(last.lemma))
    return is_who and len(name) <= _LONGEST_NAME and last.lemma not in nouns.PREPOSITIONS | nouns.BODIES


def _without_company(kept: list[Word]) -> list[Word]:
    """The first of two that were taken for one name: "|Mrs Pell| and her campaign"."""
    for place in range(1, len(kept) - 1):
        if kept[place].text == "and" and kept[place + 1].text in _COMPANY:
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
    while named and (named[0].text.lower() in nouns.DETERMINERS or _COUNTED.match(named[0].text)):
        named = named[1:]
    return named
