"""What one mouth says in one breath is two things, however alike: nobody tells a thing twice in one sentence.

"They will back Lind. They will back another": that two sentences beside each other are alike but for what
stands in one place is how a list is told.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Final

from headwater.claims.likeness.profiles import Profile
from headwater.claims.likeness.tellers import same_mouth
from headwater.meaning.words import Word, is_function_word, words

_NEAR: Final = 200  # characters between two members of a list
_MEMBER: Final = 4  # words of a member, at most


def are_told_beside(a: Profile, b: Profile) -> bool:
    """Whether one mouth says both in one sentence, neither within the other, or as members of one list."""
    if a.assertion.article_id != b.assertion.article_id or not same_mouth(a, b):
        return False
    first, second = sorted((a.assertion.span, b.assertion.span))
    if first.overlap(second):
        return False
    if a.assertion.context == b.assertion.context:
        return True
    return second.start - first.end <= _NEAR and _are_of_one_list(words(a.text), words(b.text))


def _are_of_one_list(mine: list[Word], yours: list[Word]) -> bool:
    """Whether two that begin alike differ in one place, in words that tell something; so must what they begin with."""
    matcher = SequenceMatcher(None, [w.lemma for w in mine], [w.lemma for w in yours], autojunk=False)
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    if len(changes) != 1 or changes[0][0] != "replace":
        return False
    _, start, end, other_start, other_end = changes[0]
    members = mine[start:end], yours[other_start:other_end]
    return _tells(mine[:start]) and all(len(one) <= _MEMBER and _tells(one) for one in members)


def _tells(some: list[Word]) -> bool:
    return any(not is_function_word(word.lemma) for word in some)
