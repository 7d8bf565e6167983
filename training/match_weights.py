"""Fit the weights of ``headwater.claims.likeness.learned`` on pairs of assertions that a reader sorted into claims.

    python training/match_weights.py examples gold/flood-toll gold/company-results gold/election-count

Each folder holds ``coverage/``, ``gold.json`` and perhaps ``outlets.json``. Every two of a story's assertions that the
gold lists are a pair; what contradicts each other is left out, since other rules keep it apart. Logistic regression
with L2 on standardised signals, every story weighing the same; printed are the weights for the signals as they are and
the average precision on each story of weights fitted on the others.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from headwater.algorithms.vectors import Vectors
from headwater.claims.assertions.make import candidate_spans, make_assertions
from headwater.claims.conflicts.conflict import read_differences
from headwater.claims.likeness.compare import signals_of
from headwater.claims.likeness.learned import WEIGHTS
from headwater.claims.likeness.profiles import Background, Profile, make_background, make_profiles
from headwater.data.source import Resolution
from headwater.data.story import Story
from headwater.evaluation.aligned import align
from headwater.evaluation.parse import parse_gold
from headwater.evaluation.places import open_places
from headwater.pipeline.reading import Pile, RunOptions, encode_spans, gather, make_pile
from headwater.pipeline.tools import open_tools
from headwater.pipeline.tracing import cluster_pile, resolve_sources
from headwater.runners.local import Local, say_nothing

Array = NDArray[np.float64]
_PENALTY = 10.0  # of the squared standardised weights, against pairs that weigh one on average
_STEPS = 50


@dataclass(frozen=True)
class Told:
    """The biggest story of a folder made ready for comparison; ``labels``: the gold's claims of an assertion."""

    story: Story
    pile: Pile
    resolution: Resolution
    vectors: Vectors
    profiles: tuple[Profile, ...]
    background: Background
    labels: dict[str, set[str]]


def open_story(folder: Path) -> Told:
    """Read a folder as the product does."""
    facts = folder / "outlets.json"
    tools = open_tools(facts if facts.exists() else None)
    runner = Local(say_nothing)
    pile = make_pile(gather([str(folder / "coverage")], RunOptions(), tools, runner), tools, runner)
    story = max(cluster_pile(pile), key=lambda s: (len(s.article_ids), s.id))
    resolution = resolve_sources(story, pile.articles, pile.annotations, tools)
    ids = sorted(story.article_ids)
    drafts = [make_assertions(pile.articles[i], pile.annotations[i], resolution) for i in ids]
    answers = {verdict: judged for draft in drafts for verdict, judged in draft.answers.items()}
    everything = [a for draft in drafts for a in draft.assertions]
    profiles = make_profiles([a for a in everything if a.id not in answers], pile.articles, pile.annotations)
    spans = {i: candidate_spans(pile.articles[i], pile.annotations[i]) for i in ids}
    vectors = encode_spans(spans, pile.articles, tools)
    labels = _labels(folder, pile.articles.values(), everything)
    return Told(story, pile, resolution, vectors, profiles, make_background(profiles, vectors), labels)


def read_pairs(folder: Path) -> tuple[Array, Array]:
    """Signals ``(n_pairs, n_signals)`` and whether each pair is one claim, of the biggest story in a folder."""
    told = open_story(folder)
    labels, background, pile = told.labels, told.background, told.pile
    known = [p for p in told.profiles if p.assertion.id in labels]
    rows, same = [], []
    for at, a in enumerate(known):
        for b in known[at + 1 :]:
            first, second = pile.articles[a.assertion.article_id], pile.articles[b.assertion.article_id]
            reading = read_differences(a, b, first, second)
            if not reading.clashes and not reading.opposite:
                signals = signals_of(a, b, background)
                rows.append([signals[name] for name in WEIGHTS])
                same.append(bool(labels[a.assertion.id] & labels[b.assertion.id]))
    return np.array(rows), np.array(same, float)


def _labels(folder: Path, articles: Any, assertions: Sequence[Any]) -> dict[str, set[str]]:
    """The gold's claims of each assertion that it lists."""
    gold = parse_gold(json.loads((folder / "gold.json").read_text(encoding="utf-8")))
    told = [
        {"id": a.id, "article": a.article_id, "start": a.span.start, "end": a.span.end, "stance": a.stance}
        for a in assertions
    ]
    dossier = {
        "articles": [{"id": a.id, "input": a.input, "text": a.text, "furniture": []} for a in articles],
        "claims": [{"id": "all", "assertions": told}],
    }
    found: dict[str, set[str]] = {}
    for pairing in align(gold, open_places(gold, dossier), dossier):
        if pairing.found is not None:
            found.setdefault(pairing.found["id"], set()).add(pairing.claim_id)
    return found


def fit(stories: Sequence[tuple[Array, Array]]) -> tuple[Array, float]:
    """Weights and intercept for signals as they are (Newton's method)."""
    x, y = np.vstack([s[0] for s in stories]), np.concatenate([s[1] for s in stories])
    weight = np.concatenate([np.full(len(s[1]), 1 / max(1.0, s[1].sum())) for s in stories])
    weight /= weight.mean()
    mean, scale = x.mean(axis=0), x.std(axis=0) + 1e-9
    z = np.hstack([(x - mean) / scale, np.ones((len(x), 1))])
    penalty = np.diag([_PENALTY] * x.shape[1] + [0.0])
    w = np.zeros(z.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-z @ w))
        slope = z.T @ (weight * (p - y)) + penalty @ w
        w -= np.linalg.solve((z * (weight * p * (1 - p))[:, None]).T @ z + penalty, slope)
    raw = w[:-1] / scale
    return raw, float(w[-1] - (raw * mean).sum())


def average_precision(same: Array, odds: Array) -> float:
    """Mean precision at the rank of every true pair."""
    ordered = same[np.argsort(-odds, kind="stable")]
    precision = np.cumsum(ordered) / np.arange(1, len(ordered) + 1)
    return float(precision[ordered > 0].mean())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    folders = parser.parse_args(arguments).folders
    stories = [read_pairs(folder) for folder in folders]
    for at, folder in enumerate(folders):
        raw, intercept = fit([s for i, s in enumerate(stories) if i != at] or stories)
        x, y = stories[at]
        print(
            f"{folder}: {len(y)} pairs, {int(y.sum())} of one claim, AP {average_precision(y, x @ raw + intercept):.3f}"
        )
    raw, intercept = fit(stories)
    for name, value in zip(WEIGHTS, raw, strict=True):
        print(f"{name:13} {value:7.3f}")
    print(f"{'intercept':13} {intercept:7.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
