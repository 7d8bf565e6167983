"""Where a stretch that holds several predicates is cut, so that each part puts one thing forward.

Rules of thumb on word forms, like those of ``clauses``: what cannot stand alone stays with the words around it.
"""

from __future__ import annotations

import re

from headwater.claims.assertions.clauses import MAX_SUBJECT, MIN_WORDS, finite_at, is_clause, says_something
from headwater.claims.assertions.conditions import is_condition, is_fronted
from headwater.claims.assertions.outer import ends_in_verb, has_main_clause
from headwater.claims.assertions.seams import holds_together
from headwater.data.span import Span
from headwater.meaning.lemmas import past_forms
from headwater.meaning.vocabulary import VERBS
from headwater.meaning.words import Word, words

_JOINT = re.compile(
    r"(?:;|,)?\s+(?:(?P<that>and\s+(?:said\s+)?that)\s+(?=\w)|(?P<and>and|but)\s+(?=(?:(?:then|also|later|has|have|had)\s+)?(?:\w+ly\s+)?(?P<next>\w+\s+\w+))"
    r"|(?P<sub>after|when|while|as|since|because|although|though)\s+(?=\w))",
    re.IGNORECASE,
)
_GAPPED = re.compile(  # "nine were killed | and at least 30 hurt": the second half shares the first one's verb
    r"(?:at least|about|around|some|nearly|almost|more than|over|up to|another|dozens|hundreds|thousands|a further"
    r"|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b[^,.;:]{0,40}?\b(?:hurt|injured|wounded|missing"
    r"|killed|dead|arrested|detained|displaced|homeless|trapped|hospitali[sz]ed|stranded)\b",
    re.IGNORECASE,
)
# "…, | bringing the toll to twelve", "…, | where 640 people make dishwashers", "…, | five of them badly hurt"
_FOLLOWING = re.compile(
    r",\s+(?=(?P<ing>(?:killing|injuring|wounding|bringing|taking|raising|leaving|pushing|lifting|displacing|knocking|forcing|cutting"
    r"|closing|destroying|damaging|trapping|stranding|sending|making|hurling|reducing|beating|overturning|ending)\s+[^,;]*?"
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)\b))|(?P<where>where\s+\S)"
    r"|(?P<of>(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|most|many|all|half|dozens|hundreds)\s+of"
    r"\s+(?:them|whom|those)\s+\w)|(?P<count>(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens"
    r"|hundreds|thousands)\s+(?:\w+\s+)?(?:dead|missing|injured|hurt|wounded|killed|detained|arrested)\b))",
    re.IGNORECASE,
)
_NEW_SUBJECT = re.compile(
    r"(?:the|a|an|its|his|her|their|some|another|more|at least)\b|\d|[A-Z“]"
    r"|(?:he|she|it|they|we|you|there|this|that|these|those|nobody|two|three)\b"
)
_SEMICOLON = re.compile(r";\s+(?:(?:and|but|while)\s+)?(?=\S)")
_OPEN_RELATIVE = re.compile(
    r",\s+(?:which|who|whose|where)\b[^,;:]*$"
)  # "The strike, which would ground flights and …, …"
_TIED_DOWN = re.compile(  # "The test came | after …", "hours | after …": the first half says nothing without the second
    r"\b(?:came|comes?|coming|happened|occurred|minutes?|hours?|days?|weeks?|months?|years?|shortly|just|even|only|long|soon"
    r"|immediately|right|until|ever|not|night|morning|time|moment)$",
    re.IGNORECASE,
)
_RELATED = re.compile(r"\w\W+(?:who|whose|whom|which|that|where)\b")
_PASSIVE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|get|gets|got|getting)\s+(?:\w+ly\s+)?\w+(?<!ing)$", re.IGNORECASE
)
_MODALS = frozenset("may might could will would can should must has have had is are was were".split())
_PROGRESSIVE = re.compile(r"\b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?\w+ing\b", re.IGNORECASE)
_NEAR_VERB = 5  # words before the verb of a clause joined by "and": more may be a list
_AS_WELL = re.compile(r"(?:early|soon|well|many|much|long|far|few|little|part|a\s|an\s)", re.IGNORECASE)


def split_parts(span: Span, text: str, *, is_judged: bool = False) -> list[Span]:
    """``span`` cut where another predicate or clause begins and both sides can stand alone.

    "visited a site | and ordered …", "shut the border | after a blast killed nine", "nine had died | and 31 were hurt".
    What ``is_judged`` (denied, asked, left open) keeps its clauses of time and reason: those are not judged themselves.
    """
    for match in _FOLLOWING.finditer(text, span.start, span.end):
        left, right = Span(span.start, match.start()), Span(match.end(), span.end)
        if is_clause(left.of(text)) and says_something(left.of(text)) and _follows(match, right.of(text)):
            return [*split_parts(left, text), right]
    for match in _SEMICOLON.finditer(text, span.start, span.end):
        left, right = Span(span.start, match.start()), Span(match.end(), span.end)
        if is_clause(left.of(text)) and says_something(left.of(text)) and says_something(right.of(text)):
            return [*split_parts(left, text), *split_parts(right, text)]
    for match in _JOINT.finditer(text, span.start, span.end):
        left, right = Span(span.start, match.start()), Span(match.end(), span.end)
        joined = Span(match.start("that" if match["that"] else "and" if match["and"] else "sub"), span.end)
        least = 2 if match["that"] else MIN_WORDS
        if (
            says_something(left.of(text), least)
            and not (is_judged and match["sub"])
            and not is_condition(left.of(text))
            and not (match["and"] and is_fronted(left.of(text)))
            and not holds_together(left.of(text), joined.of(text))
            and _parts(match, left.of(text), right.of(text))
        ):
            return [left, *split_parts(right, text, is_judged=is_judged)]
    return [span]


def _follows(match: re.Match[str], right: str) -> bool:
    """Whether what hangs on a sentence tells a thing of its own: a figure, or a clause with a subject."""
    if match["ing"] or match["of"]:
        return says_something(right, 2)
    if match["count"]:
        return True
    found = words(right)
    at = finite_at(found[1:]) or _base_verb(found[1:])
    return at is not None and at <= MAX_SUBJECT and _is_long(right)


def _base_verb(found: list[Word]) -> int | None:
    """The verb after a plural subject ("640 people make dishwashers")."""
    for i, word in enumerate(found[:6]):
        before = found[i - 1] if i else None
        plural = before is not None and (before.text.lower() != before.lemma or before.text.lower() == "people")
        if plural and word.lemma in VERBS and word.text.lower() == word.lemma and i + 1 < len(found):
            return i
    return None


def _parts(match: re.Match[str], left: str, right: str) -> bool:
    """Whether what the joint joins are two things put forward."""
    if match["and"] and _GAPPED.match(right) and is_clause(left):
        return says_something(right, 2)
    least = MIN_WORDS if match["sub"] else 2
    if not says_something(right, least) or ("," in right and _OPEN_RELATIVE.search(left)):
        return False
    if match["sub"] and _TIED_DOWN.search(left):
        return False
    at = finite_at(words(right))
    if match["that"]:
        return at is not None and at <= MAX_SUBJECT and is_clause(left)
    if match["and"]:
        head = words(match["next"] or "")
        if len(head) > 1 and (_opens_predicate(head) or _goes_on(head, left)):
            enough = (
                _is_long(left) and _is_long(right) if head[0].text.lower().endswith("ing") else says_something(left)
            )
            return is_clause(left) and enough and not _shares_object(left, head[0])
        near = at is not None and at <= _NEAR_VERB and not _is_listed(right, words(right)[at])
        return near and has_main_clause(left) and has_main_clause(right) and bool(_NEW_SUBJECT.match(right))
    if at is None and match["sub"].lower() in ("after", "as"):
        at = _headline_verb(words(right))
    if match["sub"].lower() == "as" and (_AS_WELL.match(right) or left.endswith((" as", "such", "known"))):
        return False
    if at is None or at > MAX_SUBJECT or _describes(right, words(right)[at]):
        return False
    return is_clause(left) or (at <= _NEAR_VERB and match["sub"].lower() in ("after", "as"))


def _shares_object(left: str, verb: Word) -> bool:
    """Whether a verb of the same form ends ``left``, so that both may have one object: "hit | and sank a boat"."""
    last = words(left)[-1]
    active = last.lemma in VERBS and not _PASSIVE.search(left) and ends_in_verb(left)
    return active and last.text.lower().endswith("ing") == verb.text.lower().endswith("ing")


def _describes(right: str, verb: Word) -> bool:
    """Whether ``verb`` is told of what describes a thing: "since Bray who ran it", "as a port, by a map she drew"."""
    before = right[: verb.start]
    return before.count(",") == 1 or (_RELATED.search(before) is not None and not has_main_clause(right))


def _is_listed(right: str, verb: Word) -> bool:
    """Whether a comma parts the verb from what would be its subject: "(Norish and) Sarvian land, burnt its farms"."""
    before = right[: verb.start].rstrip()
    return before.endswith(",") and before.count(",") == 1


def _headline_verb(found: list[Word]) -> int | None:
    """The verb of a headline's clause ("president readies closure"): an s-form after a noun, with more to follow."""
    for i, word in enumerate(found[:5]):
        lower = word.text.lower()
        if 0 < i < len(found) - 1 and lower.endswith("s") and lower != word.lemma and word.lemma in VERBS:
            return i
    return None


def _goes_on(head: list[Word], left: str) -> bool:
    """Whether the second half goes on with an auxiliary ("and may stop"), or with the first one's ("and closing")."""
    lower = head[0].text.lower()
    if lower in _MODALS:
        return head[1].lemma in VERBS or head[1].text.lower() in ("be", "have", "not")
    return lower.endswith("ing") and head[0].lemma in VERBS and bool(_PROGRESSIVE.search(left))


def _opens_predicate(head: list[Word]) -> bool:
    lower = head[0].text.lower()
    if head[0].lemma not in VERBS or lower == head[0].lemma:
        return False
    return (past_forms(lower) or lower.endswith("s")) and head[1].text.lower() != "by"


def _is_long(text: str) -> bool:
    """Whether half of a coordination can be matched by itself."""
    return says_something(text, MIN_WORDS + 1)
