"""What a book of names answers: a key, and the reason it is that one."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.data.evidence import Evidence
from headwater.data.span import Excerpt

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """The source a mention has. ``feature`` is empty where the mention says the source's own name."""

    key: Key
    feature: str = ""
    detail: str = ""
    score: float = 1.0
    anchor: Excerpt | None = None

    def evidence(self, mention: Excerpt) -> Evidence | None:
        """Why ``mention`` joined the source; ``None`` where it says its name."""
        if not self.feature:
            return None
        places = (mention,) if self.anchor is None or self.anchor == mention else (mention, self.anchor)
        return Evidence(self.feature, self.score, self.detail, places)
