"""Words, for the purpose of telling what a line is about and whether it is a sentence."""

from __future__ import annotations

import re

from headwater.algorithms.kept import kept

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_CLOSERS = "\"”’'»)]* "
_STEM = 5  # letters: joins Korea/Korean, order/ordered, drone/drones; only a hint of sameness is needed

FUNCTION_WORDS = frozenset(
    """a about above after again against all also although am among an and another any are around as at be because been
    before being between both but by can could did do does doing down during each either else even ever every few for
    from further had has have having he her here hers him his how however i if in into is it its itself just last later
    like made make many may me might more most much must my near neither never new next no nor not now of off on once
    one only onto or other our out over own per rather said same say says she should since so some still such than that
    the their them then there these they this those though through to too toward towards two under until up upon us very
    was we were what when where whether which while who whom whose why will with within without would yet
    you your""".split()
)


@kept(512, n_long=2)  # a line is asked about many times in a row
def split_words(text: str) -> tuple[str, ...]:
    """The words of ``text`` as written."""
    return tuple(_WORD.findall(text))


@kept(512, n_long=2)
def find_topics(text: str) -> frozenset[str]:
    """Crude stems of the content words: what a line is about."""
    words = (re.sub(r"['’]s$|['’]$", "", word.casefold()) for word in split_words(text))
    return frozenset(word[:_STEM] for word in words if len(word) > 2 and word not in FUNCTION_WORDS)


def function_share(text: str) -> float:
    """Which share of the words are function words: about .4 in prose, near 0 in labels, menus and lists of names."""
    words = split_words(text)
    return sum(word.casefold() in FUNCTION_WORDS for word in words) / len(words) if words else 0.0


def ends_sentence(text: str) -> bool:
    """Whether the last character, closing quotes and brackets aside, ends a sentence."""
    return text.rstrip(_CLOSERS)[-1:] in (".", "!", "?", "…", ":", ";")


def is_shouted(text: str) -> bool:
    """Whether nearly all letters are capitals, as in broadcast transcripts and old wires."""
    n_upper = sum(character.isupper() for character in text)
    n_lower = sum(character.islower() for character in text)
    return n_upper > 9 * n_lower and n_upper > 2


def is_prose(text: str) -> bool:
    """Whether a line reads as one or more sentences."""
    words = split_words(text)
    if len(words) >= 20:
        return ends_sentence(text) or function_share(text) >= 0.15
    if len(words) >= 10:
        return ends_sentence(text) and (is_shouted(text) or not is_title_case(text))
    return len(words) >= 4 and ends_sentence(text) and text.rstrip(_CLOSERS)[-1:] != ":" and not is_title_case(text)


def is_title_case(text: str) -> bool:
    """Whether nearly every content word is capitalised."""
    words = [word for word in split_words(text) if word.casefold() not in FUNCTION_WORDS and word[0].isalpha()]
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= 0.9 * len(words)


def outside_quotes(text: str) -> str:
    """``text`` with quoted stretches blanked out: what the outlet itself says."""
    return _QUOTED.sub(" ", text)


_QUOTED = re.compile(r"“[^”]{0,2000}(?:”|$)|\"[^\"]{0,2000}(?:\"|$)|‘[^’]{25,2000}’")
