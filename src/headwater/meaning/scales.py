"""Scales with two ends that news tells things by: open or shut, alive or dead, won or lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# Scale: verbs and states of one end / those of the other. States are told by "be", "stay", "keep" and the like.
_SCALES: Final = """
open: open reopen unlock | open unlocked passable / close shut seal block | closed shut sealed blocked impassable;
aloft: fly | airborne aloft in-the-air / | grounded on-the-ground;
life: survive | alive safe-and-well / die drown perish | dead;
result: win triumph beat defeat | victorious ahead in-the-lead / lose | defeated;
guilt: convict | guilty convicted / acquit exonerate clear | innocent not-guilty acquitted cleared;
custody: arrest detain jail imprison | in-custody under-arrest behind-bars in-detention in-jail in-prison
 / | free at-large at-liberty;
work: | working operational running online in-operation in-service up-and-running
 / malfunction fail | down offline out-of-action out-of-order out-of-service idle broken at-a-standstill;
approval: approve adopt ratify endorse | approved / reject veto | rejected;
ruling: uphold | upheld / overturn quash annul reverse overrule | overturned quashed;
presence: attend | present in-attendance / boycott skip | absent;
safety: | safe drinkable harmless / | unsafe undrinkable contaminated poisonous toxic hazardous;
law: | legal lawful / | illegal unlawful;
wholeness: | intact undamaged unharmed unscathed unhurt / destroy demolish ruin | destroyed damaged ruined injured;
truth: | genuine authentic real / fake forge doctor fabricate | fake forged doctored fabricated;
test: | positive / | negative;
office: | in-office in-post / resign quit |;
cover: | insured covered / | uninsured;
schedule: | on-schedule on-time on-track / postpone delay | late delayed behind-schedule overdue;
cause: | deliberate intentional planned staged / | accidental an-accident unintentional;
outcome: succeed | successful a-success / | unsuccessful a-failure a-flop
"""


@dataclass(frozen=True, slots=True)
class Pole:
    """One end of a scale."""

    scale: str
    holds: bool


def _read_scales() -> tuple[dict[str, Pole], dict[tuple[str, ...], Pole]]:
    verbs: dict[str, Pole] = {}
    states: dict[tuple[str, ...], Pole] = {}
    for row in _SCALES.split(";"):
        name, _, ends = row.partition(":")
        for holds, end in zip((True, False), ends.split("/"), strict=True):
            told, _, shown = end.partition("|")
            pole = Pole(name.strip(), holds)
            verbs |= dict.fromkeys(told.split(), pole)
            states |= {tuple(words.split("-")): pole for words in shown.split()}
    return verbs, states


# By lemma, the end that a verb brings a thing to; by their words, the end that a state is.
VERB_POLES, STATE_POLES = _read_scales()
OF_DOER: Final = frozenset({"result", "presence", "life", "aloft", "office"})  # told of who does it
ERGATIVE: Final = frozenset({"open", "work"})  # told of the subject where there is no object: "the bridge reopened"
