"""Pairs of statements out of the public corpora, one loader each; standard library only, so that training reads it too.

What may be used for what is decided here and nowhere else:

| corpus | licence as stated | used for |
|---|---|---|
| SemEval STS, news parts of 2012 (SMTnews), 2013, 2014, 2016 | redistributable at least for research | training |
| STS headlines of 2015 | the same | test only |
| GLUE RTE | none stated | training (train, val), development (dev) |
| Climate-FEVER | none stated | training |
| ECB+ train and dev topics | CC BY 3.0 (annotation) | training, development; topics 36-45 are never read |
| MSR Paraphrase Corpus | non-commercial | measuring: weights trained on it do not ship |
| Emergent | none stated, for local evaluation only | measuring, likewise |

Every MSRpar sentence of STS 2012 is one of MSRP, test part included: MSRpar is not read at all. Nor is SICK, which is
non-commercial, not news, and repeats pairs of its test part in its training part.
"""

from __future__ import annotations

import csv
import hashlib
import itertools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import ecb

Part = Literal["train", "dev", "test"]
SHIPPABLE = ("sts", "rte", "climate_fever", "ecb")  # corpora that the weights that ship may be trained on
MEASURED = ("msrp", "emergent")  # corpora that only a throw-away copy of the weights is trained on
STANCES = ("for", "against", "observing")
_STS_TRAIN = {
    "2012": ("SMTnews",), "2013": ("headlines",), "2014": ("headlines", "deft-news", "tweet-news"),
    "2016": ("headlines",),
}  # fmt: skip
_ECB_OTHER_PER_SAME = 2  # pairs of two events kept for each pair of one: all of them would be nine times as many
_ECB_MOST = 90  # pairs of one event kept per subtopic, so that no event fills the corpus


@dataclass(frozen=True)
class Pair:
    """Two statements and what is known of them.

    ``targets`` holds, for the heads a corpus says something of: ``similar`` in [0, 1]; ``same``, ``entails`` (``a``
    entails ``b``), ``entailed`` (``b`` entails ``a``) and ``contradicts``, 0 or 1; ``stance`` (of ``b`` towards ``a``),
    an index into ``STANCES``.
    """

    corpus: str
    a: str
    b: str
    targets: Mapping[str, float] = field(default_factory=dict)


def read_corpus(name: str, root: Path, part: Part) -> list[Pair]:
    """The pairs of one part of a corpus under ``root``, always in the same order; no pair twice."""
    found: dict[tuple[str, str], Pair] = {}
    for pair in _READERS[name](root, part):
        found.setdefault((pair.a, pair.b), pair)
    return list(found.values())


def share_of(key: str) -> float:
    """A number in [0, 1) that hangs on ``key`` alone: what splits and samples are cut by."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8]) / 2**64


def _read_sts(root: Path, part: Part) -> Iterator[Pair]:
    """STS: similarity 0 to 5. Test: headlines of 2015, whose texts are kept out of training; development: none."""
    test = list(_sts_file(root / "sts_news" / "2015" / "headlines.test.tsv"))
    if part == "test":
        yield from test
    if part == "train":
        held = {text for pair in test for text in (pair.a, pair.b)}
        for year, names in _STS_TRAIN.items():
            for name in names:
                for pair in _sts_file(root / "sts_news" / year / f"{name}.test.tsv"):
                    if pair.a not in held and pair.b not in held:
                        yield pair


def _sts_file(path: Path) -> Iterator[Pair]:
    for line in path.read_text("utf-8").splitlines():
        score, a, b = line.split("\t")[:3]
        if score.strip():  # pairs without a score were never judged
            yield Pair("sts", a.strip(), b.strip(), {"similar": float(score) / 5})


def _read_rte(root: Path, part: Part) -> Iterator[Pair]:
    """RTE: entailment from premise to hypothesis; ``dev`` is GLUE's, its test part has no labels."""
    for name in {"train": ("train", "val"), "dev": ("dev",), "test": ()}[part]:
        for line in (root / "rte_glue" / f"{name}.tsv").read_text("utf-8").splitlines():
            _, a, b, label = line.split("\t")
            if label != "label":
                yield Pair("rte", a, b, {"entails": float(label == "entailment")})


def _read_climate_fever(root: Path, part: Part) -> Iterator[Pair]:
    """Climate-FEVER: evidence on claims. Kept: what its voters agree on, and as many undecided as refuting."""
    for line in (root / "climate_fever" / "climate-fever.jsonl").read_text("utf-8").splitlines():
        one = json.loads(line)
        is_dev = share_of(f"climate {one['claim_id']}") < 0.1
        if part == "test" or is_dev != (part == "dev"):
            continue
        for evidence in one["evidences"]:
            label, text = evidence["evidence_label"], evidence["evidence"].strip().strip('"')
            if label == "NOT_ENOUGH_INFO" and (evidence["entropy"] > 0 or share_of(text) > 0.35):
                continue
            if label == "SUPPORTS" and evidence["entropy"] > 0.5:
                continue
            targets = {"entails": float(label == "SUPPORTS"), "contradicts": float(label == "REFUTES")}
            yield Pair("climate_fever", text, one["claim"], targets)


def _read_ecb(root: Path, part: Part) -> Iterator[Pair]:
    """ECB+: sentences of one event or of two events of one story, of different articles."""
    if part == "test":
        return
    folder = root / "ecbplus"
    for _, sentences in sorted(ecb.read_subtopics(folder, ecb.topics_of(folder, part)).items()):
        labelled = [
            (share_of(f"{a.text}\n{b.text}"), Pair("ecb", a.text, b.text, {"same": float(same)}))
            for a, b in itertools.combinations(sentences, 2)
            if (same := ecb.label(a, b)) is not None and a.text != b.text
        ]
        labelled.sort(key=lambda one: one[0])
        same = [pair for _, pair in labelled if pair.targets["same"]][:_ECB_MOST]
        other = [pair for _, pair in labelled if not pair.targets["same"]]
        kept = max(_ECB_OTHER_PER_SAME * len(same), 10)
        if part == "dev":
            yield from (pair for _, pair in labelled)
        else:
            yield from (*same, *other[:kept])


def _read_msrp(root: Path, part: Part) -> Iterator[Pair]:
    """MSRP: paraphrase or not; ``dev`` is the last 500 of its training part."""
    name = {"train": "train", "dev": "val", "test": "test"}[part]
    for line in (root / "msrp" / f"msr-para-{name}.tsv").read_text("utf-8-sig").splitlines():
        quality, _, _, a, b = line.split("\t")
        if quality in ("0", "1"):
            yield Pair("msrp", a, b, {"same": float(quality)})


def _read_emergent(root: Path, part: Part) -> Iterator[Pair]:
    """Emergent: the stance of a headline towards a claim; claims are split 70 : 10 : 20 by the digest of their id."""
    path = root / "emergent" / "url-versions-2015-06-14-clean.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            share = share_of(f"emergent {row['claimId']}")
            if part == ("train" if share < 0.7 else "dev" if share < 0.8 else "test"):
                stance = STANCES.index(row["articleHeadlineStance"])
                yield Pair("emergent", row["claimHeadline"], row["articleHeadline"], {"stance": float(stance)})


_READERS = {
    "sts": _read_sts,
    "rte": _read_rte,
    "climate_fever": _read_climate_fever,
    "ecb": _read_ecb,
    "msrp": _read_msrp,
    "emergent": _read_emergent,
}
