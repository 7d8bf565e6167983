"""The vocabulary of furniture: what outlets write around articles, and never in them.

General terms of the trade (UK, US, wire portals, broadcasters), from knowledge of the field; no outlet's own wording.
Two kinds: labels, which must be the whole line, and tells, turns of phrase which give a sentence away wherever they
stand outside quotation marks.
"""

from __future__ import annotations

import re

from headwater.articles.labels import LABELS
from headwater.articles.tells import TELLS
from headwater.articles.words import outside_quotes, split_words

_GLANCE = 3000  # characters of a line that are looked at: furniture is short, and hostile lines are long

_LABEL_RULES = tuple((reason, re.compile("|".join(patterns))) for reason, patterns in LABELS)
_TELL_RULES = tuple((reason, re.compile("|".join(patterns))) for reason, patterns in TELLS)
_LABEL_WORDS = 12  # a label is never longer
_NUMBERS = re.compile(r"\d+(?:[.,:]\d+)*\s?%?")

ADDRESS = re.compile(r"\b(?:we|we're|we've|we'll|our|ours|you|your|you're|you'll|yours)\b|(?<![\w.])us\b", re.I)
_US = re.compile(r"\bUS\b")
TRADE = re.compile(
    r"\b(?:journalis[mt]s?|reporters?|reporting|newsroom|newsletters?|subscri\w+|donat\w+|paywalls?|contribut(?:e|ions?)|"
    r"inbox|sign up|log in|register(?:ed|ing)?|apps?|download|cookies?|privacy|comment(?:s|ing)?|adverti[sz]\w*|unlock|"
    r"premium|member(?:s|ship)|readers?|stor(?:y|ies)|news|coverage|website|our site|support|articles?|"
    r"documentar(?:y|ies)|investigati\w+|trusted|independent|free|email|social media|podcasts?)\b",
    re.I,
)


def find_label(text: str) -> str | None:
    """The reason why a short line is furniture as a whole ("Share", "Related stories"), else ``None``."""
    if len(text) > 200 or len(split_words(text)) > _LABEL_WORDS:
        return None
    plain = _plain(text)
    if not plain:
        return "symbol"
    for reason, rule in _LABEL_RULES:
        if rule.fullmatch(plain):
            return reason
    return "widget" if is_figures(text) else None


def find_tell(text: str) -> str | None:
    """The reason why a sentence is furniture by a turn of phrase outside quotation marks, else ``None``."""
    own = outside_quotes(text[:_GLANCE]).casefold().replace("’", "'").strip()
    for reason, rule in _TELL_RULES:
        if rule.search(own):
            return reason
    return None


def is_appeal(text: str) -> bool:
    """Whether the outlet speaks to its reader about itself: "we", "your" and the words of the trade, outside quotes."""
    own = outside_quotes(text[:_GLANCE])
    n_address = len(ADDRESS.findall(_US.sub("", own)))
    n_trade = len({match.casefold() for match in TRADE.findall(own)})
    return n_address >= 1 and n_trade >= 1 and n_address + n_trade >= 4


def speaks_to_reader(text: str) -> bool:
    """Whether a line says "you" or "we" outside quotation marks."""
    return bool(ADDRESS.search(_US.sub("", outside_quotes(text[:_GLANCE]))))


def _plain(text: str) -> str:
    """Lower-case words with single spaces; punctuation other than ``:`` between digits becomes a space."""
    lower = re.sub(r"(?<!\d)[:.](?!\d)|[^\w\s:.&/-]|[_|]", " ", text.casefold())
    return " ".join(lower.split()).strip(" -/&.:")


def is_figures(text: str) -> bool:
    """Whether a line is mostly numbers: vote shares, share prices, scores, weather."""
    n_numbers = len(_NUMBERS.findall(text))
    n_words = len([word for word in split_words(text) if word[0].isalpha()])
    return n_numbers >= 3 and n_numbers >= n_words - 1 and not text.rstrip().endswith((".", "?", "!"))
