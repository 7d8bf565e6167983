"""How well what holds between two statements is told: the same, narrower, contradicting, and how alike.

    python benchmarks/pairs.py ../shared/corpora [--only CORPUS …] [--json FILE]

The shipped sentence encoder's cosine and what both statements share to the eye, with the encoder's |u - v| and u * v
where they help, weighed by a regression with L2 fitted on the corpus's training part.

Test parts, read by nothing else: MSRP's own, STS headlines of 2015, a fifth of Emergent's claims with all their
headlines; for RTE, Climate-FEVER and ECB+ the development parts. Each figure stands beside what is asked of it.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pair_corpora import STANCES, Pair, read_corpus

from headwater.algorithms.rarity import load_background
from headwater.meaning.words import words
from headwater.model import load_encoder

Array = NDArray[np.float64]
Rows = dict[str, dict[str, float]]
WANTED = {
    "msrp": {"accuracy": 0.76, "f1": 0.83},
    "sts": {"pearson": 0.82},
    "emergent": {"accuracy": 0.73, "against_f1": 0.60},
}
HEADS = {"msrp": "same", "sts": "similar", "ecb": "same", "rte": "entails", "climate_fever": "entails"}
TESTED = {"msrp": "test", "sts": "test", "emergent": "test", "ecb": "dev", "rte": "dev", "climate_fever": "dev"}
NARROW = 37  # features before the encoder's own: its cosine, and ``surface``
_PENALTIES = (3.0, 30.0, 300.0)  # on squared weights of standardised features
_STEPS = 25
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"(?<!^)\b[A-Z]\w+")
_DOUBTS = frozenset("report reports reportedly claim claims claimed alleged allegedly rumor rumors rumour says".split())
_REFUSALS = frozenset("not no hoax fake false deny denies denied debunked never isn didn won doesn false wrong".split())


@dataclass(frozen=True)
class Regression:
    """Weights for standardised features, one column per class (one column: two classes, or a number)."""

    mean: Array
    scale: Array
    weights: Array

    def __call__(self, x: Array) -> Array:
        """Log-odds, or the number. **Shape** ``(n, columns)``."""
        return _with_one((x - self.mean) / self.scale) @ self.weights


def fit(x: Array, y: Array, penalty: float, *, is_number: bool) -> Regression:
    """Ridge for a number; logistic regression by Newton's method, each column against the rest, for classes.

    Args:
        x: **shape** ``(n, features)``.
        y: **shape** ``(n, columns)``, 0 or 1 for classes.
        penalty: of squared weights.
        is_number: whether ``y`` is a quantity.
    """
    mean, scale = x.mean(axis=0), x.std(axis=0) + 1e-6
    z = _with_one((x - mean) / scale)
    ridge = np.diag([penalty] * x.shape[1] + [1e-6])
    if is_number:
        return Regression(mean, scale, np.linalg.solve(z.T @ z + ridge, z.T @ y))
    columns = []
    for target in y.T:
        w = np.zeros(z.shape[1])
        for _ in range(_STEPS):
            p = 1 / (1 + np.exp(-np.clip(z @ w, -30, 30)))
            step = np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + ridge, z.T @ (p - target) + ridge @ w)
            w -= step
            if np.abs(step).max() < 1e-6:
                break
        columns.append(w)
    return Regression(mean, scale, np.stack(columns, axis=1))


def _with_one(z: Array) -> Array:
    return np.hstack([z, np.ones((len(z), 1))])


def targets_of(corpus: str, pairs: Sequence[Pair]) -> Array:
    """What is to be told, a column per class."""
    if corpus == "emergent":
        return np.array([[float(p.targets["stance"] == i) for i in range(len(STANCES))] for p in pairs])
    return np.array([[p.targets[HEADS[corpus]]] for p in pairs])


def figures_of(corpus: str, told: Array, y: Array) -> dict[str, float]:
    """The figures of one corpus from log-odds (or numbers) and targets."""
    if corpus == "sts":
        return {"pearson": float(np.corrcoef(told[:, 0], y[:, 0])[0, 1])}
    if corpus == "emergent":
        chosen, wanted = told.argmax(axis=1), y.argmax(axis=1)
        against = STANCES.index("against")
        return {"accuracy": float((chosen == wanted).mean()), "against_f1": f1(chosen == against, wanted == against)}
    chosen, wanted = told[:, 0] > 0, y[:, 0] > 0.5
    figures = {"accuracy": float((chosen == wanted).mean()), "f1": f1(chosen, wanted)}
    return figures | {"average_precision": average_precision(y[:, 0], told[:, 0])}


def f1(chosen: NDArray[np.bool_], wanted: NDArray[np.bool_]) -> float:
    """F1 of what was chosen."""
    right = int((chosen & wanted).sum())
    return 2 * right / max(1, int(chosen.sum() + wanted.sum()))


def average_precision(labels: Array, scores: Array) -> float:
    """Mean precision at the rank of every true pair."""
    ordered = labels[np.argsort(-scores, kind="stable")]
    precision = np.cumsum(ordered) / np.arange(1, len(ordered) + 1)
    return float(precision[ordered > 0].mean())


def learn(corpus: str, root: Path) -> Array:
    """Fit on the training part and tell the tested part; how wide and how stiff is chosen on pairs held from both.

    Held are the development part, where it is not the tested one, so that no claim of Emergent is on both sides; else
    every tenth pair of the training part.
    """
    train = read_corpus(corpus, root, "train")
    held = read_corpus(corpus, root, "dev") if TESTED[corpus] != "dev" else []
    if not held:
        held, train = train[9::10], [pair for at, pair in enumerate(train) if at % 10 != 9]
    x, y, held_x, held_y = features_of(train), targets_of(corpus, train), features_of(held), targets_of(corpus, held)
    number = corpus == "sts"

    def error(way: tuple[int, float]) -> float:
        width, penalty = way
        told = fit(x[:, :width], y, penalty, is_number=number)(held_x[:, :width])
        if number:
            return float(((told - held_y) ** 2).mean())
        return float(np.logaddexp(0, np.where(held_y > 0.5, -told, told)).mean())

    width, penalty = min(product(sorted({NARROW, x.shape[1]}), _PENALTIES), key=error)
    chosen = fit(x[:, :width], y, penalty, is_number=number)
    return chosen(features_of(read_corpus(corpus, root, TESTED[corpus]))[:, :width])


def surface(pairs: Sequence[Pair]) -> Array:
    """What two statements share to the eye: runs of words, rare words, figures, names, cues. **Shape** ``(n, 36)``."""
    return np.array([_surface_of(pair) for pair in pairs], float)


def _surface_of(pair: Pair) -> list[float]:
    a, b = ([word.lemma for word in words(text)] for text in (pair.a, pair.b))
    return [*_shared_runs(a, b), *_shared_words(a, b), *_shared_marks(pair), *_cues(a, b, pair.b)]


def _shared_runs(a: Sequence[str], b: Sequence[str]) -> list[float]:
    found: list[float] = []
    for n in (1, 2, 3, 4):
        x, y = ({tuple(side[i : i + n]) for i in range(len(side) - n + 1)} for side in (a, b))
        both = len(x & y)
        found += [both / max(1, len(x)), both / max(1, len(y)), 2 * both / max(1, len(x) + len(y))]
    ratio = SequenceMatcher(None, a, b, autojunk=False).ratio()
    return [*found, ratio, abs(len(a) - len(b)), min(len(a), len(b)) / max(1, len(a), len(b)), len(a) + len(b)]


def _shared_words(a: Sequence[str], b: Sequence[str]) -> list[float]:
    news = load_background()
    mine, yours, both = (math.fsum(map(news.score, some)) for some in ({*a}, {*b}, {*a} & {*b}))
    rarest = max(map(news.score, {*a} ^ {*b}), default=0.0)
    return [both / max(0.1, mine), both / max(0.1, yours), mine - both, yours - both, both, rarest]


def _shared_marks(pair: Pair) -> list[float]:
    x, y = ({w for w in _WORD.findall(text) if any(map(str.isdigit, w))} for text in (pair.a, pair.b))
    p, q = (set(_NAME.findall(text)) for text in (pair.a, pair.b))
    figures = [float(x == y), float(x < y or y < x), float(len(x & y))]
    return [*figures, len(p & q) / max(1, len(p | q)), float(len(p - q)), float(len(q - p))]


def _cues(a: Sequence[str], b: Sequence[str], second: str) -> list[float]:
    no, no_too = (bool(_REFUSALS & {*side}) for side in (a, b))
    doubts, doubts_too = (bool(_DOUBTS & {*side}) for side in (a, b))
    negated = ("not" in a) != ("not" in b)
    told = ("?" in second, no, no_too, no != no_too, doubts, doubts_too, negated, second.isupper())
    return [float(one) for one in told]


def features_of(pairs: Sequence[Pair]) -> Array:
    """The shipped encoder's cosine, ``surface``, then |u - v| and u * v. **Shape** ``(n, NARROW + 768)``."""
    encoder = load_encoder()
    u, v = (encoder.encode(side) for side in ([p.a for p in pairs], [p.b for p in pairs]))
    cosine = (u * v).sum(axis=1, keepdims=True)
    return np.hstack([cosine, surface(pairs), np.abs(u - v), u * v]).astype(float)


def measure(root: Path, corpora: Sequence[str]) -> Rows:
    """Figures by corpus, printed as they come."""
    found: Rows = {}
    for corpus in corpora:
        tested = read_corpus(corpus, root, TESTED[corpus])
        found[corpus] = figures_of(corpus, learn(corpus, root), targets_of(corpus, tested))
        print(f"{corpus:14} {TESTED[corpus]:5} {len(tested):5} pairs  {_told(corpus, found[corpus])}", flush=True)
    return found


def _told(corpus: str, figures: Mapping[str, float]) -> str:
    wanted = {name: f" (wanted {value})" for name, value in WANTED.get(corpus, {}).items()}
    return ", ".join(f"{name} {value:.3f}{wanted.get(name, '')}" for name, value in figures.items())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", type=Path)
    parser.add_argument("--only", nargs="+", choices=tuple(TESTED), default=tuple(TESTED), metavar="CORPUS")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    given = parser.parse_args(arguments)
    found = measure(given.root, given.only)
    if given.json:
        given.json.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
