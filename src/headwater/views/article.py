"""Articles and the names their outlets go by on a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from headwater.data.article import Article, Outlet
from headwater.views.places import Record, pair_of

_TEXT_SUFFIXES = (".gz", ".txt", ".html", ".htm", ".xhtml")
# Crawlers name files by it; figures alone are a moment or a number.
_DIGEST = re.compile(r"[ _-]*(?<![0-9a-z])(?=\d*[a-f])([0-9a-f]{4})[0-9a-f]{8,}(?![0-9a-z])", re.I)
_FOUR = r"\1…"
_JOINTS = " _-.,+~"
_LONGEST = 40  # characters of a file's name on a page


def in_order(articles: Iterable[Article]) -> list[Article]:
    """Articles oldest first, undated ones last, the rest by name: an order no shuffling of the inputs changes."""
    return sorted(articles, key=lambda a: (a.published_at is None, str(a.published_at or ""), a.input, a.id))


def make_labels(articles: Iterable[Article]) -> dict[str, str]:
    """A short name for each article id, no two the same: its outlet, or else whose text it runs and its file's name."""
    ordered = in_order(articles)
    plain = {article.id: _plain_label(article) for article in ordered}
    uses = Counter(plain.values())
    seen: Counter[str] = Counter()
    labels = {}
    for article in ordered:
        name = plain[article.id]
        seen[name] += 1
        labels[article.id] = name if uses[name] == 1 else f"{name} ({seen[name]})"
    return labels


def outlet_names(articles: Iterable[Article]) -> dict[str, str]:
    """Who publishes each article id: the outlet's name, or the article's own label where nothing says who it is."""
    ordered = in_order(articles)
    labels = make_labels(ordered)
    return {a.id: a.outlet.name if a.outlet else labels[a.id] for a in ordered}


def name_copy(credit: str, who: str) -> str:
    """What an article that runs a wire service's text is called: whose text it is, then who runs it."""
    return f"{credit} copy ({who})"


def credited_names(articles: Iterable[Article], wires: Mapping[str, str]) -> dict[str, str]:
    """What each article is called where its words are told: as ``outlet_names``, a wire's text as that wire's copy."""
    ordered = in_order(articles)
    names = outlet_names(ordered)
    copies = [a for a in ordered if a.outlet and a.id in wires]
    return names | {a.id: name_copy(a.credit or wires[a.id], names[a.id]) for a in copies}


def article_record(article: Article, label: str, wire: str | None = None) -> Record:
    """An article as the dossier shows it; ``wire`` names the service whose text it runs."""
    return {
        "id": article.id,
        "input": article.input,
        "label": label,
        "url": article.url,
        "digest": article.digest,
        "charset": article.charset,
        "outlet": outlet_record(article.outlet),
        "headline": article.headline,
        "byline": article.byline,
        "dateline": article.dateline,
        "dateline_span": pair_of(article.dateline_span),
        "credit": article.credit,
        "credit_span": pair_of(article.credit_span),
        "wire": wire,
        "published_at": article.published_at.isoformat() if article.published_at else None,
        "published_precision": article.published_precision,
        "language": article.language,
        "truncated": article.truncated,
        "text": article.text,
        "blocks": [
            {"start": b.span.start, "end": b.span.end, "kind": b.kind, "capture": pair_of(b.capture)}
            for b in article.blocks
        ],
        "furniture": [{"text": f.text, "reason": f.reason} for f in article.furniture],
    }


def outlet_record(outlet: Outlet | None) -> Record | None:
    """An outlet and the dated facts about it."""
    if outlet is None:
        return None
    return {
        "name": outlet.name,
        "domain": outlet.domain,
        "kind": outlet.kind,
        "country": outlet.country,
        "owner": outlet.owner,
        "facts_from": outlet.facts_from,
    }


def records_by_label(articles: Mapping[str, Article], wires: Mapping[str, str] | None = None) -> list[Record]:
    """All articles, oldest first."""
    labels = make_labels(articles.values())
    return [
        article_record(article, labels[article.id], (wires or {}).get(article.id))
        for article in in_order(articles.values())
    ]


def _plain_label(article: Article) -> str:
    if article.outlet is not None:
        return article.outlet.name
    name = _short_name(_file_name(article.input))
    return name_copy(article.credit, name) if article.credit else name


def _short_name(stem: str) -> str:
    """A file's name as a reader can tell it from others: no digest where anything else is left, no endless title."""
    name = _DIGEST.sub("", stem).strip(_JOINTS)
    if len(name) > _LONGEST:
        end = max(name.rfind(joint, _LONGEST // 2, _LONGEST) for joint in _JOINTS)
        name = name[: end if end > 0 else _LONGEST].rstrip(_JOINTS) + "…"
    if any(character.isalpha() for character in name):
        return name
    return f"file {name or _DIGEST.sub(_FOUR, stem)}"


def _file_name(name: str) -> str:
    path = PurePosixPath(name)
    while path.suffix.lower() in _TEXT_SUFFIXES:
        path = path.with_suffix("")
    return path.name or name
