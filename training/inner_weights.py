"""Fit the weights of ``headwater.annotations.likely`` on texts labelled inside their contents.

    python training/inner_weights.py --shared ../shared -o src/headwater/annotations/likely.json

What may be a link is offered as the product does it (``find_offers`` on the reader's own outer attributions) and is one
where a label has its cue, its source and most of its words. Read are the texts of ``training/labels/nested.jsonl`` that
the shipped reader has not learnt from, and of ``benchmarks/gold/nesting-newswire.jsonl`` those not held back: of what a
reader has learnt by heart it is too sure. Logistic regression with L2 on standardised signals and on the cue's lemmas;
printed are precision and recall of links at several bars, by five parts of the texts, each with weights of the others.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from corpora import Example  # noqa: F401  # first: it puts benchmarks/ on the path
from inner import LABELS, NEWSWIRE
from nesting import Link, are_alike, gold_links, overlap
from numpy.typing import NDArray
from standoff import SHARED, labels_of, read_rows, read_text

from headwater.annotations.contents import mend_contents
from headwater.annotations.heads import InnerHeads
from headwater.annotations.likely import Around, Offer, lemmas_of, signals_of
from headwater.annotations.nesting import find_offers
from headwater.annotations.roles import find_marked
from headwater.model import Reader, load_reader

Array = NDArray[np.float64]
LEARNT = 456  # lines of ``LABELS`` that the shipped reader (reader-4) has learnt from
_PENALTY = 3.0  # of the squared standardised weights
_LEMMA = 0.7  # what a lemma counts against a signal's standard deviation
_RARE = 6  # offers: a lemma in fewer has no weight
_STEPS = 40
_PARTS = 5
_BARS = (0.3, 0.35, 0.4, 0.5, 0.6)


@dataclass(frozen=True)
class Row:
    """One offer: its text, signals, lemmas, the label it meets (-1: none), and if it meets any, optional ones too."""

    text: int
    cue: frozenset[int]
    signals: dict[str, float]
    lemmas: frozenset[str]
    label: int
    optional: bool


@dataclass(frozen=True)
class Fitted:
    """Weights for signals and lemmas as they are."""

    intercept: float
    signals: dict[str, float]
    lemmas: dict[str, float]

    def odds(self, row: Row) -> float:
        """Log-odds that ``row`` is a link."""
        told = sum(weight * row.signals[name] for name, weight in self.signals.items())
        return self.intercept + told + sum(self.lemmas.get(lemma, 0.0) for lemma in row.lemmas)


def offers_of(reader: Reader, text: str, labels: Sequence[Link], number: int) -> Iterator[Row]:
    """Every offer in one text, with the label it meets."""
    reading = reader.read(text)
    heads = InnerHeads(text, reading)
    for outer in mend_contents(text, find_marked(text, reading)):
        around = Around.of(text, outer)
        for offer in find_offers(text, outer, heads):
            met = [n for n, label in enumerate(labels) if _meets(offer, label, text)]
            asked = [n for n in met if not labels[n].optional]
            cue = frozenset(place for span in offer.marked.cue for place in range(span.start, span.end))
            signals = signals_of(text, offer, around, heads)
            yield Row(number, cue, signals, lemmas_of(text, offer.marked.cue), (asked or [-1])[0], bool(met))


def _meets(offer: Offer, label: Link, text: str) -> bool:
    marked = offer.marked
    link = Link(label.level, marked.source, marked.cue, marked.content, [])
    return are_alike(label, link, text) and (not label.source or overlap(label.source, marked.source))


def fit(rows: Sequence[Row]) -> Fitted:
    """Newton's method; what meets an optional label alone counts neither way."""
    rows = [row for row in rows if row.label >= 0 or not row.optional]
    names = list(rows[0].signals)
    counted = Counter(lemma for row in rows for lemma in row.lemmas)
    lemmas = sorted(lemma for lemma, n in counted.items() if n >= _RARE)
    x = np.array([[row.signals[name] for name in names] for row in rows])
    mean, scale = x.mean(axis=0), x.std(axis=0) + 1e-9
    has = np.array([[_LEMMA * (lemma in row.lemmas) for lemma in lemmas] for row in rows])
    z = np.hstack([(x - mean) / scale, has, np.ones((len(rows), 1))])
    y = np.array([row.label >= 0 for row in rows], float)
    penalty = np.diag([_PENALTY] * (z.shape[1] - 1) + [0.0])
    w = np.zeros(z.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-z @ w))
        w -= np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + penalty, z.T @ (p - y) + penalty @ w)
    raw = w[: len(names)] / scale
    return Fitted(
        round(float(w[-1] - (raw * mean).sum()), 4),
        {name: round(float(value), 4) for name, value in zip(names, raw, strict=True)},
        {lemma: round(float(_LEMMA * v), 3) for lemma, v in zip(lemmas, w[len(names) : -1], strict=True)},
    )


def choose(rows: Sequence[Row], odds: Array, bar: float) -> list[Row]:
    """The likeliest rows from ``bar``, a probability, up, no two of them with one cue."""
    least, taken, chosen = np.log(bar / (1 - bar)), set(), []
    for at in np.argsort(-odds, kind="stable"):
        places = {(rows[at].text, place) for place in rows[at].cue}
        if odds[at] >= least and not places & taken:
            taken |= places
            chosen.append(rows[at])
    return chosen


def crossed(rows: Sequence[Row], texts: int) -> Array:
    """Log-odds of every row by weights fitted on the other parts of the texts."""
    part = [n % _PARTS for n in range(texts)]
    random.Random(0).shuffle(part)
    odds = np.zeros(len(rows))
    for k in range(_PARTS):
        fitted = fit([row for row in rows if part[row.text] != k])
        for at, row in enumerate(rows):
            if part[row.text] == k:
                odds[at] = fitted.odds(row)
    return odds


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="where corpora/ is")
    parser.add_argument("-o", "--output", type=Path, help="where the weights go; else they are not written")
    chosen = parser.parse_args(arguments)
    lines = read_rows(LABELS)[LEARNT:] + [row for row in read_rows(NEWSWIRE) if not row["held_back"]]
    reader, rows, wanted = load_reader(), [], 0
    for number, line in enumerate(lines):
        labels = gold_links(labels_of(line))
        wanted += sum(not label.optional for label in labels)
        rows += offers_of(reader, read_text(line, chosen.shared), labels, number)
        print(f"\r{number + 1} of {len(lines)} texts", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    print(f"{len(lines)} texts, {wanted} links asked for, {len(rows)} offers, {sum(r.label >= 0 for r in rows)} right")
    odds = crossed(rows, len(lines))
    for bar in _BARS:
        kept = choose(rows, odds, bar)
        right = len({(row.text, row.label) for row in kept if row.label >= 0})
        given = sum(row.label >= 0 or not row.optional for row in kept)
        print(f"from {bar:.2f}: precision {right / max(1, given):.3f}, recall {right / wanted:.3f}")
    if chosen.output:
        fitted = fit(rows)
        held = {"intercept": fitted.intercept, "signals": fitted.signals, "lemmas": fitted.lemmas}
        chosen.output.write_text(json.dumps(held, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
