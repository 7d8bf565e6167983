"""The dossier as JSON text."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

_UNSAFE = re.compile("[\x85\u2028\u2029\ud800-\udfff]")


def to_json(dossier: Mapping[str, Any]) -> str:
    """The dossier as indented JSON that any UTF-8 file can hold, ending in a newline.

    Keys keep the order they were given in, so the same dossier always gives the same bytes.

    Raises:
        ValueError: the dossier holds a number JSON cannot say (infinity, not-a-number).
    """
    return escape_unsafe(json.dumps(dossier, ensure_ascii=False, indent=1, allow_nan=False)) + "\n"


def escape_unsafe(text: str) -> str:
    r"""JSON text with ``\\uXXXX`` for what a file of lines cannot hold.

    Lone surrogates have no bytes in UTF-8; U+0085, U+2028 and U+2029 end a line for many a reader, not for JSON.
    """
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
