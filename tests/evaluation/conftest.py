"""A small dossier and its gold, built so that every offset is right by construction."""

from __future__ import annotations

import copy
from typing import Any

import pytest

FIRST = (
    "Bridge at Toll closed after crack\n\n"
    "The bridge at Toll may have cracked on Monday, the engineer Ada Brill said, the Toll Gazette reported.\n\n"
    "Four people were hurt, a nurse said. The mayor denied it."
)
SECOND = (
    "Toll bridge cracked\n\nThe bridge at Toll cracked on Monday, Brill said.\n\nSix people were hurt, a nurse said."
)
THIRD = "Harvest fair opens\n\nThe fair at Pond opened in the rain."

Record = dict[str, Any]


def article(name: str, text: str, **fields: Any) -> Record:
    base: Record = {
        "id": f"article-{name}",
        "input": f"somewhere/{name}.html",
        "text": text,
        "outlet": {"name": name.title()},
        "headline": text.split("\n\n")[0],
        "byline": None,
        "credit": None,
        "published_at": "2025-03-03T10:00:00+02:00",
        "language": "en",
        "truncated": False,
        "furniture": [{"text": "Sign up for our newsletter", "reason": "newsletter"}],
    }
    return base | fields


def spot(name: str, text: str, words: str) -> Record:
    start = text.index(words)
    return {"article": f"article-{name}", "start": start, "end": start + len(words), "text": words}


def link(name: str, text: str, source: str | None, words: str) -> Record:
    place = spot(name, text, words)
    return {"source": source, "text": words, "cue": "said", "start": place["start"], "end": place["end"]}


def assertion(
    name: str, text: str, words: str, chain: list[Record], stance: str = "asserts", hedge: str | None = None
) -> Record:
    return spot(name, text, words) | {
        "id": f"assertion-{name}-{words[:12]}",
        "chain": chain,
        "stance": stance,
        "hedge": hedge,
    }


def claim(id: str, *assertions: Record, **fields: Any) -> Record:
    base: Record = {
        "id": id,
        "status": "single-origin",
        "independent_origins": 1,
        "independent_parties": 1,
        "corroborating_parties": 1,
        "origins": [],
        "assertions": list(assertions),
        "conflicts": [],
        "drift": [],
    }
    return base | fields


def source(id: str, name: str, kind: str, *mentions: Record, party: str | None = None) -> Record:
    return {"id": id, "name": name, "kind": kind, "aliases": [], "party": party, "mentions": list(mentions)}


@pytest.fixture
def dossier() -> Record:
    """What a program that gets everything right says."""
    brill = link("first", FIRST, "s-brill", "the engineer Ada Brill")
    gazette = link("first", FIRST, "s-gazette", "the Toll Gazette")
    short = link("second", SECOND, "s-brill", "Brill")
    nurse_1, nurse_2 = link("first", FIRST, "s-nurse-1", "a nurse"), link("second", SECOND, "s-nurse-2", "a nurse")
    mayor = link("first", FIRST, "s-mayor", "The mayor")
    crack_1 = assertion(
        "first", FIRST, "The bridge at Toll may have cracked on Monday", [gazette, brill], hedge="may have"
    )
    crack_2 = assertion("second", SECOND, "The bridge at Toll cracked on Monday", [short])
    four = assertion("first", FIRST, "Four people were hurt", [nurse_1])
    denial = assertion("first", FIRST, "The mayor denied it", [mayor], "denies")
    six = assertion("second", SECOND, "Six people were hurt", [nurse_2])
    drift = {
        "kind": "hedge",
        "before": spot("first", FIRST, "may have cracked"),
        "after": spot("second", SECOND, "cracked on Monday"),
    }
    conflict = {"with": "c-six", "assertion": four["id"], "kind": "number", "detail": "4 and 6"}
    passage = {
        "from": spot("first", FIRST, "The bridge at Toll"),
        "to": spot("second", SECOND, "The bridge at Toll"),
        "kind": "edited",
        "decided": True,
        "direction": [],
        "evidence": [],
        "drift": [drift],
    }
    return copy.deepcopy(
        {
            "format": "headwater.dossier/1",
            "articles": [article("first", FIRST), article("second", SECOND), article("third", THIRD)],
            "stories": [
                {"id": "story-1", "articles": ["article-first", "article-second"]},
                {"id": "story-2", "articles": ["article-third"]},
            ],
            "claims": [
                claim("c-crack", crack_1, crack_2, origins=["s-brill"]),
                claim("c-four", four, denial, status="contested", origins=["s-nurse-1"], conflicts=[conflict]),
                claim("c-six", six, status="contested", origins=["s-nurse-2"]),
            ],
            "sources": [
                source(
                    "s-brill",
                    "Ada Brill",
                    "person",
                    spot("first", FIRST, "the engineer Ada Brill"),
                    spot("second", SECOND, "Brill"),
                    party="Works",
                ),
                source("s-gazette", "Toll Gazette", "outlet", spot("first", FIRST, "the Toll Gazette")),
                source("s-nurse-1", "a nurse", "anonymous", spot("first", FIRST, "a nurse")),
                source("s-nurse-2", "a nurse", "anonymous", spot("second", SECOND, "a nurse")),
                source("s-mayor", "the mayor", "official", spot("first", FIRST, "The mayor"), party="Works"),
            ],
            "reuse": [passage],
            "ledger": {
                "read": 3,
                "rejected": [{"input": "somewhere/void.txt", "reason": "empty-text", "detail": "Nothing."}],
            },
        }
    )


def place(name: str, quote: str, **fields: Any) -> Record:
    return {"input": f"{name}.html", "quote": quote} | fields


def wanted(name: str, quote: str, chain: list[str], stance: str = "asserts", hedge: str | None = None) -> Record:
    return place(name, quote) | {"chain": chain, "stance": stance, "hedge": hedge}


@pytest.fixture
def gold() -> Record:
    """What a careful reader says of the same articles."""
    crack = [
        wanted(
            "first",
            "The bridge at Toll may have cracked on Monday",
            ["The Toll Gazette", "Ada Brill"],
            hedge="may have",
        ),
        wanted("second", "The bridge at Toll cracked on Monday", ["Ada Brill"]),
    ]
    four = [
        wanted("first", "Four people were hurt", ["Nurse in the first"]),
        wanted("first", "The mayor denied it", ["The mayor"], "denies"),
    ]
    six = [wanted("second", "Six people were hurt", ["Nurse in the second"])]
    articles = [
        {
            "input": f"{name}.html",
            "outlet": name.title(),
            "published_at": "2025-03-03T08:00:00Z",
            "furniture": ["Sign up for our newsletter"],
            "body": [text.split("\n\n")[1][:30]],
        }
        for name, text in (("first", FIRST), ("second", SECOND), ("third", THIRD))
    ]
    return {
        "format": "headwater.gold/1",
        "articles": articles,
        "stories": [
            {"name": "bridge", "members": ["first.html", "second.html"]},
            {"name": "fair", "members": ["third.html"]},
        ],
        "sources": [
            {
                "name": "Ada Brill",
                "kind": ["person"],
                "aliases": ["the engineer Ada Brill", "Brill"],
                "party": "Ministry",
            },
            {"name": "The Toll Gazette", "kind": ["outlet"]},
            {"name": "Nurse in the first", "kind": "anonymous", "mentions": [place("first", "a nurse")]},
            {"name": "Nurse in the second", "kind": "anonymous", "mentions": [place("second", "a nurse")]},
            {"name": "The mayor", "kind": "official", "party": "Ministry"},
        ],
        "claims": [
            {
                "id": "crack",
                "text": "The bridge cracked",
                "status": "single-origin",
                "independent_origins": 1,
                "independent_parties": 1,
                "origins": ["Ada Brill"],
                "assertions": crack,
            },
            {
                "id": "four",
                "text": "Four were hurt",
                "status": "contested",
                "independent_origins": 1,
                "origins": None,
                "assertions": four,
            },
            {"id": "six", "text": "Six were hurt", "status": "contested", "independent_origins": 1, "assertions": six},
        ],
        "conflicts": [
            {"kind": "number", "before": place("first", "Four people"), "after": place("second", "Six people")}
        ],
        "compatible": [
            {"kind": "number", "first": place("first", "on Monday"), "second": place("second", "on Monday")}
        ],
        "drift": [
            {
                "kind": "hedge",
                "before": place("first", "may have cracked"),
                "after": place("second", "cracked on Monday"),
            }
        ],
        "reuse": [{"from": "first.html", "to": "second.html", "kind": "edited", "decided": True}],
        "ledger": {"read": 3, "rejected": [{"input": "void.txt", "reason": ["empty-text"]}]},
    }
