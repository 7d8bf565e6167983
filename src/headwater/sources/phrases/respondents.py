"""Those who were asked: "half of voters" say what a poll says, and are no origin beside it."""

from __future__ import annotations

import re

from headwater.meaning.words import words
from headwater.sources.phrases import nouns

_COUNT = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten)"
# A share of a crowd: "About half of", "Nearly six in 10", "31% of", "Large majorities of", "Most".
_SHARE = re.compile(
    r"(?:(?:among|of)\s[^,]{3,60},\s)?(?:[a-z-]+\s+){0,4}?(?:half|most|(?:a|one|two|three)[\s-](?:third|quarter)s?"
    r"|(?:majorit(?:y|ies)|pluralit(?:y|ies))(?=\s+(?:of|in)\b|$)"
    rf"|{_COUNT}\s+(?:(?:in|out\s+of)\s+(?:every\s+)?{_COUNT}|of\s+(?:10|ten|100))|[\d.]+\s?(?:%|percent|per\s+cent))"
    r"(?:\s+(?:of|or)\b|[\s,]|$)",
    re.IGNORECASE,
)
_RESULTS = re.compile(r"(?:the\s+)?(?:[a-z-]+\s+){0,2}?(?:results?|findings)\s+(?:of|from|in)\s+", re.IGNORECASE)
_ASKED = frozenset(
    "voter adult respondent american people person man woman resident citizen republican democrat independent "
    "conservative liberal parent consumer household viewer caucusgoer those".split()
)
_WHERE = frozenset({"in", "among", "across"})  # "majorities |in| all five"
_NEAR = 12  # words in which it stands who was asked


def is_share(said: str) -> bool:
    """Whether words count a part of a crowd that was asked: "nearly half of likely voters", "three-quarters"."""
    share = _SHARE.match(said)
    if share is None:
        return False
    rest = words(said[share.end() :])
    if not rest or rest[0].text.lower() in _WHERE:
        return not share[0].strip().lower().endswith(("most", "majority", "half"))
    return is_share(said[rest[0].start + share.end() :]) or any(
        {w.lemma, w.text.lower()} & _ASKED for w in rest[:_NEAR]
    )


def poll_start(said: str) -> int:
    """Where the poll begins in what is named by its results: "early results of |the exit poll|"; 0 where none is."""
    results = _RESULTS.match(said)
    rest = words(said[results.end() :])[:_NEAR] if results is not None else []
    stop = next((n for n, w in enumerate(rest) if w.text.lower() in nouns.PREPOSITIONS), len(rest))
    return results.end() if results is not None and any(w.lemma in nouns.STUDIES for w in rest[:stop]) else 0
