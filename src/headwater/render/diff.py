"""Two wordings side by side: which words they share and which they do not.

Method: longest common subsequence over words (Myers' edit script without substitutions), by rapidfuzz.
Kept apart from ``algorithms``: it only decides what a page underlines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

_TOKEN = re.compile(r"\w+(?:[’'\-.,]\w+)*\s*|[^\w\s]+\s*|\s+")
_SAME_SIGNS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
_MOST_TOKENS = 3000  # a side: keeps the comparison of two whole long articles under a tenth of a second
_LONGEST_RUN = 36  # words both sides share are only context: the middle of a longer run is left out
_KEPT = 12


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that are on both sides (``same``), on this one only, or left out of the page (``gap``)."""

    kind: Literal["same", "only", "gap"]
    text: str


def diff_words(left: str, right: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Both wordings as runs. Curly and straight quotes, and dashes of any length, count as the same sign."""
    left_tokens, right_tokens = _tokens(left), _tokens(right)
    opcodes = Indel.opcodes(_keys(left_tokens), _keys(right_tokens))
    left_runs: list[Run] = []
    right_runs: list[Run] = []
    for op in opcodes:
        if op.tag == "equal":
            _push(left_runs, "same", left_tokens[op.src_start : op.src_end])
            _push(right_runs, "same", right_tokens[op.dest_start : op.dest_end])
        else:
            _push(left_runs, "only", left_tokens[op.src_start : op.src_end])
            _push(right_runs, "only", right_tokens[op.dest_start : op.dest_end])
    return _tidy(left_runs), _tidy(right_runs)


def _tokens(text: str) -> list[str]:
    tokens = _TOKEN.findall(text)
    if len(tokens) > _MOST_TOKENS:
        tokens = [*tokens[:_MOST_TOKENS], "…"]
    return tokens


def _keys(tokens: Iterable[str]) -> list[str]:
    return [token.strip().translate(_SAME_SIGNS).casefold() for token in tokens]


def _push(runs: list[Run], kind: Literal["same", "only"], tokens: list[str]) -> None:
    text = "".join(tokens)
    if not text:
        return
    if runs and runs[-1].kind == kind:
        text = runs.pop().text + text
    runs.append(Run(kind, text))


def _tidy(runs: list[Run]) -> tuple[Run, ...]:
    joined: list[Run] = []
    for at, run in enumerate(runs):
        between = 0 < at < len(runs) - 1 and run.kind == "same"
        has_words = re.search(r"\w", run.text) is not None
        if run.kind == "only":  # a quote sign or a comma more is no difference worth a mark
            _push(joined, "only" if has_words else "same", [run.text])
        else:  # and a lone comma between two differences is no agreement
            _push(joined, "only" if between and not has_words else "same", [run.text])
    return tuple(piece for run in joined for piece in _elide(run))


def _elide(run: Run) -> tuple[Run, ...]:
    words = run.text.split()
    if run.kind != "same" or len(words) <= _LONGEST_RUN:
        return (run,)
    left_out = len(words) - 2 * _KEPT
    head, tail = " ".join(words[:_KEPT]), " ".join(words[-_KEPT:])
    last = " " if run.text[-1:].isspace() else ""
    return (Run("same", head + " "), Run("gap", f"{left_out} identical words"), Run("same", f" {tail}{last}"))
