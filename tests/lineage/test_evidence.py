"""Every merge, edge, status, conflict and drift of a dossier rests on characters that are there."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import headwater

ROOT = Path(__file__).parents[2]
COVERAGE = ROOT / "examples" / "coverage"
STATUS = ("denied", "contradicted", "not-verified")
OUTLETS = ROOT / "examples" / "outlets.json"


def places(value: Any) -> Iterator[dict[str, Any]]:
    """Every place in a dossier: an object with an article and the characters it spans."""
    if isinstance(value, dict):
        if {"article", "start", "end"} <= value.keys():
            yield value
        for inner in value.values():
            yield from places(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from places(inner)


def reasons(dossier: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """What was judged, and what the dossier gives as the reason."""
    for claim in dossier["claims"]:
        if len({a["article"] for a in claim["assertions"]}) > 1:
            yield (
                f"merge {claim['id']}",
                claim["evidence"] or [a for a in claim["assertions"] if a["stance"] != "asserts"],
            )
        for conflict in claim["conflicts"]:
            yield f"conflict {claim['id']}", conflict["evidence"]
        for edge in claim["lineage"]["edges"]:
            yield f"edge {edge['tail']} -> {edge['head']}", edge["evidence"]
        if {"contested", "unverified"} & set(claim["parts"]):
            yield f"status {claim['id']}", [e for e in claim["evidence"] if e["feature"] in STATUS]
        if claim["independent_origins"]:
            yield f"origins {claim['id']}", claim["lineage"]["edges"]
        for drift in claim["drift"]:
            yield f"drift {claim['id']}", [drift["before"], drift["after"]]
    for passage in dossier["reuse"]:
        yield f"reuse {passage['id']}", [passage["from"], passage["to"]]


def check(dossier: dict[str, Any]) -> int:
    """Fail where a judgement has no evidence, or a place is not in its article; how many judgements there were."""
    texts = {article["id"]: article["text"] for article in dossier["articles"]}
    for place in places(dossier):
        text = texts[place["article"]]
        assert 0 <= place["start"] < place["end"] <= len(text), place
        if isinstance(place.get("text"), str):
            assert place["text"] == text[place["start"] : place["end"]], place
    judged = 0
    for what, reason in reasons(dossier):
        judged += 1
        assert list(places(reason)), what
    return judged


def mutate(text: str, rng: random.Random) -> str:
    """A page as bad copying leaves it: lines lost, doubled and moved, figures changed, characters cut."""
    lines = text.split("\n")
    for _ in range(3):
        at, to = rng.randrange(len(lines)), rng.randrange(len(lines))
        match rng.randrange(4):
            case 0:
                del lines[at]
            case 1:
                lines.insert(to, lines[at])
            case 2:
                lines[at], lines[to] = lines[to], lines[at]
            case _:
                lines[at] = "".join(str(rng.randrange(10)) if c.isdigit() else c for c in lines[at])
        if len(lines) < 2:
            break
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(4))
def test_every_judgement_rests_on_characters_that_are_there(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    names = (
        "daily-beacon.txt",
        "halvek-courier.html",
        "meridian-wire.html",
        "sarn-valley-radio.html",
        "channel-six.txt",
    )
    for at, name in enumerate(rng.sample(names, len(names))):
        text = (COVERAGE / name).read_text("utf-8")
        (tmp_path / f"{at}-{name}").write_text(mutate(text, rng) if seed else text, encoding="utf-8")
    dossier = headwater.read(tmp_path, outlets=OUTLETS).dossier
    assert check(json.loads(json.dumps(dossier))) > 50


def test_no_judgement_depends_on_the_order_of_the_inputs() -> None:
    paths = [COVERAGE / name for name in ("meridian-wire.html", "daily-beacon.txt", "sarn-valley-radio.html")]
    one, other = (headwater.read(some, outlets=OUTLETS).to_json() for some in (paths, paths[::-1]))
    assert one == other
