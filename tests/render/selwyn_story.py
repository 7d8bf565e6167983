"""An invented story: a survey ship is seized in the Selwyn Strait.

The strait, the ship, the agencies and the people exist nowhere.
"""

# ruff: noqa: E501 - sentences are kept whole
from __future__ import annotations

from tests.render.dossier_parts import (
    Json,
    assertion,
    claim,
    evidence,
    excerpt,
    link,
    make_article,
    make_outlet,
    source,
    span,
)

AGENCY, ADMIRAL, MINISTRY, OFFICIALS, OPERATOR, PORT, IMAGES = (
    "source-tna",
    "source-varga",
    "source-ministry",
    "source-officials",
    "source-operator",
    "source-port",
    "source-images",
)


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
        corroborating_parties=1,
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
        corroborating_parties=1,
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
        corroborating_parties=1,
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
        corroborating_parties=2,
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
        corroborating_parties=1,
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
