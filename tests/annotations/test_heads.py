"""What the inner heads say, place by place, on the reader that ships."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from headwater.annotations.heads import InnerHeads
from headwater.annotations.roles import CONTENT, CUE, SOURCE
from headwater.data.span import Span
from headwater.model import load_reader

TEXT = "The mayor said on Monday that the nurse had warned the council that the rope was cut."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture(scope="module")
def heads() -> InnerHeads:
    return InnerHeads(TEXT, load_reader().read(TEXT))


def test_each_part_is_likeliest_where_it_stands(heads: InnerHeads) -> None:
    parts = {SOURCE: at("the nurse"), CUE: at("had warned"), CONTENT: at("the rope was cut")}
    for kind in parts:
        odds = {other: heads.odds([span], kind) for other, span in parts.items()}
        assert max(odds, key=lambda other: odds[other]) == kind
    assert heads.odds([at("said")], CUE, heads="outer") > heads.odds([at("said")], CUE)


def test_log_odds_are_those_of_the_mean_chance_and_stay_finite(heads: InnerHeads) -> None:
    reading = load_reader().read(TEXT)
    cue = at("had warned")
    inside = (reading.pieces.starts >= cue.start) & (reading.pieces.starts < cue.end)
    chance = np.exp(reading.inner_roles[inside, 2 * CUE + 1 : 2 * CUE + 3]).sum(axis=1).mean()
    assert heads.odds([cue], CUE) == pytest.approx(np.log(chance / (1 - chance)), rel=1e-4)
    assert heads.odds([], CUE) == -6.0
    assert -9.3 < heads.odds([at("The mayor")], CUE) < 0


def test_links_are_given_by_where_their_cue_stands(heads: InnerHeads) -> None:
    given = heads.within([Span(at("that the nurse").start, len(TEXT))])
    assert {giver for giver, _ in given} == {"heads", "ready"}
    assert all(at("had warned").contains(marked.cue[0]) for giver, marked in given if giver == "heads")
    assert heads.within([at("The mayor said on Monday")]) == []


def test_a_part_read_again_keeps_its_places() -> None:
    part = at("the nurse had warned the council that the rope was cut")
    reading = load_reader().read(part.of(TEXT))
    pieces = replace(reading.pieces, starts=reading.pieces.starts + part.start, ends=reading.pieces.ends + part.start)
    again = InnerHeads(TEXT, replace(reading, pieces=pieces))
    assert again.odds([at("had warned")], CUE, heads="outer") > 0
