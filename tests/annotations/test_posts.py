"""Posts with a signature behind them."""

from __future__ import annotations

import pytest

from headwater.annotations.nesting import Nested
from headwater.annotations.posts import add_posts
from headwater.annotations.roles import Marked
from headwater.data.span import Span


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It rained.\nThe Ostrel gate is shut. — Mara Bray (@marabray) May 3, 2016\nNobody came.",
         "The Ostrel gate is shut."),
        ('<post author="@marabray">Kovia told us all is well – Mara Bray (@marabray) 3 May 2016</post>.',
         "Kovia told us all is well"),
    ],
)  # fmt: skip
def test_add_posts_reads_the_signature(text: str, said: str) -> None:
    (one,) = add_posts(text, [])
    assert [[s.of(text) for s in spans] for spans in (one.marked.source, one.marked.content)] == [["Mara Bray"], [said]]


@pytest.mark.parametrize(
    "text",
    [
        "The report — by Mara Bray (@marabray) — was read out in the hall at noon.",
        "— Mara Bray (@marabray) May 3, 2016",
    ],
)
def test_add_posts_takes_nothing_else(text: str) -> None:
    assert add_posts(text, []) == []


def test_what_a_post_passes_on_stands_inside_it() -> None:
    text = "Kovia told us all is well — Mara Bray (@marabray) 3 May 2016"
    told = Nested(Marked([Span(6, 13)], [Span(0, 5)], [Span(14, 25)]))
    inner, post = add_posts(text, [told])
    assert inner.parent is post
    assert inner.depth == 1
