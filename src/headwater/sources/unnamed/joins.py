"""Joins: unnamed sources that are found to be one, and the words by which they are told apart."""

from __future__ import annotations

from headwater.data.evidence import Evidence
from headwater.meaning.words import content_words
from headwater.sources.names.hits import Key
from headwater.sources.phrases import nouns
from headwater.sources.references.mentions import Mention

UNNAMED = ("people", "image", "document")
PHRASES = ("people", "other", "image", "document")
UNKNOWN = 4  # parts of the key of a body that only one article speaks of
OWNED = 3  # parts of the key of an unnamed source; those of its owner's follow
# What a report calls those whom it will not name, beside their nouns: a group of these can be meant by "sources".
IN_THE_KNOW = nouns.NAMELESS | {
    "official",
    "officer",
    "executive",
    "adviser",
    "aide",
    "diplomat",
    "lawyer",
    "negotiator",
}


class Joins:
    """Sources that were found to be one: each key with the key it goes to, and why."""

    def __init__(self) -> None:
        self._known: dict[Key, tuple[Key, Evidence]] = {}

    def root(self, key: Key) -> Key:
        """The key that ``key`` has come to."""
        while key in self._known:
            key = self._known[key][0]
        return key

    def add(self, later: Mention, earlier: Mention, evidence: Evidence) -> None:
        """Join the source of ``later``, which has no name of its own, to that of ``earlier``."""
        key, into = self.root(later.hit.key), self.root(earlier.hit.key)
        if key != into and (key[0] in UNNAMED or is_unknown(key)):
            self._known[key] = (into, evidence)

    def all(self) -> dict[Key, tuple[Key, Evidence]]:
        """Every key that was joined, with the key it has come to and the evidence."""
        return {key: (self.root(key), evidence) for key, (_, evidence) in sorted(self._known.items())}


def is_unknown(key: Key) -> bool:
    """Whether a key is of a body without a name, which only one article speaks of."""
    return key[0] == "body" and len(key) == UNKNOWN


def telling(mention: Mention) -> frozenset[str]:
    """The content words behind the noun of an unnamed source, up to a comma or relative clause: "|briefed on it"."""
    phrase = mention.phrase
    start = phrase.core.end if phrase.core else phrase.span.end
    comma = phrase.text.find(",", start - phrase.span.start)
    end = phrase.span.start + comma if comma >= 0 else phrase.span.end
    kept: list[str] = []
    for word in phrase.words:
        if start <= word.start < end:
            if word.text.lower() in nouns.RELATIVE:
                break
            kept.append(word.text)
    return frozenset(w.lemma for w in content_words(" ".join(kept)))


def modifiers(mention: Mention) -> frozenset[str]:
    """The content words before the noun: "board" of "board official"."""
    phrase = mention.phrase
    core = phrase.core or phrase.span
    inside = " ".join(w.text for w in phrase.words if core.start <= w.start < core.end)
    return frozenset(w.lemma for w in content_words(inside)) - nouns.DETERMINERS - {phrase.head}
