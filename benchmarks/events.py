"""Score ``stories.cluster`` on real outlets: PolNeAR's train and dev parts, 924 articles of seven outlets in a year.

    python benchmarks/events.py ../shared/corpora/polnear [--readings FILE] [--wrong]

All tell of one election, most of something that no other tells of, and few events have more than two: what the archive
of a monitor looks like. Two people each grouped them without knowing of the other's groups (``gold/events.jsonl``:
names of articles, no text). Printed are B-cubed and the F1 of pairs of articles against both, meaned, of one against
the other (the most to be had) and of all articles apart. Every second month is held back: ``training/story_weights.py``
learns from the others only. ``--readings`` names a file for what was read, written when it is not there (some minutes);
``--wrong`` prints the groups of the months learnt from that neither has.
"""

from __future__ import annotations

import argparse
import json
import pickle
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from headwater.algorithms.vectors import Vectors
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.story import Story
from headwater.pipeline.reading import RunOptions, gather, make_pile
from headwater.pipeline.tools import open_tools
from headwater.runners.local import Local, say_nothing
from headwater.stories.cluster import cluster

LABELS = Path(__file__).parent / "gold" / "events.jsonl"
Groups = Sequence[Set[str]]


@dataclass(frozen=True)
class Pile:
    """The articles, read, and the groups that each of the two people made of their names; the rest stand alone."""

    articles: Sequence[Article]
    annotations: Mapping[str, Annotations]
    vectors: Vectors
    labelled: tuple[Groups, Groups]

    @property
    def names(self) -> dict[str, str]:
        """The corpus's name of each article, by article id."""
        return {article.id: Path(article.input).stem for article in self.articles}

    @property
    def held_back(self) -> frozenset[str]:
        """The months ("2015-12") that nothing is fitted on."""
        return frozenset(sorted({month_of(name) for name in self.names.values()})[1::2])


def read_events(root: Path, saved: Path | None) -> Pile:
    """The pile, read from ``saved`` where that is there, else written to it.

    Raises:
        FileNotFoundError: ``root`` is not PolNeAR.
    """
    paths = sorted(path for part in ("train", "dev") for path in (root / part / "text").glob("*.txt"))
    if not paths:
        raise FileNotFoundError(f"Found no train/text/*.txt in {str(root)!r}; expected PolNeAR there. Name its folder.")
    if saved is not None and saved.exists():
        with saved.open("rb") as file:
            read = pickle.load(file)  # what this script wrote
    else:
        read = _read(paths)
        if saved is not None:
            with saved.open("wb") as file:
                pickle.dump(read, file)
    articles, annotations, vectors = read
    names = {Path(article.input).stem for article in articles}
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    first, second = ([set(row["articles"]) & names for row in rows if row["reader"] == reader] for reader in (1, 2))
    return Pile(articles, annotations, vectors, (first, second))


def _read(paths: Sequence[Path]) -> tuple[Sequence[Article], Mapping[str, Annotations], Vectors]:
    tools, runner = open_tools(None), Local(say_nothing)
    with tempfile.TemporaryDirectory() as folder:
        lay_out(paths, Path(folder))
        pile = make_pile(gather([folder], RunOptions(as_is=True), tools, runner), tools, runner)
    return list(pile.articles.values()), pile.annotations, pile.sentences


def lay_out(paths: Iterable[Path], folder: Path) -> None:
    """Copy articles of the corpus into a folder, each with a side-car of what its name says: outlet and day."""
    for path in paths:
        outlet, published, _ = path.stem.split("_", 2)
        (folder / path.name).write_bytes(path.read_bytes())
        meta = {"outlet": outlet, "published": published}
        (folder / f"{path.name}.meta.json").write_text(json.dumps(meta), "utf-8")


def month_of(name: str) -> str:
    """The year and month of an article, by its name in the corpus: outlet, day, title."""
    return name.split("_")[1][:7]


def pairs_of(groups: Groups, months: Set[str]) -> set[tuple[str, str]]:
    """The pairs of one group, smaller name first, both of these months."""
    pairs = (pair for group in groups for pair in combinations(sorted(group), 2))
    return {pair for pair in pairs if all(month_of(name) in months for name in pair)}


def compare_groups(own: Groups, gold: Groups, names: Iterable[str]) -> tuple[float, float, float, float]:
    """B-cubed precision, recall and F1 (Bagga and Baldwin 1998) over ``names``, and the F1 of their pairs."""
    chosen = sorted(names)
    ours, theirs = ({name: frozenset(group) for group in groups for name in group} for groups in (own, gold))
    precision = recall = 0.0
    for name in chosen:
        a, b = ours.get(name, frozenset({name})), theirs.get(name, frozenset({name}))
        precision += len(a & b) / len(a) / len(chosen)
        recall += len(a & b) / len(b) / len(chosen)
    months = {month_of(name) for name in chosen}
    found, wanted = pairs_of(own, months), pairs_of(gold, months)
    both = 2 * len(found & wanted) / max(1, len(found) + len(wanted))
    return precision, recall, 2 * precision * recall / (precision + recall), both


def groups_of(stories: Sequence[Story], names: Mapping[str, str]) -> Groups:
    """The stories as names of their articles."""
    return [{names[i] for i in story.article_ids} for story in stories]


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("--readings", type=Path, default=None)
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    try:
        pile = read_events(options.polnear, options.readings)
    except FileNotFoundError as error:
        parser.error(str(error))
    names = pile.names
    stories = cluster(pile.articles, pile.annotations, pile.vectors)
    own, (one, other) = groups_of(stories, names), pile.labelled
    months = {month_of(name) for name in names.values()}
    sizes = Counter(len(group) for group in own)
    print(f"{len(names)} articles, {len(own)} stories: " + ", ".join(f"{sizes[n]} of {n}" for n in sorted(sizes)))
    for label, part in (("learnt from", months - pile.held_back), ("held back", pile.held_back)):
        chosen = [name for name in names.values() if month_of(name) in part]
        against = [compare_groups(own, gold, chosen) for gold in pile.labelled]
        alone = [compare_groups([], gold, chosen) for gold in pile.labelled]
        people = compare_groups(one, other, chosen)
        print(f"{label}, {len(chosen)} articles:", _figures([sum(figure) / 2 for figure in zip(*against, strict=True)]))
        print(f"  one person against the other: {_figures(people)}")
        print(f"  all apart: {_figures([sum(figure) / 2 for figure in zip(*alone, strict=True)])}")
    if options.wrong:
        known = pairs_of(one, months) | pairs_of(other, months)
        for story, group in zip(stories, own, strict=True):
            if pairs_of([group], months - pile.held_back) - known:
                print(f"\n{story.headline}\n  " + "\n  ".join(sorted(group, key=lambda name: name.split("_")[1])))
    return 0


def _figures(figures: Sequence[float]) -> str:
    precision, recall, f1, pairs = figures
    return f"B-cubed P {precision:.3f} R {recall:.3f} F1 {f1:.3f}  pairs F1 {pairs:.3f}"


if __name__ == "__main__":
    sys.exit(main())
