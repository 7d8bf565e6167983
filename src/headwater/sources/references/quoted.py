"""The phrase of an attribution that names who is quoted, out of all that the reader marked as its source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.data.annotation import Attribution
from headwater.data.span import Span, cover
from headwater.meaning.negation import NOBODY
from headwater.meaning.scripts import label_at
from headwater.meaning.words import words
from headwater.outlets.table import OutletTable
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.phrases.phrases import parse
from headwater.sources.references.context import ArticleContext

_GAP = 2  # characters: parts of a source no further apart than this are one phrase
_DATELINE = re.compile(r"[A-Z][A-Z .'’-]{2,40}(?:,[^–—\n]{2,40})?\s+[–—]\s+(?=\S)")
# Whom a speaker of a transcript addresses: "Minister, |Harwell| says", "Ms Pell, |your own register| shows".
_ADDRESSED = re.compile(
    r"(?:(?:Minister|Mayor|Governor|Senator|Professor|Doctor|President|Chancellor|Ambassador),\s+(?=[A-Z])"
    r"|(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w’'-]*,\s+(?=your\b))"
)
_NOBODY_AT = re.compile(rf"{NOBODY}\s+(?:at|in|from|of|inside)\s+", re.IGNORECASE)


def phrase_of(context: ArticleContext, attribution: Attribution, table: OutletTable) -> Phrase | None:
    """The phrase that names the source of ``attribution``: of its parts that name anybody the nearest to the cue."""
    whole = (_speaking(context.text, part) for part in _joined(sorted(attribution.source)))
    parts = sorted(whole, key=lambda part: _distance(part, attribution.cue))
    phrases = [parse(context.text, part, context.entities_in(part), table) for part in parts]
    if phrases and phrases[0].form == "pronoun" and phrases[0].head in nouns.SPEAKER:
        return phrases[0]  # "as |we| said, Pell and the club left": whoever speaks, and none of whom he speaks
    if phrases and phrases[0].form == "other" and phrases[0].plural and not _distance(parts[0], attribution.cue) > _GAP:
        return phrases[0]  # "a Pell rule that |many marksmen| say fails": whoever does it stands beside the verb
    named = [p for p in phrases if p.form not in ("nobody", "pronoun", "other")]
    return next(iter(named), next((p for p in phrases if p.form != "nobody"), None))


def _speaking(text: str, part: Span) -> Span:
    """``part`` without what is no part of the source: "nobody at", a dateline, whom a speaker addresses.

    Nor the speaker's label of a transcript, unless that speaks itself.
    """
    label = label_at(text, part.start, part.end)
    if label is not None:
        rest = words(text[label.end : part.end])
        if rest and rest[0].text.lower() in nouns.SPEAKER:
            return label.name
        return Span(label.end, part.end) if rest else part
    said = part.of(text)
    before = _NOBODY_AT.match(said) or _DATELINE.match(said) or _ADDRESSED.match(said)
    return Span(part.start + before.end(), part.end) if before is not None else part


def _distance(part: Span, cue: Sequence[Span]) -> int:
    """Characters between a part of a source and its cue; 0 where there is none."""
    return min((max(part.start - c.end, c.start - part.end, 0) for c in cue), default=0)


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and span.start - joined[-1].end <= _GAP:
            joined[-1] = cover((joined[-1], span))
        elif len(span):
            joined.append(span)
    return joined
