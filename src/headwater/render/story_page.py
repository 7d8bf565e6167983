"""What the page says about one story, prepared so that the template decides nothing."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from headwater.render.claim_page import ClaimPage, make_claim_page
from headwater.render.diff import Run, diff_words
from headwater.render.lookup import Lookup, Record
from headwater.render.river import River, lay_river
from headwater.render.streams import Stream
from headwater.render.words import STATUS_WORDS

_AROUND = 160  # characters each side of a drift, where its sentence does not end before
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"‘'])|(?<=[.!?][”\"’')])\s+|\n")


@dataclass(frozen=True, slots=True)
class Course:
    """The river in words: one origin, the relays on its way and where it arrives."""

    origin: str
    hue: str
    weight: int
    share: float
    ways: tuple[tuple[str, str, int], ...]  # through whom, to which outlets, how many assertions


@dataclass(frozen=True, slots=True)
class PassagePage:
    """A passage with both wordings as runs."""

    passage: Record
    giver: str
    taker: str
    given: tuple[Run, ...]
    taken: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class DriftPage:
    """A drift with both wordings as runs, and the claim it was found in (``None``: in a passage).

    ``around_before`` and ``around_after`` are the words left and right of the two wordings in their articles.
    """

    drift: Record
    before: str
    after: str
    was: tuple[Run, ...]
    became: tuple[Run, ...]
    around_before: tuple[str, str]
    around_after: tuple[str, str]
    claim: Record | None


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A story ready to be shown. ``tail`` holds the claims after the first ones."""

    story: Record
    river: River | None
    courses: tuple[Course, ...]
    tally: tuple[tuple[str, int], ...]
    claims: tuple[ClaimPage, ...]
    tail: tuple[ClaimPage, ...]
    tail_is_single: bool
    passages: tuple[PassagePage, ...]
    drifts: tuple[DriftPage, ...]
    moments: tuple[Record, ...]
    sources: tuple[Record, ...]


def make_story_page(story: Record, lookup: Lookup, n_open: int) -> StoryPage:
    """The page of one story, with its first ``n_open`` claims shown openly."""
    claims = lookup.claims_of(story)
    river = lay_river(claims, lookup)
    hues = river.hues if river else None
    pages = tuple(make_claim_page(claim, lookup, hues) for claim in claims)
    tail = pages[n_open:]
    articles = set(story["articles"])
    passages = [passage for passage in lookup.dossier["reuse"] if passage["to"]["article"] in articles]
    counts = Counter(claim["status"] for claim in claims)
    return StoryPage(
        story=story,
        river=river,
        courses=_courses(river) if river else (),
        tally=tuple((status, counts[status]) for status in STATUS_WORDS if counts[status]),
        claims=pages[:n_open],
        tail=tail,
        tail_is_single=all(page.claim["outlets"] == 1 for page in tail),
        passages=tuple(_passage(passage, lookup) for passage in passages),
        drifts=_drifts(claims, passages, lookup),
        moments=tuple(moment for moment in lookup.dossier["timeline"] if moment["article"] in articles),
        sources=tuple(lookup.sources_of(story["articles"])),
    )


def words_around(place: Record, lookup: Lookup) -> tuple[str, str]:
    """The rest of the sentence left and right of a place, or as much as there is room for; then an ellipsis."""
    text = str(lookup.article(place["article"])["text"])
    start, end = place["start"], place["end"]
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    left = _SENTENCE_ENDS.split(before)[-1]
    right = _SENTENCE_ENDS.split(after)[0]
    if len(left) == _AROUND:
        left = "… " + left.partition(" ")[2]
    if len(right) == _AROUND:
        right = right.rpartition(" ")[0] + " …"
    return left, right


def _courses(river: River) -> tuple[Course, ...]:
    by_origin: dict[str, list[Stream]] = {}
    for stream in river.streams:
        by_origin.setdefault(stream.path[0], []).append(stream)
    heaviest = max(sum(stream.weight for stream in streams) for streams in by_origin.values())
    courses = [_course(origin, streams, river, heaviest) for origin, streams in by_origin.items()]
    courses.sort(key=lambda course: (course.hue == "ou", -course.weight, course.origin))
    return tuple(courses)


def _course(origin: str, streams: list[Stream], river: River, heaviest: int) -> Course:
    ways: dict[str, dict[tuple[str, str], int]] = {}
    for stream in streams:
        via = " → ".join(river.names[key] for key in stream.path[1:-1])
        outlets = ways.setdefault(via, {})
        arrival = river.names[stream.path[-1]], " (not in support)" if stream.opposed else ""
        outlets[arrival] = outlets.get(arrival, 0) + stream.weight
    told = tuple(
        (via, ", ".join(f"{outlet} {n:,}{note}" for (outlet, note), n in outlets.items()), sum(outlets.values()))
        for via, outlets in ways.items()
    )
    weight = sum(stream.weight for stream in streams)
    return Course(river.names[origin], river.hues[origin], weight, weight / heaviest, told)


def _words_of(place: Record, lookup: Lookup) -> str:
    text = str(lookup.article(place["article"])["text"])
    return text[place["start"] : place["end"]]


def _passage(passage: Record, lookup: Lookup) -> PassagePage:
    given, taken = diff_words(_words_of(passage["from"], lookup), _words_of(passage["to"], lookup))
    giver, taker = lookup.outlet(passage["from"]["article"]), lookup.outlet(passage["to"]["article"])
    return PassagePage(passage, giver, taker, given, taken)


def _drifts(claims: list[Record], passages: list[Record], lookup: Lookup) -> tuple[DriftPage, ...]:
    """Every drift once: one found both in a claim and in a passage is shown with its claim."""
    found: dict[tuple[object, ...], DriftPage] = {}
    held: list[tuple[Record, Record | None]] = [(drift, claim) for claim in claims for drift in claim["drift"]]
    held += [(drift, None) for passage in passages for drift in passage["drift"]]
    for drift, claim in held:
        before, after = drift["before"], drift["after"]
        key = (
            drift["kind"],
            before["article"],
            before["start"],
            before["end"],
            after["article"],
            after["start"],
            after["end"],
        )
        if key not in found:
            was, became = diff_words(before["text"], after["text"])
            outlets = lookup.outlet(before["article"]), lookup.outlet(after["article"])
            around = words_around(before, lookup), words_around(after, lookup)
            found[key] = DriftPage(drift, *outlets, was, became, *around, claim)
    return tuple(found.values())
