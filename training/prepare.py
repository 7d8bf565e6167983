"""Make the file the reader is trained from, out of the three corpora.

    python training/prepare.py --shared ../shared --out build/reader-data.npz --teacher src/headwater/model/weights \\
        --passages training/labels/passages.txt

Without ``--teacher`` a document has its corpus' labels only. With it, every train document also gets what the teacher
says under the heads its corpus has nothing for (training/README.md): a head then sees each kind of text. The teacher's
answers are kept in a folder beside the file as they come, so a run that was stopped goes on where it was; the same
inputs give the same bytes. ``--limit N`` takes the first N documents of each part, to try things.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import resource
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice, product
from pathlib import Path
from typing import Any

import numpy as np
from corpora import PRONOUNS, Example, read_gum, read_newswire, read_polnear
from inner import label_by_hand, label_by_teacher, read_labelled_newswire, read_labels
from passages import read_passages

from data import GOLD, PARTS, SPLITS, Document, Ints, save, write_whole
from headwater.annotations.tags import decode
from headwater.model import Reader, load_reader
from headwater.model.manifest import WEIGHTS, find_weights
from headwater.model.tokenizer import PARAGRAPH, Tokenizer, open_tokenizer

TAUGHT = ("role", "link", "ner", "coref", "inner", "inner_link")  # the heads a teacher speaks for
SURE = 0.5  # a taught antecedent at least so likely is a label; below it the teacher does not know
OPENERS = PRONOUNS | {"a", "an", "the"}  # words that may begin a mention, beside a name's first
_RULES = "1"  # of ``read_answer``: another number where it changes, so that kept answers are asked for again
_EVERY_S = 15.0  # between two lines of progress


def main() -> None:
    arguments = parse_arguments()
    started = time.monotonic()
    weights: Path = arguments.teacher or WEIGHTS
    tokenizer = open_tokenizer(find_weights("tokenizer", weights).path)
    examples = read_examples(arguments.shared / "corpora", tokenizer, arguments.limit)
    print(f"corpora read {_spent(started)}", flush=True)
    data = {part: [example.document for example in found] for part, found in examples.items()}
    teacher = None
    if arguments.teacher:
        teacher = Teacher(load_reader(weights, arguments.threads), arguments.out.with_suffix(".answers"))
        for part in PARTS:
            data[f"{part}_train"] = list(teacher.teach(part, examples[f"{part}_train"]))
    data["pol_train"] = list(add_hand_labels(data["pol_train"], examples["pol_train"], tokenizer))
    labelled = list(islice(read_labelled_newswire(arguments.shared, tokenizer), arguments.limit))
    data["ner_train"] += teacher.teach("ner", labelled) if teacher else [example.document for example in labelled]
    if arguments.passages:
        data["pol_train"] += [example.document for example in read_passages(tokenizer, arguments.passages)]
    save(arguments.out, data)
    for name, documents in data.items():
        print(describe(name, documents))
    size, digest = arguments.out.stat().st_size, hashlib.sha256(arguments.out.read_bytes()).hexdigest()
    print(f"{arguments.out}: {size:,} bytes, SHA-256 {digest[:16]}, {_spent(started)}")


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, metavar="DIR", help="holds corpora/")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the .npz to write")
    parser.add_argument("--teacher", type=Path, metavar="DIR", help="weights to fill in labels with (models.json)")
    parser.add_argument("--passages", type=Path, metavar="FILE", help="also these marked passages (passages.py)")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N documents of each part and split")
    parser.add_argument("--threads", type=int, metavar="N", help="of the teacher; default: the processors, at most 4")
    return parser.parse_args()


def read_examples(corpora: Path, tokenizer: Tokenizer, limit: int | None) -> dict[str, list[Example]]:
    """Every part and split, by ``"{part}_{split}"``.

    Raises:
        FileNotFoundError: a corpus is not there.
    """
    examples: dict[str, list[Example]] = {}
    for part, split in product(PARTS, SPLITS):
        found = list(islice(read_part(corpora, part, split, tokenizer), limit))
        if not found:
            raise FileNotFoundError(
                f"Nothing for {part!r}, {split!r} in {str(corpora)!r}; expected polnear, ner_worldwide and gum there."
            )
        examples[f"{part}_{split}"] = found
    return examples


def read_part(corpora: Path, part: str, split: str, tokenizer: Tokenizer) -> Iterator[Example]:
    """A part of the data: ``pol`` from PolNeAR, ``ner`` from worldwide newswire, ``cor`` from GUM."""
    if part == "pol":
        return read_polnear(corpora / "polnear" / split, tokenizer)
    if part == "ner":
        return read_newswire(corpora / "ner_worldwide" / "processed_annotated", split, tokenizer)
    return read_gum(corpora / "gum", split, tokenizer)


def add_hand_labels(
    documents: Iterable[Document], examples: Iterable[Example], tokenizer: Tokenizer
) -> Iterator[Document]:
    """The documents, those with hand-made labels inside their contents (``inner.py``) with these."""
    labels = read_labels()
    for document, example in zip(documents, examples, strict=True):
        row = labels.get(document.name)
        yield document if row is None else label_by_hand(document, tokenizer.cut(example.text), row)


class Teacher:
    """A reader whose word is taken where a corpus has none.

    Args:
        reader: the teacher.
        answers: a folder; what it said is kept there by its digest and the text's, and not asked again.
    """

    def __init__(self, reader: Reader, answers: Path) -> None:
        self._reader = reader
        self._answers = answers

    def teach(self, part: str, examples: list[Example]) -> Iterator[Document]:
        """The documents with the heads that ``part`` has no gold for filled in."""
        started = said = time.monotonic()
        total, done = sum(len(example.document) for example in examples), 0
        for at, example in enumerate(examples, 1):
            answer = self._ask(example)
            taught: dict[str, Any] = {key: answer[key] for key in TAUGHT if key not in GOLD[part]}
            yield replace(example.document, **taught)
            done += len(example.document)
            if time.monotonic() - said > _EVERY_S or at == len(examples):
                said = time.monotonic()
                left = (said - started) * (total - done) / max(1, done)
                print(f"taught {part} {at}/{len(examples)} documents, {left / 60:.1f} min left", flush=True)

    def _ask(self, example: Example) -> dict[str, Ints]:
        asked = f"{_RULES}\n{self._reader.digest}\n{example.document.name}\n{example.text}"
        key = hashlib.sha256(asked.encode()).hexdigest()
        kept = self._answers / f"{key}.npz"
        if not kept.exists():
            answer: dict[str, Any] = dict(read_answer(self._reader, example))
            write_whole(kept, lambda file: np.savez_compressed(file, **answer))
        with np.load(kept) as file:
            return {name: file[name] for name in TAUGHT}


def read_answer(reader: Reader, example: Example) -> dict[str, Ints]:
    """What ``reader`` says of the pieces, as labels of the format.

    An antecedent is a label where the reader is ``SURE`` and a mention may begin: at an entity or one of ``OPENERS``.
    Elsewhere the head says noise, for it learnt from the first pieces of mentions alone.

    Returns:
        **Shape** each ``(n_pieces,) int64``.

    Raises:
        ValueError: the reader cuts the text into other pieces than the document has.
    """
    reading = reader.read(example.text)
    pieces = reading.pieces
    if not np.array_equal(pieces.ids, example.document.ids):
        raise ValueError(f"The teacher cuts {example.document.name!r} into other pieces. Use its own tokenizer.")
    roles = np.array(decode(reading.roles), np.int64)
    entities = np.array(decode(reading.entities), np.int64)
    openers = [word.start() for word in re.finditer(r"\w+", example.text) if word[0].lower() in OPENERS]
    may_begin = (np.isin(pieces.starts, openers) | (entities % 2 == 1)) & (pieces.ids != PARAGRAPH)
    known = may_begin & (reading.antecedent_scores >= np.log(SURE))
    # Who speaks inside a content is asked only where people marked the contents.
    inside = label_by_teacher(example.document, example.text, reading) if "role" in known_of(example) else None
    return {
        "inner": example.document.inner if inside is None else inside.inner,
        "inner_link": example.document.inner_link if inside is None else inside.inner_link,
        "role": roles,
        "link": np.where(roles > 0, reading.links, -1).astype(np.int64),
        "ner": entities,
        "coref": np.where(known, reading.antecedents, -1).astype(np.int64),
    }


def known_of(example: Example) -> set[str]:
    """The keys a corpus has labels for in this document."""
    return {key for key, values in example.document.arrays().items() if (values >= 0).any()}


def describe(name: str, documents: list[Document]) -> str:
    """A line on a part: documents, pieces, paragraph marks, and how many pieces have a label of each kind."""
    keys = ("ids", *TAUGHT, "seg")
    joined = {key: np.concatenate([document.arrays()[key] for document in documents]) for key in keys}
    tagged = " ".join(f"{key} {int((joined[key] > 0).sum()):,}" for key in ("role", "inner", "ner", "seg"))
    pointing = " ".join(f"{key} {int((joined[key] >= 0).sum()):,}" for key in ("link", "coref"))
    marks = int((joined["ids"] == PARAGRAPH).sum())
    return f"{name}: {len(documents)} documents, {len(joined['ids']):,} pieces, {marks:,} marks; {tagged} {pointing}"


def _spent(started: float) -> str:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"({time.monotonic() - started:.0f} s, {peak:.0f} MiB at most)"


if __name__ == "__main__":
    main()
