"""Where a sentence must not be cut: what lies on the two sides says nothing, or something else, without the other.

Rules of thumb on word forms, like those of ``clauses``.
"""

from __future__ import annotations

import re
from typing import Final

from headwater.claims.assertions.clauses import finite_at, is_clause, is_frame
from headwater.claims.assertions.conditions import is_condition, is_open
from headwater.claims.assertions.edges import is_thought
from headwater.claims.assertions.outer import ends_in_verb, has_main_clause
from headwater.claims.assertions.stumps import is_adjunct
from headwater.meaning.negation import NEGATOR, NOBODY
from headwater.meaning.vocabulary import VERBS
from headwater.meaning.words import words

_JOINING: Final = re.compile(
    r"(?:and|but|or|nor|yet|so|after|before|when|while|as|since|because|although|though|where|whereas|who|which|whom"
    r"|whose|that|until|once|then|even|just|in|on|at|with|for|by|to|from)\b",
    re.IGNORECASE,
)
_DANGLING: Final = re.compile(  # "the territory of what", "isn't criminal, at least", "it was doubtful", "the way"
    r"(?:^|[\s,])(?:of|about|than|what|how|why|whether|if|the|an?|the way|as if|as though|is|are|was|were|be|been"
    r"|especially|particularly|at least|even|just|only|thus|in part|doubtful|likely|unlikely|possible|(?:hard|easy) to"
    r" \w+|although|though|because|like|that|[\w]+['’](?:s|re|m))[\s,]*$",
    re.IGNORECASE,
)
_IDIOM: Final = re.compile(
    r"(?:when|where|if|as) it (?:comes|came|relates) (?:down )?to\b|rather than\b|(?:what|how|why)\b"
    r"|so (?:that\b|[^,]{1,40}\b(?:could|can|would|may|might)\b)"
    r"|(?:while|when|although|though) (?:in|at|on|under|still)\b",
    re.IGNORECASE,
)
_ROLE: Final = re.compile(r"as\s+(?=\S)", re.IGNORECASE)
_TITLED: Final = re.compile(  # within a sentence these have a capital in a headline only, and that is read as a whole
    r"(?:And|But|As|After|Before|When|While|Since|Because|Although|Though|Where|Who)\s+(?=[A-Z])"
)
_AS_MUCH: Final = re.compile(
    r"\b(?:not|n['’]t|is|are|was|were|be|been|just|so|twice|half)\s+as\s+\w+(?:\s+(?:and|or)\s+\w+)?$"
)
_AS_TOLD: Final = re.compile(
    r"(?:too|very|mentioned|noted|stated|described|explained|expected|planned|required|promised|agreed|usual|ever|always)\b",
    re.IGNORECASE,
)
_PAIRED: Final = re.compile(
    r"\b(?:between|both)\b(?:(?!\band\b)[^,;])*$|\beither\b(?:(?!\bor\b)[^;])*$",
    re.IGNORECASE,
)
_SUBORDINATE: Final = re.compile(
    r"\b(?:which|who|where|whom|whose|when|because|while|although|though|whether|what|how|why|if)\b"
    r"|\bthat(?=\s+(?-i:[A-Z])[\w'’.-]+$)",  # no "that" that points at something has a name behind it
    re.IGNORECASE,
)
_ONLY: Final = re.compile(  # "will only be paid | when it is shut": without the rest it says another thing
    r"\b(?:will|would|can|could|may|might|should|must|do|does|did|is|are|was|were|be|been|has|have|had)\s+only"
    r"(?!\s+(?:an?|the|\d|one|two|three|four|five|six|seven|eight|nine|ten|half)\b)",
    re.IGNORECASE,
)
_WHEN: Final = re.compile(r"(?:when|once|after|if|because|as)\s", re.IGNORECASE)
_NOBODY: Final = re.compile(rf"(?:(?:and|but)\s+)?{NOBODY}\b", re.IGNORECASE)
_ASIDE: Final = re.compile(r"[,.]?”[^“”]{1,60}“|,\"[^\"]{1,60}\"")
_STOPS: Final = ".,;:!?—–-”\"')"
_DASHES: Final = ",;:—–-"
_NEAR_VERB: Final = 12  # words in which a clause has its verb


def holds_together(left: str, right: str) -> bool:
    """Whether what stands on ``left`` and what follows on the ``right``, its joining word first, are one thing told."""
    left, right = left.rstrip(), right.lstrip()
    return (
        is_thought(left)
        or is_condition(right)
        or is_open(left)
        or (is_condition(left) and right.lower().startswith("and "))
        or _is_enclosed(left)
        or _TITLED.match(right) is not None
        or (right[:1] in "“‘" and left[-1:] == "," and ends_in_verb(left))
        or bool(_DANGLING.search(left) or _IDIOM.match(right) or _PAIRED.search(left))
        or _runs_on(left, right)
        or _is_alternative(right)
        or _is_role(right)
        or (_AS_MUCH.search(left) is not None and right.lower().startswith("as "))
        or is_adjunct(right)
        or (_ONLY.search(left) is not None and _WHEN.match(right) is not None)
        or _waits_for_verb(left)
        or _waits_for_rest(left)
    )


def _runs_on(left: str, right: str) -> bool:
    """Whether nothing marks a new clause: "the same one | Bray enjoyed", "he never said | he would pay"."""
    if left[-1:] in _STOPS or right[:1] in _DASHES or _JOINING.match(right):
        return False
    told = is_frame(left) or " " not in left
    return not told or NEGATOR.search(left) is not None or _NOBODY.match(left.lstrip(" ,")) is not None


def _is_alternative(right: str) -> bool:
    """Whether it may be this or what is before it: "or they leave", but not "(could not confirm it) or say when"."""
    found = words(right)[:2]
    return (
        len(found) > 1 and found[0].lemma == "or" and not (found[1].lemma in VERBS and found[1].text == found[1].lemma)
    )


def _is_enclosed(left: str) -> bool:
    """Whether a bracket or a quotation begun within ``left`` is still open."""
    inner = left[1:]
    return any(inner.count(opening) > inner.count(closing) for opening, closing in (("(", ")"), ("[", "]"), ("“", "”")))


def _is_role(right: str) -> bool:
    """Whether ``as`` tells in what role or manner, and no clause follows it: "as president", "as mentioned above"."""
    role = _ROLE.match(right)
    if role is None:
        return False
    if _AS_TOLD.match(right, role.end()):
        return True
    at = finite_at(words(right[role.end() :]))
    return at is None or at > _NEAR_VERB


def _waits_for_rest(left: str) -> bool:
    """Whether a quotation that a "she said" interrupts has yet to tell something: "When it rains,” she said, “and"."""
    return bool(_ASIDE.search(left)) and not has_main_clause(_ASIDE.sub(" ", left))


def _waits_for_verb(left: str) -> bool:
    """Whether the last clause that ``left`` begins has no verb yet: "…, which Bray | and Orrin won"."""
    last = max(_SUBORDINATE.finditer(left), key=lambda found: found.start(), default=None)
    return last is not None and not is_clause(left[last.start() :]) and " " in left[last.start() :]
