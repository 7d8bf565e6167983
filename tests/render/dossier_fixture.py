"""Invented dossiers, made of the story of the Selwyn Strait.

``make_dossier`` gives the whole story; the other makers give the edges: nothing read, one article, many claims, a
hostile page.
"""

from __future__ import annotations

import copy

from tests.render.dossier_parts import Json, assertion, claim, evidence, excerpt, link, make_id, source, span
from tests.render.selwyn_story import AGENCY, make_articles, make_claims, make_reuse, make_sources


def make_dossier() -> Json:
    """The whole invented story."""
    story = make_id("story", "selwyn")
    articles = make_articles()
    wire, _post, _daily, ledger, radio = articles[:5]
    claims = make_claims(story, articles)
    ids = [article["id"] for article in articles]
    names = [article["outlet"]["name"] if article["outlet"] else article["label"] for article in articles]
    outlets = [
        {
            "name": name,
            "articles": [article["id"]],
            "country": article["outlet"]["country"] if article["outlet"] else None,
            "owner": article["outlet"]["owner"] if article["outlet"] else None,
            "kind": article["outlet"]["kind"] if article["outlet"] else "unknown",
            "claims": sum(1 for made in claims if any(a["article"] == article["id"] for a in made["assertions"])),
            "origins": [AGENCY],
            "own_word": 1 if name in ("Eastern Ledger", "pasted.txt") else 0,
        }
        for name, article in zip(names, articles, strict=True)
    ]
    start, end = span(wire, "on Saturday")
    quay_start, quay_end = span(ledger, "on Friday night")
    return {
        "format": "headwater.dossier/1",
        "generator": {"name": "headwater", "version": "0.1.0", "models": {"reader": "sha256:" + "ab" * 32}},
        "options": {"as_is": False, "clean": {"max_bytes": 20000000}},
        "articles": articles,
        "stories": [
            {
                "id": story,
                "headline": "Tavora navy says it seized survey ship in Selwyn Strait",
                "articles": ids,
                "claims": [made["id"] for made in claims],
                "origins": 4,
                "outlets": 7,
                "finding": {
                    "kind": "single-point-of-failure",
                    "claim": claims[0]["id"],
                    "text": "Five of six outlets that report the seizure rest on one state agency; the number of crew "
                    "grew from 14 to 40 on the way.",
                },
                "cut": [],
                "findings": [
                    {"kind": "drift", "claim": claims[0]["id"], "text": "The number of crew grew from 14 to 40."},
                ],
                "evidence": [
                    evidence(
                        "shared-names", 0.9, "All name the Petrel or the Selwyn Strait.", excerpt(radio, "The Petrel")
                    )
                ],
            }
        ],
        "claims": claims,
        "sources": make_sources(articles),
        "reuse": make_reuse(articles),
        "timeline": [
            {
                "date": "2031-05-02",
                "until": "2031-05-02",
                "precision": "day",
                "text": "on Friday night",
                "article": ledger["id"],
                "start": quay_start,
                "end": quay_end,
                "claim": claims[0]["id"],
                "assertions": [claims[0]["assertions"][4]["id"]],
            },
            {
                "date": "2031-05-03",
                "until": "2031-05-03",
                "precision": "day",
                "text": "on Saturday",
                "article": wire["id"],
                "start": start,
                "end": end,
                "claim": claims[0]["id"],
                "assertions": [claims[0]["assertions"][0]["id"]],
            },
        ],
        "landscape": {
            "outlets": outlets,
            "axes": {
                "country": [
                    {"value": "GB", "outlets": 2, "articles": 2, "origins": 3},
                    {"value": "IN", "outlets": 1, "articles": 1, "origins": 3},
                    {"value": "KE", "outlets": 1, "articles": 1, "origins": 1},
                    {"value": "US", "outlets": 1, "articles": 1, "origins": 2},
                    {"value": "ZA", "outlets": 1, "articles": 1, "origins": 2},
                    {"value": None, "outlets": 1, "articles": 1, "origins": 1},
                ],
                "kind": [
                    {"value": "newspaper", "outlets": 4, "articles": 4, "origins": 4},
                    {"value": "wire", "outlets": 1, "articles": 1, "origins": 4},
                    {"value": "official", "outlets": 1, "articles": 1, "origins": 1},
                    {"value": "unknown", "outlets": 1, "articles": 1, "origins": 1},
                ],
            },
            "omissions": [
                {
                    "claim": claims[2]["id"],
                    "outlets": [
                        {"outlet": "Coastline Daily", "article": articles[2]["id"], "withheld": None},
                        {"outlet": "Lowland Times", "article": articles[5]["id"], "withheld": "its text is truncated"},
                        {"outlet": "Eastern Ledger", "article": ledger["id"], "withheld": None},
                    ],
                }
            ],
        },
        "ledger": {
            "read": 7,
            "rejected": [
                {
                    "input": "coverage/broken.html",
                    "reason": "not-an-article",
                    "detail": "No body of prose was found in 812 bytes of markup.",
                },
                {"input": "coverage/empty.txt", "reason": "empty-text", "detail": "The file holds no characters."},
            ],
        },
    }


def make_empty() -> Json:
    """Everything was rejected."""
    dossier = make_dossier()
    for part in ("articles", "stories", "claims", "sources", "reuse", "timeline"):
        dossier[part] = []
    dossier["landscape"] = {"outlets": [], "axes": {"country": [], "kind": []}, "omissions": []}
    dossier["ledger"] = {"read": 0, "rejected": dossier["ledger"]["rejected"]}
    return dossier


def make_single() -> Json:
    """One article without a claim."""
    dossier = make_empty()
    article = make_articles()[4]
    dossier["articles"] = [article]
    dossier["stories"] = [
        {
            "id": "story-one",
            "headline": article["headline"],
            "articles": [article["id"]],
            "claims": [],
            "origins": 0,
            "outlets": 1,
            "finding": {"kind": "nothing-found", "text": "No claim was found.", "claim": None},
            "cut": [],
            "findings": [],
            "evidence": [],
        }
    ]
    dossier["ledger"] = {"read": 1, "rejected": []}
    return dossier


def make_bracketed() -> Json:
    """A first claim whose words alone are no statement: the rest of its sentence stands around them in brackets."""
    dossier = make_dossier()
    first = dossier["claims"][0]
    first["text"] = f"[What was said is that] {first['text']} [and that was that]"
    return dossier


def make_long(n_claims: int = 60) -> Json:
    """Many claims, the later ones by one outlet only, from many sources."""
    dossier = make_dossier()
    story = dossier["stories"][0]
    ledger = dossier["articles"][3]
    for at in range(n_claims - len(dossier["claims"])):
        id = f"source-extra-{at % 25}"
        hop = link(ledger, id, "Harbour records at Port Anselm", "show")
        hop["source"] = id
        made = assertion(ledger, "Petrel tied up at the naval quay", [hop], id=f"assertion-extra-{at}")
        dossier["claims"].append(
            claim(
                story["id"],
                "single-origin",
                [made],
                id=f"claim-extra-{at}",
                independent_origins=1,
                independent_parties=1,
                corroborating_parties=1,
                cut=[id],
                origins=[id],
            )
        )
        story["claims"].append(f"claim-extra-{at}")
    for at in range(25):
        name = f"Harbour master no. {at} of the united and several ports of the Selwyn shore"
        dossier["sources"].append(
            source(f"source-extra-{at}", name, "official", [ledger], ["Harbour records at Port Anselm"])
        )
    return dossier


def make_two_stories() -> Json:
    """The story and a second one of one article."""
    dossier, single = make_dossier(), make_single()
    article = copy.deepcopy(single["articles"][0])
    article["id"], article["label"], article["headline"] = (
        "article-other",
        "Radio Kestria (2)",
        "Ferry fares to rise in autumn",
    )
    story = single["stories"][0]
    story["articles"], story["headline"] = ["article-other"], article["headline"]
    dossier["articles"].append(article)
    dossier["stories"].append(story)
    return dossier


def make_hostile() -> Json:
    """The whole story with every free text replaced by something nasty of the same length where offsets need it."""
    dossier = make_dossier()
    nasty = (
        "</title><script>alert(1)</script><img src=x onerror=alert(2)>\"'>"
        "{{7*7}}{% raw %}\u202eevil\u0000\u0007 \ud800 🧨 مرحبا "
    )
    for article in dossier["articles"]:
        article["headline"] = nasty + "W" * 400
        article["label"] = nasty[:60]
        article["byline"] = "<b onclick=alert(3)>me</b>"
        article["url"] = "javascript:alert(4)"
        article["input"] = "../../<svg/onload=alert(5)>"
        if article["outlet"]:
            article["outlet"]["name"] = f"<iframe src=//evil.example>{article['outlet']['name']}"
            article["outlet"]["owner"] = "data:text/html,<script>"
        article["furniture"].append({"text": nasty, "reason": "teaser"})
        tail = (nasty * (len(article["text"]) // len(nasty) + 1))[: len(article["text"])]
        article["text"] = tail
    for made in dossier["claims"]:
        made["text"] = nasty
    for made in dossier["sources"]:
        made["name"], made["aliases"], made["party_from"] = nasty, [nasty], "javascript:alert(6)"
    dossier["stories"][0]["headline"] = nasty
    dossier["stories"][0]["finding"]["text"] = nasty
    dossier["ledger"]["rejected"].append({"input": nasty, "reason": "unreadable", "detail": nasty})
    dossier["generator"]["models"][nasty] = nasty
    dossier["options"] = {nasty: nasty}
    return dossier
