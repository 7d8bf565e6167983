"""``say_origins`` and ``say_failure``: the sentence under a claim."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from headwater.render.lookup import Lookup
from headwater.render.origins import say_failure, say_origins


@pytest.fixture
def dossier(make: ModuleType) -> Any:
    return make.make_dossier()


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (0, "1 independent origin behind 2 named ones: Tavoran News Agency; Ilse Varga, through Tavoran News Agency. "
            "1 outlet also says it on its own word: counted apart."),
        (2, "Nobody here puts it forward. Denied by Foreign Ministry of Kestria."),
        (3, "1 independent origin: Kestrian officials."),
        (4, "2 independent origins: Harbour records at Port Anselm; Satellite images."),
        (5, "Nobody here puts it forward. Neither confirmed nor denied by Norrland Soundings. "
            "Could not be verified, according to Meridian Wire."),
        (6, "No named origin: 1 outlet says it on its own word."),
    ],
)  # fmt: skip
def test_origins_in_words(dossier: Any, at: int, expected: str) -> None:
    assert say_origins(dossier["claims"][at], Lookup(dossier)) == expected


def test_origins_say_when_two_speak_for_one_party(dossier: Any, make: ModuleType) -> None:
    claim = dossier["claims"][0]
    claim.update(independent_origins=2, independent_parties=1, corroborating_parties=1, unattributed=0)
    told = say_origins(claim, Lookup(dossier))
    n_named = len(claim["origins"])
    assert told.startswith(f"1 party (Government of Tavora) through {n_named} named origin")


def test_origins_of_no_known_party_are_not_named_after_one(dossier: Any) -> None:
    claim = dossier["claims"][4]
    claim.update(independent_parties=1, corroborating_parties=1)
    assert say_origins(claim, Lookup(dossier)) == (
        "2 named origins that nothing tells apart as parties: Harbour records at Port Anselm; Satellite images."
    )


def test_origins_say_that_outlets_with_one_text_are_one_voice(dossier: Any) -> None:
    claim, lookup = dossier["claims"][6], Lookup(dossier)
    [one] = claim["assertions"]
    others = (a["id"] for a in dossier["articles"] if not a["wire"])
    other = next(i for i in others if lookup.outlet(i) != lookup.outlet(one["article"]))
    claim["assertions"].append(one | {"id": "assertion-copied", "article": other})
    assert say_origins(claim, lookup) == (
        "No named origin: 2 outlets say it on their own word, in text taken from one another: 1 voice."
    )


def test_origins_say_how_many_speak_for_one_of_several_parties(dossier: Any) -> None:
    claim = dossier["claims"][0]
    parties = [dossier["sources"][n] | {"id": f"source-{n}", "party": "Tavora" if n < 2 else None} for n in range(3)]
    dossier["sources"] += parties
    claim.update(
        origins=[p["id"] for p in parties],
        independent_origins=3,
        independent_parties=2,
        corroborating_parties=2,
        cut=[],
    )
    assert "They speak for 2 parties, 2 of them for Tavora." in say_origins(claim, Lookup(dossier))


@pytest.mark.parametrize(
    ("n_alike", "expected"),
    [
        (1, "What they say is not alike enough for one to bear out another."),
        (2, "Only 2 of the parties say the same closely enough to bear each other out."),
    ],
)
def test_origins_say_where_what_is_said_is_not_alike(dossier: Any, n_alike: int, expected: str) -> None:
    claim = dossier["claims"][0]
    claim.update(independent_origins=3, independent_parties=3, corroborating_parties=n_alike)
    assert expected in say_origins(claim, Lookup(dossier))
    claim.update(corroborating_parties=3)
    assert "bear" not in say_origins(claim, Lookup(dossier))


def test_origins_name_four_and_count_the_rest(make: ModuleType) -> None:
    dossier = make.make_long()
    claim = dossier["claims"][3]
    claim.update(
        origins=[f"source-extra-{n}" for n in range(9)],
        independent_origins=9,
        independent_parties=9,
        corroborating_parties=9,
        cut=[],
    )
    assert say_origins(claim, Lookup(dossier)).endswith("; 5 others.")


def test_failure_is_named_only_where_there_is_one(dossier: Any) -> None:
    lookup = Lookup(dossier)
    told = [say_failure(claim, lookup) for claim in dossier["claims"]]
    assert told[0] == "Single point of failure: without Tavoran News Agency, only unattributed voices are left."
    assert told[3] == "Single point of failure: without Kestrian officials, no support is left."
    assert told[2] is told[4] is told[6] is None


def test_origins_put_no_unnamed_denial_in_the_outlets_mouth(dossier: Any) -> None:
    claim = dossier["claims"][2]
    for assertion in claim["assertions"]:
        for hop in assertion["chain"]:
            hop["source"] = None
    assert "Denied by an unnamed source in Radio Kestria, " in say_origins(claim, Lookup(dossier))


def test_origins_name_two_relays_of_one_name_once(dossier: Any) -> None:
    claim = dossier["claims"][0]
    [assertion] = [a for a in claim["assertions"] if len(a["chain"]) > 1][:1]
    relay = assertion["chain"][0]
    twin = next(s for s in dossier["sources"] if s["id"] == relay["source"]) | {"id": "source-twin"}
    dossier["sources"].append(twin)
    again = assertion | {"id": "assertion-again", "chain": [relay | {"source": "source-twin"}, *assertion["chain"][1:]]}
    claim["assertions"].append(again)
    assert say_origins(claim, Lookup(dossier)).count("through Tavoran News Agency") == 1
    assert "Tavoran News Agency and Tavoran News Agency" not in say_origins(claim, Lookup(dossier))
