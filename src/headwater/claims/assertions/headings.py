"""Headlines say several things in one breath and drop their auxiliaries; where one thing ends and the next begins.

"Orvenia readies closure | as blast kills nine", "Landslide kills 41 | dam company denies opening gates".
"""

from __future__ import annotations

import re
from typing import Final

from headwater.claims.assertions.clauses import is_clause
from headwater.claims.assertions.edges import says_nothing
from headwater.data.span import Span
from headwater.meaning.lemmas import past_forms
from headwater.meaning.vocabulary import VERBS
from headwater.meaning.words import Word, is_function_word, words

_BREAK: Final = re.compile(
    r"(?P<hard>\s*[;|]\s+|[:?!]\s+|\s+[—–]\s+)|(?P<comma>,\s+)|\s+(?P<joint>as|after|while|and)\s+", re.IGNORECASE
)
_KICKER: Final = re.compile(  # "HANDS OFF OUR SHIPS Yard giant sheds 900": shouted words before the headline proper
    r"\s*(?:[‘'“\"][A-Z][A-Z’' -]{4,60}[’'”\"]|[A-Z]{2,}(?:[ ,-]+[A-Z’']+){1,8}[!?]?)\s+(?=[A-Z][\w’'-]*[a-z])"
)
_CONTRAST: Final = re.compile(r"but\s", re.IGNORECASE)  # "May not have seen it, but she signed it" is one thing
_STATES: Final = frozenset("dead missing hurt injured wounded killed feared held trapped".split())
_COUNTS: Final = frozenset(
    "two three four five six seven eight nine ten eleven twelve dozens hundreds thousands".split()
)
_NOT_BEFORE: Final = frozenset("the a an of 's its his her their on in for at by with".split())
_SUBJECT: Final = 7  # words in which the verb of a headline's part must stand
_LEAST: Final = 2  # words of meaning in a part


def cut_heading(span: Span, text: str) -> list[Span]:
    """The parts of a headline that each tell one thing; the whole where nothing can be told apart."""
    kicker = _KICKER.match(text, span.start, span.end)
    start = kicker.end() if kicker and _tells(text[kicker.end() : span.end]) else span.start
    parts: list[Span] = []
    for match in _BREAK.finditer(text, start, span.end):
        left, right = text[start : match.start()], text[match.end() : span.end]
        if _separates(match, left, right):
            parts.append(Span(start, match.start()))
            start = match.end()
    return [*parts, Span(start, span.end)]


def heading_verb(found: list[Word]) -> int | None:
    """The index of what serves a headline as its verb: "kills", "ordered", "to cut", "dead"."""
    return next((i for i in range(1, min(len(found), _SUBJECT + 1)) if _is_verb(found, i)), None)


def _is_verb(found: list[Word], i: int) -> bool:
    word, before, after = found[i], found[i - 1], found[i + 1] if i + 1 < len(found) else None
    lower, left = word.text.lower(), before.text.lower()
    if lower in _STATES:
        return before.text[0].isdigit() or left in _COUNTS or left.endswith("s")
    if left in _NOT_BEFORE:
        return False
    if word.lemma not in VERBS:  # "president readies border closure"
        follows = after is not None and not is_function_word(after.lemma)
        return follows and lower.endswith(("ies", "es")) and lower != word.lemma and lower == word.text
    if lower == word.lemma:
        return (left == "to" and i > 1) or (left.endswith("s") and before.lemma != left and after is not None)
    if lower.endswith("s"):
        return True
    return past_forms(lower) and (after is None or after.text.lower() != "by" or i > 1)


def _separates(match: re.Match[str], left: str, right: str) -> bool:
    if match["hard"]:
        return _tells(left) or _tells(right)
    rest = _up_to_break(right)
    if match["joint"] and match["joint"].lower() == "and":
        opening = words(rest)[:2]
        return _tells(left) and len(opening) > 1 and (_is_s_form(opening[0]) or _tells(rest)) and not _is_list(left)
    return _tells(left) and _tells(rest) and not _CONTRAST.match(right)


def _up_to_break(right: str) -> str:
    stop = _BREAK.search(right)
    return right[: stop.start()] if stop else right


def _is_s_form(word: Word) -> bool:
    lower = word.text.lower()
    return lower.endswith("s") and lower != word.lemma and word.lemma in VERBS


def _is_list(left: str) -> bool:
    return left.rstrip().endswith(",")


def _tells(part: str) -> bool:
    """Whether a part has a verb of its own and enough to say."""
    found = words(part)
    content = sum(not is_function_word(word.lemma) and len(word.lemma) > 1 for word in found)
    return content >= _LEAST and (_is_s_form(found[0]) or heading_verb(found) is not None or is_clause(part))


def is_cross_heading(sentence: Span, text: str) -> bool:
    """Whether the line of ``text`` that holds ``sentence`` is a cross-heading or an hour."""
    end = text.find("\n", sentence.end)
    line = text[text.rfind("\n", 0, sentence.start) + 1 : end if end >= 0 else None]
    return says_nothing(line)
