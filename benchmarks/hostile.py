"""Piles that nobody gathers on purpose: one text under hundreds of names, one article as long as a book.

All words are those of the given coverage; what is dropped, swapped and counted otherwise is drawn by a seeded rng, so
that a pile is the same bytes every time.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from pathlib import Path

from headwater.data.article import Article

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|(?<=[.!?][”\"])\s+")
_FIGURE = re.compile(r"(?<![\d,.:])[1-9]\d?(?![\d,.:]*\d)")
_IN_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_WORDED = re.compile(rf"\b(?:{'|'.join(_IN_WORDS)})\b")
_MOST_EDITS = 2  # sentences of a copy that are not as in the original

Paragraphs = list[list[str]]


def write_copies(article: Article, n: int, folder: Path, seed: int = 1) -> None:
    """``n`` near copies of an article, each of an outlet of its own, with a sentence or two dropped, swapped or counted
    otherwise, as ``copy-0001.txt`` with a side-car; no two the same, all of one day."""
    rng = random.Random(seed)
    seen: set[str] = set()
    while len(seen) < n:
        paragraphs = cut(article)
        for _ in range(rng.randint(1, _MOST_EDITS)):
            _edit(paragraphs, rng)
        text = "\n\n".join([article.headline or "", *(" ".join(some) for some in paragraphs if some)]).strip() + "\n"
        if text in seen:
            continue
        k = len(seen)
        seen.add(text)
        name = f"copy-{k + 1:04}.txt"
        (folder / name).write_text(text, encoding="utf-8")
        meta = {"outlet": f"Copy Herald {k + 1}", "published": f"2025-03-12T{6 + k % 12:02}:{k % 60:02}Z"}
        (folder / f"{name}.meta.json").write_text(json.dumps(meta), encoding="utf-8")


def write_long(articles: Sequence[Article], n_words: int, file: Path, seed: int = 1) -> None:
    """One article of ``n_words`` words: the paragraphs of ``articles`` over and over, each time in another order and
    with other figures."""
    rng = random.Random(seed)
    paragraphs = [paragraph for article in articles for paragraph in cut(article)]
    written: list[str] = []
    n = 0
    while n < n_words:
        rng.shuffle(paragraphs)
        for paragraph in paragraphs:
            if n < n_words:
                written.append(" ".join(_recount(sentence, rng) for sentence in paragraph))
                n += len(written[-1].split())
    file.write_text("\n\n".join(written) + "\n", encoding="utf-8")


def cut(article: Article) -> Paragraphs:
    """The sentences of each paragraph of an article's body."""
    bodies = [block.span.of(article.text) for block in article.blocks if block.kind == "paragraph"]
    return [[s for s in _SENTENCE_END.split(body) if s] for body in bodies]


def _edit(paragraphs: Paragraphs, rng: random.Random) -> None:
    """Drop a sentence, change its place with the next one of its paragraph, or change a figure in it."""
    places = [(p, s) for p, some in enumerate(paragraphs) for s in range(len(some))]
    rng.shuffle(places)
    kind = rng.choice(("drop", "swap", "recount"))
    for p, s in places:
        some = paragraphs[p]
        if kind == "drop":
            del some[s]
            return
        if kind == "swap" and s + 1 < len(some):
            some[s], some[s + 1] = some[s + 1], some[s]
            return
        if kind == "recount" and (changed := _recount(some[s], rng)) != some[s]:
            some[s] = changed
            return


def _recount(sentence: str, rng: random.Random) -> str:
    """The sentence with every small figure, in digits or words, replaced by another of its size."""
    sentence = _FIGURE.sub(lambda m: str(rng.randint(1, 9) if len(m[0]) == 1 else rng.randint(10, 99)), sentence)
    return _WORDED.sub(lambda _: rng.choice(_IN_WORDS), sentence)
