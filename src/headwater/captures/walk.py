"""Paths as users write them -> the files they name, each once, in the order of their names."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from headwater.data.capture import Rejection

SIDECAR_SUFFIX = ".meta.json"
_NOT_COVERAGE = (
    ".json",
    ".jsonl",
    ".csv",
    ".tsv",
    ".ann",
    ".md",
    ".rst",
    ".toml",
    ".yaml",
    ".yml",
    ".py",
    ".js",
    ".css",
)


@dataclass(frozen=True, slots=True)
class Found:
    """A file and what the user calls it."""

    path: Path
    name: str


def find_files(paths: Iterable[str | Path]) -> Iterator[Found | Rejection]:
    """The files named by ``paths``, sorted by name, each name once; a rejection for what is missing or no coverage."""
    outcomes: dict[str, Found | Rejection] = {}
    for path in paths:
        for outcome in _expand(os.fspath(path)):
            name = outcome.name if isinstance(outcome, Found) else outcome.input
            kept = outcomes.get(name)
            if not isinstance(kept, Found):  # a file named outright wins over the same file passed over in a folder
                outcomes[name] = outcome
    for name in sorted(outcomes):
        yield outcomes[name]


def _expand(given: str) -> Iterator[Found | Rejection]:
    if not os.path.lexists(given) and glob.has_magic(given):
        matches = sorted(glob.glob(given, recursive=True))
        if not matches:
            yield Rejection(given, "unreadable", f"No file matches {given!r}; check the pattern and the folder.")
        for match in matches:
            yield from _expand_one(match)
        return
    yield from _expand_one(given)


def _expand_one(given: str) -> Iterator[Found | Rejection]:
    path = Path(given)
    name = path.as_posix()
    try:
        is_folder = path.is_dir()
        exists = path.exists()
    except (OSError, ValueError) as error:  # a name with a NUL, a folder we may not enter
        yield Rejection(name, "unreadable", f"{name!r} cannot be read: {error}.")
        return
    if is_folder:
        outcomes = list(_walk(path, []))
        yield from outcomes
        if not outcomes:
            detail = f"The folder {name!r} holds no page or text (hidden files do not count); check the path."
            yield Rejection(name, "empty-folder", detail)
    elif name.lower().endswith(SIDECAR_SUFFIX) and exists and _serves_an_article(path):
        return  # a shell's * names side-cars too
    elif exists:
        yield Found(path, name)
    else:
        what = "is a link to nothing" if path.is_symlink() else "does not exist"
        yield Rejection(name, "unreadable", f"{name!r} {what}; expected a file, a folder or a pattern.")


def _walk(folder: Path, above: list[tuple[int, int]]) -> Iterator[Found | Rejection]:
    """Everything below ``folder``; a link back to one of the folders ``above`` is a loop and is not followed."""
    name = folder.as_posix()
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Rejection(name, "unreadable", f"The folder {name!r} cannot be read: {error.strerror}.")
        return
    identity = (status.st_dev, status.st_ino)
    if identity in above:
        yield Rejection(name, "unreadable", f"{name!r} leads back to a folder it stands in; it is not followed.")
        return
    for entry in entries:
        if not entry.name.startswith("."):
            yield from _visit(folder / entry.name, [*above, identity])


def _visit(path: Path, above: list[tuple[int, int]]) -> Iterator[Found | Rejection]:
    lower = path.name.lower()
    if path.is_dir():
        yield from _walk(path, above)
    elif lower.endswith(SIDECAR_SUFFIX) and _serves_an_article(path):
        return
    elif lower.endswith(_NOT_COVERAGE) or lower.split(".")[0] in ("readme", "licence", "license"):
        name = path.as_posix()
        detail = f"{name!r} is no page or text by its name; name it outright if it is coverage."
        yield Rejection(name, "unsupported-media", detail)
    else:
        yield from _expand_one(path.as_posix())


def _serves_an_article(sidecar: Path) -> bool:
    """Whether the file that ``NAME.meta.json`` describes stands beside it (``NAME`` with or without its ending)."""
    stem = sidecar.name[: -len(SIDECAR_SUFFIX)]
    if (sidecar.parent / stem).exists():
        return True
    return any(Path(sibling).stem == stem and sibling != sidecar.name for sibling in os.listdir(sidecar.parent))
