"""Whether what is taken for saying is done to whoever stands before it: "accused of", "was told", "Driver charged"."""

from __future__ import annotations

import re

from headwater.claims.assertions.cues import is_doing, is_saying
from headwater.data.annotation import Attribution
from headwater.data.span import Span
from headwater.meaning.lemmas import lemma_of, past_forms

_UNDERGONE = re.compile(
    r"(?:accused|suspected|convicted|charged|blamed) (?:of|with|for|by)|(?:ordered|urged|told) (?:to|by)|assured of",
    re.IGNORECASE,
)
_HEADED = re.compile(  # done to whoever stands before it in a headline: "Driver charged in Harlow crash"
    r"accused|blamed|charged|convicted|indicted|sentenced|sued", re.IGNORECASE
)
_BEHIND_HEADED = frozenset({"", "in", "over", "after", "at", "as"})
_PASSED = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?P<done>\w+)(?P<behind>.*)", re.IGNORECASE)
_TOLD = frozenset("inform notify brief remind reassure send give hand show".split())  # besides those of saying
# "was quoted", "is concerned": in the passive these verbs say that somebody speaks or feels himself.
_FELT = frozenset("quote cite hear concern determine agree know resolve worry".split())
_SAID_BEHIND = re.compile(r"\s(?:as\s+\w+ing|to\s+(?!be\b)\w+|\w+ing)\b", re.IGNORECASE)
_NEXT = re.compile(r"[^\S\n]+(\w+)")
_CALLED = re.compile(r",\s*$")  # before what something is called: "the lock, | described as sound, …"
_OF_WHOM = re.compile(  # of whom something is wanted: "more was | expected | from |the club|"
    r"\b(?:expected|wanted|demanded|required|asked|hoped)(?:\s+(?:from|of))?$", re.IGNORECASE
)
_FROM = re.compile(r"\s*(?:from|of)?\s*")
_WHOM = re.compile(r"\b(?:which|whom|that)\s+$")
_WHOM_REACH = 8  # characters before a source in which that stands


def is_done_to_speaker(attribution: Attribution, cue: str, text: str) -> bool:
    """Whether the words of the cue, or it with the next one, tell what is done to whoever stands before it."""
    last = max(attribution.cue, default=None)
    if last is None:
        return False
    after = _NEXT.match(text, last.end)
    verb, behind = cue.rpartition(" ")[2], after.group(1).lower() if after is not None else ""
    if is_undergone(verb, behind) or (_HEADED.fullmatch(verb) and behind in _BEHIND_HEADED and _ends_bare(text, last)):
        return True
    if past_forms(verb) and _is_of_another(attribution, behind, text):
        return True
    return _is_done_to_source(attribution, last, text) or _is_wanted_of_source(attribution, last, text)


def _is_wanted_of_source(attribution: Attribution, cue: Span, text: str) -> bool:
    """Whether the source stands behind "was expected from", which others do."""
    said = cue.of(text)
    if _OF_WHOM.search(said) is None or not _PASSED.search(said):
        return False
    between = [text[cue.end : part.start] for part in attribution.source if part.start >= cue.end]
    return any(_FROM.fullmatch(words) and (words.strip() or said.endswith(("from", "of"))) for words in between)


def _ends_bare(text: str, cue: Span) -> bool:
    """Whether the line of a cue ends without a stop, as headlines do."""
    end = text.find("\n", cue.end)
    return text[cue.end : end if end >= 0 else len(text)].rstrip()[-1:] not in {".", "!", "?", "”", '"'}


def _is_of_another(attribution: Attribution, behind: str, text: str) -> bool:
    """Whether another does it to whom or what the source names: "a |vote| hailed by", "the |lock|, described as"."""
    cue, said = max(attribution.cue), min(attribution.content)
    if said.start < cue.end or not all(part.end <= cue.start for part in attribution.source):
        return False
    if behind == "by":
        return text[cue.end : said.start].strip().lower() in ("", "by")  # not "said by telephone that"
    between = text[max((part.end for part in attribution.source), default=cue.start) : cue.start]
    return behind == "as" and _CALLED.fullmatch(between) is not None


def _is_done_to_source(attribution: Attribution, cue: Span, text: str) -> bool:
    """Whether the source is whom others accuse or tell: "|Ross| is accused of", "|the court| was told".

    Not so "whom |Ross| blamed for it".
    """
    *_, verb, behind = ("", "", *cue.of(text).lower().split())
    if not (is_undergone(verb, behind) or _is_passive(cue.of(text))):
        return False
    return all(
        part.end <= cue.start and not _WHOM.search(text[max(0, part.start - _WHOM_REACH) : part.start])
        for part in attribution.source
    )


def _is_passive(cue: str) -> bool:
    """Whether the verb is done to its subject: "was told", "were invited"; not "was quoted", "was forced to say"."""
    passed = _PASSED.search(cue)
    if passed is None or not past_forms(passed["done"]) or cue.rstrip().endswith(":"):
        return False
    lemma = lemma_of(passed["done"].lower())
    if lemma in _TOLD:
        return True
    is_said = is_saying(passed["done"]) or is_doing(passed["done"])
    return is_said and lemma not in _FELT and _SAID_BEHIND.match(passed["behind"]) is None


def is_undergone(verb: str, after: str) -> bool:
    """Whether a verb of accusing or ordering is done to the one named before it ("Mayor accused of fraud")."""
    return bool(_UNDERGONE.fullmatch(f"{verb} {after}"))
