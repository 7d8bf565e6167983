from __future__ import annotations

import pytest

from headwater.annotations.hedges import hedge_for, hedges_of
from headwater.data.span import Span


def spans(text: str, *parts: str) -> list[Span]:
    return [Span(text.index(part), text.index(part) + len(part)) for part in parts if part]


@pytest.mark.parametrize(
    ("text", "cue", "content", "hedge"),
    [
        ("Aides said the pier may have been sold.", "said", "the pier may have been sold", "may have"),
        ("The pier was reportedly sold.", "reportedly", "The pier was", "reportedly"),
        ("Aides said the pier was sold.", "said", "the pier was sold", None),
        ("Aides said the pier was sold.", "said", "", None),
    ],
)
def test_hedge_for_looks_in_content_then_cue(text: str, cue: str, content: str, hedge: str | None) -> None:
    found = hedge_for(text, spans(text, cue), spans(text, content))
    assert (found.of(text) if found else None) == hedge


def test_hedges_of_finds_them_in_order() -> None:
    text = "It was allegedly sold, and may be torn down."
    assert [span.of(text) for span in hedges_of(text)] == ["allegedly", "may be"]
