"""A claim's heading: words put around its own in brackets are told apart from them, and no word is lost."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from headwater.render.heading import make_heading
from headwater.render.html import to_html
from headwater.render.lookup import Lookup
from headwater.render.notebook import claim_html


@pytest.mark.parametrize(
    ("own", "text", "before", "after"),
    [
        ("later left", "[Mara Quill sold the mill and] later left", "[Mara Quill sold the mill and] ", ""),
        ("sold the mill", "[Mara Quill] sold the mill [to a cousin]", "[Mara Quill] ", " [to a cousin]"),
        ("on the view that trade", "[He acted] on the view that trade would end it", "[He acted] ", ""),
        ("the [old] mill burned [sic]", "the [old] mill burned [sic]", "", ""),
        ("the  mill\nburned", "the mill burned", "", ""),
        ("words of an assertion", "words that are not in it", "", ""),
    ],
)  # fmt: skip
def test_heading_tells_brackets_of_ours_from_words_of_theirs(
    own: str, text: str, before: str, after: str, make: ModuleType
) -> None:
    dossier = make.make_dossier()
    claim = dossier["claims"][0]
    claim["text"] = text
    [teller] = [one for one in claim["assertions"] if one["id"] == claim["text_from"]]
    teller["text"] = own
    heading = make_heading(claim, Lookup(dossier))
    assert (heading.before, heading.after) == (before, after)
    assert heading.before + heading.own + heading.after == text


def test_html_dims_what_stands_in_brackets(make: ModuleType, page_of: Any) -> None:
    dossier = make.make_bracketed()
    claim = dossier["claims"][0]
    for html in (to_html(dossier), claim_html(dossier, claim["id"])):
        heading = page_of(html).find(cls="claim-text")[0]
        assert heading.text() == claim["text"]
        assert heading.text(without=("around",)) == claim["assertions"][0]["text"]
        assert [around.text().strip()[0] for around in heading.find("span", "around")] == ["[", "["]
