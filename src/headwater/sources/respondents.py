"""Those who were asked: "half of voters" say what a poll says, and are no origin beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from headwater.meaning.words import words
from headwater.sources import nouns
from headwater.sources.hits import Key

if TYPE_CHECKING:
    from headwater.sources.books import Books
    from headwater.sources.mentions import Mention

_COUNT = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten)"
# A share of a crowd: "About half of", "Nearly six in 10", "31% of", "Large majorities of", "Most".
_SHARE = re.compile(
    r"(?:[a-z-]+\s+){0,4}?(?:half|most|(?:a|one|two|three)[\s-](?:third|quarter)s?"
    r"|(?:majorit(?:y|ies)|pluralit(?:y|ies))(?=\s+(?:of|in)\b|$)"
    rf"|{_COUNT}\s+(?:(?:in|out\s+of)\s+(?:every\s+)?{_COUNT}|of\s+(?:10|ten|100))|[\d.]+\s?(?:%|percent|per\s+cent))"
    r"(?:\s+(?:of|or)\b|\s|$)",
    re.IGNORECASE,
)
_RESULTS = re.compile(r"(?:the\s+)?(?:[a-z-]+\s+){0,2}?(?:results?|findings)\s+(?:of|from|in)\s+", re.IGNORECASE)
_ANYBODY = re.compile(r"those\s+(?:who|that|which)", re.IGNORECASE)
_ASKED = frozenset(
    "voter adult respondent american people person man woman resident citizen republican democrat independent "
    "conservative liberal parent consumer household viewer caucusgoer those".split()
)
_CROWDS = frozenset({"people", "body"})  # kinds of keys of those who have no name of their own
_NEAR = 12  # words in which it stands who was asked


def is_share(said: str) -> bool:
    """Whether words count a part of a crowd that was asked: "nearly half of likely voters", "three-quarters"."""
    share = _SHARE.match(said)
    if share is None:
        return False
    rest = words(said[share.end() :])
    if not rest:
        return not share[0].strip().lower().endswith(("most", "majority", "half"))
    return any({w.lemma, w.text.lower()} & _ASKED for w in rest[:_NEAR])


def poll_start(said: str) -> int:
    """Where the poll begins in what is named by its results: "early results of |the exit poll|"; 0 where none is."""
    results = _RESULTS.match(said)
    rest = words(said[results.end() :])[:_NEAR] if results is not None else []
    stop = next((n for n, w in enumerate(rest) if w.text.lower() in nouns.PREPOSITIONS), len(rest))
    return results.end() if results is not None and any(w.lemma in nouns.STUDIES for w in rest[:stop]) else 0


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
            mention.phrase.span.start, lambda e: e.key[0] == "document" and e.head in nouns.STUDIES
        )
        if poll is None and not is_anybody:
            firsts.setdefault(mention.article_id, key)
        found[key] = poll.key if poll is not None else None if is_anybody else firsts[mention.article_id]
    return {share: poll for share, poll in found.items() if share != poll}
