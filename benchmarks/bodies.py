"""Body F1 of CLEAN beside plain trafilatura on 181 pages with hand-made bodies.

    python benchmarks/bodies.py [FOLDER]          # FOLDER: ../shared/corpora/pages

The metric is the article-extraction benchmark's own (its SOURCE.txt names it): shingles of four words, with
repetitions; precision and recall are averaged over pages, F1 is made from the two means. CLEAN's body is every block
but headline and captions: the corpus counts neither. Pages in any language are read; one that CLEAN rejects scores
zero. Some rules were written while looking at pages of this corpus, so the figure is not a held-out one.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from trafilatura import extract

from headwater.articles.clean import CleanOptions, clean
from headwater.captures.charset import detect_charset
from headwater.data.capture import Capture
from headwater.data.ids import digest_of, make_id
from headwater.errors import Rejected

_N = 4  # words in a shingle
_FOLDER = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "pages"


def score_bodies(pairs: Iterable[tuple[str, str]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of (true, found) bodies."""
    precisions, recalls = [], []
    for true, found in pairs:
        wanted, given = _shingles(true), _shingles(found)
        n_common = sum((wanted & given).values())
        if given:
            precisions.append(n_common / sum(given.values()))
        if wanted:
            recalls.append(n_common / sum(wanted.values()))
    precision, recall = sum(precisions) / len(precisions), sum(recalls) / len(recalls)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i : i + _N]) for i in range(max(0, len(words) - _N + 1)))


def body_by_headwater(page: bytes, url: str) -> str:
    """What CLEAN keeps of a page as body, captions apart."""
    digest = digest_of(page)
    charset = detect_charset(page, "text/html", url)
    try:
        article = clean(
            Capture(make_id("capture", digest), url, page, "text/html", digest, charset, url),
            CleanOptions(languages=()),
        )
    except Rejected:
        return ""
    kinds = ("paragraph", "summary", "transcript")
    return "\n".join(block.span.of(article.text) for block in article.blocks if block.kind in kinds)


def body_by_trafilatura(page: bytes, url: str, *, precision: bool) -> str:
    """What trafilatura keeps."""
    return extract(page.decode("utf-8", "replace"), url=url, include_comments=False, favor_precision=precision) or ""


def load_pages(folder: Path, limit: int | None = None) -> list[tuple[bytes, str, str]]:
    """(page, address, true body) of the corpus, in the order of its keys."""
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    return [
        (
            gzip.decompress((folder / "html" / f"{key}.html.gz").read_bytes()),
            truth[key]["url"],
            truth[key]["articleBody"],
        )
        for key in sorted(truth)[:limit]
    ]


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else _FOLDER
    pages = load_pages(folder)
    readers: dict[str, Callable[[bytes, str], str]] = {
        "headwater": body_by_headwater,
        "trafilatura": lambda page, url: body_by_trafilatura(page, url, precision=False),
        "trafilatura, precision": lambda page, url: body_by_trafilatura(page, url, precision=True),
    }
    print(f"{'':24}precision  recall      F1   pages/s   ({len(pages)} pages)")
    for name, read_body in readers.items():
        start = time.perf_counter()
        pairs = [(true, read_body(page, url)) for page, url, true in pages]
        seconds = time.perf_counter() - start
        precision, recall, f1 = score_bodies(pairs)
        print(f"{name:24}{precision:9.3f}{recall:8.3f}{f1:8.3f}{len(pages) / seconds:10.1f}")


if __name__ == "__main__":
    main()
