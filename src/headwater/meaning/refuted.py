"""What a sentence itself calls false: "reports that | he was arrested | were wrong", "it is not true that | …"."""

from __future__ import annotations

import re
from typing import Final

from headwater.algorithms.kept import kept
from headwater.data.span import Span
from headwater.meaning.lemmas import lemma_of, past_forms
from headwater.meaning.vocabulary import VERBS

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
    r"(?:is|are|was|were|has\s+been|have\s+been|had\s+been|be)(?:n['’]t\s+(?:true|correct|accurate|so|right|the\s+case)"
    rf"|\s+[“\"‘']?(?:simply\s+|just\s+|plainly\s+|quite\s+|completely\s+|entirely\s+|wholly\s+|totally\s+|therefore\s+)?{_FALSE})\b"
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
# What a content took in of the words that call it false: "that the lock leaked | is untrue", "| but that was not so".
_TURNED: Final = re.compile(rf",?\s+(?:but|yet|which)\s+(?:(?:that|this|it|they)\s+)?{_IS}\W*\Z", re.IGNORECASE)
_JUDGED: Final = re.compile(rf",?\s+{_IS}\W*\Z", re.IGNORECASE)
_CLIPPED: Final = 20  # characters by which a reader may have cut a content short
_POINTS: Final = re.compile(rf"(?:(?:but|yet)\s+)?(?:(?:that|this|it|which)\s+)?{_IS}\W*", re.IGNORECASE)
_IS_TOLD: Final = re.compile(rf"(?:[\w-]+\s+)?{_TOLD}", re.IGNORECASE)
_FALSELY: Final = re.compile(  # "wrongly claimed", "made the false claim"
    r"\b(?:falsely|wrongly|incorrectly|erroneously|mistakenly|inaccurately)\b"
    rf"|\b(?:false|untrue|baseless|unfounded|discredited|debunked|disproved)\s+(?:and\s+\w+\s+)?{_TOLD}",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_FINITE: Final = frozenset(
    "is are was were has have had will would can could may might must should do does did".split()
)


def find_refuted(sentence: str, span: Span) -> Span | None:
    """The words that put ``span`` of a sentence forward only to call it false, from the word for what is told on."""
    for whole, what in refutations(sentence):
        if whole.overlap(span) >= _MOSTLY * max(1, len(span)) and what.overlap(span) > 0:
            return whole
    return None


@kept(4_000)  # a sentence is asked for by each verdict and each proposition in it
def refutations(sentence: str) -> tuple[tuple[Span, Span], ...]:
    """The places of a sentence that call something false: each whole, and what is called so."""
    found = (match for pattern in _REFUTED for match in pattern.finditer(sentence))
    return tuple((Span(*m.span()), Span(*m.span("what"))) for m in found if _tells(m["what"]))


def is_called_false(cue: str) -> bool:
    """Whether the very cue says that what is told is not so: "wrongly claimed"."""
    return _FALSELY.search(cue) is not None


def is_bare_verdict(text: str) -> bool:
    """Whether ``text`` calls false what it does not name: "that was not the case"."""
    return _POINTS.fullmatch(text) is not None


def end_of_told(cue: str, content: str) -> int:
    """Where a content ends that took in the words by which somebody else calls it false; else its length."""
    turned = _TURNED.search(content) or (_JUDGED.search(content) if _IS_TOLD.fullmatch(cue) else None)
    return turned.start() if turned is not None and _tells(content[: turned.start()]) else len(content)


def turned_at(following: str) -> int | None:
    """Where what stands behind a content calls it false and says nothing else: "| school, but that was not so"."""
    turned = _TURNED.search(following)
    return turned.start() if turned is not None and turned.start() <= _CLIPPED else None


def _tells(what: str) -> bool:
    """Whether something is told in ``what``: in "the claim that *the lock* is safe" nothing is called false."""
    return any(_is_finite(word.lower()) for word in _WORD.findall(what)[1:])


def _is_finite(word: str) -> bool:
    lemma = lemma_of(word)
    return word in _FINITE or (lemma in VERBS and ((word.endswith("s") and word != lemma) or past_forms(word)))
