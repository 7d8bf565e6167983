"""Score ``reuse.find`` on passages planted in synthetic articles, and time it as the pile grows.

    python benchmarks/reuse.py [--articles 1000 4000 10000] [--edits 0 0.1 0.2]

Articles are 300 words drawn by frequency from the packaged background, cut into sentences; one in four holds a passage
of 25 to 80 words from the one before it, of which a share of the words is replaced, dropped or inserted at random. A
planted passage is found when a reported one covers at least half of it on both sides; a reported passage is right when
it lies, on both sides and for at least half of its characters, where one was planted. No vectors, so no rewordings.
Seconds are of one processor.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from bisect import bisect
from itertools import accumulate

from headwater.algorithms.rarity import load_background
from headwater.algorithms.vectors import Vectors
from headwater.data.article import Article
from headwater.data.reuse import Passage
from headwater.data.span import Excerpt, Span
from headwater.data.story import Story
from headwater.reuse.find import find

N_WORDS = 300
SHORTEST, LONGEST = 25, 80
EVERY = 4
SENTENCE = 18

Planted = tuple[Excerpt, Excerpt]


def main() -> int:
    """Print a line per pile and rate of edits."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="*", default=[1_000, 4_000, 10_000])
    parser.add_argument("--edits", type=float, nargs="*", default=[0.0, 0.1, 0.2])
    options = parser.parse_args()
    for edits in options.edits:
        before: tuple[int, float] | None = None
        for n in options.articles:
            articles, planted = make_pile(n, edits, random.Random(n))
            story = Story("story-benchmark", "benchmark", tuple(articles))
            started = time.process_time()
            passages = find(story, articles, {}, Vectors())
            seconds = time.process_time() - started
            recall, precision = score(passages, planted)
            print(
                f"articles {n:6}  edits {edits:.2f}  planted {len(planted):5}  found {len(passages):5}"
                f"  recall {recall:.4f}  precision {precision:.4f}  {seconds:.1f} s{_growth(before, n, seconds)}"
            )
            before = n, seconds
    return 0


def _growth(before: tuple[int, float] | None, n: int, seconds: float) -> str:
    """How the time grew against the pile before."""
    if before is None:
        return ""
    articles, time_taken = n / before[0], seconds / before[1]
    return f"  {articles:.1f} x the articles in {time_taken:.1f} x the time"


def make_pile(n: int, edits: float, rng: random.Random) -> tuple[dict[str, Article], list[Planted]]:
    """``n`` articles by id and the passages planted in them, giver first."""
    counts = load_background().n_texts_by_term
    vocabulary = sorted(term for term in counts if term.isalpha())
    bounds = list(accumulate(counts[term] for term in vocabulary))

    def draw(k: int) -> list[str]:
        return [vocabulary[bisect(bounds, rng.random() * bounds[-1])] for _ in range(k)]

    texts: list[list[str]] = []
    plans: list[tuple[int, int, int, int, int, int]] = []
    for index in range(n):
        words = draw(N_WORDS)
        if index % EVERY == EVERY - 1:
            giver, length = index - 1, rng.randint(SHORTEST, LONGEST)  # each gives once, so no copy is copied again
            start, at = rng.randrange(len(texts[giver]) - length), rng.randrange(len(words))
            copy = edit(texts[giver][start : start + length], edits, rng, draw)
            words[at:at] = copy
            plans.append((giver, start, start + length, index, at, at + len(copy)))
        texts.append(words)
    planted = [
        tuple(_excerpt(index, texts[index], first, last) for index, first, last in ((a, s, e), (b, t, f)))
        for a, s, e, b, t, f in plans
    ]
    made = (_write(index, words)[0] for index, words in enumerate(texts))
    return {article.id: article for article in made}, planted


def edit(words: list[str], share: float, rng: random.Random, draw) -> list[str]:
    """``words`` with a share of them replaced (half of the edits), dropped or preceded by a new one."""
    edited: list[str] = []
    for word in words:
        if rng.random() >= share:
            edited.append(word)
            continue
        kind = rng.random()
        edited += draw(1) if kind < 0.5 else [] if kind < 0.75 else [*draw(1), word]
    return edited


def score(passages: list[Passage], planted: list[Planted]) -> tuple[float, float]:
    """Recall and precision as the file's head says."""
    truth: dict[tuple[str, str], list[dict[str, Span]]] = {}
    for a, b in planted:
        truth.setdefault(_pair(a, b), []).append({a.article_id: a.span, b.article_id: b.span})
    found: dict[tuple[str, str], list[dict[str, Span]]] = {}
    for p in passages:
        sides = {p.taken_from.article_id: p.taken_from.span, p.taken_by.article_id: p.taken_by.span}
        found.setdefault(_pair(p.taken_from, p.taken_by), []).append(sides)
    recalled = sum(any(_within(one, f) for f in found.get(pair, [])) for pair, ones in truth.items() for one in ones)
    right = sum(any(_within(f, one) for one in truth.get(pair, [])) for pair, ones in found.items() for f in ones)
    return recalled / max(1, len(planted)), right / max(1, len(passages))


def _within(inner: dict[str, Span], outer: dict[str, Span]) -> bool:
    return all(2 * span.overlap(outer[article_id]) >= len(span) for article_id, span in inner.items())


def _pair(a: Excerpt, b: Excerpt) -> tuple[str, str]:
    return (min(a.article_id, b.article_id), max(a.article_id, b.article_id))


def _write(index: int, words: list[str]) -> tuple[Article, list[tuple[int, int]]]:
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    position = 0
    for k, word in enumerate(words):
        shown = word.capitalize() if k % SENTENCE == 0 else word
        places.append((position, position + len(shown)))
        shown += ". " if k % SENTENCE == SENTENCE - 1 else " "
        parts.append(shown)
        position += len(shown)
    return Article(f"article-{index:08}", f"{index}.txt", "", "", "utf-8", "".join(parts), ()), places


def _excerpt(index: int, words: list[str], first: int, last: int) -> Excerpt:
    article, places = _write(index, words)
    return Excerpt(article.id, Span(places[first][0], places[last - 1][1]))


if __name__ == "__main__":
    sys.exit(main())
