"""Which articles of a story may share text, and where to look: winnowed fingerprints over words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC

from headwater.algorithms.shingles import Hashes, Places, Shared, find_shared, fingerprint
from headwater.data.article import Article
from headwater.reuse.tokens import Tokens

WIDTH = 4  # words of a fingerprint: every fifth word may be replaced and a run of four is left between
WINDOW = 2  # so any five words in common are found
MAX_OWNERS = 24  # places up to which a run of words is rare; beyond, only copies of the first so many are looked for …
MIN_COMMON = 6  # … and only of texts that share so many: "did not immediately respond to a request for comment" has 4
SHORTEST_RUN = 6  # words in a row: a single shared fingerprint in a shorter run is no candidate


def find_candidates(all_tokens: Sequence[Tokens], word_hashes: Hashes) -> Iterator[Shared]:
    """Pairs of articles (indices) that share a run of words, with the runs.

    Of a text that very many run, those that may have had it first (wire services, then the oldest) are paired with all.

    Args:
        all_tokens: the words of every article, numbered together.
        word_hashes: the hash of every word, by its number.
    """
    order = sorted(range(len(all_tokens)), key=lambda i: (_precedence(all_tokens[i].article), i))
    prints = fingerprint((word_hashes[all_tokens[i].forms] for i in order), WIDTH, WINDOW)
    for found in find_shared(prints, MAX_OWNERS, MIN_COMMON):
        shared = _in_order(order[found.a], order[found.b], found.starts)
        if len(shared.starts) > 1 or _is_long(shared, all_tokens[shared.a], all_tokens[shared.b]):
            yield shared


def _precedence(article: Article) -> tuple[bool, bool, float]:
    at = article.published_at
    is_wire = article.outlet is not None and article.outlet.kind == "wire"
    return not is_wire, at is None, 0.0 if at is None else (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp()


def _in_order(a: int, b: int, starts: Places) -> Shared:
    return Shared(a, b, starts) if a < b else Shared(b, a, starts[:, ::-1])


def _is_long(shared: Shared, a: Tokens, b: Tokens) -> bool:
    """Whether the run of words around the only fingerprint that two articles share goes on beyond it."""
    i, j = (int(start) for start in shared.starts[0])
    before, after = 0, WIDTH
    while before < SHORTEST_RUN and min(i, j) > before and a.forms[i - before - 1] == b.forms[j - before - 1]:
        before += 1
    while (
        after < SHORTEST_RUN and i + after < len(a) and j + after < len(b) and a.forms[i + after] == b.forms[j + after]
    ):
        after += 1
    return before + after >= SHORTEST_RUN
