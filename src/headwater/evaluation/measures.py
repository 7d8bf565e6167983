"""The few numbers every score is made of.

Method of the B-cubed figures: Bagga and Baldwin 1998, "Entity-Based Cross-Document Coreferencing Using the Vector Space
Model", section 5, https://aclanthology.org/P98-1012/. We keep the definition with every member weighing the same; a
member that the dossier did not place is a cluster of its own. Pairwise figures count
unordered pairs of members that stand together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many of how many were right."""

    right: int
    total: int

    @property
    def share(self) -> float | None:
        """In [0, 1]; ``None`` of nothing."""
        return self.right / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Counts:
    """True positives (``found``), false negatives (``missed``) and false positives (``wrong``)."""

    found: int
    missed: int
    wrong: int

    @property
    def precision(self) -> float | None:
        """Share of what the dossier says that is right; ``None`` when it says nothing."""
        said = self.found + self.wrong
        return self.found / said if said else None

    @property
    def recall(self) -> float | None:
        """Share of the gold that the dossier says; ``None`` of nothing."""
        wanted = self.found + self.missed
        return self.found / wanted if wanted else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; ``None`` when there was nothing to say and nothing was said."""
        both = 2 * self.found + self.missed + self.wrong
        return 2 * self.found / both if both else None


@dataclass(frozen=True, slots=True)
class Clusters:
    """How two groupings of the same members agree."""

    pairs: Counts
    b_cubed_precision: float | None
    b_cubed_recall: float | None
    members: int

    @property
    def joined_wrongly(self) -> Ratio:
        """How many of the pairs that the gold keeps apart stand together."""
        return Ratio(self.pairs.wrong, _pairs(self.members) - self.pairs.found - self.pairs.missed)

    @property
    def b_cubed_f1(self) -> float | None:
        """The harmonic mean of the two B-cubed figures."""
        if self.b_cubed_precision is None or self.b_cubed_recall is None:
            return None
        total = self.b_cubed_precision + self.b_cubed_recall
        return 2 * self.b_cubed_precision * self.b_cubed_recall / total if total else 0.0


def compare_clusters(gold: Mapping[str, Hashable], found: Mapping[str, Hashable | None]) -> Clusters:
    """The agreement of two groupings: member -> label. Members are those of ``gold``; ``None`` or absent is alone."""
    members = list(gold)
    system = {m: ("alone", m) if found.get(m) is None else ("group", found[m]) for m in members}
    gold_sizes = Counter(gold.values())
    system_sizes = Counter(system.values())
    both = Counter((gold[m], system[m]) for m in members)
    together = sum(_pairs(n) for n in both.values())
    pairs = Counts(
        together,
        sum(_pairs(n) for n in gold_sizes.values()) - together,
        sum(_pairs(n) for n in system_sizes.values()) - together,
    )
    if not members:
        return Clusters(pairs, None, None, 0)
    precision = sum(n * n / system_sizes[label] for (_, label), n in both.items()) / len(members)
    recall = sum(n * n / gold_sizes[label] for (label, _), n in both.items()) / len(members)
    return Clusters(pairs, precision, recall, len(members))


def _pairs(n: int) -> int:
    return n * (n - 1) // 2


@dataclass(frozen=True, slots=True)
class Labels:
    """How often a label was right, and what was taken for what: (gold, found, times)."""

    right: Ratio
    confusion: tuple[tuple[str, str, int], ...]


def compare_labels(pairs: list[tuple[tuple[str, ...], str]]) -> Labels:
    """Accuracy and confusion of (accepted labels, found label); an accepted one counts as itself."""
    cells = Counter((found if found in accepted else accepted[0], found) for accepted, found in pairs)
    right = sum(n for (wanted, found), n in cells.items() if wanted == found)
    return Labels(Ratio(right, len(pairs)), tuple((a, b, n) for (a, b), n in sorted(cells.items())))
