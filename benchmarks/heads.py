"""How well the reader's other heads read: entities, and where sentences and clauses start.

    python benchmarks/heads.py ../shared [--weights DIR] [--float DIR] [--json FILE]

*Entities*: the dev split of the worldwide newswire (a tenth of the files, by the digest of their names:
``training/corpora.py``), exact spans with the right kind, once as the texts are and once with their paragraph marks
taken out. *Starts*: GUM's dev documents, genres whose texts may be used by anyone. A start is right when it is at the
first piece of a sentence (or of any unit: a sentence or a clause); printed for the head alone and for the sentences
and clauses that ``annotate`` makes of it, where a unit starts at the word its opening marks belong to.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from headwater.annotations.tags import decode, find_runs
from headwater.annotations.units import find_units
from headwater.model import Reader, load_reader
from headwater.model.manifest import WEIGHTS, find_weights
from headwater.model.tokenizer import PARAGRAPH, open_tokenizer

sys.path.append(str(Path(__file__).resolve().parent.parent / "training"))
from corpora import Example, read_gum, read_newswire

SENTENCE, CLAUSE = 2, 1


class Count:
    """Right, given and wanted."""

    def __init__(self) -> None:
        self.right = self.given = self.wanted = 0

    def add(self, given: set[object], wanted: set[object]) -> None:
        self.right += len(given & wanted)
        self.given += len(given)
        self.wanted += len(wanted)

    def f1(self) -> float:
        return round(2 * self.right / max(1, self.given + self.wanted), 4)


def score_entities(examples: Iterable[Example], reader: Reader) -> dict[str, float]:
    """Span F1 with paragraph marks and without."""
    counts = {"entities": Count(), "entities_without_marks": Count()}
    for example in examples:
        # A mark becomes a space, so the text without marks has the same pieces but for the marks.
        for name, text in (("entities", example.text), ("entities_without_marks", _one_line(example.text))):
            reading = reader.read(text)
            kept = np.flatnonzero(example.document.ids != PARAGRAPH) if name != "entities" else slice(None)
            wanted = example.document.ner[kept]
            if len(wanted) != len(reading.pieces):
                raise ValueError(f"{example.document.name!r} has other pieces without its paragraph marks")
            counts[name].add(set(find_runs(decode(reading.entities))), set(find_runs(wanted.tolist())))
    return {name: count.f1() for name, count in counts.items()}


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))


def score_starts(examples: Sequence[Example], reader: Reader) -> dict[str, float]:
    """F1 of sentence starts, of clause starts (units that start no sentence), and of all units' starts."""
    names = ("sentences", "clauses", "units")
    head, made = ({name: Count() for name in names} for _ in range(2))
    for example in examples:
        gold = example.document.seg
        if (gold < 0).all():
            continue
        reading = reader.read(example.text)
        tags = reading.starts.argmax(axis=1)
        _add(head, _by_kind(np.flatnonzero(tags == SENTENCE), np.flatnonzero(tags == CLAUSE)), gold)
        pieces = reading.pieces
        sentences, clauses = find_units(example.text, reading)
        places = [np.searchsorted(pieces.starts, [unit.start for unit in units]) for units in (sentences, clauses)]
        starts = [np.array([_past_marks(int(at), reading.pieces.ids, gold) for at in one]) for one in places]
        _add(made, _by_kind(starts[0], np.setdiff1d(starts[1], starts[0])), gold)
    scores = {f"{name}_by_head": count.f1() for name, count in head.items()}
    return scores | {f"{name}_of_annotate": count.f1() for name, count in made.items()}


def _by_kind(sentences: np.ndarray, clauses: np.ndarray) -> dict[str, set[object]]:
    first, second = set(sentences.tolist()), set(clauses.tolist())
    return {"sentences": set(first), "clauses": set(second), "units": first | second}


def _add(counts: dict[str, Count], given: dict[str, set[object]], gold: np.ndarray) -> None:
    wanted = _by_kind(np.flatnonzero(gold == SENTENCE), np.flatnonzero(gold == CLAUSE))
    for name, count in counts.items():
        count.add(given[name], wanted[name])


def _past_marks(at: int, ids: np.ndarray, gold: np.ndarray) -> int:
    """The first piece at or behind ``at`` that is no paragraph mark."""
    while at < len(ids) - 1 and ids[at] == PARAGRAPH and gold[at] <= 0:
        at += 1
    return at


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="the folder that holds corpora/")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, metavar="DIR", help="default: the shipped ones")
    parser.add_argument("--float", type=Path, metavar="DIR", help="unquantised weights to compare with")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    tokenizer = open_tokenizer(find_weights("tokenizer", arguments.weights).path)
    corpora = arguments.shared / "corpora"
    newswire = list(read_newswire(corpora / "ner_worldwide" / "processed_annotated", "dev", tokenizer))
    gum = list(read_gum(corpora / "gum", "dev", tokenizer))
    print(f"newswire dev: {len(newswire)} texts; GUM dev: {len(gum)} texts")
    figures = {}
    for name, folder in {"shipped": arguments.weights, "float": arguments.float}.items():
        if folder is None:
            continue
        reader = load_reader(folder, arguments.threads)
        figures[name] = score_entities(newswire, reader) | score_starts(gum, reader)
        print(name, json.dumps(figures[name]))
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
