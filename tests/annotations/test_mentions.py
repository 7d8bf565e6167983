"""Entities, from tags put on the pieces by hand."""

from __future__ import annotations

import numpy as np
import pytest

from headwater.annotations.mentions import find_entities
from headwater.model import Reading, load_reader
from headwater.model.reader import ENTITIES


def tagged(text: str, names: list[tuple[str, str]]) -> Reading:
    """A reading of ``text`` whose entity tags are those of ``names``, given in order with their kinds."""
    pieces = load_reader().cut(text)
    n = len(pieces)
    odds = np.full((n, 2 * len(ENTITIES) + 1), -20.0, np.float32)
    odds[:, 0] = 0.0
    place = 0
    for name, kind in names:
        start = text.index(name, place)
        place = start + len(name)
        inside = [i for i in range(n) if start <= pieces.starts[i] < place]
        for i in inside:
            odds[i, 0] = -20.0
            odds[i, 2 * ENTITIES.index(kind) + (1 if i == inside[0] else 2)] = 0.0
    zeros, none = np.zeros((n, 7), np.float32), np.arange(n, dtype=np.int32)
    starts = np.zeros((n, 3), np.float32)
    return Reading(pieces, zeros, zeros, odds, starts, none, none, none, np.zeros(n, np.float32))


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([("Orve", "Person"), ("'s Harbour Ministry", "Organization")], [("Orve's Harbour Ministry", "organisation")]),
        ([("'s Harbour Ministry", "Organization")], [("Harbour Ministry", "organisation")]),
        ([("Orve", "Location"), ("Harbour", "Facility")], [("Orve", "place"), ("Harbour", "facility")]),
    ],
)
def test_an_owner_cut_off_from_a_name_is_part_of_it(
    names: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    text = "In June Orve's Harbour Ministry shut the lock."
    found = find_entities(text, tagged(text, names))
    assert [(one.span.of(text), one.kind) for one in found] == expected
