"""Quantities of an article, without numbers that belong to a name the reader has tagged."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.data.annotation import Entity, Quantity
from headwater.meaning.quantities import find_quantities

_NAMED = frozenset({"person", "organisation", "place", "facility", "product", "misc"})


def quantities_of(text: str, entities: Sequence[Entity] = ()) -> tuple[Quantity, ...]:
    """The quantities of ``text`` in order; those inside a longer name ("Sector 7 Museum") are left out."""
    names = sorted(entity.span for entity in entities if entity.kind in _NAMED)
    kept = []
    at = 0
    for quantity in find_quantities(text):
        while at < len(names) and names[at].end <= quantity.span.start:
            at += 1
        name = names[at] if at < len(names) else None
        if name is None or not (name.start < quantity.span.start and name.contains(quantity.span)):
            kept.append(quantity)
    return tuple(kept)
