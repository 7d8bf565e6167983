"""The parts of an invented dossier, with every offset found in the text it points into."""

from __future__ import annotations

import hashlib
from itertools import pairwise
from typing import Any

Json = dict[str, Any]


def make_id(kind: str, name: str) -> str:
    """An id as the package makes them, of its kind and a name."""
    return f"{kind}-{hashlib.sha256(name.encode()).hexdigest()[:16]}"


def make_article(label: str, outlet: Json | None, blocks: list[tuple[str, str]], **fields: Any) -> Json:
    """An article whose text is its blocks joined by blank lines."""
    text = "\n\n".join(words for _, words in blocks)
    placed, at = [], 0
    for kind, words in blocks:
        placed.append({"start": at, "end": at + len(words), "kind": kind, "capture": [at + 40, at + 40 + len(words)]})
        at += len(words) + 2
    article: Json = {
        "id": make_id("article", label),
        "input": f"coverage/{label.lower().replace(' ', '-')}.html",
        "label": label,
        "url": f"https://{outlet['domain']}/selwyn" if outlet and outlet["domain"] else None,
        "digest": hashlib.sha256(text.encode()).hexdigest(),
        "charset": "utf-8",
        "outlet": outlet,
        "headline": blocks[0][1] if blocks and blocks[0][0] == "headline" else None,
        "byline": None,
        "dateline": None,
        "credit": None,
        "wire": None,
        "credit_span": None,
        "dateline_span": None,
        "published_at": None,
        "published_precision": None,
        "language": "en",
        "truncated": False,
        "text": text,
        "blocks": placed,
        "furniture": [],
    }
    article.update(fields)
    return article


def make_outlet(name: str, domain: str, kind: str, country: str | None, owner: str | None = None) -> Json:
    """An outlet with its facts."""
    facts = "Register of Outlets, 2 May 2031" if country else None
    return {"name": name, "domain": domain, "kind": kind, "country": country, "owner": owner, "facts_from": facts}


def span(article: Json, words: str, nth: int = 0) -> tuple[int, int]:
    """Where the words stand in the article; a fixture that points nowhere is no fixture."""
    at = -1
    for _ in range(nth + 1):
        at = article["text"].index(words, at + 1)
    return at, at + len(words)


def excerpt(article: Json, words: str, nth: int = 0) -> Json:
    """The words as an excerpt of the article."""
    start, end = span(article, words, nth)
    return {"article": article["id"], "start": start, "end": end, "text": words}


def evidence(feature: str, score: float, detail: str, *excerpts: Json) -> Json:
    """One piece of evidence."""
    return {"feature": feature, "score": score, "detail": detail, "excerpts": list(excerpts)}


def sentence_around(article: Json, start: int, end: int) -> list[int]:
    """The sentence that holds a stretch, by full stops and blank lines: enough for a fixture."""
    text = article["text"]
    left = max(text.rfind(". ", 0, start) + 2, text.rfind("\n\n", 0, start) + 2, 0)
    left = 0 if left == 1 else left
    stops = [at for at in (text.find(". ", end - 1), text.find("\n\n", end)) if at >= 0]
    right = min(stops) if stops else len(text)
    return [left, right + 1 if text[right : right + 1] == "." else right]


def link(article: Json, source: str | None, words: str, cue: str, nth: int = 0) -> Json:
    """One hop of a chain, its cue the one nearest to the source; empty words are a bare cue."""
    start, end = span(article, words, nth) if words else (None, None)
    text, places = article["text"], []
    at = text.find(cue)
    while at >= 0:
        places.append(at)
        at = text.find(cue, at + 1)
    cue_start = min(places, key=lambda place: abs(place - (start or 0)))
    cue_end = cue_start + len(cue)
    return {
        "source": source,
        "text": words,
        "cue": cue,
        "start": start,
        "end": end,
        "cue_start": cue_start,
        "cue_end": cue_end,
    }


def assertion(article: Json, words: str, chain: list[Json] | None = None, **fields: Any) -> Json:
    """An assertion of the words of an article."""
    start, end = span(article, words, fields.pop("nth", 0))
    hedge = fields.pop("hedge", None)
    chain = chain or []
    made: Json = {
        "id": make_id("assertion", f"{article['id']}{start}-{end}"),
        "article": article["id"],
        "start": start,
        "end": end,
        "text": words,
        "context": sentence_around(article, start, end),
        "chain": chain,
        "stance": "asserts",
        "hedge": hedge,
        "hedge_span": list(span(article, hedge)) if hedge else None,
        "voice": "attributed" if chain else "unattributed",
        "repeats": None,
        "evidence": [],
    }
    made.update(fields)
    return made


def claim(story: str, status: str, assertions: list[Json], **fields: Any) -> Json:
    """A claim with the words of its first assertion."""
    first = assertions[0]
    outlets = {a["article"] for a in assertions}
    made: Json = {
        "id": make_id("claim", first["id"]),
        "story": story,
        "text": first["text"],
        "text_from": first["id"],
        "named_by": first["id"],
        "status": status,
        "parts": [status],
        "independent_origins": 0,
        "independent_parties": 0,
        "corroborating_parties": 0,
        "cut": [],
        "origins": [],
        "unattributed": 0,
        "outlets": len(outlets),
        "assertions": assertions,
        "conflicts": [],
        "drift": [],
        "lineage": {"edges": make_edges(assertions)},
        "evidence": [],
    }
    made.update(fields)
    return made


def make_edges(assertions: list[Json]) -> list[Json]:
    """The lineage edges of assertions that nobody copied."""
    edges: dict[tuple[str, str, str], list[str]] = {}
    for made in assertions:
        named = [hop["source"] for hop in made["chain"] if hop["source"]]
        path = [*reversed(named), made["article"]]
        for tail, head in pairwise(path):
            kind = "says" if head == made["article"] else "relays"
            edges.setdefault((tail, head, kind), []).append(made["id"])
    return [
        {"tail": tail, "head": head, "kind": kind, "assertions": ids, "evidence": []}
        for (tail, head, kind), ids in edges.items()
    ]


def source(id: str, name: str, kind: str, articles: list[Json], aliases: list[str], **fields: Any) -> Json:
    """A source with every place where one of its names stands."""
    mentions = [
        {"article": article["id"], "start": at, "end": at + len(alias)}
        for article in articles
        for alias in aliases
        if (at := article["text"].find(alias)) >= 0
    ]
    made: Json = {
        "id": id,
        "name": name,
        "kind": kind,
        "party": None,
        "party_from": None,
        "aliases": aliases,
        "mentions": mentions,
        "merges": [],
    }
    made.update(fields)
    return made
