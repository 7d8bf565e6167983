"""The noun phrase before a verb, found by walking back from it, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from headwater.annotations import saying
from headwater.data.span import Span
from headwater.meaning.lemmas import lemma_of, past_forms
from headwater.meaning.vocabulary import VERBS

OPEN, CLOSE = "“‘\"'«", "”’\"'»"
_TOKEN = re.compile(  # with their stops: "U.S.", an initial, what stands before a name ("St.") or a number ("Jan. 3")
    r"(?:[A-Z]\.){2,}|[A-Z]\.(?=\s[A-Z])"
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Capt|Cmdr|Maj|Adm|Rev|Supt|Det|Insp|St|Mt|Ft)\.(?=\s\w)"
    r"|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Nos?)\.(?=\s\d)"
    r"|[^\W_]+(?:[-.&][^\W_]+)*|n['’]t|['’][a-z]{1,2}\b|\S"
)
_GENITIVE = frozenset({"'s", "’s"})
_ENDS = ".!?…;:"
_MAX_SUBJECT = 14  # words
_MAX_APPOSITION = 14  # tokens
_MAX_BRACKET = 8  # tokens
_NUMBERS = frozenset("one two three four five six seven eight nine ten".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_HOURS = _DAYS | frozenset("morning afternoon evening night".split())
_QUOTES = frozenset('“”«»"')
_FINITE = (saying.MODALS | saying.BE | saying.HAVE_DO) - frozenset("be been being having to".split())
_LEADS = saying.REASONS | saying.PREPOSITIONS | frozenset("as if despite during following amid asked under".split())
_BEFORE_GERUND = frozenset({"with", "of", "about", "see", "hear", "saw", "heard"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word, clitic or mark with its place."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is a word or number; clitics and marks are none."""
        return self.text[0].isalnum()


def split_tokens(text: str) -> list[Token]:
    """The tokens of ``text`` in order."""
    return [Token(m.group(), m.group().lower(), m.start(), m.end()) for m in _TOKEN.finditer(text)]


def find_subject(tokens: Sequence[Token], last: int, *, is_gerund: bool = False) -> Span | None:
    """The noun phrase that ends at token ``last`` (an apposition or bracket included), ``None`` if none does.

    A gerund's subject must be marked as one: "*with the ministry* warning", "*Lew's* calling", "*Marsh* insisting".
    """
    last = _before_time(tokens, last)
    stop = _before_aside(tokens, last) if last >= 0 else None
    if stop is None or stop < 0:
        return None
    first = _walk_back(tokens, stop)
    if first > stop or not _names_somebody([t for t in tokens[first : stop + 1] if t.is_word]):
        return None
    if is_gerund and not _may_do(tokens, first, stop):
        return None
    is_left_open = tokens[last].text in ")]" and not any(t.text in "([" for t in tokens[first:last])
    end = tokens[last - 1] if is_left_open or (tokens[last].text in ',“"' and last > stop) else tokens[last]
    return Span(tokens[first].start, end.end)


def subject_before(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that ends at ``end`` and begins no earlier than ``start``; places of ``text``."""
    tokens = split_tokens(text[start:end])
    subject = find_subject(tokens, len(tokens) - 1)
    return subject.shift(start) if subject is not None else None


def main_subject(text: str) -> Span | None:
    """The subject of the main clause that ``text`` begins with, if no quotation comes before its verb.

    A lead ("On Sunday, ", "While it rained, ") is passed over; of two clauses ("…, and the clerk left") the second
    one's counts.
    """
    tokens = split_tokens(text)
    quoted = next((n for n, token in enumerate(tokens) if token.text in _QUOTES), len(tokens))
    tokens = tokens[:quoted]
    first = _behind_lead(tokens)
    found = _subject_from(tokens, first)
    for n in range(first + 2, len(tokens)):
        before = tokens[n - 1]
        if before.text == ";" or (before.lower in {"and", "but", "while"} and tokens[n - 2].text == ","):
            subject = _subject_from(tokens, n)
            found = subject if subject is not None and subject.start == tokens[n].start else found
    return found


def _behind_lead(tokens: Sequence[Token]) -> int:
    """Where the main clause begins: behind the comma of "On Sunday, " or "While it rained, "."""
    if not tokens or tokens[0].lower not in _LEADS:
        return 0
    return next((n + 1 for n, token in enumerate(tokens) if token.text == ","), 0)


def _subject_from(tokens: Sequence[Token], start: int) -> Span | None:
    """The subject of the first finite verb behind ``start``."""
    for n in range(start + 1, min(len(tokens), start + _MAX_SUBJECT + _MAX_APPOSITION)):
        subject = find_subject(tokens, n - 1) if _is_tensed(tokens[n]) else None
        if subject is not None and subject.start >= tokens[start].start:
            return subject
    return None


def _is_tensed(token: Token) -> bool:
    """Whether the word looks like a finite verb: an auxiliary, or a verb in the past or with an ending."""
    if token.lower in _FINITE:
        return True
    lemma = lemma_of(token.lower)
    return token.text.islower() and lemma in VERBS and (past_forms(token.lower) or token.lower == f"{lemma}s")


def _walk_back(tokens: Sequence[Token], stop: int) -> int:
    """The first token of the phrase that ends at ``stop``; behind it if there is no phrase."""
    first, place = stop + 1, stop
    while place >= 0 and stop - place < _MAX_SUBJECT:
        verdict = _goes_on(tokens, place, is_last=place == stop)
        if verdict == "no":
            break
        first = place
        if verdict == "first":
            break
        place -= 1
    return first


def _goes_on(tokens: Sequence[Token], place: int, *, is_last: bool) -> str:
    """Whether the token belongs to the phrase: ``yes``, ``first`` (and nothing before it does) or ``no``."""
    token, before = tokens[place], tokens[place - 1] if place else None
    lower = token.lower
    if lower in _GENITIVE:
        return "yes"
    if not token.is_word:
        return "yes" if is_last and token.text in '”")]' else "no"
    if lower in {"who", "which"} and is_last:
        return "yes" if before is not None and (before.is_word or before.text == ",") else "first"
    if lower in saying.SUBJECTS - {"many", "some", "others", "which", "who"}:
        return "first" if is_last else "no"
    if lower in saying.STOPS | saying.MODALS | saying.BE | saying.HAVE_DO:
        return "no"
    if lower == "and" or lower in saying.OF:
        return "yes" if not is_last and before is not None and _joins(token, before) else "no"
    if lower in saying.DETERMINERS:
        return _at_determiner(before, is_last=is_last)
    if is_last:
        return "no" if lower.endswith("ly") and token.text.islower() else "yes"
    return "no" if _is_verb(token) or _is_present(token, tokens[place + 1]) else "yes"


def _joins(token: Token, before: Token) -> bool:
    """Whether "and", "of", "in" after ``before`` joins two parts of one noun phrase."""
    if not before.is_word:
        return False
    if token.lower == "and":
        return before.text[0].isupper()
    return before.lower not in saying.STOPS and not _is_verb(before)


def _at_determiner(before: Token | None, *, is_last: bool) -> str:
    if is_last:
        return "no"
    is_inside = before is not None and before.lower in saying.OF | saying.DETERMINERS | _NUMBERS | {"and"}
    return "yes" if is_inside else "first"


def _is_verb(token: Token) -> bool:
    """Whether a lower-case word is more likely a verb than part of a noun phrase."""
    if not token.text.islower() or lemma_of(token.lower) not in VERBS:
        return False
    return past_forms(token.lower) or token.lower.endswith("ing")


def _is_present(token: Token, following: Token) -> bool:
    """Whether the word is a verb in the present before a name: "follows |Mr. Finch"."""
    is_form = token.text.islower() and token.lower.endswith("s") and lemma_of(token.lower) != token.lower
    return is_form and lemma_of(token.lower) in VERBS and following.is_word and following.text[0].isupper()


def _names_somebody(words: Sequence[Token]) -> bool:
    """Whether the words are more than function words or a lone base verb ("they receive *calls*")."""
    if len(words) == 1 and words[0].text.islower() and (words[0].lower in VERBS or past_forms(words[0].lower)):
        return False
    return any(word.lower in saying.SUBJECTS or word.lower not in saying.DETERMINERS | saying.OF for word in words)


def _may_do(tokens: Sequence[Token], first: int, stop: int) -> bool:
    before = tokens[first - 1].lower if first else ""
    is_name = tokens[first].text[0].isupper() and tokens[first].lower not in saying.SUBJECTS | saying.DETERMINERS
    return before in _BEFORE_GERUND or tokens[stop].lower in _GENITIVE or is_name


def _before_aside(tokens: Sequence[Token], last: int) -> int | None:
    """Where the phrase itself ends: before ", its spokeswoman," or "(ABC)" if that stands between it and the verb."""
    token = tokens[last]
    if token.is_word or token.lower in _GENITIVE:
        return last
    back = range(last - 1, max(-1, last - _MAX_BRACKET), -1)
    if token.text in ")]":
        opening = next((n for n in back if tokens[n].text in "(["), None)
        if opening is None or opening == 0 or not tokens[opening - 1].is_word:
            return last  # "“(Marsh) said …": who speaks was put in by the editor
        return opening - 1
    if token.text in '“"' and last and tokens[last - 1].is_word and tokens[last - 1].end < token.start:
        return last - 1  # Marsh “underscored the need …
    if token.text in CLOSE:
        opening = next((n for n in back if tokens[n].text in OPEN), None)
        is_title = opening is not None and all(
            t.text[0].isupper() for t in tokens[opening + 1 : last] if len(t.text) > 3
        )
        return last if is_title else None
    return _before_apposition(tokens, last) if token.text == "," else None


def _before_time(tokens: Sequence[Token], last: int) -> int:
    """Where the phrase ends before the time of what is done: "Bray | on Tuesday evening | said"."""
    first = last
    while first > 0 and tokens[first].lower in _HOURS:
        first -= 1
    if not any(token.lower in _DAYS for token in tokens[first + 1 : last + 1]):
        return last
    while first > 0 and tokens[first].lower in {"on", "late", "early"}:
        first -= 1
    return first


def _before_apposition(tokens: Sequence[Token], last: int) -> int | None:
    for n in range(last - 1, max(-1, last - _MAX_APPOSITION), -1):
        if tokens[n].text in _ENDS:
            return None
        if tokens[n].text == ",":
            opens = last - n > 1 and tokens[n + 1].lower in saying.APPOSITIONS
            return n - 1 if opens and n else None
    return None
