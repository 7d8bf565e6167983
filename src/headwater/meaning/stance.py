"""Stance: how a source stands to what it is quoted on, and verdicts that a sentence passes on somebody's claim.

Cues are found with their negation: *denied* denies, *did not deny* and *neither confirmed nor denied* decline.
A source that asserts a negative ("said its guards did not fire") asserts; the polarity of the content is another matter
(``verbs.polarity``), and who compares contents must look at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from headwater.algorithms.kept import kept
from headwater.algorithms.letters import lowered
from headwater.data.annotation import Stance
from headwater.data.span import Span
from headwater.meaning.lemmas import lemma_of
from headwater.meaning.negation import HARDLY, NEGATORS, NOBODY
from headwater.meaning.stance_patterns import CLAIM_NOUNS, PATTERNS, PRO_FORM, WITHHELD
from headwater.meaning.vocabulary import VERBS
from headwater.meaning.words import is_function_word

_STANCES: Final = re.compile("|".join(rf"(?P<{name}>\b(?:{pattern}))" for name, pattern in PATTERNS), re.VERBOSE)
_DENY = re.compile(r"den(?:y|ies|ied|ying)")
_KEPT_FROM = re.compile(rf"\s+{WITHHELD}", re.IGNORECASE)
# Words that question only where they are the cue itself: "questioned the figure", not "told reporters' questions".
_DOUBTING: Final = re.compile(
    r"\b(?:question(?:s|ed|ing)?|quer(?:ies|ied|ying)|(?<!no )doubt(?:s|ed|ing|ful)?|wonder(?:s|ed|ing)?"
    r"|s[ck]eptical|unconvinced)\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"\b(?:answer|repl|respon[ds])\w*\b.*\bquestions?\b", re.IGNORECASE
)  # whoever answers doubts nothing
_UNDONE = re.compile(
    rf"(?:\b(?:{NOBODY}|{'|'.join(sorted(NEGATORS | HARDLY))}|without)|n['’]t)(?:\s+\w+)?(?:\s+to(?:\s+be)?)?\s+$",
    re.IGNORECASE,
)
_DUE = re.compile(  # what somebody should or may do is not done: "must reject that", "the right to dismiss any claim"
    r"\b(?:must|should|shall|ought\s+to|needs?\s+to|has\s+to|have\s+to|(?:right|power|freedom|ability|reason)\s+to"
    r"|let(?:['’]s|\s+us)|(?:urg|ask|tell|press|call)\w*\s+(?:on\s+)?(?:[\w’'-]+\s+){1,4}?to)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_ASKING = re.compile(r"\b(?:(?:ask|inquir|enquir)(?:s|e|es|ed|ing)?|want(?:s|ed|ing)?\s+to\s+know)\b", re.IGNORECASE)
_RAISING = re.compile(r"(?:rais|cast|sow)ing\b.*(?:question|doubt)s?\b", re.IGNORECASE)
_ASKED = re.compile(r"[\s“\"‘]*(?:if|whether|how|why)\b", re.IGNORECASE)
_IS_QUESTION = re.compile(r"\?[\s”\"’]*\Z")
_PRO_FORM = re.compile(PRO_FORM, re.IGNORECASE)
_TARGET = re.compile(
    rf"\b(?:(?:the|those|these|such|this|that|its|his|her|their|any|all|some|most|both|several|many|such)\s+)?"
    rf"(?:[\w’'-]+\s+){{0,2}}?(?:{CLAIM_NOUNS})\b"
    r"|\b(?:it|them|this|that|which)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.;:!?](?:\s|$)|\b(?:but|although|though|however|while)\b|,\s", re.IGNORECASE)
_DETERMINER = re.compile(
    r"^(?:the|those|these|such|this|that|its|his|her|their|any|all|some|most|both|several|many)$", re.IGNORECASE
)
_CONJUNCTION = re.compile(r"^(?:that|which)$", re.IGNORECASE)  # after a cue these open a clause and name nothing
_OF_NOUN = re.compile(r"[Tt]h(?:is|at)\s+(?:[a-z]+ly\s+)?([a-z][\w’'-]*)")
_BARE = re.compile(r"^(?:it|them|this|that|which)$", re.IGNORECASE)
_LABELLED = re.compile(r"\w+\s+(that|this)\b(?!\s+(?:the|a|an|it|he|she|they)\b)", re.IGNORECASE)  # "called that wrong"
_OWNER = re.compile(
    r"(?:^|\s)(?P<owner>(?:the|this|that|their|its|his|her)\s+(?:[\w-]+\s+)?[\w-]+['’]s?\s+)$", re.IGNORECASE
)
_LONGEST_OWNER = 40  # characters of "the monitoring group's" before the word for a claim
_GOVERNED = 48  # characters before a cue in which what governs it stands
_NEAR = 120  # characters from a verdict's cue in which its target is looked for


@dataclass(frozen=True, slots=True)
class StanceReading:
    """A stance and the words that show it: ``span`` points into the text that ``where`` names."""

    stance: Stance
    where: Literal["cue", "content", "sentence"]
    span: Span | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A stance other than asserting, found in a text: its cue, and what it judges ("those claims", "it") if named."""

    stance: Stance
    cue: Span
    target: Span | None


def stance_of(cue: str, content: str, sentence: str = "", *, cue_start: int | None = None) -> StanceReading:
    """The stance of a source to the content of its attribution.

    Args:
        cue: the cue's words ("denied", "said", "could not verify").
        content: what is attributed. Read only where it judges somebody's claim itself ("that the reports were false").
        sentence: the sentence that holds the cue; it decides what the cue alone cannot ("neither … nor denied").
        cue_start: where the cue stands in ``sentence``; its first occurrence when not given.
    """
    start = sentence.find(cue) if cue_start is None else cue_start
    if cue and start >= 0:
        place = Span(start, start + len(cue))
        for stance, span in find_stances(sentence):
            if span.overlap(place):
                return StanceReading(stance, "sentence", span)
    for stance, span in find_stances(cue) if start < 0 else ():
        return StanceReading(stance, "cue", span)
    doubting = _DOUBTING.search(cue)
    if (
        doubting
        and not _ANSWERED.search(cue)
        and not _UNDONE.search(cue[: doubting.start()] if start < 0 else sentence[: start + doubting.start()])
    ):
        return StanceReading("questions", "cue", Span(*doubting.span()))
    asking = _ASKING.search(cue)
    if asking and (_ASKED.match(content) or _IS_QUESTION.search(content)):
        return StanceReading("questions", "cue", Span(*asking.span()))
    for verdict in find_verdicts(content):
        if verdict.target is not None and verdict.target.start < 8 and not _BARE.match(verdict.target.of(content)):
            return StanceReading(verdict.stance, "content", verdict.cue)
    return StanceReading("asserts", "cue", Span(0, len(cue)) if cue else None)


@kept(4_000)  # a sentence is asked for by each attribution in it, by verdicts, claims and verbs
def find_stances(text: str) -> tuple[tuple[Stance, Span], ...]:
    """All places of ``text`` that deny, decline to say, question or call unverified, with what they do."""
    found: list[tuple[Stance, Span]] = []
    for match in _STANCES.finditer(lowered(text)):
        name = match.lastgroup
        for stance, _ in PATTERNS:
            if match.group(stance) is not None:
                name = stance
                break
        if _DENY.fullmatch(match.group()) and _KEPT_FROM.match(text, match.end()):
            continue
        before = text[max(0, match.start() - _GOVERNED) : match.start()]
        if name in {"denies", "questions"} and (_UNDONE.search(before) or _DUE.search(before)):
            continue
        found.append((stance, Span(match.start(), match.end())))
    return tuple(found)


def find_verdicts(text: str) -> list[Verdict]:
    """The verdicts that ``text`` passes on claims, with their targets where named nearby."""
    return [Verdict(stance, span, _target_of(text, span)) for stance, span in find_stances(text)]


# Verbs of saying by how much the writer stands behind them: 0 distances, 1 is neutral, 2 takes it as true.
_STRENGTHS: Final[dict[str, int]] = {
    lemma: strength
    for strength, lemmas in (
        (0, "claim allege purport suggest speculate contend insinuate boast assume suppose guess imply"),
        (
            2,
            "admit confirm acknowledge reveal disclose prove demonstrate concede establish determine verify find",
        ),
    )
    for lemma in lemmas.split()
}


def is_pro_form(cue: str) -> bool:
    """Whether a cue of denying stands for what it denies, which was said before: "never said so", "not so"."""
    return _PRO_FORM.search(cue) is not None


def is_asking(cue: str) -> bool:
    """Whether a cue puts a question: "asked whether", "asks: “…?”"."""
    return _ASKING.search(cue) is not None


def is_raising(cue: str) -> bool:
    """Whether a cue tells that something gives rise to questions or doubts: "raising questions as to"."""
    return _RAISING.match(cue) is not None


def cue_strength(cue: str) -> int:
    """How far a cue takes its content as true: 0 keeps a distance ("claimed"), 1 is neutral ("said"), 2 "admitted"."""
    strengths = [_STRENGTHS[lemma] for lemma in map(lemma_of, re.findall(r"[^\W\d_]+", cue)) if lemma in _STRENGTHS]
    return min(strengths, default=1)


def _target_of(text: str, cue: Span) -> Span | None:
    """The nearest naming of a claim in the cue's clause; before the cue first, since most verdicts are passive."""
    inside = _first_target(text, cue.start, cue.end)
    if inside is None and (demonstrative := _LABELLED.match(text, cue.start, cue.end)):
        inside = Span(*demonstrative.span(1))
    if inside is not None:
        return inside
    left = max(0, cue.start - _NEAR)
    for earlier in _CLAUSE_END.finditer(text, left, cue.start):
        left = earlier.end()
    before = list(_targets(text, left, cue.start))
    right = min(len(text), cue.end + _NEAR)
    clause_end = _CLAUSE_END.search(text, cue.end, right)
    after = _first_target(text, cue.end, clause_end.start() if clause_end else right)
    if before and cue.start - before[-1].end() <= 30:
        nearest = _antecedent(before)
        if not (_BARE.match(nearest.group()) and after is not None):
            return _noun_phrase(nearest)
    return after


def _targets(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The namings of a claim; in "this merchant" *this* names none."""
    for match in _TARGET.finditer(text, start, end):
        noun = _OF_NOUN.match(text, match.start(), end) if _BARE.match(match.group()) else None
        if noun is None or is_function_word(noun[1]) or lemma_of(noun[1]) in VERBS or noun[1].endswith("ly"):
            yield match


def _antecedent(found: list[re.Match[str]]) -> re.Match[str]:
    """The last naming; of "a charge that", the noun."""
    last = found[-1]
    if (
        len(found) > 1
        and _CONJUNCTION.match(last.group())
        and not last.string[found[-2].end() : last.start()].strip(" ,")
    ):
        return found[-2]
    return last


def _first_target(text: str, start: int, end: int) -> Span | None:
    matches = (match for match in _targets(text, start, end) if not _CONJUNCTION.match(match.group()))
    first = next(matches, None)
    return _noun_phrase(first) if first else None


def _noun_phrase(match: re.Match[str]) -> Span:
    """The target without what is no part of its noun phrase: from its last determiner or plain modifier on."""
    pieces = list(re.finditer(r"\S+", match.group()))
    first = len(pieces) - 1
    while first > 0 and not is_function_word(pieces[first - 1].group().lower()):
        if lemma_of(pieces[first - 1].group()) in VERBS:
            break
        first -= 1
    if first > 0 and _DETERMINER.match(pieces[first - 1].group()):
        first -= 1
    start = match.start() + pieces[first].start()
    owner = _OWNER.search(match.string, max(0, start - _LONGEST_OWNER), start)
    return Span(owner.start("owner") if owner else start, match.end())
