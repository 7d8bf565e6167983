"""Identifiers made from what they name, so that every machine makes the same ones."""

from __future__ import annotations

import hashlib

_LENGTH = 16  # hex digits: 64 bits, a collision in 10 million nouns has odds of 1 in 370,000


def digest_of(content: bytes) -> str:
    """The SHA-256 of ``content`` in hexadecimal: how a capture is known."""
    return hashlib.sha256(content).hexdigest()


def make_id(kind: str, *parts: object) -> str:
    """An identifier ``kind-0123456789abcdef`` for what ``parts`` name.

    Parts are separated unambiguously: ``("ab", "c")`` and ``("a", "bc")`` differ.
    """
    state = hashlib.sha256(kind.encode())
    for part in parts:
        raw = str(part).encode("utf-8", "surrogatepass")
        state.update(b"%d:" % len(raw))
        state.update(raw)
    return f"{kind}-{state.hexdigest()[:_LENGTH]}"
