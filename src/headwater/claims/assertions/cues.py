"""Verbs that put words in somebody's mouth, and verbs that are themselves the news.

What a source *said* is the claim; what a source *ordered* is a deed, and the claim is that it was ordered. A verb in
neither list ("ratified", "approved", "supported", "learned") reports nothing, even where the reader took it for a cue:
it tells of an act or of a fact, on the article's own word.
"""

from __future__ import annotations

import re
from typing import Final

from headwater.meaning.lemmas import lemma_of


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SAYING: Final = _set("""
say tell report add claim state note announce warn believe think suggest show quote cite write argue explain confirm
allege estimate insist acknowledge admit reveal indicate accord according paraphrase describe maintain contend assert
declare
point predict forecast conclude find testify recall reply respond hear understand recount relate concede caution
reiterate remark comment observe speculate assess disclose signal boast purport imply hint assume suspect fear hope
expect read tweet brag quip fume post publish broadcast repeat continue joke whisper stress emphasize underline
underscore highlight deny dispute reject dismiss refute doubt question ask wonder verify specify clarify mention refer
narrate
proclaim assure
know feel agree determine rule judge see depict portray
statement report claim allegation word account opinion view concern fear doubt question belief suspicion speculation
""")

_DOING: Final = _set("""
order command instruct direct call urge demand push press appeal request beg plead invite propose recommend advise
accuse blame charge condemn denounce criticize slam blast lambast mock ridicule decry deplore lament praise hail welcome
thank congratulate congratulation
label brand dub pronounce liken characterize credit applaud tout exhort encourage chide scold rebuke chastise deride
bemoan rip
threaten vow pledge promise swear offer warn express voice raise apologize reaffirm ask want plan
stress emphasize underline underscore highlight acknowledge reject dismiss deny dispute decline announce
""")

# Of these, the ones by which a sentence's own subject speaks; companies that plan and parliaments that ban do not.
_SPEAKING: Final = _set("""
order command instruct urge demand push call appeal beg propose recommend accuse blame condemn denounce criticize slam
praise welcome threaten vow pledge promise warn stress emphasize underline underscore highlight reject dismiss deny
reaffirm insist announce declare tell say claim argue acknowledge admit apologize
""")

# Those that nobody hears: thoughts, senses and plans, and to push, which is done by hand as well.
_OF_MIND: Final = _set("""
think believe know understand feel hear consider expect suspect assume judge imagine regard view want plan push press
""")

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def is_saying(cue: str) -> bool:
    """Whether the cue passes on words or thoughts: what follows is the claim."""
    return any(lemma in _SAYING for lemma in _lemmas(cue))


def is_doing(cue: str) -> bool:
    """Whether the cue is a deed done with words: that it was done is the claim."""
    return any(lemma in _DOING for lemma in _lemmas(cue))


def is_of_mind(cue: str) -> bool:
    """Whether all that the cue tells of is in somebody's mind, or before his eyes."""
    telling = [lemma for lemma in _lemmas(cue) if lemma in _SAYING | _DOING | _OF_MIND]
    return bool(telling) and all(lemma in _OF_MIND for lemma in telling)


def is_hope(cue: str) -> bool:
    """Whether the cue only hopes or wishes: that somebody hopes so is the news, not that it is so."""
    return any(lemma in ("hope", "wish") for lemma in _lemmas(cue))


def is_mark(cue: str) -> bool:
    """Whether a mark alone attributes: "Ambrose: no deal yet", "Depot hit – officials"."""
    return bool(cue) and not any(character.isalnum() for character in cue)


def is_speaking(cue: str) -> bool:
    """Whether whoever does this is heard speaking, by saying or by a deed of words."""
    return any(lemma in _SPEAKING for lemma in _lemmas(cue))


def _lemmas(cue: str) -> list[str]:
    return [lemma_of(word) for word in _WORD.findall(cue)]
