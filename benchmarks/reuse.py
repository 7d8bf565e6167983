"""Score ``reuse.find`` on passages planted in synthetic articles, and time it as the pile grows.

    python benchmarks/reuse.py [--articles 1000 4000 10000] [--edits 0 0.2] [--peers]
    python benchmarks/reuse.py --articles 10000 100000 --edits 0 --peers

Articles are 300 words drawn by frequency from the packaged background, cut into sentences; one in four holds a passage
of 25 to 80 words from the one before it, of which a share of the words is replaced, dropped or inserted at random. A
planted passage is found when a reported one covers at least half of it on both sides; a reported passage is right when
it lies, on both sides and for at least half of its characters, where one was planted. No vectors, so no rewordings.

Seconds are of one processor. MB is the most the process ever held, which holds the pile too; what it held with the pile
made and nothing found is printed beside it. Every pile has a process of its own.

``--peers`` adds MinHash with locality-sensitive hashing, by datasketch and by rensa, on the same pile (``pip install
--group bench``): sets of five words in a row, 64 permutations, a band for each, since two articles that share a passage
have only some tenth of these in common; more rows to a band would lose them. They find pairs of articles, not where the
passage stands: their recall and precision are over pairs, and a pair is right where a passage was planted.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from itertools import accumulate
from multiprocessing import get_context

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
SHINGLE = 5
PERMUTATIONS = 64

Planted = tuple[Excerpt, Excerpt]
Pair = tuple[str, str]


def main() -> int:
    """Print a line per pile and rate of edits, and one for each peer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="*", default=[1_000, 4_000, 10_000])
    parser.add_argument("--edits", type=float, nargs="*", default=[0.0, 0.2])
    parser.add_argument("--peers", action="store_true", help="datasketch and rensa on the same piles")
    options = parser.parse_args()
    missing = [name for name in PEERS if find_spec(name) is None]
    if options.peers and missing:
        parser.error(f"{' and '.join(missing)} not installed; run: pip install --group bench")
    for edits in options.edits:
        before: tuple[int, float] | None = None
        for n in options.articles:
            with ProcessPoolExecutor(1, get_context("spawn")) as pool:
                seconds = pool.submit(measure, n, edits, before, with_peers=options.peers).result()
            before = n, seconds
    return 0


def measure(n: int, edits: float, before: tuple[int, float] | None, *, with_peers: bool) -> float:
    """Print the lines of one pile; the seconds that ``find`` took on it."""
    articles, planted = make_pile(n, edits, random.Random(n))
    story = Story("story-benchmark", "benchmark", tuple(articles))
    pile_mb = _peak_mb()
    started = time.process_time()
    passages = find(story, articles, {}, Vectors())
    seconds = time.process_time() - started
    peak_mb = _peak_mb()
    recall, precision = score(passages, planted)
    print(
        f"articles {n:6}  edits {edits:.2f}  planted {len(planted):5}  found {len(passages):5}"
        f"  recall {recall:.4f}  precision {precision:.4f}  {seconds:.1f} s  {peak_mb:.0f} MB"
        f" (pile {pile_mb:.0f}){_growth(before, n, seconds)}",
        flush=True,
    )
    wanted = {_pair(a, b) for a, b in planted}
    for name in PEERS if with_peers else ():
        PEERS[name]({})  # what loading it takes is not counted
        started = time.process_time()
        pairs = PEERS[name](articles)
        taken = time.process_time() - started
        right = len(pairs & wanted)
        print(
            f"  {name:11}  pairs only, no spans  found {len(pairs):5}"
            f"  recall {right / max(1, len(wanted)):.4f}  precision {right / max(1, len(pairs)):.4f}  {taken:.1f} s",
            flush=True,
        )
    return seconds


def _growth(before: tuple[int, float] | None, n: int, seconds: float) -> str:
    """How the time grew against the pile before."""
    if before is None:
        return ""
    articles, time_taken = n / before[0], seconds / before[1]
    return f"  {articles:.1f} x the articles in {time_taken:.1f} x the time"


def _peak_mb() -> float:
    """The most memory this process has held."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (2**20 if sys.platform == "darwin" else 2**10)


def pair_by_datasketch(articles: Mapping[str, Article]) -> set[Pair]:
    """The pairs that datasketch's index proposes."""
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415  # a peer, in no other group

    shingled = ([shingle.encode() for shingle in _shingle(one)] for one in articles.values())
    hashes = MinHash.generator(shingled, num_perm=PERMUTATIONS)
    index = MinHashLSH(num_perm=PERMUTATIONS, params=(PERMUTATIONS, 1))
    return _pair_up(articles, hashes, index.query, index.insert)


def pair_by_rensa(articles: Mapping[str, Article]) -> set[Pair]:
    """The pairs that rensa's index proposes."""
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415  # a peer, in no other group

    ids = list(articles)
    index = RMinHashLSH(threshold=0.05, num_perm=PERMUTATIONS, num_bands=PERMUTATIONS)

    def hash_all() -> Iterable[RMinHash]:
        for one in articles.values():
            made = RMinHash(num_perm=PERMUTATIONS, seed=1)
            made.update(_shingle(one))
            yield made

    numbers = {article_id: number for number, article_id in enumerate(ids)}
    return _pair_up(
        articles,
        hash_all(),
        lambda made: (ids[number] for number in index.query(made)),
        lambda article_id, made: index.insert(numbers[article_id], made),
    )


def _pair_up(articles: Iterable[str], hashes: Iterable, query: Callable, insert: Callable) -> set[Pair]:
    """Every article with those before it that the index proposes for it."""
    pairs: set[Pair] = set()
    for article_id, made in zip(articles, hashes, strict=True):
        pairs.update((other, article_id) for other in query(made))
        insert(article_id, made)
    return pairs


PEERS = {"datasketch": pair_by_datasketch, "rensa": pair_by_rensa}


def _shingle(article: Article) -> list[str]:
    words = article.text.lower().replace(".", "").split()
    return [" ".join(words[k : k + SHINGLE]) for k in range(len(words) - SHINGLE + 1)]


def make_pile(n: int, edits: float, rng: random.Random) -> tuple[dict[str, Article], list[Planted]]:
    """``n`` articles by id and the passages planted in them, giver first."""
    counts = load_background().n_texts_by_term
    vocabulary = sorted(term for term in counts if term.isalpha())
    bounds = list(accumulate(counts[term] for term in vocabulary))

    def draw(k: int) -> list[str]:
        return rng.choices(vocabulary, cum_weights=bounds, k=k)

    articles: dict[str, Article] = {}
    planted: list[Planted] = []
    before: list[str] = []
    for index in range(n):
        words = draw(N_WORDS)
        if index % EVERY == EVERY - 1:
            length = rng.randint(SHORTEST, LONGEST)  # each gives once, so no copy is copied again
            start, at = rng.randrange(len(before) - length), rng.randrange(len(words))
            copy = edit(before[start : start + length], edits, rng, draw)
            words[at:at] = copy
            ends = _excerpt(index - 1, before, start, start + length), _excerpt(index, words, at, at + len(copy))
            planted.append(ends)
        article, _ = _write(index, words)
        articles[article.id], before = article, words
    return articles, planted


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


def score(passages: Sequence[Passage], planted: Sequence[Planted]) -> tuple[float, float]:
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


def _pair(a: Excerpt, b: Excerpt) -> Pair:
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
