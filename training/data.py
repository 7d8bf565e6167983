"""The one file the reader is trained from: what it holds, loaded and saved (training/README.md has the table).

An ``.npz`` with, for each part (``pol`` attributions, ``ner`` entities, ``cor`` coreference and starts) and each split
(``train``, ``dev``), the arrays ``{part}_{split}_{key}``: all documents end to end, ``len`` saying how many pieces each
has, ``name`` which it is and ``repeat`` how often an epoch has it. Everything counts in pieces of
``headwater.model.tokenizer``, pointers from a document's first.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from headwater.model.reader import ENTITIES, ROLES, STARTS
from headwater.model.tokenizer import PARAGRAPH, Pieces

Ints = np.ndarray[Any, np.dtype[np.int64]]
Arrays = dict[str, Ints]

PARTS = ("pol", "ner", "cor")
SPLITS = ("train", "dev")
GOLD = {"pol": ("role", "link"), "ner": ("ner",), "cor": ("coref", "chain", "mtype", "seg")}  # people's own labels
POINTERS = ("link", "inner_link", "coref")
MENTIONS = ("pronoun", "nominal", "name")

_KEYS = {
    "ids": np.uint16, "case": np.int8, "role": np.int8, "link": np.int16, "inner": np.int8, "inner_link": np.int16,
    "ner": np.int8, "seg": np.int8, "coref": np.int16, "chain": np.int16, "mtype": np.int8,
}  # fmt: skip
_INPUT = ("ids", "case")
_N_ROLES = 2 * len(ROLES) + 1
_TAGS = {
    "role": _N_ROLES, "inner": _N_ROLES, "ner": 2 * len(ENTITIES) + 1, "seg": len(STARTS), "mtype": len(MENTIONS),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Document:
    """One text as pieces, with what is known of each; -1 is *not known* and no loss is taken there.

    **Shape**: all arrays ``(n_pieces,) int64``. ``ids`` and ``case`` are the input. ``role`` and ``ner`` are BIO tags
    (0 outside, ``2k + 1`` begins kind ``k`` of ``ROLES`` or ``ENTITIES``, ``2k + 2`` goes on). ``seg`` is 0 none,
    1 clause, 2 sentence, on the first piece of each. ``link`` is the piece where the cue of a piece's attribution
    begins; ``coref``, on the first piece of a mention, the piece where the mention before it in its chain begins
    (itself if none). ``inner`` and ``inner_link`` are role and link in the attribution inside. ``chain`` (which one)
    and ``mtype`` (of ``MENTIONS``) are for scoring only. ``repeat``: how often an epoch has the document.
    """

    name: str
    ids: Ints
    case: Ints
    role: Ints
    link: Ints
    inner: Ints
    inner_link: Ints
    ner: Ints
    seg: Ints
    coref: Ints
    chain: Ints
    mtype: Ints
    repeat: int = 1

    def __len__(self) -> int:
        return len(self.ids)

    def arrays(self) -> Arrays:
        """The arrays by key, in the order of the file."""
        return {key: getattr(self, key) for key in _KEYS}


def unlabelled(name: str, pieces: Pieces) -> Document:
    """A document of which only the pieces are known."""
    unknown: dict[str, Any] = {key: np.full(len(pieces), -1, np.int64) for key in _KEYS if key not in _INPUT}
    return Document(name, pieces.ids, pieces.cases, **unknown)


def without_marks(document: Document) -> Document:
    """The same document as one paragraph: marks left out, pointers moved along."""
    kept = np.flatnonzero(document.ids != PARAGRAPH)
    moved = np.full(len(document) + 1, -1, np.int64)  # the last place answers for -1
    moved[kept] = np.arange(len(kept))
    arrays: dict[str, Any] = {key: values[kept] for key, values in document.arrays().items()}
    return replace(document, **arrays | {key: moved[arrays[key]] for key in POINTERS})


def save(path: Path, data: Mapping[str, Sequence[Document]]) -> None:
    """Write documents by ``"{part}_{split}"``: all or nothing, and the same bytes for the same documents.

    Raises:
        ValueError: a document's arrays differ in length or hold what the format has no place for.
    """
    packed: dict[str, Any] = {}
    for part, documents in data.items():
        for document in documents:
            check(document)
        packed[f"{part}_name"] = np.array([document.name for document in documents], np.str_)
        packed[f"{part}_len"] = np.array([len(document) for document in documents], np.int32)
        packed[f"{part}_repeat"] = np.array([document.repeat for document in documents], np.int16)
        for key, kind in _KEYS.items():
            packed[f"{part}_{key}"] = _joined(document.arrays()[key] for document in documents).astype(kind)
    write_whole(path, lambda file: np.savez_compressed(file, **packed))


def load(path: Path) -> dict[str, list[Document]]:
    """The documents in a file, by ``"{part}_{split}"``; a key that the file does not have is not known."""
    with np.load(path) as file:
        names = [f"{part}_{split}" for part in PARTS for split in SPLITS]
        return {name: _read_documents(file, name) for name in names if f"{name}_len" in file}


def load_parts(path: Path, split: str) -> dict[str, list[Arrays]]:
    """What training takes: each part's documents of a split as bare arrays, ``repeat`` ``()`` among them."""
    loaded = load(path)
    return {
        part: [document.arrays() | {"repeat": np.array(document.repeat)} for document in loaded[f"{part}_{split}"]]
        for part in PARTS
    }


def _read_documents(file: Mapping[str, np.ndarray[Any, Any]], part: str) -> list[Document]:
    lengths = file[f"{part}_len"]
    cuts = np.cumsum(lengths)[:-1]
    unknown = np.full(int(lengths.sum()), -1)
    columns = {
        key: np.split((file[f"{part}_{key}"] if f"{part}_{key}" in file else unknown).astype(np.int64), cuts)
        for key in _KEYS
    }
    names = file[f"{part}_name"].tolist() if f"{part}_name" in file else [""] * len(lengths)
    repeats = file[f"{part}_repeat"].tolist() if f"{part}_repeat" in file else [1] * len(lengths)
    return [
        Document(name, repeat=repeat, **{key: arrays[at] for key, arrays in columns.items()})
        for at, (name, repeat) in enumerate(zip(names, repeats, strict=True))
    ]


def check(document: Document) -> None:
    """Raises ``ValueError`` where ``document`` is not of the format."""
    n = len(document)
    most = np.iinfo(np.int16).max
    if n > most:
        raise ValueError(f"{document.name!r} has {n} pieces, expected at most {most}; cut it.")
    limits = {"ids": np.iinfo(np.uint16).max + 1, "case": 5, "chain": most + 1} | dict.fromkeys(POINTERS, n) | _TAGS
    for key, values in document.arrays().items():
        least = 0 if key in _INPUT else -1
        if len(values) != n:
            raise ValueError(f"{document.name!r} has {len(values)} of {key!r} for {n} pieces; give one a piece.")
        if n and not least <= int(values.min()) <= int(values.max()) < limits[key]:
            raise ValueError(
                f"{document.name!r} has {key!r} from {values.min()} to {values.max()}, "
                f"expected {least} to {limits[key] - 1}; mend the labels."
            )


def write_whole(path: Path, write: Callable[[BinaryIO], None]) -> None:
    """Let ``write`` fill a file beside ``path`` and put it there when it is done."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(path.name + ".unfinished")
    with unfinished.open("wb") as file:
        write(file)
    os.replace(unfinished, path)


def _joined(arrays: Iterable[Ints]) -> Ints:
    return np.concatenate([np.zeros(0, np.int64), *arrays])
