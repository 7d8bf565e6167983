from __future__ import annotations

from headwater.annotations.quantities import quantities_of
from headwater.data.annotation import Entity
from headwater.data.span import Span


def test_quantities_of_leaves_numbers_inside_names_out() -> None:
    text = "The Forty Steps Museum lost 12 paintings and 3 rooms."
    name = Entity(Span(0, text.index(" lost")), "facility")
    assert [q.span.of(text) for q in quantities_of(text, [name])] == ["12 paintings", "3 rooms"]


def test_quantities_of_keeps_a_count_that_starts_with_its_nationality() -> None:
    text = "Some 300 Norlandic sailors deserted."
    nation = Entity(Span(text.index("Norlandic"), text.index(" sailors")), "nationality")
    (quantity,) = quantities_of(text, [nation])
    assert (quantity.unit, quantity.kind) == ("sailor", "about")
