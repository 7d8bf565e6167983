"""What an evaluation found: figures, and the misses behind them."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.evaluation.measures import Clusters, Counts, Labels, Ratio


@dataclass(frozen=True, slots=True)
class Furniture:
    """Furniture against body, by snippet: ``counts.found`` were taken out, ``wrong`` are body snippets taken out too.

    ``shown``: how many of the snippets taken out stand in the dossier's list of furniture.
    """

    counts: Counts
    shown: Ratio


@dataclass(frozen=True, slots=True)
class Chains:
    """Chains of sources. ``exact`` and ``origin`` are of the aligned assertions, ``end_to_end`` of all of the gold.

    ``origin``: the innermost source (or that there is none) is right. ``levels`` counts links by their place from the
    article (1 is the outermost).
    """

    exact: Ratio
    end_to_end: Ratio
    origin: Ratio
    levels: tuple[tuple[int, Counts], ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """Sources: mentions grouped, sources found at all, their kind, and which of them speak for one party."""

    clusters: Clusters
    found: Ratio
    kind: Ratio
    party: Counts


@dataclass(frozen=True, slots=True)
class Origins:
    """The number of independent origins, and who they are; ``missing`` claims are not in the dossier."""

    exact: int
    off_by_one: int
    more: int
    missing: int
    parties: Ratio
    sets: Ratio

    @property
    def total(self) -> int:
        """How many claims have a number of origins in the gold."""
        return self.exact + self.off_by_one + self.more + self.missing


@dataclass(frozen=True, slots=True)
class Findings:
    """Conflicts or drift: by kind, the pairs found whatever their kind, and compatible pairs that were accused.

    ``confusion`` counts (kind in the gold, kind found): "missed" where nothing was found, "unlisted" where the gold has
    nothing. A kind that the gold also accepts counts as its first.
    """

    by_kind: tuple[tuple[str, Counts], ...]
    total: Counts
    any_kind: Ratio
    accused: Ratio
    confusion: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Reuse:
    """Pairs of articles that share text, by kind; the direction of those pairs.

    ``direction``: right among the pairs that both gold and dossier decide. ``decided``: of the found pairs that the
    gold decides, how many the dossier decides. ``restraint``: of those that nobody can decide, how many it leaves open.
    """

    by_kind: tuple[tuple[str, Counts], ...]
    total: Counts
    kind: Ratio
    direction: Ratio
    decided: Ratio
    restraint: Ratio


@dataclass(frozen=True, slots=True)
class Scores:
    """All of it. ``misses`` says in words what was not right, in the order of the gold."""

    furniture: Furniture
    metadata: tuple[tuple[str, Ratio], ...]
    ledger: Ratio
    stories: Clusters
    assertions: Ratio
    claims: Clusters
    chains: Chains
    stance: Labels
    hedge: Counts
    sources: Sources
    origins: Origins
    status: Labels
    conflicts: Findings
    drift: Findings
    reuse: Reuse
    lost: tuple[str, ...]
    misses: tuple[str, ...]
