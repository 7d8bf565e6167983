"""Verbs of a text with their modality and polarity, read off auxiliaries and word forms; no parser.

``modality`` says how real the text makes it: *shot down* and *has been shot down* are ``done``, *shoots* and *is
shooting* ``ongoing``, *could shoot* ``possible``, *will shoot* ``future``, *must shoot* ``needed``, *weapons to shoot*,
*plans to shoot* and *was ordered to shoot* ``intended``, *if it shoots* ``conditional``. Where form and neighbours
leave it open whether a word is a verb at all (*strikes hit*), it is left out: what is found is meant to be right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from headwater.algorithms.kept import kept
from headwater.data.span import Span
from headwater.meaning.lemmas import past_forms
from headwater.meaning.modality import ACTUAL, MODALS, Modality, by_governor
from headwater.meaning.negation import HARDLY, NEGATIONS, NEGATORS, NONE, TO_NOBODY, has_no_sign
from headwater.meaning.stance import find_stances
from headwater.meaning.vocabulary import VERBS
from headwater.meaning.words import Word, is_function_word, words

Polarity = Literal["positive", "negative"]
_NEGATORS: Final = NEGATORS | HARDLY
_AUXILIARIES: Final = frozenset({"be", "have", "do", "to", *MODALS})
_ADVERBS: Final = frozenset(
    """
    already also now just still soon ever yet recently once again currently only even both jointly all so far long
    since then thus either
    """.split()
)
_BEFORE_ADJECTIVE: Final = frozenset(
    """
    the a an its his her their our my this these those that's such some any many several more most very of for with
    by from in on at no 's
    """.split()
)
_CONDITIONS: Final = frozenset({"if", "unless", "whether", "lest"})
_PRESENT_BE: Final = frozenset("is are am 're ’re 'm ’m 's ’s".split())
_CLIPPED: Final = frozenset({"'d", "’d"})
_FINITE_BE: Final = _PRESENT_BE | {"was", "were", "been", "being"}
_PRONOUNS: Final = frozenset("he she it they we i you who which that".split())
_LONGEST = 4_000  # characters: stretches are compared with many others, whole articles with none
_CHAIN = 6  # words before a verb among which its auxiliaries stand
_CLAUSE_BREAK: Final = re.compile(r"[;:.!?()\n]|—|–|,|[\"“”]")
_SUBORDINATE: Final = re.compile(
    r"[,;]|\b(?:that|which|who|because|if|after|before|when|while|although|though|but|unless|as)\b", re.IGNORECASE
)
_NEGATION: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(NEGATIONS - {'no'}))})\b|n['’]t\b|\bno(?:\s+|-(?=one\b))[^\W\d_]+"
    r"|\b(?:fail(?:s|ed)?|refus(?:e|es|ed)|declin(?:e|es|ed)|unable)\s+to\b|\bden(?:y|ies|ied)\b|\bwithout\b"
    r"|\byet\s+to\b",
    re.IGNORECASE,
)
_DOUBLE: Final = re.compile(
    r"\bnot\s+only\b|\bno\s+doubt\b|\bnot\s+just\b|\bno\s+later\b|\bno\s+(?:more|less|fewer)\s+than\b|\bnot\s+(?:a"
    r"|an)\b",
    re.IGNORECASE,
)
_PARTICLES: Final = frozenset({"away", "back", "down", "off", "out", "up"})


@dataclass(frozen=True, slots=True)
class VerbUse:
    """One verb as the text uses it: its word, the span of its group with auxiliaries, and its reading.

    ``index`` is its place in ``words(text)``.
    """

    word: Word
    index: int
    span: Span
    modality: Modality
    negated: bool
    passive: bool


def find_verbs(text: str) -> list[VerbUse]:
    """The verbs of ``text`` whose reading is plain, in order."""
    return list(_find_verbs(text))


@kept(4_096, longest=_LONGEST)
def _find_verbs(text: str) -> tuple[VerbUse, ...]:
    return tuple(verbs_among(words(text), text))


def verbs_among(all_words: list[Word], text: str) -> list[VerbUse]:
    """As ``find_verbs``, for words already split."""
    denials = [span for stance, span in find_stances(text) if stance == "denies"]
    found = []
    for index, word in enumerate(all_words):
        if word.lemma in VERBS and not is_function_word(word.lemma):
            use = _read(all_words, index, text)
            if use is not None:
                found.append(_under_denial(use, denials, text))
    return found


def modality_of(text: str, span: Span) -> Modality | None:
    """The modality of the first verb of ``text`` that touches ``span``, ``None`` when there is none."""
    return next((use.modality for use in find_verbs(text) if use.span.overlap(span)), None)


@kept(4_096)
def polarity(text: str) -> Polarity:
    """Whether the main clause of ``text`` says that something is so, or that it is not."""
    opened = re.match(r"\s*(?:that|which|who)\s+", text, re.IGNORECASE)
    begin = opened.end() if opened else 0
    ending = _SUBORDINATE.search(text, begin + 1) if len(text) > begin + 1 else None
    clause = text[begin : ending.start() if ending else len(text)]
    if len(words(clause)) < 3:
        clause = text[begin:]
    negations = len(_NEGATION.findall(clause)) - len(_DOUBLE.findall(clause))
    return "negative" if negations % 2 == 1 and negations > 0 else "positive"


def _read(all_words: list[Word], index: int, text: str) -> VerbUse | None:
    word = all_words[index]
    chain = _chain(all_words, index, text)
    negated = any(aux.lemma in _NEGATORS for aux in chain) or _has_negative_subject(all_words, index - len(chain), text)
    nobody = TO_NOBODY.match(text, word.end)
    negated = negated or nobody is not None or has_no_sign(text, chain[0].start if chain else word.start)
    reading = _by_auxiliaries(all_words, index, chain) or _by_form(all_words, index, chain, text)
    if reading is None:
        return None
    modality, undone = reading
    if modality in ACTUAL and _is_conditional(all_words, index, text):
        modality = "conditional"
    lemmas = [aux.lemma for aux in chain]
    after = all_words[index + 1].text.lower() if index + 1 < len(all_words) else ""
    passive = past_forms(word.text) and ("be" in lemmas or after == "by")
    start = next((aux.start for aux in chain if aux.lemma in _AUXILIARIES or aux.lemma in _NEGATORS), word.start)
    end = nobody.end() if nobody is not None else _end_with_particle(all_words, index, text)
    return VerbUse(word, index, Span(start, end), modality, negated != undone, passive)


def _chain(all_words: list[Word], index: int, text: str) -> list[Word]:
    """The auxiliaries, negators and adverbs straight before a word, in order; empty when no auxiliary is among them."""
    chain: list[Word] = []
    position = index - 1
    while position >= 0 and len(chain) < _CHAIN:
        word = all_words[position]
        if text[word.end : all_words[position + 1].start].strip():
            break
        lower = word.text.lower()
        if not (word.lemma in _AUXILIARIES or word.lemma in _NEGATORS or lower in _ADVERBS or lower.endswith("ly")):
            break
        if word.lemma in MODALS and lower == f"{word.lemma}s":
            break  # "cans had been left": a noun
        chain.insert(0, word)
        position -= 1
    while chain and not (chain[0].lemma in _AUXILIARIES or chain[0].lemma in _NEGATORS):
        chain.pop(0)
    return chain


def _by_auxiliaries(all_words: list[Word], index: int, chain: list[Word]) -> tuple[Modality, bool] | None:
    """Modality and whether the governor undoes it, from the auxiliaries; ``None`` when they decide nothing."""
    word, lemmas = all_words[index], [aux.lemma for aux in chain]
    is_past, is_ing = past_forms(word.text), word.text.lower().endswith("ing")
    is_base = word.text.lower() == word.lemma or not (is_past or is_ing or word.text.lower().endswith("s"))
    if is_ing and lemmas[-1:] == ["to"]:
        return None  # "open to raiding": no infinitive
    if "to" in lemmas:
        return (
            by_governor(all_words, index - len(chain) + lemmas.index("to"), lemmas, is_past=is_past)
            if is_base or is_past or is_ing
            else None
        )
    if any(aux.text.lower() in _CLIPPED and then.text.lower() == "been" for aux, then in pairwise(chain)):
        return ("done", False) if is_past else None  # "she'd been told": had, not would
    for modal in lemmas:
        if modal in MODALS and (is_base or "be" in lemmas or "have" in lemmas):
            return MODALS[modal], False
    if "have" in lemmas and is_past:
        return "done", False
    if "be" in lemmas and is_past:
        told = {aux.text.lower() for aux in chain}
        if not told & _FINITE_BE:
            return None  # "that it be sold": what it is depends on a verb further up
        return ("ongoing" if told & _PRESENT_BE and "been" not in told else "done"), False
    if "be" in lemmas and is_ing:
        return "ongoing", False
    return (
        ("done" if any(aux.text.lower() == "did" for aux in chain) else "ongoing", False)
        if "do" in lemmas and is_base
        else None
    )


def _by_form(all_words: list[Word], index: int, chain: list[Word], text: str) -> tuple[Modality, bool] | None:
    """The reading of a verb without auxiliaries: a past form, or a present with a plain subject before it."""
    if any(aux.lemma in _AUXILIARIES for aux in chain):
        return None
    word = all_words[index]
    lower = word.text.lower()
    before = all_words[index - 1] if index else None
    if past_forms(word.text):
        is_bare = lower == word.lemma  # "hit", "cut", "set": base or noun just as well
        if (
            before is None
            or before.text.lower() in _BEFORE_ADJECTIVE
            or (is_bare and not _is_subject(before, text, word))
        ):
            return None
        return "done", False
    if lower.endswith("s") and lower != word.lemma and before is not None and _is_subject(before, text, word):
        return "ongoing", False
    return None


def _is_subject(before: Word, text: str, word: Word) -> bool:
    """Whether the word before is a name or pronoun with nothing between, so that a present form is a verb after it."""
    if text[before.end : word.start].strip():
        return False
    return before.text.lower() in _PRONOUNS or (
        before.text[0].isupper() and not word.text[0].isupper() and not is_function_word(before.lemma)
    )


def _has_negative_subject(all_words: list[Word], at: int, text: str) -> bool:
    """Whether the clause before word ``at`` opens with "no drones", "none of them", "nobody", "neither side"."""
    for position in range(at - 1, max(-1, at - 6), -1):
        word = all_words[position]
        if _CLAUSE_BREAK.search(text, word.end, all_words[position + 1].start):
            return False
        if word.text.lower() in {"or", "and", "but"}:
            return False
        if word.text.lower() in NONE:
            return position + 1 < len(all_words) and all_words[position + 1].text.lower() not in {
                "doubt",
                "longer",
                "wonder",
                "but",
                "less",
            }
        if word.lemma in VERBS and past_forms(word.text):
            return False
    return False


def _is_conditional(all_words: list[Word], index: int, text: str) -> bool:
    for position in range(index - 1, max(-1, index - 9), -1):
        if _CLAUSE_BREAK.search(text, all_words[position].end, all_words[position + 1].start):
            return False
        if all_words[position].text.lower() in _CONDITIONS:
            return True
    return False


def _under_denial(use: VerbUse, denials: list[Span], text: str) -> VerbUse:
    """The use, its polarity turned when a denial governs it ("denied that it had fired", "denied firing")."""
    for denial in denials:
        gap = text[denial.end : use.word.start]
        if (
            denial.end <= use.word.start
            and len(gap) < 60
            and not re.search(r"[;!?]|\.[\"”’)]*\s+[\"“‘(]?[A-Z]|\bbut\b|,\s+(?:and|which|who|saying)\b", gap)
        ):
            return VerbUse(use.word, use.index, use.span, use.modality, not use.negated, use.passive)
    return use


def _end_with_particle(all_words: list[Word], index: int, text: str) -> int:
    """Where the verb ends, its particle included: "shot down", "called off"."""
    word = all_words[index]
    after = all_words[index + 1] if index + 1 < len(all_words) else None
    if after is not None and after.lemma in _PARTICLES and text[word.end : after.start] == " ":
        return after.end
    return word.end
