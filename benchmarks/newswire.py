"""The worldwide newswire as running text: outlets of five continents, words and entity tags a line, no other labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from stories import untokenise

_CLOSED = (  # what the corpus parts, and an article has together; in this order
    (re.compile(r"``|''"), '"'),
    (re.compile(r'" ([^"]*?) ?"'), r'"\1"'),
    (re.compile(r"([“‘(\[]) "), r"\1"),
    (re.compile(r" ([”’])"), r"\1"),
    (re.compile(r"’ (s|t|re|ve|ll|d|m)\b"), r"’\1"),
    (re.compile(r"- -"), "--"),
    (re.compile(r"(?<=\w) - (?=\w)"), "-"),
    (re.compile(r"\b([A-Z])\. (?=[A-Z]\.)"), r"\1."),
)


def set_newswire(content: str) -> str:
    """A ``.txt.tsv`` file of the corpus as text, a paragraph a line, without the address in its first line.

    Where words had spaces between them is lost; marks and endings are set close, as ECB+ is set.
    """
    lines = [_form(line) for line in content.split("\n")]
    if lines and lines[0].startswith("http"):
        lines[0] = ""
    return "\n".join(_close(list(words)) for is_text, words in groupby(lines, bool) if is_text)


def _form(line: str) -> str:
    fields = line.split("\t") if "\t" in line else line.rsplit(maxsplit=1)  # three lines have spaces
    return fields[0].strip() if fields else ""


def _close(words: Sequence[str]) -> str:
    text = untokenise(words)
    for parted, together in _CLOSED:
        text = parted.sub(together, text)
    return text
