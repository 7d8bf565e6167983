"""How well attributions inside attributions are read, against the hand-labelled gold of ``benchmarks/gold``.

    python benchmarks/nesting.py [--shared DIR] [--misses]

Whole texts are annotated as they are and everything at level 2 or deeper is scored. A link is right when its cue
overlaps the gold's, the words of its content have an F1 of .5 or more with the gold's, and its source overlaps the
gold's (or the gold names none); *exact* when source, cue and content have the gold's very words. Labels marked
optional (docs/standoff.md) count neither for nor against. Rules were tuned and the inner heads trained on the
even lines; the odd ones are held back. PolNeAR's train part is what the reader learnt outer attributions from, so its
rows flatter these. Last come 260 articles of worldwide newswire, which no reader that ships has learnt from; the
weights of ``annotations.likely`` are fitted on one half of them, the other is held back: what can be expected of
coverage that is neither American nor political.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from standoff import (
    NESTING,
    NESTING_NEWSWIRE,
    Labelled,
    describe,
    f1,
    options,
    overlap,
    read_gold,
    read_rows,
    spans_of,
    words_at,
)

from headwater.annotations.annotate import AnnotateOptions, annotate
from headwater.data.annotation import Attribution
from headwater.data.span import Span
from headwater.model import Reader, load_reader

_ALIKE = 0.5  # word F1 of two contents that are taken for one


@dataclass(frozen=True)
class Link:
    """An inner attribution, of the gold or of the system, with the cue of the attribution around it."""

    level: int
    source: list[Span]
    cue: list[Span]
    content: list[Span]
    outer: list[Span]
    optional: bool = False
    form: str = ""


@dataclass
class Tally:
    """Counts over texts."""

    right: int = 0
    exact: int = 0
    outer: int = 0
    given: int = 0
    wanted: int = 0
    notes: list[str] = field(default_factory=list)

    def row(self, name: str) -> str:
        """The figures in a line."""
        recall = self.right / max(1, self.wanted)
        if name.startswith("recall"):
            return f"{name:26}{self.wanted:7}{'':7}{self.right:7}{'':11}{recall:8.3f}"
        precision = self.right / max(1, self.given)
        both = 2 * self.right / max(1, self.given + self.wanted)
        exact = 2 * self.exact / max(1, self.given + self.wanted)
        return (
            f"{name:26}{self.wanted:7}{self.given:7}{self.right:7}{precision:11.3f}{recall:8.3f}{both:7.3f}{exact:10.3f}"
            f"{self.outer / max(1, self.right):13.3f}"
        )


HEAD = f"{'':26}{'wanted':>7}{'given':>7}{'right':>7}{'precision':>11}{'recall':>8}{'F1':>7}{'exact F1':>10}"


def gold_links(labels: Sequence[dict[str, Any]]) -> list[Link]:
    """The labels of one text as links."""
    return [
        Link(
            level=one["level"],
            source=spans_of(one["source"]),
            cue=spans_of(one["cue"]),
            content=spans_of(one["content"]),
            outer=spans_of(one["outer"]),
            optional=one.get("optional", False),
            form=one["form"],
        )
        for one in labels
    ]


def read_links(found: Sequence[Attribution]) -> list[Link]:
    """Every attribution of one text with its level: 1 stands in no other."""
    levels: list[int] = []
    links = []
    for one in found:
        level, parent = 1, one.parent
        while parent is not None:
            level, parent = level + 1, found[parent].parent
        levels.append(level)
        outer = list(found[one.parent].cue) if one.parent is not None else []
        links.append(Link(level, list(one.source), list(one.cue), list(one.content), outer))
    return links


def pair(wanted: Sequence[Link], given: Sequence[Link], text: str) -> list[tuple[Link, Link]]:
    """Which link is which, one to one: those asked for before optional ones, the most alike first."""
    scored = []
    for i, one in enumerate(wanted):
        for j, other in enumerate(given):
            if are_alike(one, other, text) and (not one.source or overlap(one.source, other.source)):
                scored.append((one.optional, -_likeness(one, other, text), i, j))
    pairs, used, taken = [], set(), set()
    for _, _, i, j in sorted(scored):
        if i not in used and j not in taken:
            used.add(i)
            taken.add(j)
            pairs.append((wanted[i], given[j]))
    return pairs


def are_alike(one: Link, other: Link, text: str) -> bool:
    """Whether both have a cue in common and much the same content, whoever is named as their source."""
    return overlap(one.cue, other.cue) and _likeness(one, other, text) >= _ALIKE


def _likeness(one: Link, other: Link, text: str) -> float:
    return f1(words_at(one.content, text), words_at(other.content, text))


def count(tally: Tally, wanted: Sequence[Link], given: Sequence[Link], one: Labelled) -> None:
    """Add one text to ``tally``."""
    pairs = pair(wanted, given, one.text)
    optional = sum(gold.optional for gold, _ in pairs)
    hits = [(gold, link) for gold, link in pairs if not gold.optional]
    tally.right += len(hits)
    tally.given += len(given) - optional
    tally.wanted += sum(not gold.optional for gold in wanted)
    for gold, link in hits:
        roles = ((gold.source, link.source), (gold.cue, link.cue), (gold.content, link.content))
        tally.exact += all(words_at(a, one.text) == words_at(b, one.text) for a, b in roles)
        tally.outer += overlap(gold.outer, link.outer)
    found = [id(link) for both in pairs for link in both]
    lost = [("missed", gold) for gold in wanted if not gold.optional and id(gold) not in found]
    extra = [("wrong", link) for link in given if id(link) not in found]
    tally.notes += [f"{kind:7}{one.file[-40:]} {show(link, one.text)}" for kind, link in lost + extra]


def show(link: Link, text: str) -> str:
    """A link in its words: level, [source] <cue> {content}."""

    def words(spans: Sequence[Span]) -> str:
        return " … ".join(" ".join(text[span.start : span.end].split()) for span in spans)

    return f"{link.level} ({words(link.outer)}) [{words(link.source)}] <{words(link.cue)}> {{{words(link.content)}}}"


def score(
    gold: Sequence[Labelled], reader: Reader, chosen: AnnotateOptions, held_back: Sequence[bool] | None = None
) -> dict[str, Tally]:
    """Tallies by row of the table. ``held_back`` says of each text whether it is; by default the odd lines are."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for line, one in enumerate(gold, 1):
        wanted = gold_links(one.labels)
        links = read_links(annotate(one.article(), reader, chosen).attributions)
        inner = [link for link in links if link.level > 1]
        for name, wants, gives in rows(one.part, wanted, links):
            count(tallies[name], wants, gives, one)
        is_held = line % 2 == 1 if held_back is None else held_back[line - 1]
        half = "held back" if is_held else "tuned on"
        count(tallies[half], wanted, inner, one)
        count(tallies["all, level 2 and deeper"], wanted, inner, one)
    return tallies


def rows(part: str, wanted: Sequence[Link], links: Sequence[Link]) -> Iterator[tuple[str, list[Link], list[Link]]]:
    """What is compared with what, beside the whole: by level, by the kind of text, and by how the inner cue is said.

    A kind of gold cue has no kind of system cue to it, so its precision says nothing and only its recall is of use.
    """
    inner = [link for link in links if link.level > 1]
    for level, name in ((2, "level 2"), (3, "level 3 and deeper")):
        yield (
            name,
            [w for w in wanted if w.optional or min(w.level, 3) == level],
            [link for link in links if min(link.level, 3) == level],
        )
    yield part, list(wanted), inner
    for form in ("verb", "noun"):
        yield f"recall of {form} cues", [w for w in wanted if w.form == form and not w.optional], inner
    yield "recall, level 1 let pass", [w for w in wanted if not w.optional], list(links)


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--misses", action="store_true", help="also list what was missed and what is wrong")
    arguments = parser.parse_args()
    reader = load_reader()
    for path in (NESTING, NESTING_NEWSWIRE):
        gold = read_gold(path, arguments.shared)
        held = [row["held_back"] for row in read_rows(path)] if path == NESTING_NEWSWIRE else None
        print(f"{path.name}: {describe(gold)}")
        for name, extras in (("annotate", True), ("annotate without extras", False)):
            tallies = score(gold, reader, AnnotateOptions(extras=extras), held)
            print(f"\n{name:26}{HEAD[26:]}{'outer right':>13}")
            for row, tally in sorted(tallies.items(), key=lambda item: not item[0].startswith("all")):
                print(tally.row(row))
            if arguments.misses:
                print(*tallies["all, level 2 and deeper"].notes, sep="\n")
        print()


if __name__ == "__main__":
    main()
