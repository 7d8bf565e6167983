"""Stories: the articles about one event."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.data.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Story:
    """The articles about one event, oldest first where times are known; ``evidence`` says what joined them."""

    id: str
    headline: str
    article_ids: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
