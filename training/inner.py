"""Labels for attributions inside contents: what people marked by hand, else what a teacher finds.

Hand-made labels lie as offsets in stand-off files (docs/standoff.md): ``training/labels/nested.jsonl`` and, of
``benchmarks/gold/nesting.jsonl`` and ``nesting-newswire.jsonl``, the texts that may be learnt from; the others are held
back and never read here. A document with labels is known all over. In the others a content is known only where it is
plain: it holds no word of saying, or the teacher found somebody speaking in it; and what stands outside contents holds
nothing inner.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from corpora import Example  # first: it puts benchmarks/ on the path
from standoff import place_of, read_rows, read_text

from data import Document, Ints, unlabelled
from headwater.annotations.nesting import Nested, find_nested, may_say
from headwater.annotations.roles import Marked
from headwater.data.span import Span
from headwater.model import Reading
from headwater.model.tokenizer import Pieces, Tokenizer

SOURCE, CUE, CONTENT = range(3)
HAND_REPEAT = 2  # how often an epoch has a document with hand-made labels
_SURE = 0.7  # of the teacher
_HERE = Path(__file__).resolve().parent
LABELS = _HERE / "labels" / "nested.jsonl"
GOLD = _HERE.parent / "benchmarks" / "gold" / "nesting.jsonl"
NEWSWIRE = GOLD.with_name("nesting-newswire.jsonl")

Row = dict[str, Any]


def read_labels(labels: Path = LABELS, gold: Path = GOLD) -> dict[str, Row]:
    """The hand-made labels of PolNeAR's train part, by the name of the annotation they are about."""
    lines = labels.read_text("utf-8").splitlines() + gold.read_text("utf-8").splitlines()[1::2]
    rows = [json.loads(line) for line in lines]
    return {Path(row["outer_gold"]).stem: row for row in rows if row["file"].startswith("corpora/polnear/train/")}


def read_labelled_newswire(shared: Path, tokenizer: Tokenizer, path: Path = NEWSWIRE) -> Iterator[Example]:
    """The newswire articles labelled inside their contents that may be learnt from, as far as they are there.

    Nothing else is known of them: their entities are in documents of their own, set as the corpus sets them.

    Raises:
        ValueError: a text is not the one that was labelled.
    """
    for row in read_rows(path):
        if not row["held_back"] and place_of(row["file"], shared).exists():
            text = read_text(row, shared)
            pieces = tokenizer.cut(text)
            yield Example(text, label_by_hand(unlabelled(Path(row["file"]).stem, pieces), pieces, row))


def label_by_hand(document: Document, pieces: Pieces, row: Row) -> Document:
    """The document with the level-2 attributions of ``row``, and none elsewhere; optional ones are left unknown."""
    inner, link = np.zeros(len(document), np.int64), np.full(len(document), -1, np.int64)
    # What nobody asks for comes first, so that what is asked for stands where the two overlap.
    for one in sorted(row["attributions"], key=lambda one: not one.get("optional", False)):
        if one["level"] != 2:
            continue
        given = {CONTENT: one["content"], SOURCE: one["source"], CUE: one["cue"]}
        spans = {kind: [Span(a, b) for a, b in parts] for kind, parts in given.items()}
        if one.get("optional", False):
            inner[_places(pieces, [span for parts in spans.values() for span in parts])] = -1
        else:
            put(inner, link, pieces, spans)
    return replace(document, inner=inner, inner_link=link, repeat=HAND_REPEAT)


def label_by_teacher(document: Document, text: str, reading: Reading) -> Document:
    """The document with what ``reading`` and grammar find inside the contents that people marked."""
    pieces = reading.pieces
    inner, link = np.where(np.isin(document.role, (5, 6)), -1, 0), np.full(len(document), -1, np.int64)
    outer = [Nested(marked) for marked in _outer(document, pieces)]
    found = [one for one in find_nested(text, outer, reading, 1) if one.parent]
    for one in outer:
        mine = [other.marked for other in found if other.parent is one and other.marked.score >= _SURE]
        if mine or not may_say(text, one.marked.content):
            inner[_places(pieces, one.marked.content)] = 0
        for marked in mine:
            put(inner, link, pieces, {CONTENT: marked.content, SOURCE: marked.source, CUE: marked.cue})
    return replace(document, inner=inner, inner_link=link)


def put(inner: Ints, link: Ints, pieces: Pieces, spans: Mapping[int, list[Span]]) -> None:
    """Tag one attribution; nothing where its cue has no piece."""
    cue = _places(pieces, spans[CUE])
    if not len(cue):
        return
    for kind, given in spans.items():
        for span in given:
            inside = _places(pieces, [span])
            if len(inside):
                inner[inside], inner[inside[0]] = 2 * kind + 2, 2 * kind + 1
                link[inside] = cue[0]


def _places(pieces: Pieces, spans: Iterable[Span]) -> Ints:
    """The pieces that ``spans`` touch."""
    touched = np.zeros(len(pieces), bool)
    for span in spans:
        touched |= (pieces.starts < span.end) & (pieces.ends > span.start) & (pieces.ends > pieces.starts)
    return np.flatnonzero(touched)


def _outer(document: Document, pieces: Pieces) -> list[Marked]:
    """The attributions of the document's own roles and links."""
    found = []
    for cue in np.flatnonzero(document.role == 2 * CUE + 1).tolist():
        mine = np.flatnonzero(document.link == cue)
        if not len(mine):  # people left this cue without a link
            continue
        spans: dict[int, list[Span]] = {SOURCE: [], CUE: [], CONTENT: []}
        for run in np.split(mine, np.flatnonzero((np.diff(mine) > 1) | (document.role[mine[1:]] % 2 == 1)) + 1):
            kind = (int(document.role[run[0]]) - 1) // 2
            spans[kind].append(Span(int(pieces.starts[run[0]]), int(pieces.ends[run[-1]])))
        if spans[CONTENT] and spans[CUE]:
            found.append(Marked(cue=spans[CUE], source=spans[SOURCE], content=spans[CONTENT]))
    return found
