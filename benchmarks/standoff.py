"""The stand-off gold of ``benchmarks/gold``: offsets and labels of texts that lie elsewhere (docs/standoff.md).

    python benchmarks/standoff.py [--shared DIR]

Printed: what the seven files hold, and whether each text is the one that was labelled. ``nesting.py``,
``agreement.py``, ``worldwide.py``, ``stance.py`` and ``sources.py`` read the gold through this file.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newswire import set_newswire

from headwater.data.article import Article
from headwater.data.span import Span

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
NESTING = ROOT / "benchmarks" / "gold" / "nesting.jsonl"
NESTING_NEWSWIRE = ROOT / "benchmarks" / "gold" / "nesting-newswire.jsonl"
NESTING_OTHERS = ROOT / "benchmarks" / "gold" / "nesting-others.jsonl"
WORLDWIDE = ROOT / "benchmarks" / "gold" / "worldwide.jsonl"
STANCE = ROOT / "benchmarks" / "gold" / "stance.jsonl"
SOURCES = ROOT / "benchmarks" / "gold" / "sources.jsonl"
SOURCES_MORE = ROOT / "benchmarks" / "gold" / "sources-more.jsonl"
_MARKUP = re.compile(r"<(head|script|style)\b.*?</\1\s*>|<!--.*?-->|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[\da-f]{1,5}|\w{2,10});", re.IGNORECASE)


@dataclass(frozen=True)
class Labelled:
    """One file of the gold: its name, the labels in it, and the text they count in."""

    file: str
    labels: tuple[dict[str, Any], ...]
    text: str

    @property
    def part(self) -> str:
        """Where the text is from: ``PolNeAR dev``, ``PolNeAR train``, ``newswire``, ``seeds`` or ``examples``."""
        steps = self.file.split("/")
        if self.file.endswith(".tsv"):
            return "newswire"
        return f"PolNeAR {steps[2]}" if steps[0] == "corpora" else steps[0]

    def article(self) -> Article:
        """The text as ``headwater annotate --as-is`` takes it."""
        return Article("article-0", self.file, "", "", "utf-8", self.text, ())


def read_gold(path: Path, shared: Path) -> list[Labelled]:
    """The labels of one gold file with their texts, in the order of the file.

    Raises:
        ValueError: a text is not the one that was labelled.
        OSError: a text is not there.
    """
    return [Labelled(row["file"], tuple(labels_of(row)), read_text(row, shared)) for row in read_rows(path)]


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The lines of a gold file, one per text."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def labels_of(row: dict[str, Any]) -> list[dict[str, Any]]:
    """The labels in one line: attributions, assertions or source mentions."""
    labels: list[dict[str, Any]] = next(row[name] for name in ("attributions", "assertions", "mentions") if name in row)
    return labels


def read_text(row: dict[str, Any], shared: Path) -> str:
    """The text of one line: of a newswire file as ``set_newswire`` sets it, else the file's own, markup blanked out."""
    text = read_file(row, shared)
    if row["file"].endswith(".tsv"):
        return set_newswire(text)
    return blank_markup(text) if row["file"].endswith(".html") else text


def read_file(row: dict[str, Any], shared: Path) -> str:
    """What the file of one line holds. Raises ``ValueError`` where it is not the one that was labelled."""
    raw = place_of(row["file"], shared).read_bytes()
    found = hashlib.sha256(raw).hexdigest()
    if found != row["sha256"]:
        raise ValueError(f"{row['file']!r} has the digest {found}; expected {row['sha256']}. Label it again.")
    return raw.decode("utf-8")


def place_of(file: str, shared: Path) -> Path:
    """Where a file of the gold lies: the project's own examples in the project, all others in ``shared``."""
    return (ROOT if file.startswith("examples/") else shared) / file


def blank_markup(text: str) -> str:
    """``text`` with spaces for tags, and for a character reference its character and spaces: no offset moves."""
    plain = _MARKUP.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    return _ENTITY.sub(lambda match: html.unescape(match[0])[:1].ljust(len(match[0])), plain)


def spans_of(pairs: Iterable[Sequence[int]]) -> list[Span]:
    """``[[start, end], …]`` as spans."""
    return [Span(start, end) for start, end in pairs]


def words_at(spans: Iterable[Span], text: str) -> frozenset[int]:
    """Where the words start that ``spans`` touch."""
    return frozenset(
        match.start() + span.start for span in spans for match in re.finditer(r"\w+", text[span.start : span.end])
    )


def f1(one: frozenset[int], other: frozenset[int]) -> float:
    """The harmonic mean of precision and recall of one set of words against another."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def overlap(one: Iterable[Span], others: Sequence[Span]) -> bool:
    """Whether any span of ``one`` shares a character with any of ``others``."""
    return any(a.overlap(b) for a in one for b in others)


def describe(gold: Sequence[Labelled]) -> str:
    """What was run on, in a line."""
    texts = Counter(one.part for one in gold)
    labels = sum(len(one.labels) for one in gold)
    parts = ", ".join(f"{part} {n}" for part, n in texts.items())
    return f"{labels} labels in {len(gold)} texts ({parts}; {sum(len(one.text.split()) for one in gold)} words)"


def counts(gold: Sequence[Labelled]) -> Iterator[str]:
    """How many labels of each value there are, a line per field."""
    for field in ("level", "optional", "form", "stance", "kind"):
        found = Counter(str(label.get(field)) for one in gold for label in one.labels if field in label)
        if found:
            yield f"  {field}: " + ", ".join(f"{value} {n}" for value, n in sorted(found.items()))


def options(doc: str | None) -> argparse.ArgumentParser:
    """What the scripts share on the command line."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder of seeds and corpora")
    return parser


def main() -> None:
    shared = options(__doc__).parse_args().shared
    for path in (NESTING, NESTING_OTHERS, NESTING_NEWSWIRE, WORLDWIDE, STANCE, SOURCES, SOURCES_MORE):
        gold = read_gold(path, shared)
        print(path.name, describe(gold), *counts(gold), sep="\n")


if __name__ == "__main__":
    main()
