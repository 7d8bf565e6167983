"""Kept lines -> the text, its blocks, and what is said at its beginning and end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.articles.markings import Outlets, find_credit_line, find_opening, find_tail_credit
from headwater.data.article import Block, BlockKind
from headwater.data.span import Span
from headwater.meaning.scripts import find_turns

_SEPARATOR = "\n\n"
_OPENINGS = 3  # paragraphs among which the dateline stands: an editor's note may come first


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch that belongs to the article and where it stands in the capture."""

    text: str
    kind: BlockKind
    capture: Span | None


@dataclass(frozen=True, slots=True)
class Signs:
    """Where dateline and wire credit stand in the text."""

    dateline: Span | None
    credit: Span | None


def join_parts(parts: Sequence[Part]) -> tuple[str, tuple[Block, ...]]:
    """The text, the headline first, and its blocks."""
    ordered = sorted(parts, key=lambda part: part.kind != "headline")  # stable: the rest keeps its order
    blocks: list[Block] = []
    position = 0
    for part in ordered:
        blocks.append(Block(Span(position, position + len(part.text)), part.kind, part.capture))
        position += len(part.text) + len(_SEPARATOR)
    return _SEPARATOR.join(part.text for part in ordered), tuple(blocks)


def find_signs(text: str, blocks: Sequence[Block], outlets: Outlets) -> Signs:
    """The dateline and the credit: in the lead, in a line of its own, or at the end of the last paragraph."""
    paragraphs = [block.span for block in blocks if block.kind == "paragraph"]
    place = credit = None
    speaking = {turn.label.name.start for turn in find_turns(text)}  # "BRELL: " names no town in a script
    for span in paragraphs[:_OPENINGS]:
        opening = find_opening(span.of(text), outlets)
        if opening.place and opening.place.shift(span.start).start in speaking:
            continue
        place = place or (opening.place and opening.place.shift(span.start))
        credit = credit or (opening.credit and opening.credit.shift(span.start))
        if place or credit:
            break
    if credit is None:
        credit = _find_closing_credit(text, paragraphs, outlets)
    return Signs(place, credit)


def _find_closing_credit(text: str, paragraphs: Sequence[Span], outlets: Outlets) -> Span | None:
    for span in reversed(paragraphs):
        found = find_credit_line(span.of(text), outlets)
        if found:
            return found.shift(span.start)
    for span in reversed(paragraphs[-2:]):
        found = find_tail_credit(span.of(text), outlets)
        if found:
            return found.shift(span.start)
    return None
