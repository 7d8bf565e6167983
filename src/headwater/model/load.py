"""The door: the shipped reader and encoder, one of each per process."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from headwater.model.encoder import Encoder
from headwater.model.manifest import WEIGHTS, find_weights, read_manifest
from headwater.model.reader import Reader
from headwater.model.session import Session
from headwater.model.tokenizer import open_tokenizer


@lru_cache(maxsize=4)
def load_reader(folder: Path = WEIGHTS, threads: int | None = None) -> Reader:
    """The reader; its network opens when it first reads.

    Args:
        folder: where ``models.json`` lies, the packaged weights unless told.
        threads: how many threads one text may use (``None``: the processors there are, at most four).

    Raises:
        ModelError: a file is missing or cannot be opened.
        DigestMismatch: a file is not the one that was shipped.
    """
    shipped = find_weights("reader", folder)
    tokenizer = open_tokenizer(find_weights("tokenizer", folder).path)
    return Reader(Session(shipped.path, threads), tokenizer, name=shipped.version, digest=shipped.digest)


@lru_cache(maxsize=4)
def load_encoder(folder: Path = WEIGHTS, threads: int | None = None) -> Encoder:
    """The sentence encoder; arguments and errors as in ``load_reader``."""
    shipped = find_weights("encoder", folder)
    tokenizer = open_tokenizer(find_weights("tokenizer", folder).path)
    return Encoder(Session(shipped.path, threads), tokenizer, name=shipped.version, digest=shipped.digest)


def model_digests() -> dict[str, str]:
    """Name of each shipped file to its SHA-256: what a run records."""
    return {name: shipped.digest for name, shipped in sorted(read_manifest().items())}
