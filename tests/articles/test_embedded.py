"""Pages that scripts build: the body stands in JSON-LD only."""

from __future__ import annotations

import json

from headwater.articles.clean import clean
from headwater.data.article import Article
from headwater.data.capture import Capture
from headwater.data.ids import digest_of, make_id

PARAGRAPHS = [
    "OSTREL, March 4 (Coast Wire) - The harbour of Ostrel was closed on Tuesday after a crane fell into the outer "
    "basin, the harbour master said.",
    "“Nobody was on the crane,” Ines Belcastro told reporters. She said that divers would look at the wreck as soon as "
    "the tide allowed it, and that ferries would leave from Tarvo until the weekend.",
    "The owner of the crane, Halder Freight, did not answer questions about its last inspection, which the port "
    "authority said was due in January.",
]
MENU = "<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav>"


def article_of(body: str | None, shown: str) -> Article:
    linked = {"@type": "NewsArticle", "headline": "Crane falls into harbour", "datePublished": "2025-03-04T10:00:00Z"}
    script = json.dumps(linked | ({"articleBody": body} if body is not None else {}))
    page = (
        "<html><head><title>Crane falls into harbour | Ostrel Echo</title>"
        f"<script type='application/ld+json'>{script}</script></head>"
        f"<body>{MENU}<div id='root'>{shown}</div></body></html>"
    )
    content = page.encode()
    digest = digest_of(content)
    return clean(Capture(make_id("capture", digest), "echo.html", content, "text/html", digest, "utf-8"))


def test_clean_takes_the_body_that_only_json_ld_holds() -> None:
    article = article_of("\n\n".join(PARAGRAPHS), "<p>Loading</p>")
    assert article.text.split("\n\n") == ["Crane falls into harbour", *PARAGRAPHS]
    assert [block.kind for block in article.blocks] == ["headline", "paragraph", "paragraph", "paragraph"]
    assert {one.text for one in article.furniture} >= {"Loading"}
    assert article.published_at is not None


def test_clean_reads_markup_inside_the_embedded_body() -> None:
    article = article_of("".join(f"<p>{p}</p>" for p in PARAGRAPHS) + "<br>", "")
    assert article.text.split("\n\n")[1:] == PARAGRAPHS


def test_clean_takes_the_embedded_body_where_the_page_shows_only_its_beginning() -> None:
    long = [*PARAGRAPHS, *(p.replace("Tuesday", "Wednesday") + " " + " ".join(PARAGRAPHS[1:]) for p in PARAGRAPHS)]
    article = article_of("\n".join(long), f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>")
    assert len(article.blocks) == 1 + len(long)


def test_clean_keeps_what_the_page_shows_where_it_shows_it_all() -> None:
    shown = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    article = article_of("\n".join(PARAGRAPHS), f"<article><h1>Crane falls into harbour</h1>{shown}</article>")
    assert article.text.split("\n\n")[-3:] == PARAGRAPHS
    assert all(block.capture is not None and len(block.capture) < 400 for block in article.blocks)
