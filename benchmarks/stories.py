"""Score ``stories.cluster`` on ECB+ train and dev: 772 articles about 66 events, one pile, no dates.

    python benchmarks/stories.py ../shared/corpora/ecbplus [--vectors FILE.npy] [--sweep]

Prints B-cubed precision, recall and F1 of the articles over events (a topic's *ecb* and *ecbplus* halves are two
events), how often two sibling events are merged, and the time. ``--vectors`` names a file of the sentences' vectors,
written by the packaged encoder when it is not there; the annotations are the corpus's own sentences
and the days that the text names with their year.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray

from headwater.algorithms.vectors import Vectors
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.ids import make_id
from headwater.data.span import Span
from headwater.meaning.times import find_times
from headwater.stories.cluster import ClusterOptions, cluster

SWEEP = (0.40, 0.43, 0.45, 0.47, 0.49, 0.51, 0.53, 0.55)


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ecbplus", type=Path)
    parser.add_argument("--vectors", type=Path, default=None)
    parser.add_argument("--sweep", action="store_true")
    options = parser.parse_args()
    pile = list(read_pile(options.ecbplus))
    articles = [article for article, _, _ in pile]
    annotations = {article.id: annotate(article, spans) for article, spans, _ in pile}
    events = {article.id: event for article, _, event in pile}
    vectors = cut(encode(pile, options.vectors), [(article, spans) for article, spans, _ in pile])
    usual = ClusterOptions()
    for threshold in SWEEP if options.sweep else (usual.cohesion.threshold,):
        started = time.perf_counter()
        chosen = replace(usual, cohesion=replace(usual.cohesion, threshold=threshold))
        stories = cluster(articles, annotations, vectors, chosen)
        seconds = time.perf_counter() - started
        groups = {article_id: story.id for story in stories for article_id in story.article_ids}
        precision, recall = b_cubed(groups, events)
        f1 = 2 * precision * recall / (precision + recall)
        print(
            f"threshold {threshold:.2f}  articles {len(articles)}  events {len(set(events.values()))}"
            f"  stories {len(stories)}  B-cubed P {precision:.4f} R {recall:.4f} F1 {f1:.4f}"
            f"  siblings merged {merged_siblings(groups, events):.3f}  {seconds:.1f} s"
        )
    return 0


def b_cubed(groups: dict[str, str], events: dict[str, str]) -> tuple[float, float]:
    """B-cubed precision and recall (Bagga and Baldwin 1998) of ``groups`` against ``events``, both by article id."""
    by_both = Counter((groups[i], events[i]) for i in events)
    by_group, by_event = Counter(groups.values()), Counter(events.values())
    precision = sum(n * n / by_group[group] for (group, _), n in by_both.items()) / len(events)
    recall = sum(n * n / by_event[event] for (_, event), n in by_both.items()) / len(events)
    return precision, recall


def merged_siblings(groups: dict[str, str], events: dict[str, str]) -> float:
    """The share of article pairs from the two events of one topic that stand in one story, mean over topics."""
    topics: dict[str, dict[str, list[str]]] = {}
    for i, event in events.items():
        topics.setdefault(event.split("_")[0], {}).setdefault(event, []).append(groups[i])
    shares = [
        sum(a == b for a in first for b in second) / (len(first) * len(second))
        for first, second in (list(halves.values()) for halves in topics.values())
    ]
    return sum(shares) / len(shares)


def read_pile(root: Path) -> Iterator[tuple[Article, tuple[Span, ...], str]]:
    for path in sorted((root / "ECB+").glob("*/*.xml")):
        text, spans = _read_text(path)
        event = f"{path.parent.name}_{'ecbplus' if 'plus' in path.name else 'ecb'}"
        yield Article(make_id("article", path.name), path.name, "", "", "utf-8", text, ()), spans, event


def _read_text(path: Path) -> tuple[str, tuple[Span, ...]]:
    sentences: dict[int, list[str]] = {}
    for token in ElementTree.parse(path).getroot().iter("token"):
        sentences.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
    lines = [_untokenise(tokens) for _, tokens in sorted(sentences.items())]
    starts = np.cumsum([0, *(len(line) + 1 for line in lines)])
    spans = tuple(Span(int(s), int(s) + len(line)) for s, line in zip(starts, lines, strict=False) if line)
    return "\n".join(lines), spans


def _untokenise(tokens: Sequence[str]) -> str:
    joined = re.sub(r" ([.,;:!?%)\]]|'s\b|n't\b|'re\b|'ve\b|'ll\b|'d\b|'m\b|’s\b)", r"\1", " ".join(tokens))
    return re.sub(r"([(\[$]) ", r"\1", joined)


def annotate(article: Article, spans: tuple[Span, ...]) -> Annotations:
    return Annotations(article.id, spans, (), (), (), (), (), tuple(find_times(article.text, None)), ())


def encode(pile: Sequence[tuple[Article, tuple[Span, ...], str]], path: Path | None) -> NDArray[np.float32]:
    if path is not None and path.exists():
        return np.load(path)
    from headwater.model import load_encoder  # noqa: PLC0415  # only when there is no file of vectors

    matrix = load_encoder().encode([span.of(article.text) for article, spans, _ in pile for span in spans])
    if path is not None:
        np.save(path, matrix)
    return matrix


def cut(matrix: NDArray[np.float32], pile: Sequence[tuple[Article, tuple[Span, ...]]]) -> Vectors:
    starts = np.cumsum([0, *(len(spans) for _, spans in pile)])
    return Vectors(
        {
            article.id: (spans, matrix[start : start + len(spans)])
            for (article, spans), start in zip(pile, starts, strict=False)
        }
    )


if __name__ == "__main__":
    sys.exit(main())
