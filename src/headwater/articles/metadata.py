"""Metadata of a page: JSON-LD first (it has times and names), then meta tags, then what the title says."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from headwater.articles.dates import Moment, parse_moment
from headwater.articles.facts import Facts
from headwater.articles.markup import Page, read_markup
from headwater.data.span import Span

_TYPES = re.compile(
    r"(?:News|Reportage|Analysis|Opinion|Background|Review|Advertiser|Satirical|Tech|Scholarly|Medical)?\w*Article$|^(?:BlogPosting|LiveBlogPosting|Report|VideoObject)$"
)
_MAX_NODES = 2000  # of one page's JSON-LD
_HEADLINES = ("og:title", "twitter:title", "headline", "dc.title", "title")
_AUTHORS = (
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "cxenseparse:author",
)
_DATES = (
    "article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "publishdate", "publish-date",
    "publish_date", "pubdate", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "date",
    "cxenseparse:recs:publishtime", "article.published", "originalpublicationdate",
)  # fmt: skip
_SITES = ("og:site_name", "application-name", "dc.publisher", "publisher", "cre", "al:ios:app_name")
_SUMMARIES = ("og:description", "description", "twitter:description")
_TAG = re.compile(r"</?(?:p|br|div|h[1-6]|li|blockquote)\b[^<>]*>", re.IGNORECASE)
_TITLE_BREAK = re.compile(r"\s+[|·•»–—-]\s+")


def read_metadata(page: Page, url: str | None) -> Facts:
    """What a page's head says about its article."""
    nodes = [node for value, _, _ in page.scripts for node in _read_json(value)]
    article = _find_article(nodes)
    metas: dict[str, str] = {}
    for key, content, _, _ in page.metas:
        metas.setdefault(key, content)
    said = Facts(
        headline=_words(article.get("headline")) or _words(article.get("name")),
        byline=_names(article.get("author")) or _names(article.get("creator")),
        published=_moment(article.get("datePublished")) or _moment(article.get("uploadDate")),
        outlet=_names(article.get("publisher")) or _names(article.get("sourceOrganization")),
        language=_words(article.get("inLanguage")),
        summary=_words(article.get("description")),
    )
    return _tidy(said.or_else(_from_metas(metas, page)), page, url)


def is_locked(page: Page) -> bool:
    """Whether the page says that only subscribers may read on."""
    nodes = [node for value, _, _ in page.scripts for node in _read_json(value)]
    free = _find_article(nodes).get("isAccessibleForFree")
    tiers = [content.casefold() for key, content, _, _ in page.metas if key == "article:content_tier"]
    return str(free).casefold() == "false" or any(tier in ("locked", "metered") for tier in tiers)


def read_embedded(page: Page) -> tuple[tuple[str, ...], Span] | None:
    """The paragraphs of the article's body as JSON-LD gives it whole, and the script it stands in.

    Pages that scripts build show a reader's browser what their markup does not hold.
    """
    for value, start, end in page.scripts:
        body = _find_article(_read_json(value)).get("articleBody")
        if isinstance(body, str) and body.strip():
            told = html.unescape(body)
            lines = [line.text for line in read_markup(told).lines] if _TAG.search(told) else told.splitlines()
            paragraphs = tuple(" ".join(line.split()) for line in lines if line.strip())
            if paragraphs:
                return paragraphs, Span(start, end)
    return None


def _from_metas(metas: dict[str, str], page: Page) -> Facts:
    authors = [metas[key] for key in _AUTHORS if key in metas and not metas[key].startswith(("http", "/", "@"))]
    dates = [moment for key in (*_DATES, "time") if (moment := parse_moment(metas.get(key, "")))]
    return Facts(
        headline=next((metas[key] for key in _HEADLINES if key in metas), None) or page.title or None,
        byline=authors[0] if authors else None,
        published=dates[0] if dates else None,
        outlet=next((metas[key] for key in _SITES if key in metas), None),
        summary=next((metas[key] for key in _SUMMARIES if key in metas), None),
    )


def _tidy(facts: Facts, page: Page, url: str | None) -> Facts:
    own = next((content for key, content, _, _ in page.metas if key == "og:url"), "")
    address = next((a for a in (url, page.canonical, own) if a and a.startswith(("http://", "https://"))), None)
    outlet = facts.outlet
    if outlet and address and outlet.casefold() in ("home", "news", "website", "wordpress"):
        outlet = urlsplit(address).hostname
    return Facts(
        headline=_without_outlet(facts.headline, outlet) if facts.headline else None,
        byline=_tidy_byline(facts.byline),
        published=facts.published,
        outlet=outlet,
        url=address,
        language=None,  # pages copy "en" from their template; what the text is written in decides
        summary=facts.summary,
    )


def _without_outlet(headline: str, outlet: str | None) -> str:
    """A title without its outlet: "Floods cut off town | The Daily Example"."""
    parts = _TITLE_BREAK.split(headline)
    if len(parts) < 2:
        return headline
    last = parts[-1]
    names_outlet = outlet is not None and (last.casefold() in outlet.casefold() or outlet.casefold() in last.casefold())
    if names_outlet or (" | " in headline and len(last.split()) <= 4):
        return headline[: headline.rindex(last)].rstrip(" |·•»–—-")
    return headline


def _tidy_byline(byline: str | None) -> str | None:
    if not byline:
        return None
    name = re.sub(r"^\s*by:?\s+", "", html.unescape(byline), flags=re.I).strip(" ,;|")
    return name if name and not name.startswith(("http", "@")) and len(name) <= 200 else None


def _read_json(value: str) -> list[dict[str, Any]]:
    """All objects in a script, outermost first; broken JSON has none."""
    try:
        data = json.loads(value.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return []
    found: list[dict[str, Any]] = []
    queue = [data]
    for node in queue:  # grows while we walk: breadth first
        if len(queue) > _MAX_NODES:
            break
        if isinstance(node, dict):
            found.append(node)
            queue += [child for child in node.values() if isinstance(child, dict | list)]
        elif isinstance(node, list):
            queue += [child for child in node if isinstance(child, dict | list)]
    return found


def _find_article(nodes: list[dict[str, Any]]) -> dict[str, Any]:
    """The first object that is an article; the one with a headline or body before others."""
    articles = [node for node in nodes if any(_TYPES.search(kind) for kind in _kinds(node))]
    full = [node for node in articles if node.get("headline") and node.get("datePublished")]
    return (full or articles or [{}])[0]


def _kinds(node: dict[str, Any]) -> Iterator[str]:
    kinds = node.get("@type")
    for kind in kinds if isinstance(kinds, list) else [kinds]:
        if isinstance(kind, str):
            yield kind


def _words(value: object) -> str | None:
    if isinstance(value, list):
        value = next((part for part in value if isinstance(part, str | dict)), None)
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    return " ".join(html.unescape(value).split()) or None if isinstance(value, str) else None


def _names(value: object) -> str | None:
    """The names of one or several persons or organisations."""
    parties = value if isinstance(value, list) else [value]
    names = [name for party in parties[:20] if (name := _words(party)) and not name.startswith(("http", "@"))]
    return ", ".join(dict.fromkeys(names)) or None


def _moment(value: object) -> Moment | None:
    words = _words(value)
    return parse_moment(words) if words else None
