"""Transcripts that an article announces and prints: who speaks in their turns, and not the transcript, says it.

"Partial transcript as follows: “PELL: How many cranes are broken?” “VOLE: Two.”" gives Vole's words, and Pell's.
"""

from __future__ import annotations

import re

from headwater.annotations.nesting import Nested
from headwater.meaning.scripts import find_turns

_TRANSCRIPT = re.compile(
    r"\W*(?:(?:the|an?|partial|full|complete|edited|rough|relevant)\s+)*(?:transcripts?|excerpts?)\b[^.!?\n]{0,60}",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(r"(?:(?:is|are)\s+)?(?:as\s+follows|follows?|below|reads?)?\s*:?", re.IGNORECASE)


def leave_transcripts(text: str, found: list[Nested]) -> list[Nested]:
    """``found`` without what gives the turns of a script to the transcript they stand in."""
    announced = [one for one in found if _announces(text, one)]
    turns = [turn.said for turn in find_turns(text)] if announced else []
    left = {id(one) for one in announced if any(turn.overlap(part) for turn in turns for part in one.marked.content)}
    for one in found:
        if one.parent is not None and id(one.parent) in left:
            one.parent, one.depth = None, 0
    return [one for one in found if id(one) not in left]


def _announces(text: str, one: Nested) -> bool:
    marked = one.marked
    return (
        one.parent is None
        and len(marked.source) == 1
        and _TRANSCRIPT.fullmatch(marked.source[0].of(text)) is not None
        and all(_FOLLOWS.fullmatch(cue.of(text)) for cue in marked.cue)
    )
