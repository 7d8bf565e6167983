"""Tags that archives leave in a text scrape around embedded posts, and the addresses of their pictures."""

from __future__ import annotations

import re
from typing import Final

# A tag without attributes that opens may be a writer's own ("<redacted>"); one that closes or has them is none.
_MARKUP: Final = re.compile(
    r"</[A-Za-z][\w-]*\s*>|<[A-Za-z][\w-]*\s*/>|<[A-Za-z][\w-]*(?:\s+[\w:-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'))+\s*/?>"
    r"|<(?:tweet|p|br|b|i|em|strong|span|div|blockquote)>"
    r"|\bpic\.twitter\.com/\w+"
)
_SPACES: Final = re.compile(r"[ \t]{2,}")


def strip_markup(text: str) -> str:
    """A line without its tags and picture addresses; as it is where it has none."""
    if not _MARKUP.search(text):
        return text
    return _SPACES.sub(" ", _MARKUP.sub(" ", text)).strip()
