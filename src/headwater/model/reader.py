"""The reader: one pass over an article's text that says for each piece what it is and where it points."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from headwater.model.session import Session
from headwater.model.tokenizer import CLS, PARAGRAPH, SEP, Ints, Pieces, Tokenizer

WINDOW = 384  # pieces with [CLS] and [SEP]; the length the reader was trained on
# Two windows share at least this much. Windows every 192 pieces, so that each piece stands in the middle half of one,
# cost 1.6 times the text's pieces instead of 1.3 for .003 of a figure here and there (docs/quality.md).
OVERLAP = 64
_BACK = 48  # how far back a window may begin, to begin with a paragraph

ROLES = ("source", "cue", "content")
ENTITIES = ("Person", "Organization", "Location", "NORP", "Facility", "Product", "Date", "Money", "Misc")
STARTS = ("none", "clause", "sentence")

Floats = np.ndarray[Any, np.dtype[np.float32]]
Links = np.ndarray[Any, np.dtype[np.int32]]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader says about each piece of a text.

    **Shape**: ``roles`` and ``inner_roles`` ``(n, 7)``, ``entities`` ``(n, 19)``, ``starts`` ``(n, 3)`` float32
    log-probabilities, blended over windows (tag 0 is outside; tag ``2k + 1`` begins kind ``k`` of ``ROLES`` or
    ``ENTITIES``, ``2k + 2`` goes on). ``links`` ``(n,)`` is the piece where the cue of a source or content piece
    begins, ``antecedents`` ``(n,)`` the piece where an earlier mention of the same begins (itself if none),
    ``antecedent_scores`` ``(n,)`` its log-probability. ``inner_roles`` and ``inner_links`` say the same as ``roles``
    and ``links``, of attributions inside the contents of those.
    """

    pieces: Pieces
    roles: Floats
    inner_roles: Floats
    entities: Floats
    starts: Floats
    links: Links
    inner_links: Links
    antecedents: Links
    antecedent_scores: Floats


class Reader:
    """Reads English news text.

    A window is run alone, never in a batch, so what is read off a text depends on that text only.
    """

    def __init__(self, session: Session, tokenizer: Tokenizer, *, name: str = "reader", digest: str = "") -> None:
        self._session = session
        self._tokenizer = tokenizer
        self.name = name
        self.digest = digest

    def open_ahead(self) -> None:
        """Begin to open the network while the caller does something else."""
        self._session.open_ahead()

    def cut(self, text: str) -> Pieces:
        """The pieces of ``text``, as ``read`` reads them."""
        return self._tokenizer.cut(text)

    def read(self, text: str) -> Reading:
        """What the reader says about ``text``, of any length; memory grows by 180 bytes a piece, not with windows."""
        pieces = self.cut(text)
        blend = _Blend(pieces)
        for start, end in windows(len(pieces), np.flatnonzero(pieces.ids == PARAGRAPH) + 1):
            blend.add(start, end, self._run(pieces, start, end))
        return blend.reading()

    def _run(self, pieces: Pieces, start: int, end: int) -> dict[str, np.ndarray]:
        ids = np.concatenate([[CLS], pieces.ids[start:end], [SEP]])
        cases = np.concatenate([[0], pieces.cases[start:end], [0]])
        outputs = self._session.run(ids=ids[None], cases=cases[None])
        return {name: value[0, 1:-1] for name, value in outputs.items()}


def windows(
    n: int, paragraphs: Sequence[int] | Ints = (), size: int = WINDOW - 2, overlap: int = OVERLAP
) -> Iterator[tuple[int, int]]:
    """Half-open ranges of at most ``size`` pieces that cover ``n`` pieces, in order; none for an empty text.

    As few as share ``overlap`` pieces each with the next, spread evenly, since the last one would else be read for a
    few new pieces; where a paragraph begins shortly before one of them (``paragraphs``, rising), it begins there.
    """
    if not n:
        return
    count = 1 + max(0, -(-(n - size) // (size - overlap)))
    for k in range(count):
        start = k * (n - size) // (count - 1) if k else 0
        if 0 < k < count - 1:
            at = bisect_right(paragraphs, start) - 1
            start = int(paragraphs[at]) if at >= 0 and paragraphs[at] >= start - _BACK else start
        yield start, min(n, start + size)


def trust(start: int, end: int, n: int) -> Floats:
    """How much a window's word counts for each of its pieces: least at an edge that is not the text's own."""
    place = np.arange(end - start, dtype=np.float32)
    length = end - start
    weight = np.minimum(place, length - 1 - place) + 1
    if start == 0:
        weight = np.maximum(weight, length - place)
    if end == n:
        weight = np.maximum(weight, place + 1)
    return weight


class _Blend:
    """Windows put together: tags by weighted mean, pointers from the window where a piece is most central."""

    def __init__(self, pieces: Pieces) -> None:
        n = len(pieces)
        self._pieces = pieces
        self._tags: dict[str, Floats] = {
            "roles": np.zeros((n, 7), np.float32),
            "inner_roles": np.zeros((n, 7), np.float32),
            "entities": np.zeros((n, 19), np.float32),
            "starts": np.zeros((n, 3), np.float32),
        }
        self._weight = np.zeros((n, 1), np.float32)
        self._best = np.full(n, -1, np.float32)
        self._links = np.arange(n, dtype=np.int32)
        self._inner_links = np.arange(n, dtype=np.int32)
        self._antecedents = np.arange(n, dtype=np.int32)
        self._scores = np.zeros(n, np.float32)

    def add(self, start: int, end: int, window: dict[str, np.ndarray]) -> None:
        weight = trust(start, end, len(self._pieces))
        for name, total in self._tags.items():
            total[start:end] += weight[:, None] * window[name]
        self._weight[start:end, 0] += weight
        better = np.flatnonzero(weight > self._best[start:end])
        at = start + better
        self._best[at] = weight[better]
        self._links[at] = _target(window["links"][better], start, end)
        self._inner_links[at] = _target(window["inner_links"][better], start, end)
        earlier = window["antecedents"][better]
        self._antecedents[at] = np.where(earlier == 0, at, _target(earlier, start, end))
        self._scores[at] = window["antecedent_scores"][better]

    def reading(self) -> Reading:
        weight = np.maximum(self._weight, 1)
        return Reading(
            pieces=self._pieces,
            **{name: _divide(total, weight) for name, total in self._tags.items()},
            links=self._links,
            inner_links=self._inner_links,
            antecedents=self._antecedents,
            antecedent_scores=self._scores,
        )


def _divide(total: Floats, weight: Floats) -> Floats:
    return np.divide(total, weight, dtype=np.float32)


def _target(pointers: Ints, start: int, end: int) -> Links:
    """Places in the window (where 0 is ``[CLS]``) as places in the text; ``[CLS]`` and ``[SEP]`` are pulled in."""
    return np.clip(pointers - 1 + start, start, end - 1).astype(np.int32)
