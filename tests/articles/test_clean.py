from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.articles.clean import CleanOptions, clean, decode
from headwater.captures.read import read
from headwater.data.article import Article, Outlet
from headwater.data.capture import Capture
from headwater.data.ids import digest_of, make_id
from headwater.errors import EmptyText, NotAnArticle, Rejected, UndecodableText, UnsupportedLanguage

SCRAPE = """Share

Locksmiths of Quell win right to strike

The locksmiths of Quell won the right to strike on Monday when the town's highest court threw out a ban from 1962.

Their guild said that its 90 locksmiths would not strike before the harvest fair. The town of Quell had no comment.
"""


def capture_of(text: str, media_type: str = "text/plain", **more: object) -> Capture:
    content = text.encode("utf-8", "surrogatepass")
    digest = digest_of(content)
    meta = tuple((key, str(value)) for key, value in more.items())
    return Capture(make_id("capture", digest), "given.txt", content, media_type, digest, "utf-8", meta=meta)


SCRIPT = """Quell Radio
Live  Programmes  Weather

ANCHOR (MIRA SOLL): Good evening. The locksmiths of Quell may strike again, and our own doors are not locked tonight.

The court threw out the ban of 1962, and our reporter, Jon Pask, has the story for us from the guild's hall.

JON PASK: Their guild told us that its 90 locksmiths would not strike before the harvest fair in October.

ANCHOR: Jon Pask at the guild. The town of Quell has told our newsroom that it has no comment to make.

Quell Radio is your public broadcaster
"""


class Table:
    """An outlet table of two."""

    def find(self, name_or_domain: str, /) -> Outlet | None:
        name = name_or_domain.casefold().removeprefix("the ")
        if name in ("quell lantern", "quelllantern.example"):
            return Outlet("The Quell Lantern", "quelllantern.example", "newspaper")
        return Outlet("Valley Wire", kind="wire") if name == "valley wire" else None


def test_clean_makes_ids_from_what_they_name() -> None:
    capture = capture_of(SCRAPE)
    article = clean(capture)
    assert article.id == make_id("article", capture.digest, "clean")
    assert article.capture_id == capture.id
    assert clean(capture, CleanOptions(as_is=True)).id == make_id("article", capture.digest, "as-is")
    assert clean(capture) == article


def test_clean_takes_no_speaker_of_a_script_for_a_dateline() -> None:
    script = SCRIPT.replace("ANCHOR (MIRA SOLL)", "ANCHOR").replace("JON PASK:", "PASK:")
    assert "ANCHOR: Good" in (article := clean(capture_of(script))).text
    assert article.dateline is None
    placed = SCRAPE.replace("The locksmiths of Quell won", "QUELL: The locksmiths won")
    assert clean(capture_of(placed)).dateline == "QUELL"


def test_clean_as_is_takes_the_file_whole() -> None:
    text = "\ufeffBy Someone\r\n\r\n  Share \r\nAnd a line without end"
    article = clean(capture_of(text), CleanOptions(as_is=True))
    assert article.text == text
    assert article.headline is None
    assert article.furniture == ()
    assert [(b.span.start, b.span.end, b.kind) for b in article.blocks] == [(0, len(text), "paragraph")]
    assert article.blocks[0].capture == article.blocks[0].span


def test_clean_lets_what_is_given_win() -> None:
    article = clean(
        capture_of(
            SCRAPE, headline="A headline of our own", outlet="Quell Lantern", published="2031-05-01", byline="Ida"
        ),
        outlets=Table(),
    )
    assert article.headline == "A headline of our own"
    assert article.text.startswith("A headline of our own\n\n")
    assert article.blocks[0].kind == "headline"
    assert article.blocks[0].capture is None
    assert article.outlet == Outlet("The Quell Lantern", "quelllantern.example", "newspaper")
    assert article.byline == "Ida"
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2031-05-01T00:00:00+00:00"
    assert article.published_precision == "day"


@pytest.mark.parametrize(
    "line",
    [
        "Your support helps The Quell Lantern to keep its reporters in every street of the town.",
        "Download the Quell Lantern app today",
        "For more of our reporting log on to quelllantern.example.",
        "© 2031 The Quell Lantern. All rights reserved.",
        "THE QUELL LANTERN",
    ],
)
def test_clean_takes_the_outlet_from_its_own_furniture(line: str) -> None:
    place = f"{line}\n\n{SCRAPE}" if line.isupper() else f"{SCRAPE}\n\n{line}\n"
    article = clean(capture_of(place), outlets=Table())
    assert article.outlet is not None
    assert article.outlet.name == "The Quell Lantern"
    assert line not in article.text


def test_clean_takes_no_credit_for_an_outlet() -> None:
    article = clean(capture_of(SCRAPE + "\n© Valley Wire\n"), outlets=Table())
    assert article.outlet is None
    assert article.credit == "Valley Wire"
    assert article.credit_span is not None
    assert article.credit_span.of(article.text) == "Valley Wire"


def test_clean_invents_no_headline() -> None:
    article = clean(capture_of(SCRAPE.split("\n\n", 2)[2]))
    assert article.headline is None
    assert {block.kind for block in article.blocks} == {"paragraph"}


LEAD = (
    "The locksmiths of Quell won the right to strike on Monday when the town's highest court threw out a ban from 1962 "
    "that nobody had dared to question."
)
BODY = f"{LEAD}\n\n{SCRAPE.split(chr(10) * 2)[3]}"


@pytest.mark.parametrize(
    ("first", "lead"),
    [
        ("Locksmiths Of Quell Win Right To Strike.", LEAD),
        ("Locksmiths of Quell win right to strike.", LEAD),
        ("A long wait ends for a small guild.", f"QUELL (Valley Wire) — {LEAD}"),
    ],
)
def test_clean_takes_a_title_with_a_full_stop_for_the_headline(first: str, lead: str) -> None:
    article = clean(capture_of(f"{first}\n\n{BODY.replace(LEAD, lead)}"), outlets=Table())
    assert article.headline == first
    assert [block.kind for block in article.blocks][:2] == ["headline", "paragraph"]
    assert article.credit == ("Valley Wire" if "Wire" in lead else None)


@pytest.mark.parametrize(
    "first",
    [
        "The locksmiths of Quell have won the right to strike.",
        "Locksmiths of Quell won the right to strike on Monday.",
        "QUELL (Valley Wire) — Locksmiths win right to strike.",
        "Locksmiths of Quell win. The town is silent.",
        "A long wait ends for a small guild.",
    ],
)
def test_clean_takes_no_first_paragraph_for_the_headline(first: str) -> None:
    assert clean(capture_of(f"{first}\n\n{BODY}"), outlets=Table()).headline is None


def test_clean_as_is_has_a_first_line_that_is_a_title_as_its_headline() -> None:
    whole = CleanOptions(as_is=True)
    article = clean(capture_of(f"Locksmiths win right to strike\n{BODY}"), whole)
    assert article.headline == "Locksmiths win right to strike"
    assert article.text.startswith(f"{article.headline}\n") and len(article.blocks) == 1
    for first in ("Locksmiths of Quell won.", "Locksmiths", LEAD.rstrip("."), "Locksmiths, bakers and smiths,"):
        assert clean(capture_of(f"{first}\n{BODY}"), whole).headline is None
    assert clean(capture_of("Locksmiths win right to strike\n"), whole).headline is None


@pytest.mark.parametrize(
    ("text", "media_type", "error"),
    [
        ("\ufeff \n\n", "text/plain", EmptyText),
        ("Home\nNews\nLog in\nShare\n", "text/plain", NotAnArticle),
        ("<html><body><nav><a>Home</a></nav><p>Log in</p></body></html>", "text/html", NotAnArticle),
        (
            "Die Stadtwerke wollen den Preis für Wasser im kommenden Jahr senken, sagte eine Sprecherin am Montag. "
            "Der Rat muss dem noch zustimmen, und die Opposition hält die Zahlen für geschönt.",
            "text/plain",
            UnsupportedLanguage,
        ),
        (
            "<p>"
            + "Les éleveurs de la vallée ont bloqué la route lundi, selon la préfecture, qui ne compte aucun blessé. "
            * 5,
            "text/html",
            UnsupportedLanguage,
        ),
        (
            "この町の市長は月曜日、川の水位が二日間で九メートル下がったと述べた。住民はまだ家に帰ることができない。"
            * 4,
            "text/plain",
            UnsupportedLanguage,
        ),
    ],
)
def test_clean_rejects_with_a_reason(text: str, media_type: str, error: type[Rejected]) -> None:
    with pytest.raises(error) as caught:
        clean(capture_of(text, media_type))
    assert caught.value.input == "given.txt"
    assert "given.txt" in caught.value.detail


def test_clean_reads_a_language_when_asked_to() -> None:
    text = "Die Stadtwerke wollen den Preis für Wasser im kommenden Jahr senken, sagte eine Sprecherin am Montag. " * 3
    assert clean(capture_of(text), CleanOptions(languages=("en", "de"))).language == "de"
    assert clean(capture_of(text), CleanOptions(languages=())).language == "de"


def test_clean_reads_capitals_as_english() -> None:
    text = "THE COUNCIL OF QUELL HAS SHUT THE NORTH BRIDGE FOR A WEEK AFTER A CRACK WAS FOUND IN ITS LAST ARCH.\n"
    assert clean(capture_of(text + "NOBODY WAS HURT, THE MAYOR SAID.")).language == "en"


def test_decode_names_the_charset_it_does_not_know() -> None:
    capture = Capture("c", "x.txt", b"abc", "text/plain", "d", "klingon-8")
    with pytest.raises(UndecodableText, match="klingon-8"):
        decode(capture)


def check(article: Article, text: str) -> None:
    assert "\n\n".join(block.span.of(article.text) for block in article.blocks) == article.text
    for block in article.blocks:
        if block.capture is not None:
            assert 0 <= block.capture.start < block.capture.end <= len(text)
    for piece in article.furniture:
        assert piece.reason
        assert piece.reason == piece.reason.lower()


LINES = st.sampled_from(
    [
        "",
        "-",
        "Share",
        "By Ann Lee",
        "3 June 2031",
        "Related",
        "RELATED",
        "(AP)",
        "© AFP",
        "Sign up to our newsletter",
        "…",
    ]
    + [
        f"The mayor of Quell said on day {n} that the bridge would stay shut, whatever the court said."
        for n in range(4)
    ]
    + [
        "“Never,” said Ann Lee.",
        "SHUT, SAID THE MAYOR OF QUELL, AND HE MEANT THE BRIDGE.",
        "QUELL, June 3 (AP) — It rained.",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES | st.text(max_size=80), max_size=25), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_clean_loses_no_line_of_a_scrape(lines: list[str], end: str) -> None:
    text = end.join(lines)
    capture = capture_of(text)
    try:
        article = clean(capture, CleanOptions(languages=()))
    except Rejected:
        return
    decoded = decode(capture)
    check(article, decoded)
    everything = "\n".join([article.text, *(piece.text for piece in article.furniture)])
    assert sorted(c for c in everything if c.isalnum()) == sorted(c for c in decoded if c.isalnum())
    for block in article.blocks:
        assert block.capture is not None
        assert block.capture.of(decoded) == block.span.of(article.text)


MARKUP = st.sampled_from(
    ["<p>", "</p>", "<div class='share'>", "</div>", "<b>", "</i>", "<!--", "-->", "<script>", "</script>", "<h1>",
     "<br>", "&amp;", "<", "&#xD800;", "<li>", "<table><tr><td>", "<p hidden>", "<a href='",
     "The mayor of Quell said on Monday that the bridge was shut. "]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(MARKUP | st.text(max_size=20), max_size=60))
def test_clean_survives_any_markup(pieces: list[str]) -> None:
    text = "".join(pieces)
    capture = capture_of(text, "text/html")
    try:
        check(clean(capture, CleanOptions(languages=())), decode(capture))
    except Rejected:
        return


@pytest.mark.shared
def test_clean_parts_the_seeds_from_their_furniture(shared: Path) -> None:
    articles = [clean(c) for c in read([shared / "seeds"]) if isinstance(c, Capture)]
    assert len(articles) == 5
    furniture = [{piece.text: piece.reason for piece in article.furniture} for article in articles]
    # Counted by hand: the paragraphs, summaries, captions and transcript lines of each file.
    kinds = [[block.kind for block in article.blocks] for article in articles]
    assert [k.count("paragraph") for k in kinds] == [15, 12, 9, 13, 10]
    assert [k.count("transcript") for k in kinds] == [0, 0, 7, 0, 0]
    assert [k.count("caption") for k in kinds] == [1, 0, 0, 1, 1]
    assert [k.count("summary") for k in kinds] == [1, 1, 0, 0, 0]
    assert [article.headline is None for article in articles] == [False, False, False, True, False]
    assert [article.credit for article in articles] == [None, None, None, "UPI", "Reuters"]
    assert [article.byline is None for article in articles] == [False, False, True, True, True]
    assert list(furniture[0].values()).count("donation-appeal") == 5
    assert sum("teaser" in found.values() for found in furniture) == 2
    assert list(furniture[4].values()).count("teaser") == 4


def test_clean_keeps_all_of_a_script() -> None:
    article = clean(capture_of(SCRIPT))

    assert article.text.startswith("ANCHOR (MIRA SOLL): Good evening.")
    assert "our reporter, Jon Pask, has the story" in article.text
    assert article.text.endswith("no comment to make.")


SHORT = """Rubies, radiators and a very Quellish heist

They came for the rubies and left the portrait. Connoisseurs of burglary were in raptures over the raid.

Or rather, took nothing at all, says Julian Frome, who hunts lost art. "No dealer on earth would touch them."

He shrugs. "The heating was on."

Insurance? Frome laughs. "There wasn't any cover, since the crown insures itself, that is to say, it prays."

His own fee for the rubies, should they ever come back to the palace, is a tenth of what a dealer would pay.
"""


def test_clean_keeps_all_of_a_short_article_that_repeats_no_word() -> None:
    article = clean(capture_of(SHORT))
    assert article.text == SHORT.strip()
    assert article.headline == SHORT.partition("\n")[0]
    assert [block.kind for block in article.blocks] == ["headline", *["paragraph"] * 5]


def test_clean_takes_no_teasers_for_paragraphs_above_the_lead() -> None:
    teaser = "Nine ways to cook a leek\n\nVolcano wakes after a century of silence\n\n"
    article = clean(capture_of(teaser + SCRAPE))
    assert "leek" not in article.text and "Volcano" not in article.text
    assert article.headline == "Locksmiths of Quell win right to strike"


LINKED = """Locksmiths Of Quell Win The Right To Strike At Last.

The locksmiths of Quell won the right to strike on Monday when the town's highest court threw out a ban from 1962.

Their guild said that its 90 locksmiths would not strike before the harvest fair. The town of Quell had no comment.

Mira Soll later posted a note on the guild's door.

She said:

“We have waited sixty years for this, and we can wait until the fair is over and the town's doors are shut.”

Do you support Mira Soll? Like the page:

The court's ban of 1962 had been the last of its kind in the valley, and the guild of Quell had fought it since.

"Related:"

Quell Candidates Firmly Reject The Idea Of A Higher Wage For Locksmiths.

Jon Pask Takes A Closer Look At The Locksmiths So You Do Not Have To.
"""


def test_clean_drops_titles_below_related_whole() -> None:
    article = clean(capture_of(LINKED))
    assert article.headline == "Locksmiths Of Quell Win The Right To Strike At Last."
    assert "Candidates" not in article.text and "Closer Look" not in article.text
    assert "Like the page" not in article.text


def test_clean_keeps_who_is_quoted_below() -> None:
    assert "She said:\n\n“We have waited" in clean(capture_of(LINKED)).text
