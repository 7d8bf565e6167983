"""How well stance and hedge of an attribution are read, against the hand-labelled gold of ``benchmarks/gold``.

    python benchmarks/stance.py [--shared DIR] [--misses]

Printed twice: *as read*, where a gold assertion is found when an attribution's cue overlaps its cue and their contents
share words, and *on gold spans*, where source, cue and content are given, which leaves the reader out of it. A stance
is right when it is the gold's or one that the gold allows; a hedge when it shares a character with the gold's, and
hedges are scored where the gold asserts, since words like *unclear whether* are a stance elsewhere. The assertions were
chosen for rare stances, so that no figure says how often a stance occurs; those of PolNeAR's train part are found more
easily than new ones, for the reader learnt from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from standoff import STANCE, Labelled, describe, f1, options, overlap, read_gold, spans_of, words_at

from headwater.annotations.annotate import annotate
from headwater.annotations.hedges import hedge_for
from headwater.annotations.stance import stance_for
from headwater.annotations.words import unit_of
from headwater.data.annotation import Annotations
from headwater.data.span import Span, text_of
from headwater.model import Reader, load_reader

STANCES = ("asserts", "denies", "questions", "declines", "unverified")
_LOST = "not found"


@dataclass
class Tally:
    """Counts of stances read for stances wanted, and of hedges."""

    read: Counter[tuple[str, str]] = field(default_factory=Counter)
    right: int = 0
    hedges: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def add(self, label: dict[str, Any], stance: str, hedge: Span | None, text: str) -> None:
        """Count one assertion."""
        wanted = label["stance"]
        is_right = stance in (wanted, *label.get("stance_or", ()))
        self.read[wanted, wanted if is_right else stance] += 1
        self.right += is_right
        gold = Span(*label["hedge"]) if label["hedge"] else None
        if wanted == "asserts":
            self.hedges["wanted"] += gold is not None
            self.hedges["given"] += hedge is not None
            self.hedges["right"] += gold is not None and hedge is not None and gold.overlap(hedge) > 0
        else:
            self.hedges["elsewhere"] += hedge is not None
        if stance != _LOST and (not is_right or (gold is None) != (hedge is None)):
            roles = (text_of(spans_of(label[role]), text) for role in ("source", "cue", "content"))
            heard = f"{hedge.of(text) if hedge else None} for {gold.of(text) if gold else None}"
            self.notes.append(f"{stance} for {wanted}, hedge {heard}: " + " | ".join(roles).replace("\n", " "))

    def report(self, name: str) -> None:
        """Print the figures and the table."""
        n, lost = sum(self.read.values()), sum(self.read[stance, _LOST] for stance in STANCES)
        print(f"\n{name}: found {n - lost} of {n}; stance right {self.right / max(1, n - lost):.3f} of those found")
        columns = (*STANCES, _LOST)
        print(f"{'wanted, read:':14}" + "".join(f"{column:>12}" for column in columns))
        for stance in STANCES:
            print(f"{stance:14}" + "".join(f"{self.read[stance, column]:12}" for column in columns))
        h = self.hedges
        precision, recall = h["right"] / max(1, h["given"]), h["right"] / max(1, h["wanted"])
        print(f"hedges of what is asserted: precision {precision:.3f}, recall {recall:.3f}", end=" ")
        print(f"(wanted {h['wanted']}, given {h['given']}; {h['elsewhere']} more given on other stances)")


def score(gold: Sequence[Labelled], reader: Reader) -> tuple[Tally, Tally]:
    """The tallies as read and on gold spans."""
    as_read, on_gold = Tally(), Tally()
    for one in gold:
        annotations = annotate(one.article(), reader)
        for label in one.labels:
            stance, hedge = read_label(label, annotations, one.text)
            as_read.add(label, stance, hedge, one.text)
            cue, content = spans_of(label["cue"]), spans_of(label["content"])
            sentence = unit_of(annotations.sentences, cue[0].start)
            stance, _ = stance_for(one.text, cue, content, sentence)
            on_gold.add(label, stance, hedge_for(one.text, cue, content), one.text)
    return as_read, on_gold


def read_label(label: dict[str, Any], annotations: Annotations, text: str) -> tuple[str, Span | None]:
    """Stance and hedge of the attribution that is most like the label."""
    cue, words = spans_of(label["cue"]), words_at(spans_of(label["content"]), text)
    alike = [
        (f1(words, words_at(one.content, text)), -index, one)
        for index, one in enumerate(annotations.attributions)
        if overlap(cue, one.cue)
    ]
    best = max(alike, key=lambda item: item[:2], default=None)
    if best is None or best[0] == 0:
        return _LOST, None
    return best[2].stance, best[2].hedge


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--misses", action="store_true", help="also list what was read otherwise than labelled")
    arguments = parser.parse_args()
    gold = read_gold(STANCE, arguments.shared)
    print(describe(gold))
    for name, tally in zip(("as read", "on gold spans"), score(gold, load_reader()), strict=True):
        tally.report(name)
        if arguments.misses:
            print(*tally.notes, sep="\n")


if __name__ == "__main__":
    main()
