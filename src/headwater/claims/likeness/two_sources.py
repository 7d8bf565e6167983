"""What likeness counts less between two named sources: joined they confirm each other, so hardly a word is too few."""

from __future__ import annotations

from typing import Final

from headwater.claims.assertions.kin import kin, kindred
from headwater.claims.assertions.voices import source_ids
from headwater.claims.likeness.profiles import Profile
from headwater.claims.likeness.tellers import innermost
from headwater.meaning.phrases import TIMES
from headwater.meaning.verbs import find_verbs

# Little is soon alike by chance. Of 207 pairs of two sources of real coverage with scores from .67 to .97, .58 were
# right where they share one word of what they tell, .71 and .79 where two, without and with a verb, .96 from three on.
_BARELY: Final = 0.05
_FEW: Final = 2
_AUXILIARIES: Final = frozenset({"be", "have", "do"})


def lost_by_two(a: Profile, b: Profile) -> float:
    """What the score of two statements loses that two sources affirm, each by himself, in hardly a word alike."""
    return _BARELY if _are_of_two(a, b) and _share_little(a, b) else 0.0


def _are_of_two(a: Profile, b: Profile) -> bool:
    """Whether both affirm something, on the word of sources who do not stand in one chain."""
    ends = (innermost(a), innermost(b))
    if None in ends or not a.assertion.stance == b.assertion.stance == "asserts":
        return False
    return not set(source_ids(a.assertion.chain)) & set(source_ids(b.assertion.chain))


def _share_little(a: Profile, b: Profile) -> bool:
    """Whether hardly a word of what they tell is the same: one, or two and no verb; names and days tell nothing."""
    names = a.names | b.names | TIMES
    mine, yours = a.lemmas - names, b.lemmas - names
    shared = mine & yours
    n_shared = len(shared) + len(kindred(mine - shared, yours - shared))
    return n_shared < _FEW or (n_shared == _FEW and not (_deeds(a) & b.lemmas or _deeds(b) & a.lemmas))


def _deeds(profile: Profile) -> frozenset[str]:
    """The verbs of an assertion that tell something by themselves."""
    return frozenset(kin(use.word.lemma) for use in find_verbs(profile.text)) - _AUXILIARIES
