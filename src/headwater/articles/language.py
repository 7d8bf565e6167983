"""In which language a text is written."""

from __future__ import annotations

import py3langid

from headwater.articles.words import function_share, split_words

_SAMPLE = 4000  # characters
_MIN_LETTERS = 60  # below, a guess is worth nothing and the text gets the benefit of the doubt
_ENGLISH = 0.25  # share of English function words; English news has .35-.50, Dutch, Danish and Tagalog below .12


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code, or ``None`` for a text too short to tell. Capitals count as lower case."""
    sample = text[:_SAMPLE].casefold()
    if sum(character.isalpha() for character in sample) < _MIN_LETTERS:
        return None
    if len(split_words(sample)) >= 8 and function_share(sample) >= _ENGLISH:
        return "en"
    return str(py3langid.classify(sample)[0])
