"""What a content took in of the sentence around it: the writer's own words about when, and parts of other sentences.

"The group said it had seen nothing, *hours after a gang claimed 610,000 files*": the gang speaks to the outlet, not
through the group.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from headwater.annotations import saying
from headwater.annotations.inner import Said, find_said
from headwater.annotations.nesting import Nested
from headwater.annotations.roles import Marked
from headwater.annotations.words import QUOTING, unit_of
from headwater.data.span import Span
from headwater.meaning.lemmas import lemma_of, past_forms
from headwater.meaning.scripts import is_direct
from headwater.meaning.vocabulary import VERBS

_SCORE = 0.5  # of what rules alone have found

_FIRST = r"(?:[\w’'-]+\s+){0,2}$"  # words between the joint and whoever speaks behind it: "a ransomware |gang"
_HOURS_AFTER = re.compile(
    rf",\s+(?:[\w-]+\s+){{0,3}}?(?:minutes?|hours?|days?|weeks?|months?|years?)\s+(?:after|before)\s+{_FIRST}",
    re.IGNORECASE,
)
_AS = re.compile(rf"\s+(?:as|while)\s+{_FIRST}", re.IGNORECASE)  # in headlines, which leave out commas
_BUT = re.compile(rf",\s+(?:but|while|whereas)\s+{_FIRST}")  # whoever is set against the first speaks to the outlet
_JOINS = re.compile(r"\s+(?:as|while)\s+(?=\w)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_BE = frozenset("is are was were has have".split())
_AND_THEN = re.compile(r",\s+(?:and|but|while)\s+$")  # between a clause and whoever speaks in the next
_TITLE = 160  # characters of a headline or the line under it
_THAN = re.compile(r"\bthan\s+$", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:is|are|was|were|been|being)\s+(?:\w+\s+)?(?:warned|told|informed|asked|ordered|urged|advised|notified|assured|instructed)$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"that\s+(\w+)", re.IGNORECASE)  # "reports that |sent shares up"
_ADMITS = re.compile(r"\badmit(?:s|ted)?$", re.IGNORECASE)  # to a hospital, a club, a country
_ADMITTED = re.compile(
    r"(?:[\w’'-]+\s+){0,3}?(?:\d[\d,]*|\w+)\s+(?:\w+\s+)?(?:people|patients|persons|men|women|children)\b"
)


def leave_asides(text: str, found: list[Nested], sentences: tuple[Span, ...]) -> list[Nested]:
    """``found`` without what its contents took in by mistake, nor those as sources who were told.

    Who speaks in an aside speaks to the outlet.
    """
    kept = [one for one in found if not (_is_admission(text, one) or _is_compared(text, one))]
    for one in kept:
        if _is_spoken_to(text, one):
            one.marked.source = []
    for one in tuple(kept):
        for stray in _leave_strays(text, one, sentences):
            kept.extend(_said_of_its_own(text, stray, kept, sentences))
    for one in kept:
        if one.depth == 1 and one.parent is not None and (cut := _joint(text, one, one.parent)) is not None:
            outer = one.parent.marked
            shorter = [Span(s.start, min(s.end, cut)) for s in outer.content if s.start < cut]
            if shorter and all(span.end <= cut for span in (*outer.cue, *outer.source)):
                outer.content = shorter
                one.parent, one.depth = None, 0
    for one in kept:
        if one.parent is None:
            one.marked.content = [_first_of_title(text, part) for part in one.marked.content]
        else:
            one.depth = one.parent.depth + 1
    return kept


def _first_of_title(text: str, part: Span) -> Span:
    """What is said in a title, without the second thing that it tells ("denies any wavering | as 17 ferries wait")."""
    if text[part.start] in QUOTING or not _is_title(text, part):
        return part
    for match in _JOINS.finditer(text, part.start, part.end):
        words = _WORD.findall(text[match.end() : part.end])
        if match.start() > part.start and any(_is_finite(word) for word in words[1:]):
            return Span(part.start, match.start())
    return part


def _is_title(text: str, part: Span) -> bool:
    """Whether the line of ``part`` is a headline, or like one: short, and without a mark at its end."""
    end = text.find("\n", part.end)
    line = text[text.rfind("\n", 0, part.start) + 1 : len(text) if end < 0 else end].rstrip()
    return len(line) <= _TITLE and line[-1:].isalnum()


def _is_finite(word: str) -> bool:
    lower, lemma = word.lower(), lemma_of(word.lower())
    return lower in _BE or (lemma in VERBS and ((lower.endswith("s") and lower != lemma) or past_forms(lower)))


def _joint(text: str, one: Nested, outer: Nested) -> int | None:
    """Where the outer content should have ended: before the joint right before who speaks inside it."""
    first = min(one.marked.spans()).start
    cue = min(one.marked.cue)
    first = min((s.start for s in one.marked.source if s.start < cue.start), default=first)
    part = next((s for s in outer.marked.content if s.start < first <= s.end), None)
    if part is None or text[part.start] in QUOTING:
        return None
    before = text[part.start : first]
    match = _HOURS_AFTER.search(before)
    if match is None and max(outer.marked.cue).end <= part.start and lemma_of(cue.of(text).lower()) in saying.CLAUSAL:
        match = _BUT.search(before)
    if match is None and _is_title(text, part):
        match = _AS.search(before)
    return part.start + match.start() if match and match.start() else None


def _leave_strays(text: str, one: Nested, sentences: tuple[Span, ...]) -> list[Span]:
    """Leave out parts of a content that other words part from its cue; those of them in other sentences."""
    marked = one.marked
    if len(marked.content) < 2:
        return []
    cue = marked.cue[0]
    home = unit_of(sentences, cue.start)
    strays = [
        s for s in marked.content if _is_stray(text, s, cue, home, sentences) or _is_anothers(text, s, one, sentences)
    ]
    kept = [s for s in marked.content if s not in strays]
    if one.depth:
        block = Span(min([cue, *marked.source]).start, max(cue.end, *(s.end for s in marked.source), 0))
        after = [s for s in kept if s.start >= block.end]
        kept = after if after and any(_parted(text, s, block) for s in kept) else kept
    if not kept:
        return []
    marked.content = kept
    return strays


def _said_of_its_own(text: str, stray: Span, found: list[Nested], sentences: tuple[Span, ...]) -> list[Nested]:
    """Who says a stray part in its own sentence, if its grammar tells: "Last week *the company* *had maintained* …"."""
    taken = [span for one in found for span in one.marked.cue]
    for said in _sayings(text, unit_of(sentences, stray.start)):
        if said.content.overlap(stray) and not any(span.overlap(said.cue) for span in taken):
            note = ("said-apart", "By its grammar the sentence says who says so.")
            marked = Marked(cue=[said.cue], source=[said.source], content=[said.content], score=_SCORE, notes=[note])
            return [Nested(marked)]
    return []


def _sayings(text: str, sentence: Span | None) -> Iterator[Said]:
    """Who says what in a sentence, by its grammar, at their places in the text."""
    if sentence is None:
        return
    for said in find_said(sentence.of(text)):
        source, cue, content = (span.shift(sentence.start) for span in (said.source, said.cue, said.content))
        relative = _RELATIVE.match(content.of(text))
        if not (relative and past_forms(relative[1].lower())):
            yield Said(source, cue, content)


def _is_anothers(text: str, part: Span, one: Nested, sentences: tuple[Span, ...]) -> bool:
    """Whether a part of a content stands beside what somebody says, in a clause that is not his.

    It comes before "…, *and the keeper said*" the rest, or behind "while Orr insists on the rest, *the clerk said*".
    """
    marked, cue = one.marked, min(one.marked.cue)
    first = min([cue, *marked.source])
    if part.end <= first.start and _AND_THEN.search(text, part.end, first.start):
        return any(span.start >= cue.end for span in marked.content)
    if one.depth or not any(cue.end <= span.start < part.start for span in marked.content):
        return False
    own = [*marked.cue, *marked.source, *marked.content]
    return any(
        said.content.start == part.start and not any(span.overlap(s) for span in own for s in (said.cue, said.source))
        for said in _sayings(text, unit_of(sentences, part.start))
    )


def _is_stray(text: str, part: Span, cue: Span, home: Span | None, sentences: tuple[Span, ...]) -> bool:
    """Whether a part begins amid a later sentence than the cue's, or ends amid an earlier one; no quotation does.

    Into another paragraph a content goes on as a whole sentence, or not at all: "The board said it was full. ¶ *The
    other gates* held".
    """
    own = unit_of(sentences, part.start)
    if home is None or own is None or own == home or text[part.start] in QUOTING:
        return False
    begins, ends = not _has_words(text, own.start, part.start), not _has_words(text, part.end, own.end)
    if "\n" in text[min(part.end, cue.end) : max(part.start, cue.start)] and not _is_quoted(text, part):
        return not (begins and ends)
    return not (begins if part.start > cue.end else ends)


def _is_quoted(text: str, part: Span) -> bool:
    """Whether a part stands in a quotation, which may have been left open by the paragraph before."""
    line = text.rfind("\n", 0, part.start) + 1
    return is_direct(text, part.start) or is_direct(text, len(text[:line].rstrip()))


def _parted(text: str, part: Span, block: Span) -> bool:
    return part.end <= block.start and text[part.start] not in QUOTING and _has_words(text, part.end, block.start)


def _has_words(text: str, start: int, end: int) -> bool:
    return any(character.isalnum() for character in text[start:end])


def _is_admission(text: str, one: Nested) -> bool:
    """Whether people were let in: "the hospital *had admitted* 34 people"."""
    return _ADMITS.search(one.marked.cue[-1].of(text)) is not None and _any_match(text, one.marked.content)


def _is_compared(text: str, one: Nested) -> bool:
    """Whether what somebody said only serves to compare: "slower *than the group has suggested*"."""
    source = min(one.marked.source, default=None)
    return (
        source is not None
        and source.start < one.marked.cue[0].start
        and _THAN.search(text, max(0, source.start - 8), source.start) is not None
        and all(part.end <= source.start for part in one.marked.content)
    )


def _is_spoken_to(text: str, one: Nested) -> bool:
    """Whether an inner "source" is whom something was told: "the chiefs *were warned* of a leak"."""
    cue = one.marked.cue[0]
    if not one.depth or not one.marked.source or max(one.marked.source).start > cue.start:
        return False
    return _TOLD.search(text, max(0, cue.start - 16), cue.end) is not None


def _any_match(text: str, spans: Iterable[Span]) -> bool:
    return any(_ADMITTED.match(text, span.start, span.end) for span in spans)
