"""Which assertions are one claim: average link over the scores, with what contradicts kept apart.

What one article says twice is brought together first and then counts once, by the wording that fits best: an outlet
that repeats itself in other words must not keep its claim away from everybody else's. So it counts only while every
wording of one side is like every wording of the other to some degree; where one is not, something else was brought in
with it, and what fits best counts no more than all of them on average.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from headwater.algorithms.clustering import average_link

Pair = tuple[int, int]
_APART = -1e6  # a score that no number of agreeing pairs can outweigh
# Tried .65 to .80 on the development stories: F1 of pairs hardly moves, at .65 the seeds' tests and their results mix.
_SAME_WORDS = 0.80  # mean score from which what several articles say is one wording, which then counts once
_AGAIN = 0.6  # mean score from which one article says the same thing again
_OTHER = 0.2  # score below which two wordings tell of other things, whatever stands beside them


def group(
    articles: Sequence[str], scores: Mapping[Pair, float], apart: frozenset[Pair], threshold: float
) -> list[list[int]]:
    """Groups of ``range(len(articles))``, each sorted, by their smallest member.

    Args:
        articles: the article id of each assertion.
        scores: compared pairs ``(i, j)``, ``i < j``; a pair that was not compared counts 0.
        apart: pairs that may not be in one group, whatever else holds them together.
        threshold: the mean score over all pairs of two groups from which they are one.
    """
    settled = {pair: _APART if pair in apart else score for pair, score in scores.items()}
    inside = {(i, j): score for (i, j), score in settled.items() if articles[i] == articles[j]}
    nodes = average_link(len(articles), inside, max(_AGAIN, threshold))
    nodes = _joined(nodes, settled, _SAME_WORDS)
    return _joined(nodes, settled, threshold)


def _joined(nodes: list[list[int]], scores: Mapping[Pair, float], threshold: float) -> list[list[int]]:
    grouped = average_link(len(nodes), _between_nodes(nodes, scores), threshold)
    return sorted(sorted(i for node in some for i in nodes[node]) for some in grouped)


def _between_nodes(nodes: Sequence[Sequence[int]], scores: Mapping[Pair, float]) -> dict[Pair, float]:
    """How alike two nodes are, by their best scores; apart where any two members are."""
    node_of = {i: n for n, members in enumerate(nodes) for i in members}
    found: dict[Pair, list[float]] = defaultdict(list)
    for (i, j), score in sorted(scores.items()):
        m, n = sorted((node_of[i], node_of[j]))
        if m != n:
            found[m, n].append(score)
    return {(m, n): _between(some, len(nodes[m]) * len(nodes[n])) for (m, n), some in found.items()}


def _between(scores: Sequence[float], n_pairs: int) -> float:
    """What the scores of ``n_pairs`` say together; those that are not given count 0."""
    lowest, best = min(scores), max(scores)
    if lowest == _APART:
        return _APART
    return best if len(scores) == n_pairs and lowest >= _OTHER else (best + sum(scores) / n_pairs) / 2
