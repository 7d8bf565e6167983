"""Whose word it is what shares of those asked say: that of the poll that asked them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.sources.names.hits import Key
from headwater.sources.phrases import nouns
from headwater.sources.phrases.respondents import is_share
from headwater.sources.references.books import Books
from headwater.sources.references.mentions import Mention

_ANYBODY = re.compile(r"those\s+(?:who|that|which)", re.IGNORECASE)
_POLLS = frozenset({"document", "body"})  # kinds of keys of polls: some are told as the word of whoever asked
_CROWDS = frozenset({"people", "body", "document"})  # kinds of keys of what counts a crowd: "an average of a tenth"


def find_polls(mentions: Sequence[Mention], books: Books) -> dict[Key, Key | None]:
    """For each source that is a share of those asked, the source whose word it is, by their keys.

    That is the poll spoken of last before it; where the article names none, all its shares are the first one's word:
    it still took them from one poll, and none bears another out. "Those who" without a poll are nobody's (``None``).
    """
    found: dict[Key, Key | None] = {}
    firsts: dict[str, Key] = {}
    for mention in sorted(mentions, key=lambda m: (m.at, m.index)):
        key = mention.hit.key
        is_anybody = _ANYBODY.fullmatch(mention.phrase.text) is not None
        if key in found or key[0] not in _CROWDS or not (is_anybody or is_share(mention.phrase.text)):
            continue
        poll = books.contexts[mention.article_id].latest(
            mention.phrase.span.start, lambda e: e.key[0] in _POLLS and e.head in nouns.STUDIES
        )
        if poll is None and not is_anybody:
            firsts.setdefault(mention.article_id, key)
        found[key] = poll.key if poll is not None else None if is_anybody else firsts[mention.article_id]
    return {share: poll for share, poll in found.items() if share != poll}
