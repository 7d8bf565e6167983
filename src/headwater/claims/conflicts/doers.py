"""Whether two accounts in the same words name other actors: "Norland fired on it" and "Sarvia fired on it".

Only near copies are judged: where all else is said in the same words, another name in one's place is another claim.
In freer wording a name and a role may well be one actor ("the president", "Dovan"), and nothing is said of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from headwater.claims.assertions.kin import kin
from headwater.claims.likeness.profiles import Profile
from headwater.meaning.words import Word, words

_COMMON: Final = 3  # content words both say, at least, beside the actor
_LONGEST: Final = 5  # words of a name with its title
_SAME: Final = 0.6  # part of all words that a near copy leaves as they are
_ONE_SPELLING: Final = 0.85  # part of all letters that two spellings of one name share: one in eight may be another
# Heads that may stand for anybody named: no actor of their own.
_ANYBODY: Final = frozenset(
    "official authority spokesman spokeswoman spokesperson source company firm group government country state nation"
    " president minister governor leader chief head boss man woman person people party organisation organization"
    " agency body team side one he she it they this that who which".split()
)
_POINTING: Final = frozenset("this that these those such".split())  # at what was named before, by any name
_BODIES: Final = frozenset(
    "union commission board ministry court police army council committee parliament bank church senate".split()
)


def other_actor(a: Profile, b: Profile) -> bool:
    """Whether two near copies put another name, or another body, in one place, or exchange two names."""
    if a.text == b.text or len(a.lemmas & b.lemmas) < _COMMON or len(a.lemmas ^ b.lemmas) > 2 * _LONGEST:
        return False
    if a.text.isupper() != b.text.isupper():
        return False
    mine, yours = words(a.text), words(b.text)
    return _exchanged(a, b, mine, yours) or _replaced(a, b, mine, yours)


def _replaced(a: Profile, b: Profile, mine: Sequence[Word], yours: Sequence[Word]) -> bool:
    matcher = SequenceMatcher(None, [w.lemma for w in mine], [w.lemma for w in yours], autojunk=False)
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    if len(changes) != 1 or changes[0][0] != "replace" or matcher.ratio() < _SAME:
        return False
    _, start, end, other_start, other_end = changes[0]
    one, other = mine[start:end], yours[other_start:other_end]
    if max(len(one), len(other)) > _LONGEST or any(w.text[0].isdigit() for w in (*one, *other)):
        return False
    return _are_other(a, one, b, other)


def _are_other(a: Profile, one: Sequence[Word], b: Profile, other: Sequence[Word]) -> bool:
    """Whether two stretches in one place are the names of two, or two bodies."""
    if {kin(w.lemma) for w in one} & {kin(w.lemma) for w in other} or _are_spelled_alike(one, other):
        return False
    if {one[0].text.lower(), other[0].text.lower()} & _POINTING:
        return False
    head, head_too = one[-1], other[-1]
    if {head.lemma, head_too.lemma} & _ANYBODY:
        return False
    named, named_too = _is_named(a, one), _is_named(b, other)
    if named != named_too:  # a name and a description may be one actor, unless both are bodies
        return head.lemma in _BODIES and head_too.lemma in _BODIES
    return named or (kin(head.lemma) in a.subject and kin(head_too.lemma) in b.subject)


def _are_spelled_alike(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether two stretches are one name in two spellings: "Harbour Advisors", "Harbor Advisers", or by initials."""
    first, second = ("".join(x for w in some for x in w.text.casefold() if x.isalnum()) for some in (one, other))
    initials = {"".join(w.text[0].casefold() for w in some) for some in (one, other) if len(some) > 1}
    if initials & {first, second}:
        return True
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ONE_SPELLING


def _is_named(profile: Profile, stretch: Sequence[Word]) -> bool:
    """Whether its head is a name: not in "the former Orrin goalkeeper"."""
    return kin(stretch[-1].lemma) in profile.names


def _exchanged(a: Profile, b: Profile, mine: Sequence[Word], yours: Sequence[Word]) -> bool:
    """Whether two names have changed places, and nothing else has."""
    names = a.names & b.names
    rest, rest_too = ([w.lemma for w in some if kin(w.lemma) not in names] for some in (mine, yours))
    order, order_too = ([kin(w.lemma) for w in some if kin(w.lemma) in names] for some in (mine, yours))
    return rest == rest_too and order != order_too and sorted(order) == sorted(order_too)
