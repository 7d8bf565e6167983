"""Scales with two ends that news tells things by: open or shut, alive or dead, won or lost."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

# Scale: verbs and states of one end / those of the other. States are told by "be", "stay", "keep" and the like.
# Verbs with a hyphen are turns of phrase ("hand in his notice"); "~" follows verbs that tell it of who does it.
_SCALES: Final = """
open: open reopen unlock | open unlocked passable open-to-traffic / close shut seal block
 | closed shut sealed blocked impassable;
aloft: fly~ | airborne aloft in-the-air / | grounded on-the-ground;
life: survive~ pull-out-alive rescue get-out-alive~ | alive safe-and-well safe unhurt
 / die~ drown~ perish~ lose-life~ kill murder succumb~ | dead;
result: win~ triumph~ beat~ defeat~ | victorious ahead in-the-lead / lose~ concede-defeat~ | defeated;
guilt: convict find-guilty plead-guilty~ | guilty convicted / acquit exonerate clear plead-not-guilty~
 | innocent not-guilty acquitted cleared;
custody: arrest detain jail imprison remand take-into-custody | in-custody under-arrest behind-bars in-detention in-jail
 in-prison / release free walk-free~ set-free | free at-large at-liberty;
leaving: resign~ quit~ step-down~ stand-down~ hand-in-notice~ leave-voluntarily~ pull-out~ bow-out~ | /
 sack fire dismiss oust axe expel depose terminate throw-out let-go kick-out get-the-sack~ get-the-boot~
 show-the-door |;
loss: surrender hand-back give-up renounce relinquish return-voluntarily | / revoke suspend withdraw confiscate seize
 strip rescind annul take-away |;
work: resume-work~ | working operational running online in-operation in-service up-and-running
 / malfunction~ fail~ break-down~ | down offline out-of-action out-of-order out-of-service idle broken at-a-standstill
 not-working;
approval: approve adopt ratify endorse accept pass wave-through | approved accepted passed
 / reject veto turn-down vote-down throw-out rebuff | rejected turned-down;
permission: allow permit authorize legalize license | allowed permitted legal lawful licensed
 authorised authorized / ban forbid prohibit outlaw bar | banned forbidden prohibited illegal unlawful unlicensed
 against-the-law;
validity: | valid current in-date / lapse~ expire~ run-out~ | invalid expired out-of-date void;
ruling: uphold | upheld / overturn quash annul reverse overrule | overturned quashed;
presence: attend~ turn-up~ | present in-attendance / boycott~ skip~ stay-away~ | absent;
safety: | safe drinkable harmless / | unsafe undrinkable contaminated poisonous toxic hazardous dangerous;
wholeness: | intact undamaged unharmed unscathed unhurt / destroy demolish ruin wreck
 | destroyed damaged ruined injured;
truth: | genuine authentic real true accurate / fake forge doctor fabricate manipulate falsify | fake forged doctored
 fabricated false untrue invented made-up;
test: test-positive~ | positive / test-negative~ | negative;
office: remain-in-office~ stay-in-office~ remain-in-post~ stay-on~ keep-job~ keep-post~
 | in-office in-post / resign~ quit~ step-down~ stand-down~ hand-in-notice~ lose-job~ sack dismiss oust depose |;
cover: | insured covered / | uninsured;
schedule: | on-schedule on-time on-track in-time / postpone delay put-back push-back run-late~
 | late delayed behind-schedule overdue;
cause: | deliberate intentional planned staged on-purpose arson sabotage
 / | accidental an-accident unintentional by-accident;
outcome: succeed~ | successful a-success / | unsuccessful a-failure a-flop;
knowledge: know-about~ know-of~ be-told~ | aware informed / | unaware in-the-dark ignorant;
sleep: fall-asleep~ doze-off~ nod-off~ | asleep / stay-awake~ | awake wide-awake;
drink: | drunk over-the-limit intoxicated / | sober;
arms: carry-weapon~ | armed / | unarmed;
trend: rise~ climb~ increase~ grow~ jump~ surge~ soar~ go-up~ | up higher / fall~ drop~ decline~ decrease~ slump~
 shrink~ plunge~ go-down~ | down lower;
stand: back support endorse favor | in-favour in-favor behind / oppose | against opposed;
word: honor respect follow abide-by comply-with keep-to stick-to 
 / break breach violate flout depart-from break-with tear-up |;
money: | profitable in-profit solvent in-the-black / | loss-making insolvent bankrupt in-financial-trouble
 in-difficulty in-the-red;
peace: | in-force in-effect in-place / collapse~ | over finished
"""


@dataclass(frozen=True, slots=True)
class Pole:
    """One end of a scale; ``of_doer``: what brings it about tells it of who does it."""

    scale: str
    holds: bool
    of_doer: bool = False


def _read_scales() -> tuple[dict[tuple[str, ...], tuple[Pole, ...]], dict[tuple[str, ...], tuple[Pole, ...]]]:
    verbs: dict[tuple[str, ...], list[Pole]] = defaultdict(list)
    states: dict[tuple[str, ...], list[Pole]] = defaultdict(list)
    for row in _SCALES.split(";"):
        name, _, ends = row.partition(":")
        for holds, end in zip((True, False), ends.split("/"), strict=True):
            told, _, shown = end.partition("|")
            for verb in told.split():
                pole = Pole(name.strip(), holds, verb.endswith("~"))
                verbs[tuple(verb.rstrip("~").split("-"))].append(pole)
            for words in shown.split():
                states[tuple(words.split("-"))].append(Pole(name.strip(), holds))
    return {k: tuple(v) for k, v in verbs.items()}, {k: tuple(v) for k, v in states.items()}


# By lemmas, the ends that a verb or turn of phrase brings a thing to; by their words, the ends that a state is.
VERB_POLES, STATE_POLES = _read_scales()
OF_DOER: Final = frozenset(pole.scale for poles in VERB_POLES.values() for pole in poles if pole.of_doer)
LEAVING: Final = "leaving"
OF_WILL: Final = frozenset({LEAVING, "loss"})  # done of one's own will, or to one: both ends part with the same
ERGATIVE: Final = frozenset({"open", "work"})  # told of the subject where there is no object: "the bridge reopened"
