"""Invented stories written for training: what several outlets say of one event, with the claims marked in the text.

One file is one story::

    # story: harbour-crane-collapse
    # c1: A crane collapsed in Port Ellery on Monday.
    # c2: Three people were killed.
    # differ: c2 c3 number
    == Ellery Courier | 2025-03-04 | {{c1:Crane crashes down}} at port, {{c2:three dead}}
    ELLERY, March 4 - ...

``{{cN:words}}`` are the words that put claim N forward, wherever they do; ``differ`` names claims that contradict each
other or differ in a detail. All of it is ours: nothing in it happened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_MARK = re.compile(r"\{\{(c\d+):([^{}]*)\}\}")
_CLAIM = re.compile(r"# (c\d+): (.+)")


@dataclass(frozen=True)
class Mark:
    """Words that put a claim forward: characters ``start:end`` of an article's text."""

    claim: str
    start: int
    end: int


@dataclass(frozen=True)
class Article:
    """One outlet's article: headline, an empty line, paragraphs."""

    outlet: str
    published: str
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Written:
    """A story; ``claims`` maps an id to what it says, ``differences`` are pairs of ids with the kind of difference."""

    name: str
    claims: dict[str, str]
    differences: tuple[tuple[str, str, str], ...]
    articles: tuple[Article, ...]

    @property
    def differ(self) -> frozenset[tuple[str, str]]:
        """The pairs that differ, the smaller id first."""
        return frozenset((min(a, b), max(a, b)) for a, b, _ in self.differences)


def read_written(path: Path) -> Written:
    """Read one story. Raises ``ValueError`` that names the file and what is wrong in it."""
    head, *blocks = re.split(r"^== ", path.read_text("utf-8"), flags=re.M)
    claims = dict(_CLAIM.findall(head))
    told = re.findall(r"^# differ: (c\d+) (c\d+)(?: (\w+))?", head, flags=re.M)
    differences = tuple((a, b, kind) for a, b, kind in told if a != b)
    articles = tuple(_read_article(block, path) for block in blocks)
    unknown = {m.claim for article in articles for m in article.marks} - set(claims)
    if unknown or not articles:
        raise ValueError(f"{path.name}: expected articles whose marks name its claims, found {sorted(unknown)}.")
    return Written(path.stem, claims, differences, articles)


def _read_article(block: str, path: Path) -> Article:
    first, _, body = block.partition("\n")
    parts = first.split(" | ", 2)
    if len(parts) != 3:
        raise ValueError(f"{path.name}: expected '== outlet | day | headline', found {first[:80]!r}.")
    outlet, published, headline = parts
    marked = f"{headline.strip()}\n\n{body.strip()}"
    text, marks, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        words = match.group(2)
        marks.append(Mark(match.group(1), len(text), len(text) + len(words)))
        text += words
        at = match.end()
    return Article(outlet.strip(), published.strip(), text + marked[at:], tuple(marks))
