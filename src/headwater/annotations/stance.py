"""The stance of an attribution's source, read off its cue, its sentence and its content."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.data.annotation import Stance
from headwater.data.span import Span, cover
from headwater.meaning.stance import stance_of


def stance_for(
    text: str, cue: Sequence[Span], content: Sequence[Span], sentence: Span | None = None
) -> tuple[Stance, Span | None]:
    """The stance and the words of ``text`` that show it (``None`` for plain asserting).

    Args:
        text: the article's text.
        cue: the cue's spans; the first that shows a stance decides.
        content: the content's spans.
        sentence: the sentence that holds the cue; it lets *denied* be read in "neither confirmed nor denied".
    """
    whole = cover(content) if content else Span(0, 0)
    for part in sorted(cue):
        around = sentence if sentence is not None and sentence.contains(part) else part
        reading = stance_of(part.of(text), whole.of(text), around.of(text), cue_start=part.start - around.start)
        if reading.stance != "asserts" and reading.span is not None:
            start = {"cue": part.start, "content": whole.start, "sentence": around.start}[reading.where]
            return reading.stance, reading.span.shift(start)
    return "asserts", None
