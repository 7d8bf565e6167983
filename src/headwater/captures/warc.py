"""WARC archives: every HTML response record is a capture named ``archive.warc.gz#offset``.

fastwarc ends in silence on an archive that was cut off, so we check ourselves that the last record is whole.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from headwater.captures.charset import detect_charset
from headwater.captures.sniff import sniff
from headwater.data.capture import Capture, Rejection
from headwater.data.ids import digest_of, make_id
from headwater.errors import Rejected

try:
    from fastwarc import warc
except ImportError:  # an extra; its absence is a ledger line, not a crash
    HAS_FASTWARC = False
else:
    HAS_FASTWARC = True

_CHUNK = 65_536
_PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "")


def read_warc(path: Path, name: str, max_bytes: int) -> Iterator[Capture | Rejection]:
    """The HTML responses of an archive in the order they stand there; other records are passed over."""
    if not HAS_FASTWARC:
        detail = f"{name!r} is a WARC archive; install 'headwater[warc]' to read it."
        yield Rejection(name, "unsupported-media", detail)
        return
    last, n_told, n_at = 0, 0, Counter[int]()
    with path.open("rb") as stream:
        try:
            for record in warc.ArchiveIterator(stream, auto_decode="all"):
                last = record.stream_pos
                n_at[last] += 1
                if record.record_type in (warc.WarcRecordType.response, warc.WarcRecordType.resource):
                    for outcome in _read_record(record, _name_record(name, last, n_at[last]), max_bytes):
                        n_told += 1
                        yield outcome
        except (OSError, ValueError, EOFError) as error:
            yield Rejection(name, "unreadable", f"{name!r} is damaged ({error}); the records before were read.")
            return
    if _is_cut_off(path, last):
        detail = (
            f"{name!r} ends in the middle of the record at {last}; that record is damaged: fetch the archive again."
        )
        yield Rejection(name, "unreadable", detail)
    elif not n_told:
        records = f"{n_at.total():,} record{'' if n_at.total() == 1 else 's'}"
        detail = f"{name!r} holds {records} and no page (HTML or text, status 200) among them; check what was archived."
        yield Rejection(name, "empty-archive", detail)


def _name_record(name: str, position: int, nth: int) -> str:
    """Where a record stands; in one gzip stream around all records, several have one position."""
    return f"{name}#{position}" if nth == 1 else f"{name}#{position}.{nth}"


def _is_cut_off(path: Path, last: int) -> bool:
    """Whether the record that begins at byte ``last`` is the last one and not whole."""
    with path.open("rb") as stream:
        is_packed = stream.read(2) == b"\x1f\x8b"
        stream.seek(last)
        if is_packed:  # each record for itself, or all in one stream: then positions are not the file's
            return not _inflates(stream, last if stream.read(2) == b"\x1f\x8b" else 0)
        stream.seek(max(last, path.stat().st_size - 4))
        return stream.read() != b"\r\n\r\n"


def _inflates(stream: BinaryIO, start: int) -> bool:
    stream.seek(start)
    member = zlib.decompressobj(31)
    try:
        while not member.eof:
            part = stream.read(_CHUNK)
            if not part:
                return False
            member.decompress(part, 0)
    except zlib.error:
        return False
    return True


def _read_record(record: Any, where: str, max_bytes: int) -> Iterator[Capture | Rejection]:
    media_type = (record.http_content_type or "").lower() if record.is_http else ""
    status = record.http_headers.status_code if record.is_http and record.http_headers else 200
    if media_type not in _PAGE_TYPES or status != 200:
        return
    content = record.reader.read(max_bytes + 1)
    if len(content) > max_bytes:
        yield Rejection(where, "too-large", f"{where!r} has more than {max_bytes:,} bytes; it is left out.")
        return
    media, what = sniff(content)
    if not content.strip() or media is None:
        reason = "unsupported-media" if content.strip() else "empty-text"
        yield Rejection(where, reason, f"{where!r} is {what if content.strip() else 'empty'}, not a page.")
        return
    try:
        charset = detect_charset(content, media, where)
    except Rejected as error:
        yield Rejection(where, error.reason, error.detail)
        return
    digest = digest_of(content)
    yield Capture(
        id=make_id("capture", digest),
        input=where,
        content=content,
        media_type=media,
        digest=digest,
        charset=charset,
        url=record.headers.get("WARC-Target-URI"),
        retrieved_at=_parse_date(record.headers.get("WARC-Date")),
    )


def _parse_date(value: str | None) -> datetime | None:
    try:
        when = datetime.fromisoformat(value) if value else None
    except ValueError:
        return None
    return when.replace(tzinfo=UTC) if when and when.tzinfo is None else when
