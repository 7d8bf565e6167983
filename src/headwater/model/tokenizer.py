"""Text cut into the pieces the networks read, each with its place in the text.

The input format is the one the reader was trained on (training/README.md): WordPiece of the whole article without
special pieces, every run of newlines one *paragraph mark*, and for each piece the case of the whole word it belongs to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import tokenizers

CLS, SEP, PARAGRAPH = 101, 102, 1
_NONE, _LOWER, _TITLE, _UPPER, _MIXED = range(5)
_WORD = re.compile(r"\w+")
_NEWLINES = re.compile(r"(\n+)")

Ints = np.ndarray[tuple[int], np.dtype[np.int64]]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a text.

    **Shape**: all arrays ``(n_pieces,) int64``. ``starts`` and ``ends`` count code points; a paragraph mark is empty
    and stands where its newlines begin. ``cases`` holds 0 none, 1 lower, 2 Title, 3 UPPER, 4 mixed.
    """

    ids: Ints
    starts: Ints
    ends: Ints
    cases: Ints

    def __len__(self) -> int:
        return len(self.ids)


class Tokenizer:
    """WordPiece with code-point offsets; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        self._wordpiece = tokenizers.Tokenizer.from_file(str(path))
        self._wordpiece.encode_special_tokens = True  # an article that says "[SEP]" says it in letters

    def cut(self, text: str) -> Pieces:
        """The pieces of ``text``, paragraph marks among them."""
        ids: list[int] = []
        offsets: list[tuple[int, int]] = []
        at = 0
        for stretch in _NEWLINES.split(text):
            if stretch.startswith("\n"):
                if ids and ids[-1] != PARAGRAPH:
                    ids.append(PARAGRAPH)
                    offsets.append((at, at))
            elif stretch:
                encoding = self._wordpiece.encode(stretch, add_special_tokens=False)
                ids.extend(encoding.ids)
                offsets.extend((at + start, at + end) for start, end in encoding.offsets)
            at += len(stretch)
        places = np.array(offsets, np.int64).reshape(-1, 2)
        starts, ends = places[:, 0].copy(), places[:, 1].copy()
        return Pieces(np.array(ids, np.int64), starts, ends, find_cases(text, starts, ends))

    def ids_of(self, text: str, limit: int) -> tuple[int, ...]:
        """``[CLS] text [SEP]`` as ids, the text cut after ``limit`` ids in all."""
        ids = self._wordpiece.encode(text, add_special_tokens=False).ids[: limit - 2]
        return (CLS, *ids, SEP)


def find_cases(text: str, starts: Ints, ends: Ints) -> Ints:
    """For each piece the case of the word (letters, digits, ``_``) it stands in, 0 outside words.

    Returns:
        **Shape** ``(n_pieces,) int64``, values as in ``Pieces.cases``.
    """
    words = [(match.start(), match.end(), _case(match.group())) for match in _WORD.finditer(text)]
    if not words or not len(starts):
        return np.zeros(len(starts), np.int64)
    table = np.array(words, np.int64)
    nearest = np.searchsorted(table[:, 0], starts, side="right") - 1
    row = table[np.maximum(nearest, 0)]
    inside = (nearest >= 0) & (starts < row[:, 1]) & (ends > starts)
    return np.where(inside, row[:, 2], _NONE)


def _case(word: str) -> int:
    if not any(character.isalpha() for character in word):
        return _NONE
    if word.islower():
        return _LOWER
    if word.isupper() and len(word) > 1:
        return _UPPER
    return _TITLE if word[0].isupper() else _MIXED


@lru_cache(maxsize=4)  # folders: the packaged one, and those a training tries
def open_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer in the file ``path``: one per process."""
    return Tokenizer(path)
