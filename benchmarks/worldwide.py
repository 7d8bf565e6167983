"""How well attributions are read in worldwide newswire: other countries, years and kinds of news than the reader's own.

    python benchmarks/worldwide.py [--shared DIR] [--misses]

PolNeAR, which taught the reader, is American political news of one election. ``gold/worldwide.jsonl`` has the
attributions of 32 articles of as many outlets of five continents, labelled by two annotators who knew neither each
other's labels nor what the system says (docs/standoff.md). Printed, as in ``reading.py``: one annotator against the
other, which is the most to be had; the network against both, and what ``annotate --as-is`` writes; for the texts that
rules may be made on and for those held back. ``--misses`` prints, of the former, what annotate reads otherwise than
both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

import numpy as np
from reading import KINDS, Gold, Scores, label
from standoff import WORLDWIDE, labels_of, options, read_rows, read_text

from headwater.annotations.annotate import AnnotateOptions, annotate
from headwater.annotations.jsonl import to_record
from headwater.annotations.tags import decode, find_runs
from headwater.data.article import Article
from headwater.model import Reader, load_reader

Labels = tuple[list[int], list[int]]  # role and cue of each piece, as ``reading.label`` gives them


def read_annotators(shared: Path) -> list[tuple[str, bool, list[Gold]]]:
    """Each text's name, whether it is held back, and the labels of each annotator."""
    found: dict[str, tuple[bool, list[Gold]]] = {}
    for row in read_rows(WORLDWIDE):
        gold = Gold(row["file"], read_text(row, shared), [_spans(one) for one in labels_of(row)])
        found.setdefault(row["file"], (row["held_back"], []))[1].append(gold)
    return [(file, is_held, hands) for file, (is_held, hands) in found.items()]


def _spans(one: Mapping[str, Any]) -> dict[str, list[tuple[int, int]]]:
    return {kind: [(start, end) for start, end in one[kind]] for kind in KINDS}


def read_records(gold: Gold, reader: Reader) -> Labels:
    """What ``annotate --as-is`` writes about a text, attributions inside others left out, on its pieces."""
    article = Article("article-0", gold.name, "", "", "utf-8", gold.text, ())
    record = to_record(article, annotate(article, reader, AnnotateOptions(extras=False)))
    own = [_spans(one) for one in record["attributions"] if one["parent"] is None]
    return label(Gold(gold.name, gold.text, own), reader.cut(gold.text))


def misses(gold: Gold, reader: Reader, wanted: Sequence[Labels], given: Labels) -> list[str]:
    """Runs of a role that both annotators have and annotate has not, and the other way round."""
    pieces = reader.cut(gold.text)
    runs = [{(run.kind, run.first, run.last) for run in find_runs(roles)} for roles, _ in (*wanted, given)]
    both, either, own = runs[0] & runs[1], runs[0] | runs[1], runs[2]
    told = [("missed", run) for run in both - own] + [("not marked by anybody", run) for run in own - either]
    return [
        f"{what}: {KINDS[kind]} “{gold.text[pieces.starts[start] : pieces.ends[end - 1]]}”"
        for what, (kind, start, end) in sorted(told, key=lambda one: one[1][1])
    ]


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--misses", action="store_true", help="list what annotate reads otherwise, texts not held back")
    chosen = parser.parse_args()
    reader, read = load_reader(), read_annotators(chosen.shared)
    for part, is_part in (("worked on", False), ("held back", True)):
        scores = {name: Scores() for name in ("one annotator against the other", "network", "annotate --as-is")}
        texts = [(file, hands) for file, held, hands in read if held is is_part]
        for file, hands in texts:
            pieces, reading = reader.cut(hands[0].text), reader.read(hands[0].text)
            wanted = [label(gold, pieces) for gold in hands]
            network = decode(reading.roles), reading.links
            records = read_records(hands[0], reader)
            for one, other in permutations(wanted, 2):
                scores["one annotator against the other"].add(*one, other[0], np.array(other[1]))
            for one in wanted:
                scores["network"].add(*one, *network)
                scores["annotate --as-is"].add(*one, records[0], np.array(records[1]))
            if chosen.misses and not is_part:
                print(file, *misses(hands[0], reader, wanted, records), "", sep="\n  ")
        print(f"{part}: {len(texts)} texts of {sum(len(hands[0].text.split()) for _, hands in texts)} words")
        for name, figures in scores.items():
            found = figures.figures(len(texts), 1.0)
            print(f"  {name:<34} token F1 {found['token_f1']}  exact {found['exact_span_f1']}  link {found['link']}")


if __name__ == "__main__":
    main()
