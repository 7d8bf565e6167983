"""Score ``stories.cluster`` on ECB+ train and dev: 772 articles about 66 events, one pile, no dates.

    python benchmarks/stories.py ../shared/corpora/ecbplus [--vectors FILE.npy] [--sweep] [--readings FILE]

Prints B-cubed precision, recall and F1 of the articles over events (a topic's *ecb* and *ecbplus* halves are two
events), how often two sibling events are merged, and the time. ``--vectors`` names a file of the sentences' vectors,
written by the packaged encoder when it is not there; the annotations are the corpus's own sentences
and the days that the text names with their year.

Then the invented stories (``training/claims/stories``, read in some minutes, or from ``--readings``), those that were
fitted on and the third held out apart: all in one pile; each story alone; and each pair of a story and one of the two
most like it, as they are dated and moved in time so that both begin on one day. *Fallen out* is the share of articles
outside the largest group of their story, *joined* the share of pairs of which any group holds articles of both.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import invented
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
    parser.add_argument("--readings", type=Path, default=None)
    options = parser.parse_args()
    try:
        pile = list(read_pile(options.ecbplus))
        told = invented.read_invented(invented.ROOT / "training" / "claims" / "stories", options.readings)
    except FileNotFoundError as error:
        parser.error(str(error))
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
            f"  siblings merged {merged_siblings(groups, events):.3f}"
            f"  topics with over .1 merged {sum(share > 0.1 for share in sibling_shares(groups, events).values())}"
            f"  {seconds:.1f} s"
        )
    print_invented(told)
    return 0


def print_invented(told: invented.Invented) -> None:
    """The figures on the invented stories, for those fitted on and those held out."""
    parts = {"held out": sorted(told.held_out), "fitted": sorted(set(told.by_story) - told.held_out)}
    together = invented.begin_together(list(told.by_story.values()))
    for label, pile in (("as dated", list(told.articles.values())), ("begun on one day", together)):
        groups = _groups(pile, told)
        for part, names in parts.items():
            events = {i: name for i, name in told.story_of.items() if name in set(names)}
            precision, recall = b_cubed(groups, events)
            f1 = 2 * precision * recall / (precision + recall)
            print(
                f"invented, one pile of {len(pile)} {label}, {part}: {len(events)} articles"
                f"  B-cubed P {precision:.4f} R {recall:.4f} F1 {f1:.4f}"
            )
    for part, names in parts.items():
        alone = [fallen_out(_groups(told.by_story[name], told), told.story_of) for name in names]
        whole = sum(share == 0 for share in alone) / len(alone)
        print(
            f"invented, {part}, {len(alone)} stories alone: whole {whole:.3f}  fallen out {sum(alone) / len(alone):.3f}"
        )
        _print_pairs(told, names, part)


def _print_pairs(told: invented.Invented, names: Sequence[str], part: str) -> None:
    neighbours = told.neighbours(names, 2)
    for label in ("as dated", "begun on one day"):
        fallen, joined = [], []
        for pair in neighbours:
            stories = [told.by_story[name] for name in pair]
            pile = (
                invented.begin_together(stories) if label != "as dated" else [one for some in stories for one in some]
            )
            groups = _groups(pile, told)
            fallen.append(fallen_out(groups, told.story_of))
            joined.append(len({(group, told.story_of[i]) for i, group in groups.items()}) > len(set(groups.values())))
        print(
            f"invented, {part}, {len(neighbours)} pairs of neighbours {label}:"
            f" joined {sum(joined) / len(joined):.3f}  fallen out {sum(fallen) / len(fallen):.3f}"
        )


def _groups(pile: Sequence[Article], told: invented.Invented) -> dict[str, str]:
    stories = cluster(pile, told.annotations_of(pile), told.vectors)
    return {article_id: story.id for story in stories for article_id in story.article_ids}


def fallen_out(groups: Mapping[str, str], events: Mapping[str, str]) -> float:
    """The share of articles, both by article id, that are outside the largest group of their event."""
    sizes: dict[str, Counter[str]] = {}
    for i, group in groups.items():
        sizes.setdefault(events[i], Counter())[group] += 1
    return 1 - sum(max(held.values()) for held in sizes.values()) / len(groups)


def b_cubed(groups: dict[str, str], events: dict[str, str]) -> tuple[float, float]:
    """B-cubed precision and recall (Bagga and Baldwin 1998) of ``groups`` against ``events``, both by article id."""
    by_both = Counter((groups[i], events[i]) for i in events)
    by_group, by_event = Counter(groups.values()), Counter(events.values())
    precision = sum(n * n / by_group[group] for (group, _), n in by_both.items()) / len(events)
    recall = sum(n * n / by_event[event] for (_, event), n in by_both.items()) / len(events)
    return precision, recall


def merged_siblings(groups: dict[str, str], events: dict[str, str]) -> float:
    """The share of article pairs from the two events of one topic that stand in one story, mean over topics."""
    shares = sibling_shares(groups, events)
    return sum(shares.values()) / len(shares)


def sibling_shares(groups: dict[str, str], events: dict[str, str]) -> dict[str, float]:
    """The share of article pairs from the two events of a topic that stand in one story, by topic."""
    topics: dict[str, dict[str, list[str]]] = {}
    for i, event in events.items():
        topics.setdefault(event.split("_")[0], {}).setdefault(event, []).append(groups[i])
    return {
        topic: sum(a == b for a in first for b in second) / (len(first) * len(second))
        for topic, (first, second) in ((topic, list(halves.values())) for topic, halves in topics.items())
    }


def read_pile(root: Path) -> Iterator[tuple[Article, tuple[Span, ...], str]]:
    paths = sorted((root / "ECB+").glob("*/*.xml"))
    if not paths:
        raise FileNotFoundError(
            f"Found no ECB+/*/*.xml in {str(root)!r}; expected the ECB+ corpus there. Name its folder."
        )
    for path in paths:
        text, spans = _read_text(path)
        event = f"{path.parent.name}_{'ecbplus' if 'plus' in path.name else 'ecb'}"
        yield Article(make_id("article", path.name), path.name, "", "", "utf-8", text, ()), spans, event


def _read_text(path: Path) -> tuple[str, tuple[Span, ...]]:
    sentences: dict[int, list[str]] = {}
    for token in ElementTree.parse(path).getroot().iter("token"):
        sentences.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
    lines = [untokenise(tokens) for _, tokens in sorted(sentences.items())]
    starts = np.cumsum([0, *(len(line) + 1 for line in lines)])
    spans = tuple(Span(int(s), int(s) + len(line)) for s, line in zip(starts, lines, strict=False) if line)
    return "\n".join(lines), spans


def untokenise(tokens: Sequence[str]) -> str:
    """Words of a corpus as running text, marks and endings set close."""
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
