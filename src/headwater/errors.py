"""Every error Headwater raises.

    headwater.errors.Error
    ├── InputError (ValueError)            a value the caller gave cannot be used
    │   └── UnknownName (KeyError)         a name that is in no table; carries the nearest ones
    ├── NothingThere                       not one of the inputs of a command could be opened
    ├── OutputError                        what was made cannot be written: the disk is full, stdout is closed
    ├── Rejected                           an input that cannot become an article: one ledger line, never the run
    │   ├── Unreadable                     the file system or the network said no
    │   ├── UnsupportedMedia               not a page and not a text
    │   ├── UndecodableText                bytes that are no text in any charset we can tell
    │   ├── EmptyText                      nothing there
    │   ├── EmptyFolder                    no file there that could be a page or a text
    │   ├── EmptyArchive                   no page among the records of an archive
    │   ├── TooLarge                       more bytes than ``ReadOptions.max_bytes``
    │   ├── NotAnArticle                   a page without a body of prose
    │   ├── UnsupportedLanguage            prose the reader cannot read
    │   └── SameCapture                    the same bytes were already given under another name
    ├── ModelError                         the packaged weights cannot be used
    │   └── DigestMismatch                 a weights file is not the one that was shipped
    └── MissingDependency (ImportError)    an optional package is needed; says which extra brings it

A message has three parts: what was found (``repr``), what was expected, what to do.
"""

from __future__ import annotations

import re


class Error(Exception):
    """Anything Headwater raises on purpose."""


class InputError(Error, ValueError):
    """A value the caller gave cannot be used."""


class UnknownName(InputError, KeyError):
    """A name that is in no table."""

    def __init__(self, message: str, *, name: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.name = name
        self.nearest = nearest

    __str__ = Exception.__str__  # KeyError would show the message in quotes


class NothingThere(Error):
    """Not one of the inputs of a command could be opened."""


class OutputError(Error):
    """What was made cannot be written."""


class Rejected(Error):
    """An input that cannot become an article."""

    def __init__(self, detail: str, *, input: str) -> None:
        super().__init__(detail)
        self.detail = detail
        self.input = input

    @property
    def reason(self) -> str:
        """The class name in kebab-case, as the ledger shows it."""
        return re.sub(r"(?<!^)(?=[A-Z])", "-", type(self).__name__).lower()


class Unreadable(Rejected):
    """The file system or the network said no."""


class UnsupportedMedia(Rejected):
    """Not a page and not a text."""


class UndecodableText(Rejected):
    """Bytes that are no text in any charset we can tell."""


class EmptyText(Rejected):
    """Nothing there."""


class EmptyFolder(Rejected):
    """No file there that could be a page or a text."""


class EmptyArchive(Rejected):
    """No page among the records of an archive."""


class TooLarge(Rejected):
    """More bytes than the reader was told to take."""


class NotAnArticle(Rejected):
    """A page without a body of prose."""


class UnsupportedLanguage(Rejected):
    """Prose in a language the reader cannot read."""


class SameCapture(Rejected):
    """The same bytes were already given under another name."""


class ModelError(Error):
    """The packaged weights cannot be used."""


class DigestMismatch(ModelError):
    """A weights file is not the one that was shipped."""


class MissingDependency(Error, ImportError):
    """An optional package is needed."""
