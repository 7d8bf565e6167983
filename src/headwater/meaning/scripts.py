"""Scripts of programmes and interviews: turns, each opened by a label that says who speaks.

"HOST (ADA PELL): ", "KOFI BRANDEIS: ", "Mr. Amankor: ", "SENATOR RUIZ: ", "ADA PELL, BYLINE: ", "VOLE (clip): ",
"VOLE: (Through interpreter) ". A label alone proves little, for "Photo: " and "READ MORE: " look the same: a text is a
script where several lines begin with one and somebody speaks again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from headwater.data.span import Span

_LEAST: Final = 4  # turns of a script
_LEAST_CAPITALS: Final = 3  # where all labels are in capitals, as few lines of anything else begin
_WORD: Final = r"[^\W\d_a-z][\w.'’-]*"
_LABEL: Final = re.compile(
    rf"[^\S\n]*(?P<open>[\"“]?)(?P<name>{_WORD}(?:[^\S\n]+{_WORD}){{0,4}})"
    r"(?P<note>(?:[^\S\n]*\([^()\n]{2,40}\))?(?:,[^\S\n]+[A-Z][A-Z ’'-]{1,40})?)(?P<colon>:)(?P<gap>\s+)(?=\S)"
    r"(?:(?P<how>\([^()\n]{2,40}\))[^\S\n]+(?=\S))?"
)
_LINE: Final = re.compile(r"^", re.MULTILINE)
_EDGES: Final = " \t(),"


@dataclass(frozen=True, slots=True)
class Label:
    """Who speaks: the name, the note beside it or behind the colon ("clip", "HOST"; else empty) and the colon.

    What is said begins at ``end``.
    """

    name: Span
    note: Span
    colon: Span
    end: int


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in a script, from the label to the next one."""

    label: Label
    said: Span


def read_label(text: str, start: int = 0, end: int | None = None, *, capitals: bool = False) -> Label | None:
    """What looks like a label at ``start`` and has something behind it before ``end``; a lone one may be a caption.

    ``capitals``: whether only a name in capitals will do, as where nothing else tells a label from "Related: ".
    """
    match = _LABEL.match(text, start, len(text) if end is None else end)
    if match is None:
        return None
    name = match["name"]
    is_loud = name.isupper()
    if match["open"] and not is_loud:  # each turn of a printed debate may open a quotation anew: "“BRELL: Three cranes"
        return None
    # Only in capitals may a label have a part behind a comma ("Ostrel, PORT: ") or a line of its own ("Key points:").
    if not is_loud and (capitals or "\n" in match["gap"] or match["note"].rstrip()[-1:] not in ("", ")")):
        return None
    if not all(word[0].isupper() for word in name.split()):
        return None
    note = "note" if match["note"] or not match["how"] else "how"
    return Label(Span(*match.span("name")), _note(text, *match.span(note)), Span(*match.span("colon")), match.end())


def _note(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, end)


def is_direct(text: str, at: int) -> bool:
    """Whether somebody's own words stand at a place: between quotation marks, or behind a name in a script."""
    line = text.rfind("\n", 0, at) + 1
    before, label = text[line:at], read_label(text, line)
    quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return quoted or (label is not None and label.end <= at)


def label_at(text: str, start: int, end: int | None = None) -> Label | None:
    """The label that stands at ``start``, before ``end``: in capitals anywhere, in lower case only in a script."""
    label = read_label(text, start, end)
    if label is None or label.name.of(text).isupper() or find_turns(text):
        return label
    return None


def is_script(names: Sequence[str]) -> bool:
    """Whether lines that begin with these names as labels are turns of a script: several, and somebody speaks again."""
    least = _LEAST_CAPITALS if all(name.isupper() for name in names) else _LEAST
    return len(names) >= least and len(set(names)) < len(names)


@lru_cache(maxsize=4)  # several ask of the same text, about one place after the other
def find_turns(text: str) -> tuple[Turn, ...]:
    """The turns of a script in order; none where ``text`` is no script."""
    lines = (match.start() for match in _LINE.finditer(text))
    labels = [label for start in lines if (label := read_label(text, start)) is not None]
    loud = [label for label in labels if label.name.of(text).isupper()]
    if is_script([label.name.of(text) for label in loud]):
        labels = loud  # who is given in capitals throughout is so in every turn: "Vole: …" is a headline there
    if not is_script([label.name.of(text) for label in labels]):
        return ()
    turns = []
    for at, label in enumerate(labels):
        line = text.find("\n", label.end)
        own = len(text) if line < 0 else line
        end = labels[at + 1].name.start if at + 1 < len(labels) else own
        turns.append(Turn(label, _trim(text, label.end, end)))
    return tuple(turns)


def turn_at(text: str, place: int) -> Turn | None:
    """The turn that what stands at ``place`` is said in."""
    turns = find_turns(text)
    at = bisect_right(turns, place, key=lambda turn: turn.said.start)
    return turns[at - 1] if at and place < turns[at - 1].said.end else None


def _trim(text: str, start: int, end: int) -> Span:
    return Span(start, max(start, start + len(text[start:end].rstrip())))
