"""How well the shipped reader reads, against PolNeAR's dev part, in the runtime that ships.

    python benchmarks/reading.py ../shared/corpora/polnear/dev [--float DIR] [--json FILE] [--threads N]

Prints, for the shipped weights and (``--float``) for the unquantised ones that ``training/convert.py --float DIR``
wrote: token F1 of source, cue and content (over pieces), F1 of exact spans, the share of source and content pieces
whose link is right, the number of articles and articles a second. Piece-level figures as in training/README.md, so
they compare. With ``--records`` also how long ``annotate`` takes, as a multiple of the bare forward pass: the same
network over each article's pieces once, in windows that do not overlap, in the same run. ``--first N`` takes the first
N articles only.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from headwater.annotations.annotate import AnnotateOptions, annotate
from headwater.annotations.jsonl import to_record
from headwater.annotations.tags import decode, find_runs
from headwater.data.article import Article
from headwater.model import Encoder, Reader, load_encoder, load_reader
from headwater.model.manifest import WEIGHTS
from headwater.model.reader import WINDOW
from headwater.model.tokenizer import Pieces

KINDS = ("source", "cue", "content")
_ENTITY = re.compile(r"(T\d+)\t(\S+) ([\d ;]+)\t")


@dataclass(frozen=True)
class Gold:
    """A PolNeAR article: its text, and per attribution the character spans of each role."""

    name: str
    text: str
    attributions: list[dict[str, list[tuple[int, int]]]]


def read_gold(folder: Path) -> list[Gold]:
    """Every annotated article of a PolNeAR part, in order of file name."""
    articles = []
    for path in sorted((folder / "attributions").glob("*.ann")):
        text_path = folder / "text" / f"{path.stem.rsplit('_', 1)[0]}.txt"
        if text_path.exists():
            text = text_path.read_bytes().decode("utf-8")
            articles.append(Gold(path.stem, text, _read_attributions(path.read_text("utf-8").splitlines())))
    return articles


def _read_attributions(lines: Iterable[str]) -> list[dict[str, list[tuple[int, int]]]]:
    spans: dict[str, list[tuple[int, int]]] = {}
    events: list[list[tuple[str, str]]] = []
    for line in lines:
        if found := _ENTITY.match(line):
            spans[found[1]] = [(int(a), int(b)) for a, b in (part.split() for part in found[3].split(";"))]
        elif line.startswith("E"):
            events.append([(a, b) for a, b in (part.split(":") for part in line.split("\t", 1)[1].split())])
    attributions = []
    for event in events:
        one: dict[str, list[tuple[int, int]]] = {kind: [] for kind in KINDS}
        for argument, target in event:
            kind = re.sub(r"\d", "", argument).lower()
            if kind in one:
                one[kind] += spans.get(target, [])
        if one["content"] and one["cue"]:
            attributions.append({kind: sorted(parts) for kind, parts in one.items()})
    return attributions


def label(gold: Gold, pieces: Pieces) -> tuple[list[int], list[int]]:
    """Gold role tags and cue links on the given pieces (-1: no link)."""
    starts, ends = pieces.starts, pieces.ends
    tags, owner = np.zeros(len(starts), int), np.full(len(starts), -1)
    cue_at: dict[int, int] = {}
    for index, attribution in enumerate(gold.attributions):
        for kind in ("content", "source", "cue"):
            for start, end in attribution[kind]:
                inside = np.flatnonzero((starts < end) & (ends > start) & (ends > starts))
                if len(inside):
                    tags[inside], tags[inside[0]] = 2 * KINDS.index(kind) + 2, 2 * KINDS.index(kind) + 1
                    owner[inside] = index
                    if kind == "cue":
                        cue_at.setdefault(index, int(inside[0]))
    return tags.tolist(), [cue_at.get(index, -1) for index in owner]


class Tally:
    """Counts of right, given and wanted, per kind."""

    def __init__(self) -> None:
        self.right, self.total = np.zeros(3), np.zeros(3)

    def add(self, kind: int, right: int, given: int, wanted: int) -> None:
        self.right[kind] += right
        self.total[kind] += given + wanted

    def f1(self) -> dict[str, float]:
        return dict(zip(KINDS, (2 * self.right / np.maximum(1, self.total)).round(4).tolist(), strict=True))


class Scores:
    """Figures of one reader over articles."""

    def __init__(self) -> None:
        self.tokens, self.spans, self.links = Tally(), Tally(), np.zeros(2)

    def add(self, wanted: list[int], linked: list[int], given: list[int], pointed: np.ndarray) -> None:
        """Count one article: gold tags and links against given ones."""
        want, give, link = np.array(wanted), np.array(given), np.array(linked)
        want_runs, give_runs = set(find_runs(wanted)), set(find_runs(given))
        for kind in range(3):
            is_wanted, is_given = (want + 1) // 2 == kind + 1, (give + 1) // 2 == kind + 1
            self.tokens.add(kind, int((is_wanted & is_given).sum()), int(is_given.sum()), int(is_wanted.sum()))
            one, other = ({run for run in runs if run.kind == kind} for runs in (want_runs, give_runs))
            self.spans.add(kind, len(one & other), len(other), len(one))
        asked = (link >= 0) & (want > 0) & ((want + 1) // 2 != 2)
        self.links += [(pointed[asked] == link[asked]).sum(), asked.sum()]

    def figures(self, n: int, seconds: float) -> dict[str, object]:
        return {
            "articles": n,
            "token_f1": self.tokens.f1(),
            "exact_span_f1": self.spans.f1(),
            "link": round(float(self.links[0] / self.links[1]), 4),
            "articles_per_s": round(n / seconds, 2),
        }


def score(golds: list[Gold], reader: Reader) -> dict[str, object]:
    """The network's own figures."""
    scores = Scores()
    started = time.perf_counter()
    readings = [reader.read(gold.text) for gold in golds]
    seconds = time.perf_counter() - started
    for gold, reading in zip(golds, readings, strict=True):
        scores.add(*label(gold, reading.pieces), decode(reading.roles), reading.links)
    return scores.figures(len(golds), seconds)


def score_records(golds: list[Gold], reader: Reader, options: AnnotateOptions) -> dict[str, object]:
    """The figures of what ``annotate`` writes, attributions inside others left out, and its time.

    Each article is read bare, annotated, and read bare again before the next, so a machine that slows down meanwhile
    slows down both: two long runs after each other once gave 1.85 and 2.51 for the same work.
    """
    scores, bare, seconds = Scores(), 0.0, 0.0
    for gold in golds:
        article = Article("article-0", gold.name, "", "", "utf-8", gold.text, ())
        before = time_bare(gold, reader)
        started = time.perf_counter()
        record = to_record(article, annotate(article, reader, options))
        seconds += time.perf_counter() - started
        bare += (before + time_bare(gold, reader)) / 2
        own = [
            {kind: [(a, b) for a, b in one[kind]] for kind in KINDS}
            for one in record["attributions"]
            if one["parent"] is None
        ]
        pieces = reader.cut(gold.text)
        tags, links = label(Gold(gold.name, gold.text, own), pieces)
        scores.add(*label(gold, pieces), tags, np.array(links))
    return scores.figures(len(golds), seconds) | {"times_bare_forward": round(seconds / bare, 2)}


def time_bare(gold: Gold, reader: Reader) -> float:
    """Seconds of the bare network: the article's pieces once, in windows that do not overlap."""
    pieces, size = reader.cut(gold.text), WINDOW - 2
    started = time.perf_counter()
    for start in range(0, len(pieces), size):
        reader._run(pieces, start, min(start + size, len(pieces)))
    return time.perf_counter() - started


def compare_vectors(golds: list[Gold], one: Encoder, other: Encoder) -> dict[str, float]:
    """How near the shipped encoder's vectors are to the float ones, on the articles' sentences."""
    lines = sorted({line for gold in golds for line in re.split(r"(?<=[.?!])\s+|\n+", gold.text) if len(line) > 20})[
        :1000
    ]
    a, b = one.encode(lines), other.encode(lines)
    upper = np.triu_indices(len(lines), 1)
    alike = np.corrcoef((a @ a.T)[upper], (b @ b.T)[upper])[0, 1]
    same = (a * b).sum(axis=1)
    return {
        "sentences": len(lines),
        "cosine_to_float_mean": round(float(same.mean()), 4),
        "cosine_to_float_min": round(float(same.min()), 4),
        "pearson_of_similarities": round(float(alike), 4),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path, help="a part of PolNeAR: attributions/ and text/")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, metavar="DIR", help="default: the shipped ones")
    parser.add_argument("--float", type=Path, metavar="DIR", help="unquantised weights to compare with")
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="also write the figures there, for convert.py --figures"
    )
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--first", type=int, metavar="N", help="only the first N articles")
    parser.add_argument("--records", action="store_true", help="also score the records of annotate")
    arguments = parser.parse_args()
    golds = read_gold(arguments.polnear)[: arguments.first]
    figures: dict[str, dict[str, object]] = {"reader": {}, "encoder": {}}
    folders = {"shipped": arguments.weights} | ({"float": arguments.float} if arguments.float else {})
    for name, folder in folders.items():
        figures["reader"][name] = score(golds, load_reader(folder, arguments.threads))
        print(name, json.dumps(figures["reader"][name]))
    if arguments.float:
        shipped, plain = (load_encoder(folder, arguments.threads) for folder in folders.values())
        figures["encoder"] = dict(compare_vectors(golds, shipped, plain))
        print("encoder", json.dumps(figures["encoder"]))
    if arguments.records:
        for name, extras in (("annotate as is", False), ("annotate with extras", True)):
            reader = load_reader(arguments.weights, arguments.threads)
            scored = score_records(golds, reader, AnnotateOptions(extras=extras))
            figures["reader"][name] = scored
            print(name, json.dumps(scored))
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
