"""Coverage: everything one run made of its inputs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.capture import Rejection
from headwater.data.claim import Assertion, Claim
from headwater.data.lineage import Lineage
from headwater.data.reuse import Passage
from headwater.data.source import Resolution
from headwater.data.story import Story


@dataclass(frozen=True, slots=True)
class TracedStory:
    """A story with all that was found in it; claims most important first, lineages in the order of the claims.

    ``cut`` holds the fewest named sources without which none of the story's shared claims has named support left.
    """

    story: Story
    resolution: Resolution
    passages: tuple[Passage, ...]
    assertions: tuple[Assertion, ...]
    claims: tuple[Claim, ...]
    lineages: tuple[Lineage, ...]
    cut: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What one run read, made and had to leave.

    ``articles`` and ``annotations`` are keyed by article id, in one order whatever the order of the inputs;
    ``wires`` names the wire service whose text an article of another outlet runs, by article id;
    ``models`` maps the name of each model to its digest, ``options`` what the user chose to its value.
    """

    articles: Mapping[str, Article]
    annotations: Mapping[str, Annotations]
    stories: tuple[TracedStory, ...]
    rejected: tuple[Rejection, ...]
    wires: Mapping[str, str]
    models: Mapping[str, str]
    options: Mapping[str, str]
