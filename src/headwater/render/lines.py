"""Records of the stage commands as JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from headwater.render.json import escape_unsafe


def to_line(record: Mapping[str, Any]) -> str:
    """One record as one line of JSON, newline included.

    Raises:
        ValueError: the record holds a number JSON cannot say (infinity, not-a-number).
    """
    return escape_unsafe(json.dumps(record, ensure_ascii=False, allow_nan=False)) + "\n"


def to_lines(records: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Each record as one line, one after another: nothing is held back."""
    return map(to_line, records)
