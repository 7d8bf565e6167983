"""The dossier as pandas frames, for notebooks and statistics."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any

from headwater.errors import MissingDependency

Frames = dict[str, Any]

_COLUMNS: dict[str, tuple[str, ...]] = {
    "articles": (
        "id",
        "input",
        "label",
        "outlet",
        "country",
        "headline",
        "byline",
        "credit",
        "published_at",
        "n_characters",
    ),
    "claims": (
        "id",
        "story",
        "text",
        "status",
        "independent_origins",
        "independent_parties",
        "corroborating_parties",
        "unattributed",
        "outlets",
    ),
    "assertions": ("id", "claim", "article", "start", "end", "text", "chain", "stance", "hedge", "voice", "repeats"),
    "sources": ("id", "name", "kind", "party", "n_mentions"),
    "reuse": (
        "id",
        "from_article",
        "from_start",
        "from_end",
        "to_article",
        "to_start",
        "to_end",
        "kind",
        "share",
        "decided",
    ),
}


def to_frames(dossier: Mapping[str, Any]) -> Frames:
    """One frame per noun, keyed by its plural; the ids join them.

    Raises:
        MissingDependency: pandas is not installed.
    """
    try:
        pandas = importlib.import_module("pandas")
    except ImportError as missing:
        raise MissingDependency(
            "Frames need pandas, which is not installed. Install it with: pip install 'headwater[frames]'"
        ) from missing
    rows = {
        "articles": [_article_row(a) for a in dossier["articles"]],
        "claims": list(dossier["claims"]),
        "assertions": [_assertion_row(a, claim, dossier) for claim in dossier["claims"] for a in claim["assertions"]],
        "sources": [{**s, "n_mentions": len(s["mentions"])} for s in dossier["sources"]],
        "reuse": [_reuse_row(passage) for passage in dossier["reuse"]],
    }
    return {
        name: pandas.DataFrame([{c: row[c] for c in columns} for row in rows[name]], columns=list(columns))
        for name, columns in _COLUMNS.items()
    }


def _article_row(article: Mapping[str, Any]) -> dict[str, Any]:
    outlet = article["outlet"] or {}
    facts = {"outlet": outlet.get("name"), "country": outlet.get("country")}
    return {**article, **facts, "n_characters": len(article["text"])}


def _assertion_row(
    assertion: Mapping[str, Any], claim: Mapping[str, Any], dossier: Mapping[str, Any]
) -> dict[str, Any]:
    names = {source["id"]: source["name"] for source in dossier["sources"]}
    chain = " ← ".join(names.get(link["source"], link["text"]) for link in assertion["chain"])
    return {**assertion, "claim": claim["id"], "chain": chain}


def _reuse_row(passage: Mapping[str, Any]) -> dict[str, Any]:
    ends = {f"{end}_{field}": passage[end][field] for end in ("from", "to") for field in ("article", "start", "end")}
    return {**passage, **ends}
