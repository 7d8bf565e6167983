"""How well MATCH tells the same thing said twice from two things said in one story: pairs of sentences of ECB+.

    python benchmarks/claims.py ../shared/corpora/ecbplus [--topics dev|train] [--sweep]

Of every subtopic of ECB+ (one event, several outlets) the validated sentences are compared across articles, exactly as
``match`` compares propositions. A pair counts as the same when at least half of the events the two sentences tell are
annotated as one (reporting verbs aside) and as different when none is; pairs in between are left out. Printed: average
precision of each feature and of the score, and precision and recall of pairs at the threshold of ``MatchOptions``.
Reading is not part of this: sentences are compared whole, without entities and sources. The annotation is not
exhaustive (a sentence may repeat an event that was not marked), so that precision is a lower bound.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from ecb import Sentence, label, read_subtopics, topics_of

from headwater.algorithms.vectors import Vectors
from headwater.claims.likeness import compare as scoring
from headwater.claims.likeness import profiles as profiling
from headwater.claims.match import MatchOptions
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.claim import Assertion
from headwater.data.span import Span
from headwater.model import load_encoder

FEATURES = ("similar-meaning", "same-words", "same-number", "same-toll", "same-run", "same-quotation")


@dataclass(frozen=True)
class Pair:
    """Two sentences of different articles, whether they tell the same, and what the comparison says."""

    same: bool
    score: float
    features: dict[str, float]
    texts: tuple[str, str]


def compare_story(sentences: Sequence[Sentence]) -> list[Pair]:
    """All labelled pairs of one subtopic."""
    articles, spans = _as_articles(sentences)
    assertions = [_assertion(s.document, span) for s, span in zip(sentences, spans, strict=True)]
    empty = {a: Annotations(a, (), (), (), (), (), (), (), ()) for a in articles}
    made = profiling.make_profiles(assertions, articles, empty)
    background = profiling.make_background(made, _vectors(articles, assertions))
    pairs = []
    for i, one in enumerate(sentences):
        for j in range(i):
            same = label(one, sentences[j])
            if same is not None:
                comparison = scoring.compare(made[i], made[j], background)
                features = {e.feature: e.score for e in comparison.evidence}
                pairs.append(Pair(same, comparison.score, features, (one.text, sentences[j].text)))
    return pairs


def _as_articles(sentences: Sequence[Sentence]) -> tuple[dict[str, Article], list[Span]]:
    texts: dict[str, str] = defaultdict(str)
    spans = []
    for sentence in sentences:
        start = len(texts[sentence.document])
        texts[sentence.document] += sentence.text + "\n"
        spans.append(Span(start, start + len(sentence.text)))
    return {d: Article(d, d, d, "", "utf-8", t, ()) for d, t in texts.items()}, spans


def _assertion(document: str, span: Span) -> Assertion:
    return Assertion(f"{document}:{span.start}", document, span, span, (), "asserts", None, "unattributed")


def _vectors(articles: dict[str, Article], assertions: Sequence[Assertion]) -> Vectors:
    encoder = load_encoder()
    by_article = {}
    for article_id, article in articles.items():
        spans = tuple(a.span for a in assertions if a.article_id == article_id)
        by_article[article_id] = (spans, encoder.encode([s.of(article.text) for s in spans]))
    return Vectors(by_article)


def average_precision(labels: np.ndarray, scores: np.ndarray) -> float:
    """Mean precision at the rank of every true pair."""
    ordered = labels[np.argsort(-scores, kind="stable")]
    precision = np.cumsum(ordered) / np.arange(1, len(ordered) + 1)
    return float(precision[ordered > 0].mean())


def report(pairs: Sequence[Pair], thresholds: Sequence[float]) -> None:
    """Print the table."""
    labels = np.array([p.same for p in pairs], float)
    scores = np.array([p.score for p in pairs])
    print(f"pairs {len(pairs)}, the same {int(labels.sum())}")
    for feature in FEATURES:
        column = np.array([p.features.get(feature, 0.0) for p in pairs])
        print(f"  {feature:16} average precision {average_precision(labels, column):.3f}")
    print(f"  {'score':16} average precision {average_precision(labels, scores):.3f}")
    for threshold in thresholds:
        taken = scores >= threshold
        right = float(labels[taken].sum())
        precision = right / max(1, int(taken.sum()))
        print(f"  at {threshold:.2f}: precision {precision:.3f}, recall {right / labels.sum():.3f}")


def sweep(subtopics: dict[str, list[Sentence]]) -> None:
    """Print the average precision for other values of the constants this benchmark calibrates."""
    for name, module, values in (
        ("RESIDUAL", profiling, (0.0, 0.3, 0.5, 0.7, 0.9)),
        ("STORY_POWER", profiling, (0.5, 1.0, 1.5, 2.0)),
        ("MEANING", scoring, (0.3, 0.4, 0.5, 0.6, 0.7)),
    ):
        kept = getattr(module, name)
        for value in values:
            setattr(module, name, value)
            pairs = [p for _, sentences in sorted(subtopics.items()) for p in compare_story(sentences)]
            labels, scores = np.array([p.same for p in pairs], float), np.array([p.score for p in pairs])
            print(f"{name} {value}{' (kept)' if value == kept else ''}: {average_precision(labels, scores):.3f}")
        setattr(module, name, kept)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", type=Path)
    parser.add_argument("--topics", choices=("dev", "train"), default="dev")
    parser.add_argument("--sweep", action="store_true")
    chosen = parser.parse_args(arguments)
    subtopics = read_subtopics(chosen.root, topics_of(chosen.root, chosen.topics))
    if chosen.sweep:
        sweep(subtopics)
        return 0
    pairs = [p for _, sentences in sorted(subtopics.items()) for p in compare_story(sentences)]
    report(pairs, (MatchOptions().threshold - 0.08, MatchOptions().threshold, MatchOptions().threshold + 0.08))
    return 0


if __name__ == "__main__":
    sys.exit(main())
