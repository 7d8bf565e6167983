"""Sentences that pass a verdict on somebody's claim: "those claims have yet to be verified".

Where the reader has the cue, it is widened to the whole verdict ("neither confirmed *nor denied*"); where it has
nothing, an attribution is made whose content is the words that name what is judged.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from headwater.annotations.nesting import Nested
from headwater.annotations.roles import Marked
from headwater.annotations.subjects import find_subject, split_tokens
from headwater.annotations.words import QUOTING, unit_of
from headwater.data.annotation import Entity
from headwater.data.span import Span
from headwater.meaning.stance import Verdict, find_verdicts

_SCORE = 0.5  # of what rules alone have found
_OTHERS = frozenset({"he", "she", "they", "it"})  # in a quotation, whoever is spoken of
_BETWEEN = r"(?:(?:has|have|had|also|later|then|still|flatly)\s+)?"  # words between whoever judges and the cue
_REST = re.compile(r"\s+([^\s.,;:!?—“”\"][^.,;:!?—“”\"\n]*)")
_PASSIVE = re.compile(
    r"\b(?:be(?!\s+drawn)|been|remain(?:s|ed)?|is|are|was|were|no|without|unverified|unconfirmed|possible)\b",
    re.IGNORECASE,
)


def add_verdicts(
    text: str, found: list[Nested], sentences: tuple[Span, ...], entities: tuple[Entity, ...]
) -> list[Nested]:
    """``found`` with whole verdicts for cues, and the verdicts it lacks."""
    made = list(found)
    by_sentence = _by_sentence(found, sentences)
    for sentence in sentences:
        for verdict in find_verdicts(sentence.of(text)):
            cue = verdict.cue.shift(sentence.start)
            own = [one for one in by_sentence.get(sentence, []) if one.marked.cue[0].overlap(cue)]
            for one in own:
                _widen(text, one.marked, cue, sentence, entities)
            target = verdict.target.shift(sentence.start) if verdict.target else None
            if target is None and verdict.stance == "declines":
                target = _refused(text, cue, sentence)
            if not own and target is not None and (verdict.stance == "declines" or not target.overlap(cue)):
                made.extend(_new(text, verdict, cue, target, found, sentence, entities))
    return made


def _refused(text: str, cue: Span, sentence: Span) -> Span:
    """What was not said, up to the next mark ("would not be drawn | on that"); else the last word of the refusal."""
    rest = _REST.match(text, cue.end, sentence.end)
    return Span(*rest.span(1)) if rest else Span(max(cue.start, text.rfind(" ", cue.start, cue.end) + 1), cue.end)


def _by_sentence(found: list[Nested], sentences: tuple[Span, ...]) -> dict[Span, list[Nested]]:
    grouped: dict[Span, list[Nested]] = {}
    for one in found:
        sentence = unit_of(sentences, one.marked.cue[0].start)
        if sentence is not None:
            grouped.setdefault(sentence, []).append(one)
    return grouped


def _widen(text: str, marked: Marked, cue: Span, sentence: Span, entities: tuple[Entity, ...]) -> None:
    """The cue grown to the whole verdict where nothing else stands in the way, and its subject found."""
    whole = Span(min(cue.start, marked.cue[0].start), max(cue.end, marked.cue[0].end))
    others = [*marked.source, *marked.content]
    if len(marked.cue) > 1 or any(span.overlap(whole) for span in others):
        return
    if whole != marked.cue[0]:
        marked.cue = [whole]
        marked.notes.append(("whole-verdict", "The cue was widened to the whole verdict."))
    if not marked.source and not _PASSIVE.search(whole.of(text)):
        marked.source = _subject(whole, sentence, entities, text)


def _new(  # noqa: PLR0913 (a verdict, its place, and what stands around it)
    text: str,
    verdict: Verdict,
    cue: Span,
    target: Span,
    found: list[Nested],
    sentence: Span,
    entities: tuple[Entity, ...],
) -> list[Nested]:
    """An attribution for a verdict that the reader did not mark; none without somebody who passes it.

    What a speaker says of himself is none: "We will not say it is over". Nor is what he tells of somebody else's
    silence: "“He won't take questions,” she said" is hers, and no answer of his to what stands before.
    """
    around = [one for one in found if one.depth == 0 and any(span.contains(cue) for span in one.marked.content)]
    source = [] if _PASSIVE.search(cue.of(text)) else _subject(cue, sentence, entities, text)
    if verdict.stance != "unverified" and (not source or source[0].of(text).lower() in {"i", "we"}):
        return []
    if source and source[0].of(text).lower().startswith("whom "):
        return []  # "the clerk, | whom police did not name": as little as "did not name him"
    quoted = any(text[s.start] in QUOTING and s.contains(cue) for one in around for s in one.marked.content)
    if verdict.stance == "declines" and quoted and source[0].of(text).lower() in _OTHERS:
        return []
    notes = [("verdict", f"The sentence passes a verdict ({verdict.stance}) on what it names.")]
    marked = Marked(cue=[cue], source=source, content=[target], score=_SCORE, notes=notes)
    held = [one for one in around if one.marked.score >= _SCORE]
    return [Nested(marked, held[0] if held and source else None, 1 if held and source else 0)]


def _subject(cue: Span, sentence: Span, entities: tuple[Entity, ...], text: str) -> list[Span]:
    """Whoever stands right before the cue: a name, or another noun phrase ("Its landlord", "She")."""
    named = {"person", "organisation", "place", "nationality"}
    last = bisect_left(entities, cue.start, key=lambda entity: entity.span.start)
    for entity in entities[max(0, last - 1) : last]:
        between = text[entity.span.end : cue.start]
        if entity.kind in named and entity.span.end <= cue.start and re.fullmatch(rf"\s*{_BETWEEN}", between):
            return [entity.span]
    before = re.sub(rf"\s+{_BETWEEN}$", "", text[sentence.start : cue.start])
    tokens = split_tokens(before)
    subject = find_subject(tokens, len(tokens) - 1)
    return [subject.shift(sentence.start)] if subject else []
