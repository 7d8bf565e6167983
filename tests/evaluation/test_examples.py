"""The shipped examples and their gold: complete, and true of the pages beside it."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from lxml import html

from headwater.evaluation.gold import Gold, Place
from headwater.evaluation.parse import parse_gold
from headwater.outlets.table import OutletTable


@pytest.fixture(scope="module")
def gold(examples: Path) -> Gold:
    return parse_gold(json.loads((examples / "gold.json").read_text("utf-8")))


@pytest.fixture(scope="module")
def words_by_input(examples: Path, gold: Gold) -> dict[str, str]:
    return {a.input: words_of(examples / "coverage" / a.input) for a in gold.articles}


def words_of(path: Path) -> str:
    text = path.read_text("utf-8")
    if path.suffix != ".html":
        return text
    page = html.document_fromstring(text.encode())
    for node in page.xpath("//script | //style"):
        node.drop_tree()
    return str(page.text_content())


def places(gold: Gold) -> list[Place]:
    pairs = [p for part in (gold.conflicts, gold.compatible, gold.drift) for p in part]
    found = [a.place for c in gold.claims for a in c.assertions]
    found += [m for s in gold.sources for m in s.mentions]
    return found + [place for p in pairs for place in (p.before, p.after)]


def test_gold_quotes_what_the_pages_say(gold: Gold, words_by_input: dict[str, str]) -> None:
    for place in places(gold):
        assert words_by_input[place.input].count(place.quote) >= place.occurrence, place
        for twin in place.also_in:
            assert place.quote in words_by_input[twin], (twin, place.quote)
    for article in gold.articles:
        for snippet in (*article.furniture, *article.body):
            assert snippet in words_by_input[article.input], (article.input, snippet)


def test_gold_hedges_stand_in_their_quotes(gold: Gold) -> None:
    for assertion in (a for c in gold.claims for a in c.assertions):
        assert assertion.hedge is None or assertion.hedge in assertion.place.quote


def test_gold_aliases_are_used_somewhere(gold: Gold, words_by_input: dict[str, str]) -> None:
    everything = "\n".join(words_by_input.values()).casefold()
    for source in gold.sources:
        for alias in source.aliases:
            assert alias.casefold() in everything, (source.name, alias)


def test_gold_covers_what_the_examples_are_for(gold: Gold) -> None:
    stances = {a.stances[0] for c in gold.claims for a in c.assertions}
    assert stances == {"asserts", "denies", "questions", "declines", "unverified"}
    assert {c.statuses[0] for c in gold.claims if c.statuses} >= {
        "corroborated",
        "contested",
        "unattributed",
        "unverified",
    }
    assert max(len(chain) for c in gold.claims for a in c.assertions for chain in a.chains) == 2
    assert {r.kinds[0] for r in gold.reuse} == {"verbatim", "edited", "paraphrase"}
    assert {r.decided for r in gold.reuse if not r.optional} == {True, False}
    assert {p.kinds[0] for p in gold.drift} >= {"modality", "hedge", "number", "attribution"}
    assert {p.kinds[0] for p in gold.conflicts} >= {"number", "polarity", "time"}
    assert len(gold.claims) >= 25
    assert len(gold.stories) == 2


def test_coverage_is_all_in_the_gold(gold: Gold, examples: Path) -> None:
    assert gold.ledger is not None
    files = {p.name for p in (examples / "coverage").iterdir() if not p.name.endswith(".meta.json")}
    rejected = {name for name, _ in gold.ledger.rejected}
    assert files == {a.input for a in gold.articles} | rejected
    assert gold.ledger.read == len(gold.articles)
    assert {m for s in gold.stories for m in s.members} == {a.input for a in gold.articles}


def test_coverage_holds_a_broken_and_an_empty_file(examples: Path) -> None:
    assert zipfile.is_zipfile(examples / "coverage" / "broken.html")
    assert (examples / "coverage" / "empty.txt").stat().st_size == 0


def test_outlets_hold_every_outlet_of_the_gold(gold: Gold, examples: Path) -> None:
    table = OutletTable.load(examples / "outlets.json")
    for article in gold.articles:
        name = dict(article.metadata)["outlet"][0]
        outlet = table.find(str(name))
        assert outlet is not None, name
        assert outlet.name == name
    assert table.party_of("ONA") == table.party_of("Petra Hollin")
