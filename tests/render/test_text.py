"""``to_text``, ``summary`` and the notebook pieces."""

from __future__ import annotations

import copy
import io
import re
from types import ModuleType
from typing import Any

import pytest
from rich.console import Console
from tests.render.selwyn_story import AGENCY, OFFICIALS

from headwater.errors import UnknownName
from headwater.render.html import to_html
from headwater.render.notebook import claim_html, story_html
from headwater.render.terminal import summary
from headwater.render.text import WIDTH, to_text

NAMES = ["dossier", "long", "empty", "single", "two_stories", "hostile"]


@pytest.mark.parametrize("name", NAMES)
def test_text_is_narrow_and_cannot_steer_a_terminal(make: ModuleType, name: str) -> None:
    text = to_text(getattr(make, f"make_{name}")())
    assert max(map(len, text.splitlines())) <= WIDTH + 60  # a path or digest is never broken; prose is
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", text)
    assert text.encode("utf-8").endswith(b"\n")


def test_text_tells_the_story(make: ModuleType) -> None:
    dossier = make.make_dossier()
    dossier["stories"][0]["cut"] = [AGENCY, OFFICIALS]
    text = to_text(dossier)
    assert text.startswith("Tavora navy says it seized survey ship in Selwyn Strait\n=====")
    assert "4 origins in all\nWhat the articles share rests on Tavoran News Agency; Kestrian officials.\n" in text
    assert "2. [Single origin]" in text
    assert "   - Coastline Daily <- Tavoran News Agency <- Ilse Varga (hedged: As many as)" in text
    assert "drift: “may have drifted” (Meridian Wire) became “drifted”" in text
    assert "\n-  The number of crew grew from 14 to 40." in text
    assert "says it again 1 time" in text
    assert "- coverage/broken.html: not-an-article." in text
    assert max(map(len, text.splitlines())) <= WIDTH


def _written(dossier: Any, *, terminal: bool) -> str:
    out = io.StringIO()
    summary(dossier, Console(file=out, force_terminal=terminal, width=80))
    return out.getvalue()


def test_summary_off_a_terminal_is_plain(make: ModuleType) -> None:
    written = _written(make.make_dossier(), terminal=False)
    assert written.splitlines()[:7] == [
        "articles: 7", "outlets: 7", "stories: 1", "claims: 9", "origins: 4", "passages reused: 2",
        "inputs rejected: 2",
    ]  # fmt: skip
    assert "1 corroborated  3 single origin  2 unattributed  2 contested  1 unverified" in written
    assert "\x1b" not in written


def test_summary_takes_no_markup_and_no_command_from_the_coverage(make: ModuleType) -> None:
    dossier = make.make_dossier()
    dossier["stories"][0]["headline"] = "[bold]x[/bold] [/] \x1b[2J\x9b2J"
    written = _written(dossier, terminal=True)
    assert "[bold]x[/bold] [/] \ufffd[2J\ufffd2J" in written
    assert "\x1b[2J" not in written and "\x9b" not in written


def test_summary_names_a_few_rejected_inputs(make: ModuleType) -> None:
    dossier = make.make_empty()
    dossier["ledger"]["rejected"] *= 10
    written = _written(dossier, terminal=False)
    assert written.count("rejected coverage/") == 8
    assert "… and 12 more inputs rejected" in written


@pytest.mark.parametrize("name", ["dossier", "hostile"])
def test_notebook_pieces_are_whole_and_harmless(make: ModuleType, page_of: Any, name: str) -> None:
    dossier = getattr(make, f"make_{name}")()
    pieces = [claim_html(dossier, claim["id"]) for claim in dossier["claims"]]
    pieces.append(story_html(dossier, dossier["stories"][0]["id"]))
    for piece in pieces:
        tree = page_of(piece)
        assert not {e.tag for e in tree.walk()} & {"script", "iframe", "img", "link"}
        assert not tree.find("a")  # a fragment has no page its links could lead to
        assert "headwater" in next(e for e in tree.children if not isinstance(e, str)).classes


def test_notebook_style_touches_nothing_outside_its_piece(make: ModuleType, page_of: Any) -> None:
    dossier = make.make_dossier()
    [style] = page_of(claim_html(dossier, dossier["claims"][0]["id"])).find("style")
    rules = re.sub(r"/\*.*?\*/", "", style.text(), flags=re.S).replace("@media (prefers-color-scheme: dark) {", "")
    selectors = [part.strip() for block in re.findall(r"([^{}]+)\{", rules) for part in block.split(",")]
    assert len(selectors) > 50
    assert [s for s in selectors if not s.startswith(".headwater")] == []


def test_notebook_says_what_is_not_there(make: ModuleType) -> None:
    with pytest.raises(UnknownName, match="claim-nowhere"):
        claim_html(make.make_dossier(), "claim-nowhere")
    with pytest.raises(UnknownName, match="story-nowhere"):
        story_html(make.make_empty(), "story-nowhere")


def test_a_drift_that_repeats_another_is_shown_once(make: ModuleType) -> None:
    dossier = make.make_dossier()
    claim = next(claim for claim in dossier["claims"] if claim["drift"])
    again = copy.deepcopy(claim["drift"][0])
    again["detail"], again["repeats"] = "“may drift” became “drifts”: the doubt is gone.", 0
    again["after"]["article"] = again["before"]["article"]
    claim["drift"].append(again)
    text = to_text(dossier)
    page = to_html(dossier)
    for shown in (text, page):
        assert claim["drift"][0]["detail"].split("”")[0] in shown
        assert "may drift" not in shown


def test_text_says_whose_text_an_outlet_runs(make: ModuleType) -> None:
    dossier = make.make_dossier()
    post = next(article for article in dossier["articles"] if article["wire"])
    claim = next(claim for claim in dossier["claims"] if claim["assertions"][0]["article"] == post["id"])
    claim["assertions"][0]["chain"] = []
    text = to_text(dossier)
    assert "- Meridian Wire copy (Harbour Post) (on Meridian Wire’s word)" in text
    assert "No named origin: Meridian Wire says it on its own word." in text
    assert "runs Meridian Wire copy" in text
    assert "(on Meridian Wire’s word)" not in text.replace("copy (Harbour Post) (on Meridian Wire’s word)", "")


def test_text_says_from_whom_a_text_was_taken(make: ModuleType) -> None:
    dossier = make.make_dossier()
    claim = next(c for c in dossier["claims"] if c["status"] == "unattributed")
    taken = claim["assertions"][0]
    giver = next(article for article in dossier["articles"] if article["label"] == "Coastline Daily")
    edge = {"tail": giver["id"], "head": taken["article"], "kind": "reuses", "assertions": [taken["id"]]}
    claim["lineage"]["edges"] = [{**edge, "evidence": []}]
    assert "(text taken from Coastline Daily" in to_text(dossier)


def test_text_tells_a_drift_that_is_a_conflict_too_once(make: ModuleType) -> None:
    dossier = make.make_dossier()
    claim = next(claim for claim in dossier["claims"] if claim["drift"])
    drift = claim["drift"][0]
    told = {"feature": "other-modality", "score": 1.0, "detail": "", "excerpts": [drift["before"], drift["after"]]}
    first, other = (place["article"] for place in (drift["before"], drift["after"]))
    assert first != other
    claim["conflicts"] = [
        {
            "with": claim["id"],
            "assertion": claim["assertions"][0]["id"],
            "kind": "modality",
            "detail": f"One says otherwise: {drift['detail']}",
            "evidence": [told],
        }
    ]
    text = " ".join(to_text(dossier).split())
    assert "conflict: One says otherwise: “ignored” (Meridian Wire) became “had not answered”" in text
    assert text.count("drift: “ignored”") == 1  # with the passage


def test_text_quotes_the_assertion_that_differs_not_its_claim(make: ModuleType) -> None:
    dossier = make.make_dossier()
    first, other = dossier["claims"][0], dossier["claims"][4]
    differs = other["assertions"][1]
    place = {"article": differs["article"], "start": differs["start"], "end": differs["end"], "text": differs["text"]}
    evidence = {"feature": "other-actor", "score": 1.0, "detail": "", "excerpts": [place]}
    first["conflicts"] = [
        {
            "with": other["id"],
            "assertion": first["assertions"][0]["id"],
            "kind": "actor",
            "detail": "They differ.",
            "evidence": [evidence],
        }
    ]
    text = " ".join(to_text(dossier).split())
    assert f": “{differs['text']}”)" in text and f": “{other['text']}”)" not in text


def test_text_says_where_articles_share_no_claim(make: ModuleType) -> None:
    dossier = make.make_dossier()
    for claim in dossier["claims"]:
        claim["assertions"] = claim["assertions"][:1]
    dossier["stories"][0]["cut"] = [AGENCY, OFFICIALS]
    assert "The articles share no claim; what they say rests on Tavoran News Agency;" in to_text(dossier)
