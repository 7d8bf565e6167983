"""What dossiers of real coverage say, row by row, for a person to judge: the corpora have no gold for most of it.

    python benchmarks/rows.py OUT --polnear ../shared/corpora/polnear --ecbplus ../shared/corpora/ecbplus \\
        --newswire ../shared/corpora/ner_worldwide/processed_annotated [--held-back] [--only NAME] [--first N]

Three kinds of coverage are read, each event as a folder of its own: the events of ``events.py`` (one election, seven
outlets), the events of ECB+'s train and dev topics (sixty, a dozen outlets each) and single articles of the worldwide
newswire (outlets of five continents). Of each kind every second event, or article, is held back and read only with
``--held-back``. ``OUT`` gets the dossiers and one table for each kind of row, ``claims.tsv`` (what several outlets or
origins put forward or is disputed), ``first.tsv`` (the first claims of each dossier), ``chains.tsv`` (two links or
more), ``sources.tsv``, ``stances.tsv`` (other than asserts), ``voices.tsv`` (on the outlet's own word, near quotation
marks) and ``drift.tsv``. A row begins with where it stands, so that the rows of two versions can be laid side by side.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from ecb import DEV, TEST
from events import LABELS, lay_out, month_of
from newswire import set_newswire

import headwater
from stories import untokenise

_FIRST = 12  # claims of a dossier in first.tsv
_NEWSWIRE = 10  # every tenth article of the newswire is read
Dossier = Mapping[str, Any]
Row = tuple[str, ...]


def main() -> int:
    """Read the events, write the dossiers and the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--polnear", type=Path)
    parser.add_argument("--ecbplus", type=Path)
    parser.add_argument("--newswire", type=Path)
    parser.add_argument("--held-back", action="store_true")
    parser.add_argument("--only", help="only events whose name holds this")
    parser.add_argument("--first", type=int, help="only so many events of each kind")
    options = parser.parse_args()
    makers = ((options.polnear, lay_polnear), (options.ecbplus, lay_ecbplus), (options.newswire, lay_newswire))
    tables: dict[str, list[Row]] = defaultdict(list)
    for root, make in makers:
        if root is None:
            continue
        folders = [one for one in make(root, options.out / "coverage", held_back=options.held_back)]
        if not folders:
            parser.error(f"Found nothing to read in {str(root)!r}; expected {make.__doc__} Name its folder.")
        chosen = [folder for folder in folders if not options.only or options.only in folder.name][: options.first]
        for at, folder in enumerate(chosen):
            print(f"{at + 1} of {len(chosen)}: {folder.name}", file=sys.stderr, flush=True)
            dossier = headwater.read(str(folder), options=headwater.RunOptions(as_is=True)).dossier
            (options.out / f"{folder.name}.json").write_text(json.dumps(dossier, ensure_ascii=False), "utf-8")
            for table, rows in rows_of(folder.name, dossier).items():
                tables[table].extend(rows)
    for table, written in tables.items():
        (options.out / f"{table}.tsv").write_text("".join("\t".join(row) + "\n" for row in written), "utf-8")
        print(f"{table} {len(written)}")
    return 0


def lay_polnear(root: Path, out: Path, *, held_back: bool) -> Iterator[Path]:
    """PolNeAR's train/text/*.txt."""
    texts = {path.stem: path for part in ("train", "dev") for path in (root / part / "text").glob("*.txt")}
    kept = frozenset(sorted({month_of(name) for name in texts})[1::2])
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    for at, names in enumerate(row["articles"] for row in rows if row["reader"] == 1):
        if texts and any(month_of(name) in kept for name in names) is held_back:
            folder = _fresh(out / f"polnear-{at:02}")
            lay_out([texts[name] for name in names], folder)
            yield folder


def lay_ecbplus(root: Path, out: Path, *, held_back: bool) -> Iterator[Path]:
    """ECB+/TOPIC/*.xml."""
    topics = sorted({path.parent.name for path in (root / "ECB+").glob("*/*.xml")} - set(TEST), key=int)
    for at, topic in enumerate([*(t for t in topics if t not in DEV), *DEV] if topics else ()):
        if bool(at % 2) is not held_back:
            continue
        for half in ("ecb", "ecbplus"):
            folder = _fresh(out / f"ecb-{topic}-{half}")
            for path in sorted((root / "ECB+" / topic).glob(f"*{half}.xml")):
                outlet, text = set_ecbplus(path)
                _write(folder, path.stem, outlet or path.stem, text)
            yield folder


def set_ecbplus(path: Path) -> tuple[str, str]:
    """The outlet of an ECB+ article, as far as its first line is an address, and its text as it was printed.

    A line is a sentence, or the sentences of one quotation: where paragraphs ended is not kept.
    """
    sentences: dict[int, list[str]] = defaultdict(list)
    for token in ElementTree.parse(path).getroot().iter("token"):
        sentences[int(token.get("sentence", "0"))].append(token.text or "")
    lines = [words for _, words in sorted(sentences.items())]
    address = "".join(lines[0]) if lines and lines[0][0].startswith("http") else ""
    host = re.match(r"https?://(?:www\.)?([^/]+)", address)
    body = map(untokenise, lines[1:] if address else lines)
    apart = path.stem.endswith("plus")
    set_lines = (_set_line(one, hyphens_apart=apart) for one in _whole_quotations(body))
    return host[1] if host else "", "\n".join(set_lines)


_QUOTE = re.compile(r"``|''|\"")
_HYPHEN = re.compile(r"(?<=\w) - (?=[a-z\d])")
_SET = (  # what the corpus's tokens tore apart
    (r" ’ (?=(?:s|t|re|ve|ll|d|m)\b)", "’"),
    (r"“ ", "“"),
    (r" ”", "”"),
    (r"‘ ([^‘’]*) ’", r"‘\1’"),
    (r"(?<=\d): (?=\d\d(?!\d))", ":"),
    (r"(?<=\d)\. (?=\d)", "."),
    (r"(?<=\d), (?=\d{3}\b)", ","),
    (r"(?<=\b[a-z])\. (?=\d)", " ."),  # "a .38 revolver"
    (r"\b([A-Z])\. (?=[A-Z]\.)", r"\1."),
    (r"\b([ap])\. m\.", r"\1.m."),
    (r"(?<=\w)\. (?=(?:com|org|net)\b)", "."),
)
_LONGEST_QUOTATION = 20  # sentences: from there on a mark is missing


def _whole_quotations(lines: Iterable[str]) -> Iterator[str]:
    """The lines, those taken together that one quotation runs through."""
    begun: list[str] = []
    for line in lines:
        begun.append(line)
        if sum(len(_QUOTE.findall(one)) for one in begun) % 2 == 0:
            yield " ".join(begun)
            begun = []
        elif len(begun) == _LONGEST_QUOTATION:
            yield from begun
            begun = []
    yield from begun


def _set_line(line: str, *, hyphens_apart: bool) -> str:
    """A line with its marks where they belong; in the younger half hyphens stand alone and dashes are long."""
    first, *others = _QUOTE.split(line)
    for at, piece in enumerate(others):
        first = f'{first}"{piece.lstrip()}' if at % 2 == 0 else f'{first.rstrip()}"{piece}'
    for torn, whole in _SET:
        first = re.sub(torn, whole, first)
    return _HYPHEN.sub("-", first) if hyphens_apart else first


def lay_newswire(root: Path, out: Path, *, held_back: bool) -> Iterator[Path]:
    """*.txt.tsv of the worldwide newswire."""
    chosen = sorted(root.glob("*.tsv"))[:: _NEWSWIRE // 2]
    for path in chosen[int(held_back) :: 2]:
        name = path.name.removesuffix(".txt.tsv")
        folder = _fresh(out / f"wire-{name}")
        _write(folder, name, name.rsplit("_", 1)[0], set_newswire(path.read_bytes().decode("utf-8")))
        yield folder


def _fresh(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        path.unlink()
    return folder


def _write(folder: Path, name: str, outlet: str, text: str) -> None:
    (folder / f"{name}.txt").write_text(text, "utf-8")
    (folder / f"{name}.txt.meta.json").write_text(json.dumps({"outlet": outlet}), "utf-8")


def rows_of(event: str, dossier: Dossier) -> dict[str, list[Row]]:
    """The rows of each table that one dossier gives."""
    articles = {article["id"]: article for article in dossier["articles"]}
    names = {source["id"]: f"{source['name']} ({source['kind']})" for source in dossier["sources"]}
    tables: dict[str, list[Row]] = defaultdict(list)
    for rank, claim in enumerate(dossier["claims"]):
        told = _claim(claim, names, articles)
        if rank < _FIRST:
            tables["first"].append((event, str(rank), *told))
        if claim["outlets"] > 1 or claim["independent_origins"] > 1 or claim["status"] == "contested":
            tables["claims"].append((event, str(rank), *told))
        for drift in claim["drift"]:
            before, after = (_one_line(drift[side]["text"]) for side in ("before", "after"))
            tables["drift"].append((event, drift["kind"], drift["detail"], before, after))
        for one in claim["assertions"]:
            place = f"{event}/{Path(articles[one['article']]['input']).stem}:{one['start']}"
            row = (place, _chain(one, names), one["stance"], _one_line(one["text"]), _around(one, articles))
            if len(one["chain"]) > 1:
                tables["chains"].append(row)
            if one["chain"]:
                tables["sources"].append(row)
            if one["stance"] != "asserts":
                tables["stances"].append(row)
            if not one["chain"] and set(_around(one, articles)) & set("\"“”'‘’"):
                tables["voices"].append(row)
    return tables


def _claim(claim: Mapping[str, Any], names: Mapping[str, str], articles: Mapping[str, Any]) -> Row:
    outlet = {i: article["label"] for i, article in articles.items()}
    each = [f"[{outlet[one['article']]}] {_said(one, names)}" for one in claim["assertions"]]
    status = f"{claim['status']} {claim['independent_origins']}/{claim['corroborating_parties']}"
    against = [conflict["detail"] for conflict in claim["conflicts"]]
    return status, _one_line(claim["text"]), " ¦ ".join(each), " ¦ ".join(against)


def _said(one: Mapping[str, Any], names: Mapping[str, str]) -> str:
    stance = "" if one["stance"] == "asserts" else f"({one['stance']}) "
    return f"{_chain(one, names)}: {stance}{_one_line(one['text'])}"


def _chain(one: Mapping[str, Any], names: Mapping[str, str]) -> str:
    links = [f"{link['text']}={names.get(link['source'], '?')} «{link['cue'] or ''}»" for link in one["chain"]]
    return _one_line(" ← ".join(["outlet", *links])) + (" (inherited)" if one["voice"] == "inherited" else "")


def _around(one: Mapping[str, Any], articles: Mapping[str, Any], beyond: int = 160) -> str:
    """The assertion in its place, marked."""
    text = articles[one["article"]]["text"]
    start, end = one["start"], one["end"]
    before, after = text[max(0, start - beyond) : start], text[end : end + beyond]
    return _one_line(f"{before}⟦{text[start:end]}⟧{after}".replace("\n", " ¶ "))


def _one_line(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    sys.exit(main())
