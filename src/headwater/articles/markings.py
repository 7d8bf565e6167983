"""Bylines, datelines and credits: who wrote it, where, and whose text it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from headwater.articles.words import FUNCTION_WORDS, split_words
from headwater.data.article import Outlet
from headwater.data.span import Span


class Outlets(Protocol):
    """What CLEAN asks the outlet table (``headwater.outlets.table.OutletTable``)."""

    def find(self, name_or_domain: str, /) -> Outlet | None:
        """The outlet with exactly this name, alias or domain."""


class NoOutlets:
    """A table that knows only the wire services everybody credits, and no outlet."""

    def find(self, name_or_domain: str, /) -> Outlet | None:
        """The wire service, known by name only."""
        known = name_or_domain.casefold().removeprefix("the ") in _WIRES
        return Outlet(name_or_domain, kind="wire") if known else None


_WIRES = frozenset(
    (
        "reuters|thomson reuters|ap|associated press|afp|agence france-presse|upi|united press international|dpa|"
        "efe|epa|ansa|tass|ria novosti|interfax|xinhua|kyodo|kyodo news|jiji|jiji press|yonhap|yonhap news agency|"
        "kcna|pti|press trust of india|ians|ani|bernama|antara|bloomberg|pa|pa media|press association|cp|"
        "the canadian press|canadian press|aap|anadolu|aa|irna|spa|wam|qna|mena|sana|ukrinform|apa|belga|anp|ntb|"
        "tt|ritzau|stt|pap|ctk|mti|lusa|europa press|nan|cns"
    ).split("|")
)


@dataclass(frozen=True, slots=True)
class Opening:
    """How a lead begins: where the place and date stand, and who is credited there."""

    place: Span | None
    credit: Span | None


_MON = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = rf"(?:{_MON} \d{{1,2}}|\d{{1,2}} {_MON})(?:, ?\d{{4}}| \d{{4}})?"
_NAME = r"[^\W\d_][\w.'’&-]*"
_PLACE = rf"{_NAME}(?:[ /]{_NAME}){{0,4}}(?:\s?\[[^\]\n]{{2,30}}\])?(?:, {_NAME}(?: {_NAME}){{0,2}}){{0,2}}"
_DASH = r"(?:—|–|--?|:|‒|―|\.\s?[—–-]{1,2})"
_AGENCY = r"[^\W\d_][\w .&/'’-]{0,40}"
_CREDITED = re.compile(
    rf"(?:(?P<before>{_AGENCY}): ?)?(?P<place>{_PLACE}(?:[,.] ?{_DATE})?),?\s?"
    rf"\((?P<agency>{_AGENCY})\)\s?(?:{_DASH}|(?=[A-Z“\"]))"
)
_SLASHED = re.compile(rf"(?P<place>{_PLACE}, {_DATE})\.? ?/(?P<agency>{_AGENCY})/\.?")
_PLAIN = re.compile(rf"(?P<place>{_PLACE}(?:[,.] ?{_DATE})?)\s?(?:—|–|--|―| - |:\s)")
_PREFIXED = re.compile(rf"\((?P<agency>{_AGENCY})\)\s?(?:—|–|--?|―)\s")
_NOT_PLACES = frozenset(
    """breaking watch exclusive update updated analysis opinion file video live just factbox explainer fact-check
    correction editorial comment developing photos photo report editor's read listen more related note alert urgent
    podcast interview review q&a q a""".split()
)


def find_opening(text: str, outlets: Outlets) -> Opening:
    """The dateline and credit that ``text`` opens with: "OSLO, Nov. 5 (UPI) —", "Reuters: OSLO (Reuters) -"."""
    head = text[:200]
    match = _CREDITED.match(head) or _SLASHED.match(head)
    if match and is_wire(match["agency"], outlets) and (match["place"][0].isupper()):
        return Opening(_span(match, "place"), _span(match, "agency"))
    match = _PREFIXED.match(head)
    if match and is_wire(match["agency"], outlets):
        return Opening(None, _span(match, "agency"))
    match = _PLAIN.match(head)
    if match and _is_shouted_place(match["place"]):
        return Opening(_span(match, "place"), None)
    return Opening(None, None)


def _span(match: re.Match[str], group: str) -> Span:
    return Span(match.start(group), match.end(group))


def is_wire(name: str, outlets: Outlets) -> bool:
    """Whether ``name``, or each party of "Reuters/AFP", is the name of a wire service and nothing more."""
    parts = [part.strip(" .") for part in re.split(r"/| and | & |, ", name)]
    found = [outlets.find(part) for part in parts if part]
    return bool(found) and all(outlet is not None and outlet.kind == "wire" for outlet in found)


def _is_shouted_place(place: str) -> bool:
    """Whether the town is in capitals: "LONDON", "NEW DELHI, Nov. 15", and no kicker such as "BREAKING"."""
    town = re.split(r"[,.]", place)[0]
    words = split_words(town)
    return town.isupper() and len(town) > 2 and len(words) <= 4 and words[0].casefold() not in _NOT_PLACES


_CREDIT_LINE = re.compile(
    r"[\s(\[—–*©-]*(?:(?:source|with (?:inputs?|reporting|additional reporting|files?) (?:from|by)|"
    r"(?:additional )?reporting (?:from|by)|(?:copyright|\(c\)|©)(?: \d{4})?(?: by)?|courtesy of|via|from|by|"
    r"first published by|agency|agencies)\s*:?\s*)?(?:the )?"
    rf"(?P<agency>{_AGENCY}?)[\s)\].*]*(?:contributed to this (?:report|story|article)\.?|all rights reserved\.?)?",
    re.I,
)
_TAIL_CREDIT = re.compile(rf"(?:\((?P<agency>{_AGENCY})\)|[.!?”\"]\s?[—–/-]{{1,2}}\s?(?P<dashed>{_AGENCY}))[\s.]*$")
_REPORTING = re.compile(
    r"\(?\s*(?:reporting|report|additional reporting|writing|editing|compiled|edited)\s+"
    r"(?:and (?:writing|editing) )?(?:by|from)\b.{2,300}",
    re.I | re.S,
)


def find_credit_line(text: str, outlets: Outlets) -> Span | None:
    """Where a line that is nothing but a credit ("© AFP", "(With inputs from PTI)") names the wire service."""
    if len(text) > 120:
        return None
    match = _CREDIT_LINE.fullmatch(text)
    if match:
        start, end = match.span("agency")
        name = text[start:end].rstrip(" .")
        if is_wire(name, outlets):
            return Span(start, start + len(name))
    return None


def find_tail_credit(text: str, outlets: Outlets) -> Span | None:
    """Where the last paragraph ends in a credit: "… on Friday. (AP)", "… said. — AFP"."""
    offset = max(0, len(text) - 80)
    match = _TAIL_CREDIT.search(text[offset:])
    if not match:
        return None
    group = "agency" if match["agency"] else "dashed"
    if not is_wire(match[group].strip(" ."), outlets):
        return None
    return Span(match.start(group) + offset, match.end(group) + offset)


def is_reporting_line(text: str) -> bool:
    """Whether a line is the reporters' and editors' sign-off: "(Reporting by …; editing by …)"."""
    return len(text) < 400 and bool(_REPORTING.fullmatch(text.strip()))


_TITLES = (
    r"(?:correspondent|reporter|editor|writer|journalist|columnist|staff|bureau|chief|contributor|producer|desk|"
    r"analyst|agencies)"
)
_PERSON = r"(?:[^\W\d_][\w.'’-]+|[A-Z]\.)(?: (?:[^\W\d_][\w.'’-]*|[A-Z]\.|de|da|von|van|bin|al|el|la)){1,4}"
_BY = re.compile(
    r"(?:written |reported |story |words |text |report |posted |published )?by:?\s+(?P<who>.{2,160})", re.I
)
_WEEKDAY = r"(?:Mon|Tues?|Wednes|Wed|Thurs?|Thu|Fri|Satur|Sat|Sun)(?:day)?"
_DESK = re.compile(
    r"(?:[A-Z][\w'’&.-]* ){1,5}(?:(?:[Ff]oreign|[Nn]ews|[Ww]eb|[Oo]nline|[Pp]olitical|[Ww]orld|[Ii]nternational) )?"
    r"(?:[Dd]esk|[Ss]taff|[Nn]ewsroom|[Aa]gencies|[Cc]orrespondents?|[Rr]eporters?|[Bb]ureau|[Tt]eam|"
    r"[Ss]taff [Ww]riters?)"
)
_NAMES = re.compile(
    rf"{_PERSON}(?:(?:, | and | & |; | with ){_PERSON}){{0,5}}(?:,? (?:in|at) [A-Z][\w ]{{2,30}})?"
    rf"(?:[,|•·–—-]\s?[\w /&-]{{0,40}}{_TITLES}[\w ,/&-]{{0,40}})?",
    re.I,
)


def find_byline(text: str) -> str | None:
    """The names in a line that begins with "By", without what follows them (a date, an address, a beat)."""
    if len(text) > 200:
        return None
    match = _BY.fullmatch(text.strip())
    if not match:
        return text.strip() if _DESK.fullmatch(text.strip()) else None
    who = re.split(
        r"\s*[|•·]\s*|\s+[–—-]\s+|,? (?=(?:published|updated|posted)\b)|\s\S+@\S+", match["who"], flags=re.I
    )[0].strip(" ,;.")
    who = re.split(rf",?\s+(?=(?:{_WEEKDAY},? )?(?:{_DATE}|\d{{4}}-\d\d-\d\d))", who)[0].strip(" ,;.")
    words = split_words(who)
    if not words or len(words) > 25 or any(character.isdigit() for character in who):
        return None
    return who if any(word[0].isupper() for word in words) else None


def looks_like_names(text: str) -> bool:
    """Whether a line could be a bare byline: two to five capitalised words, or several such names."""
    if len(text) > 120 or any(character.isdigit() for character in text) or text.endswith((".", "!", "?", ":")):
        return False
    words = split_words(re.sub(r"\b(?:and|in|with|for|the|de|da|la|von|van|bin|al|el)\b|&", " ", text))
    if not 2 <= len(words) <= 14 or not all(word[0].isupper() for word in words):
        return False
    return bool(_NAMES.fullmatch(text.strip())) and not any(word.casefold() in FUNCTION_WORDS for word in words)
