"""Writing what a command made: whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from headwater.errors import InputError, OutputError


def check_output(output: str | None) -> str | None:
    """``output`` as it was, once it is clear that it can be written: before the work, not after it.

    Raises:
        InputError: it is no name, a folder, or its folder is not there or may not be written to.
    """
    if output in (None, "-"):
        return output
    if not output:
        raise InputError("Found no name behind -o; expected that of a file, or - for stdout. Name one.")
    target = Path(output)
    if target.is_dir():
        raise InputError(f"Cannot write {output!r}: it is a folder. Expected a file; choose another with -o.")
    if _is_written_into(target):
        return output
    folder = _behind_links(target).parent if target.is_symlink() else target.parent
    if not folder.is_dir():
        raise InputError(f"Cannot write {output!r}: there is no folder {str(folder)!r}. Make it, or choose another.")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise InputError(
            f"Cannot write {output!r}: the folder {str(folder)!r} is not yours to write to. "
            "Expected one that is; choose another with -o."
        )
    return output


def write_whole(chunks: Iterable[str], output: str) -> None:
    """Write to the file ``output`` or, for ``-``, to stdout, in UTF-8 with plain newlines.

    A file appears under its name only when all of it is there: a run that is stopped leaves the old one as it was.
    Where the name is a link, the file that it leads to is the one that is replaced.

    Raises:
        OutputError: what was made cannot be written: the disk is full, stdout is closed.
    """
    if output == "-":
        _write_out(chunks)
    elif _is_written_into(Path(output)):
        with _told(output), open(output, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(chunks)
    else:
        with _told(output):
            _write_anew(_behind_links(Path(output)), chunks)


def let_go_of_stdout() -> None:
    """Forget what stdout still holds back and cannot be written: Python would try, and complain, once more at exit."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_out(chunks: Iterable[str]) -> None:
    if sys.stdout is None:  # closed by the shell: >&-
        raise OutputError("Found no stdout to write to, it is closed; expected it open. Name a file with -o.")
    try:
        with _told("stdout"):
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
            for chunk in chunks:
                sys.stdout.write(chunk)
            sys.stdout.flush()
    except OutputError:
        let_go_of_stdout()
        raise


def _write_anew(target: Path, chunks: Iterable[str]) -> None:
    handle, draft = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(chunks)
        os.chmod(draft, 0o666 & ~_umask())
        os.replace(draft, target)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(draft)
        raise


@contextmanager
def _told(output: str) -> Iterator[None]:
    """Turn what the file system says against writing into words; a reader that has gone is no fault."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(
            f"Cannot write {output!r}: {error.strerror or error}. What was made is lost; expected room to write it. "
            "Make some, or choose another place with -o."
        ) from error


def _is_written_into(target: Path) -> bool:
    """Whether it is a pipe, a device or another name of an open file (``/dev/stdout``), which no file may replace."""
    if not target.exists():
        return False
    return not target.is_file() or any(str(link.parent.resolve()).startswith("/proc/") for link in _links(target))


def _links(target: Path) -> Iterator[Path]:
    """The links that lead from a name to the file that is there."""
    while target.is_symlink():
        yield target
        target = target.parent / os.readlink(target)


def _behind_links(target: Path) -> Path:
    return Path(os.path.realpath(target))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
