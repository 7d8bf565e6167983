"""Side-cars: what ``NAME.meta.json`` says about a capture that cannot say it itself."""

from __future__ import annotations

import json
from pathlib import Path

from headwater.captures.walk import SIDECAR_SUFFIX, Found
from headwater.data.capture import META_KEYS, Rejection

_MAX_BYTES = 1_000_000  # a side-car is a handful of fields

Meta = tuple[tuple[str, str], ...]


def read_sidecar(found: Found) -> tuple[Meta, Rejection | None]:
    """The side-car's pairs in the order of ``META_KEYS``, and a rejection when there is one but it cannot be used."""
    for path in _candidates(found.path):
        if path.is_file():
            name = (Path(found.name).parent / path.name).as_posix()
            try:
                return _read(path), None
            except (OSError, ValueError, RecursionError) as error:
                detail = f"The side-car {name!r} is no JSON object of {', '.join(META_KEYS)} ({error}); it is left out."
                return (), Rejection(name, "unsupported-media", detail)
    return (), None


def _candidates(path: Path) -> tuple[Path, ...]:
    return (path.with_name(path.name + SIDECAR_SUFFIX), path.with_name(path.stem + SIDECAR_SUFFIX))


def _read(path: Path) -> Meta:
    if path.stat().st_size > _MAX_BYTES:
        raise ValueError(f"more than {_MAX_BYTES:,} bytes")
    value = json.loads(path.read_text("utf-8-sig"))
    if not isinstance(value, dict):
        raise ValueError(f"found {type(value).__name__}")  # noqa: TRY004 -- one border turns both into a rejection
    return tuple((key, _words(value[key])) for key in META_KEYS if value.get(key))


def _words(value: object) -> str:
    if isinstance(value, str | int):
        return str(value).strip()
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return ", ".join(value)
    raise ValueError(f"found {value!r:.60} where words were expected")
