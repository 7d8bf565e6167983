"""gzip with a limit: a few kilobytes must not become a full memory."""

from __future__ import annotations

import zlib

from headwater.errors import Unreadable

_GZIP = 31  # zlib's window size for "gzip header expected"
_GZIP_MAGIC = b"\x1f\x8b"


def peek(head: bytes, n_bytes: int) -> bytes:
    """The first ``n_bytes`` of what ``head`` holds, inflated when it is gzip, as far as it goes."""
    if not head.startswith(_GZIP_MAGIC):
        return head[:n_bytes]
    try:
        return zlib.decompressobj(_GZIP).decompress(head, n_bytes)
    except zlib.error:
        return b""


def inflate(content: bytes, max_bytes: int, name: str) -> bytes | None:
    """All members of a gzip file, or ``None`` when they are more than ``max_bytes``.

    Raises:
        Unreadable: the file is damaged or ends early.
    """
    parts: list[bytes] = []
    n_bytes = 0
    rest = content
    while rest.startswith(_GZIP_MAGIC):
        member = zlib.decompressobj(_GZIP)
        try:
            part = member.decompress(rest, max_bytes - n_bytes + 1)
        except zlib.error as error:
            raise Unreadable(f"{name!r} is damaged gzip ({error}); fetch it again.", input=name) from error
        n_bytes += len(part)
        if n_bytes > max_bytes:
            return None
        if not member.eof:
            raise Unreadable(f"{name!r} is gzip that ends early; fetch it again.", input=name)
        parts.append(part)
        rest = member.unused_data.lstrip(b"\0")  # tar and tape pad with zeros
    return b"".join(parts)
