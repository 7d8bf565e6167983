"""Evidence: why a judgement was made, in words and in characters one can check."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.data.span import Excerpt


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a judgement.

    ``feature`` is a stable machine name in kebab-case (``"acronym"``, ``"same-number"``), ``detail`` one
    plain sentence for a reader, ``score`` lies in [0, 1] and ``excerpts`` are the characters it rests on.
    """

    feature: str
    score: float
    detail: str
    excerpts: tuple[Excerpt, ...] = ()
