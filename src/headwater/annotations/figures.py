"""Attributions by a figure: "the office *put* the toll *at 58*", "the board first *gave* turnout *as* 71 percent".

News says so of counts whose author matters; no cue list of attributions has these verbs, for most of their uses are
none.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from headwater.annotations.inner import Said
from headwater.annotations.nesting import Nested
from headwater.annotations.roles import Marked
from headwater.annotations.subjects import find_subject, split_tokens
from headwater.annotations.unsourced import overlaps_any
from headwater.data.span import Span

_NEAR = 12  # contents before a figure among which one that holds it is looked for
_SCORE = 0.5  # of what rules alone have found
_COUNTED = (
    r"(?:death\s+|casualty\s+)?(?:toll|tally|count|total|number|turnout|figure|estimate|damage|losses|cost|price\s+tag)"
)
_NUMBER = (
    r"(?:(?:about|around|some|nearly|almost|over|more\s+than|at\s+least|up\s+to|just|under|barely|only|roughly)\s+)?"
    r"(?:[$€£]?\d(?!\d?:\d)"  # no hour: "gave him the count at 2:15"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|a\s+hundred|half|a\s+(?:third|quarter|fifth|tenth)|two[\s-]thirds|three[\s-]quarters|dozens|hundreds|thousands)\b)"
)
_REST = r"(?:[^.;:,\n“”\"—]|[.,](?=\d)){0,80}"
_GIVEN = re.compile(
    r"\b(?:(?:has|have|had)\s+|(?:now|still|first|later|earlier|also|originally|initially|officially)\s+){0,3}"
    r"(?P<cue>puts?|gave|gives|raised|raises|lowered|cut|revised|updated|placed)\s+"
    rf"(?P<content>(?:(?:the|its|their|a|that)\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:{_COUNTED}|it)\b(?:\s+[\w’'-]+){{0,8}}?"
    rf"\s+(?:at|to|as)\s+{_NUMBER}{_REST})",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    rf"\b(?P<cue>counts?|counted)\s+(?P<content>{_NUMBER}\S*\s+(?:[\w-]+\s+){{0,2}}?"
    r"(?:dead|killed|missing|injured|wounded|victims|bodies|deaths|casualties|votes)[^.;:,\n“”\"—]{0,80})",
    re.IGNORECASE,
)


_TOLD = re.compile(rf"\b(?P<cue>(?:speaks?|spoke|talks?|talked)\s+of)\s+(?P<content>{_NUMBER}{_REST})", re.IGNORECASE)


def add_figures(text: str, found: list[Nested], sentences: tuple[Span, ...]) -> list[Nested]:
    """``found`` and the figures that somebody is said to have given and that no attribution has."""
    taken = sorted(span for one in found for span in (*one.marked.cue, *one.marked.source))
    contents = sorted(
        ((span, one) for one in found if not one.depth for span in one.marked.content), key=lambda pair: pair[0]
    )
    made = list(found)
    for sentence in sentences:
        for said in _given_in(sentence.of(text)):
            spans = [span.shift(sentence.start) for span in (said.source, said.cue, said.content)]
            notes = [("figure-given", "The sentence says who gave the figure.")]
            if overlaps_any(spans[1], taken):
                for one in found:
                    if one.marked.cue[0].overlap(spans[1]) and one.marked.source:
                        one.marked.notes.extend(notes)
                continue
            outer = _around(spans[1], contents)
            figure = Marked([spans[1]], [spans[0]], [spans[2]], _SCORE, notes)
            made.append(Nested(figure, outer, outer.depth + 1 if outer else 0))
    return made


def _around(cue: Span, contents: list[tuple[Span, Nested]]) -> Nested | None:
    """The outermost attribution in whose content the figure is given; ``contents`` in order of the text."""
    last = bisect_right(contents, cue.start, key=lambda one: one[0].start)
    near = contents[max(0, last - _NEAR) : last]
    return next((one for span, one in near if span.contains(cue)), None)


def _given_in(sentence: str) -> list[Said]:
    found = []
    for pattern in (_GIVEN, _COUNTS, _TOLD):
        for match in pattern.finditer(sentence):
            before = split_tokens(sentence[max(0, match.start() - 200) : match.start()])
            subject = find_subject(before, len(before) - 1)
            if subject is not None:
                source = subject.shift(max(0, match.start() - 200))
                content = Span(match.start("content"), match.start("content") + len(match.group("content").rstrip()))
                found.append(Said(source, Span(match.start(), match.end("cue")), content))
    return found
