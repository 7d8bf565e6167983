"""In which charset a page or a text is written."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from headwater.captures.sniff import utf16_without_mark
from headwater.errors import UndecodableText

_DECLARED = re.compile(
    rb"<meta[^<>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})|<\?xml[^<>]{0,100}?encoding=[\"']([A-Za-z0-9_:.-]{2,40})",
    re.I,
)
_WINDOW = 16_384  # bytes in which a page may declare its charset; browsers look at 1,024, pages do not all obey

# What a browser takes for what pages declare (encoding.spec.whatwg.org), by Python's name; nothing else is believed,
# so that no page can name a codec that is not a charset.
_BELIEVED = {
    "utf-8": "utf-8",
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "cp1252": "cp1252",
    "iso8859-2": "iso8859-2",
    "iso8859-9": "cp1254",
    "iso8859-15": "iso8859-15",
    "cp1250": "cp1250",
    "cp1251": "cp1251",
    "cp1253": "cp1253",
    "cp1254": "cp1254",
    "cp1256": "cp1256",
    "koi8-r": "koi8-r",
    "shift_jis": "cp932",
    "cp932": "cp932",
    "euc_jp": "euc_jp",
    "euc_kr": "cp949",
    "cp949": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
}
_MAX_DAMAGE = 0.005  # share of characters: a UTF-8 page with a cut emoji in a teaser is still UTF-8
_MAX_FOREIGN = 0.03  # share of bytes above ASCII in English text with curly quotes and a few accents
_SAMPLE = 32_768  # bytes given to charset_normalizer, which is slow


def detect_charset(content: bytes, media_type: str, name: str) -> str:
    """The Python name of the charset; ``content.decode(charset, "replace")`` is then the capture's text.

    A byte order mark decides, then UTF-8 when the bytes are valid, then what a page declares, then a guess.

    Raises:
        UndecodableText: the bytes are text in no charset we can tell.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    unmarked = utf16_without_mark(content)
    if unmarked:
        return unmarked
    declared = _declared(content) if media_type == "text/html" else None
    if declared and _decodes(content, declared):
        return declared
    if _decodes(content, "utf-8") or _is_damaged_utf8(content):
        return "utf-8"
    return _guess(content, name)


def _declared(content: bytes) -> str | None:
    match = _DECLARED.search(content[:_WINDOW])
    if not match:
        return None
    try:
        return _BELIEVED.get(codecs.lookup((match[1] or match[2]).decode("ascii")).name)
    except LookupError:
        return None


def _decodes(content: bytes, charset: str) -> bool:
    try:
        content.decode(charset)
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged_utf8(content: bytes) -> bool:
    text = content.decode("utf-8", "replace")
    n_damaged = text.count("\ufffd")
    n_foreign = sum(1 for character in text if character > "\x7f") - n_damaged
    return n_damaged <= _MAX_DAMAGE * len(text) and n_foreign > n_damaged


def _guess(content: bytes, name: str) -> str:
    n_foreign = len(content) - len(content.translate(None, bytes(range(128, 256))))
    if n_foreign <= _MAX_FOREIGN * len(content) and _decodes(content, "cp1252"):
        return "cp1252"
    best = from_bytes(content[:_SAMPLE]).best()
    if best is not None:
        return str(best.encoding)
    if _decodes(content, "cp1252"):
        return "cp1252"
    detail = f"{name!r} is text in no charset we can tell; save it as UTF-8."
    raise UndecodableText(detail, input=name)
