"""Sources: who is quoted, resolved over the articles of one story."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from headwater.data.evidence import Evidence
from headwater.data.span import Excerpt

SourceKind = Literal["person", "organisation", "wire", "official", "anonymous", "document", "image", "outlet"]


@dataclass(frozen=True, slots=True)
class Source:
    """One party that is quoted somewhere in a story.

    ``mentions`` are the source spans resolved to it, ``merges`` one piece of evidence per mention that joined another
    name. ``party`` is the owner or government that speaks through it, ``party_from`` the dated source of that fact.
    ``members`` are whom a group of several holds: the parties it speaks for, or the ids of its persons.
    """

    id: str
    name: str
    kind: SourceKind
    aliases: tuple[str, ...]
    mentions: tuple[Excerpt, ...]
    merges: tuple[Evidence, ...] = ()
    party: str | None = None
    party_from: str | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """The sources of a story, and which source each attribution has.

    ``source_ids[article_id][i]`` is the source of attribution ``i`` of that article, ``None`` when it names nobody.
    ``polls`` has, for each source that is only a share of those asked ("half of voters"), the source that tells of it,
    if any does.
    """

    sources: tuple[Source, ...]
    source_ids: dict[str, tuple[str | None, ...]]
    polls: dict[str, str | None] = field(default_factory=dict)
