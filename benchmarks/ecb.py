"""The sentences of ECB+ and the events they tell, by subtopic; standard library only, so that training reads it too.

Split: Cybulska and Vossen 2014 (development topics 2, 5, 12, 18, 21, 23, 34, 35; test topics 36-45 are never read).
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

DEV = ("2", "5", "12", "18", "21", "23", "34", "35")
TEST = tuple(str(n) for n in range(36, 46))
_MIN_TEXT = 25  # characters of a sentence that tells anything
_SPACE_BEFORE = re.compile(r" ([.,;:!?%)\]]|'s\b|n't\b|'re\b|'ve\b|'ll\b|’s\b)")


@dataclass(frozen=True)
class Sentence:
    """A validated sentence of one article and the events it tells."""

    document: str
    text: str
    events: frozenset[str]


def topics_of(root: Path, part: str) -> tuple[str, ...]:
    """The topics of the ``dev`` or the ``train`` part."""
    if part == "dev":
        return DEV
    everything = sorted({p.name for p in (root / "ECB+").iterdir() if p.is_dir()} - set(TEST), key=int)
    return tuple(t for t in everything if t not in DEV)


def read_subtopics(root: Path, topics: Sequence[str]) -> dict[str, list[Sentence]]:
    """The validated sentences by subtopic, in order of file name and sentence."""
    valid: dict[str, set[int]] = defaultdict(set)
    with (root / "ECBplus_coreference_sentences.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            valid[f"{row['Topic']}_{row['File']}.xml"].add(int(row["Sentence Number"]))
    found: dict[str, list[Sentence]] = defaultdict(list)
    for path in sorted((root / "ECB+").glob("*/*.xml")):
        if path.parent.name in topics and path.name in valid:
            subtopic = f"{path.parent.name}_{'plus' if 'plus' in path.name else 'ecb'}"
            found[subtopic].extend(_read(path, valid[path.name]))
    return dict(found)


def label(a: Sentence, b: Sentence) -> bool | None:
    """Whether two sentences of different articles tell the same: half of their events, or none (``None``: between)."""
    if a.document == b.document or not a.events or not b.events or min(len(a.text), len(b.text)) < _MIN_TEXT:
        return None
    shared = len(a.events & b.events)
    if shared == 0:
        return False
    return True if 2 * shared >= max(len(a.events), len(b.events)) else None


def _read(path: Path, numbers: set[int]) -> Iterator[Sentence]:
    root = ElementTree.parse(path).getroot()
    tokens = {t.get("t_id"): t for t in root.iter("token")}
    instance_of: dict[str, str] = {}
    for relation in root.iter("CROSS_DOC_COREF"):
        for source in relation.findall("source"):
            instance_of[source.get("m_id", "")] = relation.get("note", "")
    events: dict[int, set[str]] = defaultdict(set)
    for mark in root.find("Markables") or ():
        anchors = [tokens[a.get("t_id")] for a in mark.findall("token_anchor")]
        if anchors and "ACTION" in mark.tag and "REPORTING" not in mark.tag:
            name = instance_of.get(mark.get("m_id", ""), f"{path.name}:{mark.get('m_id')}")
            events[int(anchors[0].get("sentence", "-1"))].add(name)
    texts: dict[int, list[str]] = defaultdict(list)
    for token in root.iter("token"):
        texts[int(token.get("sentence", "-1"))].append(token.text or "")
    for number in sorted(numbers & set(texts)):
        yield Sentence(path.name, _SPACE_BEFORE.sub(r"\1", " ".join(texts[number])), frozenset(events[number]))
