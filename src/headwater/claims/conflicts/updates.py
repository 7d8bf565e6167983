"""Figures that the story itself says grew: what is known to replace another contradicts it nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

import networkx as nx

from headwater.claims.conflicts.conflict import WORDS, Clash
from headwater.data.annotation import Quantity

Key = TypeVar("Key")
_Value = tuple[str, float]


def settle_updates(clashes: Mapping[Key, tuple[Clash, ...]]) -> dict[Key, tuple[Clash, ...]]:
    """The clashes, with two figures told as an update wherever a pair of the story says that one replaced the other.

    "Nine" and "twelve" in two headlines contradict each other only for who has not read that nine became twelve.
    """
    known = _replaced(clash for some in clashes.values() for clash in some)
    return {key: tuple(_settle(clash, known) for clash in some) for key, some in clashes.items()}


def _replaced(clashes: Iterable[Clash]) -> nx.DiGraph[_Value]:
    """From each figure to those that replaced it; figures only grow."""
    known: nx.DiGraph[_Value] = nx.DiGraph()
    for clash in clashes:
        if clash.kind == "time" and clash.figures is not None:
            low, high = sorted(_value(q) for q in clash.figures)
            known.add_edge(low, high)
    return known


def _settle(clash: Clash, known: nx.DiGraph[_Value]) -> Clash:
    if clash.kind != "number" or clash.figures is None:
        return clash
    low, high = sorted(_value(q) for q in clash.figures)
    if low not in known or high not in known or not nx.has_path(known, low, high):
        return clash
    detail = clash.detail.replace(WORDS["number"], WORDS["time"])
    return replace(
        clash, kind="time", detail=detail, evidence=replace(clash.evidence, feature="other-time", detail=detail)
    )


def _value(quantity: Quantity) -> _Value:
    return quantity.scope or quantity.unit or "", quantity.low or quantity.high
