"""Contents that the reader cuts off where another attribution begins inside them.

"Brandt said the race is on, *with* armies likely recognising its worth": the reader gives the second half to the
armies alone. It is still Brandt's: her content goes on, and theirs is the link inward.
"""

from __future__ import annotations

import re

from headwater.annotations.nesting import Nested
from headwater.annotations.words import unit_of
from headwater.data.span import Span

_CUT_OFF = re.compile(
    r"[\s,]+(?:with|as|while|that|and\s+that|but\s+that|because|after|although|though)$", re.IGNORECASE
)


def absorb(text: str, found: list[Nested], sentences: tuple[Span, ...]) -> None:
    """Let each content that stops at "with" or "that" go on over the attribution that begins there."""
    for one in found:
        last = max(one.marked.content)
        if not one.marked.source or not _CUT_OFF.search(last.of(text)):
            continue
        sentence = unit_of(sentences, last.start)
        for other in found:
            if other is one or other.parent is not None or sentence is None or one.parent is other:
                continue
            spans = sorted(other.marked.spans())
            begins = spans[0].start - last.end
            if 0 <= begins <= 2 and all(sentence.contains(span) for span in spans):
                whole = Span(last.start, max(span.end for span in spans))
                one.marked.content = [*(span for span in one.marked.content if span != last), whole]
                one.marked.notes.append(("goes-on", "The content goes on over an attribution inside it."))
                other.parent, other.depth = one, one.depth + 1
                break
