"""Links inside contents that are none, whoever takes them for one: of what is thought, wished, shown or found."""

from __future__ import annotations

import re

from headwater.annotations import saying
from headwater.annotations.inner import is_nobodys
from headwater.annotations.roles import Marked
from headwater.annotations.words import lower_words
from headwater.data.span import text_of
from headwater.meaning.lemmas import lemma_of, past_forms

_WISHES = frozenset("want try wish hope expect plan seek need".split())
_MINDS = saying.MENTAL - {"wonder"} | {"expect", "suspect", "assume"}
_FINDS = frozenset("find determine record read".split())  # docs/decisions/0018: who does passes nothing on
_THE_SAME = frozenset({"he", "she", "it", "they"})
_PERSONS = saying.FIRST | {"he", "she", "they", "who"}
_RIGHT_BEHIND = re.compile(r"[\s,“\"]*(?:that\s+)?")


def is_barred(text: str, inner: Marked, outer: Marked) -> bool:
    """Whether ``inner``, in what ``outer`` says, has nobody who says it, or says nothing."""
    cue = text_of(inner.cue, text, " ")
    if not set(map(lemma_of, lower_words(cue))).isdisjoint(_FINDS):
        return True
    if not inner.source and not is_nobodys(text, inner.cue[0]):
        return True
    if _is_wish(cue, min(inner.content).of(text)) or _is_own_mind(text, cue, inner, outer):
        return True
    return _shows_itself(cue, text_of(inner.source, text, " "))


def _is_own_mind(text: str, cue: str, inner: Marked, outer: Marked) -> bool:
    """Whether one tells what he thinks, or puts it into his listener's mind: "I think", "she said |she hoped"."""
    source = text_of(inner.source, text, " ").lower()
    lemmas = set(map(lemma_of, lower_words(cue)))
    if source in saying.FIRST:  # at another time he is one who speaks: "I told them"
        is_now = not any(past_forms(word) and word not in saying.BE for word in lower_words(cue))
        return is_now or not lemmas & (saying.CLAUSAL - saying.MENTAL)
    if not inner.source:
        return False
    told, first = max(outer.cue).end, min(inner.source).start
    is_same = source in _THE_SAME and told <= first and _RIGHT_BEHIND.fullmatch(text, told, first) is not None
    return is_same and bool(lemmas & _MINDS) and not lemmas & (saying.CLAUSAL - _MINDS)


def _is_wish(cue: str, content: str) -> bool:
    """Whether this is wished or tried rather than said: "hoped | to visit", "was trying to say"."""
    words = lower_words(cue)
    return ("to" in words[1:] or content.startswith("to ")) and any(lemma_of(word) in _WISHES for word in words)


def _shows_itself(cue: str, source: str) -> bool:
    """Whether somebody shows what he is like, as polls and pictures show what is so: "Lee has shown courage"."""
    words = source.split()
    if not words:
        return False
    is_person = source.lower() in _PERSONS or all(word[0].isupper() or word == "and" for word in words)
    lemmas = set(map(lemma_of, lower_words(cue)))
    return is_person and "show" in lemmas and not lemmas & (saying.CLAUSAL - {"show"})
