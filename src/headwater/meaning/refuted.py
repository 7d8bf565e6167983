"""What a sentence itself calls false: "reports that | he was arrested | were wrong", "it is not true that | …"."""

from __future__ import annotations

import re
from typing import Final

from headwater.data.span import Span

_TOLD: Final = (
    r"(?:claims?|reports?|allegations?|accusations?|statements?|assertions?|rumou?rs?|suggestions?|stories|story|tales?"
    r"|talk|notion|idea|belief|myth|version|charges?|insinuations?|hints?|lines?)"
)
_FALSE: Final = (
    r"(?:false|untrue|incorrect|inaccurate|wrong|mistaken|baseless|groundless|unfounded|fabricated|fictitious|invented"
    r"|nonsense|rubbish|a\s+(?:lie|hoax|myth|fabrication)|without\s+(?:any\s+)?foundation|made\s+up"
    r"|(?:not|n['’]t)\s+(?:true|correct|accurate|so|the\s+case|right))"
)
_IS: Final = (
    r"(?:is|are|was|were|has\s+been|have\s+been|had\s+been|be)(?:n['’]t\s+(?:true|correct|accurate|so|right)"
    rf"|\s+(?:simply\s+|just\s+|plainly\s+|quite\s+|completely\s+|entirely\s+|wholly\s+|totally\s+|therefore\s+)?{_FALSE})\b"
)
_REFUTED: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_TOLD}(?:\s+[\w’'-]+){{0,4}}?\s+that\s+(?P<what>[^.;:!?\n]{{8,200}}?),?\s+{_IS}",
        r"\b(?:it|that)(?:\s+(?:is|was)\s+|['’]s\s+)(?:simply\s+|just\s+|quite\s+|plainly\s+)?"
        rf"(?:{_FALSE})\s+that\s+(?P<what>[^.;:!?\n]{{8,240}})",
        r"\b(?:is|was)n['’]t\s+(?:true|so|the\s+case)\s+that\s+(?P<what>[^.;:!?\n]{8,240})",
        rf"\bno\s+truth\s+(?:in|to)\s+(?:the\s+|any\s+|these\s+|those\s+)?{_TOLD}\s+that\s+(?P<what>[^.;:!?\n]{{8,240}})",
        rf"\bcontrary\s+to\s+(?:[\w’'-]+\s+){{0,3}}?{_TOLD}(?:\s+[\w’'-]+){{0,3}}?\s+that\s+(?P<what>[^.;:,!?\n]{{8,200}}),",
    )
)
_MOSTLY: Final = 0.6  # part of a stretch that must be refuted for it to be


def is_refuted(sentence: str, span: Span) -> bool:
    """Whether ``span`` of a sentence is put forward only to be called false, alone or with the words that do so."""
    return any(
        Span(*match.span()).overlap(span) >= _MOSTLY * max(1, len(span)) and Span(*match.span("what")).overlap(span) > 0
        for pattern in _REFUTED
        for match in pattern.finditer(sentence)
    )
