"""What of a sentence is told with the deed or the saying in it."""

from __future__ import annotations

import pytest

from headwater.claims.assertions.deeds import beside_cue
from headwater.data.annotation import Attribution
from headwater.data.span import Span


@pytest.mark.parametrize(
    ("cue", "content", "near"),
    [
        ("told", "that the pier had gone", ["Bray", " the harbour board of Ostrel "]),
        ("said", "that the pier had gone", ["Bray"]),
    ],
)
def test_beside_cue_takes_whoever_is_told_with_it(cue: str, content: str, near: list[str]) -> None:
    text = f"Bray {cue} the harbour board of Ostrel {content}."
    spans = [(Span(text.index(words), text.index(words) + len(words)),) for words in ("Bray", cue, content)]
    attribution = Attribution(spans[0], spans[1], spans[2], None, "indirect", "asserts", None, 0.9)
    assert [span.of(text) for span in beside_cue(attribution, attribution.source, text)] == near
