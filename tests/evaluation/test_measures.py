from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from headwater.evaluation.measures import Counts, compare_clusters, compare_labels

labellings = st.dictionaries(st.sampled_from("abcdefghij"), st.integers(0, 3), min_size=1)


def by_hand(gold: dict[str, int], found: dict[str, int | None]) -> tuple[float, float]:
    """B-cubed, member by member, as the paper words it."""
    precision = recall = 0.0
    for m in gold:
        mine = {n for n in gold if gold[n] == gold[m]}
        other = {n for n in gold if n == m or (found.get(m) is not None and found.get(n) == found.get(m))}
        precision += len(mine & other) / len(other)
        recall += len(mine & other) / len(mine)
    return precision / len(gold), recall / len(gold)


@given(labellings, st.dictionaries(st.sampled_from("abcdefghij"), st.none() | st.integers(0, 3)))
def test_compare_clusters_is_b_cubed(gold: dict[str, int], found: dict[str, int | None]) -> None:
    clusters = compare_clusters(gold, found)
    precision, recall = by_hand(gold, found)
    assert abs((clusters.b_cubed_precision or 0) - precision) < 1e-9
    assert abs((clusters.b_cubed_recall or 0) - recall) < 1e-9


@given(labellings, labellings)
def test_compare_clusters_counts_pairs(gold: dict[str, int], found: dict[str, int]) -> None:
    wanted = {p for p in combinations(sorted(gold), 2) if gold[p[0]] == gold[p[1]]}
    said = {p for p in combinations(sorted(gold), 2) if p[0] in found and found.get(p[0]) == found.get(p[1])}
    expected = Counts(len(wanted & said), len(wanted - said), len(said - wanted))
    assert compare_clusters(gold, dict(found)).pairs == expected


@given(labellings)
def test_compare_clusters_of_equal_groupings_is_perfect(gold: dict[str, int]) -> None:
    clusters = compare_clusters(gold, {m: f"group {label}" for m, label in gold.items()})
    assert clusters.b_cubed_f1 == 1.0
    assert clusters.pairs.missed == clusters.pairs.wrong == 0


def test_compare_clusters_of_nothing_has_no_figures() -> None:
    assert compare_clusters({}, {}).b_cubed_f1 is None


def test_counts_have_no_share_of_nothing() -> None:
    assert (Counts(0, 0, 0).precision, Counts(0, 0, 0).recall, Counts(0, 0, 0).f1) == (None, None, None)
    assert (Counts(1, 1, 2).precision, Counts(1, 1, 2).recall, Counts(1, 1, 2).f1) == (1 / 3, 0.5, 0.4)


def test_compare_labels_takes_any_accepted_label() -> None:
    labels = compare_labels([(("a", "b"), "b"), (("a", "b"), "c"), (("a",), "a")])
    assert labels.right.share == 2 / 3
    assert labels.confusion == (("a", "a", 1), ("a", "c", 1), ("b", "b", 1))
