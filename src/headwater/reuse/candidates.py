"""Which articles of a story may share text, and where to look: winnowed fingerprints over words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from headwater.algorithms.shingles import Shared, find_shared, fingerprint
from headwater.reuse.tokens import Tokens

WIDTH = 4  # words of a fingerprint: every fifth word may be replaced and a run of four is left between
WINDOW = 2  # so any five words in common are found
MAX_OWNERS = 400  # a run of words this many places have in common is a formula of the story


def find_candidates(all_tokens: Sequence[Tokens]) -> Iterator[Shared]:
    """Pairs of articles (indices) that share a run of words, with the runs."""
    prints = [fingerprint(tokens.forms, WIDTH, WINDOW) for tokens in all_tokens]
    return find_shared(prints, MAX_OWNERS)
