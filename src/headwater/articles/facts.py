"""What is said about an article: by a side-car, by the page's metadata, or by its own lines."""

from __future__ import annotations

from dataclasses import dataclass, fields

from headwater.articles.dates import Moment, parse_moment


@dataclass(frozen=True, slots=True)
class Facts:
    """Metadata of one article; ``None`` where nothing says. ``outlet`` is a name or a domain."""

    headline: str | None = None
    byline: str | None = None
    published: Moment | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    summary: str | None = None

    def or_else(self, other: Facts) -> Facts:
        """These facts, with those of ``other`` where these are silent."""
        return Facts(*(getattr(self, f.name) or getattr(other, f.name) for f in fields(self)))


def facts_from_meta(meta: tuple[tuple[str, str], ...]) -> Facts:
    """What a side-car or an option says; a date nobody can parse says nothing."""
    said = dict(meta)
    return Facts(
        headline=said.get("headline"),
        byline=said.get("byline"),
        published=parse_moment(said.get("published", "")),
        outlet=said.get("outlet"),
        url=said.get("url"),
        language=said.get("language"),
    )
