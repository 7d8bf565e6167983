"""Which assertions are one claim: average link over the scores, with what contradicts kept apart.

What one article says twice is brought together first and then counts once, by the wording that fits best: an outlet
that repeats itself in other words must not keep its claim away from everybody else's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from headwater.algorithms.clustering import average_link

Pair = tuple[int, int]
_APART = -1e6  # a score that no number of agreeing pairs can outweigh
# Tried .65 to .80 on the development stories: F1 of pairs hardly moves, at .65 the seeds' tests and their results mix.
_SAME_WORDS = 0.80  # mean score from which what several articles say is one wording, which then counts once
_AGAIN = 0.6  # mean score from which one article says the same thing again


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


def _between_nodes(nodes: Sequence[Iterable[int]], scores: Mapping[Pair, float]) -> dict[Pair, float]:
    """The best score between members of two nodes; apart where any two members are."""
    node_of = {i: n for n, members in enumerate(nodes) for i in members}
    found: dict[Pair, float] = {}
    for (i, j), score in scores.items():
        m, n = sorted((node_of[i], node_of[j]))
        if m != n:
            known = found.get((m, n), 0.0)
            found[m, n] = _APART if _APART in (known, score) else max(known, score)
    return found
