"""How likely what is taken for a link inside a content is one, by weighed signals.

Method: logistic regression (Cox 1958, https://doi.org/10.1111/j.2517-6161.1958.tb00292.x) with L2 over how sure the
reader's heads are of each part, who gives the link (``heads``, grammar), its form, and the lemmas of its cue. Left out:
what the outer heads say of the content read as a text of its own, a point more for a fifth more time; boosted trees, no
better.

The weights, ``likely.json``, are fitted by ``training/inner_weights.py`` on texts labelled inside their contents that
the shipped reader has not learnt from.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

import numpy as np

from headwater.annotations import saying
from headwater.annotations.heads import READINESS, InnerHeads
from headwater.annotations.roles import CONTENT, CUE, SOURCE, Marked
from headwater.annotations.words import QUOTING, lower_words
from headwater.data.span import Span, text_of
from headwater.meaning.lemmas import lemma_of, past_forms

_CUES = (
    saying.CLAUSAL | saying.OBJECT | saying.INFINITIVE | saying.NOUNS | saying.PREPOSITIONAL.keys()
    | frozenset(
        "accord quote discuss invite address show rule judge hear shout whisper yell cry scream "
        "confide convey text email recognize accept regard regret hail pronounce certify worry "
        "forecast plead instruct alleged advocate commend reaffirm convince "
        "assurance advice rumor fear story".split()
    )
)  # fmt: skip
_AS_IS = frozenset({"according", "reportedly", "allegedly"})
_MINDED = frozenset(
    "adamant angry afraid confident certain optimistic sure aware unaware reluctant skeptical unhappy proud horrify "
    "disappoint concern convince surprise shock".split()
)
_PRONOUNS = frozenset({"he", "she", "they", "who", "it"})
_NOT = frozenset({"not", "never", "n't", "n’t"})


GRAMMAR = "grammar"  # who gives an offer, beside those of ``READINESS``


@dataclass(frozen=True, slots=True)
class Offer:
    """What may be a link inside a content, and who takes it for one (of ``READINESS``, or ``GRAMMAR``)."""

    marked: Marked
    givers: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Around:
    """The attribution in whose content offers stand; read once, since a content of a book's length may hold thousands.

    ``words`` are those of its content, ``clausal`` whether its cue takes a clause.
    """

    words: int
    clausal: bool

    @classmethod
    def of(cls, text: str, outer: Marked) -> Around:
        """What is weighed of ``outer``."""
        return cls(len(_words(text, outer.content)), bool(lemmas_of(text, outer.cue) & saying.CLAUSAL))


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds: of any offer, for one unit of each signal, for each lemma of its cue."""

    intercept: float
    signals: Mapping[str, float]
    lemmas: Mapping[str, float]


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """The weights that ship."""
    held = json.loads((files("headwater.annotations") / "likely.json").read_text(encoding="utf-8"))
    return Weights(held["intercept"], held["signals"], held["lemmas"])


def likelihood(text: str, offer: Offer, around: Around, heads: InnerHeads) -> float:
    """The share of such offers that are attributions, in [0, 1]."""
    weights = load_weights()
    signals = signals_of(text, offer, around, heads)
    odds = weights.intercept + math.fsum(weight * signals[name] for name, weight in weights.signals.items())
    odds += math.fsum(weights.lemmas.get(lemma, 0.0) for lemma in sorted(lemmas_of(text, offer.marked.cue)))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


def signals_of(text: str, offer: Offer, around: Around, heads: InnerHeads) -> dict[str, float]:
    """The signals by name; truth counts one."""
    marked = offer.marked
    return (
        {f"given by {giver}": float(giver in offer.givers) for giver in (*READINESS, GRAMMAR)}
        | _sure(marked, heads)
        | {name: float(value) for name, value in _form(text, marked, around).items()}
    )


def lemmas_of(text: str, spans: list[Span]) -> frozenset[str]:
    """The base forms of the words in ``spans``."""
    return frozenset(map(lemma_of, _words(text, spans)))


def may_say(text: str, spans: list[Span]) -> bool:
    """Whether a word of saying stands in any of ``spans``."""
    return any(word in _AS_IS or lemma_of(word) in _CUES for span in spans for word in lower_words(span.of(text)))


def _sure(marked: Marked, heads: InnerHeads) -> dict[str, float]:
    """How sure the heads are of each part."""
    cue, source, content = marked.cue, marked.source, marked.content
    return {
        "cue": heads.odds(cue, CUE),
        "cue, best": heads.odds(cue, CUE, np.max),
        "source": heads.odds(source, SOURCE),
        "content": heads.odds(content, CONTENT),
        "content, first": heads.odds([min(content)], CONTENT, lambda chances: chances[0]),
        "content, last": heads.odds([max(content)], CONTENT, lambda chances: chances[-1]),
        "outer cue, best": heads.odds(cue, CUE, np.max, "outer"),
        "outer source": heads.odds(source, SOURCE, heads="outer"),
        "outer content": heads.odds(content, CONTENT, heads="outer"),
    }


def _form(text: str, marked: Marked, around: Around) -> dict[str, float]:
    """What its words look like."""
    cue, source = _words(text, marked.cue), _words(text, marked.source)
    lemmas, first = {lemma_of(word) for word in cue}, source[0] if source else ""
    said, told = text_of(sorted(marked.content), text, " "), len(_words(text, marked.content))
    initial = next(filter(str.isalnum, text_of(marked.source, text, " ")), "")
    return {
        "clausal": bool(lemmas & saying.CLAUSAL),
        "object": bool(lemmas & saying.OBJECT),
        "infinitive": bool(lemmas & saying.INFINITIVE),
        "noun": bool(lemmas & saying.NOUNS),
        "prepositional": bool(lemmas & saying.PREPOSITIONAL.keys()),
        "mental": bool(lemmas & saying.MENTAL),
        "modal": bool(set(cue) & saying.MODALS),
        "negated": bool(set(cue) & _NOT),
        "past": any(map(past_forms, cue)),
        "no source": not source,
        "first person": first in saying.FIRST,
        "pronoun": first in _PRONOUNS,
        "name": initial.isupper() and first not in saying.FIRST,
        "words of source": len(source),
        "words": told,
        "words, log": math.log1p(told),
        "quoted": said[:1] in set(QUOTING),
        "that": said.lower().startswith("that "),
        "to": said.lower().startswith("to "),
        "in parts": len(marked.content) > 1,
        "cue behind": min(marked.cue) > max(marked.content),
        "share": told / max(1, around.words),
        "outer clausal": around.clausal,
        "no word of saying": not _is_cue(cue),
    }


def _words(text: str, spans: list[Span]) -> list[str]:
    return lower_words(text_of(spans, text, " "))


def _is_cue(words: list[str]) -> bool:
    """Whether the cue is of saying, and of what was said rather than what would be."""
    if any(word in saying.MODALS - {"to"} for word in words):
        return False
    return any(word in _AS_IS or lemma_of(word) in _CUES | _MINDED for word in words)
