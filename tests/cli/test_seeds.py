"""What must hold on the five real articles in the shared folder; only the few words that name a claim stand here."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.cli.test_report import SCHEMA, check_spans

Dossier = dict[str, Any]


def number_of(article_id: str, dossier: Dossier) -> str:
    [name] = [Path(a["input"]).name for a in dossier["articles"] if a["id"] == article_id]
    return name[:3]


def claims_with(words: str, dossier: Dossier) -> list[Dossier]:
    return [c for c in dossier["claims"] if any(words.lower() in a["text"].lower() for a in c["assertions"])]


def furniture_of(number: str, dossier: Dossier) -> str:
    [article] = [a for a in dossier["articles"] if Path(a["input"]).name.startswith(number)]
    return "\n".join(f["text"] for f in article["furniture"])


def test_one_story_of_five_articles(seeds_dossier: Dossier) -> None:
    assert [len(story["articles"]) for story in seeds_dossier["stories"]] == [5]
    jsonschema.Draft202012Validator(SCHEMA).validate(seeds_dossier)


def test_every_span_resolves(seeds_dossier: Dossier) -> None:
    assert check_spans(seeds_dossier) > 100


def test_serial_production_is_one_claim_of_four_articles_and_one_origin(seeds_dossier: Dossier) -> None:
    names = {source["id"]: source["name"] for source in seeds_dossier["sources"]}
    [claim] = claims_with("build a serial production system", seeds_dossier)
    assert {number_of(a["article"], seeds_dossier) for a in claim["assertions"]} == {"000", "001", "003", "004"}
    chains = {tuple(names[link["source"]] for link in a["chain"]) for a in claim["assertions"]}
    assert any(len(chain) == 2 and chain[0] in {"KCNA", "Korean Central News Agency"} for chain in chains)
    assert all("Kim" in chain[-1] for chain in chains)
    assert claim["independent_origins"] == 1


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("000", "Your donation allows us"),
        ("000", "Join our commenting forum"),
        ("000", "awkwardly long handshake"),
        ("002", "Media Landscape"),
        ("002", "Bias Distribution"),
        ("004", "Hezbollah"),
        ("004", "paediatrician"),
    ],
)
def test_furniture_is_no_article(number: str, words: str, seeds_dossier: Dossier) -> None:
    assert words in furniture_of(number, seeds_dossier)
    assert not any(words in a["text"] for a in seeds_dossier["articles"])


def test_shot_down_drifted(seeds_dossier: Dossier) -> None:
    drifts = [d for c in seeds_dossier["claims"] for d in c["drift"]] + [
        d for passage in seeds_dossier["reuse"] for d in passage["drift"]
    ]
    sides = [
        {d["before"]["article"], d["after"]["article"]}
        for d in drifts
        if d["kind"] == "modality"
        and "shot down" in d["before"]["text"] + d["after"]["text"]
        and "shoot down" in d["before"]["text"] + d["after"]["text"]
    ]
    assert any({number_of(i, seeds_dossier) for i in side} == {"000", "004"} for side in sides)


@pytest.mark.parametrize(
    ("words", "stance"), [("yet to be verified", "unverified"), ("neither confirmed nor denied", "declines")]
)
def test_verdicts_are_stances_of_their_claims(words: str, stance: str, seeds_dossier: Dossier) -> None:
    texts = {a["id"]: a["text"] for a in seeds_dossier["articles"]}
    found = [
        (claim, a)
        for claim in seeds_dossier["claims"]
        for a in claim["assertions"]
        if a["stance"] == stance and words in texts[a["article"]][slice(*a["context"])]
    ]
    assert found
    assert any(other["stance"] == "asserts" for claim, a in found for other in claim["assertions"])


def test_the_transcript_is_the_same_outlet_again(seeds_dossier: Dossier) -> None:
    [article] = [a for a in seeds_dossier["articles"] if Path(a["input"]).name.startswith("002")]
    start = min(b["start"] for b in article["blocks"] if b["kind"] == "transcript")
    inside = [
        (claim, a)
        for claim in seeds_dossier["claims"]
        for a in claim["assertions"]
        if a["article"] == article["id"] and a["start"] >= start
    ]
    repeats = [a for _, a in inside if a["repeats"]]
    assert len(repeats) >= 5
    assert all(
        claim["outlets"] == 1 for claim, _ in inside if {a["article"] for a in claim["assertions"]} == {article["id"]}
    )


def test_same_bytes_in_any_order(shared: Path, seeds_json: str, headwater: Any) -> None:
    files = sorted((shared / "seeds").iterdir())
    random.Random(3).shuffle(files)
    again = headwater("report", *files, "--format", "json")
    assert again.stdout == seeds_json
    assert json.loads(again.stdout)["format"] == "headwater.dossier/1"
