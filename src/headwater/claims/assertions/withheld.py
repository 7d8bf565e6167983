"""What the article tells that somebody does *not* say: "none of them has said they want it", "he never claimed that".

It is put forward by nobody. That it was not said is the article's own word, and only with the telling of it: cut apart,
"they want it" would stand as said outright.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.claims.assertions.clauses import is_clause
from headwater.claims.assertions.places import in_one, merge, touching
from headwater.data.annotation import Attribution
from headwater.data.span import Span, cover, text_of
from headwater.meaning.negation import NEGATOR, NOBODY
from headwater.meaning.stance_patterns import CLAIM_NOUNS

OWNER = re.compile(r"(?:['’]s|s['’])\W*$|^(?:his|her|its|their)$", re.IGNORECASE)  # a source that owns a noun
_NOBODY = re.compile(rf"{NOBODY}\b", re.IGNORECASE)
_REFUSED = re.compile(  # "without saying so", but not "said without hesitation", "said without giving names"
    r"\b(?:refus|declin|fail)\w*|\A\W*without\b", re.IGNORECASE
)
_SOME = re.compile(r"those\s+(?:who|whose|that)\b", re.IGNORECASE)  # "among those who said it was dear, most …"
_DENYING = re.compile(
    r"\b(?:deny|denied|dispute|doubt|rule|exclude|contest|hide|conceal|mince|stop|only)", re.IGNORECASE
)
_ASIDE = re.compile(r",\s+(?:which|who|whose|whom|where)\s[^“”\",]+$", re.IGNORECASE)  # to the end, and not quoted
_TURN = re.compile(r",?\s+but\s+(?!also\b|only\b)", re.IGNORECASE)
_DOUBTS = re.compile(r"\bquestion(?:s|ed|ing)?$", re.IGNORECASE)
_CLAIM = re.compile(rf"\b(?:{CLAIM_NOUNS})\b", re.IGNORECASE)


def is_unsaid(attribution: Attribution, text: str) -> bool:
    """Whether nobody says it: "she had not asked for a state of emergency", "refused to say the words"."""
    cue = text_of(attribution.cue, text, " ")
    if attribution.stance != "asserts" or _DENYING.search(cue):
        return False
    denied = NEGATOR.search(cue) is not None or _REFUSED.search(cue) is not None
    return denied or any(_NOBODY.match(part.of(text)) for part in attribution.source)


def find_withheld(
    attributions: Sequence[Attribution], text: str, sentences: Sequence[Span], without: Sequence[Span]
) -> list[Span]:
    """The clauses that somebody is told not to say, each with its source and cue, in order of the text.

    So are sentences that tell by what they say whom they are about: "those who said the toll was too high voted no".

    Args:
        attributions: those of one article.
        text: the article's text.
        sentences: its sentences; what crosses their borders is left to be cut.
        without: stretches (merged) that are no propositions.
    """
    told = (
        (*a.source, *a.cue, *a.content)
        for a in attributions
        if a.source and is_clause(text_of(a.content, text, " ")) and is_unsaid(a, text)
    )
    some = (
        unit
        for a in attributions
        if a.parent is None and any(_SOME.match(text, part.start) for part in a.source)
        for unit in touching(sentences, min(a.cue))
    )
    found = merge([*map(cover, told), *some])
    return [span for span in found if in_one([span], sentences) and not touching(without, span)]


def is_inside(attribution: Attribution, withheld: Sequence[Span], text: str) -> bool:
    """Whether its cue stands in what is withheld; of "did not rebut Bray's point that", the point stays Bray's."""
    owned = any(OWNER.search(part.of(text)) for part in attribution.source)
    return not owned and bool(touching(withheld, min(attribution.cue, default=Span(0, 0))))


def is_doubt_told(cue: str, content: str) -> bool:
    """Whether a doubt is itself the news ("openly questioned his loyalty") and no claim of anybody's is doubted."""
    return _DOUBTS.search(cue) is not None and _CLAIM.search(content) is None


def without_aside(content: Sequence[Span], text: str) -> list[Span]:
    """``content`` of a denial up to an aside of the writer's: "that it had hit the lock, | where two died".

    Nor is denied what is set against it: "the report that it leaked, | but then saw it".
    """
    asides = [_ASIDE.search(text, span.start, span.end) or _turn(span, text) for span in content]
    first = min((aside.start() for aside in asides if aside is not None), default=None)
    if first is None:
        return list(content)
    return [Span(span.start, min(span.end, first)) for span in content if span.start < first]


def _turn(span: Span, text: str) -> re.Match[str] | None:
    """The "but" outside quotation marks behind which the one who denies does something else."""
    found = _TURN.search(text, span.start, span.end)
    if found is None or any(mark in text[span.start : found.start()] for mark in '“"‘'):
        return None
    return found if is_clause(f"it {text[found.end() : span.end]}") else None
