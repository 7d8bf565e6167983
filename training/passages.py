"""Passages written for training, with who speaks inside what is said marked in the text.

``labels/passages.txt`` has one passage a line, ¶ for a paragraph break. ``[s1 …]``, ``[c1 …]`` and ``[t1 …]`` are the
source, cue and content of attribution 1; what stands inside a content is inside its attribution, and a content in two
parts has its number twice. All of it is ours: nobody in it exists. A few passages make one document, as paragraphs do.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from corpora import Example
from inner import HAND_REPEAT, put

from data import unlabelled
from headwater.data.span import Span
from headwater.model.tokenizer import Tokenizer

PASSAGES = Path(__file__).resolve().parent / "labels" / "passages.txt"
_TOGETHER = 6  # passages of one document
_KINDS = {"s": 0, "c": 1, "t": 2}  # as in inner.py
_TAG = re.compile(r"\[([sct])(\d+) |\]")
_OPENS, _CLOSES = "\"“'‘", re.compile(r"[,.?!]?[\"”'’]")

Marked = dict[tuple[int, str], dict[int, list[Span]]]  # level and number -> kind -> spans


def read_passages(tokenizer: Tokenizer, path: Path = PASSAGES) -> Iterator[Example]:
    """The passages as documents with roles and inner roles known; nothing else is."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    for at in range(0, len(lines), _TOGETHER):
        yield _example(f"passages-{at}", lines[at : at + _TOGETHER], tokenizer)


def read_marks(line: str) -> tuple[str, Marked]:
    """The passage without its marks, and the spans of each attribution by level (1, 2, …) and number.

    Raises:
        ValueError: marks do not balance, or an attribution has no cue.
    """
    text, at = "", 0
    opened: list[tuple[str, str, int]] = []
    found: Marked = defaultdict(lambda: defaultdict(list))
    for tag in _TAG.finditer(line):
        text += line[at : tag.start()]
        at = tag.end()
        if tag.group(1):
            opened.append((tag.group(1), tag.group(2), len(text)))
            continue
        if not opened:
            raise ValueError(f"Found a closing bracket without its opening one in {line!r:.80}; balance the marks.")
        kind, number, start = opened.pop()
        found[len(opened) + 1, number][_KINDS[kind]].append(Span(start, len(text)))
    text += line[at:]
    if opened or any(1 not in spans for spans in found.values()):
        raise ValueError(f"Expected balanced marks and a cue for each attribution in {line!r:.80}.")
    for spans in found.values():
        spans[2] = [_with_quotes(text, span) for span in spans[2]]
    return text, found


def _with_quotes(text: str, span: Span) -> Span:
    """With the quotation marks around it, and the comma before the closing one: PolNeAR has them in the content."""
    start = span.start - (span.start > 0 and text[span.start - 1] in _OPENS)
    closing = _CLOSES.match(text, span.end)
    is_quoted = start < span.start or text[span.start] in _OPENS
    return Span(start, closing.end() if closing and is_quoted else span.end)


def _example(name: str, lines: list[str], tokenizer: Tokenizer) -> Example:
    text, whole = "", []
    for line in lines:
        passage, found = read_marks(line.replace(" ¶ ", "\n\n"))
        whole.extend((level, len(text), spans) for (level, _), spans in sorted(found.items()))
        text += passage + "\n\n"
    text = text.rstrip("\n")
    pieces = tokenizer.cut(text)
    nothing, nowhere = np.zeros(len(pieces), np.int64), np.full(len(pieces), -1, np.int64)
    roles = {1: (nothing.copy(), nowhere.copy()), 2: (nothing.copy(), nowhere.copy())}
    for level, offset, spans in whole:
        if level in roles:
            moved = {kind: [span.shift(offset) for span in some] for kind, some in spans.items()}
            put(*roles[level], pieces, {kind: moved.get(kind, []) for kind in (2, 0, 1)})
    (role, link), (inner, inner_link) = roles[1], roles[2]
    document = unlabelled(name, pieces)
    return Example(
        text, replace(document, role=role, link=link, inner=inner, inner_link=inner_link, repeat=HAND_REPEAT)
    )
