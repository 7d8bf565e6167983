"""The scripts of ``training/`` are no package: their folder is put on the path for these tests."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from headwater.model.manifest import find_weights
from headwater.model.tokenizer import Tokenizer, open_tokenizer

_FOLDER = Path(__file__).resolve().parents[2] / "training"


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    """What makes the data: ``data``, ``corpora`` and ``prepare``."""
    monkeypatch.syspath_prepend(str(_FOLDER))
    yield SimpleNamespace(**{name: importlib.import_module(name) for name in ("data", "corpora", "prepare")})


@pytest.fixture
def tokenizer() -> Tokenizer:
    return open_tokenizer(find_weights("tokenizer").path)


@pytest.fixture
def small_corpora(tmp_path: Path) -> Path:
    """The three corpora in their makers' formats, with sentences of our own; returns what ``--shared`` takes."""
    corpora = tmp_path / "shared" / "corpora"
    for split in ("train", "dev"):
        _write_polnear(corpora / "polnear" / split)
    # by the digest of its name, the first is of train, the second of dev, the third of the held-out test part
    for name in ("kl_tide_1", "kl_tide_4", "kl_tide_9"):
        _write(corpora / "ner_worldwide" / "processed_annotated" / f"{name}.txt.tsv", NEWSWIRE)
    _write(corpora / "gum" / "splits.md", SPLITS)
    for name in ("GUM_news_ferry", "GUM_bio_brandt", "GUM_fiction_gull", "GUM_news_held"):
        _write(corpora / "gum" / "coref" / "ontogum" / "conll" / f"{name}.conll", CONLL)
        _write(corpora / "gum" / "dep" / f"{name}.conllu", CONLLU)
    return tmp_path / "shared"


ARTICLE = "The ferry was late, Ilse Brandt said on Monday.\n\nShe didn't say why. Kalmora Lines denies it was late.\n"
_PLACES = {
    "T1": ("Content", "The ferry was late"),
    "T2": ("Source", "Ilse Brandt"),
    "T3": ("Cue", "said"),
    "T4": ("Cue", "denies"),
    "T5": ("Source", "Kalmora Lines"),
    "T6": ("Content", "it was late"),
}

NEWSWIRE = """https://example.org/ferry\tO

Ferry\tO
did\tO
n't\tO
sail\tO

Ilse\tB-Person
Brandt\tI-Person
of\tO
Kalmora\tI-Organization
Lines\tI-Organization\tB-Location
told\tO
Kalmora    B-Location
Oslo\tB-Location
on\tO
Tiefensee\tB-Person
"""

SPLITS = """# Splits

## dev

  * GUM_bio_brandt

## test

  * GUM_news_held

## train

  * GUM_fiction_gull
  * GUM_news_ferry
"""

CONLL = """# begin document
0\tIlse\t(7
1\tBrandt\t7)
2\tdid\t_
3\tn't\t_
4\tsail\t_
5\tbecause\t_
6\tshe\t(7)
7\twas\t_
8\till\t_
9\t.\t_
10\tHer\t(9|(7)
11\tferry\t9)
12\tlay\t_
13\tstill\t_
14\t.\t_
15\tThe\t(9
16\tferry\t9)
# end document
"""


def _row(number: str, form: str, notes: str = "_") -> str:
    return "\t".join([number, form, *"______", "_", notes])


_SENTENCES = (
    ("# newpar", "# text = Ilse Brandt didn't sail because she was ill.",
     _row("1", "Ilse", "Discourse=joint:1->2:0"), _row("2", "Brandt"), _row("3-4", "didn't"), _row("3", "did"),
     _row("4", "n't"), _row("5", "sail"), _row("6", "because", "Discourse=causal:2->1:1"), _row("7", "she"),
     _row("8", "was"), _row("8.1", "feeling"), _row("9", "ill", "SpaceAfter=No"), _row("10", ".")),
    ("# text = Her ferry lay still.",
     _row("1", "Her", "Discourse=joint:3->2:0"), _row("2", "ferry"), _row("3", "lay"),
     _row("4", "still", "SpaceAfter=No"), _row("5", ".")),
    ("# newpar", "# text = The ferry", _row("1", "The"), _row("2", "ferry")),
)  # fmt: skip
CONLLU = "".join("\n".join(("# sent_id = a", *lines, "", "")) for lines in _SENTENCES)


def _write_polnear(folder: Path) -> None:
    _write(folder / "text" / "post_2031-05-02_ferry.txt", ARTICLE)
    marks = []
    for name, (kind, words) in _PLACES.items():
        start = ARTICLE.rindex(words)
        marks.append(f"{name}\t{kind} {start} {start + len(words)}\t{words}")
    marks += ["E1\tAttribution:T3 Content:T1 Source:T2 Cue:T3", "E2\tAttribution:T4 Cue:T4 Source:T5 Content:T6"]
    _write(folder / "attributions" / "post_2031-05-02_ferry_ab12.ann", "\n".join(marks) + "\n")


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8"))
