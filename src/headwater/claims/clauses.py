"""Whether a stretch of text says something by itself, and where its parts are, without a parser.

Rules of thumb on word forms. They err on the side of *no clause*: what is no clause stays with the words around it.
"""

from __future__ import annotations

import re
from typing import Final

from headwater.claims.cues import is_saying
from headwater.data.span import Span
from headwater.meaning.lemmas import past_forms
from headwater.meaning.negation import NEGATIONS
from headwater.meaning.vocabulary import VERBS
from headwater.meaning.words import Word, is_function_word, words

_AUXILIARIES: Final = frozenset(
    "is are was were am has have had do does did will would can could may might must shall should cannot"
    " 's 're 've 'll 'd".split()
)
_DETERMINERS: Final = frozenset(
    "a an the this that these those its his her their our my your some any no every each".split()
)
_NUMBERS: Final = frozenset(
    "one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands".split()
)
_SUBJECTS: Final = frozenset("i you he she it we they who which that there this these those here what how".split())
_PLURAL: Final = frozenset("i you we they who".split())  # with these a verb's bare form is finite too
_ROUGHLY: Final = frozenset("about around some nearly almost roughly over under only just at up".split())
_PREPOSITIONS: Final = frozenset(
    "of in on at by for from to with without into over under about after before between against among through via"
    " as".split()
)
_PAST_ONLY: Final = frozenset(  # past tenses that are no participles: whatever follows, they tell that it happened
    "arose ate awoke became began bit blew broke came chose drank drew drove fell flew forbade forgot forgave froze"
    " gave grew hid knew mistook overcame overtook ran rang rode rose sang sank saw shook shrank spoke sprang stole"
    " strove swam swore threw took tore underwent went withdrew woke wore wrote".split()
)
_MOVED: Final = frozenset(  # before "to" these tell what happened to the noun before them, not which noun it is
    "kept went came moved returned travelled traveled flew fled ran turned climbed dropped jumped soared slipped rose"
    " fell grew swelled shrank dipped edged crept stuck agreed promised vowed refused tried began started continued"
    " failed managed decided hoped wanted happened seemed appeared tended threatened pledged".split()
)
_AFTER_IS: Final = frozenset("been not being going getting a an the no now still also already only just".split())
_BE: Final = frozenset("be been being am is are was were get got gets getting 's 're".split())
_THIRD_PERSON: Final = frozenset(
    "says said has goes does leaves kills finds holds leads is was makes takes gives gets remains shows means calls"
    " orders urges vows warns pushes seeks plans wants needs".split()
)
_COMPLEMENTIZER = re.compile(
    r"(?:(?:it|him|her|them|us|me|reporters|journalists|lawmakers)\s+(?=that\s))?"
    r"(?:that|whether|if|how|why|as saying|as(?!\s+(?:many|much|few|little|well|long|soon|early|late|far)\b))\s+",
    re.IGNORECASE,
)
_EDGE = " \t\r\n,;:—–-.…"
_MARKS = (("“", "”"), ("«", "»"), ('"', '"'))
_LEAD = re.compile(r"(?:and|but|though|although|however)\b[\s,]+", re.IGNORECASE)
_TAIL = re.compile(
    r"[\s,;]+(?:and|but|or|with|as|that|while|though|although|by|after|in|on|at|to|from|for|which|who)$", re.IGNORECASE
)
_SENTENCE_ENDS = re.compile(r"[.!?](?:\s|[”\"’')]|$)")  # right behind a word: "they have not been let in."
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
_STOP = re.compile(r"[,;:—–“”\"]\s*|\b(?:and|but|while|that)\s+")
_RELATIVE_START = re.compile(r"(?:which|who|whose|whom|where)\b")
_OPEN_RELATIVE = re.compile(
    r",\s+(?:which|who|whose|where)\b[^,;:]*$"
)  # "The strike, which would ground flights and …, …"
_TIED_DOWN = re.compile(  # "The test came | after …", "hours | after …": the first half says nothing without the second
    r"\b(?:came|comes?|coming|happened|occurred|minutes?|hours?|days?|weeks?|months?|years?|shortly|just|even|only|long|soon"
    r"|immediately|right|until|ever|not|night|morning|time|moment)$",
    re.IGNORECASE,
)
_ADVERBIAL = re.compile(r"(?:(?:However|Meanwhile|But|And|Yet|Still|Later|Earlier|Separately|Also|Then|On \w+day)\s+)+")
_MODALS = frozenset("may might could will would can should must has have had is are was were".split())
_PROGRESSIVE = re.compile(r"\b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?\w+ing\b", re.IGNORECASE)
_NEAR_VERB = 5  # words before the verb of a clause joined by "and": more may be a list
_AS_WELL = re.compile(r"(?:early|soon|well|many|much|long|far|few|little|part|a\s|an\s)", re.IGNORECASE)
_MAX_SUBJECT = 12  # words before the verb of a clause of time: more is another construction
_MIN_WORDS = 3  # content words: fewer say nothing that could be matched ("he said so")


def is_clause(text: str) -> bool:
    """Whether ``text`` holds a finite verb after some subject."""
    return finite_at(words(text)) is not None


def finite_at(found: list[Word]) -> int | None:
    """The index of the first word that looks like a finite verb with something before it."""
    for i, word in enumerate(found):
        if i and word.text.lower() in _AUXILIARIES and not _is_genitive(found, i):
            return i
        if i and _is_finite(found, i):
            return i
    return None


def _is_genitive(found: list[Word], i: int) -> bool:
    """Whether the clitic belongs to an owner ("Friday's landslide") rather than being short for a verb."""
    if found[i].lemma != "'s":
        return False
    after = found[i + 1].text.lower() if i + 1 < len(found) else ""
    return found[i - 1].text.lower() not in _SUBJECTS and after not in _AFTER_IS


def _is_finite(found: list[Word], i: int) -> bool:
    lower, before = found[i].text.lower(), found[i - 1].text.lower()
    if found[i].lemma not in VERBS:
        return False
    if before in _SUBJECTS - {"those", "these"} and (lower != found[i].lemma or before in _PLURAL):
        return lower.endswith("s") or lower == found[i].lemma or past_forms(lower)
    if before in _DETERMINERS or before in _PREPOSITIONS:
        return False
    if lower in _THIRD_PERSON or lower in _PAST_ONLY:
        return True
    after, then = (found[j].text.lower() if j < len(found) else "" for j in (i + 1, i + 2))
    measured = after in _PREPOSITIONS | _ROUGHLY and after != "of" and (then[:1].isdigit() or then in _NUMBERS)
    if measured:
        after = ""  # "fell by 12 percent", "dropped to 18" happened, "released by KCNA" did not
    if past_forms(lower):
        return not _is_reduced_relative(lower, after)
    takes_object = measured or after in _DETERMINERS or after in {"that", "to"} or after in _NUMBERS
    return lower.endswith("s") and lower != found[i].lemma and takes_object


def _is_reduced_relative(lower: str, after: str) -> bool:
    """Whether "released by", "designed to", "known as" follow a noun rather than assert something of it."""
    if after == "to" and lower in _MOVED:
        return False
    return after in {"by", "as", "to"} or (
        after in _PREPOSITIONS and lower in {"based", "called", "located", "aimed", "armed"}
    )


def says_something(text: str, at_least: int = _MIN_WORDS) -> bool:
    """Whether there are enough words of meaning to match ``text`` with anything."""
    return _n_content(text) >= at_least


def says_enough(text: str, at_least: int) -> bool:
    """The same, where a figure or a negation is as good as a word of meaning ("Nothing has been signed")."""
    more = any(word.text[0].isdigit() or word.lemma in _NUMBERS | NEGATIONS | {"without"} for word in words(text))
    return _n_content(text) + more >= at_least


def is_frame(text: str) -> bool:
    """Whether ``text`` is only who says it and that they say it ("Interior Minister Ann Bray said")."""
    found = words(text)
    at = frame_verb(found)
    return at is not None and _is_told(found, at, text) and is_clause(text) and len(found) <= _MAX_SUBJECT + 3


def _is_told(found: list[Word], at: int, text: str) -> bool:
    """Whether the verb at ``at`` has whoever stands before it for its subject: no passive, no infinitive, no noun."""
    verb, before = found[at], found[at - 1].text.lower()
    if before in _BE or before in _DETERMINERS | _PREPOSITIONS or text[verb.end : verb.end + 1] in ("-", "‑"):
        return False
    bare = verb.text.lower() == verb.lemma and verb.lemma != "say"
    return not bare and not any(word.text[0].isdigit() for word in found)


def frame_verb(found: list[Word]) -> int | None:
    """The index of the verb of saying that ends a frame, a pronoun or adverb after it allowed for ("told him")."""
    return next((i for i in range(len(found) - 1, max(0, len(found) - 3), -1) if is_saying(found[i].text)), None)


def _is_long(text: str) -> bool:
    """Whether half of a coordination can be matched by itself."""
    return _n_content(text) > _MIN_WORDS


def _n_content(text: str) -> int:
    return sum(not is_function_word(word.lemma) and len(word.lemma) > 1 for word in words(text))


def trim(span: Span, text: str, *, is_content: bool = True) -> Span:
    """``span`` without edge punctuation, joining words and quotation marks that have no partner.

    A content also loses the *that* or *whether* it begins with; elsewhere *that* points at something.
    """
    start, end = _strip(span.start, span.end, text)
    while True:
        lead = _LEAD.match(text, start, end) or (_COMPLEMENTIZER.match(text, start, end) if is_content else None)
        tail = None if _SENTENCE_ENDS.match(text, end) else _TAIL.search(text, max(start, end - 12), end)
        marks = _loose_marks(text[start:end])
        if lead is None and tail is None and marks == (0, 0):
            return Span(_with_bracket(start, end, text), max(start, end))
        start = lead.end() if lead else start + marks[0]
        end = tail.start() if tail else end - marks[1]
        start, end = _strip(start, max(start, end), text)


def _with_bracket(start: int, end: int, text: str) -> int:
    """Where the span begins once the bracket that its first closing one belongs to is back: "(Kim) said"."""
    closing = text.find(")", start, end)
    if closing < 0 or "(" in text[start:closing]:
        return start
    return start - 1 if start > 0 and text[start - 1] == "(" else start


def _loose_marks(text: str) -> tuple[int, int]:
    """How many quotation marks to take off each edge: those that enclose all of ``text`` or have no partner in it."""
    for opening, closing in _MARKS:
        opens, closes = text.startswith(opening), text.endswith(closing) and len(text) > 1
        if not (opens or closes):
            continue
        inner = text[opens : len(text) - closes]
        if opening == closing:
            odd = text.count(opening) % 2 == 1
            loose = odd or (opens and closes and opening not in inner)
            return (int(opens and loose), int(closes and loose and not (odd and opens)))
        enclosing = opens and closes and opening not in inner and closing not in inner
        return (
            int(opens and (enclosing or text.count(opening) > text.count(closing))),
            int(closes and (enclosing or text.count(closing) > text.count(opening))),
        )
    return (0, 0)


def _strip(start: int, end: int, text: str) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE and not _is_abbreviation(text, start, end):
        end -= 1
    return start, end


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    """Whether the last stop belongs to "U.S."."""
    return text[end - 1] == "." and end - start > 3 and text[end - 3] == "."


def split_parts(span: Span, text: str) -> list[Span]:
    """``span`` cut where another predicate or clause begins and both sides can stand alone.

    "visited a site | and ordered …", "shut the border | after a blast killed nine", "nine had died | and 31 were hurt".
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
        if says_something(left.of(text), 2 if match["that"] else _MIN_WORDS) and _parts(
            match, left.of(text), right.of(text)
        ):
            return [left, *split_parts(right, text)]
    return [span]


def _follows(match: re.Match[str], right: str) -> bool:
    """Whether what hangs on a sentence tells a thing of its own: a figure, or a clause with a subject."""
    if match["ing"] or match["of"]:
        return says_something(right, 2)
    if match["count"]:
        return True
    found = words(right)
    at = finite_at(found[1:]) or _base_verb(found[1:])
    return at is not None and at <= _MAX_SUBJECT and _is_long(right)


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
    least = _MIN_WORDS if match["sub"] else 2
    if not says_something(right, least) or ("," in right and _OPEN_RELATIVE.search(left)):
        return False
    if match["sub"] and _TIED_DOWN.search(left):
        return False
    at = finite_at(words(right))
    if match["that"]:
        return at is not None and at <= _MAX_SUBJECT and is_clause(left)
    if match["and"]:
        head = words(match["next"] or "")
        if len(head) > 1 and (_opens_predicate(head) or _goes_on(head, left)):
            enough = (
                _is_long(left) and _is_long(right) if head[0].text.lower().endswith("ing") else says_something(left)
            )
            return is_clause(left) and enough
        return at is not None and at <= _NEAR_VERB and is_clause(left) and bool(_NEW_SUBJECT.match(right))
    if at is None and match["sub"].lower() in ("after", "as"):
        at = _headline_verb(words(right))
    if match["sub"].lower() == "as" and (_AS_WELL.match(right) or left.endswith((" as", "such", "known"))):
        return False
    if at is None or at > _MAX_SUBJECT:
        return False
    return is_clause(left) or (at <= _NEAR_VERB and match["sub"].lower() in ("after", "as"))


def _headline_verb(found: list[Word]) -> int | None:
    """The verb of a headline's clause ("president readies closure"): an s-form after a noun, with more to follow."""
    for i, word in enumerate(found[:5]):
        lower = word.text.lower()
        if 0 < i < len(found) - 1 and lower.endswith("s") and lower != word.lemma and word.lemma in VERBS:
            return i
    return None


def subject_before(verb: int, text: str, sentence: Span) -> Span | None:
    """The noun phrase that stands right before a verb at ``verb``, past a relative clause set off by commas."""
    end = verb
    while True:
        stretch = text[sentence.start : end].rstrip(" ,")
        start = max((m.end() for m in _STOP.finditer(stretch)), default=0)
        phrase = stretch[start:]
        if start and _RELATIVE_START.match(phrase):
            end = sentence.start + start
            continue
        lead = _ADVERBIAL.match(phrase)
        start += lead.end() if lead else 0
        phrase = stretch[start:]
        found = words(phrase)
        if (
            not 0 < len(found) <= _MAX_SUBJECT
            or is_clause(phrase)
            or not (phrase[:1].isupper() or found[0].text in _DETERMINERS)
        ):
            return None
        return Span(sentence.start + start, sentence.start + len(stretch))


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
