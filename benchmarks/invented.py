"""The stories written for training, as piles to cluster: every article read once, its day moved where a trial asks.

Each of ``training/claims/stories/*.txt`` is one invented event in five dated articles
(``training/claims/written.py``), many of them transcripts, blogs, tabloids and late follow-ups. Every third story, by
name, is held out: nothing is fitted on it (``training/story_weights.py``).
"""

from __future__ import annotations

import json
import pickle
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import numpy as np

from headwater.algorithms.vectors import Vectors
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.pipeline.reading import RunOptions, gather, make_pile
from headwater.pipeline.tools import open_tools
from headwater.runners.local import Local, say_nothing

ROOT = Path(__file__).resolve().parent.parent
HELD_OUT = 3  # every so-manieth story, the first among them


@dataclass(frozen=True)
class Invented:
    """All articles read, with the story of each; ``story_of`` by article id."""

    articles: Mapping[str, Article]
    annotations: Mapping[str, Annotations]
    vectors: Vectors
    story_of: Mapping[str, str]

    @property
    def by_story(self) -> dict[str, list[Article]]:
        """The articles of each story, by its name, oldest first."""
        found: dict[str, list[Article]] = defaultdict(list)
        for article in sorted(self.articles.values(), key=lambda one: (_moment(one), one.id)):
            found[self.story_of[article.id]].append(article)
        return dict(sorted(found.items()))

    @property
    def held_out(self) -> frozenset[str]:
        """The stories that nothing is fitted on."""
        return frozenset(list(self.by_story)[::HELD_OUT])

    def annotations_of(self, pile: Sequence[Article]) -> dict[str, Annotations]:
        """The annotations of articles that may have been moved in time: the days they name move with them."""
        return {one.id: _moved(self.annotations[one.id], _days_moved(self.articles[one.id], one)) for one in pile}

    def neighbours(self, names: Sequence[str], n: int) -> list[tuple[str, str]]:
        """The pairs of ``names`` of which one is among the ``n`` the other is most like, by the mean of all vectors."""
        means = []
        for name in names:
            rows = np.concatenate([self.vectors.matrix(one.id) for one in self.by_story[name]])
            means.append(rows.mean(axis=0) / np.linalg.norm(rows.mean(axis=0)))
        likeness = np.array(means) @ np.array(means).T
        np.fill_diagonal(likeness, -1.0)
        pairs = {tuple(sorted((names[i], names[j]))) for i, row in enumerate(likeness) for j in np.argsort(-row)[:n]}
        return sorted((first, second) for first, second in pairs)


def begin_together(stories: Sequence[Sequence[Article]]) -> list[Article]:
    """The articles of some stories, oldest first in each, moved in time so that all stories begin on one day."""
    starts = [stories[0][0].published_at] + [story[0].published_at for story in stories[1:]]
    moved = []
    for story, start in zip(stories, starts, strict=True):
        for article in story:
            if article.published_at is None or start is None or starts[0] is None:
                moved.append(article)
                continue
            days = timedelta(days=(starts[0] - start).days)
            moved.append(replace(article, published_at=article.published_at + days))
    return moved


def read_invented(folder: Path, saved: Path | None) -> Invented:
    """Every article of the stories in ``folder``, read from ``saved`` where that is there, else written to it.

    Raises:
        FileNotFoundError: ``folder`` holds no story.
    """
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise FileNotFoundError(
            f"Found no stories in {str(folder)!r}; expected files like training/claims/stories/*.txt."
        )
    if saved is not None and saved.exists():
        with saved.open("rb") as file:
            return Invented(*pickle.load(file))  # what this script wrote
    read = _read(paths)
    if saved is not None:
        with saved.open("wb") as file:
            pickle.dump((read.articles, read.annotations, read.vectors, read.story_of), file)
    return read


def write_stories(paths: Sequence[Path], folder: Path) -> int:
    """Every article of some stories as ``story.0.txt`` with a side-car of outlet and day; how many they are."""
    sys.path.insert(0, str(ROOT / "training" / "claims"))
    from written import read_written  # noqa: PLC0415  # a script of training/, no package

    articles = [(f"{path.stem}.{at}.txt", one) for path in paths for at, one in enumerate(read_written(path).articles)]
    for name, one in articles:
        (folder / name).write_text(one.text + "\n", "utf-8")
        meta = {"outlet": one.outlet, "published": one.published}
        (folder / f"{name}.meta.json").write_text(json.dumps(meta), "utf-8")
    return len(articles)


def _read(paths: Sequence[Path]) -> Invented:
    tools, runner = open_tools(None), Local(say_nothing)
    with tempfile.TemporaryDirectory() as name:
        write_stories(paths, Path(name))
        pile = make_pile(gather([name], RunOptions(as_is=True), tools, runner), tools, runner)
    story_of = {article.id: Path(article.input).name.split(".")[0] for article in pile.articles.values()}
    return Invented(pile.articles, pile.annotations, pile.sentences, story_of)


def _days_moved(article: Article, moved: Article) -> timedelta:
    if article.published_at is None or moved.published_at is None:
        return timedelta()
    return moved.published_at - article.published_at


def _moved(annotations: Annotations, days: timedelta) -> Annotations:
    times = (replace(time, first=time.first + days, last=time.last + days) for time in annotations.times)
    return replace(annotations, times=tuple(times)) if days else annotations


def _moment(article: Article) -> str:
    return article.published_at.isoformat() if article.published_at else ""
