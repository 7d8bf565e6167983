"""The content of an attribution as its parts are meant: clipped ends mended, parts of one sentence joined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.claims.assertions.clauses import is_clause, says_enough, says_something
from headwater.claims.assertions.conditions import is_open
from headwater.claims.assertions.cues import is_saying
from headwater.claims.assertions.outer import has_main_clause, opens_main
from headwater.claims.assertions.places import in_one, touching, unit_at
from headwater.data.annotation import Attribution
from headwater.data.span import Span

_ASIDE = 60  # characters of "…, he said on Monday, …"
_QUOTING = '"“‘«„'
_LONGEST = 12  # characters of a preposition and the blank behind it
_FEWEST = 2  # content words of a part beside which parts of fewer are left out
_GOVERNING = re.compile(r"\b(?:of|in|on|at|by|for|from|with|about|against|between|over|under)\s+\Z")
_SAYING = re.compile(r",\s+(?:saying|adding|insisting|stressing|arguing|claiming|calling)\b", re.IGNORECASE)
_TOLD = re.compile(  # not "footage that", whose *that* describes it
    r"(?:(?:the|any|all|such|these|those|earlier|recent|new)\s+)?(?:[a-z-]+\s+)?(?:claims?|reports?|allegations?|accusations?"
    r"|assertions?|charges?|rumou?rs?|suggestions?|speculation|criticism)\s+that\s+(?=\S)",
    re.IGNORECASE,
)
_BREAK = re.compile(r"(?:[,;:!?—–”\"]|--?|(?<!\b[A-Z])\.)(?=\s|$|[”\"’')])")  # no stop of "U.S." is one


def find_contents(attribution: Attribution, text: str, sentences: Sequence[Span], marks: Sequence[Span]) -> list[Span]:
    """The content's parts in order, their clipped ends mended, those of one sentence joined.

    Args:
        attribution: one that has content.
        text: the article's.
        sentences: of the article, in order.
        marks: its sources and cues, merged: no part goes on over one.
    """
    spans = [_what_is_told(s, text) if attribution.stance != "asserts" else s for s in _meant(attribution, text)]
    is_cut = any(reason.feature == "refuted" for reason in attribution.evidence)  # what follows is another's word
    pieces = spans if is_cut else [_mended(span, text, sentences, marks) for span in spans]
    joined: list[Span] = []
    for piece in pieces:
        if joined and (_joins(joined[-1], piece, sentences, marks) or is_interrupted(joined[-1], piece, text)):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, piece.end))
        else:
            joined.append(piece)
    home = unit_at(min(attribution.cue), sentences) if attribution.cue else None
    whole = [span for span in joined if _tells(span, text, home)]
    if any(is_clause(span.of(text)) for span in whole):
        whole = [span for span in whole if is_clause(span.of(text)) or not _is_governed(span, text)]
    return whole or joined


def _tells(span: Span, text: str, home: Span | None) -> bool:
    """Whether a part says something of its own: quoted, or in the cue's sentence, "I would not sell it" does."""
    is_near = text[span.start] in _QUOTING or (home is not None and home.overlap(span) > 0)
    return (says_enough if is_near else says_something)(span.of(text), _FEWEST)


def _what_is_told(span: Span, text: str) -> Span:
    """What is judged, without the word for its being told: "denied | reports that | the lock leaked"."""
    told = _TOLD.match(text, span.start, span.end)
    if told is None:
        return span
    what = text[told.end() : span.end]  # "denied reports that | emerged on Friday", "that | it was off": nothing alone
    return Span(told.end(), span.end) if is_clause(what) and says_something(what, _FEWEST) else span


def _is_governed(span: Span, text: str) -> bool:
    """Whether it belongs to the clause before it: "She went out against | the mayor |, saying that"."""
    return (
        text[span.start] not in _QUOTING
        and _GOVERNING.search(text[max(0, span.start - _LONGEST) : span.start]) is not None
    )


def _meant(attribution: Attribution, text: str) -> list[Span]:
    """The content's parts; nothing is denied that stands before a semicolon, or behind "…, saying that"."""
    parts, cue = sorted(attribution.content), min(attribution.cue)
    if attribution.stance != "denies" or parts[-1].start < cue.end:
        return parts
    kept = [s for s in parts if s.start >= cue.end or ";" not in text[s.end : cue.start]]
    last, said = kept[-1], _SAYING.search(text, kept[-1].start, kept[-1].end)
    return [*kept[:-1], last if said is None else Span(last.start, said.start())]


def _joins(left: Span, right: Span, sentences: Sequence[Span], marks: Sequence[Span]) -> bool:
    if right.start <= left.end:
        return True
    return in_one([left, right], sentences) and not touching(marks, Span(left.end, right.start))


def is_interrupted(left: Span, right: Span, text: str) -> bool:
    """Whether who says so stands between a subject and its verb: "Most changes, he said, were the builder's"."""
    between = text[left.end : right.start].strip()
    if 0 < len(between) <= _ASIDE and "\n" not in between and is_saying(between) and is_open(left.of(text)):
        return is_clause(right.of(text))  # "If it rains," she said, "we stay": neither half is meant alone
    if 0 < len(between) <= _ASIDE and "\n" not in between and is_saying(between) and _is_requoted(left, right, text):
        return not (has_main_clause(left.of(text)) and opens_main(right.of(text).lstrip(_QUOTING)))
    short = 0 < len(between) <= _ASIDE and between[:1] == between[-1:] == ","
    if not short or text[left.start] in _QUOTING or text[right.start] in _QUOTING:
        return False
    said = f"{left.of(text)} {right.of(text)}"
    return not is_clause(left.of(text)) and not is_clause(right.of(text)) and is_clause(said)


def _is_requoted(left: Span, right: Span, text: str) -> bool:
    """Whether a quotation ends on the left and goes on, within its sentence, on the right."""
    inside = text[right.start : right.end].lstrip(_QUOTING)
    return text[left.end - 1] in '”"' and text[right.start] in _QUOTING and inside[:1].islower()


def _mended(span: Span, text: str, sentences: Sequence[Span], marks: Sequence[Span]) -> Span:
    """``span`` up to the next punctuation, when only plain words stand between: contents are clipped at times."""
    sentence = unit_at(span, sentences)
    end = len(text) if sentence is None else sentence.end
    limit = min([end, *(m.start for m in touching(marks, Span(span.end, max(end, span.end))))])
    if limit <= span.end or text[span.end - 1] in ',.;”"' or not text[span.end].isspace():
        return span
    match = _BREAK.search(text, span.end, limit)
    if match:
        return Span(span.start, match.start())
    return Span(span.start, limit) if sentence is not None and limit == sentence.end else span
