"""Sentences and clauses, from the reader's *starts* head and a small rule splitter that steadies it.

The head was trained for one epoch and on running text; the rules know nothing but punctuation. Where the rules see
the end of a sentence the head needs little to agree, elsewhere it must be sure. Either way a unit begins and ends at
the edge of a word, keeps its closing quotes and never crosses the end of a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from headwater.annotations.words import CLOSING, OPENING, find_paragraphs, trim
from headwater.data.span import Span
from headwater.model import Reading

# Probabilities of the head, set by eye on PolNeAR dev and never swept: a head with more than one epoch should be.
_AGREES = 0.02  # enough where punctuation already ends a sentence
_SURE = 0.90  # needed where it does not
_EVEN = 0.5  # needed after "U.S." and the like, which end a sentence as often as not
_CLAUSE = 0.5
_MIN_CLAUSE = 2  # words

# Possessive, and never begun inside a run of stops: a page of dots costs one pass.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+\s++(?=[\"'“‘«(\[—–-]{0,4}\s?[^\W_a-z])")
_MAX_MARKS = 16  # opening or closing marks around a word; more are no text
_STARTER = re.compile(
    r"[\"'“‘(\[]?(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|This|That|These|Those|There|His|Her)\b"
)
# Words after which a full stop ends nothing: titles, places, companies, and what precedes a number.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov lt gen col sgt capt cmdr maj adm pvt cpl rev hon pres messrs supt det insp st"
    " ft mt vs etc jan feb mar apr jun jul aug sept sep oct nov dec no nos art fig vol pp ed est approx dept univ"
    " atty asst assn spc brig al ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss"
    " mo mont neb nev okla ore pa tenn tex va vt wash wis wyo d.c u.s u.k u.n e.u a.m p.m i.e e.g".split()
)
# Of these, what may also close a sentence before a capital.
_MAY_END = frozenset("u.s u.k u.n e.u d.c a.m p.m etc inc ltd co corp".split())
_PLAIN_END = re.compile(r"[a-z\d%]{4,}[.!?][\"'”’»)\]]*\s+$")
_INITIAL = re.compile(r"(?:^|[\s(.])[^\W\d_]$")


def find_units(text: str, reading: Reading) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The sentences of ``text`` and, within them, its clauses; both hold every character that is not white space."""
    sentence_odds, clause_starts = _odds_by_place(text, reading)
    places = sorted(sentence_odds)
    sentences: list[Span] = []
    clauses: list[Span] = []
    for paragraph in find_paragraphs(text):
        first, last = (bisect_left(places, edge) for edge in (paragraph.start, paragraph.end))
        starts = _sentence_starts(text, paragraph, {place: sentence_odds[place] for place in places[first:last]})
        for sentence in _cut(text, paragraph, starts):
            sentences.append(sentence)
            first, last = bisect_right(clause_starts, sentence.start), bisect_left(clause_starts, sentence.end)
            clauses.extend(_cut_clauses(text, sentence, clause_starts[first:last]))
    return tuple(sentences), tuple(clauses)


def split_sentences(text: str) -> tuple[Span, ...]:
    """Sentences by rules alone: for text that no reader has read."""
    found: list[Span] = []
    for paragraph in find_paragraphs(text):
        starts = (place for place in _rule_starts(text, paragraph) if _is_start(text, place))
        found.extend(_cut(text, paragraph, list(starts)))
    return tuple(found)


def _is_start(text: str, place: int) -> bool:
    """Without the head to ask: after "U.S." and the like only words that begin sentences do."""
    return _needed(text, place) < _EVEN or _STARTER.match(text, place) is not None


def _odds_by_place(text: str, reading: Reading) -> tuple[dict[int, float], list[int]]:
    """Probability of a sentence start per character place, and the places of likely clause starts in order."""
    sentences: dict[int, float] = {}
    clauses: set[int] = set()
    chances = np.exp(reading.starts)
    sentence_odds, unit_odds = chances[:, 2].tolist(), (chances[:, 1] + chances[:, 2]).tolist()
    for index in np.flatnonzero(unit_odds > np.float32(_AGREES)).tolist():
        place = _edge_for(text, int(reading.pieces.starts[index]))
        if place is None:
            continue
        sentences[place] = max(sentences.get(place, 0.0), sentence_odds[index])
        if unit_odds[index] >= _CLAUSE:
            clauses.add(place)
    return sentences, sorted(clauses)


def _edge_for(text: str, place: int) -> int | None:
    """Where the word at ``place`` begins, its opening marks included; the next one if only closing marks are left."""
    start = place
    while start > max(0, place - _MAX_MARKS) and not text[start - 1].isspace() and text[start - 1] in OPENING:
        start -= 1
    if start == 0 or text[start - 1].isspace():
        return start
    end = place
    while end < min(len(text), place + _MAX_MARKS) and not text[end].isspace() and text[end] in CLOSING:
        end += 1
    while end < min(len(text), place + 2 * _MAX_MARKS) and text[end].isspace():
        end += 1
    return end if end > place and end < len(text) and text[end - 1].isspace() else None


def _sentence_starts(text: str, paragraph: Span, odds: dict[int, float]) -> list[int]:
    ruled = set(_rule_starts(text, paragraph))
    sure = {place for place, chance in odds.items() if chance >= _SURE and _may_begin(text, place)}
    agreed = {place for place in ruled if odds.get(place, 0.0) >= _needed(text, place)}
    return sorted(place for place in sure | agreed if paragraph.start < place < paragraph.end)


def _may_begin(text: str, place: int) -> bool:
    """Whether a sentence may begin where no rule says so: after a mark that is no comma or abbreviation."""
    before = text[max(0, place - 12) : place].rstrip()
    closed = before.rstrip("\"'”’»)]")
    if not closed or closed[-1] not in ".!?…:—–-":
        return False
    return not (closed[-1] == "." and _is_abbreviation(closed)) and not (
        text[place].islower() and closed[-1] in ".:—–-"
    )


def _needed(text: str, place: int) -> float:
    """How sure the head must be where the rules end a sentence: not at all after a longer plain word."""
    before = text[max(0, place - 24) : place]
    if _PLAIN_END.search(before):
        return 0.0
    word = before.rstrip().rstrip(".").split()[-1:] or [""]
    return _EVEN if word[0].lower().lstrip("(\"'“‘[") in _MAY_END else _AGREES


def _rule_starts(text: str, paragraph: Span) -> list[int]:
    starts = []
    for match in _END.finditer(text, paragraph.start, paragraph.end):
        before = text[max(paragraph.start, match.start() - 16) : match.start()]
        stop = match.group()
        if stop.startswith(".") and not stop.startswith("..") and _is_abbreviation(before + "."):
            continue
        starts.append(match.end())
    return starts


def _is_abbreviation(before: str) -> bool:
    """Whether the full stop that ends ``before`` belongs to the word."""
    stem = before.rstrip(".")
    word = stem.split()[-1].lower().lstrip("(\"'“‘[") if stem.split() else ""
    if word in _MAY_END:
        return False
    return word in _ABBREVIATIONS or _INITIAL.search(stem) is not None


def _cut(text: str, whole: Span, starts: Sequence[int]) -> list[Span]:
    edges = [whole.start, *starts, whole.end]
    parts = (trim(text, Span(a, b)) for a, b in pairwise(edges) if a < b)
    return [part for part in parts if part]


def _cut_clauses(text: str, sentence: Span, starts: list[int]) -> list[Span]:
    """Clauses of a sentence; one without two words is left with its neighbour."""
    kept: list[int] = []
    last = sentence.start
    for place in starts:
        if len(text[last:place].split()) >= _MIN_CLAUSE and len(text[place : sentence.end].split()) >= _MIN_CLAUSE:
            kept.append(place)
            last = place
    return _cut(text, sentence, kept)
