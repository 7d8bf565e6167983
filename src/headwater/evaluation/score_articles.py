"""Scores of what was read: furniture, metadata, ledger, stories."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from headwater.evaluation.gold import Gold, GoldArticle, Value
from headwater.evaluation.measures import Clusters, Counts, Ratio, compare_clusters
from headwater.evaluation.names import normalise
from headwater.evaluation.places import Places, match_input
from headwater.evaluation.scores import Furniture


def score_furniture(gold: Gold, places: Places, misses: list[str]) -> Furniture:
    """Snippets of furniture that are out of the text, and snippets of body that are still in it."""
    out = left = lost = shown = 0
    for wanted in gold.articles:
        article = places.article_by_input.get(wanted.input)
        if article is None:
            continue
        text = _plain(article["text"])
        pieces = [_plain(piece["text"]) for piece in article["furniture"]]
        for snippet in map(_plain, wanted.furniture):
            if snippet in text:
                left += 1
                misses.append(f"furniture: {wanted.input} still holds {snippet!r}")
            else:
                out += 1
                shown += any(snippet in piece for piece in pieces)
        for snippet in map(_plain, wanted.body):
            if snippet not in text:
                lost += 1
                misses.append(f"furniture: {wanted.input} lost {snippet!r}")
    return Furniture(Counts(out, left, lost), Ratio(shown, out))


def _plain(text: str) -> str:
    return " ".join(text.split())


def score_metadata(gold: Gold, places: Places, misses: list[str]) -> tuple[tuple[str, Ratio], ...]:
    """Accuracy per field, over the articles whose gold gives the field."""
    tally: dict[str, list[bool]] = {}
    for wanted in gold.articles:
        article = places.article_by_input.get(wanted.input)
        for name, accepted in wanted.metadata if article is not None else ():
            value = _value(article or {}, name)
            right = any(_same(name, each, value) for each in accepted)
            tally.setdefault(name, []).append(right)
            if not right:
                misses.append(f"metadata: {wanted.input} has {name} {value!r}, expected {accepted[0]!r}")
    return tuple((name, Ratio(sum(rights), len(rights))) for name, rights in tally.items())


def _value(article: dict[str, Any], name: str) -> Value:
    if name == "outlet":
        outlet = article["outlet"]
        return None if outlet is None else str(outlet["name"])
    value: Value = article[name]
    return value


def _same(name: str, wanted: Value, found: Value) -> bool:
    if not isinstance(wanted, str) or not isinstance(found, str):
        return wanted == found
    if name == "published_at":
        return _moment(wanted, day=len(wanted) == len("2025-01-31")) == _moment(
            found, day=len(wanted) == len("2025-01-31")
        )
    return normalise(wanted) == normalise(found)


def _moment(words: str, *, day: bool) -> str:
    """The instant in UTC; only its day (as written, whatever the zone) when that is all the gold knows."""
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        return words
    if day:
        return moment.date().isoformat()
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).isoformat()


def score_ledger(gold: Gold, dossier: dict[str, Any], misses: list[str]) -> Ratio:
    """Rejected inputs with an accepted reason, and the number of articles read."""
    if gold.ledger is None:
        return Ratio(0, 0)
    reasons = {line["input"]: line["reason"] for line in dossier["ledger"]["rejected"]}
    right = int(dossier["ledger"]["read"] == gold.ledger.read)
    if not right:
        misses.append(f"ledger: {dossier['ledger']['read']} read, expected {gold.ledger.read}")
    for name, accepted in gold.ledger.rejected:
        real = match_input(name, reasons)
        if real is not None and reasons[real] in accepted:
            right += 1
        else:
            found = "is not rejected" if real is None else f"is rejected as {reasons[real]!r}"
            misses.append(f"ledger: {name} {found}, expected {accepted[0]!r}")
    return Ratio(right, 1 + len(gold.ledger.rejected))


def score_stories(gold: Gold, places: Places, dossier: dict[str, Any]) -> Clusters:
    """Agreement of the stories over the gold's members; an article the dossier does not hold stands alone."""
    story_of = {article_id: story["id"] for story in dossier["stories"] for article_id in story["articles"]}
    wanted = {member: story.name for story in gold.stories for member in story.members}
    found = {m: story_of.get(_id(places, m)) for m in wanted}
    return compare_clusters(wanted, found)


def _id(places: Places, name: str) -> str:
    article = places.article_by_input.get(name)
    return "" if article is None else str(article["id"])


def absent_articles(gold: Gold, places: Places) -> list[str]:
    """The gold's articles that the dossier does not hold, in words."""
    known: list[GoldArticle] = [a for a in gold.articles if a.input in places.absent]
    return [f"articles: {article.input} is not in the dossier" for article in known]
