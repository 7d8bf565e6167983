"""What the page says about one story, prepared so that the template decides nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass

from headwater.render.claim_page import ClaimPage, make_claim_page
from headwater.render.diff import Run, diff_words
from headwater.render.lookup import Lookup, Record
from headwater.render.origins import say_shared
from headwater.render.river import River, lay_river
from headwater.render.streams import REST, UNATTRIBUTED, Stream
from headwater.render.words import STATUS_WORDS

_MOST_PASSAGES = 60  # a hundred copies of one text are 4,950 pairs; nobody reads them, the JSON has them
_MOST_DRIFTS = 60
_SHARED = 2  # outlets
_FEW = 3  # claims that make a river worth drawing without the rest
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

    ``told`` is what moved with who says which; ``again`` holds the other pairs of articles between which the same words
    moved the same way.
    ``around_before`` and ``around_after`` are the words left and right of the two wordings in their articles.
    """

    drift: Record
    told: str
    before: str
    after: str
    was: tuple[Run, ...]
    became: tuple[Run, ...]
    around_before: tuple[str, str]
    around_after: tuple[str, str]
    claim: Record | None
    again: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A story ready to be shown.

    ``shared`` opens the sentence that names the story's origins, ``tail`` holds the claims after the first ones,
    ``brief`` those that get no more than a line, ``n_drawn`` counts the claims in the river, ``asides`` are the moments
    only one outlet names, and ``n_more_passages`` and ``n_more_drifts`` count what the page leaves to the JSON.
    """

    story: Record
    shared: str
    river: River | None
    n_drawn: int
    courses: tuple[Course, ...]
    tally: tuple[tuple[str, int], ...]
    claims: tuple[ClaimPage, ...]
    tail: tuple[ClaimPage, ...]
    tail_is_single: bool
    brief: tuple[Record, ...]
    passages: tuple[PassagePage, ...]
    n_more_passages: int
    drifts: tuple[DriftPage, ...]
    n_more_drifts: int
    moments: tuple[Record, ...]
    asides: tuple[Record, ...]
    sources: tuple[Record, ...]


def make_story_page(story: Record, lookup: Lookup, n_open: int, whole: Container[str] | None = None) -> StoryPage:
    """The page of one story, its first ``n_open`` claims shown openly; only those of ``whole`` get more than a line."""
    claims = lookup.claims_of(story)
    drawn = _drawn(claims)
    river = lay_river(drawn, lookup)
    hues = river.hues if river else None
    shown_whole = [claim for claim in claims if whole is None or claim["id"] in whole]
    pages = tuple(make_claim_page(claim, lookup, hues) for claim in shown_whole)
    tail = pages[n_open:]
    passages = lookup.passages_of(story)
    shown = _most_telling(passages)
    drifts = _drifts(claims, passages, lookup)
    moments, asides = _part_moments(lookup.moments_of(story), lookup)
    counts = Counter(claim["status"] for claim in claims)
    return StoryPage(
        story=story,
        shared=say_shared(claims),
        river=river,
        n_drawn=len(drawn),
        courses=_courses(river) if river else (),
        tally=tuple((status, counts[status]) for status in STATUS_WORDS if counts[status]),
        claims=pages[:n_open],
        tail=tail,
        tail_is_single=all(page.claim["outlets"] == 1 for page in tail),
        brief=tuple(claim for claim in claims if whole is not None and claim["id"] not in whole),
        passages=tuple(_passage(passage, lookup) for passage in shown),
        n_more_passages=len(passages) - len(shown),
        drifts=drifts[:_MOST_DRIFTS],
        n_more_drifts=max(0, len(drifts) - _MOST_DRIFTS),
        moments=moments,
        asides=asides,
        sources=tuple(lookup.sources_of(story["articles"])),
    )


def _drawn(claims: list[Record]) -> list[Record]:
    """The claims of the river: those outlets share, or all where they share next to none."""
    shared = [claim for claim in claims if claim["outlets"] >= _SHARED]
    return shared if len(shared) >= _FEW else claims


def _most_telling(passages: list[Record]) -> list[Record]:
    """As many passages as a reader can look through, those with a drift and the longest before others, in order."""
    ranked = sorted(range(len(passages)), key=lambda at: (not passages[at]["drift"], -passages[at]["share"], at))
    return [passages[at] for at in sorted(ranked[:_MOST_PASSAGES])]


def _part_moments(moments: list[Record], lookup: Lookup) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
    """The moments of shared claims, and those of one outlet's claims; the latter first where there are no others."""
    parted: tuple[list[Record], list[Record]] = ([], [])
    for moment in moments:
        claims = [lookup.claim_of(assertion_id) for assertion_id in moment["assertions"]]
        is_shared = any(claim is not None and claim["outlets"] >= _SHARED for claim in claims)
        parted[0 if is_shared else 1].append(moment)
    shared, alone = map(tuple, parted)
    return (shared, alone) if shared else (alone, ())


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
    courses = {origin: _course(origin, streams, river, heaviest) for origin, streams in by_origin.items()}
    is_last = {UNATTRIBUTED: 2, f"{REST}:origin": 1}  # nobody in particular
    order = sorted(courses, key=lambda key: (is_last.get(key, 0), -courses[key].weight, courses[key].origin))
    return tuple(courses[key] for key in order)


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
    groups: dict[tuple[str, ...], tuple[Record, Record | None, dict[tuple[str, str], None]]] = {}
    held: list[tuple[Record, Record | None]] = [(drift, claim) for claim in claims for drift in claim["drift"]]
    told: dict[tuple[str, ...], list[Record]] = {}
    for drift, _ in held:
        told.setdefault(_between(drift), []).append(drift)
    found = (drift for passage in passages for drift in passage["drift"])
    held += [(drift, None) for drift in found if not any(_overlap(drift, one) for one in told.get(_between(drift), ()))]
    for drift, claim in held:
        shown = drift if claim is None or drift["repeats"] is None else claim["drift"][drift["repeats"]]
        key = (shown["kind"], *sorted((_folded(shown["before"]["text"]), _folded(shown["after"]["text"]))))
        _, _, pairs = groups.setdefault(key, (shown, claim, {}))
        ends = (drift["before"]["article"], drift["after"]["article"])
        if ends[::-1] not in pairs:
            pairs[ends] = None
    return tuple(_drift(drift, claim, _others(drift, pairs), lookup) for drift, claim, pairs in groups.values())


def _others(drift: Record, pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The pairs of articles but for the one that is shown."""
    shown = {drift["before"]["article"], drift["after"]["article"]}
    return tuple(pair for pair in pairs if set(pair) != shown)


def _between(drift: Record) -> tuple[str, ...]:
    return (drift["kind"], *sorted((drift["before"]["article"], drift["after"]["article"])))


def _overlap(one: Record, other: Record) -> bool:
    """Whether the two rest on some of the same characters."""
    return any(
        a["article"] == b["article"] and a["start"] < b["end"] and b["start"] < a["end"]
        for a in (one["before"], one["after"])
        for b in (other["before"], other["after"])
    )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _drift(drift: Record, claim: Record | None, again: tuple[tuple[str, str], ...], lookup: Lookup) -> DriftPage:
    before, after = drift["before"], drift["after"]
    was, became = diff_words(before["text"], after["text"])
    return DriftPage(
        drift=drift,
        told=lookup.name_ends(drift["detail"], (before, after)),
        before=lookup.outlet(before["article"]),
        after=lookup.outlet(after["article"]),
        was=was,
        became=became,
        around_before=words_around(before, lookup),
        around_after=words_around(after, lookup),
        claim=claim,
        again=again,
    )
