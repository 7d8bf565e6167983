"""What bytes are, by looking at them: endings of file names lie, and servers' headers too."""

from __future__ import annotations

import json
import re

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a zip archive (or a document packed as one: docx, odt, epub)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"BM\x00", "a bitmap image"),
    (b"RIFF", "a RIFF file (WebP, WAV or AVI)"),
    (b"OggS", "an Ogg recording"),
    (b"ID3", "an MP3 recording"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstandard archive"),
    (b"\x1f\x8b", "gzip inside gzip"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
)
_TYPE_BOX = b"ftyp"  # MP4, MOV, HEIC: at the fifth byte

_PAGE_START = re.compile(rb"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", re.I)
_FEED_START = re.compile(rb"<rss[\s>]|<feed[\s>]|<rdf:rdf[\s>]", re.I)
_TAG = re.compile(
    rb"</?(?:p|div|a|span|h[1-6]|article|section|main|header|li|ul|img|title|meta|script|br)\b[^<>]{0,500}>", re.I
)
_WINDOW = 65_536  # bytes looked at: heads of pages with inlined styles are long
_MIN_TAGS = 3  # a text that mentions one tag is still a text
_MAX_CONTROL_SHARE = 0.02


def sniff(content: bytes) -> tuple[str | None, str]:
    """The media type READ can use (``text/html``, ``text/plain``) or ``None``, and in words what it is."""
    for signature, what in _SIGNATURES:
        if content.startswith(signature):
            return None, what
    if content[4:8] == _TYPE_BOX:
        return None, "a film or an image (MP4 family)"
    head = _as_ascii(content[:_WINDOW])
    if head is None:
        return None, "binary data"
    return _sniff_text(head, content)


def _sniff_text(head: bytes, content: bytes) -> tuple[str | None, str]:
    start = head.lstrip()[:2048]
    if _PAGE_START.search(start):
        return "text/html", "a page"
    if start.startswith(b"<?xml") or _FEED_START.match(start):
        if _FEED_START.search(start):
            return None, "a feed"
        if not _PAGE_START.search(head):
            return None, "XML that is no page"
    if start[:1] in (b"{", b"[") and _is_json(content):
        return None, "JSON data"
    if b"mime-version:" in start.lower() and b"multipart/related" in start.lower():
        return None, "a page saved as MHTML"
    if len(_TAG.findall(head)) >= _MIN_TAGS and (start.startswith(b"<") or len(_TAG.findall(head)) >= 2 * _MIN_TAGS):
        return "text/html", "a piece of a page"
    return "text/plain", "a text"


def _as_ascii(head: bytes) -> bytes | None:
    """``head`` with the zeros of UTF-16 taken out; ``None`` when it is no text in any charset."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[2:].replace(b"\0", b"")
    if utf16_without_mark(head):
        return head.replace(b"\0", b"")
    text = head.removeprefix(b"\xef\xbb\xbf")
    controls = len(text) - len(text.translate(None, bytes(c for c in range(32) if c not in b"\t\n\r\f\x1b")))
    return None if controls > max(1, _MAX_CONTROL_SHARE * len(text)) else text


def utf16_without_mark(content: bytes) -> str | None:
    """``utf-16-le`` or ``utf-16-be`` when every second byte of the beginning is mostly zero, as in Western UTF-16."""
    head = content[:4096]
    if len(head) < 8:
        return None
    even, odd = head[0::2], head[1::2]
    if odd.count(0) > 0.7 * len(odd) and even.count(0) < 0.05 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.7 * len(even) and odd.count(0) < 0.05 * len(odd):
        return "utf-16-be"
    return None


def _is_json(content: bytes) -> bool:
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return False
    return True
