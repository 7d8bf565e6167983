from __future__ import annotations

from typing import Any

import pytest

from headwater.evaluation.names import Names, normalise
from headwater.evaluation.parse import parse_gold
from headwater.evaluation.places import open_places

SOURCES = [
    {"name": "Ruben Quist", "kind": "person", "aliases": ["Quist"]},
    {"name": "Ferry Union", "kind": "organisation", "aliases": ["the union"]},
    {"name": "Norrland", "kind": "official"},
    {"name": "Norrland Foreign Ministry", "kind": "official", "aliases": ["Norrland’s foreign ministry"]},
    {"name": "Official on the panel", "kind": "anonymous", "aliases": ["an official on the panel"]},
    {"name": "North Bureau", "kind": "wire", "aliases": ["the bureau"]},
    {"name": "South Bureau", "kind": "wire", "aliases": ["the bureau"]},
]


@pytest.fixture
def names() -> Names:
    gold = parse_gold({"format": "headwater.gold/1", "sources": SOURCES})
    dossier: dict[str, Any] = {"articles": [], "sources": []}
    return Names(gold, open_places(gold, dossier), dossier)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("QUIST", "Ruben Quist"),
        ("Captain Ruben Quist of the fire service", "Ruben Quist"),
        ("Ruben Quist, who runs the pilots' office", "Ruben Quist"),
        ("a spokesman for Ruben Quist", None),
        ("Ruben Quist's brother", None),
        ("the Union", "Ferry Union"),
        ("the Reform union", None),
        ("Norrland's Foreign Ministry", "Norrland Foreign Ministry"),
        ("Norrland", "Norrland"),
        ("a Norrland diplomat", None),
        ("Its source, an official on the panel", "Official on the panel"),
        ("the bureau", None),
        ("he", None),
        ("", None),
    ],
)
def test_names_are_found_by_what_the_words_are_built_around(names: Names, words: str, name: str | None) -> None:
    assert names.of_words(words) == name


def test_normalise_takes_off_case_article_genitive_and_quote_marks() -> None:
    assert normalise("The  Courier’s") == normalise("courier") == "courier"
    assert normalise("“An Office”,") == "office"
