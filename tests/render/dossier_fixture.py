"""An invented story as a dossier, with every offset found in the text it points into.

The strait, the ship, the agencies and the people exist nowhere. ``make_dossier`` gives the whole story; the other makers
give the edges: nothing read, one article, many claims, a hostile page.
"""

# ruff: noqa: E501 - sentences are kept whole
from __future__ import annotations

import copy
import hashlib
from itertools import pairwise
from typing import Any

Json = dict[str, Any]

AGENCY, ADMIRAL, MINISTRY, OFFICIALS, OPERATOR, PORT, IMAGES = (
    "source-tna",
    "source-varga",
    "source-ministry",
    "source-officials",
    "source-operator",
    "source-port",
    "source-images",
)


def _id(kind: str, name: str) -> str:
    return f"{kind}-{hashlib.sha256(name.encode()).hexdigest()[:16]}"


def make_article(label: str, outlet: Json | None, blocks: list[tuple[str, str]], **fields: Any) -> Json:
    """An article whose text is its blocks joined by blank lines."""
    text = "\n\n".join(words for _, words in blocks)
    placed, at = [], 0
    for kind, words in blocks:
        placed.append({"start": at, "end": at + len(words), "kind": kind, "capture": [at + 40, at + 40 + len(words)]})
        at += len(words) + 2
    article: Json = {
        "id": _id("article", label),
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
        "id": _id("assertion", f"{article['id']}{start}-{end}"),
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
        "id": _id("claim", first["id"]),
        "story": story,
        "text": first["text"],
        "text_from": first["id"],
        "named_by": first["id"],
        "status": status,
        "parts": [status],
        "independent_origins": 0,
        "independent_parties": 0,
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


def make_articles() -> list[Json]:
    """Seven articles of six outlets and one nobody knows the publisher of."""
    wire = make_article(
        "Meridian Wire",
        make_outlet("Meridian Wire", "meridianwire.example", "wire", "GB", "Meridian Cooperative"),
        [
            ("headline", "Tavora navy says it seized survey ship in Selwyn Strait"),
            (
                "paragraph",
                "PORT ANSELM, May 3 (Meridian) — Tavora’s navy has seized a survey ship with 14 crew aboard in the "
                "Selwyn Strait, the Tavoran News Agency reported on Saturday.",
            ),
            (
                "paragraph",
                "Admiral Ilse Varga told the agency that the vessel had crossed the maritime boundary twice "
                "and ignored radio warnings. “We will board any vessel that maps our seabed without leave,” Varga said.",
            ),
            (
                "paragraph",
                "Kestria’s foreign ministry denied that the Petrel had entered Tavoran waters and demanded its release. "
                "Two Kestrian officials, speaking on condition of anonymity, said the ship may have drifted after an engine failure.",
            ),
            (
                "paragraph",
                "The claims could not be independently verified. The operator, Norrland Soundings, neither confirmed "
                "nor denied that the ship was in the area.",
            ),
        ],
        byline="Orla Fennick",
        dateline="PORT ANSELM, May 3",
        published_at="2031-05-03T09:12:00+00:00",
        published_precision="minute",
        furniture=[{"text": "Get our morning briefing. Enter your address.", "reason": "newsletter"}],
    )
    post = make_article(
        "Harbour Post",
        make_outlet("Harbour Post", "harbourpost.example", "newspaper", "GB", "Tidewater Media"),
        [
            ("headline", "Tavora seizes research vessel, 14 on board"),
            ("summary", "State agency says the ship ignored warnings"),
            (
                "paragraph",
                "Tavora’s navy has seized a survey ship with 14 crew aboard in the Selwyn Strait, state media said. "
                "(Meridian)",
            ),
            (
                "paragraph",
                "Admiral Ilse Varga told the agency that the vessel had crossed the maritime boundary twice and had not "
                "answered radio warnings.",
            ),
            ("paragraph", "Kestria’s foreign ministry denied the ship had been in Tavoran waters."),
        ],
        published_at="2031-05-03T11:40:00+00:00",
        published_precision="minute",
        credit="Meridian Wire",
        wire="Meridian Wire",
        furniture=[
            {"text": "Related: Ferry fares to rise in autumn", "reason": "teaser"},
            {"text": "Support our journalism from £3 a month.", "reason": "donation-appeal"},
        ],
    )
    start, end = span(post, "(Meridian)")
    post["credit_span"] = [start, end]
    daily = make_article(
        "Coastline Daily",
        make_outlet("Coastline Daily", "coastlinedaily.example", "newspaper", "US", "Pellworth Group"),
        [
            ("headline", "Dozens held after ship seized in disputed strait"),
            (
                "paragraph",
                "As many as 40 crew were held when Tavoran forces seized the ship Petrel, according to the Tavoran News "
                "Agency, which quoted Adm. Ilse Varga.",
            ),
            (
                "paragraph",
                "Varga said the vessel crossed the maritime boundary twice, the agency said. Kestrian officials said the "
                "ship drifted after an engine failure.",
            ),
        ],
        published_at="2031-05-03",
        published_precision="day",
    )
    ledger = make_article(
        "Eastern Ledger",
        make_outlet("Eastern Ledger", "easternledger.example", "newspaper", "IN"),
        [
            ("headline", "Survey ship boarded in Selwyn Strait: what we know"),
            (
                "paragraph",
                "A survey ship was seized in the Selwyn Strait on Friday night. Harbour records at Port Anselm show the "
                "Petrel tied up at the naval quay since Saturday morning.",
            ),
            ("paragraph", "Satellite images reviewed by this newspaper show a white-hulled vessel at the quay."),
            ("paragraph", "The vessel had crossed the maritime boundary twice, TNA reported."),
        ],
        byline="Devika Rao Menon",
        published_at="2031-05-04T04:00:00+05:30",
        published_precision="minute",
    )
    radio = make_article(
        "Radio Kestria",
        make_outlet("Radio Kestria", "radiokestria.example", "official", "KE", "Government of Kestria"),
        [
            ("headline", "Ministry: Petrel never left Kestrian waters"),
            (
                "paragraph",
                "The Petrel never entered Tavoran waters, the foreign ministry said in a statement on Saturday. It called "
                "the boarding an act of piracy.",
            ),
        ],
        published_at="2031-05-03T15:00:00+00:00",
        published_precision="minute",
    )
    times = make_article(
        "Lowland Times",
        make_outlet("Lowland Times", "lowlandtimes.example", "newspaper", "ZA"),
        [
            ("headline", "TAVORA SEIZES SHIP"),
            (
                "paragraph",
                "Tavora’s navy has seized a survey ship with 14 crew aboard in the Selwyn Strait, the Tavoran News "
                "Agency reported on Saturday.",
            ),
            ("paragraph", "The ship drifted after an engine failure, officials said."),
        ],
        published_at="2031-05-04",
        published_precision="day",
        truncated=True,
    )
    scrape = make_article(
        "pasted.txt",
        None,
        [("paragraph", "they took the ship and 14 crew, TNA reported. The boarding was an act of piracy.")],
        language=None,
    )
    return [wire, post, daily, ledger, radio, times, scrape]


def make_sources(articles: list[Json]) -> list[Json]:
    """Who is quoted in them."""
    wire, post = articles[0], articles[1]
    merge = evidence(
        "state-media-of-one-country",
        0.91,
        "“state media” in a report on Tavora is its one national agency.",
        excerpt(post, "state media"),
        excerpt(wire, "the Tavoran News Agency"),
    )
    return [
        source(
            AGENCY,
            "Tavoran News Agency",
            "wire",
            articles,
            ["the Tavoran News Agency", "state media", "TNA", "the agency"],
            party="Government of Tavora",
            party_from="Register of Outlets, 2 May 2031",
            merges=[merge],
        ),
        source(
            ADMIRAL,
            "Ilse Varga",
            "person",
            articles,
            ["Admiral Ilse Varga", "Adm. Ilse Varga", "Varga"],
            party="Government of Tavora",
            party_from="Register of Outlets, 2 May 2031",
        ),
        source(
            MINISTRY,
            "Foreign Ministry of Kestria",
            "official",
            articles,
            ["Kestria’s foreign ministry", "the foreign ministry"],
            party="Government of Kestria",
        ),
        source(
            OFFICIALS, "Kestrian officials", "anonymous", articles, ["Two Kestrian officials", "Kestrian officials"]
        ),
        source(OPERATOR, "Norrland Soundings", "organisation", articles, ["Norrland Soundings"]),
        source(PORT, "Harbour records at Port Anselm", "document", articles, ["Harbour records at Port Anselm"]),
        source(IMAGES, "Satellite images", "image", articles, ["Satellite images"]),
    ]


def make_claims(story: str, articles: list[Json]) -> list[Json]:
    """Nine claims: each status, a conflict, drift, repeats, inherited voices."""
    wire, post, daily, ledger, radio, times, scrape = articles
    seized = "Tavora’s navy has seized a survey ship with 14 crew aboard in the Selwyn Strait"
    wire_seized = assertion(wire, seized, [link(wire, AGENCY, "the Tavoran News Agency", "reported")])
    wire_title = assertion(
        wire,
        "it seized survey ship in Selwyn Strait",
        [link(wire, AGENCY, "the Tavoran News Agency", "reported")],
        voice="inherited",
        repeats=wire_seized["id"],
        evidence=[
            evidence(
                "same-article-attributes-it",
                0.88,
                "The body attributes the same thing.",
                excerpt(wire, "the Tavoran News Agency reported"),
            )
        ],
    )
    post_seized = assertion(post, seized, [link(post, AGENCY, "state media", "said")])
    times_seized = assertion(times, seized, [link(times, AGENCY, "the Tavoran News Agency", "reported")])
    scrape_seized = assertion(scrape, "they took the ship and 14 crew", [link(scrape, AGENCY, "TNA", "reported")])
    ledger_seized = assertion(ledger, "A survey ship was seized in the Selwyn Strait on Friday night")
    daily_seized = assertion(
        daily,
        "As many as 40 crew were held when Tavoran forces seized the ship Petrel",
        [
            link(daily, AGENCY, "the Tavoran News Agency", "according to"),
            link(daily, ADMIRAL, "Adm. Ilse Varga", "quoted"),
        ],
        hedge="As many as",
    )
    number = evidence(
        "number-differs", 0.97, "14 against 40, both of “crew”.", excerpt(wire, "14 crew"), excerpt(daily, "40 crew")
    )
    first = claim(
        story,
        "contested",
        [wire_seized, wire_title, post_seized, daily_seized, ledger_seized, times_seized, scrape_seized],
        parts=["contested", "single-origin", "unattributed"],
        independent_origins=1,
        independent_parties=1,
        cut=[AGENCY],
        origins=[AGENCY, ADMIRAL],
        unattributed=1,
        outlets=6,
        conflicts=[
            {
                "with": wire_seized["id"],
                "assertion": daily_seized["id"],
                "kind": "number",
                "detail": "40 crew here, 14 crew there.",
                "evidence": [number],
            }
        ],
        evidence=[
            evidence(
                "shared-actor-and-act",
                0.93,
                "All name the ship and its seizure.",
                excerpt(wire, "seized a survey ship"),
            )
        ],
    )
    for copier in (post_seized, times_seized):
        for edge in first["lineage"]["edges"]:
            edge["assertions"] = [id for id in edge["assertions"] if id != copier["id"]]
        first["lineage"]["edges"] = [edge for edge in first["lineage"]["edges"] if edge["assertions"]]
        first["lineage"]["edges"].append(
            {
                "tail": wire["id"],
                "head": copier["article"],
                "kind": "reuses",
                "assertions": [copier["id"]],
                "evidence": [
                    evidence("verbatim-run", 0.99, "Fourteen words in a row are the same.", excerpt(wire, seized))
                ],
            }
        )
    crossed = claim(
        story,
        "single-origin",
        [
            assertion(
                wire,
                "the vessel had crossed the maritime boundary twice and ignored radio warnings",
                [link(wire, AGENCY, "the agency", "told"), link(wire, ADMIRAL, "Admiral Ilse Varga", "told")],
            ),
            assertion(
                post,
                "the vessel had crossed the maritime boundary twice and had not answered radio warnings",
                [link(post, AGENCY, "the agency", "told"), link(post, ADMIRAL, "Admiral Ilse Varga", "told")],
            ),
            assertion(
                daily,
                "the vessel crossed the maritime boundary twice",
                [link(daily, AGENCY, "the agency", "said"), link(daily, ADMIRAL, "Varga", "said")],
            ),
            assertion(
                ledger, "The vessel had crossed the maritime boundary twice", [link(ledger, AGENCY, "TNA", "reported")]
            ),
        ],
        independent_origins=1,
        independent_parties=1,
        cut=[AGENCY],
        origins=[ADMIRAL, AGENCY],
        outlets=4,
        drift=[
            {
                "kind": "quote",
                "detail": "“ignored” became “had not answered”.",
                "before": excerpt(wire, "ignored radio warnings"),
                "after": excerpt(post, "had not answered radio warnings"),
                "repeats": None,
                "evidence": [],
            }
        ],
    )
    entered = claim(
        story,
        "contested",
        [
            assertion(
                radio,
                "The Petrel never entered Tavoran waters",
                [link(radio, MINISTRY, "the foreign ministry", "said")],
                stance="denies",
            ),
            assertion(
                wire,
                "the Petrel had entered Tavoran waters",
                [link(wire, MINISTRY, "Kestria’s foreign ministry", "denied")],
                stance="denies",
            ),
            assertion(
                post,
                "the ship had been in Tavoran waters",
                [link(post, MINISTRY, "Kestria’s foreign ministry", "denied")],
                stance="denies",
            ),
        ],
    )
    drifted_words = "the ship may have drifted after an engine failure"
    drifted = claim(
        story,
        "single-origin",
        [
            assertion(wire, drifted_words, [link(wire, OFFICIALS, "Two Kestrian officials", "said")], hedge="may"),
            assertion(
                daily,
                "the ship drifted after an engine failure",
                [link(daily, OFFICIALS, "Kestrian officials", "said")],
            ),
            assertion(times, "The ship drifted after an engine failure", [link(times, OFFICIALS, "officials", "said")]),
        ],
        independent_origins=1,
        independent_parties=1,
        cut=[OFFICIALS],
        origins=[OFFICIALS],
        drift=[
            {
                "kind": "hedge",
                "detail": "“may have drifted” became “drifted”: the doubt is gone.",
                "before": excerpt(wire, "may have drifted"),
                "after": excerpt(daily, "drifted"),
                "repeats": None,
                "evidence": [evidence("hedge-lost", 0.9, "The taker has no hedge in the clause.")],
            }
        ],
    )
    quay = claim(
        story,
        "corroborated",
        [
            assertion(
                ledger,
                "the Petrel tied up at the naval quay since Saturday morning",
                [link(ledger, PORT, "Harbour records at Port Anselm", "show")],
            ),
            assertion(ledger, "a white-hulled vessel at the quay", [link(ledger, IMAGES, "Satellite images", "show")]),
        ],
        independent_origins=2,
        independent_parties=2,
        cut=[PORT, IMAGES],
        origins=[PORT, IMAGES],
    )
    verified = claim(
        story,
        "unverified",
        [
            assertion(
                wire,
                "The claims could not be independently verified",
                stance="unverified",
                hedge="could not be independently verified",
            ),
            assertion(
                wire,
                "the ship was in the area",
                [link(wire, OPERATOR, "Norrland Soundings", "neither confirmed")],
                stance="declines",
            ),
        ],
        parts=["unverified"],
    )
    piracy = claim(story, "unattributed", [assertion(scrape, "The boarding was an act of piracy")], unattributed=1)
    board = claim(
        story,
        "single-origin",
        [
            assertion(
                wire,
                "We will board any vessel that maps our seabed without leave",
                [link(wire, ADMIRAL, "Varga", "said", 1)],
            )
        ],
        independent_origins=1,
        independent_parties=1,
        cut=[ADMIRAL],
        origins=[ADMIRAL],
    )
    bare = claim(
        story,
        "unattributed",
        [assertion(post, "the ship ignored warnings", [link(post, None, "", "says")])],
        unattributed=1,
    )
    return [first, crossed, entered, drifted, quay, verified, piracy, board, bare]


def make_reuse(articles: list[Json]) -> list[Json]:
    """One passage taken with its direction proved, one that nobody can tell."""
    wire, post, times = articles[0], articles[1], articles[5]
    edited = "Admiral Ilse Varga told the agency that the vessel had crossed the maritime boundary twice and "
    seized = "Tavora’s navy has seized a survey ship with 14 crew aboard in the Selwyn Strait, "

    def place(article: Json, words: str) -> Json:
        start, end = span(article, words)
        return {"article": article["id"], "start": start, "end": end}

    return [
        {
            "id": "passage-1",
            "from": place(wire, edited + "ignored radio warnings."),
            "to": place(post, edited + "had not answered radio warnings."),
            "kind": "edited",
            "share": 0.38,
            "decided": True,
            "direction": [
                evidence("earlier", 0.7, "Published two hours and a half earlier."),
                evidence("credit", 0.95, "The taker credits the giver.", excerpt(post, "(Meridian)")),
            ],
            "evidence": [evidence("shared-words", 0.92, "15 of 19 words are the same.")],
            "drift": [
                {
                    "kind": "quote",
                    "detail": "“ignored” became “had not answered”.",
                    "before": excerpt(wire, "ignored radio warnings"),
                    "after": excerpt(post, "had not answered radio warnings"),
                    "repeats": None,
                    "evidence": [],
                }
            ],
        },
        {
            "id": "passage-2",
            "from": place(post, seized),
            "to": place(times, seized),
            "kind": "verbatim",
            "share": 0.996,
            "decided": False,
            "direction": [],
            "evidence": [],
            "drift": [],
        },
    ]


def make_dossier() -> Json:
    """The whole invented story."""
    story = _id("story", "selwyn")
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
    nasty = "</title><script>alert(1)</script><img src=x onerror=alert(2)>\"'>{{7*7}}{% raw %}\u202eevil\u0000\u0007 \ud800 🧨 مرحبا "
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
