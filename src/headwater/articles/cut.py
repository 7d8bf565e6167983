"""Whether a capture shows only the beginning of an article."""

from __future__ import annotations

import re

from headwater.articles.phrases import find_tell
from headwater.articles.sheet import Sheet
from headwater.articles.words import split_words

_WHOLE = 400  # words: whatever a page says about subscribers, one that shows as many shows what matters
_CUT = re.compile(
    r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*(?:(?:read|see) (?:more|full).{0,30}|continue reading.{0,30})?$", re.I
)


def is_cut(sheet: Sheet, *, locked: bool) -> bool:
    """Whether the text breaks off: in dots, at a demand to subscribe, or on a page that says it is ``locked``."""
    kept = [line.text for line, kind in zip(sheet.lines, sheet.kinds, strict=True) if kind == "paragraph"]
    if not kept:
        return False
    if _CUT.search(kept[-1][-80:]):
        return True
    if sum(len(split_words(text)) for text in kept) >= _WHOLE:
        return False
    return locked or any(
        reason == "subscription" and find_tell(line.text) == "subscription"
        for line, reason in zip(sheet.lines, sheet.reasons, strict=True)
    )
