"""Write stories as pieces and statements, for training the claim vectors on.

    python training/claims/rows.py training/claims/stories --out build/claims-train.jsonl
    python training/claims/rows.py --gold examples gold/flood-toll gold/strike-talks --out build/claims-dev.jsonl

Runs in the product's environment: statements are those that the product cuts, with the claims whose marks they meet,
and of written stories the marked words themselves. Never give it a gold story that is held back.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # match_weights.py, beside this folder

from match_weights import open_story
from written import Written, read_written

from headwater.claims.assertions.make import make_assertions
from headwater.data.article import Article
from headwater.data.span import Span
from headwater.data.story import Story
from headwater.model.manifest import find_weights
from headwater.model.tokenizer import Pieces, open_tokenizer
from headwater.pipeline.reading import RunOptions, annotate_article, gather
from headwater.pipeline.tools import Tools, open_tools
from headwater.pipeline.tracing import resolve_sources
from headwater.runners.local import Local, say_nothing

_TOKENIZER = open_tokenizer(find_weights("tokenizer").path)
_OVERLAP = 0.2  # as the scorer has it (docs/gold.md): a fifth of both together, and half of the shorter


def from_written(story: Written, tools: Tools) -> dict[str, Any]:
    """The rows of a story that was written for training."""
    with tempfile.TemporaryDirectory() as folder:
        for at, one in enumerate(story.articles):
            Path(folder, f"{at:02}.txt").write_text(one.text + "\n", "utf-8")
        runner = Local(say_nothing)
        articles = gather([folder], RunOptions(as_is=True), tools, runner).articles
    by_input = {Path(article.input).stem: article for article in articles}
    read = {article.id: article for article in articles}
    notes = {article.id: annotate_article(article, tools) for article in articles}
    whole = Story("story", story.name, tuple(sorted(read)))
    resolution = resolve_sources(whole, read, notes, tools)
    rows: list[tuple[Article, list[tuple[Span, list[str]]]]] = []
    for at, one in enumerate(story.articles):
        article = by_input.get(f"{at:02}")
        if article is None:
            continue
        marks = [(Span(m.start, m.end), m.claim) for m in one.marks]
        if article.text.strip() != one.text.strip():
            raise ValueError(f"{story.name}: the text of article {at} changed when it was read.")
        cut = {a.span for a in make_assertions(article, notes[article.id], resolution).assertions}
        found = [(span, [claim for mark, claim in marks if _meets(span, mark)]) for span in sorted(cut)]
        rows.append((article, [*found, *((mark, [claim]) for mark, claim in marks if mark not in cut)]))
    return _rows(story.name, rows) | {"differ": sorted(story.differ)}


def from_gold(folder: Path) -> dict[str, Any]:
    """The rows of a story of the gold."""
    told = open_story(folder)
    by_article: dict[str, list[tuple[Span, list[str]]]] = {i: [] for i in sorted(told.story.article_ids)}
    for profile in told.profiles:
        one = profile.assertion
        by_article[one.article_id].append((one.span, sorted(told.labels.get(one.id, ()))))
    return _rows(folder.name, [(told.pile.articles[i], some) for i, some in by_article.items()])


def _meets(a: Span, b: Span) -> bool:
    both = a.overlap(b)
    return both >= _OVERLAP * (len(a) + len(b) - both) and both >= min(len(a), len(b)) / 2


def _rows(name: str, articles: list[tuple[Article, list[tuple[Span, list[str]]]]]) -> dict[str, Any]:
    statements = []
    texts = []
    for at, (article, some) in enumerate(articles):
        pieces = _TOKENIZER.cut(article.text)
        texts.append(pieces.ids.tolist())
        for span, claims in some:
            first, end = _pieces(pieces, span)
            if end > first:
                statements.append([at, first, end, claims, span.of(article.text)])
    return {"story": name, "articles": texts, "statements": statements}


def _pieces(pieces: Pieces, span: Span) -> tuple[int, int]:
    """The pieces that stand inside ``span``: first and one past the last."""
    return (
        int(np.searchsorted(pieces.starts, span.start, side="left")),
        int(np.searchsorted(pieces.ends, span.end, side="right")),
    )


def rows_of(given: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """The rows of everything asked for."""
    tools = open_tools()
    for path in given.paths:
        if given.gold:
            yield from_gold(path)
        else:
            for file in sorted(path.rglob("*.txt")) if path.is_dir() else [path]:
                yield from_written(read_written(file), tools)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--gold", action="store_true", help="the paths are folders of the gold")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    given = parser.parse_args()
    lines = []
    for one in rows_of(given):
        lines.append(json.dumps(one))
        labelled = sum(bool(s[3]) for s in one["statements"])
        print(f"{one['story']}: {labelled} of {len(one['statements'])} statements with a claim", flush=True)
    given.out.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
