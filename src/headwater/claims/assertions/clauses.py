"""Whether a stretch of text says something by itself, and where its parts are, without a parser.

Rules of thumb on word forms. They err on the side of *no clause*: what is no clause stays with the words around it.
"""

from __future__ import annotations

import re
from typing import Final

from headwater.claims.assertions.cues import is_saying
from headwater.data.span import Span
from headwater.meaning.lemmas import past_forms
from headwater.meaning.negation import NEGATIONS
from headwater.meaning.vocabulary import VERBS
from headwater.meaning.words import Word, is_function_word, words

AUXILIARIES: Final = frozenset(
    "is are was were am has have had do does did will would can could may might must shall should cannot"
    " 's 're 've 'll 'd 'm ’s ’re ’ve ’ll ’d ’m".split()
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
PREPOSITIONS: Final = frozenset(
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
_BE: Final = frozenset("be been being am is are was were get got gets getting 's 're 'm ’s ’re ’m".split())
_THIRD_PERSON: Final = frozenset(
    "says said has goes does leaves kills finds holds leads is was makes takes gives gets remains shows means calls"
    " orders urges vows warns pushes seeks plans wants needs".split()
)
_COMPLEMENTIZER = re.compile(
    r"(?:(?:it|him|her|them|us|me|reporters|journalists|lawmakers)\s+(?=that\s))?"
    r"(?:that|whether|if|how|why|as saying|(?-i:as)(?!\s+(?:many|much|few|little|well|long|soon|early|late|far"
    r"|(?:\w+\s+)?(?:I|you|we|he|she|they))\b))\s+",
    re.IGNORECASE,
)
_OPENED = re.compile(r"\b(?:But|And|So|Yet)\s+$")  # "But that road is …"
_EDGE = " \t\r\n\xa0,;:—–-.…"
_POINT = re.compile(r"(?<![\w.])\.\d")  # that a figure begins with: ".22 rifles"
_MARKS = (("“", "”"), ("«", "»"), ('"', '"'), ("''", "''"))  # the last as archives of papers print them
_CLOSING = re.compile(r"[.,!?…]?(?:[”\")]|'')")
_LEAD = re.compile(r"(?:and|but|though|although|however)\b[\s,]+", re.IGNORECASE)
_TAIL = re.compile(
    r"[\s,;]+(?:and|but|or|with|as|that|while|though|although|by|after|in|on|at|to|from|for|which|who|where|of|nor"
    r"|than|thus|even|because|when)$",
    re.IGNORECASE,
)
_PARTICLE = re.compile(r"\s+(?:in|on|by|to)", re.IGNORECASE)  # "the tide comes in | and ..."
_GOES_ON = re.compile(r"\s+(?:and|but|or|nor)\s|,")
_SENTENCE_ENDS = re.compile(r"[.!?](?:\s|[”\"’')]|$)|,[”\"]")  # "they were not let in.", "not for that,”"
_POINTING = re.compile(  # "That is why", "That bridge": here *that* points at something and joins nothing
    r"That\s|that(?:['’]s|\s+(?:is|was|has|had|will|would|can|could|may|might|does|did))\b"
)
_STOP = re.compile(r"[,;:—–“”\"]\s*|\b(?:and|but|while|that)\s+")
_RELATIVE_START = re.compile(r"(?:which|who|whose|whom|where)\b")
_ADVERBIAL = re.compile(r"(?:(?:However|Meanwhile|But|And|Yet|Still|Later|Earlier|Separately|Also|Then|On \w+day)\s+)+")
MAX_SUBJECT = 12  # words before the verb of a clause of time: more is another construction
MIN_WORDS = 3  # content words: fewer say nothing that could be matched ("he said so")


def is_clause(text: str) -> bool:
    """Whether ``text`` holds a finite verb after some subject."""
    return finite_at(words(text)) is not None


def finite_at(found: list[Word]) -> int | None:
    """The index of the first word that looks like a finite verb with something before it."""
    for i, word in enumerate(found):
        if i and word.text.lower() in AUXILIARIES and not _is_genitive(found, i):
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
    if before in _DETERMINERS or before in PREPOSITIONS:
        return False
    if lower in _THIRD_PERSON or lower in _PAST_ONLY:
        return True
    after, then = (found[j].text.lower() if j < len(found) else "" for j in (i + 1, i + 2))
    measured = after in PREPOSITIONS | _ROUGHLY and after != "of" and (then[:1].isdigit() or then in _NUMBERS)
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
        after in PREPOSITIONS and lower in {"based", "called", "located", "aimed", "armed"}
    )


def says_something(text: str, at_least: int = MIN_WORDS) -> bool:
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
    return at is not None and _is_told(found, at, text) and is_clause(text) and len(found) <= MAX_SUBJECT + 3


def _is_told(found: list[Word], at: int, text: str) -> bool:
    """Whether the verb at ``at`` has whoever stands before it for its subject: no passive, no infinitive, no noun."""
    verb, before = found[at], found[at - 1].text.lower()
    if before in _BE or before in _DETERMINERS | PREPOSITIONS or text[verb.end : verb.end + 1] in ("-", "‑"):
        return False
    bare = verb.text.lower() == verb.lemma and verb.lemma != "say"
    return not bare and not any(word.text[0].isdigit() for word in found)


def frame_verb(found: list[Word]) -> int | None:
    """The index of the verb of saying that ends a frame, a pronoun or adverb after it allowed for ("told him")."""
    return next((i for i in range(len(found) - 1, max(0, len(found) - 3), -1) if is_saying(found[i].text)), None)


def _n_content(text: str) -> int:
    return sum(not is_function_word(word.lemma) and len(word.lemma) > 1 for word in words(text))


def trim(span: Span, text: str, *, is_content: bool = True) -> Span:
    """``span`` without edge punctuation, joining words and quotation marks that have no partner.

    A content also loses the *that* or *whether* it begins with; elsewhere *that* points at something.
    """
    start, end = _strip(span.start, span.end, text)
    while True:
        points = _POINTING.match(text, start, end) or _OPENED.search(text, max(0, start - 6), start)
        joins = is_content and not points
        lead = _LEAD.match(text, start, end) or (_COMPLEMENTIZER.match(text, start, end) if joins else None)
        tail = None if _SENTENCE_ENDS.match(text, end) else _TAIL.search(text, max(start, end - 12), end)
        if tail is not None and _PARTICLE.fullmatch(tail[0]) and _GOES_ON.match(text, end):
            tail = None
        marks = _loose_marks(text[start:end])
        if lead is None and tail is None and marks == (0, 0):
            start = _with_bracket(start, end, text)
            return Span(start, _with_closing(start, max(start, end), text))
        start = lead.end() if lead else start + marks[0]
        end = tail.start() if tail else end - marks[1]
        start, end = _strip(start, max(start, end), text)


def _with_bracket(start: int, end: int, text: str) -> int:
    """Where the span begins once the bracket that its first closing one belongs to is back: "(Kim) said"."""
    closing = text.find(")", start, end)
    if closing < 0 or "(" in text[start:closing]:
        return start
    return start - 1 if start > 0 and text[start - 1] == "(" else start


def _with_closing(start: int, end: int, text: str) -> int:
    """Where the span ends once the mark that closes its last quotation or bracket is back: "called it “a ruin|,”"."""
    said, after = text[start:end], _CLOSING.match(text, end)
    if after is None or start == end:
        return end
    mark = after[0].lstrip(".,!?…")
    opening = {"”": "“", ")": "("}.get(mark, mark)
    is_open = said.count(mark) % 2 == 1 if opening == mark else said.count(opening) > said.count(mark)
    return after.end() if is_open else end


def _loose_marks(text: str) -> tuple[int, int]:
    """How many characters of quotation marks to take off each edge: those around all of ``text`` or without partner."""
    for opening, closing in _MARKS:
        opens, closes = text.startswith(opening), text.endswith(closing) and len(text) > len(closing)
        if not (opens or closes):
            continue
        inner = text[opens * len(opening) : len(text) - closes * len(closing)]
        if opening == closing:
            odd = text.count(opening) % 2 == 1
            loose = odd or (opens and closes and opening not in inner)
            return (len(opening) * (opens and loose), len(closing) * (closes and loose and not (odd and opens)))
        enclosing = opens and closes and opening not in inner and closing not in inner
        return (
            int(opens and (enclosing or text.count(opening) > text.count(closing))),
            int(closes and (enclosing or text.count(closing) > text.count(opening))),
        )
    return (0, 0)


def _strip(start: int, end: int, text: str) -> tuple[int, int]:
    while start < end and text[start] in _EDGE and not _POINT.match(text, start):
        start += 1
    while end > start and text[end - 1] in _EDGE and not _is_abbreviation(text, start, end):
        end -= 1
    return start, end


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    """Whether the last stop belongs to "U.S."."""
    return text[end - 1] == "." and end - start > 3 and text[end - 3] == "."


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
            not 0 < len(found) <= MAX_SUBJECT
            or is_clause(phrase)
            or not (phrase[:1].isupper() or found[0].text in _DETERMINERS)
        ):
            return None
        return Span(sentence.start + start, sentence.start + len(stretch))
