"""Posts shown in an article, signed behind their words: "The gate is shut. — Mara Bray (@marabray) May 3, 2016"."""

from __future__ import annotations

import re

from headwater.annotations.nesting import Nested, put_inside
from headwater.annotations.roles import Marked
from headwater.annotations.unsourced import overlaps_any
from headwater.annotations.words import find_paragraphs, trim
from headwater.data.span import Span

_SCORE = 0.5  # of what rules alone have found
_SIGNATURE = re.compile(
    r"\s(?P<dash>[—–]|--?)\s?(?P<name>[^\W\d_][^\n()@—–]{1,50}?)\s*\(@\w{1,30}\)"
    r"(?:\s+(?:\w{3,9}\.?\s+\d{1,2}|\d{1,2}\s+\w{3,9}\.?),?\s+\d{4})?[\s.”\"]*(?:<[^<>\n]{1,300}>[\s.]*)?$"
)
_TAG = re.compile(r"\s*<[^<>\n]{1,300}>[\s.]*")
_LEAST = 3  # words of a post


def add_posts(text: str, found: list[Nested]) -> list[Nested]:
    """``found`` and the signed posts whose signature no attribution has; what stands in one goes inside it."""
    made = list(found)
    taken = sorted(span for one in found for span in one.marked.spans())
    for paragraph in find_paragraphs(text):
        match = _SIGNATURE.search(paragraph.of(text)) if "(@" in paragraph.of(text) else None
        if match is None:
            continue
        dash, name = (Span(*match.span(part)).shift(paragraph.start) for part in ("dash", "name"))
        tag = _TAG.match(text, paragraph.start, dash.start)
        said = trim(text, Span(tag.end() if tag else paragraph.start, dash.start), "“”\"'")
        if overlaps_any(dash, taken) or overlaps_any(name, taken) or len(said.of(text).split()) < _LEAST:
            continue
        note = ("signed", "The signature behind the post says whose it is.")
        post = Nested(Marked([dash], [name], [said], _SCORE, [note]))
        put_inside(post, found)
        made.append(post)
    return made
