"""How well source mentions are resolved, against hand-labelled stand-off gold (docs/standoff.md).

    python benchmarks/sources.py [--shared ../shared] [--misses]

Three golds, all of offsets and labels only. ``benchmarks/gold/sources.jsonl`` has whole articles of PolNeAR: its odd
lines are for tuning, its even lines are held back. ``benchmarks/gold/sources-more.jsonl`` has more, rich in nouns and
pronouns, of which every third line is held back. ``tests/sources/seeds.gold.json`` has the five seeds as one story;
it was written on the files that the rules were tried on, so it guards against loss and estimates nothing. Texts are
read as they are, without cleaning, and PolNeAR's articles each as a story of their own. Printed:

- *found*: mentions whose words overlap the source of an attribution that was given a source;
- *right*: mentions whose source is the one that most mentions of their label have, where no other label claims that
  source more often; where the gold says what a pronoun or noun stands for, the source's name shares a word with it;
- B-cubed precision and recall of the grouping (Bagga and Baldwin 1998), mentions that were not found standing alone;
- the kind labelled against the kind of the source that the mention was given.

*As read* leaves finding the mentions to the reader; *on gold spans* tells it where they stand, which leaves resolving.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar, get_args

from standoff import ROOT, SOURCES, SOURCES_MORE, Labelled, describe, options, read_gold, spans_of

from headwater.annotations.annotate import annotate
from headwater.data.annotation import Annotations, Attribution
from headwater.data.article import Article
from headwater.data.source import Resolution, Source, SourceKind
from headwater.data.span import Span, cover, text_of
from headwater.data.story import Story
from headwater.evaluation.measures import Clusters, compare_clusters
from headwater.meaning.words import content_words
from headwater.model import Reader, load_reader
from headwater.outlets.table import OutletTable
from headwater.sources.resolve import resolve

SEEDS_GOLD = ROOT / "tests" / "sources" / "seeds.gold.json"
KINDS = get_args(SourceKind)
_LOST = "not found"
PARTS = ("tuned on", "held back")
HELD_BACK = {SOURCES: 2, SOURCES_MORE: 3}  # every second line of the one gold, every third of the other
Mention = tuple[str, int, int]
M = TypeVar("M", bound=Hashable)


@dataclass(frozen=True)
class Score:
    """The figures of one run on the seeds."""

    mentions: int
    found: int
    right: int
    clusters: Clusters
    kinds: tuple[int, int]
    parties: tuple[int, int]
    misses: tuple[str, ...]
    seconds: float


@dataclass
class Tally:
    """Counts over the texts of the stand-off gold."""

    mentions: Counter[str] = field(default_factory=Counter)  # by form
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)
    labels: dict[str, str] = field(default_factory=dict)
    given: dict[str, str | None] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def add(self, one: Labelled, given: Sequence[Source | None]) -> None:
        """Count one text; ``given`` are the sources of its mentions, in their order."""
        ids = {index: source.id if source else None for index, source in enumerate(given)}
        mapped = _map_labels({index: label["label"] for index, label in enumerate(one.labels)}, ids)
        for index, (label, source) in enumerate(zip(one.labels, given, strict=True)):
            form = label["form"]
            is_right = source is not None and mapped.get(label["label"]) == source.id and _is_meant(label, source, one)
            kind = source.kind if source else _LOST
            self.mentions[form] += 1
            self.found[form] += source is not None
            self.right[form] += is_right
            self.kinds[label["kind"], label["kind"] if kind in label.get("kind_or", ()) else kind] += 1
            self.labels[f"{one.file} {index}"] = f"{one.file} {label['label']}"
            self.given[f"{one.file} {index}"] = f"{one.file} {source.id}" if source else None
            if not is_right:
                words = " ".join(text_of(spans_of(label["source"]), one.text).split())
                name = source.name if source else None
                self.notes.append(f"{one.file[-40:]} {form} {label['label']} {words!r} is not {name!r} ({kind})")

    @property
    def clusters(self) -> Clusters:
        """How the grouping agrees."""
        return compare_clusters(self.labels, self.given)

    def report(self, name: str) -> None:
        """Print the figures, by form and together."""
        total, found, right = (sum(c.values()) for c in (self.mentions, self.found, self.right))
        print(f"\n{name}: right {right} of {total} ({right / total:.3f}); of the {found} found {right / found:.3f}")
        clusters = self.clusters
        print(f"B-cubed precision {clusters.b_cubed_precision:.3f}, recall {clusters.b_cubed_recall:.3f}")
        print(f"{'form':12}{'mentions':>10}{'found':>8}{'right':>8}")
        for form in sorted(self.mentions):
            print(f"{form:12}{self.mentions[form]:10}{self.found[form]:8}{self.right[form]:8}")

    def table(self) -> None:
        """Print what kind was read for what kind was labelled."""
        columns = (*KINDS, _LOST)
        print(f"{'kind, read:':14}" + "".join(f"{column:>14}" for column in columns))
        for kind in KINDS:
            print(f"{kind:14}" + "".join(f"{self.kinds[kind, column]:14}" for column in columns))


def _is_meant(label: Mapping[str, Any], source: Source, one: Labelled) -> bool:
    """Whether a name of the source shares a word with what the gold says the mention stands for, if it says it."""
    if "antecedent" not in label:
        return True
    meant = {w.lemma for w in content_words(text_of(spans_of(label["antecedent"]), one.text))}
    return any(w.lemma in meant for name in (source.name, *source.aliases) for w in content_words(name))


def score_gold(gold: Sequence[Labelled], reader: Reader, every: int) -> dict[str, Tally]:
    """Tallies as read and on gold spans: of the lines tuned on, of those held back (``every`` n-th), and of all."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    table = OutletTable.load()
    for line, one in enumerate(gold):
        for way, given in _read_both_ways(one, reader, table):
            for part in (PARTS[line % every == every - 1], "all"):
                tallies[f"{way}, {part}"].add(one, given)
    return tallies


def _read_both_ways(one: Labelled, reader: Reader, table: OutletTable) -> Iterator[tuple[str, list[Source | None]]]:
    """The sources of the mentions of one text, as read and on gold spans."""
    wanted = [spans_of(label["source"]) for label in one.labels]
    annotations = annotate(one.article(), reader)
    resolution = _resolve_alone(one, annotations, table)
    yield "as read", [_source_at(mention, annotations, resolution) for mention in wanted]
    annotations, places = _with_sources(annotations, wanted)
    resolution = _resolve_alone(one, annotations, table)
    ids = resolution.source_ids[annotations.article_id]
    by_id = {source.id: source for source in resolution.sources}
    yield "on gold spans", [by_id.get(ids[place] or "") for place in places]


def _resolve_alone(one: Labelled, annotations: Annotations, table: OutletTable) -> Resolution:
    article = one.article()
    story = Story("story-0", "", (article.id,))
    return resolve(story, {article.id: article}, {article.id: annotations}, table)


def _with_sources(annotations: Annotations, wanted: Sequence[list[Span]]) -> tuple[Annotations, list[int]]:
    """``annotations`` with an attribution whose source is ``wanted[i]``, and its index, for every ``i``.

    It is the attribution whose source is most like it, with cue and content; else a new one that has neither.
    """
    made = list(annotations.attributions)
    places: list[int] = []
    for mention in wanted:
        alike = [(_likeness(mention, a.source), -i) for i, a in enumerate(annotations.attributions) if i not in places]
        score, index = max(alike, default=(0.0, 0))
        if score > 0:
            made[-index] = replace(made[-index], source=tuple(mention))
            places.append(-index)
        else:
            made.append(Attribution(tuple(mention), (), (), None, "indirect", "asserts", None, 1.0))
            places.append(len(made) - 1)
    return replace(annotations, attributions=tuple(made)), places


def _likeness(one: Sequence[Span], other: Sequence[Span]) -> float:
    if not one or not other:
        return 0.0
    a, b = cover(tuple(one)), cover(tuple(other))
    return a.overlap(b) / len(cover((a, b)))


def _source_at(mention: Sequence[Span], annotations: Annotations, resolution: Resolution) -> Source | None:
    """The source of the attribution whose source span shares most with the mention."""
    ids = resolution.source_ids[annotations.article_id]
    alike = [
        (_likeness(mention, attribution.source), source_id)
        for attribution, source_id in zip(annotations.attributions, ids, strict=True)
        if source_id is not None
    ]
    score, source_id = max(alike, default=(0.0, ""))
    return next(s for s in resolution.sources if s.id == source_id) if score > 0 else None


def score_seeds(folder: Path, gold_file: Path = SEEDS_GOLD) -> Score:
    """Read, annotate and resolve the seeds, and compare with the gold. Raises ``ValueError`` on another text."""
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    reader = load_reader()
    articles: dict[str, Article] = {}
    labels: dict[Mention, str] = {}
    for one in gold["articles"]:
        content = (folder / one["file"]).read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        if digest != one["sha256"]:
            raise ValueError(f"{one['file']} has the digest {digest}; the gold is of {one['sha256']}")
        text = content.decode("utf-8")
        articles[one["file"]] = Article(one["file"], one["file"], "capture", digest, "utf-8", text, ())
        labels.update({(one["file"], start, end): label for start, end, label in one["mentions"]})
    annotations = {i: annotate(article, reader) for i, article in articles.items()}
    story = Story("story-seeds", "", tuple(sorted(articles)))
    began = time.perf_counter()
    resolution = resolve(story, articles, annotations, OutletTable.load())
    seconds = time.perf_counter() - began
    given = {m: _source_at([Span(m[1], m[2])], annotations[m[0]], resolution) for m in labels}
    return _score(labels, given, gold["sources"], articles, seconds)


def _score(
    labels: Mapping[Mention, str],
    given: Mapping[Mention, Source | None],
    facts: Mapping[str, dict[str, Any]],
    articles: Mapping[str, Article],
    seconds: float,
) -> Score:
    ids = {mention: source.id if source else None for mention, source in given.items()}
    mapped = _map_labels(labels, ids)
    wrong = [m for m in sorted(labels) if ids[m] is None or ids[m] != mapped.get(labels[m])]
    names = {m: source.name if source else None for m, source in given.items()}
    by_id = {source.id: source for source in given.values() if source}
    known = {label: by_id[source_id] for label, source_id in mapped.items()}
    return Score(
        mentions=len(labels),
        found=sum(source is not None for source in given.values()),
        right=len(labels) - len(wrong),
        clusters=compare_clusters({str(m): label for m, label in labels.items()}, {str(m): i for m, i in ids.items()}),
        kinds=(sum(s.kind == facts[label]["kind"] for label, s in known.items()), len(facts)),
        parties=(sum(s.party == facts[label]["party"] for label, s in known.items()), len(facts)),
        misses=tuple(
            f"{m[0][:3]} {articles[m[0]].text[m[1] : m[2]]!r} is {labels[m]!r}, not {names[m]!r}" for m in wrong
        ),
        seconds=seconds,
    )


def _map_labels(labels: Mapping[M, str], given: Mapping[M, str | None]) -> dict[str, str]:
    """Each label to the source most of its mentions have; a source that several labels want goes to the commonest."""
    wanted: dict[str, Counter[str]] = defaultdict(Counter)
    for mention, label in labels.items():
        source_id = given[mention]
        if source_id is not None:
            wanted[label][source_id] += 1
    offers = sorted(((n, label, s) for label, count in wanted.items() for s, n in count.items()), key=_by_count)
    mapped: dict[str, str] = {}
    for _, label, source_id in offers:
        if label not in mapped and source_id not in mapped.values():
            mapped[label] = source_id
    return mapped


def _by_count(offer: tuple[int, str, str]) -> tuple[int, str, str]:
    return -offer[0], offer[1], offer[2]


def _report_gold(shared: Path, *, misses: bool) -> None:
    for path, every in HELD_BACK.items():
        gold = read_gold(path, shared)
        print(f"\n{path.name}: {describe(gold)}")
        for name, tally in score_gold(gold, load_reader(), every).items():
            tally.report(name)
            if name.endswith("all"):
                tally.table()
            if misses and name.endswith(PARTS[0]):  # whoever tunes must not see what is wrong elsewhere
                print(*tally.notes, sep="\n")


def _report_seeds(shared: Path, *, misses: bool) -> None:
    score = score_seeds(shared / "seeds")
    print(f"\nseeds, as read: mentions {score.mentions}  found {score.found}  right {score.right}", end=" ")
    print(f"({score.right / score.mentions:.3f})")
    clusters = score.clusters
    print(f"B-cubed precision {clusters.b_cubed_precision:.3f}, recall {clusters.b_cubed_recall:.3f}")
    print(f"sources: kind {score.kinds[0]} of {score.kinds[1]}, party {score.parties[0]} of {score.parties[1]}")
    print(f"resolved in {score.seconds * 1000:.0f} ms")
    print(*(score.misses if misses else ()), sep="\n")


def main() -> None:
    """Print the figures."""
    parser = options(__doc__)
    parser.add_argument("--misses", action="store_true", help="list what is wrong, but for the lines held back")
    arguments = parser.parse_args()
    if not arguments.shared.is_dir():
        parser.error(f"{arguments.shared} is not a folder; give the folder of seeds and corpora")
    _report_gold(arguments.shared, misses=arguments.misses)
    _report_seeds(arguments.shared, misses=arguments.misses)


if __name__ == "__main__":
    main()
