"""Whether an assertion's words are a whole statement, and what is shown for it where they are not: its sentence.

What is matched is cut as narrowly as it is put forward ("and | was voted the best of her year"); who reads a claim
before any article needs the subject and the end that the words were cut from. Rules of thumb on word forms, like those
of ``clauses``. To call a whole statement cut costs little here: it is shown with its sentence around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from headwater.claims.assertions.clauses import AUXILIARIES, is_clause, trim
from headwater.claims.assertions.cues import is_saying
from headwater.claims.assertions.edges import without_lead_in
from headwater.claims.assertions.outer import has_main_clause, opens_main
from headwater.data.article import Article
from headwater.data.claim import Assertion
from headwater.data.span import Span
from headwater.meaning.vocabulary import VERBS
from headwater.meaning.words import Word, is_function_word, words

_MARKS: Final = 3  # characters of a sentence that are no words of it
_LONGEST: Final = 360  # characters: more is no statement that stands for a claim
_QUOTING: Final = "“”\"‘’' ([)]"
_TIED: Final = re.compile(  # "…, and although they never met": it leads up to what was cut off
    r"(?:^|[,;]\s+)(?:and|but|so)\s+(?:although|though|while|if|because|since|when|after|before|until|despite|besides"
    r"|in addition to)\b[^,;]*$",
    re.IGNORECASE,
)
_FRONTED: Final = re.compile(  # "Two days after the lock broke |, the town"
    r"(?:\w+\s+){0,4}(?:minute|hour|day|week|month|year)s?\s+(?:before|after)\b[^,]*$",
    re.IGNORECASE,
)
_WAITING: Final = re.compile(
    r"\b([\w'’-]+)\s+that((?:\s+[\w'’-]+){1,4})$"
)  # "on the view that trade |, not war, would"
_APPOSED: Final = re.compile(  # "(The head of the port,) Ann Bray, praised it": a comma that closes what was cut off
    r"(?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w’'-]*,\s+(?:\w+ly\s+)?(?:has|had|is|was|will|would|\w+ed|said|told|gave|took)\s"
)
_BEHIND: Final = re.compile(r"(?:before|after|until|once|because|since|as|instead|rather)\s")
_RELATIVE: Final = re.compile(r"(?:who|whom|whose|which|where|that|to)\b")
_GERUND: Final = re.compile(r"\w+ing\b")
_NOUNS: Final = frozenset("family assembly anomaly monopoly supply ally rally reply belly bully july italy".split())
_NUMBER_GOES_ON: Final = re.compile(r"[:.,]\d")  # "stopped it at 2|:15"
_JOINS: Final = re.compile(
    r"(?:and|but|or|nor|yet|so|after|before|when|while|as|since|because|although|though|where|whereas|who|which|whose|that"
    r"|until|once|if|unless|according|by|[\w’']+ing)\b"
)
_COMMA: Final = re.compile(r",[”\"]?\s+")
_TIMED: Final = re.compile(  # "filed suit hours | after the vote", "called it | “a ruin”"
    r"\b(?:minutes?|hours?|days?|weeks?|months?|years?|shortly|just|soon|immediately)$", re.IGNORECASE
)
_WHEN: Final = re.compile(r"\s+(?:after|before)\b")
_QUOTES_ON: Final = re.compile(r"(?<=[a-z])\s+[“\"]\w")
_NEXT: Final = re.compile(r"\s+([a-z][\w’'-]*)(?:\s+([\w’'-]+))?")


def is_whole(assertion: Assertion, article: Article) -> bool:
    """Whether the words of ``assertion`` tell something without those around them in their sentence."""
    span, sentence = assertion.span, assertion.context
    if len(sentence) - len(span) <= _MARKS:
        return True  # whatever its verb is, the outlet made a sentence of it
    return not _lacks_start(span.of(article.text)) and not is_cut_off(span, sentence, article.text)


def statement_of(assertion: Assertion, article: Article) -> str:
    """The words of ``assertion``, or its sentence as far as it takes for them to be a whole statement.

    Words around them that tell something of their own stand in brackets: "[Mara Quill sold the mill and] later moved to
    Denby". What is denied, asked or left open keeps its words: a sentence around them would tell that somebody denies.
    """
    span, text = assertion.span, article.text
    if assertion.stance != "asserts" or is_whole(assertion, article):
        return span.of(text)
    sentence = without_lead_in(assertion.context, text)
    start = min(sentence.start, span.start) if _lacks_start(span.of(text)) else span.start
    for end in _ends(span, sentence, text):
        wider = _within_marks(trim(Span(start, end), text, is_content=False), span, text)
        if len(wider) <= _LONGEST and "\n" not in wider.of(text) and is_clause(wider.of(text)):
            return _with_brackets(span, wider, text, is_cut=is_cut_off(span, sentence, text))
    return span.of(text)


def _with_brackets(span: Span, wider: Span, text: str, *, is_cut: bool) -> str:
    """``wider`` with what stands around ``span`` in brackets; where ``span`` was cut off, its rest is its own."""
    own = Span(span.start, wider.end) if is_cut else span
    before, after = text[wider.start : own.start], text[own.end : wider.end]
    lead = f"[{before.rstrip()}]{before[len(before.rstrip()) :]}" if before.strip() else before
    tail = f"{after[: -len(after.lstrip())]}[{after.lstrip()}]" if after.strip() else after
    return f"{lead}{own.of(text)}{tail}"


def _ends(span: Span, sentence: Span, text: str) -> tuple[int, ...]:
    """Where a whole statement may end: with the words, and further on unless there only somebody says them."""
    if is_cut_off(span, sentence, text):
        return (sentence.end,)
    is_told = any(is_saying(word.text) for word in words(text[span.end : sentence.end]))
    return (span.end,) if is_told else (span.end, sentence.end)


def _within_marks(wider: Span, span: Span, text: str) -> Span:
    """``wider`` from the quotation on that it opens before ``span`` and does not close: "Bray said, “I left and |"."""
    lead = text[wider.start : span.start]
    said = wider.of(text)
    at = lead.rfind("“") if said.count("“") > said.count("”") else lead.rfind('"') if said.count('"') % 2 else -1
    return Span(wider.start + at + 1, wider.end) if at >= 0 else wider


def opens_with_verb(found: Sequence[Word]) -> bool:
    """Whether the subject is missing: "has left the league", "would sink a ferry", "later called it a ruin"."""
    first = next((word for word in found if not _is_adverb(word)), None)
    if first is None or not found[0].text.islower():
        return False
    return first.text in AUXILIARIES or (first.lemma in VERBS and first.text != first.lemma)


def is_cut_off(span: Span, sentence: Span, text: str) -> bool:
    """Whether what ``span`` tells goes on behind it: an open quotation, a lead to the next clause, half a number."""
    said = span.of(text)
    if any(said.count(opening) > said.count(closing) for opening, closing in ("“”", "()", "[]")):
        return True
    if _NUMBER_GOES_ON.match(text, span.end) or _odd_mark(said) == "opens":
        return True
    if (_TIMED.search(said) and _WHEN.match(text, span.end)) or _QUOTES_ON.match(text, span.end):
        return True
    leads_up = _TIED.search(said) or _FRONTED.match(said) or _waits_for_clause(said)
    if leads_up and text.startswith(", ", span.end):
        return True
    following = _NEXT.match(text, span.end, sentence.end)
    return following is not None and not (
        _JOINS.match(following[1]) or any(is_saying(word) for word in following.groups() if word)
    )


def _waits_for_clause(said: str) -> bool:
    """Whether it ends in a noun and the beginning of what that noun says: "on the view that trade"."""
    found = _WAITING.search(said)
    if found is None or is_clause(f"so{found[2]}"):
        return False
    before = words(found[1])
    return bool(before) and before[0].lemma not in VERBS and not is_function_word(before[0].lemma)


def _odd_mark(said: str) -> str:
    """What a straight quotation mark without partner does, "" if there is none: with a space before it, it opens."""
    if said.count('"') % 2 == 0:
        return ""
    at = said.rindex('"') if said.count('"') > 1 and said.startswith('"') else said.index('"')
    return "opens" if at == 0 or said[at - 1].isspace() else "closes"


def _lacks_start(said: str) -> bool:
    bare = said.lstrip(_QUOTING)
    if said.count("”") > said.count("“") or _odd_mark(said) == "closes" or _APPOSED.match(said):
        return True
    if bare[:1].islower() and not (_has_subject(bare) or _leads_up(bare)):
        return True
    return not has_main_clause(said)


def _has_subject(said: str) -> bool:
    """Whether it opens with a subject, of whatever kind: also with "closing the lock would cost"."""
    if _GERUND.match(said):
        return has_main_clause(said)
    return opens_main(said) and not opens_with_verb(words(said)) and not _BEHIND.match(said)


def _leads_up(said: str) -> bool:
    """Whether a main clause follows the one it opens with: "if the lock breaks, the town floods"."""
    if _RELATIVE.match(said) or opens_with_verb(words(said)):
        return False
    rests = (said[comma.end() :] for comma in _COMMA.finditer(said))
    return any(opens_main(rest) and has_main_clause(rest) for rest in rests)


def _is_adverb(word: Word) -> bool:
    return word.text in ("later", "then", "also", "never", "still", "soon", "once", "even") or (
        word.text.endswith("ly") and word.lemma not in VERBS | _NOUNS
    )
