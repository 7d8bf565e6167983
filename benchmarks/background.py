"""Count in how many articles of openly licensed news corpora each word stands: ``algorithms/background.txt``.

    python benchmarks/background.py ../shared/corpora > src/headwater/algorithms/background.txt

Only counts are written, never text. ECB+ and the seeds are left out, so that ``benchmarks/stories.py`` measures on
articles whose words were not counted. Sentence corpora are cut into pseudo-articles of ``SENTENCES`` sentences.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from headwater.meaning.words import words

SENTENCES = 12
MIN_ARTICLES = 3  # rarer words say as much as unknown ones: 3 keeps the file under 200 KB
MAX_LENGTH = 24  # characters; longer "words" are addresses
GENRES = ("news", "interview", "speech", "court", "bio")


def main() -> int:
    """Write the table to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path, help="the folder of corpora")
    root = parser.parse_args().corpora
    counts: Counter[str] = Counter()
    n_articles = 0
    for text in read_articles(root):
        counts.update({word.lemma for word in words(text)})
        n_articles += 1
    kept = {
        term: n for term, n in counts.items() if n >= MIN_ARTICLES and len(term) <= MAX_LENGTH and term[0].isalnum()
    }
    write_table(kept, n_articles)
    return 0


def write_table(counts: dict[str, int], n_articles: int) -> None:
    """Lines of ``count word word …``, most frequent first."""
    out = sys.stdout
    out.write(
        "# In how many of these news articles each lemma stands. Made by benchmarks/background.py; counts only.\n"
    )
    out.write(f"articles {n_articles}\n")
    for n in sorted(set(counts.values()), reverse=True):
        terms = sorted(term for term, count in counts.items() if count == n)
        out.write(f"{n} {' '.join(terms)}\n")


def read_articles(root: Path) -> Iterator[str]:
    """The texts to count, in a fixed order."""
    yield from (path.read_text(encoding="utf-8") for path in sorted((root / "polnear").glob("*/text/**/*.txt")))
    pages = json.loads((root / "pages" / "ground-truth.json").read_text(encoding="utf-8"))
    yield from (pages[key]["articleBody"] for key in sorted(pages))
    for path in sorted((root / "ner_worldwide").glob("processed_annotated/*.tsv")):
        yield " ".join(line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines())
    for path in sorted((root / "gum").glob("dep/GUM_*.conllu")):
        if path.name.split("_")[1] in GENRES:
            yield " ".join(_forms(path))
    yield from _in_chunks(_sentences(root))


def _forms(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) > 1 and fields[0].isdigit():
            yield fields[1]


def _sentences(root: Path) -> Iterator[str]:
    for name, columns in (("msrp", (3,)), ("rte_glue", (1,))):
        for path in sorted((root / name).glob("*.tsv")):
            with path.open(encoding="utf-8-sig", newline="") as file:
                rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
                yield from (row[k] for row in rows for k in columns if len(row) > k)


def _in_chunks(sentences: Iterator[str]) -> Iterator[str]:
    chunk: list[str] = []
    for sentence in sentences:
        chunk.append(sentence)
        if len(chunk) == SENTENCES:
            yield " ".join(chunk)
            chunk = []


if __name__ == "__main__":
    sys.exit(main())
