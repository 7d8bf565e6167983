"""What a command can begin before it knows its input."""

from __future__ import annotations


def open_reader_ahead() -> None:
    """Open the reader's network while Python imports the rest: a sixth of a second of the start.

    Raises:
        ModelError: the weights in this installation are not the ones that were shipped.
    """
    from headwater.model import load_reader

    load_reader().open_ahead()
