"""How well source mentions are resolved, against the stand-off gold of the seeds.

    python benchmarks/sources.py [../shared/seeds] [--gold tests/sources/seeds.gold.json] [--misses]

The gold holds offsets into the seed files, a label for whoever each mention means, and the kind and party of every
label: no text. Each file is read as it is (no cleaning), so the reader's slips count. Printed:

- *found*: mentions whose words overlap the source of an attribution that was given a source;
- *right*: of those found, mentions whose source is the one that most mentions of their label have, where no other
  label claims that source more often;
- B-cubed precision and recall of the grouping (Bagga and Baldwin 1998), mentions that were not found standing alone;
- kinds and parties of the sources that labels map to.

The gold was written on the files that the rules were tried on: it guards against loss, it does not estimate how new
articles fare.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from headwater.annotations.annotate import annotate
from headwater.data.article import Article
from headwater.data.source import Resolution, Source
from headwater.data.span import Span, cover
from headwater.data.story import Story
from headwater.evaluation.measures import Clusters, compare_clusters
from headwater.model import load_reader
from headwater.outlets.table import OutletTable
from headwater.sources.resolve import resolve

ROOT = Path(__file__).resolve().parent.parent
Mention = tuple[str, int, int]


@dataclass(frozen=True)
class Score:
    """The figures of one run."""

    mentions: int
    found: int
    right: int
    clusters: Clusters
    kinds: tuple[int, int]
    parties: tuple[int, int]
    misses: tuple[str, ...]
    seconds: float


def score_seeds(folder: Path, gold_file: Path) -> Score:
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
    spans = {
        i: [(cover(a.source) if a.source else None, s) for a, s in zip(annotations[i].attributions, ids, strict=True)]
        for i, ids in resolution.source_ids.items()
    }
    given = {mention: _source_at(mention, spans) for mention in labels}
    return _score(labels, given, gold["sources"], resolution, articles, seconds)


def _source_at(mention: Mention, spans: Mapping[str, list[tuple[Span | None, str | None]]]) -> str | None:
    """The source of the attribution whose source span shares most with the mention."""
    article_id, start, end = mention
    wanted = Span(start, end)
    best = [(span.overlap(wanted) / len(cover((span, wanted))), sid) for span, sid in spans[article_id] if span and sid]
    score, source_id = max(best, default=(0.0, None))
    return source_id if score > 0 else None


def _score(
    labels: Mapping[Mention, str],
    given: Mapping[Mention, str | None],
    facts: Mapping[str, dict[str, Any]],
    resolution: Resolution,
    articles: Mapping[str, Article],
    seconds: float,
) -> Score:
    mapped = _map_labels(labels, given)
    misses = tuple(
        f"{m[0][:3]} {articles[m[0]].text[m[1] : m[2]]!r} is {labels[m]!r}, not {_name(given[m], resolution)!r}"
        for m in sorted(labels)
        if given[m] is None or given[m] != mapped.get(labels[m])
    )
    found = {m: s for m, s in given.items() if s is not None}
    by_id = {s.id: s for s in resolution.sources}
    known = {label: by_id[source_id] for label, source_id in mapped.items()}
    return Score(
        mentions=len(labels),
        found=len(found),
        right=sum(mapped.get(labels[m]) == s for m, s in found.items()),
        clusters=compare_clusters(
            {str(m): label for m, label in labels.items()}, {str(m): s for m, s in given.items()}
        ),
        kinds=(sum(s.kind == facts[label]["kind"] for label, s in known.items()), len(facts)),
        parties=(sum(s.party == facts[label]["party"] for label, s in known.items()), len(facts)),
        misses=misses,
        seconds=seconds,
    )


def _map_labels(labels: Mapping[Mention, str], given: Mapping[Mention, str | None]) -> dict[str, str]:
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


def _name(source_id: str | None, resolution: Resolution) -> str | None:
    found: dict[str, Source] = {s.id: s for s in resolution.sources}
    return found[source_id].name if source_id in found else None


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT.parent / "shared" / "seeds")
    parser.add_argument("--gold", type=Path, default=ROOT / "tests" / "sources" / "seeds.gold.json")
    parser.add_argument("--misses", action="store_true", help="list what is wrong")
    options = parser.parse_args()
    if not options.folder.is_dir():
        parser.error(f"{options.folder} is not a folder; give the folder of the seeds")
    score = score_seeds(options.folder, options.gold)
    print(f"mentions {score.mentions}  found {score.found}  right {score.right} ({score.right / score.mentions:.3f})")
    clusters = score.clusters
    print(f"B-cubed precision {clusters.b_cubed_precision:.3f}  recall {clusters.b_cubed_recall:.3f}")
    print(f"sources: kind {score.kinds[0]} of {score.kinds[1]}, party {score.parties[0]} of {score.parties[1]}")
    print(f"resolved in {score.seconds * 1000:.0f} ms")
    for miss in score.misses if options.misses else ():
        print("  ", miss)


if __name__ == "__main__":
    main()
