"""Stories: the articles about one event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from headwater.data.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Change:
    """What a story has of an earlier one that goes on under another name: all of it (``merged``) or a part (``split``).

    ``article_ids`` are the articles that came from the earlier story ``story_id``.
    """

    kind: Literal["merged", "split"]
    story_id: str
    article_ids: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The articles about one event, oldest first where times are known; ``evidence`` says what joined them.

    ``id`` is made from the first of them, or is that of the earlier story that goes on in this one.
    """

    id: str
    headline: str
    article_ids: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
    changes: tuple[Change, ...] = ()
