"""Hedges: the words by which a text holds back from what it says.

A hedge weakens a clause (*reportedly*, *may have*, *is believed to*, *what appears to be*) or a noun (*alleged*,
*suspected*). Cues of attribution, however weak (*claims that*), are no hedges: they are what an attribution is made of,
and ``stance.cue_strength`` ranks them. Approximate numbers (*about 40*) belong to ``quantities``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from headwater.algorithms.kept import kept
from headwater.algorithms.letters import lowered
from headwater.data.span import Span

_ADVERBS = (
    r"reportedly|purportedly|allegedly|apparently|seemingly|supposedly|ostensibly|presumably|possibly|perhaps|maybe"
    r"|probably|potentially|conceivably|arguably|(?:very |most |more |highly |quite )?(?:un)?likely(?!\s+voters?)"
)
_BELIEVED = (
    r"believed|thought|understood|alleged|said|reported|rumou?red|suspected|feared|presumed|claimed|assumed|reputed"
)
_CLAUSE = rf"""
    (?P<modal>may|might|could)(?:\s+(?:also|well|even|still|yet|now|have|be|soon|already)\b){{0,2}}
  | what\s+(?:\w+\s+)?(?:appear(?:s|ed)?|seem(?:s|ed)?)\s+to\s+(?:be|have\s+been) | what\s+looke?[ds]?\s+like
  | (?:it\s+)?(?:appear(?:s|ed|ing)?|seem(?:s|ed|ing)?)\s+(?:to\b|that\b|as\s+if\b|as\s+though\b)
  | it\s+(?:appear|seem)(?:s|ed)\b(?!\s+(?:in|on|at|with|under|before|again|only|now|daily|weekly)\b)
  | (?:(?:is|are|was|were|be|been|being)\s+)?(?:(?:widely|generally|commonly|long)\s+)?
    (?:(?<=\ ){_BELIEVED})\s+to\s+(?:be|have|include)\b
  | (?:it\s+)?(?:is|was)\s+(?:widely\s+)?(?:{_BELIEVED})\s+that\b
  | (?:it\s+)?(?:is|was|remain(?:s|ed)?)\s+(?:not\s+(?:immediately\s+|yet\s+)?clear|(?:still\s+)?unclear|uncertain)
    (?:\s+(?:whether|if|how|why|who|what|when))?
  | rais(?:e|es|ed|ing)\s+(?:\w+\s+)?(?:questions|doubts)\s+(?:as\s+to|about|over)(?:\s+whether)?
  | as\s+to\s+whether
  | if\s+(?:confirmed|true|verified|proven|accurate)
  | {_ADVERBS}
"""
_NOUN = r"alleged|suspected|purported|rumou?red|presumed|apparent|supposed|unconfirmed|unverified|probable|possible"
_HEDGE = re.compile(rf"\b(?:(?P<clause>{_CLAUSE})|(?P<noun>{_NOUN}))\b", re.VERBOSE)  # of a text in lower case

# What shows that "may", "might" and "could" are not the modal of possibility.
_BEFORE_NOUN = re.compile(
    r"(?:\b(?:the|its|their|his|her|our|full|all|military|economic|naval|air|political|industrial|of|with|and)\s+)$",
    re.IGNORECASE,
)
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|on|since|until|till|by|of|from|early|late|mid|last|next|this|through|to|and|before|after)[\s-]+|\d"
    r"(?:st|nd|rd|th)?\s+)$",
    re.IGNORECASE,
)
_AFTER_MONTH = re.compile(r"\s*(?:\d|,?\s*\d{4}\b|[-–]\s*\w+)")
_NOT_AFTER = re.compile(r"\s*(?:not\b|n['’]t\b|only\b)", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]['\"”’)]*\s+|[\"“‘(]|\n\s*)$")
_RELATIVE = re.compile(r"\b(?:which|who|that|whose\s+\w+)\s+(?:\w+\s+)?$", re.IGNORECASE)
_SO_THAT = re.compile(r"\bso\s+(?:that\s+)?(?:[\w’'.-]+\s+){1,3}$|\bas\s+\w+\s+as\s+(?:\w+\s+){1,2}$", re.IGNORECASE)
_WISHED = re.compile(r"\bwish(?:es|ed)?\s+(?:that\s+)?(?:[\w’'-]+\s+){1,3}$", re.IGNORECASE)  # "wish they could" cannot
# Whoever may do something is who is meant, not what is said of him: "a shelter for those who might need it".
_WHOEVER = re.compile(r"\b(?:those|anyone|anybody|everyone|people|others)\s+who\s+$", re.IGNORECASE)
_TITLE_CASE = re.compile(r"\s+(?:Not|Never|Have|Be|Soon|Still|Also|Well|Already)\s+[A-Z]")  # "Bridge May Not Have Sunk"
_REMARK = re.compile(r",\s+(?:which|who|whose)\s+(?:[\w’'-]+\s+){0,4}$", re.IGNORECASE)
_LOOKBACK = 40  # characters before a hedge that can decide its reading: longer than any pattern above needs


def find_hedges(text: str) -> list[Span]:
    """The places of all hedges in ``text``, in order, without overlap."""
    return [span for span, _ in _hedges(text)]


def hedge_of(text: str) -> Span | None:
    """The hedge that weakens what ``text`` says, ``None`` when nothing does.

    A hedge of the main clause comes before one inside a relative clause ("a fire that may last") and before one on a
    noun ("an alleged spy"). What only an added remark holds back (", which may take days") is not held back at all.
    """
    ranked = []
    for span, is_clausal in _hedges(text):
        before = text[max(0, span.start - _LOOKBACK) : span.start]
        if not _REMARK.search(before) and not _WHOEVER.search(before):
            ranked.append((not is_clausal, bool(_RELATIVE.search(before)), span))
    return min(ranked)[2] if ranked else None


@kept(4_096)  # a sentence is compared with many others
def _hedges(text: str) -> tuple[tuple[Span, bool], ...]:
    return tuple(_search(text))


def _search(text: str) -> Iterator[tuple[Span, bool]]:
    for match in _HEDGE.finditer(lowered(text)):
        if match.group("modal") and not _is_modal(text, match):
            continue
        if match.group("noun") and not _is_attributive(text, match):
            continue
        yield Span(match.start(), match.end()), match.group("noun") is None


def _is_modal(text: str, match: re.Match[str]) -> bool:
    """Whether "may", "might" or "could" is a verb of possibility here: no month, name or noun, no inability."""
    start, end = match.span("modal")
    word, before, after = text[start:end], text[max(0, start - _LOOKBACK) : start], text[end : end + _LOOKBACK]
    lower = word.lower()
    if lower == "could":
        return not (_NOT_AFTER.match(after) or _SO_THAT.search(before) or _WISHED.search(before))
    if lower == "might":
        return not (_BEFORE_NOUN.search(before) or re.match(r"\s+of\b", after))
    if _AFTER_MONTH.match(after) or not re.match(r"\s+[^\W\d]", after):
        return False
    if word == "May" and not _TITLE_CASE.match(after):
        return bool(_SENTENCE_START.search(before)) and not re.match(r"\s+(?:said|told|was|is|has|had|and)\b", after)
    return not (word.isupper() and _BEFORE_MONTH.search(before))


def _is_attributive(text: str, match: re.Match[str]) -> bool:
    """Whether a word of doubt stands before a noun ("the alleged plot"), not as a verb ("police suspected him")."""
    after = text[match.end() : match.end() + _LOOKBACK]
    if not re.match(r"\s+[^\W\d_]", after) or re.match(
        r"\s+(?:that|the|a|an|him|her|them|to|it|he|she|they|by|in|of|on|if|for)\b", after
    ):
        return False
    if match.group().lower() in {"possible", "apparent", "probable"}:
        before = text[max(0, match.start() - _LOOKBACK) : match.start()]
        return bool(
            re.search(r"\b(?:a|an|the|any|of|its|his|her|their|in|for|about|over|from|to)\s+$", before, re.IGNORECASE)
        )
    return True
