"""How far people agree on attributions inside attributions, and what ``annotate`` finds of what two of three ask for.

    python benchmarks/agreement.py [--shared DIR]

The held-back lines of ``gold/nesting.jsonl`` were labelled twice more, by two who saw neither its labels, nor each
other's, nor anything the system says (``gold/nesting-others.jsonl``, docs/standoff.md). Annotators are scored against
each other as the system is against the gold (``nesting.py``): what the first leaves optional counts neither way, and
what the second leaves optional counts as given where the first asks for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

from nesting import HEAD, Link, Tally, are_alike, count, gold_links, pair, read_links
from standoff import NESTING, NESTING_OTHERS, Labelled, labels_of, options, read_gold, read_rows

from headwater.annotations.annotate import annotate
from headwater.model import load_reader

_MOST = 2  # of three annotators


def read_annotators(shared: Path) -> Iterator[tuple[Labelled, dict[int, list[Link]]]]:
    """Each text that several people labelled, with the links of each; annotator 1 made the gold."""
    others: dict[str, dict[int, list[Link]]] = defaultdict(dict)
    for row in read_rows(NESTING_OTHERS):
        others[row["file"]][row["annotator"]] = gold_links(labels_of(row))
    for one in read_gold(NESTING, shared):
        if one.file in others:
            yield one, {1: gold_links(one.labels), **others[one.file]}


def compare_people(tally: Tally, first: Sequence[Link], second: Sequence[Link], one: Labelled) -> None:
    """Add to ``tally`` what ``second`` has of what ``first`` asks for."""
    pairs = pair(first, second, one.text)
    wanted = {id(b) for a, b in pairs if not a.optional}
    let_pass = {id(b) for a, b in pairs if a.optional}
    given = [link for link in second if id(link) in wanted or not (link.optional or id(link) in let_pass)]
    count(tally, [link for link in first if not link.optional], given, one)


def agree(people: Sequence[Sequence[Link]], text: str) -> list[Link]:
    """What any of them marks, once, asked for where two of them ask for it; in the words of the first who does."""
    marked: list[list[Link]] = []
    for links in people:
        open_ones = list(marked)
        for link in links:
            same = next((group for group in open_ones if are_alike(link, group[0], text)), None)
            if same is None:
                marked.append([link])
            else:
                same.append(link)
                open_ones.remove(same)
    asking = [[link for link in group if not link.optional] for group in marked]
    return [
        replace((asked or group)[0], optional=len(asked) < _MOST) for group, asked in zip(marked, asking, strict=True)
    ]


def main() -> None:
    shared = options(__doc__).parse_args().shared
    reader, read = load_reader(), list(read_annotators(shared))
    tallies: dict[str, Tally] = defaultdict(Tally)
    for one, people in read:
        for first, second in permutations(sorted(people), 2):
            compare_people(tallies[f"{second} against {first}"], people[first], people[second], one)
        found = [link for link in read_links(annotate(one.article(), reader).attributions) if link.level > 1]
        for number, links in people.items():
            count(tallies[f"annotate against {number}"], links, found, one)
        count(tallies["annotate, two of three"], agree(list(people.values()), one.text), found, one)
    words = sum(len(one.text.split()) for one, _ in read)
    print(f"{len(read)} texts of {words} words, labelled by three people each, the first of whom made the gold\n")
    print(HEAD)
    for name, tally in sorted(tallies.items()):
        print(tally.row(name))


if __name__ == "__main__":
    main()
