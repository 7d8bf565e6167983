"""The names an article is about: words it capitalises inside its sentences, by how often and how early it says them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from headwater.algorithms.rarity import Rarity
from headwater.meaning.scripts import find_turns
from headwater.meaning.words import Word, is_function_word, words

LEAD_COUNT = 3.0  # times that a mention in the lead counts
COMMON = 200  # background articles (of 3,114) from which a name tells nothing: "London", "Monday"
_TITLE = 0.8  # of the content words of a sentence: with so many capitals it is a headline and tells no names apart
_JOINT = 3  # characters between two words of one name: a space, or " & "


@dataclass(frozen=True, slots=True)
class Names:
    """How often each name (a lemma) is said, and which names directly follow it: "Tarn & Voss" is one name of two."""

    counts: Mapping[str, float]
    followers: Mapping[str, frozenset[str]]


def find_names(sentences: Sequence[Sequence[Word]], n_lead: int) -> Names:
    """The names in the sentences of an article, those in the first ``n_lead`` counted more.

    Not a reader of entities: a name that only ever opens sentences is none.
    """
    names = _capitalised(sentences)
    counts: dict[str, float] = defaultdict(float)
    followers: dict[str, set[str]] = defaultdict(set)
    for index, sentence in enumerate(sentences):
        weight = LEAD_COUNT if index < n_lead else 1.0
        for word in sentence:
            if word.lemma in names:
                counts[word.lemma] += weight
        for first, second in pairwise(sentence):
            if first.lemma in names and second.lemma in names and second.start - first.end <= _JOINT:
                followers[first.lemma].add(second.lemma)
    return Names(dict(counts), {name: frozenset(after) for name, after in followers.items()})


def find_speakers(text: str) -> frozenset[str]:
    """The words of the labels before the turns of a script: whoever talks in a programme is not what it is about."""
    labels = (text[turn.label.name.start : turn.label.colon.start] for turn in find_turns(text))
    return frozenset(word.lemma for label in labels for word in words(label))


def count_shared(a: Names, b: Names, background: Rarity) -> float:
    """How many things both name, each counted by how little news at large speaks of it, in [0, 1] apiece."""
    leader = {name: name for name in a.counts.keys() & b.counts.keys()}

    def lead(name: str) -> str:
        while leader[name] != name:
            name = leader[name]
        return name

    for names in (a, b):
        for name in sorted(leader):
            for follower in sorted(names.followers.get(name, ())):
                if follower in leader:
                    leader[lead(name)] = lead(follower)
    rarest: dict[str, float] = {}
    for name in leader:
        rarest[lead(name)] = max(rarest.get(lead(name), 0.0), how_rare(name, background))
    return math.fsum(rarest.values())


def how_rare(name: str, background: Rarity) -> float:
    """1 for a name that the background does not know, 0 for one it knows from ``COMMON`` articles."""
    return max(0.0, 1 - math.log1p(background.n_texts_by_term.get(name, 0)) / math.log1p(COMMON))


def _capitalised(sentences: Iterable[Sequence[Word]]) -> frozenset[str]:
    """The words that stand with a capital inside a sentence at least as often as in lower case."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for sentence in sentences:
        telling = not _is_title(sentence)
        for index, word in enumerate(sentence):
            if word.text[0].islower():
                small[word.lemma] += 1
            elif telling and index and word.text[0].isupper() and _may_name(word):
                capital[word.lemma] += 1
    return frozenset(lemma for lemma, n in capital.items() if n >= small[lemma])


def _may_name(word: Word) -> bool:
    return len(word.lemma) > 1 and not is_function_word(word.lemma)


def _is_title(sentence: Sequence[Word]) -> bool:
    content = [word for word in sentence if not is_function_word(word.lemma)]
    shouting = 2 * sum(word.text.isupper() for word in sentence) > len(sentence)
    capitals = sum(word.text[0].isupper() for word in content)
    return shouting or (len(sentence) > 4 and capitals > _TITLE * len(content))
