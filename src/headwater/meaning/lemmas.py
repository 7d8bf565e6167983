"""The dictionary form of an English word, by tables and suffix rules, without looking at its neighbours.

Good enough to tell whether two texts use the same word; no part of speech is decided, so the noun *strikes* and the
verb *strikes* are one lemma. Spelling is brought to one side of the Atlantic (*recognise* is *recognize*).
"""

from __future__ import annotations

from headwater.algorithms.kept import kept
from headwater.meaning.vocabulary import (
    IRREGULAR_NOUNS,
    IRREGULAR_VERBS,
    SPELLINGS,
    TRUE_ISE,
    UNINFLECTED,
    VERBS,
)

_VOWELS = frozenset("aeiouy")
_KEEP_DOUBLE = ("ll", "ss", "zz", "ff")  # "falling", "passing": the double letter is the base's own
_E_ENDINGS = (
    "at",
    "iz",
    "is",
    "v",
    "c",
    "dg",
    "rg",
    "u",
    "ur",
    "ag",
    "rs",
    "ns",
    "ps",
    "as",
    "us",
    "os",
    "ut",
    "ud",
    "id",
    "ot",
)
_LONGEST = 40  # characters; a longer "word" is an address or noise and stays as it is


@kept(50_000, longest=_LONGEST)
def lemma_of(word: str) -> str:
    """The lemma of one word: lower case, uninflected, American spelling.

    >>> [lemma_of(word) for word in ("recognising", "strikes", "shot", "troops", "defence")]
    ['recognize', 'strike', 'shoot', 'troop', 'defense']
    """
    lower = word.lower().replace("’", "'")
    lower = lower.removesuffix("'s").rstrip("'") or lower  # what is nothing but a mark stays itself
    base = IRREGULAR_VERBS.get(lower) or IRREGULAR_NOUNS.get(lower)
    if base is not None:
        return _spelling(base)
    if not 3 <= len(lower) <= _LONGEST or lower in UNINFLECTED:
        return lower
    if "-" in lower and lower not in VERBS:
        head, _, tail = lower.rpartition("-")
        return f"{head}-{lemma_of(tail)}" if head and tail else lower
    return _spelling(_uninflected(lower))


def past_forms(word: str) -> bool:
    """Whether ``word`` can be a past tense or past participle."""
    lower = word.lower()
    if lower in IRREGULAR_VERBS:
        return not lower.endswith(("ing", "s")) and lower not in {"am", "are", "lain"}
    return lower.endswith("ed") and lower not in UNINFLECTED and lemma_of(lower) != lower


def _uninflected(word: str) -> str:
    if word in VERBS:
        return word
    if word.endswith("s"):
        return _without_s(word)
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ed") and not word.endswith("eed"):
        return _base(word[:-2], guess=True) or word
    if word.endswith("ing"):
        return _base(word[:-3], guess=len(word) > 7) or word
    return word


def _without_s(word: str) -> str:
    if word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return _uninflected(word[:-1]) if word.endswith("ings") else word[:-1]


def _base(stem: str, *, guess: bool) -> str | None:
    """The verb whose "-ed" or "-ing" form has this stem; a guess when the verb is in no table."""
    if not any(letter in _VOWELS for letter in stem) or len(stem) < 2:
        return None
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS
    for candidate in _candidates(stem, doubled=doubled):
        if candidate in VERBS or _spelling(candidate) in VERBS:
            return candidate
    if not guess:
        return None
    if doubled and not stem.endswith(_KEEP_DOUBLE):
        return stem[:-1]
    return stem + "e" if _wants_e(stem) else stem


def _candidates(stem: str, *, doubled: bool) -> tuple[str, ...]:
    if doubled:
        return (stem[:-1], stem) if not stem.endswith(_KEEP_DOUBLE) else (stem, stem[:-1])
    return (stem + "e", stem) if _wants_e(stem) else (stem, stem + "e")


def _wants_e(stem: str) -> bool:
    """Whether a regular verb with this stem most likely ends in a silent e ("creat-", "mov-", "troubl-")."""
    if stem.endswith(_E_ENDINGS):
        return not stem.endswith(("eat", "oat", "out"))
    return len(stem) > 2 and stem[-1] == "l" and stem[-2] in "bcdfgkptz"


def _spelling(lemma: str) -> str:
    if lemma in SPELLINGS:
        return SPELLINGS[lemma]
    if lemma.endswith("ise") and lemma not in TRUE_ISE and len(lemma) > 5:
        return lemma[:-3] + "ize"
    if lemma.endswith("isation"):
        return lemma[:-7] + "ization"
    return lemma
