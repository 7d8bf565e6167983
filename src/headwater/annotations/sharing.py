"""Sources that serve two cues: "his wife *added*, *saying* …" has one mouth, and so has "the mayor left and *said*".

The reader links a source to one cue only; the other is left without. PolNeAR marks it so too, which is why this stands
among the extras.
"""

from __future__ import annotations

import re

from headwater.annotations import saying
from headwater.annotations.nesting import Nested
from headwater.annotations.roles import Marked
from headwater.annotations.subjects import main_subject
from headwater.annotations.words import unit_of
from headwater.data.span import Span
from headwater.meaning.lemmas import lemma_of, past_forms

_PARTICIPLE = re.compile(r"(?:\w+ly\s+|also\s+|further\s+)?\w{2,}ing\b", re.IGNORECASE)
_BELIEVED = (
    r"(?:is|are|was|were|been|be)\s+(?:\w+ly\s+)?"
    r"(?:believed|thought|said|reported|understood|alleged|rumou?red|feared)\b"
)
_IMPERSONAL_ONLY = re.compile(
    rf"\b(?:reportedly|allegedly|purportedly|supposedly|apparently|{_BELIEVED})", re.IGNORECASE
)
_IMPERSONAL = re.compile(
    rf"\b(?:reportedly|allegedly|purportedly|supposedly|apparently|according|known|{_BELIEVED}"
    r"|(?:is|are|was|were)\s+(?:expected|seen|considered|described)\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\s*,?\s*(?:(?:who|which|that|has|have|had|also|then|later|and|but)\s+){0,3}")
_AFTER = re.compile(r"\s*,?\s*")
_JOINED = re.compile(
    r"(?:,|\b(?:and|but|or|yet|then))\s+(?:(?:also|then|later|even|has|had|have|not\s+only|\w+ly)\s+)*$"
)
_BY = re.compile(r"\s+by\b")  # "…, and | confirmed | by the council": they do not speak
_OPENS = re.compile(  # behind a verb that only a comma joins: "…, | proposed | tolls" is a noun's
    rf"[,:]?\s+(?:[“\"']|(?:{'|'.join(sorted(saying.OPENERS | saying.DETERMINERS | saying.ADDRESSEES))})\b)",
    re.IGNORECASE,
)
_BACK = 40  # characters before a cue in which what joins it is looked for
_VERBS = saying.CLAUSAL | saying.OBJECT | saying.PREPOSITIONAL.keys()
_FIRST = re.compile(r"(?:(?:also|then|later|even|has|had|have|again|\w+ly)\s+)*(?P<verb>[^\W\d_]+)", re.IGNORECASE)


def share_sources(text: str, found: list[Nested], sentences: tuple[Span, ...]) -> None:
    """Drop sources far from their cue; give cues without one the source beside them or leading their sentence."""
    for one in found:
        _leave_far_sources(one.marked, sentences)
    mouths = [(span, one) for one in found for span in one.marked.source if one.depth == 0]
    for one in found:
        marked = one.marked
        if one.depth or marked.source or not marked.cue or _IMPERSONAL.search(marked.cue[0].of(text)):
            continue
        sentence = unit_of(sentences, marked.cue[0].start)
        near = [(span, other.marked) for span, other in mouths if sentence is not None and sentence.contains(span)]
        source = _beside(text, marked, near) or _leading(text, marked, near)
        if source is not None:
            marked.source = [source]
            marked.notes.append(("shared-source", "The source is the one that the sentence names for another cue."))
        elif sentence is not None and _goes_on(text, marked.cue[0], sentence):
            subject = main_subject(text[sentence.start : marked.cue[0].start])
            source = subject.shift(sentence.start) if subject is not None else None
            if source is not None and not any(source.overlap(span) for span in marked.content):
                marked.source = [source]
                marked.notes.append(("shared-source", "The source is the subject of its sentence, which goes on."))


def _leave_far_sources(marked: Marked, sentences: tuple[Span, ...]) -> None:
    """Of several sources, only those in the cue's sentence (if any is)."""
    sentence = unit_of(sentences, marked.cue[0].start)
    near = [span for span in marked.source if sentence is not None and sentence.contains(span)]
    if near:
        marked.source = near


def impersonal_cue(text: str, marked: Marked) -> Span | None:
    """The cue itself where it names nobody ("is believed"): then it weakens what it attributes."""
    if marked.source or _IMPERSONAL_ONLY.search(marked.cue[0].of(text)) is None:
        return None
    return marked.cue[0]


def _beside(text: str, marked: Marked, near: list[tuple[Span, Marked]]) -> Span | None:
    """A source with nothing but function words between it and the cue."""
    cue = marked.cue[0]
    for span, _ in near:
        if span.end <= cue.start and _BEFORE.fullmatch(text, span.end, cue.start):
            return span
        if cue.end <= span.start and _AFTER.fullmatch(text, cue.end, span.start):
            return span
    return None


def _leading(text: str, marked: Marked, near: list[tuple[Span, Marked]]) -> Span | None:
    """For a participle ("…, adding that") or a second verb: the source of the cue that stands nearest before it."""
    cue = marked.cue[0]
    if not _PARTICIPLE.match(cue.of(text)) and not _is_second_verb(text, cue):
        return None
    before = [(other.cue[0].start, span) for span, other in near if other.cue[0].end <= cue.start]
    return max(before)[1] if before else None


def _is_second_verb(text: str, cue: Span) -> bool:
    """Whether the cue is a verb joined to one before it: "warned of the tide, but *said* that"."""
    verb = _FIRST.match(text, cue.start, cue.end)
    joint = _JOINED.search(text, max(0, cue.start - _BACK), cue.start)
    if verb is None or joint is None or _BY.match(text, cue.end):
        return False
    if joint.group().startswith(",") and not _OPENS.match(text, cue.end):
        return False
    lower = verb["verb"].lower()
    is_form = past_forms(lower) or (lower.endswith("s") and lemma_of(lower) != lower)
    return is_form and lemma_of(lower) in _VERBS


def _goes_on(text: str, cue: Span, sentence: Span) -> bool:
    """Whether the cue goes on with what the subject of its sentence does: a second verb, "…, *calling* it"."""
    verb = _PARTICIPLE.match(text, cue.start, cue.end)
    is_participle = verb is not None and lemma_of(verb.group().split()[-1].lower()) in _VERBS
    if is_participle:
        return cue.start > sentence.start and text[sentence.start : cue.start].rstrip()[-1:] == ","
    return cue.start > sentence.start and _is_second_verb(text, cue)
