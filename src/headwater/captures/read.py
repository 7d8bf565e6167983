"""The door of READ: paths in; captures, and the reasons why others are none, out."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from headwater.captures.charset import detect_charset
from headwater.captures.inflate import inflate, peek
from headwater.captures.sidecar import read_sidecar
from headwater.captures.sniff import sniff
from headwater.captures.walk import Found, find_files
from headwater.captures.warc import read_warc
from headwater.data.capture import Capture, Rejection
from headwater.data.ids import digest_of, make_id
from headwater.errors import EmptyText, Rejected, SameCapture, TooLarge, Unreadable, UnsupportedMedia

_HEAD_BYTES = 4096  # enough for every signature we know, and for a WARC header inside gzip


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What READ takes.

    ``max_bytes`` is the size of one page or text, after inflating; archives have no limit. ``keep_repeats`` takes the
    same bytes under another name for a capture of their own: for who wants one record per file.
    """

    max_bytes: int = 20_000_000
    keep_repeats: bool = False


def read(paths: Iterable[str | Path], options: ReadOptions | None = None) -> Iterator[Capture | Rejection]:
    """Read files, folders, globs and WARC archives, in the order of their names whatever the order given.

    Args:
        paths: files, folders (walked to the bottom, hidden files left out) and glob patterns.
        options: limits.

    Yields:
        A capture for everything that is a page or a text, a rejection for everything that is not. Nothing is raised
        for a bad input and nothing is dropped in silence. It does not look at what the text says.
    """
    limits = options or ReadOptions()
    names_by_digest: dict[str, str] = {}
    for found in find_files(paths):
        if isinstance(found, Rejection):
            yield found
            continue
        for outcome in _read_file(found, limits):
            if isinstance(outcome, Capture) and not limits.keep_repeats:
                yield _refuse_repeats(outcome, names_by_digest)
            else:
                yield outcome


def _refuse_repeats(capture: Capture, names_by_digest: dict[str, str]) -> Capture | Rejection:
    first = names_by_digest.setdefault(capture.digest, capture.input)
    if first == capture.input:
        return capture
    detail = f"{capture.input!r} holds the same bytes as {first!r}; one capture is enough, the second is left out."
    return _rejection(SameCapture(detail, input=capture.input))


def _read_file(found: Found, limits: ReadOptions) -> Iterator[Capture | Rejection]:
    try:
        head = _open_head(found)
        if peek(head, _HEAD_BYTES).startswith(b"WARC/"):
            yield from read_warc(found.path, found.name, limits.max_bytes)
            return
        content = _read_content(found, head, limits.max_bytes)
        media_type = _media_type(found, content)
        charset = detect_charset(content, media_type, found.name)
    except Rejected as error:
        yield _rejection(error)
        return
    except OSError as error:
        yield _rejection(Unreadable(f"{found.name!r} cannot be read: {error.strerror or error}.", input=found.name))
        return
    meta, complaint = read_sidecar(found)
    if complaint:
        yield complaint
    digest = digest_of(content)
    yield Capture(
        id=make_id("capture", digest),
        input=found.name,
        content=content,
        media_type=media_type,
        digest=digest,
        charset=charset,
        url=dict(meta).get("url"),
        meta=meta,
    )


def _open_head(found: Found) -> bytes:
    mode = found.path.stat().st_mode
    if not stat.S_ISREG(mode):  # a FIFO or a device would block for ever
        detail = f"{found.name!r} is no regular file (a pipe, socket or device); give a file or a folder."
        raise Unreadable(detail, input=found.name)
    with found.path.open("rb") as file:
        return file.read(_HEAD_BYTES)


def _read_content(found: Found, head: bytes, max_bytes: int) -> bytes:
    size = found.path.stat().st_size
    if size > max_bytes:
        raise _too_large(found.name, f"has {size:,} bytes", max_bytes)
    content = found.path.read_bytes()
    if head.startswith(b"\x1f\x8b"):
        inflated = inflate(content, max_bytes, found.name)
        if inflated is None:
            raise _too_large(found.name, f"inflates to more than {max_bytes:,} bytes", max_bytes)
        content = inflated
    if not content.strip(b" \t\r\n\f\v\0\xef\xbb\xbf\xfe\xff"):
        raise EmptyText(
            f"{found.name!r} has {len(content)} bytes and no text; there is nothing to read.", input=found.name
        )
    return content


def _media_type(found: Found, content: bytes) -> str:
    media_type, what = sniff(content)
    if media_type is None:
        detail = f"{found.name!r} is {what}, not a page (HTML) or a text; save the article as HTML or plain text."
        raise UnsupportedMedia(detail, input=found.name)
    return media_type


def _too_large(name: str, what: str, max_bytes: int) -> TooLarge:
    return TooLarge(
        f"{name!r} {what}, the limit is {max_bytes:,}; raise it (--max-mb, max_bytes in Python) or leave it out.",
        input=name,
    )


def _rejection(error: Rejected) -> Rejection:
    return Rejection(error.input, error.reason, error.detail)
