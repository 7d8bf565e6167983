"""Fit the weights of ``headwater.stories.likeness`` on pairs of articles whose events are known.

    python training/story_weights.py ../shared/corpora/ecbplus --vectors ecb.npy \\
        --readings invented.pickle examples gold/flood-toll gold/company-results gold/election-count \\
        gold/sport-transfer gold/drone-incident gold/strike-talks

ECB+ train and dev give one large pile and six thin ones (of most events one or two articles, as in a day's news);
the gold stories, whose articles are longer and tell different sides, give a pile each and one of all. Routine news,
which is alike in all but its names, is drawn from sentence frames: every article of it is a story of its own. Every
candidate pair is an example, weighed by one over the size of its events, the large pile three times a thin one, a
gold pile ``GOLD_SHARE`` of one, the pile of the invented stories (two thirds of ``training/claims/stories``) as much
as a thin one. Logistic regression with L2 on standardised signals.

Printed: the weights, what to expect of ``meaning`` without vectors, and the check: the weights are fitted on every
second event topic (ECB+ topic or gold folder) and used on the pairs of the others, both ways; a pair from both halves
gets the mean. B-cubed F1 on the large pile (each half apart too), on thin piles, on mixed ones (events of one to all
articles) and on the gold piles, for several thresholds.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from headwater.algorithms.clustering import cohesive_link
from headwater.algorithms.rarity import load_background
from headwater.algorithms.vectors import Vectors
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.model import load_encoder
from headwater.pipeline.reading import RunOptions, gather, make_pile
from headwater.pipeline.tools import open_tools
from headwater.runners.local import Local, say_nothing
from headwater.stories.candidates import find_candidates
from headwater.stories.cluster import ClusterOptions, profile_pile
from headwater.stories.compare import DECAY_DAYS, QUIET_DAYS, compare
from headwater.stories.likeness import WEIGHTS
from headwater.stories.profile import find_units

_ROOT = Path(__file__).resolve().parent.parent
Array = NDArray[np.float64]
Events = Mapping[str, tuple[str, str]]  # by article id: its topic and its event

GOLD_SHARE = 0.05
INVENTED_SHARE = 1.0
ROUTINE_SHARE = 0.15
ROUTINE = (
    "{place} council clears plan for {what}|"
    "Councillors in {place} voted on {day} for the {what} that {who} had asked for.",
    "Man held after {place} {what} theft|"
    "Police in {place} arrested a man of {n} on {day} after a {what} was stolen from {who}.",
    "{who} shares rise on {what} sales|"
    "Shares in {who}, the {place} firm, rose {n} per cent on {day} after it sold more {what}.",
    "{place} beat {who} in {what} cup|{place} won the {what} cup on {day} with {n} points against a side led by {who}.",
    "Storm shuts {what} in {place}|"
    "The {what} of {place} was shut on {day} after a storm; {who} counted {n} broken windows.",
)
WHATS = "bridge school ferry harbour stadium cinema orchard tunnel quarry market clinic library tram mill".split()
THIN = (1, 1, 1, 1, 2, 2, 2, 3, 4)  # articles of an event, drawn evenly
MIXED = (1, 1, 1, 2, 2, 3, 5, 8, 20)
THRESHOLDS = (0.47, 0.50, 0.53, 0.55)
_PENALTY = 100.0
_PAIRS = 40_000  # as many the examples are taken to be, whatever their number: the penalty is measured by it
_STEPS = 50


@dataclass(frozen=True)
class Pairs:
    """The candidate pairs ``(n, 2)`` of a pile, their signals ``(n, n_signals)`` and factors for the time between."""

    topics: Sequence[str]
    events: Sequence[str]
    pairs: NDArray[np.int64]
    signals: Array
    fading: Array
    share: float

    @property
    def same(self) -> Array:
        """1 where a pair is about one event, else 0."""
        return np.array([self.events[i] == self.events[j] for i, j in self.pairs], float)

    @property
    def weights(self) -> Array:
        """What each pair counts, ``share`` in all."""
        sizes = Counter(self.events)
        raw = np.array([1 / max(2, (sizes[self.events[i]] + sizes[self.events[j]]) / 2) for i, j in self.pairs])
        return self.share * raw / raw.sum()

    def within(self, half: set[str]) -> NDArray[np.bool_]:
        """Which pairs lie in these topics, by article: ``(n, 2)``."""
        inside = np.array([topic in half for topic in self.topics])
        return np.asarray(inside[self.pairs], bool)


def main() -> int:
    """Print the weights and the check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ecbplus", type=Path)
    parser.add_argument("gold", type=Path, nargs="*")
    parser.add_argument("--vectors", type=Path, default=None)
    parser.add_argument("--readings", type=Path, default=None, help="file of what was read off the invented stories")
    options = parser.parse_intermixed_args()
    bench = _script("stories")
    fitted, checked = _ecb_piles(options.ecbplus, options.vectors, bench)
    gold = _gold_piles(options.gold)
    everything = {**fitted, **gold, "invented": _invented_pile(options.readings), "routine": _routine_pile()}
    intercept, weights = fit(list(everything.values()), None)
    print(f"INTERCEPT = {intercept:.3f}")
    for name, weight in zip(WEIGHTS, weights, strict=True):
        print(f'    "{name}": {weight:.3f},')
    for name in ("meaning", "nearest"):
        start, climb = expected(name, list(fitted.values()))
        print(f"{name.upper()}_UNKNOWN = {start:.3f}\n{name.upper()}_BY_TERMS = {climb:.3f}")
    topics = sorted({topic for pile in everything.values() for topic in pile.topics})
    halves = set(topics[::2]), set(topics[1::2])
    models = [fit(list(everything.values()), half) for half in halves]
    for label, chosen in (("fitted on the other half", models), ("fitted on all", [(intercept, weights)] * 2)):
        print(label)
        scores = {name: cross_scores(pile, chosen, halves) for name, pile in {**everything, **checked}.items()}
        for threshold in THRESHOLDS:
            print(f"  {threshold:.2f} ", _check({**everything, **checked}, scores, halves, threshold, bench))
    return 0


def fit(piles: Sequence[Pairs], half: set[str] | None) -> tuple[float, Array]:
    """Intercept and weights, both in log-odds per unit of a signal, from the pairs that lie within ``half``."""
    kept = [np.ones(len(p.pairs), bool) if half is None else p.within(half).all(axis=1) for p in piles]
    signals = np.concatenate([p.signals[k] for p, k in zip(piles, kept, strict=True)])
    labels = np.concatenate([p.same[k] for p, k in zip(piles, kept, strict=True)])
    counts = np.concatenate([p.weights[k] for p, k in zip(piles, kept, strict=True)])
    counts *= _PAIRS / counts.sum()
    middle, spread = signals.mean(axis=0), signals.std(axis=0) + 1e-9
    rows = np.column_stack([np.ones(len(signals)), (signals - middle) / spread])
    penalty = np.diag([1e-6, *[_PENALTY] * signals.shape[1]])
    beta = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-rows @ beta))
        slope = rows.T @ (counts * (chances - labels)) + penalty @ beta
        curve = (rows * (counts * chances * (1 - chances))[:, None]).T @ rows + penalty
        step = np.linalg.solve(curve, slope)
        beta -= step
        if np.abs(step).max() < 1e-9:
            break
    weights = beta[1:] / spread
    return float(beta[0] - weights @ middle), weights


def expected(signal: str, piles: Sequence[Pairs]) -> tuple[float, float]:
    """The least-squares line of a signal over ``terms``: where it starts and how it climbs."""
    names = list(WEIGHTS)
    signals = np.concatenate([pile.signals for pile in piles])
    climb, start = np.polyfit(signals[:, names.index("terms")], signals[:, names.index(signal)], 1)
    return float(start), float(climb)


def cross_scores(pile: Pairs, models: Sequence[tuple[float, Array]], halves: tuple[set[str], set[str]]) -> Array:
    """Scores of pairs by the model that was fitted on the other half; the mean of both for a pair across."""
    first, second = (1 / (1 + np.exp(-(intercept + pile.signals @ weights))) for intercept, weights in models)
    inside = pile.within(halves[0])
    scores = np.where(inside.all(axis=1), second, np.where(inside.any(axis=1), (first + second) / 2, first))
    return np.asarray(scores * pile.fading, float)


def _check(
    piles: Mapping[str, Pairs],
    scores: Mapping[str, Array],
    halves: tuple[set[str], set[str]],
    threshold: float,
    bench: ModuleType,
) -> str:
    options = ClusterOptions()
    options = replace(options, cohesion=replace(options.cohesion, threshold=threshold))
    figures: dict[str, list[float]] = defaultdict(list)
    for name, pile in piles.items():
        n = len(pile.events)
        by_pair = {(int(i), int(j)): float(s) for (i, j), s in zip(pile.pairs, scores[name], strict=True)}
        groups = cohesive_link(n, by_pair, options.cohesion_for(n))
        group_of = {str(i): str(k) for k, group in enumerate(groups) for i in group}
        kind = name.split()[0]
        figures[kind].append(_f1(group_of, pile.events, range(n), bench))
        if kind in {"large", "thin", "mixed"}:
            events = {str(i): event for i, event in enumerate(pile.events)}
            figures[f"{kind} siblings"].append(bench.merged_siblings(group_of, events))
        if kind == "large":
            for half in halves:
                inside = [i for i in range(n) if pile.topics[i] in half]
                figures["half"].append(_f1(group_of, pile.events, inside, bench))
    halves_apart = figures.pop("half")
    means = "  ".join(f"{kind} {np.mean(values):.3f}" for kind, values in figures.items())
    return f"{means}  large, by half {halves_apart[0]:.3f} {halves_apart[1]:.3f}"


def _f1(group_of: Mapping[str, str], events: Sequence[str], chosen: Sequence[int], bench: ModuleType) -> float:
    precision, recall = bench.b_cubed({str(i): group_of[str(i)] for i in chosen}, {str(i): events[i] for i in chosen})
    return float(2 * precision * recall / (precision + recall))


def read_pairs(
    articles: Sequence[Article],
    annotations: Mapping[str, Annotations],
    vectors: Vectors,
    events: Events,
    share: float,
) -> Pairs:
    """The candidate pairs of a pile, compared."""
    ordered = sorted(articles, key=lambda article: article.id)
    members = profile_pile(ordered, annotations, vectors)
    pairs = find_candidates([member.profile for member in members])
    background = load_background()
    found = [compare(members[i], members[j], background) for i, j in pairs]
    fading = [np.exp(min(0.0, (QUIET_DAYS - (one.days_apart or 0.0)) / DECAY_DAYS)) for one in found]
    return Pairs(
        [events[article.id][0] for article in ordered],
        [events[article.id][1] for article in ordered],
        np.array(pairs, np.int64),
        np.array([[one.signals[name] for name in WEIGHTS] for one in found]),
        np.array(fading),
        share,
    )


def _ecb_piles(root: Path, saved: Path | None, bench: ModuleType) -> tuple[dict[str, Pairs], dict[str, Pairs]]:
    pile = list(bench.read_pile(root))
    articles = [article for article, _, _ in pile]
    annotations = {article.id: bench.annotate(article, spans) for article, spans, _ in pile}
    vectors = bench.cut(bench.encode(pile, saved), [(article, spans) for article, spans, _ in pile])
    events = {article.id: (f"{int(event.split('_')[0]):04}", event) for article, _, event in pile}

    def pairs_of(chosen: Sequence[Article], share: float) -> Pairs:
        return read_pairs(chosen, annotations, vectors, events, share)

    fitted = {"large": pairs_of(articles, 3.0)}
    fitted |= {f"thin {seed}": pairs_of(_draw(articles, events, THIN, seed), 1.0) for seed in range(6)}
    return fitted, {f"mixed {seed}": pairs_of(_draw(articles, events, MIXED, 1000 + seed), 0.0) for seed in range(4)}


def _draw(articles: Sequence[Article], events: Events, sizes: Sequence[int], seed: int) -> list[Article]:
    chance = random.Random(seed)  # draws samples, keeps no secret
    by_event: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        by_event[events[article.id][1]].append(article)
    return [
        article
        for _, members in sorted(by_event.items())
        for article in chance.sample(members, min(len(members), chance.choice(sizes)))
    ]


def _gold_piles(folders: Sequence[Path]) -> dict[str, Pairs]:
    articles: dict[str, Article] = {}
    annotations: dict[str, Annotations] = {}
    rows = {}
    events: dict[str, tuple[str, str]] = {}
    piles = {}
    for folder in folders:
        facts = folder / "outlets.json"
        tools = open_tools(facts if facts.exists() else None)
        runner = Local(say_nothing)
        pile = make_pile(gather([str(folder / "coverage")], RunOptions(), tools, runner), tools, runner)
        stories = json.loads((folder / "gold.json").read_text("utf-8"))["stories"]
        for article in pile.articles.values():
            story = next(s["name"] for s in stories if any(article.input.endswith(m) for m in s["members"]))
            events[article.id] = folder.name, f"{folder.name}_{story}"
        articles |= pile.articles
        annotations |= pile.annotations
        rows |= pile.sentences.by_article
        members = list(pile.articles.values())
        piles[f"gold {folder.name}"] = read_pairs(members, annotations, Vectors(rows), events, GOLD_SHARE)
    if piles:
        piles["gold all"] = read_pairs(list(articles.values()), annotations, Vectors(rows), events, GOLD_SHARE)
    return piles


def _invented_pile(readings: Path | None) -> Pairs:
    """The invented stories that are not held out, moved in time so that all begin on one day."""
    invented = _script("invented")
    read = invented.read_invented(_ROOT / "training" / "claims" / "stories", readings)
    kept = [story for name, story in read.by_story.items() if name not in read.held_out]
    events = {i: (f"invented {name}", name) for i, name in read.story_of.items()}
    return read_pairs(invented.begin_together(kept), read.annotations, read.vectors, events, INVENTED_SHARE)


def _routine_pile() -> Pairs:
    """Articles of one frame with other names, places and figures."""
    chance = random.Random(7)  # draws samples, keeps no secret
    articles, annotations, rows, events = [], {}, {}, {}
    encoder = load_encoder()
    for k in range(120):
        filled = ROUTINE[k % len(ROUTINE)].format(
            place=_name(chance),
            who=f"{_name(chance)} {_name(chance)}",
            what=chance.choice(WHATS),
            day=chance.choice(("Monday", "Tuesday", "Thursday")),
            n=chance.randrange(3, 60),
        )
        text = filled.replace("|", "\n")
        one = Article(f"article-routine-{k:03}", "", "", "", "utf-8", text, ())
        spans = tuple(find_units(one, None))
        articles.append(one)
        annotations[one.id] = Annotations(one.id, spans, (), (), (), (), (), (), ())
        rows[one.id] = spans, encoder.encode([span.of(text) for span in spans])
        events[one.id] = f"routine {k % 2}", one.id
    return read_pairs(articles, annotations, Vectors(rows), events, ROUTINE_SHARE)


def _name(chance: random.Random) -> str:
    return "".join(chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(3)).capitalize()


def _script(name: str) -> ModuleType:
    path = _ROOT / "benchmarks" / f"{name}.py"
    sys.path.append(str(path.parent))  # what it imports beside it
    spec = importlib.util.spec_from_file_location(f"{name}_benchmark", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())
