from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.coverage import make_coverage

import headwater.views
from headwater.views.dossier import view

SCHEMA = json.loads((Path(headwater.views.__file__).parent / "dossier.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def dossier() -> dict[str, Any]:
    return view(make_coverage(), "0.0.test")


def test_view_has_the_schema(dossier: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(dossier)


def undescribed(value: Any, schema: Any, path: str = "$") -> list[str]:
    """The fields of ``value`` that the schema does not describe, or describes without asking for them."""
    schema = resolve(schema, isinstance(value, dict))
    if isinstance(value, list) and isinstance(schema.get("items"), dict):
        return [found for part in value for found in undescribed(part, schema["items"], f"{path}[]")]
    if not isinstance(value, dict) or "properties" not in schema:
        return []
    known = schema["properties"].keys() & set(schema["required"])
    inner = [undescribed(value[key], schema["properties"][key], f"{path}.{key}") for key in value if key in known]
    return [f"{path}.{key}" for key in value if key not in known] + [found for part in inner for found in part]


def resolve(schema: Any, wants_object: bool) -> Any:
    while "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].split("/")[-1]]
    for choice in schema.get("anyOf", schema.get("oneOf", ())):
        if wants_object and choice.get("type") != "null":
            return resolve(choice, wants_object)
    return schema


def test_schema_asks_for_every_field_of_the_view(dossier: dict[str, Any]) -> None:
    assert undescribed(dossier, SCHEMA) == []


def test_view_counts_one_origin_behind_three_outlets_and_keeps_the_denial_apart(dossier: dict[str, Any]) -> None:
    [claim] = dossier["claims"]
    assert (claim["independent_origins"], claim["outlets"], claim["cut"]) == (1, 3, ["source-agency"])
    assert claim["status"] == "contested"
    assert claim["parts"] == ["contested", "single-origin"]
    assert claim["origins"] == ["source-agency"]


def test_view_says_what_matters_most_in_the_articles_own_words(dossier: dict[str, Any]) -> None:
    [story] = dossier["stories"]
    texts = [finding["text"] for finding in story["findings"]]
    assert any("rests on one source: Lunn News Agency" in text for text in texts)
    assert any("is denied" in text for text in texts)
    assert story["finding"] == story["findings"][0]


def test_view_withholds_an_omission_of_what_was_published_before_the_claim(dossier: dict[str, Any]) -> None:
    [omission] = dossier["landscape"]["omissions"]
    assert [(row["outlet"], row["withheld"]) for row in omission["outlets"]] == [
        ("Late Paper", "published before the claim first appeared")
    ]


def test_view_names_an_article_without_outlet_after_its_file(dossier: dict[str, Any]) -> None:
    assert {a["label"] for a in dossier["articles"]} == {"Orve Post", "Orve Echo", "star", "Late Paper"}


def test_view_dates_what_happened(dossier: dict[str, Any]) -> None:
    assert [(entry["date"], entry["text"]) for entry in dossier["timeline"]] == [
        ("2025-03-11", "The dam at Orve held on Tuesday")
    ]


def test_view_keeps_the_ledger(dossier: dict[str, Any]) -> None:
    assert dossier["ledger"]["read"] == 4
    assert dossier["ledger"]["rejected"][0]["reason"] == "empty-text"
