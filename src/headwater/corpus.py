"""The objects a user holds: a corpus, its stories and their claims, with everything they rest on within reach."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from headwater.data.article import Article
from headwater.data.capture import Rejection
from headwater.data.claim import Assertion, Claim, Conflict
from headwater.data.coverage import Coverage, TracedStory
from headwater.data.lineage import Lineage, Status
from headwater.data.reuse import Drift, Passage
from headwater.data.source import Source
from headwater.pipeline.reading import RunOptions, gather
from headwater.pipeline.tools import open_tools
from headwater.pipeline.tracing import trace_coverage
from headwater.render.frames import Frames, to_frames
from headwater.render.html import to_html
from headwater.render.json import to_json
from headwater.render.notebook import claim_html, story_html
from headwater.render.text import to_text
from headwater.render.words import count
from headwater.runners.local import Local, Progress, say_nothing
from headwater.version import __version__
from headwater.views.dossier import view


def read(
    paths: str | Path | Iterable[str | Path],
    *,
    options: RunOptions | None = None,
    outlets: str | Path | None = None,
    progress: Progress = say_nothing,
) -> Corpus:
    """Read files, folders, globs and archives, and trace what they claim.

    Args:
        paths: one path or several.
        options: what a run can be told; see ``RunOptions``.
        outlets: a file of further facts about outlets, in the format of ``docs/outlets.md``.
        progress: told the name of a step and how many things it has done.

    Returns:
        A corpus. What could not be read is in its ``rejected``; nothing is raised for a bad input.
    """
    chosen = options or RunOptions()
    tools = open_tools(outlets)
    named = [paths] if isinstance(paths, str | Path) else list(paths)
    runner = Local(progress)
    gathered = gather(named, chosen, tools, runner)
    return Corpus(trace_coverage(gathered, chosen, tools, runner))


@dataclass(frozen=True)
class Corpus:
    """Everything one run found. ``dossier`` is the same as a plain value, ``to_html`` and the others render it."""

    coverage: Coverage

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, in the order of their ids."""
        return tuple(self.coverage.articles.values())

    @property
    def rejected(self) -> tuple[Rejection, ...]:
        """What could not be read, and why."""
        return self.coverage.rejected

    @functools.cached_property
    def stories(self) -> tuple[SourcedStory, ...]:
        """The stories, biggest first."""
        return tuple(SourcedStory(self, traced) for traced in self.coverage.stories)

    @functools.cached_property
    def dossier(self) -> dict[str, Any]:
        """The dossier as ``docs/dossier.md`` describes it."""
        return view(self.coverage, __version__)

    def to_html(self) -> str:
        """One self-contained page."""
        return to_html(self.dossier)

    def to_json(self) -> str:
        """The dossier as JSON."""
        return to_json(self.dossier)

    def to_text(self) -> str:
        """The dossier as text to read."""
        return to_text(self.dossier)

    def frames(self) -> Frames:
        """Articles, claims, assertions, sources and reuse as pandas frames.

        Raises:
            MissingDependency: pandas is not installed.
        """
        return to_frames(self.dossier)

    def __repr__(self) -> str:
        read = count(len(self.articles), "article")
        stories = count(len(self.stories), "story", "stories")
        return f"<Corpus: {read}, {stories}; {count(len(self.rejected), 'input')} rejected>"

    def _repr_html_(self) -> str | None:
        return "".join(story._repr_html_() for story in self.stories) or None  # of nothing, a notebook shows the repr


@dataclass(frozen=True)
class SourcedStory:
    """One story of a corpus: its articles, and its claims with what stands behind them."""

    corpus: Corpus
    traced: TracedStory

    def __repr__(self) -> str:
        return f"<SourcedStory {self.headline!r}: {len(self.articles)} articles, {len(self.claims)} claims>"

    @property
    def id(self) -> str:
        """The story's id."""
        return self.traced.story.id

    @property
    def headline(self) -> str:
        """The headline of its most central article."""
        return self.traced.story.headline

    @property
    def articles(self) -> tuple[Article, ...]:
        """Its articles."""
        return tuple(self.corpus.coverage.articles[i] for i in self.traced.story.article_ids)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Everybody who is quoted in it."""
        return self.traced.resolution.sources

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Text its articles took from one another."""
        return self.traced.passages

    @functools.cached_property
    def claims(self) -> tuple[SourcedClaim, ...]:
        """Its claims, most important first."""
        pairs = zip(self.traced.claims, self.traced.lineages, strict=True)
        return tuple(SourcedClaim(self, claim, lineage) for claim, lineage in pairs)

    @functools.cached_property
    def _source_by_id(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    @functools.cached_property
    def _assertion_by_id(self) -> dict[str, Assertion]:
        return {assertion.id: assertion for assertion in self.traced.assertions}

    def _repr_html_(self) -> str:
        return story_html(self.corpus.dossier, self.id)


@dataclass(frozen=True)
class SourcedClaim:
    """A claim together with its lineage."""

    story: SourcedStory
    claim: Claim
    lineage: Lineage

    def __repr__(self) -> str:
        return f"<SourcedClaim {self.text!r}: {self.status}, independent origins: {self.independent_origins}>"

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def text(self) -> str:
        """The words of its most complete assertion."""
        return self.claim.text

    @property
    def status(self) -> Status:
        """The headline status; ``lineage.parts`` holds all that apply."""
        return self.lineage.status

    @property
    def independent_origins(self) -> int:
        """How many named sources would have to be wrong for the claim to lose all named support."""
        return self.lineage.independent_origins

    @property
    def origins(self) -> tuple[Source, ...]:
        """The innermost named sources."""
        return tuple(self.story._source_by_id[i] for i in self.lineage.origins)

    @property
    def cut(self) -> tuple[Source, ...]:
        """The fewest sources whose loss leaves no named support: one member is a single point of failure."""
        return tuple(self.story._source_by_id[i] for i in self.lineage.cut)

    @property
    def assertions(self) -> tuple[Assertion, ...]:
        """Who puts it forward, denies it or doubts it, where and on whose word."""
        return tuple(self.story._assertion_by_id[i] for i in self.claim.assertion_ids)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What cannot hold together as worded."""
        return self.claim.conflicts

    @property
    def drift(self) -> tuple[Drift, ...]:
        """What changed in meaning from one article to another."""
        return self.claim.drift

    def _repr_html_(self) -> str:
        return claim_html(self.story.corpus.dossier, self.id)
