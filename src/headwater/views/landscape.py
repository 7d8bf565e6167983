"""The landscape: who reported, on whose word, and who left what out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from headwater.data.article import Article
from headwater.data.claim import Assertion
from headwater.data.coverage import TracedStory
from headwater.views.places import Record

_WIDELY = 2  # a claim of one outlet only is nobody's omission
_TIMED = ("second", "minute")


@dataclass(slots=True)
class _Seat:
    """What one outlet put forward, while it is counted."""

    articles: list[str] = field(default_factory=list)
    claims: int = 0
    own_word: int = 0
    origins: set[str] = field(default_factory=set)


def outlet_records(
    stories: Sequence[TracedStory], articles: Mapping[str, Article], outlets: Mapping[str, str]
) -> list[Record]:
    """What each outlet published, how many claims it put forward and on whose word."""
    seats: dict[str, _Seat] = {}
    for article_id in articles:
        seats.setdefault(outlets[article_id], _Seat()).articles.append(article_id)
    for traced in stories:
        assertions = {a.id: a for a in traced.assertions}
        for claim in traced.claims:
            _count_claim([assertions[i] for i in claim.assertion_ids], seats, outlets)
    return [_outlet_record(name, seat, articles) for name, seat in sorted(seats.items())]


def _count_claim(members: Iterable[Assertion], seats: Mapping[str, _Seat], outlets: Mapping[str, str]) -> None:
    named_by_outlet: dict[str, set[str]] = {}
    for assertion in members:
        named = named_by_outlet.setdefault(outlets[assertion.article_id], set())
        origin = _innermost(assertion)
        if origin is not None:
            named.add(origin)
    for name, named in named_by_outlet.items():
        seat = seats[name]
        seat.claims += 1
        seat.own_word += not named
        seat.origins |= named


def _outlet_record(name: str, seat: _Seat, articles: Mapping[str, Article]) -> Record:
    outlet = next((articles[i].outlet for i in seat.articles if articles[i].outlet), None)
    return {
        "name": name,
        "articles": seat.articles,
        "country": outlet.country if outlet else None,
        "owner": outlet.owner if outlet else None,
        "kind": outlet.kind if outlet else "unknown",
        "claims": seat.claims,
        "origins": sorted(seat.origins),
        "own_word": seat.own_word,
    }


def _innermost(assertion: Assertion) -> str | None:
    return next((link.source_id for link in reversed(assertion.chain) if link.source_id), None)


def axis_records(outlets: Iterable[Record]) -> dict[str, list[Record]]:
    """Outlets, articles and origins by country and by kind of outlet."""
    rows = list(outlets)
    return {axis: _axis(rows, axis) for axis in ("country", "kind")}


def _axis(rows: Sequence[Record], axis: str) -> list[Record]:
    values = sorted({row[axis] or "unknown" for row in rows})
    records = []
    for value in values:
        mine = [row for row in rows if (row[axis] or "unknown") == value]
        records.append(
            {
                "value": value,
                "outlets": len(mine),
                "articles": sum(len(row["articles"]) for row in mine),
                "origins": len({origin for row in mine for origin in row["origins"]}),
            }
        )
    return records


def omission_records(traced: TracedStory, articles: Mapping[str, Article], outlets: Mapping[str, str]) -> list[Record]:
    """For each claim of two or more outlets, who in the story did not carry it, or why we do not say so.

    Absence is withheld where we could not have seen the claim: the article is truncated, or it was published before
    the claim first appeared.
    """
    assertions = {a.id: a for a in traced.assertions}
    records = []
    for claim in traced.claims:
        carriers = {assertions[i].article_id for i in claim.assertion_ids}
        named = {outlets[i] for i in carriers}
        missing = [i for i in traced.story.article_ids if outlets[i] not in named]
        if len(named) < _WIDELY or not missing:
            continue
        first_seen = _first_seen(articles[i] for i in carriers)
        rows = [{"outlet": outlets[i], "article": i, "withheld": _withheld(articles[i], first_seen)} for i in missing]
        records.append({"claim": claim.id, "outlets": rows})
    return records


def _first_seen(articles: Iterable[Article]) -> datetime | None:
    times = [a.published_at for a in articles if a.published_precision in _TIMED]
    known = [t for t in times if t is not None]
    return min(known) if known else None


def _withheld(article: Article, first_seen: datetime | None) -> str | None:
    if article.truncated:
        return "the article was truncated"
    timed = article.published_at if article.published_precision in _TIMED else None
    if timed is not None and first_seen is not None and timed < first_seen:
        return "published before the claim first appeared"
    return None
