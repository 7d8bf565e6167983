"""The packaged weights: what ``weights/models.json`` says there is, checked against what is there."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from headwater.errors import DigestMismatch, ModelError

WEIGHTS = Path(__file__).parent / "weights"
_REINSTALL = "Reinstall headwater, or make the weights again with training/convert.py."


@dataclass(frozen=True, slots=True)
class Shipped:
    """One file of the manifest: ``digest`` is its SHA-256."""

    name: str
    version: str
    path: Path
    digest: str


@lru_cache(maxsize=4)  # folders: the packaged one, and those a training tries
def read_manifest(folder: Path = WEIGHTS) -> dict[str, Shipped]:
    """What the manifest of ``folder`` lists, by name.

    Raises:
        ModelError: there is no manifest, or it is not one of ours.
    """
    path = folder / "models.json"
    try:
        listed = json.loads(path.read_text("utf-8"))["files"]
        return {
            entry["name"]: Shipped(entry["name"], entry["version"], folder / entry["file"], entry["sha256"])
            for entry in listed
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"No list of weights at {str(path)!r} ({error}); expected models.json. {_REINSTALL}"
        ) from error


def find_weights(name: str, folder: Path = WEIGHTS) -> Shipped:
    """The shipped file ``name``, its digest checked.

    Raises:
        ModelError: it is not listed or not there.
        DigestMismatch: it is not the file that was shipped.
    """
    manifest = read_manifest(folder)
    if name not in manifest:
        raise ModelError(f"No weights named {name!r}; expected one of {sorted(manifest)}. {_REINSTALL}")
    shipped = manifest[name]
    found = _digest(shipped.path)
    if found != shipped.digest:
        raise DigestMismatch(
            f"{shipped.path.name!r} has SHA-256 {found}, expected {shipped.digest}: "
            f"the file was changed or cut. {_REINSTALL}"
        )
    return shipped


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(f"Cannot read the weights {str(path)!r} ({error.strerror}). {_REINSTALL}") from error
