"""What is denied and who denies it, apart from the words beside it.

Quotations that follow a denial are not denied: 'He denied that they had met: "I was at home."' is two things. The
reader ties such quotations to the verb of denying before them. They are what the source puts forward instead. Nor does
whoever claims a thing say that it is false: of "Orsk's claim that the lock leaked is untrue" the end is another's.
"""

from __future__ import annotations

import re
from dataclasses import replace

from headwater.annotations.nesting import Nested
from headwater.annotations.roles import Marked
from headwater.annotations.stance import stance_for
from headwater.annotations.words import QUOTING, unit_of
from headwater.data.span import Span
from headwater.meaning.refuted import end_of_told, turned_at

_COLON = re.compile(r":\s*$")
_IT = re.compile(r"(?:it|this|that|so)(?=:\s+[\"“‘«„])", re.IGNORECASE)  # "also denies |it: “…”"


def part_quotations(text: str, found: list[Nested], sentences: tuple[Span, ...]) -> list[Nested]:
    """``found`` with the quotations in other sentences than a denial's as attributions of their own.

    Their cue is the opening mark: nothing else says that this is said.
    """
    made = list(found)
    for one in found:
        marked = one.marked
        sentence = unit_of(sentences, marked.cue[0].start)
        if sentence is None or not marked.source:
            continue
        _part_pronoun(text, marked)
        apart = [
            s
            for s in marked.content
            if text[s.start] in QUOTING and (not sentence.overlap(s) or _COLON.search(text, sentence.start, s.start))
        ]
        rest = [s for s in marked.content if s not in apart]
        if not apart or not rest or stance_for(text, marked.cue, rest, sentence)[0] == "asserts":
            continue
        marked.content = rest
        note = ("quoted-after", "The quotation follows what is denied; it is said, not denied.")
        for span in apart:
            mark = Span(span.start, span.start + 1)
            said = replace(marked, cue=[mark], content=[Span(mark.end, span.end)], notes=[*marked.notes, note])
            made.append(Nested(said, one.parent, one.depth))
    return made


def leave_refutations(text: str, found: list[Nested]) -> None:
    """Contents without the words by which the sentence calls them false, and a note where it does."""
    for one in found:
        last = max(one.marked.content)
        end = last.start + end_of_told(" ".join(cue.of(text) for cue in one.marked.cue), last.of(text))
        is_inner = any(last.start <= other.marked.cue[0].start < end for other in found)
        if not one.marked.source or is_inner:  # of "Bray said Orsk implied that it leaked, but that was not so": Orsk
            continue
        behind = text[last.end : max(one.parent.marked.content).end] if one.parent is not None else ""
        more = turned_at(behind) if end == last.end else 0
        if more is None:
            continue
        one.marked.content = [*(s for s in one.marked.content if s != last), Span(last.start, end + more)]
        one.marked.notes.append(("refuted", "That it is false is not said by whoever says it."))


def _part_pronoun(text: str, marked: Marked) -> None:
    """The pronoun for what is denied and the quotation behind its colon as two parts."""
    first = min(marked.content)
    match = _IT.match(text, first.start, first.end)
    if match is not None and first.start > marked.cue[0].start:
        behind = match.end() + 1
        behind += len(text[behind:]) - len(text[behind:].lstrip())
        parts = [Span(first.start, match.end()), *([Span(behind, first.end)] if behind < first.end else [])]
        marked.content = [*parts, *(s for s in marked.content if s != first)]
