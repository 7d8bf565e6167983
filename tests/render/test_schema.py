"""The JSON schema of the dossier: it takes what the documentation promises and nothing less."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator

SCHEMA = json.loads(files("headwater").joinpath("views/dossier.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def complaints(dossier: dict[str, Any]) -> list[str]:
    return [f"{error.json_path}: {error.message[:120]}" for error in VALIDATOR.iter_errors(dossier)]


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", ["dossier", "empty", "single", "long", "two_stories"])
def test_schema_takes_the_invented_dossiers(make: ModuleType, name: str) -> None:
    assert complaints(getattr(make, f"make_{name}")()) == []


def test_schema_lets_fields_be_added(make: ModuleType) -> None:
    dossier = make.make_dossier()
    dossier["claims"][0]["weather"] = dossier["extra"] = {"any": 1}
    assert complaints(dossier) == []


def _every_object(value: Any, path: str = "$") -> list[tuple[str, dict[str, Any]]]:
    if isinstance(value, dict):
        inner = [found for key, part in value.items() for found in _every_object(part, f"{path}.{key}")]
        return [(path, value), *inner]
    if isinstance(value, list):
        return [found for at, part in enumerate(value) for found in _every_object(part, f"{path}[{at}]")]
    return []


def test_schema_misses_every_field_that_is_taken_away(make: ModuleType) -> None:
    """Drop each field of each object in turn; only free-form objects may lose one unnoticed."""
    dossier = make.make_dossier()
    unnoticed = set()
    seen: set[tuple[str, ...]] = set()
    for path, record in _every_object(dossier):
        if tuple(record) in seen:
            continue
        seen.add(tuple(record))
        for field in list(record):
            kept = record.pop(field)
            if VALIDATOR.is_valid(dossier):
                unnoticed.add(f"{path}.{field}")
            rest = list(record.items())
            record.clear()
            record.update({field: kept})
            record.update(rest)
    assert {field.rpartition(".")[0] for field in unnoticed} <= {
        "$.generator.models",
        "$.options",
        "$.options.clean",
        "$.landscape.axes",
    }


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d["claims"][0].update(status="true"),
        lambda d: d["claims"][0].update(independent_origins=-1),
        lambda d: d["claims"][0].update(assertions=[]),
        lambda d: d["claims"][0]["assertions"][0].update(stance="agrees"),
        lambda d: d["claims"][0]["assertions"][0].update(context=[1]),
        lambda d: d["claims"][0]["assertions"][0].update(start=None),
        lambda d: d["claims"][0]["conflicts"][0].update(kind="taste"),
        lambda d: d["articles"][0].update(digest="abc"),
        lambda d: d["articles"][0]["outlet"].update(country="Kestria"),
        lambda d: d["articles"][0]["furniture"][0].update(reason="News Letter"),
        lambda d: d["articles"][0].update(credit_span=[1, 2, 3]),
        lambda d: d["reuse"][0].update(share=1.2),
        lambda d: d["timeline"][0].update(date="3 May"),
        lambda d: d["ledger"].update(read="7"),
        lambda d: d.update(format="headwater.dossier/2"),
    ],
)
def test_schema_refuses_what_is_wrong(make: ModuleType, spoil: Callable[[dict[str, Any]], None]) -> None:
    dossier = make.make_dossier()
    spoil(dossier)
    assert complaints(dossier)
