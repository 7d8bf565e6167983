"""Writing what a command made: whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from headwater.errors import InputError


def check_output(output: str | None) -> str | None:
    """``output`` as it was, once it is clear that it can be written: before the work, not after it.

    Raises:
        InputError: it is a folder, or its folder is not there or may not be written to.
    """
    if output in (None, "-"):
        return output
    target = Path(output)
    if target.is_dir():
        raise InputError(f"Cannot write {output!r}: it is a folder. Expected a file; choose another with -o.")
    if not target.parent.is_dir():
        raise InputError(
            f"Cannot write {output!r}: there is no folder {str(target.parent)!r}. Make it, or choose another with -o."
        )
    if not os.access(target.parent, os.W_OK | os.X_OK) and not (target.exists() and not target.is_file()):
        raise InputError(
            f"Cannot write {output!r}: the folder {str(target.parent)!r} is not yours to write to. "
            "Expected one that is; choose another with -o."
        )
    return output


def write_whole(chunks: Iterable[str], output: str) -> None:
    """Write to the file ``output`` or, for ``-``, to stdout, in UTF-8 with plain newlines.

    A file appears under its name only when all of it is there: a run that is stopped leaves the old one as it was.

    Raises:
        InputError: the folder is not there or may not be written to.
    """
    if output == "-":
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
        for chunk in chunks:
            sys.stdout.write(chunk)
        sys.stdout.flush()
        return
    target = Path(output)
    if target.exists() and not target.is_file():
        _write_into(target, chunks)  # /dev/stdout, a named pipe
        return
    try:
        handle, draft = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    except OSError as error:
        raise InputError(
            f"Cannot write {output!r}: {error.strerror}. Expected a folder one may write to; choose another with -o."
        ) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(chunks)
        os.chmod(draft, 0o666 & ~_umask())
        os.replace(draft, target)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(draft)
        raise


def _write_into(target: Path, chunks: Iterable[str]) -> None:
    try:
        with target.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(chunks)
    except OSError as error:
        raise InputError(
            f"Cannot write {str(target)!r}: {error.strerror}. Expected a file; choose another with -o."
        ) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
