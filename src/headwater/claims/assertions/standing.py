"""What stands by itself once a sentence is cut: clauses that can be read alone, and stumps that put nothing forward."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from headwater.claims.assertions.clauses import is_clause, says_something
from headwater.claims.assertions.conditions import is_bare, is_condition
from headwater.claims.assertions.edges import is_thought, is_tied
from headwater.claims.assertions.headings import is_cross_heading
from headwater.claims.assertions.outer import ends_told, opens_main
from headwater.claims.assertions.places import touching, unit_at
from headwater.claims.assertions.seams import holds_together
from headwater.claims.assertions.stumps import is_empty, is_headless, is_leftover, is_question, lacks_predicate
from headwater.data.span import Span

_FULL_STOP: Final = re.compile(r"[.!?][”\"’')]*$")


def stands_alone(piece: Span, text: str, sentences: Sequence[Span], headings: Sequence[Span]) -> bool:
    """Whether a stretch that nobody says tells something by itself: a whole sentence, a headline's words, a clause."""
    told = piece.of(text)
    whole = piece in touching(sentences, piece)
    if whole and (_FULL_STOP.search(told) or any(heading.contains(piece) for heading in headings)):
        return True
    return not lacks_predicate(told) and opens_main(told)


def join_clauses(clauses: Sequence[Span], text: str, *, is_judged: bool) -> list[Span]:
    """``clauses``, which follow on each other; what cannot stand alone goes with the clause before it.

    Nobody denies the "when she fell" of what he denies (``is_judged``): it goes with it too.
    """
    pieces: list[Span] = []
    for clause in clauses:
        told = clause.of(text)
        alone = is_clause(told) and says_something(told) and not is_condition(told)
        alone = alone and not (is_judged and is_tied(told.lstrip()))
        alone = alone and not (pieces and holds_together(pieces[-1].of(text), told))
        if pieces and not (alone and opens_main(told) and ends_told(pieces[-1].of(text))):
            pieces[-1] = Span(pieces[-1].start, clause.end)
        else:
            pieces.append(clause)
    return pieces


def is_stump(
    piece: Span, text: str, sentences: Sequence[Span], *, is_said: bool, is_judged: bool, is_deed: bool
) -> bool:
    """Whether a stretch outside headlines puts nothing forward; what is judged may be less than a clause."""
    told = piece.of(text)
    if is_thought(told) or is_bare(told) or is_empty(piece, text, is_said=is_said):
        return True
    sentence = unit_at(piece, sentences) or piece
    if is_question(Span(sentence.start, piece.end), text, is_said=False) or is_cross_heading(sentence, text):
        return True
    if is_deed:
        return is_headless(told)
    return not is_judged and is_leftover(told, is_said=is_said)
