"""The river: widths add up, nothing overlaps, whatever the coverage."""

from __future__ import annotations

from itertools import pairwise
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.render.lookup import Lookup
from headwater.render.river import FULL, SMALL, River, lay_river
from headwater.render.streams import UNATTRIBUTED, trace_streams


def dossier_of(ways: list[tuple[int, list[int], bool]], names: dict[int, str] | None = None) -> dict[str, Any]:
    """A bare dossier: each way is (outlet, sources outermost first, whether it supports)."""
    outlets = sorted({outlet for outlet, _, _ in ways})
    sources = sorted({source for _, chain, _ in ways for source in chain})
    articles = [
        {
            "id": f"a{n}",
            "label": f"Outlet {n}",
            "outlet": {"name": f"Outlet {n}"},
            "text": "",
            "headline": None,
            "credit": None,
            "wire": None,
        }
        for n in outlets
    ]
    assertions = [
        {
            "id": f"x{at}",
            "article": f"a{outlet}",
            "chain": [{"source": f"s{source}"} for source in chain],
            "stance": "asserts" if supports else "denies",
            "repeats": None,
        }
        for at, (outlet, chain, supports) in enumerate(ways)
    ]
    return {
        "articles": articles,
        "stories": [],
        "sources": [{"id": f"s{n}", "name": (names or {}).get(n, f"Source {n}"), "mentions": []} for n in sources],
        "claims": [{"id": "c", "assertions": assertions, "lineage": {"edges": []}}],
    }


def lay(dossier: dict[str, Any], shape: Any = FULL) -> River:
    river = lay_river(dossier["claims"], Lookup(dossier), shape)
    assert river is not None
    return river


WAYS = st.lists(
    st.tuples(st.integers(0, 8), st.lists(st.integers(0, 12), max_size=4), st.booleans()), min_size=1, max_size=60
)


@settings(max_examples=60, deadline=None)
@given(WAYS, st.sampled_from([FULL, SMALL]))
def test_river_places_everything_inside_and_apart(ways: list[tuple[int, list[int], bool]], shape: Any) -> None:
    river = lay(dossier_of(ways), shape)
    for column in {node.column for node in river.nodes}:
        bars = sorted((n.y, n.y + n.height) for n in river.nodes if n.column == column)
        assert all(below[0] >= above[1] + shape.gap - 0.1 for above, below in pairwise(bars))
        assert bars[0][0] >= shape.head - 0.1 and bars[-1][1] <= river.height + 0.1
    last = max(node.column for node in river.nodes)
    assert {node.kind for node in river.nodes if node.column == last} == {"outlet"}
    assert all(node.column < last for node in river.nodes if node.kind != "outlet")
    for node in river.nodes:
        assert 0 <= node.label.x <= river.width and 0 <= node.label.y <= river.height + 8


@settings(max_examples=60, deadline=None)
@given(WAYS)
def test_river_bands_add_up_to_their_bars(ways: list[tuple[int, list[int], bool]]) -> None:
    river = lay(dossier_of(ways))
    unit = river.bands[0].width / river.bands[0].weight
    for node in river.nodes:
        came = sum(band.weight for band in river.bands if band.head == node.key)
        went = sum(band.weight for band in river.bands if band.tail == node.key)
        assert node.weight == max(came, went)
        assert node.height == pytest.approx(node.weight * unit, abs=0.2)
        for bands, y in (
            ([b for b in river.bands if b.head == node.key], "head_y"),
            ([b for b in river.bands if b.tail == node.key], "tail_y"),
        ):
            ports = sorted((getattr(band, y), band.width) for band in bands)
            assert all(at + width <= after + 0.1 for (at, width), (after, _) in pairwise(ports))
            assert all(node.y - 0.1 <= at and at + w <= node.y + node.height + 0.1 for at, w in ports)
    arriving = sum(node.weight for node in river.nodes if node.kind == "outlet")
    assert arriving == len(ways) == sum(stream.weight for stream in river.streams)


@settings(max_examples=30, deadline=None)
@given(WAYS)
def test_river_is_the_same_in_any_order(ways: list[tuple[int, list[int], bool]]) -> None:
    assert lay(dossier_of(ways)) == lay(dossier_of(ways[::-1]))


def test_river_of_the_story_follows_relays_and_reuse(make: ModuleType) -> None:
    dossier = make.make_dossier()
    river = lay(dossier)
    flows = {
        (river.names[b.tail], river.names[b.head], river.names[s]): b.weight for b in river.bands for s in [b.tail]
    }
    kinds = {(node.label.full, node.kind) for node in river.nodes}
    assert ("Tavoran News Agency", "relay") in kinds and ("Ilse Varga", "origin") in kinds
    assert ("Meridian Wire", "relay") in kinds and ("Meridian Wire", "outlet") in kinds
    assert flows["Tavoran News Agency", "Meridian Wire", "Tavoran News Agency"]
    assert ("Unattributed", "unattributed") in kinds
    assert any(band.opposed for band in river.bands)


def test_river_counts_no_repeat(make: ModuleType) -> None:
    dossier = make.make_dossier()
    n_heads = sum(1 for c in dossier["claims"] for a in c["assertions"] if a["repeats"] is None)
    n_all = sum(len(c["assertions"]) for c in dossier["claims"])
    assert sum(stream.weight for stream in lay(dossier).streams) == n_heads == n_all - 1


def test_river_runs_through_a_credited_wire_service() -> None:
    """A wire service that nobody quotes is no source: lineage knows it by the name of its credit."""
    dossier = dossier_of([(0, [1], True), (1, [1], True)])
    for article, credit in zip(dossier["articles"], ("Meridian", "MERIDIAN"), strict=True):
        article["wire"] = credit
    dossier["claims"][0]["lineage"]["edges"] = [
        {"tail": "wire:meridian", "head": f"a{n}", "kind": "credits", "assertions": [f"x{n}"]} for n in (0, 1)
    ]
    river = lay(dossier)
    assert [(n.label.full, n.weight) for n in river.nodes if n.kind == "relay"] == [("Meridian", 2)]
    dossier["claims"][0]["lineage"]["edges"][1] = {
        "tail": "a0", "head": "a1", "kind": "reuses", "assertions": ["x1"]
    }  # fmt: skip
    river = lay(dossier)  # who copies a copy has the wire's words
    assert [(n.label.full, n.weight) for n in river.nodes if n.kind == "relay"] == [("Meridian", 2)]
    dossier["sources"].append({"id": "s9", "name": "Meridian", "mentions": []})
    assert [n.key for n in lay(dossier).nodes if n.kind == "relay"] == ["source:s9"]


def test_river_has_room_for_sources_that_quote_each_other() -> None:
    river = lay(dossier_of([(0, [1, 2], True), (1, [2, 1], True), (2, [1, 2, 1], True)]))
    assert {node.label.full for node in river.nodes} >= {"Source 1", "Source 2"}


def test_river_takes_the_rarest_sources_together() -> None:
    ways = [(n % 3, [n], True) for n in range(40)] + [(0, [1], True)] * 3
    river = lay(dossier_of(ways))
    names = [node.label.full for node in river.nodes]
    assert "24 other sources" in names and "Source 1" in names
    assert len(river.nodes) < 25


def test_river_of_nothing_is_none() -> None:
    assert lay_river([], Lookup({"articles": [], "sources": [], "claims": [], "stories": []})) is None


def test_streams_of_a_bare_reportedly_are_unattributed(make: ModuleType) -> None:
    dossier = make.make_dossier()
    traced = trace_streams([dossier["claims"][8]], Lookup(dossier))
    assert traced.streams[0].path[0] == UNATTRIBUTED


def test_river_labels_are_cut_to_their_room(make: ModuleType) -> None:
    long = "International Commission for the Observation of Straits, Sounds, Narrows and Other Confined Waters"
    river = lay(dossier_of([(0, [1], True)], {1: long}))
    [label] = [node.label for node in river.nodes if node.kind == "origin"]
    assert len(label.lines) == 2 and label.lines[1].endswith("…")
    assert label.full == long
