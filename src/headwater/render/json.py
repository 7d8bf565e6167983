"""The dossier as JSON text."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(dossier: Mapping[str, Any]) -> str:
    """The dossier as indented JSON that any UTF-8 file can hold, ending in a newline.

    Keys keep the order they were given in, so the same dossier always gives the same bytes.

    Raises:
        ValueError: the dossier holds a number JSON cannot say (infinity, not-a-number).
    """
    return escape_surrogates(json.dumps(dossier, ensure_ascii=False, indent=1, allow_nan=False)) + "\n"


def escape_surrogates(text: str) -> str:
    r"""JSON text with lone surrogates written as ``\\udXXX``: UTF-8 has no bytes for them."""
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
