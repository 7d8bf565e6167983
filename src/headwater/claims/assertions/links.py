"""Whether an attribution inside another makes a link of a chain: somebody else said something, and did say it.

A false link misattributes; where a doubtful one is left out, the claim still stands on who says the whole, in their
words. So a link must be surer than what ``annotate`` shows: the reader holds it likely, or a mark shows what is said;
it was said, and not supposed, by somebody, and not by a kind of people; and the clause around it keeps its verb.
"""

from __future__ import annotations

import re
from typing import Final

from headwater.claims.assertions.clauses import finite_at
from headwater.claims.assertions.outer import has_main_clause
from headwater.claims.assertions.withheld import OWNER
from headwater.data.annotation import Attribution
from headwater.data.span import text_of
from headwater.meaning.lemmas import past_forms
from headwater.meaning.words import words

# How likely a link must be (``annotations.likely``) where no mark shows that something is said. Set when scores were
# the heads' own; at .50 and .42 origins of the gold's development stories are no better.
_SURE: Final = 0.63
_BY_HEADS: Final = frozenset(
    {"said-inside"}
)  # and by grammar where they hold it likely; all else goes by a form of words
_MARKED: Final = re.compile(r"[“\"‘'«`(]*that\b|[“\"‘'«`]", re.IGNORECASE)
_LOOKBACK: Final = 24  # characters
_IF: Final = re.compile(r"(?<!\bas )\b(?:if|unless)\s+$", re.IGNORECASE)
_NONE: Final = re.compile(r"(?:neither|not\s+(?:one|a\s+single))\b", re.IGNORECASE)
_WHEN: Final = re.compile(r"\b(?:when|after|before|while|since|until)\s+$", re.IGNORECASE)
_NOTHING: Final = re.compile(r"nothing\b", re.IGNORECASE)
_PURPOSE: Final = re.compile(r"to\s+\w+$", re.IGNORECASE)  # "this will lead some *to say*"
_THAT: Final = re.compile(r"that\b", re.IGNORECASE)
_KIND: Final = re.compile(
    r"(?:(?:any|every|some)(?:one|body)|people|those|[A-Za-z]+[^s\W]s)\s+(?:who|that)", re.IGNORECASE
)
_EACH: Final = re.compile(r"(?:any|every)\s+\w|(?:[a-z]+\s+)?[a-z]+[^s\W]s$|people$")
_A: Final = re.compile(r"\b(?:the|an?|this|these|those|any|all)\s+$", re.IGNORECASE)
_WITH: Final = re.compile(r"\bwith\s+$", re.IGNORECASE)  # "with half of them saying" is a clause of its own
_WHATEVER: Final = re.compile(r"(?:what(?:ever)?|everything|anything|all|something)\b", re.IGNORECASE)
_DONE: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?:charged|denied|accused|blamed|criticized|offered|promised|called)\b",
    re.IGNORECASE,
)
_CLAUSAL: Final = re.compile(r"\w{2}ed\b|\bto\b", re.IGNORECASE)
_PROVED: Final = re.compile(
    r"\bbeyond\s+(?:an?\s+|any\s+|all\s+)?(?:\w+\s+){0,3}$", re.IGNORECASE
)  # "beyond reasonable doubt"
_POINTS: Final = re.compile(r"\bpoint(?:s|ed|ing)?$", re.IGNORECASE)
_MIND: Final = re.compile(
    r"\b(?:know\w*|knew|expect\w*|feel\w*|felt|hop(?:e\w*|ing)|fear\w*|understand\w*|understood|see[ns]?|saw|seeing"
    r"|hear\w*|think\w*|thought|believ\w+|realiz\w+|realis\w+)$",
    re.IGNORECASE,
)


def is_link(attribution: Attribution, text: str) -> bool:
    """Whether ``attribution``, where it stands in another, is one to be told apart from it."""
    if attribution.parent is None:
        return True
    if not attribution.cue or not attribution.content or not _is_sure(attribution, text):
        return False
    return not (_is_unsaid(attribution, text) or _is_no_saying(attribution, text) or _is_of_a_noun(attribution, text))


def _is_sure(attribution: Attribution, text: str) -> bool:
    if attribution.stance == "declines" or any(reason.feature not in _BY_HEADS for reason in attribution.evidence):
        return True
    return attribution.score >= _SURE or _is_marked(attribution, text)


def _is_marked(attribution: Attribution, text: str) -> bool:
    """Whether what is said is marked as said: it opens with a quotation mark, or "that"."""
    last = max(attribution.cue).end
    said = min((part for part in attribution.content if part.start >= last), default=min(attribution.content))
    return _MARKED.match(text, said.start) is not None


def _is_unsaid(attribution: Attribution, text: str) -> bool:
    """Whether nobody said it: it is supposed ("if she says"), said by none or by a kind of people, or is "nothing"."""
    content = min(attribution.content).of(text)
    if _NOTHING.match(content) and finite_at(words(content)) != 1:
        return True
    if not attribution.source:
        return False
    first, source = min(attribution.source).start, text_of(attribution.source, text, " ")
    if _NONE.match(source) or _IF.search(text, max(0, first - _LOOKBACK), first):
        return True
    is_past = any(past_forms(word.text.lower()) for span in attribution.cue for word in words(span.of(text)))
    if _PURPOSE.match(text_of(attribution.cue, text, " ")) and not _THAT.match(content):
        return True
    return not is_past and any(_KIND.fullmatch(part.of(text)) for part in attribution.source)


def _is_no_saying(attribution: Attribution, text: str) -> bool:
    """Whether the verb says something else, or when: "was charged with", "pointed a gun", "when he announced it"."""
    cue, content = text_of(attribution.cue, text, " "), text_of(attribution.content, text, " ")
    verb = min(attribution.cue).start
    if _PROVED.search(text, max(0, verb - _LOOKBACK), verb) and cue.endswith("doubt"):
        return True
    is_before = bool(attribution.source) and max(attribution.source).end <= min(attribution.cue).start
    if is_before and _DONE.search(cue):
        return True
    if _is_marked(attribution, text):
        return False
    is_clause = finite_at(words(f"it {content}")) is not None or _CLAUSAL.search(content) is not None
    first = min([*attribution.source, *attribution.cue]).start
    if is_before and not is_clause and _WHEN.search(text, max(0, first - _LOOKBACK), first):
        return True
    return _POINTS.search(cue) is not None or (_MIND.search(cue) is not None and not is_clause)


def _is_of_a_noun(attribution: Attribution, text: str) -> bool:
    """Whether it only says which person or thing is meant, and the verb of these is in its content.

    "*Agencies* |*proposing*| *a ban must ask first*", "*Bray's* |*claim*| *that it holds is absurd*".
    """
    if not attribution.source:
        return False
    cue, first = text_of(attribution.cue, text, " "), min([*attribution.source, *attribution.cue])
    whole = text_of(sorted([*attribution.source, *attribution.cue, *attribution.content]), text, " ")
    has_main = has_main_clause(whole) and has_main_clause(text[first.start : max(attribution.content).end])
    if max(attribution.source).end > min(attribution.cue).start:  # "the |hopes many had| that it would end are gone"
        return _A.search(text, max(0, first.start - _LOOKBACK), first.start) is not None and has_main
    source, gap = text_of(attribution.source, text, " "), text[max(attribution.source).end : min(attribution.cue).start]
    is_bare = cue.split()[-1].endswith("ing") and len(cue.split()) == 1 and gap.isspace()
    is_bare = is_bare and not (
        _is_marked(attribution, text) or _WITH.search(text, max(0, first.start - 8), first.start)
    )
    if is_bare and _EACH.match(source):
        return True
    is_noun = is_bare or OWNER.search(source) is not None or _WHATEVER.match(source) is not None
    return is_noun and has_main
