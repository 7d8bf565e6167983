"""``mark_context``: the sentence, cut at the right places."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from headwater.render.marks import is_cut, mark_context

TEXT = "Later, TNA reportedly said the ship, officials stressed, may have sunk. Nothing else was known."


def assertion(start: int, end: int, context: tuple[int, int], **fields: Any) -> dict[str, Any]:
    made: dict[str, Any] = {"start": start, "end": end, "context": list(context), "chain": [], "hedge_span": None}
    made.update(fields)
    return made


def link(source: tuple[int, int] | None, cue: tuple[int, int] | None) -> dict[str, Any]:
    return {
        "start": source and source[0],
        "end": source and source[1],
        "cue_start": cue and cue[0],
        "cue_end": cue and cue[1],
    }


def find(words: str) -> tuple[int, int]:
    at = TEXT.index(words)
    return at, at + len(words)


def test_marks_nest_an_inner_source_in_the_content() -> None:
    content = (find("the ship")[0], find("may have sunk")[1])
    chain = [link(find("TNA"), find("said")), link(find("officials"), find("stressed"))]
    pieces = mark_context(assertion(*content, (0, 71), chain=chain, hedge_span=find("may have")), TEXT)
    assert [piece.is_content for piece in pieces] == [False, True, False]
    roles = [[(part.role, part.text) for part in piece.parts if part.role] for piece in pieces]
    assert roles == [
        [("source", "TNA"), ("cue", "said")],
        [("source", "officials"), ("cue", "stressed"), ("hedge", "may have")],
        [],
    ]


def test_marks_leave_a_source_of_another_sentence_alone() -> None:
    made = assertion(*find("Nothing else was known"), (72, len(TEXT)), chain=[link(find("TNA"), None)])
    assert all(part.role is None for piece in mark_context(made, TEXT) for part in piece.parts)


def test_marks_cut_a_context_without_end() -> None:
    text = "word " * 2000
    made = assertion(5000, 5020, (0, len(text)))
    shown = "".join(part.text for piece in mark_context(made, text) for part in piece.parts)
    assert len(shown) == 20 + 2 * 320
    assert is_cut(made) == (True, True)
    assert is_cut(assertion(0, 3, (0, 20))) == (False, False)


SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda pair: (min(pair), max(pair)))


@given(SPANS, SPANS, st.lists(st.tuples(SPANS, SPANS), max_size=4), st.none() | SPANS)
def test_marks_lose_no_character(
    content: tuple[int, int],
    context: tuple[int, int],
    spans: list[tuple[tuple[int, int], tuple[int, int]]],
    hedge: tuple[int, int] | None,
) -> None:
    made = assertion(*content, context, chain=[link(*pair) for pair in spans], hedge_span=hedge)
    pieces = mark_context(made, TEXT)
    start, end = min(content[0], context[0]), max(content[1], context[1])
    assert "".join(part.text for piece in pieces for part in piece.parts) == TEXT[start:end]
    assert "".join(p.text for piece in pieces if piece.is_content for p in piece.parts) == TEXT[slice(*content)]
