"""The encoder: sentences and clauses as vectors whose cosine says how alike they are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

import numpy as np

from headwater.model.session import Session
from headwater.model.tokenizer import Tokenizer

WIDTH = 384
LIMIT = (
    256  # ids with [CLS] and [SEP]: what all-MiniLM-L6-v2 was trained to take; the rest of a longer text is left out
)
_BATCH_IDS = 2048  # ids in one run: enough to keep two threads busy, 12 MB of activations

Vectors = np.ndarray[Any, np.dtype[np.float32]]


class Encoder:
    """Encodes English texts of a sentence's size.

    Texts are run in batches of exactly one length, so nothing is padded, and activations are quantised per piece
    (training/graph.py): a text's vector is the same, bit for bit, alone or among others, in any order.
    """

    def __init__(self, session: Session, tokenizer: Tokenizer, *, name: str = "encoder", digest: str = "") -> None:
        self._session = session
        self._tokenizer = tokenizer
        self.name = name
        self.digest = digest

    def encode(self, texts: Sequence[str], known: dict[str, Vectors] | None = None) -> Vectors:
        """Unit vectors of ``texts``, in their order.

        Args:
            texts: what to encode; a text that comes again costs nothing.
            known: vectors by text that are not made again; those made now are put there too.

        Returns:
            **Shape** ``(len(texts), 384) float32``. An empty text has a vector too (that of no words).
        """
        rows = {} if known is None else known
        ids = {text: self._tokenizer.ids_of(text, LIMIT) for text in dict.fromkeys(texts) if text not in rows}
        by_length = sorted(ids, key=lambda text: len(ids[text]))
        for length, alike in groupby(by_length, key=lambda text: len(ids[text])):
            rows.update(self._encode_alike([(text, ids[text]) for text in alike], max(1, _BATCH_IDS // length)))
        return np.stack([rows[text] for text in texts]) if texts else np.zeros((0, WIDTH), np.float32)

    def _encode_alike(self, texts: list[tuple[str, tuple[int, ...]]], size: int) -> dict[str, Vectors]:
        vectors: dict[str, Vectors] = {}
        for first in range(0, len(texts), size):
            batch = texts[first : first + size]
            found = self._session.run(ids=np.array([ids for _, ids in batch], np.int64))["pieces"]
            vectors.update((text, _pool(pieces)) for (text, _), pieces in zip(batch, found, strict=True))
        return vectors


def _pool(pieces: Vectors) -> Vectors:
    """The unit vector along the mean of a text's pieces, summed for each text alone so that the order stays."""
    total = pieces.sum(axis=0)
    unit: Vectors = (total / max(float(np.sqrt((total * total).sum())), 1e-12)).astype(np.float32)
    return unit
