"""Words that say no: of what is done ("not", "never"), of who or what there is ("nobody", "none of them")."""

from __future__ import annotations

import re
from typing import Final

NEGATORS: Final = frozenset({"not", "never", "cannot"})  # of a verb; "n't" is one too
NONE: Final = frozenset({"no", "none", "nobody", "nothing", "nowhere", "neither", "nor"})  # of a noun, or in its place
NEGATIONS: Final = NEGATORS | NONE
HARDLY: Final = frozenset({"hardly", "barely", "scarcely"})  # next to no, where it matters what was done

# Pieces of patterns, also of verbose ones.
NOT: Final = r"(?:not|never|n['’]t)"
NOBODY: Final = r"(?:nobody|no[\s-]one|none)"

NEGATION: Final = re.compile(rf"\b(?:{'|'.join(sorted(NEGATIONS))})\b|n['’]t\b", re.IGNORECASE)
NEGATOR: Final = re.compile(rf"\b(?:{'|'.join(sorted(NEGATORS))})\b|n['’]t\b", re.IGNORECASE)
RAISED: Final = re.compile(  # "I don't think that he won" says that he did not
    r"(?:\bnot|n['’]t|\bnever)\s+(?:think|thought|believe[sd]?|feel|felt|expect(?:ed)?)\b", re.IGNORECASE
)

TO_NOBODY: Final = re.compile(  # behind a verb: "skipped nothing", "harmed no one"
    r"\s+(?:nothing|nobody|no[\s-]one|none)\b(?!\s+(?:but|less|short|other|more)\b)", re.IGNORECASE
)
_NO_SIGN: Final = re.compile(
    r"\bno\s+(?:evidence|signs?|indications?|proof)\b[^.,;:!?()“”\"]{0,40}?\bthat\s+(?:[\w’'-]+\s+){1,4}$",
    re.IGNORECASE,
)
_SIGN: Final = 120  # characters before a verb in which such words stand


def has_no_sign(text: str, at: int) -> bool:
    """Whether there is no sign of what stands there: "no evidence at this stage that they | have left"."""
    return _NO_SIGN.search(text, max(0, at - _SIGN), at) is not None


def is_negator(word: str) -> bool:
    """Whether a word in lower case negates the verb it stands with: "not", "never", "hasn't"."""
    return word in NEGATORS or word.endswith(("n't", "n’t"))


def is_negation(word: str) -> bool:
    """Whether a word in lower case says no, of what is done or of who does it."""
    return word in NEGATIONS or is_negator(word)
