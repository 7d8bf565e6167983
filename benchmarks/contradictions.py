"""How many of the claims marked as differing the whole path lays against each other, on stories written for training.

    python benchmarks/contradictions.py [training/claims/stories] [--show]

Each story of ``training/claims/stories`` names pairs of its claims that contradict each other or differ in a detail,
with the kind of the difference. A pair is found where a conflict or drift of a kind that can tell it is reported
between words that put forward the one and words that put forward the other. Not all pairs are contradictions ("six
hostages were released", "four bodies were handed over") and not all contradictions are among the pairs, so neither
figure has 1 for its best. Rules were tuned on the stories at even places of the sorted list; those at odd places are
held back. No clustering: each story is one story. Some five minutes on two cores.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training" / "claims"))

from written import Written, read_written

from headwater.data.coverage import TracedStory
from headwater.data.span import Excerpt, Span
from headwater.data.story import Story
from headwater.pipeline.reading import Pile, RunOptions, gather, make_pile
from headwater.pipeline.tools import Tools, open_tools
from headwater.pipeline.tracing import trace_one
from headwater.runners.local import Local, say_nothing

STORIES: Final = Path(__file__).resolve().parents[1] / "training" / "claims" / "stories"
TOLD_BY: Final[Mapping[str, frozenset[str]]] = {  # which findings can tell a difference of a kind
    kind: frozenset(findings.split())
    for kind, findings in (
        ("polarity", "polarity negation"),
        ("denial", "polarity negation"),
        ("number", "number time"),
        ("time", "time number"),
        ("actor", "actor"),
        ("object", "actor"),
        ("modality", "modality"),
        ("scope", "scope number"),
        ("place", "actor"),
    )
}
HALVES: Final = ("tuned", "held back")
Marks = Mapping[str, Sequence[tuple[str, Span]]]  # by article id, claims with the words that put them forward


@dataclass(frozen=True)
class Reported:
    """A conflict or drift: its kind, the claims whose marks each side's words overlap, and what it says."""

    kind: str
    sides: tuple[frozenset[str], frozenset[str]]
    detail: str

    def joins(self, one: str, other: str) -> bool:
        """Whether one side puts forward the one claim and the other side the other."""
        a, b = self.sides
        return (one in a and other in b) or (other in a and one in b)


def trace(story: Written, tools: Tools) -> tuple[Pile, TracedStory, Marks]:
    """The whole path but clustering, and where the marks of the story stand in what was read."""
    runner = Local(say_nothing)
    with tempfile.TemporaryDirectory() as folder:
        for at, one in enumerate(story.articles):
            text = Path(folder, f"{at:02}.txt")
            text.write_text(one.text + "\n", "utf-8")
            meta = {"outlet": one.outlet, "published": one.published}
            text.with_name(f"{text.name}.meta.json").write_text(json.dumps(meta), "utf-8")
        pile = make_pile(gather([folder], RunOptions(as_is=True), tools, runner), tools, runner)
    whole = Story("story", story.name, tuple(sorted(pile.articles)))
    marks = {
        article.id: [(m.claim, Span(m.start, m.end)) for m in story.articles[int(Path(article.input).stem)].marks]
        for article in pile.articles.values()
    }
    return pile, trace_one(whole, pile, tools), marks


def reported(traced: TracedStory, marks: Marks) -> Iterator[Reported]:
    """Everything that is said to contradict or to have moved, once."""
    spans = [(a.article_id, a.span) for a in traced.assertions]

    def claims_at(place: Excerpt) -> frozenset[str]:
        held = max((s for i, s in spans if i == place.article_id), key=place.span.overlap, default=place.span)
        return frozenset(c for c, mark in marks[place.article_id] if mark.overlap(held) or mark.overlap(place.span))

    seen: set[tuple[object, ...]] = set()
    for claim in traced.claims:
        found = [(c.kind, c.detail, *c.evidence[0].excerpts) for c in claim.conflicts]
        found += [(d.kind, d.detail, d.before, d.after) for d in claim.drift]
        for kind, detail, *ends in found:
            key = (kind, *sorted((x.article_id, x.span) for x in ends))
            if key not in seen and len(ends) == len(HALVES):
                seen.add(key)
                yield Reported(kind, (claims_at(ends[0]), claims_at(ends[1])), detail)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=STORIES)
    parser.add_argument("--show", action="store_true", help="print what is reported in the tuned half")
    given = parser.parse_args()
    tools = open_tools()
    wanted: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    listed: Counter[tuple[str, str, bool]] = Counter()
    for at, path in enumerate(sorted(given.folder.glob("*.txt"))):
        story, half = read_written(path), HALVES[at % 2]
        _, traced, marks = trace(story, tools)
        found = list(reported(traced, marks))
        for one, other, kind in story.differences:
            wanted[half, kind] += 1
            right[half, kind] += any(r.kind in TOLD_BY.get(kind, ()) and r.joins(one, other) for r in found)
        for r in found:
            is_listed = any(r.joins(one, other) for one, other, _ in story.differences)
            listed[half, r.kind, is_listed] += 1
            if given.show and half == HALVES[0]:
                print(f"{story.name}: {r.kind}, {'marked' if is_listed else 'not marked'}: {r.detail}")
    _print(wanted, right, listed)


def _print(
    wanted: Mapping[tuple[str, str], int],
    right: Mapping[tuple[str, str], int],
    listed: Mapping[tuple[str, str, bool], int],
) -> None:
    print(f"{'marked pairs found':<22}" + "".join(f"{half:>16}" for half in HALVES))
    for kind in TOLD_BY:
        print(f"{kind:<22}" + "".join(f"{f'{right[half, kind]} of {wanted[half, kind]}':>16}" for half in HALVES))
    sums = [[sum(table[half, kind] for kind in TOLD_BY) for table in (right, wanted)] for half in HALVES]
    print(f"{'all':<22}" + "".join(f"{f'{a} of {b}':>16}" for a, b in sums))
    print(f"\n{'reported, and marked':<22}" + "".join(f"{half:>16}" for half in HALVES))
    for kind in sorted({kind for _, kind, _ in listed}):
        cells = [(listed[half, kind, True], listed[half, kind, True] + listed[half, kind, False]) for half in HALVES]
        print(f"{kind:<22}" + "".join(f"{f'{yes} of {n}':>16}" for yes, n in cells))


if __name__ == "__main__":
    main()
