"""``to_html``: one page, well formed, self-contained, harmless whatever the coverage holds."""

from __future__ import annotations

import re
from itertools import pairwise
from types import ModuleType
from typing import Any

import pytest
from tests.render.selwyn_story import AGENCY, OFFICIALS, make_articles

from headwater.render.html import HtmlOptions, to_html
from headwater.render.pages import anchor, show, web_address

NAMES = ["dossier", "long", "empty", "single", "two_stories", "hostile"]
VOICES = ("vh", "cut")  # words for screen readers and cuts are ours, not the article's


@pytest.fixture(scope="module", params=NAMES)
def page(request: pytest.FixtureRequest, make: ModuleType, page_of: Any) -> Any:
    return page_of(to_html(getattr(make, f"make_{request.param}")()))


@pytest.fixture(scope="module")
def tree(make: ModuleType, page_of: Any) -> Any:
    return page_of(to_html(make.make_dossier()))


def test_html_is_the_same_twice(make: ModuleType) -> None:
    assert to_html(make.make_dossier()) == to_html(make.make_dossier())


def test_html_fits_into_utf8(make: ModuleType) -> None:
    html = to_html(make.make_hostile())
    assert html.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\u202e]", html)


def test_html_runs_and_loads_nothing(page: Any) -> None:
    assert not {e.tag for e in page.walk()} & {"script", "iframe", "img", "object", "embed", "form", "base", "audio"}
    for element in page.walk():
        assert not [name for name in element.attributes if name.startswith("on")]
        assert "src" not in element.attributes
        for name in ("href", "xlink:href"):
            assert re.match(r"#|https?://|data:image/svg", element.attributes.get(name, "#")), element.attributes
        assert not re.search(r"url\((?!#)", element.attributes.get("style", ""))
    [policy] = [e for e in page.find("meta") if e.attributes.get("http-equiv") == "Content-Security-Policy"]
    assert policy.attributes["content"].startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    [style] = page.find("style")
    assert not re.search(r"@import|url\(|</", style.text())


def test_html_links_out_only_with_manners(tree: Any) -> None:
    outside = [e for e in tree.find("a") if not e.attributes["href"].startswith("#")]
    assert len(outside) == 6
    assert all({"noopener", "noreferrer"} <= set(e.attributes["rel"].split()) for e in outside)


def test_html_anchors_lead_somewhere_and_are_unique(page: Any) -> None:
    ids = [e.attributes["id"] for e in page.walk() if "id" in e.attributes]
    assert sorted(ids) == sorted(set(ids))
    for element in page.walk():
        target = element.attributes.get("href", "")
        if target.startswith("#"):
            assert target[1:] in ids, target
        for name in ("aria-labelledby", "aria-describedby"):
            assert set(element.attributes.get(name, "").split()) <= set(ids)
        for used in re.findall(r"url\(#([^)]*)\)", element.attributes.get("style", "")):
            assert used in ids


def test_html_has_one_h1_and_no_heading_skips_a_level(page: Any) -> None:
    levels = [int(e.tag[1]) for e in page.walk() if re.fullmatch("h[1-6]", e.tag)]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_html_has_landmarks_language_and_named_drawings(page: Any) -> None:
    assert page.find("html")[0].attributes["lang"] == "en"
    assert [len(page.find(tag)) for tag in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]
    first = next(e for e in page.find("body")[0].children if not isinstance(e, str))
    assert first.attributes["href"] == "#main"
    for drawing in page.find("svg"):
        named = drawing.attributes.get("role") == "img" and drawing.find("title") and drawing.find("desc")
        assert named or drawing.attributes.get("aria-hidden") == "true"
    assert not [e for e in page.walk() if int(e.attributes.get("tabindex", "0")) > 0]


def test_html_section_outline(tree: Any) -> None:
    heads = [(e.tag, e.text(without=("n",)).strip()) for e in tree.find("main")[0].walk() if e.tag in ("h1", "h2")]
    assert heads == [
        ("h1", "Tavora navy says it seized survey ship in Selwyn Strait"),
        ("h2", "The river"),
        ("h2", "Claims"),
        ("h2", "Drift"),
        ("h2", "Reuse"),
        ("h2", "Timeline"),
        ("h2", "Sources"),
        ("h2", "Landscape"),
        ("h2", "Ledger"),
        ("h2", "Articles"),
        ("h2", "Method"),
    ]


def test_html_shows_every_assertion_marked_in_its_sentence(tree: Any, make: ModuleType) -> None:
    dossier = make.make_dossier()
    texts = {article["id"]: article["text"] for article in dossier["articles"]}
    for claim in dossier["claims"]:
        [shown] = [e for e in tree.find("article", "claim") if e.attributes["id"] == anchor(claim["id"])]
        quotes = [e for e in shown.find("blockquote") if any("tellings" in up.classes for up in e.up())]
        contents = [mark.text(without=VOICES) for quote in quotes for mark in quote.find("mark", "content")]
        assert sorted(contents) == sorted(a["text"] for a in claim["assertions"])
        sentences = {texts[a["article"]][slice(*a["context"])] for a in claim["assertions"]}
        assert {quote.text(without=VOICES).strip() for quote in quotes} == {s.strip() for s in sentences}


def test_html_says_where_a_claim_comes_from(tree: Any, make: ModuleType) -> None:
    crossed = make.make_dossier()["claims"][1]
    [shown] = [e for e in tree.find("article", "claim") if e.attributes["id"] == anchor(crossed["id"])]
    assert shown.find("p", "origins")[0].text() == (
        "1 independent origin behind 2 named ones: Ilse Varga, through Tavoran News Agency; Tavoran News Agency."
    )
    assert "without Tavoran News Agency" in shown.find("p", "failure")[0].text()
    assert shown.find("span", "badge")[0].text() == "Single origin"
    assert [chip.text().strip() for chip in shown.find("ul", "chips")[0].find("li")] == [
        "Meridian Wire", "Meridian Wire copy (Harbour Post)", "Coastline Daily", "Eastern Ledger",
    ]  # fmt: skip
    chains = [" ".join(e.text(without=("vh", "asin")).split()) for e in shown.find("span", "chain")]
    assert chains[0] == "Meridian Wire ← Tavoran News Agency ← Ilse Varga"


def test_html_folds_repeats_and_shows_whence_a_voice_is_inherited(tree: Any) -> None:
    [folded] = tree.find("details", "repeats")
    assert "open" not in folded.attributes
    assert "source taken from elsewhere" in folded.text()
    assert "the Tavoran News Agency reported" in folded.find("details", "evidence")[0].text()


def test_html_keeps_full_articles_behind_their_switch(tree: Any) -> None:
    """A sentence no claim, passage or evidence needs stands nowhere but behind a closed switch."""
    sentence = "It called the boarding an act of piracy."
    assert sentence in make_articles()[4]["text"]
    holders = [e for e in tree.walk() if any(isinstance(child, str) and sentence in child for child in e.children)]
    assert len(holders) == 1
    assert [up for up in holders[0].up() if "full" in up.classes and "open" not in up.attributes]
    furniture = [e for e in tree.walk() if any(isinstance(c, str) and "Ferry fares" in c for c in e.children)]
    assert furniture and all(any("full" in up.classes for up in e.up()) for e in furniture)


def test_html_shows_full_text_to_the_character(tree: Any, make: ModuleType) -> None:
    for article in make.make_dossier()["articles"]:
        [shown] = [e for e in tree.find("article", "source-article") if e.attributes["id"] == anchor(article["id"])]
        [text] = shown.find("div", "text")
        assert "\n\n".join(p.text() for p in text.find("p")) == article["text"]
        assert article["digest"] in shown.text()


def test_html_marks_differences_word_by_word(tree: Any) -> None:
    [pair] = [e for e in tree.find("div", "pair") if e.attributes.get("id") == "h-passage-1"]
    marks = [mark.text(without=("vh",)) for mark in pair.find("mark", "only")]
    assert marks == ["ignored", "had not answered"]
    assert "Why this direction" in pair.text()
    [open_question] = [e for e in tree.find("div", "pair") if e.attributes.get("id") == "h-passage-2"]
    assert "who took from whom is not decided" in open_question.text()


def test_html_withholds_an_omission_with_its_reason(tree: Any) -> None:
    [item] = tree.find("ul", "omissions")[0].find("li")
    plain, withheld = (" ".join(p.text().split()) for p in item.find("p"))
    assert plain == "Not in: Coastline Daily, Eastern Ledger"
    assert withheld == "Withheld: Lowland Times (its text is truncated)"


def test_html_opens_the_first_claims_and_folds_the_long_tail(make: ModuleType, page_of: Any) -> None:
    page = page_of(to_html(make.make_long(60)))
    [tail] = page.find("details", "tail")
    assert len(tail.find("article", "claim")) == 40
    assert len(page.find("article", "claim")) == 60
    assert tail.find("summary")[0].text() == "… 40 more claims, each by one outlet only"
    few = page_of(to_html(make.make_dossier(), HtmlOptions(open_claims=4)))
    assert len(few.find("details", "tail")[0].find("article", "claim")) == 5


def test_html_gives_the_claims_beyond_its_bounds_a_line_each(make: ModuleType, page_of: Any) -> None:
    dossier = make.make_two_stories()
    page = page_of(to_html(dossier, HtmlOptions(whole_claims=2)))
    ids = [anchor(claim["id"]) for claim in dossier["claims"]]
    assert len(ids) > 4
    whole = [e.attributes["id"] for e in page.find("article", "claim")]
    lines = [e for e in page.find("li") if e.attributes.get("id") in ids]
    assert sorted([*whole, *(e.attributes["id"] for e in lines)]) == sorted(ids)
    most = max(claim["outlets"] for claim in dossier["claims"])
    assert next(c for c in dossier["claims"] if anchor(c["id"]) == whole[0])["outlets"] == most
    assert all(e.find("a") and not e.find("details") for e in lines)
    told = [int(n) for n in re.findall(r"… (\d+) more claims? in a line each", page.text())]
    assert sum(told) == len(lines)


def test_html_leaves_hundreds_of_tellings_of_one_claim_to_the_json(make: ModuleType, page_of: Any) -> None:
    dossier = make.make_dossier()
    claim = dossier["claims"][0]
    heads = [a for a in claim["assertions"] if a["repeats"] is None]
    claim["assertions"] += [{**heads[0], "id": f"{heads[0]['id']}-{n}"} for n in range(100)]
    [shown] = [
        e for e in page_of(to_html(dossier)).find("article", "claim") if e.attributes["id"] == anchor(claim["id"])
    ]
    assert len(shown.find("blockquote")) < 60
    assert f"{len(heads) + 100 - 40} more tellings: the JSON has them all." in shown.text()


def test_html_of_several_stories_starts_with_their_list(make: ModuleType, page_of: Any) -> None:
    page = page_of(to_html(make.make_two_stories()))
    assert page.find("h1")[0].text() == "2 stories in 8 articles"
    assert len(page.find("ol", "stories")[0].find("a")) == 2 == len(page.find("section", "story"))


def test_html_names_the_independent_origins_and_what_else_was_found(make: ModuleType, page_of: Any) -> None:
    dossier = make.make_dossier()
    story = dossier["stories"][0]
    story["cut"] = [AGENCY, OFFICIALS]
    claim = dossier["claims"][3]["id"]
    story["findings"] = [story["finding"], {"kind": "drift", "text": "A doubt was lost on the way.", "claim": claim}]
    hero = page_of(to_html(dossier)).find("div", "hero")[0]
    assert (
        hero.find("p", "cut-names")[0].text()
        == "What the articles share rests on Tavoran News Agency, Kestrian officials"
    )
    [also] = hero.find("ul", "also")[0].find("li")
    assert also.text().startswith("A doubt was lost on the way.")
    assert also.find("a")[0].attributes["href"] == f"#{anchor(claim)}"


def test_html_chips_tell_a_denial_from_a_report_that_holds_one(tree: Any, make: ModuleType) -> None:
    claims = {e.attributes["id"]: e for e in tree.find("article", "claim")}
    dossier = make.make_dossier()
    denied = claims[anchor(dossier["claims"][2]["id"])].find("ul", "chips")[0].find("li")
    assert [" ".join(chip.text().split()) for chip in denied] == [
        "Radio Kestria denial", "Meridian Wire denial", "Meridian Wire copy (Harbour Post) denial",
    ]  # fmt: skip
    assert all("against" in chip.classes for chip in denied)
    seized = claims[anchor(dossier["claims"][0]["id"])].find("ul", "chips")[0].find("li")
    assert not any("against" in chip.classes for chip in seized)


def test_html_of_nothing_shows_why(make: ModuleType, page_of: Any) -> None:
    page = page_of(to_html(make.make_empty()))
    assert page.find("h1")[0].text() == "Nothing to report"
    assert "not-an-article" in page.text() and "0 inputs read, 2 rejected" in page.text()


def test_html_shows_hostile_words_as_words(make: ModuleType, page_of: Any) -> None:
    page = page_of(to_html(make.make_hostile()))
    assert "<script>alert(1)</script>" in page.find("h1")[0].text()
    assert "{{7*7}}" in page.find("h1")[0].text()
    assert not [e for e in page.find("a") if "javascript" in e.attributes["href"]]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://harbourpost.example/a?b=1", True),
        ("http://harbourpost.example", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//evil.example", False),
        ("https:", False),
        ("http://[bad", False),
        ("java\tscript:alert(1)", False),
        ("https://a.example/\x00", False),
        ("", False),
        (None, False),
    ],
)
def test_web_address_takes_whole_web_addresses_only(url: str | None, expected: bool) -> None:
    assert (web_address(url) == url) is expected or url is None


def test_show_replaces_what_no_page_can_hold() -> None:
    assert show("a\x00b\ud800c\u202ed\u2067\n") == "a\ufffdb\ufffdcd\n"
    assert show(None) == ""
    assert show(3) == 3
