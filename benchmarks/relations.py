"""The relation network: what holds between two statements, read together. Measured only: the product has none yet."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from headwater.model.session import Session
from headwater.model.tokenizer import Tokenizer

LIMIT = 96  # pieces of one statement, as in training (training/pairs/rows.py); what comes after them is not read
_KEPT = 65_536  # pairs remembered: a relation takes some milliseconds, and the same words are compared again and again


@dataclass(frozen=True, slots=True)
class Relation:
    """Scores in [0, 1] of what may hold between ``a`` and ``b``; none is a calibrated probability.

    ``similar``: how alike they are in meaning; ``same``: whether they report one thing; ``entails``: whether ``b``
    follows from ``a``; ``entailed``: whether ``a`` follows from ``b``; ``contradicts``: whether both cannot hold.
    """

    similar: float
    same: float
    entails: float
    entailed: float
    contradicts: float

    def turned(self) -> Relation:
        """The same read the other way round."""
        return Relation(self.similar, self.same, self.entailed, self.entails, self.contradicts)


class Relations:
    """Reads pairs of English statements.

    Two statements are always read in one order (that of their characters), so that a relation never hangs on which
    is named first; and one pair at a time, so that it never hangs on what else is asked.
    """

    def __init__(self, session: Session, tokenizer: Tokenizer, *, name: str = "relations", digest: str = "") -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._read = lru_cache(maxsize=_KEPT)(self._read_once)
        self.name = name
        self.digest = digest

    def relate(self, pairs: Sequence[tuple[str, str]]) -> list[Relation]:
        """What holds between the two statements of each pair, in their order."""
        return [self._read(a, b) if a <= b else self._read(b, a).turned() for a, b in pairs]

    def _read_once(self, a: str, b: str) -> Relation:
        logits = self.logits(a, b)
        return Relation(*(1 / (1 + math.exp(-max(-30.0, min(30.0, float(x))))) for x in logits[:5]))

    def logits(self, a: str, b: str) -> np.ndarray:
        """What the network gives for ``a`` and ``b`` in this order. **Shape** ``(outputs,) float32``."""
        first = self._tokenizer.ids_of(a, LIMIT + 2)
        second = self._tokenizer.ids_of(b, LIMIT + 2)[1:]
        ids = np.array([[*first, *second]], np.int64)
        segments = np.array([[0] * len(first) + [1] * len(second)], np.int64)
        found: np.ndarray = self._session.run(ids=ids, segments=segments)["logits"][0]
        return found
