"""What the page says about one claim, prepared so that the template decides nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from headwater.render.heading import Heading, make_heading
from headwater.render.lookup import Lookup, Record
from headwater.render.marks import Piece, is_cut, mark_context
from headwater.render.origins import say_failure, say_origins
from headwater.render.river import SMALL, River, lay_river
from headwater.render.streams import find_carriers
from headwater.render.words import STANCE_NOTES, STANCE_WORDS, whose

_MOST_CONFLICTS = 12  # of one claim; the JSON has them all
_MOST_TELLINGS = 40


@dataclass(frozen=True, slots=True)
class Chip:
    """An outlet and what it carries besides the claim itself: a denial, a doubt. ``is_against``: nothing else."""

    outlet: str
    article: str
    stances: tuple[str, ...]
    is_against: bool


@dataclass(frozen=True, slots=True)
class Hop:
    """One source of a chain, as resolved and in the article's words."""

    source: str | None
    name: str
    words: str
    cue: str

    @property
    def words_differ(self) -> bool:
        """Whether the article's words say more than the name does again."""
        return bool(self.words) and self.words.casefold().removeprefix("the ") != self.name.casefold()


@dataclass(frozen=True, slots=True)
class Telling:
    """An assertion in its sentence.

    ``word`` says on whose word it stands where it names no source. ``repeats`` are later places where the same article
    says the same again.
    """

    assertion: Record
    outlet: str
    hops: tuple[Hop, ...]
    pieces: tuple[Piece, ...]
    cut: tuple[bool, bool]
    stance: str | None
    word: str | None
    repeats: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: an assertion, or the words of another claim."""

    outlet: str | None
    text: str
    claim: str


@dataclass(frozen=True, slots=True)
class ConflictPage:
    """A conflict, what differs with who says which, and both sides in words."""

    conflict: Record
    told: str
    here: Side
    there: Side


@dataclass(frozen=True, slots=True)
class DriftNote:
    """A drift of a claim, what moved with who says which, and the other pairs of articles between which it moved."""

    drift: Record
    told: str
    again: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """A claim ready to be shown; ``n_more_tellings`` and ``n_more_conflicts`` count what is left to the JSON."""

    claim: Record
    heading: Heading
    others: tuple[str, ...]
    origins: str
    failure: str | None
    chips: tuple[Chip, ...]
    tellings: tuple[Telling, ...]
    n_more_tellings: int
    conflicts: tuple[ConflictPage, ...]
    n_more_conflicts: int
    drifts: tuple[DriftNote, ...]
    river: River | None


def make_claim_page(claim: Record, lookup: Lookup, hues: dict[str, str] | None = None) -> ClaimPage:
    """The page of one claim; its small river only where more than one telling makes a drawing worth its room.

    ``hues`` are the colours of the story's river, so that an origin looks the same in both.
    """
    tellings = _tellings(claim, lookup)
    conflicts = tuple(_conflict(conflict, claim, lookup) for conflict in claim["conflicts"])
    notes = (note for note in _notes(claim["drift"], lookup) if not _is_told(note, conflicts))
    return ClaimPage(
        claim=claim,
        heading=make_heading(claim, lookup),
        others=tuple(part for part in claim["parts"] if part != claim["status"]),
        origins=say_origins(claim, lookup),
        failure=say_failure(claim, lookup),
        chips=_chips(claim["assertions"], lookup),
        tellings=tellings[:_MOST_TELLINGS],
        n_more_tellings=max(0, len(tellings) - _MOST_TELLINGS),
        conflicts=conflicts[:_MOST_CONFLICTS],
        n_more_conflicts=max(0, len(claim["conflicts"]) - _MOST_CONFLICTS),
        drifts=tuple(notes),
        river=lay_river([claim], lookup, SMALL, hues) if len(tellings) > 1 else None,
    )


def _notes(drifts: Sequence[Record], lookup: Lookup) -> tuple[DriftNote, ...]:
    pairs_by_place: dict[int, dict[tuple[str, str], None]] = {}
    for at, drift in enumerate(drifts):
        pairs = pairs_by_place.setdefault(at if drift["repeats"] is None else drift["repeats"], {})
        pairs[drift["before"]["article"], drift["after"]["article"]] = None
    return tuple(_note(drifts[at], pairs, lookup) for at, pairs in pairs_by_place.items())


def _note(drift: Record, pairs: Iterable[tuple[str, str]], lookup: Lookup) -> DriftNote:
    ends = drift["before"], drift["after"]
    named = {end["article"] for end in ends}
    return DriftNote(drift, lookup.name_ends(drift["detail"], ends), tuple(p for p in pairs if set(p) != named))


def _is_told(note: DriftNote, conflicts: Iterable[ConflictPage]) -> bool:
    """Whether a conflict of the claim already says the same: nobody is helped by reading it twice."""
    return any(note.told.casefold() in conflict.told.casefold() for conflict in conflicts)


def _chips(assertions: Iterable[Record], lookup: Lookup) -> tuple[Chip, ...]:
    articles: dict[str, str] = {}
    stances: dict[str, list[str]] = {}
    for assertion in assertions:
        outlet = lookup.outlet(assertion["article"])
        articles.setdefault(outlet, assertion["article"])
        found = stances.setdefault(outlet, [])
        if assertion["stance"] not in found:
            found.append(assertion["stance"])
    return tuple(_chip(outlet, article, stances[outlet]) for outlet, article in articles.items())


def _chip(outlet: str, article: str, stances: list[str]) -> Chip:
    notes = tuple(STANCE_NOTES[stance] for stance in stances if stance != "asserts")
    return Chip(outlet, article, notes, is_against="asserts" not in stances)


def _tellings(claim: Record, lookup: Lookup) -> tuple[Telling, ...]:
    carriers = find_carriers(claim)
    ids = {assertion["id"] for assertion in claim["assertions"]}
    repeats: dict[str, list[Record]] = {}
    heads = []
    for assertion in claim["assertions"]:
        if assertion["repeats"] in ids and assertion["repeats"] != assertion["id"]:
            repeats.setdefault(assertion["repeats"], []).append(assertion)
        else:
            heads.append(assertion)
    head_ids = {head["id"] for head in heads}
    strays = [again for id, found in repeats.items() if id not in head_ids for again in found]  # repeats of repeats
    return tuple(
        _telling(
            head,
            [*repeats.get(head["id"], []), *(s for s in strays if s["article"] == head["article"])],
            lookup,
            carriers,
        )
        for head in heads
    ) + tuple(
        _telling(stray, [], lookup, carriers)
        for stray in strays
        if stray["article"] not in {head["article"] for head in heads}
    )


def _telling(
    assertion: Record, repeats: list[Record], lookup: Lookup, carriers: Mapping[tuple[str, str], str]
) -> Telling:
    text = str(lookup.article(assertion["article"])["text"])
    stance = assertion["stance"]
    return Telling(
        assertion=assertion,
        outlet=lookup.outlet(assertion["article"]),
        hops=tuple(
            Hop(link["source"], lookup.source_name(link["source"]), link["text"], link["cue"])
            for link in assertion["chain"]
        ),
        pieces=mark_context(assertion, text),
        cut=is_cut(assertion),
        stance=None if stance == "asserts" else STANCE_WORDS[stance],
        word=None if assertion["chain"] else _word(assertion, lookup, carriers),
        repeats=tuple(_telling(again, [], lookup, carriers) for again in repeats),
    )


def _word(assertion: Record, lookup: Lookup, carriers: Mapping[tuple[str, str], str]) -> str:
    """On whose word it stands: the article's own, that of the wire whose text it runs, or of the article it copied."""
    carrier = carriers.get((assertion["article"], assertion["id"]))
    if carrier in lookup.articles and carrier != assertion["article"]:
        return f"text taken from {lookup.outlet(carrier)}"
    wire = lookup.wire(assertion["article"])
    return f"on {whose(wire)} word" if wire else "on its own word"


def _conflict(conflict: Record, claim: Record, lookup: Lookup) -> ConflictPage:
    """Both sides in the words of the assertions that differ, which a claim's own text need not be."""
    places = [place for reason in conflict["evidence"][:1] for place in reason["excerpts"]]
    told = lookup.name_ends(conflict["detail"], places)
    other = lookup.claim_of(conflict["with"]) or claim
    holders = [_holder(place, (claim, other)) for place in places]
    theirs = next((holder for holder in holders if holder not in (None, conflict["assertion"])), conflict["with"])
    return ConflictPage(conflict, told, _side(conflict["assertion"], claim, lookup), _side(str(theirs), claim, lookup))


def _holder(place: Record, claims: Iterable[Record]) -> str | None:
    """The assertion of these claims that a place stands in."""
    return next(
        (
            str(assertion["id"])
            for claim in claims
            for assertion in claim["assertions"]
            if assertion["article"] == place["article"]
            and assertion["start"] <= place["start"]
            and place["end"] <= assertion["end"]
        ),
        None,
    )


def _side(id: str, claim: Record, lookup: Lookup) -> Side:
    assertion = lookup.assertions.get(id)
    found = lookup.claim_of(id) or claim
    if assertion is None:
        teller = lookup.assertions.get(found["text_from"])
        return Side(lookup.outlet(teller["article"]) if teller else None, found["text"], found["id"])
    return Side(lookup.outlet(assertion["article"]), assertion["text"], found["id"])
