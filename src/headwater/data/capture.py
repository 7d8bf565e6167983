"""Captures: what was retrieved, byte for byte, and what could not be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Capture:
    """One retrieval of one address or file at one moment; never changed.

    ``input`` is what the user named (a path, an address, ``archive.warc.gz#offset``) and ``meta`` what a side-car
    ``NAME.meta.json`` or an option said about it: pairs of a key of ``META_KEYS`` and its value.
    """

    id: str
    input: str
    content: bytes
    media_type: str
    digest: str
    charset: str | None = None
    url: str | None = None
    retrieved_at: datetime | None = None
    meta: tuple[tuple[str, str], ...] = ()


META_KEYS = ("url", "outlet", "published", "headline", "byline", "language")


@dataclass(frozen=True, slots=True)
class Rejection:
    """An input that is not among the articles, and why: an outcome, never a silent drop.

    ``reason`` is the kebab-case name of the error class (``"empty-text"``, ``"too-large"``), ``detail`` a sentence.
    """

    input: str
    reason: str
    detail: str
