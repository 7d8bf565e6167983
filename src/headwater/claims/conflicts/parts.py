"""Whether a figure is one of several that make up the whole: "two women | and one man"."""

from __future__ import annotations

import re
from typing import Final

from headwater.data.span import Span

_NUMBER: Final = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_AND: Final = re.compile(r"\band\s+$", re.IGNORECASE)
_OTHER_AND: Final = re.compile(rf"\b{_NUMBER}\s+(?P<whom>(?:[\w’'-]+\s+){{0,3}})and\s+$", re.IGNORECASE)
_AND_MORE: Final = re.compile(rf"\s+and\s+{_NUMBER}\b", re.IGNORECASE)
_AND_OTHERWISE: Final = re.compile(  # "14 dead | and 40 wounded": another toll, not more of this one
    r"\s+and\s+(?:(?:at\s+least|about|some|more\s+than|nearly|around)\s+)?[\w,.]+\s+(?:others?\s+|people\s+|more\s+)?(?:(?:was|were)\s+)?"
    r"(?:\w+ly\s+)?(?:wounded|injured|hurt|missing)\b",
    re.IGNORECASE,
)
_STATE: Final = re.compile(r"\b(?:dead|died|killed|wounded|injured|hurt|missing|arrested)\b", re.IGNORECASE)


def is_followed_by_more(after: str) -> bool:
    """Whether what stands behind a figure adds others to those that it counts."""
    return bool(_AND_MORE.match(after) and not _AND_OTHERWISE.match(after))


def is_added(before: str) -> bool:
    """Whether a figure is joined to what stands before it."""
    return _AND.search(before) is not None


def is_one_of_several(text: str, span: Span) -> bool:
    """Whether a figure is joined to another of persons whom the same befell."""
    other = _OTHER_AND.search(text, 0, span.start)
    return is_followed_by_more(text[span.end :]) or (other is not None and not _STATE.search(other["whom"]))
